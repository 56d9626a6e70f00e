// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Makes three years of questions of one family, until the reference day.
struct Verloopmaker {
    static let jaren = 1_095

    let gezin: [Verhaal.Lid]
    let peildatum: Datum
    var toeval: Toeval

    mutating func tijdlijn() -> [Verhaal.Voorval] {
        let kinderen = gezin.filter { $0.rol == .jeugdige }.map(\.persoon)
        var voorvallen: [Verhaal.Voorval] = []
        for (plaats, kind) in kinderen.enumerated() where plaats == 0 || toeval.kans(0.25) {
            let leeftijdsgrens = peildatum.dagen(sinds: kind.geboortedatum) - 20
            var dag = peildatum.plus(dagen: -toeval.getal(0...max(0, min(Verloopmaker.jaren, leeftijdsgrens))))
            var opnieuw = true
            while opnieuw, dag <= peildatum {
                var vraag = Vraagmaker(kind: kind, gezin: gezin, ontvangen: dag, toeval: toeval)
                let verloop = vraag.verloop()
                toeval = vraag.toeval
                voorvallen += verloop
                dag = (verloop.map(\.dag).max() ?? dag).plus(dagen: toeval.getal(30...400))
                opnieuw = toeval.kans(Verdelingen.herhaald)
            }
        }
        return voorvallen.filter { $0.dag <= peildatum }.sorted { ($0.dag, $0.wat.rang, $0.id) < ($1.dag, $1.wat.rang, $1.id) }
    }
}

extension Datum {
    func dagen(sinds eerder: Datum) -> Int { dagnummer - eerder.dagnummer }
}

/// Makes one question of one jeugdige, whole; who calls cuts off what lies in the future.
struct Vraagmaker {
    let kind: Proefpersoon
    let gezin: [Verhaal.Lid]
    let ontvangen: Datum
    var toeval: Toeval
    private var id = UUIDv7(moment: Moment(micros: 0), random: [])
    private var voorvallen: [Verhaal.Voorval] = []

    init(kind: Proefpersoon, gezin: [Verhaal.Lid], ontvangen: Datum, toeval: Toeval) {
        self.kind = kind
        self.gezin = gezin
        self.ontvangen = ontvangen
        self.toeval = toeval
    }

    mutating func verloop() -> [Verhaal.Voorval] {
        id = UUIDv7(moment: ontvangen.alsMoment, random: toeval.bytes(10))
        let verhaal = kiesVerhaal()
        let crisis = toeval.kans(Verdelingen.crisis)
        let advies = !crisis && toeval.kans(Verdelingen.advies)
        let verwijzer = toeval.weeg(Verdelingen.verwijzer)
        let deur = advies || verwijzer == "06" || verwijzer == "01" ? toeval.weeg(Verdelingen.eigenDeur) : Vraagmaker.deur(verwijzer)
        let route: Verhaal.Route =
            advies ? .advies : crisis ? .crisis : verwijzer == "06" ? .team : verwijzer == "01" ? .aanvraag : .verwijzing
        begin(verhaal, deur, route)
        if advies { adviseer(verhaal) } else { help(verhaal, verwijzer, route) }
        return voorvallen
    }

    private mutating func begin(_ verhaal: Hulpverhaal, _ deur: Verhaal.Deur, _ route: Verhaal.Route) {
        meld(0, .hulpvraag(deur: deur, van: Vraagmaker.melder(deur), woorden: vul(verhaal.vraag)))
        let urgentie: Verhaal.Urgentie = route == .crisis ? .crisis : verhaal.leefgebied == .veiligheid ? .snel : .gewoon
        let reden = route == .crisis ? "Vandaag is hulp nodig." : "Geen direct gevaar; eerst kennismaken met het gezin."
        meld(route == .crisis ? 0 : toeval.getal(0...3), .triage(veilig: route != .crisis, urgentie: urgentie, route: route, reden: reden))
    }

    private mutating func adviseer(_ verhaal: Hulpverhaal) {
        let contact = 1 + toeval.dagen(gemiddeld: 6)
        gesprek(contact, "telefoon", vul(verhaal.ouder))
        let einde = contact + toeval.getal(7...45)
        gesprek(einde - 3, "telefoon", "Teruggebeld. " + vul(verhaal.evaluatieOuder))
        meld(einde, .afsluiting(reden: "advies"))
    }

