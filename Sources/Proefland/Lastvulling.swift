// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Many small files, for measurements: a child with a parent, gezag, an address and a first contact each.
package enum Lastvulling {
    /// Files in one transaction: large enough to hide the cost of a commit, small enough to keep the journal line readable.
    package static let perKeer = 500
    /// How the journal calls one transaction of filling.
    private static let handeling = "proefland.last"

    /// Adds light files until there are this many: one in twenty is of Amina's own team, the others of the other teams. Goes on where an
    /// earlier filling stopped.
    package static func vul(
        _ app: App, dossiers aantal: Int, zaad: UInt64 = 9998, perKeer: Int = perKeer,
        voortgang: @escaping Demovulling.Voortgang = { _, _ in }
    ) async throws {
        let nu = app.databank.klok.nu()
        let werk = Werkverdeling(op: nu.datum)
        let rest = Array(werk.collegas.dropFirst(2)) + [werk.bram]
        let klaar = try await app.aantalKeren(handeling) * perKeer
        for begin in stride(from: klaar, to: aantal, by: perKeer) {
            let nummers = begin..<min(aantal, begin + perKeer)
            let jarenTerug = Int64(1_000 * (aantal - begin) / max(1, aantal)) * 86_400
            let moment = nu.plus(seconden: -jarenTerug - 3_600)
            let keer = begin / perKeer
            let wie = keer % 20 == 0 ? werk.amina : rest[keer % rest.count]
            try await app.vul(als: wie, op: moment, handeling: handeling) { hand in
                for nummer in nummers { try Last(nummer: nummer, zaad: zaad, hand: hand).schrijf(voor: wie.teams[0]) }
            }
            voortgang(nummers.upperBound, aantal)
        }
    }
}

/// One light file.
private struct Last {
    let nummer: Int
    let hand: Vulhand
    private var toeval: Toeval

    init(nummer: Int, zaad: UInt64, hand: Vulhand) {
        self.nummer = nummer
        self.hand = hand
        toeval = Toeval(zaad: zaad &+ 1, nummer: nummer)
    }

    func schrijf(voor team: ID<Team>) throws {
        var toeval = self.toeval
        let dossier = try hand.opentDossier(team: team)
        let afkomst = toeval.weeg(Namen.Afkomst.verdeling)
        let naam = Namen.achternaam(afkomst, &toeval)
        let wijk = toeval.kies(Waterrijk.wijken, anders: Waterrijk.eersteWijk)
        let adres = Waterrijk.adres(in: wijk, &toeval)
        let kind = try persoon(.jeugdige, leeftijd: toeval.getal(1...16), afkomst, naam, adres, dossier, &toeval)
        let ouder = try persoon(.ouder, leeftijd: toeval.getal(25...50), afkomst, naam, adres, dossier, &toeval)
        try hand.weet(
            Gezag(kind: kind, gezagsoort: .eenhoofdig, houders: [ouder], herkomst: .gezin, gezienOp: hand.vandaag), dossier: dossier)
        let vraag = try hand.vraagt(
            Hulpvraag(datum: hand.vandaag, deur: .telefoon, vanPersoon: ouder, over: [kind], woorden: "Vraag over opvoeden."),
            dossier: dossier)
        if nummer % 3 != 0 {
            let triage = Triage(
                hulpvraag: vraag.id, datum: hand.vandaag, veiligheid: .veilig, urgentie: .gewoon, route: nummer % 2 == 0 ? .advies : .team,
                waarom: "Eerst kennismaken.")
            try hand.beoordeelt(triage, bij: vraag, dossier: dossier)
        }
        try hand.weet(
            Betrokkenheid(partij: .huisarts, antwoord: .betrokken, naam: Bezetting.huisarts, gevraagdOp: hand.vandaag), dossier: dossier)
    }

    private func persoon(
        _ rol: Gezinsrol, leeftijd: Int, _ afkomst: Namen.Afkomst, _ naam: Namen.Achternaam, _ adres: Adres, _ dossier: ID<Dossier>,
        _ toeval: inout Toeval
    ) throws -> ID<Persoon> {
        let id = hand.tx.nieuwID(Persoon.self)
        let geboren = hand.vandaag.plus(dagen: -365 * leeftijd - toeval.getal(1...360))
        let geslacht: Geslacht = toeval.kans(0.5) ? .vrouw : .man
        let roepnaam = Namen.voornaam(afkomst, geslacht, geboortejaar: geboren.jaar, &toeval)
        let bsn = rol == .jeugdige ? Proefbsn.nummer(Proefbsn.voorLast + nummer) : nil
        try hand.schrijftIn(
            Persoonsgegevens(
                persoon: id, naam: Naam(roepnaam: roepnaam, voorvoegsel: naam.tussenvoegsel ?? "", achternaam: naam.naam),
                geboortedatum: Geboortedatum(geboren), geslacht: geslacht == .vrouw ? .vrouwelijk : .mannelijk, bsn: bsn,
                bsnHerkomst: bsn == nil ? nil : .brp),
            adres: rol == .ouder ? adres.inKern(id) : nil,
            bereikbaarheid: rol == .ouder ? Bereikbaarheid(persoon: id, telefoon: Telefoonnummer("0600\(100_000 + nummer % 900_000)")) : nil
        )
        try hand.neemtDeel(Deelname(persoon: id, rol: rol, wonen: .inHuis), dossier: dossier)
        return id
    }
}
