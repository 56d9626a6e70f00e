// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Rond het plan: eigen plan, regie, wat niet helpt, het einde van hulp, een ander gezicht")
struct PlanrondTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    // MARK: Familiegroepsplan

    @Test(
        "Zolang het gezin denkt of werkt aan een eigen plan lopen de zes weken niet; daarna wel (Jeugdwet 4.1.2 en 4.1.3)",
        arguments: Familiegroepsplanuitkomst.allCases)
    func vanTafel(uitkomst: Familiegroepsplanuitkomst) {
        #expect(uitkomst.isVanTafel == ![.bedenktijd, .bezig].contains(uitkomst))
        #expect(uitkomst.isOvergeslagen == [.dreiging, .belang].contains(uitkomst))
        #expect(uitkomst.bron == "Jeugdwet 4.1.2")
    }

    @Test("Wat gemaakt is, staat er als tekst of als document bij (Jeugdwet 4.1.2)")
    func gemaakt() {
        func fields(_ plan: String?, _ document: UUIDv7?) -> [String] {
            velden { () throws(Afwijzing) in
                try Familiegroepsplanaanbod(op: start, uitkomst: .gemaakt, plan: plan, document: document).gecontroleerd()
            }
        }
        #expect(fields(nil, nil) == ["plan"] && fields("  ", nil) == ["plan"])
        #expect(fields("Opa haalt Sem op.", nil).isEmpty && fields(nil, Wereld.id(5)).isEmpty)
        let early = velden { () throws(Afwijzing) in
            try Familiegroepsplanaanbod(op: start, uitkomst: .bezig, klaarOp: start.plus(dagen: -1)).gecontroleerd()
        }
        #expect(early == ["klaarOp"])
    }

    // MARK: Regie

    @Test("Regie weg bij het gezin heeft een naam, een reden en een einde; bij het gezin is niets nodig", arguments: Regiehouder.allCases)
    func regie(bij: Regiehouder) {
        let fields = velden { () throws(Afwijzing) in try Regieafspraak(op: start, bij: bij).gecontroleerd() }
        #expect(fields == (bij == .gezin ? [] : ["wie", "waarom", "tot"]))
        let long = velden { () throws(Afwijzing) in
            try Regieafspraak(op: start, bij: bij, wie: "Amina", tot: start.plus(jaren: 1).plus(dagen: 1), waarom: "kort").gecontroleerd()
        }
        #expect(long == (bij == .gezin ? [] : ["tot"]))
    }

    @Test("Na de laatste dag ligt de regie weer bij het gezin; een actie volgt het plan tenzij er iets anders is afgesproken")
    func regiebeeld() {
        let action = Wereld.id(62)
        let whole = Wereld.feit(
            70, Regieafspraak(op: start, bij: .team, wie: "Amina", tot: start.plus(dagen: 30), waarom: "crisis"), op: start)
        let one = Wereld.feit(
            71, Regieafspraak(op: start, actie: action, bij: .aanbieder, wie: "De Boog", tot: start.plus(dagen: 60), waarom: "therapie"),
            op: start)
        let facts = [one, whole]
        #expect(Regiebeeld.van([], op: start).bij == .gezin && Regiebeeld.van([], op: start).feit == nil)
        #expect(Regiebeeld.van(facts, op: start.plus(dagen: 30)).bij == .team)
        let after = Regiebeeld.van(facts, op: start.plus(dagen: 31))
        #expect(after.bij == .gezin && after.isAfgelopen && after.feit == whole.id)
        #expect(Regiebeeld.van(facts, actie: action, op: start.plus(dagen: 31)).bij == .aanbieder)
        #expect(Regiebeeld.van(facts, actie: Wereld.id(63), op: start).bij == .team)
        #expect(Regiebeeld.van(facts, op: start.plus(dagen: -1)).bij == .gezin)
        #expect(Regiebeeld.alle(facts, acties: [action, Wereld.id(63)], op: start).map(\.actie) == [nil, action])
    }

    // MARK: Child's version

    private func plan() -> Feit<Gezinsplan> {
        func actie(_ id: Int, _ wat: String, _ wie: ID<Persoon>?, _ soort: Uitvoerder = .gezin) -> Actie {
            Actie(id: Wereld.id(id), wat: wat, uitvoerder: soort, persoon: wie, wie: wie == nil ? soort.label : "")
        }
        let own = Gezinsdoel(
            id: Wereld.id(61), woorden: "Noor gaat naar school", strekking: .meedoen, voor: Wereld.noor,
            acties: [actie(80, "Karin brengt Noor", Wereld.karin), actie(81, "Daan belt elke avond", Wereld.daan)])
        let shared = Gezinsdoel(
            id: Wereld.id(62), woorden: "Rust thuis", strekking: .gezondEnVeilig,
            acties: [
                actie(82, "Samen eten", nil), actie(83, "Daan stopt met drinken", Wereld.daan), actie(84, "Noor kookt", Wereld.noor),
            ])
        let other = Gezinsdoel(
            id: Wereld.id(63), woorden: "Sem slaapt door", strekking: .gezondEnVeilig, voor: Wereld.sem,
            acties: [actie(85, "Sem leest voor", Wereld.sem)])
        let plan = Gezinsplan(nummer: 1, datum: start, doelen: [own, shared, other], evaluatieOp: start.plus(dagen: 90))
        return Wereld.feit(60, plan, op: start)
    }

    @Test("Het blad van een kind noemt niets van een ander kind, en van het gezin alleen wat van het kind of van allen is (Jeugdwet 7.3.2)")
    func kindblad() {
        let sheet = Kindblad.van(plan(), voor: Wereld.noor, versie: nil) { _ in false }
        #expect(sheet.doelen.map(\.woorden) == ["Noor gaat naar school", "Rust thuis"] && !sheet.isGeschreven)
        #expect(sheet.doelen.flatMap(\.acties).map(\.wat) == ["Karin brengt Noor", "Daan belt elke avond", "Samen eten", "Noor kookt"])
    }

    @Test("Wie voor het kind is afgeschermd, staat er niet op: ook niet als het eerder was aangevinkt")
    func kindbladScherm() {
        let version = Kindversie(
            plan: Wereld.id(60), kind: Wereld.noor, doelen: [Kinddoel(doel: Wereld.id(61), woorden: "Weer naar school.")],
            acties: [Wereld.id(80), Wereld.id(81), Wereld.id(83)])
        let open = Kindblad.van(plan(), voor: Wereld.noor, versie: version) { _ in false }
        #expect(open.isGeschreven && open.doelen.map(\.woorden) == ["Weer naar school.", "Rust thuis"])
        #expect(open.doelen.flatMap(\.acties).map(\.id) == [Wereld.id(80), Wereld.id(81), Wereld.id(83)])
        let shielded = Kindblad.van(plan(), voor: Wereld.noor, versie: version) { $0 == Wereld.daan }
        #expect(shielded.doelen.flatMap(\.acties).map(\.id) == [Wereld.id(80)])
    }

    @Test("Wat voor een eerdere versie of een ander kind is geschreven, telt niet")
    func kindbladOud() {
        for version in [
            Kindversie(plan: Wereld.id(59), kind: Wereld.noor, begin: "oud", doelen: [], acties: []),
            Kindversie(plan: Wereld.id(60), kind: Wereld.sem, begin: "ander", doelen: [], acties: []),
        ] {
            let sheet = Kindblad.van(plan(), voor: Wereld.noor, versie: version) { _ in false }
            #expect(!sheet.isGeschreven && sheet.begin.isEmpty)
        }
        #expect(Kindblad.langeZinnen("Kort. Dit is een zin die met veel meer dan twaalf woorden echt te lang is.").count == 1)
    }

    // MARK: End of help

    private func hulp(_ tot: Datum?) -> Hulpbeeld {
        Hulpbeeld(id: Wereld.id(90), naam: "Speltherapie", jeugdige: Wereld.sem, van: start, tot: tot, einde: tot.map { _ in .volgensPlan })
    }

    @Test("De twee vragen komen aan het einde van de hulp, één keer per informant (Besluit Jeugdwet 7.5.3 lid 1 onder m)")
    func uitkomst() {
        let end = start.plus(dagen: 100), day = end.plus(dagen: 3)
        let good = Uitkomstmeting(hulp: Wereld.id(90), informant: .ouder, op: day, nut: 8, verder: .geen)
        func fields(_ asked: Uitkomstmeting, _ help: Hulpbeeld, eerdere: [Uitkomstmeting] = []) -> [String] {
            velden { () throws(Afwijzing) in try asked.gecontroleerd(bij: help, eerdere: eerdere, op: day) }
        }
        #expect(fields(good, hulp(end)).isEmpty)
        #expect(fields(good, hulp(nil)).first?.contains("loopt nog") == true)
        #expect(fields(good, hulp(end), eerdere: [good]).first?.contains("al gevraagd") == true)
        let child = Uitkomstmeting(hulp: Wereld.id(90), informant: .jeugdige, op: day, stand: .nietGewild)
        #expect(fields(child, hulp(end), eerdere: [good]).isEmpty)
        let missed = Uitkomstmeting(hulp: Wereld.id(90), informant: .ouder, op: end, stand: .nietBereikt)
        #expect(fields(good, hulp(end), eerdere: [missed]).isEmpty, "wie terugbelt, kan alsnog antwoorden")
        let bare = Uitkomstmeting(hulp: Wereld.id(90), informant: .ouder, op: start, nut: nil)
        #expect(fields(bare, hulp(end)) == ["op", "nut"])
        #expect(fields(Uitkomstmeting(hulp: Wereld.id(90), informant: .ouder, op: day, nut: 11), hulp(end)) == ["nut"])
    }

    @Test(
        "De reden van het einde in de codes van de beleidsinformatie (Regeling Jeugdwet bijlage 2)",
        arguments: [
            (Stopreden.volgensPlan, "01"), (.inOvereenstemming, "02"), (.doorClient, "03"), (.doorAanbieder, "04"),
            (.externeOmstandigheden, "05"), (.overlijden, "05"), (.tijdelijk, nil), (.andereAanbieder, nil), (.wijzigingsverzoek, nil),
        ] as [(Stopreden, String?)])
    func redenen(reden: Stopreden, code: String?) {
        #expect(reden.hulpeinde?.rawValue == code)
        #expect(reden.hulpeinde?.isUitval ?? false == reden.isUitval)
    }

    @Test("Uitval is hulp die door één kant eerder stopte; wat loopt telt niet mee")
    func uitval() {
        func help(_ n: Int, _ end: Hulpeinde?, tot: Datum?) -> Hulpbeeld {
            Hulpbeeld(id: Wereld.id(n), naam: "\(n)", jeugdige: Wereld.sem, van: start, tot: tot, einde: end)
        }
        let all = [
            help(1, nil, tot: nil), help(2, .volgensPlan, tot: start), help(3, .doorClient, tot: start),
            help(4, .doorAanbieder, tot: start),
            help(5, nil, tot: start),
        ]
        let out = Uitval.van(all)
        #expect(out.geeindigd == 4 && out.uitgevallen.map(\.naam) == ["3", "4"])
    }

    // MARK: It does not help

    @Test("“Dit helpt niet” is van kind of ouder, in hun woorden, en open tot er antwoord is")
    func helptNiet() throws {
        let bare = velden { () throws(Afwijzing) in
            try Helptniet(op: start.plus(dagen: 1), stem: .professional, woorden: " ").gecontroleerd(op: start)
        }
        #expect(bare == ["op", "namens", "woorden"])
        let said = Wereld.feit(
            72, Helptniet(op: start, stem: .kind, persoon: Wereld.noor, woorden: "Saai."), op: start)
        #expect(Helptnietbeeld.lijst([said], []).map(\.isOpen) == [true])
        let early = velden { () throws(Afwijzing) in
            try Helptnietantwoord(signaal: said.id, op: start.plus(dagen: -1), gevolg: .stoppen, woorden: "")
                .gecontroleerd(op: start, bij: said.inhoud)
        }
        #expect(early == ["op", "woorden"])
        let answer = Wereld.feit(
            73, Helptnietantwoord(signaal: said.id, op: start, gevolg: .bijstellen, woorden: "Wij zoeken iets anders."), op: start)
        #expect(Helptnietbeeld.lijst([said], [answer]).map(\.isOpen) == [false])
        #expect(answer.inhoud.hoofdfeit == said.id && said.inhoud.overPersonen == [Wereld.noor])
        #expect(Helptnietgevolg.allCases.filter(\.raaktPlan).count == Helptnietgevolg.allCases.count - 1)
    }

    // MARK: Another face

    @Test("Bij een wissel is klaar: alles verteld, in hoeveel gesprekken ook, of opgeschreven waarom de rest niet hoeft")
    func overdracht() {
        let change = Wissel(id: Wereld.id(95), soort: .contactpersoon, op: start, van: Wereld.amina.raw, naar: Wereld.petra.raw)
        func talk(_ n: Int, _ points: [Overdrachtpunt], rest: String = "", wissel: Int = 95) -> Feit<Overdrachtgesprek> {
            Wereld.feit(
                n,
                Overdrachtgesprek(
                    wissel: Wereld.id(wissel), op: start, verteldDoor: "Amina", verteldAan: "Petra", verteld: points, restNietNodig: rest),
                op: start)
        }
        #expect(Overdrachtbeeld(change, []).ontbreekt == Overdrachtpunt.allCases)
        let half = Array(Overdrachtpunt.allCases.prefix(3)), rest = Array(Overdrachtpunt.allCases.dropFirst(3))
        #expect(Overdrachtbeeld(change, [talk(1, half)]).ontbreekt == rest)
        #expect(Overdrachtbeeld(change, [talk(1, half), talk(2, rest)]).isKlaar)
        #expect(Overdrachtbeeld(change, [talk(1, half, rest: "Gezin verhuist morgen.")]).isKlaar)
        #expect(!Overdrachtbeeld(change, [talk(1, Overdrachtpunt.allCases, wissel: 96)]).isKlaar)
        let empty = velden { () throws(Afwijzing) in
            try Overdrachtgesprek(wissel: Wereld.id(95), op: start.plus(dagen: 1), verteldDoor: "", verteldAan: "", verteld: [])
                .gecontroleerd(op: start)
        }
        #expect(empty == ["op", "verteldDoor", "verteldAan", "verteld"])
    }

    @Test("De laatste wissel van vaste contactpersoon, en geen als er maar één was of nu niemand is")
    func contactwissel() throws {
        func given(_ n: Int, _ who: ID<Gebruiker>, _ day: String, tot: String? = nil) throws -> Feit<Relatie> {
            let relation = Relatie(
                dossier: Wereld.dossier, relatiesoort: .vasteContactpersoon, gebruiker: who, van: try Wereld.nu(day),
                tot: try tot.map { try Wereld.nu($0) }, gegevenDoor: Wereld.petra.raw, reden: "")
            return Wereld.feit(n, relation, op: try Wereld.dag(day))
        }
        let now = try Wereld.nu("2026-06-01")
        let one = Relaties(gegeven: [try given(1, Wereld.amina, "2026-01-05")], beeindigd: [])
        #expect(Wissel.contactpersoon(one, op: now) == nil)
        let two = Relaties(
            gegeven: [try given(1, Wereld.amina, "2026-01-05"), try given(2, Wereld.petra, "2026-03-05")], beeindigd: [])
        let change = try #require(Wissel.contactpersoon(two, op: now))
        #expect(change.id == Wereld.id(2) && change.van == Wereld.amina.raw && change.naar == Wereld.petra.raw)
        let soon = try Wereld.dag("2026-06-01"), late = try Wereld.dag("2027-01-01")
        #expect(change.isVers(op: soon) && !change.isVers(op: late))
        let nobody = Relaties(
            gegeven: [try given(1, Wereld.amina, "2026-01-05"), try given(2, Wereld.petra, "2026-03-05", tot: "2026-04-01")],
            beeindigd: [])
        #expect(Wissel.contactpersoon(nobody, op: now) == nil)
    }
}
