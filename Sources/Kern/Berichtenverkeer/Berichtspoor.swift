// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A message of the chain about this file was processed: what stands on the tijdlijn. The bytes themselves lie sealed elsewhere.
package struct Berichtspoor: Feitinhoud {
    package static let soort = "berichtspoor"
    /// `JW301` … `JW325`; `Fo01` or `Fo03` for a fault of the chain.
    package let berichtcode: String
    package let richting: Berichtrichting
    package let identificatie: String
    package let op: Datum
    package let agb: AGBCode
    package let toewijzing: Int64?
    /// Return codes given or received; empty or only 0200: accepted.
    package let retourcodes: [String]
    package init(
        berichtcode: String, richting: Berichtrichting, identificatie: String, op: Datum, agb: AGBCode, toewijzing: Int64? = nil,
        retourcodes: [String] = []
    ) {
        self.berichtcode = berichtcode
        self.richting = richting
        self.identificatie = identificatie
        self.op = op
        self.agb = agb
        self.toewijzing = toewijzing
        self.retourcodes = retourcodes
    }
    package var open: Opencodes { Opencodes(code: "\(berichtcode):\(richting.rawValue)", datum: op, nummer: toewijzing) }

    /// A fault about an envelope (StUF): the other side never read the message.
    package var isKetenfout: Bool { berichtcode.hasPrefix("Fo") }

    package var isAfgekeurd: Bool { !retourcodes.isEmpty && !retourcodes.allSatisfy { $0 == "0200" || $0 == "8001" } }
}

package enum Berichtrichting: String, Keuzelijst {
    case uit
    case binnen = "in"

    package var label: String {
        switch self {
        case .uit: "Verstuurd"
        case .binnen: "Ontvangen"
        }
    }
}
