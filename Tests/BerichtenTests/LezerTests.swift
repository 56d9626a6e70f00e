// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

@Suite("De lezer is begrensd en vertrouwt niets")
struct LezerTests {
    private let kop = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    private let open = "<jw305:Bericht xmlns:jw305=\"http://www.istandaarden.nl/ijw/3_2/jw305/schema\">"

    private func code(_ text: String) throws -> String? { try code(Array(text.utf8)) }

    private func code(_ bytes: [UInt8]) throws -> String? {
        do {
            return try Codec().lees(bytes).bevindingen.first?.code
        } catch let error as Onleesbaar {
            #expect(error.bevinding.niveau == 1 && error.bevinding.melding.hasSuffix("."))
            return error.bevinding.code
        }
    }

    @Test("Bommen en verwijzingen naar buiten worden geweigerd")
    func bommen() throws {
        var bomb = kop + "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">"
        for letter in "bcdefghij" { bomb += "<!ENTITY \(letter) \"" + String(repeating: "&a;", count: 10) + "\">" }
        #expect(try code(bomb + "]>" + open + "&j;</jw305:Bericht>") == "XML")
        #expect(try code(kop + "<!-- x --><!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + open + "</jw305:Bericht>") == "XML")
        #expect(try code(kop + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + open + "&x;</jw305:Bericht>") == "XML")
        #expect(try code(kop + open + "&onbekend;</jw305:Bericht>") == "XML")
    }

    @Test("Verkeerde codering en een BOM zijn een bevinding (OP192)")
    func codering() throws {
        #expect(try code([0xEF, 0xBB, 0xBF] + Array((kop + open + "</jw305:Bericht>").utf8)) == "OP192")
        #expect(try code(Array((kop + open).utf8) + [0xFF, 0xFE]) == "OP192")
        #expect(try code([0xFE, 0xFF, 0, 0x3C]) == "OP192")
        #expect(try code("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + open + "</jw305:Bericht>") == "OP192")
    }

    @Test("Afgebroken, leeg en vreemd worden geweigerd")
    func afgebroken() throws {
        let whole = try Codec().schrijf(Voorbeeld.jw305([Voorbeeld.start]))
        for length in stride(from: 0, to: whole.count - 3, by: 97) { #expect(try code(Array(whole.prefix(length))) == "XML") }
        #expect(try code("<a/>") == "XSD")
        #expect(try code("geen xml") == "XML")
        #expect(try code(whole) == nil)
    }

    @Test("Te groot, te diep en te veel velden worden snel geweigerd (OP179)")
    func begrensd() throws {
        let many = String(repeating: "<a/>", count: 1_000_000)
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try code(kop + open + many + "</jw305:Bericht>") == "OP179")
        #expect(try code(kop + open + String(repeating: "<a>", count: 100_000)) == "XML")
        #expect(try code([UInt8](repeating: 32, count: 26 * 1_024 * 1_024)) == "OP179")
        #expect(try code(kop + open + String(repeating: "<a/>", count: 10_000) + "</jw305:Bericht>") == "XSD")
        let spent = clock.now - start
        #expect(spent < .seconds(60))
    }

    @Test("Elk patroon van de tabellen is bekend en elke klasse heeft delen")
    func tabellen() throws {
        let standaard = try Standaard.ijw32()
        #expect(standaard.wortels.count == 14)
        #expect(standaard.samenstellingen.allSatisfy { !$0.delen.isEmpty })
        #expect(standaard.waardetypen.count == 60)
        #expect(standaard.regels.count == 307)
        #expect(standaard.codelijst("JZ020")?.betekenis("45") == "Jeugdhulp ambulant")
    }

    @Test("Waarden gaan heen en terug zonder verlies")
    func heenEnTerug() throws {
        let codec = try Codec()
        let messages: [any IJWBericht] = [
            Voorbeeld.jw301, Voorbeeld.jw305([Voorbeeld.start]), Voorbeeld.jw307([Voorbeeld.stop]),
            IJW.retour(op: Voorbeeld.jw301, codes: [1001: ["9332"]], retour: Voorbeeld.retour),
        ]
        for message in messages {
            let bytes = try codec.schrijf(message.boom)
            let read = try codec.lees(bytes)
            #expect(read.bevindingen.isEmpty)
            #expect(read.bericht?.waarde.boom == message.boom)
            #expect(bytes.starts(with: Array((kop + "\r\n").utf8)))
        }
    }

    @Test("De landelijke voorbeelden: geldig, behalve het verzoek met een datum die niet bestaat", .enabled(if: Orakel.heeftVoorbeelden))
    func voorbeelden() throws {
        let codec = try Codec()
        for name in ["JW301", "JW305", "JW323"] {
            #expect(try !codec.lees(try Orakel.voorbeeld(name)).bevindingen.contains { $0.niveau == 1 })
        }
        let broken = try codec.lees(try Orakel.voorbeeld("JW315"))
        #expect(broken.bevindingen.map(\.code) == ["RS032", "RS032"])
        #expect(broken.bericht == nil)
        #expect(broken.fout?.code == "StUF055")
    }

    @Test("Een bevinding van niveau 1 zegt welk veld, waarom en hoe te herstellen")
    func melding() throws {
        let codec = try Codec()
        let bad = met(Voorbeeld.jw305([Voorbeeld.start]).boom) { $0.wortel.delen[1].delen[2].tekst = "7" }
        let found = codec.controleer(bad)
        #expect(found.map(\.plaats) == ["Client/Geslacht"])
        #expect(found.first?.melding == "«Geslacht» heeft een code die niet in codelijst COD046 staat; kies uit 0, 1, 2.")
        #expect(throws: Afwijzing.self) { try codec.schrijf(bad) }
    }

    @Test("Een datum buiten onze jaartelling is voor het schema goed, voor ons onleesbaar")
    func vreemdeDatum() throws {
        let codec = try Codec()
        let odd = met(Voorbeeld.jw305([Voorbeeld.start]).boom) { $0.wortel.delen[1].delen[1].delen[0].tekst = "-2010-09-01" }
        let read = try codec.lees(try codec.schrijf(odd))
        #expect(read.bericht == nil)
        #expect(read.bevindingen.map(\.code) == ["TR134"])
        #expect(read.fout?.reden.contains("Datum") == true)
    }

    @Test("Stuurtekens verlaten het huis niet")
    func stuurtekens() throws {
        let bad = met(Voorbeeld.jw301) { $0.client.commentaar = "a\u{1}b" }
        #expect(try Codec().controleer(bad.boom).map(\.code) == ["OP192"])
    }

    @Test("Een BSN in een bericht drukt gemaskeerd af")
    func masker() { #expect("\(Voorbeeld.bsn)" == "Bsn(…006)") }
}
