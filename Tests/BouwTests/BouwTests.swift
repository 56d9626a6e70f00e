// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

/// The rules of docs/architectuur.md, kept true over the real source tree. `ZelfproefTests` shows that each of them can fail.
@Suite("De bouw van het huis")
struct BouwTests {
    /// Read once for all tests: each test is a new value of this type.
    private static let alles = Bronboom.lees("Sources")
    private var bronnen: [Bron] { Self.alles }

    @Test("Er is iets om te lezen")
    func boom() { #expect(bronnen.count > 15) }

    @Test("Elk target importeert alleen wat de pijlen toestaan")
    func pijlen() { geen(Regels.imports(bronnen)) }

    @Test("De zuivere targets kennen geen klok, toeval of buitenwereld")
    func zuiver() { geen(Regels.zuiverheid(bronnen)) }

    @Test("Elk bronbestand begint met zijn licentie")
    func licentie() { geen(Regels.licentie(bronnen + Bronboom.lees("Tests"))) }

    @Test("Een kamer gebruikt geen latere kamer")
    func kamers() {
        geen(Kamers.onbekend(bronnen))
        geen(Kamers.omgekeerd(bronnen))
    }

    @Test("Een tabel staat in één Store")
    func tabellen() {
        geen(Tabellen.eenStore(bronnen))
        geen(Tabellen.eenNaamgever(bronnen))
    }

    @Test("Een feit wordt nooit gewijzigd of weggehaald")
    func feiten() { geen(Tabellen.onveranderlijk(bronnen)) }

    @Test("SQL staat alleen in een Store, een schema of Opslag")
    func sql() { geen(Tabellen.sqlBuitenStore(bronnen)) }

    @Test("Geen fout gaat stil verloren")
    func stil() { geen(Regels.stilleFouten(bronnen)) }

    @Test("Niets laat het programma vallen")
    func vallen() { geen(Regels.vallen(bronnen)) }

    @Test("Geen stijl of script in de bladzijden zelf")
    func inline() { geen(Regels.inlineStijl(bronnen)) }

    /// The budget only goes down: split a file before it passes 400 lines.
    @Test("Bestanden blijven klein")
    func klein() {
        let budget = 0
        let lang = Regels.lang(bronnen, grens: 400)
        #expect(lang.count <= budget, "meer dan 400 regels: \(lang)")
    }

    @Test("Elk zelfstandig naamwoord van Kern staat in de woordenlijst")
    func woorden() throws {
        let lijst = try #require(Bronboom.tekst("docs/woordenlijst.md"), "docs/woordenlijst.md ontbreekt")
        let mist = Kamers.zonderUitleg(Kamers.zelfstandigeNaamwoorden(bronnen), woordenlijst: lijst)
        #expect(mist.isEmpty, "geen regel in docs/woordenlijst.md: \(mist.joined(separator: ", "))")
    }

    @Test("De documenten verwijzen naar wat er is")
    func documenten() throws {
        let stukken = Documenten.lees()
        #expect(stukken.count > 10)
        geen(Documenten.dood(stukken, bestaat: Documenten.bestaat))
        geen(Documenten.onbekendeDoelen(stukken, makefile: try #require(Bronboom.tekst("Makefile"))))
    }

    @Test("Elke daad in het journaal heeft woorden voor mensen")
    func journaalwoorden() { geen(Regels.daden(bronnen)) }

    private func geen(_ fouten: [Fout], bij plek: SourceLocation = #_sourceLocation) {
        #expect(fouten.isEmpty, "\(fouten.map(\.description).joined(separator: "\n"))", sourceLocation: plek)
    }
}
