// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Grondslag
import Kern
import Opmaak
import Steun
import Testing

@testable import App

@Suite("PDF's van brieven: één warm programma, begrensd, en zonder iets van elders")
struct PdfmakerTests {
    /// A program that speaks as `pdfmaker.py` does; what it does with each letter is written in it.
    private static func nep(_ brief: String, _ grenzen: Pdfwerker.Grenzen = Pdfwerker.Grenzen()) -> Pdfmaker {
        let script = """
            import os, sys, time
            aantal = 0
            while True:
                kop = sys.stdin.buffer.read(4)
                if len(kop) < 4: sys.exit(0)
                html = sys.stdin.buffer.read(int.from_bytes(kop, 'big'))
                aantal += 1
                stand, antwoord = 0, b'%PDF-' + str(os.getpid()).encode() + b' ' + str(aantal).encode()
                \(brief)
                sys.stdout.buffer.write(bytes([stand]) + len(antwoord).to_bytes(4, 'big') + antwoord)
                sys.stdout.buffer.flush()
            """
        return .van(Deelprogramma(pad: "/usr/bin/python3", ["-c", script]), grenzen)
    }

    private static func maak(_ maker: Pdfmaker, _ html: String = "<p>Dag</p>") async -> String? {
        await maker.maak(Array(html.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("Het programma blijft staan, en wordt na zoveel brieven vervangen")
    func warm() async throws {
        let maker = Self.nep("", Pdfwerker.Grenzen(brieven: 2))
        var made: [String] = []
        for _ in 0..<5 { made.append(try #require(await Self.maak(maker))) }
        #expect(made.map { $0.split(separator: " ").last } == ["1", "2", "1", "2", "1"])
        #expect(Set(made.map { $0.split(separator: " ")[0] }).count == 3)
    }

    @Test("Wat misgaat kost één brief: een fout, een te groot antwoord, te lang, en een programma dat stopt")
    func fouten() async throws {
        let odd = Self.nep("if b'fout' in html: stand, antwoord = 1, b'ValueError'")
        #expect(await Self.maak(odd, "fout") == nil)
        #expect(await Self.maak(odd)?.hasSuffix(" 2") == true, "hetzelfde programma ging door")
        let stops = Self.nep("if b'stop' in html: sys.exit(3)")
        #expect(await Self.maak(stops) != nil)
        #expect(await Self.maak(stops, "stop") == nil)
        #expect(await Self.maak(stops)?.hasSuffix(" 1") == true, "een nieuw programma")
        let large = Self.nep("if b'groot' in html: antwoord = antwoord * 100", Pdfwerker.Grenzen(pdf: 100))
        #expect(await Self.maak(large, "groot") == nil)
        #expect(await Self.maak(large) != nil)
        let slow = Self.nep("if b'traag' in html: time.sleep(60)", Pdfwerker.Grenzen(seconden: 1))
        let begun = ContinuousClock.now
        #expect(await Self.maak(slow, "traag") == nil)
        #expect(ContinuousClock.now - begun < .seconds(20))
        #expect(await Self.maak(slow) != nil)
    }

    @Test("Een programma dat tussendoor stopte, kost geen brief")
    func tussendoor() async throws {
        let maker = Self.nep("if b'laatste' in html: os.fork() or (time.sleep(0.3), os.kill(os.getppid(), 9), os._exit(0))")
        #expect(await Self.maak(maker, "laatste") != nil)
        try await Task.sleep(for: .seconds(1))
        #expect(await Self.maak(maker)?.hasSuffix(" 1") == true)
    }

    @Test("Te groot, te veel wachtend, en geen programma: geen PDF en geen fout")
    func grens() async throws {
        #expect(await Self.maak(Self.nep("", Pdfwerker.Grenzen(html: 3))) == nil)
        let none = Pdfmaker.van(Deelprogramma(pad: "/bestaat/niet", []))
        for _ in 0..<2 { #expect(await Self.maak(none) == nil) }
        for broken in ["/bin/false", "/bin/cat", "/usr/bin/true"] {
            let maker = Pdfmaker.van(Deelprogramma(pad: broken, []), Pdfwerker.Grenzen(seconden: 2))
            #expect(await Self.maak(maker) == nil, "\(broken)")
        }
        let slow = Self.nep("time.sleep(0.2)", Pdfwerker.Grenzen(wachtend: 2))
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 { group.addTask { await Self.maak(slow) != nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((2...4).contains(made), "\(made)")
    }

    @Test("Het wordt gevonden naast het programma of in het project, en alleen als het van ons is")
    func plek() throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "ankerpunt-plek-" + UUID().uuidString)
        let deep = folder.appending(path: "a/b/c"), python = folder.appending(path: ".pdfmaker/bin/python")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // In the temporary directory: what stays behind harms nobody.
        #expect(Pdfplek.vind(bij: deep) == nil)
        try FileManager.default.createDirectory(at: python.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("#!/bin/sh\n".utf8).write(to: python)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
        #expect(Pdfplek.vind(bij: deep) == python.path && Pdfplek.vind(bij: folder) == python.path)
        #expect(Pdfplek.vind(bij: deep.appending(path: "d")) == nil, "niet verder dan het project")
    }

    // MARK: With WeasyPrint itself

    private static let echt: Pdfmaker? = Pdfplek.vind().flatMap { Pdfmaker.warm(python: $0) }
    private static let zegt: Comment = "WeasyPrint staat hier niet: scripts/setup.sh zet het in .pdfmaker"

    private static func brief(_ aantal: Int = 1) throws -> [UInt8] {
        let shape = Briefvorm(
            afzender: "Gemeente Waterrijk", kleur: "0b5563", beeldmerk: nil, isVensterRechts: false, retouradres: "Postbus 1",
            slotregel: "", voet: ["waterrijk.example"])
        let letter = Voorbeeldbrief.brief(shape, gemeente: "Waterrijk", bezwaaradres: "Postbus 1", op: Proefklok.begin.datum).html
        let sheet = Briefdocument.Blad(kenmerk: "B-1", onderwerp: "Besluit over jeugdhulp", kleur: "0b5563", html: letter)
        return Briefdocument.bytes(Array(repeating: sheet, count: aantal), [])
    }

    /// What poppler reads in it.
    private static func lees(_ pdf: [UInt8], _ program: String, _ arguments: [String]) throws -> String {
        let file = URL(filePath: NSTemporaryDirectory()).appending(path: "ankerpunt-" + UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // Words of the storybook.
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/" + program)
        process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    @Test("WeasyPrint maakt PDF/UA: gemerkt, in het Nederlands, met een titel en de woorden van de brief", .enabled(if: echt != nil, zegt))
    func ua() async throws {
        let maker = try #require(Self.echt), pdf = try #require(await maker.maak(Self.brief()))
        // The objects of it are packed: opened first.
        let unpack = """
            import re, sys, zlib
            pdf = open(sys.argv[1], 'rb').read()
            for begin in re.finditer(rb'stream\\r?\\n', pdf):
                try: pdf += zlib.decompress(pdf[begin.end():pdf.find(b'endstream', begin.end())])
                except zlib.error: pass
            sys.stdout.write(''.join(chr(c) for c in pdf if 31 < c < 127))
            """
        let raw = try Self.lees(pdf, "python3", ["-c", unpack, "@"])
        let parts = ["/MarkInfo <</Marked true>>", "/Lang (nl)", "/StructTreeRoot", "pdfuaid", "/DisplayDocTitle true"]
        #expect(parts.allSatisfy(raw.contains), "\(parts.filter { !raw.contains($0) })")
        let info = try Self.lees(pdf, "pdfinfo", ["@"])
        #expect(info.contains("Besluit over jeugdhulp") && info.contains("Tagged:          yes"), "\(info)")
        let words = try Self.lees(pdf, "pdftotext", ["-layout", "@", "-"])
        #expect(words.contains("Wat hebben wij besloten?") && words.contains("waterrijk.example"), "\(words)")
        let tags = try Self.lees(pdf, "pdfinfo", ["-struct", "@"])
        #expect(tags.contains("H2") && tags.contains("P"), "\(tags)")
    }

    @Test("In één PDF telt elke brief zijn eigen vellen, en de groet staat nooit alleen op een vel", .enabled(if: echt != nil, zegt))
    func vellen() async throws {
        let maker = try #require(Self.echt), pdf = try #require(await maker.maak(Self.brief(3)))
        let pages = try Self.lees(pdf, "pdftotext", ["-layout", "@", "-"]).split(separator: "\u{0C}").filter { $0.contains("bladzijde") }
        #expect(pages.count % 3 == 0 && !pages.isEmpty)
        let each = pages.count / 3
        for (index, page) in pages.enumerated() {
            #expect(page.contains("bladzijde \(index % each + 1) van \(each)"), "\(index)")
            let first = page.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
            #expect(first?.hasPrefix("Met vriendelijke groet") == false)
        }
    }

    @Test("Een brief haalt niets op: geen adres, geen bestand", .enabled(if: echt != nil, zegt))
    func elders() async throws {
        let maker = try #require(Self.echt)
        let secret = NSTemporaryDirectory() + "ankerpunt-" + UUID().uuidString + ".html"
        try "<p>GEHEIMWOORD</p>".write(toFile: secret, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: secret) }  // A word of this test.
        let listener = try Luisteraar()
        let page = """
            <html lang="nl"><head><title>T</title><link rel="stylesheet" href="http://127.0.0.1:\(listener.poort)/a.css">
            <link rel="attachment" href="file://\(secret)"><style>@import url(file://\(secret)); p { background: url(http://127.0.0.1:\(listener.poort)/b.png) }</style>
            </head><body><p>Dag</p><img alt="x" src="http://127.0.0.1:\(listener.poort)/c.png"><img alt="y" src="file://\(secret)">
            <object data="file://\(secret)"></object></body></html>
            """
        let pdf = await maker.maak(Array(page.utf8))
        #expect(listener.aantal() == 0)
        let words = try pdf.map { try Self.lees($0, "pdftotext", ["@", "-"]) } ?? ""
        #expect(!words.contains("GEHEIMWOORD") && !String(decoding: pdf ?? [], as: UTF8.self).contains("EmbeddedFile"))
        #expect(await maker.maak(try Self.brief()) != nil, "de volgende brief gaat gewoon")
    }

    @Test(
        "Brieven per seconde, warm: ANKERPUNT_METING=200 swift test --filter PdfmakerTests",
        .enabled(if: echt != nil && ProcessInfo.processInfo.environment["ANKERPUNT_METING"] != nil, "alleen op verzoek"))
    func meting() async throws {
        let maker = try #require(Self.echt), page = try Self.brief()
        let count = Int(ProcessInfo.processInfo.environment["ANKERPUNT_METING"] ?? "") ?? 100
        _ = await maker.maak(page)
        let begun = ContinuousClock.now
        for _ in 0..<count { #expect(await maker.maak(page) != nil) }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        print("\(count) brieven in \(seconds) s: \(Double(count) / seconds) per seconde")
    }
}

/// Counts who knocks on a door of this machine.
private final class Luisteraar {
    let poort: UInt16
    private let socket: Int32

    init() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (descriptor, size) = (socket, length)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                Glibc.bind(descriptor, raw, size) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, raw, &length) == 0
            }
        }
        try #require(bound)
        poort = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(socket) }

    func aantal() -> Int {
        var count = 0
        while true {
            let found = accept(socket, nil, nil)
            guard found >= 0 else { return count }
            close(found)
            count += 1
        }
    }
}
