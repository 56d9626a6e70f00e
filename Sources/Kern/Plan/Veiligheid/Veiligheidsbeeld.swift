// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Where the safety of a family stands: derived from plan, checks and reviews, in any order of reading. Nobody types a phase.
package struct Veiligheidsbeeld: Sendable, Equatable {
    package let plan: Feit<Veiligheidsplan>
    package let fase: Oordeel<Veiligheidsfase>
    /// When it must be looked at again at the latest; at once when an agreement failed since.
    package let herzienVoor: Oordeel<Datum>
    /// The last check of each agreement of this version.
    package let controles: [UUIDv7: Feit<Veiligheidscontrole>]
    /// All reviews, the last first.
    package let herzieningen: [Feit<Veiligheidsherziening>]

    /// nil: there is no plan, or the last version was ended.
    package static func van(
        _ plannen: [Feit<Veiligheidsplan>], controles: [Feit<Veiligheidscontrole>], herzieningen: [Feit<Veiligheidsherziening>],
        einden: [Feit<Beeindiging>], op vandaag: Datum
    ) -> Veiligheidsbeeld? {
        guard let plan = plannen.huidig(), !isGeeindigd(plan.id, einden, op: vandaag) else { return nil }
        let since = rondes(plannen, einden, tot: plan, op: vandaag)
        let reviews = herzieningen.geldend().filter { since.contains($0.inhoud.plan) }.sorted { sleutel($1) < sleutel($0) }
        let last = laatste(controles.geldend(), plan.inhoud)
        let broken = Self.mislukt(last, plan.inhoud, na: reviews.first)
        return Veiligheidsbeeld(
            plan: plan, fase: fase(reviews.first, broken, plan.inhoud), herzienVoor: herzien(plan.inhoud, reviews, broken),
            controles: last, herzieningen: reviews)
    }

    package static func isGeeindigd(_ plan: UUIDv7, _ einden: [Feit<Beeindiging>], op vandaag: Datum) -> Bool {
        einden.geldend().contains { $0.inhoud.feit == plan && $0.inhoud.op <= vandaag }
    }

    /// The versions since the last end: what was judged before an ended plan says nothing about a new one.
    private static func rondes(
        _ plannen: [Feit<Veiligheidsplan>], _ einden: [Feit<Beeindiging>], tot plan: Feit<Veiligheidsplan>, op vandaag: Datum
    ) -> Set<UUIDv7> {
        Set(plannen.versies().prefix { $0.id == plan.id || !isGeeindigd($0.id, einden, op: vandaag) }.map(\.id))
    }

    private static func sleutel(_ fact: Feit<Veiligheidsherziening>) -> (Datum, Moment, UUIDv7) {
        (fact.inhoud.op, fact.opgetekend, fact.id)
    }

    private static func laatste(_ controles: [Feit<Veiligheidscontrole>], _ plan: Veiligheidsplan) -> [UUIDv7: Feit<Veiligheidscontrole>] {
        let known = Set(plan.afspraken.map(\.id))
        return controles.filter { known.contains($0.inhoud.afspraak) }.reduce(into: [:]) { all, fact in
            let key = { (one: Feit<Veiligheidscontrole>) in (one.inhoud.op, one.opgetekend, one.id) }
            guard let before = all[fact.inhoud.afspraak], key(fact) < key(before) else {
                all[fact.inhoud.afspraak] = fact
                return
            }
        }
    }

    /// Agreements that failed since people last looked together, the gravest first.
    private static func mislukt(
        _ laatste: [UUIDv7: Feit<Veiligheidscontrole>], _ plan: Veiligheidsplan, na review: Feit<Veiligheidsherziening>?
    ) -> [(afspraak: Veiligheidsafspraak, controle: Feit<Veiligheidscontrole>)] {
        plan.opVolgorde.compactMap { made in
            guard let check = laatste[made.id], check.inhoud.uitkomst == .nietNagekomen, isNa(check, review) else { return nil }
            return (made, check)
        }
    }

    private static func isNa(_ check: Feit<Veiligheidscontrole>, _ review: Feit<Veiligheidsherziening>?) -> Bool {
        guard let review else { return true }
        return (review.inhoud.op, review.opgetekend) < (check.inhoud.op, check.opgetekend)
    }

    private static func fase(
        _ review: Feit<Veiligheidsherziening>?, _ broken: [(afspraak: Veiligheidsafspraak, controle: Feit<Veiligheidscontrole>)],
        _ plan: Veiligheidsplan
    ) -> Oordeel<Veiligheidsfase> {
        let judged = review?.inhoud.oordeel.fase ?? .directe
        let base =
            review.map { "Op \($0.inhoud.op.uitgeschreven) is samen gekeken: \($0.inhoud.oordeel.label.lowercased())." }
            ?? "Er is nog niet samen gekeken of het direct veilig is."
        guard let worst = broken.first, worst.afspraak.fase < judged else { return oordeel(judged, base) }
        let day = worst.controle.inhoud.op.uitgeschreven
        return oordeel(
            worst.afspraak.fase, "Op \(day) bleek een afspraak voor \(worst.afspraak.fase.label.lowercased()) niet nagekomen. \(base)")
    }

    private static func herzien(
        _ plan: Veiligheidsplan, _ reviews: [Feit<Veiligheidsherziening>],
        _ broken: [(afspraak: Veiligheidsafspraak, controle: Feit<Veiligheidscontrole>)]
    ) -> Oordeel<Datum> {
        if let first = broken.map(\.controle.inhoud.op).min() {
            return oordeel(first, "Op \(first.uitgeschreven) is een afspraak niet nagekomen: kijk samen wat nu nodig is.")
        }
        if let last = reviews.first, plan.datum <= last.inhoud.op {
            return oordeel(last.inhoud.volgendeOp, "Zo is het op \(last.inhoud.op.uitgeschreven) samen afgesproken.")
        }
        return oordeel(plan.herzienOp, "Zo staat het in het veiligheidsplan van \(plan.datum.uitgeschreven).")
    }

    private static func oordeel<U>(_ uitkomst: U, _ uitleg: String) -> Oordeel<U> {
        Oordeel(uitkomst, gronden: [Grond(regel: "veiligheidsplan/1", bron: "veiligheidsplan", uitleg: uitleg)])
    }
}
