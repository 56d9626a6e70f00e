// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Waar een bevinding wordt hersteld")
struct HerstelplekTests {
    private static func plekken(_ gezin: DeWit) -> [Herstelplek] {
        let people = Herstelplek.Persoonsveld.allCases.flatMap { field in
            [gezin.noor, gezin.karin].map { Herstelplek.persoon($0, field) }
        }
        let fields: [Opdrachtveld] = [.aanbieder, .product, .periode, .omvang]
        return people + fields.map { Herstelplek.opdracht(10_023, $0) } + [Herstelplek.gezag(over: gezin.noor)]
    }

    @Test("Elke plek is een veld dat bestaat: voor wie mag schrijven in het formulier, voor wie alleen leest op de bladzijde")
    func bestaat() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            for (who, may) in [(Cast.amina, true), (.ravi, false)] {
                var pages: [String: String] = [:]
                for place in Self.plekken(wereld.gezin) {
                    let path = place.pad(wereld.gezin.dossier, magWijzigen: may)
                    let parts = path.split(separator: "#").map(String.init)
                    try #require(parts.count == 2, "\(path)")
                    if pages[parts[0]] == nil {
                        let page = try await app.als(who).get(parts[0])
                        #expect(page.status == 200, "\(who) \(path)")
                        pages[parts[0]] = page.tekst
                    }
                    #expect(pages[parts[0]]?.contains("id=\"\(parts[1])\"") == true, "\(who) \(path)")
                }
            }
        }
    }

    static let noor = Wereldnummer.noor, karin = Wereldnummer.karin
    private static let wijzer = Plaatswijzer(jeugdige: noor, relaties: [karin], toewijzingen: [10_023, 10_024])

    static let plaatsen: [(String, Herstelplek)] = [
        ("Client/Bsn", .persoon(noor, .bsn)), ("Client/Geboortedatum/Datum", .persoon(noor, .geboortedatum)),
        ("Client/Geboortedatum/DatumGebruik", .persoon(noor, .geboortedatum)), ("Client/Geslacht", .persoon(noor, .geslacht)),
        ("Client/Naam", .persoon(noor, .achternaam)), ("Client/Naam/Voornamen", .persoon(noor, .voornamen)),
        ("Client/Naam/Geslachtsnaam/Voorvoegsel", .persoon(noor, .voorvoegsel)), ("Client/Communicatie/Taal", .persoon(noor, .taal)),
        ("Client/Contactgegevens", .persoon(noor, .straat)), ("Client/Contactgegevens/Contact[1]", .persoon(noor, .straat)),
        ("Client/Contactgegevens/Contact[1]/Adres/Postcode", .persoon(noor, .postcode)),
        ("Client/Contactgegevens/Contact[1]/Adres/Huis", .persoon(noor, .huisnummer)),
        ("Client/Contactgegevens/Contact[1]/Periode/Einddatum", .persoon(noor, .sinds)),
        ("Client/Relaties/Relatie[1]/Contact", .persoon(karin, .telefoon)),
        ("Client/Relaties/Relatie[1]/Contact/Adres/LandCode", .persoon(karin, .postcode)),
        ("Client/Relaties/Relatie[1]/Geboortedatum/Datum", .persoon(karin, .geboortedatum)),
        ("Client/Relaties/Relatie[9]/Naam", .persoon(noor, .achternaam)),
        ("Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang/Volume", .opdracht(10_024, .omvang)),
        ("Client/ToegewezenProducten/ToegewezenProduct[1]/Einddatum", .opdracht(10_023, .periode)),
        ("Client/ToegewezenProducten/ToegewezenProduct[2]/Product/Code", .opdracht(10_024, .product)),
        ("Client/ToegewezenProducten/ToegewezenProduct", .opdracht(10_023, .product)),
        ("Header/Ontvanger", .opdracht(10_023, .aanbieder)),
    ]

    @Test("iJw JW301: de plaats van een bevinding is het veld op onze bladzijde", arguments: HerstelplekTests.plaatsen)
    func plaats(plaats: String, plek: Herstelplek) {
        #expect(Self.wijzer.plek(plaats) == plek)
    }

    @Test("TR061: de link bij een opdracht die niet weg kan gaat naar het veld, voor de hulpverlener en voor de backoffice")
    func link() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin
            let lotte = try await wereld.kind("Lotte", jaren: 12, .elders)
            try await wereld.bestel(10_030, voor: lotte)
            try await wereld.ronde()
            let custody = GezinURL.gezag(gezin.dossier, lotte) + "#f-gezagsoort",
                street = GezinURL.adres(gezin.dossier, lotte) + "#f-straat"
            let page = try await app.als(.amina).get(InzetURL.order(gezin.dossier, 10_030))
            #expect(page.tekst.contains("href=\"\(custody)\"") && page.tekst.contains("href=\"\(street)\""))
            #expect(page.bevat("Gezag over Lotte") && page.bevat("Straat van Lotte"))
            let office = try await app.als(.ravi).get("/berichten")
            #expect(office.tekst.contains("href=\"\(GezinURL.mens(gezin.dossier, lotte))#regel-adres\""))
            #expect(office.tekst.contains("href=\"\(GezinURL.gezin(gezin.dossier))#gezag\""))
            #expect(!office.tekst.contains(street), "wie niet mag wijzigen krijgt geen formulier")
        }
    }

    private enum Wereldnummer {
        static let noor = nummer(1), karin = nummer(2)

        private static func nummer(_ last: Int) -> ID<Persoon> {
            guard let id = ID<Persoon>("0190000000007000800000000000000\(last)") else { preconditionFailure("geen id") }
            return id
        }
    }
}
