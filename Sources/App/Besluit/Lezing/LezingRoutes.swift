// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

enum LezingURL {
    static func een(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ soort: Lezersoort) -> String {
        BesluitURL.aanvraag(dossier, aanvraag) + "/lezing/" + soort.rawValue
    }
    static func een(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, voor ouder: ID<Persoon>) -> String {
        een(dossier, aanvraag, .ouders) + "?voor=" + ouder.hex
    }
}

/// The tree of one weighing, told to four readers. What goes to the family goes out of the building: read as a print.
enum LezingRoutes {
    static func add(to routes: Routetabel) {
        for kind in Lezersoort.allCases {
            routes.get("/dossiers/:id/besluit/:aanvraag/lezing/\(kind.rawValue)", kind.isBuiten ? .afdrukken(.besluit) : .lezen(.besluit)) {
                verzoek in
                LezingPages.toon(try await blad(verzoek, kind), verzoek)
            }
        }
    }

    private static func blad(_ verzoek: Verzoek, _ soort: Lezersoort) async throws -> Lezingblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let config = verzoek.web.config
        let parent = soort == .ouders ? try ouder(verzoek) : nil
        return try await verzoek.lees(handeling: soort.isBuiten ? "lezing.afdrukken" : "lezing.inzien") { tx in
            let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
            return try Lezingblad.lees(page, soort, voor: parent, config, tx)
        }
    }

    /// One of the parents, when the address names one.
    private static func ouder(_ verzoek: Verzoek) throws(Afwijzing) -> ID<Persoon>? {
        guard let text = verzoek.vraag("voor") else { return nil }
        guard let id = ID<Persoon>(text) else { throw .nietGevonden }
        return id
    }
}
