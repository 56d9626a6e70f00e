// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum NieuwDossierPages {
    static func formulier(
        _ verzoek: Verzoek, _ id: ID<Zoekopdracht>, _ ingevuld: Ingevuld, _ fouten: [Veldfout], teams: [Teamgegevens],
        bewaard: String?
    ) -> Antwoord {
        let draft = Conceptplek(NieuwDossierInvoer.self, verzoek.pad).path
        let form = verzoek.formulier(
            ToegangURL.nieuwDossier(id), knop: "Leg vast en ga naar triage", concept: draft, bewaard: bewaard,
            terug: ToegangURL.zoekopdracht(id)
        ) {
            """
            \(kinderen(ingevuld, fouten))
            \(velden(NieuwDossierPages.vraag, "De vraag", ingevuld, fouten))
            \(velden(NieuwDossierPages.vrager, "Wie vraagt het?", ingevuld, fouten))
            \(velden(NieuwDossierPages.adres, "Waar wonen zij?", hulp: "Mag leeg blijven. Is een adres geheim, leg dat dan vast op de bladzijde van het gezin.", ingevuld, fouten))
            \(teams.count > 1 ? team(teams, ingevuld, fouten) : HTML())
            """
        }
        return verzoek.pagina(
            "Nieuw dossier", indeling: .smal, fouten: fouten,
            "<p class=\"inleiding\">Alleen wat u nu weet. De rest komt bij het eerste gesprek.</p>\(form)")
    }

    private static let vraag = ["deur", "woorden", "datum", "aanvraag", "aanvraagOntvangen"]
    private static let vrager = ["vraagsteller", "ouderRoepnaam", "ouderVoorvoegsel", "ouderAchternaam", "vanWie", "telefoon"]
    private static let adres = ["straat", "huisnummer", "toevoeging", "postcode", "plaats"]

    /// The first child is open; each next one opens by itself when something stands in it.
    private static func kinderen(_ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        let more = (1..<NieuwDossierInvoer.meesteKinderen).map { n -> HTML in
            let ids = NieuwDossierInvoer.kindvelden(n)
            let isFilled = ingevuld.contains { key, values in
                ids.contains { key == $0 || key.hasPrefix($0 + ".") } && values.contains { !$0.isBlank }
            }
            return HTML.uitklap("Nog een kind (\(n + 1))", open: isFilled, velden(ids, "Kind \(n + 1)", ingevuld, fouten))
        }
        return velden(NieuwDossierInvoer.kindvelden(0), "Het kind", ingevuld, fouten) + HTML.joined(more)
    }

    private static func velden(
        _ ids: [String], _ titel: String, hulp: String? = nil, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> HTML {
        Formulieropmaak.velden(
            NieuwDossierInvoer.velden.filter { ids.contains($0.id) }, ingevuld: ingevuld, fouten: fouten,
            groepen: [Formulieropmaak.Groep(titel, hulp: hulp, velden: ids)])
    }

    private static func team(_ teams: [Teamgegevens], _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        Formulieropmaak.veld(
            "team", in: NieuwDossierInvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: teams.map { Keuze($0.team.hex, $0.naam) })
    }
}
