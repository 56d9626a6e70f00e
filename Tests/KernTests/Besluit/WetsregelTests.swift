// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

private func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

@Suite("Beslistermijn (Awb 4:13–4:15)")
struct BeslistermijnTests {
    private func pauze(_ van: String, _ tot: String?) throws -> Opschorting {
        try #require(Opschorting(van: dag(van), totEnMet: tot.map(dag), grond: .aanvulling))
    }

    @Test(
        "Awb 4:13: acht weken na ontvangst, tot de eerste werkdag",
        arguments: [("2026-03-02", "2026-04-28"), ("2026-03-03", "2026-04-28"), ("2026-01-05", "2026-03-02"), ("2026-03-19", "2026-05-18")])
    func achtWeken(ontvangen: String, einde: String) throws {
        let oordeel = try Beslistermijn.bereken(ontvangen: dag(ontvangen))
        #expect(oordeel.uitkomst.laatsteDag?.iso == einde)
        #expect(oordeel.gronden.first?.bron == "Awb 4:13 lid 2")
    }

    @Test("Awb 4:15 lid 1: stil van de dag na de uitnodiging tot de dag van de aanvulling")
    func aanvulling() throws {
        // Invited on 12 January, completed on 22 January: nine days (13–21 January) do not count. 2 March + 9 = 11 March.
        let pauze = try #require(Opschorting.aanvulling(uitgenodigd: dag("2026-01-12"), aangevuld: dag("2026-01-22")))
        #expect(try Beslistermijn.bereken(ontvangen: dag("2026-01-05"), opschortingen: [pauze]).uitkomst.laatsteDag?.iso == "2026-03-11")
        #expect(Opschorting.aanvulling(uitgenodigd: try dag("2026-01-12"), aangevuld: try dag("2026-01-13")) == nil)
    }

    @Test("Awb 4:15: overlappende dagen tellen één keer, en stilstand na de termijn telt niet")
    func overlap() throws {
        let start = try dag("2026-01-05")
        let twee = [try pauze("2026-01-13", "2026-01-21"), try pauze("2026-01-15", "2026-01-22")]
        #expect(try Beslistermijn.bereken(ontvangen: start, opschortingen: twee).uitkomst.laatsteDag?.iso == "2026-03-12")
        #expect(try Beslistermijn.bereken(ontvangen: start, opschortingen: twee.reversed()).uitkomst.laatsteDag?.iso == "2026-03-12")
        let laat = [try pauze("2026-03-03", "2026-03-20")]
        #expect(try Beslistermijn.bereken(ontvangen: start, opschortingen: laat).uitkomst.laatsteDag?.iso == "2026-03-02")
    }

    @Test("Awb 4:15: zolang de termijn stilstaat is er geen laatste dag")
    func open() throws {
        let uitkomst = try Beslistermijn.bereken(ontvangen: dag("2026-01-05"), opschortingen: [pauze("2026-01-13", nil)]).uitkomst
        #expect(uitkomst.laatsteDag == nil && uitkomst.staatStilSinds?.iso == "2026-01-13")
    }

    @Test("Stilstand telt dag voor dag zoals met de hand", arguments: [0, 3, 10, 30, 55])
    func dagVoorDag(eerste: Int) throws {
        let start = try dag("2026-01-05")
        for lengte in 1...40 {
            let van = start.plus(dagen: 1 + eerste)
            let pauze = try #require(Opschorting(van: van, totEnMet: van.plus(dagen: lengte - 1), grond: .overmacht))
            var over = 56, day = start
            while over > 0 {
                day = day.plus(dagen: 1)
                if !(pauze.van <= day && day <= van.plus(dagen: lengte - 1)) { over -= 1 }
            }
            while try !Feestdagen.nederland.isWerkdag(day) { day = day.plus(dagen: 1) }
            #expect(try Beslistermijn.bereken(ontvangen: start, opschortingen: [pauze]).uitkomst.laatsteDag == day)
        }
    }

    @Test("Awb 4:14: een melding binnen de termijn verlengt, een te late of een eerdere dag niet")
    func verlenging() throws {
        let start = try dag("2026-01-05")
        func einde(_ gemeld: String, _ nieuw: String) throws -> String? {
            let melding = Verlenging(medegedeeld: try dag(gemeld), nieuweDatum: try dag(nieuw))
            return try Beslistermijn.bereken(ontvangen: start, verlenging: melding).uitkomst.laatsteDag?.iso
        }
        #expect(try einde("2026-03-02", "2026-03-30") == "2026-03-30")
        #expect(try einde("2026-03-03", "2026-03-30") == "2026-03-02")
        #expect(try einde("2026-02-01", "2026-02-20") == "2026-03-02")
    }

    @Test("Een datum vóór de Jeugdwet of buiten de feestdagentabel wordt geweigerd", arguments: ["2014-12-31", "2035-12-20"])
    func buiten(iso: String) throws {
        let ontvangen = try dag(iso)
        #expect(throws: Afwijzing.self) { try Beslistermijn.bereken(ontvangen: ontvangen) }
    }

