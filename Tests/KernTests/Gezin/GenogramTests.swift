// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Het genogram: waar iedereen staat")
struct GenogramTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil

    @Test("Tienduizend gezinnen: niemand staat op een ander, geen naam op een mens, kinderen onder hun ouders")
    func families() {
        var wrong: [String] = []
        var people = 0, lines = 0
        for seed in 0..<UInt64(Self.isVoluit ? 10_000 : 500) {
            let family = Families.maak(seed)
            let drawing = Genogram.teken(family.mensen, family.banden)
            people += drawing.plaatsen.count
            lines += drawing.lijnen.count
            wrong += Self.fouten(drawing, family).map { "gezin \(seed): \($0)" }
        }
        #expect(wrong.isEmpty, "\(wrong.count) fouten, de eerste: \(wrong.prefix(5))")
        #expect(people > 500 * 6 && lines > 500 * 6, "er moet iets getekend zijn")
    }

    private static func fouten(_ drawing: Genogram, _ family: Families.Familie) -> [String] {
        overlap(drawing) + buiten(drawing) + scheef(drawing, family) + dwars(drawing)
            + (Set(drawing.plaatsen.map(\.mens.id)) == Set(family.mensen.map(\.id)) ? [] : ["iemand is kwijt"])
    }

    private static func overlap(_ drawing: Genogram) -> [String] {
        let places = drawing.plaatsen
        var wrong: [String] = []
        for (index, one) in places.enumerated() {
            if one.figuur.raakt(one.tekst) { wrong.append("naam op de eigen figuur") }
            for other in places[(index + 1)...] {
                let boxes = [(one.figuur, other.figuur), (one.figuur, other.tekst), (one.tekst, other.figuur), (one.tekst, other.tekst)]
                if boxes.contains(where: { $0.0.raakt($0.1) }) { wrong.append("\(one.mens.naam) op \(other.mens.naam)") }
            }
        }
        return wrong
    }

    private static func buiten(_ drawing: Genogram) -> [String] {
        let sheet = Tekenvak(x: 0, y: 0, breedte: drawing.breedte, hoogte: drawing.hoogte)
        func isIn(_ x: Int, _ y: Int) -> Bool { x >= 0 && y >= 0 && x <= sheet.breedte && y <= sheet.hoogte }
        let boxes = drawing.plaatsen.flatMap { [$0.figuur, $0.tekst] } + drawing.huis
        let wide = drawing.plaatsen.filter { $0.regels.count > 3 || $0.regels.contains { Naamregels.maat($0) > Genogram.tekstbreedte } }
        return boxes.filter { !isIn($0.x, $0.y) || !isIn($0.x + $0.breedte, $0.y + $0.hoogte) }.map { _ in "een vak buiten het blad" }
            + drawing.lijnen.flatMap(\.punten).filter { !isIn($0.x, $0.y) }.map { _ in "een lijn buiten het blad" }
            + wide.map { "naam past niet: \($0.regels)" }
    }

    /// Every parent whose band was kept stands above the child, and partners stand in one row.
    private static func scheef(_ drawing: Genogram, _ family: Families.Familie) -> [String] {
        let heights = Dictionary(drawing.plaatsen.map { ($0.mens.id, $0.figuur.y) }, uniquingKeysWith: { first, _ in first })
        let refused = Set(drawing.nietGetekend)
        return family.banden.filter { !refused.contains($0) }.compactMap { band in
            guard let one = heights[band.wie], let other = heights[band.vanWie] else { return nil }
            if band.bandsoort.generaties > 0 { return one < other ? nil : "kind niet onder \(band.bandsoort.rawValue)" }
            return one == other ? nil : "\(band.bandsoort.rawValue) niet op één hoogte"
        }
    }

    /// No line runs through a symbol or a name: lines only touch the edge of a symbol.
    private static func dwars(_ drawing: Genogram) -> [String] {
        let stretches = drawing.lijnen.flatMap { zip($0.punten, $0.punten.dropFirst()) }.map { from, to in
            Tekenvak(x: min(from.x, to.x), y: min(from.y, to.y), breedte: max(1, abs(from.x - to.x)), hoogte: max(1, abs(from.y - to.y)))
        }
        return drawing.plaatsen.filter { place in
            // A line may meet the slope of a circle or a diamond: its heart is the middle half.
            let inner = Tekenvak(
                x: place.figuur.x + 11, y: place.figuur.y + 11, breedte: place.figuur.breedte - 22, hoogte: place.figuur.hoogte - 22)
            return stretches.contains { $0.raakt(inner) || $0.raakt(place.tekst) }
        }.map { "een lijn door \($0.mens.naam)" }
    }

    // MARK: Small families, by hand

    private func mens(_ id: ID<Persoon>, _ naam: String, _ jaar: Int, _ geslacht: Geslacht, jeugdige: Bool = false, huis: Bool = false)
        -> Genogrammens
    {
        Genogrammens(id: id, naam: naam, geslacht: geslacht, geboren: Datum(jaar, 5, 1), isJeugdige: jeugdige, isInHuis: huis)
    }

    private var deWit: [Genogrammens] {
        [
            mens(Wereld.sem, "Sem", 2017, .mannelijk, jeugdige: true, huis: true),
            mens(Wereld.karin, "Karin", 1985, .vrouwelijk, huis: true),
            mens(Wereld.noor, "Noor", 2011, .vrouwelijk, jeugdige: true, huis: true), mens(Wereld.daan, "Daan", 1982, .mannelijk),
        ]
    }

    private var ouders: [Gezinsband] {
        [Wereld.karin, Wereld.daan].flatMap { parent in
            [Wereld.noor, Wereld.sem].map { Gezinsband(wie: parent, vanWie: $0, bandsoort: .ouder) }
        }
    }

    private func plaats(_ id: ID<Persoon>, _ drawing: Genogram) throws -> Tekenvak {
        try #require(drawing.plaatsen.first { $0.mens.id == id }).figuur
    }

    @Test("Vader links, moeder rechts, de oudste links, de kinderen midden onder hun ouders; in welke volgorde zij ook komen")
    func gewoon() throws {
        let drawing = Genogram.teken(deWit, ouders)
        let (noor, sem) = (try plaats(Wereld.noor, drawing), try plaats(Wereld.sem, drawing))
        let (karin, daan) = (try plaats(Wereld.karin, drawing), try plaats(Wereld.daan, drawing))
        #expect(daan.x < karin.x && noor.x < sem.x && daan.y == karin.y && noor.y == sem.y && daan.y < noor.y)
        #expect(abs((daan.x + karin.x) - (noor.x + sem.x)) <= 2, "het paar kinderen hangt midden onder het paar ouders")
        #expect(drawing.lijnen.contains { $0.streep == .samenOuder } && !drawing.lijnen.contains { $0.streep == .partner })
        #expect(drawing == Genogram.teken(deWit.reversed(), ouders.reversed()))
        #expect(drawing.huis.count == 2, "Daan woont elders: de stippellijn gaat om Karin en om de kinderen")
    }

    @Test("Een ex-partner met een kind, en een nieuwe partner met een kind: elk kind onder zijn eigen ouders")
    func halfbroer() throws {
        let (peter, mila) = (ID<Persoon>(Wereld.id(201)), ID<Persoon>(Wereld.id(202)))
        let people = deWit + [mens(peter, "Peter", 1983, .mannelijk, huis: true), mens(mila, "Mila", 2023, .vrouwelijk)]
        let bands =
            ouders + [
                Gezinsband(wie: Wereld.karin, vanWie: Wereld.daan, bandsoort: .exPartner),
                Gezinsband(wie: peter, vanWie: Wereld.karin, bandsoort: .partner),
                Gezinsband(wie: peter, vanWie: mila, bandsoort: .ouder), Gezinsband(wie: Wereld.karin, vanWie: mila, bandsoort: .ouder),
                Gezinsband(wie: peter, vanWie: Wereld.noor, bandsoort: .stiefouder),
            ]
        let drawing = Genogram.teken(people, bands)
        let (karin, daan, stief) = (try plaats(Wereld.karin, drawing), try plaats(Wereld.daan, drawing), try plaats(peter, drawing))
        #expect((daan.x < karin.x) == (karin.x < stief.x), "Karin staat tussen haar ex en haar partner")
        let (sem, half) = (try plaats(Wereld.sem, drawing), try plaats(mila, drawing))
        #expect((daan.x < karin.x) == (sem.x < half.x), "het halfzusje hangt aan de kant van haar vader")
        #expect(drawing.lijnen.contains { $0.streep == .exPartner } && drawing.lijnen.contains { $0.streep == .partner })
        #expect(!drawing.lijnen.contains { $0.streep == .stiefouder }, "dat Peter stiefouder is, zegt de lijn naar Karin al")
    }

    @Test("Een oma die pleegouder is, staat boven de moeder; haar lijn loopt om de moeder heen en zegt pleeg")
    func omaAlsPleegouder() throws {
        let oma = ID<Persoon>(Wereld.id(203))
        let bands =
            ouders + [
                Gezinsband(wie: oma, vanWie: Wereld.karin, bandsoort: .ouder),
                Gezinsband(wie: oma, vanWie: Wereld.noor, bandsoort: .pleegouder),
            ]
        let drawing = Genogram.teken(deWit + [mens(oma, "Riet", 1957, .vrouwelijk)], bands)
        let rows = [try plaats(oma, drawing).y, try plaats(Wereld.karin, drawing).y, try plaats(Wereld.noor, drawing).y]
        #expect(rows == rows.sorted() && Set(rows).count == 3)
        #expect(drawing.lijnen.contains { $0.streep == .pleegouder && $0.merk == "pleeg" })
        #expect(Self.dwars(drawing).isEmpty)
        #expect(try plaats(Wereld.noor, drawing).x < plaats(Wereld.sem, drawing).x, "de oudste blijft links")
    }

    @Test("Wie zijn eigen opa zou zijn, wordt niet getekend maar genoemd; wie geen band heeft, staat onderaan")
    func tegenspraak() throws {
        let circle = Gezinsband(wie: Wereld.noor, vanWie: Wereld.karin, bandsoort: .ouder, feit: Wereld.id(9))
        let known = [Gezinsband(wie: Wereld.karin, vanWie: Wereld.noor, bandsoort: .ouder, feit: Wereld.id(8)), circle]
        let drawing = Genogram.teken(deWit, known)
        #expect(drawing.nietGetekend == [circle] && drawing.plaatsen.count == 4)
        #expect(try plaats(Wereld.noor, drawing).y < plaats(Wereld.sem, drawing).y)
        #expect(Genogram.teken([], []).plaatsen.isEmpty)
    }

    @Test("Het ecogram: niemand op een ander, ook met twintig mensen; ieder heeft een lijn")
    func ecogram() {
        for count in [0, 1, 2, 5, 12, 20] {
            let ties = (0..<count).map {
                Ecogramband(naam: "Naam \($0) van Grootegast tot Driebergen", wat: "School", kring: Ecogramband.Kring.allCases[$0 % 4])
            }
            let drawing = Ecogram.teken(ties)
            let boxes = drawing.plaatsen.map(\.vak) + [drawing.midden]
            for (index, box) in boxes.enumerated() {
                #expect(!boxes[(index + 1)...].contains { $0.raakt(box) }, "\(count)")
                #expect(
                    box.x >= 0 && box.y >= 0 && box.x + box.breedte <= drawing.breedte && box.y + box.hoogte <= drawing.hoogte, "\(count)")
            }
            #expect(drawing.plaatsen.count == count)
        }
    }
}
