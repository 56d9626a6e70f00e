// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// Properties of the derived consent over made-up lives: hundreds of files, the same for the same seed.
@Suite("Toestemming volgt zuiver uit feiten en vandaag")
struct ToestemmingEigenschapTests {
    private static let begin = Datum(dagnummer: 20_514), dagen = 900

    /// A life of one child around one matter, told at random.
    private struct Leven {
        var zaak: Feit<Hulptoestemming>
        var feiten = Toestemmingsfeiten()
        private(set) var random: Vast
        private var nummer = 1_000
        static let mensen = [Wereld.noor, Wereld.karin, Wereld.daan, ID<Persoon>(Wereld.id(40))]

        init(_ seed: Int) throws {
            random = Vast(state: UInt64(seed) &* 7_919 &+ 13)
            _ = random.next()
            let day = ToestemmingEigenschapTests.begin
            zaak = Wereld.feit(500, Hulptoestemming(kind: Wereld.noor, waarvoor: "x", gevraagdOp: day), op: day, kind: Wereld.noor)
            let until = kans(3) ? nil : day.plus(dagen: getal(900))
            zaak = Wereld.feit(
                500, Hulptoestemming(kind: Wereld.noor, waarvoor: "x", gevraagdOp: day, tot: until), op: day, kind: Wereld.noor)
            let birth = try #require(Geboortedatum(day.plus(dagen: -getal(19 * 365))))
            feiten.personen.append(
                Wereld.feit(501, Persoonsgegevens(persoon: Wereld.noor, naam: Naam(achternaam: "W"), geboortedatum: birth), op: day))
            for _ in 0..<(1 + getal(3)) { gezag(Wereld.noor) }
            for _ in 0..<(2 + getal(9)) { gebeurt(Wereld.id(500)) }
        }

        mutating func getal(_ onder: Int) -> Int { Int(random.next() % UInt64(onder)) }
        mutating func kans(_ een: Int) -> Bool { getal(een) == 0 }
        mutating func dag() -> Datum { ToestemmingEigenschapTests.begin.plus(dagen: getal(ToestemmingEigenschapTests.dagen)) }
        mutating func mens() -> ID<Persoon> { Self.mensen[getal(Self.mensen.count)] }
        private mutating func volgend() -> Int {
            nummer += 1
            return nummer
        }

        mutating func gezag(_ kind: ID<Persoon>) {
            let day = kans(2) ? ToestemmingEigenschapTests.begin : dag()
            let holders = Set((0..<getal(3)).map { _ in mens() }).subtracting([kind]).sorted()
            let soort: Gezagsoort = holders.isEmpty ? (kans(2) ? .onbekend : .voogdijInstelling) : .gezamenlijk
            feiten.gezag.append(
                Wereld.feit(volgend(), Gezag(kind: kind, gezagsoort: soort, houders: holders, herkomst: .gezin, gezienOp: day), op: day))
        }

        /// Anything that can happen in a matter.
        mutating func gebeurt(_ zaak: UUIDv7) {
            let day = dag(), who = kans(8) ? nil : mens()
            switch getal(10) {
            case 0...5:
                let word = [Toestemmingswoord.ja, .ja, .ja, .nee, .nietBereikt][getal(5)]
                feiten.antwoorden.append(
                    Wereld.feit(volgend(), Toestemmingsantwoord(zaak: zaak, wie: who, antwoord: word, op: day, wijze: .gesprek), op: day))
            case 6:
                feiten.intrekkingen.append(
                    Wereld.feit(volgend(), Toestemmingsintrekking(zaak: zaak, wie: who, op: day, wijze: .gesprek), op: day))
            case 7:
                let kinds: [Toestemmingsregel.Uitzondering?] = [nil] + Toestemmingsregel.Uitzondering.allCases
                feiten.uitzonderingen.append(
                    Wereld.feit(
                        volgend(), Toestemmingsuitzondering(zaak: zaak, uitzondering: kinds[getal(kinds.count)], waarom: "x", op: day),
                        op: day))
            case 8:
                let able: Wilsbekwaam = kans(2) ? .ja : .nee
                let others = kans(2) ? [mens()] : []
                feiten.wilsoordelen.append(
                    Wereld.feit(
                        volgend(),
                        Wilsoordeel(
                            zaak: zaak, wilsbekwaam: able, beoordelaar: "J", onderbouwing: "x", op: day, vertegenwoordigers: others),
                        op: day))
            default:
                guard kans(3) else { return }
                feiten.einden.append(Wereld.feit(volgend(), Beeindiging(feit: zaak, op: day), op: day))
            }
        }

        /// What has nothing to do with this matter: another matter, another child, a note about somebody else.
        mutating func ietsAnders() {
            switch getal(3) {
            case 0: gebeurt(Wereld.id(700))
            case 1: gezag(Wereld.sem)
            default:
                let person = Persoonsgegevens(persoon: Wereld.sem, naam: Naam(achternaam: "W"), geboortedatum: Geboortedatum(dag()))
                feiten.personen.append(Wereld.feit(volgend(), person, op: ToestemmingEigenschapTests.begin))
            }
        }

