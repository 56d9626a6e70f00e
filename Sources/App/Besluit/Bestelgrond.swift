// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// On what help may be ordered: the decision in force, or a proposal that says why the help cannot wait (Jeugdwet 2.6 lid 1 onder b: in
/// need help comes first and the decision after).
struct Bestelgrond: Sendable {
    /// Orders carry this one.
    let feit: UUIDv7
    /// Orders on any of these are orders on it: what was ordered in haste belongs to the decision that followed, also when the proposal
    /// came back once.
    let feiten: Set<UUIDv7>
    /// As they stand now: also after the decision was changed.
    let voorzieningen: [Voorziening]
    let interventie: Interventiekeuze?
    /// False: the letter has to leave first.
    let magBestellen: Bool
    let isSpoed: Bool
}

extension Aanvraagbeeld {
    var bestelgrond: Bestelgrond? {
        if let decision = geldendBesluit {
            let hasty = voorstellen.contains { $0.uitkomst?.inhoud.besluit?.raw == decision.id && $0.inhoud.spoed != nil }
            return Bestelgrond(
                feit: decision.id, feiten: Set(voorstellen.map(\.feit.id) + [decision.id]),
                voorzieningen: voorzieningen, interventie: decision.inhoud.interventie,
                magBestellen: hasty || verzending(van: decision) != nil, isSpoed: false)
        }
        guard let open = openVoorstel, open.inhoud.spoed != nil, open.inhoud.strekking != .afwijzen else { return nil }
        return Bestelgrond(
            feit: open.feit.id, feiten: Set(voorstellen.map(\.feit.id)), voorzieningen: open.inhoud.voorzieningen,
            interventie: open.inhoud.interventie, magBestellen: true,
            isSpoed: true)
    }
}
