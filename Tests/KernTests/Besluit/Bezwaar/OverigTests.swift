// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Zienswijze vóór een afwijzing (Awb 4:7, 4:8, 4:11)")
struct ZienswijzeTests {
    private func zienswijze(
        _ wat: Zienswijze.Wat, op: String = "2026-03-10", tot: String? = nil, grond: Zienswijze.Grondslag? = nil, woorden: String = "Zo."
    ) throws -> Zienswijze {
        Zienswijze(
            aanvraag: ID(Wereld.id(401)), wat: wat, op: try Wereld.dag(op), tot: try tot.map(Wereld.dag), grond: grond, woorden: woorden)
    }

    /// By who asked, as facts; `beantwoord`: each of them has an answer.
    private func stand(
        _ views: [Zienswijze], op dag: String, beantwoord: Bool = true, aanvrager: ID<Persoon> = Wereld.karin
    ) throws -> Zienswijzestand {
        let day = try Wereld.dag(dag)
        let facts = views.enumerated().map { Wereld.feit(600 + $0.offset, $0.element, op: day) }
        let answers = beantwoord ? facts.map { Zienswijzeantwoord(zienswijze: $0.id, op: day, woorden: "Zo doen wij het.") } : []
        let kept = answers.enumerated().map { Wereld.feit(650 + $0.offset, $0.element, op: day) }
        return .van(Zienswijzebeeld.lijst(facts, kept), aanvrager: aanvrager, op: day)
    }

