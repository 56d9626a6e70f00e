// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Besluitbrief {
    /// The letter with a change of a decision, in the same order as that of the decision itself.
    /// - Throws: `nietMogelijk` when the objection term cannot be computed.
    package init(_ change: Besluitwijziging, verloop: Besluitverloop, gegevens: Briefgegevens) throws(Afwijzing) {
        let text = Wijzigingstekst(change: change, verloop: verloop, g: gegevens)
        try self.init(
            text.onderwerp, gegevens, change.mandaat, [text.besloten, text.betekenis, text.doen, text.waarom],
            isNaBezwaar: change.inPlaatsVan != nil)
    }

    /// The letter with which a decision is taken back.
    package init(_ end: Intrekking, verloop: Besluitverloop, mandaat: Mandaat, gegevens: Briefgegevens) throws(Afwijzing) {
        let text = Intrekkingstekst(end: end, verloop: verloop, g: gegevens)
        try self.init(
            "Wij trekken een besluit in: jeugdhulp voor \(gegevens.voor)", gegevens, mandaat,
            [text.besloten, text.betekenis, text.doen, text.waarom])
    }

    /// - Parameter isNaBezwaar: then the way is to the court (Awb 7:1, 8:1).
    private init(
        _ onderwerp: String, _ g: Briefgegevens, _ mandaat: Mandaat, _ delen: [Onderdeel], isNaBezwaar: Bool = false
    ) throws(Afwijzing) {
        guard let lastDay = try Bezwaartermijn.bereken(verzonden: g.verzonden).uitkomst.totEnMet else {
            throw .nietMogelijk("De bezwaartermijn is niet uit te rekenen. Controleer de verzenddatum.")
        }
        let way = isNaBezwaar ? Brieftekst.beroep(g, tot: lastDay) : Brieftekst.bezwaar(g, tot: lastDay)
        self.init(onderwerp: onderwerp, gegevens: g, onderdelen: delen + [way, Brieftekst.hulp(g)], mandaat: mandaat)
    }
}

/// The article a change or a withdrawal rests on, in words. For a pgb the law names the grounds (Jeugdwet 8.1.4, their words `[mem]`); for
/// help in kind it is the duty to give what fits (Jeugdwet 2.3) with the verordening, which has the conditions (Jeugdwet 2.9). In which
/// article of the verordening they stand differs from gemeente to gemeente and is not recorded.
private enum Grondslagzin {
    static func van(pgbgrond: Bool, _ g: Briefgegevens) -> String {
        pgbgrond
            ? "Wij baseren dit besluit op artikel 8.1.4 van de Jeugdwet."
            : "Wij baseren dit besluit op artikel 2.3 van de Jeugdwet en op de verordening jeugdhulp van \(g.gemeente) (artikel 2.9 van de Jeugdwet)."
    }
}

/// The sentences of the letter with which a decision is taken back.
private struct Intrekkingstekst {
    let end: Intrekking
    let verloop: Besluitverloop
    let g: Briefgegevens

    var besloten: Besluitbrief.Onderdeel {
        let taken = verloop.besluit.inhoud.genomen.uitgeschreven, from = max(end.per, g.verzonden)
        return .deel(
            "Wat hebben wij besloten?",
            ["Wij trekken ons besluit van \(taken) over hulp voor \(g.voor) in. Het geldt niet meer vanaf \(from.uitgeschreven)."])
    }

    var betekenis: Besluitbrief.Onderdeel {
        let text =
            if verloop.besluit.inhoud.strekking == .afwijzen {
                g.zeg(
                    "Uw aanvraag staat weer open. Wij besluiten er opnieuw over. U krijgt dan een nieuwe brief.",
                    "Je aanvraag staat weer open. Wij besluiten er opnieuw over. Je krijgt dan een nieuwe brief.")
            } else if verloop.isPgb {
                "Vanaf die dag is er geen pgb meer. Wat daarvoor aan hulp is gegeven, wordt nog betaald."
            } else {
                "Vanaf die dag betaalt de gemeente deze hulp niet meer. De hulp tot die dag betaalt de gemeente wel."
            }
        return .deel(g.zeg("Wat betekent dit voor u?", "Wat betekent dit voor jou?"), [text])
    }

    var doen: Besluitbrief.Onderdeel {
        .deel(
            g.zeg("Wat moet u doen?", "Wat moet je doen?"), ["Is er nog hulp nodig, of klopt er iets niet? Bel dan \(g.contact)."])
    }

