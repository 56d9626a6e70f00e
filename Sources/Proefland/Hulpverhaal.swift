// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A short made-up story of what brings a family to the team. `{naam}` stands for the child's name.
package struct Hulpverhaal: Hashable, Sendable {
    package let leefgebied: Verhaal.Leefgebied
    package let leeftijd: ClosedRange<Int>
    /// The words with which the question came in.
    package let vraag: String
    package let kind: String
    package let ouder: String
    package let professional: String
    package let kracht: String
    package let doel: String
    package let acties: [Verhaal.Actie]
    package let notities: [String]
    package let evaluatieKind: String
    package let evaluatieOuder: String
    package let evaluatieProfessional: String

    package static let alle =
        veiligheidEnOntwikkeling + gezondheidEnOpvoeding + relatiesEnOuders + schoolEnVrijeTijd + netwerkEnWonen + geldEnJustitie

    /// Stories that fit an age; every age from 0 to 17 has several.
    package static func passend(bij leeftijd: Int) -> [Hulpverhaal] { alle.filter { $0.leeftijd.contains(leeftijd) } }

    static func v(
        _ leefgebied: Verhaal.Leefgebied, _ leeftijd: ClosedRange<Int>, vraag: String, kind: String, ouder: String, professional: String,
        kracht: String, doel: String, _ acties: [Verhaal.Actie], notities: [String], na: (kind: String, ouder: String, professional: String)
    ) -> Hulpverhaal {
        Hulpverhaal(
            leefgebied: leefgebied, leeftijd: leeftijd, vraag: vraag, kind: kind, ouder: ouder, professional: professional, kracht: kracht,
            doel: doel, acties: acties, notities: notities, evaluatieKind: na.kind, evaluatieOuder: na.ouder,
            evaluatieProfessional: na.professional)
    }
}

extension Verhaal.Actie {
    static func kind(_ wat: String) -> Self { Self(.kind, wat) }
    static func ouder(_ wat: String) -> Self { Self(.ouder, wat) }
    static func netwerk(_ wat: String) -> Self { Self(.netwerk, wat) }
    static func school(_ wat: String) -> Self { Self(.school, wat) }
    static func team(_ wat: String) -> Self { Self(.team, wat) }
    static func aanbieder(_ wat: String) -> Self { Self(.aanbieder, wat) }
}