        mutating func geschud() -> Toestemmingsfeiten {
            var facts = feiten
            facts.antwoorden.shuffle(using: &random)
            facts.intrekkingen.shuffle(using: &random)
            facts.uitzonderingen.shuffle(using: &random)
            facts.wilsoordelen.shuffle(using: &random)
            facts.einden.shuffle(using: &random)
            facts.gezag.shuffle(using: &random)
            facts.personen.shuffle(using: &random)
            return facts
        }

        var peildagen: [Datum] {
            stride(from: 0, to: ToestemmingEigenschapTests.dagen, by: 37).map { ToestemmingEigenschapTests.begin.plus(dagen: $0) }
        }
    }

    @Test("In elke volgorde geven dezelfde feiten dezelfde uitkomst, en nog een keer vragen verandert niets", arguments: 1...60)
    func volgorde(seed: Int) throws {
        var life = try Leven(seed)
        let shuffled = life.geschud()
        for day in life.peildagen {
            let first = Toestemmingsbeeld(life.zaak, life.feiten, op: day)
            #expect(Toestemmingsbeeld(life.zaak, shuffled, op: day) == first)
            #expect(Toestemmingsbeeld(life.zaak, life.feiten, op: day) == first)
        }
    }

    @Test("Wat ontbreekt, komt er nooit door een later feit over iets anders; en wat er is, gaat er niet door weg", arguments: 1...60)
    func onverwant(seed: Int) throws {
        var life = try Leven(seed)
        let before = life.feiten
        for _ in 0..<12 { life.ietsAnders() }
        for day in life.peildagen {
            #expect(Toestemmingsbeeld(life.zaak, life.feiten, op: day) == Toestemmingsbeeld(life.zaak, before, op: day))
        }
    }

    /// Told apart from the code: walks the facts as a reader would.
    private static func heeftElkJa(_ view: Toestemmingsbeeld, _ feiten: Toestemmingsfeiten, op dag: Datum) -> Bool {
        guard let circle = view.vereist?.uitkomst else { return false }
        return circle.leden.allSatisfy { who in
            let yes = feiten.antwoorden.filter { $0.inhoud.zaak == view.zaak && Toestemmer($0.inhoud.wie) == who && $0.inhoud.op <= dag }
                .filter { $0.inhoud.antwoord != .nietBereikt }
            let back = feiten.intrekkingen.filter { $0.inhoud.zaak == view.zaak && Toestemmer($0.inhoud.wie) == who && $0.inhoud.op <= dag }
            guard let last = yes.max(by: { ($0.inhoud.op, $0.opgetekend) < ($1.inhoud.op, $1.opgetekend) }), last.inhoud.antwoord == .ja
            else {
                return false
            }
            return !back.contains { (last.inhoud.op, last.opgetekend) < ($0.inhoud.op, $0.opgetekend) }
        }
    }

