// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak

/// One step of the weighing: its question, what is known already, what was found, what the professional concludes and why.
enum AfwegingPages {
    static func stap(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ step: Kaderstap, _ ingevuld: Ingevuld, _ fouten: [Veldfout], boven: HTML = HTML(),
        bewaard: Bewaard? = nil, intussen: Bool = false
    ) -> Antwoord {
        let open = page.beeld.isOpen && page.kader.zicht.magWegen
        return verzoek.dossierpagina(
            step.titel, page.kader, blad: .besluit, fouten: fouten, naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag),
            """
            \(voortgang(page, step))
            <p class="inleiding">\(step.vraag)</p>\n<p>\(step.hulp)</p>
            <p class="zacht">\(step.bron)</p>
            \(boven)\(bekend(page, step))\(zwaarte(page, step))\(ladder(page.weegkader.kader))\(Tabelvoorstel.norm(page, step, op: verzoek.vandaag))\
            \(Tabelvoorstel.vrij(page))\(deskundigheid(step))
            \(open ? formulier(verzoek, page, step, ingevuld, fouten, bewaard, intussen) : vast(page, step))
            \(open ? nil : terug(page))
            """)
    }

    /// The form has its own way back.
    private static func terug(_ page: Aanvraagblad) -> HTML {
        "<p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(page.kader.id, page.beeld.id)))</p>\n"
    }

    static func conflict(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ step: Kaderstap, _ typed: Ingevuld, _ theirs: Feit<Stapbevinding>, van who: String
    ) -> Antwoord {
        let known = Stapinvoer.ingevuld(theirs.inhoud, step)
        let differences = Stapinvoer.velden(step, collegas: false).compactMap { field -> Verschil? in
            let left = tekst(field, known, step), right = tekst(field, typed, step)
            return left == right ? nil : Verschil(field.label, hunne: left, uwe: right)
        }
        let when = "\(theirs.opgetekend.datum.uitgeschreven) om \(theirs.opgetekend.kloktijd)"
        let both = HTML.conflict(wie: who, wanneer: when, verschillen: differences)
        let answer = stap(verzoek, page, step, typed, [], boven: both, intussen: true)
        guard case .pagina(let html, _) = answer else { return answer }
        return .pagina(html, status: .conflict)
    }

    private static func tekst(_ field: Veld<Stapinvoer>, _ typed: Ingevuld, _ step: Kaderstap) -> String {
        let values = field.waarden(typed).filter { !$0.isEmpty }
        if field.id == "conclusie" { return values.compactMap { step.conclusie($0)?.label }.joined() }
        if let question = step.bevindingen.first(where: { $0.id == field.id }) { return values.map(question.inWoorden).joined() }
        return values.joined(separator: field.soort == .datum ? "-" : "\n")
    }

    private static func voortgang(_ page: Aanvraagblad, _ step: Kaderstap) -> HTML {
        let steps = page.weegkader.kader.stappen
        return HTML.voortgang(
            steps.map { step in
                (step.titel, BesluitURL.stap(page.kader.id, page.beeld.id, step.id), page.weging.tekort(in: step).isEmpty)
            }, nu: steps.firstIndex { $0.id == step.id } ?? 0)
    }

    // MARK: What is known already

    static let voorstel = HTML.melding(.uitleg, "<p>Wat al in het dossier staat, is hier vast ingevuld. Lees het na en vul het aan.</p>")

    private static func bekend(_ page: Aanvraagblad, _ step: Kaderstap) -> HTML {
        let facts = step.feiten.compactMap(Feitnaam.init(rawValue:)).compactMap { name in waarde(name, page).map { (label(name), $0) } }
        let asked = page.beeld.aanvraag.inhoud
        let words: (String, HTML) = ("De vraag", HTML.citaat(asked.gevraagd, van: page.kader.gezin.naam(asked.aanvrager)))
        let findings = page.eigenAnalyse.map { fact -> HTML in
            "<b>\(fact.inhoud.leefgebied.label)</b>: \(fact.inhoud.conclusie) <span class=\"zacht\">(\(HTML.datum(fact.inhoud.datum)))</span>"
        }
        let analysis =
            findings.isEmpty
            ? "Er zijn nog geen conclusies in de analyse. \(HTML.link("Naar de analyse", naar: Dossierblad.analyse.pad(page.kader.id)))"
                as HTML
            : HTML.lijst(findings)
        return HTML.uitklap("Wat we al weten", open: true, "\(HTML.begrippen([words] + facts))<h3>Uit de analyse</h3>\n\(analysis)")
    }

    private static func label(_ name: Feitnaam) -> String {
        switch name {
        case .aanvraagOntvangen: "Aanvraag ontvangen"
        case .jeugdigeGeboortedatum: "Geboortedatum"
        case .jeugdigeWoonplaats: "Woonplaats"
        case .jeugdigeVerlengdeHulp: "Hulp na 18 jaar"
        case .jeugdigeVerlengdePleegzorg: "Pleegzorg na 18 jaar"
        case .peildatum: "Peildatum"
        case .termijnOpgeschort: "Termijn stond stil"
        case .termijnVerlengd: "Termijn verlengd"
        case .jeugdigeDatumgebruik: "Geboortedatum bekend tot"
        case .pgbBekwaam: "Wie de taken van het pgb doet"
        case .pgbKring: "Wie de hulp geeft"
        case .pgbGemotiveerd: "Uitgelegd waarom hulp van de gemeente niet past"
        case .pgbKwaliteit: "De hulp is goed"
        case .pgbUitleg: "Verteld wat een pgb betekent"
        case .pgbBedrag: "Bedrag van het pgb"
        case .pgbNatura: "Kosten van dezelfde hulp via de gemeente"
        case .pgbEerder: "Eerder pgb ingetrokken"
        case .verordeningNaam: "Verordening"
        case .verordeningGebruikelijk: "Gebruikelijke zorg telt als eigen mogelijkheid"
        case .verordeningVrij: "Zonder besluit"
        case .verordeningPgb: "Hoogte van een pgb"
        case .verordeningZorgnorm: "Gebruikelijke zorg op deze leeftijd"
        }
    }

    private static func waarde(_ name: Feitnaam, _ page: Aanvraagblad) -> HTML? {
        let child = page.kader.gezin.personen[page.beeld.jeugdige]
        return switch name {
        case .aanvraagOntvangen: HTML.datum(page.beeld.aanvraag.inhoud.ontvangen)
        case .jeugdigeGeboortedatum: child?.gegevens.geboortedatum.map { HTML.datum($0.datum) } ?? "nog niet bekend"
        case .jeugdigeWoonplaats: woonplaats(page, child)
        case .jeugdigeVerlengdeHulp: na18(page)
        case .jeugdigeVerlengdePleegzorg, .peildatum, .termijnOpgeschort, .termijnVerlengd, .jeugdigeDatumgebruik: nil
        case .pgbBekwaam, .pgbKring, .pgbGemotiveerd, .pgbKwaliteit, .pgbUitleg, .pgbBedrag, .pgbNatura, .pgbEerder: nil
        case .verordeningNaam, .verordeningGebruikelijk, .verordeningVrij, .verordeningPgb, .verordeningZorgnorm: nil
        }
    }

    /// What was recorded about it, or where that is done; nothing for who is far from eighteen.
    static func na18(_ page: Aanvraagblad) -> HTML? {
        let link = HTML.link("plan voor later", naar: BijplanURL.toekomst(page.kader.id, page.beeld.jeugdige) + "#verlenging")
        let found = page.verlengingen.map { fact -> HTML in
            "\(fact.inhoud.hulp.label): \(fact.inhoud.grond.grond.label.lowercased()) (\(HTML.datum(fact.inhoud.grond.sinds))), vastgesteld op \(HTML.datum(fact.inhoud.op)) door \(fact.inhoud.door)"
        }
        if !found.isEmpty { return "\(HTML.joined(found, met: "<br>")) (\(link))" }
        let born = page.kader.gezin.personen[page.beeld.jeugdige]?.gegevens.geboortedatum
        return born?.heeftBereikt(16, op: page.beeld.aanvraag.inhoud.ontvangen) == false ? nil : "nog niets vastgelegd (\(link))"
    }

    /// What was found out about it; else the place of the address, which is a first sign and no more.
    private static func woonplaats(_ page: Aanvraagblad, _ child: Persoonskaart?) -> HTML {
        let link = HTML.link("woonplaats bepalen", naar: WoonplaatsURL.blad(page.kader.id))
        guard let found = page.woonplaats?.inhoud, let place = found.gemeente else {
            return "\(child?.adres?.plaats ?? "nog niet bekend") (\(link))"
        }
        let name = Gemeenten.inWoorden(place)
        return found.isElders
            ? "\(Teken("\(name): niet onze gemeente", .letOp).html) \(link)" : "onze gemeente, bepaald op \(HTML.datum(found.op))"
    }

    /// Matched care: how heavy, why not lighter and why not heavier, beside the step that asks which help is needed.
    private static func zwaarte(_ page: Aanvraagblad, _ step: Kaderstap) -> HTML {
        guard step.id == "benodigde-hulp", page.kader.zicht.magBlad(.analyse) else { return HTML() }
        let link = VerklarendURL.nieuweInzet(page.kader.id, page.beeld.jeugdige)
        guard let fact = page.inzetkeuze else {
            guard page.beeld.isOpen, page.kader.zicht.magSchrijven else { return HTML() }
            return HTML.melding(
                .uitleg,
                "<p>Voor \(page.kind) is nog niet vastgelegd waarom de hulp niet lichter en niet zwaarder moet. \(HTML.link("Kies hoe zwaar de hulp is", naar: link)).</p>"
            )
        }
        let choice = fact.inhoud
        let rows: [(String, HTML)] = [
            ("Hoe zwaar", "\(choice.intensiteit.label), gekozen op \(HTML.datum(choice.op))" as HTML),
            ("Waarom niet lichter", HTML.vrijeTekst(choice.waaromNietLichter)),
            ("Waarom niet zwaarder", HTML.vrijeTekst(choice.waaromNietZwaarder)),
            ("Kan het lichter?", "Kijken op \(HTML.datum(choice.afschalenOp))" as HTML),
        ].filter { !$0.1.isEmpty }
        return HTML.uitklap("Hoe zwaar is de hulp?", open: true, HTML.begrippen(rows))
    }

    private static func ladder(_ kader: Afwegingskader) -> HTML {
        HTML.uitklap(
            "De ladder, van licht naar zwaar",
            HTML.lijst(
                kader.ladder.map { rung -> HTML in "<b>\(rung.titel)</b>: \(rung.uitleg) <span class=\"zacht\">(\(rung.bron))</span>" }))
    }

    private static func deskundigheid(_ step: Kaderstap) -> HTML {
        step.deskundigheid.isEmpty
            ? HTML() : HTML.uitklap("Welke deskundigheid moet beschikbaar zijn?", HTML.lijst(step.deskundigheid.map { HTML($0) }))
    }

    // MARK: The form

    private static func formulier(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ step: Kaderstap, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: Bewaard?,
        _ intussen: Bool
    ) -> HTML {
        let needs = page.vraagtCollega(op: verzoek.vandaag)
        let url = BesluitURL.stap(page.kader.id, page.beeld.id, step.id)
        let colleagues = page.bevoegdheid.geregistreerden.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let choices = ["conclusie": step.conclusies.map { Keuze($0.code, $0.label) }, "oordeelVan": colleagues]
        return verzoek.formulier(
            url, knop: "Bewaren", laatsteFeit: page.beeld.bevinding(step.id)?.id, intussen: intussen,
            concept: Conceptplek(Stapinvoer.self, url).path,
            bewaard: bewaard, terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            """
            <p class="hulp">Bronnen waar deze stap op rust: \(Woorden.opsomming(step.bronnen)). U mag de stap half bewaren en \
            later afmaken. Alles waar niet “(optioneel)” bij staat, is nodig voordat u besluit.</p>
            \(Formulieropmaak.velden(
                Stapinvoer.velden(step, collegas: needs), ingevuld: ingevuld, fouten: fouten, keuzes: choices,
                echo: echo(page, step, ingevuld, op: verzoek.vandaag), laterNodig: Stapinvoer.nodig(step)))
            <p class="zacht">\(oordeelVan(page, needs, op: verzoek.vandaag))</p>
            """
        }
    }

    /// What the table says stands where the conclusion is drawn.
    private static func echo(_ page: Aanvraagblad, _ step: Kaderstap, _ ingevuld: Ingevuld, op dag: Datum) -> [String: HTML] {
        Tabelvoorstel.toon(page, step, ingevuld, op: dag).map { ["conclusie": $0] } ?? [:]
    }

    private static func oordeelVan(_ page: Aanvraagblad, _ needs: Bool, op dag: Datum) -> String {
        guard !needs, let own = page.bevoegdheid.medewerker?.registratie(op: dag) else { return "Dit is een oordeel van een professional." }
        return "Dit is een oordeel van u, als professional in het \(own.register.label)."
    }

    /// A step of a weighing that is closed, or for who may only read.
    private static func vast(_ page: Aanvraagblad, _ step: Kaderstap) -> HTML {
        guard let found = page.beeld.bevinding(step.id)?.inhoud else { return HTML.leeg("Bij deze stap is nog niets opgeschreven.") }
        let answers = step.bevindingen.map { ($0.vraag, HTML.vrijeTekst($0.inWoorden(found.bevindingen[$0.id] ?? ""))) }
        let sources = found.bronnen.map { "\($0.omschrijving) (\($0.datum.uitgeschreven))" }
        let rows =
            answers + [
                ("Bronnen", HTML(Woorden.opsomming(sources))), ("Conclusie", HTML(step.conclusie(found.conclusie)?.label ?? "")),
                ("Waarom", HTML.vrijeTekst(found.overweging)),
            ]
        return HTML.samenvattingslijst(rows.map { Samenvatting($0.0, $0.1) })
    }
}
