// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Beside the verklarende analyse: how heavy the help is, instruments, experts who look along.
enum NaastPages {
    static func naast(_ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        inzetten(kaart, blad) + instrumenten(kaart, blad) + consulten(kaart, blad)
    }

    private static func erbij(_ tekst: String, _ pad: String, _ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        guard blad.kader.zicht.magSchrijven else { return HTML() }
        return "<p class=\"geen-druk\">\(HTML.link(tekst, naar: pad, verborgen: "bij \(kaart.naam.aanspreek)"))</p>\n"
    }

    // MARK: How heavy

    private static func inzetten(_ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        let mine = blad.inzetkeuzes.geldend().filter { $0.inhoud.kind == kaart.id }.opDatum(\.op)
        let rows = mine.reversed().map { fact -> [HTML] in
            let choice = fact.inhoud
            let factors = blad.beelden.first { $0.kind == kaart.id }?.factoren(choice.factoren).map(\.inhoud.tekst) ?? []
            let why: HTML =
                "\(choice.waaromNietLichter.isBlank ? nil : "Niet lichter: \(choice.waaromNietLichter)<br>" as HTML)\(choice.waaromNietZwaarder.isBlank ? nil : "Niet zwaarder: \(choice.waaromNietZwaarder)" as HTML)"
            return [
                HTML.datum(choice.op), HTML(choice.intensiteit.label), why, HTML(factors.isEmpty ? "–" : factors.joined(separator: "; ")),
                HTML(Woorden.aantal(choice.maanden, "maand", "maanden")),
                "\(HTML.datum(choice.afschalenOp))\(choice.afschalenAls.isBlank ? nil : "<br>\(choice.afschalenAls)" as HTML)",
            ]
        }
        let table = Tabel(
            "Hoe zwaar is de hulp?", kolommen: ["Gekozen op", "Zwaarte", "Waarom", "Werkt op", "Duur", "Lichter bekijken"], rijen: rows,
            leeg: "Nog niet gekozen. Licht beginnen hoeft niet: kies wat past.", titelZichtbaar: false)
        return HTML.kop3("Hoe zwaar is de hulp?") + table.html
            + erbij("Kies hoe zwaar de hulp is", VerklarendURL.nieuweInzet(blad.id, kaart.id), kaart, blad)
    }

    static func inzet(_ blad: Verklaringsblad, _ kaart: Persoonskaart) -> Formulierblad<Inzetkeuzeinvoer> {
        let path = VerklarendURL.nieuweInzet(blad.id, kaart.id)
        return Formulierblad(
            titel: "Hoe zwaar is de hulp voor \(kaart.naam.aanspreek)?", blad: .analyse, actie: path, terug: VerklarendURL.lijst(blad.id),
            concept: path, keuzes: ["factoren": blad.factoren(kaart.id).map(\.keuze)],
            boven: .inleiding("Kies meteen wat past bij de verklaring, en spreek af wanneer u kijkt of het lichter kan."))
    }

    // MARK: Instruments

    private static func instrumenten(_ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        let mine = blad.instrumenten.geldend().filter { $0.inhoud.kind == kaart.id }.opDatum(\.op)
        let rows = mine.reversed().map { fact -> [HTML] in
            let used = fact.inhoud
            let paper = used.document.flatMap { id in blad.documenten.first { $0.inhoud.bijlage == id } }
            let link: HTML? = paper.map { "<br>\(HTML.link($0.inhoud.titel, naar: GezinURL.document(blad.id, $0.inhoud.bijlage)))" }
            return [
                "\(used.naam)<br><span class=\"zacht\">versie \(used.versie)</span>", HTML.datum(used.op), HTML(used.door),
                HTML(used.uitkomst),
                "\(used.conclusie)\(link)",
            ]
        }
        let table = Tabel(
            "Instrumenten", kolommen: ["Instrument", "Wanneer", "Door wie", "Klasse", "Conclusie"], rijen: rows,
            leeg: "Er is geen instrument gebruikt.", titelZichtbaar: false)
        return HTML.kop3("Instrumenten") + table.html
            + erbij("Leg een instrument vast", VerklarendURL.nieuwInstrument(blad.id, kaart.id), kaart, blad)
    }

    static func instrument(_ blad: Verklaringsblad, _ kaart: Persoonskaart) -> Formulierblad<Instrumentinvoer> {
        let path = VerklarendURL.nieuwInstrument(blad.id, kaart.id)
        let papers = blad.documenten.filter { $0.inhoud.over == nil || $0.inhoud.over == kaart.id }.map {
            Keuze($0.inhoud.bijlage.hex, "\($0.inhoud.titel) (\($0.inhoud.datum.uitgeschreven))")
        }
        return Formulierblad(
            titel: "Een instrument bij \(kaart.naam.aanspreek)", blad: .analyse, actie: path, terug: VerklarendURL.lijst(blad.id),
            concept: path,
            keuzes: ["document": papers],
            boven: .inleiding(
                "Alleen wat eruit kwam en wat u ervan vindt. Vragen en scores bewaart Ankerpunt niet, en geen regel kijkt ernaar."))
    }

    // MARK: Consults

