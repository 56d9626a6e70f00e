// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten

/// Makes valid messages of every kind from the table, and breaks them.
struct Maker {
    let standaard: Standaard
    var zaad: Zaad

    mutating func bericht(_ soort: Berichtsoort) -> Berichtboom {
        let root = standaard.samenstelling(standaard.wortels[soort] ?? 0)
        return Berichtboom(soort: soort, wortel: Knoop("Bericht", delen: delen(root)))
    }

    private mutating func delen(_ type: Standaard.Samenstelling) -> [Knoop] {
        var nodes: [Knoop] = []
        for deel in type.delen {
            let wanted = deel.max == 1 ? (deel.min == 1 || zaad.kans(50) ? 1 : 0) : max(deel.min, Int.random(in: 0...2, using: &zaad))
            for _ in 0..<wanted { nodes.append(knoop(deel)) }
        }
        return nodes
    }

    private mutating func knoop(_ deel: Standaard.Deel) -> Knoop {
        switch deel.inhoud {
        case .samengesteld(let index): Knoop(deel.naam, deel.ruimte, delen: delen(standaard.samenstelling(index)))
        case .waarde(let index):
            Knoop(deel.naam, deel.ruimte, tekst: deel.vast ?? (deel.patroon == nil ? nil : "DN001") ?? waarde(standaard.waardetypen[index]))
        }
    }

    private mutating func waarde(_ type: Waardetype) -> String {
        if let list = type.codelijst { return zaad.kies(list.waarden).code }
        switch type.basis {
        case .datum: return zaad.kies(["2026-04-15", "2024-02-29", "1900-01-01", "2011-12-31", "0001-01-01", "9999-12-31"])
        case .tijd: return zaad.kies(["12:34:56", "00:00:00", "23:59:59.999"])
        case .getal: return String(Int.random(in: (type.minWaarde ?? 0)...(type.maxWaarde ?? 99), using: &zaad))
        case .tekst: return tekst(type)
        }
    }

    private mutating func tekst(_ type: Waardetype) -> String {
        switch type.patroon {
        case .vierCijfers: "0363"
        case .achtCijfers: "65656055"
        case .negenCijfers: "999900006"
        case .cijfers: zaad.kies(["0201234567", "0", "123456789012345"])
        case .versie: "1.0.0"
        case .letters: zaad.kies(["T", "ÉJ", "abc"])
        default: String(zaad.kies(["Waterrijk & Zoon", "é<x>", "De \"Boog\"", "a"]).prefix(type.maxLengte ?? 50))
        }
    }
}
