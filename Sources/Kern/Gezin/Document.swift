// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A document in a file: a court order, a school report, a scanned plan, a photographed page. Its bytes lie apart, in parts, sealed under
/// the key of the same line (ontwerp §5).
package struct Document: Feitinhoud {
    package static let soort = "document"
    /// The largest file that is taken in, in bytes.
    package static let grootste = 20 * 1_048_576

    package let documentsoort: Documentsoort
    package let titel: String
    /// The day that stands on the document.
    package let datum: Datum
    /// Who gave it, in words.
    package let ontvangenVan: String
    /// The child it is about; nil: the family.
    package let over: ID<Persoon>?
    package let bestandsoort: Bestandsoort
    /// In bytes.
    package let grootte: Int
    /// SHA-256 of the bytes, so that the journal's hash of this fact also witnesses them.
    package let sha: String
    /// Names the parts; stays the same when title or date are put right.
    package let bijlage: UUIDv7
    /// The `handeling` of the contact note it belongs to; nil: it stands by itself.
    package let bij: UUIDv7?
    /// Of whom that note tells: what hides the note hides this too.
    package let vertellers: [ID<Persoon>]?

    package init(
        documentsoort: Documentsoort, titel: String, datum: Datum, ontvangenVan: String, over: ID<Persoon>?, bestandsoort: Bestandsoort,
        grootte: Int, sha: String, bijlage: UUIDv7, bij: UUIDv7? = nil, vertellers: [ID<Persoon>]? = nil
    ) {
        self.documentsoort = documentsoort
        self.titel = titel
        self.datum = datum
        self.ontvangenVan = ontvangenVan
        self.over = over
        self.bestandsoort = bestandsoort
        self.grootte = grootte
        self.sha = sha
        self.bijlage = bijlage
        self.bij = bij
        self.vertellers = vertellers
    }

    package var open: Opencodes { Opencodes(code: documentsoort.rawValue, datum: datum) }
}

extension Document: OverPersonen {
    package var overPersonen: [ID<Persoon>] { vertellers ?? over.map { [$0] } ?? [] }
}

package enum Documentsoort: String, Keuzelijst {
    case rechterlijkeUitspraak = "rechterlijke-uitspraak"
    case schoolverslag
    case onderzoeksverslag
    case plan
    case getekendBlad = "getekend-blad"
    case brief
    case foto
    case anders

    package var label: String {
        switch self {
        case .rechterlijkeUitspraak: "Uitspraak van de rechter"
        case .schoolverslag: "Verslag van school"
        case .onderzoeksverslag: "Onderzoek of diagnose"
        case .plan: "Plan van het gezin of van een aanbieder"
        case .getekendBlad: "Getekend blad"
        case .brief: "Brief"
        case .foto: "Foto"
        case .anders: "Iets anders"
        }
    }
}

/// What a file is, told by its first bytes and never by its name.
package enum Bestandsoort: String, Codable, Sendable, CaseIterable {
    case pdf, jpeg, png

    package init?(inhoud: [UInt8]) {
        let found = Self.allCases.first { inhoud.starts(with: $0.begin) }
        guard let found else { return nil }
        self = found
    }

    private var begin: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .jpeg: [0xff, 0xd8, 0xff]
        case .png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        }
    }

    package var mediatype: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    /// A picture is shown on the page itself and comes along on paper.
    package var isBeeld: Bool { self != .pdf }
}
