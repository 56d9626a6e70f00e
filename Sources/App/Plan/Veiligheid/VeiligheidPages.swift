// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum VeiligheidURL {
    static func show(_ id: ID<Dossier>) -> String { PlanURL.show(id) + "/veiligheid" }
    static func wijzigen(_ id: ID<Dossier>) -> String { show(id) + "/wijzigen" }
    static func versie(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { show(id) + "/versies/" + feit.hex }
    static func herziening(_ id: ID<Dossier>) -> String { show(id) + "/herziening" }
    static func controle(_ id: ID<Dossier>, _ afspraak: UUIDv7) -> String { show(id) + "/afspraken/" + afspraak.hex }
    static func einde(_ id: ID<Dossier>) -> String { show(id) + "/einde" }
    static func afdruk(_ id: ID<Dossier>) -> String { show(id) + "/afdruk" }
    static func kind(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { show(id) + "/kind/" + kind.hex }
}

/// The veiligheidsplan as it is now: in which phase, what was agreed, whether it is kept.
enum VeiligheidPages {
    static func show(_ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        let body = blad.veiligheid.map { huidig($0, blad, verzoek) } ?? nogGeen(blad)
        return verzoek.dossierpagina(
            "Veiligheidsplan", blad.kader, blad: .plan, naast: naast(blad), "\(Bijplanpages.melding(verzoek))\(body)")
    }

    static func versie(_ versie: Feit<Veiligheidsplan>, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Veiligheidsplan, versie \(versie.inhoud.nummer)", blad.kader, blad: .plan, naast: naast(blad),
            "\(blad.versieregel(versie, nu: blad.veiligheid?.plan))\(inhoud(versie.inhoud, blad, controles: nil))")
    }

    private static func nogGeen(_ blad: Bijplanblad) -> HTML {
        let ended = blad.feiten.veiligheidsplannen.huidig()
        let said: HTML? = ended.flatMap { plan in
            blad.feiten.einden.geldend().first { $0.inhoud.feit == plan.id }.map { end in
                HTML.melding(
                    .uitleg,
                    "<p>Het plan van \(HTML.datum(plan.inhoud.datum)) geldt niet meer sinds \(HTML.datum(end.inhoud.op)). \(end.inhoud.reden)</p>"
                )
            }
        }
        guard blad.magSchrijven else { return "\(said)\(HTML.leeg("Er is nu geen veiligheidsplan."))" }
        let text = "<p>Met de kinderen, de ouders en hun netwerk. Eerst wat het nu veilig maakt; daarna wat het veilig houdt.</p>" as HTML
        return
            "\(said)\(HTML.watNu("Maak samen een veiligheidsplan", text, knoppen: [.knop("Veiligheidsplan maken", naar: VeiligheidURL.wijzigen(blad.id))]))"
    }

    // MARK: The plan

    private static func huidig(_ beeld: Veiligheidsbeeld, _ blad: Bijplanblad, _ verzoek: Verzoek) -> HTML {
        let plan = beeld.plan.inhoud, day = beeld.herzienVoor.uitkomst
        return """
            \(HTML.voortgang(Veiligheidsfase.allCases.map { ($0.label, nil, $0 < beeld.fase.uitkomst) }, nu: beeld.fase.uitkomst.plaats))\
            <p>\(beeld.fase.gronden.first?.uitleg)</p>
            \(blad.versieregel(beeld.plan, nu: beeld.plan))\(knoppen(blad, plan))\
            \(inhoud(plan, blad, controles: beeld.controles))\
            \(HTML.kop2("Samen kijken"))<p>\(HTML.datum(day)) (\(Woorden.afstand(day, op: verzoek.vandaag))). \
            \(beeld.herzienVoor.gronden.first?.uitleg)</p>
            \(herzieningen(beeld, blad))
            """
    }

    private static func knoppen(_ blad: Bijplanblad, _ plan: Veiligheidsplan) -> HTML {
        let edit = [
            HTML.knop("Samen kijken", naar: VeiligheidURL.herziening(blad.id)),
            HTML.knop("Plan wijzigen", naar: VeiligheidURL.wijzigen(blad.id), stil: true),
        ]
        let prints =
            [HTML.knop("Afdrukken", naar: VeiligheidURL.afdruk(blad.id), stil: true)]
            + plan.kinderen.map {
                HTML.knop("Blad voor \(blad.gezin.naam($0.kind))", naar: VeiligheidURL.kind(blad.id, $0.kind), stil: true)
            }
        return HTML.knoppen((blad.magSchrijven ? edit : []) + prints)
    }

    /// - Parameter controles: nil for paper and for old versions: then no column to check in.
    static func inhoud(_ plan: Veiligheidsplan, _ blad: Bijplanblad, controles: [UUIDv7: Feit<Veiligheidscontrole>]?) -> HTML {
        """
        \(HTML.kop2("Waar maken we ons zorgen over?"))\(HTML.vrijeTekst(plan.zorgen))\
        \(plan.verzwarend.isBlank ? nil : "<p class=\"zacht\">Wat het moeilijker maakt:</p>\(HTML.vrijeTekst(plan.verzwarend))" as HTML)\
        <p><b>Als er niets verandert, dan:</b> \(plan.risico)</p>
        \(plan.krachten.isBlank ? nil : HTML.kop2("Wat gaat goed") + HTML.vrijeTekst(plan.krachten))\
        \(voorwaarden(plan))\(HTML.kop2("Afspraken"))\(HTML.joined(Veiligheidsfase.allCases.map { afspraken($0, plan, blad, controles) }))\
        \(plan.afwijking.isBlank ? nil : "<p>Waarom nu alleen professionals: \(plan.afwijking)</p>\n" as HTML)\
        \(HTML.kop2("De kinderen zelf"))\(HTML.joined(plan.kinderen.map { kind($0, blad) }))\
        \(HTML.kop2("Regie"))<p>\(plan.regie)</p>

        """
    }

    private static func voorwaarden(_ plan: Veiligheidsplan) -> HTML {
        guard !plan.voorwaarden.isEmpty else { return HTML() }
        return HTML.kop2("Wat in elk geval moet")
            + HTML.lijst(plan.voorwaarden.map { "\($0.wat) <span class=\"zacht\">(gesteld door \($0.door))</span>" as HTML })
    }

    private static func afspraken(
        _ fase: Veiligheidsfase, _ plan: Veiligheidsplan, _ blad: Bijplanblad, _ controles: [UUIDv7: Feit<Veiligheidscontrole>]?
    ) -> HTML {
        let mine = plan.afspraken.filter { $0.fase == fase }
        guard !mine.isEmpty else { return HTML() }
        let columns: [Tabel.Kolom] =
            ["Wie doet wat", "Wanneer", "Nagaan"] + (controles == nil ? [] : ["Lukt het?"])
        let rows = mine.map { made -> [HTML] in
            [
                "<b>\(blad.gezin.wie(made))</b>: \(made.wat)", HTML(made.wanneer),
                "\(made.controle)<br><b>Lukt het niet:</b> \(made.alsNiet)",
            ] + (controles.map { [stand(made, $0[made.id], blad)] } ?? [])
        }
        return HTML.kop3(fase.label)
            + Tabel("Afspraken voor \(fase.label.lowercased())", kolommen: columns, rijen: rows, titelZichtbaar: false).html
    }

    private static func stand(_ made: Veiligheidsafspraak, _ check: Feit<Veiligheidscontrole>?, _ blad: Bijplanblad) -> HTML {
        let ask: HTML? =
            blad.magSchrijven
            ? HTML.link("Vastleggen", naar: VeiligheidURL.controle(blad.id, made.id), verborgen: "of dit lukt: \(made.wat)") : nil
        guard let check else { return "Nog niet<br>\(ask)" }
        let kind: Teken.Soort = check.inhoud.uitkomst == .nagekomen ? .goed : check.inhoud.uitkomst == .deels ? .letOp : .gevaar
        let note: HTML? = check.inhoud.toelichting.isEmpty ? nil : "<br>\(check.inhoud.toelichting)"
        return "\(Teken(check.inhoud.uitkomst.label, kind).html) \(HTML.datum(check.inhoud.op)), \(check.inhoud.door)\(note)<br>\(ask)"
    }

    private static func kind(_ kind: Kindveiligheid, _ blad: Bijplanblad) -> HTML {
        """
        \(HTML.citaat(kind.woorden, van: blad.gezin.naam(kind.kind)))\
        <p>\(blad.gezin.naam(kind.kind)) kan terecht bij <b>\(blad.gezin.vertrouwd(kind))</b>.\
        \(kind.signaal.isBlank ? nil : " Signaal: \(kind.signaal)" as HTML)</p>

        """
    }

    private static func herzieningen(_ beeld: Veiligheidsbeeld, _ blad: Bijplanblad) -> HTML {
        guard !beeld.herzieningen.isEmpty else { return HTML() }
        let rows = beeld.herzieningen.map { fact -> [HTML] in
            let there = Woorden.opsomming(fact.inhoud.gehoord.map(blad.gezin.naam))
            return [
                HTML.datum(fact.inhoud.op), HTML(fact.inhoud.oordeel.label), HTML.vrijeTekst(fact.inhoud.waarop),
                HTML.vrijeTekst(fact.inhoud.woordenKind), HTML(there),
            ]
        }
        return Tabel(
            "Eerdere keren", kolommen: ["Wanneer", "Hoe veilig", "Waar dat op berust", "Wat het kind zegt", "Erbij"], rijen: rows
        ).html
    }

    private static func naast(_ blad: Bijplanblad) -> HTML {
        let versions = blad.versieblok(blad.feiten.veiligheidsplannen.versies()) { VeiligheidURL.versie(blad.id, $0) }
        let end: HTML? =
            blad.veiligheid != nil && blad.magSchrijven
            ? HTML.blok("Niet meer nodig?", opPapier: false, "<p><a href=\"\(VeiligheidURL.einde(blad.id))\">Plan beëindigen</a></p>") : nil
        return "\(Bijplanpages.blok(blad.feiten, blad.kader, op: blad.vandaag))\(versions)\(end)"
    }
}
