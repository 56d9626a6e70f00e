// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum TriagePages {
    static func formulier(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ stand: Vraagstand, _ ingevuld: Ingevuld, _ fouten: [Veldfout], conflict: HTML?
    ) -> Antwoord {
        let form = verzoek.formulier(
            ToegangURL.triage(kader.id, stand.feit.id), knop: "Leg de triage vast", laatsteFeit: stand.triage?.id,
            terug: ToegangURL.hulpvragen(kader.id)
        ) {
            Formulieropmaak.velden(
                Triageinvoer.velden, ingevuld: ingevuld, fouten: fouten,
                groepen: [
                    Formulieropmaak.Groep("Eerst: veiligheid", velden: ["veiligheid", "veiligheidToelichting"]),
                    Formulieropmaak.Groep("Daarna", velden: ["urgentie", "route", "waarom"]),
                ])
        }
        return verzoek.dossierpagina(
            "Triage", kader, blad: .hulpvragen, fouten: fouten,
            naast: HTML.blok("Nu in gevaar?", Crisis.nummers(verzoek.web.config)) + Openbaarpad.wijzer,
            """
            \(conflict)\(HTML.citaat(stand.vraag.woorden, van: HulpvraagPages.vanWie(stand.vraag, kader.gezin)))
            \(stand.vraag.aanvraagOntvangen.map { "<p>Aanvraag ontvangen op \(HTML.datum($0)): daarop volgt altijd een besluit.</p>" as HTML })
            \(stand.triage.map(vorige))\(form)
            """)
    }

    private static func vorige(_ triage: Feit<Triage>) -> HTML {
        HTML.vorigeKeer(
            "<p>\(triage.inhoud.veiligheid.label). \(triage.inhoud.urgentie.label). \(triage.inhoud.route.label): \(triage.inhoud.waarom)</p>",
            wanneer: Woorden.datum(triage.inhoud.datum))
    }

    static func conflict(_ stand: Vraagstand, _ typed: Ingevuld, _ namen: [UUIDv7: String]) -> HTML {
        guard let now = stand.triage else { return HTML() }
        let mine = Triageinvoer.lees(typed, op: now.inhoud.datum).form
        return HTML.conflict(
            wie: namen[now.door] ?? "een collega", wanneer: "\(Woorden.datum(now.opgetekend.datum)), \(now.opgetekend.kloktijd) uur",
            verschillen: [
                Verschil("Veiligheid", hunne: now.inhoud.veiligheid.label, uwe: mine.veiligheid?.label ?? ""),
                Verschil("Wat u zag of hoorde", hunne: now.inhoud.veiligheidToelichting, uwe: mine.veiligheidToelichting),
                Verschil("Weg", hunne: now.inhoud.route.label, uwe: mine.route?.label ?? ""),
                Verschil("Waarom", hunne: now.inhoud.waarom, uwe: mine.waarom),
            ])
    }
}
