// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Brieven over rechten: wie vijftien is begrijpt ze (AVG 12 lid 1; Jeugdwet 7.3.2)")
struct VerzoekbriefTests {
    private static let dag = Datum(dagnummer: 20_514)  // 2 March 2026

    private static func gegevens(jong: Bool, over: String? = nil, later: Int = 0) -> Verzoekbriefgegevens {
        Verzoekbriefgegevens(
            gemeente: "Waterrijk", aan: jong ? "Noor" : "Karin Smeets", over: over, isJong: jong,
            contact: "Team Noord, telefoon 0299 100 100", vertrouwenspersoon: "Vertrouwenspersoon jeugd, telefoon 088 100 0900",
            bezwaaradres: "college van Waterrijk, Postbus 1, 1999 AA Waterrijk", bezwaarOnline: "waterrijk.example/bezwaar", kopiedagen: 30,
            vandaag: dag.plus(dagen: later))
    }

    private static func beeld(
        _ soort: Verzoeksoort, _ uitkomst: Verzoekuitkomst?, _ grond: Weigergrond? = nil, uitleg: String = "", gedaan: Bool = false
    ) -> Verzoekbeeld {
        let asked = Wereld.feit(
            220,
            Clientverzoek(
                verzoeksoort: soort, over: Wereld.noor, door: Wereld.noor, hoedanigheid: .zelf, ontvangen: dag, gevraagd: "x",
                identiteit: .bekend), op: dag)
        let answer = uitkomst.map {
            Wereld.feit(221, Verzoekbesluit(verzoek: asked.id, uitkomst: $0, grond: grond, toelichting: uitleg), op: dag)
        }
        let seen = answer.map { Wereld.feit(222, Verzoektoets(besluit: $0.id, uitkomst: .akkoord, toelichting: ""), op: dag) }
        let done =
            gedaan
            ? [
                Wereld.feit(
                    223, Verzoekafgifte(verzoek: asked.id, wijze: soort == .verwijdering ? .vernietigd : .meegegeven, aan: "", op: dag),
                    op: dag)
            ]
            : []
        return Verzoekbeeld.lijst(
            verzoeken: [asked], besluiten: [answer].compactMap(\.self), toetsen: [seen].compactMap(\.self), uitstellen: [], afgiften: done,
            normen: .standaard)[0]
    }

    /// Every letter there can be: kind, outcome with each ground that fits, young or not, done or not, in time or late.
    private static var alle: [(naam: String, brief: Verzoekbrief)] {
        var letters: [(String, Verzoekbrief)] = []
        for soort in Verzoeksoort.allCases {
            let grounds = Weigergrond.allCases.filter { $0.voor.contains(soort) }
            let answers: [(Verzoekuitkomst, Weigergrond?)] =
                [(.toewijzen, nil)] + grounds.flatMap { [(.deels, $0), (.weigeren, $0)] }
            for (outcome, ground) in answers {
                for (young, over) in [(true, nil), (false, "Noor de Wit"), (false, nil)] {
                    for (done, later) in [(false, 0), (true, 0), (false, 400)] {
                        let data = gegevens(jong: young, over: over, later: later)
                        guard let letter = Verzoekbrief(beeld(soort, outcome, ground, gedaan: done), data) else { continue }
                        letters.append(("\(soort) \(outcome) \(ground?.rawValue ?? "") \(young) \(done) \(later)", letter))
                    }
                }
            }
        }
        return letters
    }

    private static func tekst(_ brief: Verzoekbrief) -> String {
        let parts = brief.onderdelen.map { part in
            ([part.kop]
                + part.alineas.flatMap { paragraph -> [String] in
                    switch paragraph {
                    case .tekst(let text): [text]
                    case .lijst(let items): items.map { "- " + $0 }
                    }
                }).joined(separator: "\n")
        }
        return ([brief.onderwerp, brief.aanhef] + parts).joined(separator: "\n\n") + "\n"
    }

    /// Names of people, addresses and articles are as they are; our own sentences are measured.
    private static func zinnen(_ brief: Verzoekbrief) -> [[String]] {
        var text = tekst(brief).replacingOccurrences(of: #"Dat staat in de wet: .*\."#, with: ".", options: .regularExpression)
        for own in [
            "college van Waterrijk, Postbus 1, 1999 AA Waterrijk", "Vertrouwenspersoon jeugd, telefoon 088 100 0900",
            "waterrijk.example/bezwaar", "Team Noord, telefoon 0299 100 100", "(UAVG 34)",
        ] {
            text = text.replacingOccurrences(of: own, with: "ons")
        }
        return text.components(separatedBy: CharacterSet(charactersIn: ".?!:\n")).map { sentence in
            sentence.components(separatedBy: .whitespaces).filter { $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) }
        }.filter { !$0.isEmpty }
    }

