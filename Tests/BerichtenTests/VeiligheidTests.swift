// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Foundation
import Testing

/// Whatever arrives is refused or read, soon and within bounds; nothing makes the reader fall over.
@Suite("Wat er ook binnenkomt", .serialized)
struct VeiligheidTests {
    private static let kop = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    private static let open = "<jw305:Bericht xmlns:jw305=\"http://www.istandaarden.nl/ijw/3_2/jw305/schema\">"
    private static let dicht = "</jw305:Bericht>"

    private static func omhuld(_ content: String) -> [UInt8] { Array((kop + open + content + dicht).utf8) }

    /// The first code found, or nil when the message is fine.
    private static func code(_ bytes: [UInt8]) throws -> String? {
        do throws(Onleesbaar) { return try codec.get().lees(bytes).bevindingen.first?.code } catch { return error.bevinding.code }
    }

    private static let codec = Result<Codec, Onleesbaar> {
        () throws(Onleesbaar) -> Codec in
        do { return try Codec() } catch { throw Onleesbaar("XML", "Tabellen ontbreken.") }
    }

    /// Seconds, and megabytes that the process grew at its highest, while the work ran.
    private static func meet(_ work: () throws -> Void) throws -> (seconden: Double, megabytes: Int) {
        let before = piek()
        let start = ContinuousClock.now
        try work()
        let spent = ContinuousClock.now - start
        return (Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18, piek() - before)
    }

