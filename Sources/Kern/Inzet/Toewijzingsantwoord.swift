// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What came back on an order that was sent: the retour message of the provider (JW302) or of the transport.
package struct Toewijzingsantwoord: Feitinhoud {
    package static let soort = "toewijzing-antwoord"
    package let toewijzing: Int64
    package let op: Datum
    /// Identificatie of the message this is the answer to.
    package let bericht: String
    /// iJw WJ001; empty or only 0200 and 8001: accepted.
    package let retourcodes: [String]
    package init(toewijzing: Int64, op: Datum, bericht: String, retourcodes: [String] = []) {
        self.toewijzing = toewijzing
        self.op = op
        self.bericht = bericht
        self.retourcodes = retourcodes
    }
    package var open: Opencodes { Opencodes(code: isAfgekeurd ? "afgekeurd" : "aangenomen", datum: op, nummer: toewijzing) }

    /// Is it the answer to this message? An order that was refused and sent again has an answer to the earlier one too.
    package func isAntwoord(op verstrekking: Verstrekking) -> Bool {
        !verstrekking.wat.contains("(JW301 ") || verstrekking.wat.hasSuffix("(JW301 \(bericht))")
    }

    package var isAfgekeurd: Bool { !retourcodes.isEmpty && !retourcodes.allSatisfy { $0 == "0200" || $0 == "8001" } }
}

extension Toewijzingsantwoord: OverLijn {}

/// Where an order is on its road, derived from its facts: nobody types it.
package enum Orderstand: String, Sendable, CaseIterable, Codable {
    /// The danger stop holds: nothing leaves until somebody passes it on in a safe way.
    case gestuit
    case teVersturen = "te-versturen"
    case verstuurd
    case afgekeurd
    case aangenomen
    case gestart
    case onderbroken
    case gestopt

    package var label: String {
        switch self {
        case .gestuit: "Mag niet per bericht"
        case .teVersturen: "Te versturen"
        case .verstuurd: "Verstuurd, nog geen antwoord"
        case .afgekeurd: "Afgekeurd door de aanbieder"
        case .aangenomen: "Aangenomen, wacht op start"
        case .gestart: "Gestart"
        case .onderbroken: "Tijdelijk gestopt"
        case .gestopt: "Gestopt"
        }
    }

    /// - Parameters:
    ///   - isGestuit: the danger stop holds now.
    ///   - verstrekkingen: how the order left the house.
    package static func bereken(
        _ traject: Traject, isGestuit: Bool, verstrekkingen: [Verstrekking], antwoorden: [Toewijzingsantwoord], op dag: Datum
    ) -> Orderstand {
        switch traject.stand(op: dag) {
        case .gestopt: return .gestopt
        case .onderbroken: return .onderbroken
        case .loopt: return .gestart
        case .wacht, .nooitGestart: break
        }
        guard let given = verstrekkingen.last else { return isGestuit ? .gestuit : .teVersturen }
        if given.weg != .bericht { return .aangenomen }
        return antwoorden.last { $0.isAntwoord(op: given) }.map { $0.isAfgekeurd ? .afgekeurd : .aangenomen } ?? .verstuurd
    }
}
