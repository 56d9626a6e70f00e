// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

extension ToestemmingPages {
    /// On paper, to read together and to sign. No file bar: nobody's answer and no flag stands on it.
    static func afdruk(_ matter: Zaak, _ sheet: Toestemmingsblad, _ verzoek: Verzoek) -> Antwoord {
        let name = sheet.gezin.naam(matter.kind)
        let rows = (matter.beeld.vereist?.uitkomst.leden ?? []).map { who -> [HTML] in [HTML(sheet.naam(who, matter.kind)), "", "", ""] }
        return verzoek.pagina(
            "Toestemming: \(name)",
            """
            <div class="geen-druk"><p>\(HTML.link("Terug", naar: ToestemmingURL.een(sheet.id, matter.feit))). Afdrukken: Ctrl+P. \
            Lees het samen, en leg de antwoorden daarna vast.</p></div>
            \(matter.hulp.map { hulp($0.inhoud, name) })\(matter.delen.map { deling($0.inhoud, name) })
            <p>U mag nee zeggen. Zegt u ja, dan mag u dat altijd weer intrekken. U hoeft niet te zeggen waarom.</p>
            <p>Wij vragen het aan deze mensen, want: \(matter.beeld.vereist.map { gronden($0.gronden) })</p>
            \(Tabel("Handtekeningen", kolommen: ["Naam", "Ja of nee", "Datum", "Handtekening"], rijen: rows, leeg: "Er hoeft nu niemand te tekenen.", titelZichtbaar: false).html)
            """)
    }

    private static func hulp(_ help: Hulptoestemming, _ name: String) -> HTML {
        let end: HTML = help.tot.map { "tot en met \(HTML.datum($0))" } ?? "zolang de hulp duurt"
        return
            "\(HTML.inleiding("Wij vragen toestemming voor hulp voor \(name)."))\(HTML.vrijeTekst(help.waarvoor))<p>Dit geldt \(end).</p>"
    }

    private static func deling(_ sharing: Deelafspraak, _ name: String) -> HTML {
        let kinds = Deelsoort.allCases.filter(sharing.soorten.contains).map { HTML($0.label) }
        return """
            \(HTML.inleiding("Wij willen iets over \(name) delen met \(sharing.partner)."))
            <p>Waarvoor: \(sharing.doel.label). Wij delen alleen dit:</p>\(HTML.lijst(kinds))
            <p>Dit geldt\(sharing.tot.map { " tot en met \(HTML.datum($0))" as HTML }). Daarna mag het niet meer.</p>
            """
    }
}
