// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Where the value of an input comes from. Where there is more than one place, the last that has it counts.
enum Waardeplek: Sendable {
    /// A fact, or what a rule of law derived from facts.
    case gegeven(String, Feitnaam?, Afgeleid?)
    /// A finding with choices of a step, by its place.
    case bevinding(stap: Int, String)
    /// The conclusion of the professional at a step.
    case uitkomst(stap: Int)

    static func van(_ naam: String, _ kader: Afwegingskader) -> [Waardeplek] {
        let steps = kader.stappen.enumerated().flatMap { index, step -> [Waardeplek] in
            let asks = step.bevindingen.contains { $0.id == naam && $0.keuzes != nil }
            return (asks ? [.bevinding(stap: index, naam)] : []) + (naam == Tabellezer.uitkomst + step.id ? [.uitkomst(stap: index)] : [])
        }
        return [.gegeven(naam, Feitnaam(rawValue: naam), Afgeleid(rawValue: naam))] + steps
    }
}

/// A step of a kader, made ready for reckoning: an object, so that looking at it copies nothing.
final class Rekenstap: Sendable {
    struct Vraag: Sendable {
        let id: String
        let isVerplicht: Bool
        /// The codes to choose from; `nil` where it is written in words.
        let codes: [String]?
    }

    let stap: Kaderstap
    /// Like `jeugdwet-2.3/2#problemen`.
    let regel: String
    let vragen: [Vraag]
    /// Of the conclusions, in their order.
    let conclusies: [String]
    let tabel: Tabelrekenaar?
    /// For each input of the table where its value comes from.
    let plekken: [[Waardeplek]]

    init(_ stap: Kaderstap, _ kader: Afwegingskader) {
        self.stap = stap
        regel = "\(kader.id)/\(kader.versie)#\(stap.id)"
        vragen = stap.bevindingen.map { Vraag(id: $0.id, isVerplicht: $0.verplicht, codes: $0.keuzes?.map(\.code)) }
        conclusies = stap.conclusies.map(\.code)
        // A table with a fault is left out: such a kader is never loaded (`controleer`).
        tabel = Tabellezer(kader, stap)?.lees().tabel
        plekken = (tabel?.assen ?? []).map { Waardeplek.van($0.naam, kader) }
    }

    func conclusie(_ code: String) -> Kaderconclusie? { conclusies.firstIndex(of: code).map { stap.conclusies[$0] } }
}

/// A kader with its tables compiled.
package struct Kaderrekenaar: Sendable, Equatable {
    package let kader: Afwegingskader
    /// In their order.
    let stappen: [Rekenstap]
    package let heeftTabellen: Bool

    package init(_ kader: Afwegingskader) {
        self.kader = kader
        stappen = kader.stappen.map { Rekenstap($0, kader) }
        heeftTabellen = stappen.contains { $0.tabel != nil }
    }

    package static func == (left: Kaderrekenaar, right: Kaderrekenaar) -> Bool { left.kader == right.kader }

    /// What the table of this step says; `nil` where there is none.
    /// - Parameter gegevens: value by name, with `uitkomst.<step>` for earlier steps.
    package func bereken(_ stap: String, _ gegevens: [String: String]) -> Tabelspoor? {
        stappen.first { $0.stap.id == stap }?.tabel?.bereken(gegevens)
    }

    /// Everything that is wrong with the tables of a kader.
    static func controleer(_ kader: Afwegingskader) -> [Kaderfout] {
        kader.stappen.flatMap { step -> [Kaderfout] in
            guard let reader = Tabellezer(kader, step) else { return [] }
            let read = reader.lees()
            return read.fouten + (read.tabel?.dekkingsfouten(reader.plek) ?? [])
        } + kringen(kader)
    }

    /// Tables that rest on each other, or on a step that is yet to come.
    private static func kringen(_ kader: Afwegingskader) -> [Kaderfout] {
        let order = Dictionary(kader.stappen.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let needs = Dictionary(kader.stappen.map { ($0.id, rustOp($0)) }, uniquingKeysWith: { first, _ in first })
        return kader.stappen.flatMap { step in
            rustOp(step).compactMap { other -> Kaderfout? in
                guard let from = order[step.id], let to = order[other], to >= from else { return nil }
                let place = "stappen.\(step.id).tabel.invoer"
                if let road = weg(van: other, naar: step.id, needs, []) {
                    return Kaderfout(place, "Tabellen rusten op elkaar: \(([step.id] + road).joined(separator: " → ")). Haal er één weg.")
                }
                return Kaderfout(place, "De stap ‘\(other)’ komt later. Een tabel kijkt alleen naar eerdere stappen.")
            }
        }
    }

    private static func rustOp(_ step: Kaderstap) -> [String] {
        (step.tabel?.invoer ?? []).filter { $0.hasPrefix(Tabellezer.uitkomst) }.map { String($0.dropFirst(Tabellezer.uitkomst.count)) }
    }

    private static func weg(van step: String, naar end: String, _ needs: [String: [String]], _ been: Set<String>) -> [String]? {
        if step == end { return [step] }
        guard !been.contains(step) else { return nil }
        for next in needs[step] ?? [] {
            if let road = weg(van: next, naar: end, needs, been.union([step])) { return [step] + road }
        }
        return nil
    }
}
