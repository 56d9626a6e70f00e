// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// Genogram and ecogram, each with a table that says the same and leads to where it is changed.
enum TekeningPages {
    static func tekening(_ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let image = Tekenbeeld(kader, op: verzoek.vandaag)
        let print: HTML? =
            kader.zicht.mag(.exporteren)
            ? HTML.knoppen([.knop("Afdrukken voor iemand", naar: GezinURL.tekeningafdruk(kader.id), stil: true)]) : nil
        return verzoek.dossierpagina(
            "Tekening van gezin en netwerk", kader, blad: .gezin,
            """
            \(HTML.inleiding("Wie familie is van wie, en wie er om het gezin heen staat. Wijzigen doet u in de tabel."))\(print)
            \(kader.gezin.personen.isEmpty ? leeg(kader) : beelden(image))
            <p>\(HTML.link("Terug naar gezin en netwerk", naar: GezinURL.gezin(kader.id)))</p>
            """)
    }

    /// For one betrokkene, without what is shielded or secret for them; nil: not chosen yet.
    static func afdruk(_ kader: Dossierkader, voor lezer: ID<Persoon>?, _ verzoek: Verzoek) -> Antwoord {
        let people = kader.gezin.mensen.map { HTML.link($0.naam.volledig, naar: GezinURL.tekeningafdruk(kader.id) + "?voor=\($0.id.hex)") }
        let choose = HTML.blok(
            "Voor wie is de afdruk?",
            "<p>Wat voor iemand is afgeschermd of geheim is, staat niet op de afdruk. Welke organisaties meedoen ook niet.</p>\(HTML.lijst(people))"
        )
        guard let lezer else {
            return verzoek.dossierpagina(
                "Tekening afdrukken", kader, blad: .gezin,
                "\(choose)<p>\(HTML.link("Terug naar de tekening", naar: GezinURL.tekening(kader.id)))</p>")
        }
        let theirs = kader.voor(betrokkene: lezer)
        return verzoek.dossierpagina(
            "Tekening, afdruk voor \(kader.gezin.naam(lezer))", theirs.zonderVlaggen, blad: .gezin, naast: choose,
            """
            <p>Gemaakt op \(HTML.datum(verzoek.vandaag)) door \(verzoek.bezoek.naam). Druk af met Ctrl+P. Dat u dit bekijkt, is vastgelegd.</p>
            \(beelden(Tekenbeeld(theirs, op: verzoek.vandaag), isAfdruk: true))
            """)
    }

    private static func leeg(_ kader: Dossierkader) -> HTML {
        .leeg(
            "Er is nog niemand om te tekenen.",
            actie: kader.zicht.magSchrijven ? .link("Iemand toevoegen", naar: GezinURL.nieuwMens(kader.id)) : nil)
    }

    private static func beelden(_ beeld: Tekenbeeld, isAfdruk: Bool = false) -> HTML {
        var family = beeld.genogramtekening
        family.uitleg = uitleg
        return """
            \(HTML.kop2("Genogram", id: "genogram-kop"))
            <div class="tekenblok">\(family.html)<div>\(mensen(beeld))\(banden(beeld))\(nietGetekend(beeld))</div></div>
            \(HTML.kop2("Ecogram", id: "ecogram-kop"))
            <div class="tekenblok">\(beeld.ecogram.plaatsen.isEmpty ? niemand : beeld.ecogramtekening.html)\
            <div>\(netwerk(beeld))\(isAfdruk ? nil : betrokkenen(beeld))</div></div>
            """
    }

    private static let uitleg: HTML = """
        <p>Vierkant: man of jongen. Rond: vrouw of meisje. Ruit: onbekend of anders. Driehoek: nog niet geboren. Kruis: overleden. \
        Dubbele rand: het kind waar het dossier over gaat. Stippellijn om mensen heen: zij wonen in dit huis.</p>
        """

    private static let niemand: HTML = .leeg("Er staat nog niemand om het gezin heen. Vraag wie het gezin steunt en wie er betrokken is.")

    // MARK: The family

