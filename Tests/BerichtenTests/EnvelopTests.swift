// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Foundation
import Testing

/// The envelope of StUF-GGk 2.1: read and written as its schema has it, and nothing else.
@Suite("De envelop van het knooppunt")
struct EnvelopTests {
    static let schema = "ggk/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd"
    static let nummer = "9c0f7b90-5c69-41e5-a837-0800200c9a66", ander = "78002f23-5bc5-4e3e-96ad-1d209d32a5d5"

    static func envelop(_ inhoud: GGkEnvelop.Inhoud = .xml(Array("<a/>".utf8)), cross: String? = nil) -> GGkEnvelop {
        GGkEnvelop(
            zender: .init(organisatie: "9998", applicatie: "Ankerpunt"),
            ontvanger: .init(organisatie: "65656055", applicatie: "GGk", administratie: "jeugd & zo", gebruiker: "<ravi>"),
            referentienummer: nummer, tijdstip: "20260302090000", crossRefnummer: cross, functie: "JW301", inhoud: inhoud)
    }

    static let fout = StUFFout(
        zender: .init(organisatie: "IB", applicatie: "GGK"), ontvanger: .init(organisatie: "9998", applicatie: "Ankerpunt"),
        referentienummer: ander, crossRefnummer: nummer, tijdstip: "20260302090000", code: "IB010", omschrijving: "Onbekend & weg",
        details: "JW301")

    private static func leest(_ bytes: [UInt8]) -> Poststuk? {
        do throws(Onleesbaar) { return try Poststuk(bytes) } catch { return nil }
    }

    @Test("Wat is geschreven, wordt hetzelfde gelezen; ook in SOAP en ook een fout", arguments: [nil, ander])
    func heenEnTerug(_ cross: String?) throws {
        let big = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for content in [GGkEnvelop.Inhoud.xml(big), .xml([]), .tekst(bestandsnaam: "Q1-a_b.csv", Array("a;b".utf8))] {
            let envelope = Self.envelop(content, cross: cross)
            #expect(try Poststuk(envelope.document()) == .envelop(envelope))
            #expect(try Poststuk(Soap.document(envelope)) == .envelop(envelope))
            #expect(envelope.soort == (cross == nil ? .heen : .retour))
        }
        #expect(try Poststuk(Self.fout.document()) == .fout(Self.fout))
        var now = Self.fout
        now.soort = .fo03
        #expect(try Poststuk(Soap.document(now)) == .fout(now))
    }

    @Test("Een los bericht blijft zoals het kwam")
    func los() throws {
        let bytes = Schrijver().bytes(Voorbeeld.jw301.boom)
        #expect(try Poststuk(bytes) == .bericht(bytes))
        #expect(try Poststuk(Array("<geen".utf8)).bericht == Array("<geen".utf8))
    }

    @Test(
        "Het gepubliceerde schema aanvaardt wat wij schrijven, en wij lezen de gepubliceerde voorbeelden", .enabled(if: Orakel.heeftXmllint)
    )
    func schema() throws {
        let written = try [
            Self.envelop(), Self.envelop(cross: Self.ander), Self.envelop(.tekst(bestandsnaam: "a.csv", [1, 2])), Self.envelop(.xml([])),
        ].map { try $0.document() }
        #expect(try Orakel.oordeel(schema: Self.schema, written) == [true, true, true, true])
        #expect(try Orakel.oordeel(schema: "ggk/0301/stuf0301.xsd", [Self.fout.document()]) == [true])
        guard case .envelop(let text) = try Poststuk(Orakel.voorbeeld("ggk/envelopHeenbericht-ggk_Di01_v21-tekst")),
            case .envelop(let xml) = try Poststuk(Orakel.voorbeeld("ggk/envelopHeenbericht-ggk_Di01_v21-xml")),
            case .fout(let fault) = try Poststuk(Orakel.voorbeeld("ggk/Fo01"))
        else {
            Issue.record("de voorbeelden zijn niet gelezen")
            return
        }
        #expect(text.inhoud == .tekst(bestandsnaam: "AanleveringQ1.csv", Array("Hier staat een dummy-tekstbericht.".utf8)))
        #expect(xml.functie == "WMO301" && xml.zender.organisatie == "0548" && xml.ontvanger.applicatie == "GGk")
        #expect(fault.code == "IB210" && fault.crossRefnummer == "9c0f7b90-5c69-11e5-a837-0800200c9a66")
    }

