// SPDX-License-Identifier: EUPL-1.2
import Opslag

/// What one round of the post did, in numbers only.
struct Postverslag: Sendable, Equatable {
    var ontvangen = 0
    var verstuurd = 0
    /// What waits afterwards.
    var open: [Berichtwerk: Int] = [:]

    /// Something needs a person, or did not get away.
    var vraagtAandacht: Bool { [.bekijken, .versturen, .verwerken].contains { open[$0, default: 0] > 0 } }

    var tekst: String {
        let waits: [(Berichtwerk, String)] = [
            (.versturen, "wacht op versturen"), (.verwerken, "wacht op verwerking"), (.bekijken, "vraagt aandacht van de backoffice"),
            (.antwoord, "wacht op antwoord van de aanbieder"),
        ]
        let lines = waits.compactMap { work, text in open[work].map { "\(text): \($0)" } }
        return (["ontvangen: \(ontvangen)", "verstuurd: \(verstuurd)"] + lines).joined(separator: "\n")
    }
}

extension App {
    /// One round, now: what lies in the box comes in, what is ready goes out.
    @discardableResult
    func doePost() async throws -> Beheerantwoord {
        if let bezwaar = config.post.bezwaar { throw Opslagfout.bezet(bezwaar) }
        let told = try await Postbode(self).ronde()
        return Beheerantwoord(told.tekst, told.vraagtAandacht ? .bevindingen : .gelukt)
    }
}
