// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The kaart from the side of who keeps it.
enum KaartPages {
    static func lijst(_ page: Kaartbeheer, _ verzoek: Verzoek) -> Antwoord {
        let day = verzoek.vandaag
        let rows = page.feiten.sorted { ($0.inhoud.nagekeken, $0.inhoud.naam) < ($1.inhoud.nagekeken, $1.inhoud.naam) }.map {
            fact -> [HTML] in
            let item = fact.inhoud
            return [
                .link(item.naam, naar: KaartURL.een(item.voorziening)), HTML(item.organisatie), HTML(item.kaartsoort.label),
                item.wijken.isEmpty ? "hele gemeente" : HTML(item.wijken.map(page.kaart.naam(wijk:)).joined(separator: ", ")),
                HTML.datum(item.nagekeken), versheid(item, op: day),
            ]
        }
        return verzoek.pagina(
            "Sociale kaart", indeling: .breed,
            """
            \(HTML.inleiding("Wat er is voor gezinnen en jongeren, ook zonder jeugdhulp. Wat het langst niet is nagekeken, staat bovenaan."))
            \(voorstellen(page, verzoek))
            \(HTML.knoppen([
                .knop("Plek toevoegen", naar: KaartURL.nieuw), .knop("Witte vlekken", naar: KaartURL.vlekken, stil: true),
                .knop("Invoeren uit een tabel", naar: KaartURL.invoer, stil: true), .link("Wijken", naar: KaartURL.wijken), .link("Lokale plus", naar: PlusURL.lijst), .link("Opslaan als tabel (CSV)", naar: Openbaarpad.csv),
                .link("Zo ziet iedereen het", naar: Openbaarpad.kaart),
            ]))
            \(Tabel("Plekken op de kaart", kolommen: ["Plek", "Organisatie", "Soort", "Wijken", "Nagekeken", "Stand"], rijen: rows, leeg: "De kaart is nog leeg. Voeg de eerste plek toe, of voer een tabel in.", titelZichtbaar: false).html)
            """)
    }

    private static func versheid(_ item: Kaartvoorziening, op dag: Datum) -> HTML {
        switch Kaartversheid(item.nagekeken, op: dag) {
        case .vers: Teken("klopt", .goed).html
        case .nakijken: Teken("nakijken", .letOp).html
        case .oud: Teken("verouderd", .gevaar).html
        }
    }

    // MARK: What partners propose

    private static func voorstellen(_ page: Kaartbeheer, _ verzoek: Verzoek) -> HTML? {
        guard !page.voorstellen.isEmpty else { return nil }
        let blocks = page.voorstellen.map { fact -> HTML in
            let proposal = fact.inhoud, now = page.kaart[proposal.inhoud.voorziening]
            let changes = now.map { $0.verschillen(met: proposal.inhoud, page.wijken) } ?? []
            let what: HTML =
                proposal.stopt
                ? "<p>De partner zegt: dit is er niet meer.</p>"
                : Tabel(
                    "Wat er verandert", kolommen: ["Wat", "Staat er nu", "Wordt"],
                    rijen: changes.map { [HTML($0.veld), HTML($0.was), HTML($0.wordt)] }, leeg: "Er verandert niets.", titelZichtbaar: false
                ).html
            return """
                <article class="blok"><h3>\(now?.naam ?? proposal.inhoud.naam) (\(HTML.datum(fact.opgetekend.datum)))</h3>
                \(what)\(proposal.opmerking.isEmpty ? nil : HTML.citaat(proposal.opmerking, van: "de partner"))
                <div class="knoppen">\(verzoek.knop(KaartURL.voorstel(fact.id), "Overnemen", stil: false, verborgen: [("besluit", "overnemen")]))\
                \(verzoek.knop(KaartURL.voorstel(fact.id), "Niet overnemen", verborgen: [("besluit", "niet")]))</div></article>

                """
        }
        return "\(HTML.kop2("Voorstellen van partners (\(page.voorstellen.count))"))\(blocks.joined())"
    }

    // MARK: One

    static func een(_ page: Kaartplek, geheim: String?, _ verzoek: Verzoek) -> Antwoord {
        let item = page.feit.inhoud
        let rows =
            item.beschreven(page.wijken).filter { !$0.1.isEmpty }.map { ($0.0, HTML($0.1)) } + [
                ("Nagekeken op", HTML.datum(item.nagekeken))
            ]
        let shown: HTML? = geheim.map { secret in
            HTML.melding(
                .gelukt,
                """
                <p>Stuur dit adres aan de partner. Het werkt tot en met \(HTML.datum(verzoek.vandaag.plus(dagen: Bijhoudlink.dagen))) en opent alleen deze plek. \
                U ziet het één keer.</p><p><code class="lang">\(verzoek.adres(PartnerURL.bijhouden(secret)))</code></p>
                """)
        }
        return verzoek.pagina(
            item.naam, indeling: .gewoon, bijschrift: "Sociale kaart",
            """
            \(shown)\(HTML.begrippen(rows))
            <div class="knoppen">\(HTML.knop("Wijzigen", naar: KaartURL.wijzigen(item.voorziening)))\
            \(verzoek.knop(KaartURL.nagekeken(item.voorziening), "Dit klopt nog"))\
            \(verzoek.knop(KaartURL.link(item.voorziening), "Link voor de partner maken"))\
            \(HTML.link("Van de kaart halen", naar: KaartURL.einde(item.voorziening)))\(HTML.link("Zo ziet iedereen het", naar: Openbaarpad.voorziening(item.voorziening)))</div>
            \(HTML.knoppen([.link("Terug naar de sociale kaart", naar: KaartURL.lijst)]))
            """)
    }

