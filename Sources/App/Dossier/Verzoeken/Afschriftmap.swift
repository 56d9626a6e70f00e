// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// The files of a copy in one zip, so that a family can open it on any computer: nothing is compressed, names say what it is.
struct Afschriftmap {
    let bytes: [UInt8]

    /// More than this does not go in one folder: it is given apart.
    static let grootst = 200 * 1_048_576

    /// - Parameter lees: the bytes of a document.
    init(_ documenten: [Feit<Document>], op dag: Datum, _ lees: (Feit<Document>) throws -> [UInt8]) rethrows {
        var zip = Zipbestand(datum: dag)
        zip.voegToe("LEESMIJ.txt", Array(Self.leesmij(documenten).utf8))
        for (index, fact) in documenten.enumerated() { zip.voegToe(Self.naam(index + 1, fact.inhoud), try lees(fact)) }
        bytes = zip.afgesloten()
    }

    /// `01 Uitspraak van de rechter 2026-01-12.pdf`: letters any computer can keep.
    static func naam(_ nummer: Int, _ document: Document) -> String {
        let number = nummer < 10 ? "0\(nummer)" : "\(nummer)"
        return "\(number) \(document.documentsoort.label) \(document.datum.iso).\(document.bestandsoort.rawValue)"
    }

    private static func leesmij(_ documenten: [Feit<Document>]) -> String {
        let lines = documenten.enumerated().map { "\(naam($0.offset + 1, $0.element.inhoud)): \($0.element.inhoud.titel)" }
        return
            ([
                "Deze bestanden horen bij het afschrift van het dossier.", "Er staat veel in over iemand. Bewaar ze op een veilige plek.",
                "",
            ]
            + lines).joined(separator: "\r\n") + "\r\n"
    }
}