    @Test("Awb 4:7: gevraagd wacht tot en met de dag, daarna staat het besluit vrij")
    func stand() throws {
        let asked = try zienswijze(.gevraagd, tot: "2026-03-24")
        #expect(try stand([], op: "2026-03-24").beletsel?.contains("Awb 4:7") == true)
        #expect(try stand([asked], op: "2026-03-24") == .wacht(tot: try Wereld.dag("2026-03-24")))
        #expect(try stand([asked], op: "2026-03-24").beletsel?.contains("24 maart 2026") == true)
        #expect(try stand([asked], op: "2026-03-25") == .verstreken)
        let given = try zienswijze(.gegeven), skipped = try zienswijze(.overgeslagen, grond: .spoed)
        #expect(try stand([asked, given], op: "2026-03-11") == .gegeven)
        #expect(try stand([asked, given], op: "2026-03-11", beantwoord: false) == .onbeantwoord(1))
        #expect(Zienswijzestand.onbeantwoord(1).beletsel?.contains("Awb 3:46") == true)
        #expect(try stand([skipped], op: "2026-03-11") == .overgeslagen)
        let other = Zienswijze(
            aanvraag: asked.aanvraag, van: Wereld.noor, wat: .gevraagd, op: asked.op, tot: try Wereld.dag("2026-03-20"),
            woorden: "Wat vind je?")
        #expect(try stand([other], op: "2026-03-11") == .ontbreekt, "wie aanvroeg, is nog niets gevraagd")
        #expect(try stand([given, other], op: "2026-03-11") == .wacht(tot: try Wereld.dag("2026-03-20")), "een ander mag ook antwoorden")
        #expect(try stand([given, other], op: "2026-03-21") == .gegeven)
        for free in [Zienswijzestand.gegeven, .verstreken, .overgeslagen, .gehoord] { #expect(free.beletsel == nil) }
    }

    @Test("Awb 4:11: overslaan vraagt een grond, vragen een termijn, en alles een reden; alle fouten tegelijk")
    func fouten() throws {
        let start = try Wereld.dag("2026-03-02"), today = try Wereld.dag("2026-03-12")
        func faults(_ view: Zienswijze) -> [String] { foutvelden { _ = try view.gecontroleerd(sinds: start, op: today) } }
        #expect(try faults(zienswijze(.overgeslagen, woorden: " ")) == ["grond", "woorden"])
        #expect(try faults(zienswijze(.gevraagd)) == ["tot"] && faults(zienswijze(.gevraagd, tot: "2026-03-10")) == ["tot"])
        #expect(try faults(zienswijze(.gevraagd, tot: "2026-03-11")).isEmpty)
        #expect(try faults(zienswijze(.gegeven, op: "2026-03-13")) == ["op"] && faults(zienswijze(.gegeven, op: "2026-03-01")) == ["op"])
        #expect(try faults(zienswijze(.overgeslagen, grond: .alGehoord)).isEmpty)
    }

    @Test("Leidt de afweging naar een afwijzing en is er niets gevraagd, dan is er een taak; vragen sluit haar")
    func taak() throws {
        let steun = try Afwegingssteun(), start = try Wereld.dag("2026-03-02")
        var facts = Dossierfeiten()
        facts.aanvragen = [Wereld.feit(1, try steun.aanvraag(), op: start, kind: steun.noor)]
        let id = try #require(facts.aanvragen.first).id
        func found(_ eigen: String) throws -> [Feit<Stapbevinding>] {
            try steun.volledig(eigen: eigen).enumerated().map { index, step in
                let own = Stapbevinding(
                    aanvraag: ID(id), kader: step.kader, kaderversie: step.kaderversie, stap: step.stap, bevindingen: step.bevindingen,
                    bronnen: step.bronnen, conclusie: step.conclusie, overweging: step.overweging, oordeelVan: step.oordeelVan)
                return Wereld.feit(10 + index, own, op: start, kind: steun.noor)
            }
        }
        func kinds(_ kader: Afwegingskader?) -> [Taaksoort] {
            Taken.van(Dossierbeeld(facts, op: start, regels: .standaard, kader: kader)).map(\.soort)
        }
        facts.stapbevindingen = try found("verder")
        #expect(!kinds(steun.kader).contains(.zienswijze), "de afweging leidt naar hulp")
        facts.stapbevindingen = Array(try found("genoeg").prefix(2))
        #expect(!kinds(steun.kader).contains(.zienswijze), "de afweging is nog niet af")
        facts.stapbevindingen = try found("genoeg")
        #expect(kinds(steun.kader).contains(.zienswijze) && !kinds(nil).contains(.zienswijze))
        let asked = Zienswijze(aanvraag: ID(id), wat: .gevraagd, op: start, tot: start.plus(dagen: 14), woorden: "Wat vindt u?")
        facts.zienswijzen = [Wereld.feit(20, asked, op: start, kind: steun.noor)]
        #expect(!kinds(steun.kader).contains(.zienswijze))
    }
}

@Suite("Ingebrekestelling en dwangsom in het dossier")
struct IngebrekeTests {
    /// The aanvraag of 2 March, not decided on; a notice of default on a day.
    private func wereld(ingebreke: String) throws -> Bezwaarwereld {
        var world = try Bezwaarwereld()
        world.feiten.besluiten = []
        world.feiten.verzendingen = []
        let start = try Wereld.dag("2026-03-02"), day = try Wereld.dag(ingebreke)
        world.feiten.aanvragen = [
            Wereld.feit(
                401,
                Aanvraag(
                    ontvangen: start, waarvoor: .individueleVoorziening, gevraagd: "Hulp", aanvrager: Wereld.karin, jeugdige: Wereld.noor),
                op: start, kind: Wereld.noor)
        ]
        let notice = Ingebrekestelling(
            van: .aanvraag, feit: Bezwaarwereld.aanvraag, ontvangen: day, door: Wereld.karin, woorden: "U bent te laat.")
        world.feiten.ingebrekestellingen = [world.feit(notice, day)]
        return world
    }

    private func beeld(_ world: Bezwaarwereld, op dag: String) throws -> Ingebrekebeeld {
        try #require(Ingebrekebeeld.lijst(world.feiten, op: try Wereld.dag(dag)).first)
    }

