// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opmaak

/// The facts of a file by their own dates, to narrow by child and by kind.
enum Tijdlijnblok {
    /// Points at first sight; the rest is one click away.
    static let eerst = 20

    static func html(_ beeld: Overzicht, _ blik: Tijdlijnblik) -> HTML {
        let children = beeld.kader.gezin.jeugdigen
        let child = children.first { $0.id == blik.kind }?.id
        let all = Tijdlijn.van(child.map { beeld.feiten.over($0) } ?? beeld.feiten)
        let points = all.filter { blik.soort == nil || Tijdlijngroep.van($0.soort) == blik.soort }
        let shown = blik.isGeheel ? points : Array(points.prefix(eerst))
        let rest = points.count - shown.count
        let more: HTML? =
            rest == 0
            ? nil
            : "<p>\(HTML.link("Toon ook de \(rest) eerdere", naar: Tijdlijnblik.pad(beeld.kader.id, kind: child, soort: blik.soort, geheel: true)))</p>\n"
        let choices = Tijdlijn.van(beeld.feiten).isEmpty ? HTML() : keuzes(beeld, child, blik.soort)
        return
            "\(choices)\(points.isEmpty && !all.isEmpty ? HTML.leeg("Hierover is nog niets vastgelegd.") : HTML.tijdlijn(shown.map { punt($0, beeld) }))\(more)"
    }

    private static func keuzes(_ beeld: Overzicht, _ kind: ID<Persoon>?, _ soort: Tijdlijngroep?) -> HTML {
        let id = beeld.kader.id
        let children = beeld.kader.gezin.jeugdigen
        let who: HTML? =
            children.count < 2
            ? nil
            : Filterregel.html(
                "Over wie",
                [.init("Iedereen", pad: Tijdlijnblik.pad(id, kind: nil, soort: soort), isHier: kind == nil)]
                    + children.map { .init($0.naam.aanspreek, pad: Tijdlijnblik.pad(id, kind: $0.id, soort: soort), isHier: kind == $0.id) }
            )
        let kinds = Set(Tijdlijn.van(beeld.feiten).map { Tijdlijngroep.van($0.soort) })
        let what = Filterregel.html(
            "Welke gebeurtenissen",
            [.init("Alles", pad: Tijdlijnblik.pad(id, kind: kind, soort: nil), isHier: soort == nil)]
                + Tijdlijngroep.allCases.filter { kinds.contains($0) || $0 == soort }.map {
                    .init($0.label, pad: Tijdlijnblik.pad(id, kind: kind, soort: $0), isHier: soort == $0)
                })
        return "\(who)\(what)"
    }

    private static func punt(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> Gebeurtenis {
        let child = point.jeugdige.map { beeld.kader.gezin.naam($0) }
        let who = [point.handeling == nil ? child : nil, beeld.naam(point.door)].compactMap(\.self).joined(separator: " · ")
        return Gebeurtenis(op: point.datum, titel(point, beeld), wie: who, inhoud: tekst(point, beeld), pad: pad(point, beeld))
    }

    /// An answer to the plan begins with who gave it: two people who agree are two things that happened.
    private static func titel(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> String {
        guard let answer = beeld.feiten.akkoorden.first(where: { $0.id == point.feit })?.inhoud else { return point.titel }
        return "\(beeld.kader.gezin.naam(answer.persoon)) over het plan: \(answer.antwoord.label.lowercased())"
    }

    /// A person's own words stand as a quote; what a professional wrote does not.
    private static func tekst(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> HTML {
        if let trace = spoor(point, beeld) { return HTML.vrijeTekst(point.tekst) + HTML.alinea(HTML(uitleg(trace))) }
        guard !point.tekst.isEmpty else { return HTML() }
        return point.soort == Hulpvraag.soort ? HTML.citaat(point.tekst) : HTML.vrijeTekst(point.tekst)
    }

    private static func spoor(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> Berichtspoor? {
        point.soort == Berichtspoor.soort ? beeld.feiten.berichten.first { $0.id == point.feit }?.inhoud : nil
    }

    /// What each code means, and what to do about it.
    private static func uitleg(_ trace: Berichtspoor) -> String {
        if trace.isKetenfout, trace.richting == .uit {
            return
                "Het voldoet niet aan de vorm van iJw. De aanbieder kreeg een foutmelding en moet het opnieuw sturen. Komt er niets, bel dan de aanbieder."
        }
        let codes = trace.retourcodes.filter { !["0200", "8001"].contains($0) }
        return codes.map { code in
            let text = trace.isKetenfout ? StUFFout.uitleg(code) : Retourcode.uitleg(code)
            return "\(text.betekenis) \(text.actie)"
        }.joined(separator: " ")
    }

    private static func pad(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> String {
        let id = beeld.kader.id
        return switch point.soort {
        case Hulpvraag.soort: ToegangURL.triage(id, point.feit)
        case Triage.soort:
            beeld.feiten.triages.first { $0.id == point.feit }.map { ToegangURL.triage(id, $0.inhoud.hulpvraag) } ?? GezinURL.dossier(id)
        case Veiligheidsvlag.soort: GezinURL.bescherming(id)
        case Gezag.soort: GezinURL.gezin(id)
        case Verklarendeanalyse.soort: VerklarendURL.een(id, point.feit)
        case Expertiseconsult.soort: VerklarendURL.consult(id, point.feit)
        case Verklaringsafsluiting.soort, Inzetkeuze.soort, Instrumentafname.soort, Consultantwoord.soort, Aanleidingafweging.soort:
            VerklarendURL.lijst(id)
        case Berichtspoor.soort: spoor(point, beeld)?.toewijzing.map { InzetURL.order(id, $0) } ?? InzetURL.lijst(id)
        case Verstrekking.soort: afspraak(point, beeld) ?? Tijdlijngroep.van(point.soort).blad.pad(id)
        default: Tijdlijngroep.van(point.soort).blad.pad(id)
        }
    }

    /// What was given on an agreement stands with that agreement.
    private static func afspraak(_ point: Tijdlijnpunt, _ beeld: Overzicht) -> String? {
        let gift = beeld.feiten.verstrekkingen.first { $0.id == point.feit }?.inhoud
        return gift?.personen == nil ? nil : gift?.over.map { ToestemmingURL.een(beeld.kader.id, $0) }
    }
}
