// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Public pages: short sentences, gewone woorden, always a number to call.
enum OpenbaarPages {
    // MARK: Waar kan ik terecht?

    static func zoek(_ kaart: SocialeKaart, _ vraag: Kaartvraag, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let found = kaart.zoek(vraag, op: verzoek.nu.datum)
        let result: HTML =
            vraag.isLeeg && fouten.isEmpty
            ? vragen() : uitslag(found, vraag, kaart, op: verzoek.nu.datum)
        return verzoek.openbaar(
            "Waar kan ik terecht?", fouten: fouten,
            """
            \(HTML.inleiding("Heb je een vraag over opgroeien of opvoeden? Kijk hier wie er bij jou in de buurt kan helpen. Je hoeft geen naam te geven."))
            \(vraag.vraag == .veilig ? Openbaarpad.gevaar : nil)\(zoekvak(kaart, vraag, fouten))\(result)
            \(vraag.vraag == .veilig ? nil : Openbaarpad.gevaar)
            """)
    }

    private static func vragen() -> HTML {
        let items = Levensvraag.allCases.map { HTML.link($0.label, naar: Openbaarpad.zoek(Kaartvraag(vraag: $0))) }
        return "\(HTML.kop2("Waar gaat het over?"))<ul class=\"vragen\">\(items.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
    }

    private static func zoekvak(_ kaart: SocialeKaart, _ vraag: Kaartvraag, _ fouten: [Veldfout]) -> HTML {
        let fault = fouten.first { $0.veld == "leeftijd" }?.melding
        return """
            <form class="formulier zoekkaart" method="get" action="\(Openbaarpad.kaart)" role="search" aria-label="Zoek op de kaart">
            \(lijst("vraag", "Mijn vraag", Levensvraag.keuzes, vraag.vraag?.rawValue, leeg: "Alle vragen"))
            <div class="veld\(fault == nil ? "" : " met-fout")"><label for="f-leeftijd">Leeftijd van het kind</label>
            \(fault.map { "<p class=\"fout\" id=\"f-leeftijd-fout\"><span class=\"verborgen\">Fout: </span>\($0)</p>" as HTML })\
            <input type="text" id="f-leeftijd" name="leeftijd" class="breed-4" inputmode="numeric" autocomplete="off" value="\(vraag.leeftijd.map(String.init) ?? "")"\
            \(attribuut: "aria-describedby", fault == nil ? nil : "f-leeftijd-fout")></div>
            \(lijst("wijk", "Mijn wijk", kaart.wijken.map { Keuze($0.code, $0.naam) }, vraag.wijk, leeg: "Hele gemeente"))
            <div class="veld"><label for="f-woord">Of zoek op een woord</label>
            <input type="text" id="f-woord" name="woord" class="breed-20" maxlength="80" autocomplete="off" value="\(vraag.woorden)"></div>
            <div class="knoppen"><button class="knop">Zoek</button>\(vraag.isLeeg ? nil : HTML.link("Opnieuw beginnen", naar: Openbaarpad.kaart))</div></form>

            """
    }

    private static func lijst(_ naam: String, _ label: String, _ keuzes: [Keuze], _ gekozen: String?, leeg: String) -> HTML {
        """
        <div class="veld"><label for="f-\(naam)">\(label)</label><select id="f-\(naam)" name="\(naam)"><option value="">\(leeg)</option>
        \(keuzes.map { "<option value=\"\($0.code)\"\(attribuut: "selected", $0.code == gekozen)>\($0.label)</option>\n" as HTML })</select></div>
        """
    }

    private static func uitslag(_ found: [Kaartvoorziening], _ vraag: Kaartvraag, _ kaart: SocialeKaart, op dag: Datum) -> HTML {
        guard !found.isEmpty else {
            return HTML.leeg(
                "Wij vonden niets dat hierbij past. Bel gerust het lokale team: zij denken mee.",
                actie: HTML.link("Naar het lokale team", naar: Openbaarpad.team))
        }
        let title = vraag.vraag.map { "\($0.label): " } ?? ""
        return """
            \(HTML.kop2("\(title)\(Woorden.aantal(found.count, "plek", "plekken"))"))
            \(found.map { kaartje($0, kaart, op: dag) }.joined())
            """
    }

