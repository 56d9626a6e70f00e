// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Veiligheidsplan: eerst direct veilig, dan blijvend, dan herstel; in een zin")
struct VeiligheidZinnen {
    private static let werk = "Gefaseerde ketenzorg"

    private static func dag() throws -> Datum { try Wereld.dag("2026-03-02") }

    private static func afspraak(
        _ fase: Veiligheidsfase = .directe, door: Uitvoerder = .netwerk, controle: String = "Amina belt", alsNiet: String = "Els belt 112",
        nummer: Int = 80
    ) -> Veiligheidsafspraak {
        Veiligheidsafspraak(
            id: Wereld.id(nummer), fase: fase, wat: "Els houdt de deur dicht", uitvoerder: door, wie: "Els", wanneer: "elke avond",
            controle: controle, alsNiet: alsNiet)
    }

    private static func plan(
        _ afspraken: [Veiligheidsafspraak], woorden: String = "Ik schrok", vertrouwd: ID<Persoon>? = Wereld.karin, afwijking: String = "",
        maanden: Int = 1
    ) throws -> Veiligheidsplan {
        let day = try dag()
        return Veiligheidsplan(
            datum: day, kinderen: [Kindveiligheid(kind: Wereld.noor, woorden: woorden, vertrouwd: vertrouwd)],
            zorgen: "Geschreeuwd aan de deur", risico: "dan wordt het erger", afspraken: afspraken, regie: "Amina",
            herzienOp: day.plus(maanden: maanden), afwijking: afwijking)
    }

    private static func mag(_ plan: Veiligheidsplan, _ fase: Veiligheidsfase = .directe) throws -> String {
        Wetszin.mag(plan.fouten(fase: fase, op: try dag()))
    }

    static let inhoud: [Wetszin] = [
        Wetszin(werk, "Een kind met eigen woorden en iemand bij wie het terechtkan, en één afspraak voor nu: zo kan het", "mag") {
            try mag(plan([afspraak()]))
        },
        Wetszin(werk, "Er staat wat het kind zelf zegt", "mag niet: kind-1-woorden") { try mag(plan([afspraak()], woorden: " ")) },
        Wetszin(werk, "Er staat bij wie het kind terechtkan", "mag niet: kind-1-vertrouwd") { try mag(plan([afspraak()], vertrouwd: nil)) },
        Wetszin(werk, "Een afspraak zegt wie nagaat of het gebeurt", "mag niet: afspraak-1-controle") {
            try mag(plan([afspraak(controle: "")]))
        },
        Wetszin(werk, "Een afspraak zegt wat er gebeurt als het niet lukt", "mag niet: afspraak-1-alsNiet") {
            try mag(plan([afspraak(alsNiet: "")]))
        },
        Wetszin(werk, "Is het nog niet direct veilig, dan is er een afspraak voor nu", "mag niet: afspraak-1-fase") {
            try mag(plan([afspraak(.stabiele)]))
        },
        Wetszin(werk, "Naast die afspraak mag er één voor de volgende stap zijn", "mag") {
            try mag(plan([afspraak(), afspraak(.stabiele, nummer: 81)]))
        },
        Wetszin(werk, "Herstel kan nog niet zolang het niet direct veilig is", "mag niet: afspraak-2-fase") {
            try mag(plan([afspraak(), afspraak(.herstel, nummer: 81)]))
        },
        Wetszin(werk, "Is het direct veilig, dan kan herstel worden voorbereid", "mag") {
            try mag(plan([afspraak(.stabiele), afspraak(.herstel, nummer: 81)]), .stabiele)
        },
        Wetszin(werk, "Een plan waarin alleen professionals iets doen, kan niet zonder reden", "mag niet: afwijking") {
            try mag(plan([afspraak(door: .team)]))
        },
        Wetszin(werk, "Met een reden kan dat wel", "mag") { try mag(plan([afspraak(door: .team)], afwijking: "Er is nu niemand.")) },
        Wetszin(werk, "Doet de familie ook iets, dan hoeft er geen reden bij", "mag") { try mag(plan([afspraak(door: .gezin)])) },
        Wetszin(werk, "Binnen drie maanden wordt opnieuw gekeken", "mag") { try mag(plan([afspraak()], maanden: 3)) },
        Wetszin(werk, "Vier maanden wachten is te lang", "mag niet: herzienOp") { try mag(plan([afspraak()], maanden: 4)) },
    ]

