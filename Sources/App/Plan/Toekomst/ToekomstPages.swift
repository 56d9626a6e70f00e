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
        let rows = Overgangspunt.allCases.map { point -> [HTML] in
            let step = now[point]?.inhoud, state = step?.stand ?? .nog
            let tag = Teken(state.label, state.isKlaar ? .goed : state == .loopt ? .gewoon : .letOp).html
            let note: HTML? = step.map { "\(HTML.datum($0.op)). \($0.toelichting)" }
            return ["\(point.label)<br><span class=\"zacht\">\(point.hulp)</span>", tag, note ?? "–"]
        }
        let done = Overgangspunt.allCases.count { now[$0]?.inhoud.stand.isKlaar ?? false }
        let edit: HTML? =
            blad.magSchrijven ? HTML.knoppen([.knop("Lijst bijwerken", naar: BijplanURL.overgang(blad.id, kind.id), stil: true)]) : nil
        return """
            \(HTML.kop2("Geregeld voor 18 jaar", id: "overgang"))<p>\(done) van \(Overgangspunt.allCases.count) geregeld of niet nodig.</p>
            \(Tabel("Wat verandert er bij 18 jaar", kolommen: ["Wat", "Hoe staat het", "Wanneer en wat"], rijen: rows, titelZichtbaar: false).html)\(edit)
            """
    }

    /// What may go on after eighteen, and why; each outcome with the article it rests on.
    private static func verlenging(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let found = blad.feiten.verlengingen(kind.id)
        let add: HTML? =
            blad.magSchrijven
            ? HTML.knoppen([.knop("Verlengde hulp vastleggen", naar: BijplanURL.verlenging(blad.id, kind.id), stil: true)]) : nil
        let intro =
            "<p>Begeleiding en verzorging uit de Jeugdwet stoppen bij 18. Andere jeugdhulp kan doorgaan tot 23 jaar, pleegzorg tot 21 jaar, als daar een grond voor is (Jeugdwet 1.1).</p>\n"
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
            \(HTML.vrijeTekst(found.waarom))\(HTML.uitklap("Waarom is dit zo?", HTML.lijst(grounds.map { "\($0.uitleg) <span class=\"zacht\">(\($0.bron))</span>" as HTML })))
            """
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
