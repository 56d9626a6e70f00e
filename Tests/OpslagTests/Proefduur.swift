// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// How long a proof goes on: a sample in every run, in full in `make proef`.
enum Proefduur {
    static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil

    static func keren(voluit: Int, anders: Int) -> Int { isVoluit ? voluit : anders }
}

/// A small seeded generator (SplitMix64): the same choices in every run.
struct Zaad: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
