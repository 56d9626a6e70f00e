// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension BesluitPages {
    /// Taking the decision: where the weighing leads, what stands against it, and the form.
    static func nemen(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], bewaard: Bewaard? = nil
    ) -> Antwoord {
        // Without a mandate it becomes a proposal; without a registration nobody judged it.
        let registered = page.bevoegdheid.isGeregistreerd(op: verzoek.vandaag)
        let hindrances = (registered ? [] : page.bevoegdheid.beletselen(op: verzoek.vandaag).map { HTML($0) }) + stapbeletsel(page)
        let button = page.ruimte.isBegrensd ? "Besluit nemen of voorleggen" : "Besluit nemen namens het college"
        let url = BesluitURL.nemen(page.kader.id, page.beeld.id)
        // Without these tables there is nothing to choose from; the post says so in full.
        let categories = (try? Productcodes.vanProgramma())?.categorieen ?? []
        // As above: the register is read again by the post.
        let known = (try? verzoek.web.config.interventies())?.geldend(op: verzoek.vandaag) ?? []
        let form = verzoek.formulier(
            url, knop: button, concept: Conceptplek(Besluitinvoer.self, url).path, bewaard: bewaard,
            terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            """
            \(Formulieropmaak.velden(
                Besluitinvoer.velden.filter { $0.id == "strekking" }, ingevuld: ingevuld, fouten: fouten,
                echo: ["strekking": uitkomst(page, op: verzoek.vandaag)]))\
            \(Formulieropmaak.velden(
                Besluitinvoer.velden.filter { field in
                    !apart.contains(field.id)
                        && (page.vraagt(field.id) || fout(field.id, fouten) || field.id == Besluitruimte.tochVoorleggen && wordtVoorgelegd(ingevuld))
                        && (field.id != "afgewezenAanpak" || !Besluitinvoer.afgeraden(known).isEmpty)
                },
                ingevuld: ingevuld, fouten: fouten,
                keuzes: [
                    "productcategorie": categories, "interventie": known.map(keuze),
                    "afgewezenAanpak": Besluitinvoer.afgeraden(known).map(keuze),
                ],
                groepen: [hulpgroep, plaatsinggroep, pgbgroep, budgetgroep, afwijsgroep] + overleggroepen(page),
                echo: ["bedrag": netwerkgrens(op: verzoek.vandaag)], laterNodig: somsNodig))\
            \(HTML.uitklap(
                "Vervoer, altijd toezicht, of geen verblijfsrecht?", open: staatOpen(ingevuld, fouten),
                Formulieropmaak.velden(
                    Besluitinvoer.velden.filter { Besluitinvoer.wetsgroep.contains($0.id) }, ingevuld: ingevuld, fouten: fouten,
                    laterNodig: somsNodig)))
            """
        }
        return verzoek.dossierpagina(
            "Besluit nemen voor \(page.kind)", page.kader, blad: .besluit, fouten: fouten,
            naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag),
            """
            \(VoorstelPages.terug(page))\(hindrances.isEmpty ? VoorstelPages.ruimte(page) : HTML.melding(.letOp, HTML.lijst(hindrances)))\(na18(page))
            \(hindrances.isEmpty || !fouten.isEmpty ? "\(kennis(known))\(form)" as HTML : nil)
            """)
    }

    /// Drawn by themselves: the outcome stands beside the first, and what seldom applies is folded away.
    private static let apart = Set(["strekking"] + Besluitinvoer.wetsgroep)

    private static func fout(_ veld: String, _ fouten: [Veldfout]) -> Bool { fouten.contains { $0.veld == veld } }

    /// What was answered, or what is wrong there, is never folded away.
    private static func staatOpen(_ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Bool {
        Besluitinvoer.wetsgroep.contains { id in fout(id, fouten) || !(ingevuld[id] ?? []).allSatisfy(\.isBlank) }
    }

    private static func keuze(_ item: Interventie) -> Keuze { Keuze(item.code, "\(item.naam): \(item.status.label)") }

    /// What is known of each, so that a choice is one with open eyes.
    private static func kennis(_ known: [Interventie]) -> HTML {
        let rows = known.map { item -> [HTML] in
            [
                "\(item.naam)<br><span class=\"zacht\">\(item.doelgroep)</span>",
                Teken(item.status.label, item.status == .werkt ? .goed : item.status == .nietDoen ? .gevaar : .gewoon).html,
                HTML(item.kennis), item.richtduurWeken.map { "\($0) weken" } ?? "niet bekend", "\(item.bron) (\(HTML.datum(item.van)))",
            ]
        }
        let table = Tabel(
            "Interventies", kolommen: ["Interventie", "Weging", "Drie bronnen", "Richtduur", "Bron"], rijen: rows,
            leeg: "Er staat nog niets in het register.", titelZichtbaar: false)
        return HTML.uitklap("Wat er bekend is over interventies", table.html)
    }

    private static let hulpgroep = Formulieropmaak.Groep(
        "De hulp die u toekent",
        velden: [
            "aard", "productcategorie", "omvang", "eenheid", "frequentie", "van", "periode", "hulpsoort",
            "vorm", "keuze", "interventie", "interventieReden",
        ])

    private static let plaatsinggroep = Formulieropmaak.Groep(
        "Waar het kind gaat wonen", hulp: "Een pleegouder of gezinshuis gaat voor (Jeugdwet 2.3 lid 6).",
        velden: Besluitinvoer.plaatsinggroep)

    private static let pgbgroep = Formulieropmaak.Groep(
        "Het pgb dat is gevraagd", hulp: "Alleen als er een pgb is gevraagd. De antwoorden staan in de brief en in het bewijs.",
        velden: Pgbinvoer.vragen)
    private static let budgetgroep = Formulieropmaak.Groep("Het pgb dat u toekent", velden: Pgbinvoer.bijToekennen)

    private static let afwijsgroep = Formulieropmaak.Groep(
        "Wat u niet toekent", velden: ["afgewezen", "afgewezenOmdat", "afgewezenAanpak"])

    /// Left open where they do not apply, and needed where they do: the field says when, and none is called optional.
    private static let somsNodig: Set<String> = [
        "bekwaam", "waaromGeenNatura", "kring", "kwaliteit", "uitgelegdOp", "bedrag", "tijdvak", "berekening", "herzienOp", "hulpsoort",
        "plaatsing", "plaatsingReden", "interventieReden", "vervoerUitleg", "respijtUitleg", "pleeggezin", "afwijking", "aanbieder",
        "contractgrond", "contractuitleg", "gi.op", "gi.uitkomst", "raad", "raad.op", "raad.uitkomst",
    ]

    /// What is the most for help from the network, before an amount is typed.
    private static func netwerkgrens(op dag: Datum) -> HTML {
        guard let most = Netwerkmaximum.op(dag) else { return HTML() }
        return
            "<p>Geeft iemand uit het netwerk de hulp, zonder dienstverband? Dan hoogstens \(most.perMaand.description) per maand (\(most.bron)).</p>"
    }

    private static func wordtVoorgelegd(_ ingevuld: Ingevuld) -> Bool { ingevuld[Besluitruimte.tochVoorleggen]?.contains("ja") ?? false }

    /// Only there where the law asks the talk, with why it does.
    private static func overleggroepen(_ page: Aanvraagblad) -> [Formulieropmaak.Groep] {
        [
            page.overleg.gi.map {
                Formulieropmaak.Groep(
                    "Overleg met de gecertificeerde instelling", hulp: "\($0.uitleg) (\($0.bron))", velden: Besluitinvoer.gigroep)
            },
            page.overleg.raad.map {
                Formulieropmaak.Groep(
                    "De Raad voor de Kinderbescherming", hulp: "\($0.uitleg) (\($0.bron))", velden: Besluitinvoer.raadgroep)
            },
        ].compactMap(\.self)
    }

    private static func stapbeletsel(_ page: Aanvraagblad) -> [HTML] {
        if page.beeld.openVoorstel != nil {
            return ["Er ligt een voorstel. \(HTML.link("Bekijk het voorstel", naar: BesluitURL.voorstel(page.kader.id, page.beeld.id)))"]
        }
        if let hindrance = page.beeld.bezwaarbeletsel { return ["\(hindrance)"] }
        if !page.beeld.isOpen { return ["Op deze aanvraag is al besloten, of zij is ingetrokken."] }
        return page.weging.openStappen.map { step in
            let isBegun = page.weging.bevinding(step.id) != nil
            let lacking = isBegun ? page.weging.tekort(in: step).first?.melding ?? "" : "Nog niet begonnen."
            return
                "Rond eerst deze stap af: \(HTML.link(step.titel, naar: BesluitURL.stap(page.kader.id, page.beeld.id, step.id))) \(lacking)"
        }
    }

    /// On what help may go on after eighteen, where that can matter.
    private static func na18(_ page: Aanvraagblad) -> HTML? {
        AfwegingPages.na18(page).map { "<p><b>Hulp na 18 jaar:</b> \($0)</p>\n" }
    }

    /// Where the weighing leads, said as advice: the professional decides.
    private static func uitkomst(_ page: Aanvraagblad, op dag: Datum) -> HTML {
        // Not done: the page says which steps are open.
        guard let outcome = try? page.weging.afgerond(page.gegevens(op: dag)) else { return HTML() }
        let against = (outcome.uitkomst.tegenTabel ?? []).map { "<p>\($0) Leg bij ‘afwijken’ uit waarom.</p>" as HTML }
        let refuse = NabesluitPages.beletsel(page, op: dag).map { "<p>Wilt u afwijzen of deels toekennen? \($0)</p>" as HTML }
        return
            "<p>\(outcome.gronden.first?.uitleg ?? "") U beslist zelf; wijkt u af, leg dan uit waarom.</p>\(against)\(refuse)"
    }
}
