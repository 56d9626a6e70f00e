// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum VerzoekPages {
    static func lijst(_ blad: Verzoekenblad, _ verzoek: Verzoek) -> Antwoord {
        let may = blad.kader.zicht.mag(.wijzigen), id = blad.kader.id
        let buttons: [HTML] =
            may
            ? [
                .knop("Verzoek vastleggen", naar: VerzoekURL.nieuw(id)),
                .knop("Verklaring toevoegen", naar: VerzoekURL.nieuweVerklaring(id), stil: true),
                .knop("Dossier bewaren", naar: VerzoekURL.nieuweBewaarplicht(id), stil: true),
            ] : []
        let log: HTML? =
            blad.kader.zicht.mag(.exporteren)
            ? "<p>Wil iemand weten wie er keek? \(HTML.link("Overzicht voor het gezin", naar: ToezichtURL.gezin(id)))</p>" : nil
        return verzoek.dossierpagina(
            "Verzoeken en bewaren", blad.kader, blad: .verzoeken,
            """
            \(HTML.inleiding("Wat een cliënt vraagt over zijn dossier, en wat hij er zelf in wil zetten."))
            \(HTML.knoppen(buttons))
            \(HTML.kop2("Verzoeken"))
            \(verzoeken(blad, verzoek.vandaag))\(log)
            \(HTML.kop2("Verklaringen"))
            \(verklaringen(blad.kader.gezin))
            \(HTML.kop2("Blijft bewaard"))
            \(bewaard(blad, may))
            """)
    }

    private static func verzoeken(_ blad: Verzoekenblad, _ vandaag: Datum) -> HTML {
        let tasks = blad.verzoeken.reversed().map { item in
            Taak(
                item.verzoek.verzoeksoort.label, pad: VerzoekURL.verzoek(blad.kader.id, item.id),
                uitleg:
                    "over \(blad.kader.gezin.naam(item.verzoek.over)), gevraagd door \(item.vrager(blad.kader.gezin)) op \(HTML.datum(item.verzoek.ontvangen)) · \(item.stand.label)",
                voor: item.stand == .klaar ? nil : item.uiterlijk.uitkomst, isKlaar: item.stand == .klaar)
        }
        return HTML.takenlijst(tasks, op: vandaag, leeg: "Er is nog geen verzoek vastgelegd.")
    }

    private static func verklaringen(_ gezin: Gezin) -> HTML {
        guard !gezin.verklaringen.isEmpty else { return HTML.leeg("Er is nog geen verklaring.") }
        return gezin.verklaringen.map { fact -> HTML in
            "<p class=\"zacht\">Bij \(fact.inhoud.over.label.lowercased())</p>\(Verklaringblok.html(fact, gezin))"
        }.joined()
    }

    private static func bewaard(_ blad: Verzoekenblad, _ may: Bool) -> HTML {
        let rows = blad.bewaarplichten.map { duty -> [HTML] in
            [
                HTML(duty.inhoud.reden.label), "\(duty.inhoud.toelichting)\(bekeken(duty, blad))", HTML.datum(duty.inhoud.sinds),
                HTML.datum(duty.herzienOp), HTML(blad.namen[duty.plicht.door] ?? "een oud-collega"), may ? doen(duty, blad) : "",
            ]
        }
        return Tabel(
            "Blijft bewaard", kolommen: ["Waarom", "Zaak", "Sinds", "Bekijken op", "Wie", "Doen"], rijen: rows,
            leeg: "Er loopt niets waarvoor dit dossier bewaard moet blijven.", titelZichtbaar: false, stapelt: true
        ).html
    }

    /// Each time somebody looked again and it had to stay.
    private static func bekeken(_ duty: Bewaarplichtbeeld, _ blad: Verzoekenblad) -> HTML {
        duty.herzieningen.map { fact -> HTML in
            let who = blad.namen[fact.door] ?? "een oud-collega"
            return "<br><span class=\"zacht\">Bekeken op \(HTML.datum(fact.inhoud.op)) door \(who): \(fact.inhoud.reden)</span>"
        }.joined()
    }

    private static func doen(_ duty: Bewaarplichtbeeld, _ blad: Verzoekenblad) -> HTML {
        let (id, why) = (blad.kader.id, duty.inhoud.reden.label)
        let look = HTML.link("Bekijken", naar: VerzoekURL.herzieningBewaarplicht(id, duty.id), verborgen: why)
        guard blad.kader.zicht.magBewaarplichtBeeindigen else { return look }
        return "\(look) \(HTML.link("Beëindigen", naar: VerzoekURL.eindeBewaarplicht(id, duty.id), verborgen: why))"
    }

    // MARK: The answer on paper

    static func antwoord(_ blad: Verzoekblad, _ verzoek: Verzoek) -> Antwoord {
        let (item, gezin) = (blad.beeld, blad.kader.gezin)
        guard let answer = item.besluit?.inhoud else { return een(blad, [:], [], verzoek) }
        return verzoek.dossierpagina(
            "Antwoord op uw verzoek", blad.kader.zonderVlaggen, blad: .verzoeken,
            """
            <p class="geen-druk">Druk af met Ctrl+P en stuur of geef het aan \(item.vrager(gezin)). Dat u dit bekijkt, is vastgelegd.</p>
            <p>\(HTML.datum(verzoek.vandaag))</p>
            <p>Beste \(item.vrager(gezin)),</p>
            <p>Op \(HTML.datum(item.verzoek.ontvangen)) vroeg u: \(item.verzoek.verzoeksoort.label.lowercased()). Het gaat over \
            \(gezin.personen[item.verzoek.over]?.naam.volledig ?? "iemand uit dit dossier").</p>
            \(HTML.kop2("Ons antwoord: \(answer.uitkomst.label.lowercased())"))
            \(answer.toelichting.isEmpty ? nil : HTML.vrijeTekst(answer.toelichting))
            \(answer.grond.map { "<p>De reden: \($0.label.lowercased()) (\($0.bron)).</p>" as HTML })
            \(gevolg(item, op: verzoek.vandaag))
            \(HTML.kop2("Bent u het er niet mee eens?"))
            <p>Praat er eerst over met uw vaste contactpersoon. U kunt ook binnen zes weken bezwaar maken bij het college van \
            \(verzoek.web.config.gemeentenaam) (UAVG 34), of een klacht sturen aan de Autoriteit Persoonsgegevens. Wat u zelf \
            vindt, mag u altijd aan het dossier laten toevoegen.</p>
            """)
    }

    /// What follows, and not as done before it is.
    private static func gevolg(_ item: Verzoekbeeld, op vandaag: Datum) -> HTML? {
        guard let answer = item.besluit?.inhoud, answer.uitkomst.isToegewezen else { return nil }
        let last = item.uiterlijk.uitkomst
        let when: HTML =
            vandaag <= last ? "uiterlijk op \(HTML.datum(last))" : "zo snel mogelijk; dit had op \(HTML.datum(last)) klaar moeten zijn"
        let copies = "Een reservekopie van de sleutels bestaat daarna nog hoogstens 30 dagen. Dan kan niemand de gegevens nog lezen."
        return switch item.verzoek.verzoeksoort {
        case .inzage, .afschrift: "<p>Het afschrift krijgt u bij deze brief. Daarin staat ook wat er niet in staat, en waarom.</p>"
        case .correctie:
            item.verbetering == nil
                ? "<p>Wij gaan dit verbeteren, \(when). Wat er eerst stond, blijft daarbij te zien.</p>"
                : "<p>Wij hebben het verbeterd. Wat er eerst stond is daarbij nog te zien.</p>"
        case .verwijdering:
            if let done = item.afgifte?.inhoud.op {
                "<p>De gegevens zijn vernietigd op \(HTML.datum(done)). \(copies)</p>"
            } else {
                "<p>Wij gaan deze gegevens vernietigen, \(when). \(copies)</p>"
            }
        }
    }
}
