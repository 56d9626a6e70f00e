// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum GroepsaanbodPages {
    // MARK: Groups

    static func lijst(_ page: Groepenlijst, _ verzoek: Verzoek) -> Antwoord {
        let (over, now) = (
            page.alle.filter { $0.inhoud.isVoorbij(op: verzoek.vandaag) }, page.alle.filter { !$0.inhoud.isVoorbij(op: verzoek.vandaag) }
        )
        let add = page.mijn.isEmpty ? nil : HTML.knoppen([.knop("Groep toevoegen", naar: GroepsaanbodURL.nieuw)])
        let past: HTML? = over.isEmpty ? nil : HTML.kop2("Voorbij") + tabel(over, page, "Groepen die voorbij zijn", leeg: "")
        return verzoek.pagina(
            "Groepsaanbod", indeling: .breed,
            """
            \(HTML.inleiding("Hulp in een groep, voor kinderen of ouders, zonder besluit. Een kind meldt u aan in het dossier, bij Hulp."))
            \(add)\(tabel(now, page, "Groepen", leeg: "Er is nog geen groep. Voeg de eerste toe."))\(past)
            """)
    }

    private static func tabel(_ items: [Groepsaanbodbeeld], _ page: Groepenlijst, _ titel: String, leeg: String) -> HTML {
        let rows = items.map { item -> [HTML] in
            [
                .link(item.inhoud.naam, naar: GroepsaanbodURL.een(item.id)), HTML(item.inhoud.leeftijd ?? "elke leeftijd"),
                HTML(item.inhoud.wanneer), HTML(page.teamnaam(item.inhoud)), vrij(item.bezetting),
            ]
        }
        return Tabel(
            titel, kolommen: ["Groep", "Voor wie", "Wanneer", "Team", "Plaatsen"], rijen: rows, leeg: leeg, titelZichtbaar: false
        ).html
    }

    static func vrij(_ seats: Groepsbezetting) -> HTML {
        let kind: Teken.Soort = seats.vrij > 0 ? .goed : seats.wachten > 0 ? .letOp : .gewoon
        return Teken(seats.vrij > 0 ? "\(seats.vrij) vrij" : seats.woorden, kind).html
    }

    static func een(_ page: Groepsblad, _ verzoek: Verzoek) -> Antwoord {
        let item = page.beeld.inhoud, seats = page.beeld.bezetting
        let days = item.tot.map { "van \(item.van.uitgeschreven) tot en met \($0.uitgeschreven)" } ?? "vanaf \(item.van.uitgeschreven)"
        let facts: [(String, HTML)] = [
            ("Voor wie", HTML(item.leeftijd ?? "elke leeftijd")),
            ("Wanneer", HTML(item.wanneer.isBlank ? "nog niet bekend" : item.wanneer)),
            ("Dagen", HTML(days)), ("Waar", HTML(item.waar.isBlank ? "nog niet bekend" : item.waar)),
            ("Team", HTML(page.lijst.teamnaam(item))), ("Plaatsen", HTML(seats.woorden)),
        ]
        let keep: HTML? =
            page.lijst.isVanMij(item)
            ? HTML.knoppen([
                .knop("Wijzigen", naar: GroepsaanbodURL.wijzigen(item.groep), stil: true),
                .link("Deze groep stopt", naar: GroepsaanbodURL.einde(item.groep)),
            ]) : nil
        return verzoek.pagina(
            item.naam, indeling: .gewoon, bijschrift: "Groepsaanbod",
            """
            \(HTML.vrijeTekst(item.wat))\(HTML.begrippen(facts))<div class="geen-druk">\(keep)</div>
            \(HTML.kop2("Wie doet er mee"))\(deelnemers(page, seats, op: verzoek.vandaag))
            <p class="geen-druk">\(HTML.link("Terug naar het groepsaanbod", naar: GroepsaanbodURL.lijst))</p>
            """)
    }

    /// By name only who stands in a file of the reader.
    private static func deelnemers(_ page: Groepsblad, _ seats: Groepsbezetting, op dag: Datum) -> HTML {
        let rows = page.deelnemers.map { person -> [HTML] in
            let who: HTML =
                person.kader.map { .link($0.gezin.naam(person.rij.jeugdige), naar: InzetURL.lijst($0.id)) }
                ?? "<span class=\"zacht\">een kind uit een ander dossier</span>"
            return [who, HTML.datum(person.rij.op), HTML(seats.plek(person.rij.deelname)?.label ?? "")]
        }
        return Tabel(
            "Wie doet er mee", kolommen: ["Wie", "Aangemeld", "Plaats"], rijen: rows,
            leeg: "Er is nog niemand aangemeld. Dat doet u in het dossier, bij Hulp.", titelZichtbaar: false
        ).html
    }

    static func formulier(
        _ beeld: Groepsaanbodbeeld?, _ page: Groepenlijst, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek,
        conflict: HTML? = nil
    ) -> Antwoord {
        let back = beeld.map { GroepsaanbodURL.een($0.id) } ?? GroepsaanbodURL.lijst
        let form = verzoek.formulier(
            beeld.map { GroepsaanbodURL.wijzigen($0.id) } ?? GroepsaanbodURL.lijst, knop: beeld == nil ? "Groep toevoegen" : "Vastleggen",
            laatsteFeit: beeld?.feit.id, intussen: conflict != nil, terug: back
        ) {
            Formulieropmaak.velden(Groepsaanbodinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["team": page.teamkeuzes])
        }
        return verzoek.pagina(
            beeld == nil ? "Groep toevoegen" : "Groep wijzigen", indeling: .smal, bijschrift: beeld?.inhoud.naam ?? "Groepen",
            fouten: fouten,
            "\(conflict)\(form)")
    }

    static func einde(_ page: Groepsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(
            GroepsaanbodURL.einde(page.beeld.id), knop: "Deze groep stopt", gevaar: true, terug: GroepsaanbodURL.een(page.beeld.id)
        ) { Formulieropmaak.velden(Groepseindeinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.pagina(
            "Deze groep stopt", indeling: .smal, bijschrift: page.beeld.inhoud.naam, fouten: fouten,
            "<p>De groep gaat van de lijst. In de dossiers blijft staan wie meedeed.</p>\(form)")
    }

    // MARK: In a file

    /// What stands on the page of help.
    static func blok(_ page: Hulpoverzicht) -> HTML {
        let may = page.kader.zicht.magWegen
        let rows = page.groepen.map { item -> [HTML] in
            let finish: HTML =
                may
                ? HTML.link(
                    "Afronden", naar: GroepsaanbodURL.afronden(page.kader.id, item.feit.id),
                    verborgen: "\(item.inhoud.naam), \(page.kader.gezin.naam(item.inhoud.jeugdige))") : "loopt"
            return [
                HTML(item.inhoud.naam), HTML(page.kader.gezin.naam(item.inhoud.jeugdige)), HTML.datum(item.inhoud.op),
                HTML(item.einde == nil ? item.plek?.label ?? "deze groep is gestopt" : ""),
                item.einde.map { "\(HTML.datum($0.op)): \($0.afloop.label)" } ?? finish,
            ]
        }
        let add = HTML.knoppen([HTML.knop("Aanmelden voor een groep", naar: GroepsaanbodURL.meedoen(page.kader.id), stil: true)])
        let table = Tabel(
            "Groepen", kolommen: ["Groep", "Wie", "Aangemeld", "Plaats", "Einde"], rijen: rows, leeg: "Niemand doet mee met een groep.",
            titelZichtbaar: false)
        return "<h2>In een groep</h2>\n\(table.html)\(may ? add : nil)"
    }

    static func meedoen(_ page: Meedoenblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(GroepsaanbodURL.meedoen(page.kader.id), knop: "Aanmelden", terug: InzetURL.lijst(page.kader.id)) {
            Formulieropmaak.velden(
                Groepsdeelnameinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: page.keuzes(verzoek.vandaag))
        }
        let none = HTML.leeg("Er is nu geen groep.", actie: "Een groep voegt u toe bij Groepsaanbod, in het menu onder Meer.")
        return verzoek.dossierpagina(
            "Aanmelden voor een groep", page.kader, blad: .hulp, fouten: fouten,
            """
            \(HTML.inleiding("Hulp in een groep is zonder besluit. Is de groep vol, dan komt het kind op de wachtlijst."))
            \(page.groepen.isEmpty ? none : form)
            """)
    }

    static func afronden(
        _ page: Meedoenblad, _ item: Groepsdeelnamebeeld, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let form = verzoek.formulier(
            GroepsaanbodURL.afronden(page.kader.id, item.feit.id), knop: "Afronden", terug: InzetURL.lijst(page.kader.id)
        ) { Formulieropmaak.velden(Groepsdeelnameeindeinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.dossierpagina(
            "Meedoen aan een groep afronden", page.kader, blad: .hulp, fouten: fouten,
            "<p>\(item.inhoud.naam), \(page.kader.gezin.naam(item.inhoud.jeugdige)).</p>\n\(form)")
    }
}
