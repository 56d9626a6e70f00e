// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// The monitor of the afbakening (Hervormingsagenda 2.1.4): what the intended law would change in decisions that were taken. Numbers of
/// the whole gemeente for who may see figures; no file is opened for a person here.
enum AfbakeningRoutes {
    static let pad = "/afbakening"
    /// The law in force beside the bill.
    static let kader = "jeugdwet-2.3"
    static let met = "reikwijdte"

    static func add(to routes: Routetabel) {
        routes.get(pad, .cijfers) { verzoek in
            guard Rechten.mag(.cijfersBekijken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .controle) else {
                throw Afwijzing.nietGevonden
            }
            // The line of who looks; the reckoning itself is done by the program and has a line of its own.
            try await verzoek.lees(doel: .controle, handeling: App.vergelijken) { tx in tx.noteer(App.vergelijken) }
            return AfbakeningPages.toon(try await Afbakening.lees(kader, met, verzoek.web.databank), verzoek)
        }
    }
}

enum AfbakeningPages {
    static func toon(_ found: Afbakening, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Wat een nieuwe grens zou veranderen", indeling: .breed, bijschrift: "Cijfers",
            """
            \(HTML.inleiding("Welke besluiten zouden anders uitvallen als de voorgenomen wet al gold? Zo ziet u het gevolg voordat de wet er is."))
            \(HTML.melding(.letOp, "<p>Dit is een wetsvoorstel en geldt niet. Niemand beslist hiermee over een kind. De tekst van het voorstel is nog niet nagelezen.</p>"))
            <p>Links staat wat is besloten met ‘\(found.kader.naam)’. Daarnaast is elk bewijs opnieuw gelezen met ‘\(found.met.naam)’. Waar dat \
            kader een oordeel vraagt, telt het oordeel van de professional van toen. Ontbreekt iets dat toen niet is gevraagd, dan staat het bij \
            ‘Mist’. Aantallen zijn afgerond op \(Veiligaantal.klein), en wat minder is staat er niet precies.</p>
            \(tabel("Alle besluiten", [found.samen]))
            \(tabel("Per stap die de uitkomst bepaalt", found.perStap))
            \(tabel("Per leefgebied uit de analyse", found.perLeefgebied))
            <p>Een besluit telt mee bij elk leefgebied dat in de analyse staat. Deze rijen zijn dus samen meer dan alle besluiten.</p>
            """)
    }

    private static func tabel(_ titel: String, _ rows: [Afbakening.Rij]) -> HTML {
        Tabel(
            titel,
            kolommen: [
                .init("Groep"), .init("Besluiten", getal: true), .init("Blijft gelijk", getal: true),
                .init("Wel hulp, straks niet", getal: true),
                .init("Geen hulp, straks wel", getal: true), .init("Mist", getal: true),
            ],
            rijen: rows.map { $0.cellen.map { HTML($0) } }, leeg: "Er zijn nog geen besluiten om naast elkaar te leggen."
        ).html
    }
}
