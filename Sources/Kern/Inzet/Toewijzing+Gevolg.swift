// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// iJw JZ002: why an order was changed. Only the codes that a change of a decision leads to.
package enum Toewijzingsreden: String, Keuzelijst {
    case verlenging = "04"
    case verkorting = "05"
    /// It never began: the last day is the first (CS335).
    case verwijderd = "13"

    package var label: String {
        switch self {
        case .verlenging: "Herbeoordeling: verlenging toewijzing"
        case .verkorting: "Herbeoordeling: verkorting toewijzing"
        case .verwijderd: "Verwijderd"
        }
    }
}

/// What an order becomes because its decision changed (iJw 3.2, process rules of the 301: OP033, OP380, OP298).
package struct Toewijzingsgevolg: Sendable, Equatable {
    /// The same order with another last day, under its own number.
    package var zelfde: Toewijzing?
    /// An order that comes after it and gets a number of its own.
    package var opvolger: Toewijzing?

    package var isLeeg: Bool { zelfde == nil && opvolger == nil }
}

extension Toewijzing {
    /// What follows for this order from a change of its decision.
    /// - Parameter verloop: with that change in it.
    package func gevolg(_ change: Besluitwijziging, _ verloop: Besluitverloop, op vandaag: Datum) -> Toewijzingsgevolg {
        switch change.wat {
        case .beeindigen, .opschorten: Toewijzingsgevolg(zelfde: ingekort(tot: change.per.plus(dagen: -1), op: vandaag))
        case .verlengen: verlengd(change, op: vandaag)
        case .hervatten: Toewijzingsgevolg(opvolger: vervolg(van: change.per, tot: verloop.laatsteDag))
        case .wijzigen: vervangen(change, verloop, op: vandaag)
        }
    }

    /// What follows when a change or a withdrawal of its decision fell after all (Awb 7:11 lid 2): as it was before, from now on.
    /// - Parameters:
    ///   - gevallen: the change that fell; nil: a withdrawal.
    ///   - verloop: without it.
    ///   - besteld: the last day this order ever had: no more help is ordered than a person ordered.
    package func hersteld(
        na gevallen: Besluitwijziging?, _ verloop: Besluitverloop, tot besteld: Datum, op vandaag: Datum
    ) -> Toewijzingsgevolg {
        if let since = verloop.opgeschort(op: vandaag) {
            return Toewijzingsgevolg(zelfde: ingekort(tot: since.plus(dagen: -1), op: vandaag))
        }
        guard let last = verloop.laatsteDag, let end = periode.totEnMet else { return Toewijzingsgevolg() }
        if let gevallen, gevallen.wat == .wijzigen, gevallen.omvang == omvang, let before = verloop.voorzieningen.first?.omvang {
            let first = max(periode.van, periode.van <= vandaag ? vandaag.plus(dagen: 1) : periode.van)
            guard first <= end else { return Toewijzingsgevolg() }
            return Toewijzingsgevolg(
                zelfde: ingekort(tot: first.plus(dagen: -1), op: vandaag), opvolger: met(first, totEnMet: end, nil, omvang: before))
        }
        let until = min(last, besteld)
        guard end < until else { return Toewijzingsgevolg(zelfde: ingekort(tot: until, op: vandaag)) }
        if vandaag <= end { return Toewijzingsgevolg(zelfde: met(periode.van, totEnMet: until, .verlenging)) }
        return until < vandaag ? Toewijzingsgevolg() : Toewijzingsgevolg(opvolger: vervolg(van: vandaag, tot: until))
    }

    /// With an earlier last day; nil when it ends by then already. Days that passed are not taken back without the provider (OP298).
    package func ingekort(tot last: Datum, op vandaag: Datum) -> Toewijzing? {
        if let end = periode.totEnMet, end < vandaag || end <= last { return nil }
        if last < periode.van, vandaag < periode.van { return met(periode.van, totEnMet: periode.van, .verwijderd) }
        return met(periode.van, totEnMet: max(last, vandaag), .verkorting)
    }

    /// Stretched while it runs (OP380); else a new one from that day.
    private func verlengd(_ change: Besluitwijziging, op vandaag: Datum) -> Toewijzingsgevolg {
        guard let end = change.totEnMet, let old = periode.totEnMet, old < end else { return Toewijzingsgevolg() }
        guard old < vandaag else { return Toewijzingsgevolg(zelfde: met(periode.van, totEnMet: end, .verlenging)) }
        return Toewijzingsgevolg(opvolger: vervolg(van: max(change.per, vandaag), tot: end))
    }

    /// Another extent is another order (OP033): this one ends the day before.
    private func vervangen(_ change: Besluitwijziging, _ verloop: Besluitverloop, op vandaag: Datum) -> Toewijzingsgevolg {
        let end = periode.totEnMet ?? verloop.laatsteDag
        let first = max(change.per, periode.van, periode.van <= vandaag ? vandaag.plus(dagen: 1) : periode.van)
        guard let new = change.omvang, let end, first <= end else { return Toewijzingsgevolg() }
        return Toewijzingsgevolg(
            zelfde: ingekort(tot: first.plus(dagen: -1), op: vandaag), opvolger: met(first, totEnMet: end, nil, omvang: new))
    }

    /// Another one after it, never on a day of its own.
    private func vervolg(van: Datum, tot end: Datum?) -> Toewijzing? {
        guard let end else { return nil }
        return met(max(van, (periode.totEnMet ?? van.plus(dagen: -1)).plus(dagen: 1)), totEnMet: end, nil)
    }

    private func met(_ van: Datum, totEnMet end: Datum, _ reden: Toewijzingsreden?, omvang new: Omvang? = nil) -> Toewijzing? {
        Periode(van: van, totEnMet: end).map { period in
            Toewijzing(
                nummer: nummer, besluit: besluit, jeugdige: jeugdige, aanbieder: aanbieder, agb: agb, toegewezenOp: toegewezenOp,
                periode: period, categorie: categorie, product: product, omvang: new ?? omvang, tarief: tarief, wijziging: reden)
        }
    }

    /// As a new order, of this day.
    package func metNummer(_ nummer: Int64, op dag: Datum) -> Toewijzing {
        Toewijzing(
            nummer: nummer, besluit: besluit, jeugdige: jeugdige, aanbieder: aanbieder, agb: agb, toegewezenOp: dag, periode: periode,
            categorie: categorie, product: product, omvang: omvang, tarief: tarief)
    }
}
