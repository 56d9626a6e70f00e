// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a table says.
package enum Tabeluitkomst: Sendable, Hashable {
    case conclusie(String)
    /// Asked of a person, with reasons.
    case oordeel
    /// More than one conclusion holds (hit policy `alle`).
    case meer([String])
    /// These names are needed and not known.
    case mist([String])
}

/// What a table says, with the lines that hold (from 1) and the ground.
package struct Tabelspoor: Sendable, Hashable {
    package let uitkomst: Tabeluitkomst
    package let regels: [Int]
    package let grond: Grond
}

/// The same with the ground not written out.
struct Tabelkeuze: Sendable {
    let uitkomst: Tabeluitkomst
    let regels: [Int]
    let grond: Grondvorm

    var spoor: Tabelspoor { Tabelspoor(uitkomst: uitkomst, regels: regels, grond: grond.grond) }
}

/// A decision table, compiled for reckoning.
package final class Tabelrekenaar: Sendable {
    static let meesteRegels = 64

    package let tabel: Beslistabel
    /// Source when no line decides: that of the step.
    let bron: String
    let assen: [Tabelas]
    /// Of each line, with its number.
    private let uitleg: [String]

    init(_ tabel: Beslistabel, bron: String, assen: [Tabelas]) {
        self.tabel = tabel
        self.bron = bron
        self.assen = assen
        uitleg = tabel.regels.enumerated().map { "\(tabel.titel), regel \($0 + 1): \($1.uitleg)" }
    }

    /// Reads the table.
    /// - Parameter gegevens: value by name; a name that is not there is not known.
    package func bereken(_ gegevens: [String: String]) -> Tabelspoor { kies { gegevens[assen[$0].naam] }.spoor }

    /// - Parameter waarde: by the place of the input in the table.
    func kies(_ waarde: (Int) -> String?) -> Tabelkeuze {
        var possible = alle, certain = alle
        var facts: [Grondvorm.Paar] = [], unknown: [Tabelas] = []
        facts.reserveCapacity(assen.count + 2)
        for index in assen.indices {
            let value = waarde(index), seen = assen[index].kijk(value)
            possible &= seen.mogelijk
            certain &= seen.zeker
            if !seen.isBekend { unknown.append(assen[index]) }
            if let value { facts.append(.init(assen[index].naam, value)) }
        }
        return tabel.treffer == .alle ? verzamel(possible, certain, facts, unknown) : eerste(possible, certain, facts, unknown)
    }

    private var alle: UInt64 { tabel.regels.count >= 64 ? .max : (1 << tabel.regels.count) - 1 }

    /// The first line that certainly holds decides, when those before it that may hold say the same. Every combination is covered
    /// (checked at loading), so lines that all say the same decide together too.
    private func eerste(_ possible: UInt64, _ certain: UInt64, _ facts: [Grondvorm.Paar], _ unknown: [Tabelas]) -> Tabelkeuze {
        let upTo = certain == 0 ? possible : possible & (.max >> UInt64(63 - certain.trailingZeroBitCount))
        let line = certain == 0 ? possible.trailingZeroBitCount : certain.trailingZeroBitCount
        guard line < tabel.regels.count else { return mist(unknown, possible, facts) }
        let outcome = tabel.regels[line].dan
        guard upTo == 1 << UInt64(line) || nummers(upTo).allSatisfy({ tabel.regels[$0].dan == outcome }) else {
            return mist(unknown, upTo, facts)
        }
        let found: Tabeluitkomst = outcome == Beslistabel.oordeel ? .oordeel : .conclusie(outcome)
        return Tabelkeuze(uitkomst: found, regels: [line + 1], grond: grond(line, facts))
    }

    private func verzamel(_ possible: UInt64, _ certain: UInt64, _ facts: [Grondvorm.Paar], _ unknown: [Tabelas]) -> Tabelkeuze {
        let lines = nummers(certain)
        guard possible == certain, let first = lines.first else { return mist(unknown, possible & ~certain, facts) }
        var outcomes: [String] = []
        for line in lines where !outcomes.contains(tabel.regels[line].dan) { outcomes.append(tabel.regels[line].dan) }
        let grounds = lines.map { grond($0, facts) }
        let ground =
            lines.count == 1
            ? grounds[0]
            : Grondvorm(
                regel: Beslistabel.regel, bron: bron, uitleg: "\(tabel.titel): meer dan één regel geldt.", onder: grounds)
        let found: Tabeluitkomst =
            outcomes.count > 1 ? .meer(outcomes) : outcomes[0] == Beslistabel.oordeel ? .oordeel : .conclusie(outcomes[0])
        return Tabelkeuze(uitkomst: found, regels: lines.map { $0 + 1 }, grond: first == lines.last ? grounds[0] : ground)
    }

    /// Names what is needed: the unknown axes on which the lines that are left differ.
    private func mist(_ unknown: [Tabelas], _ lines: UInt64, _ facts: [Grondvorm.Paar]) -> Tabelkeuze {
        let needed = unknown.filter { axis in axis.regels.contains { $0 & lines != lines } }
        let names = (needed.isEmpty ? (unknown.isEmpty ? assen : unknown) : needed).map(\.naam)
        let ground = Grondvorm(
            regel: Beslistabel.regel, bron: bron, uitleg: "\(tabel.titel): mist \(names.joined(separator: ", ")).", erbij: facts)
        return Tabelkeuze(uitkomst: .mist(names), regels: [], grond: ground)
    }

    private func grond(_ line: Int, _ facts: [Grondvorm.Paar]) -> Grondvorm {
        Grondvorm(
            regel: Beslistabel.regel, bron: tabel.regels[line].bron, uitleg: uitleg[line],
            erbij: [.init("tabelregel", String(line + 1)), .init("uitkomst", tabel.regels[line].dan)] + facts)
    }

    private func nummers(_ lines: UInt64) -> [Int] {
        var rest = lines, found: [Int] = []
        while rest != 0 {
            found.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return found
    }
}
