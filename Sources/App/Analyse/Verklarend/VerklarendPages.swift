// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The verklarende analyse: the list of a family, one analysis, its forms of its own, and on paper.
enum VerklarendPages {
    static func lijst(_ blad: Verklaringsblad, _ verzoek: Verzoek) -> Antwoord {
        let children = blad.gezin.jeugdigen.map { kind($0, blad) }
        return verzoek.dossierpagina(
            "Verklarende analyse", blad.kader, blad: .analyse,
            """
            \(HTML.inleiding("Waarom is het moeilijk, en waarom gaat iets wél goed? Maak een verklarende analyse als de brede analyse het niet verklaart, of als zware hulp nodig lijkt."))
            \(children.isEmpty ? HTML.leeg("Er staat nog geen kind in dit gezin.") : HTML.joined(children))\
            \(HTML.knoppen([.knop("Terug naar de brede analyse", naar: AnalyseURL.overzicht(blad.id), stil: true)]))
            """)
    }

    private static func kind(_ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        let mine = blad.beelden.filter { $0.kind == kaart.id }, may = blad.kader.zicht.magSchrijven, name = kaart.naam.aanspreek
        let items = mine.map { view -> HTML in
            let title = "Verklarende analyse van \(Woorden.datum(view.analyse.inhoud.op))"
            return
                "\(HTML.link(title, naar: VerklarendURL.een(blad.id, view.analyse.id), verborgen: "over \(name)")) \(stand(view, op: blad.vandaag))<br><span class=\"zacht\">\(view.analyse.inhoud.vraag)</span>"
        }
        var buttons: [HTML] = []
        if may, mine.allSatisfy(\.isAfgesloten) {
            buttons.append(
                .knop("Begin een verklarende analyse van \(name)", naar: VerklarendURL.nieuw(blad.id, kaart.id), stil: !mine.isEmpty))
        }
        buttons.append(.link("Wanneer is zij nodig?", naar: VerklarendURL.redenen(blad.id, kaart.id), verborgen: "bij \(name)"))
        return """
            \(HTML.kop2(name))\(items.isEmpty ? "<p class=\"zacht\">Er is nog geen verklarende analyse.</p>\n" : HTML.lijst(items))\
            \(HTML.knoppen(buttons))\(NaastPages.naast(kaart, blad))
            """
    }

    static func stand(_ beeld: Verklaringsbeeld, op dag: Datum) -> HTML {
        guard let closing = beeld.afsluiting?.inhoud else { return Teken("nog bezig").html }
        let last = Woorden.datum(closing.houdbaarTot)
        return closing.isVerlopen(op: dag)
            ? Teken("verlopen sinds \(last)", .letOp).html : Teken("te gebruiken tot en met \(last)", .goed).html
    }

    // MARK: One

    static func een(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, _ verzoek: Verzoek) -> Antwoord {
        let parts = Verklaringsdelen(blad: blad, beeld: beeld, verzoek: blad.kader.zicht.magSchrijven ? verzoek : nil)
        return verzoek.dossierpagina(
            "Verklarende analyse van \(blad.gezin.naam(beeld.kind))", blad.kader, blad: .analyse, naast: naast(blad, beeld),
            """
            \(kop(blad, beeld))\(parts.html)
            \(HTML.knoppen(knoppen(blad, beeld) + [.link("Alle verklarende analyses", naar: VerklarendURL.lijst(blad.id))]))
            """)
    }