    private static func mensen(_ beeld: Tekenbeeld) -> HTML {
        let rows = beeld.genogram.plaatsen.compactMap { beeld.gezin.personen[$0.mens.id] }.map { card -> [HTML] in
            [
                .link(card.naam.volledig, naar: GezinURL.mens(beeld.kader.id, card.id)), rollen(card, beeld), leven(card, beeld),
                wonen(card, beeld), gezag(card, beeld), wijzigen(card, beeld),
            ]
        }
        return Tabel(
            "Mensen in het genogram", kolommen: ["Naam", "Rol", "Leeftijd", "Woont", "Gezag", Tabel.Kolom("Wijzigen", opPapier: false)],
            rijen: rows
        ).html
    }

    private static func delen(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> [Deelname] {
        beeld.gezin.deelnames.map(\.inhoud).filter { $0.persoon == kaart.id }
    }

    private static func rollen(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> HTML {
        delen(kaart, beeld).map { part -> HTML in
            let children = Woorden.opsomming(part.van.map { beeld.gezin.naam($0) })
            return "\(part.rol.label)\(children.isEmpty ? nil : " van \(children)" as HTML)"
        }.joined(met: "<br>")
    }

    private static func leven(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> HTML {
        if let words = kaart.levensstaat?.woorden { return HTML(words.metHoofdletter) }
        let age = Tekenbeeld.bijschrift(kaart, op: beeld.vandaag)
        return age.isEmpty ? "<span class=\"zacht\">niet bekend</span>" : HTML(age)
    }

    private static func wonen(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> HTML {
        let known = delen(kaart, beeld).compactMap(\.wonen?.label)
        return known.isEmpty ? "<span class=\"zacht\">niet bekend</span>" : HTML(known[0])
    }

    private static func gezag(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> HTML {
        guard delen(kaart, beeld).contains(where: { $0.rol == .jeugdige }) else { return "–" }
        guard let known = beeld.gezin.gezagsbeeld(kaart.id, op: beeld.vandaag) else { return HTML(kaart.geenGezag) }
        let names = known.houders.filter { beeld.gezin.personen[$0] != nil }.map { beeld.gezin.naam($0) }
        return "\(known.gezagsoort.label)\(names.isEmpty ? nil : ": \(Woorden.opsomming(names))" as HTML)"
    }

    private static func wijzigen(_ kaart: Persoonskaart, _ beeld: Tekenbeeld) -> HTML {
        guard beeld.kader.zicht.magSchrijven else { return "" }
        let (id, name) = (beeld.kader.id, kaart.naam.aanspreek)
        var links: [HTML] = [
            .link("Gegevens", naar: GezinURL.gegevens(id, kaart.id), verborgen: "van \(name)"),
            .link("Leven", naar: GezinURL.leven(id, kaart.id), verborgen: "van \(name)"),
            .link("Band toevoegen", naar: GezinURL.nieuweBand(id, kaart.id), verborgen: "bij \(name)"),
            .link("Rol", naar: GezinURL.mens(id, kaart.id), verborgen: "van \(name)"),
        ]
        let isChild = delen(kaart, beeld).contains { $0.rol == .jeugdige }
        if isChild, beeld.gezin.gezagsbeeld(kaart.id, op: beeld.vandaag) != nil {
            links.append(.link("Gezag", naar: GezinURL.gezag(id, kaart.id), verborgen: "over \(name)"))
        }
        return knoppen(links)
    }

    private static func knoppen(_ links: [HTML]) -> HTML { "<span class=\"geen-druk\">\(links.joined(met: " · "))</span>" }

    // MARK: How they are related

    private static func banden(_ beeld: Tekenbeeld) -> HTML {
        let rows = beeld.banden.map { band -> [HTML] in
            [HTML(beeld.zin(band)), band.sinds.map { HTML.datum($0) } ?? "–", contact(band), bron(band), wijzigen(band, beeld)]
        }
        return Tabel(
            "Banden in het genogram", kolommen: ["Band", "Sinds", "Contact", "Bron", Tabel.Kolom("Wijzigen", opPapier: false)], rijen: rows,
            leeg: "Er zijn nog geen banden bekend."
        ).html
    }

    private static func contact(_ band: Gezinsband) -> HTML {
        switch band.contact {
        case nil: "–"
        case .vrij: HTML(Contactregeling.vrij.label)
        case .begeleid: Teken(Contactregeling.begeleid.label, .letOp).html
        case .geen: Teken(Contactregeling.geen.label, .gevaar).html
        }
    }

    private static func bron(_ band: Gezinsband) -> HTML {
        band.isAfgeleid ? "Volgt uit rol of gezag" : HTML(band.herkomst?.label ?? "–")
    }

    private static func wijzigen(_ band: Gezinsband, _ beeld: Tekenbeeld) -> HTML {
        guard beeld.kader.zicht.magSchrijven else { return "" }
        let (id, words) = (beeld.kader.id, beeld.zin(band))
        guard let fact = band.feit, beeld.gezin.zichtbareBanden.contains(where: { $0.id == fact }) else {
            return knoppen([.link("Vastleggen", naar: GezinURL.nieuweBand(id, band.wie, met: band.vanWie), verborgen: words)])
        }
        return knoppen([
            .link("Wijzigen", naar: GezinURL.band(id, fact), verborgen: words),
            .link("Beëindigen", naar: GezinURL.eindeBand(id, fact), verborgen: words),
        ])
    }

    private static func nietGetekend(_ beeld: Tekenbeeld) -> HTML? {
        let refused = beeld.genogram.nietGetekend
        guard !refused.isEmpty else { return nil }
        let items = refused.map { HTML(beeld.zin($0)) }
        return .melding(
            .letOp, "<p>Deze banden spreken andere tegen. Ze staan in de tabel, niet in de tekening. Kijk ze na:</p>\(HTML.lijst(items))")
    }

    // MARK: The network

    private static func netwerk(_ beeld: Tekenbeeld) -> HTML {
        let rows = beeld.ecogram.plaatsen.map { place -> [HTML] in
            let path = beeld.paden[place.band]
            return [
                path.map { HTML.link(place.band.naam, naar: $0) } ?? HTML(place.band.naam), HTML(place.band.wat),
                HTML(place.band.kring.label.metHoofdletter), familie(place.band, path, beeld),
            ]
        }
        return Tabel(
            "Mensen en organisaties in het ecogram", kolommen: ["Naam", "Wat", "Soort", "Wijzigen"], rijen: rows,
            leeg: "Nog niemand vastgelegd."
        ).html
    }

    /// A grandmother who helps stands here until it is recorded whose mother she is.
    private static func familie(_ band: Ecogramband, _ pad: String?, _ beeld: Tekenbeeld) -> HTML {
        guard let pad, beeld.kader.zicht.magSchrijven, [.familie, .steun].contains(band.kring),
            let person = pad.split(separator: "/").last.flatMap({ ID<Persoon>(String($0)) })
        else { return "" }
        return knoppen([.link("Band toevoegen", naar: GezinURL.nieuweBand(beeld.kader.id, person), verborgen: "bij \(band.naam)")])
    }

    private static func betrokkenen(_ beeld: Tekenbeeld) -> HTML {
        let isSecret = beeld.kader.zicht.schermen.isSchoolGeheim
        let lines = Betrokkenregel.lijst(beeld.gezin.betrokkenheden, einden: beeld.gezin.einden, op: beeld.vandaag)
        let rows = lines.map { line -> [HTML] in
            let isHidden = isSecret && line.partij.isSchool && line.feiten.contains { $0.inhoud.antwoord == .betrokken }
            let answer: HTML =
                isHidden ? Teken("geheim", .geheim).html : line.feiten.isEmpty ? Teken(line.tekst, .letOp).html : HTML(line.tekst)
            let edit: HTML =
                beeld.kader.zicht.magSchrijven
                ? knoppen([.link("Vastleggen", naar: GezinURL.betrokkene(beeld.kader.id, line.partij), verborgen: line.partij.label)]) : ""
            return [HTML(line.partij.label), answer, edit]
        }
        return Tabel("Wie er gevraagd is", kolommen: ["Wie", "Antwoord", Tabel.Kolom("Wijzigen", opPapier: false)], rijen: rows).html
    }
}
