// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The pages of the lists: what is first, is most urgent.
enum WerkPages {
    static func eigen(
        _ blad: Werkblad, _ keuze: Lijstkeuze, overgedragen: [Overgedragen], gevraagd: [Meedenkvraag], voorstellen: [Voorstelvraag] = [],
        _ verzoek: Verzoek
    ) -> Antwoord {
        let pad = { WerkURL.pagina(WerkURL.eigen, team: nil, $0, $1) }
        let open: HTML? = blad.zonder == 0 ? nil : zonderContact(blad, verzoek)
        return verzoek.pagina(
            "Mijn werk", indeling: .breed,
            """
            \(inleiding(blad.aantallen))\(Voorstelvraag.blok(voorstellen))\(OverdrachtPages.blok(overgedragen))\(Meedenkvraag.blok(gevraagd))\(open)\
            \(lijst(blad, keuze, filters: [.alle, .week, .teLaat, .nietGezien, .stagneert], verzoek, pad: pad, leeg: leegEigen(blad, keuze, verzoek)))
            """)
    }

    static func team(
        _ blad: Werkblad, _ team: ID<Team>, _ keuze: Lijstkeuze, _ open: VindplaatsStore.Zonder?, _ verzoek: Verzoek
    ) -> Antwoord {
        let pad = { WerkURL.pagina("/team", team: verzoek.bezoek.teams.count > 1 ? team : nil, $0, $1) }
        let name = blad.teams.first { $0.team == team }?.naam ?? "Team"
        return verzoek.pagina(
            name, indeling: .breed,
            """
            \(inleiding(blad.aantallen))\(open.flatMap(zonderLijn))\(verdelen(verzoek))\(andereTeams(blad, team, verzoek))\
            \(lijst(blad, keuze, filters: Termijnfilter.allCases, verzoek, pad: pad, leeg: leegTeam(keuze)))
            """)
    }

    static func geenTeam(_ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina("Team", HTML.leeg("U staat niet in een team. Vraag functioneel beheer om u bij een team te zetten."))
    }

    private static func inleiding(_ aantallen: Werkaantallen) -> HTML {
        guard aantallen.alle > 0 else { return HTML() }
        let late =
            aantallen.teLaat == 0 ? "Er is niets te laat." : "\(Woorden.aantal(aantallen.teLaat, "dossier is", "dossiers zijn")) te laat."
        let unseen =
            aantallen.nietGezien == 0
            ? "" : " In \(Woorden.aantal(aantallen.nietGezien, "dossier", "dossiers")) is een kind te lang niet gezien."
        return HTML.inleiding(
            """
            \(Werkaantallen.tekst(aantallen.alle)) \(aantallen.alle == 1 ? "dossier" : "dossiers") met werk, \(Werkaantallen.tekst(aantallen.week)) \
            met een termijn deze week. \(late)\(unseen)
            """)
    }

    /// Who shares out the work sees which families wait, and goes on from here.
    private static func zonderContact(_ blad: Werkblad, _ verzoek: Verzoek) -> HTML {
        let count = blad.zonder, list = WerkURL.pagina("/team", team: nil, .zonder)
        let says =
            "\(Woorden.aantal(count, "dossier", "dossiers")) van uw team \(count == 1 ? "heeft" : "hebben") nog geen vaste contactpersoon"
        guard Rechten.magOoit(.verdelen, rollen: verzoek.bezoek.rollen) else {
            return HTML.melding(.uitleg, "<p>\(says). <a href=\"\(list)\">Bekijk welke</a></p>")
        }
        let items = blad.eersteZonder.map { stand -> HTML in
            let todo = stand.eerste.map { ": \($0.soort.label.lowercased()), \(Woorden.datum($0.uiterlijk))" } ?? ""
            return "\(HTML.link(stand.titel, naar: GezinURL.dossier(stand.dossier)))\(todo)"
        }
        let more: HTML? = count > items.count ? " of <a href=\"\(list)\">bekijk ze allemaal</a>" : nil
        return HTML.melding(
            .uitleg, "<p>\(says):</p>\(HTML.lijst(items))<p><a href=\"\(VerdeelRoutes.verdelen)\">Verdeel ze</a>\(more)</p>")
    }

    /// For the teamleider: files nobody has, and work of who is away.
    private static func verdelen(_ verzoek: Verzoek) -> HTML? {
        guard Rechten.magOoit(.verdelen, rollen: verzoek.bezoek.rollen) else { return nil }
        return HTML.knoppen([
            .knop("Te verdelen", naar: VerdeelRoutes.verdelen, stil: true),
            .knop("Waarneming", naar: WaarneemRoutes.waarneming, stil: true),
        ])
    }

    /// A task of the teamleider: who works with these schools and practices now that nobody does?
    private static func zonderLijn(_ open: VindplaatsStore.Zonder) -> HTML? {
        guard !open.namen.isEmpty else { return nil }
        let left = open.vertrokken == 0 ? "" : " Bij \(open.vertrokken) ervan werkt de contactpersoon niet meer in dit team."
        let some = open.namen.prefix(5).joined(separator: ", ") + (open.namen.count > 5 ? " en \(open.namen.count - 5) meer" : "")
        return HTML.melding(
            .letOp,
            """
            <p>Zonder vaste contactpersoon: \(some).\(left)</p>\
            <p><a href="\(VindplaatsURL.lijst)#zonder">Kies wie het wordt</a></p>
            """)
    }

    private static func andereTeams(_ blad: Werkblad, _ team: ID<Team>, _ verzoek: Verzoek) -> HTML? {
        let others = blad.teams.filter { $0.team != team && verzoek.bezoek.teams.contains($0.team) }
        guard !others.isEmpty else { return nil }
        let links = others.map { HTML.link($0.naam, naar: WerkURL.team($0.team)) }
        return "<p>Ook uw team: \(links.joined(met: ", "))</p>\n"
    }

