// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The sentences of the letter, part by part, in plain Dutch (B1).
struct Brieftekst {
    let besluit: Besluit
    let aanvraag: Aanvraag
    let bewijs: Afwegingsbewijs
    let kader: Afwegingskader
    let g: Briefgegevens
    let bezwaarTot: Datum
    /// The objection that was right against the decision it takes the place of.
    var naBezwaar: Bezwaarbeeld?

    // MARK: What was asked, and what we decided

    var besloten: Besluitbrief.Onderdeel {
        Besluitbrief.Onderdeel(
            kop: "Wat hebben wij besloten?", alineas: ([gevraagd, inPlaats].filter { !$0.isEmpty }.map { .tekst($0) }) + uitspraak)
    }

    /// One whole with the decision on the objection (Awb 7:11 lid 2).
    private var inPlaats: String {
        guard besluit.inPlaatsVan != nil else { return "" }
        guard let naBezwaar, let decision = naBezwaar.beslissing?.inhoud else {
            return "Dit besluit komt in de plaats van ons eerdere besluit: \(g.zeg("uw", "je")) bezwaar kreeg (deels) gelijk."
        }
        let first = naBezwaar.besluit.map { " van \($0.inhoud.genomen.uitgeschreven)" } ?? ""
        return
            "Dit besluit komt in de plaats van ons eerdere besluit\(first). Op \(decision.genomen.uitgeschreven) beslisten wij op "
            + "\(g.zeg("uw", "je")) bezwaar van \(naBezwaar.bezwaar.ontvangen.uitgeschreven): \(g.zeg("u krijgt", "je krijgt")) "
            + "\(decision.uitkomst == .deels ? "voor een deel " : "")gelijk. Dit besluit hoort bij die beslissing."
    }

    /// In their own words: then it can be seen whether everything was answered (Awb 3:46).
    private var gevraagd: String {
        let day = aanvraag.ontvangen.uitgeschreven
        let first =
            switch g.lezer {
            case .ander: "Op \(day) kregen wij uw aanvraag om jeugdhulp voor \(g.jeugdige)."
            case .zelf: "Op \(day) kregen wij uw aanvraag om jeugdhulp."
            case .jongere: "Op \(day) kregen wij je aanvraag om jeugdhulp."
            }
        return aanvraag.gevraagd.isLeeg ? first : "\(first) \(g.zeg("U vroeg", "Je vroeg")): “\(aanvraag.gevraagd)”"
    }

    private var uitspraak: [Besluitbrief.Alinea] {
        let granted = Besluitbrief.Alinea.lijst(besluit.voorzieningen.map(regel) + aanbieder)
        switch besluit.strekking {
        case .toekennen: return [.tekst("Wij kennen deze hulp toe. \(g.krijgt):"), granted] + geenPgb
        case .gedeeltelijk:
            return [.tekst("Wij kennen een deel toe van wat \(g.zeg("u", "je")) vroeg. \(g.krijgt):"), granted, .tekst(afgewezen)] + geenPgb
        case .afwijzen:
            let refused = "Wij wijzen de aanvraag af. De hulp die \(g.zeg("u", "je")) vroeg, geven wij niet. De reden:"
            return [.tekst(refused), .tekst(besluit.motivering)]
        }
    }

    /// The part that is not granted, with its reason in the same breath.
    private var afgewezen: String {
        guard let part = besluit.keuzes?.afgewezen, !part.wat.isLeeg else {
            return "De rest van de hulp die \(g.zeg("u", "je")) vroeg, wijzen wij af. Hieronder \(g.zeg("leest u", "lees je")) waarom."
        }
        let why = part.omdat.isLeeg ? "" : " Wij doen dat omdat \(part.omdat.alsZin)"
        return "Wij wijzen dit deel af: \(part.wat.alsZin)\(why)"
    }

    /// Help in kind where a budget was asked for: that is a refusal too.
    private var geenPgb: [Besluitbrief.Alinea] {
        guard besluit.pgb != nil, pgb == nil else { return [] }
        return [
            .tekst(
                "\(g.zeg("U vroeg", "Je vroeg")) om een persoonsgebonden budget (pgb). Dat wijzen wij af: de gemeente regelt de hulp. "
                    + "Hieronder \(g.zeg("leest u", "lees je")) waarom.")
        ]
    }

