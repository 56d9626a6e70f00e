// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The aanvragen of a file, and one of them: what was asked, until when, where the weighing is, what was decided.
enum BesluitPages {
    static func lijst(_ verzoek: Verzoek, _ page: Besluitoverzicht) -> Antwoord {
        let may = page.kader.zicht.magWegen
        let add = may ? HTML.knop("Aanvraag vastleggen", naar: BesluitURL.nieuw(page.kader.id), stil: !page.aanvragen.isEmpty) : HTML()
        let items = page.aanvragen.map { kaart($0, page.kader, op: verzoek.vandaag) }
        let empty = HTML.leeg("Er is nog geen aanvraag voor jeugdhulp met een besluit. Hulp van het team zelf kan zonder besluit.")
        return verzoek.dossierpagina(
            "Afweging en besluit", page.kader, blad: .besluit,
            """
            <p class="inleiding">Vraagt het gezin om jeugdhulp met een besluit? Dan weegt u dat stap voor stap af en beslist u binnen 8 weken.</p>
            \(page.voorstellen.map { voorstel($0, page.kader, mag: may, op: verzoek.vandaag) })
            \(items.isEmpty && page.voorstellen.isEmpty ? [empty] : items)\(may ? HTML.knoppen([add]) : nil)
            \(Lichtblok.html(page, verzoek))
            """)
    }

    /// The term runs from the day the question came in, weighed or not.
    private static func voorstel(_ item: Aanvraagvoorstel, _ kader: Dossierkader, mag: Bool, op dag: Datum) -> HTML {
        // Outside the holiday table there is no day to name.
        let last = (try? Beslistermijn.bereken(ontvangen: item.ontvangen))?.uitkomst.laatsteDag
        let until = last.map {
            " Besluit uiterlijk \(HTML.datum($0)) (\(Woorden.teLaat($0, op: dag) ?? Woorden.afstand($0, op: dag)))." as HTML
        }
        let link = HTML.knop("Aanvraag voor \(kader.gezin.naam(item.jeugdige)) behandelen", naar: BesluitURL.nieuw(kader.id, uit: item))
        let title = "De vraag van \(item.ontvangen.uitgeschreven) is een aanvraag voor \(kader.gezin.naam(item.jeugdige))"
        return HTML.blok(title, "\(HTML.citaat(item.woorden))<p>De termijn loopt.\(until)</p>\(mag ? HTML.knoppen([link]) : nil)")
    }

    private static func kaart(_ beeld: Aanvraagbeeld, _ kader: Dossierkader, op dag: Datum) -> HTML {
        let asked = beeld.aanvraag.inhoud, title = "Aanvraag voor \(kader.gezin.naam(asked.jeugdige)), \(asked.ontvangen.uitgeschreven)"
        return """
            <section class="blok"><h2>\(HTML.link(title, naar: BesluitURL.aanvraag(kader.id, beeld.id)))</h2>
            \(HTML.citaat(asked.gevraagd, van: kader.gezin.naam(asked.aanvrager)))
            \(HTML.begrippen([("Stand", HTML(beeld.standwoorden)), ("Beslissen uiterlijk", Termijnopmaak.regel(beeld, op: dag))]))</section>

            """
    }

