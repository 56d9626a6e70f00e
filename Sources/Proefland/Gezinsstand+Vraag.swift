// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

// MARK: The question and its triage

extension Gezinsstand {
    mutating func stelVraag(
        _ deur: Verhaal.Deur, van: String, woorden: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        var stand = Vraagstand()
        stand.hulpvraag = try hand.vraagt(
            Hulpvraag(
                datum: voorval.dag, deur: deur.inKern(Int(voorval.id.bytes[15])), vanWie: van, over: [ID(voorval.jeugdige)],
                woorden: woorden),
            dossier: dossier)
        vragen[voorval.vraag] = stand
    }

    func trieer(
        veilig: Bool, _ urgentie: Verhaal.Urgentie, _ route: Verhaal.Route, reden: String, _ voorval: Verhaal.Voorval,
        _ dossier: ID<Dossier>,
        _ hand: Vulhand
    ) throws {
        try hand.geeftContactpersoon(medewerker.gebruiker, dossier: dossier)
        guard let vraag = vragen[voorval.vraag]?.hulpvraag else { return }
        let isInStages = veilig && urgentie == .snel && !isBezetting && voorval.id.bytes[15] % 4 == 0
        if isInStages { try hand.weegt(vraag, op: voorval.dag, dossier: dossier) }
        try hand.beoordeelt(
            Triage(
                hulpvraag: vraag.id, datum: voorval.dag, veiligheid: veilig ? .veilig : .acuutOnveilig,
                veiligheidToelichting: veilig ? "" : reden, urgentie: urgentie.inKern, route: route.inKern, waarom: reden), bij: vraag,
            dossier: dossier)
        if isInStages { try hand.geeftMee(bij: vraag, dossier: dossier) }
        if !veilig { try hand.doorloopt(crisis: vraag, dossier: dossier) }
    }
}

extension Verhaal.Deur {
    /// - Parameter keuze: any number; spreads the ways in which a family itself comes in.
    fileprivate func inKern(_ keuze: Int) -> Deur {
        switch self {
        case .ouder, .jeugdige: [Deur.telefoon, .telefoon, .inloop, .website][keuze % 4]
        case .netwerk: .wijk
        case .school: .school
        case .huisarts: .huisarts
        case .jeugdarts: .jeugdarts
        case .specialist: .medischSpecialist
        case .gi: .gecertificeerdeInstelling
        case .rechter: .rechter
        case .veiligThuis: .veiligThuis
        }
    }
}

extension Verhaal.Urgentie {
    fileprivate var inKern: Urgentie {
        switch self {
        case .gewoon: .gewoon
        case .snel: .dezeWeek
        case .crisis: .direct
        }
    }
}

extension Verhaal.Route {
    /// A referral of a doctor binds the college: the team goes to work with the family.
    fileprivate var inKern: Triageroute {
        switch self {
        case .advies: .advies
        case .team, .verwijzing: .team
        case .aanvraag: .aanvraag
        case .crisis: .crisis
        }
    }
}