    private func vaststelling(_ view: Ingebrekebeeld, geen: Dwangsombesluit.Geen? = nil, waarom: String = "") throws -> Dwangsombesluit {
        try Dwangsombesluit(
            ingebrekestelling: view.id, stand: view.stand.uitkomst, geen: geen, waarom: waarom,
            mandaat: Mandaat(bron: "Mandaatbesluit 2026", functie: "teamleider"), ondertekenaar: Wereld.petra,
            genomen: try Wereld.dag("2026-05-20")
        ).neem(op: view)
    }

    @Test("Awb 4:17: de taak noemt de laatste dag zonder dwangsom; te vroeg in gebreke gesteld geeft geen taak")
    func taak() throws {
        #expect(try wereld(ingebreke: "2026-04-29").taken(op: "2026-05-01")[.ingebrekestelling]?.iso == "2026-05-13")
        #expect(try wereld(ingebreke: "2026-04-28").taken(op: "2026-05-01")[.ingebrekestelling] == nil)
    }

    @Test("Awb 4:18: vaststellen kan pas als de dwangsom niet meer loopt, één keer, en het bedrag is uitgerekend")
    func vaststellen() throws {
        var world = try wereld(ingebreke: "2026-04-29")
        #expect(afwijzing { _ = try vaststelling(beeld(world, op: "2026-05-16")) }.contains("loopt nog"))
        var decided = try Bezwaarwereld(verzonden: "2026-05-16")
        decided.feiten.aanvragen = world.feiten.aanvragen
        decided.feiten.ingebrekestellingen = world.feiten.ingebrekestellingen
        let view = try beeld(decided, op: "2026-05-20"), decision = try vaststelling(view)
        #expect(decision.bedrag == Eurocent(4_600) && decision.dagen == 2)
        #expect(try decided.taken(op: "2026-05-20")[.dwangsom]?.iso == "2026-05-29")
        #expect(try decided.taken(op: "2026-05-20")[.ingebrekestelling] == nil)
        decided.feiten.dwangsombesluiten = [decided.feit(decision, try Wereld.dag("2026-05-20"))]
        #expect(afwijzing { _ = try vaststelling(beeld(decided, op: "2026-05-21")) }.contains("al vastgesteld"))
        #expect(try decided.taken(op: "2026-05-21")[.dwangsom] == nil)
        world.feiten.ingebrekestellingen = []
        #expect(Ingebrekebeeld.lijst(world.feiten, op: try Wereld.dag("2026-05-20")).isEmpty)
    }

    @Test("Awb 4:17 lid 6: geen dwangsom vraagt een reden, en is dan nul")
    func geen() throws {
        let world = try wereld(ingebreke: "2026-04-29")
        let view = try beeld(world, op: "2026-12-01")
        #expect(foutvelden { _ = try vaststelling(view, geen: .onredelijkLaat) } == ["waarom"])
        #expect(try vaststelling(view, geen: .onredelijkLaat, waarom: "Een jaar later.").bedrag == .nul)
        #expect(try vaststelling(view).bedrag == Eurocent(144_200))
    }

    @Test("Awb 4:17: ook op een bezwaar, met de termijn van 7:10")
    func opBezwaar() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        func notice(_ day: String) throws -> Ingebrekebeeld {
            let date = try Wereld.dag(day)
            let said = Ingebrekestelling(
                van: .bezwaar, feit: ID(Bezwaarwereld.bezwaar), ontvangen: date, door: Wereld.karin, woorden: "Te laat.")
            world.feiten.ingebrekestellingen = [world.feit(said, date)]
            return try beeld(world, op: "2026-07-01")
        }
        #expect(try !notice("2026-05-26").stand.uitkomst.telt)
        #expect(try notice("2026-05-27").stand.uitkomst.beslisVoor?.iso == "2026-06-10")
        let last = try #require(world.feiten.ingebrekestellingen.first)
        #expect(world.feiten.aanvraag(bij: last.id) == Bezwaarwereld.aanvraag)
    }
}