    private static func kop(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> HTML {
        let closing: HTML? = beeld.afsluiting.map { afsluiting($0.inhoud, blad) }
        return
            "<p class=\"inleiding\">\(beeld.analyse.inhoud.vraag)</p>\n<p class=\"zacht\">Begonnen op \(HTML.datum(beeld.analyse.inhoud.op)) door \(blad.schrijver(beeld.analyse.door)). \(stand(beeld, op: blad.vandaag))</p>\n\(closing)"
    }

    private static func afsluiting(_ closing: Verklaringsafsluiting, _ blad: Verklaringsblad) -> HTML {
        let sooner: HTML? = closing.eerderBij.isBlank ? nil : "<br>Eerder opnieuw kijken: \(closing.eerderBij)"
        let text: HTML =
            "<p>Afgesloten op \(HTML.datum(closing.op)) door \(closing.door) (\(closing.register.label), \(closing.registratienummer)). Te gebruiken tot en met \(HTML.datum(closing.houdbaarTot)).\(sooner)</p>"
        guard closing.isVerlopen(op: blad.vandaag) else { return .melding(.uitleg, text) }
        return .melding(.letOp, "\(text)<p>Deze analyse is verlopen. Kijk samen opnieuw voordat u haar gebruikt.</p>")
    }

    private static func knoppen(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [HTML] {
        let (id, analysis) = (blad.id, beeld.analyse.id)
        let print = HTML.knop("Lezen en afdrukken", naar: VerklarendURL.afdruk(id, analysis), stil: true)
        guard blad.kader.zicht.magSchrijven else { return [] }
        if beeld.isAfgesloten {
            return [.knop("Meegeven aan een volgende hulpverlener", naar: VerklarendURL.meegeven(id, analysis)), print]
        }
        let isJoost = blad.kader.zicht.rollen.contains(.gedragswetenschapper)
        return isJoost ? [.knop("Afsluiten", naar: VerklarendURL.afsluiting(id, analysis)), print] : [print]
    }

    private static func naast(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> HTML {
        guard !beeld.isAfgesloten else { return HTML() }
        let missing = beeld.ontbreekt.map { HTML($0) }
        let who: HTML = "<p class=\"zacht\">Een geregistreerde gedragswetenschapper sluit de analyse af.</p>"
        return .blok(
            "Voor het afsluiten nog nodig",
            missing.isEmpty ? "<p>Alles staat er.</p>\(who)" : "\(HTML.lijst(missing))\(who)")
    }

    /// The whole analysis as one text, as it may leave the house.
    static func afdruk(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Verklarende analyse van \(blad.gezin.naam(beeld.kind))", blad.kader, blad: .analyse, isBrief: true,
            """
            <p class="geen-druk">\(HTML.link("Terug naar de analyse", naar: VerklarendURL.een(blad.id, beeld.analyse.id))). Afdrukken: Ctrl+P.</p>
            \(kop(blad, beeld))\(Verklaringsdelen(blad: blad, beeld: beeld, verzoek: nil).html)
            """)
    }

    // MARK: Forms of its own

    static func begin(_ blad: Verklaringsblad, _ kaart: Persoonskaart) -> Formulierblad<Verklaringsbegin> {
        let path = VerklarendURL.nieuw(blad.id, kaart.id)
        return Formulierblad(
            titel: "Verklarende analyse van \(kaart.naam.aanspreek) beginnen", blad: .analyse, actie: path, knop: "Beginnen",
            terug: VerklarendURL.lijst(blad.id), concept: path,
            boven: .inleiding(
                "Samen met \(kaart.naam.aanspreek), de ouders en een gedragswetenschapper. Wat al is vastgelegd, neemt u over."))
    }

    static func slot(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> Formulierblad<Verklaringsslot> {
        let missing = beeld.ontbreekt.map { HTML($0) }
        let open: HTML = missing.isEmpty ? HTML() : .melding(.letOp, "<p>Dit ontbreekt nog:</p>\(HTML.lijst(missing))")
        return Formulierblad(
            titel: "De verklarende analyse afsluiten", blad: .analyse, actie: VerklarendURL.afsluiting(blad.id, beeld.analyse.id),
            knop: "Afsluiten", terug: VerklarendURL.een(blad.id, beeld.analyse.id), laatsteFeit: beeld.laatste,
            boven: .inleiding(
                "U sluit af als geregistreerde gedragswetenschapper. Daarna verandert de analyse niet meer; antwoorden van mensen kunnen er nog bij."
            )
                + open)
    }

    static func meegeven(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, _ zaken: [Zaak] = []) -> Formulierblad<Verklaringmeegave> {
        let expired: HTML? =
            beeld.afsluiting?.inhoud.isVerlopen(op: blad.vandaag) == true
            ? .melding(.letOp, "<p>Deze analyse is verlopen. Dat staat er ook bij op papier.</p>") : nil
        return Formulierblad(
            titel: "De verklarende analyse meegeven", blad: .analyse, actie: VerklarendURL.meegeven(blad.id, beeld.analyse.id),
            knop: "Vastleggen en afdrukken", terug: VerklarendURL.een(blad.id, beeld.analyse.id),
            keuzes: ["afspraak": Afspraakkeuze.keuzes(zaken, blad.gezin)],
            boven: .inleiding(
                "Zo hoeft \(blad.gezin.naam(beeld.kind)) niet nog eens hetzelfde te vertellen. Wat achter een scherm staat, gaat niet mee."
            )
                + "\(expired)\(Afspraakkeuze.eerst(blad.id, .warmeOverdracht, zaken, "de analyse te delen"))")
    }

    // MARK: Facts of the broad analysis

    /// Observations about this child or the family, newest first.
    static func aangeboden(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [Feit<Vaststelling>] {
        blad.vaststellingen.geldend().filter { $0.jeugdige == nil || $0.jeugdige == beeld.kind }.opDatum(\.datum).reversed()
    }

    static func feitkeuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        let choices = aangeboden(blad, beeld).map { fact in
            Keuze(
                fact.id.hex, fact.inhoud.tekst,
                hulp: "\(fact.inhoud.leefgebied.label), \(fact.inhoud.datum.uitgeschreven), \(fact.inhoud.herkomst)")
        }
        return ["feiten": choices]
    }

    static func gekozen(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> Ingevuld { ["feiten": beeld.vaststellingen.map(\.id.hex)] }

    static func feiten(
        _ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let path = VerklarendURL.feiten(blad.id, beeld.analyse.id)
        let offered = feitkeuzes(blad, beeld)
        let page = Formulierblad<Feitkeuze>(
            titel: "Feiten overnemen", blad: .analyse, actie: path, knop: "Vastleggen", terug: VerklarendURL.een(blad.id, beeld.analyse.id),
            keuzes: offered,
            boven: .inleiding("Wat in de brede analyse is gezien of gelezen. U typt het niet opnieuw."),
            verborgen: beeld.vaststellingen.map { ("stonden", $0.id.hex) })
        if offered["feiten"]?.isEmpty ?? true {
            return verzoek.dossierpagina(
                "Feiten overnemen", blad.kader, blad: .analyse,
                "\(HTML.leeg("In de brede analyse staat nog geen feit met een datum en een bron.", actie: .link("Naar de brede analyse", naar: AnalyseURL.overzicht(blad.id))))"
            )
        }
        return page.toon(verzoek, blad.kader, Formulierbegin(ingevuld: ingevuld, bewaard: nil), fouten: fouten)
    }
}
