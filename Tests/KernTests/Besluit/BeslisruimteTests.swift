// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@Suite("Wie tot waar besluit (Awb 10:3, 10:6)")
struct BeslisruimteTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? .oudst }

    private static func product(_ tarief: Int64, _ eenheid: Eenheid = .uur, categorie: String = "45", code: String = "45A04")
        -> Contractproduct
    {
        Contractproduct(
            code: code, categorie: categorie, omschrijving: "Begeleiding", eenheid: eenheid, tarief: Eurocent(tarief),
            variant: .inspanningsgericht)
    }

    private static func hulp(
        _ volume: Int, _ eenheid: Eenheid = .uur, _ frequentie: Frequentie = .perWeek, van: String = "2026-01-01",
        tot: String = "2026-12-31"
    ) throws -> Voorziening {
        Voorziening(
            aard: "Begeleiding", productcategorie: "45", omvang: Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie),
            periode: try #require(Periode(van: dag(van), totEnMet: dag(tot))))
    }

    @Test(
        "Het jaarbedrag is omvang maal tarief over hoogstens 365 dagen, omhoog afgerond op een cent",
        arguments: [
            (4, Eenheid.uur, Frequentie.perWeek, "2026-12-31", Int64(10_000), Int64?(2_085_715)),  // 4 × 365/7 × 100,00
            (4, .uur, .perWeek, "2027-12-31", 10_000, 2_085_715),  // two years: one year of it
            (4, .uur, .perWeek, "2026-01-28", 10_000, 160_000),  // four weeks
            (240, .minuut, .perWeek, "2026-01-28", 10_000, 160_000),
            (1, .dagdeel, .perWeek, "2026-01-28", 10_000, 160_000),
            (2, .uur, .perDag, "2026-01-10", 5_000, 100_000),
            (10, .uur, .totaal, "2026-12-31", 8_000, 80_000),
            (10, .uur, .totaal, "2027-12-31", 8_000, 40_000),  // spread over 730 days
            (1_500, .euro, .totaal, "2026-12-31", 8_000, 150_000),
            (4, .etmaal, .perWeek, "2026-12-31", 8_000, nil),  // no tariff in this unit
        ])
    func jaarbedrag(volume: Int, eenheid: Eenheid, frequentie: Frequentie, tot: String, tarief: Int64, verwacht: Int64?) throws {
        let help = try Self.hulp(volume, eenheid, frequentie, tot: tot)
        #expect(help.jaarbedrag([Self.product(tarief)])?.cent == verwacht)
    }

    @Test("Het duurste contract dat past telt; een andere categorie telt niet mee")
    func duurste() throws {
        let help = try Self.hulp(1, .uur, .perDag, tot: "2026-01-10")
        let products = [Self.product(5_000), Self.product(7_000, code: "45A05"), Self.product(99_000, categorie: "44", code: "44A01")]
        #expect(help.jaarbedrag(products)?.cent == 70_000)
        #expect(help.jaarbedrag([]) == nil)
    }

    @Test(
        "Een pgb weegt wat het budget kost, niet wat dezelfde hulp in een contract kost (Jeugdwet 8.1.1)",
        arguments: [
            (Int64(9_000_000), Pgbvraag.Tijdvak.maand, "2026-12-31", Int64(108_000_000)),  // 90.000 a month, a whole year
            (9_000_000, .maand, "2027-12-31", 108_000_000),  // two years: one year of it
            (50_000, .maand, "2026-03-14", 120_000),  // 73 of 365 days
            (1_200_000, .jaar, "2026-12-31", 1_200_000),
            (1_200_000, .jaar, "2026-03-14", 240_000),
        ])
    func budget(bedrag: Int64, tijdvak: Pgbvraag.Tijdvak, tot: String, verwacht: Int64) throws {
        let help = try Self.hulp(1, .uur, .perWeek, tot: tot)
        let bought = Voorziening(
            aard: help.aard, productcategorie: help.productcategorie, omvang: help.omvang, periode: help.periode, vorm: .pgb)
        let asked = Pgbvraag(
            bekwaam: .zelf, kring: .beroep, waaromGeenNatura: "x", kwaliteit: "x", uitgelegdOp: nil, bedrag: Eurocent(bedrag),
            tijdvak: tijdvak, berekening: "x", herzienOp: nil)
        #expect(Besluitgewicht([bought], pgb: asked, producten: [Self.product(100)]).jaarbedrag?.cent == verwacht)
        #expect(
            Besluitgewicht([help], pgb: asked, producten: []).jaarbedrag == nil,
            "hulp in natura weegt het contract, ook als een pgb is geweigerd")
    }

    private static func grens(_ rol: Rol, _ bedrag: Int64?, _ weken: Int?, vierogen: Bool = false, van: String = "2026-01-01")
        -> Goedkeuringsgrens
    {
        Goedkeuringsgrens(
            rol: rol, bedrag: bedrag.map { Eurocent($0 * 100) }, weken: weken, vierogen: vierogen, van: dag(van),
            grond: "Mandaatbesluit 2026")
    }

    @Test(
        "Tot en met de grens besluit een rol zelf, erboven niet: bedrag en duur elk apart",
        arguments: [
            (Int64?(2_000_000), 52, true, 0), (2_000_001, 52, false, 1), (2_000_000, 53, false, 1), (2_000_001, 53, false, 2),
            (nil, 52, false, 1),
            (0, 0, true, 0),
        ])
    func randen(cent: Int64?, weken: Int, zelf: Bool, redenen: Int) throws {
        let table = Goedkeuringsgrenzen([Self.grens(.jeugdprofessional, 20_000, 52)], op: Self.dag("2026-03-02"))
        let weight = Besluitgewicht(jaarbedrag: cent.map { Eurocent($0) }, weken: weken)
        let verdict = Beslisruimte.toets(weight, rollen: [.jeugdprofessional], grenzen: table)
        #expect(verdict.uitkomst == zelf)
        #expect(verdict.gronden.count == max(1, redenen))
        #expect(verdict.gronden.allSatisfy { $0.bron.contains("Awb 10:6") && $0.bron.contains("Mandaatbesluit 2026") })
    }

    @Test("Vier ogen vraagt altijd een tweede, en de tweede zelf niet nog een")
    func vierogen() {
        let table = Goedkeuringsgrenzen([Self.grens(.teamleider, nil, nil, vierogen: true)], op: Self.dag("2026-03-02"))
        let none = Besluitgewicht(jaarbedrag: .nul, weken: 0)
        #expect(!Beslisruimte.toets(none, rollen: [.teamleider], grenzen: table).uitkomst)
        #expect(Beslisruimte.toets(none, rollen: [.teamleider], grenzen: table, isTweede: true).uitkomst)
    }

    @Test("Zonder grens besluit wie een mandaat heeft zelf; wie nooit besluit, mag nooit; de ruimste rol telt")
    func rollen() {
        let weight = Besluitgewicht(jaarbedrag: Eurocent(9_000_000), weken: 200), day = Self.dag("2026-03-02")
        #expect(Beslisruimte.toets(weight, rollen: [.jeugdprofessional], grenzen: Goedkeuringsgrenzen(op: day)).uitkomst)
        let table = Goedkeuringsgrenzen([Self.grens(.jeugdprofessional, 1, 1)], op: day)
        #expect(!Beslisruimte.toets(weight, rollen: [.jeugdprofessional], grenzen: table).uitkomst)
        #expect(Beslisruimte.toets(weight, rollen: [.jeugdprofessional, .teamleider], grenzen: table).uitkomst)
        #expect(!Beslisruimte.toets(weight, rollen: [.backoffice], grenzen: Goedkeuringsgrenzen(op: day)).uitkomst)
    }

    @Test("Een grens geldt vanaf haar dag; de laatst begonnen telt, en wie later is vastgelegd wint bij gelijke dag")
    func gedateerd() {
        let rows = [
            Self.grens(.jeugdprofessional, 10_000, 26, van: "2026-01-01"), Self.grens(.jeugdprofessional, 20_000, 52, van: "2026-03-01"),
            Self.grens(.jeugdprofessional, 30_000, 78, van: "2026-03-01"), Self.grens(.jeugdprofessional, 40_000, 99, van: "2026-04-01"),
        ]
        func weeks(_ iso: String) -> Int? { Goedkeuringsgrenzen(rows, op: Self.dag(iso)).grens(.jeugdprofessional)?.weken }
        #expect(weeks("2025-12-31") == nil)
        #expect(weeks("2026-01-01") == 26 && weeks("2026-02-28") == 26)
        #expect(weeks("2026-03-01") == 78)
        #expect(weeks("2026-04-01") == 99)
    }

    @Test("Een grens die niet kan, wordt met alle fouten geweigerd")
    func fouten() {
        let wrong = Goedkeuringsgrens(rol: .backoffice, bedrag: Eurocent(-1), weken: 0, van: Self.dag("2026-01-01"), grond: " ")
        let text = afwijzing { _ = try wrong.gecontroleerd() }
        for field in ["rol", "bedrag", "weken", "grond"] { #expect(text.contains("\(field):")) }
    }
}