    /// Named only when it is another than the gemeente has a contract with: the family asked why.
    private var aanbieder: [String] {
        besluit.keuzes?.buitenContract.map { ["De hulp komt van \($0.aanbieder). Waarom deze aanbieder: \($0.uitleg)"] } ?? []
    }

    // MARK: What it means, and what to do

    private var watBetekent: String { g.zeg("Wat betekent dit voor u?", "Wat betekent dit voor jou?") }

    var betekenis: Besluitbrief.Onderdeel {
        guard besluit.strekking != .afwijzen else {
            return deel(
                watBetekent,
                "De gemeente regelt en betaalt de gevraagde hulp niet. Het lokale team blijft met \(g.zeg("u", "je")) meedenken over hulp die "
                    + "wel kan.")
        }
        if let pgb { return budget(pgb) }
        return deel(
            watBetekent, "\(g.zeg("U krijgt", "Je krijgt")) geen rekening voor deze hulp.",
            "Het besluit geldt voor de periode die hierboven staat. Is daarna nog hulp nodig? Dan kijken wij op tijd samen met "
                + "\(g.zeg("u", "je")).")
    }

    var doen: Besluitbrief.Onderdeel {
        let call = "Bel dan \(g.contact)."
        guard let first = besluit.voorzieningen.map(\.periode.van).min() else {
            return deel(
                g.zeg("Wat moet u doen?", "Wat moet je doen?"),
                "\(g.zeg("U hoeft", "Je hoeft")) nu niets te doen. Verandert er iets thuis? \(call)")
        }
        let title = g.zeg("Wat moet u doen, en wanneer?", "Wat moet je doen, en wanneer?")
        if pgb != nil {
            return deel(
                title,
                "Maak met wie de hulp geeft een zorgovereenkomst. Dat is een contract over de hulp. Stuur het naar de Sociale "
                    + "Verzekeringsbank (SVB). De hulp mag beginnen op \(first.uitgeschreven).",
                "Verandert er iets, of lukt het niet? \(call)")
        }
        // Help may begin on the day of the letter: then a week is given before it is late.
        let late = max(first, g.verzonden.plus(weken: 1))
        return deel(
            title,
            "\(g.zeg("U hoeft", "Je hoeft")) nu niets te doen. Wij geven de opdracht aan de aanbieder: de organisatie die de hulp geeft. Die "
                + "neemt contact met \(g.zeg("u", "je")) op over het begin van de hulp.",
            "\(g.zeg("Heeft u", "Heb je")) op \(late.uitgeschreven) nog niets gehoord, of verandert er iets? \(call)")
    }

    // MARK: Why

    var waarom: Besluitbrief.Onderdeel {
        let steps = bewijs.bevindingen.compactMap(uitlegStap)
        let deviation = besluit.afwijking.map { [Besluitbrief.Alinea.tekst($0)] } ?? []
        // Of a refusal the reasons stand with it.
        let reasons: [Besluitbrief.Alinea] = besluit.strekking == .afwijzen ? [] : [.tekst(besluit.motivering)]
        let called = besluit.strekking == .afwijzen ? "" : " De wet noemt deze hulp een individuele voorziening: hulp met een besluit."
        return Besluitbrief.Onderdeel(
            kop: "Waarom hebben wij dit besloten?",
            alineas: reasons + pgbwaarom + interventie + afgeraden + keuzes + [
                .tekst("Zo hebben wij het stap voor stap bekeken:"), .lijst(steps),
            ] + deviation
                + [.tekst("Wij baseren dit besluit op \(kader.bron).\(called)")])
    }

    /// About the aanbieder, and what the act asks of this help.
    private var keuzes: [Besluitbrief.Alinea] {
        ([besluit.keuze?.brief(g)].compactMap(\.self) + (besluit.keuzes?.wet?.brief(g) ?? [])).map { .tekst($0) }
    }

    // MARK: Objection and help