    var waarom: Besluitbrief.Onderdeel {
        let ground = Besluit.Intrekkingsgrond(rawValue: end.grond)
        let heard = end.gehoordOp.map { "Wij spraken hierover met \(g.zeg("u", "jou")) op \($0.uitgeschreven)." } ?? ""
        let rests = ground.map { "\($0.zin(g)) \(Grondslagzin.van(pgbgrond: verloop.isPgb && $0.staatInPgbwet, g))" } ?? ""
        return .deel("Waarom hebben wij dit besloten?", [end.toelichting, heard, end.gezegd ?? "", rests])
    }
}

extension Besluit.Intrekkingsgrond {
    /// To who gets the letter; a label speaks of them.
    fileprivate func zin(_ g: Briefgegevens) -> String {
        switch self {
        case .opVerzoek: g.vroegHierom
        case .onjuisteGegevens: "De gegevens waarmee wij besloten, klopten niet of waren niet compleet."
        case .nietMeerNodig: "De hulp is niet meer nodig."
        case .nietToereikend: "De hulp past niet meer."
        case .voorwaarden: "Aan de voorwaarden is niet voldaan."
        case .fout: "Ons besluit klopte niet."
        }
    }

    fileprivate var staatInPgbwet: Bool { self != .opVerzoek && self != .fout }
}

extension Briefgegevens {
    fileprivate var vroegHierom: String {
        switch lezer {
        case .ander: "U of \(jeugdige) vroeg hierom."
        case .zelf: "U vroeg hierom."
        case .jongere: "Jij of je ouders vroegen hierom."
        }
    }
}

/// The sentences of the letter with a change, in plain Dutch.
private struct Wijzigingstekst {
    let change: Besluitwijziging
    let verloop: Besluitverloop
    let g: Briefgegevens

    /// What happens to the help, said first: longer help is no other help.
    var onderwerp: String {
        let what =
            switch change.wat {
            case .wijzigen: "verandert"
            case .verlengen: "gaat langer door"
            case .opschorten: "stopt tijdelijk"
            case .hervatten: "gaat weer verder"
            case .beeindigen: "eindigt eerder"
            }
        return "\(g.zeg("Uw", "Je")) hulp \(what): besluit over jeugdhulp voor \(g.voor)"
    }

    /// In the middle of a sentence: a capital stays only in what is written with more of them.
    private var hulp: String {
        verloop.besluit.inhoud.voorzieningen.map(\.aard).map { name in
            name.dropFirst().first?.isLowercase == true ? name.prefix(1).lowercased() + name.dropFirst() : name
        }.joined(separator: " en ")
    }

    /// How much it was before this change.
    private var eerst: String {
        let before = Array(verloop.wijzigingen.prefix { $0.inhoud != change })
        let extent = Besluitverloop(verloop.besluit, before).voorzieningen.first?.omvang
        return extent.map { " Tot die dag is het \($0.uitgeschreven)." } ?? ""
    }

    /// Until when it would have lasted without this change.
    private var eerderTot: String {
        let before = Array(verloop.wijzigingen.prefix { $0.inhoud != change })
        return Besluitverloop(verloop.besluit, before).laatsteDag.map { " Eerst was dat tot en met \($0.uitgeschreven)." } ?? ""
    }

    private var dag: String { change.per.uitgeschreven }

    var besloten: Besluitbrief.Onderdeel {
        let text =
            switch change.wat {
            case .wijzigen: "Vanaf \(dag) is de hulp voor \(g.voor) (\(hulp)): \(change.omvang?.uitgeschreven ?? "").\(eerst)"
            case .verlengen:
                "De hulp voor \(g.voor) (\(hulp)) gaat langer door: tot en met \(change.totEnMet?.uitgeschreven ?? "").\(eerderTot) Er verandert verder niets."
            case .opschorten: "De hulp voor \(g.voor) (\(hulp)) staat stil vanaf \(dag)."
            case .hervatten: "De hulp voor \(g.voor) (\(hulp)) gaat vanaf \(dag) weer verder."
            case .beeindigen:
                "De hulp voor \(g.voor) (\(hulp)) eindigt eerder: \(change.per.plus(dagen: -1).metWeekdag) is de laatste dag."
            }
        let taken = "Op \(verloop.besluit.inhoud.genomen.uitgeschreven) besloten wij over deze hulp."
        let first = change.wat == .verlengen ? "\(taken) Die hulp verlengen wij." : "\(taken) Dat besluit wijzigen wij."
        let instead =
            change.inPlaatsVan == nil
            ? ""
            : "Dit komt in de plaats van wat na \(g.zeg("uw", "je")) bezwaar is vervallen: \(g.zeg("u kreeg", "je kreeg")) voor een deel gelijk."
        return deel("Wat hebben wij besloten?", first, instead, text)
    }

