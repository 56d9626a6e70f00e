// SPDX-License-Identifier: EUPL-1.2
import Testing

/// Each rule is shown something it must reject and something it must leave alone.
@Suite("De bouwproef kan zakken")
struct ZelfproefTests {
    private let kop = "// SPDX-License-Identifier: EUPL-1.2\n"

    @Test("Elk patroon is geldig")
    func patronen() {
        let alle = Regels.patronen + Kamers.patronen + Tabellen.patronen + Documenten.patronen + [Regels.daad, Regels.daadnaam]
        #expect(alle.count { !$0.geldig } == 0)
    }

    @Test("De lezer scheidt code, teksten en commentaar")
    func lezer() {
        let bron = Bron(
            "x.swift",
            "let a = \"geen //\\(b(\"c\")) \\\" d\" // try!\n/* a /* b */ c */ let e = #\"f\"g\"#\nlet h = \"\"\"\n  i \"j\"\n  \"\"\"")
        #expect(bron.kaal.contains("b("))
        #expect(!bron.kaal.contains("try!") && !bron.kaal.contains("geen") && !bron.kaal.contains(" d"))
        #expect(bron.kaal.contains("let e") && !bron.kaal.contains("a /*"))
        #expect(bron.teksten.contains("geen //") && bron.teksten.contains("f\"g") && bron.teksten.contains("i \"j\""))
        #expect(!bron.teksten.contains("let"))
        #expect(bron.kaal.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    }

    @Test(
        "Een verboden import valt op",
        arguments: [
            ("Sources/Kern/Plan/A.swift", "import Opslag", 1), ("Sources/Kern/Plan/A.swift", "import Grondslag", 0),
            ("Sources/Opslag/A.swift", "import Kern", 1), ("Sources/Opslag/A.swift", "internal import struct GRDB.Row", 0),
            ("Sources/App/Plan/A.swift", "@preconcurrency import GRDB", 1),
            ("Sources/Grondslag/A.swift", "import struct Foundation.Data", 0),
            ("Sources/Nieuw/A.swift", "import Kern", 1), ("Sources/Kern/Plan/A.swift", "// import Opslag", 0),
        ])
    func imports(pad: String, regel: String, verwacht: Int) {
        #expect(Regels.imports([Bron(pad, regel)]).count == verwacht)
    }

    @Test(
        "Klok, toeval en bestanden vallen op in een zuiver target",
        arguments: [
            ("let nu = Date()", 1), ("let id = UUID()", 1), ("let x = Int.random(in: 1...2)", 1), ("FileManager.default", 1),
            ("lijst.shuffled()", 1),
            ("print(1)", 1), ("UUIDv7(moment: nu, random: bytes)", 0), ("// Date()", 0), ("let a = \"Date()\"", 0), ("geboorteDate(x)", 0),
        ])
    func zuiver(regel: String, verwacht: Int) {
        #expect(Regels.zuiverheid([Bron("Sources/Kern/Plan/A.swift", regel)]).count == verwacht)
        #expect(Regels.zuiverheid([Bron("Sources/App/Plan/A.swift", regel)]).isEmpty)
    }

    @Test("Een daad zonder woorden valt op")
    func daden() {
        let words = Bron(
            "Sources/App/Gezin/Toezicht/Journaaldaden.swift", #"    "plan.lezen": Daad(woorden: "Het plan gelezen", soort: .plan),"#)
        let good = Bron("Sources/App/Plan/A.swift", #"try await verzoek.schrijf(handeling: "plan.lezen") { tx in"#)
        let wrong = [
            #"lees(doel: .beheer, handeling: "plan.wissen")"#, #"tx.noteer("plan.wissen")"#, #"doe(verzoek, page, order, "plan.wissen")"#,
        ]
        #expect(Regels.daden([words, good]).isEmpty)
        for line in wrong { #expect(Regels.daden([words, Bron("Sources/App/Plan/A.swift", line)]).count == 1) }
    }

    @Test("Een bestand zonder licentieregel valt op")
    func licentie() {
        #expect(Regels.licentie([Bron("A.swift", "import Foundation")]).count == 1)
        #expect(Regels.licentie([Bron("A.swift", kop + "import Foundation")]).isEmpty)
    }

    @Test("Gebruik van een latere kamer valt op")
    func kamers() {
        let later = Bron("Sources/Kern/Besluit/Besluit.swift", "package struct Besluit {}\n")
        let eerder = Bron("Sources/Kern/Plan/Gezinsplan.swift", "package struct Gezinsplan { let x: Besluit }\n")
        let zelfde = Bron("Sources/App/Besluit/BesluitStore.swift", "package struct BesluitStore { let x: Besluit; let y: Gezinsplan }\n")
        let web = Bron("Sources/App/Web/Menu.swift", "let x = BesluitStore()\n")
        let bedrading = Bron("Sources/App/App.swift", "let x = BesluitStore()\n")
        #expect(Kamers.omgekeerd([later, eerder]).count == 1)
        #expect(Kamers.omgekeerd([later, zelfde, bedrading]).isEmpty)
        #expect(Kamers.omgekeerd([zelfde, web]).count == 1)
        #expect(Kamers.onbekend([Bron("Sources/Kern/Models/A.swift", "")]).count == 1)
        #expect(Kamers.onbekend([later, web]).isEmpty)
    }

    private let schema = Bron("Sources/App/Plan/PlanSchema.swift", "let s = \"CREATE TABLE plan_feit (id BLOB, vervangt BLOB) STRICT\"")

    @Test("Een tabel in twee Stores valt op")
    func tabellen() {
        let store = Bron("Sources/App/Plan/PlanStore.swift", "let q = \"SELECT id FROM plan_feit\"")
        let deel = Bron("Sources/App/Plan/PlanStore+Lijst.swift", "let q = \"SELECT id FROM plan_feit\"")
        let ander = Bron("Sources/App/Besluit/BesluitStore.swift", "let q = \"SELECT 1 FROM x JOIN plan_feit USING (id)\"")
        #expect(Tabellen.eenStore([schema, store, deel]).isEmpty)
        #expect(Tabellen.eenStore([schema, store, deel, ander]).count == 1)
        let naamgever = Bron("Sources/App/Plan/PlanStore.swift", "let t = Feitentabel(\"actie_feit\")")
        #expect(Tabellen.eenNaamgever([naamgever]).isEmpty)
        #expect(Tabellen.eenNaamgever([naamgever, Bron("Sources/App/Besluit/BesluitStore.swift", naamgever.tekst)]).count == 1)
        #expect(
            Tabellen.eenStore([naamgever, Bron("Sources/App/Besluit/BesluitStore.swift", "let q = \"SELECT 1 FROM actie_feit\"")]).count
                == 1)
        let vreemd = Bron("Sources/Opslag/Sql.swift", "let s = \"CREATE TABLE sleutel (id BLOB)\"")
        #expect(Tabellen.eenStore([vreemd, Bron("Sources/App/Plan/PlanStore.swift", "let q = \"DELETE FROM sleutel\"")]).count == 1)
    }

    @Test(
        "Een feit wijzigen valt op",
        arguments: [
            ("UPDATE plan_feit SET x = 1", 1), ("DELETE FROM plan_feit", 1), ("DELETE  FROM onbekend_feit", 1),
            ("INSERT OR REPLACE INTO plan_feit", 1),
            ("UPDATE \\(tabel) SET x = 1", 1), ("INSERT INTO plan_feit", 0), ("UPDATE projectie SET x = 1", 0),
        ])
    func feiten(sql: String, verwacht: Int) {
        #expect(Tabellen.onveranderlijk([schema, Bron("Sources/App/Plan/PlanStore.swift", "let q = \"\(sql)\"")]).count == verwacht)
        #expect(Tabellen.onveranderlijk([schema, Bron("Sources/Opslag/Vernietiging.swift", "let q = \"\(sql)\"")]).isEmpty)
    }

    @Test("SQL buiten een Store valt op")
    func sql() {
        let vraag = "let q = \"\"\"\n  SELECT id\n  FROM plan\n  \"\"\""
        #expect(Tabellen.sqlBuitenStore([Bron("Sources/App/Plan/PlanRoutes.swift", vraag)]).count == 1)
        #expect(
            Tabellen.sqlBuitenStore([Bron("Sources/App/Plan/PlanStore.swift", vraag), schema, Bron("Sources/Opslag/A.swift", vraag)])
                .isEmpty)
    }

    @Test(
        "try? zonder uitleg valt op",
        arguments: [
            ("let x = try? f()", 1), ("let x = try? f()  // geen kwaad: alleen opruimen", 0),
            ("// Harmless: only cleaning.\nlet x = try? f()", 0), ("let x = try f()", 0),
        ])
    func stil(code: String, verwacht: Int) { #expect(Regels.stilleFouten([Bron("A.swift", code)]).count == verwacht) }

    @Test(
        "Wat het programma laat vallen valt op",
        arguments: [
            ("fatalError(\"x\")", 1), ("let x = try! f()", 1), ("let x = y as! Z", 1), ("let x = \"\\(try! f())\"", 1),
            ("let s = \"fatalError(\"", 0), ("y as? Z", 0),
        ])
    func vallen(code: String, verwacht: Int) { #expect(Regels.vallen([Bron("A.swift", code)]).count == verwacht) }

    @Test(
        "Inline stijl en script vallen op",
        arguments: [
            ("let h = \"<p style=\\\"color:red\\\">\"", 1), ("let h = #\"<p style=\"x\">\"#", 1), ("let h = \"<a onclick='x'>\"", 1),
            ("let h = \"<p class='x'>\"", 0),
        ])
    func inline(code: String, verwacht: Int) { #expect(Regels.inlineStijl([Bron("A.swift", code)]).count == verwacht) }

    @Test("Een lang bestand valt op")
    func lang() {
        #expect(Regels.lang([Bron("A.swift", String(repeating: "\n", count: 401))], grens: 400).count == 1)
        #expect(Regels.lang([Bron("A.swift", String(repeating: "\n", count: 400))], grens: 400).isEmpty)
    }

    @Test("Een naamwoord zonder regel in de woordenlijst valt op")
    func woorden() {
        let namen = Kamers.zelfstandigeNaamwoorden([
            Bron("Sources/Kern/Plan/A.swift", "package struct Doel {}\nenum Kern {}\npackage enum Actie {}")
        ])
        #expect(namen == ["Actie", "Doel"])
        #expect(Kamers.zonderUitleg(namen, woordenlijst: "| `Doel` `Ander` | een `Actie` voor een gezin | Jw |\n") == ["Actie"])
    }

    @Test("Een dode verwijzing in een document valt op")
    func documenten() {
        let stuk = Documenten.Stuk(pad: "docs/a.md", tekst: "[b](b.md) [c](https://c) `Sources/X.swift` en `make niets`\n\n    make test\n")
        #expect(Documenten.dood([stuk]) { $0 == "docs/b.md" }.map(\.wat) == ["Sources/X.swift bestaat niet"])
        #expect(Documenten.dood([stuk]) { _ in false }.count == 2)
        #expect(Documenten.onbekendeDoelen([stuk], makefile: "test:\n").map(\.wat) == ["make niets bestaat niet"])
    }
}
