// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Letters in one go: what waits, how far the making is, the print, and what went away.
enum BrievenbakPages {
    static func keuzes(_ rijen: [Brievenbak.Rij]) -> [Keuze] {
        rijen.map {
            Keuze($0.besluit.hex, "\($0.kind), aan \($0.aan)", hulp: "\($0.wat), \($0.genomen.uitgeschreven), kenmerk \($0.kenmerk)")
        }
    }

    static func lijst(
        _ page: Brievenbak, _ ronde: Brievenronde?, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let ready = page.klaar, day = verzoek.vandaag
        let all: Ingevuld = [
            "brieven": ready.map(\.besluit.hex), "dag.dag": ["\(day.dag)"], "dag.maand": ["\(day.maand)"], "dag.jaar": ["\(day.jaar)"],
        ]
        let form = verzoek.formulier(BrievenbakURL.ronde, knop: "Maak de brieven") {
            Formulieropmaak.velden(
                Brievenkeuze.velden, ingevuld: fouten.isEmpty ? all : ingevuld, fouten: fouten, keuzes: ["brieven": keuzes(ready)])
        }
        return verzoek.pagina(
            "Brieven die wachten", fouten: fouten,
            """
            \(HTML.inleiding("Brieven over besluiten, wijzigingen en intrekkingen die nog niet verstuurd zijn. Maak de brieven in één keer, druk ze af, en leg vast dat ze weg zijn."))
            \(ronde.map { bezig($0) })
            \(ready.isEmpty ? HTML.leeg("Er wacht geen brief om te versturen.") : ronde == nil ? form : nil)
            \(niet(page.rijen.filter { $0.uitval != nil }.map { ($0, $0.uitval) }))
            \(page.isIngekort ? HTML.melding(.letOp, "<p>Er zijn er meer. Dit zijn de oudste; verstuur die eerst.</p>") : nil)
            """)
    }

    private static func bezig(_ ronde: Brievenronde) -> HTML {
        HTML.melding(
            .uitleg,
            """
            <p>U bent bezig met een ronde: \(ronde.gedaan) van \(ronde.brieven.count). Maak die af of gooi haar weg, dan kunt u de andere \
            brieven kiezen. \(HTML.link("Ga naar die ronde", naar: BrievenbakURL.ronde))</p>
            """)
    }

    /// What does not go along, why, and where to go.
    private static func niet(_ rijen: [(Brievenbak.Rij, Brievenuitval?)]) -> HTML? {
        guard !rijen.isEmpty else { return nil }
        let rows = rijen.map { row, gone -> [HTML] in
            [
                row.isInDossier ? .link(row.kind, naar: row.pad, verborgen: row.kenmerk) : "\(row.kind)",
                row.isInDossier ? "\(row.wat), \(row.kenmerk)" : "", HTML.datum(row.genomen), HTML(gone?.reden ?? ""),
            ]
        }
        return Tabel(
            "Deze gaan niet mee", kolommen: ["Brief voor", "Welke brief", "Besloten op", "Waarom niet"], rijen: rows, stapelt: true
        ).html
    }

    /// - Parameter metPdf: does this server make them?
    static func ronde(
        _ ronde: Brievenronde, _ ingevuld: Ingevuld, _ fouten: [Veldfout], metPdf: Bool, _ verzoek: Verzoek
    ) -> Antwoord {
        let page = verzoek.pagina(
            "Brieven maken", fouten: fouten,
            """
            \(balk(ronde))
            \(stand(ronde, ingevuld, fouten, metPdf, verzoek))
            \(niet(ronde.weggelaten.map { ($0.rij, $0.uitval) }))
            <p class="terug">\(HTML.link("Terug naar de brieven die wachten", naar: BrievenbakURL.lijst))</p>
            """)
        return ronde.volgende == nil || !fouten.isEmpty ? page : page.opnieuw(na: 1)
    }

    private static func balk(_ ronde: Brievenronde) -> HTML {
        let text = "\(ronde.gedaan) van \(ronde.brieven.count) brieven"
        return """
            <p><label for="ronde">Voortgang</label> <progress id="ronde" class="ronde" max="\(ronde.brieven.count)" value="\(ronde.gedaan)">\(text)</progress> \
            <span role="status">\(text)\(ronde.isGestopt && !ronde.isKlaar ? ", gestopt" : ronde.isKlaar ? ", klaar" : "")</span></p>

            """
    }