    @Test("Geen zin langer dan vijftien woorden, gemiddeld hoogstens negen, en geen woord dat niemand kent")
    func maat() {
        let letters = Self.alle
        #expect(letters.count > 150)
        let known: Set<String> = ["vertrouwenspersoon", "persoonsgegevens", "vertrouwenspersoon."]
        for (name, letter) in letters {
            let sentences = Self.zinnen(letter)
            for sentence in sentences { #expect(sentence.count <= 15, "\(name): \(sentence.joined(separator: " "))") }
            let average = Double(sentences.map(\.count).reduce(0, +)) / Double(sentences.count)
            #expect(average <= 9, "\(name): gemiddeld \(average)")
            for word in sentences.joined().map({ $0.lowercased().trimmingCharacters(in: .punctuationCharacters) }) {
                #expect(word.count <= 15 || known.contains(word), "\(name): \(word)")
            }
            for hard in [
                "betreffende", "indien", "derhalve", "inzake", "conform", "middels", "verwijderverzoek", "desbetreffend", "dient te",
            ] {
                #expect(!Self.tekst(letter).lowercased().contains(hard), "\(name): \(hard)")
            }
        }
    }

    @Test("Elke brief zegt wat het antwoord is, wie je kunt bellen, hoe je bezwaar maakt en wie helpt; een nee noemt de wet")
    func inhoud() {
        for (name, letter) in Self.alle {
            let text = Self.tekst(letter)
            for need in [
                "Ons antwoord:", "0299 100 100", "bezwaar", "zes weken", "Postbus 1", "Autoriteit Persoonsgegevens", "088 100 0900",
            ] {
                #expect(text.contains(need), "\(name): \(need)")
            }
            #expect(text.contains("Dat staat in de wet:") == (name.contains("deels") || name.contains("weigeren")), "\(name)")
        }
        for ground in Weigergrond.allCases {
            guard let kind = ground.voor.sorted(by: { $0.rawValue < $1.rawValue }).first,
                let letter = Verzoekbrief(Self.beeld(kind, .weigeren, ground), Self.gegevens(jong: true))
            else { continue }
            #expect(Self.tekst(letter).contains(ground.bron), "\(ground)")
        }
    }

    @Test("Wie jong is en zelf vraagt leest “je”, ieder ander “u”; nooit allebei")
    func aanspreken() {
        for (name, letter) in Self.alle {
            let words = Set(Self.tekst(letter).lowercased().components(separatedBy: CharacterSet.letters.inverted))
            let (young, old) = (words.intersection(["je", "jij", "jou", "jouw"]), words.intersection(["u", "uw"]))
            #expect(young.isEmpty != old.isEmpty, "\(name): \(young) \(old)")
            #expect(old.isEmpty == (letter.onderwerp == "Antwoord op jouw vraag"), "\(name)")
        }
    }

    @Test("Er staat niets als gedaan voordat het gedaan is, en zonder antwoord is er geen brief")
    func gedaan() throws {
        let data = Self.gegevens(jong: true)
        let before = Self.tekst(try #require(Verzoekbrief(Self.beeld(.verwijdering, .toewijzen), data)))
        #expect(before.contains("Wij gaan deze gegevens vernietigen, uiterlijk op") && !before.contains("zijn vernietigd"))
        let after = Self.tekst(try #require(Verzoekbrief(Self.beeld(.verwijdering, .toewijzen, gedaan: true), data)))
        #expect(after.contains("De gegevens zijn vernietigd op 2 maart 2026.") && !after.contains("Wij gaan"))
        #expect(after.contains("hoogstens 30 dagen"))
        let late = Self.tekst(try #require(Verzoekbrief(Self.beeld(.correctie, .toewijzen), Self.gegevens(jong: true, later: 400))))
        #expect(late.contains("Wij zijn te laat, sorry daarvoor"))
        #expect(Verzoekbrief(Self.beeld(.inzage, nil), data) == nil)
        #expect(Verzoekbrief(Self.beeld(.inzage, .ingetrokken, uitleg: "x"), data) == nil)
    }

    /// `ANKERPUNT_AANVAARD=1` writes the file anew; look at the difference before keeping it.
    @Test("Vijf brieven, woord voor woord, zijn die van Tests/Goud/verzoekbrief.txt")
    func goud() throws {
        let cases: [(String, Verzoekbeeld, Verzoekbriefgegevens)] = [
            ("Noor (15) krijgt een kopie", Self.beeld(.afschrift, .toewijzen), Self.gegevens(jong: true)),
            (
                "Karin krijgt een deel van het dossier van Noor te zien",
                Self.beeld(.inzage, .deels, .privacyAnder, uitleg: "Wat Sem vertelde, laten wij weg."),
                Self.gegevens(jong: false, over: "Noor de Wit")
            ),
            (
                "Karin mag het niet vragen", Self.beeld(.inzage, .weigeren, .nietBevoegd, uitleg: "Noor is 16. Vraag het aan haar."),
                Self.gegevens(jong: false, over: "Noor de Wit")
            ),
            ("Noor laat iets verbeteren", Self.beeld(.correctie, .weigeren, .oordeel), Self.gegevens(jong: true)),
            ("Wat Noor vroeg is vernietigd", Self.beeld(.verwijdering, .toewijzen, gedaan: true), Self.gegevens(jong: true)),
        ]
        let text = try cases.map { name, beeld, data in
            "=== \(name) ===\n\n" + Self.tekst(try #require(Verzoekbrief(beeld, data)))
        }.joined(separator: "\n")
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goud/verzoekbrief.txt")
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" { try text.write(to: file, atomically: true, encoding: .utf8) }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
}