@Suite("Klacht (Awb 9:4–9:12)")
struct KlachtTests {
    private func beeld(over: [ID<Gebruiker>] = [Wereld.amina], _ stappen: [Klachtstap] = []) throws -> Klachtbeeld {
        let day = try Wereld.dag("2026-03-02")
        let said = Klacht(ontvangen: day, klager: Wereld.karin, over: over, woorden: "Ik word niet teruggebeld.")
        return Klachtbeeld(
            feit: Wereld.feit(700, said, op: day), stappen: stappen.enumerated().map { Wereld.feit(701 + $0, $1, op: $1.op) },
            afdoening: nil)
    }

    private func stap(_ wat: Klachtstap.Wat, op: String, _ wie: ID<Gebruiker>? = nil, woorden: String = "Zo ging het.") throws -> Klachtstap
    {
        Klachtstap(wat, bij: Wereld.id(700), op: try Wereld.dag(op), behandelaar: wie, woorden: woorden)
    }

    private func einde(_ uitkomst: Klachtafdoening.Uitkomst, op: String = "2026-03-20") throws -> Klachtafdoening {
        Klachtafdoening(klacht: Wereld.id(700), oordeel: uitkomst, bevindingen: "Wij spraken met beiden.", verteld: try Wereld.dag(op))
    }

    @Test("Awb 9:11: zes weken, en vier weken langer na één keer verdagen binnen de termijn")
    func termijn() throws {
        #expect(try beeld().uiterlijk.uitkomst.iso == "2026-04-13")
        #expect(try beeld([stap(.verdaagd, op: "2026-04-13")]).uiterlijk.uitkomst.iso == "2026-05-11")
        #expect(try beeld([stap(.verdaagd, op: "2026-04-14")]).uiterlijk.uitkomst.iso == "2026-04-13")
        let today = try Wereld.dag("2026-06-01")
        #expect(foutvelden { _ = try beeld().neem(stap(.verdaagd, op: "2026-04-14"), op: today) } == ["op"])
        let put = try beeld([stap(.verdaagd, op: "2026-04-01")])
        #expect(foutvelden { _ = try put.neem(stap(.verdaagd, op: "2026-04-20"), op: today) } == ["op"])
    }

    @Test("Awb 9:7 lid 1: wie erover gaat, legt niet vast, behandelt niet en handelt niet af")
    func ander() throws {
        let view = try beeld(), today = try Wereld.dag("2026-03-20")
        #expect(afwijzing { _ = try view.klacht.gecontroleerd(door: Wereld.amina, op: today) }.contains("Awb 9:7"))
        #expect(foutvelden { _ = try view.neem(stap(.bevestigd, op: "2026-03-04", Wereld.amina), op: today) } == ["behandelaar"])
        #expect(foutvelden { _ = try view.neem(stap(.bevestigd, op: "2026-03-04"), op: today) } == ["behandelaar"])
        #expect(foutvelden { _ = try view.neem(stap(.bevestigd, op: "2026-03-04", Wereld.petra), op: today) }.isEmpty)
        #expect(afwijzing { _ = try view.neem(einde(.ingetrokken), door: Wereld.amina, op: today) }.contains("gaat over u"))
    }

    @Test("Awb 9:10 en 9:12: een oordeel vraagt een behandelaar en horen; samen oplossen niet (9:5)")
    func oordeel() throws {
        let today = try Wereld.dag("2026-03-20")
        #expect(afwijzing { _ = try beeld().neem(einde(.gegrond), door: Wereld.petra, op: today) }.contains("Awb 9:6"))
        let named = try beeld([stap(.bevestigd, op: "2026-03-04", Wereld.petra)])
        #expect(foutvelden { _ = try named.neem(einde(.gegrond), door: Wereld.petra, op: today) } == ["oordeel"])
        let heard = try beeld([stap(.bevestigd, op: "2026-03-04", Wereld.petra), stap(.gehoord, op: "2026-03-10")])
        #expect(try heard.neem(einde(.gegrond), door: Wereld.petra, op: today).oordeel == .gegrond)
        #expect(try beeld().neem(einde(.tevreden), door: Wereld.petra, op: today).oordeel == .tevreden)
        #expect(foutvelden { _ = try heard.neem(einde(.gegrond, op: "2026-03-21"), door: Wereld.petra, op: today) } == ["verteld"])
    }

