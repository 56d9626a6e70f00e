// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Kern
import Opmaak

extension Openbaarpad {
    static let csv = "/kaart.csv"
    static func voorziening(_ id: ID<Kaartvoorziening>) -> String { "/kaart/\(id.hex)" }

    /// A question by code: nothing that names anybody.
    static func zoek(_ vraag: Kaartvraag) -> String {
        var parts: [String] = []
        if let ask = vraag.vraag { parts.append("vraag=\(ask.rawValue)") }
        if let age = vraag.leeftijd { parts.append("leeftijd=\(age)") }
        if let wijk = vraag.wijk { parts.append("wijk=\(wijk)") }
        return parts.isEmpty ? kaart : kaart + "?" + parts.joined(separator: "&")
    }
}

/// Pages for everybody: where can I go, what is jeugdhulp for, what may I expect of my lokaal team. No account, no cookie, no line about
/// who looked (Jeugdwet 2.6 lid 1: accessible and recognisable help nearby).
struct OpenbaarRoutes {
    let bord: Kaartbord

    func add(to routes: Routetabel) {
        routes.open(.get, Openbaarpad.kaart) { verzoek in
            let state = try await bord.stand()
            let (ask, faults) = Self.vraag(verzoek, state.kaart)
            return OpenbaarPages.zoek(state.kaart, ask, faults, verzoek).response
        }
        routes.open(.get, Openbaarpad.csv) { _ in
            let state = try await bord.stand()
            return Antwoord.bestand(
                bytes: Array(Kaartcsv.tekst(state.kaart).utf8), soort: "text/csv; charset=utf-8", naam: "sociale-kaart.csv"
            )
            .response
        }
        routes.open(.get, "/kaart/:id") { verzoek in
            let state = try await bord.stand()
            guard let id = verzoek.parameters["id"].flatMap({ ID<Kaartvoorziening>($0) }), let item = state.kaart[id] else {
                throw Afwijzing.nietGevonden
            }
            return OpenbaarPages.voorziening(item, state.kaart, verzoek).response
        }
        routes.open(.get, Openbaarpad.waarvoor) { verzoek in OpenbaarPages.waarvoor(verzoek).response }
        routes.open(.get, Openbaarpad.team) { verzoek in OpenbaarPages.team(try await bord.stand().teams, verzoek).response }
    }

    /// What was asked; what cannot be read is said, and the rest still counts.
    private static func vraag(_ verzoek: OpenVerzoek, _ kaart: SocialeKaart) -> (Kaartvraag, [Veldfout]) {
        func een(_ name: String) -> String { verzoek.vraag[name]?.first.map { $0.filter { !$0.isNewline } } ?? "" }
        var (ask, faults) = (Kaartvraag(), [Veldfout]())
        ask.vraag = Levensvraag(rawValue: een("vraag"))
        ask.wijk = kaart.wijken.first { $0.code == een("wijk") }?.code
        ask.woorden = String(een("woord").prefix(80))
        let age = een("leeftijd").filter { !$0.isWhitespace }
        if !age.isEmpty {
            if let years = Int(age), (0...Kaartvoorziening.oudste).contains(years) {
                ask.leeftijd = years
            } else {
                faults.append(Veldfout("leeftijd", "Vul een leeftijd in als getal, bijvoorbeeld 14. Of laat het leeg."))
            }
        }
        return (ask, faults)
    }
}
