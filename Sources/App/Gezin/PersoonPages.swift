// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A line of the page of a person, by which a link finds it.
enum Persoonsregel: String {
    case naam, geboren, geslacht, bsn, adres, bereikbaar

    var anker: String { "regel-" + rawValue }
}

enum PersoonPages {
    static func persoon(
        _ kaart: Persoonskaart, _ kader: Dossierkader, _ verzoek: Verzoek, samen: [Samengevoegd] = []
    ) -> Antwoord {
        let may = kader.zicht.magSchrijven
        let place = Verblijf(kader)
        let edit: (String) -> String? = { may ? $0 : nil }
        let person = kaart.gegevens
        let rows = [
            Samenvatting(
                "Naam", HTML(kaart.naam.volledig), wijzig: edit(GezinURL.gegevens(kader.id, kaart.id)), anker: Persoonsregel.naam.anker),
            Samenvatting(
                "Geboren", person.geboortedatum.map { HTML($0.uitgeschreven) } ?? "", wijzig: edit(GezinURL.gegevens(kader.id, kaart.id)),
                anker: Persoonsregel.geboren.anker),
            Samenvatting(
                "Leven", HTML(kaart.levensstaat?.woorden?.metHoofdletter ?? "Geboren en in leven"),
                wijzig: edit(GezinURL.leven(kader.id, kaart.id))),
            Samenvatting(
                "Geslacht", HTML(person.geslacht.label), wijzig: edit(GezinURL.gegevens(kader.id, kaart.id)),
                anker: Persoonsregel.geslacht.anker),
            Samenvatting(
                "BSN", bsn(person), wijzig: edit(GezinURL.gegevens(kader.id, kaart.id)), anker: Persoonsregel.bsn.anker),
            Samenvatting(
                "Adres", place.adres(kaart), wijzig: edit(GezinURL.adres(kader.id, kaart.id)), anker: Persoonsregel.adres.anker),
            Samenvatting(
                "Bereikbaar", place.bereik(kaart), wijzig: edit(GezinURL.bereikbaarheid(kader.id, kaart.id)),
                anker: Persoonsregel.bereikbaar.anker),
        ]
        return verzoek.dossierpagina(
            kaart.naam.volledig, kader, blad: .gezin,
            """
            \(SamenvoegPages.banner(samen, kaart, kader, verzoek))
            \(HTML.samenvattingslijst(rows))
            \(HTML.kop2("In dit dossier"))
            \(rollen(kaart, kader, may))
            \(may ? "<p>\(HTML.link("Dit is dezelfde als iemand in een ander dossier", naar: GezinURL.dezelfde(kader.id, kaart.id)))</p>" as HTML : nil)
            \(HTML.link("Terug naar gezin en netwerk", naar: GezinURL.gezin(kader.id)))
            """)
    }

    private static func bsn(_ gegevens: Persoonsgegevens) -> HTML {
        guard let bsn = gegevens.bsn else { return "" }
        return "\(bsn.cijfers)\(gegevens.bsnHerkomst.map { ", \($0.label)" as HTML })"
    }

    private static func rollen(_ kaart: Persoonskaart, _ kader: Dossierkader, _ may: Bool) -> HTML {
        let items = kader.gezin.deelnames.filter { $0.inhoud.persoon == kaart.id }.map { part -> HTML in
            let end: HTML? =
                may ? .link("Beëindigen", naar: GezinURL.eindeDeelname(kader.id, part.id), verborgen: part.inhoud.rol.label) : nil
            return "\(GezinPages.rol(part, kader.gezin)) \(end)"
        }
        return .lijst(items)
    }

    // MARK: A secret address

    static func vraagAdres(_ kaart: Persoonskaart, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Geheim adres van \(kaart.naam.aanspreek) bekijken?", kader, blad: .gezin,
            .tussenstop(
                """
                <p>Deze verblijfplaats is geheim. Bekijk haar alleen als u haar nu nodig hebt. Kijk of er niemand meeleest.</p>
                <p>Dat u haar bekijkt, wordt vastgelegd. Zet het adres niet in een notitie, brief of bericht.</p>
                """, actie: GezinURL.geheimAdres(kader.id, kaart.id), csrf: verzoek.bezoek.csrf, knop: "Toon het adres",
                terug: GezinURL.mens(kader.id, kaart.id)))
    }

    static func toonAdres(_ kaart: Persoonskaart, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let reach = kaart.bereikbaarheid
        return verzoek.dossierpagina(
            "Geheim adres van \(kaart.naam.aanspreek)", kader, blad: .gezin,
            """
            \(HTML.melding(.gevaar, "<p>Geheim. Geef dit aan niemand door. Als u weggaat van deze bladzijde, is het adres weer verborgen.</p>"))
            \(HTML.samenvattingslijst([
                Samenvatting("Adres", HTML(kaart.adres?.regel ?? "niet bekend")),
                Samenvatting("Telefoon", HTML(reach?.telefoon?.toon ?? "")), Samenvatting("E-mail", HTML(reach?.email ?? "")),
            ]))
            \(HTML.link("Terug", naar: GezinURL.mens(kader.id, kaart.id)))
            """)
    }
}
