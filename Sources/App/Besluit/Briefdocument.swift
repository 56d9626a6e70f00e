// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opmaak

/// Letters as one document that needs nothing from elsewhere: its style sheet and logos stand in it.
enum Briefdocument {
    struct Blad: Sendable {
        let kenmerk: String
        let onderwerp: String
        /// Of the house style; nil: none.
        let kleur: String?
        let html: HTML
    }

    /// Between letters: each is laid out by itself, and counts its own sheets.
    private static let vel = "<!--vel-->"
    private static let genummerd = ".brievenvel .brief { page: brief }\n"

    static func bytes(_ brieven: [Blad], _ beelden: [Beeldmerk]) -> [UInt8] {
        let title = brieven.count == 1 ? brieven.first?.onderwerp ?? "Brief" : "Brieven"
        let colours = Set(brieven.compactMap { $0.kleur }).sorted().map { Briefvorm.opmaak($0) }.joined()
        var letters = brieven.enumerated().map { index, made in
            "<div class=\"\(index == 0 ? "brievenvel" : "brievenvel nieuw-vel")\">\(made.html.tekst)</div>"
        }.joined(separator: "\n\(vel)\n")
        letters = letters.replacing(/<link rel="stylesheet"[^>]*>/, with: "")
            // On a page the name beside it is enough; PDF/UA asks words for every picture.
            .replacing("<img class=\"beeldmerk\" alt=\"\"", with: "<img class=\"beeldmerk\" alt=\"Beeldmerk\"")
        for logo in beelden {
            letters = letters.replacing(
                "src=\"\(HuisstijlURL.beeld(logo.sha))\"", with: "src=\"data:\(logo.mediatype);base64,\(logo.bytes)\"")
        }
        let head: HTML = "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>\(title)</title><style>"
        return head.bytes + Bestanden.brief
            + Array("\n\(genummerd)\(colours)</style></head><body>\n\(vel)\(letters)\(vel)\n</body></html>\n".utf8)
    }

    /// One PDF a letter, in order, under its mark: no name of anybody in the name of a file.
    static func zip(_ brieven: [(kenmerk: String, pdf: [UInt8])], op dag: Datum) -> [UInt8] {
        var zip = Zipbestand(datum: dag)
        for (index, made) in brieven.enumerated() {
            zip.voegToe("\(index < 9 ? "0" : "")\(index + 1) \(made.kenmerk).pdf", made.pdf)
        }
        return zip.afgesloten()
    }
}
