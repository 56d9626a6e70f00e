// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

enum DocumentPages {
    static func lijst(_ documenten: [Feit<Document>], _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let add: HTML? = kader.zicht.magSchrijven ? .knop("Document toevoegen", naar: GezinURL.nieuwDocument(kader.id)) : nil
        let rows = documenten.map { fact -> [HTML] in
            let document = fact.inhoud
            return [
                .link(document.titel, naar: GezinURL.document(kader.id, document.bijlage)), HTML(document.documentsoort.label),
                HTML.datum(document.datum), HTML(over(document, kader)), HTML(grootte(document)),
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? .leeg("Er zijn nog geen documenten: geen uitspraak, verslag of getekend blad.")
            : Tabel("Documenten in dit dossier", kolommen: ["Titel", "Soort", "Datum", "Over", "Bestand"], rijen: rows).html
        return verzoek.dossierpagina("Documenten", kader, blad: .documenten, "\(add.map { HTML.knoppen([$0]) })\(table)")
    }

    static func document(_ feit: Feit<Document>, door naam: String, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let document = feit.inhoud
        return verzoek.dossierpagina(
            document.titel, kader, blad: .documenten,
            """
            \(HTML.begrippen([
                ("Soort", HTML(document.documentsoort.label)), ("Datum op het document", HTML.datum(document.datum)),
                ("Over", HTML(over(document, kader))), ("Gekregen van", HTML(document.ontvangenVan.isEmpty ? "niet ingevuld" : document.ontvangenVan)),
                ("Toegevoegd", "\(HTML.datum(feit.opgetekend.datum)) door \(naam)"), ("Bestand", HTML(grootte(document))),
            ]))
            \(beeld(document, kader))
            \(HTML.knoppen(knoppen(document, kader, verzoek)))
            """)
    }

    /// A picture stands on the page and on its print. A PDF is opened by the browser; on paper it says that it lies apart.
    private static func beeld(_ document: Document, _ kader: Dossierkader) -> HTML {
        let path = GezinURL.bestand(kader.id, document.bijlage)
        guard document.bestandsoort.isBeeld else {
            return "<p>\(HTML.link("Open de PDF", naar: path)). Druk de PDF zelf af om hem bij de papieren te doen.</p>\n"
        }
        return """
            <figure class="blok"><img class="documentbeeld" src="\(path)" alt="\(document.documentsoort.label): \(document.titel)">
            <figcaption class="zacht">\(document.titel), \(HTML.datum(document.datum))</figcaption></figure>

            """
    }

    private static func knoppen(_ document: Document, _ kader: Dossierkader, _ verzoek: Verzoek) -> [HTML] {
        let back: HTML = .link("Alle documenten", naar: GezinURL.documenten(kader.id))
        guard kader.zicht.magSchrijven else { return [back] }
        return [
            .knop("Verbeter de gegevens", naar: GezinURL.documentgegevens(kader.id, document.bijlage), stil: true),
            .knop("Afschermen", naar: GezinURL.nieuwScherm(kader.id) + "?notitie=\(document.bijlage.hex)", stil: true),
            verzoek.knop(GezinURL.documentIntrekken(kader.id, document.bijlage), "Hoort hier niet: intrekken"), back,
        ]
    }

    private static func over(_ document: Document, _ kader: Dossierkader) -> String {
        document.over.map { kader.gezin.naam($0) } ?? "het gezin"
    }

    private static func grootte(_ document: Document) -> String {
        let kib = (document.grootte + 1_023) / 1_024
        return "\(document.bestandsoort.rawValue.uppercased()), "
            + (kib < 1_024 ? "\(kib) kB" : "\(kib / 1_024),\(kib % 1_024 * 10 / 1_024) MB")
    }
}
