// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A form is a type; its fields are declared once in `velden` (ontwerp §7).
package protocol Invoer: Sendable {
    init()
    /// Stable id, used for drafts and the data dictionary. Never shown.
    static var naam: String { get }
    static var bewaarklasse: Bewaarklasse { get }
    /// The most fields this form may ever ask; a test keeps it (lessons 1).
    static var budget: Int { get }
    static var velden: [Veld<Self>] { get }
    /// Groups of fields that stand folded away until somebody opens them: asked only when something stands in one of them.
    static var dicht: [[String]] { get }
    /// It looks at the same things again, with the last answer beside each: that it comes back is the point, and no question asked twice.
    static var kijktTerug: Bool { get }
    /// Rules over several fields. A field that could not be read is unset here; what is said about it then is left out, its own error stands.
    func controleer(op vandaag: Datum) -> [Veldfout]
}

extension Invoer {
    package func controleer(op vandaag: Datum) -> [Veldfout] { [] }

    /// Reads what was typed: the form with every valid field set, and all errors at once.
    package static func lees(_ ingevuld: Ingevuld, op vandaag: Datum) -> Gelezen<Self> {
        var form = Self()
        var errors: [Veldfout] = []
        let ingevuld = ingevuld.enkel(velden)
        for veld in velden where veld.isGevraagd(ingevuld) {
            let values = veld.waarden(ingevuld)
            if let message = veld.lees(values, &form) {
                errors.append(Veldfout(veld.id, message))
            } else if veld.verplicht, values.allSatisfy({ $0.isBlank }) {
                errors.append(Veldfout(veld.id, veld.ontbreekt))
            }
        }
        let faulty = Set(errors.map(\.veld))
        let over = form.controleer(op: vandaag).filter { !faulty.contains($0.veld) }
        return Gelezen(form: form, ingevuld: ingevuld, fouten: (errors + over).inVolgorde(van: velden.map(\.id)))
    }

    /// The form as it would have been typed: to edit, to copy, to echo.
    package var ingevuld: Ingevuld {
        var result: Ingevuld = [:]
        for veld in Self.velden { veld.zet(veld.toon(self), in: &result) }
        return result
    }
}

/// The outcome of reading a form.
package struct Gelezen<Form: Invoer>: Sendable {
    package let form: Form
    package let ingevuld: Ingevuld
    package let fouten: [Veldfout]

    package init(form: Form, ingevuld: Ingevuld, fouten: [Veldfout]) {
        self.form = form
        self.ingevuld = ingevuld
        self.fouten = fouten
    }

    /// The form, or all errors as one `Afwijzing`.
    package func geldig() throws(Afwijzing) -> Form {
        guard fouten.isEmpty else { throw .ongeldig(fouten) }
        return form
    }

    /// The same, held against the choices the page offered: what was not offered cannot be chosen, by whatever way it came in.
    package func uit(_ keuzes: [String: [Keuze]]) -> Gelezen {
        let vreemd = Form.velden.filter { veld in
            guard let offered = keuzes[veld.id], veld.isGevraagd(ingevuld) else { return false }
            let codes = Set(offered.map(\.code))
            return veld.waarden(ingevuld).contains { !$0.isBlank && !codes.contains($0) }
        }
        let faults = vreemd.map { Veldfout($0.id, "Kies bij “\($0.label)” uit de lijst. Wat was gekozen, staat er niet (meer) in.") }
        return Gelezen(form: form, ingevuld: ingevuld, fouten: fouten + faults)
    }
}

extension [Veldfout] {
    /// As the fields stand on the page; what is not about one field comes last.
    fileprivate func inVolgorde(van ids: [String]) -> [Veldfout] {
        let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return enumerated().sorted { (places[$0.element.veld] ?? .max, $0.offset) < (places[$1.element.veld] ?? .max, $1.offset) }
            .map(\.element)
    }
}

extension Ingevuld {
    /// A question with one answer has one, also when more were sent: the first counts, for itself and for what hangs on it.
    fileprivate func enkel<Form>(_ velden: [Veld<Form>]) -> Ingevuld {
        velden.filter { !$0.soort.isMeervoudig }.reduce(into: self) { result, veld in
            if let values = result[veld.id], values.count > 1 { result[veld.id] = Array(values.prefix(1)) }
        }
    }
}

extension Veldsoort {
    fileprivate var isMeervoudig: Bool {
        switch self {
        case .meerkeuze, .vinkje: true
        default: false
        }
    }
}

extension Veld {
    /// False when this field hangs on another answer that was not given.
    package func isGevraagd(_ ingevuld: Ingevuld) -> Bool {
        guard let alleenBij else { return true }
        return (ingevuld[alleenBij.veld] ?? []).contains { alleenBij.codes.contains($0) }
    }

    /// The raw values of this field; a date gives dag, maand, jaar.
    package func waarden(_ ingevuld: Ingevuld) -> [String] {
        guard soort == .datum else { return ingevuld[id] ?? [] }
        return Self.datumdelen.map { ingevuld[id + $0]?.first ?? "" }
    }

    package func zet(_ values: [String], in ingevuld: inout Ingevuld) {
        guard soort == .datum else {
            ingevuld[id] = values
            return
        }
        for (part, value) in zip(Self.datumdelen, values) { ingevuld[id + part] = [value] }
    }

    package static var datumdelen: [String] { [".dag", ".maand", ".jaar"] }

    var ontbreekt: String {
        switch soort {
        case .keuze, .lijst: "Kies een antwoord bij “\(label)”."
        case .bestand: "Kies een bestand bij “\(label)”."
        case .meerkeuze: "Kies minstens één antwoord bij “\(label)”."
        case .vinkje: "Zet een vinkje bij “\(label)” om verder te gaan."
        case .datum: "Vul de datum in bij “\(label)”, bijvoorbeeld 27 3 2026."
        default: "Vul “\(label)” in."
        }
    }
}

extension String {
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
