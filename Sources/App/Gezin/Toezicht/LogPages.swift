// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum LogPages {
    // MARK: Find somebody

    static func zoek(_ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Wie keek bij een persoon?", indeling: .smal, bijschrift: "Journaal", fouten: fouten,
            """
            \(HTML.inleiding("Zoek de persoon om wie het gaat. Ook deze zoekopdracht komt in het journaal."))
            \(verzoek.formulier(ToezichtURL.personen, knop: "Zoeken", terug: ToezichtURL.begin) {
                Formulieropmaak.velden(Logzoekinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }

    static func gevonden(_ kaarten: [Persoonskaart], _ ingevuld: Ingevuld, _ verzoek: Verzoek) -> Antwoord {
        let rows = kaarten.map { card -> [HTML] in
            [
                .link(card.naam.volledig, naar: ToezichtURL.log(.persoon(card.id))),
                (card.gegevens.geboortedatum?.datum).map { HTML.datum($0) } ?? "onbekend",
            ]
        }
        return verzoek.pagina(
            "Wie keek bij een persoon?", bijschrift: "Journaal",
            """
            \(Tabel("Gevonden", kolommen: ["Naam", "Geboren"], rijen: rows, leeg: "Niemand gevonden. Probeer een andere spelling.").html)
            \(HTML.knoppen([.knop("Opnieuw zoeken", naar: ToezichtURL.personen, stil: true)]))
            """)
    }

    // MARK: Workers

    struct Mensen: Sendable {
        let medewerkers: [Medewerker]
        /// Whose address is known; false: from before neighbours were looked at.
        let metBuurt: [ID<Gebruiker>: Bool]

        func kies(_ hex: String) -> ID<Gebruiker>? { medewerkers.first { $0.gebruiker.hex == hex }?.gebruiker }
    }

    static func keuzes(_ medewerkers: [Medewerker]) -> [Keuze] {
        medewerkers.map { Keuze($0.gebruiker.hex, $0.functie.isEmpty ? $0.naam : "\($0.naam), \($0.functie)") }
    }

    static func medewerkers(_ mensen: Mensen, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let rows = mensen.medewerkers.map { person -> [HTML] in
            [
                .link(person.naam, naar: ToezichtURL.log(.medewerker(person.gebruiker))),
                HTML(person.rollen.isEmpty ? "uit dienst" : Woorden.opsomming(person.rollen.map(\.label))),
                mensen.metBuurt[person.gebruiker].map { $0 ? "bekend" : "bekend, nog zonder de buurt: vul het opnieuw in" }
                    ?? "niet bekend",
            ]
        }
        return verzoek.pagina(
            "Wat zag een medewerker?", bijschrift: "Journaal", fouten: fouten,
            """
            \(Tabel("Medewerkers", kolommen: ["Naam", "Rol", "Eigen adres"], rijen: rows, titelZichtbaar: false).html)
            \(HTML.kop2("Eigen adres van een medewerker"))
            <p>Dan valt op wie kijkt bij iemand op hetzelfde adres, bij buren (zelfde postcode) of bij een naamgenoot in de buurt. Het \
            adres zelf wordt niet bewaard, alleen codes: zonder de sleutels van deze installatie zeggen die niets. Vraag het de medewerker zelf, en vertel waarvoor het is (AVG 13).</p>
            \(verzoek.formulier(ToezichtURL.adres, knop: "Vastleggen") {
                Formulieropmaak.velden(
                    Medewerkeradresinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["gebruiker": keuzes(mensen.medewerkers)])
            })
            """)
    }

    // MARK: Lines

    static func boek(
        _ boek: Logboek, _ verzoek: Verzoek, ingevuld: Ingevuld = [:], fouten: [Veldfout] = []
    ) -> Antwoord {
        let base = ToezichtURL.log(boek.onderwerp)
        let query = vraag(boek.periode)
        return verzoek.pagina(
            boek.titel, indeling: .breed, bijschrift: "Journaal", fouten: fouten,
            """
            \(filter(base, boek.periode))
            \(dossiers(boek))
            \(tabel(boek))
            \(HTML.bladeren(pagina: boek.pagina, per: Logboek.perPagina, totaal: boek.totaal) { page in
                base + "?" + (query + ["pagina=\(page)"]).joined(separator: "&")
            })
            \(HTML.knoppen([
                .knop("Opslaan als CSV", naar: pad(base + "/csv", query), stil: true),
                .knop("Afdrukken", naar: pad(base + "/afdruk", query), stil: true),
            ]))
            \(eigenGezin(boek, ingevuld, fouten, verzoek))
            """)
    }

    static func afdruk(_ boek: Logboek, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            boek.titel, indeling: .breed, bijschrift: "Journaal, afdruk",
            """
            <p>\(periode(boek.periode)) \(Woorden.aantal(boek.totaal, "regel", "regels")). Gemaakt op \(HTML.datum(verzoek.vandaag)) door \
            \(verzoek.bezoek.naam). Druk af met Ctrl+P. Dat u dit afdrukt, is vastgelegd.</p>
            \(tabel(boek))
            """)
    }

    static func periode(_ periode: Periodeinvoer) -> String {
        switch (periode.van, periode.tot) {
        case (let van?, let tot?): "Van \(Woorden.datum(van)) tot en met \(Woorden.datum(tot))."
        case (let van?, nil): "Vanaf \(Woorden.datum(van))."
        case (nil, let tot?): "Tot en met \(Woorden.datum(tot))."
        case (nil, nil): "Alles wat er is."
        }
    }

    /// The period as it travels in an address: days only.
    static func vraag(_ periode: Periodeinvoer) -> [String] {
        periode.ingevuld.sorted { $0.key < $1.key }.flatMap { key, values in values.filter { !$0.isEmpty }.map { "\(key)=\($0)" } }
    }

    static func pad(_ base: String, _ query: [String]) -> String { query.isEmpty ? base : base + "?" + query.joined(separator: "&") }

    static func filter(_ base: String, _ periode: Periodeinvoer) -> HTML {
        HTML.uitklap(
            "Periode: \(Self.periode(periode))",
            """
            <form method="get" action="\(base)" novalidate>
            \(Formulieropmaak.velden(Periodeinvoer.velden, ingevuld: periode.ingevuld, fouten: []))
            <div class="knoppen"><button class="knop">Toon deze periode</button></div></form>
            """)
    }

    private static func dossiers(_ boek: Logboek) -> HTML? {
        guard boek.onderwerp.soort == .persoon, !boek.dossiers.isEmpty else { return nil }
        let links = boek.dossiers.map { HTML.link("Dossier \($0.kenmerk)", naar: ToezichtURL.log(.dossier($0))) }
        return "<p>Doet of deed mee in: \(HTML.joined(links, met: ", ")).</p>"
    }

    private static func tabel(_ boek: Logboek) -> HTML {
        let rows = boek.regels.map { line -> [HTML] in
            [
                InzagePages.moment(line.moment),
                "\(line.wie)\(line.namens.map { " <span class=\"zacht\">namens \($0)</span>" as HTML })", HTML(line.rol), HTML(line.daad),
                HTML(line.doel), HTML(line.vanwaar), line.uitkomst == "gelukt" ? "gelukt" : Teken("geweigerd", .letOp).html,
                waarover(line, boek.onderwerp),
            ]
        }
        return Tabel(
            boek.titel, kolommen: ["Wanneer", "Wie", "Rol", "Wat", "Waarvoor", "Vanwaar", "Uitkomst", "Waarover"], rijen: rows,
            leeg: "In deze periode staat er niets in het journaal.", titelZichtbaar: false
        ).html
    }

    /// What else the line is about: that it is about the file or person of this page, everybody knows.
    private static func waarover(_ line: Logregel, _ boek: Logonderwerp) -> HTML {
        let other = line.dossiers.filter { .dossier($0) != boek }
        let files = other.prefix(3).map { HTML.link("dossier \($0.kenmerk)", naar: ToezichtURL.log(.dossier($0))) }
        let more = other.count > 3 ? ["en \(other.count - 3) andere" as HTML] : []
        let people = line.personen.filter { .persoon($0) != boek }.prefix(3).map {
            HTML.link("persoon \($0.kenmerk)", naar: ToezichtURL.log(.persoon($0)))
        }
        return HTML.joined(files + more + people, met: ", ")
    }

    private static func eigenGezin(_ boek: Logboek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        guard case .dossier(let file) = boek.onderwerp else { return nil }
        let current = boek.medewerkers.filter { !$0.rollen.isEmpty }
        return HTML.uitklap(
            "Dit is familie van een medewerker", open: !fouten.isEmpty,
            """
            <p>Dan valt het op als die medewerker in dit dossier kijkt.</p>
            \(verzoek.formulier(ToezichtURL.eigenGezin(file), knop: "Vastleggen") {
                Formulieropmaak.velden(
                    EigenGezininvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["gebruiker": keuzes(current)])
            })
            """)
    }

    /// What one person did, in order, for a page about one file.
    static func daden(_ regels: [Journaalregel]) -> HTML {
        let rows = regels.map { line -> [HTML] in
            [
                InzagePages.moment(line.moment), HTML(Journaalwoorden.daad(line.handeling)),
                line.uitkomst == "gelukt" ? "gelukt" : Teken("geweigerd", .letOp).html,
            ]
        }
        return Tabel(
            "Wat is er gedaan", kolommen: ["Wanneer", "Wat", "Uitkomst"], rijen: rows, leeg: "Er is niets bekeken.", titelZichtbaar: false
        ).html
    }
}
