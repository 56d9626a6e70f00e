// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Indicator {
    /// The figures of this indicator over a period.
    package func bereken(over gegevens: Gegevens, periode: Verslagperiode, filter: Filter = .geen) throws(Afwijzing) -> Uitkomst {
        guard let uitkomst = try Indicator.bereken([self], over: gegevens, periode: periode, filter: filter).first else {
            throw .nietGevonden
        }
        return uitkomst
    }

    /// The figures of many indicators; the rows of each grain are passed once, in blocks, for all of them.
    /// Outcomes come in the order of the indicators.
    /// - Throws: `ongeldig` when a filter or breakdown names a dimension that an indicator's grain does not have.
    package static func bereken(
        _ indicatoren: [Indicator], over gegevens: Gegevens, periode: Verslagperiode, filter: Filter = .geen
    ) throws(Afwijzing) -> [Uitkomst] {
        var uitkomsten: [Uitkomst?] = Array(repeating: nil, count: indicatoren.count)
        for grein in Grein.allCases {
            let mine = indicatoren.indices.filter { indicatoren[$0].grein == grein }
            guard !mine.isEmpty else { continue }
            let tellers = try tel(mine.map { indicatoren[$0] }, gegevens[grein], periode, filter)
            for (index, teller) in zip(mine, tellers) {
                uitkomsten[index] = teller.uitkomst(periode, filter, gegevens[grein].projectieversies)
            }
        }
        return uitkomsten.compactMap { $0 }
    }

    private static func tel(
        _ indicatoren: [Indicator], _ kolommen: Kolommen, _ periode: Verslagperiode, _ filter: Filter
    ) throws(Afwijzing) -> [Teller] {
        let zeef = try Zeef(filter, over: kolommen)
        var tellers: [Teller] = []
        for indicator in indicatoren { tellers.append(try Teller(indicator, periode, kolommen)) }
        let block = 4096
        var rijen: [Int] = []
        rijen.reserveCapacity(block)
        for start in stride(from: 0, to: kolommen.aantal, by: block) {
            rijen.removeAll(keepingCapacity: true)
            for rij in start..<min(start + block, kolommen.aantal) where zeef.laatDoor(rij) { rijen.append(rij) }
            for index in tellers.indices { tellers[index].tel(rijen, personen: kolommen.personen) }
        }
        return tellers
    }
}

/// Counts one indicator: the total and every breakdown.
private struct Teller {
    let indicator: Indicator
    let proef: Proef
    var vakken: [Vakken]

    init(_ indicator: Indicator, _ periode: Verslagperiode, _ kolommen: Kolommen) throws(Afwijzing) {
        self.indicator = indicator
        proef = Proef(indicator, periode, kolommen)
        vakken = [try Vakken([], kolommen)]
        for dimensies in indicator.uitsplitsingen { vakken.append(try Vakken(dimensies, kolommen)) }
    }

    mutating func tel(_ rijen: [Int], personen: [UInt32]) {
        for rij in rijen {
            let telling = proef.telling(rij)
            if case .buiten = telling { continue }
            for index in vakken.indices { vakken[index].tel(telling, rij, personen[rij]) }
        }
    }

    func uitkomst(_ periode: Verslagperiode, _ filter: Filter, _ versies: Set<Int>) -> Uitkomst {
        let tabellen = vakken.map { vak in
            Tabel(dimensies: vak.dimensies, regels: vak.gevuld.map { vak.regel($0, indicator) })
        }
        let leeg = vakken[0].regel(0, indicator)
        return Uitkomst(
            indicator: indicator, periode: periode, filter: filter, totaal: leeg, tabellen: Array(tabellen.dropFirst()),
            projectieversies: versies)
    }
}
