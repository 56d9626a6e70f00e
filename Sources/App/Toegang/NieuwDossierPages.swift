// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum NieuwDossierPages {
    static func formulier(
        _ verzoek: Verzoek, _ id: ID<Zoekopdracht>, _ ingevuld: Ingevuld, _ fouten: [Veldfout], teams: [Teamgegevens],
        bekend: Bekenden, bewaard: Bewaard?, lijkt: Zoekuitslag? = nil
    ) -> Antwoord {
        let draft = Conceptplek(NieuwDossierInvoer.self, verzoek.pad).path
        let form = verzoek.formulier(
            ToegangURL.nieuwDossier(id) + bekend.vraagdeel, knop: "Leg vast en ga naar triage", concept: draft, bewaard: bewaard,
            terug: ToegangURL.zoekopdracht(id), verborgen: verborgen(bekend)
        ) {
            """
            \(kinderen(bekend, ingevuld, fouten))
            \(velden(NieuwDossierPages.vraag, "De vraag", ingevuld, fouten))
            \(velden(NieuwDossierPages.vrager.filter { !bekend.velden.contains($0) }, "Wie vraagt het?", ingevuld, fouten))
            \(velden(NieuwDossierPages.adres, "Waar wonen zij?", hulp: "Mag leeg blijven. Is een adres geheim, leg dat dan vast op de bladzijde van het gezin.", ingevuld, fouten))
            \(teams.count > 1 ? team(teams, ingevuld, fouten) : HTML())
            \(anderen(fouten))
            """
        }
        return verzoek.pagina(
            "Nieuw dossier", indeling: .smal, fouten: fouten,
            "<p class=\"inleiding\">Alleen wat u nu weet. De rest komt bij het eerste gesprek.</p>\(gekoppeld(bekend))\(lijken(lijkt, bekend))\(form)"
        )
    }

    private static func gekoppeld(_ bekend: Bekenden) -> HTML? {
        let people = [bekend.kind.map { "\($0.naam.volledig) (kind)" }, bekend.ouder.map { "\($0.naam.volledig) (ouder)" }].compactMap(
            \.self)
        guard !people.isEmpty else { return nil }
        return HTML.melding(
            .uitleg,
            "<p>Al bekend: \(Woorden.opsomming(people)). U hoeft dit niet opnieuw te typen. Deze rol geldt in dit dossier vanaf vandaag.</p>"
        )
    }

    /// Who looks like the one that was sought, best first: once more, before a second record is made.
    private static func lijken(_ uitslag: Zoekuitslag?, _ bekend: Bekenden) -> HTML? {
        guard let uitslag else { return nil }
        let taken = [bekend.kind?.id, bekend.ouder?.id].compactMap(\.self)
        let own = uitslag.eigen.flatMap { file in file.personen.map { (file.dossier, $0) } }.filter { !taken.contains($0.1.persoon) }
        let rows = own.prefix(meesteLijkende).map { file, person -> HTML in
            let born: HTML? = person.geboren.isEmpty ? nil : ", geboren \(person.geboren)"
            return "\(HTML.link(person.naam, naar: GezinURL.dossier(file)))\(born): \(Woorden.opsomming(person.redenen.map(\.label)))"
        }
        let elsewhere = uitslag.elders.prefix(meesteLijkende - rows.count).map { hit -> HTML in
            "Iemand bij \(hit.wie ?? "geen team dat nu loopt"): \(Woorden.opsomming(hit.redenen.map(\.label)))"
        }
        guard !rows.isEmpty || !elsewhere.isEmpty else { return nil }
        return HTML.melding(
            .letOp, "<p>Kijk eerst of het een van deze mensen is. Dan is een nieuw dossier niet nodig.</p>\(HTML.lijst(rows + elsewhere))")
    }

    private static let meesteLijkende = 5

    /// Only where somebody was pointed out.
    private static func anderen(_ fouten: [Veldfout]) -> HTML? {
        guard fouten.contains(where: { $0.melding.hasPrefix(Dossieropening.vermoedwoord) }) else { return nil }
        return """
            <div class="veld"><fieldset><legend>Gaat het om iemand anders?</legend>
            <div class="optie"><input type="checkbox" id="anderen" name="\(Dossieropening.anderenveld)" value="\(Dossieropening.anderen)">\
            <label for="anderen">Ik heb gekeken: wie hierboven als “misschien al bekend” staat, is een ander.</label></div>
            </fieldset></div>
            """
    }

    private static func verborgen(_ bekend: Bekenden) -> [(String, String)] {
        var form = NieuwDossierInvoer()
        bekend.vulIn(&form)
        let own = form.ingevuld.filter { key, _ in bekend.velden.contains { key == $0 || key.hasPrefix($0 + ".") } }
        return own.sorted { $0.key < $1.key }.flatMap { key, values in values.map { (key, $0) } }
    }

    private static let vraag = ["deur", "woorden", "datum", "aanvraag", "aanvraagOntvangen"]
    private static let vrager = ["vraagsteller", "ouderRoepnaam", "ouderVoorvoegsel", "ouderAchternaam", "vanWie", "telefoon"]
    private static let adres = ["straat", "huisnummer", "toevoeging", "postcode", "plaats"]

    /// The first child is open; each next one opens by itself when something stands in it.
    private static func kinderen(_ bekend: Bekenden, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        let more = (1..<NieuwDossierInvoer.meesteKinderen).map { n -> HTML in
            let ids = NieuwDossierInvoer.kindvelden(n)
            let isFilled = ingevuld.contains { key, values in
                ids.contains { key == $0 || key.hasPrefix($0 + ".") } && values.contains { !$0.isBlank }
            }
            return HTML.uitklap("Nog een kind (\(n + 1))", open: isFilled, velden(ids, "Kind \(n + 1)", ingevuld, fouten))
        }
        let first = bekend.kind == nil ? velden(NieuwDossierInvoer.kindvelden(0), "Het kind", ingevuld, fouten) : HTML()
        return first + HTML.joined(more)
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
