// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Pgb: Jeugdwet 8.1.1 tot en met 8.1.6")
struct PgbtoetsTests {
    private static func vraag(
        bekwaam: Pgbvraag.Bekwaam = .zelf, kring: Pgbvraag.Kring = .beroep, waarom: String = "Noor kent haar al.",
        goed: String = "SKJ-registratie gezien.", uitleg: String? = "2026-03-01", bedrag: Int64 = 50_000,
        tijdvak: Pgbvraag.Tijdvak = .maand, natura: Int64? = nil, eerder: Bool = false, herzien: String? = "2026-06-30"
    ) -> Pgbvraag {
        Pgbvraag(
            bekwaam: bekwaam, kring: kring, waaromGeenNatura: waarom, kwaliteit: goed, uitgelegdOp: uitleg.flatMap { Datum(iso: $0) },
            bedrag: Eurocent(bedrag), tijdvak: tijdvak, berekening: "4 uur per week maal 30 euro.", natura: natura.map { Eurocent($0) },
            isEerderIngetrokken: eerder, herzienOp: herzien.flatMap { Datum(iso: $0) })
    }

    private static let voorwaarden: [(Pgbvraag, [Pgbvoorwaarde])] = [
        (vraag(), []), (vraag(bekwaam: .netwerk), []), (vraag(bekwaam: .vertegenwoordiger), []), (vraag(bekwaam: .nee), [.bekwaam]),
        (vraag(waarom: " \n"), [.gemotiveerd]), (vraag(goed: ""), [.kwaliteit]), (vraag(uitleg: nil), [.uitleg]),
        (vraag(uitleg: "2026-03-20"), []), (vraag(uitleg: "2026-03-21"), [.uitleg]),
        (vraag(kring: .netwerk, bedrag: 14_100), []), (vraag(kring: .netwerk, bedrag: 14_101), [.maximum]),
        (vraag(kring: .netwerkInDienst, bedrag: 14_101), []), (vraag(kring: .netwerk, bedrag: 169_200, tijdvak: .jaar), []),
        (vraag(kring: .netwerk, bedrag: 169_201, tijdvak: .jaar), [.maximum]),
        (vraag(bekwaam: .nee, waarom: "", goed: ""), [.bekwaam, .gemotiveerd, .kwaliteit]),
    ]

