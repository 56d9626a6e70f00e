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

    func zoek(_ getypt: [String], hoogstens: Int) -> (personen: [ID<Persoon>], zijnErMeer: Bool) {
        let hits = woorden.compactMap { persoon, words -> (Int, ID<Persoon>)? in
            guard getypt.allSatisfy({ begin in words.contains { $0.hasPrefix(begin) } }) else { return nil }
            return (getypt.count { words.contains($0) }, persoon)
        }.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }
        return (hits.prefix(hoogstens).map(\.1), hits.count > hoogstens)
    }
}

struct NaamindexTests {
    @Test("De namenlijst vindt wat een rij namen langs lopen vindt, ook na vergeten en hernoemen", arguments: [1, 2, 3, 4])
    func zoalsDeNaslag(zaad: UInt64) {
        var toeval = Reeks(zaad)
        let persons = (0..<60).map { ID<Persoon>(UUIDv7(moment: Moment(micros: 1_000_000 * Int64(60 - $0)), random: [UInt8($0)])) }
        let words = ["jan", "jansen", "janssens", "ja", "de", "devries", "vries", "noor", "noortje", "sem"]
        var (list, plain) = (Namenlijst(), Naslag())
        for _ in 0..<400 {
            let person = persons[toeval.onder(60)]
            if toeval.onder(5) == 0 {
                list.vergeet(person)
                plain.woorden[person] = nil
            } else {
                let given = Set((0...toeval.onder(3)).map { _ in words[toeval.onder(words.count)] })
                list.voegToe(person, given)
                plain.woorden[person, default: []].formUnion(given)
            }
            let typed = (0...toeval.onder(2)).map { _ in String(words[toeval.onder(words.count)].prefix(1 + toeval.onder(5))) }
            let limit = 1 + toeval.onder(12)
            let (found, expected) = (list.zoek(typed, hoogstens: limit), plain.zoek(typed, hoogstens: limit))
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
        index.voegToe(renamed, Naam(roepnaam: "Samuel", achternaam: "Wit"))
        index.lees([(renamed, Naam(roepnaam: "Sem", achternaam: "Wit")), (other, Naam(roepnaam: "Noor", achternaam: "Wit"))])
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