    @Test("Verminkt: wij weigeren precies wat het schema weigert", .enabled(if: Orakel.heeftXmllint))
    func verminkt() throws {
        var zaad = Zaad(20_261_123)
        let sources = try [Self.envelop(), Self.envelop(cross: Self.ander), Self.envelop(.tekst(bestandsnaam: "a.csv", [1, 2, 3, 4]))]
            .map { String(decoding: try $0.document(), as: UTF8.self).components(separatedBy: "\r\n") }
        let files = (0..<600).map { _ in Array(Envelopbreker.breek(zaad.kies(sources), &zaad).utf8) }
        let verdict = try Orakel.oordeel(schema: Self.schema, files)
        for (file, holds) in zip(files, verdict) {
            let ours = if case .envelop = Self.leest(file) { true } else { false }
            #expect(ours == holds, "\(String(decoding: file, as: UTF8.self))")
        }
        #expect(verdict.contains(true) && verdict.contains(false))
    }

    @Test("Bommen, losse entiteiten en reuzen worden geweigerd; een groot bericht past", .timeLimit(.minutes(1)))
    func bommen() throws {
        let head = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"\(String(repeating: "x", count: 1_000))\">]>"
        let body = String(decoding: try Self.envelop().document(), as: UTF8.self).components(separatedBy: "?>")[1]
        #expect(Self.leest(Array((head + body).utf8)) == nil)
        #expect(Self.leest(Array(body.replacing("9998", with: "&b;").utf8)) == nil)
        #expect(
            Self.leest(try Self.envelop(.xml([UInt8](repeating: 65, count: 20 * 1_024 * 1_024))).document()) == nil, "ruim 26 MB aan tekens"
        )
        let large = Self.envelop(.xml([UInt8](repeating: 65, count: 12 * 1_024 * 1_024)))
        #expect(try Poststuk(large.document()) == .envelop(large))
        let deep = String(repeating: "<a>", count: 500) + String(repeating: "</a>", count: 500)
        #expect(Self.leest(Array(body.replacing("<GGK:bericht>", with: deep + "<GGK:bericht>").utf8)) == nil)
    }

    @Test("Base64 zoals het schema het wil: witruimte mag, half of met losse bits niet")
    func base64() {
        for length in 0..<50 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
            #expect(Base64.schrijf(bytes) == Data(bytes).base64EncodedString())
            #expect(Base64.lees(Base64.schrijf(bytes)) == bytes)
        }
        #expect(Base64.lees(" QU\r\n JD ") == Array("ABC".utf8))
        for wrong in ["Q", "QQ", "QQ=", "QR==", "QUJ=", "QQ==QQ==", "=", "QQ=Q", "QUJD=", "Q?==", "===="] {
            #expect(Base64.lees(wrong) == nil, "\(wrong)")
        }
    }

    @Test("Een referentienummer is een UUID van versie 4")
    func nummers() throws {
        let made = try #require(Referentienummer.uuid4([UInt8](repeating: 0xff, count: 16)))
        #expect(made == "ffffffff-ffff-4fff-bfff-ffffffffffff" && Referentienummer.isUUID4(made))
        for wrong in ["", made.uppercased(), "9c0f7b90-5c69-11e5-a837-0800200c9a66", "9c0f7b90-5c69-41e5-c837-0800200c9a66", made + "0"] {
            #expect(!Referentienummer.isUUID4(wrong), "\(wrong)")
        }
        #expect(Referentienummer.uuid4([1]) == nil)
    }

    @Test("Ontvangen is alleen wat over deze envelop is bevestigd; elke foutcode heeft uitleg en een volgende stap")
    func antwoorden() {
        let system = GGkEnvelop.Systeem(organisatie: "9998", applicatie: "Ankerpunt")
        let answer = Soap.ontvangen(
            zender: system, ontvanger: system, referentienummer: Self.ander, crossRefnummer: Self.nummer, tijdstip: "20260302090000")
        #expect(Soap.bevestigd(answer) == Self.nummer)
        #expect(Soap.bevestigd(Soap.document(Self.fout)) == nil && Soap.bevestigd(Array("<html>".utf8)) == nil)
        for code in ["IB001", "IB010", "IB016", "IB023", "StUF055", "anders"] {
            var fault = Self.fout
            fault.code = code
            #expect(fault.uitleg.betekenis.hasSuffix(".") && fault.uitleg.actie.hasSuffix("."))
            #expect(fault.isEerderOntvangen == (code == "IB016"))
        }
    }

    @Test("Wat het schema niet toelaat wordt niet geschreven, met de plaats erbij")
    func onschrijfbaar() throws {
        var wrong = Self.envelop(.tekst(bestandsnaam: "a b.csv", []))
        (wrong.referentienummer, wrong.tijdstip, wrong.functie, wrong.zender.applicatie) = (
            "1", "nu", String(repeating: "f", count: 31), "x"
        )
        wrong.versie.functie = "3"
        #expect(
            Set(wrong.bevindingen.map(\.plaats)) == [
                "stuurgegevens/zender/applicatie", "stuurgegevens/referentienummer", "stuurgegevens/tijdstipBericht",
                "stuurgegevens/functie",
                "parameters/functieVersie", "parameters/bericht/tekstBestand",
            ])
        #expect(throws: Onschrijfbaar.self) { try wrong.document() }
    }
}

