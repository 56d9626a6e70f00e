// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The counters of one breakdown: one compartment per combination of codes. Days are kept as a histogram, so that the
/// median is exact without keeping the rows.
struct Vakken {
    let dimensies: [Dimensie]
    private let kolommen: [Codekolom]
    private let breedte: Int
    private var noemers, tellers, ongeldigen, personen, sommen: [Int]
    private var laatstePersoon: [UInt32]
    private var histogrammen: [[UInt32]]

    init(_ dimensies: [Dimensie], _ alle: Kolommen) throws(Afwijzing) {
        self.dimensies = dimensies
        var mine: [Codekolom] = []
        for dimensie in dimensies { mine.append(try Zeef.kolom(dimensie, alle)) }
        kolommen = mine
        breedte = mine.count > 1 ? mine[1].woordenboek.count + 1 : 1
        let count = mine.reduce(1) { $0 * ($1.woordenboek.count + 1) }
        (noemers, tellers, ongeldigen) = (
            [Int](repeating: 0, count: count), [Int](repeating: 0, count: count), [Int](repeating: 0, count: count)
        )
        (personen, sommen) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
        laatstePersoon = Array(repeating: 0, count: count)
        histogrammen = Array(repeating: [], count: count)
    }

    mutating func tel(_ telling: Telling, _ rij: Int, _ persoon: UInt32) {
        let vak = self.vak(rij)
        noemers[vak] += 1
        if laatstePersoon[vak] != persoon {
            laatstePersoon[vak] = persoon
            personen[vak] += 1
        }
        switch telling {
        case .buiten, .alleenNoemer: break
        case .ongeldig: ongeldigen[vak] += 1
        case .geteld: tellers[vak] += 1
        case .dagen(let dagen): tel(dagen, vak)
        }
    }

    /// Compartments in which something was counted, by code, "not known" last.
    var gevuld: [Int] {
        noemers.indices.filter { noemers[$0] > 0 }.sorted { volgorde($0).lexicographicallyPrecedes(volgorde($1)) }
    }

    func regel(_ vak: Int, _ indicator: Indicator) -> Regel {
        let mediaan = mediaan(vak)
        return Regel(
            groepen: groepen(vak), teller: tellers[vak], noemer: noemers[vak], personen: personen[vak], ongeldig: ongeldigen[vak],
            gemiddelde: mediaan.map { _ in Double(sommen[vak]) / Double(tellers[vak]) }, mediaan: mediaan,
            binnenNorm: indicator.norm.map { norm in histogrammen[vak].prefix(norm.dagen + 1).reduce(0) { $0 + Int($1) } },
            waarde: waarde(vak, indicator.meting, mediaan))
    }

    private func vak(_ rij: Int) -> Int {
        switch kolommen.count {
        case 0: 0
        case 1: Int(kolommen[0].codes[rij])
        default: Int(kolommen[0].codes[rij]) * breedte + Int(kolommen[1].codes[rij])
        }
    }

    private mutating func tel(_ dagen: Int, _ vak: Int) {
        tellers[vak] += 1
        sommen[vak] += dagen
        let have = histogrammen[vak].count
        if dagen >= have {
            histogrammen[vak].append(contentsOf: repeatElement(0, count: max(dagen + 1, have * 2) - have))
        }
        histogrammen[vak][dagen] += 1
    }

    private func groepen(_ vak: Int) -> [Groep] {
        zip(dimensies, nummers(vak)).enumerated().map { index, paar in Groep(paar.0, kolommen[index].code(paar.1)) }
    }

    private func nummers(_ vak: Int) -> [Int] {
        switch kolommen.count {
        case 0: []
        case 1: [vak]
        default: [vak / breedte, vak % breedte]
        }
    }

    private func volgorde(_ vak: Int) -> [String] { groepen(vak).map { $0.code ?? "\u{10FFFF}" } }

    private func waarde(_ vak: Int, _ meting: Meting, _ mediaan: Double?) -> Double? {
        switch meting {
        case .aantal: Double(tellers[vak])
        case .duur, .lopend: mediaan
        case .aandeelZonder: noemers[vak] == 0 ? nil : Double(tellers[vak]) / Double(noemers[vak])
        }
    }

    private func mediaan(_ vak: Int) -> Double? {
        let count = histogrammen[vak].reduce(0) { $0 + Int($1) }
        guard count > 0 else { return nil }
        return Double(dag((count - 1) / 2, vak) + dag(count / 2, vak)) / 2
    }

    /// The n-th number of days from below, counting from 0.
    private func dag(_ plaats: Int, _ vak: Int) -> Int {
        var seen = 0
        for (dagen, aantal) in histogrammen[vak].enumerated() {
            seen += Int(aantal)
            if seen > plaats { return dagen }
        }
        return max(0, histogrammen[vak].count - 1)
    }
}
