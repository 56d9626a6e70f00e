// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A field of a tree that does not become a value: absent, or a date outside the calendar we count in.
package struct Leesfout: Error, Hashable, Sendable {
    package let veld: String

    package var bevinding: Bevinding {
        Bevinding(
            code: "TR134", niveau: 2, plaats: veld,
            melding: "«\(veld)» heeft geen bruikbare waarde. Vul een bestaande datum of een geldige waarde in.")
    }
}

extension Knoop {
    func verplicht(_ naam: String) throws(Leesfout) -> Knoop {
        guard let found = deel(naam) else { throw Leesfout(veld: naam) }
        return found
    }

    func tekst(_ naam: String) throws(Leesfout) -> String { try verplicht(naam).tekst }

    func tekst(misschien naam: String) -> String? { deel(naam)?.tekst }

    func getal(_ naam: String) throws(Leesfout) -> Int {
        guard let value = XMLWaarde.getal(try tekst(naam).samengevouwen) else { throw Leesfout(veld: naam) }
        return value
    }

    func getal(misschien naam: String) throws(Leesfout) -> Int? { deel(naam) == nil ? nil : try getal(naam) }

    func datum(_ naam: String) throws(Leesfout) -> Datum {
        guard let value = Datum(iso: try tekst(naam).samengevouwen) else { throw Leesfout(veld: naam) }
        return value
    }

    func datum(misschien naam: String) throws(Leesfout) -> Datum? { deel(naam) == nil ? nil : try datum(naam) }

    func waarde<Value>(_ naam: String, _ read: (Knoop) throws(Leesfout) -> Value) throws(Leesfout) -> Value {
        try read(try verplicht(naam))
    }

    func waarde<Value>(misschien naam: String, _ read: (Knoop) throws(Leesfout) -> Value) throws(Leesfout) -> Value? {
        guard let found = deel(naam) else { return nil }
        return try read(found)
    }

    /// The values in a wrapping class, like every `Relatie` in `Relaties`; empty when the wrapper is absent.
    func reeks<Value>(_ omhulsel: String, _ naam: String, _ read: (Knoop) throws(Leesfout) -> Value) throws(Leesfout) -> [Value] {
        var values: [Value] = []
        for node in deel(omhulsel)?.delen ?? [] where node.naam == naam { values.append(try read(node)) }
        return values
    }

    var retourCodes: [String] { deel("RetourCodes")?.delen.map(\.tekst) ?? [] }
}

/// Gathers the parts of a class in the standard's order; absent values leave no element.
struct Delen {
    let ruimte: Ruimte
    private(set) var knopen: [Knoop] = []

    init(_ ruimte: Ruimte) { self.ruimte = ruimte }

    func met(_ naam: String, _ tekst: String?) -> Delen { tekst.map { erbij(Knoop(naam, ruimte, tekst: $0)) } ?? self }
    func met(_ naam: String, _ getal: Int?) -> Delen { met(naam, getal.map { String($0) }) }
    func met(_ naam: String, _ datum: Datum?) -> Delen { met(naam, datum?.iso) }
    func met(_ naam: String, _ delen: Delen?) -> Delen { delen.map { erbij(Knoop(naam, ruimte, delen: $0.knopen)) } ?? self }

    /// A wrapping class with its members; nothing at all when there are none.
    func met(_ omhulsel: String, _ naam: String, _ leden: [Delen]) -> Delen {
        guard !leden.isEmpty else { return self }
        return erbij(Knoop(omhulsel, .bericht, delen: leden.map { Knoop(naam, .bericht, delen: $0.knopen) }))
    }

    func met(retourCodes: [String]) -> Delen {
        met("RetourCodes", "RetourCode", retourCodes)
    }

    private func met(_ omhulsel: String, _ naam: String, _ teksten: [String]) -> Delen {
        guard !teksten.isEmpty else { return self }
        return erbij(Knoop(omhulsel, .bericht, delen: teksten.map { Knoop(naam, .bericht, tekst: $0) }))
    }

    private func erbij(_ node: Knoop) -> Delen {
        var copy = self
        copy.knopen.append(node)
        return copy
    }
}
