// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten

/// One change to a message or its text. Some leave it valid: the judges must agree on that too.
struct Breker {
    let standaard: Standaard
    var zaad: Zaad

    mutating func breek(_ boom: Berichtboom) -> [UInt8] {
        guard zaad.kans(80) else { return tekst(Schrijver().bytes(boom)) }
        var boom = boom
        let places = Self.plekken(boom.wortel)
        let place = zaad.kies(places)
        if zaad.kans(55), let root = standaard.wortels[boom.soort] {
            let leaves = places.filter { boom.wortel[plek: $0].delen.isEmpty }
            let leaf = zaad.kies(leaves)
            let type = waardetype(leaf, boom.wortel, standaard.samenstelling(root))
            var node = boom.wortel[plek: leaf]
            waarde(&node, type)
            boom.wortel[plek: leaf] = node
        } else {
            var node = boom.wortel[plek: place]
            if node.delen.isEmpty { blad(&node) } else { structuur(&node) }
            boom.wortel[plek: place] = node
        }
        if zaad.kans(10) { verplaats(&boom.wortel) }
        return Schrijver().bytes(boom)
    }

    /// The way to each element: indexes from the root down.
    private static func plekken(_ node: Knoop) -> [[Int]] {
        [[]] + node.delen.indices.flatMap { index in plekken(node.delen[index]).map { [index] + $0 } }
    }

    private func waardetype(_ path: [Int], _ root: Knoop, _ type: Standaard.Samenstelling) -> Waardetype? {
        var (node, type) = (root, type)
        for index in path {
            node = node.delen[index]
            switch type.delen.first(where: { $0.naam == node.naam })?.inhoud {
            case .samengesteld(let number): type = standaard.samenstelling(number)
            case .waarde(let number): return standaard.waardetypen[number]
            case nil: return nil
            }
        }
        return nil
    }

    // MARK: Structure and order

    private mutating func structuur(_ node: inout Knoop) {
        let index = Int.random(in: 0..<node.delen.count, using: &zaad)
        switch Int.random(in: 0...13, using: &zaad) {
        case 0, 1: node.delen.remove(at: index)
        case 2: node.delen.insert(node.delen[index], at: index)
        case 3: node.delen.swapAt(index, Int.random(in: 0..<node.delen.count, using: &zaad))
        case 4: node.delen[index].ruimte = zaad.kies([.bericht, .basis, .vreemd("urn:x"), .vreemd("")])
        case 5: node.delen[index].naam += zaad.kies(["x", "", "s"])
        case 6: node.delen.insert(Knoop(zaad.kies(["Commentaar", "RetourCodes", "Code", "Onbekend"]), tekst: "1"), at: index)
        case 7: node.attributen = [kenmerk()]
        case 8: node.ruimte = zaad.kies([.bericht, .basis])
        case 9: node.delen.reverse()
        case 10: node.delen.append(node.delen.removeFirst())
        case 11: node.delen[index].naam = node.delen[index].naam.lowercased()
        case 12: node.delen[index] = Knoop("RetourCodes", delen: [Knoop("RetourCode", tekst: zaad.kies(["0200", "0001", "x"]))])
        default: node.delen = []
        }
    }

    /// An element goes to live elsewhere.
    private mutating func verplaats(_ root: inout Knoop) {
        let places = Self.plekken(root).filter { !$0.isEmpty }
        guard !places.isEmpty else { return }
        let node = root[plek: zaad.kies(places)]
        let parents = Self.plekken(root).filter { !root[plek: $0].delen.isEmpty }
        guard !parents.isEmpty else { return }
        let target = zaad.kies(parents)
        root[plek: target].delen.insert(node, at: Int.random(in: 0...root[plek: target].delen.count, using: &zaad))
    }

    private mutating func blad(_ node: inout Knoop) {
        switch Int.random(in: 0...2, using: &zaad) {
        case 0: node.delen = [Knoop("Code", .basis, tekst: node.tekst)]
        case 1: node.attributen = [kenmerk()]
        default: node.naam = zaad.kies(["Code", "Bsn", "Volume", node.naam])
        }
    }

    private mutating func kenmerk() -> Attribuut {
        let xsi = "http://www.w3.org/2001/XMLSchema-instance"
        return zaad.kies([
            Attribuut(ruimte: "", naam: "id", waarde: "1"), Attribuut(ruimte: xsi, naam: "schemaLocation", waarde: "urn:a a.xsd"),
            Attribuut(ruimte: xsi, naam: "nil", waarde: "true"), Attribuut(ruimte: xsi, naam: "nil", waarde: "false"),
            Attribuut(ruimte: xsi, naam: "type", waarde: "ijw:LDT_Datum"), Attribuut(ruimte: xsi, naam: "type", waarde: "ijw:CDT_Product"),
            Attribuut(ruimte: xsi, naam: "vreemd", waarde: "1"),
        ])
    }
}

extension Knoop {
    subscript(plek path: [Int]) -> Knoop {
        get { path.reduce(self) { $0.delen[$1] } }
        set {
            guard let first = path.first else { return self = newValue }
            delen[first][plek: Array(path.dropFirst())] = newValue
        }
    }
}
