// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum ReflectiePages {
    static func blad(_ page: Reflectieblad, _ verzoek: Verzoek) -> Antwoord {
        let others = page.andere.map { HTML.link($0.naam, naar: ReflectieURL.blad($0.team)) }
        let team = page.team
        return verzoek.pagina(
            "Leren als team", indeling: .breed, bijschrift: page.teamnaam,
            """
            \(HTML.inleiding("Waar komt hulp niet verder, wat leren wij daarvan, en wat zien wij zo vaak dat er iets voor velen nodig is?"))
            \(others.isEmpty ? nil : "<p class=\"geen-druk\">Ook uw team: \(HTML.joined(others, met: ", "))</p>" as HTML)
            \(HTML.kop2("Waar de hulp niet verder komt (\(page.aantalVast))"))\(vast(page))
            \(HTML.kop2("Wat wij leerden"))
            <div class="geen-druk">\(HTML.knoppen([.knop("Gesprek vastleggen", naar: ReflectieURL.nieuw(team))]))</div>
            \(gesprekken(page, op: verzoek.vandaag))
            \(HTML.kop2("Wat wij vaker zien"))
            <div class="geen-druk">\(HTML.knoppen([.knop("Signaal vastleggen", naar: ReflectieURL.nieuwSignaal(team), stil: true)]))</div>
            \(signalen(page))
            """)
    }

    // MARK: Families that do not get on

    private static func vast(_ page: Reflectieblad) -> HTML {
        let rows = page.vast.map { stand -> [HTML] in
            [
                .link(stand.titel, naar: GezinURL.dossier(stand.dossier)),
                stand.heeftScherm ? "<span class=\"zacht\">zie dossier</span>" : stand.stagneertSinds.map { HTML.datum($0) } ?? HTML(),
                HTML(stand.fase.label),
            ]
        }
        let more: HTML? =
            page.vast.count < page.aantalVast
            ? "<p>\(HTML.link("Bekijk ze allemaal", naar: WerkURL.pagina("/team", team: page.team, .stagneert)))</p>" : nil
        let table = Tabel(
            "Waar de hulp niet verder komt", kolommen: ["Gezin", "Sinds", "Stand"], rijen: rows,
            leeg: "Bij geen enkel gezin staat de hulp stil, voor zover er is geëvalueerd.", titelZichtbaar: false)
        return """
            <p class="zacht">Bij de laatste evaluatie was geen doel gehaald, bij twee evaluaties werd niets beter, of een kind of ouder zei dat het niet helpt. Bespreek wat er anders kan, \
            en wie u erbij haalt.</p>
            \(table.html)\(more)
            """
    }

    // MARK: Talks

    private static func gesprekken(_ page: Reflectieblad, op dag: Datum) -> HTML {
        guard !page.reflecties.isEmpty else {
            return HTML.leeg("Er is nog geen gesprek vastgelegd.", actie: "Een half uur per maand is een goed begin.")
        }
        let items = page.reflecties.map { gesprek($0, page, op: dag) }
        let (first, rest) = (items.prefix(3), items.dropFirst(3))
        return HTML.joined(Array(first)) + (rest.isEmpty ? HTML() : HTML.uitklap("Eerdere gesprekken", HTML.joined(Array(rest))))
    }

    private static func gesprek(_ fact: Feit<Teamreflectie>, _ page: Reflectieblad, op dag: Datum) -> HTML {
        let talk = fact.inhoud
        let parts = talk.uitgangspunten.map { ($0.naam, HTML.vrijeTekst($0.woorden)) }
        let isDue = talk.terugOp.map { $0 <= dag } ?? false
        let back: HTML? = talk.terugOp.map { "<p>Terugkijken op \(HTML.datum($0)) \(isDue ? Teken("nu", .letOp).html : nil)</p>" }
        return """
            <section class="blok"><h3>\(Woorden.datum(talk.datum))</h3>
            \(HTML.vrijeTekst(talk.geleerd))
            \(talk.voornemen.isBlank ? nil : "<p><b>Voortaan:</b> \(talk.voornemen)</p>" as HTML)\(back)
            \(parts.isEmpty ? nil : HTML.uitklap("Langs de vier uitgangspunten", HTML.begrippen(parts)))
            <small class="zacht">Opgeschreven door \(page.namen[fact.door] ?? "een collega")</small></section>

            """
    }

    // MARK: Signals

    private static func signalen(_ page: Reflectieblad) -> HTML {
        let rows = page.signalen.map { item -> [HTML] in
            let last = item.vervolg.last
            let stand: HTML =
                last.map {
                    "\(Teken($0.inhoud.stand.label, $0.inhoud.stand == .gelukt ? .goed : .gewoon).html)<br>\($0.inhoud.toelichting)"
                }
                ?? Teken("nog niemand", .letOp).html
            return [
                "\(item.inhoud.gezien)<br><small class=\"zacht\">\(item.inhoud.hoeVaak.label), \(HTML.datum(item.inhoud.datum))</small>",
                "\(item.inhoud.richting.label).<br>\(item.inhoud.vraag)", stand,
                HTML.link(
                    item.isOpen ? "Hoe staat het ermee?" : "Aanvullen", naar: ReflectieURL.vervolg(page.team, item.inhoud.signaal),
                    verborgen: item.inhoud.gezien),
            ]
        }
        return Tabel(
            "Wat wij vaker zien", kolommen: ["Wat", "Wat is er nodig", "Stand", Tabel.Kolom("Doen", opPapier: false)], rijen: rows,
            leeg: "Er is nog geen signaal vastgelegd.", titelZichtbaar: false
        ).html
    }

    // MARK: Forms

    static func nieuw(_ page: Reflectieblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let team = page.team
        let form = verzoek.formulier(ReflectieURL.nieuw(team), knop: "Vastleggen", terug: ReflectieURL.blad(team)) {
            Formulieropmaak.velden(Reflectieinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina(
            "Gesprek vastleggen", indeling: .smal, bijschrift: page.teamnaam, fouten: fouten,
            "\(HTML.inleiding("Kies wat er toe doet; niet alles hoeft. Het gaat over ons werk: zet er geen namen in."))\(form)")
    }

    static func signaal(_ page: Reflectieblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let team = page.team
        let form = verzoek.formulier(ReflectieURL.nieuwSignaal(team), knop: "Vastleggen", terug: ReflectieURL.blad(team)) {
            Formulieropmaak.velden(Signaalinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina(
            "Signaal vastleggen", indeling: .smal, bijschrift: page.teamnaam, fouten: fouten,
            "\(HTML.inleiding("Iets wat meer gezinnen raakt, en wat geen enkel gezin alleen oplost."))\(form)")
    }

    static func vervolg(
        _ page: Reflectieblad, _ item: Signaalbeeld, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let team = page.team
        let form = verzoek.formulier(
            ReflectieURL.vervolg(team, item.inhoud.signaal), knop: "Vastleggen", terug: ReflectieURL.blad(team)
        ) { Formulieropmaak.velden(Signaalvervolginvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        let before = item.vervolg.map { step -> HTML in
            "\(HTML.datum(step.inhoud.op)): \(step.inhoud.stand.label). \(step.inhoud.toelichting)"
        }
        return verzoek.pagina(
            "Hoe staat het met dit signaal?", indeling: .smal, bijschrift: page.teamnaam, fouten: fouten,
            """
            \(HTML.vrijeTekst(item.inhoud.gezien))<p>\(item.inhoud.richting.label): \(item.inhoud.vraag)</p>
            \(before.isEmpty ? nil : HTML.lijst(before))\(form)
            """)
    }
}
