// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

/// A receipt keeps the sentences of the rules it used and compares them at a replay. So a sentence is part of a rule's version:
/// who changes one gives the rule a new number, and the old rule stays beside it.
@Suite("Zinnen van wetsregels liggen vast per versie")
struct RegelzinTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goud/wetsregels.txt")

    private static func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

    private static func gronden() throws -> [Grond] {
        try beslistermijnen() + bezwaartermijnen() + jeugdigen() + toestemmingen() + wegingen() + budgetten() + wetsvragen()
    }

    private static func beslistermijnen() throws -> [Grond] {
        let start = try dag("2026-01-05"),
            pause = Opschorting(van: try dag("2026-01-13"), totEnMet: try dag("2026-01-21"), grond: .aanvulling)
        let told = Verlenging(medegedeeld: try dag("2026-02-20"), nieuweDatum: try dag("2026-04-01"))
        let late = Verlenging(medegedeeld: try dag("2026-05-20"), nieuweDatum: try dag("2026-06-01"))
        return try ["2026-03-02", "2026-01-05", "2026-03-19"].flatMap { try Beslistermijn.bereken(ontvangen: dag($0)).gronden }
            + Opschorting.Grondslag.allCases.flatMap { ground in
                let ended = Opschorting(van: try dag("2026-01-13"), totEnMet: try dag("2026-01-21"), grond: ground)
                let open = Opschorting(van: try dag("2026-01-13"), totEnMet: nil, grond: ground)
                return try [ended, open].compactMap(\.self).flatMap {
                    try Beslistermijn.bereken(ontvangen: start, opschortingen: [$0]).gronden
                }
            }
            + [told, late].flatMap {
                try Beslistermijn.bereken(ontvangen: start, opschortingen: [pause].compactMap(\.self), verlenging: $0).gronden
            }
    }

    private static func bezwaartermijnen() throws -> [Grond] {
        try ["2026-03-02", "2026-03-26"].flatMap { try Bezwaartermijn.bereken(verzonden: dag($0)).gronden }
    }

    private static func jeugdigen() throws -> [Grond] {
        let day = try dag("2026-03-02")
        let births = try [
            ("2015-05-05", nil), ("2004-05-05", nil), ("2001-05-05", nil), ("2008-01-01", .maandEnDagOnbekend), ("1900-01-01", .onbekend),
            ("2003-01-01", Datumgebruik.maandEnDagOnbekend),
        ].compactMap { try Geboortedatum(dag($0.0), gebruik: $0.1) }
        let extended: [VerlengdeHulp?] = [
            nil, VerlengdeHulp(.voortzetting, sinds: try dag("2021-01-01")), VerlengdeHulp(.bepaald, sinds: try dag("2021-01-01")),
            VerlengdeHulp(.hervatting, sinds: try dag("2021-01-01"), hervat: try dag("2021-03-01")),
            VerlengdeHulp(.hervatting, sinds: try dag("2021-01-01"), hervat: try dag("2022-03-01")),
            VerlengdeHulp(.jeugdstrafrecht, sinds: try dag("2026-03-01"), delict: try dag("2026-01-01")),
            VerlengdeHulp(.jeugdstrafrecht, sinds: try dag("2026-03-01"), delict: try dag("2021-01-01")),
            VerlengdeHulp(.jeugdstrafrecht, sinds: try dag("2026-03-01")),
            VerlengdeHulp(.jeugdstrafrecht, sinds: try dag("2026-03-03")),
        ]
        return births.flatMap { born in extended.flatMap { Jeugdigetoets.bereken(born, op: day, verlengd: $0).gronden } }
    }

    private static func toestemmingen() throws -> [Grond] {
        let steun = try Afwegingssteun(), day = try dag("2026-03-02")
        let births = try [("2018-01-01", nil), ("2012-01-01", nil), ("2009-01-01", nil), ("1900-01-01", Datumgebruik.onbekend)].compactMap {
            try Geboortedatum(dag($0.0), gebruik: $0.1)
        }
        let exceptions: [Toestemmingsregel.Uitzondering?] = [nil] + Toestemmingsregel.Uitzondering.allCases
        return try births.flatMap { born in
            try exceptions.flatMap { exception in
                try Toestemmingsregel.vereist(
                    Toestemmingsregel.Situatie(jeugdige: steun.noor, geboren: born, gezag: [steun.karin], uitzondering: exception), op: day
                ).gronden
            }
        }
    }

    private static func wegingen() throws -> [Grond] {
        let steun = try Afwegingssteun()
        return try [("verder", "rest"), ("genoeg", "rest"), ("verder", "genoeg")].flatMap { own, rest in
            try Weging(kader: steun.kader, bevindingen: steun.volledig(eigen: own, rest: rest)).afgerond().gronden
        }
    }

    private static func budgetten() throws -> [Grond] {
        let good = Pgbvraag(
            bekwaam: .zelf, kring: .netwerk, waaromGeenNatura: "Ja.", kwaliteit: "Ja.", uitgelegdOp: try dag("2026-03-01"),
            bedrag: Eurocent(10_000), berekening: "", herzienOp: nil)
        let bad = Pgbvraag(
            bekwaam: .nee, kring: .netwerk, waaromGeenNatura: "", kwaliteit: "", uitgelegdOp: nil, bedrag: Eurocent(20_000),
            berekening: "", natura: Eurocent(1), isEerderIngetrokken: true, herzienOp: nil)
        return try [good, bad].flatMap { Pgbtoets.bereken($0, op: try dag("2026-03-20")).gronden }
    }

    private static func wetsvragen() throws -> [Grond] {
        let born = try Geboortedatum(dag("2008-03-02")), start = try dag("2026-01-10"), late = try dag("2026-12-31")
        let kinds = born.map { birth in Jeugdhulpsoort.allCases.compactMap { $0.eindeBij18(birth) } } ?? []
        let places = (Plaatsing.Plek.allCases.map { Plaatsing($0) } + [Plaatsing(.elders, waarom: "Ja.")]).flatMap(\.oordeel.gronden)
        let travel = Vervoer.Reden.allCases.flatMap { Vervoer($0, uitleg: "Ja.").oordeel.gronden }
        let rest = Respijt.Oplossing.allCases.flatMap { stand in
            [false, true].flatMap { Respijt(stand, uitleg: "Ja.").oordeel(isAfwijzing: $0).gronden }
        }
        let stay = [start, late].flatMap {
            Verblijfsrecht(.zonder).toets(born, van: start, totEnMet: $0, plek: .pleegouder).gronden
                + Verblijfsrecht(.zonder).toets(born, van: start, totEnMet: $0, plek: nil).gronden
        }
        let after = Hoedanigheid.allCases.flatMap { who in
            [nil, 11, 12, 16].flatMap { age in
                Gezagsblik.allCases.flatMap { authority in
                    [Verzoeksoort.inzage, .correctie].flatMap {
                        Inzagenaoverlijden.beoordeel(who, $0, leeftijd: age, gezag: authority).gronden
                    }
                }
            }
        }
        return kinds + places + travel + rest + stay + after
    }

    /// `rule/version | source | sentence`, each once; what a professional wrote at a step is no rule.
    private static func zinnen() throws -> [String] {
        func alle(_ ground: Grond) -> [Grond] { [ground] + ground.onder.flatMap(alle) }
        let lines = try gronden().flatMap(alle).filter { !$0.regel.contains("#") }.map { "\($0.regel) | \($0.bron) | \($0.uitleg)" }
        return Set(lines).sorted()
    }

    private static func regel(_ line: String) -> String { String(line.prefix { $0 != " " }) }

    /// Lines of a rule version that was there before and that are now gone or different.
    static func verdwenen(_ oud: [String], _ nieuw: [String]) -> [String] { oud.filter { !nieuw.contains($0) } }

    @Test("Een andere zin vraagt een nieuwe versie van de regel: aanvaarden kan alleen wat erbij komt")
    func goud() throws {
        let now = try Self.zinnen()
        let kept = FileManager.default.contents(atPath: Self.file.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let before = kept.split(separator: "\n").map(String.init)
        let lost = Self.verdwenen(before, now)
        #expect(lost.isEmpty, "Deze zinnen horen bij een versie die al gebruikt is. Geef de regel een nieuwe versie naast de oude: \(lost)")
        if lost.isEmpty, ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
            try (now.joined(separator: "\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
            return
        }
        #expect(now == before)
    }

    @Test("Elke regel waarop een bewijs kan rusten staat erin")
    func volledig() throws {
        let rules = Set(try Self.zinnen().map { Self.regel($0) })
        #expect(
            rules == [
                Beslistermijn.regel, Bezwaartermijn.regel, Jeugdigetoets.regel, Toestemmingsregel.regel, Weging.regel, "termijn/1",
                Pgbtoets.regel, "jeugdhulpsoort/1", "plaatsing/1", "vervoer/1", "respijt/1", "verblijfsrecht/1", "inzagenaoverlijden/1",
            ])
    }

    @Test("De proef ziet een gewijzigde zin")
    func kanFalen() {
        #expect(Self.verdwenen(["a/1 | b | Zo."], ["a/1 | b | Anders."]) == ["a/1 | b | Zo."])
        #expect(Self.verdwenen(["a/1 | b | Zo."], ["a/1 | b | Zo.", "a/2 | b | Anders."]).isEmpty)
    }
}
