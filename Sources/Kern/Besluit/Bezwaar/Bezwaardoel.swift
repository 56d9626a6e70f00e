// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What an objection can be against: a decision, or a later one that changes it or takes it back. Each has a letter and so a term of its
/// own (Awb 6:7, 6:8, 7:1, 8:1).
package enum Bezwaardoel: Sendable, Equatable {
    case besluit(Feit<Besluit>)
    /// With the decision it changes.
    case wijziging(Feit<Besluitwijziging>, van: Feit<Besluit>)
    /// With the decision it takes back; only one that was taken with a letter.
    case intrekking(Feit<Intrekking>, van: Feit<Besluit>)

    package var id: UUIDv7 {
        switch self {
        case .besluit(let fact): fact.id
        case .wijziging(let fact, _): fact.id
        case .intrekking(let fact, _): fact.id
        }
    }

    /// The decision on the aanvraag: itself, or what was changed.
    package var besluit: Feit<Besluit> {
        switch self {
        case .besluit(let fact), .wijziging(_, let fact), .intrekking(_, let fact): fact
        }
    }

    package var genomen: Datum {
        switch self {
        case .besluit(let fact): fact.inhoud.genomen
        case .wijziging(let fact, _): fact.inhoud.genomen
        case .intrekking(let fact, let decision): fact.inhoud.genomen ?? decision.inhoud.genomen
        }
    }

    /// Who took it: another decides on the objection (Awb 10:3 lid 3).
    package var ondertekenaar: ID<Gebruiker> {
        switch self {
        case .besluit(let fact): fact.inhoud.ondertekenaar
        case .wijziging(let fact, _): fact.inhoud.ondertekenaar
        case .intrekking(let fact, let decision): fact.inhoud.ondertekenaar ?? decision.inhoud.ondertekenaar
        }
    }

    /// Against what came after an objection there is only appeal (Awb 7:1, 8:1); a later change of it is a new decision.
    package var isNaBezwaar: Bool {
        switch self {
        case .besluit(let fact): fact.inhoud.inPlaatsVan != nil
        case .wijziging(let fact, _): fact.inhoud.inPlaatsVan != nil
        case .intrekking: false
        }
    }

    /// It changes or takes back what was decided before; when it falls, that holds again.
    package var isLater: Bool {
        if case .besluit = self { return false }
        return true
    }

    /// For a list to choose from, and for who reads what the objection is against.
    package var woorden: String {
        let day = genomen.uitgeschreven
        return switch self {
        case .besluit(let fact): "het besluit van \(day): \(fact.inhoud.uitkomstwoorden.lowercased())"
        case .wijziging(let fact, _): "de wijziging van \(day): \(fact.inhoud.wat.label.lowercased())"
        case .intrekking: "de intrekking van \(day)"
        }
    }

    /// In a letter: "tegen …".
    var inBrief: String {
        switch self {
        case .besluit: "ons besluit"
        case .wijziging(let fact, _): "de wijziging van \(fact.inhoud.genomen.uitgeschreven) van ons besluit"
        case .intrekking(let fact, let decision):
            "de intrekking van \((fact.inhoud.genomen ?? decision.inhoud.genomen).uitgeschreven) van ons besluit"
        }
    }

    /// In a letter: what stays or falls.
    var naam: String {
        switch self {
        case .besluit: "Ons besluit"
        case .wijziging: "De wijziging"
        case .intrekking: "De intrekking"
        }
    }
}

extension Bezwaarfeiten {
    /// What has this id and can be objected against; nil: nothing here.
    package func doel(_ id: UUIDv7) -> Bezwaardoel? {
        let decisions = besluiten.geldend()
        if let decision = decisions.first(where: { $0.id == id }) { return .besluit(decision) }
        if let change = wijzigingen.geldend().first(where: { $0.id == id }) {
            return decisions.first { $0.id == change.inhoud.besluit.raw }.map { .wijziging(change, van: $0) }
        }
        guard let end = intrekkingen.geldend().first(where: { $0.id == id && $0.inhoud.isBesluit }) else { return nil }
        return decisions.first { $0.id == end.inhoud.feit.raw }.map { .intrekking(end, van: $0) }
    }
}

extension Intrekking {
    /// Taken in the name of the college, with a letter: not what follows by itself on an objection.
    package var isBesluit: Bool { van == .besluit && genomen != nil }

    /// Nobody asks for this help any more, so no new decision on the same aanvraag follows.
    package var sluitAanvraag: Bool {
        isBesluit && [Besluit.Intrekkingsgrond.opVerzoek, .nietMeerNodig].map(\.rawValue).contains(grond)
    }
}

extension [Feit<Intrekking>] {
    /// What was taken back or fell: decisions, changes of them, and withdrawals.
    package var vervallen: Set<UUIDv7> { Set(geldend().filter { $0.inhoud.van == .besluit }.map(\.inhoud.feit.raw)) }

    /// Those that hold: a withdrawal against which an objection was right, fell itself.
    package var staand: [Feit<Intrekking>] {
        let gone = vervallen
        return geldend().filter { !gone.contains($0.id) }
    }
}
