// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het verloop van een besluit, door de bladzijden heen, met de opdracht die meegaat")
struct VerloopRoadTests {
    private func velden(_ app: Proefapp, _ wat: String, _ dagen: Int, _ meer: [String: String]) -> [String: String] {
        [String: String].datum("per", app.vandaag.plus(dagen: dagen)).en(.gehoord(app.vandaag)).en([
            "wat": wat, "toelichting": "Noor gaat weer naar school.",
        ]).en(meer)
    }

    /// Sends the form, having seen the page as it is now.
    private func wijzig(_ app: Proefapp, _ road: Besluitsteun, _ form: [String: String]) async throws -> Uitslag {
        let seen = try await app.als(.amina).get(road.pad + "/wijziging").waarde("_laatste") ?? ""
        return try await app.als(.amina).post(road.pad + "/wijziging", form.en(["_laatste": seen]))
    }

    private func verzend(_ app: Proefapp, _ brief: String) async throws -> Uitslag {
        let path = brief.replacingOccurrences(of: "/brief", with: "/verzending")
        return try await app.als(.amina).post(path, [String: String].datum("verzonden", app.vandaag).en(["wijze": "post"]))
    }

    /// Started help on a sent decision.
    private func lopend(_ app: Proefapp) async throws -> Besluitsteun {
        let (road, path, product) = try await InzetTests().klaar(app)
        _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
        try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
            let found = try #require(try InzetStore.vind(10001, tx))
            try InzetStore.meldVerstuurd(found.order, bericht: "M1", found.zicht, tx)
            try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: tx.vandaag, bericht: "M2"), bij: found.order, found.zicht, tx)
        }
        return road
    }

    private func opdrachten(_ app: Proefapp, _ road: Besluitsteun) async throws -> [Toewijzing] {
        let dossier = road.gezin.dossier
        return try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in
            try InzetStore.orders(Zicht.systeem(dossier, tx), tx).map(\.feit.inhoud).sorted { $0.nummer < $1.nummer }
        }
    }

    private func wachtend(_ app: Proefapp) async throws -> [[Int64]] {
        try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in try BerichtStore.opdrachten(tx).map(\.nummers) }
    }

    @Test("Eerder eindigen: eigen brief met bezwaar, en pas na verzending eindigt de opdracht en gaat zij opnieuw weg")
    func einde() async throws {
        try await withApp { app in
            let road = try await lopend(app), amina = app.als(.amina)
            #expect(try await wachtend(app) == [])
            let brief = try #require(
                try await wijzig(app, road, velden(app, "beeindigen", 30, ["grond": "nietnodig"])).naar)
            let letter = try await amina.get(brief)
            #expect(
                letter.bevat("is de laatste dag") && letter.bevat("Noor gaat weer naar school.") && letter.bevat("U kunt bezwaar maken"))
            #expect(try await opdrachten(app, road).first?.wijziging == nil, "de opdracht verandert pas na verzending")
            #expect(try await amina.get(road.pad).bevat("Brief nog niet verzonden"))
            #expect(try await verzend(app, brief).status == 303)
            let order = try #require(try await opdrachten(app, road).first)
            #expect(order.periode.totEnMet == app.vandaag.plus(dagen: 29) && order.wijziging == .verkorting)
            #expect(try await wachtend(app) == [[10001]])
            let twice = try await verzend(app, brief)
            #expect(twice.status == 422 && twice.bevat("al verzonden"))
            app.klok.vooruit(dagen: 30)
            #expect(try await app.als(.amina).get(road.pad).bevat("Beëindigd vanaf"))
        }
    }

    @Test("Pauze en weer verder: het blad zegt dat de hulp stilstaat, en daarna komt er een nieuwe opdracht")
    func pauze() async throws {
        try await withApp { app in
            let road = try await lopend(app)
            let stop = try #require(
                try await wijzig(app, road, velden(app, "opschorten", 20, ["grond": "elders"])).naar)
            #expect(try await verzend(app, stop).status == 303)
            app.klok.vooruit(dagen: 20)
            #expect(try await app.als(.amina).get(road.pad).bevat("Staat stil sinds"))
            let on = try #require(
                try await wijzig(app, road, velden(app, "hervatten", 10, ["grond": "weernodig"])).naar)
            #expect(try await verzend(app, on).status == 303)
            let orders = try await opdrachten(app, road)
            #expect(orders.map(\.nummer) == [10001, 10002] && orders.last?.periode.van == app.vandaag.plus(dagen: 10))
            #expect(orders.first?.periode.overlapt(orders.last?.periode ?? orders[0].periode) == false)
        }
    }

    @Test("Verlengen kan alleen met de lichte toets; wie het zonder vaststelling probeert, leest wat er wel kan en verliest niets")
    func verlengen() async throws {
        try await withApp { app in
            let road = try await lopend(app), amina = app.als(.amina)
            let last = app.vandaag.plus(maanden: 6)
            let form = [String: String].datum("per", last.plus(dagen: 1)).en(.datum("totEnMet", app.vandaag.plus(maanden: 12)))
                .en(.datum("besprokenOp", app.vandaag)).en([
                    "wat": "verlengen", "woorden": "Wij willen haar graag houden.", "toelichting": "De hulp past en is nodig.",
                ])
            let refused = try await wijzig(app, road, form)
            #expect(refused.status == 422 && refused.bevat("lichte toets") && refused.bevat("Wij willen haar graag houden."))
            let (file, child) = (road.gezin.dossier, road.gezin.noor)
            try await app.schrijf { tx in
                let found = Levenslang(
                    kind: child, op: tx.vandaag, uitkomst: .ja, door: "dokter Van Dam, kinderarts", waarop: "Onderzoek.")
                let place = try DossierStore.plek(file, van: child, klasse: .hulp, tx)
                try tx.teken(found, op: place, in: PlanStore.tabel, van: tx.vandaag)
            }
            #expect(try await amina.get(road.pad + "/wijziging").bevat("dokter Van Dam"))
            let brief = try #require(try await wijzig(app, road, form).naar)
            #expect(try await amina.get(brief).bevat("Wij willen haar graag houden."))
            let sent = try await verzend(app, brief)
            #expect(sent.status == 303)
            let order = try #require(try await opdrachten(app, road).first)
            #expect(order.periode.totEnMet == app.vandaag.plus(maanden: 12) && order.wijziging == .verlenging)
        }
    }

    @Test("Intrekken heeft ook een brief, en na verzending eindigt de opdracht")
    func intrekken() async throws {
        try await withApp { app in
            let road = try await lopend(app), amina = app.als(.amina)
            let form = [String: String].datum("per", app.vandaag.plus(dagen: 20)).en([
                "grond": "voorwaarden", "toelichting": "Het kon niet.",
            ]).en(.gehoord(app.vandaag))
            let page = try await amina.postEnVolg(road.pad + "/intrekking", form)
            let link = try #require(
                page.tekst.split(separator: "\"").map(String.init).first { $0.hasSuffix("/brief") && $0.contains("/wijziging/") })
            #expect(try await amina.get(link).bevat("Wij trekken ons besluit van"))
            #expect(try await verzend(app, link).status == 303)
            let order = try #require(try await opdrachten(app, road).first)
            #expect(order.periode.totEnMet == app.vandaag.plus(dagen: 19))
        }
    }

    @Test(
        "Awb 3:40: een intrekking neemt de hulp niet weg voordat de brief weg is, en niet vóór haar dag",
        arguments: SamenvoegomkeerTests.motoren)
    func wordtIngetrokken(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina), day = app.vandaag.plus(dagen: 20)
            let letter = try await road.trekIn("voorwaarden", "Het kon niet.", per: day, verzend: false)
            let waits = try await amina.get(road.pad)
            #expect(waits.bevat("Besluit wordt ingetrokken per \(day.uitgeschreven)") && waits.bevat("Verzend de brief over de intrekking"))
            #expect(!waits.bevat("Weeg opnieuw") && !waits.bevat("Besluit ingetrokken<"))
            func tasks() async throws -> [Taaksoort] {
                let file = road.gezin.dossier
                return try await app.lees { tx in
                    Taken.van(Dossierbeeld(try Dossierlezing.feiten(file, tx), op: tx.vandaag, regels: .standaard)).map(\.soort)
                }
            }
            let open = try await tasks()
            #expect(open.contains(.toewijzen) && open.contains(.verzenden) && !open.contains(.besluit))
            let again = try await road.besluit()
            #expect(again.status == 422, "het eerdere besluit geldt nog")
            let twice = try await amina.post(
                road.pad + "/intrekking",
                [String: String].datum("per", day).en(.gehoord(app.vandaag)).en(["grond": "fout", "toelichting": "Nog eens."]))
            #expect(twice.status == 422 && twice.bevat("wordt al ingetrokken"))
            try await road.verzendVerandering(letter)
            let sent = try await amina.get(road.pad)
            #expect(sent.bevat("Tot die dag geldt het besluit en gaat de hulp door.") && sent.bevat("Besluit wordt ingetrokken per"))
            #expect(try await tasks().contains(.toewijzen))
            app.klok.vooruit(dagen: 20)
            let gone = try await app.als(.amina).get(road.pad)
            #expect(gone.bevat("Besluit ingetrokken") && gone.bevat("Ingetrokken vanaf \(day.uitgeschreven)"))
            let after = try await tasks()
            #expect(!after.contains(.toewijzen) && after.contains(.besluit))
        }
    }

    @Test("Awb 4:8 en 3:46: wat het gezin ervan vond, hoort erbij en staat in de brief")
    func gezegd() async throws {
        try await withApp { app in
            let road = try await lopend(app)
            let mute = try await wijzig(app, road, velden(app, "beeindigen", 30, ["grond": "nietnodig", "gezegd": ""]))
            #expect(mute.status == 422 && mute.bevat("Schrijf op wat zij ervan vonden"))
            let told = velden(app, "beeindigen", 30, ["grond": "nietnodig", "gezegd": "Karin vindt het te vroeg. Wij bellen elke maand."])
            let letter = try #require(try await wijzig(app, road, told).naar)
            #expect(try await app.als(.amina).get(letter).bevat("Karin vindt het te vroeg. Wij bellen elke maand."))
        }
    }

    @Test("Een nieuw besluit na een verzonden intrekking staat bij de brieven die wachten")
    func wacht() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            let form = [String: String].datum("per", app.vandaag).en(["grond": "fout", "toelichting": "De omvang klopte niet."])
            let page = try await amina.postEnVolg(road.pad + "/intrekking", form.en(.gehoord(app.vandaag)))
            let link = try #require(
                page.tekst.split(separator: "\"").map(String.init).first { $0.hasSuffix("/brief") && $0.contains("/wijziging/") })
            #expect(try await amina.get(link).bevat("Wij spraken hierover met u op"))
            #expect(try await verzend(app, link).status == 303)
            #expect(try await !amina.get(BrievenbakURL.lijst).bevat("name=\"brieven\""))
            #expect(try await road.besluit().status == 303)
            #expect(try await amina.get(BrievenbakURL.lijst).bevat("name=\"brieven\""))
        }
    }

    @Test("Wijzigde een collega het besluit intussen, dan staat er hoe het nu is en blijft wat getypt is")
    func intussen() async throws {
        try await withApp { app in
            let road = try await lopend(app), amina = app.als(.amina)
            let seen = try #require(try await amina.get(road.pad + "/wijziging").waarde("_laatste"))
            _ = try await wijzig(app, road, velden(app, "opschorten", 20, ["grond": "elders"]))
            let late = velden(app, "beeindigen", 30, ["grond": "nietnodig", "toelichting": "Dit typte ik.", "_laatste": seen])
            let answer = try await amina.post(road.pad + "/wijziging", late)
            #expect(answer.status == 422 && answer.bevat("intussen") && answer.bevat("Dit typte ik."))
        }
    }

    @Test("Een ander team vindt de brief over de wijziging niet, en wie niet mag besluiten kan niets wijzigen")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await lopend(app)
            let brief = try #require(
                try await wijzig(app, road, velden(app, "beeindigen", 30, ["grond": "nietnodig"])).naar)
            let seen = try await app.als(.bram).get(brief)
            #expect(seen.status == 404 && !seen.bevat("Noor"))
            #expect(try await app.als(.bram).post(road.pad + "/wijziging", velden(app, "beeindigen", 9, [:])).status == 404)
            #expect(try await app.als(.ravi).get(brief).status == 404)
        }
    }
}
