// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Familiegroepsplan (Jeugdwet 4.1.2) en de termijn van het plan (4.1.3): per artikel, in een zin")
struct PlanZinnen {
    private static let soorten: Set<Taaksoort> = [.familiegroepsplan, .bedenktijd, .plan]

    /// A family whose analysis is there, asked on 2 March 2026, with this about its own plan.
    private static func taak(
        _ uitkomst: Familiegroepsplanuitkomst? = nil, op dag: String = "2026-03-12", klaar: String? = nil
    ) throws -> String {
        var story = try Verhaal.tot("analyse", start: try Wereld.dag("2026-03-02"))
        if let uitkomst {
            let day = try Wereld.dag(dag)
            let offer = Familiegroepsplanaanbod(
                op: day, uitkomst: uitkomst, klaarOp: try klaar.map { try Wereld.dag($0) }, plan: "Ons plan")
            story.feiten.groepsplannen = [Wereld.feit(902, offer, op: day)]
        }
        return try Wetszin.taken(story.feiten, soorten, op: "2026-03-20")
    }

    private static func aanbod(
        _ uitkomst: Familiegroepsplanuitkomst, _ uitleg: String = "", klaar: Int? = nil, plan: String? = nil, document: UUIDv7? = nil
    ) throws -> String {
        let day = try Wereld.dag("2026-03-12")
        return Wetszin.mag { () throws(Afwijzing) in
            try Familiegroepsplanaanbod(
                op: day, uitkomst: uitkomst, toelichting: uitleg, klaarOp: klaar.map { day.plus(dagen: $0) }, plan: plan, document: document
            ).gecontroleerd()
        }
    }

    /// The plan of one goal, as somebody wants to record it on 2 March 2026.
    private static func plan(
        doel: String = "Weer naar school", bevinding: Int? = 107, wat: String = "Wandelen", wie: String = "Els", doen: Bool = true,
        kijken: Int = 90
    ) throws -> String {
        let day = try Wereld.dag("2026-03-02")
        let action = Actie(id: Wereld.id(110), wat: wat, uitvoerder: .netwerk, wie: wie)
        let goal = Gezinsdoel(
            id: Wereld.id(111), woorden: doel, bevindingen: [bevinding].compactMap { $0.map(Wereld.id) }, strekking: .meedoen,
            voor: Wereld.noor, acties: doen ? [action] : [])
        let change = Planwijziging(doelen: [goal], evaluatieOp: day.plus(dagen: kijken))
        return Wetszin.mag(Gezinsplan.fouten(change, na: nil, bevindingen: [Wereld.id(107)], op: day))
    }

    static let kans: [Wetszin] = [
        Wetszin(
            "4.1.2", "Niemand heeft het gezin nog iets gevraagd: eerst krijgt het de kans op een eigen plan",
            "familiegroepsplan tot 2026-03-16 (Jeugdwet 4.1.2)"
        ) { try taak() },
        Wetszin("4.1.2", "Het gezin denkt erover na: twee weken", "bedenktijd tot 2026-03-26 (Jeugdwet 4.1.2)") { try taak(.bedenktijd) },
        Wetszin("4.1.2", "Het gezin denkt na en noemde een dag: die dag telt", "bedenktijd tot 2026-04-07 (Jeugdwet 4.1.2)") {
            try taak(.bedenktijd, klaar: "2026-04-07")
        },
        Wetszin("4.1.2", "Het gezin schrijft een eigen plan: zes weken", "bedenktijd tot 2026-04-23 (Jeugdwet 4.1.2)") { try taak(.bezig) },
        Wetszin("4.1.2", "Het gezin hoeft niet te zeggen waarom het geen eigen plan wil", "mag") { try aanbod(.afgezien) },
        Wetszin("4.1.2", "De kans overslaan om een bedreiging kan niet zonder uitleg", "mag niet: toelichting") { try aanbod(.dreiging) },
        Wetszin("4.1.2", "De kans overslaan om het belang van het kind kan niet zonder uitleg", "mag niet: toelichting") {
            try aanbod(.belang, " ")
        },
        Wetszin("4.1.2", "Met uitleg kan de kans worden overgeslagen om een bedreiging", "mag") { try aanbod(.dreiging, "Vader dreigt.") },
        Wetszin("4.1.2", "Met uitleg kan de kans worden overgeslagen om het belang van het kind", "mag") {
            try aanbod(.belang, "Noor is bang.")
        },
        Wetszin("4.1.2", "Een eigen plan dat klaar is, wordt bewaard", "mag niet: plan") { try aanbod(.gemaakt) },
        Wetszin("4.1.2", "Het eigen plan mag in de woorden van het gezin staan", "mag") { try aanbod(.gemaakt, plan: "Opa helpt.") },
        Wetszin("4.1.2", "Het eigen plan mag een document zijn", "mag") { try aanbod(.gemaakt, document: Wereld.id(3)) },
        Wetszin("4.1.2", "De dag waarop het gezin klaar wil zijn, ligt niet vóór het gesprek", "mag niet: klaarOp") {
            try aanbod(.bezig, klaar: -1)
        },
        Wetszin("4.1.2", "De dag waarop het gezin klaar wil zijn, mag de dag van het gesprek zijn", "mag") { try aanbod(.bezig, klaar: 0) },
    ]

