// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// How names are compared: in any spelling people use at a counter. Pure; the index that uses it lives in server memory.
package enum Naamzoeker {
    /// Words before a surname that never tell people apart.
    package static let voorvoegsels: Set<String> = [
        "van", "de", "der", "den", "het", "t", "te", "ten", "ter", "in", "op", "aan", "bij", "uit", "voor", "d", "s", "la", "le", "du",
        "da", "do", "dos", "di", "el", "al", "ben", "bin", "von", "zu", "zur", "af",
    ]

    /// Lower case, no diacritics, `ij` as `y`, everything but letters and digits as one space.
    package static func normaliseer(_ tekst: some StringProtocol) -> String {
        tekst.utf8.allSatisfy { $0 < 0x80 } ? normaliseerASCII(tekst.utf8) : normaliseerUnicode(String(tekst))
    }

    /// What nearly every name is, a byte at a time: hundreds of thousands of names are read at each start.
    private static func normaliseerASCII(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var isNewWord = false
        for byte in bytes where byte != UInt8(ascii: "^") && byte != UInt8(ascii: "`") {
            let low = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard (0x61...0x7A).contains(low) || (0x30...0x39).contains(low) else {
                isNewWord = !result.isEmpty
                continue
            }
            if isNewWord {
                result.append(0x20)
            } else if low == UInt8(ascii: "j"), result.last == UInt8(ascii: "i") {
                result[result.count - 1] = UInt8(ascii: "y")
                continue
            }
            isNewWord = false
            result.append(low)
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func normaliseerUnicode(_ tekst: String) -> String {
        let plain = tekst.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
            .filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }
        let spelled = plain.reduce(into: "") { $0 += vervangingen[$1] ?? String($1) }
        return spelled.replacingOccurrences(of: "ij", with: "y").split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// The words of a name that tell people apart; when only voorvoegsels were typed, those.
    package static func woorden(_ tekst: some StringProtocol) -> [String] {
        let all = woordenIn(normaliseer(tekst))
        let telling = all.filter { !voorvoegsels.contains($0) }
        return telling.isEmpty ? all : telling
    }

    /// The words a name is found by: those that tell people apart, and voorvoegsel and surname written as one.
    package static func woorden(van naam: Naam) -> Set<String> {
        let glued = normaliseer(naam.voorvoegsel + naam.achternaam).filter { $0 != " " }
        return Set([naam.voornamen, naam.roepnaam, naam.achternaam].flatMap { woorden($0) } + [glued]).filter { !$0.isEmpty }
    }

    /// The surname in a name written as one, like `Joost van der Wal`: what comes after the first word, without voorvoegsels.
    package static func achternaam(van naam: String) -> String {
        let rest = woordenIn(normaliseer(naam)).dropFirst()
        return rest.drop { voorvoegsels.contains($0) }.joined(separator: " ")
    }

    /// True when every word typed is a word of the name, or the beginning of one from two letters on.
    package static func past(_ getypt: [String], op woorden: Set<String>) -> Bool {
        !getypt.isEmpty
            && getypt.allSatisfy { typed in woorden.contains(typed) || typed.count > 1 && woorden.contains { $0.hasPrefix(typed) } }
    }

    /// The words of a text that is normalised already.
    private static func woordenIn(_ tekst: String) -> [String] {
        tekst.utf8.split(separator: 0x20).map { String(Substring($0)) }
    }

    /// Letters that do not fall apart into a base and a mark.
    private static let vervangingen: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ĳ": "ij",
    ]
}

/// What was typed to find out whether somebody is already known.
package struct Zoekvraag: Sendable, Equatable {
    package let naam: String
    package let bsn: BSN?
    package let geboortedatum: Datum?
    package let telefoon: Telefoonnummer?
    package let postcode: Postcode?
    package let huisnummer: Int?
    package init(
        naam: String = "", bsn: BSN? = nil, geboortedatum: Datum? = nil, telefoon: Telefoonnummer? = nil, postcode: Postcode? = nil,
        huisnummer: Int? = nil
    ) {
        self.naam = naam
        self.bsn = bsn
        self.geboortedatum = geboortedatum
        self.telefoon = telefoon
        self.postcode = postcode
        self.huisnummer = huisnummer
    }
}

/// A person who may be meant.
package struct Kandidaat: Sendable, Equatable {
    package let persoon: ID<Persoon>
    package let naam: Naam
    package let geboortedatum: Geboortedatum?
    package let bsn: BSN?
    package let telefoon: Telefoonnummer?
    package let postcode: Postcode?
    package let huisnummer: Int?
    package init(
        persoon: ID<Persoon>, naam: Naam, geboortedatum: Geboortedatum? = nil, bsn: BSN? = nil, telefoon: Telefoonnummer? = nil,
        postcode: Postcode? = nil, huisnummer: Int? = nil
    ) {
        self.persoon = persoon
        self.naam = naam
        self.geboortedatum = geboortedatum
        self.bsn = bsn
        self.telefoon = telefoon
        self.postcode = postcode
        self.huisnummer = huisnummer
    }
}

/// Why a candidate was found; shown beside the hit.
package enum Trefreden: String, Sendable, CaseIterable, Codable {
    case bsn
    case heleNaam = "hele-naam"
    case geboortedatum
    case telefoon
    case adres
    case deelNaam = "deel-naam"

    package var label: String {
        switch self {
        case .bsn: "zelfde BSN"
        case .heleNaam: "zelfde naam"
        case .geboortedatum: "zelfde geboortedatum"
        case .telefoon: "zelfde telefoonnummer"
        case .adres: "zelfde adres"
        case .deelNaam: "naam lijkt"
        }
    }

    /// Order of strength; an unequal BSN is never outweighed because it is no hit on BSN.
    package var gewicht: Int {
        switch self {
        case .bsn: 100
        case .heleNaam: 40
        case .geboortedatum: 30
        case .telefoon: 30
        case .adres: 25
        case .deelNaam: 15
        }
    }
}

package struct Treffer: Sendable, Equatable {
    package let persoon: ID<Persoon>
    package let redenen: [Trefreden]

    package var gewicht: Int { redenen.map(\.gewicht).reduce(0, +) }
}

extension Zoekvraag {
    /// Candidates with at least one reason, the strongest first; equal ones by id, so that the order is always the same.
    package func rangschik(_ kandidaten: [Kandidaat]) -> [Treffer] {
        let typed = Naamzoeker.woorden(naam)
        let hits = kandidaten.map { Treffer(persoon: $0.persoon, redenen: redenen($0, typed)) }.filter { !$0.redenen.isEmpty }
        return hits.sorted { $0.gewicht == $1.gewicht ? $0.persoon < $1.persoon : $0.gewicht > $1.gewicht }
    }

    private func redenen(_ kandidaat: Kandidaat, _ typed: [String]) -> [Trefreden] {
        var reasons: [Trefreden] = []
        if let bsn, bsn == kandidaat.bsn { reasons.append(.bsn) }
        if let reason = Self.naamreden(kandidaat.naam, typed) { reasons.append(reason) }
        if let geboortedatum, let period = kandidaat.geboortedatum?.mogelijk, period.bevat(geboortedatum) { reasons.append(.geboortedatum) }
        if let telefoon, telefoon == kandidaat.telefoon { reasons.append(.telefoon) }
        if let postcode, let huisnummer, postcode == kandidaat.postcode, huisnummer == kandidaat.huisnummer { reasons.append(.adres) }
        return reasons
    }

    private static func naamreden(_ naam: Naam, _ typed: [String]) -> Trefreden? {
        guard Naamzoeker.past(typed, op: Naamzoeker.woorden(van: naam)) else { return nil }
        return Set(Naamzoeker.woorden(naam.volledig)).isSubset(of: typed) ? .heleNaam : .deelNaam
    }
}
