// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What somebody looks for on the sociale kaart. Nothing of it names a person.
package struct Kaartvraag: Sendable, Equatable {
    package var vraag: Levensvraag?
    package var leeftijd: Int?
    package var wijk: String?
    package var woorden = ""

    package init(vraag: Levensvraag? = nil, leeftijd: Int? = nil, wijk: String? = nil, woorden: String = "") {
        self.vraag = vraag
        self.leeftijd = leeftijd
        self.wijk = wijk
        self.woorden = woorden
    }

    package var isLeeg: Bool { vraag == nil && leeftijd == nil && wijk == nil && woorden.allSatisfy(\.isWhitespace) }
}

extension [Wijk] {
    /// As people call it; a code that is not there stays a code.
    package func naam(_ code: String) -> String { first { $0.code == code }?.naam ?? code }
}

/// All that is on the kaart now.
package struct SocialeKaart: Sendable, Equatable {
    package let voorzieningen: [Kaartvoorziening]
    package let wijken: [Wijk]

    package init(_ voorzieningen: [Kaartvoorziening], wijken: [Wijk]) {
        self.voorzieningen = voorzieningen
        self.wijken = wijken
    }

    package func naam(wijk code: String) -> String { wijken.naam(code) }

    package subscript(id: ID<Kaartvoorziening>) -> Kaartvoorziening? { voorzieningen.first { $0.voorziening == id } }

    /// What fits, best first: in one's own wijk before the whole gemeente, open to all before a talk first, looked at lately before long ago.
    package func zoek(_ vraag: Kaartvraag, op dag: Datum) -> [Kaartvoorziening] {
        let words = vraag.woorden.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return voorzieningen.filter { item in
            (vraag.vraag.map(item.vragen.contains) ?? true) && (vraag.leeftijd.map(item.isVoor(leeftijd:)) ?? true)
                && (vraag.wijk.map(item.isIn) ?? true) && item.bevat(words)
        }.sorted { left, right in
            let (a, b) = (left.volgorde(vraag.wijk, dag), right.volgorde(vraag.wijk, dag))
            return a != b ? a.lexicographicallyPrecedes(b) : (left.naam, left.voorziening) < (right.naam, right.voorziening)
        }
    }
}

extension Kaartvoorziening {
    fileprivate func volgorde(_ wijk: String?, _ dag: Datum) -> [Int] {
        let near = wijk.map { wijken.contains($0) ? 0 : 1 } ?? 0
        let age = Kaartversheid.allCases.firstIndex(of: Kaartversheid(nagekeken, op: dag)) ?? 0
        return [age == 2 ? 1 : 0, near, toegang == .vrij ? 0 : 1, age]
    }

    fileprivate func bevat(_ woorden: [String]) -> Bool {
        guard !woorden.isEmpty else { return true }
        let all = ([naam, organisatie, omschrijving, kaartsoort.label] + vragen.map(\.label)).joined(separator: " ").lowercased()
        return woorden.allSatisfy { all.contains($0) }
    }
}

/// Groups of age as the gaps are counted by.
package enum Leeftijdsgroep: String, Keuzelijst {
    case jong = "0-3"
    case basisschool = "4-11"
    case puber = "12-17"
    case volwassen = "18-22"

    package var label: String { rawValue.replacing("-", with: " tot en met ") + " jaar" }

    package var jaren: ClosedRange<Int> {
        switch self {
        case .jong: 0...3
        case .basisschool: 4...11
        case .puber: 12...17
        case .volwassen: 18...22
        }
    }
}

/// Where nothing is: wijk × age × kind (Hervormingsagenda 2.1.2, sufficient supply of basic provisions).
package struct Wittevlekken: Sendable, Equatable {
    package struct Vak: Sendable, Hashable {
        package let wijk: String
        package let leeftijd: Leeftijdsgroep
        package let soort: Kaartsoort
        package init(wijk: String, leeftijd: Leeftijdsgroep, soort: Kaartsoort) {
            self.wijk = wijk
            self.leeftijd = leeftijd
            self.soort = soort
        }
    }

    /// In this wijk itself, by kind and age.
    package let eigen: [Vak: Int]
    /// For the whole gemeente: elsewhere, online or by telephone.
    package let overal: [Vak: Int]

    package init(_ kaart: SocialeKaart) {
        var (own, all): ([Vak: Int], [Vak: Int]) = ([:], [:])
        for wijk in kaart.wijken {
            for age in Leeftijdsgroep.allCases {
                for item in kaart.voorzieningen where item.isIn(wijk.code) && item.overlapt(age) {
                    let cell = Vak(wijk: wijk.code, leeftijd: age, soort: item.kaartsoort)
                    if item.isVoorIedereen { all[cell, default: 0] += 1 } else { own[cell, default: 0] += 1 }
                }
            }
        }
        (eigen, overal) = (own, all)
    }

    package func isLeeg(_ vak: Vak) -> Bool { eigen[vak, default: 0] + overal[vak, default: 0] == 0 }
}

extension Kaartvoorziening {
    fileprivate func overlapt(_ groep: Leeftijdsgroep) -> Bool {
        leeftijdVan <= groep.jaren.upperBound && groep.jaren.lowerBound <= leeftijdTot
    }
}
