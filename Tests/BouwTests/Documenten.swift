// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Documents that point at something that is not there have stopped being true.
enum Documenten {
    private static let verwijzing = Patroon(#"\]\(([^)#:\s]+)(?:#[^)]*)?\)"#)
    private static let pad = Patroon(#"`((?:Sources|Tests|E2E|scripts|docs)/[\w/+.-]*)`"#)
    private static let doel = Patroon(#"\bmake ([a-z0-9-]+)\b"#)

    struct Stuk {
        let pad: String
        let tekst: String
        var map: String { pad.split(separator: "/").dropLast().joined(separator: "/") }
    }

    static func lees() -> [Stuk] {
        let paden = ["README.md", "E2E/README.md"] + Bronboom.paden(onder: "docs", eindigend: ".md")
        return paden.compactMap { pad in Bronboom.tekst(pad).map { Stuk(pad: pad, tekst: $0) } }
    }

    /// Links and paths that lead nowhere.
    static func dood(_ stukken: [Stuk], bestaat: (String) -> Bool) -> [Fout] {
        stukken.flatMap { stuk in
            let links = verwijzing.vind(in: stuk.tekst).map {
                ($0.regel, stuk.map.isEmpty ? $0.groepen[1] : "\(stuk.map)/\($0.groepen[1])")
            }
            let paden = pad.vind(in: stuk.tekst).map { ($0.regel, $0.groepen[1]) }
            return (links + paden).filter { !bestaat($0.1) }.map { Fout(pad: stuk.pad, regel: $0.0, wat: "\($0.1) bestaat niet") }
        }
    }

    /// `make` targets that are named and do not exist. Only in code: between backticks or in an indented block.
    static func onbekendeDoelen(_ stukken: [Stuk], makefile: String) -> [Fout] {
        let bekend = Set(Patroon(#"^([a-z0-9-]+):"#).vind(in: makefile).map { $0.groepen[1] })
        return stukken.flatMap { stuk in
            Patroon(#"`[^`\n]+`|^    .*$"#).vind(in: stuk.tekst).flatMap { code in
                doel.vind(in: code.groepen[0]).filter { !bekend.contains($0.groepen[1]) }
                    .map { Fout(pad: stuk.pad, regel: code.regel, wat: "make \($0.groepen[1]) bestaat niet") }
            }
        }
    }

    static func bestaat(_ pad: String) -> Bool { FileManager.default.fileExists(atPath: Bronboom.wortel.appendingPathComponent(pad).path) }

    static let patronen = [verwijzing, pad, doel]
}
