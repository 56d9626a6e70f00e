// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// For the privacy officer: every noodtoegang, with its reason. Looking here is a line of the journal too.
enum JournaalRoutes {
    static let journaal = "/journaal"

    static func add(to routes: Routetabel) {
        routes.get(journaal, .journaal) { verzoek in
            guard Rechten.mag(.journaalBekijken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toezicht) else {
                throw Afwijzing.nietGevonden
            }
            let rows = try await verzoek.lees(doel: .toezicht, handeling: "noodtoegang.nalezen") { tx in
                tx.noteer("noodtoegang.nalezen")
                return try RelatieStore.noodtoegangen(tx).map { ($0, try BeheerStore.medewerker($0.gebruiker, tx)?.naam ?? "onbekend") }
            }
            return pagina(rows, verzoek)
        }
    }

    static func pagina(_ rows: [(RelatieStore.Nood, String)], _ verzoek: Verzoek) -> Antwoord {
        let cells = rows.map { nood, name -> [HTML] in
            [
                "\(HTML.datum(nood.van.datum)) \(nood.van.kloktijd)", HTML(name), "<code>\(nood.dossier.hex.suffix(8))</code>",
                HTML(nood.reden),
                "\(HTML.datum(nood.tot.datum)) \(nood.tot.kloktijd)\(verzoek.nu < nood.tot ? " (loopt nog)" : "")",
            ]
        }
        let table = Tabel(
            "Noodtoegang", kolommen: ["Wanneer", "Wie", "Dossier", "Reden", "Geëindigd"], rijen: cells, leeg: "Niemand nam noodtoegang.",
            titelZichtbaar: false)
        return verzoek.pagina(
            "Journaal", indeling: .breed,
            """
            \(HTML.inleiding("Wie nam noodtoegang, en waarom? Lees elke reden na en vraag door waar dat nodig is."))
            \(HTML.kop2("Noodtoegang"))\(table.html)
            """)
    }
}
