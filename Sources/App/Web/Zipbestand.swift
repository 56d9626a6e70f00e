// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A zip file with stored entries (PKWARE APPNOTE 6.3.3: local headers, central directory, end record). No compression: pictures and PDF's
/// do not get smaller, and nothing can go wrong on opening.
struct Zipbestand {
    private let dag: UInt16
    private var inhoud: [UInt8] = []
    private var register: [UInt8] = []
    private var aantal: UInt16 = 0

    init(datum: Datum) {
        let years = UInt16(clamping: datum.jaar - 1980)
        dag = years << 9 | UInt16(clamping: datum.maand) << 5 | UInt16(clamping: datum.dag)
    }

    mutating func voegToe(_ naam: String, _ bytes: [UInt8]) {
        let name = Array(naam.utf8), size = Self.klein(UInt32(clamping: bytes.count))
        // Version 2.0, names in UTF-8, stored, midnight of the day.
        let common =
            Self.klein(UInt16(20)) + Self.klein(UInt16(0x0800)) + Self.klein(UInt16(0)) + Self.klein(UInt16(0)) + Self.klein(dag)
            + Self.klein(Self.crc(bytes)) + size + size + Self.klein(UInt16(clamping: name.count)) + Self.klein(UInt16(0))
        let start = UInt32(clamping: inhoud.count)
        inhoud += Self.klein(UInt32(0x0403_4b50)) + common + name + bytes
        register +=
            Self.klein(UInt32(0x0201_4b50)) + Self.klein(UInt16(20)) + common + Self.klein(UInt16(0)) + Self.klein(UInt16(0))
            + Self.klein(UInt16(0)) + Self.klein(UInt32(0)) + Self.klein(start) + name
        aantal += 1
    }

    /// The whole file; nothing can be added after this. The contents are not copied: they may be hundreds of megabytes.
    consuming func afgesloten() -> [UInt8] {
        let end =
            Self.klein(UInt32(0x0605_4b50)) + Self.klein(UInt32(0)) + Self.klein(aantal) + Self.klein(aantal)
            + Self.klein(UInt32(clamping: register.count)) + Self.klein(UInt32(clamping: inhoud.count)) + Self.klein(UInt16(0))
        inhoud += register
        inhoud += end
        return inhoud
    }

    /// Least significant byte first.
    private static func klein<N: FixedWidthInteger & UnsignedInteger>(_ number: N) -> [UInt8] {
        stride(from: 0, to: N.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> N($0)) }
    }

    private static let tabel: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    }

    /// CRC-32 as zip has it.
    static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crc, byte in tabel[Int((crc ^ UInt32(byte)) & 0xff)] ^ (crc >> 8) }
    }
}
