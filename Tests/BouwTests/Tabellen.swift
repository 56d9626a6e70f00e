// SPDX-License-Identifier: EUPL-1.2

/// Who may name which table, and what may be done to facts.
enum Tabellen {
    private static let maak = Patroon(#"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?\s*\(([^;]*)"#)
    private static let gebruik = Patroon(#"\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+"?([a-z]\w*)"?"#)
    private static let wijzig = Patroon(
        #"\b(?:UPDATE|DELETE\s+FROM|TRUNCATE|DROP\s+TABLE|REPLACE\s+INTO|OR\s+REPLACE\s+INTO)\s+"?([a-z]\w*|(?=\s|$))"?"#)
    private static let vraag = Patroon(#"\b(SELECT\s[\s\S]*?\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)"#)

    private static let aangemeld = Patroon(#"\bFeitentabel\(\s*"(\w+)""#)

    /// Files of Opslag that may change or remove fact rows: destruction and resealing (formaten.md, Facts).
    static let uitzonderingen = ["Vernietig", "Herverzegel"]

    struct Tabel {
        let naam: String
        let bron: Bron
        let isFeit: Bool
    }

    /// All tables created in the sources. A fact table ends in `_feit` or has the column `vervangt`.
    static func alle(_ bronnen: [Bron]) -> [Tabel] {
        bronnen.filter { $0.doel != nil }.flatMap { bron in
            let gemaakt = maak.vind(in: bron.teksten).map { vondst in
                let feit = vondst.groepen[1].hasSuffix("_feit") || vondst.groepen[2].contains("vervangt")
                return Tabel(naam: vondst.groepen[1], bron: bron, isFeit: feit)
            }
            return gemaakt + feitentabellen(bron).map { Tabel(naam: $0.groepen[1], bron: bron, isFeit: true) }
        }
    }

    /// `Feitentabel("plan_feit")`: where a fact table gets its name.
    private static func feitentabellen(_ bron: Bron) -> [Patroon.Vondst] { aangemeld.vind(in: bron.tekst) }

    /// A fact table gets its name in one place.
    static func eenNaamgever(_ bronnen: [Bron]) -> [Fout] {
        var eerste: [String: String] = [:]
        return bronnen.filter { $0.doel != nil }.flatMap { bron in
            feitentabellen(bron).compactMap { vondst in
                let elders = eerste.updateValue(bron.pad, forKey: vondst.groepen[1])
                return elders.map {
                    Fout(pad: bron.pad, regel: vondst.regel, wat: "feitentabel \(vondst.groepen[1]) krijgt ook een naam in \($0)")
                }
            }
        }
    }

    /// A table is named in one Store only, besides the file that creates it; a table of Opslag in Opslag only.
    static func eenStore(_ bronnen: [Bron]) -> [Fout] {
        let tabellen = Dictionary(alle(bronnen).map { ($0.naam, $0) }, uniquingKeysWith: { eerste, _ in eerste })
        var eigenaar: [String: String] = [:]
        var fouten: [Fout] = []
        for bron in bronnen where bron.doel != nil && !bron.isSchema {
            for vondst in gebruik.vind(in: bron.teksten) {
                guard let tabel = tabellen[vondst.groepen[1]], tabel.bron.pad != bron.pad || bron.store != nil else { continue }
                let wie = tabel.bron.doel == "Opslag" && bron.doel == "Opslag" ? "Opslag" : bron.store ?? bron.pad
                let eerste = eigenaar[tabel.naam] ?? (tabel.bron.doel == "Opslag" ? "Opslag" : tabel.bron.store ?? wie)
                eigenaar[tabel.naam] = eerste
                if eerste != wie { fouten.append(Fout(pad: bron.pad, regel: vondst.regel, wat: "tabel \(tabel.naam) hoort bij \(eerste)")) }
            }
        }
        return fouten
    }

    /// No UPDATE or DELETE on a fact table; outside Opslag also none on a table whose name is made up at run time.
    static func onveranderlijk(_ bronnen: [Bron]) -> [Fout] {
        let feiten = Set(alle(bronnen).filter(\.isFeit).map(\.naam))
        return Regels.zoek(wijzig, in: bronnen.filter { $0.doel != nil }, \.teksten) { bron, groepen in
            if bron.doel == "Opslag", uitzonderingen.contains(where: { bron.naam.hasPrefix($0) }) { return nil }
            let naam = groepen[1]
            if naam.isEmpty { return bron.doel == "Opslag" ? nil : "wijzigt een tabel waarvan de naam niet vaststaat" }
            return feiten.contains(naam) || naam.hasSuffix("_feit") ? "een feit wordt nooit gewijzigd of weggehaald: \(naam)" : nil
        }
    }

    /// SQL stands in Stores, schemas and Opslag; elsewhere a verb of a Store is called.
    static func sqlBuitenStore(_ bronnen: [Bron]) -> [Fout] {
        let buiten = bronnen.filter { $0.doel != nil && $0.doel != "Opslag" && $0.store == nil && !$0.isSchema }
        return Regels.zoek(vraag, in: buiten, \.teksten) { _, groepen in "SQL buiten een Store: \(groepen[0].prefix(40))" }
    }

    static let patronen = [maak, gebruik, wijzig, vraag, aangemeld]
}