/// Makes something odd of an envelope, line by line, mostly still well formed.
private enum Envelopbreker {
    static func breek(_ lines: [String], _ zaad: inout Zaad) -> String {
        var lines = lines
        for _ in 0..<(zaad.kans(70) ? 1 : 2) {
            let place = Int.random(in: 2..<(lines.count - 2), using: &zaad)
            switch Int.random(in: 0..<9, using: &zaad) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines.swapAt(place, max(2, place - 1))
            case 3: lines[place] = waarde(lines[place], &zaad)
            case 4: lines[place] = waarde(lines[place], &zaad)
            case 5: lines[place] = lines[place].replacing("StUF:", with: zaad.kans(50) ? "GGK:" : "stuf:")
            case 6: lines.insert(zaad.kies(["<!-- niets -->", "<?p q?>", "los", "<![CDATA[ ]]>", "  ", "<GGK:extra/>"]), at: place)
            case 7: lines[place] = kenmerk(lines[place], &zaad)
            default: lines[place] = lines[place].replacing("Bericht", with: "bericht")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Another content of a simple element.
    private static func waarde(_ line: String, _ zaad: inout Zaad) -> String {
        guard let open = line.firstIndex(of: ">"), let close = line.range(of: "</"), open < close.lowerBound else { return line }
        let long = String(repeating: "é", count: zaad.kies([3, 30, 31, 50, 51, 200, 201]))
        let value = zaad.kies([
            "", " ", "0003", "003", "00030", " 0003", "12345678", "1234567", "123456789012345678", "Di01", "Du01", "GG", "GGk", "QUJD",
            "QQ==", "QR==",
            "Q Q = =", "QUJ", EnvelopTests.ander, EnvelopTests.ander.uppercased(), "a<!-- b -->c", "<![CDATA[0003]]>", "<x/>", long,
        ])
        return line[...open] + value + line[close.lowerBound...]
    }

    private static func kenmerk(_ line: String, _ zaad: inout Zaad) -> String {
        guard let open = line.firstIndex(of: "<"), let end = line[open...].firstIndex(where: { ">/ ".contains($0) }),
            line[open...].dropFirst().first != "/"
        else { return line }
        let extra = zaad.kies([
            " a=\"b\"", " bestandsnaam=\"a.csv\"", " bestandsnaam=\"a b\"", " xmlns:x=\"urn:x\"", " xmlns:x=\"urn:x\" x:a=\"b\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\"",
        ])
        return line[..<end] + extra + line[end...]
    }
}
