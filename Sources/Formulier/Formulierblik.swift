// SPDX-License-Identifier: EUPL-1.2

/// A form seen from outside: what it could ask at most, before anybody filled it in.
package struct Formulierblik: Sendable, Equatable, Codable {
    package let formulier: String
    package let velden: Int
    package let verplicht: Int
    package let vrijeTekst: Int
    /// Folded away until somebody opens them.
    package let dicht: Int
    package let budget: Int
    /// Estimate when every field that is not folded away and hangs on no other answer is filled in, in seconden.
    package let geschatteSeconden: Int

    package init(_ form: any Invoer.Type) { self = form.blik }

    fileprivate init(
        formulier: String, velden: Int, verplicht: Int, vrijeTekst: Int, dicht: Int, budget: Int, geschatteSeconden: Int
    ) {
        self.formulier = formulier
        self.velden = velden
        self.verplicht = verplicht
        self.vrijeTekst = vrijeTekst
        self.dicht = dicht
        self.budget = budget
        self.geschatteSeconden = geschatteSeconden
    }
}

extension Invoer {
    fileprivate static var blik: Formulierblik {
        let drawn = velden.filter { $0.soort != .verborgen }
        let folded = Set(dicht.joined())
        let open = drawn.filter { !folded.contains($0.id) && $0.alleenBij == nil }
        return Formulierblik(
            formulier: naam, velden: drawn.count, verplicht: drawn.count(where: \.verplicht),
            vrijeTekst: drawn.count(where: \.isVrijeTekst),
            dicht: drawn.count { folded.contains($0.id) }, budget: budget,
            geschatteSeconden: open.map(\.geschatteSeconden).reduce(0, +))
    }

    fileprivate static var geheim: [String] { velden.filter { $0.soort == .wachtwoord }.map(\.id) }

    fileprivate static func label(_ id: String) -> String? { velden.first { $0.id == id }?.label }

    fileprivate static func seconden(_ ids: [String]) -> Int {
        velden.filter { ids.contains($0.id) }.map(\.geschatteSeconden).reduce(0, +)
    }
}

/// All forms of the program, by name.
package struct Formulierlijst: Sendable {
    private let opNaam: [String: any Invoer.Type]
    package let alle: [any Invoer.Type]

    package init(_ forms: [any Invoer.Type]) {
        alle = forms
        opNaam = Dictionary(forms.map { ($0.naam, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var blikken: [Formulierblik] { alle.map { Formulierblik($0) }.sorted { $0.formulier < $1.formulier } }

    /// Counts what was posted; nil when it comes from no form of ours.
    package func last(_ ingevuld: Ingevuld, seconden: Int?) -> Formulierlast? {
        Getoond.formulier(ingevuld).flatMap { opNaam[$0] }?.last(ingevuld, seconden: seconden)
    }

    package func formulier(_ naam: String) -> (any Invoer.Type)? { opNaam[naam] }

    /// Fields that are shown to nobody, not even to who typed them.
    package var geheimeVelden: Set<String> { Set(alle.flatMap { $0.geheim }) }

    /// What the person reads beside a field.
    package func label(_ veld: String, in formulier: String) -> String { opNaam[formulier]?.label(veld) ?? veld }

    /// Is it a form that looks at the same things again?
    package func kijktTerug(_ formulier: String) -> Bool { opNaam[formulier]?.kijktTerug ?? false }

    /// What answering these fields takes by estimate, in seconds.
    package func geschatteSeconden(_ velden: [String], in formulier: String) -> Int { opNaam[formulier]?.seconden(velden) ?? 0 }
}
