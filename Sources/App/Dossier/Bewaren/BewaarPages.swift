// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum BewaarPages {
    static func begin(_ blad: Bewaarblad, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let rules = blad.regels.regels.map { rule -> [HTML] in
            [HTML(rule.klasse.label), "\(rule.jaren) jaar na de laatste wijziging", HTML(rule.bron), HTML(rule.opmerking)]
        }
        let loose = blad.regels.losse.map { rule -> [HTML] in
            [
                HTML(rule.soort.label), "\(rule.jaren) jaar \(rule.soort == .bericht ? "na de laatste stap" : "na de maand")",
                HTML(rule.bron), HTML(rule.opmerking),
            ]
        }
        return verzoek.pagina(
            "Bewaren", indeling: .breed, fouten: fouten,
            """
            \(HTML.inleiding("Wat lang genoeg bewaard is, gaat weg. U maakt een lijst, een ander keurt haar goed, daarna wordt er vernietigd."))
            \(Tabel("Hoe lang wordt wat bewaard?", kolommen: ["Wat", "Hoe lang", "Waar dat staat", "Let op"], rijen: rules + loose, stapelt: true).html)
            \(HTML.kop2("Nieuwe lijst"))
            <p>Eerst ziet u wat er weg zou gaan. Er wordt nog niets vernietigd.</p>
            \(verzoek.knop(BewaarURL.rondes, "Kijken wat voorbij is", stil: false))
            \(HTML.kop2("Lijsten"))
            \(rondes(blad.rondes))
            <p class="zacht">Hier staan de laatste \(Woorden.aantal(BewaarStore.meesteRondes, "lijst", "lijsten")). Wat eerder is vernietigd, staat bij de verklaringen.</p>
            \(HTML.kop2("Blijft bewaard"))
            \(bewaard(blad.bewaard, op: verzoek.vandaag, leeg: "Er is geen dossier dat langer bewaard moet blijven."))
            \(HTML.kop2("Verklaringen van vernietiging"))
            \(verklaringen(blad.verklaringen))
            <p class="zacht">Hier staan de laatste \(BewaarStore.meesteVerklaringen). Een oudere opent u met haar kenmerk: \
            <code>ankerpunt bewaren verklaring KENMERK</code>.</p>
            """)
    }

    private static func rondes(_ rondes: [Bewaarrondebeeld]) -> HTML {
        let rows = rondes.map { round -> [HTML] in
            [
                .link("Lijst van \(Woorden.datum(round.ronde.opgetekend.datum))", naar: BewaarURL.ronde(round.id)),
                HTML("\(round.inhoud.dossiers.count)"), HTML("\(round.inhoud.lijnen.count)"), HTML(round.stand.label),
            ]
        }
        return Tabel(
            "Lijsten", kolommen: ["Lijst", .init("Dossiers", getal: true), .init("Lijnen", getal: true), "Stand"], rijen: rows,
            leeg: "Er is nog geen lijst gemaakt.", titelZichtbaar: false, stapelt: true
        ).html
    }

    /// What is kept beyond its term, by code and day: why in words stands in the file itself. Late ones first.
    private static func bewaard(_ duties: [Bewaarplichtbeeld], op vandaag: Datum, leeg: String) -> HTML {
        let rows = duties.sorted { ($0.herzienOp, $0.id) < ($1.herzienOp, $1.id) }.map { duty -> [HTML] in
            [
                "<code>\(duty.plicht.dossier?.kenmerk ?? "")</code>", HTML(duty.inhoud.reden.label), HTML.datum(duty.inhoud.sinds),
                duty.laatste.map { HTML.datum($0.inhoud.op) } ?? "<span class=\"zacht\">nog niet</span>",
                duty.herzienOp < vandaag
                    ? "\(HTML.datum(duty.herzienOp)) \(Teken("te laat", .gevaar).html)" : HTML.datum(duty.herzienOp),
            ]
        }
        return Tabel(
            "Blijft bewaard", kolommen: ["Dossier", "Waarom", "Sinds", "Opnieuw bekeken", "Bekijken op"], rijen: rows,
            leeg: leeg, titelZichtbaar: false, stapelt: true
        ).html
    }

    private static func verklaringen(_ facts: [Feit<Vernietigingsverklaring>]) -> HTML {
        let rows = facts.map { fact -> [HTML] in
            [
                .link("Verklaring van \(Woorden.datum(fact.opgetekend.datum))", naar: BewaarURL.verklaring(fact.inhoud.bij)),
                HTML(fact.inhoud.grond.label), "<code>\(String(fact.inhoud.bij.hex.suffix(8)))</code>",
            ]
        }
        return Tabel(
            "Verklaringen", kolommen: ["Verklaring", "Grond", "Kenmerk"], rijen: rows, leeg: "Er is nog niets vernietigd.",
            titelZichtbaar: false, stapelt: true
        ).html
    }

    // MARK: One round

    static func ronde(_ blad: Rondeblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let round = blad.beeld, content = round.inhoud
        let counts = content.perKlasse.map { ($0.klasse.label, HTML(Woorden.aantal($0.aantal, "lijn", "lijnen"))) }
        return verzoek.pagina(
            "Lijst van \(Woorden.datum(round.ronde.opgetekend.datum))", indeling: .breed, bijschrift: "Bewaren", fouten: fouten,
            """
            \(nu(blad, verzoek))
            \(HTML.begrippen([("Dossiers", HTML("\(content.dossiers.count)"))] + counts + content.perLossoort.map { ($0.soort.label, HTML("\($0.aantal)")) } + [("Peildatum", HTML.datum(content.peildatum)), ("Gemaakt door", HTML(blad.namen[round.ronde.door] ?? "een oud-collega"))]))
            \(toetsen(blad, ingevuld, fouten, verzoek))
            \(HTML.kop2("Wat gaat weg?"))
            \(content.lijnen.isEmpty ? nil : lijnen(round))\(losse(round))
            \(blijft(blad, verzoek.vandaag))
            """)
    }

    /// Files with something that is over, and a duty to keep it: why, and when somebody looked last.
    private static func blijft(_ blad: Rondeblad, _ vandaag: Datum) -> HTML? {
        let held = blad.beeld.inhoud.bewaard
        guard !held.isEmpty else { return nil }
        let ended = held.filter { dossier in !blad.bewaard.contains { $0.plicht.dossier == dossier } }
        let since: HTML? =
            ended.isEmpty
            ? nil
            : "<p>Intussen beëindigd, en daarna op een volgende lijst: \(ended.map { "<code>\($0.kenmerk)</code>" as HTML }.joined(met: ", ")).</p>"
        return """
            \(HTML.kop2("Blijft, want er loopt een zaak"))
            \(bewaard(blad.bewaard, op: vandaag, leeg: "Voor geen van deze dossiers loopt nog iets."))\(since)
            """
    }

    private static func nu(_ blad: Rondeblad, _ verzoek: Verzoek) -> HTML {
        let round = blad.beeld
        let text: HTML =
            switch round.stand {
            case .voorgesteld where round.ronde.door == verzoek.gebruiker.raw:
                "<p>Een ander moet deze lijst goedkeuren. Dat kan tot \(Bewaartoets.hoogstensDagen) dagen na vandaag.</p>"
            case .voorgesteld: "<p>Kijk de lijst na. Na uw akkoord wordt alles hieronder voorgoed vernietigd.</p>"
            case .terug:
                "<p>\(blad.namen[round.toets?.door ?? round.id] ?? "Een collega") schreef: “\(round.toets?.inhoud.toelichting ?? "")”</p>"
            case .bezig:
                """
                <p><progress max="\(String(round.totaal))" value="\(String(round.gedaan))">\(String(round.gedaan))</progress></p>
                <p>\(String(round.gedaan)) van \(String(round.totaal)) zijn weg. Dit gaat vanzelf door. \(HTML.link("Ververs", naar: BewaarURL.ronde(round.id)))</p>
                """
            case .klaar:
                "<p>Definitief is het als ook de laatste reservekopie van de sleutels van vóór vandaag weg is, na hoogstens 30 dagen.</p>"
            }
        let button: [HTML] =
            round.verklaring == nil ? [] : [.knop("Verklaring van vernietiging", naar: BewaarURL.verklaring(round.id))]
        return HTML.watNu(round.stand.label, text, knoppen: button)
    }

    private static func toetsen(_ blad: Rondeblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        guard blad.beeld.stand == .voorgesteld, blad.beeld.ronde.door != verzoek.gebruiker.raw else { return nil }
        return """
            \(HTML.kop2("Goedkeuren"))
            \(verzoek.formulier(BewaarURL.toets(blad.beeld.id), knop: "Vastleggen", gevaar: true, terug: BewaarURL.begin) {
                Formulieropmaak.velden(Bewaartoetsinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """
    }

    /// What belongs to no file, by kind: a month or a message has no name to show.
    private static func losse(_ round: Bewaarrondebeeld) -> HTML? {
        let content = round.inhoud
        guard !content.losse.isEmpty else { return nil }
        let rows = content.perLossoort.map { kind -> [HTML] in
            [HTML(kind.soort.label), HTML("\(kind.aantal)"), HTML.datum(kind.van), HTML.datum(kind.tot)]
        }
        let stayed = Dictionary(round.losGebleven.map { ($0.waarom, $0.aantal) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
            .map { "\(Woorden.aantal($0.value, "sleutel bleef", "sleutels bleven")): \($0.key)" as HTML }
        let table = Tabel(
            "Wat bij geen dossier hoort", kolommen: ["Wat", .init("Aantal", getal: true), "Oudste van", "Nieuwste van"], rijen: rows,
            stapelt: true
        ).html
        return stayed.isEmpty ? table : "\(table)\(HTML.lijst(stayed))"
    }

    /// Shown in one page; the whole list is what is approved.
    private static func lijnen(_ round: Bewaarrondebeeld) -> HTML {
        let (gone, passed) = (round.weg, round.overgeslagen)
        let rows = round.inhoud.lijnen.map { line -> [HTML] in
            [
                "<code>\(line.dossier.kenmerk)</code>", HTML(line.klasse.label), line.isVanGezin ? "gezin" : "kind",
                HTML.datum(line.laatst),
                HTML.datum(line.bewarenTotEnMet),
                gone.contains(line.lijn) ? "weg" : passed[line.dossier].map { HTML("gebleven: \($0)") } ?? "",
            ]
        }
        return Tabel(
            "Lijnen", kolommen: ["Dossier", "Wat", "Van", "Laatste wijziging", "Bewaren tot en met", "Weg?"], rijen: rows,
            titelZichtbaar: false, stapelt: true
        ).html
    }

    // MARK: The certificate

    static func verklaring(_ fact: Feit<Vernietigingsverklaring>, isEcht: Bool, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Verklaring van vernietiging", bijschrift: "Gemeente \(verzoek.web.config.gemeentenaam)",
            """
            <p class="geen-druk">Druk af met Ctrl+P. Hierin staat niets over personen.</p>
            \(verklaring(fact, isEcht: isEcht, op: verzoek.vandaag))
            """)
    }

    /// The certificate itself; also behind the letter it goes with.
    static func verklaring(_ fact: Feit<Vernietigingsverklaring>, isEcht: Bool, op vandaag: Datum) -> HTML {
        let lines = fact.inhoud.tekst.split(separator: "\n").dropFirst().map { line -> (String, HTML) in
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            return (parts[0].prefix(1).uppercased() + parts[0].dropFirst(), HTML(parts.count > 1 ? parts[1] : ""))
        }
        return """
            \(isEcht ? nil : HTML.melding(.gevaar, "<p>De handtekening klopt niet. Deze verklaring is gewijzigd of hoort bij een andere installatie.</p>"))
            \(HTML.samenvattingslijst(lines.map { Samenvatting($0.0, $0.1) }))
            \(HTML.kop2("Handtekening"))
            <p>\(isEcht ? "Ondertekend door deze installatie (Ed25519); nagerekend op \(HTML.datum(vandaag))." : "Niet echt.")</p>
            <p>Sleutel: <code>\(fact.inhoud.sleutel)</code></p>
            <p>Handtekening: <code>\(fact.inhoud.handtekening)</code></p>
            """
    }
}
