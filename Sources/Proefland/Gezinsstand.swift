// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// How far the telling of one family is: its file, and which fact stands for which part of the story.
struct Gezinsstand: Sendable {
    let gezin: Gezinsverhaal
    /// The fixed contact, who tells the story.
    var medewerker: Medewerker
    var dossier: ID<Dossier>?
    /// By the id of the question in the story.
    var vragen: [UUIDv7: Vraagstand] = [:]
    /// Of the family of Ilyas: the question to an expert, what was agreed with the trainer, and the group. Fact ids.
    var consult: UUIDv7?
    var groep: UUIDv7?
    var trainer: UUIDv7?
    /// Of the family of Bas: the aanvraag for a pgb.
    var pgb: ID<Feitmerk>?
    /// Actions agreed on and not yet looked back on, with their day.
    var openActies: [(actie: UUIDv7, uiterlijk: Datum)] = []
    var fouten: [Vertelfout] = []

    init(_ gezin: Gezinsverhaal, medewerker: Medewerker) {
        self.gezin = gezin
        self.medewerker = medewerker
    }

    /// Records what happened. The first event opens the file.
    mutating func beleef(_ voorval: Verhaal.Voorval, _ hand: Vulhand) throws {
        let dossier = try self.dossier ?? open(hand)
        self.dossier = dossier
        try rondActiesAf(op: voorval.dag, dossier, hand)
        switch voorval.wat {
        case .hulpvraag(let deur, let van, let woorden): try stelVraag(deur, van: van, woorden: woorden, voorval, dossier, hand)
        case .triage(let veilig, let urgentie, let route, let reden):
            try trieer(veilig: veilig, urgentie, route, reden: reden, voorval, dossier, hand)
        case .contact(let vorm, let met, let tekst):
            if vorm == "huisbezoek", Bezetting.isVanDeBezetting(gezin) { try hand.namMee(dossier) }
            try hand.noteert(notitie(voorval, vorm, met, tekst), dossier: dossier)
        case .analyse(let delen): try onderzoek(delen, voorval, dossier, hand)
        case .plan(let doelen, let akkoord, let dag): try plan(doelen, akkoord: akkoord, evaluatieOp: dag, voorval, dossier, hand)
        case .aanvraag(let woorden): try vraagAan(woorden, voorval, dossier, hand)
        case .besluit(let toegekend, let motivering): try beslis(toegekend: toegekend, motivering, voorval, dossier, hand)
        case .toewijzing(let hulp): try wijsToe(hulp, voorval, dossier, hand)
        case .start: try start(voorval, dossier, hand)
        case .stop(let reden): try stop(reden, voorval, dossier, hand)
        case .evaluatie(let kind, let ouder, let professional, let cijfer, let behaald):
            try evalueer(
                kind: kind, ouder: ouder, professional: professional, cijfer: cijfer, behaald: behaald, voorval, dossier, hand)
        case .afsluiting(let reden): try sluitAf(reden, voorval, dossier, hand)
        case .meedenken(let collega, let vraag): try hand.laatMeedenken(ID(collega), vraag: vraag, dossier: dossier)
        case .terugblik(let delen): try kijkTerug(delen, voorval, dossier, hand)
        case .elders(let gebied, let aan, let gevraagd):
            try hand.vraagtElders(
                Terreinvraag(
                    terrein: .bij(gebied.inKern), leefgebied: gebied.inKern, voor: ID(voorval.jeugdige), gevraagd: gevraagd, aan: aan,
                    datum: voorval.dag, antwoordVoor: voorval.dag.plus(weken: 2)), dossier: dossier, jeugdige: ID(voorval.jeugdige))
        case .partnervraag(let aan, let vraag):
            let consent = try vraagDelen(aan, voorval, dossier, hand)
            try bijzonderDelen(voorval, dossier, hand)
            try hand.vraagtPartner(
                Partnervraag(
                    aan: aan, over: [ID(voorval.jeugdige)], vraag: vraag, uiterlijk: voorval.dag.plus(dagen: 14), grond: .toestemming,
                    toelichting: "", afspraken: [consent]), dossier: dossier)
        case .bijplan(let welk): try vertel(welk, voorval, dossier, hand)
        case .bezwaar(let gang, let woorden): try vertel(gang, woorden, voorval, dossier, hand)
        }
    }

    private func notitie(_ voorval: Verhaal.Voorval, _ vorm: String, _ met: [UUIDv7], _ tekst: String) -> Contactnotitie {
        // Who comes to a house sees the children who live there; elsewhere only who came along.
        let home = gezin.leden.filter { $0.rol == .jeugdige && $0.inHuis }.map(\.persoon.id)
        let seen = vorm == "telefoon" ? [] : vorm == "huisbezoek" ? home : met.filter { gezin.lid($0)?.rol == .jeugdige }
        return Contactnotitie(
            contactsoort: Contactsoort(rawValue: vorm) ?? .gesprek, datum: voorval.dag, over: [ID(voorval.jeugdige)],
            gesproken: met.map { ID($0) }, gezien: seen.filter { !met.contains($0) }.map { ID($0) }, gezegd: tekst)
    }
}

// MARK: The people

