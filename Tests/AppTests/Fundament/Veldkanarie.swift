// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

@testable import App

/// A word that exists nowhere else, in one free text of one fact.
struct Veldkanarie: Sendable, Hashable {
    let woord: String
    let feit: UUIDv7
    /// The kind of fact and the field in it, as in "besluit.motivering".
    let veld: String
    let blad: Veldklasse

    /// What was decided is what is ordered and paid for (Jeugdwet 7.4.0 c): it stands on both sheets.
    var bladen: [Veldklasse] { veld == "besluit.voorzieningen.aard" ? [blad, .hulp] : [blad] }
}

/// Puts a word of its own behind every free text of a file: each fact is followed by one that says the same with the words in it.
enum Kanariezaaier {
    static func zaai(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws -> [Veldkanarie] {
        var next: [String: String] = [:]
        return try Feitregister.alle.flatMap { kind in try zaai(kind.type, kind, dossier, &next, tx) }
    }

    /// - Parameter opvolgers: the fact that came after a fact, by id: what names the one must name the other now.
    private static func zaai<I: Feitinhoud>(
        _ type: I.Type, _ kind: Feitregister.Soort, _ dossier: ID<Dossier>, _ opvolgers: inout [String: String], _ tx: SchrijfTx
    ) throws -> [Veldkanarie] {
        var words: [Veldkanarie] = []
        for table in Feitregister.tabellen {
            for fact in try tx.feiten(in: table, dossier: dossier).geldend(type) {
                words += try volg(fact, kind, dossier, table, &opvolgers, tx)
            }
        }
        return words
    }

    private static func volg<I: Feitinhoud>(
        _ fact: Feit<I>, _ kind: Feitregister.Soort, _ dossier: ID<Dossier>, _ table: Feitentabel, _ opvolgers: inout [String: String],
        _ tx: SchrijfTx
    ) throws -> [Veldkanarie] {
        let (content, words) = try Woordenzaad.zaai(fact.inhoud, opvolgers)
        guard content != fact.inhoud else { return [] }
        let next = try tx.teken(
            content, op: Plek(dossier: dossier, lijn: fact.lijn, jeugdige: fact.jeugdige), in: table, van: fact.geldigVan,
            tot: fact.geldigTot, bron: fact.bron, vervangt: fact.id, handeling: fact.handeling)
        opvolgers[fact.id.hex] = next.id.hex
        return words.map { Veldkanarie(woord: $0.woord, feit: next.id, veld: "\(I.soort).\($0.veld)", blad: kind.blad) }
    }
}

/// The texts of any value that can be written as JSON.
enum Woordenzaad {
    static let begin = "Kanarie"

    /// The same value with a word of its own behind each text that is prose: no code, day or id.
    static func zaai<I: Codable>(_ inhoud: I, _ vertaling: [String: String]) throws -> (I, [(veld: String, woord: String)]) {
        let text = String(decoding: try JSONEncoder().encode(inhoud), as: UTF8.self)
        let named = Data(vertaling.reduce(text) { $0.replacing($1.key, with: $1.value) }.utf8)
        var tree = try JSONSerialization.jsonObject(with: named)
        var (content, planted) = (try JSONDecoder().decode(I.self, from: named), [(veld: String, woord: String)]())
        for path in paden(tree, []) {
            let word = begin + Toeval.hex(7)
            let tried = gezet(tree, path[...], word)
            // What does not read back with the word in it was no free text.
            guard let read = try? JSONDecoder().decode(I.self, from: JSONSerialization.data(withJSONObject: tried)),
                String(decoding: try JSONEncoder().encode(read), as: UTF8.self).contains(word)
            else { continue }
            (tree, content) = (tried, read)
            planted.append((path.filter { Int($0) == nil }.joined(separator: "."), word))
        }
        return (content, planted)
    }

    private static func paden(_ tree: Any, _ path: [String]) -> [[String]] {
        switch tree {
        case let text as String: text.contains(" ") && !text.contains(begin) ? [path] : []
        case let list as [Any]: list.enumerated().flatMap { paden($1, path + [String($0)]) }
        case let fields as [String: Any]: fields.sorted { $0.key < $1.key }.flatMap { paden($1, path + [$0]) }
        default: []
        }
    }

    private static func gezet(_ tree: Any, _ path: ArraySlice<String>, _ word: String) -> Any {
        guard let step = path.first else { return "\(tree) \(word)" }
        if var list = tree as? [Any], let index = Int(step) {
            list[index] = gezet(list[index], path.dropFirst(), word)
            return list
        }
        guard var fields = tree as? [String: Any], let field = fields[step] else { return tree }
        fields[step] = gezet(field, path.dropFirst(), word)
        return fields
    }
}
