// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

/// A form of three fields with a rule over two of them.
private struct Proefinvoer: Invoer {
    var wie = ""
    var van: Datum?
    var tot: Datum?

    static let naam = "proef"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst("wie", \.wie, "Wie?", verplicht: true, nut: .wet, grond: "proef"),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: "proef"),
        .datum("tot", \.tot, "Tot en met welke dag?", nut: .wet, grond: "proef"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors = [Veldfout("los", "Dit gaat over het geheel.")].filter { _ in wie == "geheel" }
        if let tot, vandaag < tot { errors.append(Veldfout("tot", "Deze dag moet nog komen.")) }
        if let van, let tot, tot < van { errors.append(Veldfout("van", "De einddatum ligt vóór de begindatum.")) }
        if wie.isEmpty { errors.append(Veldfout("wie", "Dit hoort er niet bij te komen.")) }
        return errors
    }
}

/// A question that hangs on the answer to another.
private struct Hangend: Invoer {
    var kleur = "", waarom = ""

    static let naam = "hangend"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("kleur", \.kleur, "Kleur", uit: [Keuze("rood", "Rood"), Keuze("blauw", "Blauw")], nut: .wet, grond: "proef"),
        .tekst("waarom", \.waarom, "Waarom?", nut: .wet, grond: "proef", alleenBij: Voorwaarde("kleur", "blauw")),
    ]
}

@Suite("Een formulier lezen: alle fouten in één keer")
struct FormulierTests {
    private static let vandaag = Datum(2026, 3, 2)

    private static func lees(_ wie: String, _ van: [String], _ tot: [String]) throws -> [Veldfout] {
        var typed: Ingevuld = ["wie": [wie]]
        for (field, values) in [("van", van), ("tot", tot)] {
            for (part, value) in zip([".dag", ".maand", ".jaar"], values) { typed[field + part] = [value] }
        }
        return Proefinvoer.lees(typed, op: try #require(vandaag)).fouten
    }

    @Test("Wat over meer velden gaat staat er meteen bij, in de volgorde van de velden")
    func tegelijk() throws {
        let faults = try Self.lees("", ["31", "2", "2026"], ["5", "3", "2026"])
        #expect(faults.map(\.veld) == ["wie", "van", "tot"])
        #expect(faults.last?.melding == "Deze dag moet nog komen.")
    }

    @Test("Over één veld komt één fout: die van het veld zelf gaat voor")
    func een() throws {
        let faults = try Self.lees("", ["1", "2", "2026"], ["1", "2", "2026"])
        #expect(faults.count == 1 && faults.first?.melding != "Dit hoort er niet bij te komen.")
        #expect(try Self.lees("Amina", ["2", "2", "2026"], ["1", "2", "2026"]).map(\.veld) == ["van"])
        #expect(try Self.lees("Amina", ["1", "2", "2026"], ["1", "2", "2026"]).isEmpty)
    }

    @Test("Op een vraag met één antwoord telt het eerste, ook voor de vraag die eraan hangt")
    func eersteTelt() throws {
        let day = try #require(Self.vandaag)
        let read = Hangend.lees(["kleur": ["rood", "blauw"], "waarom": ["omdat"]], op: day)
        #expect(read.fouten.isEmpty && read.form.kleur == "rood" && read.form.waarom.isEmpty)
        #expect(read.ingevuld["kleur"] == ["rood"])
        #expect(Hangend.lees(["kleur": ["blauw", "rood"], "waarom": ["omdat"]], op: day).form.waarom == "omdat")
    }

    @Test("Wat niet over één veld gaat komt als laatste")
    func geheel() throws {
        #expect(try Self.lees("geheel", ["", "", ""], ["", "", ""]).map(\.veld) == ["van", "los"])
    }

    @Test("Een dag van vóór 1900 is een tikfout", arguments: ["1899", "0026", "26"])
    func teOud(jaar: String) throws {
        #expect(try Self.lees("Amina", ["1", "2", jaar], ["", "", ""]).map(\.veld) == ["van"])
    }
}
