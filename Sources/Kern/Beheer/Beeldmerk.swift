// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A logo that lies ready for letters. Its bytes were read and written again: only what draws the picture is left of them.
package struct Beeldmerk: Feitinhoud {
    package static let soort = "beeldmerk"

    package let naam: String
    /// SHA-256 of the bytes, hex: its address, so that another picture has another address.
    package let sha: String
    package let mediatype: String
    /// In pixels.
    package let breedte: Int
    package let hoogte: Int
    /// Base64.
    package let bytes: String

    package init(naam: String, sha: String, mediatype: String, breedte: Int, hoogte: Int, bytes: String) {
        self.naam = naam
        self.sha = sha
        self.mediatype = mediatype
        self.breedte = breedte
        self.hoogte = hoogte
        self.bytes = bytes
    }
}

/// A small picture as bytes that were looked through: PNG or JPEG, told by its bytes and never by its name. No SVG: that can hold scripts.
/// Sources: PNG (W3C, third edition) chunks; JPEG (ITU T.81) segments.
package struct Beeldlezing: Sendable, Equatable {
    package let mediatype: String
    /// In pixels.
    package let breedte: Int
    package let hoogte: Int
    /// What is left: pixels and how to read them. No remarks, no places, nothing behind the picture.
    package let bytes: [UInt8]

    /// The largest file, in bytes, and the longest side, in pixels.
    package static let grootste = 100 * 1_024
    package static let langste = 2_000

    /// - Throws: `ongeldig` at this field, with what to do.
    package init(_ inhoud: [UInt8], veld: String) throws(Afwijzing) {
        guard inhoud.count <= Self.grootste else {
            throw .ongeldig([Veldfout(veld, "Dit bestand is groter dan \(Self.grootste / 1_024) kB. Maak het beeldmerk kleiner.")])
        }
        guard let read = Self.png(inhoud) ?? Self.jpeg(inhoud) else {
            throw .ongeldig([
                Veldfout(
                    veld,
                    "Dit is geen heel plaatje in PNG of JPEG. Sla het beeldmerk zo op en kies het opnieuw. SVG kan niet: daar kan "
                        + "een programma in zitten.")
            ])
        }
        guard (1...Self.langste).contains(read.breedte), (1...Self.langste).contains(read.hoogte) else {
            throw .ongeldig([Veldfout(veld, "Dit plaatje is te groot: gebruik hoogstens \(Self.langste) bij \(Self.langste) punten.")])
        }
        self = read
    }

    private init(_ mediatype: String, _ breedte: Int, _ hoogte: Int, _ bytes: [UInt8]) {
        self.mediatype = mediatype
        self.breedte = breedte
        self.hoogte = hoogte
        self.bytes = bytes
    }

    // MARK: PNG

    private static let begin: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    private static let houdt: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs"]

    private static func png(_ all: [UInt8]) -> Beeldlezing? {
        guard all.starts(with: begin) else { return nil }
        var (result, at, size) = (begin, begin.count, (breedte: 0, hoogte: 0))
        while at + 12 <= all.count {
            let length = getal(all, at, 4), end = at + 12 + length
            guard end <= all.count else { return nil }
            let kind = String(decoding: all[at + 4..<at + 8], as: UTF8.self)
            // The head comes first and once: a second one would say another size.
            guard (kind == "IHDR") == (at == begin.count) else { return nil }
            if kind == "IHDR" {
                guard length == 13 else { return nil }
                size = (getal(all, at + 8, 4), getal(all, at + 12, 4))
            }
            if houdt.contains(kind) { result += all[at..<end] }
            if kind == "IEND" { return Beeldlezing("image/png", size.breedte, size.hoogte, result) }
            at = end
        }
        return nil
    }

    // MARK: JPEG

    private static func jpeg(_ all: [UInt8]) -> Beeldlezing? {
        guard all.starts(with: [0xff, 0xd8, 0xff]) else { return nil }
        var result: [UInt8] = [0xff, 0xd8], at = 2, size: (breedte: Int, hoogte: Int)?
        while at + 4 <= all.count, all[at] == 0xff {
            let marker = all[at + 1], end = at + 2 + getal(all, at + 2, 2)
            guard end > at + 3, end <= all.count else { return nil }
            // Start of frame, of every kind but the tables that share the range.
            if (0xc0...0xcf).contains(marker), ![0xc4, 0xc8, 0xcc].contains(marker) {
                guard size == nil, at + 9 <= all.count else { return nil }
                size = (getal(all, at + 7, 2), getal(all, at + 5, 2))
            }
            let isRemark = (0xe1...0xef).contains(marker) && marker != 0xee || marker == 0xfe
            if !isRemark { result += all[at..<end] }
            at = end
            guard marker == 0xda else { continue }
            let stop = beeldeinde(all, vanaf: at)
            result += all[at..<stop]
            at = stop
            if at + 1 < all.count, all[at + 1] == 0xd9, let size {
                return Beeldlezing("image/jpeg", size.breedte, size.hoogte, result + [0xff, 0xd9])
            }
        }
        return nil
    }

    /// Where the pixels stop: at the first marker that is not one of theirs.
    private static func beeldeinde(_ all: [UInt8], vanaf: Int) -> Int {
        var at = vanaf
        while at + 1 < all.count {
            if all[at] == 0xff, all[at + 1] != 0, !(0xd0...0xd7).contains(all[at + 1]) { return at }
            at += 1
        }
        return all.count
    }

    private static func getal(_ all: [UInt8], _ at: Int, _ count: Int) -> Int {
        all[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