    static let termijn: [Wetszin] = [
        Wetszin("4.1.3", "Het gezin wil geen eigen plan: binnen zes weken is er een gezinsplan", "plan tot 2026-04-23 (Jeugdwet 4.1.3)") {
            try taak(.afgezien)
        },
        Wetszin("4.1.3", "Het eigen plan is klaar: binnen zes weken is er een gezinsplan", "plan tot 2026-04-23 (Jeugdwet 4.1.3)") {
            try taak(.gemaakt)
        },
        Wetszin("4.1.3", "De kans is overgeslagen om een bedreiging: de zes weken lopen", "plan tot 2026-04-23 (Jeugdwet 4.1.3)") {
            try taak(.dreiging)
        },
        Wetszin("4.1.3", "De kans is overgeslagen om het belang van het kind: de zes weken lopen", "plan tot 2026-04-23 (Jeugdwet 4.1.3)") {
            try taak(.belang)
        },
        Wetszin(
            "Algemene termijnenwet 1", "De zes weken eindigen op zaterdag voor Koningsdag: het mag tot dinsdag",
            "plan tot 2026-04-28 (Jeugdwet 4.1.3)"
        ) { try taak(.afgezien, op: "2026-03-14") },
        Wetszin("4.1.3", "Er is een gezinsplan: de termijn is klaar", "geen taak") {
            try Wetszin.taken(try Verhaal.tot("plan", start: try Wereld.dag("2026-03-02")).feiten, soorten, op: "2026-03-20")
        },
    ]

    static let inhoud: [Wetszin] = [
        Wetszin("2.3", "Een doel in eigen woorden, met wie wat doet: zo kan het plan", "mag") { try plan() },
        Wetszin("2.3", "Een doel zonder de woorden van het gezin is geen doel", "mag niet: doel-1-woorden") { try plan(doel: " ") },
        Wetszin("2.3", "Een doel hoort bij iets dat in de analyse gezien is", "mag niet: doel-1-bevindingen") { try plan(bevinding: nil) },
        Wetszin("2.3", "Een doel hoort niet bij iets uit een ander dossier", "mag niet: doel-1-bevindingen") { try plan(bevinding: 999) },
        Wetszin("4.1.3", "Bij een doel doet iemand iets", "mag niet: doel-1-acties") { try plan(doen: false) },
        Wetszin("4.1.3", "Bij een actie staat wat er gebeurt", "mag niet: doel-1-actie-1-wat") { try plan(wat: "") },
        Wetszin("4.1.3", "Bij een actie staat wie het doet", "mag niet: doel-1-actie-1-wie") { try plan(wie: "") },
        Wetszin("4.1.3", "Vandaag al kijken of het helpt, kan niet", "mag niet: evaluatieOp") { try plan(kijken: 0) },
        Wetszin("4.1.3", "Morgen kijken of het helpt, kan", "mag") { try plan(kijken: 1) },
        Wetszin("4.1.3", "Over een jaar kijken of het helpt, kan nog net", "mag") { try plan(kijken: 365) },
        Wetszin("4.1.3", "Over meer dan een jaar kijken of het helpt, is te laat", "mag niet: evaluatieOp") { try plan(kijken: 366) },
    ]

    /// Who is asked, of a child born on this day and one parent with gezag.
    private static func gevraagd(_ geboren: String?) throws -> String {
        let born = try geboren.flatMap { Geboortedatum(try Wereld.dag($0)) }
        let asked = Akkoordplicht.gevraagd(kinderen: [(Wereld.noor, born)], gezag: [Wereld.karin], op: try Wereld.dag("2026-03-02"))
        return asked.map { $0 == Wereld.noor ? "kind" : "ouder" }.joined(separator: " en ")
    }

    private static func stand(_ antwoorden: [(ID<Persoon>, Akkoordantwoord)]) throws -> String {
        let day = try Wereld.dag("2026-03-05")
        let facts = antwoorden.enumerated().map { place, said in
            Wereld.feit(800 + place, Akkoord(plan: Wereld.id(109), persoon: said.0, antwoord: said.1, op: day), op: day)
        }
        return Akkoordstand.van(Akkoordbeeld.lijst([Wereld.noor, Wereld.karin], plan: Wereld.id(109), facts)).rawValue
    }

    static let akkoord: [Wetszin] = [
        Wetszin("7.3.4", "Een kind wordt vandaag 12: het plan wordt ook aan het kind gevraagd", "kind en ouder") {
            try gevraagd("2014-03-02")
        },
        Wetszin("7.3.4", "Een kind wordt morgen 12: het plan wordt alleen aan de ouder gevraagd", "ouder") { try gevraagd("2014-03-03") },
        Wetszin("7.3.4", "De leeftijd is niet bekend: het plan wordt ook aan het kind gevraagd", "kind en ouder") { try gevraagd(nil) },
        Wetszin("4.1.3", "Het kind is akkoord en de ouder is nog niet gevraagd", "nietIedereenGevraagd") {
            try stand([(Wereld.noor, .akkoord)])
        },
        Wetszin("4.1.3", "Kind en ouder zijn akkoord", "eens") { try stand([(Wereld.noor, .akkoord), (Wereld.karin, .akkoord)]) },
        Wetszin("4.1.3", "Eén van hen is het niet eens: dat verschil blijft staan", "verschil") {
            try stand([(Wereld.noor, .nietAkkoord), (Wereld.karin, .akkoord)])
        },
        Wetszin("4.1.3", "Wie later toch akkoord is, is akkoord", "eens") {
            try stand([(Wereld.noor, .nietAkkoord), (Wereld.karin, .akkoord), (Wereld.noor, .akkoord)])
        },
    ]

    @Test("De zin klopt", arguments: kans + termijn + inhoud + akkoord)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
