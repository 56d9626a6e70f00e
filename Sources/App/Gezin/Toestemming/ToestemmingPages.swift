// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The sheet about consent and sharing: three things that are not one.
enum ToestemmingPages {
    static func overzicht(_ sheet: Toestemmingsblad, _ verzoek: Verzoek) -> Antwoord {
        let may = sheet.kader.zicht.magSchrijven
        return verzoek.dossierpagina(
            "Toestemming en delen", sheet.kader, blad: .toestemming,
            """
            \(HTML.inleiding("Toestemming voor hulp, delen met anderen en vertellen over de hulp zijn drie verschillende dingen. Een ja op het ene is geen ja op het andere."))
            \(HTML.kop2("Toestemming voor hulp", id: "hulp"))\(beslissers(sheet))\(hulp(sheet))
            \(may ? HTML.knoppen([.knop("Vraag toestemming voor hulp", naar: ToestemmingURL.nieuweHulp(sheet.id))]) : nil)
            \(HTML.kop2("Delen met anderen", id: "delen"))
            <p>Collega's die zelf meehelpen of iemand vervangen, vallen hier niet onder. Voor ieder ander staat hier wat mag, waarvoor en tot wanneer.</p>
            \(delen(sheet))\(may ? nieuwDelen(sheet) : nil)
            \(HTML.uitklap("Wat per doel genoeg is", Minimumblok.tabel(op: sheet.vandaag)))
            \(HTML.kop2("Vertellen over de hulp", id: "verteld"))\(verteld(sheet, may))
            \(verwijsindex(sheet, may))
            """)
    }

    // MARK: Help

    private static func beslissers(_ sheet: Toestemmingsblad) -> HTML {
        let rows = sheet.gezin.jeugdigen.map { child -> [HTML] in
            let known = sheet.beslissers[child.id]
            guard let judged = known?.oordeel else {
                return [HTML(child.naam.aanspreek), Teken("niet bekend", .letOp).html, HTML(known?.bezwaar ?? "")]
            }
            let who = judged.uitkomst.leden.map { sheet.naam($0, child.id) }
            return [HTML(child.naam.aanspreek), HTML(Woorden.opsomming(who)), gronden(judged.gronden)]
        }
        return Tabel(
            "Wie vandaag beslist", kolommen: ["Kind", "Wie beslist er vandaag?", "Waarom"], rijen: rows,
            leeg: "Er staat nog geen kind in dit dossier.", titelZichtbaar: false
        ).html
    }

    static func gronden(_ gronden: [Grond]) -> HTML { gronden.map { "\($0.uitleg) (\($0.bron))" as HTML }.joined(met: " ") }

    private static func hulp(_ sheet: Toestemmingsblad) -> HTML {
        let rows = sheet.zaken.compactMap { matter -> [HTML]? in
            guard let help = matter.hulp?.inhoud else { return nil }
            return [
                HTML.link(help.waarvoor, naar: ToestemmingURL.een(sheet.id, matter.feit)), HTML(sheet.gezin.naam(matter.kind)),
                stand(matter), HTML.datum(help.gevraagdOp), tot(matter),
            ]
        }
        return Tabel(
            "Toestemming voor hulp", kolommen: ["Waarvoor", "Kind", "Stand", "Gevraagd op", "Tot en met"], rijen: rows,
            leeg: "Er is nog geen toestemming voor hulp gevraagd.", titelZichtbaar: false
        ).html
    }

    static func stand(_ matter: Zaak) -> HTML {
        let kind: Teken.Soort =
            switch matter.beeld.stand {
            case .gegeven, .nietNodig: .goed
            case .geweigerd, .ingetrokken: .gevaar
            case .ontbreekt, .onbekend, .afwegen: .letOp
            case .verlopen, .beeindigd: .gewoon
            }
        return Teken(matter.beeld.stand.label, kind).html
    }

    private static func tot(_ matter: Zaak) -> HTML { matter.tot.map { HTML.datum($0) } ?? "zolang de hulp duurt" }

    // MARK: Sharing

    private static func delen(_ sheet: Toestemmingsblad) -> HTML {
        let rows = sheet.zaken.compactMap { matter -> [HTML]? in
            guard let sharing = matter.delen?.inhoud else { return nil }
            return [
                HTML.link(sharing.partner, naar: ToestemmingURL.een(sheet.id, matter.feit)), HTML(sheet.gezin.naam(matter.kind)),
                HTML(sharing.doel.label), HTML(sharing.soorten.inWoorden), stand(matter), tot(matter),
            ]
        }
        return Tabel(
            "Delen met anderen", kolommen: ["Met wie", "Kind", "Waarvoor", "Wat", "Stand", "Tot en met"], rijen: rows,
            leeg: "Er is nog niets afgesproken over delen.", titelZichtbaar: false
        ).html
    }