    private static func herzien(
        _ oordeel: Herzieningsoordeel, in fase: Veiligheidsfase, woorden: String = "Het is stil", waarop: String = "Vier weken rust"
    ) throws -> String {
        let day = try dag(), plan = try plan([afspraak()])
        return Wetszin.mag { () throws(Afwijzing) in
            try Veiligheidsherziening(
                plan: Wereld.id(1), op: day, oordeel: oordeel, waarop: waarop, woordenKind: woorden, gehoord: [],
                volgendeOp: day.plus(dagen: 30)
            ).gecontroleerd(fase: fase, plan: plan, vandaag: day)
        }
    }

    /// The phase and the day to look again, after what happened on these days from 2 March 2026 on.
    private static func stand(oordeel: (Herzieningsoordeel, Int)? = nil, mislukt: (Veiligheidsfase, Int)? = nil) throws -> String {
        let day = try dag(), both = [afspraak(), afspraak(.stabiele, nummer: 81)]
        let fact = Wereld.feit(600, try plan(both), op: day)
        let reviews = oordeel.map { said in
            let review = Veiligheidsherziening(
                plan: fact.id, op: day.plus(dagen: said.1), oordeel: said.0, waarop: "gezien", woordenKind: "stil", gehoord: [],
                volgendeOp: day.plus(dagen: said.1 + 30))
            return Wereld.feit(610, review, op: review.op)
        }
        let checks = mislukt.map { failed in
            let made = failed.0 == .directe ? both[0] : both[1]
            let check = Veiligheidscontrole(
                plan: fact.id, afspraak: made.id, op: day.plus(dagen: failed.1), door: "Amina", uitkomst: .nietNagekomen)
            return Wereld.feit(620, check, op: check.op)
        }
        let view = try #require(
            Veiligheidsbeeld.van(
                [fact], controles: [checks].compactMap(\.self), herzieningen: [reviews].compactMap(\.self), einden: [],
                op: day.plus(dagen: 20)))
        return "\(view.fase.uitkomst.rawValue), kijken voor \(view.herzienVoor.uitkomst.iso)"
    }

    static let verloop: [Wetszin] = [
        Wetszin(werk, "Niemand keek nog samen: het gaat om directe veiligheid", "directe, kijken voor 2026-04-02") { try stand() },
        Wetszin(werk, "Samen gezien dat het nu veilig is: de volgende stap", "stabiele, kijken voor 2026-04-06") {
            try stand(oordeel: (.directVeilig, 5))
        },
        Wetszin(werk, "Daarna mislukt een afspraak voor nu: terug, en meteen kijken", "directe, kijken voor 2026-03-12") {
            try stand(oordeel: (.directVeilig, 5), mislukt: (.directe, 10))
        },
        Wetszin(werk, "Mislukt een afspraak van deze stap: niet terug, wel meteen kijken", "stabiele, kijken voor 2026-03-12") {
            try stand(oordeel: (.directVeilig, 5), mislukt: (.stabiele, 10))
        },
        Wetszin(werk, "Wat eerder mislukte dan het samen kijken, telt niet meer", "stabiele, kijken voor 2026-04-06") {
            try stand(oordeel: (.directVeilig, 5), mislukt: (.directe, 3))
        },
        Wetszin(werk, "Veiligheid groeit één stap: van niet veilig naar herstel kan niet", "mag niet: oordeel") {
            try herzien(.stabielVeilig, in: .directe)
        },
        Wetszin(werk, "Van direct veilig naar herstel kan", "mag") { try herzien(.stabielVeilig, in: .stabiele) },
        Wetszin(werk, "Terug naar niet veilig kan altijd in één keer", "mag") { try herzien(.nietVeilig, in: .herstel) },
        Wetszin(werk, "Samen kijken zegt wat het kind ervan vindt", "mag niet: woordenKind") {
            try herzien(.directVeilig, in: .directe, woorden: "")
        },
        Wetszin(werk, "Samen kijken zegt waar het op berust", "mag niet: waarop") { try herzien(.directVeilig, in: .directe, waarop: "") },
    ]

    @Test("De zin klopt", arguments: inhoud + verloop)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
