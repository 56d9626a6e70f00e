// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Which facts stand for the parts of one question.
struct Vraagstand: Sendable {
    var hulpvraag: Feit<Hulpvraag>?
    var bevindingen: [Leefgebied: UUIDv7] = [:]
    var doelen: [UUIDv7] = []
    var aanvraag: ID<Feitmerk>?
    /// Number of the order, when a provider helps.
    var opdracht: Int64?
    /// The help of the team itself.
    var eigenHulp: UUIDv7?
    /// Fact id of the taking part in a group.
    var groep: UUIDv7?
    var isAf = false
}

// MARK: Analysis, plan, evaluation and closing

extension Gezinsstand {
    mutating func onderzoek(_ bevindingen: [Verhaal.Bevinding], _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws
    {
        let kind = ID<Persoon>(voorval.jeugdige)
        if !bevindingen.contains(where: { $0.leefgebied == .veiligheid }) {
            let veilig = Leefgebiedstem(
                leefgebied: .veiligheid, stem: .ouder,
                spreker: (gezin.leden.first { $0.gezag && $0.inHuis } ?? gezin.leden.first { $0.gezag }).map { ID($0.persoon.id) },
                datum: voorval.dag, woorden: "Besproken. Thuis is het veilig.", cijfer: 8)
            try hand.onderzoekt(veilig, dossier: dossier, jeugdige: kind)
        }
        for (plaats, deel) in bevindingen.enumerated() {
            let id = try leg(deel, isEerste: plaats == 0, kind, voorval.dag, dossier, hand)
            vragen[voorval.vraag, default: Vraagstand()].bevindingen[deel.leefgebied.inKern] = id
        }
    }

    private func leg(
        _ deel: Verhaal.Bevinding, isEerste: Bool, _ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws -> UUIDv7 {
        let area = deel.leefgebied.inKern
        let ouder = gezin.leden.first { $0.gezag && $0.inHuis } ?? gezin.leden.first { $0.gezag }
        var grond: [UUIDv7] = []
        if let woorden = deel.kind {
            let stem = Leefgebiedstem(leefgebied: area, stem: .kind, spreker: kind, datum: dag, woorden: woorden, cijfer: 4)
            grond.append(try hand.onderzoekt(stem, dossier: dossier, jeugdige: kind))
        } else {
            let stem = Leefgebiedstem(leefgebied: area, stem: .kind, spreker: kind, datum: dag, stand: .nietGewenst)
            grond.append(try hand.onderzoekt(stem, dossier: dossier, jeugdige: kind))
        }
        let stem = Leefgebiedstem(
            leefgebied: area, stem: .ouder, spreker: ouder.map { ID($0.persoon.id) }, datum: dag, woorden: deel.ouder, cijfer: 5,
            krachten: deel.kracht)
        grond.append(try hand.onderzoekt(stem, dossier: dossier, jeugdige: kind))
        grond.append(
            try hand.onderzoekt(
                Duiding(leefgebied: area, tekst: deel.professional, datum: dag, berustOp: grond), dossier: dossier, jeugdige: kind))
        let resultaat: Resultaatklasse = isEerste ? (vraagtHulp(kind) ? .individueleVoorziening : .team) : .eigenKracht
        return try hand.onderzoekt(
            Leefgebiedbevinding(leefgebied: area, conclusie: deel.professional, resultaat: resultaat, datum: dag, berustOp: grond),
            dossier: dossier, jeugdige: kind)
    }

    /// Together again: what is new in its own words, what is still so confirmed.
    func kijkTerug(_ delen: [Verhaal.Terugblik], _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let kind = ID<Persoon>(voorval.jeugdige)
        let ouder = (gezin.leden.first { $0.gezag && $0.inHuis } ?? gezin.leden.first { $0.gezag }).map { ID<Persoon>($0.persoon.id) }
        for deel in delen {
            let said: [(Stem, ID<Persoon>?, Verhaal.Gezegd?)] = [(.kind, kind, deel.kind), (.ouder, ouder, deel.ouder)]
            for (stem, spreker, nieuw) in said {
                if let nieuw {
                    let voice = Leefgebiedstem(
                        leefgebied: deel.leefgebied.inKern, stem: stem, spreker: spreker, datum: voorval.dag, woorden: nieuw.woorden,
                        cijfer: nieuw.cijfer)
                    try hand.onderzoekt(voice, dossier: dossier, jeugdige: kind)
                } else if let spreker {
                    try hand.bevestigt(deel.leefgebied.inKern, van: spreker, dossier: dossier, jeugdige: kind)
                }
            }
        }
    }

    /// Whether a provider will help this child.
    private func vraagtHulp(_ kind: ID<Persoon>) -> Bool {
        gezin.tijdlijn.contains { voorval in
            guard ID(voorval.jeugdige) == kind else { return false }
            return switch voorval.wat {
            case .toewijzing, .aanvraag: true
            default: false
            }
        }
    }

    mutating func plan(
        _ doelen: [Verhaal.Doel], akkoord: [UUIDv7], evaluatieOp: Datum, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        if gezin.leden.contains(where: \.persoon.adresGeheim) { try deelZonderToestemming(voorval, dossier, hand) }
        let known = vragen[voorval.vraag]?.bevindingen ?? [:]
        let goals = doelen.map { doel -> Gezinsdoel in
            let grond = known[doel.leefgebied.inKern] ?? known.values.sorted().first
            return Gezinsdoel(
                id: hand.tx.nieuwID(Gezinsdoel.self).raw, woorden: doel.woorden, bevindingen: [grond].compactMap(\.self),
                strekking: .gezondEnVeilig, voor: ID(voorval.jeugdige), acties: doel.acties.map { actie($0, voorval, hand) })
        }
        try hand.legtVast(bijPlan: eigenPlan(goals, voorval), dossier: dossier)
        let plan = try hand.plant(
            goals, evaluatieOp: min(max(evaluatieOp, voorval.dag.plus(dagen: 1)), voorval.dag.plus(dagen: 360)), dossier: dossier)
        openActies += goals.flatMap(\.acties).compactMap { actie in actie.uiterlijk.map { (actie.id, $0) } }
        for persoon in isBezetting ? akkoord : gevraagd(op: voorval.dag) {
            try hand.legtVast(
                bijPlan: Akkoord(plan: plan.id, persoon: ID(persoon), antwoord: .akkoord, op: voorval.dag), dossier: dossier)
        }
        try begint(goals, plan, voorval, dossier, hand)
        vragen[voorval.vraag, default: Vraagstand()].doelen = goals.map(\.id)
    }

    /// The cast is mid-story: who still has to answer there is part of the story.
    var isBezetting: Bool { gezin.id.hex.prefix(12) == Bezetting.id(0).hex.prefix(12) }

    /// Everyone whose answer to the plan is asked: gezag, and children from twelve.
    private func gevraagd(op dag: Datum) -> [UUIDv7] {
        gezin.leden.filter { $0.gezag || ($0.rol == .jeugdige && $0.persoon.leeftijd(op: dag) >= 12) }.map(\.persoon.id)
    }

    /// At the next meeting one looks back on what was agreed.
    mutating func rondActiesAf(op dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        for open in openActies where open.uiterlijk < dag {
            let done = open.actie.bytes[15] % 5 != 0
            try hand.legtVast(
                bijPlan: Actieuitkomst(actie: open.actie, op: dag, uitkomst: done ? .gedaan : .losgelaten), dossier: dossier)
        }
        openActies.removeAll { $0.uiterlijk < dag }
    }

    private func actie(_ actie: Verhaal.Actie, _ voorval: Verhaal.Voorval, _ hand: Vulhand) -> Actie {
        let (uitvoerder, wie): (Uitvoerder, String) =
            switch actie.wie {
            case .kind: (.gezin, gezin.lid(voorval.jeugdige)?.persoon.roepnaam ?? "kind")
            case .ouder: (.gezin, genoemd(in: actie.wat) ?? "ouder")
            case .netwerk: (.netwerk, genoemd(in: actie.wat) ?? "familie")
            case .school: (.ander, "School")
            case .team: (.team, medewerker.naam)
            case .aanbieder: (.aanbieder, Bezetting.Aanbieder.naam)
            }
        return Actie(
            id: hand.tx.nieuwID(Actie.self).raw, wat: actie.wat, uitvoerder: uitvoerder, wie: wie, uiterlijk: voorval.dag.plus(dagen: 42))
    }

    /// Who of the adults is named in these words.
    private func genoemd(in woorden: String) -> String? {
        let words = Set(woorden.split { !$0.isLetter }.map(String.init))
        let names = gezin.leden.filter { $0.rol != .jeugdige }.map(\.persoon.roepnaam).filter(words.contains)
        return names.isEmpty ? nil : names.joined(separator: " en ")
    }

    func evalueer(
        kind: String?, ouder: String, professional: String, cijfer: Int, behaald: Bool, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>,
        _ hand: Vulhand
    ) throws {
        guard let plan = try hand.plan(dossier) else { return }
        let mine = Set(vragen[voorval.vraag]?.doelen ?? [])
        let oordelen = [
            kind.map { Hulpoordeel(stem: .kind, persoon: ID(voorval.jeugdige), cijfer: cijfer, woorden: $0) },
            Hulpoordeel(stem: .ouder, persoon: self.ouder, cijfer: cijfer, woorden: ouder),
            Hulpoordeel(stem: .professional, woorden: professional),
        ]
        let evaluatie = Evaluatie(
            plan: plan.id, op: voorval.dag, oordelen: oordelen.compactMap(\.self),
            doelen: plan.inhoud.doelen.map { Doeluitkomst(doel: $0.id, uitkomst: behaald && mine.contains($0.id) ? .bereikt : .deels) },
            vervolg: behaald && !heeftAndereVraag(voorval.vraag) ? .afsluiten : .doorgaan,
            volgendeOp: behaald && !heeftAndereVraag(voorval.vraag) ? nil : voorval.dag.plus(dagen: isBezetting ? 90 : 180),
            cijfers: cijfers(plan.inhoud, voorval, nu: cijfer), hulp: try werking(voorval, cijfer, dossier, hand))
        try hand.legtVast(bijPlan: evaluatie.gecontroleerd(bij: plan.inhoud), dossier: dossier)
        if !behaald { try helptNiet(voorval, cijfer, plan.inhoud, dossier, hand) }
        if !isBezetting { try kijkBreedTerug(voorval, dossier, hand) }
    }

    /// Beside the evaluation the analysis is looked at again, and what was asked elsewhere is written down with its answer.
    private func kijkBreedTerug(_ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let area = vragen[voorval.vraag]?.bevindingen.keys.min(by: { $0.rawValue < $1.rawValue }) else { return }
        let kind = ID<Persoon>(voorval.jeugdige), dag = voorval.dag
        try hand.bevestigt(area, van: kind, dossier: dossier, jeugdige: kind)
        let vraag = try hand.vraagtElders(
            Terreinvraag(
                terrein: .bij(area), leefgebied: area, voor: kind, gevraagd: "Meedenken over wat hier nodig is.", aan: area.elders[0],
                datum: dag.plus(dagen: -28), antwoordVoor: dag.plus(dagen: -14)), dossier: dossier, jeugdige: kind)
        let answer = Terreinuitkomst(
            vraag: vraag, voor: kind, antwoord: .opgepakt, toelichting: "Er is een vaste contactpersoon.", op: dag.plus(dagen: -15))
        try hand.onderzoekt(answer.gecontroleerd(op: dag), dossier: dossier, jeugdige: kind)
        for weg in gezin.leden where weg.gezag && !weg.inHuis {
            let silent = Nietgehoord(
                persoon: ID(weg.persoon.id), stem: .ouder, reden: .nietBereikt, toelichting: "Twee keer gebeld en een brief gestuurd.",
                datum: dag)
            try hand.onderzoekt(silent.gecontroleerd(op: dag), dossier: dossier, jeugdige: nil)
        }
    }

    /// A question that is over closes the file only when it was the last one open.
    mutating func sluitAf(_ reden: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        vragen[voorval.vraag, default: Vraagstand()].isAf = true
        guard !heeftAndereVraag(voorval.vraag) else { return }
        let why: Afsluitreden =
            switch reden {
            case "advies": .adviesVoldoende
            case "doelen bereikt": .doelenBereikt
            case "afgewezen": .gezinZelfVerder
            default: .gezinStopt
            }
        try hand.legtVast(bijPlan: Afsluiting(op: voorval.dag, reden: why), dossier: dossier)
    }

    private func heeftAndereVraag(_ vraag: UUIDv7) -> Bool { vragen.contains { $0.key != vraag && !$0.value.isAf } }
}

extension Verhaal.Leefgebied {
    var inKern: Leefgebied { Leefgebied(rawValue: rawValue) ?? .ontwikkeling }
}
