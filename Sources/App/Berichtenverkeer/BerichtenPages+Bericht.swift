// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opmaak

/// One message, readable: what became of it, what to do, and what it says.
extension BerichtenPages {
    static func bericht(_ blad: Berichtblad, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let row = blad.rij
        return verzoek.pagina(
            Berichtwoorden.soort(row.soort), bijschrift: row.isIn ? "Ontvangen bericht" : "Bericht van ons", fouten: fouten,
            """
            <p>\(Teken(row.stand.label, teken(row.stand)).html)</p>
            \(watNu(blad))\(blad.zorgverzoek.map { verzoekdelen($0) })<div class="geen-druk">\(knoppen(blad, fouten, verzoek))</div>
            \(HTML.begrippen(gegevens(blad)))
            \(inhoud(blad))
            \(HTML.kop2("Wat er met dit bericht gebeurde"))\(verloop(blad))
            <p class="geen-druk">\(HTML.link("Alle berichten", naar: BerichtenURL.lijst))</p>
            """)
    }

    private static func watNu(_ blad: Berichtblad) -> HTML {
        guard let last = blad.verloop.last(where: { !$0.detail.reden.isEmpty }) else { return HTML() }
        let text: HTML = "<p>\(last.detail.reden)</p>\(last.detail.uitleg.isEmpty ? nil : HTML.lijst(last.detail.uitleg.map { HTML($0) }))"
        return HTML.melding(blad.rij.stand.vraagtAandacht ? .letOp : .uitleg, text)
    }

    private static func gegevens(_ blad: Berichtblad) -> [(String, HTML)] {
        let row = blad.rij
        var rows: [(String, HTML)] = [
            (row.isIn ? "Van" : "Aan", HTML(blad.partij)), ("Berichtnummer", HTML(row.identificatie ?? "niet te lezen")),
            (row.isIn ? "Ontvangen" : "Gemaakt", "\(HTML.datum(row.moment.datum)) om \(row.moment.kloktijd) uur"),
        ]
        if let answer = blad.antwoord {
            let label = Berichtwoorden.soort(answer.soort)
            rows.append(("Ons antwoord", HTML.link("\(label) \(answer.identificatie)", naar: BerichtenURL.toon(answer.id))))
        }
        if let clock = row.klok, let last = clock.uiterlijk { rows.append(("Uiterlijk", "\(HTML.datum(last))<br>\(clock.termijn.waarom)")) }
        if let vanaf = row.vanaf { rows.append(("Volgende poging", "\(HTML.datum(vanaf.datum)) om \(vanaf.kloktijd) uur")) }
        if let last = blad.enveloppen.last {
            rows.append(
                (
                    "Envelop",
                    "<span class=\"zacht\">\(last)</span>\(blad.enveloppen.count > 1 ? " (\(blad.enveloppen.count) keer verstuurd)" : "")"
                ))
        }
        for (nummer, dossier) in blad.toewijzingen {
            rows.append(("Toewijzing", HTML.link(String(nummer), naar: Dossierblad.hulp.pad(dossier), verborgen: "in het dossier")))
        }
        return rows
    }

    private static func knoppen(_ blad: Berichtblad, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let id = blad.rij.id
        switch blad.rij.stand {
        case .vastgelopen, .apart, .geweigerd:
            let form = verzoek.formulier(BerichtenURL.terzijde(id), knop: "Leg terzijde") {
                Formulieropmaak.velden(Terzijdeform.velden, ingevuld: verzoek.ingevuld, fouten: fouten)
            }
            return """
                \(verzoek.knop(BerichtenURL.poging(id), blad.rij.stand == .geweigerd ? "Opnieuw versturen" : "Opnieuw verwerken", stil: false))
                \(HTML.uitklap("Afgehandeld op een andere manier", open: !fouten.isEmpty, form))
                """
        case .aandacht where !blad.rij.isVerzoek, .afgewezen:
            return verzoek.knop(BerichtenURL.gezien(id), "Ik heb dit gezien", stil: false)
        default:
            return HTML()
        }
    }

    private static func inhoud(_ blad: Berichtblad) -> HTML {
        guard let fields = blad.velden else {
            let why =
                blad.isBewaard
                ? "Dit bestand is niet te lezen als bericht. Het is wel bewaard zoals het kwam."
                : "De inhoud is niet bewaard: het bestand is te groot."
            return HTML.kop2("Inhoud") + HTML.leeg(why)
        }
        return Berichtwoorden.velden(fields)
    }

    private static func verloop(_ blad: Berichtblad) -> HTML {
        HTML.tijdlijn(
            blad.verloop.reversed().map { step in
                Gebeurtenis(
                    op: step.moment.datum, step.stap.label, wie: "\(step.moment.kloktijd) uur",
                    inhoud: step.detail.reden.isEmpty ? HTML() : HTML.alinea(HTML(step.detail.reden)))
            })
    }
}
