// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Whoever writes facts of a story down: a store, or the storybook.
protocol Verhaalpen {
    mutating func schrijf<I: Verklaringsdeel>(_ deel: I) throws -> UUIDv7
}

/// The example that demo, storybook and manual show: why a boy of nine is so often angry, and what keeps him going.
struct Verklaringsverhaal {
    let analyse: UUIDv7
    let kind: ID<Persoon>
    let moeder: ID<Persoon>
    let vader: ID<Persoon>
    let vandaag: Datum
    let vaststelling: UUIDv7?

    static let vraag = "Waarom wordt Sem zo vaak boos, en waarom gaat het bij oma wél goed?"

    func vertel(_ pen: inout some Verhaalpen) throws {
        try begin(&pen)
        let factors = try factoren(&pen)
        try verklaringen(&pen)
        try slot(&pen, factors)
    }

    private func begin(_ pen: inout some Verhaalpen) throws {
        let told = vandaag.plus(dagen: -60)
        _ = try pen.schrijf(
            Perspectief(
                analyse: analyse, wie: kind, stem: .kind, op: told, woorden: "De boosheid zit in mijn buik. Dan gaat alles stuk.",
                toekomst: "Dat papa en mama allebei komen kijken als ik win met racen."))
        _ = try pen.schrijf(
            Perspectief(
                analyse: analyse, wie: moeder, stem: .ouder, op: told,
                woorden: "Hij schrikt er zelf van. Ik weet niet hoe ik hem moet helpen.",
                toekomst: "Weer gezellig aan tafel, zonder bang te zijn voor een uitbarsting."))
        _ = try pen.schrijf(
            Perspectief(
                analyse: analyse, wie: vader, stem: .ouder, op: told, waaromNiet: "Wil er nu niet over praten. Na de zomer opnieuw vragen.")
        )
        if let vaststelling { _ = try pen.schrijf(Verklaringsfeit(analyse: analyse, vaststelling: vaststelling)) }
        for event in levenslijn { _ = try pen.schrijf(event) }
    }

    private var levenslijn: [Levenslijngebeurtenis] {
        let year = vandaag.jaar
        func punt(
            _ soort: Levensgebeurtenissoort, _ jaar: Int, _ maand: Int? = nil, tot: Int? = nil, _ wat: String, _ gevolg: String
        ) -> Levenslijngebeurtenis {
            Levenslijngebeurtenis(
                analyse: analyse, gebeurtenissoort: soort, jaar: jaar, maand: maand, totJaar: tot, wat: wat, gevolg: gevolg,
                herkomst: "Karin")
        }
        return [
            punt(.gebeurtenis, year - 9, nil, "Lag de eerste drie weken in het ziekenhuis", "Schrikt snel van harde geluiden."),
            punt(.verlies, year - 4, 5, "Opa overleden", "Vroeg er een jaar lang elke avond naar."),
            punt(.gebeurtenis, year - 3, 9, tot: year - 2, "Veel ruzie thuis", "Kroop met Noor onder de trap."),
            punt(.verlies, year - 2, 11, "Ouders uit elkaar", "Ziet zijn vader om de week."),
            punt(
                .hulp, year - 2, 12, tot: year - 1, "Gesprekken met de schoolmaatschappelijk werker",
                "Hielp een beetje: hij leerde zijn boosheid tekenen."),
            punt(.kracht, year - 1, 6, "Won met zijn eigen racebaan", "Vertelt er nog steeds over."),
        ]
    }

    private func factoren(_ pen: inout some Verhaalpen) throws -> [UUIDv7] {
        func factor(_ tekst: String, _ niveau: Factorniveau, _ rol: Factorrol, _ kan: Veranderbaarheid = .ja) -> Verklaringsfactor {
            Verklaringsfactor(analyse: analyse, tekst: tekst, niveau: niveau, rol: rol, veranderbaar: kan)
        }
        let ids = try [
            factor("Schrikt snel, al sinds hij baby was", .kind, .kwetsbaarheid, .nee),
            factor("Verloor opa, met wie hij alles bouwde", .gezin, .kwetsbaarheid, .nee),
            factor("Ouders gingen uit elkaar na een jaar ruzie", .gezin, .aanleiding, .nee),
            factor("Onverwacht een ander plan, of harde stemmen", .omgeving, .uitlokkend),
            factor("Slaapt slecht en is overdag moe", .kind, .inStandHoudend),
            factor("Wij worden ook boos, of geven dan toe", .ouder, .inStandHoudend),
            factor("Vader en moeder spreken elkaar niet over Sem", .ouder, .inStandHoudend, .deels),
            factor("Kan goed vertellen en bouwen", .kind, .beschermend),
            factor("Bij oma is het rustig en altijd hetzelfde", .omgeving, .beschermend),
        ].map { try pen.schrijf($0) }
        for (from, to, does) in [
            (0, 3, Factorwerking.versterkt), (1, 2, .versterkt), (2, 6, .versterkt), (3, 5, .versterkt), (5, 3, .versterkt),
            (4, 5, .versterkt), (6, 4, .versterkt), (7, 5, .dempt), (8, 3, .dempt), (8, 4, .dempt),
        ] {
            _ = try pen.schrijf(Factorverband(analyse: analyse, van: ids[from], naar: ids[to], werking: does))
        }
        return ids
    }

