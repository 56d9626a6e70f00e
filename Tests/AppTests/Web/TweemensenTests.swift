// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

@Suite("Twee mensen en één formulier: elk getypt woord staat in een feit, in een concept of op het antwoord")
struct TweemensenTests {
    private static let stappen = 40

    @Test(
        "In elke volgorde van typen, concept, knop, fout en bewaren gaat geen woord verloren en wordt niets ongezien overschreven",
        arguments: SamenvoegomkeerTests.motoren, [1, 2, 3, 4] as [UInt64])
    func volgordes(opPostgres: Bool, zaad: UInt64) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Plantoneel.zet(app)
            try #require(try await VeiligheidsplanbladTests.maak(app, scene) != nil)
            var generator = Toeval(zaad: zaad)
            var people = [Typer(app.als(.amina), scene), Typer(app.als(.joost), scene)]
            for step in 0..<Self.stappen {
                let who = Int.random(in: 0..<people.count, using: &generator), act = Int.random(in: 0..<6, using: &generator)
                try await people[who].doe(act, woord: "woord\(zaad)x\(step).", app)
                let kept = try await Self.bewaard(app, scene)
                for person in people {
                    let drafts = try await person.concepten()
                    for word in person.woorden {
                        #expect(
                            kept.contains { $0.contains(word) } || drafts.contains(word) || person.opScherm(word),
                            "na stap \(step): \(word)")
                    }
                }
            }
            #expect(people.allSatisfy { !$0.woorden.isEmpty } && people.reduce(0) { $0 + $1.vastgelegd } > 0)
        }
    }

    /// The words of every version there ever was.
    private static func bewaard(_ app: Proefapp, _ scene: Plantoneel) async throws -> [String] {
        let visit = app.bezoek(.amina)
        return try await app.lees { tx in
            try BijplanStore.feiten(Zicht.op(scene.id, visit, tx), tx).veiligheidsplannen.map(\.inhoud.zorgen)
        }
    }

    /// Somebody with one form open, or none.
    private struct Typer {
        let klant: Klant
        let scene: Plantoneel
        var blad: Bladformulier?
        var woorden: Set<String> = []
        var vastgelegd = 0
        /// What has ever stood on a page of theirs.
        var gelezen = ""

        init(_ klant: Klant, _ scene: Plantoneel) {
            self.klant = klant
            self.scene = scene
        }

        func opScherm(_ woord: String) -> Bool { blad?.velden["zorgen"]?.first?.contains(woord) == true }

        func concepten() async throws -> String {
            let list = try await klant.get(ConceptURL.lijst)
            var all = ""
            for match in list.tekst.matches(of: /href="(\/concepten\/[0-9a-f]{32}\/tekst)"/) {
                all += try await klant.get(String(match.1)).tekst
            }
            return all
        }

        mutating func doe(_ daad: Int, woord: String, _ app: Proefapp) async throws {
            guard let form = blad else { return try await open() }
            switch daad {
            case 0, 1: typ(woord, form)
            case 2: try await bewaarConcept(form)
            case 3: try await stuur(form.velden.merging(["_stap": ["afspraak:nieuw"]]) { $1 }, form, app)
            case 4: try await stuur(form.velden.merging(["regie": [""]]) { $1 }, form, app)
            default: try await stuur(form.velden, form, app)
            }
        }

        private mutating func open() async throws {
            let page = try await klant.get(VeiligheidURL.wijzigen(scene.id))
            gelezen += page.tekst
            let form: Bladformulier = try #require(page.formulier())
            blad = form
        }

        private mutating func typ(_ woord: String, _ form: Bladformulier) {
            blad?.velden["zorgen"] = [(form.velden["zorgen"]?.first ?? "") + " " + woord]
            woorden.insert(woord)
        }

        /// The script keeps the draft, and then the tab is closed.
        private mutating func bewaarConcept(_ form: Bladformulier) async throws {
            #expect(try await klant.post(try #require(form.velden[Conceptplek.veld]?.first), form.velden).status == 200)
            blad = nil
        }

        /// Sends the form. When it is recorded, the version before it had stood on a page of this person.
        private mutating func stuur(_ velden: Ingevuld, _ form: Bladformulier, _ app: Proefapp) async throws {
            let before = try await TweemensenTests.huidig(app, scene), typed = form.velden["zorgen"]?.first ?? ""
            let answer = try await klant.post(form.actie, velden)
            if answer.naar != nil {
                #expect(gelezen.contains(before) || typed.contains(before), "ongezien overschreven: \(before)")
                #expect(try await TweemensenTests.huidig(app, scene) == typed.trimmed)
                vastgelegd += 1
                blad = nil
            } else {
                #expect([200, 409, 422].contains(answer.status))
                gelezen += answer.tekst
                let again: Bladformulier = try #require(answer.formulier())
                blad = again
                for word in woorden where typed.contains(word) { #expect(opScherm(word), "\(word)") }
                if velden["regie"] == [""] { blad?.velden["regie"] = form.velden["regie"] }
            }
        }
    }

    private static func huidig(_ app: Proefapp, _ scene: Plantoneel) async throws -> String {
        let visit = app.bezoek(.amina)
        return try await app.lees { tx in
            try BijplanStore.feiten(Zicht.op(scene.id, visit, tx), tx).veiligheidsplannen.huidig()?.inhoud.zorgen ?? ""
        }
    }
}