@Suite("Voorstel voor een besluit")
struct BesluitvoorstelTests {
    private func voorstel(_ steun: Afwegingssteun, uitkomst: Voorsteluitkomst.Wat? = nil) throws -> Voorstelbeeld {
        let asked = Besluitvoorstel(
            aanvraag: steun.aanvraagID, strekking: .toekennen, voorzieningen: [try steun.voorziening()], motivering: "Nodig.",
            door: steun.amina, op: try steun.dag("2026-03-10"), gronden: [], bewijs: try Afwegingssteun.id(9))
        let fact = Wereldfeit.feit(50, asked)
        let answer = try uitkomst.map {
            Wereldfeit.feit(51, Voorsteluitkomst(voorstel: ID(fact.id), wat: $0, door: steun.noorzelf, op: try steun.dag("2026-03-11")))
        }
        return Voorstelbeeld(feit: fact, uitkomst: answer)
    }

    @Test("Niemand keurt een eigen voorstel goed of geeft het terug; intrekken kan wel (Awb 10:3)")
    func eigen() throws {
        let steun = try Afwegingssteun(), asked = try voorstel(steun), day = try steun.dag("2026-03-12")
        #expect(afwijzing { try asked.magGoedkeuren(door: steun.amina, weging: [], bewezen: []) }.contains("zelf"))
        #expect(afwijzing { _ = try asked.geefTerug(door: steun.amina, reden: "x", op: day) }.contains("zelf"))
        #expect(try asked.trekIn(door: steun.amina, op: day).wat == .ingetrokken)
    }

