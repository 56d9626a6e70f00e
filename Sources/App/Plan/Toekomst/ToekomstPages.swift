// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The toekomstplan of one youngster: what they want, what is arranged for eighteen, and whether help may go on.
enum ToekomstPages {
    static func show(_ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        let plan = blad.feiten.toekomst(kind.id).first
        let body =
            plan.map { blad.versieregel($0, nu: $0) + knop(kind, blad) + inhoud($0.inhoud, kind, blad, nu: true) } ?? nogGeen(kind, blad)
        return verzoek.dossierpagina(
            "Toekomstplan van \(kind.naam.aanspreek)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(Bijplanpages.melding(verzoek))\(achttien(kind, blad))\(body)\(overgang(kind, blad))\(verlenging(kind, blad))")
    }

    static func versie(_ versie: Feit<Toekomstplan>, _ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Toekomstplan van \(kind.naam.aanspreek), versie \(versie.inhoud.nummer)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(blad.versieregel(versie, nu: blad.feiten.toekomst(kind.id).first))\(inhoud(versie.inhoud, kind, blad, nu: false))")
    }

    /// When eighteen is, as far as is known.
    static func achttiende(_ kind: Persoonskaart) -> Datum? {
        guard let born = kind.gegevens.geboortedatum, born.gebruik == nil else { return nil }
        return Leeftijd.bereikt(18, geboren: born.datum)
    }

    private static func achttien(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard let day = achttiende(kind) else {
            return "<p>De geboortedatum is niet helemaal bekend. Vraag die na: bij 18 jaar verandert veel.</p>\n"
        }
        let isPast = day <= blad.vandaag
        return
            "<p>\(kind.naam.aanspreek) \(isPast ? "werd" : "wordt") 18 op \(HTML.datum(day)) (\(Woorden.afstand(day, op: blad.vandaag))).</p>\n"
    }

    private static func nogGeen(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard blad.magSchrijven else { return HTML.leeg("Er is nog geen toekomstplan.") }
        let due = Toekomstmoment.oordeel(kind.gegevens.geboortedatum, heeftPlan: false, op: blad.vandaag)
        let why = due?.gronden.first?.uitleg ?? "Vanaf 16½ jaar hoort er een toekomstplan te zijn. Eerder mag altijd."
        return HTML.watNu(
            "Maak samen een toekomstplan", "<p>\(why)</p>",
            knoppen: [.knop("Toekomstplan maken", naar: BijplanURL.wijzigen(BijplanURL.toekomst(blad.id, kind.id)))])
    }

    private static func knop(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard blad.magSchrijven else { return HTML() }
        return HTML.knoppen([.knop("Plan bijwerken", naar: BijplanURL.wijzigen(BijplanURL.toekomst(blad.id, kind.id)))])
    }

    // MARK: The plan

    private static func inhoud(_ plan: Toekomstplan, _ kind: Persoonskaart, _ blad: Bijplanblad, nu: Bool) -> HTML {
        """
        \(HTML.citaat(plan.woorden, van: kind.naam.aanspreek))\
        \(HTML.joined(plan.stukken.map { stuk($0, kind, blad, nu) }))\
        <p>Samen weer kijken op \(HTML.datum(plan.herzienOp)).</p>

        """
    }

    private static func stuk(_ part: Toekomststuk, _ kind: Persoonskaart, _ blad: Bijplanblad, _ isNu: Bool) -> HTML {
        var rows: [(String, HTML)] = [("Nu", HTML.vrijeTekst(part.nu)), ("Wens", HTML.vrijeTekst(part.wens))].filter { !$0.1.isEmpty }
        if !part.regelen.isBlank {
            let by: HTML? = part.uiterlijk.map { ", uiterlijk \(HTML.datum($0))" }
            rows.append(("Regelen", "\(HTML.vrijeTekst(part.regelen))<p>\(part.wie)\(by)</p>"))
            if isNu { rows.append(("Hoe staat het?", stand(part, kind, blad))) }
        }
        return HTML.kop2(part.gebied.label) + HTML.begrippen(rows)
    }

    private static func stand(_ part: Toekomststuk, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        if let done = blad.feiten.stap(part.id)?.inhoud {
            return "\(Teken(done.uitkomst.label, .goed).html) \(HTML.datum(done.op)). \(done.toelichting)"
        }
        let late: HTML? = part.uiterlijk.flatMap { Woorden.teLaat($0, op: blad.vandaag) }.map { " \(Teken($0, .letOp).html)" }
        guard blad.magSchrijven else { return "Loopt\(late)" }
        return
            "\(HTML.link("Geregeld of niet meer nodig?", naar: BijplanURL.stap(blad.id, kind.id, part.id), verborgen: part.gebied.label))\(late)"
    }

    // MARK: Eighteen

