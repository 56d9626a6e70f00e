// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Fills a fresh installation with the made-up gemeente: the cast that logs in, and families with three years of history.
/// The installation must be opened with `Verteltijd.klok`: then each fact carries the moment in which the story tells it.
package enum Demovulling {
    /// Part of the work that is done, of the whole.
    package typealias Voortgang = @Sendable (_ gedaan: Int, _ van: Int) -> Void

    /// What a person needs to know to begin, printed when the server runs.
    package static var uitleg: [String] {
        Bezetting.gebruikers.map {
            "Inloggen: \($0.inlognaam) · wachtwoord \(Demokaart.wachtwoord) · \($0.naam), \(Werkverdeling.rol($0).label.lowercased()): \($0.werkVandaag)"
        } + ["De code van 6 cijfers staat op de aanmeldbladzijde."]
    }

    /// - Parameters:
    ///   - gezinnen: families beside the cast's own.
    ///   - zaad: the same seed gives the same families.
    /// - Returns: what of the stories the rules of the house refused; none, as the tests hold.
    @discardableResult
    package static func vul(_ app: App, gezinnen: Int = 150, zaad: UInt64 = 9998, voortgang: @escaping Voortgang = { _, _ in })
        async throws -> [Vertelfout]
    {
        let nu = app.databank.klok.nu()
        try await bemens(app, op: nu.datum)
        let refused = try await Verteller(app: app, nu: nu).vertel(gezinnen: gezinnen, zaad: zaad, voortgang: voortgang)
        try await Voorstelvulling.vul(app, op: nu)
        return refused
    }

    /// Teams, log-ins and mandates, in force since before the first story.
    static func bemens(_ app: App, op vandaag: Datum) async throws {
        let van = vandaag.plus(dagen: -1_200)
        let teams = Werkverdeling.teams.enumerated().map { place, naam in
            Teamgegevens(
                team: Werkverdeling.team(naam), naam: naam, gemeentecode: Waterrijk.gemeentecode, telefoon: "0299 100 \(place + 1)00")
        }
        try await app.maak(
            teams: teams,
            gebruikers: Bezetting.gebruikers.map {
                NieuweGebruiker(Werkverdeling.medewerker($0, op: vandaag), inlognaam: $0.inlognaam, wachtwoord: Demokaart.wachtwoord)
            }, van: van)
        let werk = Werkverdeling(op: vandaag)
        let besluiters = [werk.amina.gebruiker, ID<Gebruiker>(Bezetting.petra.id), werk.bram.gebruiker] + werk.collegas.map(\.gebruiker)
        try await app.vul(als: werk.amina, op: app.databank.klok.nu(), doel: .beheer, handeling: "proefland.bemensen") { hand in
            for collega in werk.collegas { try hand.neemtAan(collega, van: van) }
            for wie in besluiters {
                try hand.verleent(Mandaatverlening(gebruiker: wie, grond: "Mandaatbesluit jeugd Waterrijk", van: van))
            }
        }
        let begin = app.databank.klok.nu().plus(seconden: -1_190 * 86_400)
        try await app.vul(als: werk.amina, op: begin, doel: .beheer, handeling: "proefland.bemensen") { hand in
            try hand.stelt(Instelling(sleutel: .verwijsindex, waarde: "ja", van: van, grond: "Besluit verwijsindex Waterrijk"))
            for rule in Plusvulling.verordening(van: van) { try hand.stelt(rule) }
            try Demohuisstijl.vul(hand, van: van)
        }
        let inge = Werkverdeling.medewerker(Bezetting.inge, op: vandaag)
        try await app.vul(als: inge, op: begin, doel: .bekostiging, handeling: "contracten.vastleggen") { hand in
            try Inkoopvulling(vandaag: vandaag).vul(hand)
        }
        try await app.vul(als: inge, op: app.databank.klok.nu(), doel: .beheer, handeling: "kaart.vastleggen") { hand in
            try Kaartvulling(vandaag: vandaag).vul(hand)
            try Plusvulling(vandaag: vandaag).vul(hand)
        }
        try await app.vul(als: werk.amina, op: app.databank.klok.nu(), doel: .toeleiding, handeling: "binnenkomst.ontvangen") { hand in
            try Deurvulling(vandaag: vandaag).vul(hand)
        }
        try await app.vul(als: werk.amina, op: begin, doel: .toeleiding, handeling: "groep.vastleggen") { hand in
            try Groepvulling(vandaag: vandaag).vul(hand)
        }
        let weekAgo = app.databank.klok.nu().plus(seconden: -8 * 86_400)
        try await app.vul(als: werk.amina, op: weekAgo, doel: .toeleiding, handeling: "reflectie.vastleggen") { hand in
            try Reflectievulling(team: Werkverdeling.team("Team Centrum")).vul(hand)
        }
        try await app.vul(als: werk.amina, op: app.databank.klok.nu(), doel: .beheer, handeling: "vindplaats.vastleggen") { hand in
            try Vindplaatsvulling(werk: werk, vandaag: vandaag).vul(hand)
        }
    }
}
