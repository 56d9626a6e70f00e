// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

/// What a page shows beside the outcome of a consent, and the edges of its days: each of these was a condition that could be turned round
/// without a test noticing (scripts/mutaties.py).
@Suite("Toestemming: wie wat zei, waarom wie beslist, en de randen van de dagen")
struct ToestemmingRijTests {
    private typealias W = Toestemmingswereld

    private static func wereld(_ geboren: String, gezag: [ID<Persoon>] = [W.moeder, W.vader]) throws -> Toestemmingswereld {
        var world = try W(geboren: geboren, gevraagd: "2026-03-02", tot: "2027-03-01")
        try world.gezag(gezag, sinds: "2026-03-02")
        return world
    }

    // MARK: Why somebody decides (Jeugdwet 7.3.4)

    private static func waarom(_ geboren: Geboortedatum?, voogd: Bool = false, op dag: String = "2026-04-01") throws -> String? {
        let s = Toestemmingsregel.Situatie(
            jeugdige: W.kind, geboren: geboren, gezag: voogd ? [] : [W.moeder], instellingIsVoogd: voogd)
        return try Toestemmingsregel.vereist(s, op: Wereld.dag(dag)).gronden.first?.uitleg
    }

    @Test("7.3.4: de zin zegt waarom: van 12 tot 16 samen, met de voogd, of omdat de leeftijd niet vaststaat")
    func waarom() throws {
        let samen = "Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de ouders met gezag."
        let voogd = "Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de instelling die voogd is."
        let onbekend = "De leeftijd staat niet vast: vraag toestemming aan de jeugdige en aan de ouders met gezag."
        let dertien = try Geboortedatum(Wereld.dag("2013-01-10"))
        #expect(try Self.waarom(dertien) == samen && Self.waarom(dertien, voogd: true) == voogd)
        // Turns twelve, or sixteen, somewhere in this year.
        let rond12 = try Geboortedatum(Wereld.dag("2014-01-01"), gebruik: .maandEnDagOnbekend)
        let rond16 = try Geboortedatum(Wereld.dag("2010-01-01"), gebruik: .maandEnDagOnbekend)
        #expect(try Self.waarom(rond12) == onbekend && Self.waarom(rond16) == onbekend && Self.waarom(nil) == onbekend)
    }

    // MARK: Days

    @Test("7.3.4: op de dag waarop het is gevraagd kan er al toestemming zijn, een dag eerder niet")
    func eersteDag() throws {
        var world = try Self.wereld("2017-01-10")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-02") }
        #expect(try world.beeld(op: "2026-03-02").stand == .gegeven && world.beeld(op: "2026-03-01").stand == .ontbreekt)
    }

    @Test("7.3.15: wie het niet kan afwegen en 18 wordt, heeft een vertegenwoordiger nodig; dat komt door de leeftijd")
    func achttien() throws {
        var world = try Self.wereld("2008-06-15")
        try world.wilsbekwaam(.nee, op: "2026-03-02")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        let turn = Toestemmingsbeeld.Omslag(op: try Wereld.dag("2026-06-15"), isLeeftijd: true)
        #expect(try world.beeld(op: "2026-06-14").mag && world.beeld(op: "2026-06-14").houdtOp == turn)
        #expect(try !world.beeld(op: "2026-06-15").mag && world.beeld(op: "2026-06-15").gevallen == turn)
    }

    @Test("Gegolden heeft wat nu mag of ooit mocht; alsnog vragen hoort alleen bij spoed die nu geldt (7.3.16)")
    func gegolden() throws {
        var world = try Self.wereld("2017-01-10")
        #expect(try !world.beeld(op: "2026-03-03").heeftGegolden && !world.beeld(op: "2026-03-03").vraagtAlsnog)
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        try world.trektIn(W.vader, op: "2026-03-10")
        #expect(try world.beeld(op: "2026-03-09").heeftGegolden && world.beeld(op: "2026-03-10").heeftGegolden)
        var urgent = try Self.wereld("2017-01-10"), small = urgent, refused = urgent
        try urgent.uitzondering(.spoed, op: "2026-03-03")
        #expect(try urgent.beeld(op: "2026-03-04").vraagtAlsnog)
        try small.uitzondering(.nietIngrijpend, op: "2026-03-03")
        #expect(try small.beeld(op: "2026-03-04").stand == .nietNodig && !small.beeld(op: "2026-03-04").vraagtAlsnog)
        try refused.zegt(W.moeder, .nee, op: "2026-03-03")
        try refused.uitzondering(.spoed, op: "2026-03-03")
        #expect(try refused.beeld(op: "2026-03-04").stand == .geweigerd && !refused.beeld(op: "2026-03-04").vraagtAlsnog)
    }

