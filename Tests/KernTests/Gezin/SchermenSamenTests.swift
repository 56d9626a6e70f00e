// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Wie onder twee nummers bekend is, is onder beide even beschermd")
struct SchermenSamenTests {
    private let leeg = Schermen(schermen: [Scherm](), geheimen: [Geheimhouding]())
    private let noor = Wereld.noor, ander = Wereld.daan, vader = Wereld.karin

    @Test("Een geheim uit het andere dossier geldt hier, en van wie hier niet meedoet niet")
    func geheim() {
        let there = Schermen(
            schermen: [Scherm](), geheimen: [Geheimhouding(persoon: ander, grond: "bedreigd"), Geheimhouding(persoon: vader, grond: "x")])
        let here = leeg.en([there], groepen: [[noor, ander]], hier: [noor, vader])
        #expect(here.geheimen.map(\.persoon) == [noor])
        #expect(here.isGeheim(.adres, van: noor, voor: .buitenstaander))
        #expect(leeg.en([there], groepen: [], hier: [noor]).geheimen.isEmpty)
    }

    @Test("Een scherm voor iemand geldt ook onder diens andere nummer, en gaat hier niet open")
    func scherm() {
        let user = ID<Gebruiker>(noor.raw), fact = ander.raw
        let here = Schermen(schermen: [Scherm(feiten: [fact], voorBetrokkenen: [ander], reden: "a")], geheimen: [])
        let there = Schermen(schermen: [Scherm(over: ander, voorGebruikers: [user], reden: "b")], geheimen: [])
        let both = here.en([there], groepen: [[noor, ander]], hier: [noor])
        #expect(!both.toont(fact, over: [], aan: .betrokkene(ander)) && !both.toont(fact, over: [], aan: .betrokkene(noor)))
        #expect(!both.toont(vader.raw, over: [noor], aan: .gebruiker(user)) && both.toont(vader.raw, over: [vader], aan: .gebruiker(user)))
        #expect(here.toont(fact, over: [], aan: .betrokkene(noor)), "zonder samenvoeging geldt het alleen voor wie er staat")
    }

    @Test("Een scherm op één notitie blijft bij die notitie: het verhuist niet, gaat niet open, en verbergt niets anders van deze persoon")
    func losFeit() {
        let user = ID<Gebruiker>(noor.raw), there = ander.raw, here = vader.raw
        let elsewhere = Schermen(
            schermen: [Scherm(feiten: [there], voorGebruikers: [user], voorBetrokkenen: [ander], reden: "a")], geheimen: [])
        let both = leeg.en([elsewhere], groepen: [[noor, ander]], hier: [noor])
        #expect(both.schermen.isEmpty && both.toont(here, over: [noor], aan: .gebruiker(user)), "hier ligt die notitie niet")
        // In the file of the note itself it holds for that person under either id.
        let own = elsewhere.en([leeg], groepen: [[noor, ander]], hier: [ander])
        for reader in [Lezer.gebruiker(user), .betrokkene(ander), .betrokkene(noor)] {
            #expect(!own.toont(there, over: [], aan: reader), "\(reader)")
            #expect(own.toont(here, over: [ander], aan: reader), "\(reader)")
        }
    }

    @Test("Twee keer hetzelfde staat er één keer")
    func eenmaal() {
        let secret = Schermen(schermen: [Scherm](), geheimen: [Geheimhouding(persoon: noor, grond: "x")])
        #expect(secret.en([secret, secret], groepen: [[noor, ander]], hier: [noor]).geheimen.count == 1)
    }

    @Test("Wat het ene nummer niet weet, komt van het andere; de naam blijft, en elk een eigen BSN kan niet")
    func aangevuld() throws {
        let born = try #require(Geboortedatum(try Wereld.dag("2011-05-17")))
        let first = Persoonsgegevens(persoon: noor, naam: Naam(roepnaam: "Noor", achternaam: "Wit"))
        let second = Persoonsgegevens(
            persoon: ander, naam: Naam(voornamen: "Eleonora", roepnaam: "Noortje", achternaam: "Witt"), geboortedatum: born,
            geslacht: .vrouwelijk,
            bsn: BSN("999990019"), bsnHerkomst: .brp)
        let whole = first.aangevuld(met: second)
        #expect(whole.naam == Naam(voornamen: "Eleonora", roepnaam: "Noor", achternaam: "Wit"))
        #expect(whole.geboortedatum == born && whole.bsn == second.bsn && whole.bsnHerkomst == .brp && whole.geslacht == .vrouwelijk)
        #expect(whole.persoon == noor && whole.als(ander).persoon == ander)
        try Samenvoeging.keur(first, second)
        #expect(throws: Afwijzing.self) { try Samenvoeging.keur(first, first) }
        let other = Persoonsgegevens(persoon: noor, naam: first.naam, bsn: BSN("999990007"))
        #expect(throws: Afwijzing.self) { try Samenvoeging.keur(other, second) }
    }
}
