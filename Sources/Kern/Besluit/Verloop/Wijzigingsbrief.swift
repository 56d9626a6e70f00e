// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Besluitbrief {
    /// The letter with a change of a decision, in the same order as that of the decision itself.
    /// - Throws: `nietMogelijk` when the objection term cannot be computed.
    package init(_ change: Besluitwijziging, verloop: Besluitverloop, gegevens: Briefgegevens) throws(Afwijzing) {
        let text = Wijzigingstekst(change: change, verloop: verloop, g: gegevens)
        try self.init(
            "Uw hulp verandert: besluit over jeugdhulp voor \(gegevens.jeugdige)", gegevens, change.mandaat,
            [text.besloten, text.betekenis, text.doen, text.waarom], isNaBezwaar: change.inPlaatsVan != nil)
    }

    /// The letter with which a decision is taken back.
    package init(_ end: Intrekking, verloop: Besluitverloop, mandaat: Mandaat, gegevens: Briefgegevens) throws(Afwijzing) {
        let ground = Besluit.Intrekkingsgrond(rawValue: end.grond)
        let taken = verloop.besluit.inhoud.genomen.uitgeschreven, from = max(end.per, gegevens.verzonden)
        let parts = [
            Onderdeel(
                kop: "Wat hebben wij besloten?",
                alineas: [
                    .tekst(
                        "Wij trekken ons besluit van \(taken) over hulp voor \(gegevens.jeugdige) in. Het geldt niet meer vanaf \(from.uitgeschreven)."
                    )
                ]),
            Onderdeel(
                kop: "Wat betekent dit voor u?",
                alineas: [
                    .tekst(
                        verloop.besluit.inhoud.strekking == .afwijzen
                            ? "Uw aanvraag staat weer open. Wij besluiten er opnieuw over. U krijgt dan een nieuwe brief."
                            : verloop.isPgb
                                ? "Vanaf die dag is er geen pgb meer. Wat daarvoor aan hulp is gegeven, wordt nog betaald."
                                : "Vanaf die dag betaalt de gemeente deze hulp niet meer. De hulp tot die dag betaalt de gemeente wel.")
                ]),
            Onderdeel(
                kop: "Wat moet u doen?", alineas: [.tekst("Is er nog hulp nodig, of klopt er iets niet? Bel dan \(gegevens.contact).")]),
            Onderdeel(
                kop: "Waarom hebben wij dit besloten?",
                alineas: [.tekst(end.toelichting)]
                    + (end.gehoordOp.map { [.tekst("Wij spraken hierover met u op \($0.uitgeschreven).")] } ?? [])
                    + [end.gezegd ?? ""].filter { !$0.isLeeg }.map { .tekst($0) }
                    + (ground.map { [.tekst($0.zin(gegevens.jeugdige) + $0.rustOp(isPgb: verloop.isPgb))] } ?? [])),
        ]
        try self.init("Wij trekken een besluit in: jeugdhulp voor \(gegevens.jeugdige)", gegevens, mandaat, parts)
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

extension Besluit.Intrekkingsgrond {
    /// To who gets the letter; a label speaks of them.
    fileprivate func zin(_ kind: String) -> String {
        switch self {
        case .opVerzoek: "U of \(kind) vroeg hierom."
        case .onjuisteGegevens: "De gegevens waarmee wij besloten, klopten niet of waren niet compleet."
        case .nietMeerNodig: "De hulp is niet meer nodig."
        case .nietToereikend: "De hulp past niet meer."
        case .voorwaarden: "Aan de voorwaarden is niet voldaan."
        case .fout: "Ons besluit klopte niet."
        }
    }

    /// For a pgb the law names grounds to take it back (Jeugdwet 8.1.4, their words `[mem]`); for all else the verordening does `[mem]`.
    fileprivate func rustOp(isPgb: Bool) -> String {
        switch self {
        case .onjuisteGegevens, .nietMeerNodig, .nietToereikend, .voorwaarden:
            isPgb ? " Wij baseren dit besluit op Jeugdwet 8.1.4." : " Wij baseren dit besluit op de verordening jeugdhulp."
        case .opVerzoek, .fout: ""
        }
    }
}

/// The sentences of the letter with a change, in plain Dutch.
private struct Wijzigingstekst {
    let change: Besluitwijziging
    let verloop: Besluitverloop
    let g: Briefgegevens

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

    private var dag: String { change.per.uitgeschreven }

    var besloten: Besluitbrief.Onderdeel {
        let text =
            switch change.wat {
            case .wijzigen: "Vanaf \(dag) is de hulp voor \(g.jeugdige) (\(hulp)): \(change.omvang?.uitgeschreven ?? "").\(eerst)"
            case .verlengen:
                "De hulp voor \(g.jeugdige) (\(hulp)) gaat door tot en met \(change.totEnMet?.uitgeschreven ?? ""). Er verandert verder niets."
            case .opschorten: "De hulp voor \(g.jeugdige) (\(hulp)) staat stil vanaf \(dag)."
            case .hervatten: "De hulp voor \(g.jeugdige) (\(hulp)) gaat vanaf \(dag) weer verder."
            case .beeindigen:
                "De hulp voor \(g.jeugdige) (\(hulp)) eindigt eerder: \(change.per.plus(dagen: -1).metWeekdag) is de laatste dag."
            }
        let first = "Op \(verloop.besluit.inhoud.genomen.uitgeschreven) besloten wij over deze hulp. Dat besluit wijzigen wij."
        let instead =
            change.inPlaatsVan == nil ? "" : "Dit komt in de plaats van wat na uw bezwaar is vervallen: u kreeg voor een deel gelijk."
        return deel("Wat hebben wij besloten?", first, instead, text)
    }

    var betekenis: Besluitbrief.Onderdeel {
        let pgb = verloop.isPgb
        let text =
            switch change.wat {
            case .wijzigen:
                pgb
                    ? "Wij geven dit door aan de Sociale Verzekeringsbank (SVB), die uw pgb uitbetaalt."
                    : "Wij vertellen het aan de aanbieder. De gemeente blijft de hulp betalen."
            case .verlengen:
                pgb
                    ? "Uw pgb loopt door, met hetzelfde bedrag.\(herziening)"
                    : "De gemeente blijft deze hulp regelen en betalen. De hulp houdt niet op."
            case .opschorten:
                pgb
                    ? "Zolang de hulp stilstaat, betaalt de SVB niets uit uw pgb."
                    : "Zolang de hulp stilstaat, komt er niemand en betaalt de gemeente niets."
            case .hervatten: pgb ? "De SVB kan weer uit uw pgb betalen." : "De aanbieder mag weer hulp geven. De gemeente betaalt die."
            case .beeindigen:
                pgb
                    ? "Daarna is er geen pgb meer. Wat tot die dag aan hulp is gegeven, wordt betaald."
                    : "Daarna regelt en betaalt de gemeente deze hulp niet meer."
            }
        return deel("Wat betekent dit voor u?", text)
    }

    /// When the pgb is looked at once more, now that it lasts longer.
    private var herziening: String {
        verloop.pgbHerzieningen.last { !$0.isGedaan }.map { " Op \($0.dag.uitgeschreven) kijken wij samen of het pgb nog past." } ?? ""
    }

    var doen: Besluitbrief.Onderdeel {
        let text =
            change.wat == .opschorten
            ? "Is de reden voor de pauze voorbij? Bel dan \(g.contact). Dan kijken wij samen of de hulp verder kan."
            : "U hoeft niets te doen. Klopt er iets niet, of verandert er iets thuis? Bel dan \(g.contact)."
        return deel("Wat moet u doen?", text)
    }

    var waarom: Besluitbrief.Onderdeel {
        let heard = change.gehoordOp.map { "Wij spraken hierover met u op \($0.uitgeschreven)." } ?? ""
        let said = change.toets.map { "Op \($0.besprokenOp.uitgeschreven) bespraken wij of de hulp past. U zei: “\($0.woorden)”" } ?? ""
        let ground = "\(change.grond.zin(g.jeugdige)) Wij baseren dit besluit op \(change.grond.bron(isPgb: verloop.isPgb))."
        return deel("Waarom hebben wij dit besloten?", change.toelichting, heard, change.gezegd ?? "", said, ground)
    }

    private func deel(_ kop: String, _ texts: String...) -> Besluitbrief.Onderdeel {
        Besluitbrief.Onderdeel(kop: kop, alineas: texts.filter { !$0.isEmpty }.map { .tekst($0) })
    }
}

extension Wijzigingsgrond {
    /// To who gets the letter; a label speaks of them.
    fileprivate func zin(_ kind: String) -> String {
        switch self {
        case .opVerzoek: "U of \(kind) vroeg hierom."
        case .onjuisteGegevens: "De gegevens waarmee wij besloten, klopten niet of waren niet compleet."
        case .nietMeerNodig: "Zoveel hulp is niet meer nodig."
        case .nietToereikend: "De hulp is niet meer genoeg of past niet meer."
        case .voorwaarden: "Aan de voorwaarden is niet voldaan."
        case .anderDoel: "De hulp is niet gebruikt, of voor iets anders."
        case .elders: "\(kind) is tijdelijk ergens anders."
        case .weerNodig: "De reden voor de pauze is voorbij."
        case .lichteToets: "De hulp past, en de beperking van \(kind) gaat niet over."
        }
    }
}
