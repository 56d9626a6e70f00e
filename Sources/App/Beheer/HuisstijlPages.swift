// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// How letters look: what holds now, what is coming, a form for the next, and a sample letter about nobody before and after.
enum HuisstijlPages {
    static let voorbeeldblok = "voorbeeldbrief"

    static func toon(
        _ page: Huisstijlblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], nieuw: Huisstijl? = nil,
        beeldmerk: (ingevuld: Ingevuld, fouten: [Veldfout]) = ([:], []), _ verzoek: Verzoek
    ) -> Antwoord {
        let now = page.stijlen.geldend(op: verzoek.vandaag)
        return verzoek.pagina(
            "Huisstijl van brieven", indeling: .breed, fouten: fouten + beeldmerk.fouten,
            """
            \(HTML.inleiding("Zo zien de brieven van de gemeente eruit. Een nieuwe huisstijl geldt vanaf een dag; een brief van eerder houdt zijn vorm."))
            \(voorbeelden(page, now, nieuw, verzoek))
            \(HTML.kop2("Nieuwe huisstijl", id: "nieuw"))
            \(formulier(page, ingevuld, fouten, verzoek))
            \(HTML.kop2("Beeldmerk klaarzetten", id: "beeldmerk"))
            <p>Daarmee verandert nog geen brief: kies het daarna hierboven.</p>
            \(verzoek.formulier(HuisstijlURL.beeldmerk, knop: "Klaarzetten", metBestand: true) {
                Formulieropmaak.velden(Beeldmerkinvoer.velden, ingevuld: beeldmerk.ingevuld, fouten: beeldmerk.fouten)
            })
            \(verloop(page, verzoek.vandaag))
            """)
    }

    private static func formulier(_ page: Huisstijlblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        verzoek.formulier(HuisstijlURL.blad, knop: "Vastleggen", terug: InstellingURL.lijst) {
            """
            \(Formulieropmaak.velden(
                Huisstijlinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["beeldmerk": page.keuzes],
                groepen: [
                    .init("Bovenaan de brief", velden: ["afzender", "beeldmerk", "kleur"]),
                    .init("Adres en envelop", velden: ["venster", "retouradres"]),
                    .init("Wat in elke brief staat", velden: ["telefoon", "openingstijden", "bezwaaradres", "slotregel", "voetregel"]),
                    .init("Vanaf wanneer", velden: ["van", "grond"]),
                ]))
            <div class="knoppen"><button class="knop stil" formaction="\(HuisstijlURL.voorbeeld)" data-voorbeeld="\(voorbeeldblok)">Bekijk het voorbeeld</button></div>

            """
        }
    }

    /// Before and after, beside each other where there is room. The script replaces this block while somebody types.
    private static func voorbeelden(_ page: Huisstijlblad, _ nu: Huisstijl?, _ nieuw: Huisstijl?, _ verzoek: Verzoek) -> HTML {
        let before = blok("Zo is het nu", nu?.vorm(page.beeldmerken), nu?.bezwaaradres, op: verzoek.vandaag, verzoek)
        let after = nieuw.map { style in
            blok(
                "Zo wordt het vanaf \(style.van.uitgeschreven)", style.vorm(page.beeldmerken), style.bezwaaradres, op: style.van, verzoek)
        }
        return """
            <section class="briefnaast" id="\(voorbeeldblok)" aria-label="Voorbeeldbrief, voor en na">
            \(before)\(after)</section>

            """
    }

    private static func blok(_ titel: String, _ vorm: Briefvorm?, _ bezwaaradres: String?, op dag: Datum, _ verzoek: Verzoek) -> HTML {
        let letter = Voorbeeldbrief.brief(
            vorm, gemeente: verzoek.web.config.gemeentenaam, bezwaaradres: bezwaaradres ?? "het adres uit briefgegevens.yaml", op: dag)
        return "<div>\(HTML.kop3(titel))\(letter.html)</div>\n"
    }

    private static func verloop(_ page: Huisstijlblad, _ vandaag: Datum) -> HTML {
        let now = page.stijlen.geldend(op: vandaag)
        let rows = page.stijlen.sorted { $0.van < $1.van }.reversed().map { style -> [HTML] in
            let state = style == now ? "geldt nu" : vandaag < style.van ? "gaat nog in" : "gold eerder"
            return [HTML.datum(style.van), HTML(state), HTML(style.afzender), HTML("#" + style.kleur.hex), HTML(style.grond)]
        }
        return Tabel(
            "Eerder en later", kolommen: ["Vanaf", "Stand", "Afzender", "Kleur", "Waarop het rust"], rijen: Array(rows),
            leeg: "Er is nog geen huisstijl vastgelegd. Brieven dragen de naam van de gemeente.", stapelt: true
        ).html
    }
}

/// A letter about nobody, to see what a house style does.
enum Voorbeeldbrief {
    static func brief(_ vorm: Briefvorm?, gemeente: String, bezwaaradres: String, op dag: Datum) -> Brief {
        Brief(
            organisatie: "Gemeente \(gemeente)", aan: ["Mevrouw V. Voorbeeld", "Verzonnen straat 1", "1234 AB  Voorbeeldstad"],
            plaats: gemeente, datum: dag, kenmerk: "VOORBEELD", onderwerp: "Besluit over jeugdhulp voor Vera (verzonnen)",
            aanhef: "Beste mevrouw Voorbeeld,",
            delen: [
                .init(
                    "Wat hebben wij besloten?",
                    "<p>Wij hebben besloten dat Vera deze hulp krijgt: gezinsbegeleiding aan huis, 4 uur per week, een half jaar lang.</p>"),
                .init("Waarom hebben wij dit besloten?", "<p>U vertelde dat Vera niet naar school durft. Samen oefenen helpt haar.</p>"),
                .init("Bent u het er niet mee eens?", "<p>U kunt bezwaar maken. Stuur uw brief naar: \(bezwaaradres).</p>"),
            ],
            ondertekening: [
                "namens het college van burgemeester en wethouders van \(gemeente),", "Amina Voorbeeld", "jeugdprofessional",
            ], vorm: vorm)
    }
}