    @Test("Een voorstel wordt één keer beantwoord, en teruggeven vraagt een reden", arguments: Voorsteluitkomst.Wat.allCases)
    func eenmaal(wat: Voorsteluitkomst.Wat) throws {
        let steun = try Afwegingssteun(), other = steun.noorzelf, day = try steun.dag("2026-03-12")
        let open = try voorstel(steun), done = try voorstel(steun, uitkomst: wat)
        #expect(afwijzing { _ = try open.geefTerug(door: other, reden: " ", op: day) }.hasPrefix("reden:"))
        #expect(afwijzing { _ = try done.geefTerug(door: other, reden: "x", op: day) }.contains("al gereageerd"))
        #expect(afwijzing { _ = try done.trekIn(door: steun.amina, op: day) }.contains("al gereageerd"))
        #expect(afwijzing { try done.magGoedkeuren(door: other, weging: [], bewezen: []) }.contains("al gereageerd"))
    }

    @Test("Wat na het voorstel in de afweging kwam, is niet goed te keuren (Awb 3:2)")
    func gewijzigd() throws {
        let steun = try Afwegingssteun(), asked = try voorstel(steun), before = try steun.volledig()
        let after = try steun.volledig(eigen: "genoeg")
        #expect(throws: Never.self) { try asked.magGoedkeuren(door: steun.noorzelf, weging: before, bewezen: before) }
        #expect(
            afwijzing { try asked.magGoedkeuren(door: steun.noorzelf, weging: after, bewezen: before) }.contains(
                "gewijzigd na dit voorstel"))
    }

    @Test("Op een aanvraag ligt hoogstens één voorstel")
    func tweede() throws {
        let steun = try Afwegingssteun(), asked = try voorstel(steun)
        #expect(afwijzing { _ = try asked.inhoud.leg(voor: [asked]) }.contains("al een voorstel"))
        let back = try voorstel(steun, uitkomst: .teruggegeven)
        #expect(try asked.inhoud.leg(voor: [back]) == asked.inhoud)
    }
}

extension Afwegingssteun {
    /// Somebody else than who proposes.
    var noorzelf: ID<Gebruiker> { ID(noor.raw) }
}

/// A fact with an id that counts up.
enum Wereldfeit {
    static func feit<I: Feitinhoud>(_ number: UInt8, _ inhoud: I) -> Feit<I> {
        let id = UUIDv7(moment: Moment(micros: 0), random: [UInt8](repeating: 0, count: 9) + [number])
        return Feit(id: id, dossier: nil, lijn: ID(id), opgetekend: Moment(micros: Int64(number)), door: id, inhoud: inhoud)
    }
}
