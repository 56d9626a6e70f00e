// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Inzage na een overlijden (Jeugdwet 7.3.12a): in een zin, en op elke leeftijd")
struct OverlijdenZinnen {
    private static func vraagt(
        _ als: Hoedanigheid, _ soort: Verzoeksoort = .inzage, leeftijd: Int?, gezag: Gezagsblik = .heeft
    ) -> String {
        Verzoekrecht.beoordeel(als, soort, isJeugdige: true, leeftijd: leeftijd, gezag: gezag, isOverleden: true).uitkomst.rawValue
    }

    static let zinnen: [Wetszin] = [
        Wetszin("7.3.12a", "Een kind van 11 is overleden: een ouder die gezag had, krijgt inzage", "ja") {
            vraagt(.ouderMetGezag, leeftijd: 11)
        },
        Wetszin("7.3.12a", "Een kind van 12 is overleden: eerst kijken of het dit niet wilde", "wegen") {
            vraagt(.ouderMetGezag, leeftijd: 12)
        },
        Wetszin("7.3.12a", "Een jongere van 16 is overleden: een ouder krijgt niet vanzelf inzage", "nee") {
            vraagt(.ouderMetGezag, leeftijd: 16)
        },
        Wetszin("7.3.12a", "Een ouder die geen gezag had, krijgt niet vanzelf inzage", "nee") {
            vraagt(.ouderMetGezag, leeftijd: 9, gezag: .heeftNiet)
        },
        Wetszin("7.3.12a", "Met toestemming van voor het overlijden wordt het gewogen", "wegen") {
            vraagt(.nabestaandeToestemming, leeftijd: 17)
        },
        Wetszin("7.3.12a", "Met een zwaarwegend belang wordt het gewogen", "wegen") { vraagt(.nabestaandeBelang, leeftijd: 40) },
        Wetszin("7.3.12a", "Zonder een van die gronden is er geen inzage", "nee") { vraagt(.anders, leeftijd: 17) },
        Wetszin("7.3.12a", "Na een overlijden wordt niets vernietigd op verzoek", "nee") {
            vraagt(.nabestaandeBelang, .verwijdering, leeftijd: 17)
        },
        Wetszin("7.3.12a", "Niemand vraagt als nabestaande iets over wie leeft", "nee") {
            Verzoekrecht.beoordeel(.nabestaandeBelang, .inzage, isJeugdige: true, leeftijd: 17, gezag: .heeft).uitkomst.rawValue
        },
    ]

    @Test("De zin klopt", arguments: zinnen)
    func zin(zin: Wetszin) throws { try zin.klopt() }

    @Test("Elke hoedanigheid, elke leeftijd en elk gezag: nooit meer dan 7.3.12a geeft", arguments: Hoedanigheid.allCases)
    func alles(als: Hoedanigheid) {
        for age in [nil] + (0...30).map(Int?.some) {
            for authority in Gezagsblik.allCases {
                for kind in Verzoeksoort.allCases {
                    let found = Verzoekrecht.beoordeel(als, kind, isJeugdige: true, leeftijd: age, gezag: authority, isOverleden: true)
                    #expect(found.gronden.map(\.bron) == ["Jeugdwet 7.3.12a"])
                    #expect(found.uitkomst == verwacht(als, kind, age, authority), "\(als) \(kind) \(age ?? -1) \(authority)")
                    let text = found.gronden[0].uitleg
                    if found.uitkomst == .wegen, age ?? 99 >= 12, age != nil { #expect(text.contains("niet wilde"), "\(text)") }
                }
            }
        }
        #expect(Inzagenaoverlijden.rij.opmerking.hasPrefix("[mem]"))
    }

    private func verwacht(_ als: Hoedanigheid, _ soort: Verzoeksoort, _ age: Int?, _ gezag: Gezagsblik) -> Verzoekbevoegdheid {
        guard soort == .inzage || soort == .afschrift else { return .nee }
        if als == .nabestaandeToestemming || als == .nabestaandeBelang { return .wegen }
        guard als == .ouderMetGezag, gezag != .heeftNiet else { return .nee }
        guard let age else { return .wegen }
        return age >= 16 ? .nee : age < 12 && gezag == .heeft ? .ja : .wegen
    }
}