    private mutating func help(_ verhaal: Hulpverhaal, _ verwijzer: String, _ route: Verhaal.Route) {
        let crisis = route == .crisis
        let contact = crisis ? 0 : 3 + toeval.dagen(gemiddeld: 6)
        gesprek(contact, crisis ? "huisbezoek" : toeval.kies(["huisbezoek", "huisbezoek", "telefoon", "kantoor"]), vul(verhaal.kind))
        let plan = analyseEnPlan(verhaal, na: contact)
        let vorm = verwijzer == "06" ? "01" : toeval.weeg(Verdelingen.hulpvorm)
        let hulp = Verhaal.Hulp(
            verwijzer: verwijzer, hulpvorm: vorm, productcode: Verdelingen.productcode(vorm, crisis: crisis), crisis: crisis)
        guard let klaar = route == .aanvraag ? besluit(verhaal, na: plan) : crisis ? 0 : max(plan, contact + 5) else { return }
        lever(hulp, verhaal, vanaf: klaar)
    }

    private mutating func analyseEnPlan(_ verhaal: Hulpverhaal, na contact: Int) -> Int {
        let analyse = contact + toeval.getal(7...21)
        let plan = analyse + toeval.getal(3...16)
        meld(analyse, .analyse(bevindingen(verhaal)))
        let akkoord = gezin.filter { $0.gezag || ($0.persoon.id == kind.id && kind.leeftijd(op: ontvangen) >= 12) }.map(\.persoon.id)
        let doel = Verhaal.Doel(
            woorden: vul(verhaal.doel), leefgebied: verhaal.leefgebied, acties: verhaal.acties.map { Verhaal.Actie($0.wie, vul($0.wat)) })
        meld(plan, .plan(doelen: [doel], akkoord: akkoord, evaluatieOp: ontvangen.plus(dagen: plan + 90)))
        return plan
    }

    /// `nil` when the application was refused: then the question ends.
    private mutating func besluit(_ verhaal: Hulpverhaal, na plan: Int) -> Int? {
        meld(plan - 2, .aanvraag(woorden: "Wij vragen hulp aan bij: " + vul(verhaal.doel)))
        let besluit = plan + 8 + toeval.dagen(gemiddeld: 20)
        let toegekend = !toeval.kans(Verdelingen.afgewezen)
        let motivering =
            toegekend
            ? "Wat het gezin en het netwerk zelf kunnen, is niet genoeg. " + vul(verhaal.professional)
            : "Het gezin kan dit met eigen mogelijkheden en de vrij toegankelijke hulp oplossen. " + vul(verhaal.kracht)
        meld(besluit, .besluit(toegekend: toegekend, motivering: motivering))
        if !toegekend {
            let einde = besluit + toeval.getal(14...60)
            bezwaar(na: besluit, tot: einde)
            meld(einde, .afsluiting(reden: "afgewezen"))
        }
        return toegekend ? besluit : nil
    }

    /// Some of who is refused object, and some complain. By the day and not by chance: the other stories stay what they were.
    private mutating func bezwaar(na besluit: Int, tot einde: Int) {
        if besluit % 3 == 0 {
            meld(besluit + 7, .bezwaar(.klacht))
            meld(besluit + 13, .bezwaar(.klachtOpgelost))
        }
        guard besluit % 3 != 1, besluit + 26 <= einde else { return }
        for (later, step) in [(8, Verhaal.Bezwaargang.ontvangen), (10, .bevestigd), (20, .gehoord), (26, .ingetrokken)] {
            meld(besluit + later, .bezwaar(step))
        }
    }

    private mutating func lever(_ hulp: Verhaal.Hulp, _ verhaal: Hulpverhaal, vanaf klaar: Int) {
        let toewijzing = klaar + (hulp.crisis ? 0 : toeval.getal(1...8))
        if hulp.hulpvorm != "01" { meld(toewijzing, .toewijzing(hulp)) }
        let start = toewijzing + (hulp.crisis ? toeval.getal(0...2) : 2 + toeval.dagen(gemiddeld: Verdelingen.wachttijd(hulp.hulpvorm)))
        meld(start, .start(hulp))
        let stop = start + 14 + toeval.dagen(gemiddeld: Verdelingen.duur(hulp.hulpvorm) - 14)
        volg(verhaal, start, stop)
        let reden = toeval.weeg(Verdelingen.redenEinde)
        evalueer(stop, verhaal, behaald: reden == "01")
        meld(stop, .stop(reden: reden))
        meld(stop + toeval.getal(5...30), .afsluiting(reden: reden == "01" ? "doelen bereikt" : "hulp gestopt"))
    }

