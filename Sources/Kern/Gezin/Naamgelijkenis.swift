// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How a typed word stands to a word of a name; the better first.
package enum Naamgelijkenis: UInt8, Sendable, Comparable, CaseIterable {
    case heel
    /// Whole, but for how voorvoegsel and surname are written: `vanderwal`, `vdwal`, `van der wal`.
    case tussenvoegsel
    /// Another form of a first name: Piet and Pieter.
    case roepnaam
    case klank
    case begin
    /// One letter too many, missing, wrong, or two in the wrong order.
    case tikfout
    /// The same in a word of three letters or less, where it says little.
    case korteTikfout

    package static func < (left: Naamgelijkenis, right: Naamgelijkenis) -> Bool { left.rawValue < right.rawValue }

    /// How far off: what a whole name may cost together stands in `Naamtreffer`.
    package var kosten: Int {
        switch self {
        case .heel: 0
        case .tussenvoegsel, .roepnaam, .klank, .begin: 1
        case .tikfout: 2
        case .korteTikfout: 3
        }
    }
}

/// A word that was typed, with all it can stand for.
package struct Zoekwoord: Sendable, Hashable {
    package let tekst: String
    /// Voorvoegsel and surname as one word, or the surname without what was glued to it.
    package let los: Set<String>
    package let roepnamen: Set<String>
    /// nil for what is too short to sound like something.
    package let klank: String?

    package init(_ tekst: String, los: Set<String> = []) {
        self.tekst = tekst
        self.los = los.subtracting([tekst])
        roepnamen = Roepnamen.anders(tekst)
        klank = tekst.utf8.count >= Self.kortsteKlank ? Naamklank.code(tekst) : nil
    }

    package static let kortsteKlank = 3

    /// The best that can be said of this word and one of a name; nil when they have nothing to do with each other.
    package func gelijkenis(_ woord: String) -> Naamgelijkenis? {
        if woord == tekst { return .heel }
        if los.contains(woord) { return .tussenvoegsel }
        if roepnamen.contains(woord) { return .roepnaam }
        if let klank, woord.utf8.count >= Self.kortsteKlank, klank == Naamklank.code(woord) { return .klank }
        if tekst.utf8.count > 1, woord.hasPrefix(tekst) { return .begin }
        return Array(tekst.utf8).withUnsafeBufferPointer { typed in
            Array(woord.utf8).withUnsafeBufferPointer { Tikfout.gelijkenis(typed, $0) }
        }
    }
}

/// One letter off, by bytes: fast enough to go along every word there is.
package enum Tikfout {
    /// One letter more, less, other, or two neighbours changed places.
    package static func gelijkenis(_ een: UnsafeBufferPointer<UInt8>, _ ander: UnsafeBufferPointer<UInt8>) -> Naamgelijkenis? {
        let short = min(een.count, ander.count), long = max(een.count, ander.count)
        guard short >= 2, long >= 3, long - short <= 1 else { return nil }
        var head = 0
        while head < short, een[head] == ander[head] { head += 1 }
        var tail = 0
        while tail < short - head, een[een.count - 1 - tail] == ander[ander.count - 1 - tail] { tail += 1 }
        let rest = long - head - tail
        let isSwap = long == short && rest == 2 && een[head] == ander[head + 1] && een[head + 1] == ander[head]
        guard rest == 1 || isSwap else { return nil }
        return short <= 3 ? .korteTikfout : .tikfout
    }

    /// Which letters occur: words that differ in one letter differ in at most two bits.
    package static func letters(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) } }
}

/// How a whole name stands to what was typed.
package struct Naamtreffer: Sendable, Equatable {
    /// For each typed word the best of the name; nil where the name has nothing like it.
    package let woorden: [Naamgelijkenis?]

    package init(woorden: [Naamgelijkenis?]) { self.woorden = woorden }

    /// What a word costs that the name does not have: a second surname by marriage, a second first name.
    package static let ontbreekt = 3

    package var kosten: Int { woorden.reduce(0) { $0 + ($1?.kosten ?? Self.ontbreekt) } }
    package var ontbrekend: Int { woorden.count { $0 == nil } }
    package var heel: Int { woorden.count { $0 == .heel } }

    /// Near enough to be shown? A birth date that is right or nearly so makes up for a poorer name.
    package func telt(_ geboren: Datumgelijkenis?) -> Bool {
        Self.telt(kosten: kosten, ontbrekend: ontbrekend, van: woorden.count, geboren)
    }

    package static func telt(kosten: Int, ontbrekend: Int, van aantal: Int, _ geboren: Datumgelijkenis?) -> Bool {
        guard aantal > 0, ontbrekend <= (aantal > 2 ? 1 : 0) else { return false }
        return kosten <= min(aantal, 3) + 1 + (geboren == nil ? 0 : 2)
    }

    /// Order among hits by name: the lower the better.
    package static func rang(kosten: Int, _ geboren: Datumgelijkenis?) -> Int {
        switch geboren {
        case .zelfde: kosten - 4
        case .omgewisseld, .eenCijfer: kosten - 3
        case nil: kosten
        }
    }
}

/// How a typed birth date stands to a known one.
package enum Datumgelijkenis: Sendable, Hashable {
    case zelfde, omgewisseld, eenCijfer
}

extension Datumgelijkenis {
    /// nil: another day altogether.
    package init?(_ getypt: Datum, _ bekend: Datum) {
        if getypt == bekend {
            self = .zelfde
        } else if getypt.omgewisseld == bekend {
            self = .omgewisseld
        } else if getypt.scheeltEenCijfer(bekend) {
            self = .eenCijfer
        } else {
            return nil
        }
    }
}

extension Datum {
    /// Day and month changed places: 4 March for 3 April. nil when that is no day, or the same.
    package var omgewisseld: Datum? {
        guard dag != maand else { return nil }
        return Datum(jaar, dag, maand)
    }

    /// Of year, month and day as eight digits: asked of thousands in one search.
    fileprivate func scheeltEenCijfer(_ ander: Datum) -> Bool {
        var (own, other, count) = (getal, ander.getal, 0)
        while own != other {
            if own % 10 != other % 10 { count += 1 }
            (own, other) = (own / 10, other / 10)
        }
        return count == 1
    }

    private var getal: Int { jaar * 10_000 + maand * 100 + dag }
}
