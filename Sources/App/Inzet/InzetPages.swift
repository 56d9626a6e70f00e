// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Help in a file.
enum InzetPages {
    static func lijst(_ verzoek: Verzoek, _ page: Hulpoverzicht) -> Antwoord {
        verzoek.dossierpagina(
            "Hulp", page.kader, blad: .hulp,
            """
            <p class="inleiding">Welke hulp het gezin krijgt: met een besluit via een aanbieder, of zonder besluit van ons team of in de buurt.</p>
            <h2>Toegekend</h2>
            \(toegekend(page, op: verzoek.vandaag))
            <h2>Opdrachten aan aanbieders</h2>
            \(orders(page, op: verzoek.vandaag))
            \(page.kader.zicht.doel == .bekostiging ? nil : zonderBesluit(page) + GroepsaanbodPages.blok(page))
            """)
    }

    private static func toegekend(_ page: Hulpoverzicht, op dag: Datum) -> HTML {
        if page.toegekend.isEmpty { return HTML.leeg("Er is nog geen besluit dat hulp toekent.") }
        let may = page.kader.zicht.magBestellen
        return HTML.joined(
            page.toegekend.map { item -> HTML in
                let order = HTML.knop(
                    "Hulp bestellen", naar: InzetURL.bestellen(page.kader.id, item.beeld.id, item.plek), stil: hasOrder(item, page))
                let haste: HTML? = item.isSpoed ? HTML.melding(.letOp, "Spoed: nog niet goedgekeurd. Het besluit volgt.") : nil
                let letter = HTML.link("Naar de brief", naar: BesluitURL.brief(page.kader.id, item.beeld.id))
                let wait: HTML = "<p>Het besluit is nog niet verzonden. \(page.kader.zicht.magWegen ? letter : nil)</p>"
                let over: HTML = "<p>Deze periode is voorbij. Is er nog hulp nodig, dan is er een nieuw besluit nodig.</p>"
                let isOver = item.voorziening.periode.totEnMet.map { $0 < dag } ?? false
                return """
                    <section class="blok"><h3>\(page.kader.gezin.naam(item.beeld.jeugdige)): \(item.voorziening.aard)</h3>
                    <p>\(item.voorziening.omvang.uitgeschreven), \(item.voorziening.periode.uitgeschreven)</p>\(ingetrokken(item.beeld))
                    \(haste)\(isOver ? over : !item.isVerzonden ? wait : may ? HTML.knoppen([order]) : nil)</section>

                    """
            })
    }

    /// It holds until that day: what was ordered runs on.
    static func ingetrokken(_ beeld: Aanvraagbeeld) -> HTML? {
        beeld.ingetrokkenPer.map { "<p>\(Teken("Het besluit wordt ingetrokken per \($0.uitgeschreven)", .letOp).html)</p>" }
    }

    private static func hasOrder(_ item: Hulpoverzicht.Toegekend, _ page: Hulpoverzicht) -> Bool {
        page.orders.contains { $0.rust(op: item.beeld) }
    }

    private static func orders(_ page: Hulpoverzicht, op dag: Datum) -> HTML {
        let rows = page.orders.map { order -> [HTML] in
            let content = order.feit.inhoud
            return [
                HTML.link("Toewijzing \(order.nummer)", naar: InzetURL.order(page.kader.id, order.nummer)),
                HTML(page.kader.gezin.naam(order.jeugdige)), HTML(page.aanbieders[content.aanbieder] ?? content.agb.tekst),
                HTML(content.periode.uitgeschreven), stand(order, op: dag),
            ]
        }
        return Tabel(
            "Opdrachten", kolommen: ["Nummer", "Voor", "Aanbieder", "Periode", "Stand"], rijen: rows, leeg: "Er is nog niets besteld.",
            titelZichtbaar: false
        ).html
    }

    static func stand(_ order: Order, op dag: Datum) -> HTML {
        let now = order.stand(op: dag)
        let kind: Teken.Soort =
            switch now {
            case .gestuit, .afgekeurd: .gevaar
            case .teVersturen, .verstuurd, .onderbroken: .letOp
            case .aangenomen, .gestart: .goed
            case .gestopt: .gewoon
            }
        return Teken(now.label, kind).html
    }

    // MARK: Help without a decision

