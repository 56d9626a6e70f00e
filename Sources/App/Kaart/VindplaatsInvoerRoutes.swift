// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

extension VindplaatsURL {
    static let invoer = "/vaste-contacten/invoer"
    static let csv = "/vaste-contacten/tabel"
}

/// Many at once, from a table; and the same table out.
enum VindplaatsInvoerRoutes {
    static func add(to routes: Routetabel) {
        routes.get(VindplaatsURL.invoer, .vindplaatsBeheren) { verzoek in VindplaatsPages.invoer(nil, [], verzoek) }
        routes.post(VindplaatsURL.invoer, .vindplaatsBeheren, tot: KaartRoutes.grootsteInvoer + 65_536) { verzoek in
            try await voerIn(verzoek)
        }
        routes.get(VindplaatsURL.csv, .vindplaatsBeheren) { verzoek in
            let page = try await VindplaatsRoutes.lees(verzoek)
            return .bestand(
                bytes: Array(Vindplaatscsv.tekst(page).utf8), soort: "text/csv; charset=utf-8", naam: "vaste-contacten.csv")
        }
    }

    private static func voerIn(_ verzoek: Verzoek) async throws -> Antwoord {
        guard let bytes = verzoek.bestanden["bestand"]?.inhoud, !bytes.isEmpty else {
            return VindplaatsPages.invoer(nil, [Veldfout("bestand", "Kies een bestand.")], verzoek)
        }
        let page = try await VindplaatsRoutes.lees(verzoek)
        let reading = Vindplaatscsv.lees(bytes, page, op: verzoek.vandaag)
        // Only looked at, or something is wrong: nothing is kept.
        guard verzoek.ingevuld["doen"]?.first == "ja", reading.bevindingen.isEmpty else {
            return VindplaatsPages.invoer(reading, [], verzoek)
        }
        return try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.invoer") { tx in
            // Read again in here: what a colleague changed since is not put back, and nothing comes in twice.
            let page = try VindplaatsRoutes.lijst(verzoek, tx)
            let lines = Vindplaatscsv.lees(bytes, page, op: tx.vandaag)
            guard lines.bevindingen.isEmpty else {
                throw Afwijzing.nietMogelijk("Een collega wijzigde intussen iets in deze lijst. Laat het bestand opnieuw nakijken.")
            }
            for line in lines.goed { try neem(line, page, tx) }
            tx.noteer("vindplaats.invoer", bijzonderheden: "\(lines.goed.count) regels")
            return VindplaatsURL.lijst
        }
    }

    /// What is the same already is not recorded again.
    private static func neem(_ line: Vindplaatscsv.Regel, _ page: Vindplaatslijst, _ tx: SchrijfTx) throws {
        let id = line.bekend?.id ?? tx.nieuwID()
        let item = try line.plek.vindplaats(id, teams: page.magBeheren.map(\.team), page.wijken)
        if item != line.bekend?.inhoud { try VindplaatsStore.legVast(item, vervangt: line.bekend?.feit.id, tx) }
        let person = line.persoon.persoon(id), now = line.bekend?.persoon
        if person != now?.inhoud, !(person.isLeeg && now == nil) { try VindplaatsStore.legVast(person, vervangt: now?.id, tx) }
    }
}

extension VindplaatsPages {
    static func invoer(_ lezing: Vindplaatscsv.Lezing?, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(VindplaatsURL.invoer, knop: "Bestand nakijken", terug: VindplaatsURL.lijst, metBestand: true) {
            Formulieropmaak.velden(Kaarttabelinvoer.velden, fouten: fouten)
        }
        let codes = [("soort", Vindplaatssoort.keuzes), ("poh", Pohjeugd.keuzes)].map { name, list in
            (name, HTML(list.map { "\($0.code): \($0.label)" }.joined(separator: " · ")))
        }
        return verzoek.pagina(
            "Invoeren uit een tabel", indeling: .gewoon, bijschrift: "Vaste contacten", fouten: fouten,
            """
            \(HTML.inleiding("Een CSV met één school, praktijk of opvang per regel. De lijst zelf, opgeslagen als tabel, is een goed voorbeeld."))
            \(lezing.map(uitkomst))\(form)
            \(HTML.uitklap("Welke kolommen en codes?", "<p>Kolommen: \(Vindplaatscsv.kolommen.joined(separator: ", ")). Alleen soort, naam en team zijn nodig. Meer wijken staan met een | ertussen. Een naam die er al is, wordt bijgewerkt; een kolom die er niet in staat, blijft zoals het was. Wie de vaste contactpersoon is, kiest u daarna op de bladzijde zelf.</p>\(HTML.begrippen(codes))"))
            """)
    }

    private static func uitkomst(_ lezing: Vindplaatscsv.Lezing) -> HTML {
        guard !lezing.bevindingen.isEmpty else {
            let known = lezing.goed.count { $0.bekend != nil }
            return HTML.melding(
                .uitleg,
                """
                <p>\(Woorden.aantal(lezing.goed.count, "regel is", "regels zijn")) goed: \(lezing.goed.count - known) nieuw, \(known) die er al \(known == 1 ? "is" : "zijn"). \
                Er is nog niets vastgelegd. Kies het bestand nog eens, zet het vinkje en verstuur.</p>
                """)
        }
        let shown = lezing.bevindingen.prefix(100).map { "Regel \($0.regel): \($0.tekst)" as HTML }
        return HTML.melding(
            .letOp, "<p>Er is niets vastgelegd. Verbeter dit in het bestand en kies het opnieuw:</p>\(HTML.lijst(Array(shown)))")
    }
}