    @Test("Regeling Jeugdwet 8ab: wie te veel vraagt, leest welk bedrag op die dag wel kan")
    func bedrag() throws {
        let day = try #require(Datum(iso: "2026-07-20")), most = try #require(Netwerkmaximum.op(day))
        #expect(Pgbvoorwaarde.maximum.ontbreekt(op: day).contains("hoogstens \(most.perMaand) per maand"))
        for other in Pgbvoorwaarde.allCases where other != .maximum { #expect(other.ontbreekt(op: day) == other.ontbreekt) }
    }

    @Test("Elke voorwaarde van 8.1.1, 8.1.6 en Regeling 8ab telt, ook op de grens", arguments: voorwaarden)
    func perVoorwaarde(_ geval: (Pgbvraag, [Pgbvoorwaarde])) throws {
        let found = Pgbtoets.bereken(geval.0, op: try Wereld.dag("2026-03-20"))
        #expect(found.uitkomst.ontbreekt == geval.1 && found.uitkomst.kan == geval.1.isEmpty)
        #expect(found.gronden.count == (geval.0.kring == .netwerk ? 5 : 4))
        for lacking in geval.1 { #expect(found.gronden.contains { $0.uitleg == lacking.ontbreekt && $0.bron == lacking.bron }) }
    }

    @Test(
        "Weigeren kan (8.1.1): duurder dan in natura, of eerder ingetrokken",
        arguments: [
            (vraag(natura: 49_999), [Pgbweigergrond.duurder]), (vraag(natura: 50_000), []), (vraag(eerder: true), [.eerderIngetrokken]),
            (vraag(natura: 1, eerder: true), [.duurder, .eerderIngetrokken]),
        ] as [(Pgbvraag, [Pgbweigergrond])])
    func weigeren(_ geval: (Pgbvraag, [Pgbweigergrond])) throws {
        let found = Pgbtoets.bereken(geval.0, op: try Wereld.dag("2026-03-20")).uitkomst
        #expect(found.weigeringsgronden == geval.1 && found.magWeigeren == !geval.1.isEmpty && found.kan)
    }

    private func neem(_ vorm: Voorziening.Vorm, _ pgb: Pgbvraag?) throws {
        let steun = try Afwegingssteun(), granted = try steun.voorziening()
        let weging = try Weging(kader: steun.kader, bevindingen: steun.volledig()).afgerond(), plain = try steun.besluit()
        let item = Voorziening(
            aard: granted.aard, productcategorie: granted.productcategorie, omvang: granted.omvang, periode: granted.periode, vorm: vorm)
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [item], motivering: plain.motivering, mandaat: plain.mandaat,
            ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs, pgb: pgb)
        _ = try decision.neem(op: steun.aanvraag(), weging: weging, geldende: [], intrekkingen: [], zienswijze: .gegeven)
    }

    @Test("Een pgb geven kan niet zolang een voorwaarde ontbreekt; weigeren kan niet zonder grond")
    func besluit() throws {
        #expect(afwijzing { try neem(.pgb, Self.vraag()) } == "geen afwijzing")
        #expect(afwijzing { try neem(.pgb, nil) }.hasPrefix("vorm:"))
        #expect(afwijzing { try neem(.pgb, Self.vraag(bekwaam: .nee, goed: "")) }.contains("kwaliteit:"))
        #expect(afwijzing { try neem(.zin, Self.vraag()) }.contains("geen grond om te weigeren"))
        #expect(afwijzing { try neem(.zin, Self.vraag(natura: 100)) } == "geen afwijzing")
        #expect(afwijzing { try neem(.zin, Self.vraag(bekwaam: .nee)) } == "geen afwijzing")
    }

    @Test("Een duurder pgb geven vraagt een reden, en een bedrag dat niet kan wordt gevraagd (8.1.1)")
    func duurder() throws {
        #expect(afwijzing { try neem(.pgb, Self.vraag(natura: 49_999)) }.hasPrefix("afwijking:"))
        #expect(afwijzing { try neem(.pgb, Self.vraag(natura: 50_000)) } == "geen afwijzing")
        #expect(afwijzing { try neem(.pgb, Self.vraag(bedrag: 10_000_001)) }.hasPrefix("bedrag:"))
    }

    @Test("Een pgb wordt binnen de periode opnieuw bekeken (8.1.3)", arguments: [nil, "2026-03-20", "2026-10-01"])
    func herzien(_ dag: String?) {
        #expect(afwijzing { try neem(.pgb, Self.vraag(herzien: dag)) }.hasPrefix("herzienOp:"))
    }

    @Test("Het bewijs houdt de toets en rekent hem gelijk na; een onleesbaar feit wordt genoemd")
    func bewijs() throws {
        let steun = try Afwegingssteun(), day = try steun.dag("2026-03-20")
        func facts(_ pgb: Pgbvraag) throws -> [Bewijsfeit] {
            try steun.feiten + pgb.feiten.map { Bewijsfeit($0.key, $0.value, bron: "gesprek", datum: day) }
        }
        let receipt = try steun.bewijs(feiten: facts(Self.vraag(natura: 100)))
        #expect(receipt.regels.contains(Pgbtoets.regel) && receipt.gronden.contains { $0.bron == "Jeugdwet 8.1.1" })
        #expect(try receipt.herhaal(steun.kader, sha256: steun.sha256).gelijk)
        let bad = try facts(Self.vraag()).map { $0.naam == .pgbBedrag ? Bewijsfeit(.pgbBedrag, "veel", bron: "x", datum: day) : $0 }
        #expect(afwijzing { _ = try steun.bewijs(feiten: bad) }.contains("pgb.bedrag"))
        #expect(try !steun.bewijs().regels.contains(Pgbtoets.regel))
    }
}
