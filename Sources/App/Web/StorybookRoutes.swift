// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Hummingbird
import Kern
import Opmaak
import Synchronization

/// Every page type with samples, in the demo only: accessibility and picture tests walk over this list.
enum StorybookRoutes {
    static func voorbeelden(_ web: Web) throws -> [Voorbeeld] {
        let verzoek = Verzoek.voorbeeld(web)
        return try App.kamers.flatMap { try $0.voorbeelden(verzoek) }
    }

    static func add(to routes: Routetabel) {
        let album = Album()
        routes.open(.get, "/storybook") { verzoek in
            let items = try album.alle(verzoek.web).map { sample -> HTML in
                "<a href=\"/storybook/\(sample.sleutel)\">\(sample.naam)</a> <span class=\"zacht\">\(sample.staat.rawValue)</span>"
            }
            return verzoek.pagina("Storybook", "\(HTML.lijst(items))")
        }
        routes.open(.get, "/storybook/:sleutel") { verzoek in
            guard let sample = try album.alle(verzoek.web).first(where: { $0.sleutel == verzoek.parameters["sleutel"] }) else {
                throw Afwijzing.nietGevonden
            }
            return Antwoord.pagina(sample.html).response
        }
    }
}

/// The samples of one program: they are the same at every request, and making hundreds of pages to show one is slow.
private final class Album: Sendable {
    private let gemaakt = Mutex<[Voorbeeld]?>(nil)

    func alle(_ web: Web) throws -> [Voorbeeld] {
        try gemaakt.withLock { made in
            if let made { return made }
            let all = try StorybookRoutes.voorbeelden(web)
            made = all
            return all
        }
    }
}

extension Verzoek {
    /// The day on which all samples play: Saturday 21 November 2026, 09:00.
    private static let voorbeelddag = Moment(begin: Datum(dagnummer: 20_778)).plus(seconden: 9 * 3_600)

    /// A request of Amina in which nothing is asked: what page functions need besides their values. Nothing is read or written with it.
    static func voorbeeld(_ web: Web) -> Verzoek {
        let visit = Bezoek(
            gebruiker: ID(Voorbeeldnummer.id(5)), naam: "Amina Bouzid", rollen: [.jeugdprofessional], teams: [ID(Voorbeeldnummer.id(7))],
            csrf: "voorbeeld", vanwaar: "voorbeeld", sessie: [])
        return Verzoek(web: web, pad: "/", parameters: [:], vraag: [:], ingevuld: [:], bezoek: visit, nu: voorbeelddag)
    }

    /// The same request by somebody with another role.
    func als(
        _ rol: Rol, _ naam: String, ingevuld typed: Ingevuld = [:], ander gebruiker: ID<Gebruiker>? = nil, teams: [ID<Team>]? = nil
    ) -> Verzoek {
        let visit = Bezoek(
            gebruiker: gebruiker ?? bezoek.gebruiker, naam: naam, rollen: [rol], teams: teams ?? bezoek.teams, csrf: bezoek.csrf,
            vanwaar: bezoek.vanwaar,
            sessie: [])
        return Verzoek(web: web, pad: pad, parameters: [:], vraag: vraag, ingevuld: typed, bezoek: visit, nu: nu)
    }
}

/// Ids of samples: always the same, so that pictures and keys stay the same.
enum Voorbeeldnummer {
    static func id(_ number: UInt8) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 1_735_689_600_000_000), random: [UInt8](repeating: 0, count: 9) + [number])
    }
}

extension Voorbeeld {
    /// A page as a room answers it.
    static func blad(_ naam: String, _ staat: Staat, _ antwoord: Antwoord) -> Voorbeeld {
        switch antwoord {
        case .pagina(let html, _), .wacht(let html, _): Voorbeeld(naam, staat, html)
        default: Voorbeeld(naam, staat, HTML())
        }
    }
}
