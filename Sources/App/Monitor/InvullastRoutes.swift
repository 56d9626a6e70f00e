// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What this program itself asks of the people who work with it. Of forms, never of a worker.
enum InvullastRoutes {
    static let pad = "/invullast"

    static func add(to routes: Routetabel) {
        routes.get(pad, .cijfers) { verzoek in
            guard Rechten.mag(.cijfersBekijken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .controle) else {
                throw Afwijzing.nietGevonden
            }
            let forms = verzoek.web.formulieren
            let blad = try await verzoek.lees(doel: .controle, handeling: "invullast.inzien") { tx in
                tx.noteer("invullast.inzien")
                return try Invullastblad.lees(sinds: tx.vandaag.plus(jaren: -1), forms, tx)
            }
            return InvullastPages.toon(blad, forms.blikken, verzoek)
        }
    }
}

enum InvullastPages {
    static func toon(_ blad: Invullastblad, _ blikken: [Formulierblik], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Wat invullen kost", indeling: .breed, bijschrift: "Cijfers",
            """
            \(HTML.inleiding("Dit programma telt zijn eigen last: hoeveel vragen elk formulier stelt, en hoe lang het openstaat. Zo ziet u welke vraag weg kan."))
            <p>Er wordt niet geteld wie het invulde, en ook niet wat er staat. Een formulier staat er pas bij als het minstens \
            \(Invullastblad.minstens) keer is bewaard. De minuten lopen van openen tot bewaren; wat langer dan een uur openstond, telt niet mee.</p>
            \(gemeten(blad))
            \(ongebruikt(blad))
            \(HTML.kop2("Wat elk formulier hoogstens vraagt"))
            <p>Een formulier heeft een grens: meer vragen mag het nooit krijgen. De minuten zijn hier geschat.</p>
            \(alle(blikken))
            """)
    }

    private static func gemeten(_ blad: Invullastblad) -> HTML {
        let few: HTML? =
            blad.teWeinig == 0
            ? nil
            : "<p>\(blad.teWeinig) \(blad.teWeinig == 1 ? "formulier is" : "formulieren zijn") te weinig gebruikt om iets over te zeggen.</p>"
        let table = Tabel(
            "Gemeten sinds \(Woorden.datum(blad.sinds)), gemiddeld per keer",
            kolommen: [
                "Formulier", .init("Keer", getal: true), .init("Gevraagd", getal: true), .init("Al bekend", getal: true),
                .init("Ingevuld", getal: true), .init("Woorden", getal: true), .init("Minuten", getal: true),
            ],
            rijen: blad.rijen.map { row in
                [
                    "\(naam(row.formulier))", "\(row.keer)", "\(Invullastblad.tienden(row.gevraagd))",
                    "\(Invullastblad.tienden(row.overgenomen))", "\(Invullastblad.tienden(row.getypt))",
                    "\(Invullastblad.tienden(row.woorden))", "\(row.seconden.map(Reislast.tienden) ?? "te weinig")",
                ]
            }, leeg: "Er is nog geen formulier vaak genoeg bewaard.")
        return table.html + (few ?? HTML())
    }

    private static func ongebruikt(_ blad: Invullastblad) -> HTML? {
        guard !blad.nooitIngevuld.isEmpty else { return nil }
        let rows = blad.nooitIngevuld.map { row -> HTML in "\(row.vraag) (\(row.plaats)), \(row.keer) keer gevraagd" }
        return HTML.blok("Vaak gevraagd en nooit ingevuld", HTML.lijst(rows))
    }

    private static func alle(_ blikken: [Formulierblik]) -> HTML {
        Tabel(
            "Alle formulieren",
            kolommen: [
                "Formulier", .init("Vragen", getal: true), .init("Verplicht", getal: true), .init("Vrije tekst", getal: true),
                .init("Uitklapbaar", getal: true), .init("Grens", getal: true), .init("Minuten", getal: true),
            ],
            rijen: blikken.map { form in
                [
                    "\(naam(form.formulier))", "\(form.velden)", "\(form.verplicht)", "\(form.vrijeTekst)", "\(form.dicht)",
                    "\(form.budget)",
                    "\(Reislast.tienden(form.geschatteSeconden))",
                ]
            }, titelZichtbaar: false
        ).html
    }

    /// The name of a form as words.
    private static func naam(_ code: String) -> String {
        let words = code.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
