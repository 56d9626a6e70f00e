// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension ToestemmingPages {
    /// One matter: how it stands, who decides and why, what each said, and what was given.
    static func een(_ matter: Zaak, _ sheet: Toestemmingsblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "\(matter.titel): \(sheet.gezin.naam(matter.kind))", sheet.kader, blad: .toestemming,
            """
            \(uitkomst(matter, sheet))\(HTML.begrippen(rijen(matter, sheet)))
            \(matter.vraagtToestemming ? HTML.kop2("Wie beslist, en waarom") + beslist(matter, sheet) + antwoorden(matter, sheet) : HTML())
            \(bijzonder(matter))
            \(matter.delen.map { delen($0.inhoud, matter, sheet) })
            <div class="knoppen geen-druk">\(knoppen(matter, sheet))\(HTML.link("Toestemming en delen", naar: ToestemmingURL.blad(sheet.id)))</div>
            """)
    }

    private static func uitkomst(_ matter: Zaak, _ sheet: Toestemmingsblad) -> HTML {
        let view = matter.beeld
        let next: HTML =
            switch view.stand {
            case .gegeven where view.houdtOp != nil:
                "Zonder nieuw antwoord geldt dit tot \(view.houdtOp.map { HTML.datum($0.op) })\(view.houdtOp?.isLeeftijd == true ? ": dan verandert door de leeftijd wie beslist" : "")."
            case .gegeven, .nietNodig:
                view.vraagtAlsnog ? "Vraag de toestemming alsnog. De spoed geldt tot en met \(view.spoedTot.map { HTML.datum($0) })." : ""
            case .ontbreekt: "Vraag het aan wie nog geen antwoord gaf."
            case .onbekend: HTML(view.bezwaar)
            case .geweigerd, .ingetrokken:
                matter.delen == nil ? "Bespreek samen hoe het verder gaat." : "Er mag niets meer worden gedeeld. De toegang is dicht."
            case .verlopen: "De laatste dag is voorbij. De toegang is dicht."
            case .beeindigd: "Dit is niet meer nodig."
            case .afwegen: "Zolang de zes vragen open staan, mag er niets uit."
            }
        return "<p>\(stand(matter)) \(next)</p>"
    }

    private static func rijen(_ matter: Zaak, _ sheet: Toestemmingsblad) -> [(String, HTML)] {
        let end: HTML = matter.tot.map { HTML.datum($0) } ?? "zolang de hulp duurt"
        let common: [(String, HTML)] = [("Gevraagd of besproken op", HTML.datum(matter.gevraagdOp)), ("Tot en met", end)]
        if let help = matter.hulp?.inhoud { return [("Voor welke hulp", HTML.vrijeTekst(help.waarvoor))] + common }
        guard let sharing = matter.delen?.inhoud else { return common }
        let why = sharing.toelichting.isEmpty ? sharing.grond.label : "\(sharing.grond.label). \(sharing.toelichting)"
        return [("Met wie", HTML(sharing.partner)), ("Waarvoor", HTML(sharing.doel.label)), ("Waarom dit mag", HTML(why))] + common
    }

    private static func beslist(_ matter: Zaak, _ sheet: Toestemmingsblad) -> HTML {
        guard let judged = matter.beeld.vereist else {
            return HTML.melding(
                .letOp,
                "<p>\(matter.beeld.bezwaar.isEmpty ? "Er is geen toestemming nodig." : matter.beeld.bezwaar) \(HTML.link("Gezag vastleggen", naar: GezinURL.gezag(sheet.id, matter.kind)))</p>"
            )
        }
        let who = judged.uitkomst.leden.map { sheet.naam($0, matter.kind) }
        let line = who.isEmpty ? "Er hoeft nu niemand toestemming te geven." : "Nodig is het ja van \(Woorden.opsomming(who))."
        return "<p>\(line) \(gronden(judged.gronden))</p>"
    }

    // MARK: What was said

    private static func antwoorden(_ matter: Zaak, _ sheet: Toestemmingsblad) -> HTML {
        let may = sheet.kader.zicht.magSchrijven && matter.isOpen
        let rows = sheet.teVragen(matter).map { who -> [HTML] in
            let name = sheet.naam(who, matter.kind)
            guard let row = matter.rij(who) else {
                return [HTML(name), "niet gevraagd", "–", "", may ? vraag(matter, who, name, sheet, "Vastleggen") : ""]
            }
            if matter.isVerborgen(row) { return [HTML(name), "afgeschermd", "–", "", ""] }
            return [HTML(name), antwoord(row), wanneer(row), HTML.vrijeTekst(row.woorden), may ? doen(matter, row, name, sheet) : ""]
        }
        return Tabel(
            "Wat ieder zei", kolommen: ["Wie", "Antwoord", "Wanneer en hoe", "Woorden", Tabel.Kolom("Doen", opPapier: false)], rijen: rows,
            titelZichtbaar: false
        ).html
    }

    private static func antwoord(_ row: Toestemmingsrij) -> HTML {
        let said: HTML =
            switch row.antwoord {
            case .gezegd(.ja): Teken("Ja", row.teltNiet ? .gewoon : .goed).html
            case .gezegd(.nee): Teken("Nee", .gevaar).html
            case .gezegd(.nietBereikt): Teken("Niet bereikt", .letOp).html
            case .ingetrokken: Teken("Ingetrokken", .gevaar).html
            case nil: row.isNodig ? Teken("Nog geen antwoord", .letOp).html : "niet gevraagd"
            }
        let missed = row.nietBereikt.map { " Daarna niet bereikt (\(HTML.datum($0)))." as HTML }
        if row.teltNiet { return "\(said) Telt niet: deze persoon besliste toen hierover niet.\(missed)" }
        return row.isNodig ? "\(said)\(missed)" : "\(said) Nu niet nodig.\(missed)"
    }

    private static func wanneer(_ row: Toestemmingsrij) -> HTML {
        guard let day = row.op else { return "–" }
        let way = row.wijze.map { ", \($0.label.lowercased())" } ?? ""
        return "\(HTML.datum(day))\(way)\(row.namens.isEmpty ? "" : ", \(row.namens)")"
    }

    private static func doen(_ matter: Zaak, _ row: Toestemmingsrij, _ name: String, _ sheet: Toestemmingsblad) -> HTML {
        let answer = vraag(matter, row.wie, name, sheet, row.antwoord == nil ? "Vastleggen" : "Nieuw antwoord")
        guard row.antwoord == .gezegd(.ja) else { return answer }
        return
            "\(answer) \(HTML.link("Intrekken", naar: ToestemmingURL.intrekken(sheet.id, matter.feit, row.wie), verborgen: "door \(name)"))"
    }

    private static func vraag(_ matter: Zaak, _ who: Toestemmer, _ name: String, _ sheet: Toestemmingsblad, _ word: String) -> HTML {
        HTML.link(word, naar: ToestemmingURL.antwoord(sheet.id, matter.feit, who), verborgen: "antwoord van \(name)")
    }

    // MARK: Exceptions and weighing

    private static func bijzonder(_ matter: Zaak) -> HTML {
        var html = HTML()
        if let exception = matter.beeld.uitzondering?.inhoud, let kind = exception.uitzondering {
            html +=
                HTML.kop2("Uitzondering")
                + HTML.begrippen([
                    ("Wat er is", HTML(kind.label)), ("Waarom", HTML.vrijeTekst(exception.waarom)), ("Sinds", HTML.datum(exception.op)),
                    ("Tot en met", matter.beeld.spoedTot.map { HTML.datum($0) } ?? "tot u iets anders vastlegt"),
                ])
        }
        if let judged = matter.beeld.wilsoordeel?.inhoud {
            html +=
                HTML.kop2("Zelf beslissen")
                + HTML.begrippen([
                    ("Oordeel", HTML(judged.wilsbekwaam.label)), ("Door", HTML(judged.beoordelaar)),
                    ("Waaruit het blijkt", HTML.vrijeTekst(judged.onderbouwing)),
                    ("Op", HTML.datum(judged.op)),
                ])
        }
        if let weighed = matter.beeld.afweging?.inhoud {
            let rows = weighed.antwoorden.map { ($0.vraag, HTML.vrijeTekst($0.antwoord)) } + [("Op", HTML.datum(weighed.op))]
            html += HTML.kop2("Afgewogen: delen zonder toestemming") + HTML.begrippen(rows)
        }
        return html
    }

    // MARK: Sharing

    private static func delen(_ sharing: Deelafspraak, _ matter: Zaak, _ sheet: Toestemmingsblad) -> HTML {
        let given = matter.gedeeld.map { fact -> [HTML] in
            [HTML.datum(fact.inhoud.op), HTML(fact.inhoud.wat), HTML(fact.inhoud.weg.label)]
        }
        return """
            \(HTML.kop2("Wat er gedeeld mag worden"))\(mag(sharing, sheet))
            \(HTML.kop2("Wat er gedeeld is"))\(Tabel("Wat er gedeeld is", kolommen: ["Wanneer", "Wat", "Hoe"], rijen: given, leeg: "Er is nog niets gedeeld.", titelZichtbaar: false).html)
            """
    }

    private static func mag(_ sharing: Deelafspraak, _ sheet: Toestemmingsblad) -> HTML {
        let extra = Minimumtabel.standaard.extra(sharing.soorten, voor: sharing.doel, op: sharing.gevraagdOp)
        let rows = Deelsoort.allCases.filter(sharing.soorten.contains).map { kind -> [HTML] in
            [HTML(kind.label), extra.contains(kind) ? "meer: \(sharing.meer)" : "ja"]
        }
        return Tabel(
            "Wat er gedeeld mag worden", kolommen: ["Wat", "Gewoonlijk genoeg voor dit doel?"], rijen: rows, titelZichtbaar: false
        ).html
    }

    /// Above the form, before anything leaves.
    static func voorHetDelen(_ matter: Zaak, _ sharing: Deelafspraak, _ sheet: Toestemmingsblad) -> HTML {
        let warning = sheet.kader.geheimzin.map { HTML.melding(.gevaar, "<p>\($0) Deel niets waaruit dat blijkt.</p>") }
        return "\(warning)\(Minimumblok.html(sharing.doel, op: sheet.vandaag))\(mag(sharing, sheet))"
    }

    /// Above the form of an answer: what was asked, and why of this person.
    static func gevraagd(_ matter: Zaak, _ who: Toestemmer, _ sheet: Toestemmingsblad) -> HTML {
        let asked = matter.hulp?.inhoud.waarvoor ?? matter.delen.map { "\($0.inhoud.soorten.inWoorden), aan \($0.inhoud.partner)" } ?? ""
        let why = matter.beeld.vereist.map { gronden($0.gronden) } ?? HTML(matter.beeld.bezwaar)
        let needed = matter.beeld.vereist?.uitkomst.bevat(who) ?? false
        return """
            \(HTML.inleiding("Gevraagd op \(Woorden.datum(matter.gevraagdOp)): \(asked)"))
            <p>\(why)\(needed ? nil : " Het antwoord van \(sheet.naam(who, matter.kind)) is nu niet nodig." as HTML)</p>
            """
    }

    private static func knoppen(_ matter: Zaak, _ sheet: Toestemmingsblad) -> HTML? {
        let (id, fact) = (sheet.id, matter.feit)
        let print = HTML.link("Formulier om te tekenen", naar: ToestemmingURL.afdruk(id, fact))
        guard sheet.kader.zicht.magSchrijven else { return nil }
        let log = HTML.knop("Vastleggen wat u deelde", naar: ToestemmingURL.gedeeld(id, fact), stil: !matter.beeld.mag)
        let told = matter.delen != nil && matter.beeld.heeftGegolden ? log : HTML()
        guard matter.isOpen else { return told }
        let share = matter.delen.map { sharing -> HTML in
            if matter.beeld.stand == .afwegen { return HTML.knop("Beantwoord de zes vragen", naar: ToestemmingURL.afweging(id, fact)) }
            guard matter.beeld.mag else { return told }
            let ask = sharing.inhoud.doel == .partnervraag && sharing.inhoud.soorten.contains(.vraag)
            return
                "\(told)\(ask ? HTML.knop("Stel een vraag met link en code", naar: GezinURL.partnervragen(id) + "/nieuw?afspraak=\(fact.hex)", stil: true) : nil)"
        }
        let shield = HTML.link("Afschermen", naar: GezinURL.nieuwScherm(id) + "?notitie=\(fact.hex)", verborgen: matter.titel)
        let exception = matter.hulp.map { _ in HTML.knop("Uitzondering", naar: ToestemmingURL.uitzondering(id, fact), stil: true) }
        let able =
            matter.vraagtToestemming
            ? HTML.knop("Kan \(sheet.gezin.naam(matter.kind)) zelf beslissen?", naar: ToestemmingURL.wilsbekwaam(id, fact), stil: true)
            : nil
        return
            "\(share)\(exception)\(able)\(HTML.knop("Niet meer nodig", naar: ToestemmingURL.einde(id, fact), stil: true))\(shield)\(matter.vraagtToestemming ? print : nil)"
    }
}
