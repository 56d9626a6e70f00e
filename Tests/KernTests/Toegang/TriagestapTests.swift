// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Triage in stappen, de momenten van een crisis, en wat wordt meegegeven")
struct TriagestapTests {
    let dag: Datum
    let vraag = Wereld.id(100)
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func stap(_ number: Int, _ make: () throws(Afwijzing) -> Triagestap) throws -> Feit<Triagestap> {
        Wereld.feit(number, try make(), op: dag)
    }

    private func triage(_ number: Int, _ urgentie: Urgentie = .gewoon) -> Feit<Triage> {
        Wereld.feit(
            number, Triage(hulpvraag: vraag, datum: dag, veiligheid: .veilig, urgentie: urgentie, route: .team, waarom: "past"), op: dag)
    }

    @Test("Elke stap vraagt zijn reden: zorgen wat er is gezien, spoed waarom het niet kan wachten; acuut is geen stap maar crisis")
    func redenen() {
        #expect(
            velden { () throws(Afwijzing) in try Triagestap.veiligheid(.zorgen, gezien: " ", bij: vraag, op: dag) } == [
                "veiligheidToelichting"
            ])
        #expect(velden { () throws(Afwijzing) in try Triagestap.veiligheid(.veilig, gezien: "", bij: vraag, op: dag) } == [])
        #expect(velden { () throws(Afwijzing) in try Triagestap.spoed(.direct, waarom: "", bij: vraag, op: dag) } == ["waarom"])
        #expect(velden { () throws(Afwijzing) in try Triagestap.spoed(.gewoon, waarom: "", bij: vraag, op: dag) } == [])
        #expect(velden { () throws(Afwijzing) in try Triagestap.veiligheid(.acuutOnveilig, gezien: "x", bij: vraag, op: dag) } != [])
    }

    @Test("De volgende stap volgt uit wat er ligt; een stap na een triage begint een nieuwe ronde")
    func verloop() throws {
        let safe = try stap(1) { () throws(Afwijzing) in try .veiligheid(.veilig, gezien: "", bij: vraag, op: dag) }
        let soon = try stap(2) { () throws(Afwijzing) in try .spoed(.dezeWeek, waarom: "Toets", bij: vraag, op: dag) }
        #expect(Triageverloop(stappen: [], triages: []).volgende == .veiligheid)
        #expect(Triageverloop(stappen: [safe], triages: []).volgende == .spoed)
        #expect(Triageverloop(stappen: [soon, safe], triages: []).volgende == .weg)
        let done = Triageverloop(stappen: [safe, soon], triages: [triage(3, .dezeWeek)])
        #expect(done.volgende == nil && done.besluiten.map(\.fase) == [.veiligheid, .spoed, .weg])
        #expect(done.besluiten[1].waarom == "Toets", "wat eerder is besloten, houdt zijn reden")
        let other = Triageverloop(stappen: [safe, soon], triages: [triage(3, .gewoon)])
        #expect(other.besluiten[1].uitkomst == Urgentie.gewoon.label, "wat daarna anders is besloten, geldt")
        let again = try stap(4) { () throws(Afwijzing) in try .veiligheid(.zorgen, gezien: "Nieuw", bij: vraag, op: dag) }
        let round = Triageverloop(stappen: [safe, soon, again], triages: [triage(3)])
        #expect(round.triage == nil && round.volgende == .spoed && round.besluiten.map(\.waarom) == ["Nieuw"])
        #expect(Triageverloop(stappen: [], triages: [triage(3)]).besluiten.count == 3)
    }

    private func tijd(_ number: Int, _ stap: Crisisstap, minuten: Int64) -> Feit<Crisistijd> {
        Wereld.feit(number, Crisistijd(hulpvraag: vraag, stap: stap, op: Moment(begin: dag).plus(seconden: minuten * 60)), op: dag)
    }

    @Test(
        "De tijd loopt vanaf de melding, tot het gebeurde of tot nu; te laat is langer dan de instelling",
        arguments: [(119, false), (120, false), (121, true)])
    func tijden(minuten: Int64, isTeLaat: Bool) throws {
        let begin = Moment(begin: dag), settings = Instellingen([], op: dag)
        let busy = Crisisverloop([], ontvangen: begin).regels(settings, op: begin.plus(seconden: minuten * 60))
        #expect(busy[1].op == nil && busy[1].minuten == minuten && busy[1].isTeLaat == isTeLaat)
        let done = Crisisverloop([tijd(1, .eersteContact, minuten: minuten)], ontvangen: begin)
            .regels(settings, op: begin.plus(seconden: 900_000))
        #expect(done[1].minuten == minuten && done[1].isTeLaat == isTeLaat)
        #expect(done[0].op == begin && !done[0].isTeLaat && done[2].isTeLaat)
    }

    @Test("Het echte moment van de melding gaat voor; daarvóór kan niets zijn gebeurd, en niets in de toekomst")
    func volgorde() {
        let begin = Moment(begin: dag), now = begin.plus(seconden: 7_200)
        let late = Crisisverloop(
            [tijd(1, .melding, minuten: 30), tijd(2, .eersteContact, minuten: 45)], ontvangen: begin.plus(seconden: 6_000))
        #expect(late.begin == begin.plus(seconden: 1_800) && late.open == [.veilig, .gedragswetenschapper])
        func fout(_ stap: Crisisstap, _ minuten: Int64) -> [String] {
            velden { () throws(Afwijzing) in try tijd(9, stap, minuten: minuten).inhoud.gecontroleerd(bij: late, op: now) }
        }
        #expect(fout(.veilig, 29) == ["tijd"] && fout(.veilig, 30) == [] && fout(.veilig, 121) == ["tijd"])
        #expect(fout(.melding, 46) == ["tijd"] && fout(.melding, 44) == [])
    }

    @Test(
        "Een duur in woorden",
        arguments: [(1, "1 minuut"), (59, "59 minuten"), (60, "1 uur"), (125, "2 uur en 5 minuten"), (1_500, "1 dag en 1 uur")])
    func duur(minuten: Int64, tekst: String) { #expect(Crisisverloop.duur(minuten) == tekst) }

    @Test("Wat wordt meegegeven zegt iets, en wie het schreef neemt het niet zelf over")
    func meegeven() {
        let empty = Triageoverdracht(hulpvraag: vraag, afgesproken: " ", beloofd: "", nietDoen: "")
        #expect(velden { () throws(Afwijzing) in try empty.gecontroleerd() } == ["afgesproken"])
        let note = Wereld.feit(5, Triageoverdracht(hulpvraag: vraag, afgesproken: "", beloofd: "Bellen", nietDoen: ""), op: dag)
        #expect(velden { () throws(Afwijzing) in try note.inhoud.gecontroleerd() } == [])
        #expect(velden { () throws(Afwijzing) in try note.ontvangen(door: Wereld.amina.raw) } != [])
        #expect(velden { () throws(Afwijzing) in try note.ontvangen(door: Wereld.petra.raw) } == [])
    }

    @Test("Terug vraagt een reden die de afzender leest; anders is er een vaste zin", arguments: Binnenkomstuitkomst.allCases)
    func terug(uitkomst: Binnenkomstuitkomst) throws {
        let fields = velden { () throws(Afwijzing) in try Binnenkomstafronding.met(uitkomst, typed: " ", bij: vraag) }
        #expect(fields == (uitkomst == .terug ? ["terugkoppeling"] : []))
        #expect(try Binnenkomstafronding.met(uitkomst, typed: "Bel de JGZ.", bij: vraag).terugkoppeling == "Bel de JGZ.")
        #expect(!uitkomst.bericht.isEmpty)
    }
}
