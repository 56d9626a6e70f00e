// SPDX-License-Identifier: EUPL-1.2

/// The one stylesheet and the one script of all pages, and the scripts of the one part that needs them: what goes along to a visit.
/// Held in the program. The path carries a hash of the content, so the browser may keep them for ever and still gets the new one after an
/// upgrade.
package enum Bestanden {
    package struct Bestand: Sendable {
        package let pad: String
        package let soort: String
        package let bytes: [UInt8]
    }

    package static let css = bestand(PackageResources.ankerpunt_css + PackageResources.brief_css, "css", "text/css; charset=utf-8")
    /// What a letter needs that is no page: for who makes a document of it. The few rules of a page that it stands on come first.
    package static let brief = Array(briefgrond.utf8) + PackageResources.brief_css
    package static let js = bestand(PackageResources.ankerpunt_js, "js", Self.script)
    /// What lies sealed on a device: both pages that deal with it need this one first.
    package static let meeKast = bestand(PackageResources.mee_kast_js, "js", Self.script, naam: "mee-kast")
    package static let meeKiezen = bestand(PackageResources.mee_kiezen_js, "js", Self.script, naam: "mee-kiezen")
    package static let meeOnderweg = bestand(PackageResources.mee_onderweg_js, "js", Self.script, naam: "mee-onderweg")
    package static let alle = [css, js, meeKast, meeKiezen, meeOnderweg]

    /// The service worker that keeps one page and what belongs to it. It has a fixed address: a browser asks for it again there.
    package static let meeDienst = bestand(PackageResources.mee_dienst_js, "js", Self.script, naam: "mee-dienst")

    /// With the names of what it keeps: another version of one of these is another worker.
    package static func meeDienst(pagina: String) -> [UInt8] {
        let parts = [pagina] + [css, js, meeKast, meeOnderweg].map(\.pad)
        let list = parts.map { "'\($0)'" }.joined(separator: ", ")
        return Array("'use strict';\nconst STUKKEN = [\(list)];\n".utf8) + meeDienst.bytes
    }

    private static let briefgrond = """
        @page { size: A4; margin: 20mm }
        :root { --vlak: #fff; --lijn: #dcd8ce; --rand: #7a868a }
        *, *::before, *::after { box-sizing: border-box }
        body { margin: 0; color: #000; font: 10.5pt/1.55 "Liberation Sans", sans-serif }
        h2 { line-height: 1.3; font-weight: 700 }
        p { margin: 0 0 .9rem }
        .lijst { padding-left: 1.2rem }
        .lijst li { margin-bottom: .3rem }
        dl, dd { margin: 0 }
        .nieuw-vel { break-before: page }

        """

    private static let script = "text/javascript; charset=utf-8"

    private static func bestand(_ bytes: [UInt8], _ ext: String, _ soort: String, naam: String = "ankerpunt") -> Bestand {
        Bestand(pad: "/bestanden/\(naam)-\(hash(bytes)).\(ext)", soort: soort, bytes: bytes)
    }

    /// FNV-1a, 64 bits: names a version, protects nothing.
    static func hash(_ bytes: [UInt8]) -> String {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let hex = String(value, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
