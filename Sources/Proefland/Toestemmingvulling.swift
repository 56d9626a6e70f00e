// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// Consent in the stories: asked before help is ordered and before somebody outside is asked something.
extension Gezinsstand {
    func vraagToestemming(_ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        try hand.vraagtToestemming(
            Hulptoestemming(
                kind: ID(voorval.jeugdige), waarvoor: "Gesprekken met een jeugdhulpverlener, zoals het in het plan staat.",
                gevraagdOp: voorval.dag), dossier: dossier)
        let child = ID<Persoon>(voorval.jeugdige)
        // A young child is told in its own words, by whoever knows it well: that is still to be done.
        let isOld = gezin.jeugdigen.contains { $0.id == voorval.jeugdige && $0.leeftijd(op: voorval.dag) >= 12 }
        let told = (isOld ? [child] : []) + gezin.leden.filter(\.gezag).map { ID<Persoon>($0.persoon.id) }.filter { $0 != child }
        guard !told.isEmpty else { return }
        try hand.vertelt(
            Voorlichting(
                kind: child, wie: told, onderwerpen: Voorlichtingsonderwerp.allCases, op: voorval.dag, hoe: "Bij het maken van het plan."),
            dossier: dossier)
    }

    /// The agreement on which a question to a partner rests.
    func vraagDelen(_ aan: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws -> UUIDv7 {
        try hand.vraagtToestemming(
            Deelafspraak(
                kind: ID(voorval.jeugdige), partner: aan, doel: .partnervraag, soorten: [.naam, .geboortedatum, .vraag],
                gevraagdOp: voorval.dag, tot: voorval.dag.plus(maanden: 3), grond: .toestemming), dossier: dossier)
    }

    /// What the cast has open: a school that would join, of which one parent was not reached, and what was told to whom.
    func bijzonderDelen(_ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let child = ID<Persoon>(voorval.jeugdige)
        let away = gezin.leden.filter { $0.gezag && !$0.inHuis }.map { ID<Persoon>($0.persoon.id) }
        try hand.vraagtToestemming(
            Deelafspraak(
                kind: child, partner: "De mentor, Waterrijk College", doel: .samenwerken, soorten: [.naam, .plan, .school],
                gevraagdOp: voorval.dag, tot: voorval.dag.plus(maanden: 6), grond: .toestemming,
                meer: "De mentor en wij maken samen de afspraken over de pauzes."), nietBereikt: away, dossier: dossier)
        let told = gezin.leden.filter { $0.gezag && $0.inHuis }.map { ID<Persoon>($0.persoon.id) }
        try hand.vertelt(
            Voorlichting(
                kind: child, wie: told + [child], onderwerpen: [.doel, .alternatieven, .termijn, .vertrouwenspersoon], op: voorval.dag,
                hoe: "Samen opgeschreven op een vel papier."), dossier: dossier)
    }

    /// A family in danger: something is given without consent, after it was weighed.
    func deelZonderToestemming(_ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let matter = try hand.vraagtToestemming(
            Deelafspraak(
                kind: ID(voorval.jeugdige), partner: "De wijkagent", doel: .samenwerken, soorten: [.naam, .veiligheid],
                gevraagdOp: voorval.dag, tot: voorval.dag.plus(maanden: 2), grond: .conflict,
                toelichting: "Er is gedreigd aan de deur.", meer: "De wijkagent moet weten waarvoor het gezin bang is."), dossier: dossier)
        try hand.weegtAf(
            Plichtenafweging(
                zaak: matter, toestemming: "Aan de ene ouder gevraagd, die zei ja. Aan de ander vragen is gevaarlijk.",
                schade: "Nieuwe dreiging, met kinderen in huis.", gewetensnood: "Zwijgen en dan misgaan kunnen wij niet dragen.",
                subsidiariteit: "Het gezin kan zelf niet bellen zonder dat het uitkomt.",
                doelmatigheid: "De wijkagent rijdt langs en komt meteen als er gebeld wordt.",
                proportionaliteit: "Alleen de naam en waarvoor het gezin bang is.", overlegd: "Joost van der Wal, gedragswetenschapper",
                op: voorval.dag), dossier: dossier)
    }
}
