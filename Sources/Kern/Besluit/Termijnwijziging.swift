// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something that moves the decision term of an aanvraag: it stands still, runs again, or is extended (Awb 4:14, 4:15).
package struct Termijnwijziging: Feitinhoud {
    package static let soort = "beslistermijn-wijziging"

    package enum Wat: String, Codable, Sendable { case opgeschort, hervat, verlengd }

    package let aanvraag: ID<Feitmerk>
    package let wat: Wat
    /// opgeschort: the first day it stands still; hervat: the first day it runs again; verlengd: the day of the notice.
    package let per: Datum
    /// opgeschort only.
    package let grond: Opschorting.Grondslag?
    /// opgeschort to have it completed only: the last day for that (Awb 4:5, 4:15); nil: none was given, or from before it was asked.
    package let tot: Datum?
    /// verlengd only: the day by which the decision will be there.
    package let nieuweDatum: Datum?

    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: per) }

    package static func opgeschort(_ aanvraag: ID<Feitmerk>, per: Datum, grond: Opschorting.Grondslag, tot: Datum? = nil) -> Self {
        Self(
            aanvraag: aanvraag, wat: .opgeschort, per: per, grond: grond, tot: grond == .aanvulling ? tot : nil, nieuweDatum: nil)
    }

    package static func hervat(_ aanvraag: ID<Feitmerk>, per: Datum) -> Self {
        Self(aanvraag: aanvraag, wat: .hervat, per: per, grond: nil, tot: nil, nieuweDatum: nil)
    }

    package static func verlengd(_ aanvraag: ID<Feitmerk>, medegedeeld: Datum, nieuweDatum: Datum) -> Self {
        Self(aanvraag: aanvraag, wat: .verlengd, per: medegedeeld, grond: nil, tot: nil, nieuweDatum: nieuweDatum)
    }
}

extension Sequence<Termijnwijziging> {
    /// The stretches on which the term stood still, by day; a second suspension while one runs changes nothing. The time to complete an
    /// aanvraag ends one by itself (Awb 4:15 lid 1).
    package var opschortingen: [Opschorting] {
        var found: [Opschorting] = [], open: Termijnwijziging?
        for change in sorted(by: { $0.per < $1.per }) {
            if let past = open, let until = past.tot, until < change.per {
                found += [past.stilstand(tot: until)].compactMap(\.self)
                open = nil
            }
            if change.wat == .opgeschort, open == nil { open = change }
            guard change.wat == .hervat, let start = open else { continue }
            found += [start.stilstand(tot: change.per.plus(dagen: -1))].compactMap(\.self)
            open = nil
        }
        return found + [open.flatMap { $0.stilstand(tot: $0.tot) }].compactMap(\.self)
    }

    /// The last notice of a later decision.
    package var verlenging: Verlenging? {
        filter { $0.wat == .verlengd }.sorted { $0.per < $1.per }.last.flatMap { change in
            change.nieuweDatum.map { Verlenging(medegedeeld: change.per, nieuweDatum: $0) }
        }
    }
}

extension Termijnwijziging {
    fileprivate func stilstand(tot: Datum?) -> Opschorting? { Opschorting(van: per, totEnMet: tot, grond: grond ?? .aanvulling) }
}

/// Days on which the decision term stands still, with the ground (Awb 4:15).
package struct Opschorting: Codable, Sendable, Hashable {
    package enum Grondslag: String, Keuzelijst {
        case aanvulling, instemming, aanvrager, overmacht

        package var label: String {
            switch self {
            case .aanvulling: "We wachten op gegevens van de aanvrager (Awb 4:15 lid 1 a)"
            case .instemming: "De aanvrager stemt schriftelijk in (Awb 4:15 lid 2 a)"
            case .aanvrager: "De vertraging komt door de aanvrager (Awb 4:15 lid 2 b)"
            case .overmacht: "Overmacht (Awb 4:15 lid 2 c)"
            }
        }
    }

    package let van: Datum
    /// The last day of standing still; `nil` while it lasts.
    package let totEnMet: Datum?
    package let grond: Grondslag

    package init?(van: Datum, totEnMet: Datum?, grond: Grondslag) {
        if let totEnMet, totEnMet < van { return nil }
        self.van = van
        self.totEnMet = totEnMet
        self.grond = grond
    }

    /// Awb 4:15 lid 1: from the day after the invitation until the day on which the aanvraag is complete or the time given runs out.
    package static func aanvulling(uitgenodigd: Datum, aangevuld: Datum?) -> Opschorting? {
        Opschorting(van: uitgenodigd.plus(dagen: 1), totEnMet: aangevuld?.plus(dagen: -1), grond: .aanvulling)
    }

    package var iso: String { "\(van.iso)/\(totEnMet?.iso ?? "")/\(grond.rawValue)" }
    var uitgeschreven: String {
        totEnMet.map { "van \(van.uitgeschreven) tot en met \($0.uitgeschreven)" } ?? "vanaf \(van.uitgeschreven)"
    }
}

/// The notice that a decision comes later, with the new day (Awb 4:14).
package struct Verlenging: Codable, Sendable, Hashable {
    package let medegedeeld: Datum
    package let nieuweDatum: Datum

    package init(medegedeeld: Datum, nieuweDatum: Datum) {
        self.medegedeeld = medegedeeld
        self.nieuweDatum = nieuweDatum
    }

    package var iso: String { "\(medegedeeld.iso)/\(nieuweDatum.iso)" }
}
