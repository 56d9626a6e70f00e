// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// A proposal as who approves reads it: what is asked, why it is asked of them, and the reasons that will stand under the decision.
enum VoorstelPages {
    static func toon(_ verzoek: Verzoek, _ page: Voorstelblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        verzoek.dossierpagina(
            "Voorstel \(page.voorstel.inhoud.wijziging == nil ? "voor" : "voor een wijziging van") een besluit over \(page.blad.kind)",
            page.blad.kader, blad: .besluit, fouten: fouten,
            naast: Termijnopmaak.blok(page.blad.beeld, op: verzoek.vandaag),
            """
            \(stand(page))\(spoed(page.voorstel.inhoud))
            \(vraag(page))
            <h2>Waarom een collega dit goedkeurt</h2>
            \(Termijnopmaak.gronden(page.voorstel.inhoud.gronden))
            \(afweging(page))
            \(daden(verzoek, page, ingevuld, fouten))
            <div class="geen-druk">\(HTML.knoppen([
                HTML.knop("Terug naar de aanvraag", naar: BesluitURL.aanvraag(page.blad.kader.id, page.blad.beeld.id), stil: true)
            ]))</div>
            """)
    }

    private static func stand(_ page: Voorstelblad) -> HTML {
        let asked: HTML = "\(page.naam(page.voorstel.inhoud.door)) legde dit voor op \(HTML.datum(page.voorstel.inhoud.op))."
        guard let answer = page.voorstel.uitkomst?.inhoud else {
            guard page.isOpen else { return HTML.melding(.uitleg, "<p>\(asked) \(gesloten(page))</p>") }
            return HTML.melding(.letOp, "<p>\(asked) \(wie(page))</p>")
        }
        let who = page.naam(answer.door), day = HTML.datum(answer.op)
        return switch answer.wat {
        case .goedgekeurd:
            HTML.melding(
                .gelukt,
                "<p>\(asked) \(who) keurde het goed op \(day) en \(page.voorstel.inhoud.wijziging == nil ? "nam" : "wijzigde") het besluit.</p>"
            )
        case .teruggegeven: HTML.melding(.letOp, "<p>\(asked) \(who) gaf het terug op \(day):</p>\(HTML.citaat(answer.reden))")
        case .ingetrokken: HTML.melding(.uitleg, "<p>\(asked) \(who) trok het in op \(day).</p>")
        }
    }

    private static func gesloten(_ page: Voorstelblad) -> String {
        page.voorstel.inhoud.wijziging == nil
            ? "De aanvraag is intussen gesloten." : "Het besluit dat zou veranderen, geldt niet meer of wordt ingetrokken."
    }

    private static func wie(_ page: Voorstelblad) -> HTML {
        if page.magBeoordelen { return "U mag dit goedkeuren." }
        let names = page.goedkeurders
        guard names.isEmpty else { return "Het wacht op \(Woorden.opsomming(names))." }
        return
            "Niemand die met dit gezin werkt mag dit nu goedkeuren. Vraag uw teamleider of functioneel beheer om een collega met mandaat."
    }

    private static func spoed(_ voorstel: Besluitvoorstel) -> HTML? {
        voorstel.spoed.map {
            HTML.melding(.gevaar, "<p>Spoed: de hulp wacht niet op dit besluit (Jeugdwet 2.6 lid 1 onder b).</p>\(HTML.vrijeTekst($0))")
        }
    }

    private static func vraag(_ page: Voorstelblad) -> HTML {
        if let change = page.voorstel.inhoud.wijziging, let course = page.verloop { return wijziging(change, course, page) }
        let asked = page.voorstel.inhoud, weight = page.blad.ruimte.gewicht(asked.voorzieningen, pgb: asked.pgb)
        var rows: [(String, HTML)] = [("Besluit", HTML(asked.strekking.label))]
        rows += asked.voorzieningen.map { ("Hulp", HTML(BesluitPages.regel($0))) }
        if asked.strekking != .afwijzen {
            rows.append(("Kost in een jaar hoogstens", HTML(weight.jaarbedrag?.description ?? "niet uit te rekenen")))
            rows.append(("Duurt", HTML(Woorden.aantal(weight.weken, "week", "weken"))))
        }
        rows.append(("Motivering", HTML.vrijeTekst(asked.motivering)))
        if let deviation = asked.afwijking { rows.append(("Waarom dit afwijkt", HTML.vrijeTekst(deviation))) }
        rows +=
            BesluitPages.hulpkeuzes(asked.pgb, asked.keuze, asked.interventie, asked.voorzieningen, op: asked.op)
            + BesluitPages.keuzes(asked.keuzes)
        return "<h2>Wat wordt gevraagd</h2>\n\(HTML.begrippen(rows))"
    }

    /// The same tree that stays under the decision.
    private static func afweging(_ page: Voorstelblad) -> HTML? {
        page.bewijs.map { HTML.uitklap("De afweging, stap voor stap", open: true, Termijnopmaak.gronden($0.gronden)) }
    }

