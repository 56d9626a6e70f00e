// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Wie mag welke relatie geven")
struct VerleningTests {
    private static let ander = ID<Team>(Wereld.id(77))
    private static let leider = Verlening.Gever(rollen: [.teamleider], relaties: [.team])
    private static let contact = Verlening.Gever(rollen: [.jeugdprofessional], relaties: [.team, .vasteContactpersoon])
    private static let collega = Verlening.Gever(rollen: [.jeugdprofessional], relaties: [.team])

    private static func wie(_ rol: Rol, _ team: ID<Team>?) -> Medewerker {
        Medewerker(gebruiker: Wereld.petra, naam: "Proef", rollen: [rol], teams: team.map { [$0] } ?? [])
    }

    private static func relatie(_ soort: Relatiesoort, dagen: Int?, delen: [Veldklasse]? = nil) throws -> Relatie {
        let start = try Wereld.nu("2026-03-02")
        return Relatie(
            dossier: Wereld.dossier, relatiesoort: soort, gebruiker: Wereld.petra, van: start,
            tot: dagen.map { Moment(begin: start.datum.plus(dagen: $0 + 1)) }, gegevenDoor: Wereld.amina.raw, reden: "proef", delen: delen)
    }

    private static func fouten(
        _ soort: Relatiesoort, _ gever: Verlening.Gever, _ rol: Rol, _ team: ID<Team>?, dagen: Int?, delen: [Veldklasse]? = nil
    ) throws -> [String] {
        let given = try relatie(soort, dagen: dagen, delen: delen)
        let settings = Instellingen([], op: given.van.datum)
        return velden { () throws(Afwijzing) in
            try Verlening.controleer(given, door: gever, aan: wie(rol, team), teams: [Wereld.team], settings)
        }
    }

    @Test("De teamleider geeft een vaste contactpersoon uit het eigen team, zonder einde")
    func vast() throws {
        #expect(try Self.fouten(.vasteContactpersoon, Self.leider, .jeugdprofessional, Wereld.team, dagen: nil).isEmpty)
        #expect(try Self.fouten(.vasteContactpersoon, Self.leider, .jeugdprofessional, Self.ander, dagen: nil) == ["gebruiker"])
        #expect(try Self.fouten(.vasteContactpersoon, Self.leider, .contractmanager, Wereld.team, dagen: nil) == ["gebruiker"])
    }

    @Test("Meedenken duurt hoogstens zes weken, is voor een ander team en deelt alleen wat gekozen is (Jw 7.3.11)")
    func consult() throws {
        #expect(try Self.fouten(.consult, Self.contact, .gedragswetenschapper, Self.ander, dagen: 42, delen: [.plan]).isEmpty)
        #expect(try Self.fouten(.consult, Self.contact, .gedragswetenschapper, Self.ander, dagen: 43, delen: [.plan]) == ["tot"])
        #expect(try Self.fouten(.consult, Self.contact, .gedragswetenschapper, Self.ander, dagen: nil, delen: [.plan]) == ["tot"])
        #expect(try Self.fouten(.consult, Self.contact, .gedragswetenschapper, Wereld.team, dagen: 7, delen: [.plan]) == ["gebruiker"])
        #expect(try Self.fouten(.consult, Self.contact, .gedragswetenschapper, Self.ander, dagen: 7, delen: []) == ["delen"])
    }

    @Test("Wie alleen in het team zit, geeft niets; toezicht en waarneming geeft alleen de teamleider")
    func collega() throws {
        #expect(Verlening.soorten(door: Self.collega).isEmpty)
        #expect(Verlening.soorten(door: Self.contact) == [.vasteContactpersoon, .consult])
        #expect(Verlening.soorten(door: Self.leider) == [.vasteContactpersoon, .waarneming, .consult, .supervisie, .toezicht])
        #expect(try Self.fouten(.toezicht, Self.contact, .privacyOfficer, nil, dagen: 7).first?.contains("nietMogelijk") == true)
    }

