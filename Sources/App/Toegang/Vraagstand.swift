// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A question as it stands now.
struct Vraagstand: Sendable {
    let feit: Feit<Hulpvraag>
    /// In order of recording; the last one holds.
    let triages: [Feit<Triage>]
    let intrekking: Feit<Aanvraagintrekking>?
    /// Stages that were decided before the way was.
    var stappen: [Feit<Triagestap>] = []
    var tijden: [Feit<Crisistijd>] = []
    /// When the house heard of it: the arrival at the door, else the first recording.
    var ontvangen: Moment?
    var overdrachten: [Meegegeven] = []
    /// The fixed line with the school, practice or opvang it came from.
    var vast: Vastelijn?

    var triage: Feit<Triage>? { triages.last }
    /// Without the aanvraag when that was taken back.
    var vraag: Hulpvraag { intrekking == nil ? feit.inhoud : feit.inhoud.zonderAanvraag }
    var isCrisis: Bool { triage?.inhoud.route == .crisis }
    var verloop: Triageverloop { Triageverloop(stappen: stappen, triages: triages) }
    /// Every crisis there was, the oldest first.
    var crises: [Crisisverloop] {
        let heard = ontvangen ?? feit.opgetekend
        // Written down by a colleague, the talk itself came first: of that only the day is known.
        let earliest = feit.inhoud.binnenkomst == nil ? min(heard, Moment(begin: feit.inhoud.datum)) : heard
        return Crisisverloop.ronden(triages, tijden, ontvangen: heard, vroegst: earliest)
    }
    /// The one that runs, or the last.
    var crisis: Crisisverloop { crises.last ?? Crisisverloop([], ontvangen: ontvangen ?? feit.opgetekend) }
    /// The last decision: travels with the form.
    var laatste: UUIDv7? { (triages.map(\.id) + stappen.map(\.id)).max() }

    /// Who recorded something of it.
    var mensen: [UUIDv7] {
        [feit.door] + triages.map(\.door) + stappen.map(\.door) + tijden.map(\.door)
            + overdrachten.flatMap { [$0.feit.door, $0.ontvangst?.door].compactMap(\.self) }
    }
}

/// What was given along after the triage, and whether somebody took it up.
struct Meegegeven: Sendable {
    let feit: Feit<Triageoverdracht>
    let ontvangst: Feit<Triageontvangst>?

    /// What it says, without what was left empty.
    var rijen: [(String, String)] {
        [("Afgesproken", feit.inhoud.afgesproken), ("Beloofd", feit.inhoud.beloofd), ("Niet doen", feit.inhoud.nietDoen)]
            .filter { !$0.1.isBlank }
    }
}
