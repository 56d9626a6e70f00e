// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Notities: wat telt, en over wie zij gaan")
struct NotitiekopTests {
    @Test("Wie alleen met een kind sprak, sprak dat kind: een scherm over dat kind verbergt de notitie en een foto erbij")
    func alleen() {
        let user = ID<Gebruiker>(Wereld.noor.raw), fact = Wereld.id(900)
        let shields = Schermen(schermen: [Scherm(over: Wereld.sem, voorGebruikers: [user], reden: "x")], geheimen: [])
        let note = Contactnotitie(
            contactsoort: .gesprek, datum: Datum(dagnummer: 20_400), over: [Wereld.sem], gesproken: [Wereld.sem], gezien: [Wereld.sem],
            gezegd: "x", alleen: [Wereld.sem])
        #expect(note.overPersonen == [Wereld.sem])
        // What was kept before names the same child twice.
        for people in [note.overPersonen, [Wereld.sem, Wereld.sem]] {
            #expect(!shields.toont(fact, over: people, aan: .gebruiker(user)))
        }
        for people in [[], [Wereld.noor], [Wereld.sem, Wereld.noor]] {
            #expect(shields.toont(fact, over: people, aan: .gebruiker(user)), "\(people)")
        }
    }

    @Test(
        "Alleen kopjes is niets geschreven; een kopje zonder antwoord valt weg, een met antwoord blijft", arguments: Notitieopzet.allCases)
    func koppen(opzet: Notitieopzet) throws {
        let day = try Wereld.dag("2026-03-02")
        func fouten(_ gezegd: String) -> [String] {
            velden { () throws(Afwijzing) in
                try Contactnotitie(
                    contactsoort: .gesprek, datum: day, over: [Wereld.noor], gezegd: gezegd,
                    afspraken: Notitieopzet.vulAan("", opzet.afspraken)
                ).gecontroleerd(op: day)
            }
        }
        let empty = Notitieopzet.vulAan("", opzet.gezegd), first = opzet.gezegd[0]
        #expect(fouten(empty) == ["gezegd"] && Notitieopzet.zonderLegeKoppen(empty).isEmpty)
        let answered = empty.replacing(first + "\n", with: first + "\nGoed.\n")
        #expect(fouten(answered).isEmpty && Notitieopzet.zonderLegeKoppen(answered) == first + "\nGoed.")
        #expect(Notitieopzet.zonderLegeKoppen("Karin: het gaat.\n\n" + empty) == "Karin: het gaat.")
        #expect(Notitieopzet.zonderLegeKoppen(" Zomaar \n\n tekst ") == " Zomaar \n\n tekst ", "zonder kopjes verandert er niets")
    }

    @Test("Een notitie die al langer was, is te verbeteren; langer worden kan niet")
    func lengte() throws {
        let day = try Wereld.dag("2026-03-02")
        func note(_ words: Int) -> Contactnotitie {
            Contactnotitie(
                contactsoort: .gesprek, datum: day, over: [Wereld.noor],
                gezegd: Array(repeating: "woord", count: words).joined(separator: " "))
        }
        func fouten(_ words: Int, na eerder: Int?) -> [String] {
            velden { () throws(Afwijzing) in try note(words).gecontroleerd(op: day, eerder: eerder.map(note)) }
        }
        #expect(fouten(1_200, na: 1_200).isEmpty && fouten(1_201, na: 1_200) == ["gezegd"])
        #expect(fouten(1_001, na: 10) == ["gezegd"] && fouten(1_000, na: 10).isEmpty && fouten(1_001, na: nil) == ["gezegd"])
    }

    @Test("Is de laatste dag niet te zien, dan is dat kind bekend; wat wel te zien is, blijft")
    func dagen() {
        let day = Datum(dagnummer: 20_400), later = day.plus(dagen: 3)
        let days = Kindgezien.Dagen(zichtbaar: [Wereld.noor: day], alle: [Wereld.noor: later, Wereld.sem: day])
        #expect(days.afgeschermd == [Wereld.noor, Wereld.sem] && days.dagen == [Wereld.noor: day])
        #expect(Kindgezien.Dagen(zichtbaar: [Wereld.noor: day], alle: [Wereld.noor: day]).afgeschermd.isEmpty)
    }
}
