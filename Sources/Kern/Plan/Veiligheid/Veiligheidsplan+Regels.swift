// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

extension Veiligheidsplan {
    /// The longest a plan may stand before it is looked at again; an agreement of the work, not a term of law.
    package static let hoogstensMaanden = 3

    /// Everything that stands in the way of this version, at once, in the order of the page.
    /// - Parameter fase: the phase the family is in now.
    package func fouten(fase: Veiligheidsfase, op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if zorgen.isBlank { errors.append(Veldfout("zorgen", "Schrijf op wat er is gebeurd of gezien: feiten, geen mening.")) }
        if risico.isBlank { errors.append(Veldfout("risico", "Maak de zin af: als er niets verandert, dan …")) }
        errors += kindfouten + voorwaardefouten + afspraakfouten(fase)
        if regie.isBlank { errors.append(Veldfout("regie", "Schrijf op wie de regie heeft.")) }
        return errors + Dagregel.herzien(herzienOp, "herzienOp", binnen: Self.hoogstensMaanden, op: vandaag) + alleenProfessionals
    }

    private var kindfouten: [Veldfout] {
        guard !kinderen.isEmpty else { return [Veldfout("kind-1-wie", "Kies over welk kind dit plan gaat.")] }
        return kinderen.enumerated().flatMap { index, child -> [Veldfout] in
            let field = "kind-\(index + 1)"
            let isTwice = kinderen.prefix(index).contains { $0.kind == child.kind }
            return [
                isTwice ? Veldfout("\(field)-wie", "Dit kind staat er al. Kies een ander kind, of haal dit blok weg.") : nil,
                child.woorden.isBlank
                    ? Veldfout("\(field)-woorden", "Schrijf op wat het kind zelf zegt, of waarom dat nog niet kon.") : nil,
                child.vertrouwd == nil && child.vertrouwdNaam.isBlank
                    ? Veldfout("\(field)-vertrouwd", "Kies bij wie het kind terechtkan als het misgaat.") : nil,
            ].compactMap(\.self)
        }
    }

    private var voorwaardefouten: [Veldfout] {
        voorwaarden.enumerated().flatMap { index, condition -> [Veldfout] in
            let field = "voorwaarde-\(index + 1)"
            return [
                condition.wat.isBlank ? Veldfout("\(field)-wat", "Schrijf op wat in elk geval moet.") : nil,
                condition.door.isBlank ? Veldfout("\(field)-door", "Schrijf op wie deze voorwaarde stelt.") : nil,
            ].compactMap(\.self)
        }
    }

    private func afspraakfouten(_ fase: Veiligheidsfase) -> [Veldfout] {
        guard !afspraken.isEmpty else { return [Veldfout("afspraak-1-wat", "Spreek minstens één ding af: wie doet wat.")] }
        var errors = afspraken.enumerated().flatMap { index, made in fouten(made, "afspraak-\(index + 1)", fase) }
        if !afspraken.contains(where: { $0.fase <= fase }) {
            errors.append(
                Veldfout("afspraak-1-fase", "Begin met een afspraak voor \(fase.label.lowercased()): die gaat vóór wat daarna komt."))
        }
        return errors
    }

    /// One step ahead may be prepared; two steps ahead is treatment before safety.
    private func fouten(_ made: Veiligheidsafspraak, _ field: String, _ fase: Veiligheidsfase) -> [Veldfout] {
        let ahead = made.fase.plaats - fase.plaats
        return [
            ahead > 1 ? Veldfout("\(field)-fase", "Eerst moet het direct veilig zijn. Spreek herstel af als dat zo is.") : nil,
            made.wat.isBlank ? Veldfout("\(field)-wat", "Schrijf op wat er gebeurt.") : nil,
            made.wie.isBlank && made.persoon == nil ? Veldfout("\(field)-wie", "Kies wie dit doet.") : nil,
            made.wanneer.isBlank ? Veldfout("\(field)-wanneer", "Schrijf op wanneer: op welk moment of hoe vaak.") : nil,
            made.controle.isBlank ? Veldfout("\(field)-controle", "Schrijf op wie nagaat of het gebeurt, en hoe.") : nil,
            made.alsNiet.isBlank ? Veldfout("\(field)-alsNiet", "Schrijf op wat er gebeurt als het niet lukt: wie belt wie?") : nil,
        ].compactMap(\.self)
    }

    /// True when nobody of the family or its network does anything in it.
    package var isAlleenProfessionals: Bool {
        !afspraken.isEmpty && afspraken.allSatisfy { ![.gezin, .netwerk].contains($0.uitvoerder) }
    }

    /// A rule warns; a professional may deviate and says why (ontwerp §8).
    private var alleenProfessionals: [Veldfout] {
        guard isAlleenProfessionals, afwijking.isBlank else { return [] }
        return [
            Veldfout(
                "afwijking",
                "In dit plan doen alleen professionals iets. Spreek ook iets af met het gezin of het netwerk, of schrijf op waarom dat nu niet kan."
            )
        ]
    }
}

extension Veiligheidsherziening {
    /// - Parameter fase: the phase before this review: safety grows one step at a time, and may fall back at once.
    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(fase: Veiligheidsfase, plan: Veiligheidsplan, vandaag: Datum) throws(Afwijzing) -> Veiligheidsherziening {
        var errors: [Veldfout] = []
        if op < plan.datum || vandaag < op {
            errors.append(Veldfout("op", "Vul een dag in van \(plan.datum.uitgeschreven) tot en met vandaag."))
        }
        if oordeel.fase.plaats > fase.plaats + 1 {
            errors.append(
                Veldfout("oordeel", "Het is nog niet direct veilig geweest. Kies eerst “\(Herzieningsoordeel.directVeilig.label)”."))
        }
        if waarop.isBlank { errors.append(Veldfout("waarop", "Schrijf op waar dit op berust: wat zag wie?")) }
        if woordenKind.isBlank { errors.append(Veldfout("woordenKind", "Schrijf op wat het kind ervan zegt, of waarom dat nog niet kon.")) }
        errors += Dagregel.herzien(volgendeOp, "volgendeOp", binnen: Veiligheidsplan.hoogstensMaanden, op: vandaag)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Veiligheidscontrole {
    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(plan: Veiligheidsplan, vandaag: Datum) throws(Afwijzing) -> Veiligheidscontrole {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop is gekeken.")) }
        if door.isBlank { errors.append(Veldfout("door", "Schrijf op wie heeft gekeken.")) }
        if uitkomst != .nagekomen, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op wat er gebeurde en wat er toen is gedaan."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}