    static func nieuw(_ verzoek: Verzoek, _ page: Besluitoverzicht, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let family = page.kader.gezin
        let children = family.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) }
        let askers = family.deelnames(.gezin).map(\.inhoud.persoon).compactMap { family.personen[$0] }
        let form = verzoek.formulier(
            BesluitURL.lijst(page.kader.id), knop: "Aanvraag vastleggen", terug: BesluitURL.lijst(page.kader.id)
        ) {
            Formulieropmaak.velden(
                Aanvraaginvoer.velden, ingevuld: ingevuld, fouten: fouten,
                keuzes: ["jeugdige": children, "aanvrager": askers.map { Keuze($0.id.hex, $0.naam.volledig) }])
        }
        return verzoek.dossierpagina("Aanvraag vastleggen", page.kader, blad: .besluit, fouten: fouten, form)
    }

    // MARK: One aanvraag

    static func aanvraag(_ verzoek: Verzoek, _ page: Aanvraagblad) -> Antwoord {
        let beeld = page.beeld, asked = beeld.aanvraag.inhoud
        return verzoek.dossierpagina(
            "Aanvraag voor \(page.kind)", page.kader, blad: .besluit, naast: naast(page, op: verzoek.vandaag),
            """
            \(HTML.citaat(asked.gevraagd, van: page.kader.gezin.naam(asked.aanvrager)))
            <p>\(asked.waarvoor.label). Ontvangen op \(HTML.datum(asked.ontvangen)). \(Teken(beeld.standwoorden, beeld.isOpen ? .letOp : .gewoon).html)</p>
            \(watNu(page, op: verzoek.vandaag))\(BuitenbehandelingPages.aanbod(page, op: verzoek.vandaag))
            \(VerloopPages.blok(page, op: verzoek.vandaag))\(beeld.laatsteBesluit.map { genomen($0, page) })\(BriefPages.lijst(page))
            \(NabesluitPages.opAanvraag(page, op: verzoek.vandaag))
            <h2>De stappen van de afweging</h2>
            <p class="zacht">\(page.weegkader.kader.naam), versie \(page.weegkader.kader.versie). \(page.weegkader.kader.bron).</p>
            \(HTML.takenlijst(stappen(page), op: verzoek.vandaag))
            """)
    }

    private static func watNu(_ page: Aanvraagblad, op dag: Datum) -> HTML {
        let id = page.beeld.id, dossier = page.kader.id, may = page.kader.zicht.magWegen
        let decide = page.kader.zicht.mag(.besluiten)
        switch page.beeld.stand {
        case .open:
            if let waiting = VoorstelPages.watNu(page) { return waiting }
            guard let next = page.weging.openStappen.first else {
                return HTML.watNu(
                    "Neem het besluit", "Alle stappen zijn gedaan.",
                    knoppen: decide ? [HTML.knop("Besluit nemen", naar: BesluitURL.nemen(dossier, id))] : [])
            }
            return HTML.watNu(
                next.titel, HTML(next.vraag), knoppen: may ? [HTML.knop("Naar deze stap", naar: BesluitURL.stap(dossier, id, next.id))] : []
            )
        case .nietVerzonden where page.beeld.wachtOpBezwaarbrief:
            return HTML.watNu(
                "Verzend de twee brieven samen", "\(Aanvraagbeeld.samenMetBezwaar)",
                knoppen: [HTML.knop("Naar het bezwaar", naar: NabesluitURL.blad(dossier, id))])
        case .nietVerzonden:
            return HTML.watNu(
                "Verzend de brief", "Het besluit geldt pas als het is verzonden. De dag erna begint de termijn voor bezwaar.",
                knoppen: [HTML.knop("Naar de brief", naar: BesluitURL.brief(dossier, id))])
        case .verzonden:
            if let end = page.beeld.aangekondigd { return ingetrokken(end, page) }
            if let change = page.beeld.onverzondenVerandering {
                return HTML.watNu(
                    "Verzend de brief over de wijziging",
                    "De wijziging geldt pas als de brief is verzonden. Dan verandert ook de opdracht mee.",
                    knoppen: [HTML.knop("Naar de brief", naar: VerloopURL.brief(dossier, id, change.id))])
            }
            if let waiting = VoorstelPages.watNu(page) { return waiting }
            if page.beeld.teVervangen != nil {
                return HTML.watNu(
                    "Besluit opnieuw over de wijziging",
                    "Het bezwaar tegen de wijziging kreeg voor een deel gelijk. Wat er wel verandert, besluit een ander dan wie de wijziging nam (Awb 7:11 lid 2, 10:3 lid 3).",
                    knoppen: decide ? [HTML.knop("Wijzig dit besluit", naar: VerloopURL.wijzigen(dossier, id))] : [])
            }
            let decision = page.beeld.geldendBesluit?.inhoud
            if decision?.voorzieningen.contains(where: { $0.vorm == .pgb }) == true {
                return HTML.watNu("Het gezin koopt de hulp in", "Het besluit over het pgb is verzonden. U bestelt niets.")
            }
            let granted = decision?.strekking != .afwijzen
            return granted
                ? HTML.watNu(
                    "Zet de hulp in", "Het besluit is verzonden.", knoppen: [HTML.knop("Naar hulp", naar: Dossierblad.hulp.pad(dossier))])
                : decision?.buitenBehandeling != nil
                    ? HTML.watNu("Blijf in gesprek", "De aanvraag is buiten behandeling gebleven. Het gezin kan altijd opnieuw vragen.")
                    : HTML.watNu("Blijf in gesprek", "Het besluit is verzonden. Bespreek welke hulp wel kan.")
        case .besluitIngetrokken where page.beeld.herroepenBesluit != nil:
            return HTML.watNu(
                "Neem een nieuw besluit",
                "Het bezwaar kreeg (deels) gelijk. Wie met het gezin werkt, werkt eerst de stappen bij. Een ander dan wie het eerste besluit nam, besluit dan (Awb 10:3 lid 3). De brief gaat samen weg met die over het bezwaar.",
                knoppen: decide ? [HTML.knop("Besluit nemen", naar: BesluitURL.nemen(dossier, id))] : [])
        case .besluitIngetrokken where page.beeld.isAfgesloten:
            return HTML.watNu(
                "De aanvraag is klaar", "Het besluit is ingetrokken. Is er weer hulp nodig? Leg dan een nieuwe aanvraag vast.")
        case .besluitIngetrokken:
            return HTML.watNu("Weeg opnieuw", "Het eerdere besluit is ingetrokken. Werk de stappen bij en besluit opnieuw.")
        case .ingetrokken:
            return HTML.watNu("Klaar", "De aanvrager trok de aanvraag in. Er volgt geen besluit.")
        }
    }

    /// Until it works the decision holds, and the help goes on (Awb 3:40).
    private static func ingetrokken(_ end: Feit<Intrekking>, _ page: Aanvraagblad) -> HTML {
        guard let from = page.beeld.werktVanaf(end) else {
            return HTML.watNu(
                "Verzend de brief over de intrekking",
                "Het besluit wordt ingetrokken per \(HTML.datum(end.inhoud.per)), en niet voordat de brief is verzonden. Tot dan gaat de hulp door.",
                knoppen: [HTML.knop("Naar de brief", naar: VerloopURL.brief(page.kader.id, page.beeld.id, end.id))])
        }
        return HTML.watNu(
            "Het besluit wordt ingetrokken per \(from.uitgeschreven)", "Tot die dag geldt het besluit en gaat de hulp door.")
    }

    private static func stappen(_ page: Aanvraagblad) -> [Opmaak.Taak] {
        let weging = page.weging
        return page.weegkader.kader.stappen.map { step in
            let lacking = weging.tekort(in: step), found = weging.bevinding(step.id)
            let note = found == nil ? "Nog niet begonnen" : lacking.first?.melding ?? step.conclusie(found?.conclusie ?? "")?.label ?? ""
            return Opmaak.Taak(
                step.titel, pad: BesluitURL.stap(page.kader.id, page.beeld.id, step.id), uitleg: HTML(note), isKlaar: lacking.isEmpty)
        }
    }

    private static func genomen(_ fact: Feit<Besluit>, _ page: Aanvraagblad) -> HTML {
        let decision = fact.inhoud, dossier = page.kader.id, id = page.beeld.id
        let sent = page.beeld.verzending(van: fact).map { "\(HTML.datum($0.verzonden)), \($0.wijze.label.lowercased())" as HTML }
        var rows: [(String, HTML)] = [("Besluit", "\(decision.uitkomstwoorden), \(HTML.datum(decision.genomen))")]
        rows += decision.voorzieningen.map { ("Toegekend", HTML(Self.regel($0))) }
        rows += hulpkeuzes(decision.pgb, decision.keuze, decision.interventie, decision.voorzieningen, op: decision.genomen)
        rows += [
            ("Motivering", HTML.vrijeTekst(decision.motivering)), ("Mandaat", HTML(decision.mandaat.bron)),
            ("Verzonden", sent ?? "nog niet"),
        ]
        rows += keuzes(decision.keuzes)
        let isWeighed = decision.buitenBehandeling == nil
        let links = [
            HTML.link("Bekijk de brief", naar: BesluitURL.brief(dossier, id)),
            HTML.link("Bekijk het bewijs", naar: BesluitURL.bewijs(dossier, id)),
            HTML.link("Leg de afweging uit: aan jurist, collega, ouders of jongere", naar: LezingURL.een(dossier, id, .collega)),
        ]
        return "<h2>Het besluit</h2>\n\(HTML.begrippen(rows))\(HTML.lijst(isWeighed ? links : Array(links.prefix(1))))"
    }

    /// How the help is given and which: of a decision and of a proposal.
    static func hulpkeuzes(
        _ pgb: Pgbvraag?, _ keuze: Aanbiederkeuze?, _ interventie: Interventiekeuze?, _ voorzieningen: [Voorziening], op dag: Datum
    ) -> [(String, HTML)] {
        var rows: [(String, HTML)] = []
        if let pgb {
            let found = Pgbtoets.bereken(pgb, op: dag).gronden.map { HTML("\($0.uitleg) (\($0.bron))") }
            rows.append(("Pgb gevraagd", "\(pgb.bedrag.description) \(pgb.tijdvak.label)\(HTML.lijst(found))"))
        }
        if let keuze { rows.append(("Keuze van aanbieder", HTML(keuze.label))) }
        if let interventie { rows.append(("Interventie", Self.interventie(interventie, voorzieningen))) }
        return rows
    }

    private static func interventie(_ chosen: Interventiekeuze, _ voorzieningen: [Voorziening]) -> HTML {
        let isLong = voorzieningen.contains { chosen.isLanger(dan: $0.periode) }
        let weeks = chosen.richtduurWeken.map { " Richtduur \($0) weken\(isLong ? "; er is voor langer toegekend." : ".")" } ?? ""
        let why = chosen.afwijking.isEmpty ? HTML() : HTML.vrijeTekst(chosen.afwijking)
        return "\(chosen.naam): \(chosen.status.label) (\(chosen.kennis)).\(weeks)\(why)"
    }

    /// What the law asked beside the decision; nothing where nothing applied.
    static func keuzes(_ found: Besluitkeuzes?) -> [(String, HTML)] {
        let outside = found?.buitenContract.map { [("Aanbieder zonder contract", HTML($0.uitgeschreven))] } ?? []
        let asked = (found?.wet?.regels ?? []).map { ($0.wat, HTML($0.tekst)) }
        let refused = found?.afgewezen.map { [("Afgewezen deel", HTML.vrijeTekst($0.uitgeschreven))] } ?? []
        return refused + outside + (found?.overleggen ?? []).map { ("Overleg: \($0.partij.label)", HTML($0.uitgeschreven)) } + asked
    }

    static func regel(_ granted: Voorziening) -> String {
        "\(granted.aard), \(granted.omvang.uitgeschreven), \(granted.periode.uitgeschreven)"
    }

    private static func naast(_ page: Aanvraagblad, op dag: Datum) -> HTML {
        let open = page.beeld.isOpen && page.kader.zicht.magWegen
        let links = [
            HTML.link("Termijn wijzigen", naar: BesluitURL.termijn(page.kader.id, page.beeld.id)),
            HTML.link("Hulp zonder besluit kan meteen beginnen", naar: BesluitURL.licht(page.kader.id)),
            HTML.link("Geen besluit nodig of ingetrokken", naar: BesluitURL.sluiten(page.kader.id, page.beeld.id)),
        ]
        return "\(Termijnopmaak.blok(page.beeld, op: dag))\(open ? HTML.lijst(links) : nil)"
    }

    // MARK: Forms

    static func termijn(_ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        formulier(
            verzoek, page, "Termijn wijzigen", BesluitURL.termijn(page.kader.id, page.beeld.id), "Vastleggen", fouten,
            naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag)
        ) {
            Formulieropmaak.velden(Termijninvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
    }

    static func sluiten(_ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        formulier(
            verzoek, page, "Aanvraag sluiten zonder besluit", BesluitURL.sluiten(page.kader.id, page.beeld.id), "Aanvraag sluiten", fouten
        ) {
            Formulieropmaak.velden(Sluitinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
    }

    static func intrekken(_ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        formulier(
            verzoek, page, "Besluit intrekken", BesluitURL.intrekken(page.kader.id, page.beeld.id), "Besluit intrekken", fouten,
            gevaar: true
        ) {
            """
            <p class="inleiding">Het besluit geldt dan niet meer vanaf de dag die u kiest, en nooit voordat de brief is verzonden. Tot dan gaat de hulp door. Het besluit blijft leesbaar. Na het verzenden van de brief eindigt ook de opdracht aan de aanbieder.</p>
            \(Formulieropmaak.velden(Besluitintrekkinginvoer.velden, ingevuld: ingevuld, fouten: fouten, laterNodig: ["gehoordOp", "gezegd"]))
            """
        }
    }

    private static func formulier(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ titel: String, _ actie: String, _ knop: String, _ fouten: [Veldfout],
        naast: HTML = HTML(),
        gevaar: Bool = false, _ inhoud: () -> HTML
    ) -> Antwoord {
        let form = verzoek.formulier(actie, knop: knop, gevaar: gevaar, terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id), inhoud)
        return verzoek.dossierpagina(titel, page.kader, blad: .besluit, fouten: fouten, naast: naast, form)
    }
}
