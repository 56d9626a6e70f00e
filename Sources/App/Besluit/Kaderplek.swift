// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Yams

/// Where in the text of a kader something stands, and everything in it that cannot be read.
struct Kaderplek {
    private let wortel: Node?

    init(_ text: String) {
        // Text that is no YAML has no places: reading it says so.
        wortel = try? Yams.compose(yaml: text)
    }

    /// The line of a place as the controle names it, like `stappen.hulpvraag.tabel.regels.3.bron`; of what lies around it when it is not
    /// there.
    func regel(_ plek: String) -> Int? {
        var node = wortel, line: Int?
        var parts = plek.split(separator: ".").map(String.init)[...]
        while let here = node, let (taken, next, at) = stap(here, parts) {
            (node, line) = (next, at ?? line)
            parts = parts.dropFirst(taken)
        }
        return line
    }

    /// The longest name that fits: names of findings have dots in them.
    private func stap(_ node: Node, _ parts: ArraySlice<String>) -> (taken: Int, Node, regel: Int?)? {
        for taken in stride(from: parts.count, to: 0, by: -1) {
            let name = parts.prefix(taken).joined(separator: ".")
            if let pair = node.mapping?.first(where: { $0.key.string == name }) { return (taken, pair.value, pair.key.mark?.line) }
            guard let items = node.sequence else { continue }
            if let number = Int(name), items.indices.contains(number - 1) {
                return (taken, items[number - 1], items[number - 1].mark?.line)
            }
            if let item = items.first(where: { $0["id"]?.string == name || $0["code"]?.string == name }) {
                return (taken, item, item.mark?.line)
            }
        }
        return nil
    }

    // MARK: What cannot be read

    private struct Kop: Decodable {
        let id: String
        let versie: Int
        let naam: String
        let bron: String
    }

    /// Everything that keeps the text from being read as a kader, each with its line.
    func leesfouten() -> [(regel: Int?, melding: String)] {
        guard let wortel, wortel.mapping != nil else { return [] }
        var faults = probeer(Kop.self, wortel, "")
        for name in ["geldigVan", "geldigTot"] {
            guard let node = wortel[name], node.string.flatMap({ Datum(iso: $0) }) == nil else { continue }
            faults.append((node.mark?.line, "‘\(name)’ is geen dag. Schrijf hem als \"2026-01-01\", met aanhalingstekens."))
        }
        if wortel["geldigVan"] == nil { faults.append((wortel.mark?.line, "‘geldigVan’ ontbreekt.")) }
        faults += delen(Kaderstap.self, wortel, "stappen", "stappen") { step, place in
            delen(Bevindingsvraag.self, step, "bevindingen", place + ".bevindingen")
                + delen(Kaderconclusie.self, step, "conclusies", place + ".conclusies")
                + (step["tabel"].map { delen(Tabelregel.self, $0, "regels", place + ".tabel.regels") } ?? [])
        }
        faults += delen(Laddersport.self, wortel, "ladder", "ladder")
        return faults + (wortel["normen"] == nil ? [] : delen(Zorgnorm.self, wortel, "normen", "normen"))
    }

    /// The items of a list; what lies inside an item says more than the item itself.
    private func delen<T: Decodable>(
        _ type: T.Type, _ node: Node, _ name: String, _ place: String,
        binnen: (Node, String) -> [(regel: Int?, melding: String)] = { _, _ in [] }
    ) -> [(regel: Int?, melding: String)] {
        guard let list = node[name]?.sequence else {
            return [(node[name]?.mark?.line ?? node.mark?.line, node[name] == nil ? "‘\(place)’ ontbreekt." : "‘\(place)’ is geen lijst.")]
        }
        return list.enumerated().flatMap { index, item -> [(regel: Int?, melding: String)] in
            let here = place + "." + (item["id"]?.string ?? item["code"]?.string ?? String(index + 1))
            let inside = item.mapping == nil ? [] : binnen(item, here)
            return inside.isEmpty ? probeer(type, item, here) : inside
        }
    }

    private func probeer<T: Decodable>(_ type: T.Type, _ node: Node, _ place: String) -> [(regel: Int?, melding: String)] {
        do {
            _ = try YAMLDecoder().decode(type, from: node)
            return []
        } catch {
            return [(node.mark?.line, Self.uitleg(error, place))]
        }
    }

    static func uitleg(_ error: any Error, _ place: String) -> String {
        func pad(_ path: [any CodingKey]) -> String {
            ((place.isEmpty ? [] : [place]) + path.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }).joined(
                separator: ".")
        }
        return switch error {
        case DecodingError.keyNotFound(let key, let context): "‘\(pad(context.codingPath + [key]))’ ontbreekt."
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            "‘\(pad(context.codingPath))’ is niet te lezen (\(context.debugDescription))."
        default: place.isEmpty ? "Dit bestand is niet te lezen." : "‘\(place)’ is niet te lezen."
        }
    }
}