    /// After an objection the way is to the court (Awb 7:1, 8:1).
    static func beroep(_ g: Briefgegevens, tot last: Datum) -> Besluitbrief.Onderdeel {
        deel(
            oneens(g),
            "Bel ons eerst gerust: \(g.contact). De termijn voor beroep loopt dan wel door.",
            "\(g.zeg("U kunt", "Je kunt")) in beroep gaan bij de rechtbank tot en met \(last.metWeekdag). Dat kan met een brief aan de "
                + "afdeling bestuursrecht, of digitaal. Op rechtspraak.nl staat welke rechtbank dat is, hoe het gaat en wat het kost.",
            g.zeg(
                "Kunt u niet wachten? Dan kunt u de voorzieningenrechter van die rechtbank vragen om een spoedmaatregel.",
                "Kun je niet wachten? Dan kun je de voorzieningenrechter van die rechtbank vragen om een spoedmaatregel."))
    }

    var bezwaar: Besluitbrief.Onderdeel { besluit.inPlaatsVan == nil ? Self.bezwaar(g, tot: bezwaarTot) : Self.beroep(g, tot: bezwaarTot) }
    var hulp: Besluitbrief.Onderdeel { Self.hulp(g) }

    private static func oneens(_ g: Briefgegevens) -> String {
        g.zeg("Bent u het er niet mee eens?", "Ben je het er niet mee eens?")
    }

    static func bezwaar(_ g: Briefgegevens, tot bezwaarTot: Datum) -> Besluitbrief.Onderdeel {
        let online = g.bezwaarOnline.map { "Bezwaar maken kan ook op \($0)." }
        return deel(
            oneens(g),
            "Bel ons eerst gerust: \(g.contact). Vaak kunnen wij het samen oplossen. De termijn voor bezwaar loopt dan wel door.",
            "\(g.zeg("U kunt", "Je kunt")) bezwaar maken tot en met \(bezwaarTot.metWeekdag). Stuur \(g.zeg("uw", "je")) brief naar: "
                + "\(g.bezwaaradres).",
            online ?? "",
            g.zeg(
                "Zet in uw brief: uw naam en adres, de datum, het kenmerk \(g.kenmerk), en waarom u het er niet mee eens bent. "
                    + "Zet er ook uw handtekening onder.",
                "Zet in je brief: je naam en adres, de datum, het kenmerk \(g.kenmerk), en waarom je het er niet mee eens bent. "
                    + "Zet er ook je handtekening onder. Je ouders of iemand anders mogen je helpen."),
            g.zeg(
                "Kunt u niet wachten op ons antwoord? Dan kunt u, naast uw bezwaar, de voorzieningenrechter van de rechtbank vragen om een "
                    + "spoedmaatregel.",
                "Kun je niet wachten op ons antwoord? Dan kun je, naast je bezwaar, de voorzieningenrechter van de rechtbank vragen om een "
                    + "spoedmaatregel."))
    }

    static func hulp(_ g: Briefgegevens) -> Besluitbrief.Onderdeel {
        deel(
            g.zeg("Wie kan u helpen?", "Wie kan je helpen?"),
            lijst: [
                "Vragen over deze brief: \(g.contact).",
                "Gratis en onafhankelijke hulp bij \(g.zeg("uw", "je")) aanvraag of bezwaar: \(g.clientondersteuning).",
                "Een onafhankelijke vertrouwenspersoon, gratis, voor kinderen en ouders: \(g.vertrouwenspersoon).",
            ])
    }

    // MARK: Parts

    /// The budget, when it was granted.
    private var pgb: Pgbvraag? { besluit.voorzieningen.contains { $0.vorm == .pgb } ? besluit.pgb : nil }

    private func budget(_ pgb: Pgbvraag) -> Besluitbrief.Onderdeel {
        let again = pgb.herzienOp.map { "Op \($0.uitgeschreven) kijken wij samen of het pgb nog past." } ?? ""
        let paid = g.zeg(
            "U kiest zelf wie de hulp geeft. Het geld komt niet op uw rekening: de SVB betaalt wie de hulp geeft. Wat u niet gebruikt, gaat "
                + "terug naar de gemeente.",
            "Je kiest zelf wie de hulp geeft. Het geld komt niet op je rekening: de SVB betaalt wie de hulp geeft. Wat je niet gebruikt, gaat "
                + "terug naar de gemeente.")
        return deel(
            watBetekent,
            "\(g.zeg("U krijgt", "Je krijgt")) een pgb van \(pgb.bedrag) \(pgb.tijdvak.label). Zo kwamen wij aan dit bedrag: \(pgb.berekening)",
            paid, again)
    }