    var betekenis: Besluitbrief.Onderdeel {
        let pgb = verloop.isPgb
        let text =
            switch change.wat {
            case .wijzigen:
                pgb
                    ? "Wij geven dit door aan de Sociale Verzekeringsbank (SVB), die \(g.zeg("uw", "je")) pgb uitbetaalt."
                    : "Wij vertellen het aan de aanbieder. De gemeente blijft de hulp betalen."
            case .verlengen:
                pgb
                    ? "\(g.zeg("Uw", "Je")) pgb loopt door, met hetzelfde bedrag.\(herziening)"
                    : "De gemeente blijft deze hulp regelen en betalen. De hulp houdt niet op."
            case .opschorten:
                pgb
                    ? "Zolang de hulp stilstaat, betaalt de SVB niets uit \(g.zeg("uw", "je")) pgb."
                    : "Zolang de hulp stilstaat, komt er niemand en betaalt de gemeente niets."
            case .hervatten:
                pgb ? "De SVB kan weer uit \(g.zeg("uw", "je")) pgb betalen." : "De aanbieder mag weer hulp geven. De gemeente betaalt die."
            case .beeindigen:
                pgb
                    ? "Daarna is er geen pgb meer. Wat tot die dag aan hulp is gegeven, wordt betaald."
                    : "Daarna regelt en betaalt de gemeente deze hulp niet meer."
            }
        return deel(g.zeg("Wat betekent dit voor u?", "Wat betekent dit voor jou?"), text)
    }

    /// When the pgb is looked at once more, now that it lasts longer.
    private var herziening: String {
        verloop.pgbHerzieningen.last { !$0.isGedaan }.map { " Op \($0.dag.uitgeschreven) kijken wij samen of het pgb nog past." } ?? ""
    }

    var doen: Besluitbrief.Onderdeel {
        let text =
            change.wat == .opschorten
            ? "Is de reden voor de pauze voorbij? Bel dan \(g.contact). Dan kijken wij samen of de hulp verder kan."
            : "\(g.zeg("U hoeft", "Je hoeft")) niets te doen. Klopt er iets niet, of verandert er iets thuis? Bel dan \(g.contact)."
        return deel(g.zeg("Wat moet u doen?", "Wat moet je doen?"), text)
    }

    var waarom: Besluitbrief.Onderdeel {
        let you = g.zeg("u", "jou")
        let heard = change.gehoordOp.map { "Wij spraken hierover met \(you) op \($0.uitgeschreven)." } ?? ""
        let said =
            change.toets.map {
                "Op \($0.besprokenOp.uitgeschreven) bespraken wij of de hulp past. \(g.zeg("U zei", "Je zei")): “\($0.woorden)”"
            } ?? ""
        let isNamed = change.grond.bron(isPgb: true) == "Jeugdwet 8.1.4"
        let ground = "\(change.grond.zin(g)) \(Grondslagzin.van(pgbgrond: verloop.isPgb && isNamed, g))"
        return deel("Waarom hebben wij dit besloten?", change.toelichting, heard, change.gezegd ?? "", said, ground)
    }

    private func deel(_ kop: String, _ texts: String...) -> Besluitbrief.Onderdeel {
        Besluitbrief.Onderdeel(kop: kop, alineas: texts.filter { !$0.isEmpty }.map { .tekst($0) })
    }
}

extension Wijzigingsgrond {
    /// To who gets the letter; a label speaks of them.
    fileprivate func zin(_ g: Briefgegevens) -> String {
        switch self {
        case .opVerzoek: g.vroegHierom
        case .onjuisteGegevens: "De gegevens waarmee wij besloten, klopten niet of waren niet compleet."
        case .nietMeerNodig: "Zoveel hulp is niet meer nodig."
        case .nietToereikend: "De hulp is niet meer genoeg of past niet meer."
        case .voorwaarden: "Aan de voorwaarden is niet voldaan."
        case .anderDoel: "De hulp is niet gebruikt, of voor iets anders."
        case .elders:
            g.lezer == .ander ? "\(g.jeugdige) is tijdelijk ergens anders." : "\(g.zeg("U bent", "Je bent")) tijdelijk ergens anders."
        case .weerNodig: "De reden voor de pauze is voorbij."
        case .lichteToets:
            g.lezer == .ander
                ? "De hulp past, en de beperking van \(g.jeugdige) gaat niet over."
                : "De hulp past, en \(g.zeg("uw", "je")) beperking gaat niet over."
        }
    }
}
