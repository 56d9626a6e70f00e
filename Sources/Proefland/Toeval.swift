// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// A generator that gives the same numbers for the same seed on every machine (SplitMix64). Never for keys or codes.
package struct Toeval: RandomNumberGenerator, Sendable {
    private var stand: UInt64

    package init(zaad: UInt64) { stand = zaad }

    /// An own stream for part `nummer` of a world, so that parts can be made in any order.
    package init(zaad: UInt64, nummer: Int) {
        var eerste = Toeval(zaad: zaad ^ (UInt64(bitPattern: Int64(nummer)) &* 0xD6E8_FEB8_6659_FD93))
        stand = eerste.next()
    }

    package mutating func next() -> UInt64 {
        stand &+= 0x9E37_79B9_7F4A_7C15
        var z = stand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Above 0, at most 1.
    package mutating func breuk() -> Double { (Double(next() >> 11) + 1) / 9_007_199_254_740_992 }

    package mutating func getal(_ grenzen: ClosedRange<Int>) -> Int {
        grenzen.lowerBound + Int(next() % UInt64(grenzen.count))
    }

    package mutating func kans(_ deel: Double) -> Bool { breuk() < deel }

    /// One of a list that is not empty; the fallback answers for an empty one.
    package mutating func kies<Ding>(_ dingen: [Ding], anders: Ding) -> Ding {
        dingen.isEmpty ? anders : dingen[getal(0...(dingen.count - 1))]
    }

    package mutating func kies(_ dingen: [String]) -> String { kies(dingen, anders: "") }

    /// One of a weighted list.
    package mutating func weeg<Ding>(_ verdeling: Verdeling<Ding>) -> Ding {
        var rest = breuk() * verdeling.som
        for (ding, gewicht) in verdeling.delen {
            rest -= gewicht
            if rest <= 0 { return ding }
        }
        return verdeling.laatste
    }

    /// Days from a gamma distribution of shape 2: most short, a long tail, the given mean.
    package mutating func dagen(gemiddeld: Double) -> Int {
        Int((-gemiddeld / 2 * (log(breuk()) + log(breuk()))).rounded())
    }

    package mutating func bytes(_ aantal: Int) -> [UInt8] { (0..<aantal).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

/// Things with a weight. Has at least one, by construction.
package struct Verdeling<Ding: Sendable>: Sendable {
    package let delen: [(Ding, Double)]
    package let laatste: Ding
    package let som: Double

    package init(_ eerste: (Ding, Double), _ meer: (Ding, Double)...) {
        delen = [eerste] + meer
        laatste = meer.last?.0 ?? eerste.0
        som = delen.reduce(0) { $0 + $1.1 }
    }
}
