// SPDX-License-Identifier: EUPL-1.2

/// The order of the rooms: a room may use those before it, never those after it.
enum Kamers {
    static let volgorde = [
        "Beheer", "Gezin", "Inkoop", "Toegang", "Analyse", "Plan", "Besluit", "Inzet", "Berichtenverkeer", "Veiligheid", "Dossier",
        "Monitor", "Kaart", "Stelsel", "Bewoner",
    ]

    /// Place of a file in the order: `Web` and what lies loose in Kern stand before all rooms; `nil` is not a room's file.
    static func plaats(_ bron: Bron) -> Int? {
        guard bron.doel == "App" || bron.doel == "Kern" else { return nil }
        guard let map = bron.map else { return bron.doel == "Kern" ? -1 : nil }
        return map == "Web" ? -1 : volgorde.firstIndex(of: map)
    }

    /// Folders in App and Kern that are neither a room nor a named place.
    static func onbekend(_ bronnen: [Bron]) -> [Fout] {
        let vrij: Set<String> = ["Web", "Registers", "Schema", "Migraties"]
        return bronnen.filter {
            ($0.doel == "App" || $0.doel == "Kern") && $0.map.map { !volgorde.contains($0) && !vrij.contains($0) } ?? false
        }
        .map { Fout(pad: $0.pad, regel: 1, wat: "\($0.map ?? "") is geen kamer") }
    }

    private static let aangifte = Patroon(
        #"^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|final|indirect|nonisolated)\s+)*(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)"#
    )
    private static let woord = Patroon(#"(?<![\w.])([A-Z]\w*)\b"#)

    /// Names declared at the top of a file and the room they are declared in; a name with two homes is left out.
    static func namen(_ bronnen: [Bron]) -> [String: Int] {
        var plaatsen: [String: Set<Int>] = [:]
        for bron in bronnen where bron.doel != nil {
            for vondst in aangifte.vind(in: bron.kaal) { plaatsen[vondst.groepen[1], default: []].insert(huisnummer(bron)) }
        }
        return plaatsen.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// Who may do what (Kern/Beheer: roles and rights) is for all, also for the mechanics of pages.
    private static func huisnummer(_ bron: Bron) -> Int {
        bron.doel == "Kern" && bron.map == "Beheer" ? -1 : plaats(bron) ?? -2
    }

    /// Use of a name of a later room.
    static func omgekeerd(_ bronnen: [Bron]) -> [Fout] {
        let huis = namen(bronnen)
        return bronnen.flatMap { bron -> [Fout] in
            guard let hier = plaats(bron) else { return [] }
            return woord.vind(in: bron.kaal).compactMap { vondst in
                guard let daar = huis[vondst.groepen[1]], daar > hier else { return nil }
                return Fout(pad: bron.pad, regel: vondst.regel, wat: "\(vondst.groepen[1]) hoort bij de latere kamer \(volgorde[daar])")
            }
        }
    }

    /// Top-level nouns of Kern: each has a line in the glossary.
    static func zelfstandigeNaamwoorden(_ bronnen: [Bron]) -> [String] {
        let namen = bronnen.filter { $0.doel == "Kern" }.flatMap { bron in aangifte.vind(in: bron.kaal).map { $0.groepen[1] } }
        return Set(namen).subtracting(["Kern"]).sorted()
    }

    private static let cel = Patroon(#"^\|([^|]*)\|"#)
    private static let term = Patroon(#"`(\w+)`"#)

    /// Nouns that stand in no first cell of the glossary's tables; a cell may hold a noun with the words that go with it.
    static func zonderUitleg(_ namen: [String], woordenlijst: String) -> [String] {
        let termen = Set(cel.vind(in: woordenlijst).flatMap { term.vind(in: $0.groepen[1]) }.map { $0.groepen[1] })
        return namen.filter { !termen.contains($0) }
    }

    static let patronen = [aangifte, woord, cel, term]
}
