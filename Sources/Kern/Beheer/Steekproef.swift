// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A draw of random reads from the journal (NEN 7513; regular review of the log). Everything with which it can be drawn again stands in it.
package struct Steekproef: Feitinhoud {
    package static let soort = "steekproef"
    package let van: Datum
    /// Last day.
    package let tot: Datum
    /// Drawn by the server, never chosen.
    package let zaad: UInt64
    /// Number of reads it was drawn from, and the last line of the journal at that moment.
    package let uit: Int
    package let totRegel: Int64
    /// Numbers of journal lines.
    package let getrokken: [Int64]
    package init(van: Datum, tot: Datum, zaad: UInt64, uit: Int, totRegel: Int64, getrokken: [Int64]) {
        self.van = van
        self.tot = tot
        self.zaad = zaad
        self.uit = uit
        self.totRegel = totRegel
        self.getrokken = getrokken
    }
    package var open: Opencodes { Opencodes(datum: van, nummer: Int64(getrokken.count)) }

    /// - Throws: `nietMogelijk` when there is nothing to draw from.
    package static func trek(
        _ aantal: Int, uit regels: [Int64], van: Datum, tot: Datum, zaad: UInt64, totRegel: Int64
    ) throws(Afwijzing) -> Steekproef {
        guard !regels.isEmpty else {
            throw .nietMogelijk("In deze periode keek niemand in een dossier. Kies een andere periode.")
        }
        return Steekproef(
            van: van, tot: tot, zaad: zaad, uit: regels.count, totRegel: totRegel,
            getrokken: Loting.trek(aantal, uit: regels, zaad: zaad))
    }

    /// Does the same seed on the same reads give the same lines?
    package func klopt(met regels: [Int64]) -> Bool {
        regels.count == uit && Loting.trek(getrokken.count, uit: regels, zaad: zaad) == getrokken
    }
}

/// Draws without putting back, the same from the same seed for ever: SplitMix64 and the first steps of a Fisher–Yates shuffle.
package enum Loting {
    package static func trek(_ aantal: Int, uit regels: [Int64], zaad: UInt64) -> [Int64] {
        var pool = regels.sorted()
        var state = zaad
        let count = min(max(0, aantal), pool.count)
        for index in 0..<count {
            let other = index + Int(volgende(&state) % UInt64(pool.count - index))
            pool.swapAt(index, other)
        }
        return pool.prefix(count).sorted()
    }

    private static func volgende(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}

/// What was found of one drawn read.
package enum Steekproefuitkomst: String, Keuzelijst {
    case terecht
    case vraagGesteld = "vraag-gesteld"
    case nietTerecht = "niet-terecht"

    package var label: String {
        switch self {
        case .terecht: "Terecht"
        case .vraagGesteld: "Vraag gesteld"
        case .nietTerecht: "Niet terecht"
        }
    }
}

/// One drawn read ticked off. A later one over the same read comes in its place.
package struct Steekproefoordeel: Feitinhoud {
    package static let soort = "steekproefoordeel"
    /// Fact id of the `Steekproef`.
    package let steekproef: UUIDv7
    package let regel: Int64
    package let uitkomst: Steekproefuitkomst
    package let toelichting: String
    package init(steekproef: UUIDv7, regel: Int64, uitkomst: Steekproefuitkomst, toelichting: String) {
        self.steekproef = steekproef
        self.regel = regel
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: steekproef.hex, nummer: regel) }

    /// - Throws: `nietMogelijk` for a read that was not drawn or is one's own; `ongeldig` when a finding has no words.
    package static func geef(
        _ steekproef: Feit<Steekproef>, regel: Int64, van wie: UUIDv7, door lezer: UUIDv7, uitkomst: Steekproefuitkomst, toelichting: String
    ) throws(Afwijzing) -> Steekproefoordeel {
        guard steekproef.inhoud.getrokken.contains(regel) else { throw .nietGevonden }
        guard wie != lezer else { throw .nietMogelijk("Dit was u zelf. Een andere privacy officer beoordeelt deze regel.") }
        guard uitkomst == .terecht || toelichting.contains(where: { !$0.isWhitespace }) else {
            throw .ongeldig([Veldfout("toelichting", "Schrijf op welke vraag u stelde of waarom dit niet terecht was.")])
        }
        return Steekproefoordeel(steekproef: steekproef.id, regel: regel, uitkomst: uitkomst, toelichting: toelichting)
    }
}
