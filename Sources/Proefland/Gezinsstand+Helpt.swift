// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

// MARK: Does it help: figures, what does not help, and the questions at the end

extension Gezinsstand {
    /// One in four families made a plan of its own.
    func eigenPlan(_ doelen: [Gezinsdoel], _ voorval: Verhaal.Voorval) -> Familiegroepsplanaanbod {
        guard voorval.jeugdige.bytes[15] % 4 == 1 else {
            return Familiegroepsplanaanbod(op: voorval.dag, uitkomst: .afgezien, toelichting: "Samen met het team is ook goed.")
        }
        let words = doelen.map { "Wij willen: \($0.woorden)" } + ["Opa en oma helpen op woensdag. Wij bellen als het niet lukt."]
        return Familiegroepsplanaanbod(op: voorval.dag, uitkomst: .gemaakt, plan: words.joined(separator: "\n"))
    }

    /// Where child and parent put their goals at the start, who has the regie where it is not the family, and the sheet for the child.
    func begint(
        _ doelen: [Gezinsdoel], _ plan: Feit<Gezinsplan>, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        let kind = ID<Persoon>(voorval.jeugdige), toeval = Int(voorval.jeugdige.bytes[15])
        let start = doelen.map { Doelcijfer(doel: $0.id, stem: .kind, persoon: kind, nu: 2 + toeval % 3, wens: 7 + toeval % 2) }
        if !start.isEmpty { try hand.legtVast(bijPlan: Doelmeting(op: voorval.dag, cijfers: start), dossier: dossier) }
        if let ouder {
            let zegt = doelen.map { Doelcijfer(doel: $0.id, stem: .ouder, persoon: ouder, nu: 3, wens: 8) }
            if !zegt.isEmpty { try hand.legtVast(bijPlan: Doelmeting(op: voorval.dag, cijfers: zegt), dossier: dossier) }
        }
        if toeval % 9 == 4, let actie = doelen.flatMap(\.acties).first(where: { $0.uitvoerder == .aanbieder }) {
            let regie = Regieafspraak(
                op: voorval.dag, actie: actie.id, bij: .team, wie: medewerker.naam, tot: voorval.dag.plus(dagen: 180),
                waarom: "De ouders vragen of het team dit eerst regelt.")
            try hand.legtVast(bijPlan: regie.gecontroleerd(), dossier: dossier)
        }
        if toeval % 9 == 7, let ouder {
            try hand.legtVast(bijPlan: Planopschrift(persoon: ouder, stap: .gevraagd, op: voorval.dag), dossier: dossier)
            try hand.legtVast(bijPlan: Planopschrift(persoon: ouder, stap: .gegeven, op: voorval.dag), dossier: dossier)
        }
        guard isBezetting, let eerste = doelen.first else { return }
        let mee = eerste.acties.filter { Kindblad.isVanzelf($0, bij: eerste, voor: kind) }.map(\.id)
        let blad = Kindversie(
            plan: plan.id, kind: kind, begin: "Je vertelt goed wat je dwarszit.",
            doelen: [Kinddoel(doel: eerste.id, woorden: eerste.woorden)], acties: mee, hulp: "Bel \(medewerker.naam). Dat mag altijd.")
        try hand.legtVast(bijPlan: blad, dossier: dossier)
    }

    /// At an evaluation child and parent give the goals of this question a figure again.
    func cijfers(_ plan: Gezinsplan, _ voorval: Verhaal.Voorval, nu: Int) -> [Doelcijfer] {
        let mine = Set(vragen[voorval.vraag]?.doelen ?? [])
        let kind = ID<Persoon>(voorval.jeugdige)
        return plan.doelen.filter { mine.contains($0.id) }.flatMap { doel -> [Doelcijfer] in
            let child = Doelcijfer(doel: doel.id, stem: .kind, persoon: kind, nu: min(10, max(0, nu)))
            return [child] + (ouder.map { [Doelcijfer(doel: doel.id, stem: .ouder, persoon: $0, nu: min(10, max(0, nu + 1)))] } ?? [])
        }
    }

    func werking(_ voorval: Verhaal.Voorval, _ cijfer: Int, _ dossier: ID<Dossier>, _ hand: Vulhand) throws -> [Hulpwerking] {
        let value: Werking = cijfer >= 7 ? .helpt : cijfer >= 5 ? .beetje : .niet
        return try hand.hulpbeelden(dossier).filter { $0.tot == nil && $0.jeugdige == ID(voorval.jeugdige) }.flatMap { hulp in
            [
                Hulpwerking(hulp: hulp.id, naam: hulp.naam, stem: .ouder, werking: value),
                Hulpwerking(hulp: hulp.id, naam: hulp.naam, stem: .professional, werking: value),
            ]
        }
    }

    /// Now and then somebody says that it does not help; mostly it is answered the same week.
    func helptNiet(
        _ voorval: Verhaal.Voorval, _ cijfer: Int, _ plan: Gezinsplan, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        let toeval = Int(voorval.vraag.bytes[15]) + Int(voorval.vraag.bytes[14])
        guard !isBezetting, toeval % 5 == 2, let ouder else { return }
        let signal = try hand.zegtHelptNiet(
            Helptniet(
                op: voorval.dag, stem: .ouder, persoon: ouder, waarover: "de gesprekken",
                woorden: "We praten veel, maar thuis verandert er niets."),
            dossier: dossier)
        guard toeval % 3 != 0 else { return }
        try hand.legtVast(
            bijPlan: Helptnietantwoord(
                signaal: signal, op: voorval.dag, gevolg: .bijstellen, woorden: "Voortaan oefenen we bij het gezin thuis, aan tafel."),
            dossier: dossier)
    }

    /// The two questions at the end of help: one in five was not reached.
    func vraagNut(_ voorval: Verhaal.Voorval, reden: String, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let hulp = try hand.hulpbeelden(dossier).last(where: { $0.tot == voorval.dag && $0.jeugdige == ID(voorval.jeugdige) }) else {
            return
        }
        let toeval = Int(voorval.vraag.bytes[15]), isGood = reden == "01"
        let isReached = toeval % 5 != 0
        let nut: Int? = isReached ? (isGood ? 7 + toeval % 3 : 4 + toeval % 3) : nil
        let meting = Uitkomstmeting(
            hulp: hulp.id, informant: .ouder, persoon: ouder, op: voorval.dag, stand: isReached ? .gegeven : .nietBereikt, nut: nut,
            verder: isReached ? (isGood ? .geen : .zelfdeOfZwaarder) : nil)
        try hand.legtVast(bijPlan: meting.gecontroleerd(bij: hulp, eerdere: [], op: voorval.dag), dossier: dossier)
    }

    /// Who speaks for the parents: with gezag, and at home when there is one.
    var ouder: ID<Persoon>? {
        (gezin.leden.first { $0.gezag && $0.inHuis } ?? gezin.leden.first { $0.gezag }).map { ID($0.persoon.id) }
    }
}