    private static func kaartje(_ item: Kaartvoorziening, _ kaart: SocialeKaart, op dag: Datum) -> HTML {
        """
        <article class="blok"><h3>\(HTML.link(item.naam, naar: Openbaarpad.voorziening(item.voorziening)))</h3>
        <p>\(item.omschrijving.prefix(220).description)\(item.omschrijving.count > 220 ? "…" : "")</p>
        <p class="zacht">\(plaats(item, kaart)) · \(item.leeftijden) · \(item.toegang.label.lowercased())\
        \(item.kosten.isEmpty ? " · gratis" : " · \(item.kosten)")</p>\(versheid(item, op: dag, kort: true))</article>

        """
    }

    private static func plaats(_ item: Kaartvoorziening, _ kaart: SocialeKaart) -> String {
        item.wijken.isEmpty ? "hele gemeente" : item.wijken.map(kaart.naam(wijk:)).joined(separator: ", ")
    }

    private static func versheid(_ item: Kaartvoorziening, op dag: Datum, kort: Bool) -> HTML? {
        switch Kaartversheid(item.nagekeken, op: dag) {
        case .vers, .nakijken: kort ? nil : "<p class=\"zacht\">Nagekeken op \(HTML.datum(item.nagekeken)).</p>"
        case .oud: "<p><b>Let op:</b> dit is voor het laatst nagekeken op \(HTML.datum(item.nagekeken)). Bel eerst of het er nog is.</p>"
        }
    }

    // MARK: One voorziening

    static func voorziening(_ item: Kaartvoorziening, _ kaart: SocialeKaart, _ verzoek: OpenVerzoek) -> Antwoord {
        let link: HTML? = Kaartinvoer.webadres(item.website).map { "<a href=\"\($0)\" rel=\"noreferrer\">\(item.website)</a>" }
        let phone: HTML? =
            item.telefoon.isEmpty ? nil : HTML.bel(item.telefoon)
        let rows: [(String, HTML?)] = [
            ("Voor wie", HTML(item.leeftijden)), ("Waar", HTML(plaats(item, kaart))),
            ("Hoe", HTML(item.vormen.map(\.label).joined(separator: "; "))), ("Binnenkomen", HTML(item.toegang.label)),
            ("Kosten", HTML(item.kosten.isEmpty ? "gratis" : item.kosten)), ("Wanneer", item.wanneer.isEmpty ? nil : HTML(item.wanneer)),
            ("Telefoon", phone), ("Website", link), ("Adres", item.adres.isEmpty ? nil : HTML(item.adres)),
        ]
        return verzoek.openbaar(
            item.naam, bijschrift: item.organisatie,
            """
            \(HTML.vrijeTekst(item.omschrijving))
            \(HTML.begrippen(rows.compactMap { row in row.1.map { (row.0, $0) } }))
            \(versheid(item, op: verzoek.nu.datum, kort: false))
            \(item.vragen.isEmpty ? nil : "\(HTML.kop2("Helpt bij"))\(HTML.lijst(item.vragen.map { HTML.link($0.label, naar: Openbaarpad.zoek(Kaartvraag(vraag: $0))) }))" as HTML)
            <p>\(HTML.link("Terug naar de kaart", naar: Openbaarpad.kaart))</p>
            """)
    }

    // MARK: What is it for