    // MARK: Rows

    private static func rij(_ view: Toestemmingsbeeld, _ wie: ID<Persoon>) throws -> Toestemmingsrij {
        let rows = view.rijen.filter { $0.wie == .persoon(wie) }
        #expect(rows.count == 1)
        return try #require(rows.first)
    }

    @Test("Wie hier niet beslist en toch iets zei, staat er onder, en diens ja telt niet; wie nog niets zei, telt niet ‘niet’")
    func sprekers() throws {
        var world = try Self.wereld("2013-01-10", gezag: [W.moeder])
        try world.zegt(W.kind, .ja, op: "2026-03-03")
        try world.zegt(W.vader, .ja, op: "2026-03-04")
        let view = try world.beeld(op: "2026-04-01")
        #expect(view.rijen.count == 3 && view.rijen.last?.wie == .persoon(W.vader))
        let kind = try Self.rij(view, W.kind), moeder = try Self.rij(view, W.moeder), vader = try Self.rij(view, W.vader)
        #expect(kind.isNodig && !kind.teltNiet && kind.antwoord == .gezegd(.ja))
        #expect(moeder.isNodig && !moeder.teltNiet && moeder.antwoord == nil)
        #expect(!vader.isNodig && vader.teltNiet && vader.op?.iso == "2026-03-04")
    }

    @Test("Niet bereikt na een antwoord: het antwoord blijft, met de dag erbij; van een ander of later telt niet mee")
    func nietBereikt() throws {
        var world = try Self.wereld("2017-01-10")
        try world.zegt(W.moeder, .ja, op: "2026-03-03")
        try world.zegt(W.vader, .nietBereikt, op: "2026-03-05")
        try world.zegt(W.moeder, .nietBereikt, op: "2026-03-10")
        #expect(try Self.rij(world.beeld(op: "2026-03-09"), W.moeder).nietBereikt == nil)
        let after = try Self.rij(world.beeld(op: "2026-03-10"), W.moeder)
        #expect(after.nietBereikt?.iso == "2026-03-10" && after.antwoord == .gezegd(.ja) && after.op?.iso == "2026-03-03")
        let father = try Self.rij(world.beeld(op: "2026-03-10"), W.vader)
        #expect(father.nietBereikt == nil && father.antwoord == .gezegd(.nietBereikt))
    }

    // MARK: What is asked and given

    @Test("7.3.4: vragen kan vandaag, niet morgen; de laatste dag ligt niet vóór de vraag")
    func gevraagd() throws {
        let day = try Wereld.dag("2026-03-02")
        func fouten(_ gevraagd: Int, tot: Int?) -> [String] {
            let asked = day.plus(dagen: gevraagd)
            let matter = Hulptoestemming(
                kind: W.kind, waarvoor: "gesprekken", gevraagdOp: asked, tot: tot.map { asked.plus(dagen: $0) })
            return velden { () throws(Afwijzing) in try matter.gecontroleerd(op: day) }
        }
        #expect(fouten(0, tot: nil) == [] && fouten(0, tot: 0) == [] && fouten(-1, tot: 1) == [])
        #expect(fouten(1, tot: nil) == ["gevraagdOp"] && fouten(0, tot: -1) == ["tot"])
    }

    @Test("7.3.11: het verloop staat op twee bladen, de rest op één; één soort in woorden is één woord")
    func soorten() {
        for kind in Deelsoort.allCases { #expect(kind.bladen == (kind == .verloop ? [.contacten, .hulp] : [kind.klasse])) }
        #expect([Deelsoort]().inWoorden == "niets" && [Deelsoort.naam].inWoorden == "naam")
        #expect([Deelsoort.geboortedatum, .naam].inWoorden == "naam en geboortedatum")
    }
}
