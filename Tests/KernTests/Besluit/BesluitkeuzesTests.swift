// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@Suite("Wat de wet naast het besluit vraagt")
struct BesluitkeuzesTests {
    private func vraag(_ deur: Deur) throws -> Hulpvraag {
        Hulpvraag(datum: try #require(Datum(iso: "2026-03-01")), deur: deur, vanWie: "x", woorden: "Help")
    }

    @Test(
        "De GI bepaalt de hulp en overlegt met het college: alleen waar een GI in beeld is (Jeugdwet 3.5 lid 1)",
        arguments: [
            (Gezagsoort?.some(.voogdijInstelling), false, false, Deur.telefoon, true), (.gezamenlijk, true, false, .telefoon, true),
            (.gezamenlijk, false, true, .telefoon, true), (.gezamenlijk, false, false, .gecertificeerdeInstelling, true),
            (nil, false, false, .rechter, true), (.gezamenlijk, false, false, .telefoon, false),
            (.voogdijPersoon, false, false, .huisarts, false),
            (nil, false, false, .raad, false),
        ])
    func gi(gezag: Gezagsoort?, voogd: Bool, betrokken: Bool, deur: Deur, nodig: Bool) throws {
        let duty = Overlegplicht.bereken(
            gezag: gezag, heeftGezinsvoogd: voogd, isGIBetrokken: betrokken, vragen: [try vraag(deur)], onveilig: nil)
        #expect((duty.gi != nil) == nodig)
        #expect(duty.gi.map { $0.bron == "Jeugdwet 3.5 lid 1" } ?? true)
    }

    @Test(
        "De Raad wordt gevraagd als een maatregel aan de orde kan zijn: acuut onveilig, of de vraag kwam van de Raad of Veilig Thuis (2.4 lid 1)",
        arguments: [(Deur.telefoon, true, true), (.raad, false, true), (.veiligThuis, false, true), (.school, false, false)])
    func raad(deur: Deur, onveilig: Bool, nodig: Bool) throws {
        let day = try #require(Datum(iso: "2026-03-01"))
        let duty = Overlegplicht.bereken(
            gezag: .gezamenlijk, heeftGezinsvoogd: false, isGIBetrokken: false, vragen: [try vraag(deur)], onveilig: onveilig ? day : nil)
        #expect((duty.raad != nil) == nodig)
    }

    @Test(
        "Elke grond voor een aanbieder zonder contract noemt een artikel, en de uitleg staat in de brief",
        arguments: Buitencontract.Grond.allCases)
    func gronden(grond: Buitencontract.Grond) throws {
        #expect(grond.bron.hasPrefix("Jeugdwet 2."))
        let steun = try Afwegingssteun()
        let outside = Buitencontract(aanbieder: "Praktijk Zon", grond: grond, uitleg: "Zij spreken de taal van het gezin.")
        let plain = try steun.besluit()
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: plain.strekking, voorzieningen: plain.voorzieningen, motivering: plain.motivering,
            mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs,
            keuzes: Besluitkeuzes(buitenContract: outside))
        #expect(try JSONDecoder().decode(Besluit.self, from: JSONEncoder().encode(decision)) == decision)
        let letter = try Besluitbrief(
            decision, aanvraag: steun.aanvraag(), bewijs: steun.bewijs(), kader: steun.kader, gegevens: BesluitkeuzesTests.gegevens(steun))
        #expect(letter.alsTekst.contains("De hulp komt van Praktijk Zon. Waarom deze aanbieder: Zij spreken de taal van het gezin."))
        let usual = try Besluitbrief(
            plain, aanvraag: steun.aanvraag(), bewijs: steun.bewijs(), kader: steun.kader, gegevens: BesluitkeuzesTests.gegevens(steun))
        #expect(!usual.alsTekst.contains("Waarom deze aanbieder"))
    }

    @Test("Een besluit van voor deze vragen leest terug zoals het was")
    func oud() throws {
        let plain = try Afwegingssteun().besluit()
        let bytes = try JSONEncoder().encode(plain)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("keuzes"))
        #expect(try JSONDecoder().decode(Besluit.self, from: bytes).keuzes == nil)
    }

    @Test("Zonder uitleg of uitkomst wordt het besluit niet genomen (Awb 3:46)")
    func leeg() throws {
        let steun = try Afwegingssteun(), plain = try steun.besluit(), day = try steun.dag("2026-03-10")
        let empty = Besluitkeuzes(
            buitenContract: Buitencontract(aanbieder: " ", grond: .arts, uitleg: ""),
            overleggen: [Wettelijkoverleg(partij: .gi, op: day, uitkomst: " "), Wettelijkoverleg(partij: .raad, op: day, uitkomst: "")])
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: plain.strekking, voorzieningen: plain.voorzieningen, motivering: plain.motivering,
            mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs, keuzes: empty)
        let weighed = try Weging(kader: steun.kader, bevindingen: steun.volledig()).afgerond()
        let text = afwijzing {
            _ = try decision.neem(op: steun.aanvraag(), weging: weighed, geldende: [], intrekkingen: [], zienswijze: .gegeven)
        }
        for field in ["aanbieder", "contractuitleg", "gi.uitkomst", "raad.uitkomst"] { #expect(text.contains("\(field):"), "\(field)") }
    }

    static func gegevens(_ steun: Afwegingssteun) throws -> Briefgegevens {
        Briefgegevens(
            gemeente: "Waterrijk", aan: "Karin de Wit", jeugdige: "Noor", kenmerk: "WR-2026-17", verzonden: try steun.dag("2026-03-23"),
            ondertekenaar: "Amina", contact: "Amina, 0299 123456", bezwaaradres: "Postbus 1, 1441 AB Waterrijk",
            clientondersteuning: "Steunpunt, 0299 111111", vertrouwenspersoon: "Jeugdstem, 088 5551000")
    }
}