    @Test("Er is alleen toestemming als ieder die beslist als laatste ja zei en niets introk", arguments: 1...120)
    func elkJa(seed: Int) throws {
        let life = try Leven(seed)
        for day in life.peildagen {
            let view = Toestemmingsbeeld(life.zaak, life.feiten, op: day)
            if view.stand == .gegeven { #expect(Self.heeftElkJa(view, life.feiten, op: day), "zaad \(seed), \(day.iso)") }
            if view.stand == .nietNodig { #expect(view.vereist?.uitkomst.isLeeg == true) }
        }
    }

    @Test("Onder al die levens zijn er met en zonder toestemming: de proef kijkt ergens naar")
    func kijkt() throws {
        var counts: [Toestemmingsstand: Int] = [:]
        for seed in 1...120 {
            let life = try Leven(seed)
            for day in life.peildagen { counts[Toestemmingsbeeld(life.zaak, life.feiten, op: day).stand, default: 0] += 1 }
        }
        for stand in Toestemmingsstand.allCases where stand != .afwegen { #expect(counts[stand, default: 0] > 20, "\(stand)") }
    }

    /// Who said no or took back a yes last; being out of reach is no answer.
    private static func weigert(_ life: Leven, op dag: Datum) -> Set<Toestemmer> {
        let answers = life.feiten.antwoorden.filter {
            $0.inhoud.zaak == life.zaak.id && $0.inhoud.op <= dag && $0.inhoud.antwoord != .nietBereikt
        }
        .map { (who: Toestemmer($0.inhoud.wie), isYes: $0.inhoud.antwoord == .ja, order: ($0.inhoud.op, $0.opgetekend)) }
        let back = life.feiten.intrekkingen.filter { $0.inhoud.zaak == life.zaak.id && $0.inhoud.op <= dag }
            .map { (who: Toestemmer($0.inhoud.wie), isYes: false, order: ($0.inhoud.op, $0.opgetekend)) }
        let last = (answers + back).sorted { $0.order < $1.order }.reduce(into: [Toestemmer: Bool]()) { $0[$1.who] = $1.isYes }
        return Set(last.filter { !$0.value }.keys)
    }

    @Test("Zei wie beslist als laatste nee, dan mag het nooit; alleen een gedwongen kader gaat daar overheen", arguments: 1...120)
    func nee(seed: Int) throws {
        let life = try Leven(seed)
        var plain = life.feiten
        plain.uitzonderingen = []
        for day in life.peildagen {
            let view = Toestemmingsbeeld(life.zaak, life.feiten, op: day), no = Self.weigert(life, op: day)
            let exception = view.uitzondering?.inhoud.uitzondering
            if view.stand == .gegeven {
                #expect(view.vereist?.uitkomst.leden.contains(where: no.contains) == false, "zaad \(seed), \(day.iso)")
            }
            guard view.stand == .nietNodig, exception != .gedwongenKader else { continue }
            let usual = Toestemmingsbeeld(life.zaak, plain, op: day).vereist?.uitkomst.leden ?? []
            #expect(!usual.contains(where: no.contains), "zaad \(seed), \(day.iso), \(exception?.rawValue ?? "")")
        }
    }

    @Test("Spoed geldt nooit langer dan haar laatste dag; daarna beslist wie anders ook beslist", arguments: 1...120)
    func spoed(seed: Int) throws {
        let life = try Leven(seed)
        for fact in life.feiten.uitzonderingen where fact.inhoud.zaak == life.zaak.id && fact.inhoud.uitzondering == .spoed {
            let after = fact.inhoud.op.plus(dagen: 8), view = Toestemmingsbeeld(life.zaak, life.feiten, op: after)
            #expect(view.uitzondering?.id != fact.id, "zaad \(seed), \(after.iso)")
        }
    }

    @Test("Na een intrekking door wie beslist mag het vanaf die dag niet meer, tot een nieuw ja", arguments: 1...120)
    func intrekking(seed: Int) throws {
        var life = try Leven(seed)
        for day in life.peildagen.prefix(10) {
            let view = Toestemmingsbeeld(life.zaak, life.feiten, op: day)
            guard view.stand == .gegeven, let who = view.vereist?.uitkomst.leden.first else { continue }
            var after = life.feiten
            after.intrekkingen.append(
                Wereld.feit(
                    9_000 + life.getal(90), Toestemmingsintrekking(zaak: life.zaak.id, wie: who.persoon, op: day, wijze: .gesprek), op: day)
            )
            after.antwoorden.removeAll { day < $0.inhoud.op }
            after.uitzonderingen.removeAll { day < $0.inhoud.op }
            after.gezag = life.feiten.gezag.filter { ($0.geldigVan ?? day) <= day }
            #expect(Toestemmingsbeeld(life.zaak, after, op: day).stand == .ingetrokken, "zaad \(seed), \(day.iso)")
        }
    }

    @Test("Wie nodig is volgt uit de leeftijd op die dag: onder 12 nooit het kind, vanaf 16 nooit de ouders", arguments: 1...120)
    func leeftijd(seed: Int) throws {
        let life = try Leven(seed)
        let birth = try #require(life.feiten.personen.first?.inhoud.geboortedatum)
        for day in life.peildagen {
            let view = Toestemmingsbeeld(life.zaak, life.feiten, op: day)
            guard let circle = view.vereist?.uitkomst, !circle.isLeeg, view.wilsoordeel?.inhoud.wilsbekwaam != .nee else { continue }
            let isChildNeeded = circle.personen.contains(Wereld.noor),
                othersAreNeeded = circle.metInstelling || circle.personen.contains { $0 != Wereld.noor }
            #expect(isChildNeeded == (birth.heeftBereikt(12, op: day) == true), "zaad \(seed), \(day.iso)")
            if birth.heeftBereikt(16, op: day) == true { #expect(!othersAreNeeded) }
            if birth.heeftBereikt(12, op: day) == false { #expect(othersAreNeeded) }
        }
    }

    @Test("De dag waarop het ophoudt klopt op de dag af: tot dan geldt het elke dag, die dag niet meer", arguments: 1...25)
    func houdtOp(seed: Int) throws {
        let life = try Leven(seed)
        for day in life.peildagen.prefix(12) {
            let view = Toestemmingsbeeld(life.zaak, life.feiten, op: day)
            guard view.mag else { continue }
            let end = view.houdtOp?.op ?? day.plus(dagen: 400)
            for offset in 0..<min(400, day.dagen(tot: end)) {
                #expect(Toestemmingsbeeld(life.zaak, life.feiten, op: day.plus(dagen: offset)).mag, "zaad \(seed)")
            }
            if view.houdtOp != nil { #expect(!Toestemmingsbeeld(life.zaak, life.feiten, op: end).mag) }
        }
    }
}
