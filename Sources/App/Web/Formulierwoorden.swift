// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension Invoer {
    /// Where two filled-in forms differ, in the words of the page.
    static func verschillen(
        hunne: Ingevuld, uwe: Ingevuld, keuzes: [String: [Keuze]] = [:], zonder: Set<String> = []
    ) -> [Verschil] {
        velden.filter { $0.soort != .verborgen && !zonder.contains($0.id) }.compactMap { veld in
            let theirs = woorden(veld, hunne, keuzes), yours = woorden(veld, uwe, keuzes)
            return theirs == yours ? nil : Verschil(veld.label, hunne: theirs, uwe: yours)
        }
    }

    /// Everything that was answered, as the page says it: one line for each field.
    static func getypt(_ ingevuld: Ingevuld, _ keuzes: [String: [Keuze]] = [:]) -> String {
        getypteRegels(ingevuld, keuzes).map { "\($0.label): \($0.tekst)" }.joined(separator: "\n")
    }

    /// The fields with an answer. A code for which there are no words here is left out, and so is a password.
    static func getypteRegels(_ ingevuld: Ingevuld, _ keuzes: [String: [Keuze]]) -> [(label: String, tekst: String)] {
        velden.filter { $0.soort != .verborgen && $0.soort != .wachtwoord }.compactMap { veld in
            let said = woorden(veld, ingevuld, keuzes)
            return said.isBlank || UUIDv7(said) != nil ? nil : (veld.label, said)
        }
    }

    /// What was answered in one field, as the page says it.
    static func woorden(_ veld: Veld<Self>, _ ingevuld: Ingevuld, _ keuzes: [String: [Keuze]]) -> String {
        let values = veld.waarden(ingevuld)
        if case .datum = veld.soort { return values.filter { !$0.isEmpty }.joined(separator: "-") }
        let choices = keuzes[veld.id] ?? veld.soort.antwoorden
        return values.map { value in choices.first { $0.code == value }?.label ?? value }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Veldfout {
    /// About what the sender had seen: somebody else did something meanwhile, and the page says what. Sending it again is a choice.
    static func intussen(_ uitleg: String) -> Veldfout { Veldfout(Formulieropmaak.laatsteFeitveld, uitleg) }
}

extension [Veldfout] {
    var isIntussen: Bool { contains { $0.veld == Formulieropmaak.laatsteFeitveld } }
}
