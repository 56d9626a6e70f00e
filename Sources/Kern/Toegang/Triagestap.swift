// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The stages of triage, in order. Each is a decision with who, when and why; the last one, the way, is the `Triage` itself.
package enum Triagefase: String, Keuzelijst {
    case veiligheid
    case spoed
    case weg

    package var label: String {
        switch self {
        case .veiligheid: "Veiligheid"
        case .spoed: "Hoe snel"
        case .weg: "Welke weg"
        }
    }
}

/// A stage that was decided before the whole triage was: safety by who took the call, how soon in the meeting of the team. Who decided
/// is the fact's `door`.
package struct Triagestap: Feitinhoud {
    package static let soort = "triagestap"
    /// Fact id of the `Hulpvraag`.
    package let hulpvraag: UUIDv7
    package let datum: Datum
    /// Set in the stage of safety.
    package let veiligheid: Veiligheidsoordeel?
    /// Set in the stage of how soon.
    package let urgentie: Urgentie?
    package let waarom: String

    private init(_ hulpvraag: UUIDv7, _ datum: Datum, _ veiligheid: Veiligheidsoordeel?, _ urgentie: Urgentie?, _ waarom: String) {
        self.hulpvraag = hulpvraag
        self.datum = datum
        self.veiligheid = veiligheid
        self.urgentie = urgentie
        self.waarom = waarom
    }

    /// - Throws: `nietMogelijk` when it is acutely unsafe: that is a crisis at once, no stage; `ongeldig` without what was seen.
    package static func veiligheid(
        _ oordeel: Veiligheidsoordeel, gezien: String, bij vraag: UUIDv7, op dag: Datum
    ) throws(Afwijzing) -> Triagestap {
        guard oordeel != .acuutOnveilig else { throw .nietMogelijk("Acuut onveilig is meteen crisis. Leg de hele triage vast.") }
        guard oordeel == .veilig || !gezien.isBlank else {
            throw .ongeldig([Veldfout("veiligheidToelichting", "Schrijf op wat u zag of hoorde over de veiligheid.")])
        }
        return Triagestap(vraag, dag, oordeel, nil, gezien)
    }

    /// - Throws: `ongeldig` without a reason: who takes it up must know why it may not wait.
    package static func spoed(_ urgentie: Urgentie, waarom: String, bij vraag: UUIDv7, op dag: Datum) throws(Afwijzing) -> Triagestap {
        guard urgentie == .gewoon || !waarom.isBlank else {
            throw .ongeldig([Veldfout("waarom", "Schrijf in een paar woorden waarom dit niet kan wachten.")])
        }
        return Triagestap(vraag, dag, nil, urgentie, waarom)
    }

    package var fase: Triagefase { veiligheid == nil ? .spoed : .veiligheid }
    package var open: Opencodes { Opencodes(code: fase.rawValue, datum: datum) }
}

/// One decision of a triage, as people read it.
package struct Triagebesluit: Sendable, Equatable {
    package let fase: Triagefase
    package let uitkomst: String
    package let waarom: String
    package let op: Moment
    package let door: UUIDv7
}

/// Where the triage of one question stands: what was decided in this round, and what comes next.
package struct Triageverloop: Sendable, Equatable {
    /// Of this round, in order of recording.
    package let stappen: [Feit<Triagestap>]
    /// The way that holds; nil: not decided in this round.
    package let triage: Feit<Triage>?

    /// A step after a triage begins a new round.
    package init(stappen: [Feit<Triagestap>], triages: [Feit<Triage>]) {
        let done = triages.sorted { $0.id < $1.id }, steps = stappen.sorted { $0.id < $1.id }
        let isNewRound = done.last.map { last in steps.contains { last.id < $0.id } } ?? true
        let since = isNewRound ? done.last?.id : done.dropLast().last?.id
        self.stappen = steps.filter { step in since.map { $0 < step.id } ?? true }
        triage = isNewRound ? nil : done.last
    }

    /// The last word on a stage, of those decided apart.
    package func stap(_ fase: Triagefase) -> Feit<Triagestap>? { stappen.last { $0.inhoud.fase == fase } }

    /// What is to be decided now; nil: all is.
    package var volgende: Triagefase? {
        guard triage == nil else { return nil }
        return stap(.veiligheid) == nil ? .veiligheid : stap(.spoed) == nil ? .spoed : .weg
    }

    /// The decisions of this round, in the order of the stages. What was decided in one go stands under the same name and moment.
    package var besluiten: [Triagebesluit] {
        [veiligheidsbesluit, spoedbesluit].compactMap(\.self)
            + (triage.map { [Triagebesluit($0, .weg, $0.inhoud.route.label, $0.inhoud.waarom)] } ?? [])
    }

    private var veiligheidsbesluit: Triagebesluit? {
        if let step = stap(.veiligheid), let said = step.inhoud.veiligheid, triage.map({ $0.inhoud.veiligheid == said }) ?? true {
            return Triagebesluit(step, said.label)
        }
        return triage.map { Triagebesluit($0, .veiligheid, $0.inhoud.veiligheid.label, $0.inhoud.veiligheidToelichting) }
    }

    private var spoedbesluit: Triagebesluit? {
        if let step = stap(.spoed), let said = step.inhoud.urgentie, triage.map({ $0.inhoud.urgentie == said }) ?? true {
            return Triagebesluit(step, said.label)
        }
        return triage.map { Triagebesluit($0, .spoed, $0.inhoud.urgentie.label, "") }
    }
}

extension Triagebesluit {
    fileprivate init(_ step: Feit<Triagestap>, _ uitkomst: String) {
        self.init(fase: step.inhoud.fase, uitkomst: uitkomst, waarom: step.inhoud.waarom, op: step.opgetekend, door: step.door)
    }

    fileprivate init(_ triage: Feit<Triage>, _ fase: Triagefase, _ uitkomst: String, _ waarom: String) {
        self.init(fase: fase, uitkomst: uitkomst, waarom: waarom, op: triage.opgetekend, door: triage.door)
    }
}
