// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// How often somebody who is known is found when they are typed in another way, and how many others are shown with them.
@Suite("Zoeken voor aanmaken: elke schrijfwijze")
struct ZoekvariantTests {
    static let aantal = 2_400
    static let bevolking = Proefbevolking(aantal)

    /// What was sought, whether the person meant was among those shown, and how many there were.
    private struct Telling {
        var gezocht = 0
        var gevonden = 0
        var getoond = 0
        var bovenaan = 0

        var deel: Double { gezocht == 0 ? 0 : Double(gevonden) / Double(gezocht) }
        static func + (left: Telling, right: Telling) -> Telling {
            Telling(
                gezocht: left.gezocht + right.gezocht, gevonden: left.gevonden + right.gevonden, getoond: left.getoond + right.getoond,
                bovenaan: left.bovenaan + right.bovenaan)
        }

        mutating func neem(_ hits: [Treffer], _ bedoeld: ID<Persoon>) {
            let place = hits.firstIndex { $0.persoon == bedoeld }
            gezocht += 1
            gevonden += place == nil ? 0 : 1
            bovenaan += place.map { $0 < 5 } ?? false ? 1 : 0
            getoond += hits.count
        }

        func regel(_ naam: String) -> String {
            func deel(_ n: Int) -> String { gezocht == 0 ? "–" : "\((Double(n) / Double(gezocht) * 1_000).rounded() / 10)%" }
            let mean = gezocht == 0 ? 0 : (Double(getoond) / Double(gezocht) * 10).rounded() / 10
            return
                "\(naam): \(gezocht) gezocht, \(deel(gevonden)) getoond, \(deel(bovenaan)) bij de eerste vijf, gemiddeld \(mean) kandidaten"
        }
    }

    @Test("Van alle varianten wordt minstens 95% getoond, van elke soort minstens 90%, en er staan er weinig naast")
    func gevonden() {
        let stand = Zoekstand(Self.bevolking.mensen)
        var all = Telling()
        for soort in Variantsoort.allCases {
            var own = Telling()
            for (number, mens) in Self.bevolking.mensen.enumerated() {
                var maker = Variantmaker(number, soort)
                guard let vraag = maker.vraag(mens, soort) else { continue }
                own.neem(stand.zoek(vraag), mens.id)
            }
            print(own.regel(soort.rawValue))
            #expect(own.gezocht >= 200, "\(soort)")
            #expect(own.deel >= 0.90, "\(own.regel(soort.rawValue))")
            all = all + own
        }
        print(all.regel("alles samen"))
        #expect(all.deel >= 0.95)
        #expect(Double(all.getoond) / Double(all.gezocht) <= 12)
    }

    @Test("Wie niet bekend is, levert bijna geen kandidaten op")
    func onbekend() {
        let stand = Zoekstand(Self.bevolking.mensen)
        let first = ["Quirijn", "Wolbrand", "Sietske", "Ottolien", "Harmke", "Feije", "Geesje", "Ubbo", "Wybrig", "Zwaantje"]
        let last = [
            "Waterberg", "Oosterhuis", "Pruimboom", "Zandvliet", "Kloosterman", "Tuinstra", "Bijlsma", "Roodenburg", "Hagoort", "Snijders",
        ]
        let shown = first.flatMap { voor in last.map { stand.zoek(Zoekvraag(naam: "\(voor) \($0)")).count } }
        print("onbekenden: gemiddeld \(Double(shown.reduce(0, +)) / Double(shown.count)) kandidaten, hoogstens \(shown.max() ?? 0)")
        #expect(shown.reduce(0, +) <= shown.count / 10)
        #expect(shown.allSatisfy { $0 <= 3 })
    }

    @Test("Wie getoond wordt, heeft een reden; de beste staat bovenaan")
    func redenen() {
        let stand = Zoekstand(Self.bevolking.mensen)
        for (number, mens) in Self.bevolking.mensen.enumerated().prefix(300) {
            var maker = Variantmaker(number, .klankMetDatum)
            guard let vraag = maker.vraag(mens, .klankMetDatum) else { continue }
            let hits = stand.zoek(vraag)
            #expect(hits.allSatisfy { !$0.redenen.isEmpty })
            #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.gewicht >= $1.gewicht })
        }
    }

