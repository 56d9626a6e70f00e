// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Rechten: rol × relatie × doel")
struct RechtenTests {
    static let wel: [(Handeling, Rol, Relatiesoort?, Doelcode)] = [
        (.lezen, .jeugdprofessional, .team, .toeleiding), (.lezen, .gedragswetenschapper, .consult, .hulp),
        (.lezen, .jeugdprofessional, .noodtoegang, .toeleiding), (.wijzigen, .jeugdprofessional, .vasteContactpersoon, .toeleiding),
        (.relatieGeven, .teamleider, .team, .toeleiding), (.berichtBehandelen, .backoffice, .team, .bekostiging),
        (.contractBeheren, .contractmanager, nil, .bekostiging), (.journaalBekijken, .privacyOfficer, nil, .toezicht),
        (.zoeken, .jeugdprofessional, nil, .toeleiding), (.besluiten, .jeugdprofessional, .team, .toeleiding),
    ]
    static let niet: [(Handeling, Rol, Relatiesoort?, Doelcode)] = [
        (.lezen, .jeugdprofessional, nil, .toeleiding), (.lezen, .jeugdprofessional, .team, .beheer),
        (.lezen, .functioneelBeheerder, .team, .beheer), (.lezen, .beleidsadviseur, .team, .toezicht),
        (.wijzigen, .backoffice, .team, .bekostiging), (.relatieGeven, .jeugdprofessional, .team, .toeleiding),
        (.besluiten, .jeugdprofessional, .consult, .toeleiding), (.exporteren, .jeugdprofessional, .consult, .hulp),
        (.besluiten, .backoffice, .team, .toeleiding), (.journaalBekijken, .teamleider, .team, .toezicht),
    ]

    @Test("Dit mag, en de grond staat erbij", arguments: wel.indices)
    func mag(index: Int) {
        let (deed, role, relation, purpose) = Self.wel[index]
        let verdict = Rechten.mag(deed, rol: role, relatie: relation, doel: purpose)
        #expect(verdict.uitkomst)
        #expect(verdict.gronden.first?.uitleg.isEmpty == false)
    }

    @Test("Dit mag niet", arguments: niet.indices)
    func magNiet(index: Int) {
        let (deed, role, relation, purpose) = Self.niet[index]
        #expect(!Rechten.mag(deed, rol: role, relatie: relation, doel: purpose).uitkomst)
    }

    @Test("Noodtoegang geeft nooit export of vernietiging", arguments: Rol.allCases, Doelcode.allCases)
    func nood(rol: Rol, doel: Doelcode) {
        for deed in [Handeling.exporteren, .vernietigen, .besluiten, .relatieGeven] {
            #expect(!Rechten.mag(deed, rol: rol, relatie: .noodtoegang, doel: doel).uitkomst)
        }
    }

    @Test("De beheerder opent nooit een dossier", arguments: Relatiesoort.allCases, Doelcode.allCases)
    func beheerder(relatie: Relatiesoort, doel: Doelcode) {
        for deed in [Handeling.lezen, .wijzigen, .exporteren] {
            #expect(!Rechten.mag(deed, rol: .functioneelBeheerder, relatie: relatie, doel: doel).uitkomst)
        }
    }

    @Test("De tabel heeft voor elke handeling minstens één regel, met voorwaarde in woorden")
    func tabel() {
        #expect(Set(Rechten.tabel.map(\.handeling)) == Set(Handeling.allCases.map(\.label)))
        #expect(Rechten.tabel.allSatisfy { !$0.rollen.isEmpty && !$0.doelen.isEmpty && $0.voorwaarde.hasSuffix(".") })
    }
}

@Suite("Relaties met een dossier")
struct RelatieTests {
    private func given(_ number: Int, _ kind: Relatiesoort, aan user: ID<Gebruiker>?, team: ID<Team>? = nil, van: Moment) -> Feit<Relatie> {
        let relation = Relatie(
            dossier: Wereld.dossier, relatiesoort: kind, gebruiker: user, team: team, van: van, tot: nil, gegevenDoor: Wereld.petra.raw,
            reden: "rooster")
        return Wereld.feit(number, relation, op: van.datum)
    }

    @Test("Een relatie geldt vanaf haar begin tot haar einde, ook door het team")
    func loopt() throws {
        let start = try Wereld.nu("2026-03-02")
        let team = given(20, .team, aan: nil, team: Wereld.team, van: start)
        let end = Relatieeinde(relatie: team.id, op: start.plus(seconden: 86_400), reden: "overgedragen")
        let all = Relaties(gegeven: [team], beeindigd: [Wereld.feit(21, end, op: start.datum)])
        #expect(all.van(Wereld.amina, teams: [Wereld.team], op: start.plus(seconden: -1)).isEmpty)
        #expect(all.van(Wereld.amina, teams: [Wereld.team], op: start) == [.team])
        #expect(all.van(Wereld.amina, teams: [], op: start).isEmpty)
        #expect(all.van(Wereld.amina, teams: [Wereld.team], op: start.plus(seconden: 86_400)).isEmpty)
    }

    @Test("Vaste contactpersoon is wie het laatst is aangewezen")
    func vaste() throws {
        let start = try Wereld.nu("2026-03-02")
        let first = given(20, .vasteContactpersoon, aan: Wereld.amina, van: start)
        let second = given(21, .vasteContactpersoon, aan: Wereld.petra, van: start.plus(seconden: 60))
        let all = Relaties(gegeven: [second, first], beeindigd: [])
        #expect(all.vasteContactpersoon(op: start.plus(seconden: 30)) == Wereld.amina)
        #expect(all.vasteContactpersoon(op: start.plus(seconden: 90)) == Wereld.petra)
    }

    @Test("Noodtoegang vraagt een reden en eindigt vanzelf binnen acht uur")
    func nood() throws {
        let now = try Wereld.nu("2026-03-02")
        let taken = try Relatie.noodtoegang(
            dossier: Wereld.dossier, gebruiker: Wereld.amina, categorie: .crisis, reden: "Kind alleen thuis gemeld", op: now)
        #expect(taken.loopt(op: now.plus(seconden: 8 * 3600 - 1)))
        #expect(!taken.loopt(op: now.plus(seconden: 8 * 3600)))
        let fields = velden { () throws(Afwijzing) in
            try Relatie.noodtoegang(dossier: Wereld.dossier, gebruiker: Wereld.amina, categorie: .crisis, reden: " kort ", uren: 9, op: now)
        }
        #expect(fields == ["reden", "uren"])
    }

    @Test("Een registratie telt tot en met haar laatste dag (Besluit Jeugdwet 5.1.1)")
    func registratie() throws {
        let entry = Registratie(register: .skj, nummer: "100", van: try Wereld.dag("2024-01-01"), tot: try Wereld.dag("2026-03-02"))
        let amina = Medewerker(gebruiker: Wereld.amina, naam: "Amina", rollen: [.jeugdprofessional], registraties: [entry])
        #expect(amina.isGeregistreerd(op: try Wereld.dag("2026-03-02")))
        #expect(!amina.isGeregistreerd(op: try Wereld.dag("2026-03-03")))
    }
}