    private static func zonderBesluit(_ page: Hulpoverzicht) -> HTML {
        let rows = page.basishulp.map { item -> [HTML] in
            let hulp = item.feit.inhoud
            let end = item.einde.map { "\(HTML.datum($0.op)): \($0.afloop.label)" as HTML }
            let finish: HTML =
                page.kader.zicht.magWegen
                ? HTML.link("Beëindigen", naar: InzetURL.basishulpeinde(page.kader.id, item.feit.id), verborgen: hulp.wat) : "loopt"
            return [
                wat(hulp), HTML(page.kader.gezin.naam(hulp.jeugdige)), HTML(hulp.wie.label), HTML.datum(hulp.van),
                hulp.kijkOp.map { HTML.datum($0) } ?? HTML(), end ?? finish,
            ]
        }
        let table = Tabel(
            "Hulp zonder besluit", kolommen: ["Wat", "Voor", "Door", "Sinds", "Samen kijken", "Einde"], rijen: rows,
            leeg: "Er is nog geen hulp zonder besluit vastgelegd.", titelZichtbaar: false)
        let add = HTML.knoppen([
            HTML.knop("Meteen inzetten na een lichte toets", naar: BesluitURL.licht(page.kader.id), stil: true),
            HTML.knop("Hulp zonder besluit vastleggen", naar: InzetURL.basishulp(page.kader.id), stil: true),
        ])
        return "<h2>Hulp zonder besluit</h2>\n\(table.html)\(page.kader.zicht.magWegen ? add : nil)"
    }

    /// What is done, with how it is given and how heavy it is.
    private static func wat(_ hulp: Basishulp) -> HTML {
        let facts = [hulp.vorm.map { $0 == .alleen ? "" : $0.label } ?? "", hulp.specialist ?? "", hulp.klasse ?? ""].filter { !$0.isBlank }
        return "\(hulp.wat)\(facts.isEmpty ? nil : "<br><small class=\"zacht\">\(facts.joined(separator: ". "))</small>" as HTML)"
    }

    static func basishulp(_ verzoek: Verzoek, _ page: Hulpoverzicht, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let children = page.kader.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) }
        let form = verzoek.formulier(InzetURL.basishulp(page.kader.id), knop: "Vastleggen", terug: InzetURL.lijst(page.kader.id)) {
            Formulieropmaak.velden(Basishulpinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["jeugdige": children])
        }
        return verzoek.dossierpagina("Hulp zonder besluit", page.kader, blad: .hulp, fouten: fouten, form)
    }

    static func einde(
        _ verzoek: Verzoek, _ page: Hulpoverzicht, _ hulp: Hulpzonderbesluit, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> Antwoord {
        let form = verzoek.formulier(
            InzetURL.basishulpeinde(page.kader.id, hulp.feit.id), knop: "Hulp beëindigen", terug: InzetURL.lijst(page.kader.id)
        ) { Formulieropmaak.velden(Basishulpeindeinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.dossierpagina("Hulp beëindigen", page.kader, blad: .hulp, fouten: fouten, "<p>\(hulp.feit.inhoud.wat)</p>\n\(form)")
    }

    // MARK: Danger stop

    /// Why nothing may leave by message, and what to do instead.
    static func gevaar(_ stops: [Gevaarstop]) -> HTML {
        HTML.joined(stops.map { stop in HTML.melding(.gevaar, "<p>\(stop.uitleg)</p><p>\(stop.inPlaatsDaarvan)</p>") })
    }
}

/// The page to order what was granted.
enum BestelPages {
    static func keuze(_ item: Bestelbaar) -> Keuze {
        Keuze(
            Bestelinvoer.code(item), "\(item.aanbieder.naam): \(item.product.omschrijving)",
            hulp:
                "Code \(item.product.code), contract \(item.contractnummer), \(item.product.tarief.description), omvang in \(item.product.eenheid.label)"
        )
    }

    static func toon(_ verzoek: Verzoek, _ page: Bestelblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let url = InzetURL.bestellen(page.kader.id, page.beeld.id, page.plek)
        let form = verzoek.formulier(url, knop: "Opdracht geven", terug: InzetURL.lijst(page.kader.id)) {
            Formulieropmaak.velden(Bestelinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["product": page.bestelbaar.map(keuze)])
        }
        let empty = HTML.leeg(
            "Er is geen contract met een product in categorie \(page.voorziening.productcategorie) op deze dagen. Vraag de contractmanager."
        )
        return verzoek.dossierpagina(
            "Hulp bestellen", page.kader, blad: .hulp, fouten: fouten,
            """
            <p class="inleiding">Toegekend aan \(page.kader.gezin.naam(page.beeld.jeugdige)): \(BesluitPages.regel(page.voorziening)).</p>
            \(InzetPages.ingetrokken(page.beeld))\(InzetPages.gevaar(page.gevaar))\(page.bestelbaar.isEmpty ? empty : form)
            """)
    }
}
