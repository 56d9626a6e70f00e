// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something in the life of a child that counts: what happened, was lost, changed or was tried. A year is enough; nobody remembers days.
package struct Levenslijngebeurtenis: Verklaringsdeel {
    package static let soort = "levenslijngebeurtenis"
    package let analyse: UUIDv7
    package let gebeurtenissoort: Levensgebeurtenissoort
    package let jaar: Int
    /// 1…12; nil: only the year is known.
    package let maand: Int?
    /// The last year, of what lasted.
    package let totJaar: Int?
    package let totMaand: Int?
    package let wat: String
    /// What it did; of earlier help: whether it helped.
    package let gevolg: String
    /// Who told it, or where it was read.
    package let herkomst: String
    package init(
        analyse: UUIDv7, gebeurtenissoort: Levensgebeurtenissoort, jaar: Int, maand: Int? = nil, totJaar: Int? = nil, totMaand: Int? = nil,
        wat: String, gevolg: String = "", herkomst: String
    ) {
        self.analyse = analyse
        self.gebeurtenissoort = gebeurtenissoort
        self.jaar = jaar
        self.maand = maand
        self.totJaar = totJaar
        self.totMaand = totMaand
        self.wat = wat
        self.gevolg = gevolg
        self.herkomst = herkomst
    }
    package var open: Opencodes { Opencodes(code: gebeurtenissoort.rawValue, nummer: Int64(jaar)) }

    /// Months since the year 0, to put events in order; only a year counts as its beginning.
    package var begin: Int { jaar * 12 + ((maand ?? 1) - 1) }
    /// The end, as months; only a year counts as its end.
    package var einde: Int? { totJaar.map { $0 * 12 + ((totMaand ?? 12) - 1) } }

    /// `maart 2019`, `2019`, `2019 tot maart 2021`.
    package var wanneer: String {
        let from = Self.tekst(jaar, maand)
        guard let totJaar else { return from }
        return "\(from) tot \(Self.tekst(totJaar, totMaand))"
    }

    private static func tekst(_ jaar: Int, _ maand: Int?) -> String {
        maand.map { "\(Datum.maandnamen[max(1, min(12, $0)) - 1]) \(jaar)" } ?? "\(jaar)"
    }

    /// - Throws: `ongeldig` with all errors: a month that does not exist, an end before the beginning, a year to come.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Levenslijngebeurtenis {
        var errors: [Veldfout] = []
        if !(1900...vandaag.jaar).contains(jaar) {
            errors.append(Veldfout("jaar", "Vul een jaar in van vier cijfers, niet later dan \(vandaag.jaar)."))
        }
        if let totJaar, einde.map({ $0 < begin }) ?? false || vandaag.jaar < totJaar {
            errors.append(Veldfout("totJaar", "Het einde ligt vóór het begin, of in de toekomst. Loopt het nog? Laat het leeg."))
        }
        if totMaand != nil, totJaar == nil { errors.append(Veldfout("totJaar", "Vul ook het jaar in waarin het eindigde.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Levensgebeurtenissoort: String, Keuzelijst {
    case gebeurtenis
    case verlies
    case verhuizing
    case school
    case hulp
    case kracht

    package var label: String {
        switch self {
        case .gebeurtenis: "Gebeurtenis"
        case .verlies: "Verlies"
        case .verhuizing: "Verhuizing"
        case .school: "School"
        case .hulp: "Eerdere hulp"
        case .kracht: "Iets wat goed ging"
        }
    }
}