    // MARK: List

    private static func lijst(
        _ blad: Werkblad, _ keuze: Lijstkeuze, filters: [Termijnfilter], _ verzoek: Verzoek, pad: (Termijnfilter, Int) -> String, leeg: HTML
    ) -> HTML {
        let total = blad.aantallen.aantal(keuze.filter)
        let filters = blad.isInzet ? filters.filter { $0 != .nietGezien && $0 != .stagneert } : filters
        let table = Tabel(
            "Dossiers, eerste termijn bovenaan",
            kolommen: ["Gezin", "Eerst te doen", "Voor", "Stand", "Vaste contactpersoon", "Laatste contact"],
            rijen: blad.rijen.map { rij($0, blad, verzoek) }, titelZichtbaar: false)
        return """
            \(filterregel(blad.aantallen, keuze, filters, pad))\
            \(blad.rijen.isEmpty ? leeg : table.html)\
            \(total > Werklijst.per ? HTML.bladeren(pagina: keuze.pagina, per: Werklijst.per, totaal: total) { pad(keuze.filter, $0) } : nil)
            """
    }

    private static func filterregel(
        _ aantallen: Werkaantallen, _ keuze: Lijstkeuze, _ filters: [Termijnfilter], _ pad: (Termijnfilter, Int) -> String
    ) -> HTML {
        Filterregel.html(
            "Welke dossiers",
            filters.map {
                Filterregel.Keuze("\($0.label) (\(Werkaantallen.tekst(aantallen.aantal($0))))", pad: pad($0, 1), isHier: $0 == keuze.filter)
            })
    }

    /// With a shield in the file the day may be that of a talk this reader must not know of.
    private static func laatsteContact(_ stand: Dossierstand) -> HTML {
        if stand.heeftScherm { return "<span class=\"zacht\">zie dossier</span>" }
        return stand.laatsteContact.map { HTML.datum($0) } ?? "<span class=\"zacht\">Nog geen</span>"
    }

    private static func rij(_ stand: Dossierstand, _ blad: Werkblad, _ verzoek: Verzoek) -> [HTML] {
        let task = blad.lijst.taak(stand)
        return [
            HTML.link(stand.titel, naar: GezinURL.dossier(stand.dossier)),
            task.map { HTML($0.soort.label) } ?? "<span class=\"zacht\">Niets</span>",
            task.map { termijn($0.uiterlijk, op: verzoek.vandaag) } ?? HTML(),
            HTML(stand.fase.label),
            stand.contact.map { HTML(blad.namen[$0] ?? "onbekend") } ?? "<span class=\"zacht\">Nog niemand</span>",
            "\(laatsteContact(stand))\(nietGezien(stand, blad, verzoek))\(stagneert(stand, blad))",
        ]
    }

    /// Says of nobody who it is: a list lies open.
    private static func nietGezien(_ stand: Dossierstand, _ blad: Werkblad, _ verzoek: Verzoek) -> HTML? {
        guard !blad.isInzet, let since = stand.gezienSinds, since < blad.gezienGrens else { return nil }
        // Where something is shielded a day could tell of a contact this reader may not know.
        if stand.heeftScherm {
            let weeks = Woorden.aantal(blad.gezienGrens.dagen(tot: verzoek.vandaag) / 7, "week", "weken")
            return "<br>\(Teken("kind langer dan \(weeks) niet gezien", .letOp).html)"
        }
        return "<br>\(Teken("kind niet gezien sinds \(Woorden.datum(since))", .letOp).html)"
    }

    /// Where something is shielded a day could tell of an evaluation this reader may not know.
    private static func stagneert(_ stand: Dossierstand, _ blad: Werkblad) -> HTML? {
        guard !blad.isInzet, let since = stand.stagneertSinds else { return nil }
        return
            "<br>\(Teken(stand.heeftScherm ? "hulp komt niet verder" : "hulp komt niet verder sinds \(Woorden.datum(since))", .letOp).html)"
    }

    private static func termijn(_ dag: Datum, op vandaag: Datum) -> HTML {
        if let late = Woorden.teLaat(dag, op: vandaag) { return "<b class=\"te-laat\">\(late)</b><br>\(HTML.datum(dag))" }
        return "\(Woorden.afstand(dag, op: vandaag))<br>\(HTML.datum(dag))"
    }

    private static func leegEigen(_ blad: Werkblad, _ keuze: Lijstkeuze, _ verzoek: Verzoek) -> HTML {
        if keuze.filter != .alle, blad.aantallen.alle > 0 { return HTML.leeg("Geen dossiers in deze keuze.") }
        switch blad.lijst {
        case .inzet, .inzetVan: return HTML.leeg("Er wacht nu geen toegekende hulp op een toewijzing of een start.")
        case .eigen, .team: break
        }
        return HTML.leeg(
            "U bent nog van geen gezin de vaste contactpersoon.",
            actie:
                "\(HTML.link("Bekijk het werk van uw team", naar: "/team")) of \(HTML.link("leg een nieuwe hulpvraag vast", naar: "/hulpvragen/nieuw"))"
        )
    }

    private static func leegTeam(_ keuze: Lijstkeuze) -> HTML {
        keuze.filter == .alle
            ? HTML.leeg(
                "Uw team heeft nog geen dossiers met werk.", actie: HTML.link("Leg een nieuwe hulpvraag vast", naar: "/hulpvragen/nieuw"))
            : HTML.leeg("Geen dossiers in deze keuze.")
    }
}
