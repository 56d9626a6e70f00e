// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Wachtwoorden: lang, en niet wat iedereen kiest")
struct WachtwoordregelTests {
    @Test(
        "Dit raadt iemand meteen (ASVS 5.0 6.2.4 en 6.2.11)",
        arguments: [
            "welkom123456", "Welkom2026!!", "W3lk0m2026!!", "wachtwoord123", "wachtwoordwachtwoord", "Zomervakantie2026", "qwertyuiop12",
            "123456789012", "aaaaaaaaaaaa", "abababababab", "abcdefghijkl", "feyenoord1908", "k.visser2026!", "KimVisser2026",
            "Waterrijk2026!",
            "jeugdzorg2026", "987654321098", "P@ssw0rd1234", "geheimgeheim", "ankerpunt1234",
        ])
    func teMakkelijk(wachtwoord: String) {
        #expect(Wachtwoordregel.fout(wachtwoord, bekend: ["k.visser", "Kim Visser", "Waterrijk"]) != nil)
    }

    @Test(
        "Een eigen zin of een willekeurige rij is goed, zonder hoofdletters of tekens te eisen",
        arguments: [
            "een-lang-wachtwoord", "kastanje fluit zeven ladder", "mijn tante danst graag", "xkqvtbnwzrmp", "83629174629375",
            "Tr0ub4dor&3xtra",
        ])
    func goed(wachtwoord: String) {
        #expect(Wachtwoordregel.fout(wachtwoord, bekend: ["k.visser", "Kim Visser", "Waterrijk"]) == nil)
    }

    @Test("Korter dan twaalf tekens is te kort", arguments: [0, 1, 11])
    func kort(lengte: Int) {
        #expect(Wachtwoordregel.fout(String("fluitkastanjeladder".prefix(lengte)))?.contains("te kort") == true)
    }
}

@Suite("Herstel van een aanmelding: twee mensen, nooit de persoon zelf (BIO2 5.17)")
struct HerstelTests {
    private func herstel(op nu: Moment, bevestigd: Bool = false) -> Herstel {
        let ask = Wereld.feit(
            70, Herstelverzoek(gebruiker: Wereld.petra, herstelsoort: .beide, reden: "stond aan mijn bureau"), op: nu.datum)
        let yes = Wereld.feit(71, Herstelbevestiging(verzoek: ask.id), op: nu.datum)
        return Herstel(verzoek: ask, bevestigingen: bevestigd ? [yes] : [], einden: [])
    }

    @Test("Wie het vroeg en wie het betreft kunnen niet bevestigen")
    func nietZelf() throws {
        let one = herstel(op: try Wereld.nu("2026-03-02"))
        let now = one.verzoek.opgetekend
        for wie in [Wereld.amina.raw, Wereld.petra.raw] {
            #expect(throws: Afwijzing.self) { try one.bevestigd(door: wie, op: now) }
        }
        #expect(try one.bevestigd(door: Wereld.id(50), op: now).verzoek == one.verzoek.id)
    }

    @Test("Niemand vraagt herstel voor zichzelf")
    func eigen() {
        let ask = Herstelverzoek(gebruiker: Wereld.amina, herstelsoort: .wachtwoord, reden: "x")
        #expect(throws: Afwijzing.self) { try Herstel.controleer(ask, door: Wereld.amina.raw) }
    }

    @Test("Na vierentwintig uur is alles voorbij, ook als het bevestigd was")
    func verloopt() throws {
        let (open, done) = (herstel(op: try Wereld.nu("2026-03-02")), herstel(op: try Wereld.nu("2026-03-02"), bevestigd: true))
        let start = open.verzoek.opgetekend
        #expect(open.stand(op: start) == .wachtOpTweede)
        #expect(done.stand(op: start.plus(seconden: 24 * 3_600 - 1)) == .bevestigd)
        for one in [open, done] { #expect(one.stand(op: start.plus(seconden: 24 * 3_600)) == .voorbij) }
    }
}

@Suite("Instellingen gelden vanaf een dag")
struct InstellingenTests {
    @Test("Zonder keuze geldt de standaard; een latere keuze gaat in op haar dag")
    func opDag() throws {
        let day = try Wereld.dag("2026-03-10")
        let set = [Instelling(sleutel: .consultWeken, waarde: "4", van: day, grond: "besluit")]
        #expect(Instellingen(set, op: day.plus(dagen: -1)).weken(.consultWeken) == 6)
        #expect(Instellingen(set, op: day).weken(.consultWeken) == 4)
        #expect(Instellingen([], op: day).niveau(.dossiers) == .substantieel)
    }

    @Test("Meedenken langer dan zes weken kan niet worden ingesteld")
    func grens() {
        #expect(Instellingssleutel.consultWeken.fout("7") != nil)
        #expect(Instellingssleutel.consultWeken.fout("6") == nil)
        #expect(Instellingssleutel.niveauDossiers.fout("zeer hoog") != nil)
        #expect(Set(Instellingssleutel.allCases.compactMap(\.dienst)) == Set(Dienst.allCases))
        #expect(Instellingssleutel.allCases.allSatisfy { $0.fout($0.standaard) == nil })
    }
}
