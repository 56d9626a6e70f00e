// SPDX-License-Identifier: EUPL-1.2

/// What one form asked of the person who filled it in, counted when it was saved: ids of fields and numbers, never what was typed.
package struct Formulierlast: Sendable, Equatable, Codable {
    package let formulier: String
    /// Shown empty, and belonging to these answers.
    package let gevraagd: [String]
    /// Shown with what was known already.
    package let overgenomen: [String]
    /// Answered here, or changed.
    package let getypt: [String]
    /// Words in the free texts that were typed here.
    package let woorden: Int
    /// From the page that was opened to the form that was saved; nil when nobody knows, or when it lay open for longer than an hour.
    package let seconden: Int?

    package init(formulier: String, gevraagd: [String], overgenomen: [String], getypt: [String], woorden: Int, seconden: Int?) {
        self.formulier = formulier
        self.gevraagd = gevraagd
        self.overgenomen = overgenomen
        self.getypt = getypt
        self.woorden = woorden
        self.seconden = seconden
    }

    /// Who went away meanwhile was not filling in: longer than this says nothing about the form.
    package static let langst = 3_600
}

extension Invoer {
    package static var dicht: [[String]] { [] }
    package static var kijktTerug: Bool { false }

    /// Counts a form that was posted, by what stood on its page. nil: the page did not say.
    package static func last(_ ingevuld: Ingevuld, seconden: Int? = nil) -> Formulierlast? {
        let shown = Getoond.lees(ingevuld[Getoond.veld] ?? [], van: naam)
        guard !shown.isEmpty else { return nil }
        let folded = ongeopend(ingevuld, shown)
        let here = velden.filter { shown[$0.id] != nil && $0.isGevraagd(ingevuld) && !folded.contains($0.id) }
        let typed = here.filter { Getoond.afdruk($0.waarden(ingevuld)) != shown[$0.id] }
        return Formulierlast(
            formulier: naam, gevraagd: here.filter { shown[$0.id] == "" }.map(\.id),
            overgenomen: here.filter { shown[$0.id] != "" }.map(\.id), getypt: typed.map(\.id),
            woorden: typed.filter(\.isVrijeTekst).flatMap { $0.waarden(ingevuld) }.map(\.aantalWoorden).reduce(0, +),
            seconden: seconden.flatMap { (0...Formulierlast.langst).contains($0) ? $0 : nil })
    }

    private static func ongeopend(_ ingevuld: Ingevuld, _ shown: [String: String]) -> Set<String> {
        let empty = dicht.filter { group in
            velden.filter { group.contains($0.id) }.allSatisfy { field in
                (shown[field.id] ?? "").isEmpty && field.waarden(ingevuld).allSatisfy(\.isBlank)
            }
        }
        return Set(empty.joined())
    }
}

extension Veld {
    /// A text in one's own words, of more than one line.
    package var isVrijeTekst: Bool {
        if case .tekstvlak = soort { return true }
        return false
    }

    /// What answering takes, in seconds: an estimate, so that forms can be compared before anybody measured them.
    package var geschatteSeconden: Int {
        switch soort {
        case .verborgen: 0
        case .vinkje: 3
        case .keuze, .lijst: 6
        case .datum, .getal, .bedrag, .meerkeuze: 8
        case .tekst, .bsn, .wachtwoord: 10
        case .bestand: 30
        case .tekstvlak: 90
        }
    }
}

extension String {
    fileprivate var aantalWoorden: Int { split(whereSeparator: \.isWhitespace).count }
}
