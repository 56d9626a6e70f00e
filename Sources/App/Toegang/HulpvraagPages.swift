// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum HulpvraagPages {
    // MARK: List

    static func lijst(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ vragen: [Vraagstand], besloten: Set<UUIDv7>, _ namen: [UUIDv7: String],
        _ bord: Crisisbord
    ) -> Antwoord {
        let mag = kader.zicht.mag(.wijzigen)
        let crisis: HTML? = vragen.first(where: \.isCrisis).map { CrisisPages.nuDoen($0, kader, bord) }
        let place = HTML.knop("Welke gemeente?", naar: WoonplaatsURL.blad(kader.id), stil: true)
        let add = HTML.knoppen((mag ? [HTML.knop("Nieuwe hulpvraag", naar: ToegangURL.nieuw(kader.id), stil: true)] : []) + [place])
        let items =
            vragen.isEmpty
            ? HTML.leeg("Er is nog geen hulpvraag vastgelegd.")
            : HTML.joined(vragen.map { vraag($0, kader, namen, isBesloten: besloten.contains($0.feit.id), mag: mag) })
        return verzoek.dossierpagina("Hulpvragen", kader, blad: .hulpvragen, "\(crisis)\(items)\(add)")
    }

    private static func vraag(
        _ stand: Vraagstand, _ kader: Dossierkader, _ namen: [UUIDv7: String], isBesloten: Bool, mag: Bool
    ) -> HTML {
        let vraag = stand.feit.inhoud
        let rows: [(String, HTML)] = [
            ("Over", HTML(Woorden.opsomming(vraag.over.map { kader.gezin.naam($0) }))),
            ("Binnengekomen", "\(HTML.datum(vraag.datum)), \(vraag.deur.label.lowercased())"),
            ("Vaste lijn", stand.vast.map(vasteLijn) ?? HTML()),
            ("Aanvraag", aanvraag(stand, isBesloten)),
            ("Triage", triage(stand, namen)),
            ("Meegegeven", stand.overdrachten.last.map { meegegeven($0, namen) } ?? HTML()),
            ("Vastgelegd door", "\(namen[stand.feit.door] ?? "onbekend")\(stand.feit.vervangt == nil ? nil : " (verbeterd)" as HTML)"),
        ]
        let shown = rows.filter { !$0.1.isEmpty }
        return """
            <section class="blok" id="vraag-\(stand.feit.id.hex)"><h2>Hulpvraag van \(Woorden.datum(vraag.datum))</h2>
            \(HTML.citaat(vraag.woorden, van: vanWie(vraag, kader.gezin)))\(HTML.begrippen(shown))\(mag ? acties(stand, kader, isBesloten) : HTML())</section>

            """
    }

    private static func aanvraag(_ stand: Vraagstand, _ isBesloten: Bool) -> HTML {
        guard let day = stand.feit.inhoud.aanvraagOntvangen else { return "Nee, of nog niet" }
        if isBesloten { return "Ontvangen op \(HTML.datum(day)); er is op besloten" }
        guard let gone = stand.intrekking?.inhoud else { return "Ontvangen op \(HTML.datum(day)); besluit binnen 8 weken (Awb 4:13)" }
        return "Ontvangen op \(HTML.datum(day)), ingetrokken op \(HTML.datum(gone.op)) door \(gone.wie): \(gone.reden)"
    }

    /// What was decided last, and each stage of it with who, when and why.
    private static func triage(_ stand: Vraagstand, _ namen: [UUIDv7: String]) -> HTML {
        let course = stand.verloop
        guard let fact = stand.triage, course.triage != nil else {
            guard !course.besluiten.isEmpty else { return "Nog niet gedaan" }
            return "\(Teken("Nog niet klaar", .letOp).html)\(TriagePages.besluiten(course, namen))"
        }
        let triage = fact.inhoud
        let safety = Teken(triage.veiligheid.label, triage.veiligheid == .veilig ? .goed : triage.veiligheid == .zorgen ? .letOp : .gevaar)
        return """
            \(safety.html) \(triage.route.label) (\(triage.urgentie.label.lowercased())). \(triage.waarom)\
            \(triage.veiligheidToelichting.isEmpty ? nil : HTML.vrijeTekst(triage.veiligheidToelichting))\
             <small>\(HTML.datum(triage.datum)), \(namen[fact.door] ?? "onbekend")</small>\
            \(course.stappen.isEmpty ? nil : HTML.uitklap("Wie besloot wat?", TriagePages.besluiten(course, namen)))
            """
    }

    private static func vasteLijn(_ line: Vastelijn) -> HTML {
        "\(HTML.link(line.naam, naar: VindplaatsURL.een(line.id))): \(line.contact ?? "nu geen vaste contactpersoon")"
    }

    private static func meegegeven(_ note: Meegegeven, _ namen: [UUIDv7: String]) -> HTML {
        let taken = note.ontvangst.map { "opgepakt door \(namen[$0.door] ?? "een collega") op \(Woorden.datum($0.opgetekend.datum))" }
        return """
            \(note.rijen.map { "<b>\($0.0)</b>: \($0.1)<br>" as HTML })\
            <small>\(namen[note.feit.door] ?? "onbekend"), \(HTML.datum(note.feit.opgetekend.datum)); \(taken ?? "nog niet opgepakt")</small>
            """
    }

    private static func acties(_ stand: Vraagstand, _ kader: Dossierkader, _ isBesloten: Bool) -> HTML {
        let id = stand.feit.id, day = Woorden.datum(stand.feit.inhoud.datum)
        var links = [
            HTML.knop(
                stand.triage == nil ? (stand.stappen.isEmpty ? "Doe de triage" : "Ga verder met de triage") : "Triage opnieuw",
                naar: ToegangURL.triage(kader.id, id), stil: stand.triage != nil),
            HTML.link("Verbeter", naar: ToegangURL.wijzig(kader.id, id), verborgen: "de hulpvraag van \(day)"),
        ]
        if stand.isCrisis { links.append(HTML.link("Momenten van de crisis", naar: ToegangURL.crisis(kader.id, id))) }
        if stand.verloop.triage?.inhoud.route.vraagtVervolg == true {
            links.append(HTML.link("Iets meegeven", naar: ToegangURL.meegeven(kader.id, id), verborgen: "aan wie dit gezin overneemt"))
        }
        if stand.vraag.aanvraagOntvangen != nil, !isBesloten {
            links.append(HTML.link("Aanvraag intrekken", naar: ToegangURL.intrekking(kader.id, id), verborgen: "van \(day)"))
        }
        return HTML.knoppen(links)
    }

    static func vanWie(_ vraag: Hulpvraag, _ gezin: Gezin) -> String {
        vraag.vanPersoon.map { gezin.naam($0) } ?? (vraag.vanWie.isEmpty ? "onbekend" : vraag.vanWie)
    }

    // MARK: Form

    static func formulier(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ ingevuld: Ingevuld, _ fouten: [Veldfout], verbetert: Feit<Hulpvraag>? = nil,
        conflict: HTML? = nil, bewaard: Bewaard? = nil
    ) -> Antwoord {
        // The search travels in the address: an arrival it began from is finished with this question.
        let search = verzoek.vraag("zoekopdracht").flatMap { ID<Zoekopdracht>($0) }.map { "?zoekopdracht=\($0.hex)" } ?? ""
        let action = verbetert.map { ToegangURL.wijzig(kader.id, $0.id) } ?? ToegangURL.nieuw(kader.id) + search
        let draft = Conceptplek(Hulpvraaginvoer.self, verzoek.pad).path
        let form = verzoek.formulier(
            action, knop: verbetert == nil ? "Leg vast en ga naar triage" : "Bewaar de verbetering", laatsteFeit: verbetert?.id,
            intussen: conflict != nil,
            concept: verbetert == nil ? draft : nil, bewaard: bewaard, terug: ToegangURL.hulpvragen(kader.id)
        ) {
            Formulieropmaak.velden(Hulpvraaginvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: keuzes(kader.gezin))
        }
        let intro: HTML =
            verbetert == nil
            ? HTML()
            : "<p class=\"inleiding\">Voor een fout in wat er staat. Wat er stond, blijft in het dossier te zien. Is er een nieuwe vraag? Leg dan een nieuwe hulpvraag vast.</p>"
        return verzoek.dossierpagina(
            verbetert == nil ? "Nieuwe hulpvraag" : "Hulpvraag verbeteren", kader, blad: .hulpvragen, fouten: fouten,
            "\(conflict)\(intro)\(form)")
    }

    private static func keuzes(_ gezin: Gezin) -> [String: [Keuze]] {
        let people = gezin.deelnames.reduce(into: [Keuze]()) { list, fact in
            guard let card = gezin.personen[fact.inhoud.persoon], !list.contains(where: { $0.code == card.id.hex }) else { return }
            list.append(Keuze(card.id.hex, "\(card.naam.volledig) (\(fact.inhoud.rol.label.lowercased()))"))
        }
        return [
            "over": gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) },
            "vanPersoon": people + [Keuze(Hulpvraaginvoer.anders, "Iemand anders")],
        ]
    }

    static func conflict(_ now: Feit<Hulpvraag>, _ typed: Ingevuld, _ namen: [UUIDv7: String]) -> HTML {
        let mine = Hulpvraaginvoer.lees(typed, op: now.inhoud.datum).form
        return HTML.conflict(
            wie: namen[now.door] ?? "een collega", wanneer: "\(Woorden.datum(now.opgetekend.datum)), \(now.opgetekend.kloktijd) uur",
            verschillen: [
                Verschil("Wat vraagt het gezin?", hunne: now.inhoud.woorden, uwe: mine.woorden),
                Verschil("Hoe kwam de vraag binnen?", hunne: now.inhoud.deur.label, uwe: mine.deur?.label ?? ""),
                Verschil("Wanneer?", hunne: Woorden.datum(now.inhoud.datum), uwe: mine.datum.map(Woorden.datum) ?? ""),
                Verschil(
                    "Aanvraag ontvangen", hunne: now.inhoud.aanvraagOntvangen.map(Woorden.datum) ?? "geen aanvraag",
                    uwe: mine.aanvraagOntvangen.map(Woorden.datum) ?? "geen aanvraag"),
            ])
    }

    // MARK: An aanvraag taken back

    static func intrekking(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ stand: Vraagstand, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> Antwoord {
        let form = verzoek.formulier(
            ToegangURL.intrekking(kader.id, stand.feit.id), knop: "Leg de intrekking vast", gevaar: true,
            terug: ToegangURL.hulpvragen(kader.id)
        ) { Formulieropmaak.velden(Intrekkinginvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.dossierpagina(
            "Aanvraag intrekken", kader, blad: .hulpvragen, fouten: fouten,
            """
            <p class="inleiding">Alleen als het gezin zelf zegt dat de aanvraag niet meer hoeft. Dan is er geen besluit meer nodig; de hulpvraag blijft staan.</p>
            <p>Wilt u de hulp niet toekennen? Dan is dit niet de weg: neem een besluit, zodat het gezin bezwaar kan maken (Awb 4:13).</p>
            \(HTML.citaat(stand.feit.inhoud.woorden, van: vanWie(stand.feit.inhoud, kader.gezin)))\(form)
            """)
    }
}
