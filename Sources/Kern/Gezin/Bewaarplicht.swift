// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Nothing of this file may be destroyed, whatever its term and whoever asks, until a person ends this (AVG 17 lid 3 onder e).
package struct Bewaarplicht: Feitinhoud {
    package static let soort = "bewaarplicht"
    package let reden: Bewaarreden
    package let toelichting: String
    package let sinds: Datum
    /// The day it is looked at again. It does not end by itself.
    package let herzienOp: Datum
    package init(reden: Bewaarreden, toelichting: String, sinds: Datum, herzienOp: Datum) {
        self.reden = reden
        self.toelichting = toelichting
        self.sinds = sinds
        self.herzienOp = herzienOp
    }
    package var open: Opencodes { Opencodes(code: reden.rawValue, datum: herzienOp) }

    /// Longest time before somebody looks at it again, in years: our choice.
    package static let hoogstensJaren = 2

    /// - Throws: `ongeldig` with all errors: words, and a day to look again after today and within two years.
    package func gecontroleerd() throws(Afwijzing) -> Bewaarplicht {
        var errors: [Veldfout] = []
        if toelichting.isEmpty { errors.append(Veldfout("toelichting", "Schrijf op om welke zaak het gaat, bijvoorbeeld het kenmerk.")) }
        if herzienOp <= sinds || sinds.plus(jaren: Self.hoogstensJaren) < herzienOp {
            errors.append(
                Veldfout(
                    "herzienOp", "Kies een dag na \(sinds.uitgeschreven) en binnen \(Self.hoogstensJaren) jaar om dit opnieuw te bekijken.")
            )
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// A person says that the file need not be kept for this any more.
package struct Bewaarplichteinde: Feitinhoud {
    package static let soort = "bewaarplichteinde"
    /// Fact id of the `Bewaarplicht`.
    package let plicht: UUIDv7
    package let reden: String
    package let op: Datum
    package init(plicht: UUIDv7, reden: String, op: Datum) {
        self.plicht = plicht
        self.reden = reden
        self.op = op
    }
    package var open: Opencodes { Opencodes(code: plicht.hex, datum: op) }
}

package enum Bewaarreden: String, Keuzelijst {
    case bezwaar
    case rechtszaak
    case klacht
    case onderzoek
    case aansprakelijkheid
    case goedeHulp = "goede-hulp"

    package var label: String {
        switch self {
        case .bezwaar: "Bezwaar of beroep"
        case .rechtszaak: "Een zaak bij de rechter"
        case .klacht: "Een klacht of tuchtzaak"
        case .onderzoek: "Onderzoek van een inspectie of toezichthouder"
        case .aansprakelijkheid: "Een eis tot schadevergoeding"
        case .goedeHulp: "Langer nodig voor goede hulp"
        }
    }

    package var bron: String { self == .goedeHulp ? "Jeugdwet 7.3.8 lid 3" : "AVG 17 lid 3 onder e" }
}

extension Sequence where Element == Feit<Bewaarplicht> {
    /// Those that nobody ended yet.
    package func lopend(einden: [Feit<Bewaarplichteinde>]) -> [Feit<Bewaarplicht>] {
        let ended = Set(einden.geldend().map(\.inhoud.plicht))
        return geldend().filter { !ended.contains($0.id) }
    }
}
