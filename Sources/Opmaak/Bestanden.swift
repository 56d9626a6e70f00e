// SPDX-License-Identifier: EUPL-1.2

/// The one stylesheet and the one script, held in the program. The path carries a hash of the content,
/// so the browser may keep them for ever and still gets the new one after an upgrade.
package enum Bestanden {
    package struct Bestand: Sendable {
        package let pad: String
        package let soort: String
        package let bytes: [UInt8]
    }

    package static let css = bestand(PackageResources.ankerpunt_css, "css", "text/css; charset=utf-8")
    package static let js = bestand(PackageResources.ankerpunt_js, "js", "text/javascript; charset=utf-8")
    package static let alle = [css, js]

    private static func bestand(_ bytes: [UInt8], _ ext: String, _ soort: String) -> Bestand {
        Bestand(pad: "/bestanden/ankerpunt-\(hash(bytes)).\(ext)", soort: soort, bytes: bytes)
    }

    /// FNV-1a, 64 bits: names a version, protects nothing.
    static func hash(_ bytes: [UInt8]) -> String {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let hex = String(value, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
