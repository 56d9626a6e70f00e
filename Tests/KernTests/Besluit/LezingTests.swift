// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

/// Four readings of one tree: nobody gets another outcome, and the lawyer gets everything.
@Suite("De lezingen van een afweging")
struct LezingTests {
    private static let janee = ["ja", "deels", "nee"]

    /// A kader with a table at its first step, weighed at random: conclusions, answers, words.
    private static func stof(_ zaad: Int, afwijken: Bool = true) throws -> Lezingstof {
        var chance = Vast(state: UInt64(zaad))
        let table = Tabelsteun.tabel(
            .eerste, ["eigen.kracht", "eigen.netwerk"],
            [
                Tabelsteun.regel(["eigen.kracht": "ja"], "genoeg", bron: "Bron 1"),
                Tabelsteun.regel(["eigen.netwerk": "ja"], "genoeg", bron: "Bron 2"),
                Tabelsteun.regel(["eigen.kracht": "nee"], "verder", bron: "Bron 3"), Tabelsteun.regel([:], "oordeel", bron: "Bron 4"),
            ])
        let kader = Tabelsteun.kader(table), steun = try Afwegingssteun(), day = try steun.dag("2026-03-05")
        let found = try kader.stappen.map { step -> Stapbevinding in
            let drawn = try #require(step.conclusies.randomElement(using: &chance))
            var answers = ["\(step.id).woorden": "Woorden \(zaad) bij \(step.id)"]
            for question in step.bevindingen where question.keuzes != nil { answers[question.id] = janee.randomElement(using: &chance) }
            return Stapbevinding(
                aanvraag: steun.aanvraagID, kader: kader.id, kaderversie: 1, stap: step.id, bevindingen: answers,
                bronnen: [Bevindingsbron("bron \(zaad) van \(step.id)", datum: day, feit: try Afwegingssteun.id(77))],
                conclusie: drawn.code, overweging: "Overweging \(zaad) bij \(step.id).",
                oordeelVan: Deskundige(
                    gebruiker: steun.amina, register: .skj, nummer: "1000\(zaad)", onderVerantwoordelijkheidVan: try Afwegingssteun.id(5)))
        }
        let machine = Kaderrekenaar(kader)
        let receipt = try Afwegingsbewijs.maak(
            aanvraag: steun.aanvraagID, weging: Weging(machine, bevindingen: found), sha256: steun.sha256, feiten: steun.feiten,
            door: steun.amina, op: Moment(micros: 1_772_442_000_000_000))
        // Granted or refused without regard to the steps: then the reading says that they differ.
        let granted = afwijken ? Bool.random(using: &chance) : receipt.uitkomst.voorziening
        let decision = try steun.besluit(granted ? .toekennen : .afwijzen, granted ? nil : [], afwijking: "Afwijking \(zaad).")
        return Lezingstof(
            aanvraag: try steun.aanvraag(), bewijs: receipt, rekenaar: machine, besluit: decision, hash: String(repeating: "cd", count: 32),
            jeugdige: "Noor", namen: [steun.amina: "Amina Bakkali"], contact: "Team Noord, 0299 100 100",
            vertrouwenspersoon: "Jeugdstem, 088 555 1000")
    }

    private static func alle(_ grounds: [Grond]) -> [Grond] { grounds.flatMap { [$0] + alle($0.onder) } }

