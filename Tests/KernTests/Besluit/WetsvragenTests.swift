// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Wat de wet bij een besluit over de hulp zelf vraagt (Jeugdwet 1.1, 1.3, 2.3): per artikel, op elke grens")
struct WetsvragenTests {
    private static func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }
    private static func geboren(_ iso: String = "2008-03-02") throws -> Geboortedatum { try #require(Geboortedatum(try dag(iso))) }

    // MARK: Jeugdwet 1.1, jeugdige 2°

    @Test("1.1, jeugdige 2°: op de dag van het feit 18 en nog geen 23, elke dag rond beide verjaardagen")
    func delict() throws {
        let born = try Self.geboren(), ruling = try Self.dag("2031-06-01")
        for (birthday, before, after) in [
            ("2026-03-02", Jeugdigetoets.Uitkomst.onbekend, Jeugdigetoets.Uitkomst.ja), ("2031-03-02", .ja, .nee),
        ] {
            let edge = try Self.dag(birthday)
            for days in -40...40 {
                let ground = VerlengdeHulp(.jeugdstrafrecht, sinds: ruling, delict: edge.plus(dagen: days))
                let found = Jeugdigetoets.bereken(born, op: ruling, verlengd: ground)
                #expect(found.uitkomst == (days < 0 ? before : after), "\(days) dagen na \(birthday)")
                #expect(found.gronden[0].bron.contains("jeugdige 2°") && found.gronden[0].regel == "jeugdige/1")
            }
        }
    }

    @Test("1.1, jeugdige 2°: vanaf de dag van de uitspraak, en zonder leeftijd waarop het stopt")
    func uitspraak() throws {
        let born = try Self.geboren(), ruling = try Self.dag("2027-06-01")
        let ground = VerlengdeHulp(.jeugdstrafrecht, sinds: ruling, delict: try Self.dag("2027-01-01"))
        for (day, outcome) in [(-1, Jeugdigetoets.Uitkomst.nee), (0, .ja), (1, .ja), (365 * 10, .ja)] {
            #expect(Jeugdigetoets.bereken(born, op: ruling.plus(dagen: day), verlengd: ground).uitkomst == outcome, "\(day)")
        }
        let unknown = VerlengdeHulp(.jeugdstrafrecht, sinds: ruling)
        #expect(Jeugdigetoets.bereken(born, op: ruling, verlengd: unknown).uitkomst == .onbekend)
        let vague = try #require(Geboortedatum(try Self.dag("2008-01-01"), gebruik: .maandEnDagOnbekend))
        let early = VerlengdeHulp(.jeugdstrafrecht, sinds: ruling, delict: try Self.dag("2026-06-01"))
        #expect(Jeugdigetoets.bereken(vague, op: ruling, verlengd: early).uitkomst == .onbekend)
        let late = VerlengdeHulp(.jeugdstrafrecht, sinds: try Self.dag("2031-12-01"), delict: try Self.dag("2031-06-01"))
        #expect(Jeugdigetoets.bereken(vague, op: try Self.dag("2032-01-01"), verlengd: late).uitkomst == .onbekend)
        #expect(Pleegzorgtoets.bereken(born, op: ruling, verlengd: ground).uitkomst == .nee, "pleegzorg kent deze weg niet")
        #expect(Jeugdstrafrecht.rijen.allSatisfy { $0.opmerking.hasPrefix("[mem]") })
    }

    @Test("1.1, jeugdige 2°: de grond overleeft een bewijs, en onzin niet", arguments: ["s/2027-06-01", "s/2027-06-01/2027-01-01"])
    func tekst(vorm: String) throws {
        #expect(VerlengdeHulp(tekst: vorm)?.tekst == vorm)
        #expect(VerlengdeHulp(tekst: "s/2027-06-01/2027-01-01/2026-01-01") == nil && VerlengdeHulp(tekst: "s/x") == nil)
        let fact = try #require(VerlengdeHulp(tekst: vorm))
        #expect(try JSONDecoder().decode(VerlengdeHulp.self, from: JSONEncoder().encode(fact)) == fact)
        let old = try JSONDecoder().decode(VerlengdeHulp.self, from: Data(#"{"grond":"a","sinds":"2025-01-01"}"#.utf8))
        #expect(old == VerlengdeHulp(.voortzetting, sinds: try Self.dag("2025-01-01")), "zonder dag van het feit, zoals vroeger")
    }

    // MARK: Jeugdwet 1.1, jeugdhulp

    @Test(
        "1.1, jeugdhulp: soort 2° en 3° eindigen bij 18, soort 1° kan doorgaan",
        arguments: [
            (Jeugdhulpsoort.problemen, false), (.begeleiding, true), (.verzorging, true),
        ])
    func soort(soort: Jeugdhulpsoort, eindigt: Bool) throws {
        let born = try Self.geboren(), eighteen = try Self.dag("2026-03-02"), start = try Self.dag("2025-09-01")
        let ground = Hulpverlenging(
            jongere: Wereld.noor, hulp: .behandeling, grond: VerlengdeHulp(.voortzetting, sinds: start), op: start, door: "Joost",
            waarom: "nodig")
        let carried = [Wereld.feit(80, ground, op: start, kind: Wereld.noor)]
        func toets(_ last: Datum) -> Hulpna18 {
            Hulpna18.toets(born, van: start, totEnMet: last, productcategorie: "45", soort: soort, carried)
        }
        #expect(toets(eighteen.plus(dagen: -1)) == .nietNodig)
        for days in [0, 1, 400] {
            switch toets(eighteen.plus(dagen: days)) {
            case .eindigtBij18(let why): #expect(eindigt && why.bron == soort.bron && why.bron.hasSuffix("\(soort.rawValue)°"))
            case .gedragen: #expect(!eindigt)
            default: Issue.record("\(soort), dag \(days)")
            }
        }
        #expect((soort.eindeBij18(born) != nil) == eindigt)
    }

    @Test(
        "1.1, jeugdhulp: wat de productcategorie zelf al zegt",
        arguments: [
            ("40", Jeugdhulpsoort.verzorging), ("41", nil), ("45", nil), ("50", nil), ("51", .problemen), ("52", .problemen),
            ("53", .problemen),
        ]
            as [(String, Jeugdhulpsoort?)])
    func categorie(code: String, soort: Jeugdhulpsoort?) throws {
        #expect(Jeugdhulpsoort(productcategorie: code) == soort)
        let last = try Self.dag("2026-03-02")
        let found = Hulpna18.toets(try Self.geboren(), van: last, totEnMet: last, productcategorie: code, [])
        if case .eindigtBij18 = found { #expect(soort == .verzorging) } else { #expect(soort != .verzorging) }
        let answered = Hulpna18.toets(try Self.geboren(), van: last, totEnMet: last, productcategorie: code, soort: .problemen, [])
        let ends = if case .eindigtBij18 = answered { true } else { false }
        #expect(ends == (soort == .verzorging), "een antwoord gaat niet voor")
    }

    @Test("1.1: na 23 draagt alleen jeugdstrafrecht nog hulp")
    func na23() throws {
        let born = try Self.geboren(), last = try Self.dag("2031-03-02"), since = try Self.dag("2027-06-01")
        func met(_ ground: VerlengdeHulp) -> Hulpna18 {
            let found = Hulpverlenging(jongere: Wereld.noor, hulp: .behandeling, grond: ground, op: since, door: "Joost", waarom: "nodig")
            return Hulpna18.toets(
                born, van: since, totEnMet: last, productcategorie: "45", [Wereld.feit(80, found, op: since, kind: Wereld.noor)])
        }
        #expect(met(VerlengdeHulp(.voortzetting, sinds: try Self.dag("2025-01-01"))) == .nooit)
        guard case .gedragen = met(VerlengdeHulp(.jeugdstrafrecht, sinds: since, delict: try Self.dag("2027-01-01"))) else {
            Issue.record("jeugdstrafrecht kent geen leeftijd")
            return
        }
    }

    // MARK: Jeugdwet 1.3

    @Test("1.3 en Besluit 1.2: een half jaar, voor elke begindag van vier jaar")
    func halfJaar() throws {
        let first = try Self.dag("2026-01-01"), right = Verblijfsrecht(.tijdelijk)
        for number in 0..<1_461 {
            let start = first.plus(dagen: number), last = Verblijfsrecht.laatsteDag(van: start)
            // Never longer than half a calendar year, and the day after is the same day six months on, or the last of a shorter month.
            let next = last.plus(dagen: 1)
            #expect((start.jaar * 12 + start.maand + 6 - 1) == (next.jaar * 12 + next.maand - 1), "\(start.iso)")
            #expect(next.dag == min(start.dag, Self.laatste(next)), "\(start.iso)")
            #expect(right.toets(nil, van: start, totEnMet: last, plek: nil).uitkomst.isEmpty)
            #expect(right.toets(nil, van: start, totEnMet: next, plek: nil).uitkomst == [.teLang])
        }
    }

    private static func laatste(_ dag: Datum) -> Int {
        (28...31).last { Datum(dag.jaar, dag.maand, $0) != nil } ?? 28
    }

    @Test("1.3: zonder verblijfsrecht alleen tot 18; een pleeggezin alleen met reden")
    func grenzen() throws {
        let born = try Self.geboren(), start = try Self.dag("2026-01-10"), eighteen = try Self.dag("2026-03-02")
        for stand in Verblijfsrecht.Status.allCases {
            let right = Verblijfsrecht(stand), before = right.toets(born, van: start, totEnMet: eighteen.plus(dagen: -1), plek: nil)
            #expect(before.uitkomst.isEmpty && before.gronden.count == 1)
            let after = right.toets(born, van: start, totEnMet: eighteen, plek: nil).uitkomst
            #expect(after == (stand == .zonder ? [.meerderjarig] : []))
            for place in Plaatsing.Plek.allCases {
                let found = right.toets(born, van: start, totEnMet: start, plek: place).uitkomst
                #expect(found == (place == .pleegouder ? [.pleeggezin] : []), "\(place)")
            }
            let needed = Verblijfsrecht(stand, pleeggezin: "Er is niemand anders.")
            #expect(needed.toets(born, van: start, totEnMet: start, plek: .pleegouder).uitkomst.isEmpty)
        }
        let all = Verblijfsrecht(.zonder).toets(born, van: start, totEnMet: try Self.dag("2027-01-01"), plek: .pleegouder)
        #expect(all.uitkomst == Verblijfsrecht.Bezwaar.allCases && all.gronden.count == 3)
        #expect(Verblijfsrecht(.zonder).toets(nil, van: start, totEnMet: eighteen, plek: nil).uitkomst.isEmpty, "leeftijd niet bekend")
    }

    // MARK: Jeugdwet 2.3 lid 2, 3 and 6

    @Test("2.3 lid 2: vervoer om een medische reden of bij beperkte zelfredzaamheid, anders niet", arguments: Vervoer.Reden.allCases)
    func vervoer(reden: Vervoer.Reden) {
        let found = Vervoer(reden, uitleg: "x").oordeel
        #expect(found.uitkomst == (reden != .geen) && found.gronden[0].bron == "Jeugdwet 2.3 lid 2")
        let fields = Wetsantwoorden(vervoer: Vervoer(reden, uitleg: " ")).veldfouten.map(\.veld)
        #expect(fields == ["vervoerUitleg"] && Wetsantwoorden(vervoer: Vervoer(reden, uitleg: "x")).veldfouten.isEmpty)
    }

    @Test("2.3 lid 3: bij permanent toezicht ontlast het besluit de ouders, of staat er waarom niet", arguments: Respijt.Oplossing.allCases)
    func respijt(stand: Respijt.Oplossing) {
        let found = Respijt(stand, uitleg: "x")
        #expect(found.oordeel(isAfwijzing: false).uitkomst)
        #expect(found.oordeel(isAfwijzing: true).uitkomst == (stand != .ditBesluit))
        #expect(Wetsantwoorden(respijt: Respijt(stand, uitleg: "")).veldfouten.map(\.veld) == ["respijtUitleg"])
        #expect(Wetsantwoorden(respijt: found).veldfouten.isEmpty && !found.oordeel(isAfwijzing: true).gronden.isEmpty)
    }

    @Test("2.3 lid 6: ergens anders dan bij een pleegouder of gezinshuis alleen met een reden", arguments: Plaatsing.Plek.allCases)
    func plaatsing(plek: Plaatsing.Plek) {
        #expect(Plaatsing(plek).oordeel.uitkomst == (plek != .elders))
        #expect(Plaatsing(plek, waarom: "Noor kan geen gezin aan.").oordeel.uitkomst)
        #expect(Wetsantwoorden(plaatsing: Plaatsing(plek)).veldfouten.map(\.veld) == (plek == .elders ? ["plaatsingReden"] : []))
        #expect(Plaatsing(plek, waarom: "x").waarom == (plek == .elders ? "x" : ""), "een reden hoort alleen bij ergens anders")
    }

    // MARK: Kept, shown and told

    static let alles = Wetsantwoorden(
        soort: .problemen, plaatsing: Plaatsing(.elders, waarom: "Een gezin is nu te dichtbij."),
        vervoer: Vervoer(.medisch, uitleg: "een rolstoeltaxi."), respijt: Respijt(.ditBesluit, uitleg: "Elk weekend logeren."),
        verblijfsrecht: Verblijfsrecht(.tijdelijk))

    @Test("Elk antwoord noemt zijn artikel, staat in de brief en komt terug zoals het was")
    func bewaard() throws {
        #expect(try JSONDecoder().decode(Wetsantwoorden.self, from: JSONEncoder().encode(Self.alles)) == Self.alles)
        let lines = Self.alles.regels, g = try BesluitkeuzesTests.gegevens(Afwegingssteun())
        #expect(lines.count == 5 && lines.allSatisfy { $0.tekst.hasSuffix(")") && $0.tekst.contains("Jeugdwet") })
        for word in ["te dichtbij", "rolstoeltaxi", "weekend", "half jaar"] {
            #expect(Self.alles.brief(g).contains { $0.contains(word) }, "\(word)")
        }
        let refused = Wetsantwoorden(vervoer: Vervoer(.geen, uitleg: "Karin brengt Noor."))
        #expect(refused.brief(g) == ["Vervoer geven wij niet: Karin brengt Noor."] && Wetsantwoorden().isLeeg && !refused.isLeeg)
        #expect(Wetsantwoorden(soort: .problemen, plaatsing: Plaatsing(.thuis)).brief(g).isEmpty)
        let old = try JSONDecoder().decode(Besluitkeuzes.self, from: Data(#"{"overleggen":[]}"#.utf8))
        #expect(old.wet == nil && old.isLeeg && !Besluitkeuzes(wet: Self.alles).isLeeg)
        #expect(Besluitkeuzes(wet: Wetsantwoorden(plaatsing: Plaatsing(.elders))).veldfouten.map(\.veld) == ["plaatsingReden"])
    }

    @Test("De brief noemt wat de wet bij deze hulp vroeg")
    func brief() throws {
        let steun = try Afwegingssteun(), plain = try steun.besluit()
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: plain.strekking, voorzieningen: plain.voorzieningen, motivering: plain.motivering,
            mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs,
            keuzes: Besluitkeuzes(wet: Self.alles))
        let letter = try Besluitbrief(
            decision, aanvraag: steun.aanvraag(), bewijs: steun.bewijs(), kader: steun.kader, gegevens: BesluitkeuzesTests.gegevens(steun))
        for line in Self.alles.brief(try BesluitkeuzesTests.gegevens(steun)) { #expect(letter.alsTekst.contains(line)) }
    }
}
