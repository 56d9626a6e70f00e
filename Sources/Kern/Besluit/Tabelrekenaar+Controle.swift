// SPDX-License-Identifier: EUPL-1.2

/// Are all combinations covered, and do no two lines contradict each other? Exact, by splitting the axes one after the other.
extension Tabelrekenaar {
    /// How many gaps are named at once.
    private static let meesteGaten = 3

    func dekkingsfouten(_ plek: String) -> [Kaderfout] {
        gaten(plek)
            + (tabel.treffer == .een ? tegenspraak(plek) : [])
            + (tabel.treffer == .eerste ? onbereikbaar(plek) : [])
    }

    private func gaten(_ plek: String) -> [Kaderfout] {
        var search = Gatzoeker(assen, binnen: nil, hoogstens: Self.meesteGaten)
        search.zoek(regels: alleRegels)
        let found = search.gevonden.map { gap in
            Kaderfout("\(plek).regels", "Voor \(inWoorden(gap)) is er geen regel. Voeg er een toe, of geef een ‘oordeel’.")
        }
        return search.isAfgebroken
            ? found + [Kaderfout(plek, "Deze tabel is te groot om na te gaan. Maak er twee van.")] : found
    }

    /// Of each line the first that contradicts it.
    private func tegenspraak(_ plek: String) -> [Kaderfout] {
        tabel.regels.indices.compactMap { second in
            let first = tabel.regels.indices.prefix(second).first { first in
                tabel.regels[first].dan != tabel.regels[second].dan && gedeeld(first, second).allSatisfy { $0 != 0 }
            }
            guard let first else { return nil }
            let example = zip(assen.indices, gedeeld(first, second)).filter { !isHeleAs($0, $1) }.map { ($0, $1.trailingZeroBitCount) }
            return Kaderfout(
                "\(plek).regels.\(second + 1)",
                "Regel \(first + 1) en regel \(second + 1) gelden allebei voor \(inWoorden(example)), en komen uit op iets anders.")
        }
    }

    /// Per axis the atoms on which both lines hold.
    private func gedeeld(_ first: Int, _ second: Int) -> [UInt64] { assen.map { $0.atomen[first] & $0.atomen[second] } }

    private func onbereikbaar(_ plek: String) -> [Kaderfout] {
        tabel.regels.indices.dropFirst().compactMap { line in
            var search = Gatzoeker(assen, binnen: assen.map { $0.atomen[line] }, hoogstens: 1)
            search.zoek(regels: (1 << UInt64(line)) - 1)
            guard search.gevonden.isEmpty, !search.isAfgebroken else { return nil }
            return Kaderfout("\(plek).regels.\(line + 1)", "Deze regel kan nooit gelden: de regels ervoor gaan altijd voor.")
        }
    }

    private var alleRegels: UInt64 { tabel.regels.count >= 64 ? .max : (1 << UInt64(tabel.regels.count)) - 1 }

    private func isHeleAs(_ axis: Int, _ atoms: UInt64) -> Bool { atoms.nonzeroBitCount == assen[axis].aantal }

    private func inWoorden(_ atoms: [(rang: Int, atoom: Int)]) -> String {
        atoms.isEmpty ? "alles" : atoms.map { "\(assen[$0.rang].naam) = \(assen[$0.rang].schrijf($0.atoom))" }.joined(separator: ", ")
    }
}

/// Looks for combinations of atoms that no line covers.
private struct Gatzoeker {
    private struct Plek: Hashable {
        let rang: Int
        let regels: UInt64
    }

    /// Far above what a table of this law needs.
    private static let meesteStappen = 2_000_000

    private let assen: [Tabelas]
    /// Per axis the atoms that are looked at.
    private let binnen: [UInt64]
    private let hoogstens: Int
    private var gezien: Set<Plek> = []
    private var stappen = 0
    private(set) var gevonden: [[(rang: Int, atoom: Int)]] = []

    var isAfgebroken: Bool { stappen > Self.meesteStappen }

    init(_ assen: [Tabelas], binnen: [UInt64]?, hoogstens: Int) {
        self.assen = assen
        self.binnen = binnen ?? assen.map { $0.aantal >= 64 ? .max : (1 << UInt64($0.aantal)) - 1 }
        self.hoogstens = hoogstens
    }

    mutating func zoek(regels: UInt64) { zoek(0, regels, []) }

    private mutating func zoek(_ axis: Int, _ lines: UInt64, _ road: [(rang: Int, atoom: Int)]) {
        stappen += 1
        guard lines != 0 else { return gevonden.append(road) }
        guard axis < assen.count, !isAfgebroken, gevonden.count < hoogstens, gezien.insert(Plek(rang: axis, regels: lines)).inserted
        else { return }
        var masks: [(atoom: Int, regels: UInt64)] = []
        for atom in 0..<assen[axis].aantal where binnen[axis] & (1 << UInt64(atom)) != 0 {
            let left = assen[axis].regels[atom] & lines
            if !masks.contains(where: { $0.regels == left }) { masks.append((atom, left)) }
        }
        for (atom, left) in masks where gevonden.count < hoogstens {
            // An axis on which nothing differs is not named.
            zoek(axis + 1, left, masks.count == 1 && left != 0 ? road : road + [(axis, atom)])
        }
    }
}