extension Gezinsstand {
    private func open(_ hand: Vulhand) throws -> ID<Dossier> {
        let dossier = try hand.opentDossier(team: Werkverdeling.team(gezin.team))
        for lid in gezin.leden { try schrijfIn(lid, dossier, hand) }
        for kind in gezin.jeugdigen { try hand.weet(gezag(over: kind, op: hand.vandaag), dossier: dossier) }
        for betrokken in betrokkenen(op: hand.vandaag) { try hand.weet(betrokken, dossier: dossier) }
        for band in banden { try hand.bindt(band, sinds: nil, dossier: dossier) }
        for lid in gezin.leden where lid.persoon.adresGeheim { try hand.beschermt(geheim(lid), dossier: dossier) }
        return dossier
    }

    private func schrijfIn(_ lid: Verhaal.Lid, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let mens = lid.persoon
        let id = ID<Persoon>(mens.id)
        try hand.schrijftIn(
            Persoonsgegevens(
                persoon: id, naam: Naam(roepnaam: mens.roepnaam, voorvoegsel: mens.tussenvoegsel ?? "", achternaam: mens.achternaam),
                geboortedatum: Geboortedatum(mens.geboortedatum), geslacht: mens.geslacht == .vrouw ? .vrouwelijk : .mannelijk,
                bsn: mens.bsn, bsnHerkomst: mens.bsn == nil ? nil : .brp),
            adres: mens.adres.map { $0.inKern(id) },
            bereikbaarheid: mens.telefoon == nil && mens.email == nil
                ? nil : Bereikbaarheid(persoon: id, telefoon: mens.telefoon.flatMap { Telefoonnummer($0) }, email: mens.email ?? ""))
        let jim = lid.rol == .steunfiguur
        try hand.neemtDeel(
            Deelname(
                persoon: id, rol: lid.rol.inKern, wonen: jim ? nil : lid.inHuis ? .inHuis : .elders,
                gekozenDoor: jim ? gezin.jeugdigen.first.map { ID($0.id) } : nil), dossier: dossier)
    }

    private func gezag(over kind: Proefpersoon, op dag: Datum) -> Gezag {
        let holders = gezin.leden.filter(\.gezag).map { ID<Persoon>($0.persoon.id) }
        let soort: Gezagsoort = holders.count > 1 ? .gezamenlijk : holders.count == 1 ? .eenhoofdig : .voogdijInstelling
        return Gezag(
            kind: ID(kind.id), gezagsoort: soort, houders: holders,
            instelling: soort == .voogdijInstelling ? "Jeugdbescherming Waterland" : "", herkomst: .gezagsregister, gezienOp: dag)
    }

    private func betrokkenen(op dag: Datum) -> [Betrokkenheid] {
        let plaats = Int(gezin.id.bytes[15])
        let oudste = gezin.jeugdigen.map { $0.leeftijd(op: dag) }.max() ?? 0
        let scholen = oudste >= 12 ? Waterrijk.middelbareScholen : Waterrijk.basisscholen
        let huisarts = Betrokkenheid(
            partij: .huisarts, antwoord: .betrokken, naam: "Huisarts " + Waterrijk.huisartsen[plaats % Waterrijk.huisartsen.count],
            gevraagdOp: dag)
        guard oudste >= 4 else { return [huisarts] }
        return [huisarts, Betrokkenheid(partij: .school, antwoord: .betrokken, naam: scholen[plaats % scholen.count], gevraagdOp: dag)]
    }

    /// Who are a couple, or were: roles do not say it.
    private var banden: [Familieband] {
        let parents = gezin.leden.filter { [.moeder, .vader].contains($0.rol) }
        let apart = [.gescheiden, .samengesteld].contains(gezin.vorm)
        let isSecret = parents.contains { $0.persoon.adresGeheim }
        let couple = paar(parents, apart ? .exPartner : .partner, contact: apart && isSecret ? .geen : nil)
        let step = paar(gezin.leden.filter { $0.rol == .stiefouder } + parents.filter(\.inHuis), .partner)
        return [couple, step, paar(gezin.leden.filter { $0.rol == .pleegouder }, .partner)].compactMap(\.self)
    }

    private func paar(_ twee: [Verhaal.Lid], _ soort: Bandsoort, contact: Contactregeling? = nil) -> Familieband? {
        guard twee.count == 2 else { return nil }
        return Familieband(
            wie: ID(twee[0].persoon.id), vanWie: ID(twee[1].persoon.id), bandsoort: soort, contact: contact, herkomst: .gezin)
    }

    private func geheim(_ lid: Verhaal.Lid) -> Geheimhouding {
        let voor = gezin.leden.filter { $0.rol == .vader && !$0.inHuis }.map { ID<Persoon>($0.persoon.id) }
        return Geheimhouding(persoon: ID(lid.persoon.id), wat: .adres, voor: voor, grond: "Op verzoek van moeder, na bedreiging.")
    }
}

extension Verhaal.Rol {
    var inKern: Gezinsrol {
        switch self {
        case .jeugdige: .jeugdige
        case .moeder, .vader: .ouder
        case .stiefouder: .stiefouder
        case .pleegouder: .pleegouder
        case .steunfiguur: .jim
        }
    }
}

extension Adres {
    func inKern(_ persoon: ID<Persoon>) -> Kern.Adres {
        Kern.Adres(
            persoon: persoon, straat: straat, huisnummer: huisnummer, toevoeging: toevoeging ?? "", postcode: Postcode(postcode),
            plaats: plaats)
    }
}
