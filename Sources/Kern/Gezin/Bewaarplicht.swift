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
        if let fault = Self.dagfout(herzienOp, na: sinds) { errors.append(fault) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }

    /// A day to look again lies after the day this is said, and not further than anybody oversees.
    fileprivate static func dagfout(_ herzienOp: Datum, na dag: Datum) -> Veldfout? {
        guard herzienOp <= dag || dag.plus(jaren: hoogstensJaren) < herzienOp else { return nil }
        return Veldfout("herzienOp", "Kies een dag na \(dag.uitgeschreven) en binnen \(hoogstensJaren) jaar om dit opnieuw te bekijken.")
    }
}

/// Somebody looked again: the file must still be kept. Says why, and when it is looked at next. One person is enough: it destroys nothing,
/// and asks again within two years (AVG 5 lid 1 onder e, lid 2).
package struct Bewaarplichtherziening: Feitinhoud {
    package static let soort = "bewaarplichtherziening"
    /// Fact id of the `Bewaarplicht`.
    package let plicht: UUIDv7
    package let reden: String
    /// The day somebody looked.
    package let op: Datum
    package let herzienOp: Datum
    package init(plicht: UUIDv7, reden: String, op: Datum, herzienOp: Datum) {
        self.plicht = plicht
        self.reden = reden
        self.op = op
        self.herzienOp = herzienOp
    }
    package var open: Opencodes { Opencodes(code: plicht.hex, datum: herzienOp) }

    /// - Throws: `ongeldig` with all errors: words, and a next day after this one and within two years.
    package func gecontroleerd() throws(Afwijzing) -> Bewaarplichtherziening {
        var errors: [Veldfout] = []
        if reden.isEmpty {
            errors.append(Veldfout("reden", "Schrijf op waarom dit dossier bewaard moet blijven. Hoe staat de zaak ervoor?"))
        }
        if let fault = Bewaarplicht.dagfout(herzienOp, na: op) { errors.append(fault) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// A duty to keep with every time somebody looked at it again, oldest first.
package struct Bewaarplichtbeeld: Sendable, Equatable {
    package let plicht: Feit<Bewaarplicht>
    package let herzieningen: [Feit<Bewaarplichtherziening>]
    package init(plicht: Feit<Bewaarplicht>, herzieningen: [Feit<Bewaarplichtherziening>] = []) {
        self.plicht = plicht
        self.herzieningen = herzieningen
    }

    package var id: UUIDv7 { plicht.id }
    package var inhoud: Bewaarplicht { plicht.inhoud }
    package var laatste: Feit<Bewaarplichtherziening>? { herzieningen.last }
    /// The day it is looked at again: as was said last.
    package var herzienOp: Datum { laatste?.inhoud.herzienOp ?? inhoud.herzienOp }
    /// What somebody had seen who says something about it: a colleague may have looked since.
    package var laatsteFeit: UUIDv7 { laatste?.id ?? id }
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
    /// Those that nobody ended yet, each with the times somebody looked again.
    package func lopend(
        einden: [Feit<Bewaarplichteinde>], herzieningen: [Feit<Bewaarplichtherziening>]
    ) -> [Bewaarplichtbeeld] {
        let ended = Set(einden.geldend().map(\.inhoud.plicht))
        let looked = Dictionary(grouping: herzieningen.geldend().sorted { $0.id < $1.id }, by: \.inhoud.plicht)
        return geldend().filter { !ended.contains($0.id) }.map { Bewaarplichtbeeld(plicht: $0, herzieningen: looked[$0.id] ?? []) }
    }
}
