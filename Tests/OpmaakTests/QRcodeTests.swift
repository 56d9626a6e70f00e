// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Opmaak

@Suite("QR-code: ISO/IEC 18004, versie 1 tot en met 6, niveau M")
struct QRcodeTests {
    private struct Regel: CustomTestStringConvertible {
        let versie: Int
        let masker: Int
        let hexa: String
        let tekst: String
        var testDescription: String { "versie \(versie), masker \(masker), \(tekst.utf8.count) bytes" }
    }

    /// Made by the package `qrcode` (E2E/test_qr.py).
    private static let regels: [Regel] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Goud/qr-orakel.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""  // Without the file there are no lines, and that is asked below.
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
            guard parts.count == 4, let version = Int(parts[0]), let mask = Int(parts[1]) else { return nil }
            return Regel(versie: version, masker: mask, hexa: parts[2], tekst: parts[3])
        }
    }()

    private static func hexa(_ code: QRcode) -> String {
        let bits = code.velden.joined().map { $0 ? 1 : 0 }
        let padded = Array(repeating: 0, count: (4 - bits.count % 4) % 4) + bits
        return stride(from: 0, to: padded.count, by: 4).map { start in
            String(padded[start..<start + 4].reduce(0) { $0 * 2 + $1 }, radix: 16)
        }.joined()
    }

    @Test("Elke maat met elk masker is veld voor veld die van het orakel")
    func orakel() throws {
        #expect(Self.regels.count == 96)
        for line in Self.regels {
            let code = try #require(QRcode(line.tekst, masker: line.masker))
            #expect(code.versie == line.versie && Self.hexa(code) == line.hexa, "\(line.testDescription)")
        }
    }

    @Test("Gekozen wordt het masker met de minste straf")
    func masker() throws {
        for line in Self.regels where line.masker == 0 {
            let penalties = try (0..<8).map { QRstraf.van(try #require(QRcode(line.tekst, masker: $0)).velden) }
            let chosen = try #require(QRcode(line.tekst)?.masker)
            #expect(penalties[chosen] == penalties.min(), "\(line.testDescription)")
        }
    }

    @Test("Wat te lang is, wordt geen code; wat leeg is wel")
    func grens() {
        #expect(QRcode(String(repeating: "a", count: 106))?.versie == 6)
        #expect(QRcode(String(repeating: "a", count: 107)) == nil)
        #expect(QRcode("")?.versie == 1)
    }

    @Test("De tekening heeft een witte rand van vier velden, een naam, en geen opmaak die een bladzijde weigert")
    func tekening() throws {
        let code = try #require(QRcode("https://waterrijk.example/brief/x")), html = code.html(titel: "Adres <x>").tekst
        #expect(html.contains("viewBox=\"0 0 37 37\"") && html.contains("<title>Adres &lt;x&gt;</title>") && !html.contains("style="))
        #expect(html.contains("M4 4h7v1h-7z"), "de hoek van de eerste zoeker")
    }
}
