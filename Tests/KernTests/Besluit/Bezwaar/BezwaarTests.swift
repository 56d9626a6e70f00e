// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Bezwaar van ontvangst tot beslissing")
struct BezwaarTests {
    private func gehoord() throws -> Bezwaarwereld {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        try world.stap(.gehoord, op: "2026-05-01")
        return world
    }

    @Test(
        "Awb 6:9: op tijd of te laat, op de rand van de termijn",
        arguments: [
            ("2026-03-03", nil, Bezwaartijdigheid.opTijd), ("2026-04-13", nil, .opTijd), ("2026-04-14", nil, .teLaat),
            ("2026-04-20", "2026-04-13", .opTijd), ("2026-04-21", "2026-04-13", .teLaat), ("2026-04-20", "2026-04-14", .teLaat),
        ])
    func tijdigheid(ontvangen: String, gepost: String?, verwacht: Bezwaartijdigheid) throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: ontvangen, gepost: gepost)
        #expect(try world.beeld.tijdigheid.uitkomst == verwacht)
    }

    @Test("Awb 6:10: een bezwaar van vóór de verzending is niet te vroeg en nooit te laat")
    func voorDeTermijn() throws {
        var unsent = try Bezwaarwereld(verzonden: nil), early = try Bezwaarwereld()
        try unsent.bezwaar(op: "2026-12-01")
        try early.bezwaar(op: "2026-02-28")
        #expect(try unsent.beeld.tijdigheid.uitkomst == .opTijd && early.beeld.tijdigheid.uitkomst == .opTijd)
        #expect(try early.beeld.tijdigheid.gronden.first?.bron == "Awb 6:10 lid 1 a")
    }

    @Test("Awb 6:9 lid 2: een stempel telt alleen bij post")
    func stempel() throws {
        let day = try Wereld.dag("2026-04-20"), posted = try Wereld.dag("2026-04-13")
        let handed = Bezwaar(
            besluit: Bezwaarwereld.besluit, ontvangen: day, wijze: .afgegeven, gepost: posted, indiener: Wereld.karin, woorden: "Nee.")
        #expect(handed.gepost == nil)
    }

    @Test("Awb 6:11: te laat vraagt een oordeel van een mens, en dat oordeel bindt de uitkomst")
    func verschoonbaar() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-05-04")
        try world.stap(.gehoord, op: "2026-05-11")
        var open = world, excused = world, blamed = world
        #expect(foutvelden { try open.beslis(.ongegrond, op: "2026-05-12") } == ["uitkomst"])
        #expect(foutvelden { try open.beslis(.nietOntvankelijk, belet: .teLaat, op: "2026-05-12") } == ["uitkomst"])
        try excused.stap(.verschoonbaar, op: "2026-05-11")
        #expect(
            foutvelden { try excused.beslis(.nietOntvankelijk, belet: .teLaat, op: "2026-05-12") } == ["belet"])
        try excused.beslis(.ongegrond, op: "2026-05-12")
        try blamed.stap(.nietVerschoonbaar, op: "2026-05-11")
        #expect(foutvelden { try blamed.beslis(.gegrond, op: "2026-05-12") } == ["uitkomst"])
        try blamed.beslis(.nietOntvankelijk, belet: .teLaat, op: "2026-05-12")
        #expect(try blamed.beeld.stand(op: Wereld.dag("2026-05-12")) == .besloten)
    }

    @Test("Awb 6:9: een bezwaar dat op tijd kwam, is niet te laat te verklaren")
    func opTijd() throws {
        var world = try gehoord()
        #expect(
            foutvelden { try world.beslis(.nietOntvankelijk, belet: .teLaat, op: "2026-05-12") } == ["belet"])
        let step = Bezwaarstap(.verschoonbaar, bij: Bezwaarwereld.bezwaar, op: try Wereld.dag("2026-05-02"), woorden: "Ziek.")
        #expect(foutvelden { _ = try world.beeld.neem(step, op: Datum(dagnummer: 20_600)) } == ["oordeel"])
    }

    @Test("Awb 6:6: niet aanvullen heeft pas gevolg als de termijn daarvoor voorbij is")
    func verzuim() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-13", .proForma)
        try world.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04")
        try world.stap(.nietGehoord, op: "2026-04-22", afzien: .kennelijkNietOntvankelijk)
        var early = world
        #expect(
            foutvelden { try early.beslis(.nietOntvankelijk, belet: .verzuim, op: "2026-05-04") } == ["belet"])
        var late = world
        try late.beslis(.nietOntvankelijk, belet: .verzuim, op: "2026-05-05")
        try world.stap(.hersteld, op: "2026-05-04")
        #expect(
            foutvelden { try world.beslis(.nietOntvankelijk, belet: .verzuim, op: "2026-05-06") } == ["belet"])
    }

    @Test("Awb 7:2 en 7:3: zonder horen, of zonder reden om niet te horen, geen beslissing")
    func horen() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        #expect(afwijzing { try world.beslis(.ongegrond, op: "2026-05-12") }.contains("Awb 7:2 en 7:3"))
        try world.stap(.nietGehoord, op: "2026-05-01", afzien: .wilNiet)
        try world.beslis(.gegrond, op: "2026-05-12")
    }

    @Test(
        "Awb 7:3: de reden om niet te horen past bij de uitkomst",
        arguments: [
            (Hoorafzien.kennelijkNietOntvankelijk, Bezwaarbesluit.Uitkomst.ongegrond, false), (.kennelijkOngegrond, .gegrond, false),
            (.kennelijkOngegrond, .ongegrond, true), (.tegemoetgekomen, .deels, false), (.tegemoetgekomen, .gegrond, true),
            (.wilNiet, .ongegrond, true), (.geenAntwoord, .deels, true),
        ])
    func redenEnUitkomst(reden: Hoorafzien, uitkomst: Bezwaarbesluit.Uitkomst, past: Bool) throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        try world.stap(.nietGehoord, op: "2026-05-01", afzien: reden)
        let faults = foutvelden { try world.beslis(uitkomst, op: "2026-05-12") }
        #expect(faults == (past ? [] : ["uitkomst"]))
    }

    @Test("Awb 7:10 lid 3: verdagen kan één keer, en niet na de termijn")
    func verdagen() throws {
        var world = try gehoord()
        let late = Bezwaarstap(.verdaagd, bij: Bezwaarwereld.bezwaar, op: try Wereld.dag("2026-05-27"))
        let today = try Wereld.dag("2026-06-01")
        #expect(foutvelden { _ = try world.beeld.neem(late, op: today) } == ["op"])
        try world.stap(.verdaagd, op: "2026-05-20")
        let again = Bezwaarstap(.verdaagd, bij: Bezwaarwereld.bezwaar, op: try Wereld.dag("2026-05-27"))
        #expect(foutvelden { _ = try world.beeld.neem(again, op: today) } == ["wat"])
    }

    @Test("Awb 7:10 lid 4: verder uitstel vraagt een grond en een latere dag")
    func verderUitstel() throws {
        let view = try gehoord().beeld, today = try Wereld.dag("2026-05-20")
        let bare = Bezwaarstap(.uitgesteld, bij: Bezwaarwereld.bezwaar, op: today, tot: try Wereld.dag("2026-05-26"))
        #expect(foutvelden { _ = try view.neem(bare, op: today) } == ["uitstel", "tot"])
        let whole = Bezwaarstap(.uitgesteld, bij: Bezwaarwereld.bezwaar, op: today, tot: try Wereld.dag("2026-05-27"), uitstel: .allen)
        #expect(foutvelden { _ = try view.neem(whole, op: today) }.isEmpty)
    }

    @Test("Awb 7:12: zonder motivering geen beslissing; alle fouten komen tegelijk")
    func motivering() throws {
        var world = try gehoord()
        #expect(
            foutvelden { try world.beslis(.nietOntvankelijk, op: "2026-04-01", motivering: " ") }
                == ["motivering", "uitkomst", "belet"])
    }

    @Test("Awb 10:3 lid 3: wie het besluit nam, beslist niet op het bezwaar")
    func ander() throws {
        var world = try gehoord()
        #expect(afwijzing { try world.beslis(.ongegrond, op: "2026-05-12", door: Wereld.amina) }.contains("Awb 10:3 lid 3"))
        try world.beslis(.ongegrond, op: "2026-05-12", door: Wereld.petra)
    }

    @Test("Op een bezwaar wordt één keer beslist, en daarna komt er niets meer bij")
    func eenmaal() throws {
        var world = try gehoord()
        try world.beslis(.ongegrond, op: "2026-05-12")
        #expect(afwijzing { try world.beslis(.gegrond, op: "2026-05-13") }.contains("al beslist"))
        #expect(afwijzing { try world.stap(.gehoord, op: "2026-05-14") }.contains("niets meer bij"))
    }

    @Test("Awb 7:11 lid 2: een gegrond bezwaar zet de aanvraag weer open, met de termijn van het bezwaar")
    func herroepen() throws {
        var world = try gehoord()
        try world.beslis(.deels, op: "2026-05-12")
        var facts = world.dossier
        facts.intrekkingen = [
            Wereld.feit(
                900,
                Intrekking(
                    van: .besluit, feit: Bezwaarwereld.besluit, grond: Intrekking.naBezwaar, toelichting: "Gegrond",
                    per: try Wereld.dag("2026-05-12")), op: try Wereld.dag("2026-05-12"), kind: Wereld.noor)
        ]
        let request = try #require(Aanvraagbeeld.lijst(facts, op: Wereld.dag("2026-05-12")).first)
        #expect(request.isOpen && request.beslissen.uitkomst.laatsteDag?.iso == "2026-05-26")
        let task = try #require(Taken.van(facts, op: Wereld.dag("2026-05-13")).first { $0.soort == .besluit })
        #expect(task.uiterlijk.iso == "2026-05-26")
    }

    @Test("Awb 6:7: beroep kan zes weken na verzending van de beslissing op bezwaar, en tot dan loopt de termijn")
    func beroep() throws {
        var world = try gehoord()
        try world.beslis(.ongegrond, op: "2026-05-12")
        #expect(try world.beeld.beroep == nil)
        try world.verzend(ID(try #require(world.feiten.beslissingen.first).id), op: "2026-06-01")
        #expect(try world.beeld.beroep?.uitkomst.iso == "2026-07-13")
        func terms(_ day: String) throws -> [Termijnsoort] {
            Termijnen.lopend(Dossierbeeld(world.dossier, op: try Wereld.dag(day))).map(\.soort)
        }
        #expect(try terms("2026-07-13") == [.beroep] && terms("2026-07-14").isEmpty)
    }

    @Test("Awb 7:1 en 6:15: tegen een besluit na bezwaar is er beroep; een bezwaar daartegen wordt doorgestuurd")
    func naBezwaar() throws {
        let steun = try Afwegingssteun(), first = try steun.besluit()
        let second = Besluit(
            aanvraag: first.aanvraag, strekking: first.strekking, voorzieningen: first.voorzieningen, motivering: first.motivering,
            mandaat: first.mandaat, ondertekenaar: first.ondertekenaar, genomen: first.genomen, bewijs: first.bewijs,
            inPlaatsVan: Bezwaarwereld.besluit)
        let day = try Wereld.dag("2026-04-10")
        let objection = Bezwaar(
            besluit: Bezwaarwereld.besluit, ontvangen: day, wijze: .digitaal, indiener: Wereld.karin, woorden: "Nee.")
        func aim(_ decision: Besluit) -> Bezwaardoel { .besluit(Wereld.feit(799, decision, op: decision.genomen, kind: Wereld.noor)) }
        #expect(try objection.gecontroleerd(tegen: aim(first), op: day) == objection)
        #expect(afwijzing { _ = try objection.gecontroleerd(tegen: aim(second), op: day) }.contains("Awb 6:15"))
        var facts = Dossierfeiten()
        facts.besluiten = [Wereld.feit(800, second, op: day, kind: Wereld.noor)]
        facts.verzendingen = [Wereld.feit(801, Verzending(besluit: ID(Wereld.id(800)), verzonden: day, wijze: .post), op: day)]
        #expect(Termijnen.lopend(Dossierbeeld(facts, op: day)).map(\.soort) == [.beroep])
    }

    @Test("Taken volgen: bevestigen, beslissen, versturen, en dan niets meer")
    func taken() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        #expect(try Set(world.taken(op: "2026-04-11").keys) == [.bezwaar, .bezwaarBevestigen])
        #expect(try world.taken(op: "2026-04-11")[.bezwaar]?.iso == "2026-05-26")
        try world.stap(.bevestigd, op: "2026-04-14", voorbereiding: .ambtelijk)
        try world.stap(.gehoord, op: "2026-05-01")
        #expect(try Set(world.taken(op: "2026-05-02").keys) == [.bezwaar])
        try world.beslis(.ongegrond, op: "2026-05-12")
        #expect(try Set(world.taken(op: "2026-05-12").keys) == [.bezwaarVerzenden])
        try world.verzend(ID(try #require(world.feiten.beslissingen.first).id), op: "2026-05-13")
        #expect(try world.taken(op: "2026-05-13").isEmpty)
    }

    @Test("De brieven zeggen wat moet: aanvullen tot, beslissen op, en beroep met laatste dag")
    func brieven() throws {
        let names = Bezwaarbrief.Gegevens(
            jeugdige: "Noor", contact: "Team Noord", clientondersteuning: "MEE", vertrouwenspersoon: "Jeugdstem")
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-13", .proForma)
        try world.stap(.bevestigd, op: "2026-04-20", voorbereiding: .commissie)
        try world.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04")
        let receipt = Bezwaarbrief.ontvangst(try world.beeld, names).alsTekst
        #expect(receipt.contains("4 mei 2026") && receipt.contains("commissie") && receipt.contains("Jeugdstem"))
        #expect(throws: Afwijzing.self) { try Bezwaarbrief.beslissing(world.beeld, verzonden: Wereld.dag("2026-06-01"), names) }
        try world.stap(.hersteld, op: "2026-05-01")
        try world.stap(.gehoord, op: "2026-05-11")
        try world.beslis(.deels, op: "2026-05-12")
        let decided = try Bezwaarbrief.beslissing(world.beeld, verzonden: Wereld.dag("2026-06-01"), names).alsTekst
        #expect(decided.contains("deels gegrond") && decided.contains("13 juli 2026") && decided.contains("Wij keken opnieuw."))
        #expect(decided.contains("gehoord op 11 mei 2026") && !decided.contains("Wij redden het niet zelf"))
    }

    @Test(
        "Awb 7:5: wie het besluit nam of voorbereidde, hoort niet alleen; de meesten waren er niet bij betrokken",
        arguments: [
            ([], "", "Kies wie hoorde"), ([Wereld.amina], "", "hoort niet alleen"),
            ([ID<Gebruiker>(Wereld.id(66))], "", "hoort niet alleen"),
            ([Wereld.amina, Wereld.petra], "", "hoort niet alleen"), ([Wereld.amina, Wereld.petra], "de voorzitter", ""),
            ([Wereld.petra], "", ""), ([], "de commissie", ""),
        ])
    func wieHoort(horers: [ID<Gebruiker>], buiten: String, fout: String) throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        let day = try Wereld.dag("2026-05-01")
        let step = Bezwaarstap(.gehoord, bij: Bezwaarwereld.bezwaar, op: day, horers: horers, horerBuiten: buiten, woorden: "Verslag.")
        let refused = afwijzing { _ = try world.beeld.neem(step, op: day, betrokken: [ID<Gebruiker>(Wereld.id(66))]) }
        #expect(fout.isEmpty ? refused == "geen afwijzing" : refused.contains(fout) && refused.hasPrefix("horers:"), "\(refused)")
    }

    @Test("Awb 7:7: zonder verslag, of waarom het er niet is, telt het horen niet; 7:9 geldt alleen na een uitspraak")
    func verslag() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        let day = try Wereld.dag("2026-05-01"), view = try world.beeld
        let bare = Bezwaarstap(.gehoord, bij: Bezwaarwereld.bezwaar, op: day, horers: [Wereld.petra])
        #expect(foutvelden { _ = try view.neem(bare, op: day) } == ["woorden"])
        let before = Bezwaarstap(.nietGehoord, bij: Bezwaarwereld.bezwaar, op: day, afzien: .alGehoord)
        #expect(foutvelden { _ = try view.neem(before, op: day) } == ["afzien"])
    }

    @Test("Wie eerst niet hoorde en daarna wel, is aan de eerste reden niet gebonden")
    func alsnogGehoord() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        try world.stap(.nietGehoord, op: "2026-04-20", afzien: .kennelijkOngegrond)
        try world.stap(.gehoord, op: "2026-05-01")
        try world.beslis(.gegrond, op: "2026-05-12")
    }

    @Test("Awb 6:5 en 6:6: om aanvulling vragen zegt wat ontbreekt, en de brief noemt dat met de laatste dag")
    func ontbreekt() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-13", .proForma)
        let day = try Wereld.dag("2026-04-20"), until = try Wereld.dag("2026-05-04")
        let bare = Bezwaarstap(.herstelGevraagd, bij: Bezwaarwereld.bezwaar, op: day, tot: until)
        #expect(foutvelden { _ = try world.beeld.neem(bare, op: day) } == ["ontbreekt"])
        try world.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04", ontbreekt: [.gronden, .machtiging])
        let names = Bezwaarbrief.Gegevens(
            jeugdige: "Noor", contact: "Team Noord", clientondersteuning: "MEE", vertrouwenspersoon: "Jeugdstem")
        let letter = Bezwaarbrief.ontvangst(try world.beeld, names).alsTekst
        #expect(letter.contains("- de redenen: waarom u het er niet mee eens bent") && letter.contains("- een machtiging"))
        #expect(letter.contains("maandag 4 mei 2026") && !letter.contains("uw handtekening"))
    }

    @Test(
        "Een bezwaar en zijn poststempel liggen niet vóór het besluit en niet in de toekomst",
        arguments: [
            ("1900-01-01", nil, "ontvangen"), ("2026-02-26", nil, "ontvangen"), ("2027-01-02", nil, "ontvangen"),
            ("2026-04-20", "1900-01-01", "gepost"), ("2026-04-20", "2026-04-21", "gepost"), ("2026-04-20", "2026-04-13", ""),
        ])
    func dagen(ontvangen: String, gepost: String?, veld: String) throws {
        let world = try Bezwaarwereld(), aim = try #require(world.feiten.doel(Bezwaarwereld.besluit.raw))
        let objection = Bezwaar(
            besluit: Bezwaarwereld.besluit, ontvangen: try Wereld.dag(ontvangen), wijze: .post, gepost: try gepost.map(Wereld.dag),
            indiener: Wereld.karin, woorden: "Nee.")
        #expect(foutvelden { _ = try objection.gecontroleerd(tegen: aim, op: Wereld.dag("2027-01-01")) } == (veld.isEmpty ? [] : [veld]))
    }

    @Test("Awb 7:11 lid 2: de brief over het bezwaar noemt het besluit dat ervoor in de plaats komt, en wacht daarop")
    func eenGeheel() throws {
        var world = try gehoord()
        try world.beslis(.gegrond, op: "2026-05-12")
        #expect(try world.beeld.wachtOpVervanging)
        let first = try #require(world.feiten.besluiten.first).inhoud, steun = try Afwegingssteun()
        let next = Besluit(
            aanvraag: first.aanvraag, strekking: .toekennen, voorzieningen: try steun.besluit().voorzieningen, motivering: "Toch wel.",
            mandaat: first.mandaat, ondertekenaar: Wereld.petra, genomen: try Wereld.dag("2026-05-18"), bewijs: first.bewijs,
            inPlaatsVan: Bezwaarwereld.besluit)
        world.feiten.besluiten.append(world.feit(next, try Wereld.dag("2026-05-18")))
        let names = Bezwaarbrief.Gegevens(
            jeugdige: "Noor", contact: "Team Noord", clientondersteuning: "MEE", vertrouwenspersoon: "Jeugdstem")
        let letter = try Bezwaarbrief.beslissing(world.beeld, verzonden: Wereld.dag("2026-05-19"), names).alsTekst
        #expect(letter.contains("Ons besluit van 27 februari 2026 vervalt."))
        #expect(letter.contains("op 18 mei 2026 een nieuw besluit (kenmerk B-") && letter.contains("u krijgt de hulp."))
        #expect(letter.contains("in beroep gaan bij de rechtbank") && !letter.contains("U kunt bezwaar maken"))
        #expect(try !world.beeld.wachtOpVervanging)
    }

    @Test("Awb 7:11 lid 2: een bezwaar tegen een wijziging dat voor een deel gelijk krijgt, vraagt een nieuw besluit; daartegen is beroep")
    func deelsTegenWijziging() throws {
        var world = try Bezwaarwereld()
        let plain = try #require(world.feiten.besluiten.first), day = try Wereld.dag("2026-04-01"), steun = try Afwegingssteun()
        let granted = Besluit(
            aanvraag: Bezwaarwereld.aanvraag, strekking: .toekennen, voorzieningen: try steun.besluit().voorzieningen, motivering: "Ja.",
            mandaat: plain.inhoud.mandaat, ondertekenaar: Wereld.amina, genomen: plain.inhoud.genomen, bewijs: plain.inhoud.bewijs)
        world.feiten.besluiten = [Wereld.feit(402, granted, op: plain.inhoud.genomen, kind: Wereld.noor)]
        func change(_ dag: Datum, inPlaatsVan: ID<Feitmerk>? = nil) -> Besluitwijziging {
            Besluitwijziging(
                besluit: Bezwaarwereld.besluit, wat: .beeindigen, grond: .nietMeerNodig, toelichting: "Minder nodig.",
                per: dag.plus(dagen: 30), gehoordOp: dag, gezegd: "Goed.", inPlaatsVan: inPlaatsVan, mandaat: granted.mandaat,
                ondertekenaar: Wereld.amina, genomen: dag)
        }
        let first = world.feit(change(day), day)
        world.feiten.wijzigingen = [first]
        try world.verzend(ID(first.id), op: "2026-04-01")
        let objection = Bezwaar(
            besluit: ID(first.id), ontvangen: try Wereld.dag("2026-04-10"), wijze: .digitaal, indiener: Wereld.karin, woorden: "Te snel.")
        world.feiten.bezwaren = [Wereld.feit(403, objection, op: objection.ontvangen, kind: Wereld.noor)]
        try world.stap(.bevestigd, op: "2026-04-11", voorbereiding: .ambtelijk)
        try world.stap(.gehoord, op: "2026-04-20")
        var right = world
        try right.beslis(.gegrond, op: "2026-05-12")
        #expect(right.feiten.teVervangen(van: Bezwaarwereld.besluit.raw) == nil, "helemaal gelijk: het eerdere besluit geldt weer")
        try world.beslis(.deels, op: "2026-05-12")
        #expect(world.feiten.teVervangen(van: Bezwaarwereld.besluit.raw)?.id == Bezwaarwereld.bezwaar)
        func kinds() throws -> [Taaksoort] {
            var facts = world.dossier
            facts.besluitwijzigingen = world.feiten.wijzigingen
            let fell = Intrekking(
                van: .besluit, feit: ID(first.id), grond: Intrekking.naBezwaar, toelichting: "Deels gegrond.",
                per: try Wereld.dag("2026-05-12"))
            facts.intrekkingen = [Wereld.feit(890, fell, op: fell.per, kind: Wereld.noor)]
            return Taken.van(facts, op: try Wereld.dag("2026-05-13")).map(\.soort)
        }
        #expect(try kinds().contains(.besluit))
        let waits = try #require(world.feiten.teVervangen(van: Bezwaarwereld.besluit.raw))
        #expect(
            Besluitwijziging.Wat.allCases.filter { !waits.wordtVervangen(door: $0) } == [.verlengen, .hervatten],
            "Awb 7:1: een eigen besluit")
        let longer = Besluitwijziging(
            besluit: Bezwaarwereld.besluit, wat: .verlengen, grond: .opVerzoek, toelichting: "Langer.", per: day.plus(dagen: 60),
            totEnMet: day.plus(dagen: 200), mandaat: granted.mandaat, ondertekenaar: Wereld.amina, genomen: try Wereld.dag("2026-05-13"))
        var extended = world
        extended.feiten.wijzigingen.append(world.feit(longer, longer.genomen))
        #expect(extended.feiten.teVervangen(van: Bezwaarwereld.besluit.raw) != nil, "wat vervallen is, wacht nog")
        let next = world.feit(change(try Wereld.dag("2026-05-13"), inPlaatsVan: ID(first.id)), try Wereld.dag("2026-05-13"))
        world.feiten.wijzigingen.append(next)
        #expect(try !kinds().contains(.besluit) && world.feiten.doel(next.id)?.isNaBezwaar == true)
        let names = Bezwaarbrief.Gegevens(
            jeugdige: "Noor", contact: "Team Noord", clientondersteuning: "MEE", vertrouwenspersoon: "Jeugdstem")
        let letter = try Bezwaarbrief.beslissing(world.beeld, verzonden: Wereld.dag("2026-05-14"), names).alsTekst
        #expect(letter.contains("namen wij op 13 mei 2026 een nieuw besluit"))
        let data = Briefgegevens(
            gemeente: "Waterrijk", aan: "Karin", jeugdige: "Noor", kenmerk: "B-1", verzonden: try Wereld.dag("2026-05-14"),
            ondertekenaar: "Petra", contact: "Team Noord", bezwaaradres: "Postbus 1", clientondersteuning: "MEE",
            vertrouwenspersoon: "Jeugdstem")
        let course = Besluitverloop(try #require(world.feiten.besluiten.first), world.feiten.wijzigingen, vervallen: [first.id])
        let own = try Besluitbrief(next.inhoud, verloop: course, gegevens: data).alsTekst
        #expect(own.contains("in de plaats van wat na uw bezwaar is vervallen") && own.contains("in beroep gaan bij de rechtbank"))
        #expect(!own.contains("U kunt bezwaar maken"))
    }

    @Test("Feiten over een bezwaar lezen terug zoals ze waren, ook zonder wat er niet bij hoort")
    func terug() throws {
        var world = try gehoord()
        try world.beslis(.nietOntvankelijk, belet: .geenBelang, op: "2026-05-12")
        let decision = try #require(world.feiten.beslissingen.first).inhoud
        #expect(try JSONDecoder().decode(Bezwaarbesluit.self, from: JSONEncoder().encode(decision)) == decision)
        let step = try #require(world.feiten.stappen.first).inhoud
        #expect(try JSONDecoder().decode(Bezwaarstap.self, from: JSONEncoder().encode(step)) == step)
        let before = #"{"bezwaar":"\#(Bezwaarwereld.bezwaar.hex)","wat":"gehoord","op":"\#(step.op.iso)","woorden":"Oud."}"#
        #expect(try JSONDecoder().decode(Bezwaarstap.self, from: Data(before.utf8)).horers == nil, "van vóór de vraag wie hoorde")
        let old = #"{"aanvraag":"\#(Bezwaarwereld.aanvraag.hex)"}"#
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Bezwaar.self, from: Data(old.utf8)) }
    }
}

/// The fields a refusal names; empty when it was accepted.
func foutvelden(_ work: () throws -> Void) -> [String] {
    do {
        try work()
        return []
    } catch Afwijzing.ongeldig(let faults) {
        return faults.map(\.veld)
    } catch {
        return ["\(error)"]
    }
}
