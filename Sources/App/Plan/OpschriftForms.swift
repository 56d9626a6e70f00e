// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Somebody asks for the plan on paper, or got it.
struct Planopschriftinvoer: Invoer {
    var persoon = ""
    var stap: Planopschrift.Stap?
    var op: Datum?

    static let naam = "planopschrift"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    private static let grond = "Jeugdwet 4.1.3"
    static let velden: [Veld<Self>] = [
        .keuze("persoon", \.persoon, "Wie?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .keuze("stap", \.stap, "Wat is er gebeurd?", verplicht: true, nut: .hulp, grond: grond),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: grond),
    ]

    func stap(_ blad: Planblad, op vandaag: Datum) throws(Afwijzing) -> Planopschrift {
        guard let who = blad.vanGezin.first(where: { $0.code == persoon }).flatMap({ ID<Persoon>($0.code) }), let stap else {
            throw .ongeldig([Veldfout("persoon", "Kies iemand uit het gezin.")])
        }
        return try Planopschrift(persoon: who, stap: stap, op: op ?? vandaag)
            .gecontroleerd(blad.feiten.opschriften.openVragen, op: vandaag)
    }
}

/// Who waits for the plan on paper, as a card in the margin.
enum Opschriftblok {
    static func naast(_ blad: Planblad) -> HTML? {
        let waiting = blad.feiten.opschriften.openVragen.map { fact in
            "\(blad.gezin.naam(fact.inhoud.persoon)) vroeg erom op \(HTML.datum(fact.inhoud.op))" as HTML
        }
        let record: HTML? =
            blad.kader.zicht.magSchrijven
            ? "<p class=\"geen-druk\">\(HTML.link("Gevraagd of gegeven vastleggen", naar: PlanURL.opSchrift(blad.id)))</p>\n" : nil
        guard record != nil || !waiting.isEmpty else { return nil }
        return HTML.blok("Plan op papier", opPapier: !waiting.isEmpty, "\(waiting.isEmpty ? nil : HTML.lijst(waiting))\(record)")
    }

    static var formulier: Planformulier<Planopschriftinvoer> {
        var page = Planformulier<Planopschriftinvoer>(knop: "Vastleggen", pad: PlanURL.opSchrift) { blad in
            Planformulier.Kop(
                titel: "Plan op papier",
                tekst: """
                    <p>Vraagt iemand van het gezin om het plan op papier, dan krijgt die het binnen 14 dagen (Jeugdwet 4.1.3). Afdrukken doet u \
                    bij \(HTML.link("het gezinsplan", naar: PlanURL.show(blad.id))).</p>

                    """)
        }
        page.keuzes = { blad in ["persoon": blad.vanGezin] }
        page.start = { blad, dag in
            // Who waits is the one who gets it, mostly.
            guard let first = blad.feiten.opschriften.openVragen.first else { return AnalyseRoutes.datum(dag, "op") }
            return AnalyseRoutes.datum(dag, "op").merging(
                ["persoon": [first.inhoud.persoon.hex], "stap": [Planopschrift.Stap.gegeven.rawValue]]) { mine, _ in mine }
        }
        return page
    }
}
