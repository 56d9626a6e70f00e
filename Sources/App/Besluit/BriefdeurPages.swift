// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// A letter on a telephone: for who has the paper, 320 px first.
enum BriefdeurPages {
    /// Used, too late, replaced, closed or never there: whoever asks learns no more than that it is closed.
    static let dicht = Veldfout(
        "code",
        "Zo gaat de brief niet open. Is het adres goed overgetypt? Misschien is de brief al gelezen, of is de tijd voorbij. Uw brief op papier "
            + "blijft gelden. Bel de gemeente voor een nieuwe link: het nummer staat in de brief.")

    static func mis(_ nog: Int) -> Veldfout {
        guard nog > 0 else {
            return Veldfout(
                "code", "De code klopt niet. Dit was de laatste keer: de link is nu dicht. Bel de gemeente voor een nieuwe link.")
        }
        return Veldfout(
            "code", "De code klopt niet. Kijk goed in de brief. U kunt het nog \(nog == 1 ? "1 keer" : "\(nog) keer") proberen.")
    }

    static func code(_ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let form = Formulieropmaak.formulier(actie: verzoek.pad, csrf: nil, knop: "Open de brief") {
            Formulieropmaak.velden(Briefcodeinvoer.velden, fouten: fouten, metGetoond: false)
        }
        return verzoek.openbaar(
            "Lees uw brief", fouten: fouten, isVindbaar: false,
            """
            \(HTML.inleiding("U kreeg een brief van de gemeente. Vul de code in die in de brief staat."))
            \(form)
            \(HTML.melding(.uitleg, "<p>U kunt de brief hier één keer openen. Daarna blijft hij \(Brieflink.minuten) minuten te lezen op dit toestel. Lukt het niet? De brief op papier zegt hetzelfde.</p>"))
            """)
    }

    static func brief(_ page: Telefoonbrief, tot: Moment, _ verzoek: OpenVerzoek) -> Antwoord {
        let letter = page.brief
        return verzoek.openbaar(
            letter.onderwerp, bijschrift: "Brief van \(letter.datum.uitgeschreven), kenmerk \(letter.kenmerk)", isVindbaar: false,
            """
            \(page.ingetrokken.map(ingetrokken))\
            <p>\(letter.aanhef)</p>
            \(letter.onderdelen.map(deel))\
            <p>Met vriendelijke groet,<br>\(HTML.joined(letter.ondertekening.dropFirst().map { HTML($0) }, met: "<br>"))</p>
            <div class="geen-druk">
            \(HTML.melding(.uitleg, "<p>Deze brief is hier te lezen tot \(tot.kloktijd) uur. Daarna leest u hem op papier. Is dit niet uw eigen toestel? Kies dan Klaar.</p>"))
            \(Formulieropmaak.formulier(actie: verzoek.pad + "/klaar", csrf: nil, knop: "Klaar: sluit de brief") { HTML() })
            </div>
            """)
    }

    static func klaar(_ verzoek: OpenVerzoek) -> Antwoord {
        verzoek.openbaar(
            "De brief is gesloten", isVindbaar: false,
            HTML.inleiding("De brief staat niet meer open op dit toestel. Bewaar uw brief op papier. U kunt dit venster sluiten."))
    }

    private static func ingetrokken(_ per: Datum) -> HTML {
        HTML.melding(
            .gevaar,
            "<p>Dit besluit is ingetrokken vanaf \(HTML.datum(per)). Het geldt dan niet meer. U kreeg of krijgt daar een brief over. Vragen? Het telefoonnummer staat hieronder.</p>"
        )
    }

    private static func deel(_ part: Besluitbrief.Onderdeel) -> HTML {
        """
        <section>\(HTML.kop2(part.kop))\(part.alineas.map { paragraph -> HTML in
            switch paragraph {
            case .tekst(let text): HTML.vrijeTekst(text)
            case .lijst(let items): HTML.lijst(items.map { HTML($0) })
            }
        })</section>

        """
    }
}