    @Test("Een open klacht is een taak; afgehandeld niet meer")
    func taak() throws {
        let view = try beeld(), day = try Wereld.dag("2026-03-20")
        var facts = Dossierfeiten()
        facts.klachten = [view.feit]
        let task = try #require(Taken.van(facts, op: day).first)
        #expect(task.soort == .klacht && task.uiterlijk.iso == "2026-04-13")
        facts.klachtafdoeningen = [Wereld.feit(720, try einde(.tevreden), op: day)]
        #expect(Taken.van(facts, op: day).isEmpty)
    }
}

@Suite("Uitspraak van een rechter")
struct UitspraakTests {
    private func uitspraak(
        _ uitkomst: Uitspraak.Uitkomst = .vernietigd, op: String = "2026-06-01", opdracht: String = "Neem een nieuw besluit.",
        uiterlijk: String? = "2026-07-15", nummer: String = "AWB 26/123"
    ) throws -> Uitspraak {
        Uitspraak(
            besluit: Bezwaarwereld.besluit, datum: try Wereld.dag(op), nummer: nummer, instantie: .rechtbank, uitkomst: uitkomst,
            opdracht: opdracht, uiterlijk: try uiterlijk.map(Wereld.dag))
    }

    @Test("Awb 8:72: een opdracht is een taak tot zij is uitgevoerd; zonder opdracht is er niets te doen")
    func taak() throws {
        var world = try Bezwaarwereld()
        let day = try Wereld.dag("2026-06-01")
        world.feiten.uitspraken = [world.feit(try uitspraak(), day)]
        #expect(try world.taken(op: "2026-06-10")[.uitspraak]?.iso == "2026-07-15")
        let ruling = try #require(Uitspraakbeeld.lijst(world.feiten).first)
        let done = Uitspraakuitvoering(uitspraak: ruling.id, op: try Wereld.dag("2026-07-01"), gedaan: "Nieuw besluit genomen.")
        #expect(foutvelden { _ = try ruling.neem(done, op: day) } == ["op"])
        world.feiten.uitvoeringen = [world.feit(try ruling.neem(done, op: Wereld.dag("2026-07-01")), done.op)]
        #expect(try world.taken(op: "2026-07-02")[.uitspraak] == nil)
        world.feiten.uitvoeringen = []
        world.feiten.uitspraken = [world.feit(try uitspraak(.ongegrond, opdracht: "", uiterlijk: nil), day)]
        #expect(try world.taken(op: "2026-06-10")[.uitspraak] == nil)
        world.feiten.uitspraken = [world.feit(try uitspraak(uiterlijk: nil), day)]
        #expect(try world.taken(op: "2026-06-10")[.uitspraak] != nil, "zonder dag een gewone termijn")
    }

