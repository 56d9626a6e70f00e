// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// One letter of an aanvraag: with a decision, or with what changed it or took it back. Each has an id, a mark and an address of its own.
enum Aanvraagbrief: Sendable {
    case besluit(Feit<Besluit>)
    case verandering(Verandering)

    /// The mark on a letter: short, without a name or a number of a person.
    static func kenmerk(_ id: UUIDv7) -> String { "B-" + id.hex.suffix(8).uppercased() }

    var id: UUIDv7 {
        switch self {
        case .besluit(let fact): fact.id
        case .verandering(let change): change.id
        }
    }

    var isVerandering: Bool {
        switch self {
        case .besluit: false
        case .verandering: true
        }
    }

    var kenmerk: String { Self.kenmerk(id) }

    var lijn: ID<Lijn> {
        switch self {
        case .besluit(let fact): fact.lijn
        case .verandering(.wijziging(let fact)): fact.lijn
        case .verandering(.intrekking(let fact)): fact.lijn
        }
    }

    /// nil: taken before there was a letter.
    var genomen: Datum? {
        switch self {
        case .besluit(let fact): fact.inhoud.genomen
        case .verandering(let change): change.genomen
        }
    }

    /// Which letter it is, in a list.
    var wat: String {
        switch self {
        case .besluit(let fact): "Besluit: \(fact.inhoud.uitkomstwoorden.lowercased())"
        case .verandering(.wijziging(let fact)): "Besluit \(fact.inhoud.wat.woord)"
        case .verandering(.intrekking): "Intrekking van het besluit"
        }
    }

    func pad(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>) -> String {
        isVerandering ? VerloopURL.brief(dossier, aanvraag, id) : BesluitURL.brief(dossier, aanvraag, id)
    }

    /// Does it stand behind a shield for this reader, by itself or by the decision it is about?
    func isVerborgen(_ zicht: Zicht, over personen: [ID<Persoon>]) -> Bool {
        switch self {
        case .besluit(let fact): zicht.schermen.verbergt(fact, over: personen)
        case .verandering(.wijziging(let fact)):
            zicht.schermen.verbergt(fact, over: personen) || zicht.schermen.verbergt(fact.inhoud.besluit.raw, over: personen)
        case .verandering(.intrekking(let fact)):
            zicht.schermen.verbergt(fact, over: personen) || zicht.schermen.verbergt(fact.inhoud.feit.raw, over: personen)
        }
    }
}

extension Aanvraagbeeld {
    /// Every letter of it, in the order in which it was decided.
    var brieven: [Aanvraagbrief] {
        (besluiten.map { .besluit($0) } + veranderingen.map { .verandering($0) }).filter { $0.genomen != nil }.sorted { $0.id < $1.id }
    }

    /// Letters that did not leave yet, and still have to.
    var wachtendeBrieven: [Aanvraagbrief] {
        brieven.filter { letter in
            guard verzending(van: letter.id) == nil else { return false }
            if case .verandering(let change) = letter { return !vervallen.contains(letter.id) && nogNodig(change) }
            return letter.id == geldendBesluit?.id && !isIngetrokken && !wachtOpBezwaarbrief
        }
    }

    /// What changes a decision that no longer holds changes nothing; what takes back one that fell takes nothing back.
    private func nogNodig(_ change: Verandering) -> Bool {
        switch change {
        case .wijziging: change.besluit == geldendBesluit?.id
        case .intrekking: !vervallen.contains(change.besluit)
        }
    }

    /// That this decision does not stand as it was taken; nil: it does.
    func geldigheid(van besluit: Feit<Besluit>) -> Besluitgeldigheid? {
        Besluitgeldigheid(
            verloop(van: besluit),
            opvolger: besluiten.last { $0.inhoud.inPlaatsVan?.raw == besluit.id && verzending(van: $0) != nil }?.inhoud,
            verzonden: Set(verzendingen.map(\.besluit.raw)))
    }
}
