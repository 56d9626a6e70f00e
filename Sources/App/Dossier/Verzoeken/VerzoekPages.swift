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
                .knop("Klacht vastleggen", naar: KlachtURL.nieuw(id), stil: true),
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
            <p>\(HTML.link("Klachten van dit gezin", naar: KlachtURL.lijst(id)))</p>
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
}