    /// Highest resident size so far, in megabytes; 0 where the system does not tell.
    private static func piek() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""  // Not on every system.
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1_024 } ?? 0
    }

    @Test(
        "Een DOCTYPE in welke vorm ook wordt geweigerd voor er iets is uitgepakt",
        arguments: [
            "<!DOCTYPE a [<!ENTITY x \"lol\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE a PUBLIC \"-//X\" \"file:///etc/passwd\">",
            "<!-- c --> <?p q?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>",
            "<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]>",
        ])
    func doctype(_ text: String) throws {
        #expect(try Self.code(Array((Self.kop + text + Self.open + Self.dicht).utf8)) == "XML")
    }

    @Test("Bommen kosten niets: miljard keer lachen en kwadratisch opblazen")
    func bommen() throws {
        var laugh = Self.kop + "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">"
        for (one, before) in zip("bcdefghijk", "abcdefghij") {
            laugh += "<!ENTITY \(one) \"" + String(repeating: "&\(before);", count: 10) + "\">"
        }
        let blow =
            Self.kop + "<!DOCTYPE l [<!ENTITY a \"" + String(repeating: "a", count: 100_000) + "\">]>" + Self.open
            + String(repeating: "&a;", count: 100_000) + Self.dicht
        let cost = try Self.meet { () throws in
            #expect(try Self.code(Array((laugh + "]>" + Self.open + "&k;" + Self.dicht).utf8)) == "XML")
            #expect(try Self.code(Array(blow.utf8)) == "XML")
        }
        #expect(cost.seconden < 5 && cost.megabytes < 100, "\(cost)")
    }

    @Test("Een verwijzing naar buiten wordt nooit gevolgd: XInclude, xml-stylesheet, schemaLocation")
    func buiten() throws {
        #expect(
            try Self.code(
                Self.omhuld("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"))
                == "XSD")
        #expect(try Self.code(Array((Self.kop + "<?xml-stylesheet href=\"file:///etc/passwd\"?>" + Self.open + Self.dicht).utf8)) == "XSD")
        let located = Self.open.replacing(
            ">", with: " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a file:///etc/passwd\">")
        #expect(try Self.code(Array((Self.kop + located + Self.dicht).utf8)) == "XSD")
    }

    @Test("Verkeerde coderingen worden geweigerd")
    func coderingen() throws {
        let text = Self.kop + Self.open + "é" + Self.dicht
        let wide = Array(text.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let bare: [UInt8] = wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let latin = Array(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        for bytes in [little, big, bare, latin, [0xEF, 0xBB, 0xBF] + Array(text.utf8)] { #expect(try Self.code(bytes) == "OP192") }
        for name in ["UTF-16", "UTF-7", "ISO-8859-1", "windows-1252", "EBCDIC-CP-NL", "UTF-32"] {
            #expect(try Self.code(Array(text.replacing("UTF-8", with: name).utf8)) == "OP192")
        }
        for overlong: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]] {
            #expect(try Self.code(Array((Self.kop + Self.open).utf8) + overlong + Array(Self.dicht.utf8)) == "OP192")
        }
    }

    @Test("Een miljoen velden, diep genest, een miljoen kenmerken, reuzentekst: snel geweigerd, begrensd geheugen")
    func reuzen() throws {
        let cost = try Self.meet { () throws in
            #expect(try Self.code(Self.omhuld(String(repeating: "<a/>", count: 1_000_000))) == "OP179")
            #expect(try Self.code(Self.omhuld(String(repeating: "<a>", count: 1_000_000))) == "XML")
            #expect(try Self.code(Self.omhuld("<a " + (0..<200_000).map { "b\($0)=\"\"" }.joined(separator: " ") + "/>")) != nil)
            #expect(try Self.code(Self.omhuld("<a>" + String(repeating: "x", count: 20_000_000) + "</a>")) == "XML")
            #expect(try Self.code(Self.omhuld("<a b=\"" + String(repeating: "x", count: 20_000_000) + "\"/>")) == "XML")
            #expect(try Self.code(Self.omhuld("<" + String(repeating: "a", count: 1_000_000) + "/>")) == "XML")
            #expect(try Self.code(Self.omhuld("<!--" + String(repeating: "x", count: 20_000_000) + "-->")) == "XML")
            #expect(try Self.code([UInt8](repeating: 0x3C, count: 25 * 1_024 * 1_024 + 1)) == "OP179")
        }
        #expect(cost.seconden < 60 && cost.megabytes < 700, "\(cost)")
    }

    @Test("Elk afgebroken bericht van elke soort is een bevinding en nooit een bericht", arguments: Berichtsoort.allCases)
    func afgebroken(_ soort: Berichtsoort) throws {
        var maker = Maker(standaard: try Self.codec.get().standaard, zaad: Zaad(9))
        let whole = try Self.codec.get().schrijf(maker.bericht(soort))
        #expect(try Self.code(whole).map { !["XML", "XSD"].contains($0) } ?? true)
        for length in stride(from: 0, to: whole.count - 3, by: max(1, whole.count / 150)) {
            #expect(try ["XML", "OP192"].contains(Self.code(Array(whole.prefix(length))) ?? "") == true)
        }
    }

    @Test("Willekeurige verminking van bytes laat de lezer nooit vallen", arguments: Berichtsoort.allCases)
    func verminkt(_ soort: Berichtsoort) throws {
        let rounds = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] == nil ? 300 : 5_000
        var zaad = Zaad(UInt64(soort.code) ?? 1)
        var maker = Maker(standaard: try Self.codec.get().standaard, zaad: zaad)
        for _ in 0..<rounds {
            var bytes = try Self.codec.get().schrijf(maker.bericht(soort))
            for _ in 0..<Int.random(in: 1...8, using: &zaad) {
                let place = Int.random(in: 0..<bytes.count, using: &zaad)
                switch Int.random(in: 0...3, using: &zaad) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &zaad)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
                default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &zaad)
                }
            }
            if let read = try? Self.codec.get().lees(bytes) {  // Unreadable is fine too.
                #expect(read.bevindingen.count <= 1_000 || read.bericht != nil)
            }
        }
    }

    @Test("Een grote declaratie wordt gelezen met alle regels van niveau 2")
    func groot() throws {
        let count = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] == nil ? 3_000 : 30_000
        let lines = (0..<count).map { number in
            met(Voorbeeld.prestatie) {
                $0.productReferentie.referentieNummer = "P\(number)"
                $0.toewijzingNummer = number
            }
        }
        let bytes = try Self.codec.get().schrijf(Voorbeeld.jw323(lines))
        let cost = try Self.meet { () throws in #expect(try Self.codec.get().lees(bytes).bevindingen == []) }
        print("declaratie van \(bytes.count / 1_024) kB: \(cost)")
        #expect(bytes.count < 25 * 1_024 * 1_024 && cost.seconden < 120, "\(cost)")
    }
}
