// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The plan in the words of one child: short sentences, and only what is for this child to read. Of one version of the plan.
package struct Kindversie: Feitinhoud {
    package static let soort = "kindversie"
    /// Fact id of the `Gezinsplan`.
    package let plan: UUIDv7
    package let kind: ID<Persoon>
    /// What goes well already.
    package let begin: String
    package let doelen: [Kinddoel]
    /// Ids of the actions that stand on it.
    package let acties: [UUIDv7]
    /// What to do when it does not go well.
    package let hulp: String
    package init(plan: UUIDv7, kind: ID<Persoon>, begin: String = "", doelen: [Kinddoel], acties: [UUIDv7], hulp: String = "") {
        self.plan = plan
        self.kind = kind
        self.begin = begin
        self.doelen = doelen
        self.acties = acties
        self.hulp = hulp
    }
}

extension Kindversie: OverPersonen, BijFeit {
    package var overPersonen: [ID<Persoon>] { [kind] }
    package var hoofdfeit: UUIDv7 { plan }
}

/// A goal as it is said to the child.
package struct Kinddoel: Codable, Sendable, Equatable {
    /// Id of the `Gezinsdoel`.
    package let doel: UUIDv7
    package let woorden: String
    package init(doel: UUIDv7, woorden: String) {
        self.doel = doel
        self.woorden = woorden
    }
}

/// What stands on the sheet of one child.
package struct Kindblad: Sendable, Equatable {
    package struct Doel: Sendable, Equatable {
        package let doel: Gezinsdoel
        package let woorden: String
        package let acties: [Actie]
    }

    package let begin: String
    package let doelen: [Doel]
    package let hulp: String
    /// Written for this version of the plan; false: taken from the plan as it stands.
    package let isGeschreven: Bool

    /// Goals that can be for this child: its own and the family's, never another child's.
    package static func doelen(_ plan: Gezinsplan, voor kind: ID<Persoon>) -> [Gezinsdoel] {
        plan.doelen.filter { $0.voor == nil || $0.voor == kind }
    }

    /// May this action stand on it unasked? All of a goal of one's own; of a goal of the family what the child itself or the family
    /// together does: what one person does there may be about that person.
    package static func isVanzelf(_ actie: Actie, bij doel: Gezinsdoel, voor kind: ID<Persoon>) -> Bool {
        if doel.voor == kind { return true }
        return actie.persoon == kind || (actie.persoon == nil && actie.uitvoerder == .gezin)
    }

    /// - Parameters:
    ///   - versie: what was written for this child; used when it belongs to this version of the plan.
    ///   - verbergt: persons who are shielded from this child: what they do stays out, also when it was ticked before the shield came.
    package static func van(
        _ plan: Feit<Gezinsplan>, voor kind: ID<Persoon>, versie: Kindversie?, verbergt: (ID<Persoon>) -> Bool
    ) -> Kindblad {
        let written = versie.flatMap { $0.plan == plan.id && $0.kind == kind ? $0 : nil }
        let goals = doelen(plan.inhoud, voor: kind).map { goal in
            let actions = goal.acties.filter { action in
                guard action.persoon.map({ !verbergt($0) }) ?? true else { return false }
                return written.map { $0.acties.contains(action.id) } ?? isVanzelf(action, bij: goal, voor: kind)
            }
            let words = written?.doelen.first { $0.doel == goal.id }?.woorden ?? ""
            return Doel(doel: goal, woorden: words.isBlank ? goal.woorden : words, acties: actions)
        }
        return Kindblad(
            begin: written?.begin ?? "", doelen: goals, hulp: written?.hulp ?? "", isGeschreven: written != nil)
    }

    /// Sentences of more than so many words are hard to read for a child.
    package static let langsteZin = 12

    /// Sentences that are too long for a child, as they stand there.
    package static func langeZinnen(_ tekst: String) -> [String] {
        tekst.split { ".!?\n".contains($0) }.filter { $0.split(whereSeparator: \.isWhitespace).count > langsteZin }
            .map { $0.drop(while: \.isWhitespace).description }
    }
}