    private static func consulten(_ kaart: Persoonskaart, _ blad: Verklaringsblad) -> HTML {
        let rows = blad.consulten.filter { $0.consult.inhoud.kind == kaart.id }.map { item -> [HTML] in
            let asked = item.consult.inhoud
            return [
                .link(asked.aan, naar: VerklarendURL.consult(blad.id, item.consult.id)), HTML(asked.vraag), HTML.datum(asked.uiterlijk),
                HTML(asked.uren.map { "\($0) uur" } ?? "–"), stand(item, op: blad.vandaag),
            ]
        }
        let table = Tabel(
            "Deskundigen die meekijken", kolommen: ["Aan", "Vraag", "Antwoord voor", "Uren", "Stand"], rijen: rows,
            leeg: "Er is niemand gevraagd om mee te kijken.", titelZichtbaar: false)
        return HTML.kop3("Meekijken") + table.html
            + erbij("Vraag iemand om mee te kijken", VerklarendURL.nieuwConsult(blad.id, kaart.id), kaart, blad)
    }

    private static func stand(_ item: Consultbeeld, op dag: Datum) -> HTML {
        if item.isBeantwoord { return Teken(item.antwoorden.isEmpty ? "beantwoord (afgeschermd)" : "beantwoord", .goed).html }
        return item.isTeLaat(op: dag) ? Teken("te laat", .letOp).html : "wacht op antwoord"
    }

    static func consult(_ blad: Verklaringsblad, _ kaart: Persoonskaart, _ collegas: [Medewerker]) -> Formulierblad<Consultinvoer> {
        let path = VerklarendURL.nieuwConsult(blad.id, kaart.id)
        return Formulierblad(
            titel: "Iemand laten meekijken bij \(kaart.naam.aanspreek)", blad: .analyse, actie: path, knop: "Vragen",
            terug: VerklarendURL.lijst(blad.id), concept: path,
            keuzes: [
                "collega": collegas.map { Keuze($0.gebruiker.hex, [$0.naam, $0.functie].filter { !$0.isEmpty }.joined(separator: ", ")) },
                "delen": Veldklasse.vanDossier.map { Keuze($0.rawValue, $0.label) },
            ],
            boven: .inleiding("Meekijken is geen overnemen: u blijft het gezin helpen. De ander geeft antwoord op uw vraag."))
    }

    static func een(_ blad: Verklaringsblad, _ item: Consultbeeld, _ verzoek: Verzoek) -> Antwoord {
        let asked = item.consult.inhoud
        let rows: [(String, HTML)] = [
            ("Over", HTML(blad.gezin.naam(asked.kind))), ("Vraag", HTML.vrijeTekst(asked.vraag)), ("Gevraagd aan", HTML(asked.aan)),
            ("Gevraagd door", "\(blad.schrijver(item.consult.door)), \(HTML.datum(asked.op))"),
            ("Antwoord voor", HTML.datum(asked.uiterlijk)), ("Afgesproken uren", HTML(asked.uren.map { "\($0)" } ?? "niet afgesproken")),
            ("Kijkt mee in het dossier", asked.collega == nil ? "nee" : "ja, tot het antwoord er is"),
            ("Stand", stand(item, op: blad.vandaag)),
        ]
        let answers = item.antwoorden.map { fact -> HTML in
            let hours = fact.inhoud.uren.map { ", \($0) uur" } ?? ""
            return HTML.citaat(fact.inhoud.tekst, van: "\(fact.inhoud.wie), \(Woorden.datum(fact.inhoud.op))\(hours)")
        }
        let waits: HTML? =
            verzoek.vraag("voorgesteld") == nil
            ? nil : .melding(.uitleg, "<p>Een tweede collega moet de toegang nog bevestigen, bij “Wie mag en wie keek”.</p>")
        let may = blad.kader.zicht.magSchrijven || (!item.isBeantwoord && asked.collega == verzoek.gebruiker)
        let buttons: [HTML] =
            may ? [.knop("Leg het antwoord vast", naar: VerklarendURL.antwoord(blad.id, item.consult.id), stil: item.isBeantwoord)] : []
        return verzoek.dossierpagina(
            "Vraag om mee te kijken", blad.kader, blad: .analyse,
            """
            \(waits)\(HTML.begrippen(rows))\(answers.isEmpty ? nil : HTML.kop2("Het antwoord") + HTML.joined(answers))
            <div class="knoppen geen-druk">\(buttons)\(HTML.link("Terug naar de verklarende analyse", naar: VerklarendURL.lijst(blad.id)))</div>
            """)
    }

    static func antwoord(_ blad: Verklaringsblad, _ item: Consultbeeld) -> Formulierblad<Consultantwoordinvoer> {
        let path = VerklarendURL.antwoord(blad.id, item.consult.id)
        return Formulierblad(
            titel: "Antwoord op de vraag om mee te kijken", blad: .analyse, actie: path,
            terug: VerklarendURL.consult(blad.id, item.consult.id),
            concept: path,
            boven: .inleiding("Met het antwoord stopt ook de toegang tot dit dossier, als die voor deze vraag was gegeven.")
                + HTML.citaat(item.consult.inhoud.vraag))
    }
}
