// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Comma-separated text as RFC 4180 has it, with the semicolon that Dutch spreadsheets expect.
package enum Csv {
    /// One cell: text is protected against being read as a formula, a number is not.
    package enum Cel: Hashable, Sendable {
        case tekst(String)
        case getal(Int)
        /// Written with a decimal comma and at most `decimalen` decimals.
        case breuk(Double, decimalen: Int)
        case leeg
    }

    package static func schrijf(kop: [String], rijen: [[Cel]], scheiding: Unicode.Scalar = ";") -> String {
        ([kop.map { Cel.tekst($0) }] + rijen).map { rij($0, scheiding: scheiding) }.joined()
    }

    /// One line of a file that is written as it comes.
    package static func rij(_ cellen: [Cel], scheiding: Unicode.Scalar = ";") -> String {
        cellen.map { tekst($0, scheiding) }.joined(separator: String(scheiding)) + "\r\n"
    }

    private static func tekst(_ cel: Cel, _ scheiding: Unicode.Scalar) -> String {
        switch cel {
        case .tekst(let text): aangehaald(veilig(text), scheiding)
        case .getal(let number): String(number)
        case .breuk(let number, let decimalen): aangehaald(Getal.tekst(number, decimalen: decimalen), scheiding)
        case .leeg: ""
        }
    }

    /// A spreadsheet runs what starts like a formula; an apostrophe makes it text.
    private static func veilig(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    /// By scalar: a combining mark behind a quote makes one character of the two, and a reader still sees the quote.
    private static func aangehaald(_ text: String, _ scheiding: Unicode.Scalar) -> String {
        let signs = text.unicodeScalars
        guard signs.contains(where: { $0 == scheiding || "\"\r\n".unicodeScalars.contains($0) }) else { return text }
        let doubled = signs.split(separator: "\"", omittingEmptySubsequences: false).map(String.init).joined(separator: "\"\"")
        return "\"" + doubled + "\""
    }
}

/// Numbers as Dutch readers write them, without a locale.
package enum Getal {
    /// With a decimal comma; halves are rounded away from zero.
    package static func tekst(_ number: Double, decimalen: Int) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "–" }
        let places = min(max(decimalen, 0), 6)
        let scale = (0..<places).reduce(1) { value, _ in value * 10 }
        let scaled = Int(abs(number) * Double(scale) + 0.5)
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % scale)
        return sign + String(scaled / scale) + "," + String(repeating: "0", count: places - fraction.count) + fraction
    }
}

extension Uitkomst {
    /// The whole outcome as CSV: the same figures as the table and the chart.
    /// - Parameter label: the plain word for a code; without it the code itself.
    package func csv(label: (Dimensie, String) -> String = { $1 }) -> String {
        let kop = [
            "indicator", "versie", "van", "tot en met", "uitsplitsing", "groep", "teller", "noemer", "waarde", "gemiddelde", "mediaan",
        ]
        let regels =
            [(naam: "totaal", regel: totaal)]
            + tabellen.flatMap { tabel in
                tabel.regels.map { (naam: tabel.dimensies.map(\.rawValue).joined(separator: " × "), regel: $0) }
            }
        return Csv.schrijf(kop: kop, rijen: regels.map { rij($0.naam, $0.regel, label) })
    }

    private func rij(_ naam: String, _ regel: Regel, _ label: (Dimensie, String) -> String) -> [Csv.Cel] {
        let groep = regel.groepen.map { groep in groep.code.map { label(groep.dimensie, $0) } ?? "onbekend" }.joined(separator: " × ")
        func breuk(_ waarde: Double?) -> Csv.Cel { waarde.map { .breuk($0, decimalen: 3) } ?? .leeg }
        return [
            .tekst(indicator.id), .getal(indicator.versie), .tekst(periode.van.iso), .tekst(periode.totEnMet.iso),
            .tekst(naam), .tekst(groep), .getal(regel.teller), .getal(regel.noemer),
            breuk(regel.waarde), breuk(regel.gemiddelde), breuk(regel.mediaan),
        ]
    }
}
