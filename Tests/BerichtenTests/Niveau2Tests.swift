// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

@Suite("Niveau 2: regels binnen het bericht")
struct Niveau2Tests {
    private static func client(_ change: (inout IJW.Client301) -> Void) -> JW301 { met(Voorbeeld.jw301) { change(&$0.client) } }

    private static func product(_ change: (inout IJW.ToegewezenProduct) -> Void) -> JW301 {
        client { change(&$0.toegewezenProducten[0]) }
    }

    private static func contact(_ change: (inout IJW.Contact) -> Void) -> JW301 { client { change(&$0.contactgegevens[0]) } }

    @Test("Het goede voorbeeld heeft geen bevindingen")
    func goed() {
        #expect(Niveau2.controleer(Voorbeeld.jw301) == [])
        #expect(Niveau2.controleer(Voorbeeld.jw305([Voorbeeld.start])) == [])
        #expect(Niveau2.controleer(Voorbeeld.jw307([Voorbeeld.stop])) == [])
    }

    @Test(
        "301: één fout geeft precies de bevinding van die regel",
        arguments: [
            (["CD005"], contact { $0.adres?.landCode = nil }),
            (["CD007"], client { $0.communicatie = .init(vorm: "1") }),
            (["CD007"], client { $0.communicatie = .init(vorm: "2", taal: "Zweeds") }),
            (["CD009"], contact { $0.periode = .init(begindatum: Voorbeeld.dag("2026-01-01")) }),
            (
                ["CD025"],
                contact {
                    $0.adres?.huis = nil; $0.telefoon01 = .init(telefoonnummer: "0201234567")
                }
            ),
            (
                ["CD034"],
                contact {
                    $0.adres?.postcode = nil; $0.adres?.landCode = nil; $0.telefoon01 = .init(telefoonnummer: "020")
                }
            ),
            (["CD041"], product { $0.omvang = nil }),
            (
                ["CD075"],
                product {
                    $0.product = nil; $0.omvang = nil; $0.budget = 5; $0.einddatum = nil
                }
            ),
            (["CD076"], product { $0.einddatum = nil }),
            (["CD077", "CD078"], product { $0.budget = 5 }),
            (
                ["CD079"],
                product {
                    $0.product = nil; $0.omvang = nil
                }
            ),
            (["CD080"], product { $0.product?.code = nil }),
            (["CS002"], client { $0.bsn = .init("999900007") }),
            (["CS003"], product { $0.einddatum = Voorbeeld.dag("2026-03-31") }),
            (["CS050"], client { $0.naam.naamGebruik = "3" }),
            (["CS089"], contact { $0.adres?.postcode = "0234AB" }),
            (["CS139"], client { $0.geboortedatum = .init(datum: Voorbeeld.dag("2010-09-02"), datumGebruik: "1") }),
            (["CS318"], client { $0.naam.naamGebruik = "6" }),
            (["CS335"], product { $0.redenWijziging = "13" }),
            (["CS336"], product { $0.redenWijziging = "01" }),
            (["CS338"], product { $0.omvang = .init(volume: 1, eenheid: "84", frequentie: "1") }),
            (["TR002"], client { $0.geboortedatum.datum = Voorbeeld.dag("1906-04-14") }),
            (["TR006"], client { $0.contactgegevens.append(.init(soort: "02")) }),
            (["TR061"], contact { $0.soort = "04" }),
            (["TR101"], client { $0.contactgegevens.append(Voorbeeld.contact) }),
            (["TR134"], product { $0.toewijzingsdatum = Voorbeeld.dag("2026-04-16") }),
            (["TR302"], client { $0.toegewezenProducten.append(met(Voorbeeld.toegewezen) { $0.toewijzingNummer = 1002 }) }),
        ])
    func regel(_ codes: [String], _ bericht: JW301) {
        let found = Niveau2.controleer(bericht)
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.niveau == 2 && $0.melding.hasSuffix(".") && !$0.plaats.isEmpty })
    }

    @Test(
        "301: wat wel mag, geeft niets",
        arguments: [
            product {
                $0.redenWijziging = "13"; $0.einddatum = $0.ingangsdatum
            },
            product {
                $0.product?.code = nil; $0.omvang = nil
            },
            client { $0.communicatie = .init(vorm: "1", taal: "Zweeds") },
            client { $0.geboortedatum = .init(datum: Voorbeeld.dag("1900-01-01"), datumGebruik: "3") },
            client {
                $0.naam.partnernaam = .init(achternaam: "Bos"); $0.naam.naamGebruik = "4"
            },
            client {
                $0.toegewezenProducten.append(
                    met(Voorbeeld.toegewezen) {
                        $0.toewijzingNummer = 1002; $0.ingangsdatum = Voorbeeld.dag("2027-01-01");
                        $0.einddatum = Voorbeeld.dag("2027-02-01")
                    })
            },
            client {
                $0.toegewezenProducten.append(
                    met(Voorbeeld.toegewezen) {
                        $0.toewijzingNummer = 1002; $0.redenWijziging = "13"; $0.einddatum = $0.ingangsdatum
                    })
            },
            contact { $0 = .init(soort: "03", telefoon01: .init(telefoonnummer: "0201234567")) },
        ])
    func mag(_ bericht: JW301) { #expect(Niveau2.controleer(bericht) == []) }

    @Test("305 en 307: één fout geeft precies die bevinding")
    func regie() {
        func starts(_ lines: [IJW.StartProduct]) -> [String] { Niveau2.controleer(Voorbeeld.jw305(lines)).map(\.code) }
        func stops(_ lines: [IJW.StopProduct]) -> [String] { Niveau2.controleer(Voorbeeld.jw307(lines)).map(\.code) }
        #expect(starts([met(Voorbeeld.start) { $0.statusAanlevering = "9" }]) == ["CS058"])
        #expect(starts([met(Voorbeeld.start) { $0.begindatum = Voorbeeld.dag("2026-04-16") }]) == ["TR134"])
        #expect(starts([Voorbeeld.start, Voorbeeld.start]) == ["TR101"])
        #expect(stops([met(Voorbeeld.stop) { $0.einddatum = Voorbeeld.dag("2026-04-09") }]) == ["TR018"])
        #expect(stops([met(Voorbeeld.stop) { $0.einddatum = Voorbeeld.dag("2026-04-16") }]) == ["TR134"])
        #expect(stops([Voorbeeld.stop, Voorbeeld.stop]) == ["TR101"])
        #expect(stops([met(Voorbeeld.stop) { $0.statusAanlevering = "2" }]) == ["CS058"])
    }

    @Test("Voor verzending: dagtekening, productcode en gemeentecode (TR135, TR381, TR378)")
    func voorVerzending() {
        let today = Voorbeeld.dag("2026-04-15")
        let fine = IJW.Omgeving(vandaag: today)
        #expect(Niveau3.controleer(Voorbeeld.jw301, IJW.Toewijzingsstand(), fine) == [])
        let strict = IJW.Omgeving(
            vandaag: today.plus(dagen: -1), gemeentecodeBestaat: { _, _ in false }, productcodePast: { _, _ in false })
        let found = Niveau3.controleer(Voorbeeld.jw301, IJW.Toewijzingsstand(), strict)
        #expect(found.map(\.code) == ["TR135", "TR378", "TR381"])
    }

    @Test("Elke retourcode van de standaard heeft uitleg en een volgende stap")
    func retourcodes() throws {
        let list = try #require(try Standaard.ijw32().codelijst("WJ001"))
        #expect(Set(list.waarden.map(\.code)) == Set(Retourcode.alle.map(\.code)))
        #expect(Retourcode.alle.allSatisfy { $0.betekenis.hasSuffix(".") && $0.actie.hasSuffix(".") })
        #expect(Retourcode.uitleg("1234").betekenis.contains("1234"))
    }

    @Test("De retourcodes van niveau 3 en 4 zijn die van de tabel")
    func codesVolgensTabel() throws {
        let table = try Standaard.ijw32().regels.filter { $0.controleniveau.hasPrefix("3") || $0.controleniveau.hasPrefix("4") }
        let ours = ["TR019", "TR056", "TR063", "TR071", "TR074", "TR135", "TR326", "TR378", "TR381", "TR382", "TR413", "TR414", "TR415"]
        for rule in ours { #expect(table.first { $0.code == rule }?.retourcode == Niveau3.retourcode(rule)) }
    }
}