    @Test(
        "Awb 8:72 lid 4: vernietigt de rechter de beslissing op bezwaar, dan wacht het bezwaar weer, tot de dag van de rechter of 7:10",
        arguments: [("2026-07-15", "2026-07-15"), (nil, "2026-07-13")])
    func opnieuw(uiterlijk: String?, beslissen: String) throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        try world.stap(.gehoord, op: "2026-05-01")
        try world.beslis(.ongegrond, op: "2026-05-12")
        let first = try #require(world.feiten.beslissingen.first)
        try world.verzend(ID(first.id), op: "2026-05-13")
        let day = try Wereld.dag("2026-06-01")
        let ruling = Uitspraak(
            besluit: ID(first.id), datum: day, nummer: "AWB 26/9", instantie: .rechtbank, uitkomst: .vernietigd,
            opdracht: "Beslis opnieuw.", uiterlijk: try uiterlijk.map(Wereld.dag))
        world.feiten.uitspraken = [world.feit(ruling, day)]
        #expect(try world.beeld.isOpen && world.beeld.stand(op: day) == .ontvangen && world.beeld.beroep == nil)
        #expect(try world.beeld.beslissen.uitkomst.iso == beslissen && world.beeld.beslissen.gronden.first?.bron == "Awb 8:72 lid 4")
        #expect(try world.taken(op: "2026-06-02")[.bezwaar]?.iso == beslissen)
        #expect(try world.beeld.voorVernietiging?.beslissing == first && world.beeld.voorVernietiging?.verzonden?.iso == "2026-05-13")
        let unheard = afwijzing { try world.beslis(.gegrond, op: "2026-06-20") }
        #expect(unheard.contains("Awb 7:2 en 7:3") && unheard.contains("telt niet meer"), "het horen van vóór de uitspraak telt niet")
        try world.stap(.nietGehoord, op: "2026-06-10", afzien: .alGehoord)
        try world.beslis(.gegrond, op: "2026-06-20")
        #expect(try !world.beeld.isOpen && world.feiten.herroeping(van: Bezwaarwereld.aanvraag)?.id == Bezwaarwereld.bezwaar)
        #expect(try world.taken(op: "2026-06-20")[.bezwaarVerzenden] != nil)
    }

    @Test("Awb 4:17: een ingebrekestelling van vóór de uitspraak gaat over de eerste beslissing; de dwangsom loopt niet opnieuw")
    func dwangsomVoorUitspraak() throws {
        var world = try Bezwaarwereld()
        try world.bezwaar(op: "2026-04-10")
        try world.stap(.gehoord, op: "2026-05-01")
        let late = try Wereld.dag("2026-05-27"), day = try Wereld.dag("2026-07-01")
        world.feiten.ingebrekestellingen = [
            world.feit(
                Ingebrekestelling(
                    van: .bezwaar, feit: ID(Bezwaarwereld.bezwaar), ontvangen: late, door: Wereld.karin, woorden: "Te laat."), late)
        ]
        try world.beslis(.ongegrond, op: "2026-06-12")
        let first = try #require(world.feiten.beslissingen.first)
        try world.verzend(ID(first.id), op: "2026-06-13")
        func owed() throws -> Dwangsomstand {
            try #require(Ingebrekebeeld.lijst(world.feiten, op: Wereld.dag("2026-09-01")).first).stand.uitkomst
        }
        let before = try owed()
        #expect(before.dagen == 2 && before.isAfgelopen)
        let ruling = Uitspraak(
            besluit: ID(first.id), datum: day, nummer: "AWB 26/9", instantie: .rechtbank, uitkomst: .vernietigd,
            opdracht: "Beslis opnieuw.", uiterlijk: nil)
        world.feiten.uitspraken = [world.feit(ruling, day)]
        #expect(try owed() == before)
    }

    @Test("Alle fouten tegelijk: dag, nummer, opdracht en termijn")
    func fouten() throws {
        let taken = try Wereld.dag("2026-02-27"), today = try Wereld.dag("2026-06-10")
        func faults(_ ruling: Uitspraak) -> [String] { foutvelden { _ = try ruling.gecontroleerd(na: taken, op: today) } }
        #expect(
            try faults(uitspraak(op: "2026-06-11", opdracht: "", uiterlijk: "2026-06-01", nummer: "")) == [
                "datum", "nummer", "opdracht", "uiterlijk",
            ])
        #expect(try faults(uitspraak(op: "2026-02-26")) == ["datum"] && faults(uitspraak()).isEmpty)
    }
}
