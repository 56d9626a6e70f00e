// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Bewaren van wat bij geen dossier hoort: journaal (NEN 7513), toezicht (BIO2 5.28.01), berichten")
struct BewaarlosTests {
    private static let vandaag = Datum(dagnummer: 20_514)

    private static func weg(_ soort: Lossoort, jaren: Int, dagen: Int, _ gezet: [Instelling] = []) -> Bool {
        let one = Bewaarlos(houder: ID(Wereld.id(230)), soort: soort, laatst: vandaag.plus(jaren: -jaren).plus(dagen: -dagen))
        return !Bewaartermijnen.verlopen([one], Bewaarregels(Instellingen(gezet, op: vandaag)), op: vandaag).isEmpty
    }

    @Test(
        "Op de dag af: de laatste dag nog niet, de dag erna wel",
        arguments: [(Lossoort.bericht, 7), (.journaal, 5), (.toezicht, 5)])
    func opDeDag(soort: Lossoort, jaren: Int) {
        #expect(!Self.weg(soort, jaren: jaren, dagen: 0) && Self.weg(soort, jaren: jaren, dagen: 1))
    }

    @Test(
        "Korter dan de norm kan niet worden gekozen, langer wel (NEN 7513: vijf jaar; BIO2 5.28.01: drie jaar)",
        arguments: [(Instellingssleutel.bewarenJournaal, 5), (.bewarenToezicht, 3)])
    func grens(sleutel: Instellingssleutel, kortste: Int) {
        #expect(sleutel.fout("\(kortste - 1)") != nil && sleutel.fout("\(kortste)") == nil && sleutel.fout("10") == nil)
        #expect(sleutel.kortsteJaren == kortste)
        let kind = Lossoort.allCases.first { $0.sleutel == sleutel } ?? .bericht
        func gezet(_ jaren: Int) -> [Instelling] { [Instelling(sleutel: sleutel, waarde: "\(jaren)", van: Self.vandaag, grond: "x")] }
        #expect(!Self.weg(kind, jaren: kortste - 1, dagen: 1, gezet(kortste - 1)), "een te korte keuze telt niet")
        #expect(!Self.weg(kind, jaren: 9, dagen: 0, gezet(10)) && Self.weg(kind, jaren: 10, dagen: 1, gezet(10)))
    }

    @Test("Een termijn uit het hoofd zegt dat hij nog is na te gaan")
    func bron() {
        #expect(
            Instellingssleutel.bewarenJournaal.bron.contains("nog na te gaan")
                && !Instellingssleutel.bewarenToezicht.bron.contains("nog na"))
    }

    @Test("De verklaring noemt wat los wegging, en is zonder dat woord voor woord als vroeger")
    func verklaring() {
        func opgave(_ los: [(Lossoort, Int)]) -> String {
            Vernietigingsopgave(
                installatie: "i", bij: Wereld.id(231), grond: .bewaartermijn, moment: Moment(begin: Self.vandaag), regels: ["r"],
                dossiers: 1,
                perKlasse: [(.hulp, 2)], feiten: 3, sleutels: 4, overgeslagen: 0, sha: "s", rollen: ["a", "b"], kopiedagen: 30, perLos: los
            ).tekst
        }
        #expect(opgave([(.journaal, 12), (.bericht, 3)]).contains("los, journaal: 12\nlos, bericht: 3\nfeiten: 3"))
        #expect(!opgave([]).contains("los,"))
    }

    @Test("Een lijst van vroeger, zonder dit, leest terug")
    func vroeger() throws {
        let round = Bewaarronde(peildatum: Self.vandaag, lijnen: [], bewaard: [], regels: Bewaarregels(Instellingen([], op: Self.vandaag)))
        #expect(round.isLeeg && round.regels.count == 3, "alleen regels van wat op de lijst staat")
        let one = VerlopenLos(houder: ID(Wereld.id(230)), soort: .journaal, laatst: Self.vandaag, bewarenTotEnMet: Self.vandaag)
        let more = Bewaarronde(
            peildatum: Self.vandaag, lijnen: [], bewaard: [], los: [one], regels: Bewaarregels(Instellingen([], op: Self.vandaag)))
        #expect(!more.isLeeg && more.regels.count == 4 && more.perLossoort.map(\.aantal) == [1])
    }
}
