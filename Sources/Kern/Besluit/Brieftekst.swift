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

    var besloten: Besluitbrief.Onderdeel {
        let asked = "Op \(aanvraag.ontvangen.uitgeschreven) kregen wij de aanvraag om jeugdhulp voor \(g.jeugdige)."
        let outcome =
            switch besluit.strekking {
            case .toekennen: "Wij hebben besloten dat \(g.jeugdige) deze hulp krijgt:"
            case .gedeeltelijk: "Wij hebben besloten dat \(g.jeugdige) een deel van de gevraagde hulp krijgt:"
            case .afwijzen: "Wij wijzen de aanvraag af. De gevraagde jeugdhulp voor \(g.jeugdige) geven wij niet."
            }
        return Self.deel("Wat hebben wij besloten?", asked, inPlaats, outcome, lijst: besluit.voorzieningen.map(regel) + aanbieder)
    }

    /// One whole with the decision on the objection (Awb 7:11 lid 2).
    private var inPlaats: String {
        guard besluit.inPlaatsVan != nil else { return "" }
        guard let naBezwaar, let decision = naBezwaar.beslissing?.inhoud else {
            return "Dit besluit komt in de plaats van ons eerdere besluit: uw bezwaar kreeg (deels) gelijk."
        }
        let first = naBezwaar.besluit.map { " van \($0.inhoud.genomen.uitgeschreven)" } ?? ""
        return
            "Dit besluit komt in de plaats van ons eerdere besluit\(first). Op \(decision.genomen.uitgeschreven) beslisten wij op uw bezwaar van "
            + "\(naBezwaar.bezwaar.ontvangen.uitgeschreven): u krijgt \(decision.uitkomst == .deels ? "voor een deel " : "")gelijk. "
            + "Dit besluit hoort bij die beslissing."
    }

    /// Named only when it is another than the gemeente has a contract with: the family asked why.
    private var aanbieder: [String] {
        besluit.keuzes?.buitenContract.map { ["De hulp komt van \($0.aanbieder). Waarom deze aanbieder: \($0.uitleg)"] } ?? []
    }

    var betekenis: Besluitbrief.Onderdeel {
        guard besluit.strekking != .afwijzen else {
            return deel(
                "Wat betekent dit voor u?",
                "De gemeente regelt en betaalt de gevraagde hulp niet. Het lokale team blijft met u meedenken over hulp die wel kan.")
        }
        if let pgb { return budget(pgb) }
        return deel(
            "Wat betekent dit voor u?", rest, "U krijgt geen rekening voor deze hulp.",
            "Het besluit geldt voor de periode die hierboven staat. Is daarna nog hulp nodig? Dan kijken wij op tijd samen met u.")
    }

    /// Of what was asked more was asked than is given.
    private var rest: String {
        besluit.strekking == .gedeeltelijk ? "De rest van de hulp die u vroeg, geven wij niet. Hieronder leest u waarom." : ""
    }

    var doen: Besluitbrief.Onderdeel {
        guard let first = besluit.voorzieningen.map(\.periode.van).min() else {
            return deel("Wat moet u doen?", "U hoeft nu niets te doen. Verandert er iets thuis? Bel dan \(g.contact).")
        }
        if pgb != nil {
            return deel(
                "Wat moet u doen, en wanneer?",
                "Maak met wie de hulp geeft een zorgovereenkomst en stuur die naar de Sociale Verzekeringsbank (SVB). De hulp mag beginnen "
                    + "op \(first.uitgeschreven).", "Verandert er iets, of lukt het niet? Bel dan \(g.contact).")
        }
        // Help may begin on the day of the letter: then a week is given before it is late.
        let late = max(first, g.verzonden.plus(weken: 1))
        return deel(
            "Wat moet u doen, en wanneer?",
            "U hoeft nu niets te doen. Wij geven de opdracht aan de aanbieder. De aanbieder neemt contact met u op over het begin van de hulp.",
            "Heeft u op \(late.uitgeschreven) nog niets gehoord, of verandert er iets? Bel dan \(g.contact).")
    }

    var waarom: Besluitbrief.Onderdeel {
        let steps = bewijs.bevindingen.compactMap(uitlegStap)
        let deviation = besluit.afwijking.map { [Besluitbrief.Alinea.tekst($0)] } ?? []
        return Besluitbrief.Onderdeel(
            kop: "Waarom hebben wij dit besloten?",
            alineas: [.tekst(besluit.motivering)] + pgbwaarom + interventie + keuzes + [
                .tekst("Zo hebben wij het stap voor stap bekeken:"), .lijst(steps),
            ] + deviation
                + [.tekst("Wij baseren dit besluit op \(kader.bron).")])
    }

    /// About the aanbieder, and what the act asks of this help.
    private var keuzes: [Besluitbrief.Alinea] {
        ([besluit.keuze?.brief].compactMap(\.self) + (besluit.keuzes?.wet?.brief ?? [])).map { .tekst($0) }
    }

    /// After an objection the way is to the court (Awb 7:1, 8:1).
    static func beroep(_ g: Briefgegevens, tot last: Datum) -> Besluitbrief.Onderdeel {
        deel(
            "Bent u het er niet mee eens?",
            "Bel ons eerst gerust: \(g.contact). De termijn voor beroep loopt dan wel door.",
            "U kunt in beroep gaan bij de rechtbank tot en met \(last.metWeekdag). Dat kan met een brief aan de afdeling "
                + "bestuursrecht, of digitaal. Op rechtspraak.nl staat welke rechtbank dat is, hoe het gaat en wat het kost.",
            "Kunt u niet wachten? Dan kunt u de voorzieningenrechter van die rechtbank vragen om een spoedmaatregel.")
    }

    var bezwaar: Besluitbrief.Onderdeel { besluit.inPlaatsVan == nil ? Self.bezwaar(g, tot: bezwaarTot) : Self.beroep(g, tot: bezwaarTot) }
    var hulp: Besluitbrief.Onderdeel { Self.hulp(g) }

    static func bezwaar(_ g: Briefgegevens, tot bezwaarTot: Datum) -> Besluitbrief.Onderdeel {
        let online = g.bezwaarOnline.map { "Bezwaar maken kan ook op \($0)." }
        return deel(
            "Bent u het er niet mee eens?",
            "Bel ons eerst gerust: \(g.contact). Vaak kunnen wij het samen oplossen. De termijn voor bezwaar loopt dan wel door.",
            "U kunt bezwaar maken tot en met \(bezwaarTot.metWeekdag). Stuur uw brief naar: \(g.bezwaaradres).",
            online ?? "",
            "Zet in uw brief: uw naam en adres, de datum, het kenmerk \(g.kenmerk), en waarom u het er niet mee eens bent. "
                + "Zet er ook uw handtekening onder.",
            "Kunt u niet wachten op ons antwoord? Dan kunt u, naast uw bezwaar, de voorzieningenrechter van de rechtbank vragen om een "
                + "spoedmaatregel.")
    }

    static func hulp(_ g: Briefgegevens) -> Besluitbrief.Onderdeel {
        deel(
            "Wie kan u helpen?",
            lijst: [
                "Vragen over deze brief: \(g.contact).",
                "Gratis en onafhankelijke hulp bij uw aanvraag of bezwaar: \(g.clientondersteuning).",
                "Een onafhankelijke vertrouwenspersoon, gratis, voor kinderen en ouders: \(g.vertrouwenspersoon).",
            ])
    }

    /// The budget, when it was granted.
    private var pgb: Pgbvraag? { besluit.voorzieningen.contains { $0.vorm == .pgb } ? besluit.pgb : nil }

    private func budget(_ pgb: Pgbvraag) -> Besluitbrief.Onderdeel {
        let again = pgb.herzienOp.map { "Op \($0.uitgeschreven) kijken wij samen of het pgb nog past." } ?? ""
        return deel(
            "Wat betekent dit voor u?",
            rest, "U krijgt een pgb van \(pgb.bedrag) \(pgb.tijdvak.label). Zo kwamen wij aan dit bedrag: \(pgb.berekening)",
            "U kiest zelf wie de hulp geeft. Het geld komt niet op uw rekening: de SVB betaalt wie de hulp geeft. Wat u niet gebruikt, gaat "
                + "terug naar de gemeente.", again)
    }

    /// Condition by condition; of a refusal what stands against it.
    private var pgbwaarom: [Besluitbrief.Alinea] {
        guard let asked = besluit.pgb else { return [] }
        let outcome = Pgbtoets.bereken(asked, op: besluit.genomen).uitkomst
        if pgb != nil {
            return [
                .tekst("U vroeg om een pgb. Aan de voorwaarden is voldaan (Jeugdwet 8.1.1):"),
                .lijst(Pgbvoorwaarde.bij(asked).map(\.vervuld)),
            ]
        }
        let against =
            outcome.ontbreekt.map { "\($0.ontbreekt) (\($0.bron))" } + outcome.weigeringsgronden.map { "\($0.uitleg) (\($0.bron))" }
        return [.tekst("U vroeg om een pgb. Dat geven wij niet:"), .lijst(against)]
    }

    private var interventie: [Besluitbrief.Alinea] {
        guard let chosen = besluit.interventie else { return [] }
        let weeks = chosen.richtduurWeken.map { " Die duurt meestal niet langer dan \($0) weken." } ?? ""
        return [.tekst("Wij kiezen voor: \(chosen.naam).\(weeks)")] + (chosen.afwijking.isLeeg ? [] : [.tekst(chosen.afwijking)])
    }

    private func regel(_ granted: Voorziening) -> String {
        let form =
            switch granted.vorm {
            case .zin: "De gemeente regelt en betaalt deze hulp (zorg in natura)."
            case .pgb: "U koopt deze hulp zelf in, met een persoonsgebonden budget (pgb)."
            }
        return "\(granted.aard), \(granted.omvang.uitgeschreven), \(granted.periode.uitgeschreven). \(form)"
    }

    private func uitlegStap(_ found: Stapbevinding) -> String? {
        guard let step = kader.stap(found.stap), let conclusion = step.conclusie(found.conclusie) else { return nil }
        // Who wrote the same once more need not be read twice.
        return [step.titel, conclusion.brief, found.overweging == conclusion.brief ? "" : found.overweging].filter { !$0.isEmpty }
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
