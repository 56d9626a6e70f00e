// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum InzagePages {
    static func toegang(_ page: Inzagepagina, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Wie mag en wie keek", page.kader, blad: .toegang, fouten: fouten,
            """
            \(HTML.inleiding("Wie dit dossier mag zien, staat hier met de reden. Het gezin mag dit ook weten."))
            \(voorgesteld(verzoek))\(voorstellen(page))\(relaties(page))
            \(page.magGeven ? geven(page, ingevuld, fouten, verzoek) : nil)
            \(meegenomen(page))\(gekeken(page))
            """)
    }

    // MARK: What waits for a second colleague

    private static func voorgesteld(_ verzoek: Verzoek) -> HTML? {
        guard verzoek.vraag("voorgesteld") != nil else { return nil }
        return """
            <p class="melding" role="status">Vastgelegd. Uw collega ziet nog niets: een tweede collega moet het bevestigen. Vraag iemand om \
            deze bladzijde te openen.</p>

            """
    }

    private static func voorstellen(_ page: Inzagepagina) -> HTML? {
        guard !page.voorstellen.isEmpty else { return nil }
        let rows = page.voorstellen.map { fact -> [HTML] in
            let relation = fact.inhoud.relatie, may = page.kader.zicht.magMeebeslissen && fact.door != page.kader.zicht.lezer.raw
            return [
                HTML(page.naam(relation)), "\(relation.relatiesoort.label)\(gedeeld(relation))", relation.tot.map { moment($0) } ?? "–",
                "\(relation.reden) <span class=\"zacht\">(\(page.naam(fact.door)), \(HTML.datum(fact.opgetekend.datum)))</span>",
                may
                    ? .link("Beoordelen", naar: GezinURL.relatievoorstel(page.kader.id, fact.id), verborgen: page.naam(relation))
                    : "wacht op een tweede collega",
            ]
        }
        return """
            \(HTML.kop2("Wacht op een tweede collega"))
            \(Tabel("Wacht op een tweede collega", kolommen: ["Wie", "Waarvoor", "Tot", "Waarom", "Doen"], rijen: rows, titelZichtbaar: false, stapelt: true).html)
            """
    }

    /// One proposal: who would see what, until when and why; a second colleague answers.
    static func voorstel(
        _ page: Inzagepagina, _ voorstel: Feit<Relatievoorstel>, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let relation = voorstel.inhoud.relatie, id = page.kader.id
        let sheets = Veldklasse.vanDossier.filter { relation.delen?.contains($0) ?? true }.map(\.label)
        let isOwn = voorstel.door == page.kader.zicht.lezer.raw
        let form: HTML =
            isOwn || !page.kader.zicht.magMeebeslissen
            ? "<p>\(isOwn ? Relatietoets.nietZelf : "Dit bevestigt een collega die in dit dossier mag schrijven of toegang mag geven.")</p>"
            : verzoek.formulier(GezinURL.relatievoorstel(id, voorstel.id), knop: "Vastleggen", terug: GezinURL.toegang(id)) {
                Formulieropmaak.velden(Relatietoetsinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            }
        return verzoek.dossierpagina(
            "Mag deze collega meedenken?", page.kader, blad: .toegang, fouten: fouten,
            """
            \(HTML.inleiding("\(page.naam(voorstel.door)) vraagt of iemand van een ander team mag meedenken. Dat gaat in als u het bevestigt."))
            \(HTML.samenvattingslijst([
                Samenvatting("Wie", HTML(page.naam(relation))), Samenvatting("Waarom", HTML(relation.reden)),
                Samenvatting("Ziet", HTML(Woorden.opsomming(sheets))),
                Samenvatting("Tot en met", relation.tot.map { HTML.datum($0.plus(seconden: -1).datum) } ?? "–"),
            ]))
            \(form)
            """)
    }

    private static func relaties(_ page: Inzagepagina) -> HTML {
        let rows = page.relaties.map { fact -> [HTML] in
            let relation = fact.inhoud
            return [
                HTML(page.naam(relation)), "\(relation.relatiesoort.label)\(gedeeld(relation))", moment(relation.van),
                relation.tot.map { moment($0) } ?? "tot iemand het beëindigt",
                "\(relation.reden) <span class=\"zacht\">(\(page.naam(relation.gegevenDoor)))</span>",
                page.magBeeindigen(fact)
                    ? .link(
                        "Beëindigen", naar: GezinURL.eindeRelatie(page.kader.id, fact.id),
                        verborgen: "\(relation.relatiesoort.label) van \(page.naam(relation))")
                    : "",
            ]
        }
        return """
            \(HTML.kop2("Wie mag dit dossier zien?"))
            \(Tabel("Wie mag dit dossier zien", kolommen: ["Wie", "Waarvoor", "Sinds", "Tot", "Waarom", "Doen"], rijen: rows, titelZichtbaar: false).html)
            """
    }

    /// What somebody who thinks along gets to see.
    private static func gedeeld(_ relation: Relatie) -> HTML? {
        guard let sheets = relation.delen, relation.relatiesoort == .consult else { return nil }
        let names = Veldklasse.vanDossier.filter(sheets.contains).map { $0.label.lowercased() }
        return "<br><span class=\"zacht\">deelt: \(Woorden.opsomming(names))</span>"
    }

    /// Where a part of this file is or was, outside the house.
    private static func meegenomen(_ page: Inzagepagina) -> HTML? {
        guard !page.meegenomen.isEmpty else { return nil }
        let rows = page.meegenomen.map { line -> [HTML] in
            [HTML(page.naam(line.wie)), moment(line.moment), moment(line.tot), line.stand]
        }
        return """
            \(HTML.kop2("Meegenomen naar een bezoek"))
            <p>Een klein deel van het dossier, verzegeld op een apparaat. Na de tijd in de tabel gaat het daar niet meer open.</p>
            \(Tabel("Meegenomen naar een bezoek", kolommen: ["Wie", "Wanneer", "Leesbaar tot", "Apparaat"], rijen: rows, titelZichtbaar: false, stapelt: true).html)
            """
    }

    /// The lines about this file. Nothing of the content stands in it.
    private static func gekeken(_ page: Inzagepagina) -> HTML {
        let rows = page.regels.map { line -> [HTML] in
            [
                moment(line.moment), HTML(page.naam(line)), HTML(Rol(rawValue: line.rol)?.label ?? line.rol),
                HTML(Journaalwoorden.daad(line.handeling)),
                line.uitkomst == "gelukt" ? "ja" : Teken("geweigerd", .letOp).html,
            ]
        }
        let table = Tabel(
            "Wie keek of schreef", kolommen: ["Wanneer", "Wie", "Rol", "Wat", "Gelukt"], rijen: rows,
            leeg: "Nog niemand keek in dit dossier.",
            titelZichtbaar: false)
        let more: HTML? =
            page.regels.count < Inzagepagina.meesteRegels
            ? nil : "<p class=\"zacht\">De laatste \(rows.count) regels. Vraag de privacy officer om alles.</p>"
        return """
            \(HTML.kop2("Wie keek of schreef?"))
            <p>Elke keer dat iemand dit dossier opent, staat hier. Dit overzicht kan niemand ongemerkt veranderen.</p>
            \(page.magAfdrukken ? HTML.knoppen([.knop("Overzicht voor het gezin", naar: ToezichtURL.gezin(page.kader.id), stil: true)]) : nil)
            \(table.html)\(more)
            """
    }

    private static func geven(_ page: Inzagepagina, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let users = page.medewerkers.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let kinds = Geefbaar.keuzes.filter { choice in page.soorten.contains { $0.rawValue == choice.code } }
        let sheets = Veldklasse.vanDossier.map { Keuze($0.rawValue, $0.label) }
        return """
            \(HTML.kop2("Overdragen"))
            <p><a href="\(GezinURL.overdracht(page.kader.id))">Dossier overdragen</a> aan een collega of een ander team, met een notitie.</p>
            \(HTML.kop2("Toegang geven"))
            \(verzoek.formulier(GezinURL.relaties(page.kader.id), knop: "Toegang geven") {
                Formulieropmaak.velden(
                    Relatieinvoer.velden, ingevuld: ingevuld, fouten: fouten,
                    keuzes: ["gebruiker": users, "soort": kinds, "delen": sheets])
            })
            """
    }

    static func einde(
        _ page: Inzagepagina, _ relatie: Feit<Relatie>, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let relation = relatie.inhoud
        return verzoek.dossierpagina(
            "Toegang beëindigen", page.kader, blad: .toegang, fouten: fouten,
            """
            \(HTML.inleiding("\(page.naam(relation)): \(relation.relatiesoort.label.lowercased()), sinds \(moment(relation.van))."))
            \(verzoek.formulier(
                GezinURL.eindeRelatie(page.kader.id, relatie.id), knop: "Beëindigen", gevaar: true, terug: GezinURL.toegang(page.kader.id)) {
                Formulieropmaak.velden(Relatieeindeinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }

    static func moment(_ moment: Moment) -> HTML { "\(HTML.datum(moment.datum)) \(moment.kloktijd)" }
}