    @Test("Een relatie die niet te geven is, staat in geen regel: team en noodtoegang")
    func nooit() {
        for kind in [Relatiesoort.team, .noodtoegang] { #expect(!Verlening.regels.contains { $0.soort == kind }) }
        #expect(Verlening.regels.allSatisfy { $0.soort == .vasteContactpersoon || $0.duur != nil })
    }

    @Test("Eén persoon heft een scherm niet op waar twee nodig zijn; een tweede wel")
    func tweede() throws {
        let proposal = Wereld.feit(80, Opheffingsvoorstel(feit: Wereld.id(81), reden: "niet meer nodig"), op: try Wereld.dag("2026-03-02"))
        #expect(try !Opheffingsvoorstel.isTweede(Wereld.amina.raw, na: []))
        #expect(throws: Afwijzing.self) { try Opheffingsvoorstel.isTweede(Wereld.amina.raw, na: [proposal]) }
        #expect(try Opheffingsvoorstel.isTweede(Wereld.petra.raw, na: [proposal]))
    }

    @Test("Vier ogen: altijd of instelbaar per handeling met een datum, en wat altijd is kan niemand uitzetten (AVG 32)")
    func vierOgen() throws {
        let day = try Wereld.dag("2026-03-02")
        #expect(Set(Vierogendaad.allCases.compactMap(\.sleutel)) == [.schermTweePersonen, .geheimTweePersonen, .consultTweePersonen])
        for act in Vierogendaad.allCases {
            guard let key = act.sleutel else {
                #expect(Instellingen([], op: day).vraagtTwee(act) && act.wanneer == "altijd" && !act.bron.isEmpty)
                continue
            }
            #expect(key.vierogen == act && key.isJaNee && key.fout("misschien") != nil)
            for value in ["ja", "nee"] {
                let set = [Instelling(sleutel: key, waarde: value, van: day, grond: "besluit")]
                #expect(Instellingen(set, op: day).vraagtTwee(act) == (value == "ja"))
                #expect(Instellingen(set, op: day.plus(dagen: -1)).vraagtTwee(act) == (key.standaard == "ja"), "nog niet")
            }
        }
        #expect(Instellingen([], op: day).vraagtTwee(.geheimOpheffen) && !Instellingen([], op: day).vraagtTwee(.consultGeven))
        #expect(Rechtenblad().markdown.contains("| Een geheime verblijfplaats opheffen |"))
    }

    @Test("Een voorstel om iemand te laten meedenken wacht op een ander, veertien dagen en niet langer dan het duurt")
    func voorstel() throws {
        let (day, now) = (try Wereld.dag("2026-03-02"), try Wereld.nu("2026-03-02"))
        let asked = Relatie(
            dossier: Wereld.dossier, relatiesoort: .consult, gebruiker: Wereld.petra, van: now, tot: now.plus(seconden: 30 * 86_400),
            gegevenDoor: Wereld.amina.raw, reden: "Klopt dit?", delen: [.analyse])
        let proposal = Wereld.feit(90, Relatievoorstel(relatie: asked), op: day)
        #expect(throws: Afwijzing.self) { try Relatietoets.kijk(proposal, door: proposal.door, .akkoord, "") }
        #expect(throws: Afwijzing.self) { try Relatietoets.kijk(proposal, door: Wereld.petra.raw, .terug, "") }
        let yes = try Relatietoets.kijk(proposal, door: Wereld.petra.raw, .akkoord, "")
        #expect(yes.voorstel == proposal.id)
        #expect([proposal].wachtend([], op: now).count == 1)
        #expect([proposal].wachtend([Wereld.feit(91, yes, op: day)], op: now).isEmpty)
        #expect([proposal].wachtend([], op: now.plus(seconden: 15 * 86_400)).isEmpty, "te oud")
        let later = proposal.inhoud.ingegaan(op: now.plus(seconden: 3_600))
        #expect(
            later.van == now.plus(seconden: 3_600) && later.tot == asked.tot && later.delen == [.analyse]
                && later.gegevenDoor == asked.gegevenDoor)
        let old = Wereld.feit(92, Opheffingsvoorstel(feit: Wereld.id(93), reden: "weg"), op: day)
        #expect([old].wachtend(over: Wereld.id(93), op: day.plus(dagen: 14)).count == 1)
        #expect(
            [old].wachtend(over: Wereld.id(93), op: day.plus(dagen: 15)).isEmpty && [old].wachtend(over: Wereld.id(94), op: day).isEmpty)
    }

    @Test("Van een consult is alleen te zien wat gedeeld is; zonder keuze van vroeger alles")
    func gedeeld() throws {
        let start = try Wereld.nu("2026-03-02")
        func consult(_ number: Int, _ sheets: [Veldklasse]?) -> Feit<Relatie> {
            Wereld.feit(
                number,
                Relatie(
                    dossier: Wereld.dossier, relatiesoort: .consult, gebruiker: Wereld.petra, van: start, gegevenDoor: Wereld.amina.raw,
                    reden: "vraag", delen: sheets), op: start.datum)
        }
        let two = Relaties(gegeven: [consult(82, [.plan]), consult(83, [.analyse])], beeindigd: [])
        #expect(two.gedeeld(met: Wereld.petra, teams: [], op: start) == [.plan, .analyse])
        #expect(Relaties(gegeven: [consult(84, nil)], beeindigd: []).gedeeld(met: Wereld.petra, teams: [], op: start) == nil)
        #expect(two.gedeeld(met: Wereld.amina, teams: [], op: start) == [])
    }
}