    static func nieuw(_ page: Kaartbeheer, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(KaartURL.lijst, knop: "Op de kaart zetten", terug: KaartURL.lijst) {
            Formulieropmaak.velden(Kaartinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["wijken": page.wijkkeuzes])
        }
        return verzoek.pagina("Plek toevoegen", indeling: .smal, bijschrift: "Sociale kaart", fouten: fouten, form)
    }

    static func wijzig(
        _ page: Kaartplek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek, conflict: HTML? = nil
    ) -> Antwoord {
        let id = page.feit.inhoud.voorziening
        let form = verzoek.formulier(
            KaartURL.wijzigen(id), knop: "Vastleggen", laatsteFeit: page.feit.id, intussen: conflict != nil, terug: KaartURL.een(id)
        ) {
            Formulieropmaak.velden(Kaartinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["wijken": page.wijkkeuzes])
        }
        return verzoek.pagina(
            "Plek wijzigen", indeling: .smal, bijschrift: page.feit.inhoud.naam, fouten: fouten, "\(conflict)\(form)")
    }

    static func einde(_ page: Kaartplek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let id = page.feit.inhoud.voorziening
        let form = verzoek.formulier(KaartURL.einde(id), knop: "Van de kaart halen", gevaar: true, terug: KaartURL.een(id)) {
            Formulieropmaak.velden(Kaarteindeinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina(
            "Van de kaart halen", indeling: .smal, bijschrift: page.feit.inhoud.naam, fouten: fouten,
            "<p>Niemand vindt dit dan nog op de kaart. Wat erover is vastgelegd, blijft.</p>\(form)")
    }

    static func wijken(_ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(KaartURL.wijken, knop: "Vastleggen", terug: KaartURL.lijst) {
            Formulieropmaak.velden(Wijkeninvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina("Wijken", indeling: .smal, bijschrift: "Sociale kaart", fouten: fouten, form)
    }

    // MARK: From a table

    static func invoer(_ lezing: Kaartcsv.Lezing?, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(KaartURL.invoer, knop: "Bestand nakijken", terug: KaartURL.lijst, metBestand: true) {
            Formulieropmaak.velden(Kaarttabelinvoer.velden, fouten: fouten)
        }
        let codes = [
            ("soort", Kaartsoort.keuzes), ("vragen", Levensvraag.keuzes), ("vormen", Kaartvorm.keuzes), ("toegang", Kaarttoegang.keuzes),
        ].map { name, list in (name, HTML(list.map { "\($0.code): \($0.label)" }.joined(separator: " · "))) }
        return verzoek.pagina(
            "Invoeren uit een tabel", indeling: .gewoon, bijschrift: "Sociale kaart", fouten: fouten,
            """
            \(HTML.inleiding("Een CSV met één plek per regel. De kaart zelf, opgeslagen als tabel, is een goed voorbeeld."))
            \(lezing.map { uitkomst($0) })\(form)
            \(HTML.uitklap("Welke kolommen en codes?", "<p>Kolommen: \(Kaartcsv.kolommen.joined(separator: ", ")). Meer codes in één veld staan met een | ertussen. Een regel met een bekend kenmerk (id) wijzigt die plek.</p>\(HTML.begrippen(codes))"))
            """)
    }

    private static func uitkomst(_ lezing: Kaartcsv.Lezing) -> HTML {
        guard !lezing.bevindingen.isEmpty else {
            let changed = lezing.goed.count { $0.id != nil }
            return HTML.melding(
                .uitleg,
                """
                <p>\(Woorden.aantal(lezing.goed.count, "regel is", "regels zijn")) goed: \(Woorden.aantal(lezing.goed.count - changed, "nieuwe plek", "nieuwe plekken")) \
                en \(Woorden.aantal(changed, "plek", "plekken")) die er al \(changed == 1 ? "is" : "zijn"). Er is nog niets vastgelegd. Kies het bestand nog eens, zet het vinkje en verstuur.</p>
                """)
        }
        let shown = lezing.bevindingen.prefix(100).map { "Regel \($0.regel): \($0.tekst)" as HTML }
        return HTML.melding(
            .letOp, "<p>Er is niets vastgelegd. Verbeter dit in het bestand en kies het opnieuw:</p>\(HTML.lijst(Array(shown)))")
    }
}

struct Kaarttabelinvoer: Invoer {
    var bestand = ""
    var doen = false

    static let naam = "kaarttabel"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .bestand("bestand", \.bestand, "Tabel (CSV)", soorten: ["text/csv"], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .vinkje(
            "doen", \.doen, "Meteen vastleggen als alles goed is", hulp: "Zonder vinkje wordt er alleen gekeken.", nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1"),
    ]
}