    /// The whole way: sealed facts, keyed codes, the index read from them.
    @Test("Ook uit de verzegelde opslag wordt minstens 95% van de varianten getoond")
    func uitOpslag() async throws {
        let people = Array(Self.bevolking.mensen.prefix(400))
        try await withApp { app in
            for part in stride(from: 0, to: people.count, by: 100) {
                try await app.schrijf { tx in
                    for mens in people[part..<min(part + 100, people.count)] { try legVast(mens, tx) }
                }
            }
            try await app.app.bouwNaamindex()
            let index = app.app.naamindex
            let total = try await app.lees { tx in
                var total = Telling()
                for (number, mens) in people.enumerated() {
                    let soort = Variantsoort.allCases[number % Variantsoort.allCases.count]
                    var maker = Variantmaker(number, soort)
                    guard let vraag = maker.vraag(mens, soort) else { continue }
                    total.neem(try PersoonStore.zoek(vraag, index, tx).treffers.map(\.0), mens.id)
                }
                return total
            }
            print(total.regel("uit de opslag"))
            #expect(total.gezocht >= 250)
            #expect(total.deel >= 0.95)
        }
    }
}

private func legVast(_ mens: Zoekmens, _ tx: SchrijfTx) throws {
    try PersoonStore.legVast(Persoonsgegevens(persoon: mens.id, naam: mens.naam, geboortedatum: Geboortedatum(mens.geboren)), tx)
    try PersoonStore.legVast(
        Adres(persoon: mens.id, straat: "Ankerkade", huisnummer: mens.huisnummer, postcode: mens.postcode, plaats: "Waterrijk"),
        van: tx.vandaag, tx)
    try PersoonStore.legVast(Bereikbaarheid(persoon: mens.id, telefoon: mens.telefoon), tx)
}

/// A search as `PersoonStore.zoek` does it, with the look-up codes in memory: fast enough for tens of thousands.
private struct Zoekstand {
    private let index = Naamindex()
    private let mensen: [ID<Persoon>: Kandidaat]
    private let opDatum: [Datum: [ID<Persoon>]]
    private let opTelefoon: [Telefoonnummer?: [ID<Persoon>]]
    private let opAdres: [String: [ID<Persoon>]]

    init(_ people: [Zoekmens]) {
        mensen = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.kandidaat) })
        opDatum = Dictionary(grouping: people, by: \.geboren).mapValues { $0.map(\.id) }
        opTelefoon = Dictionary(grouping: people, by: \.telefoon).mapValues { $0.map(\.id) }
        opAdres = Dictionary(grouping: people) { "\($0.postcode?.tekst ?? "") \($0.huisnummer)" }.mapValues { $0.map(\.id) }
        index.lees(people.map { ($0.id, .init(naam: $0.naam, geboren: $0.geboren)) })
        index.isGelezen()
    }

    func zoek(_ vraag: Zoekvraag) -> [Treffer] {
        var ids = Set(index.zoek(vraag.naam, geboren: vraag.geboortedatum, hoogstens: PersoonStore.meesteTreffers).personen)
        if let day = vraag.geboortedatum { ids.formUnion(opDatum[day] ?? []) }
        if vraag.naam.isEmpty, let day = vraag.geboortedatum?.omgewisseld { ids.formUnion(opDatum[day] ?? []) }
        if let telefoon = vraag.telefoon { ids.formUnion(opTelefoon[telefoon] ?? []) }
        if let postcode = vraag.postcode, let nummer = vraag.huisnummer { ids.formUnion(opAdres["\(postcode.tekst) \(nummer)"] ?? []) }
        return Array(vraag.rangschik(ids.compactMap { mensen[$0] }).prefix(PersoonStore.meesteTreffers))
    }
}