    /// Contacts and interim evaluations while help runs.
    private mutating func volg(_ verhaal: Hulpverhaal, _ start: Int, _ stop: Int) {
        var dag = start + toeval.getal(7...21)
        var beurt = 0
        while dag < stop, beurt < 12 {
            let tekst = beurt < verhaal.notities.count ? verhaal.notities[beurt] : toeval.kies(Vraagmaker.vervolg)
            gesprek(dag, toeval.kies(["huisbezoek", "telefoon", "school", "kantoor"]), vul(tekst))
            if beurt % 4 == 3 { evalueer(dag, verhaal, behaald: false) }
            beurt += 1
            dag += toeval.getal(18...60)
        }
    }

    private mutating func evalueer(_ dag: Int, _ verhaal: Hulpverhaal, behaald: Bool) {
        let cijfer = behaald ? toeval.getal(6...10) : toeval.getal(4...8)
        let spreekt = kind.leeftijd(op: ontvangen) >= 4
        let tussen = "Het gaat vooruit, maar we zijn er nog niet."
        meld(
            dag,
            .evaluatie(
                kind: spreekt ? (behaald ? vul(verhaal.evaluatieKind) : "Soms beter, soms niet.") : nil,
                ouder: behaald ? vul(verhaal.evaluatieOuder) : tussen,
                professional: behaald ? vul(verhaal.evaluatieProfessional) : "Doel nog niet bereikt. Aanpak besproken en bijgesteld.",
                cijfer: cijfer, behaald: behaald))
    }

    private mutating func bevindingen(_ verhaal: Hulpverhaal) -> [Verhaal.Bevinding] {
        let leeftijd = kind.leeftijd(op: ontvangen)
        let tweede = Hulpverhaal.passend(bij: leeftijd).filter { $0.leefgebied != verhaal.leefgebied }
        let meer = toeval.kans(0.4) ? [toeval.kies(tweede, anders: verhaal)] : []
        return ([verhaal] + meer.filter { $0.leefgebied != verhaal.leefgebied }).map { deel in
            Verhaal.Bevinding(
                leefgebied: deel.leefgebied, kind: leeftijd >= 4 ? vul(deel.kind) : nil, ouder: vul(deel.ouder),
                professional: vul(deel.professional), kracht: vul(deel.kracht))
        }
    }

    private mutating func kiesVerhaal() -> Hulpverhaal {
        toeval.kies(Hulpverhaal.passend(bij: kind.leeftijd(op: ontvangen)), anders: Hulpverhaal.alle[0])
    }

    private mutating func gesprek(_ dag: Int, _ vorm: String, _ tekst: String) {
        let thuis = gezin.filter { $0.inHuis && $0.rol != .jeugdige }.map(\.persoon.id)
        let kindMee = vorm != "telefoon" && kind.leeftijd(op: ontvangen) >= 4
        meld(dag, .contact(vorm: vorm, met: thuis + (kindMee ? [kind.id] : []), tekst: tekst))
    }

    private mutating func meld(_ dag: Int, _ wat: Verhaal.Gebeurtenis) {
        let op = ontvangen.plus(dagen: max(0, dag))
        let eigen = UUIDv7(moment: op.alsMoment.plus(seconden: Int64(wat.rang * 60)), random: toeval.bytes(10))
        voorvallen.append(Verhaal.Voorval(id: eigen, dag: op, vraag: id, jeugdige: kind.id, wat: wat))
    }

    private func vul(_ tekst: String) -> String { tekst.replacing("{naam}", with: kind.roepnaam) }

    private static func deur(_ verwijzer: String) -> Verhaal.Deur {
        switch verwijzer {
        case "02": .huisarts
        case "03": .jeugdarts
        case "04": .gi
        case "05": .specialist
        case "08": .rechter
        default: .ouder
        }
    }

    private static func melder(_ deur: Verhaal.Deur) -> String {
        switch deur {
        case .ouder: "ouder"
        case .jeugdige: "jeugdige zelf"
        case .netwerk: "familie of buren"
        case .school: "mentor of intern begeleider"
        case .huisarts: "huisarts"
        case .jeugdarts: "jeugdarts"
        case .specialist: "kinderarts"
        case .gi: "jeugdbeschermer"
        case .rechter: "kinderrechter"
        case .veiligThuis: "Veilig Thuis"
        }
    }

    private static let vervolg = [
        "Voortgang besproken. Afspraken staan nog.", "Kort gebeld: het gaat wisselend, maar ze houden vol.",
        "Samen met de hulpverlener van de aanbieder gesproken. Lijn is helder.", "{naam} wilde vandaag niet praten. Samen gewandeld.",
        "Ouder vertelt dat het thuis rustiger is.", "Overleg met school: goede week, twee lastige momenten.",
        "Plan erbij gepakt en één actie afgestreept.", "Terugval deze week. Besproken wat eerder hielp.",
    ]
}
