// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

extension Besluit {
    /// Checks a decision against the aanvraag, the weighing and what happened before; returns it when it may be taken.
    /// - Parameters:
    ///   - geldende: decisions that were not withdrawn.
    ///   - zienswijze: whether who asked could say what they think of a refusal.
    /// - Throws: `ongeldig` with all fields at once; `nietMogelijk` when the aanvraag is closed or already decided on.
    package func neem(
        op aanvraag: Aanvraag, weging: Oordeel<Wegingsuitkomst>, geldende: [Besluit], intrekkingen: [Intrekking],
        zienswijze: Zienswijzestand
    ) throws(Afwijzing) -> Besluit {
        guard !intrekkingen.contains(where: { $0.van == .aanvraag && $0.feit == self.aanvraag }) else {
            throw .nietMogelijk("De aanvraag is ingetrokken. Leg eerst een nieuwe aanvraag vast.")
        }
        guard !geldende.contains(where: { $0.aanvraag == self.aanvraag }) else {
            throw .nietMogelijk("Op deze aanvraag is al besloten. Trek eerst het eerdere besluit in, of leg een nieuwe aanvraag vast.")
        }
        let faults =
            veldfouten(aanvraag) + pgbfouten + interventiefouten + afwijkingfouten(aanvraag, weging.uitkomst) + zienswijzefouten(zienswijze)
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }

    private func veldfouten(_ aanvraag: Aanvraag) -> [Veldfout] {
        var faults: [Veldfout] = []
        if genomen < aanvraag.ontvangen {
            faults.append(Veldfout("genomen", "Het besluit ligt vóór de aanvraag (\(aanvraag.ontvangen.uitgeschreven)). Pas de datum aan."))
        }
        if motivering.isLeeg { faults.append(Veldfout("motivering", "Leg uit waarom u dit besluit neemt.")) }
        if mandaat.bron.isLeeg { faults.append(Veldfout("mandaat", "Noem het mandaatbesluit waarop u namens het college besluit.")) }
        if strekking == .afwijzen, !voorzieningen.isEmpty {
            faults.append(Veldfout("voorzieningen", "Bij een afwijzing hoort geen voorziening. Haal de voorziening weg of ken toe."))
        }
        if strekking != .afwijzen, voorzieningen.isEmpty {
            faults.append(Veldfout("voorzieningen", "Noem welke voorziening u toekent, met omvang en periode."))
        }
        return faults + voorzieningen.flatMap(\.veldfouten) + (keuzes?.veldfouten ?? []) + deelfouten
    }

    private func afwijkingfouten(_ aanvraag: Aanvraag, _ outcome: Wegingsuitkomst) -> [Veldfout] {
        guard (afwijking ?? "").isLeeg else { return [] }
        if keuze == .nietGevolgd {
            return [Veldfout("afwijking", "Leg uit waarom de aanbieder van hun voorkeur niet kan (Jeugdwet 2.3 lid 5).")]
        }
        if outcome.voorziening == (strekking == .afwijzen) {
            return [Veldfout("afwijking", "Dit besluit past niet bij de uitkomst van de afweging. Leg uit waarom u afwijkt.")]
        }
        if isDuurderPgb {
            let text = "Het pgb kost meer dan dezelfde hulp die de gemeente regelt. Leg uit waarom u het toch toekent (Jeugdwet 8.1.1)."
            return [Veldfout("afwijking", text)]
        }
        if let first = voorzieningen.map(\.periode.van).min(), first < aanvraag.ontvangen {
            let text =
                "De hulp begint vóór de aanvraag (\(aanvraag.ontvangen.uitgeschreven)). Leg uit waarom, of kies een latere begindatum."
            return [Veldfout("afwijking", text)]
        }
        if let against = outcome.tegenTabel?.first { return [Veldfout("afwijking", "\(against) Leg uit waarom u afwijkt.")] }
        guard strekking != .afwijzen, let warning = outcome.waarschuwingen.first else { return [] }
        return [Veldfout("afwijking", "\(warning) Leg uit waarom u toch toekent.")]
    }

    /// A budget is granted that costs more than the same help in kind: the college may refuse that part, so giving it asks for a reason.
    private var isDuurderPgb: Bool {
        guard let pgb, voorzieningen.contains(where: { $0.vorm == .pgb }) else { return false }
        return Pgbtoets.bereken(pgb, op: genomen).uitkomst.weigeringsgronden.contains(.duurder)
    }

    /// Refused wholly or in part: only after who asked could say what they think of it, or with a reason why not (Awb 4:7, 4:8, 4:11).
    /// Whether it rests on what they told themselves is a judgement, and so one of those reasons.
    private func zienswijzefouten(_ stand: Zienswijzestand) -> [Veldfout] {
        guard strekking != .toekennen, let hindrance = stand.beletsel else { return [] }
        return [Veldfout("strekking", "Afwijzen of deels toekennen kan nog niet. \(hindrance)")]
    }

    /// The grounds on which a decision can be withdrawn (Jeugdwet 8.1.4 for a pgb; verordening for zorg in natura `[mem]`).
    package enum Intrekkingsgrond: String, Keuzelijst {
        case opVerzoek = "verzoek"
        case onjuisteGegevens = "gegevens"
        case nietMeerNodig = "nietnodig"
        case nietToereikend = "nietpassend"
        case voorwaarden = "voorwaarden"
        case fout

        package var label: String {
            switch self {
            case .opVerzoek: "Op verzoek van de jeugdige of ouder"
            case .onjuisteGegevens: "Onjuiste of onvolledige gegevens"
            case .nietMeerNodig: "De hulp is niet meer nodig"
            case .nietToereikend: "De hulp past niet (meer)"
            case .voorwaarden: "Aan de voorwaarden is niet voldaan"
            case .fout: "Het besluit was onjuist"
            }
        }
    }

