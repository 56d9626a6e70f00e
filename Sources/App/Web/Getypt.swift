// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What somebody typed, on a page that cannot show their form any more: the matter ended, the file is out of reach, something broke.
/// It is shown to who typed it and kept nowhere.
enum Getypt {
    static func html(_ ingevuld: Ingevuld, _ formulieren: Formulierlijst) -> HTML? {
        let lines = regels(ingevuld, formulieren)
        guard !lines.isEmpty else { return nil }
        let parts = lines.map { "<h3>\($0.label)</h3>\n\(HTML.vrijeTekst($0.tekst))" as HTML }
        return """
            <section class="blok"><h2>Wat u typte</h2>
            <p>Dit is nog niet vastgelegd. Kopieer wat u wilt houden voordat u verdergaat.</p>
            \(HTML.joined(parts))</section>

            """
    }

    /// By the form the post says it comes from; else every text in it, without codes. Never a password.
    private static func regels(_ ingevuld: Ingevuld, _ formulieren: Formulierlijst) -> [(label: String, tekst: String)] {
        if let form = Getoond.formulier(ingevuld).flatMap({ formulieren.formulier($0) }) { return form.getypteRegels(ingevuld, [:]) }
        let secret = formulieren.geheimeVelden
        guard ingevuld.keys.allSatisfy({ !secret.contains($0) }) else { return [] }
        return ingevuld.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.flatMap { entry in
            entry.value.filter { !$0.isBlank && UUIDv7($0) == nil }.map { ("Tekst", $0) }
        }
    }
}
