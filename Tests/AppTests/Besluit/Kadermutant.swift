// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// A kader of this program with one condition of one table turned round, in memory.
struct Kadermutant: Sendable {
    /// Like `eigen-mogelijkheden, regel 4, ladder.eigen-kracht: ja → niet ja`.
    let naam: String
    let stap: String
    let rekenaar: Kaderrekenaar

    /// Each condition turned round, left out, one code narrower and one code wider; each line left out, with another outcome, and after
    /// the one behind it.
    static func alle(_ kader: Afwegingskader) -> [Kadermutant] {
        kader.stappen.flatMap { step -> [Kadermutant] in
            guard let table = step.tabel else { return [] }
            let outcomes = step.conclusies.map(\.code) + [Beslistabel.oordeel]
            let changed = table.regels.indices.flatMap { line in
                cellen(table, line, kader) + uitkomsten(table, line, outcomes) + volgorde(table, line)
            }
            return changed.map { change in
                Kadermutant(naam: "\(step.id), \(change.naam)", stap: step.id, rekenaar: Kaderrekenaar(kader.met(change.regels, bij: step)))
            }
        }
    }

    private typealias Wijziging = (naam: String, regels: [Tabelregel])

    private static func cellen(_ table: Beslistabel, _ line: Int, _ kader: Afwegingskader) -> [Wijziging] {
        let rule = table.regels[line]
        return rule.als.sorted { $0.key < $1.key }.flatMap { name, cell -> [Wijziging] in
            let isNot = cell.hasPrefix("niet "), all = waarden(name, kader)
            let codes = cell.dropFirst(isNot ? 5 : 0).split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
            func schrijf(_ codes: [String], niet: Bool) -> String { (niet ? "niet " : "") + codes.joined(separator: ", ") }
            var cells: [String?] = [schrijf(codes, niet: !isNot), nil]
            if codes.count > 1 { cells += codes.map { code in schrijf(codes.filter { $0 != code }, niet: isNot) } }
            cells += all.filter { !codes.contains($0) }.map { schrijf(codes + [$0], niet: isNot) }
            return cells.map { new in
                var conditions = rule.als
                conditions[name] = new
                return ("regel \(line + 1), \(name): \(cell) → \(new ?? "alles")", table.met(rule.met(als: conditions), op: line))
            }
        }
    }

    private static func uitkomsten(_ table: Beslistabel, _ line: Int, _ outcomes: [String]) -> [Wijziging] {
        let rule = table.regels[line]
        return outcomes.filter { $0 != rule.dan }.map { ("regel \(line + 1): \(rule.dan) → \($0)", table.met(rule.met(dan: $0), op: line)) }
    }

    private static func volgorde(_ table: Beslistabel, _ line: Int) -> [Wijziging] {
        var without = table.regels, swapped = table.regels
        without.remove(at: line)
        if line + 1 < swapped.count { swapped.swapAt(line, line + 1) }
        return [("regel \(line + 1) weg", without)] + (line + 1 < table.regels.count ? [("regel \(line + 1) na de volgende", swapped)] : [])
    }

    /// The values a name can have.
    static func waarden(_ naam: String, _ kader: Afwegingskader) -> [String] {
        if naam == "wet.jeugdige" { return Jeugdigetoets.Uitkomst.allCases.map(\.rawValue) }
        if naam.hasPrefix("uitkomst.") { return kader.stap(String(naam.dropFirst(9)))?.conclusies.map(\.code) ?? [] }
        return kader.stappen.flatMap(\.bevindingen).first { $0.id == naam }?.keuzes?.map(\.code) ?? []
    }
}

extension Afwegingskader {
    fileprivate func met(_ regels: [Tabelregel], bij stap: Kaderstap) -> Afwegingskader {
        let steps = stappen.map { step in
            guard step.id == stap.id, let table = step.tabel else { return step }
            return Kaderstap(
                id: step.id, titel: step.titel, vraag: step.vraag, hulp: step.hulp, bevindingen: step.bevindingen, bronnen: step.bronnen,
                conclusies: step.conclusies, bron: step.bron,
                tabel: Beslistabel(titel: table.titel, treffer: table.treffer, invoer: table.invoer, regels: regels))
        }
        return Afwegingskader(
            id: id, versie: versie, naam: naam, geldigVan: geldigVan, bron: bron, stappen: steps, ladder: ladder, voorgenomen: voorgenomen)
    }
}

extension Beslistabel {
    fileprivate func met(_ regel: Tabelregel, op line: Int) -> [Tabelregel] {
        var changed = regels
        changed[line] = regel
        return changed
    }
}

extension Tabelregel {
    fileprivate func met(als: [String: String]) -> Tabelregel { Tabelregel(als: als, dan: dan, bron: bron, uitleg: uitleg) }
    fileprivate func met(dan: String) -> Tabelregel { Tabelregel(als: als, dan: dan, bron: bron, uitleg: uitleg) }
}