    /// Withdraws this decision from a day on.
    /// - Parameters:
    ///   - gehoordOp: when the family could say what they think of it; not asked when they asked for it, or nothing was granted (Awb 4:8).
    ///   - gezegd: what they thought of it, and what was done with that.
    ///   - laatste: the last day of what is granted, with the changes since; nil: it has none, or nothing was granted.
    /// - Throws: `nietMogelijk` when it was withdrawn already; `ongeldig` for an empty reason, for a day before the decision or after its
    ///   help, and when nobody was heard.
    package func trekIn(
        _ feit: ID<Feitmerk>, grond: Intrekkingsgrond, toelichting: String, per dag: Datum, gehoordOp: Datum?, gezegd: String? = nil,
        vandaag: Datum, laatste: Datum?, intrekkingen: [Intrekking]
    ) throws(Afwijzing) -> Intrekking {
        guard !intrekkingen.contains(where: { $0.van == .besluit && $0.feit == feit }) else {
            throw .nietMogelijk("Dit besluit is al ingetrokken.")
        }
        var faults: [Veldfout] = []
        if toelichting.isLeeg { faults.append(Veldfout("toelichting", "Leg uit waarom u het besluit intrekt.")) }
        if dag < genomen { faults.append(Veldfout("per", "De dag ligt vóór het besluit (\(genomen.uitgeschreven)). Kies een latere dag.")) }
        if let laatste, laatste < dag, strekking != .afwijzen {
            faults.append(
                Veldfout(
                    "per",
                    "De hulp loopt maar tot en met \(laatste.uitgeschreven). Kies een dag daarvoor; daarna is er niets in te trekken."))
        }
        if strekking != .afwijzen, grond != .opVerzoek, gehoordOp.map({ vandaag < $0 }) ?? true {
            let text = "Bespreek dit eerst met het gezin en vul in wanneer u dat deed, uiterlijk vandaag (Awb 4:8)."
            faults.append(Veldfout("gehoordOp", text))
        } else if strekking != .afwijzen, grond != .opVerzoek, (gezegd ?? "").isLeeg {
            let text = "Schrijf op wat zij ervan vonden en wat u daarmee doet. Dit staat in de brief (Awb 4:8, 3:46)."
            faults.append(Veldfout("gezegd", text))
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return Intrekking(
            van: .besluit, feit: feit, grond: grond.rawValue, toelichting: toelichting, per: dag,
            gehoordOp: grond == .opVerzoek ? nil : gehoordOp, gezegd: grond == .opVerzoek ? nil : gezegd)
    }

    /// Records that the decision was sent: from the day after runs the objection term (Awb 3:41, 6:8).
    /// - Throws: `nietMogelijk` when it was sent already; `ongeldig` for a day before the decision or after today.
    package func verzend(
        _ feit: ID<Feitmerk>, op dag: Datum, wijze: Verzending.Wijze, vandaag: Datum, eerdere: [Verzending]
    ) throws(Afwijzing) -> Verzending {
        try Verzending.maak(feit, genomen: genomen, op: dag, wijze: wijze, vandaag: vandaag, eerdere: eerdere)
    }
}

extension Verzending {
    /// The sending of a decision, or of one that changes or withdraws it.
    package static func maak(
        _ feit: ID<Feitmerk>, genomen: Datum, op dag: Datum, wijze: Wijze, vandaag: Datum, eerdere: [Verzending]
    ) throws(Afwijzing) -> Verzending {
        guard !eerdere.contains(where: { $0.besluit == feit }) else { throw .nietMogelijk("Dit besluit is al verzonden.") }
        guard dag >= genomen else {
            throw .ongeldig([Veldfout("verzonden", "De verzenddatum ligt vóór het besluit (\(genomen.uitgeschreven)). Pas de datum aan.")])
        }
        guard dag <= vandaag else {
            throw .ongeldig([Veldfout("verzonden", "De verzenddatum ligt in de toekomst. Vul de dag in waarop de brief echt weggaat.")])
        }
        return Verzending(besluit: feit, verzonden: dag, wijze: wijze)
    }
}

/// The sending of a decision to who asked (bekendmaking, Awb 3:41).
package struct Verzending: Feitinhoud {
    package static let soort = "besluit-verzending"

    package enum Wijze: String, Keuzelijst {
        case post, digitaal, uitgereikt

        package var label: String {
            switch self {
            case .post: "Per post"
            case .digitaal: "Digitaal"
            case .uitgereikt: "Persoonlijk gegeven"
            }
        }
    }

    package let besluit: ID<Feitmerk>
    package let verzonden: Datum
    package let wijze: Wijze

    package var open: Opencodes { Opencodes(code: wijze.rawValue, datum: verzonden) }

    package init(besluit: ID<Feitmerk>, verzonden: Datum, wijze: Wijze) {
        self.besluit = besluit
        self.verzonden = verzonden
        self.wijze = wijze
    }
}

extension Voorziening {
    fileprivate var veldfouten: [Veldfout] {
        var faults: [Veldfout] = []
        if aard.isLeeg { faults.append(Veldfout("aard", "Beschrijf welke hulp u toekent.")) }
        if !productcategorie.isCijfers(2) { faults.append(Veldfout("productcategorie", "Kies een productcategorie.")) }
        if !omvang.past {
            let text = "Deze omvang bestaat niet: kies een aantal boven 0, en bij \(omvang.eenheid.woord) niet ‘per dag’."
            faults.append(Veldfout("omvang", text))
        }
        if periode.totEnMet == nil { faults.append(Veldfout("periode", "Vul de einddatum van de voorziening in.")) }
        return faults
    }
}
