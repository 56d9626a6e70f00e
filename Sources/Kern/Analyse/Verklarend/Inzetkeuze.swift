// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Matched care: how heavy the help is from the start, and why not lighter or heavier. Nothing obliges to begin with light help.
///
/// Source: domein/analyse.md §11.
package struct Inzetkeuze: Feitinhoud {
    package static let soort = "inzetkeuze"
    package let kind: ID<Persoon>
    package let op: Datum
    package let intensiteit: Inzetintensiteit
    /// Fact ids of `Verklaringsfactor`.
    package let factoren: [UUIDv7]
    package let waaromNietLichter: String
    package let waaromNietZwaarder: String
    /// How long we expect it to take, in months.
    package let maanden: Int
    /// The day on which we look whether it can be lighter.
    package let afschalenOp: Datum
    /// By what we shall see that it can be lighter.
    package let afschalenAls: String
    package init(
        kind: ID<Persoon>, op: Datum, intensiteit: Inzetintensiteit, factoren: [UUIDv7] = [], waaromNietLichter: String,
        waaromNietZwaarder: String, maanden: Int, afschalenOp: Datum, afschalenAls: String = ""
    ) {
        self.kind = kind
        self.op = op
        self.intensiteit = intensiteit
        self.factoren = factoren
        self.waaromNietLichter = waaromNietLichter
        self.waaromNietZwaarder = waaromNietZwaarder
        self.maanden = maanden
        self.afschalenOp = afschalenOp
        self.afschalenAls = afschalenAls
    }
    package var open: Opencodes { Opencodes(code: intensiteit.rawValue, datum: afschalenOp, nummer: Int64(maanden)) }

    /// - Throws: `ongeldig` with all errors: not lighter or not heavier is not explained where there is a lighter or heavier one, a moment
    ///   of scaling down before the choice itself.
    package func gecontroleerd() throws(Afwijzing) -> Inzetkeuze {
        var errors: [Veldfout] = []
        if intensiteit != .laag, waaromNietLichter.isBlank {
            errors.append(Veldfout("waaromNietLichter", "Schrijf op waarom lichtere hulp niet genoeg is."))
        }
        if intensiteit != .verblijf, waaromNietZwaarder.isBlank {
            errors.append(Veldfout("waaromNietZwaarder", "Schrijf op waarom zwaardere hulp niet nodig is."))
        }
        if afschalenOp <= op { errors.append(Veldfout("afschalenOp", "Kies een dag na \(op.uitgeschreven).")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Inzetkeuze: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

package enum Inzetintensiteit: String, Keuzelijst {
    case laag
    case middel
    case hoog
    case verblijf

    package var label: String {
        switch self {
        case .laag: "Laag"
        case .middel: "Middel"
        case .hoog: "Hoog"
        case .verblijf: "Verblijf"
        }
    }

    package var hulp: String? {
        switch self {
        case .laag: "Enkele gesprekken, advies, iemand in de buurt."
        case .middel: "Elke week hulp, thuis of op school."
        case .hoog: "Meer keren per week, of meer hulpverleners samen."
        case .verblijf: "Het kind woont of logeert ergens anders."
        }
    }
}
