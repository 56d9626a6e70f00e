// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Where the work with a family is. Derived each time; nobody types it and no column holds it.
package struct Stand: Sendable, Equatable {
    package let fase: Fase
    /// Why this is the stand, with the facts.
    package let gronden: [Grond]
    package let vlaggen: [Feit<Veiligheidsvlag>]
    package let plan: Feit<Gezinsplan>?
    package let trajecten: [Traject]
    package let openAanvragen: [Aanvraagbeeld]
    package let jeugdigen: [ID<Persoon>]

    package var uitleg: String { gronden.first?.uitleg ?? fase.label }

    package static func van(_ beeld: Dossierbeeld) -> Stand {
        let outcome = beeld.fase
        return Stand(
            fase: outcome.uitkomst, gronden: outcome.gronden, vlaggen: beeld.vlaggen, plan: beeld.plan, trajecten: beeld.trajecten,
            openAanvragen: beeld.openAanvragen, jeugdigen: beeld.jeugdigen)
    }
}

package enum Fase: String, Keuzelijst {
    case leeg
    case nieuw
    case crisis
    case beantwoord
    case analyse
    case plan
    case besluit
    case toewijzen
    case wachten
    case uitvoering
    case afronden
    case waakvlam
    case afgesloten

    package var label: String {
        switch self {
        case .leeg: "Nog geen hulpvraag"
        case .nieuw: "Nieuwe vraag"
        case .crisis: "Crisis"
        case .beantwoord: "Vraag beantwoord"
        case .analyse: "Samen uitzoeken wat er speelt"
        case .plan: "Plan maken"
        case .besluit: "Besluit nemen"
        case .toewijzen: "Hulp regelen"
        case .wachten: "Wachten op start van hulp"
        case .uitvoering: "Aan het werk met het plan"
        case .afronden: "Afronden"
        case .waakvlam: "Afgesloten, licht contact"
        case .afgesloten: "Afgesloten"
        }
    }
}

extension Dossierbeeld {
    /// The first rule that holds decides; each names the facts it looked at.
    var fase: Oordeel<Fase> {
        if let closed = afgeslotenFase { return closed }
        guard let first = vragen.first else { return oordeel(.leeg, "Er is nog geen hulpvraag vastgelegd.") }
        if let open = vragen.first(where: { triage($0) == nil }) {
            return oordeel(
                .nieuw, "De vraag van \(open.inhoud.datum.uitgeschreven) heeft nog geen triage.", ["hulpvraag": open.inhoud.datum.iso])
        }
        guard let start = vervolg.first else {
            let isBack = vragen.allSatisfy { triage($0)?.inhoud.route == .terug }
            let text =
                isBack
                ? "De vraag is teruggegeven: zij hoort ergens anders." : "De vraag is met advies of vrij toegankelijke hulp beantwoord."
            return oordeel(.beantwoord, text, ["hulpvraag": first.inhoud.datum.iso])
        }
        if plan == nil, let crisis = vervolg.first(where: { $0.triage.inhoud.route == .crisis }) {
            return oordeel(.crisis, "Bij de triage bleek directe hulp nodig; het plan volgt.", ["triage": crisis.triage.inhoud.datum.iso])
        }
        return openBesluit ?? hulpregelen ?? metHetGezin(start.vraag)
    }

    private var afgeslotenFase: Oordeel<Fase>? {
        guard isAfgesloten, let closing = afsluiting?.inhoud else { return nil }
        let facts = ["afsluiting": closing.op.iso, "reden": closing.reden.rawValue]
        if let until = closing.waakvlamTot, vandaag <= until {
            return oordeel(.waakvlam, "Afgesloten op \(closing.op.uitgeschreven); licht contact tot \(until.uitgeschreven).", facts)
        }
        return oordeel(.afgesloten, "Afgesloten op \(closing.op.uitgeschreven): \(closing.reden.label.lowercased()).", facts)
    }

    /// Analysis and plan come before a decision, also when an aanvraag lies there: its term is a task of its own.
    private var openBesluit: Oordeel<Fase>? {
        guard plan != nil, let open = openAanvragen.first else { return nil }
        return oordeel(
            .besluit, "De aanvraag van \(open.ontvangen.uitgeschreven) heeft nog geen besluit.", ["aanvraag": open.ontvangen.iso])
    }

    private var hulpregelen: Oordeel<Fase>? {
        guard plan != nil else { return nil }
        if let granted = besluiten.first(where: { $0.isTeBestellen(op: vandaag) && isNieuw($0.genomen) }) {
            return oordeel(.toewijzen, "Er is hulp toegekend maar nog niets toegewezen.", ["besluit": granted.genomen.iso])
        }
        guard lopendeTrajecten == 0, let waiting = trajecten.first(where: { $0.stand(op: vandaag) == .wacht }) else { return nil }
        let day = waiting.toewijzing.inhoud.toegewezenOp
        return oordeel(.wachten, "De hulp is toegewezen op \(day.uitgeschreven) en nog niet gestart.", ["toewijzing": day.iso])
    }

    private func metHetGezin(_ vraag: Feit<Hulpvraag>) -> Oordeel<Fase> {
        if let last = evaluaties.last, last.inhoud.plan == plan?.id, last.inhoud.vervolg == .afsluiten {
            return oordeel(.afronden, "Bij de evaluatie is besloten af te sluiten.", ["evaluatie": last.inhoud.op.iso])
        }
        if let plan {
            let text =
                "Het plan van \(plan.inhoud.datum.uitgeschreven) loopt; samen kijken op \(volgendeEvaluatie?.uitgeschreven ?? "nog af te spreken")."
            return oordeel(.uitvoering, text, ["plan": plan.inhoud.datum.iso])
        }
        if jeugdigen.isEmpty || jeugdigen.contains(where: { !analyse($0).isVoldoende }) {
            return oordeel(.analyse, "De analyse is nog niet compleet.", ["hulpvraag": vraag.inhoud.datum.iso])
        }
        return oordeel(.plan, "De analyse is er; nu samen een plan maken.", ["hulpvraag": vraag.inhoud.datum.iso])
    }

    /// Next moment to look back: what the last evaluation of this plan agreed, else the plan itself.
    package var volgendeEvaluatie: Datum? { plan?.samenKijken(evaluaties) }

    func isNieuw(_ dag: Datum) -> Bool { afsluiting.map { $0.inhoud.op <= dag } ?? true }

    private func oordeel(_ fase: Fase, _ uitleg: String, _ feiten: [String: String] = [:]) -> Oordeel<Fase> {
        Oordeel(fase, gronden: [Grond(regel: "stand/1", bron: "Ankerpunt: stand volgt uit feiten", uitleg: uitleg, feiten: feiten)])
    }
}