    private static func stand(
        _ ronde: Brievenronde, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ metPdf: Bool, _ verzoek: Verzoek
    ) -> HTML {
        if ronde.isGestopt, !ronde.isKlaar {
            return """
                <p>De ronde staat stil. Wat gemaakt is, blijft; wat nog niet gemaakt is, wacht.</p>
                <div class="knoppen">\(verzoek.knop(BrievenbakURL.verder, "Ga verder", stil: false))</div>\(klaar(ronde, ingevuld, fouten, metPdf, verzoek))
                """
        }
        guard ronde.isKlaar else {
            return """
                <p>Deze bladzijde ververst vanzelf. Gebeurt dat niet? \(HTML.link("Ververs", naar: BrievenbakURL.ronde)).</p>
                <div class="knoppen">\(verzoek.knop(BrievenbakURL.stop, "Stop"))</div>
                """
        }
        return klaar(ronde, ingevuld, fouten, metPdf, verzoek)
    }

    private static func klaar(
        _ ronde: Brievenronde, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ metPdf: Bool, _ verzoek: Verzoek
    ) -> HTML {
        let away = verzoek.knop(BrievenbakURL.weg, "Gooi deze ronde weg")
        guard !ronde.gemaakt.isEmpty else { return "<p>Er is geen brief gemaakt.</p><div class=\"knoppen\">\(away)</div>" }
        let made = ronde.gemaakt.map(\.rij)
        let start: Ingevuld = ["brieven": made.map(\.besluit.hex), "wijze": [Verzending.Wijze.post.rawValue]]
        let form = verzoek.formulier(BrievenbakURL.verzonden, knop: "Leg vast dat ze verstuurd zijn") {
            Formulieropmaak.velden(
                Brievenverzending.velden, ingevuld: fouten.isEmpty ? start : ingevuld, fouten: fouten, keuzes: ["brieven": keuzes(made)])
        }
        let until = ronde.begonnen.plus(seconden: Brievenronde.bewaard)
        return """
            <div class="knoppen">\(HTML.knop("Open de afdruk (\(Woorden.aantal(made.count, "brief", "brieven")))", naar: BrievenbakURL.afdruk))\(metPdf ? pdf : nil)</div>
            \(HTML.melding(.uitleg, "<p>De brieven blijven voor u bewaard tot u vastlegt dat ze weg zijn, en hoogstens tot \(HTML.datum(until.datum)) om \(until.kloktijd) uur.</p>"))
            \(HTML.kop2("Zijn de brieven weg?"))
            <p>In de brieven staat \(HTML.datum(ronde.dag)). Gingen of gaan ze op een andere dag weg? Gooi de ronde weg en maak ze opnieuw met die dag. \
            Anders klopt de laatste dag voor bezwaar niet.</p>
            \(form)<div class="knoppen">\(away)</div>
            """
    }

    private static let pdf: HTML = """
        \(HTML.knop("Alle brieven in één PDF", naar: BrievenbakURL.pdf, stil: true))\
        \(HTML.knop("Elke brief als PDF (zip)", naar: BrievenbakURL.zip, stil: true))
        """

    /// All letters behind each other, each on a new sheet.
    static func afdruk(_ brieven: [Briefdocument.Blad], van aantal: Int, _ verzoek: Verzoek) -> Antwoord {
        let less: HTML? =
            brieven.count < aantal
            ? HTML.melding(
                .letOp, "<p>\(aantal - brieven.count) van de \(aantal) gaan niet meer mee: intussen verstuurd, ingetrokken of geheim.</p>")
            : nil
        return verzoek.pagina(
            "Brieven om af te drukken",
            """
            <div class="geen-druk"><p>Druk af met Ctrl+P, of kies daar “Opslaan als PDF”. Elke brief begint op een nieuw vel, in deze volgorde. \
            \(HTML.link("Terug", naar: BrievenbakURL.ronde))</p>\(less)</div>
            \(brieven.enumerated().map { "<div class=\"\($0.offset == 0 ? "brievenvel" : "brievenvel nieuw-vel")\">\($0.element.html)</div>\n" as HTML })
            """)
    }
}