    private static func nieuwDelen(_ sheet: Toestemmingsblad) -> HTML {
        let links = Deeldoel.allCases.map { HTML.link($0.label, naar: ToestemmingURL.nieuwDelen(sheet.id, $0)) }
        return "<div class=\"geen-druk\"><p>Spreek af om te delen. Kies eerst waarvoor:</p>\(HTML.lijst(links))</div>"
    }

    // MARK: Telling

    private static func verteld(_ sheet: Toestemmingsblad, _ may: Bool) -> HTML {
        let rows = sheet.gezin.jeugdigen.flatMap { child -> [[HTML]] in
            let deciders = sheet.beslissers[child.id]?.oordeel?.uitkomst.personen.sorted() ?? []
            let people = [child.id] + deciders.filter { $0 != child.id }
            let views = Voorlichtingsbeeld.lijst(sheet.voorlichtingen, kind: child.id, personen: people, op: sheet.vandaag)
            return views.map { view in
                let told = view.verteld.values.max().map { HTML.datum($0) } ?? "–"
                let open = nogNiet(view)
                return [HTML(sheet.gezin.naam(view.wie)), HTML(child.naam.aanspreek), told, open]
            }
        }
        let table = Tabel(
            "Vertellen over de hulp", kolommen: ["Aan wie", "Over de hulp voor", "Het laatst verteld", "Nog niet verteld"], rijen: rows,
            leeg: "Er staat nog geen kind in dit dossier.", titelZichtbaar: false
        ).html
        let buttons = sheet.gezin.jeugdigen.map {
            HTML.knop(
                "Vastleggen wat u vertelde over de hulp voor \($0.naam.aanspreek)", naar: ToestemmingURL.voorlichting(sheet.id, $0.id),
                stil: true)
        }
        return """
            <p>Iedereen hoort waarvoor de hulp is, wat zij kan betekenen, wat anders kan, hoe het verder kan gaan en hoe lang het duurt (Jeugdwet 7.3.2). \
            En dat er een vertrouwenspersoon is (2.5 en 4.1.9).</p>
            \(table)\(may ? HTML.knoppen(buttons) : nil)
            """
    }

    private static func nogNiet(_ view: Voorlichtingsbeeld) -> HTML {
        if view.ontbreekt.isEmpty { return Teken("alles verteld", .goed).html }
        if view.verteld.isEmpty { return Teken("nog niets verteld", .letOp).html }
        return HTML(view.ontbreekt.map(\.kort).joined(separator: ", "))
    }

    // MARK: Verwijsindex

    /// Optional: only where the gemeente works with it, or a melding still stands.
    private static func verwijsindex(_ sheet: Toestemmingsblad, _ may: Bool) -> HTML? {
        guard sheet.metVerwijsindex || !sheet.meldingen.isEmpty else { return nil }
        let rows = sheet.meldingen.map { fact -> [HTML] in
            [
                HTML(sheet.gezin.naam(fact.inhoud.kind)), HTML.datum(fact.inhoud.op), HTML(fact.inhoud.grond.label),
                HTML.datum(fact.inhoud.tot),
                may ? HTML.link("Is weg", naar: ToestemmingURL.eindeMelding(sheet.id, fact.id), verborgen: "uit de verwijsindex") : "",
            ]
        }
        let add = sheet.gezin.jeugdigen.map {
            HTML.knop("Melding gedaan over \($0.naam.aanspreek)", naar: ToestemmingURL.melding(sheet.id, $0.id), stil: true)
        }
        return """
            \(HTML.kop2("Verwijsindex", id: "verwijsindex"))
            <p>Alleen dat er een melding is, en op welke grond. Wat er speelt, staat hier niet.</p>
            \(Tabel("Meldingen in de verwijsindex", kolommen: ["Over", "Gedaan op", "Grond", "Tot en met", Tabel.Kolom("Doen", opPapier: false)], rijen: rows, leeg: "Er is geen melding.", titelZichtbaar: false).html)
            \(may && sheet.metVerwijsindex ? HTML.knoppen(add) : nil)
            """
    }
}
