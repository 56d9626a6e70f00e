// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Which families go along.
struct Meeneeminvoer: Invoer {
    var dossier: [String] = []

    static let naam = "meenemen"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .meerkeuze(
            "dossier", \.dossier, "Naar welk gezin gaat u?",
            hulp: "Hoogstens \(Meepak.meesteGezinnen). Wat het eerst moet gebeuren, staat bovenaan.", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 7.3.8")
    ]
}

/// The page where it begins and ends, with signal.
enum MeePages {
    static func kiezen(_ blad: Meekeuze, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Meenemen",
            """
            \(HTML.inleiding("Gaat u naar een plek zonder bereik? Neem een klein deel van het dossier mee, verzegeld op dit apparaat. Wat u daar schrijft, levert u hier weer in."))
            \(zonderScript)
            <div data-mee="kiezen" data-gebruiker="\(verzoek.gebruiker.hex)" data-csrf="\(verzoek.bezoek.csrf)">
            \(zeg)\(kanNiet)\(apparaat)\(woorden)\(keuze(blad, verzoek))
            </div>
            <div class="meeblad">\(HTML.uitklap("Wat gaat er mee, en wat niet?", uitleg(blad)))</div>
            <div data-eerder>\(eerder(blad, verzoek))</div>
            <script src="\(Bestanden.meeKast.pad)" defer></script><script src="\(Bestanden.meeKiezen.pad)" defer></script>
            """)
    }

    /// Stands there until the script took it away: also where it could not be loaded.
    static let zonderScript: HTML = """
        <div data-zonder-script>\(HTML.melding(.letOp, "<p>Deze bladzijde heeft JavaScript nodig: zonder dat kan een browser niets verzegelen. Zet het aan, of gebruik een ander apparaat. Alle andere bladzijden werken ook zonder.</p>"))</div>
        """

    /// Where the script says what happened.
    static let zeg: HTML = "<p class=\"melding\" role=\"status\" data-zeg hidden></p>\n"

    private static let kanNiet: HTML = """
        <section data-deel="kan-niet" hidden>\(HTML.melding(.letOp, "<p>Deze browser kan niets veilig bewaren. Dat komt vaak door een privévenster, of door een verbinding zonder slotje. Gebruik een gewoon venster, of een ander apparaat.</p>"))</section>

        """

    private static let apparaat: HTML = """
        <section class="blok" data-deel="apparaat" hidden><h2 tabindex="-1">Op dit apparaat</h2>
        <p data-tekst></p>
        <div class="knoppen"><button class="knop" type="button" data-inleveren>Lever in en wis</button>\
        <a class="knop stil" href="\(MeeURL.onderweg)" data-openen>Open de bladzijde voor onderweg</a>\
        <button class="knop stil" type="button" data-wis>Wis dit apparaat</button></div></section>

        """

    private static let woorden: HTML = """
        <section class="blok" data-deel="woorden" hidden><h2 tabindex="-1">Schrijf deze woorden op papier</h2>
        <p>Met deze woorden opent u wat u meenam. Ze staan hier één keer en nergens anders. Bewaar het papier niet bij het apparaat.</p>
        <ol class="meewoorden" data-woorden></ol>
        <p data-tot></p>
        <p>Probeer het nu, zolang u bereik hebt. Laat de bladzijde openstaan, of maak er een bladwijzer van. Vergrendel uw scherm; \
        <strong>afmelden wist wat u meenam</strong>.</p>
        <div class="knoppen"><a class="knop" href="\(MeeURL.onderweg)">Ik heb ze opgeschreven: openen</a></div></section>

        """

    private static func keuze(_ blad: Meekeuze, _ verzoek: Verzoek) -> HTML {
        guard !blad.rijen.isEmpty else {
            return
                "<div data-deel=\"kiezen\">\(HTML.leeg("U bent van geen gezin de vaste contactpersoon. U neemt alleen eigen werk mee."))</div>\n"
        }
        let choices = blad.rijen.map { row in
            Keuze(
                row.dossier.hex, row.titel, hulp: row.eerste.map { "\($0.soort.label), \(wanneer($0.uiterlijk, verzoek.vandaag))" })
        }
        let form = verzoek.formulier(MeeURL.pak, knop: "Neem mee") {
            Formulieropmaak.velden(Meeneeminvoer.velden, keuzes: ["dossier": choices])
        }
        return "<div data-deel=\"kiezen\" hidden>\(form)</div>\n"
    }

    private static func wanneer(_ dag: Datum, _ vandaag: Datum) -> String {
        Woorden.teLaat(dag, op: vandaag) ?? "\(Woorden.afstand(dag, op: vandaag)) (\(Woorden.datum(dag)))"
    }

    private static func uitleg(_ blad: Meekeuze) -> HTML {
        """
        <p><b>Wel:</b> wie er in het gezin en het netwerk zijn, wie er woont, telefoonnummers, waarschuwingen, het veiligheidsplan in een paar regels, doelen en afspraken, en het \
        laatste contact in één regel. <b>Nooit:</b> adressen, en niets wat voor iemand achter een scherm staat: aan een keukentafel leest \
        iemand mee. Is van iemand de verblijfplaats geheim, dan gaan ook telefoonnummers, het plan, het laatste contact, wie waar woont en de tekst van waarschuwingen en van het veiligheidsplan niet mee.</p>
        <p>Het gaat \(blad.uren) uur lang open, en alleen met uw woorden. Daarna wist de bladzijde het. Wat u schreef, blijft verzegeld staan \
        tot u het inlevert; dat kan ook als u de woorden kwijt bent. Dat u iets meeneemt, staat in het dossier en in het journaal.</p>
        <p>Is het apparaat weg? Bel meteen de privacy officer.</p>
        """
    }

    private static func eerder(_ blad: Meekeuze, _ verzoek: Verzoek) -> HTML? {
        guard !blad.eerder.isEmpty else { return nil }
        let rows = blad.eerder.map { pak -> [HTML] in
            [
                InzagePages.moment(pak.gemaakt), HTML(Woorden.aantal(pak.aantal, "gezin", "gezinnen")), InzagePages.moment(pak.tot),
                Meeneemregel.stand(pak.gewist),
            ]
        }
        return """
            \(HTML.kop2("Eerder meegenomen"))
            \(Tabel("Eerder meegenomen", kolommen: ["Wanneer", "Hoeveel", "Leesbaar tot", "Apparaat"], rijen: rows, titelZichtbaar: false).html)
            """
    }
}
