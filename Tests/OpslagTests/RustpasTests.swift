// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Opslag

@Suite("Rustpas: lang werk gaat opzij voor mensen")
struct RustpasTests {
    /// Slices of the given lengths, each with so many commits of others; what it rested after each.
    private func rust(_ slices: [(millis: Int, commits: Int)]) -> [Duration] {
        let clock = Box(ContinuousClock.now), commits = Box(0), rested = Box<[Duration]>([])
        var pace = Rustpas(commits: { commits.value }, nu: { clock.value }, rust: { rested.value.append($0) })
        for slice in slices {
            clock.value += .milliseconds(slice.millis)
            commits.value += slice.commits
            pace.adem()
        }
        return rested.value
    }

    @Test("Alleen op de machine: geen rust")
    func alleen() { #expect(rust([(20, 0), (50, 0), (10, 0)]).isEmpty) }

    @Test("Werkte er iemand, dan even lang rust als er gewerkt is")
    func samen() { #expect(rust([(20, 3), (50, 0), (12, 1)]) == [.milliseconds(20), .milliseconds(12)]) }

    @Test("Een trage schijf geeft hoogstens een kwart seconde rust")
    func langst() { #expect(rust([(30_000, 1)]) == [.milliseconds(250)]) }

    @Test("Een korte beurt telt door tot zij lang genoeg is")
    func kort() { #expect(rust([(4, 1), (4, 1), (4, 0)]) == [.milliseconds(12)]) }
}

private final class Box<T> {
    var value: T
    init(_ value: T) { self.value = value }
}
