// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One Swift file of the source tree, read three ways: as it is, without comments and texts, and its texts alone.
struct Bron {
    /// Path from the root of the project: `Sources/Kern/Plan/Gezinsplan.swift`.
    let pad: String
    let tekst: String
    /// The code with comments and the contents of string literals blanked; code inside `\(…)` stays. Lines keep their number.
    let kaal: String
    /// The contents of all string literals, everything else blanked. Lines keep their number.
    let teksten: String

    init(_ pad: String, _ tekst: String) {
        self.pad = pad
        self.tekst = tekst
        var lezer = Bronlezer(tekst)
        lezer.leesAlles()
        kaal = lezer.kaal
        teksten = lezer.teksten
    }

    var naam: String { pad.split(separator: "/").last.map(String.init) ?? pad }
    var regels: [Substring] { tekst.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The target: the folder under `Sources`.
    var doel: String? {
        let delen = pad.split(separator: "/")
        return delen.count > 2 && delen[0] == "Sources" ? String(delen[1]) : nil
    }

    /// The folder under the target, when the file lies in one: `Plan`, `Web`.
    var map: String? {
        let delen = pad.split(separator: "/")
        return delen.count > 3 ? String(delen[2]) : nil
    }

    /// The Store this file is part of: `PlanStore` for PlanStore.swift and PlanStore+Lijst.swift; `nil` for other files.
    var store: String? {
        guard let einde = naam.range(of: "Store") else { return nil }
        let rest = naam[einde.upperBound...]
        return rest.hasPrefix(".") || rest.hasPrefix("+") ? String(naam[..<einde.upperBound]) : nil
    }

    /// Whether this file describes tables: a migration or a schema.
    var isSchema: Bool { naam.contains("Migrati") || naam.contains("Schema") || map == "Schema" || map == "Migraties" }
}

/// The project's files, found from where this file was compiled.
enum Bronboom {
    static let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func lees(_ mappen: String...) -> [Bron] {
        mappen.flatMap { map in
            paden(onder: map, eindigend: ".swift").compactMap { pad in tekst(pad).map { Bron(pad, $0) } }
        }
    }

    static func paden(onder map: String, eindigend einde: String) -> [String] {
        let lijst = FileManager.default.enumerator(atPath: wortel.appendingPathComponent(map).path)
        let namen = lijst?.compactMap { $0 as? String } ?? []
        return namen.filter { $0.hasSuffix(einde) }.sorted().map { "\(map)/\($0)" }
    }

    static func tekst(_ pad: String) -> String? {
        // A file that is not there is `nil`: the test that asks for it says so.
        try? String(contentsOf: wortel.appendingPathComponent(pad), encoding: .utf8)
    }
}

/// Splits Swift source into code and texts. Knows line and nested block comments, texts of one and more lines, raw texts and interpolation;
/// a regular expression between slashes is read as code.
struct Bronlezer {
    private let bytes: [UInt8]
    private var plek = 0
    private var kaalBytes: [UInt8] = []
    private var tekstBytes: [UInt8] = []

    init(_ tekst: String) { bytes = Array(tekst.utf8) }

    var kaal: String { String(decoding: kaalBytes, as: UTF8.self) }
    var teksten: String { String(decoding: tekstBytes, as: UTF8.self) }

    mutating func leesAlles() {
        while plek < bytes.count { leesCode() }
    }

    private func staat(_ tekst: StaticString, na afstand: Int = 0) -> Bool {
        let begin = plek + afstand
        guard begin + tekst.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<tekst.utf8CodeUnitCount).allSatisfy { bytes[begin + $0] == tekst.utf8Start[$0] }
    }

    private enum Soort { case code, tekst, niets }

    private mutating func neem(_ aantal: Int = 1, als soort: Soort) {
        for _ in 0..<aantal where plek < bytes.count {
            let byte = bytes[plek]
            let leeg: UInt8 = byte == 0x0A ? 0x0A : 0x20
            kaalBytes.append(soort == .code ? byte : leeg)
            tekstBytes.append(soort == .tekst ? byte : leeg)
            plek += 1
        }
    }

    private mutating func leesCode() {
        if staat("//") {
            while plek < bytes.count, bytes[plek] != 0x0A { neem(als: .niets) }
        } else if staat("/*") {
            leesBlok()
        } else if let hekjes = tekstbegin() {
            leesTekst(hekjes: hekjes)
        } else {
            neem(als: .code)
        }
    }

    private mutating func leesBlok() {
        var diepte = 0
        repeat {
            if staat("/*") {
                diepte += 1; neem(2, als: .niets)
            } else if staat("*/") {
                diepte -= 1; neem(2, als: .niets)
            } else {
                neem(als: .niets)
            }
        } while diepte > 0 && plek < bytes.count
    }

    /// The number of `#` before a quote here, when a text begins here.
    private func tekstbegin() -> Int? {
        var hekjes = 0
        while plek + hekjes < bytes.count, bytes[plek + hekjes] == 0x23 { hekjes += 1 }
        return staat("\"", na: hekjes) ? hekjes : nil
    }

    private func hekjes(_ aantal: Int, na afstand: Int) -> Bool {
        plek + afstand + aantal <= bytes.count && (0..<aantal).allSatisfy { bytes[plek + afstand + $0] == 0x23 }
    }

    private mutating func leesTekst(hekjes aantal: Int) {
        neem(aantal, als: .code)
        let lang = staat("\"\"\"")
        let rand = lang ? 3 : 1
        neem(rand, als: .code)
        while plek < bytes.count {
            let einde = lang ? staat("\"\"\"") : staat("\"")
            if einde, hekjes(aantal, na: rand) { return neem(rand + aantal, als: .code) }
            if !lang, bytes[plek] == 0x0A { return }
            if staat("\\"), hekjes(aantal, na: 1) { leesOntsnapping(hekjes: aantal) } else { neem(als: .tekst) }
        }
    }

    private mutating func leesOntsnapping(hekjes aantal: Int) {
        guard staat("(", na: 1 + aantal) else { return neem(2 + aantal, als: .tekst) }
        neem(2 + aantal, als: .code)
        var diepte = 1
        while diepte > 0, plek < bytes.count {
            if staat("(") { diepte += 1 }
            if staat(")") { diepte -= 1 }
            leesCode()
        }
    }
}
