// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Proefland

private let peildatum = Datum(dagnummer: 20_514)  // 2026-03-02
private let gezinnen = Proefwereld(zaad: 7, peildatum: peildatum).gezinnen(1_200)
private let bezetting = Bezetting(peildatum: peildatum)

private func hulp(_ wat: Verhaal.Gebeurtenis) -> Verhaal.Hulp? {
    if case .start(let hulp) = wat { hulp } else { nil }
}

private func dag(_ voorvallen: [Verhaal.Voorval], _ rang: Int) -> Datum? { voorvallen.first { $0.wat.rang == rang }?.dag }

@Suite("Proefwereld")
struct ProefwereldTests {
    @Test("Hetzelfde zaad geeft hetzelfde land, een ander zaad een ander")
    func zelfdeZaad() {
        let opnieuw = Proefwereld(zaad: 7, peildatum: peildatum).gezinnen(60)
        #expect(opnieuw == Array(gezinnen.prefix(60)))
        #expect(Proefwereld(zaad: 7, peildatum: peildatum).gezin(59) == gezinnen[59])
        #expect(Proefwereld(zaad: 8, peildatum: peildatum).gezinnen(60) != opnieuw)
    }

    @Test("SplitMix64 geeft de bekende reeks van zaad 0")
    func reeks() {
        var toeval = Toeval(zaad: 0)
        #expect(toeval.next() == 0xE220_A839_7B1D_CDAF)
        #expect(toeval.next() == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test("Er zijn 9.091 proefnummers; alle uitgedeelde nummers zijn geldig, uit de 9999-reeks en van één mens")
    func bsns() {
        #expect(Proefbsn.alle.count == 9_091)
        let personen = (bezetting.gezinnen + gezinnen).flatMap { $0.leden.map(\.persoon) }
        let nummers = personen.compactMap(\.bsn)
        #expect(nummers.count > 4_000)
        #expect(Set(nummers).count == nummers.count)
        #expect(nummers.allSatisfy { $0.cijfers.hasPrefix("9999") })
        #expect(gezinnen.last?.leden.allSatisfy { $0.persoon.bsn == nil } == true)
        #expect(Set(personen.map(\.id)).count == personen.count)
    }

    @Test("Elk verhaal begint met een hulpvraag en een triage, en loopt tot de peildatum")
    func begin() {
        for gezin in gezinnen {
            #expect(!gezin.tijdlijn.isEmpty)
            #expect(gezin.tijdlijn.map(\.dag) == gezin.tijdlijn.map(\.dag).sorted())
            #expect(gezin.tijdlijn.allSatisfy { $0.dag <= peildatum })
            for vraag in gezin.vragen {
                #expect(vraag.voorvallen.first?.wat.rang == 0)
                #expect(vraag.voorvallen.filter { $0.wat.rang == 0 }.count == 1)
            }
        }
    }

    @Test("Aanvraag gaat vóór besluit, besluit vóór toewijzing, toewijzing vóór start, start vóór stop, en afsluiting is het laatst")
    func volgorde() {
        for vraag in gezinnen.flatMap(\.vragen) {
            let keten = [0, 3, 6, 7, 8, 10, 11].compactMap { dag(vraag.voorvallen, $0) }
            #expect(keten == keten.sorted())
            if let einde = dag(vraag.voorvallen, 11) { #expect(vraag.voorvallen.allSatisfy { $0.dag <= einde }) }
            if dag(vraag.voorvallen, 6) != nil { #expect(dag(vraag.voorvallen, 3) != nil) }
            if dag(vraag.voorvallen, 10) != nil { #expect(dag(vraag.voorvallen, 8) != nil) }
        }
    }

    @Test("Elk voorval gaat over een jeugdige van dit gezin, die toen geboren en nog geen 18 was")
    func jeugdigen() {
        for gezin in gezinnen {
            #expect(gezin.leden.contains { $0.gezag } || gezin.vorm != .tweeOuders)
            for voorval in gezin.tijdlijn {
                let kind = gezin.jeugdigen.first { $0.id == voorval.jeugdige }
                #expect(kind.map { (0...17).contains($0.leeftijd(op: voorval.dag)) } == true)
            }
        }
    }

    @Test("Verwijzers van trajecten volgen CBS (85097NED) binnen vier procentpunt")
    func verwijzers() {
        let codes = gezinnen.flatMap { $0.tijdlijn.compactMap { hulp($0.wat)?.verwijzer } }
        #expect(codes.count > 800)
        for (code, gewicht) in Verdelingen.verwijzer.delen {
            let deel = 100 * Double(codes.filter { $0 == code }.count) / Double(codes.count)
            #expect(abs(deel - 100 * gewicht / Verdelingen.verwijzer.som) < 4, "verwijzer \(code): \(deel)")
        }
    }

    @Test("Hulpvormen buiten het wijkteam volgen CBS binnen vijf procentpunt, en hulp zonder verwijzer is van het team")
    func hulpvormen() {
        let alle = gezinnen.flatMap { $0.tijdlijn.compactMap { hulp($0.wat) } }
        #expect(alle.allSatisfy { ($0.verwijzer == "06") == ($0.hulpvorm == "01") && ($0.productcode == nil) == ($0.hulpvorm == "01") })
        let codes = alle.map(\.hulpvorm).filter { $0 != "01" }
        for (code, gewicht) in Verdelingen.hulpvorm.delen {
            let deel = 100 * Double(codes.filter { $0 == code }.count) / Double(codes.count)
            #expect(abs(deel - 100 * gewicht / Verdelingen.hulpvorm.som) < 5, "hulpvorm \(code): \(deel)")
        }
    }

    @Test("De duur van hulp heeft het gemiddelde waarop hij is geijkt", arguments: [60.0, 300, 800])
    func duur(gemiddeld: Double) {
        var toeval = Toeval(zaad: 3)
        let som = (0..<20_000).reduce(0) { som, _ in som + toeval.dagen(gemiddeld: gemiddeld) }
        #expect(abs(Double(som) / 20_000 - gemiddeld) < gemiddeld * 0.03)
    }

    @Test("Kinderen heten niet allemaal hetzelfde en geen naam is leeg")
    func namen() {
        let personen = gezinnen.flatMap { $0.leden.map(\.persoon) }
        #expect(personen.allSatisfy { !$0.roepnaam.isEmpty && !$0.achternaam.isEmpty && !$0.achternaam.contains("|") })
        #expect(Set(personen.map(\.roepnaam)).count > 200)
        #expect(personen.contains { $0.tussenvoegsel == "van der" })
    }
}

@Suite("Hulpverhalen")
struct HulpverhaalTests {
    @Test("Er zijn minstens zestig verschillende verhalen, vijf per leefgebied, en voor elke leeftijd tien")
    func aantallen() {
        #expect(Set(Hulpverhaal.alle.map(\.vraag)).count >= 60)
        for gebied in Verhaal.Leefgebied.allCases {
            #expect(Hulpverhaal.alle.filter { $0.leefgebied == gebied }.count >= 5, "\(gebied)")
        }
        for leeftijd in 0...17 { #expect(Hulpverhaal.passend(bij: leeftijd).count >= 8, "\(leeftijd) jaar") }
    }

    @Test("In geen enkel voorval blijft een open plek staan")
    func ingevuld() {
        for voorval in gezinnen.prefix(300).flatMap(\.tijdlijn) { #expect(!String(describing: voorval.wat).contains("{naam}")) }
    }
}

@Suite("De bezetting")
struct BezettingTests {
    @Test("De leeftijden kloppen op elke peildatum", arguments: [20_514, 20_878, 21_244, 19_782])
    func leeftijden(dagnummer: Int) {
        let dag = Datum(dagnummer: dagnummer)
        let cast = Bezetting(peildatum: dag)
        #expect(cast.noor.leeftijd(op: dag) == 15)
        #expect(cast.sem.leeftijd(op: dag) == 9)
        #expect(cast.noor.id == bezetting.noor.id)
        #expect(cast.noor.bsn == bezetting.noor.bsn)
    }

    @Test("Karin en de kinderen wonen op een geheim adres; Daan heeft gezag en woont elders")
    func gezag() {
        let gezin = bezetting.deWit
        #expect(gezin.lid(bezetting.karin.id)?.persoon.adresGeheim == true)
        #expect(gezin.jeugdigen.allSatisfy { $0.adresGeheim })
        #expect(gezin.lid(bezetting.daan.id)?.gezag == true)
        #expect(gezin.lid(bezetting.daan.id)?.persoon.adres != bezetting.karin.adres)
        #expect(gezin.lid(bezetting.els.id)?.rol == .steunfiguur)
    }

    @Test(
        "Er ligt vandaag werk: Noor wacht op een besluit binnen acht weken, Sem op zijn evaluatie, Liv op een toewijzing, Kerem op triage")
    func werk() throws {
        let noor = bezetting.deWit.tijdlijn.filter { $0.jeugdige == bezetting.noor.id }
        #expect(dag(noor, 6) == nil)
        #expect((1...56).contains(try #require(dag(noor, 3)).dagen(tot: peildatum)))
        let sem = bezetting.deWit.tijdlijn.filter { $0.jeugdige == bezetting.sem.id }
        #expect(sem.contains { if case .plan(_, _, let op) = $0.wat { op == peildatum } else { false } })
        #expect(dag(sem, 8) != nil && dag(sem, 10) == nil)
        #expect(dag(bezetting.vermeer.tijdlijn, 6) != nil && dag(bezetting.vermeer.tijdlijn, 7) == nil)
        #expect(bezetting.yilmaz.tijdlijn.count == 1 && dag(bezetting.yilmaz.tijdlijn, 0) == peildatum)
        #expect(Set(Bezetting.gebruikers.map(\.functie)) == Set(Proefgebruiker.Functie.allCases))
    }

    @Test("Herstel door twee mensen en noodtoegang zijn met de hand te proberen")
    func beproefbaar() {
        let people = Bezetting.gebruikers
        // Asked by one, confirmed by another who may: a second keeper, a privacy officer, or the teamleider.
        #expect(people.contains { $0.functie == .functioneelBeheerder } && people.contains { $0.functie == .privacyOfficer })
        let outside = people.filter { $0.functie == .jeugdprofessional && $0.team != nil && $0.team != bezetting.deWit.team }
        #expect(!outside.isEmpty)
        #expect(Demovulling.uitleg.count { $0.hasPrefix("Inloggen: ") } == people.count)
        #expect(!Demovulling.uitleg.contains { $0.contains("privacyOfficer") || $0.contains("functioneelBeheerder") })
    }

    @Test("Het geheime adres staat in geen enkele tekst van het verhaal")
    func geheim() {
        for voorval in bezetting.deWit.tijdlijn { #expect(!String(describing: voorval.wat).contains("Ankerkade")) }
    }

    @Test("Alle vaste ids zijn verschillend")
    func ids() {
        let ids =
            Bezetting.gebruikers.map(\.id) + bezetting.gezinnen.map(\.id)
            + bezetting.gezinnen.flatMap { $0.leden.map(\.persoon.id) + $0.tijdlijn.map(\.id) + $0.vragen.map(\.id) }
        #expect(Set(ids).count == ids.count)
    }
}