    private static func overgang(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let now = Overgangsstap.stand(kind.id, blad.feiten.overgangsstappen)
        let points = blad.achttien.punten
        let rows = points.map { point -> [HTML] in
            let step = now[point.punt]?.inhoud, state = step?.stand ?? .nog
            let tag = Teken(state.label, state.isKlaar ? .goed : state == .loopt ? .gewoon : .letOp).html
            let note: HTML? = step.map { "\(HTML.datum($0.op)). \($0.toelichting)" }
            return ["\(point.punt.label)<br>\(zin(point))", tag, note ?? "–"]
        }
        let done = points.count { now[$0.punt]?.inhoud.stand.isKlaar ?? false }
        let edit: HTML? =
            blad.magSchrijven ? HTML.knoppen([.knop("Lijst bijwerken", naar: BijplanURL.overgang(blad.id, kind.id), stil: true)]) : nil
        return """
            \(HTML.kop2("Geregeld voor 18 jaar", id: "overgang"))<p>\(done) van \(points.count) geregeld of niet nodig.</p>
            \(Tabel("Wat verandert er bij 18 jaar", kolommen: ["Wat", "Hoe staat het", "Wanneer en wat"], rijen: rows, titelZichtbaar: false).html)\(edit)
            """
    }

    /// What the law says of it, with its source, and the remark when nobody looked that up.
    static func zin(_ point: Overgangslijst.Punt) -> HTML { "<span class=\"zacht\">\(point.zin) Bron: \(point.bron).</span>" }

    /// What may go on after eighteen, and why; each outcome with the article it rests on.
    private static func verlenging(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let found = blad.feiten.verlengingen(kind.id)
        let add: HTML? =
            blad.magSchrijven
            ? HTML.knoppen([.knop("Verlengde hulp vastleggen", naar: BijplanURL.verlenging(blad.id, kind.id), stil: true)]) : nil
        let intro =
            "<p>Begeleiding en verzorging uit de Jeugdwet stoppen bij 18. Andere jeugdhulp kan doorgaan tot 23 jaar, pleegzorg tot 21 jaar, als daar een grond voor is. Paste de rechter jeugdstrafrecht toe, dan is er geen leeftijd waarop het stopt (Jeugdwet 1.1).</p>\n"
            as HTML
        return HTML.kop2("Kan hulp doorgaan na 18 jaar?", id: "verlenging") + intro
            + HTML.joined(found.map { regel($0.inhoud, kind, blad) })
            + (found.isEmpty ? HTML.leeg("Er is nog niets vastgelegd.") : HTML()) + (add ?? HTML())
    }

    private static func regel(_ found: Hulpverlenging, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let outcome = kind.gegevens.geboortedatum.map { found.toets($0, op: peildag(found, kind, blad)) }
        let tag: Teken? = outcome.map { verdict in
            switch verdict.uitkomst {
            case .ja: Teken("Kan doorgaan", .goed)
            case .nee: Teken("Kan niet doorgaan", .letOp)
            case .onbekend: Teken("Niet vast te stellen", .letOp)
            }
        }
        let grounds = (outcome?.gronden ?? []) + (found.grond.grond == .hervatting ? Hervatting.tot(found.grond.sinds).gronden : [])
        return """
            \(HTML.kop3(found.hulp.label))<p>\(tag?.html) \(found.grond.grond.label). Vastgesteld op \(HTML.datum(found.op)) door \(found.door).</p>
            \(vandaag(found, kind, blad))\(HTML.vrijeTekst(found.waarom))\(HTML.uitklap("Waarom is dit zo?", HTML.lijst(grounds.map { "\($0.uitleg) <span class=\"zacht\">(\($0.bron))</span>" as HTML })))
            """
    }

    /// Until when it can go on by age, and once that time has come whether it goes on today.
    private static func vandaag(_ found: Hulpverlenging, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard let born = kind.gegevens.geboortedatum else { return HTML() }
        let until: HTML? = found.einde(born).map {
            "Tot en met \(HTML.datum($0.uitkomst)): \($0.gronden[0].uitleg) <span class=\"zacht\">(\($0.gronden[0].bron))</span>"
        }
        let today: HTML? = peildag(found, kind, blad) < blad.vandaag ? nu(found.toets(born, op: blad.vandaag)) : nil
        return until == nil && today == nil ? HTML() : "<p>\(today) \(until)</p>\n"
    }

    private static func nu(_ verdict: Oordeel<Jeugdigetoets.Uitkomst>) -> HTML {
        switch verdict.uitkomst {
        case .ja: Teken("Vandaag: kan doorgaan", .goed).html
        case .nee: "\(Teken("Vandaag: kan niet meer doorgaan", .letOp).html) \(verdict.gronden.first?.uitleg ?? "")"
        case .onbekend: Teken("Vandaag: niet vast te stellen", .letOp).html
        }
    }

    /// It is judged on the eighteenth birthday, or on the day help begins again when that is later.
    private static func peildag(_ found: Hulpverlenging, _ kind: Persoonskaart, _ blad: Bijplanblad) -> Datum {
        max(achttiende(kind) ?? blad.vandaag, found.grond.hervat ?? .oudst)
    }

    private static func naast(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let path = BijplanURL.toekomst(blad.id, kind.id)
        return Bijplanpages.blok(blad.feiten, blad.kader, op: blad.vandaag)
            + blad.versieblok(blad.feiten.toekomst(kind.id)) { BijplanURL.versie(path, $0) }
    }
}
