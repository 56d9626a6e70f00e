// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@Suite("Afwegingskader")
struct AfwegingskaderTests {
    @Test("Een gaaf kader geeft geen fouten en overleeft opslaan")
    func gaaf() throws {
        let kader = Afwegingssteun.maakKader()
        #expect(kader.controleer().isEmpty)
        #expect(try JSONDecoder().decode(Afwegingskader.self, from: JSONEncoder().encode(kader)) == kader)
    }

    @Test("Een stap zonder bron, of met een feit dat niet bestaat, wordt genoemd met zijn plek")
    func bronEnFeit() {
        #expect(Afwegingssteun.maakKader(bron: " ").controleer().contains { $0.plek == "stappen.hulpvraag.bron" })
        let fout = Afwegingssteun.maakKader(feiten: ["jeugdige.schoenmaat"]).controleer().first
        #expect(fout?.plek == "stappen.hulpvraag.feiten")
        #expect(fout?.melding.contains("jeugdige.schoenmaat") == true)
    }

    @Test("Een laatste stap die nog verder wil, is fout")
    func doodEinde() {
        #expect(Afwegingssteun.maakKader(laatste: .verder).controleer().map(\.plek) == ["stappen.rest.conclusies"])
    }

    @Test("Dubbele ids, een leeg kader en omgekeerde datums worden gevonden")
    func dubbel() {
        let goed = Afwegingssteun.maakKader()
        let fout = Afwegingskader(
            id: "x", versie: 0, naam: "", geldigVan: Datum(dagnummer: 20), geldigTot: Datum(dagnummer: 10), bron: "b",
            stappen: goed.stappen.prefix(1) + goed.stappen, ladder: [])
        let plekken = Set(fout.controleer().map(\.plek))
        #expect(plekken.isSuperset(of: ["versie", "naam", "geldigTot", "stappen", "ladder", "bevindingen"]))
        let leeg = Afwegingskader(
            id: "x", versie: 1, naam: "n", geldigVan: Datum(dagnummer: 20), bron: "b", stappen: [], ladder: goed.ladder)
        #expect(leeg.controleer().map(\.plek) == ["stappen"])
    }
}

@Suite("Weging")
struct WegingTests {
    @Test("Een weging met een lege stap is niet af te ronden, en de weigering noemt de stap", arguments: ["hulpvraag", "eigen", "rest"])
    func legeStap(stap: String) throws {
        let steun = try Afwegingssteun()
        let weging = Weging(kader: steun.kader, bevindingen: try steun.volledig().filter { $0.stap != stap })
        #expect(!weging.isCompleet && weging.openStappen.map(\.id) == [stap])
        #expect(afwijzing { _ = try weging.afgerond() }.contains("Stap \(stap)?"))
    }

    @Test("Een stap telt pas met bevinding, bron, conclusie, overweging en een geregistreerde professional")
    func tekort() throws {
        let steun = try Afwegingssteun()
        let stap = try #require(steun.kader.stap("eigen"))
        let kaal = Stapbevinding(
            aanvraag: steun.aanvraagID, kader: steun.kader.id, kaderversie: 1, stap: "eigen", bevindingen: ["eigen.wat": "  "], bronnen: [],
            conclusie: "bestaat niet", overweging: "", oordeelVan: Deskundige(gebruiker: steun.amina, register: nil, nummer: ""))
        let velden = Weging(kader: steun.kader, bevindingen: [kaal]).tekort(in: stap).map(\.veld)
        #expect(velden == ["eigen.wat", "bronnen", "conclusie", "overweging", "oordeelVan"])
    }

    @Test("De laatste bevinding van een stap telt; die van een andere kaderversie niet")
    func laatste() throws {
        let steun = try Afwegingssteun()
        let later = try steun.bevinding("eigen", "genoeg")
        let weging = Weging(kader: steun.kader, bevindingen: try steun.volledig() + [later])
        #expect(weging.bevinding("eigen") == later)
        let oud = Stapbevinding(
            aanvraag: later.aanvraag, kader: later.kader, kaderversie: 7, stap: "eigen", bevindingen: [:], bronnen: [], conclusie: "",
            overweging: "", oordeelVan: later.oordeelVan)
        #expect(Weging(kader: steun.kader, bevindingen: try steun.volledig() + [oud]).isCompleet)
    }

    @Test(
        "De uitkomst volgt de eerste stap die zonder voorziening eindigt",
        arguments: [("verder", "rest", true, "rest"), ("genoeg", "rest", false, "eigen"), ("verder", "genoeg", false, "rest")])
    func uitkomst(eigen: String, rest: String, voorziening: Bool, stap: String) throws {
        let steun = try Afwegingssteun()
        let oordeel = try Weging(kader: steun.kader, bevindingen: steun.volledig(eigen: eigen, rest: rest)).afgerond()
        #expect(oordeel.uitkomst == Wegingsuitkomst(voorziening: voorziening, bepalendeStap: stap))
        let grond = try #require(oordeel.gronden.first)
        #expect(grond.onder.count == 3)
        #expect(grond.onder.allSatisfy { $0.bron == "Jeugdwet 2.3" && $0.feiten["oordeel"] == "beoordelingsruimte van de professional" })
    }
}

