// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody else looks at what one person proposed, before it holds: an answer to a client, a list to destroy (AVG 32).
package protocol TweedeBlik: Feitinhoud {
    associatedtype Voorstel: Feitinhoud

    var uitkomst: Toetsuitkomst { get }
    var toelichting: String { get }

    init(op voorstel: Feit<Voorstel>, uitkomst: Toetsuitkomst, toelichting: String)

    /// What who made the proposal hears.
    static var nietZelf: String { get }
    /// What is asked when it goes back without words.
    static var waarom: String { get }
}

extension TweedeBlik {
    /// - Throws: `nietMogelijk` for one's own proposal; `ongeldig` when it goes back without words.
    package static func kijk(
        _ voorstel: Feit<Voorstel>, door wie: UUIDv7, _ uitkomst: Toetsuitkomst, _ toelichting: String
    ) throws(Afwijzing) -> Self {
        guard voorstel.door != wie else { throw .nietMogelijk(nietZelf) }
        guard uitkomst == .akkoord || !toelichting.isEmpty else { throw .ongeldig([Veldfout("toelichting", waarom)]) }
        return Self(op: voorstel, uitkomst: uitkomst, toelichting: toelichting)
    }
}

package enum Toetsuitkomst: String, Keuzelijst {
    case akkoord
    case terug

    package var label: String {
        switch self {
        case .akkoord: "Akkoord"
        case .terug: "Terug: er moet iets anders"
        }
    }
}
