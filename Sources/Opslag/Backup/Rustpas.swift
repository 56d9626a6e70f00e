// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Long work beside people: after each slice in which somebody else's work was committed it rests as long as it worked. Alone it goes on at
/// full speed.
struct Rustpas {
    private let commits: () -> Int
    private let nu: () -> ContinuousClock.Instant
    private let rust: (Duration) -> Void
    private var gezien: Int
    private var begin: ContinuousClock.Instant

    /// How long it works before it looks about.
    static let beurt = Duration.milliseconds(10)
    /// The longest rest: a slow disk must not keep a snapshot open, or a stop waiting.
    static let langst = Duration.milliseconds(250)

    init(
        commits: @escaping () -> Int, nu: @escaping () -> ContinuousClock.Instant = { .now },
        rust: @escaping (Duration) -> Void = {
            Thread.sleep(forTimeInterval: Double($0.components.attoseconds) / 1e18 + Double($0.components.seconds))
        }
    ) {
        self.commits = commits
        self.nu = nu
        self.rust = rust
        gezien = commits()
        begin = nu()
    }

    mutating func adem() {
        let worked = begin.duration(to: nu())
        guard worked >= Self.beurt else { return }
        if commits() != gezien { rust(min(worked, Self.langst)) }
        gezien = commits()
        begin = nu()
    }
}