    private static func daden(_ verzoek: Verzoek, _ page: Voorstelblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML? {
        let url = BesluitURL.voorstel(page.blad.kader.id, page.blad.beeld.id)
        if page.magBeoordelen {
            let back = verzoek.formulier(url + "/teruggave", knop: "Teruggeven") {
                Formulieropmaak.velden(Teruggaafinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            }
            return """
                <section class="blok geen-druk"><h2>Goedkeuren</h2>
                <p>U neemt het besluit namens het college. Uw naam en uw mandaat staan onder de brief.</p>
                \(verzoek.knop(url + "/goedkeuring", goedkeurknop(page), stil: false))</section>
                <section class="blok geen-druk"><h2>Of teruggeven</h2>
                \(back)</section>
                """
        }
        if page.magLatenVallen {
            return """
                <div class="geen-druk"><p>Blijft alles zoals het is? Laat het voorstel dan vallen. Het besluit verandert niet.</p>
                \(verzoek.knop(url + "/intrekking", "Voorstel laten vallen"))</div>
                """
        }
        guard page.magIntrekken else { return nil }
        return """
            <div class="geen-druk"><p>Wilt u het toch aanpassen? Trek het voorstel in: u krijgt het formulier terug zoals het was.</p>
            \(verzoek.knop(url + "/intrekking", "Voorstel intrekken"))</div>
            """
    }

    private static func goedkeurknop(_ page: Voorstelblad) -> String {
        page.voorstel.inhoud.wijziging == nil ? "Goedkeuren en besluit nemen" : "Goedkeuren en besluit wijzigen"
    }

    // MARK: On other pages

    /// What the page of the aanvraag says first while a proposal waits or came back; nil: neither.
    static func watNu(_ page: Aanvraagblad) -> HTML? {
        let url = BesluitURL.voorstel(page.kader.id, page.beeld.id)
        if let open = page.beeld.openVoorstel {
            if page.ruimte.magGoedkeuren(open.inhoud), page.kader.zicht.mag(.besluiten) {
                return HTML.watNu(
                    "Beoordeel het voorstel", "Een collega vraagt u dit besluit goed te keuren.",
                    knoppen: [HTML.knop("Naar het voorstel", naar: url)])
            }
            let names = page.ruimte.goedkeurders(open.inhoud).map(\.naam)
            let who = names.isEmpty ? "wie dit mag goedkeuren" : Woorden.opsomming(names)
            return HTML.watNu(
                "Wacht op goedkeuring", "Het voorstel ligt bij \(who).", knoppen: [HTML.knop("Bekijk het voorstel", naar: url, stil: true)])
        }
        let isChange = page.beeld.teruggegevenWijziging != nil
        guard page.beeld.teruggegeven != nil, isChange || page.weging.openStappen.isEmpty else { return nil }
        let form = isChange ? VerloopURL.wijzigen : BesluitURL.nemen
        return HTML.watNu(
            "Pas het voorstel aan", "Het kwam terug. Wat u invulde, staat er nog.",
            knoppen: [
                HTML.knop(isChange ? "Verder met de wijziging" : "Verder met het besluit", naar: form(page.kader.id, page.beeld.id)),
                HTML.knop("Bekijk het voorstel", naar: url, stil: true),
            ])
    }

    /// Above the decision form: why it came back.
    static func terug(_ page: Aanvraagblad) -> HTML? {
        guard let answer = page.beeld.teruggegeven?.uitkomst?.inhoud else { return nil }
        return HTML.melding(
            .letOp,
            "<p>Uw voorstel kwam terug op \(HTML.datum(answer.op)). Wat u invulde, staat hieronder nog.</p>\(HTML.citaat(answer.reden))")
    }

    /// In whose name, up to where, and to whom it goes above that.
    static func ruimte(_ page: Aanvraagblad) -> HTML {
        let room = page.ruimte, names = room.ruimer.map(\.naam)
        let to = names.isEmpty ? "een collega met mandaat en meer ruimte" : Woorden.opsomming(names)
        let nobody = room.isBegrensd ? room.ontbreekt().map { HTML.melding(.letOp, "<p>\($0)</p>") } : nil
        if room.zonderMandaat != nil {
            return "<p>U hebt vandaag geen mandaat. Dit besluit gaat als voorstel naar \(to).</p>\n\(nobody)"
        }
        let own: HTML =
            "<p>U besluit namens het college van burgemeester en wethouders. Uw mandaat: \(page.bevoegdheid.mandaat?.grond ?? "").</p>\n"
        guard room.isBegrensd else { return own }
        let limit =
            room.woorden.map { "U besluit zelf \($0). Daarboven, of waar altijd een tweede meekijkt, gaat" }
            ?? "Waar een tweede meekijkt, gaat"
        return "\(own)<p>\(limit) dit als voorstel naar \(to).</p>\n\(nobody)"
    }
}
