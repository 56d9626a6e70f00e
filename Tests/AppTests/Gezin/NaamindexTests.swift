// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// What `Namenlijst` promises, in the plainest way: a list that is gone through.
private struct Naslag {
    var woorden: [ID<Persoon>: Set<String>] = [:]
    var geboren: [ID<Persoon>: Datum] = [:]

    func zoek(_ getypt: [Zoekwoord], geboren dag: Datum?, hoogstens: Int) -> (personen: [ID<Persoon>], zijnErMeer: Bool) {
        let hits = woorden.compactMap { persoon, words -> (rang: Int, heel: Int, persoon: ID<Persoon>)? in
            let hit = Naamzoeker.treffer(getypt, op: words)
            let born = dag.flatMap { typed in geboren[persoon].flatMap { Datumgelijkenis(typed, $0) } }
            guard hit.telt(born) else { return nil }
            return (Naamtreffer.rang(kosten: hit.kosten, born), hit.heel, persoon)
        }.sorted { ($0.rang, -$0.heel, $0.persoon) < ($1.rang, -$1.heel, $1.persoon) }
        return (hits.prefix(hoogstens).map(\.persoon), hits.count > hoogstens)
    }
}

struct NaamindexTests {
    @Test("De namenlijst vindt wat een rij namen langs lopen vindt, ook na vergeten en hernoemen", arguments: [1, 2, 3, 4])
    func zoalsDeNaslag(zaad: UInt64) {
        var toeval = Reeks(zaad)
        let persons = (0..<60).map { ID<Persoon>(UUIDv7(moment: Moment(micros: 1_000_000 * Int64(60 - $0)), random: [UInt8($0)])) }
        let words = [
            "jan", "jansen", "janssens", "ja", "de", "devries", "vries", "noor", "noortje", "sem", "johannes", "hans", "jnasen", "friez",
            "eleonora",
            "bos", "vos", "smit", "smith", "vanderwal", "wal", "müller",
        ]
        let days = ["2012-03-04", "2012-04-03", "2012-03-05", "1999-12-31"].compactMap { Datum(iso: $0) }
        var (list, plain) = (Namenlijst(), Naslag())
        for _ in 0..<400 {
            let person = persons[toeval.onder(60)]
            if toeval.onder(5) == 0 {
                list.vergeet(person)
                (plain.woorden[person], plain.geboren[person]) = (nil, nil)
            } else {
                let given = Set((0...toeval.onder(3)).map { _ in words[toeval.onder(words.count)] })
                let born = toeval.onder(3) == 0 ? nil : days[toeval.onder(days.count)]
                list.voegToe(person, given, geboren: born)
                plain.woorden[person, default: []].formUnion(given)
                if let born { plain.geboren[person] = born }
            }
            let typed = (0...toeval.onder(4)).map { _ in
                Zoekwoord(
                    String(words[toeval.onder(words.count)].prefix(1 + toeval.onder(9))), los: ["vander" + words[toeval.onder(words.count)]]
                )
            }
            let limit = 1 + toeval.onder(12), born = toeval.onder(2) == 0 ? nil : days[toeval.onder(days.count)]
            let found = list.zoek(typed, geboren: born, hoogstens: limit), expected = plain.zoek(typed, geboren: born, hoogstens: limit)
            #expect(found.personen == expected.personen && found.zijnErMeer == expected.zijnErMeer, "\(typed)")
        }
    }

    private struct Reeks {
        var stand: UInt64
        init(_ zaad: UInt64) { stand = zaad }

        mutating func onder(_ grens: Int) -> Int {
            stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((stand >> 33) % UInt64(grens))
        }
    }

    /// With two million people a stretch that is sorted first takes seconds, and there are a thousand of them.
    @Test func `Een stuk namen wordt gelezen zonder alle namen te sorteren`() async throws {
        try await withApp { app in
            let plan = try await app.app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try tx.query(
                    "EXPLAIN QUERY PLAN SELECT * FROM persoon_feit WHERE soort = ? AND id > ? ORDER BY id LIMIT ?",
                    [.text(Persoonsgegevens.soort), .blob([]), 2_000]
                ).map { try $0.text("detail") }
            }
            #expect(!plan.isEmpty && !plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }

    @Test func `Wie een andere naam kreeg terwijl de index werd gelezen, is onder die naam te vinden`() {
        let index = Naamindex()
        let (renamed, other) = (Self.persoon(1), Self.persoon(2))
        index.voegToe(renamed, .init(naam: Naam(roepnaam: "Samuel", achternaam: "Wit")))
        index.lees([
            (renamed, .init(naam: Naam(roepnaam: "Sem", achternaam: "Wit"))),
            (other, .init(naam: Naam(roepnaam: "Noor", achternaam: "Wit"))),
        ])
        index.isGelezen()
        #expect(index.zoek("Samuel", hoogstens: 9).personen == [renamed])
        #expect(index.zoek("Wit", hoogstens: 9).personen == [renamed, other])
    }

    private static func persoon(_ nummer: UInt8) -> ID<Persoon> {
        ID(UUIDv7(moment: Moment(micros: 1_000_000 * Int64(nummer)), random: [nummer]))
    }

    /// The index is read in stretches, so that no read lasts; at their borders nobody is lost, and a corrected name counts once.
    @Test(arguments: [1, 2, 3, 1_000]) func `De naamindex per stuk gelezen kent iedereen, met de laatste naam`(perKeer: Int) async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.schrijf(als: .amina) { tx in
                try PersoonStore.legVast(
                    Persoonsgegevens(
                        persoon: gezin.sem, naam: Naam(roepnaam: "Samuel", voorvoegsel: "de", achternaam: "Wit"),
                        geboortedatum: Geboortedatum(tx.vandaag.plus(jaren: -9)), bsn: BSN("999900018"), bsnHerkomst: .gezin), tx)
            }
            try await app.app.bouwNaamindex(perKeer: perKeer)
            func vind(_ naam: String) -> [ID<Persoon>] { app.app.naamindex.zoek(naam, hoogstens: 9).personen }
            #expect(vind("Noor") == [gezin.noor] && vind("Smeets") == [gezin.karin] && vind("Daan") == [gezin.daan])
            #expect(vind("Samuel") == [gezin.sem])
            #expect(Set(vind("Wit")) == [gezin.noor, gezin.sem, gezin.daan])
        }
    }
}