    static func waarvoor(_ verzoek: OpenVerzoek) -> Antwoord {
        verzoek.openbaar(
            "Waar is jeugdhulp voor?",
            """
            \(HTML.inleiding("Opgroeien gaat met vallen en opstaan. Soms is er meer nodig. Dan helpt de gemeente."))
            \(HTML.kop2("Hier kun je altijd terecht"))
            \(HTML.lijst([
                "Met elke vraag over opvoeden en opgroeien. Geen vraag is te klein.",
                "Bij familie, vrienden, school, de sportclub of het buurthuis. Zij kennen je vaak het best.",
                "Bij het lokale team. Dat denkt gratis met je mee, en helpt vaak zelf.",
            ]))
            \(HTML.kop2("Wanneer is er jeugdhulp?"))
            <p>Jeugdhulp is er voor kinderen en jongeren die het niet redden met hulp van de mensen om hen heen en van het lokale team. Bijvoorbeeld:</p>
            \(HTML.lijst([
                "als een kind niet veilig is;",
                "als er grote problemen zijn met gedrag of gevoel;",
                "als een kind een beperking of een stoornis heeft, en daar hulp bij nodig is.",
            ]))
            <p>Wij kijken dan samen met het gezin wat er nodig is. De gemeente neemt een besluit en legt uit waarom. De hulp kost niets.</p>
            \(HTML.kop2("Waar is jeugdhulp niet voor?"))
            \(HTML.lijst([
                "Extra les of hulp bij leren op school. Dat regelt de school.",
                "Hulp bij schulden, werk of een huis. Daar is andere hulp voor. Het lokale team wijst de weg.",
                "Zorg die de verzekering betaalt, zoals de huisarts of het ziekenhuis.",
            ]))
            <p>Ook dan sta je er niet alleen voor. \(HTML.link("Kijk wie er in de buurt kan helpen", naar: Openbaarpad.kaart)).</p>
            \(HTML.kop2("Ben je het niet eens met een besluit?"))
            <p>Dan kun je bezwaar maken. In de brief staat hoe. Bel ook gerust eerst: vaak komen wij er samen uit.</p>
            \(Openbaarpad.gevaar)
            """)
    }

    // MARK: What may I expect

    static func team(_ teams: [Teamgegevens], _ verzoek: OpenVerzoek) -> Antwoord {
        let rows = teams.filter { !$0.telefoon.isEmpty }.map { team -> (String, HTML) in
            (team.naam, HTML.bel(team.telefoon))
        }
        return verzoek.openbaar(
            "Het lokale team",
            """
            \(HTML.inleiding("Het lokale team helpt ouders, kinderen en jongeren bij jou in de buurt. Je kunt zo bellen. Je hebt geen brief van de huisarts nodig."))
            \(rows.isEmpty ? HTML.leeg("Er staan nog geen telefoonnummers van teams. Bel het nummer van de gemeente.") : HTML.begrippen(rows))
            \(HTML.kop2("Dit mag je van ons verwachten"))
            \(HTML.lijst([
                "Je krijgt één vaste persoon. Die blijft, ook als het weer beter gaat.",
                "Wij luisteren eerst. Wij kijken naar het hele gezin, en naar wat al goed gaat.",
                "Je vertelt je verhaal één keer. Wij schrijven het op in jouw woorden.",
                "Wij maken samen een plan. Jij beslist mee, ook als je jong bent.",
                "Wij helpen vaak zelf. Is er meer nodig, dan regelen wij dat en blijven wij erbij.",
                "Wij vragen of de hulp werkt. Werkt het niet, dan doen wij iets anders.",
                "Je mag zien wat wij opschrijven, en wie het las.",
            ]))
            \(HTML.kop2("Wat doen wij met wat je vertelt?"))
            <p>Wij praten met jou, en niet over jou. Wij vragen eerst of wij iemand mogen bellen. Alleen als een kind in gevaar is, kan dat anders zijn. \
            \(HTML.link("Lees meer over privacy", naar: "/privacy")).</p>
            \(HTML.kop2("Liever eerst hulp van iemand anders?"))
            <p>Een cliëntondersteuner denkt gratis met je mee. Die werkt niet bij het team. De vertrouwenspersoon helpt als je een klacht hebt.</p>
            \(Openbaarpad.gevaar)
            """)
    }
}