    /// Condition by condition; of a refusal what stands against it.
    private var pgbwaarom: [Besluitbrief.Alinea] {
        guard let asked = besluit.pgb else { return [] }
        let outcome = Pgbtoets.bereken(asked, op: besluit.genomen).uitkomst, asker = g.zeg("U vroeg", "Je vroeg")
        if pgb != nil {
            return [
                .tekst("\(asker) om een pgb. Aan de voorwaarden is voldaan (Jeugdwet 8.1.1):"),
                .lijst(Pgbvoorwaarde.bij(asked).map(\.vervuld)),
            ]
        }
        let against =
            outcome.ontbreekt.map { "\($0.ontbreekt(op: besluit.genomen)) (\($0.bron))" }
            + outcome.weigeringsgronden.map { "\($0.uitleg) (\($0.bron))" }
        return [.tekst("\(asker) om een pgb. Dat geven wij niet:"), .lijst(against)]
    }

    private var interventie: [Besluitbrief.Alinea] {
        guard let chosen = besluit.interventie else { return [] }
        let weeks = chosen.richtduurWeken.map { " Die duurt meestal niet langer dan \($0) weken." } ?? ""
        let first = "Wij kiezen voor deze aanpak: \(chosen.naam).\(weeks)"
        guard chosen.status == .nietDoen else { return [.tekst(first)] }
        return [.tekst("\(first) \(Self.nietDoen(chosen))"), .tekst("Toch zetten wij deze aanpak in. De reden: \(chosen.afwijking)")]
    }

    /// What was asked for by name and is not given, because it should not be done.
    private var afgeraden: [Besluitbrief.Alinea] {
        guard let asked = besluit.keuzes?.afgewezen?.interventie else { return [] }
        return [
            .tekst(
                "\(g.zeg("U vroeg", "Je vroeg")) om deze aanpak: \(asked.naam). \(Self.nietDoen(asked)) Daarom zetten wij deze aanpak niet in."
            )
        ]
    }

    /// What the word of the register means, for who never saw it.
    private static func nietDoen(_ known: Interventiekeuze) -> String {
        "De gemeente houdt een lijst bij van wat werkt in de jeugdhulp. Daarop staat deze aanpak op ‘niet doen’. Dat betekent: volgens wat nu "
            + "bekend is, helpt deze aanpak meestal niet, of kan hij kwaad doen. Dat komt uit: \(known.bron)."
    }

    private func regel(_ granted: Voorziening) -> String {
        let form =
            switch granted.vorm {
            case .zin: "De gemeente regelt en betaalt deze hulp (zorg in natura)."
            case .pgb: "\(g.zeg("U koopt", "Je koopt")) deze hulp zelf in, met een persoonsgebonden budget (pgb)."
            }
        return "\(granted.aard), \(granted.omvang.uitgeschreven), \(granted.periode.uitgeschreven). \(form)"
    }

    private func uitlegStap(_ found: Stapbevinding) -> String? {
        guard let step = kader.stap(found.stap), let conclusion = step.conclusie(found.conclusie) else { return nil }
        let question = g.zegtJe ? step.vraagKind ?? step.gewoneVraag : step.gewoneVraag
        let answer = g.zegtJe ? conclusion.kind ?? conclusion.brief : conclusion.brief
        // Who wrote the same once more need not be read twice.
        return [question, answer, found.overweging == conclusion.brief ? "" : found.overweging].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private func deel(_ kop: String, _ texts: String..., lijst: [String] = []) -> Besluitbrief.Onderdeel {
        Self.deel(kop, texts, lijst: lijst)
    }

    private static func deel(_ kop: String, _ texts: String..., lijst: [String] = []) -> Besluitbrief.Onderdeel {
        deel(kop, texts, lijst: lijst)
    }

    private static func deel(_ kop: String, _ texts: [String], lijst: [String]) -> Besluitbrief.Onderdeel {
        let paragraphs = texts.filter { !$0.isEmpty }.map { Besluitbrief.Alinea.tekst($0) }
        return Besluitbrief.Onderdeel(kop: kop, alineas: paragraphs + (lijst.isEmpty ? [] : [.lijst(lijst)]))
    }
}
