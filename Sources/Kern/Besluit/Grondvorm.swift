// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A ground that is not written out yet. It can be written, or held against a ground that was kept: that saves a hundred thousand
/// receipts the making of text that is thrown away at once.
struct Grondvorm: Sendable {
    let regel: String
    let bron: String
    let uitleg: String
    /// Where a name stands in both, this counts and not `erbij`.
    var feiten: [String: String] = [:]
    var erbij: [Paar] = []
    var onder: [Grondvorm] = []

    /// A fact by its name: a type of its own, because an array of tuples is handled by hand for every element.
    struct Paar: Sendable {
        let naam: String
        let waarde: String

        init(_ naam: String, _ waarde: String) {
            self.naam = naam
            self.waarde = waarde
        }
    }

    var grond: Grond {
        var facts = feiten
        facts.reserveCapacity(feiten.count + erbij.count)
        for more in erbij where facts[more.naam] == nil { facts[more.naam] = more.waarde }
        return Grond(regel: regel, bron: bron, uitleg: uitleg, feiten: facts, onder: onder.map(\.grond))
    }

    /// True only when `grond` equals the kept ground. False says nothing: a name that stands in both layers is not looked into.
    func `is`(_ bewaard: Grond) -> Bool {
        bewaard.uitleg == uitleg && bewaard.regel == regel && bewaard.bron == bron && heeftFeiten(bewaard.feiten)
            && bewaard.onder.count == onder.count && onder.indices.allSatisfy { onder[$0].is(bewaard.onder[$0]) }
    }

    /// As many names as both layers have together, and each with the value of its layer: then no name stands in both.
    private func heeftFeiten(_ bewaard: [String: String]) -> Bool {
        guard bewaard.count == feiten.count + erbij.count else { return false }
        return bewaard.allSatisfy { name, value in
            for more in erbij where more.naam == name { return more.waarde == value }
            return feiten[name] == value
        }
    }
}