    private func verklaringen(_ pen: inout some Verhaalpen) throws {
        let loss = try pen.schrijf(
            Hypothese(analyse: analyse, tekst: "Sem rouwt: om opa, en om hoe het thuis was. Boosheid is zijn manier om dat te laten zien."))
        let attention = try pen.schrijf(Hypothese(analyse: analyse, tekst: "Sem heeft ADHD. Daardoor kan hij zijn boosheid niet remmen."))
        for (hypothesis, side, text) in [
            (loss, Argumentrichting.voor, "Het begon in de maand na de scheiding."),
            (loss, .voor, "Hij is vooral boos na een dag bij zijn vader."),
            (loss, .tegen, "Als baby schrok hij ook al snel."), (attention, .voor, "De juf ziet dat hij vaak opstaat."),
            (attention, .tegen, "Hij bouwt soms twee uur achter elkaar."),
        ] {
            _ = try pen.schrijf(Hypotheseargument(analyse: analyse, hypothese: hypothesis, richting: side, tekst: text))
        }
        let day = vandaag.plus(dagen: -40)
        _ = try pen.schrijf(
            Hypotheseoordeel(
                analyse: analyse, hypothese: loss, stand: .gekozen, reden: "Past het best bij wanneer het begon en bij wat oma ziet.",
                op: day))
        _ = try pen.schrijf(
            Hypotheseoordeel(
                analyse: analyse, hypothese: attention, stand: .verworpen,
                reden: "Hij kan lang stilzitten als hij rustig is. Opnieuw bekijken als de boosheid zakt en de drukte blijft.", op: day))
    }

    private func slot(_ pen: inout some Verhaalpen, _ factoren: [UUIDv7]) throws {
        let theory = try pen.schrijf(
            Werktheorie(
                analyse: analyse,
                tekst:
                    "Sem schrok als baby al snel. Toen ging opa dood. Daarna was er veel ruzie, en gingen papa en mama uit elkaar. Dat is veel "
                    + "verdriet voor één jongen.\n\nSem laat verdriet zien als boosheid. Als er iets verandert, of als stemmen hard worden, schiet hij vol. Wij "
                    + "worden dan ook boos, of geven toe. Zo komt het steeds terug. Hij slaapt er slecht van, en wie moe is wordt sneller boos.\n\n"
                    + "Bij oma is het rustig. Daar weet hij wat er komt. En hij kan heel goed vertellen en bouwen. Daar gaan we mee verder."
            ))
        let day = vandaag.plus(dagen: -30)
        _ = try pen.schrijf(
            Werktheorieantwoord(
                analyse: analyse, werktheorie: theory, persoon: kind, antwoord: .eens, op: day, woorden: "Ja. Zo is het. Ook van opa."))
        _ = try pen.schrijf(Werktheorieantwoord(analyse: analyse, werktheorie: theory, persoon: moeder, antwoord: .eens, op: day))
        _ = try pen.schrijf(
            Werktheorieantwoord(
                analyse: analyse, werktheorie: theory, persoon: vader, antwoord: .oneens, op: day,
                woorden: "Bij mij is hij niet boos. Het komt door de regels bij zijn moeder."))
        _ = try pen.schrijf(
            Inzichtverschil(
                analyse: analyse, tekst: "De intern begeleider van school denkt aan ADHD. Het team niet.",
                eigenaar: "Joost van der Wal, gedragswetenschapper"))
        for (what, goal, works) in [
            ("Elke dag dezelfde avond: eten, bad, verhaal, licht uit", "Sem slaapt weer door", [factoren[4]]),
            (
                "Karin en Daan spreken elke zondag een kwartier over Sem, met Amina erbij", "Papa en mama komen allebei kijken",
                [factoren[6]]
            ),
            ("Speltherapie: het verdriet krijgt woorden", "Boos zijn zonder iets stuk te maken", [factoren[1], factoren[5]]),
        ] {
            _ = try pen.schrijf(Verklaringsnodig(analyse: analyse, wat: what, doel: goal, factoren: works))
        }
    }
}