    @Test("Elke stap en elke grond staat bij de jurist: vraag, antwoord, bron, dag, wie, artikel en hash", arguments: 0..<150)
    func jurist(zaad: Int) throws {
        let stof = try Self.stof(zaad), text = Lezing(stof, voor: .jurist).alsTekst
        for step in stof.kader.stappen {
            let found = try #require(stof.bewijs.bevindingen.first { $0.stap == step.id })
            let label = try #require(step.conclusie(found.conclusie)?.label)
            #expect(text.contains(step.titel) && text.contains(step.vraag) && text.contains("Conclusie: \(label) ("))
            #expect(text.contains(found.overweging) && text.contains("bron \(zaad) van \(step.id), 5 maart 2026, feit "))
            for question in step.bevindingen {
                let answer = question.inWoorden(found.bevindingen[question.id] ?? "?")
                #expect(text.contains("\(question.vraag) \(answer) (\(question.id) = "), "\(question.id)")
            }
        }
        for ground in Self.alle(stof.bewijs.gronden) {
            #expect(text.contains("[\(ground.regel)] \(ground.uitleg) (\(ground.bron))"), "\(ground.regel)")
        }
        for fact in stof.bewijs.feiten { #expect(text.contains("\(fact.naam.rawValue) = \(fact.waarde) (bron: \(fact.bron), ")) }
        #expect(text.contains(stof.hash) && text.contains(stof.bewijs.kader.sha256) && text.contains("SKJ) 1000\(zaad), onder verantwoord"))
        // The step that decides is the last one that matters.
        let after = stof.kader.stappen.drop { $0.id != stof.bewijs.uitkomst.bepalendeStap }.dropFirst()
        #expect(text.components(separatedBy: "telt niet meer mee").count - 1 == after.count)
    }

    @Test("Geen lezing zegt een andere uitkomst dan de boom, en elke lezing noemt die van de boom", arguments: 0..<150)
    func uitkomst(zaad: Int) throws {
        let stof = try Self.stof(zaad)
        for reader in Lezersoort.allCases {
            let text = Lezing(stof, voor: reader).alsTekst
            #expect(text.contains(stof.uitkomst(voor: reader, stof.bewijs.uitkomst.voorziening)), "\(reader)")
            #expect(!text.contains(stof.uitkomst(voor: reader, !stof.bewijs.uitkomst.voorziening)), "\(reader)")
            #expect(Lezing(stof, voor: reader) == Lezing(stof, voor: reader))
            let differs = (stof.besluit?.strekking != .afwijzen) != stof.isVoorziening
            let said = [
                "wijkt af van de uitkomst", "Dat is anders dan de stappen", "Ons besluit is anders", "Toch besloten we iets anders",
            ]
            #expect(said.contains(where: text.contains) == differs, "\(reader)")
        }
    }

    @Test("Ouders en jongere lezen geen codes, hashes of artikelen, en niets van stappen die er niet meer toe doen", arguments: 0..<40)
    func gewoneTaal(zaad: Int) throws {
        let stof = try Self.stof(zaad, afwijken: false)
        for reader in [Lezersoort.ouders, .kind] {
            let text = Lezing(stof, voor: reader).alsTekst
            for odd in ["Jeugdwet", "SHA", "/1", "cdcd", "abab", ", feit ", "1000\(zaad)", "artikel"] {
                #expect(!text.contains(odd), "\(odd)")
            }
            for step in stof.stappen { #expect(text.contains(step.stap.titel) == !step.isNa, "\(step.stap.id)") }
        }
        let child = Lezing(stof, voor: .kind).alsTekst
        #expect(!child.contains("Overweging") && !child.contains(" u ") && !child.contains(" uw "))
    }

    @Test("Van een gesloten stap leest niemand wat er stond, wel dat hij is gezet; zonder vrije woorden staat er niets dat iemand schreef")
    func gesloten() throws {
        for seed in 0..<40 {
            var stof = try Self.stof(seed)
            stof.dicht = ["eigen"]
            for reader in Lezersoort.allCases {
                let text = Lezing(stof, voor: reader).alsTekst
                #expect(!text.contains("Overweging \(seed) bij eigen") && !text.contains("Woorden \(seed) bij eigen"), "\(reader)")
                #expect(!text.contains("bron \(seed) van eigen") && !text.contains("eigen.kracht = "), "\(reader)")
                #expect(text.contains("Stap eigen?"), "\(reader)")
            }
            stof.zonderVrijeWoorden = true
            for reader in [Lezersoort.ouders, .kind] {
                let text = Lezing(stof, voor: reader).alsTekst
                for words in ["Overweging", "Woorden", "Noor heeft hulp nodig.", "Afwijking", "Hulp thuis voor Noor"] {
                    #expect(!text.contains(words), "\(reader) \(words)")
                }
            }
            var other = try Self.stof(seed)
            other.metVraag = false
            #expect(!Lezing(other, voor: .ouders).alsTekst.contains("Hulp thuis voor Noor"))
        }
    }

    /// Weighs with this answer and lets the professional follow the table where it says something else than before.
    @Test("Wat het anders zou maken klopt: met dat antwoord en de conclusie van de tabel komt er iets anders uit", arguments: 0..<150)
    func omslag(zaad: Int) throws {
        let stof = try Self.stof(zaad), known = stof.bewijs.gegevens
        let turns = Kantelpunt.van(stof)
        let step = try #require(stof.kader.stap("eigen"))
        for question in step.bevindingen {
            guard let choices = question.keuzes, let now = known[question.id] else { continue }
            for choice in choices where choice.code != now {
                let before = stof.rekenaar.bereken("eigen", known)?.uitkomst
                let after = stof.rekenaar.bereken("eigen", known.merging([question.id: choice.code]) { $1 })?.uitkomst
                let drawn = try #require(stof.bewijs.bevindingen.first { $0.stap == "eigen" }?.conclusie)
                let last = try #require(stof.bewijs.bevindingen.first { $0.stap == "rest" }?.conclusie)
                let new: String? =
                    after == before ? drawn : after == .conclusie("genoeg") ? "genoeg" : after == .conclusie("verder") ? "verder" : nil
                let outcome: Kaderproef.Uitkomst =
                    new == nil ? .mist : new == "genoeg" || last == "genoeg" ? .geenVoorziening : .voorziening
                let told = turns.contains { $0.vraag == question.vraag && $0.anders.contains(choice.label) && $0.wordt == outcome }
                #expect(told == (outcome != (stof.isVoorziening ? .voorziening : .geenVoorziening)), "\(question.id) \(choice.code)")
            }
        }
    }

    @Test("De zin erbij noemt de vraag, het antwoord van nu en waar het dan ophoudt")
    func zin() throws {
        let turn = Kantelpunt(vraag: "Netwerk?", anders: ["Ja", "Deels"], nu: "Nee", wordt: .geenVoorziening, bij: "eigen")
        #expect(
            turn.zin(Tabelsteun.kader(nil)) == "Netwerk? Nu: ‘Nee’. Is het ‘Ja’ of ‘Deels’: dan houdt het op bij ‘Stap eigen?’.")
    }
}