    @Test("Uit opgetekende wijzigingen volgen stilstand en verlenging")
    func wijzigingen() throws {
        let aanvraag: ID<Feitmerk> = try Afwegingssteun.id(1)
        let feiten: [Termijnwijziging] = [
            .hervat(aanvraag, per: try dag("2026-01-22")), .opgeschort(aanvraag, per: try dag("2026-01-13"), grond: .aanvulling),
            .verlengd(aanvraag, medegedeeld: try dag("2026-02-01"), nieuweDatum: try dag("2026-04-01")),
            .opgeschort(aanvraag, per: try dag("2026-02-10"), grond: .overmacht),
        ]
        #expect(
            feiten.opschortingen == [
                try pauze("2026-01-13", "2026-01-21"), try #require(Opschorting(van: dag("2026-02-10"), totEnMet: nil, grond: .overmacht)),
            ])
        #expect(feiten.verlenging?.nieuweDatum.iso == "2026-04-01")
    }
}

@Suite("Bezwaartermijn (Awb 6:7, 6:8)")
struct BezwaartermijnTests {
    @Test(
        "Zes weken vanaf de dag na de verzenddatum, tot de eerste werkdag",
        arguments: [
            ("2026-03-23", "2026-03-24", "2026-05-04"), ("2026-02-20", "2026-02-21", "2026-04-07"),
            ("2026-03-24", "2026-03-25", "2026-05-06"),
            ("2026-11-13", "2026-11-14", "2026-12-28"),
        ])
    func zesWeken(verzonden: String, eerste: String, laatste: String) throws {
        let periode = try Bezwaartermijn.bereken(verzonden: dag(verzonden)).uitkomst
        #expect(periode.van.iso == eerste && periode.totEnMet?.iso == laatste)
    }

    @Test("Buiten de feestdagentabel wordt niet gegokt")
    func buiten() throws {
        let verzonden = try dag("2035-12-01")
        #expect(throws: Afwijzing.self) { try Bezwaartermijn.bereken(verzonden: verzonden) }
    }
}

@Suite("Jeugdige naar leeftijd (Jeugdwet 1.1)")
struct JeugdigetoetsTests {
    @Test(
        "Onder 18 altijd; daarna alleen met een grond en onder 23",
        arguments: [
            ("2026-03-01", nil, Jeugdigetoets.Uitkomst.ja), ("2026-03-02", nil, .nee), ("2026-03-02", "a/2026-03-01", .ja),
            ("2026-03-02", "a/2026-03-02", .nee), ("2026-03-02", "b/2025-01-01", .ja), ("2031-03-01", "b/2025-01-01", .ja),
            ("2031-03-02", "b/2025-01-01", .nee), ("2026-09-01", "c/2026-02-28/2026-08-28", .ja),
            ("2026-09-01", "c/2026-02-28/2026-08-29", .nee),
            ("2026-09-01", "c/2026-02-28", .nee), ("2026-09-01", "c/2026-03-02/2026-08-01", .onbekend),
            ("2026-09-01", "c/2026-03-02/2026-08-01/2026-03-01", .ja), ("2026-09-01", "c/2026-03-02/2026-08-01/2026-03-02", .nee),
        ] as [(String, String?, Jeugdigetoets.Uitkomst)])
    func leeftijd(op: String, verlengd: String?, uitkomst: Jeugdigetoets.Uitkomst) throws {
        let geboren = try #require(Geboortedatum(dag("2008-03-02")))
        let grond = try verlengd.map { try #require(VerlengdeHulp(tekst: $0)) }
        let oordeel = Jeugdigetoets.bereken(geboren, op: try dag(op), verlengd: grond)
        #expect(oordeel.uitkomst == uitkomst)
        #expect(oordeel.gronden.first?.regel == "jeugdige/1")
    }

    @Test("Is de geboortedatum te weinig bekend, dan zegt de toets dat")
    func onbekend() throws {
        let jaar = try #require(Geboortedatum(dag("2008-01-01"), gebruik: .maandEnDagOnbekend))
        #expect(Jeugdigetoets.bereken(jaar, op: try dag("2026-06-01")).uitkomst == .onbekend)
        #expect(Jeugdigetoets.bereken(jaar, op: try dag("2025-12-31")).uitkomst == .ja)
        #expect(Jeugdigetoets.bereken(jaar, op: try dag("2027-01-01")).uitkomst == .nee)
        let niets = try #require(Geboortedatum(dag("1900-01-01"), gebruik: .onbekend))
        #expect(Jeugdigetoets.bereken(niets, op: try dag("2026-06-01")).uitkomst == .onbekend)
    }

    @Test("De toets noemt zijn feiten met de vaste namen van het bewijs")
    func feitnamen() throws {
        let born = try #require(Geboortedatum(dag("2008-03-01"), gebruik: .dagOnbekend))
        let verdict = Jeugdigetoets.bereken(
            born, op: try dag("2027-06-01"), verlengd: VerlengdeHulp(.bepaald, sinds: try dag("2025-01-01")))
        let names: [Feitnaam] = [.peildatum, .jeugdigeGeboortedatum, .jeugdigeDatumgebruik, .jeugdigeVerlengdeHulp]
        #expect(Set(verdict.gronden.first?.feiten.keys.map { $0 } ?? []) == Set(names.map(\.rawValue)))
    }

    @Test("Een grond overleeft opslaan als tekst; onzin niet", arguments: ["a/2025-01-01", "c/2025-01-01/2025-04-01"])
    func tekst(vorm: String) {
        #expect(VerlengdeHulp(tekst: vorm)?.tekst == vorm)
        #expect(VerlengdeHulp(tekst: vorm + "/x") == nil && VerlengdeHulp(tekst: "d/2025-01-01") == nil)
    }
}
