// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum SamenvoegPages {
    /// Who may be the same, with why.
    static func kandidaten(_ gevonden: [Dubbelganger], _ kaart: Persoonskaart, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let rows = gevonden.map { found -> [HTML] in
            [
                "\(found.kaart.naam.volledig)\(geboren(found.kaart))", HTML(found.kader.gezin.titel),
                HTML(Woorden.opsomming(found.redenen.map(\.label))),
                HTML.link(
                    "Vergelijk", naar: GezinURL.dezelfde(kader.id, kaart.id, found.id), verborgen: "met \(found.kaart.naam.volledig)"),
            ]
        }
        let list =
            rows.isEmpty
            ? HTML.leeg("Niemand gevonden die hierop lijkt, in een ander dossier waarin u mag schrijven.")
            : Tabel("Wie er op lijken", kolommen: ["Wie", "Dossier", "Waarom", "Verder"], rijen: rows).html
        return verzoek.dossierpagina(
            "\(kaart.naam.aanspreek): dezelfde als iemand anders?", kader, blad: .gezin,
            """
            \(HTML.inleiding("Staat dezelfde persoon in twee dossiers, onder twee namen of nummers? Voeg ze samen. U kunt dat alleen als u in beide dossiers mag schrijven."))
            \(list)
            \(HTML.link("Terug", naar: GezinURL.mens(kader.id, kaart.id)))
            """)
    }

    private static func geboren(_ kaart: Persoonskaart) -> HTML? {
        kaart.gegevens.geboortedatum.map { ", geboren \($0.uitgeschreven)" }
    }

    /// Both records, what differs marked in words.
    static func naastElkaar(_ kaart: Persoonskaart, _ kader: Dossierkader, _ ander: Dubbelganger) -> HTML {
        let (here, there) = (Verblijf(kader), Verblijf(ander.kader))
        // Where one of the two is secret, also whether they are the same stays unsaid: it would tell the address.
        let isSecret = here.isGeheim(kaart) || there.isGeheim(ander.kaart)
        let own = kaart.gegevens, other = ander.kaart.gegevens
        let secret: HTML? = isSecret ? "geheim" : nil
        let rows: [(String, HTML, HTML, HTML)] = [
            ("Naam", HTML(kaart.naam.volledig), HTML(ander.kaart.naam.volledig), gelijk(kaart.naam.volledig, ander.kaart.naam.volledig)),
            ("Voornamen", tekst(own.naam.voornamen), tekst(other.naam.voornamen), gelijk(own.naam.voornamen, other.naam.voornamen)),
            ("Geboren", datum(own), datum(other), gelijk(own.geboortedatum?.uitgeschreven, other.geboortedatum?.uitgeschreven)),
            ("Geslacht", HTML(own.geslacht.label), HTML(other.geslacht.label), gelijk(own.geslacht.bekend, other.geslacht.bekend)),
            ("BSN", tekst(own.bsn?.cijfers ?? ""), tekst(other.bsn?.cijfers ?? ""), gelijk(own.bsn?.cijfers, other.bsn?.cijfers)),
            ("Adres", here.adres(kaart), there.adres(ander.kaart), secret ?? gelijk(kaart.adres?.regel, ander.kaart.adres?.regel)),
            (
                "Bereikbaar", here.bereik(kaart), there.bereik(ander.kaart),
                secret ?? gelijk(kaart.bereikbaarheid?.telefoon?.toon, ander.kaart.bereikbaarheid?.telefoon?.toon)
            ),
            // Somebody may well be a child here and an uncle there.
            ("In het dossier", rollen(kaart.id, kader), rollen(ander.id, ander.kader), "–"),
        ]
        let table = Tabel(
            "Naast elkaar", kolommen: ["Wat", "Dit dossier", "\(ander.kader.gezin.titel)", "Gelijk?"].map { Tabel.Kolom($0) },
            rijen: rows.map { [HTML($0.0), $0.1, $0.2, $0.3] })
        return """
            \(HTML.inleiding("Kijk goed. Na het samenvoegen lezen beide dossiers deze twee als één persoon: naam, geboortedatum, BSN, adres en telefoon. Wat er verder in een dossier staat, blijft in dat dossier."))
            \(table.html)
            \(HTML.melding(.uitleg, "<p>Wat geheim of afgeschermd is in het ene dossier, is het daarna ook in het andere. U kunt samenvoegen altijd ongedaan maken.</p>"))
            """
    }

    /// What one of the two does not say, is no difference and no likeness.
    private static func gelijk(_ een: String?, _ ander: String?) -> HTML {
        guard let een, let ander, !een.isEmpty, !ander.isEmpty else { return "<span class=\"zacht\">niet te zeggen</span>" }
        return een == ander ? "gelijk" : "<strong>anders</strong>"
    }

    private static func tekst(_ text: String) -> HTML { text.isEmpty ? "<span class=\"zacht\">niet bekend</span>" : HTML(text) }

    private static func datum(_ gegevens: Persoonsgegevens) -> HTML { tekst(gegevens.geboortedatum?.uitgeschreven ?? "") }

    private static func rollen(_ persoon: ID<Persoon>, _ kader: Dossierkader) -> HTML {
        let roles = kader.gezin.deelnames.filter { $0.inhoud.persoon == persoon }.map(\.inhoud.rol.label)
        return HTML(Woorden.opsomming(roles))
    }

    /// On the page of who was taken together with another.
    static func banner(_ samen: [Samengevoegd], _ kaart: Persoonskaart, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML? {
        guard !samen.isEmpty else { return nil }
        let lines = samen.map { one -> HTML in
            let undo = verzoek.knop(GezinURL.eindeSamenvoeging(kader.id, kaart.id, one.feit.id), "Ongedaan maken")
            return """
                <p>Samengevoegd met \(one.ander) op \(Woorden.datum(one.feit.opgetekend.datum)). Reden: \(one.feit.inhoud.reden)</p>
                \(kader.zicht.magSchrijven ? undo : nil)
                """
        }
        return HTML.melding(.uitleg, HTML.joined(lines))
    }
}

extension Geslacht {
    /// nil: unknown, or something else.
    fileprivate var bekend: String? { self == .onbekend ? nil : label }
}