@Suite("Afwegingsbewijs")
struct AfwegingsbewijsTests {
    @Test("Herhalen van een bewaard bewijs geeft dezelfde uitkomst en dezelfde gronden")
    func herhaal() throws {
        let steun = try Afwegingssteun()
        for (eigen, rest) in [("verder", "rest"), ("genoeg", "rest"), ("verder", "genoeg")] {
            let bewijs = try steun.bewijs(steun.volledig(eigen: eigen, rest: rest))
            let bewaard = try JSONDecoder().decode(Afwegingsbewijs.self, from: bewijs.canoniek())
            #expect(bewaard == bewijs)
            #expect(try bewaard.herhaal(steun.kader, sha256: steun.sha256).gelijk)
        }
    }

    @Test("Een bewijs waaraan is geknoeid herhaalt niet gelijk")
    func geknoei() throws {
        let steun = try Afwegingssteun()
        let tekst = String(decoding: try steun.bewijs().canoniek(), as: UTF8.self)
        for (van, naar) in [("\"voorziening\":true", "\"voorziening\":false"), ("\"waarde\":\"2026-03-02\"", "\"waarde\":\"2026-02-02\"")] {
            let vals = tekst.replacingOccurrences(of: van, with: naar)
            #expect(vals != tekst)
            let bewijs = try JSONDecoder().decode(Afwegingsbewijs.self, from: Data(vals.utf8))
            #expect(try !bewijs.herhaal(steun.kader, sha256: steun.sha256).gelijk)
        }
    }

    @Test("Een ander kader, of hetzelfde met andere bytes, wordt geweigerd")
    func anderKader() throws {
        let steun = try Afwegingssteun()
        let bewijs = try steun.bewijs()
        #expect(throws: Afwijzing.self) { try bewijs.herhaal(steun.kader, sha256: String(repeating: "cd", count: 32)) }
    }

    @Test("Het bewijs noemt kader, feiten op naam en elke gebruikte regel met versie; dezelfde bytes bij andere volgorde")
    func inhoud() throws {
        let steun = try Afwegingssteun()
        let bewijs = try steun.bewijs()
        #expect(bewijs.regels == ["beslistermijn/1", "jeugdige/1", "termijn/1", "weging/1"])
        #expect(bewijs.feiten.map(\.naam.rawValue) == ["aanvraag.ontvangen", "besluit.peildatum", "jeugdige.geboortedatum"])
        #expect(try steun.bewijs(feiten: steun.feiten.reversed()).canoniek() == bewijs.canoniek())
    }

    @Test("Wie volgens de wet geen jeugdige is, geeft een waarschuwing en geen besluit")
    func waarschuwing() throws {
        let steun = try Afwegingssteun()
        let op = try steun.dag("2026-03-02")
        let bewijs = try steun.bewijs(feiten: [
            Bewijsfeit(.peildatum, "2026-03-20", bron: "besluit", datum: op),
            Bewijsfeit(.jeugdigeGeboortedatum, "2006-01-01", bron: "BRP", datum: op),
        ])
        #expect(bewijs.uitkomst.voorziening)
        #expect(bewijs.uitkomst.waarschuwingen.count == 1)
        let besluit = try steun.besluit()
        let geweigerd = afwijzing {
            _ = try besluit.neem(
                op: steun.aanvraag(), weging: bewijs.oordeel, geldende: [], intrekkingen: [], zienswijze: .ontbreekt)
        }
        #expect(geweigerd.hasPrefix("afwijking:"))
    }

    @Test(
        "Een feit dat niet te lezen is, geeft een weigering met zijn naam",
        arguments: [
            (Feitnaam.aanvraagOntvangen, "gisteren"), (.termijnOpgeschort, "2026-03-09"), (.termijnVerlengd, "x/y"),
            (.jeugdigeGeboortedatum, "2010"), (.jeugdigeDatumgebruik, "9"), (.jeugdigeVerlengdeHulp, "z/2025-01-01"),
        ])
    func onleesbaar(naam: Feitnaam, waarde: String) throws {
        let steun = try Afwegingssteun()
        let op = try steun.dag("2026-03-02")
        let feiten = try steun.feiten.filter { $0.naam != naam } + [Bewijsfeit(naam, waarde, bron: "proef", datum: op)]
        #expect(afwijzing { _ = try steun.bewijs(feiten: feiten) }.contains("niet te lezen"))
    }
}
