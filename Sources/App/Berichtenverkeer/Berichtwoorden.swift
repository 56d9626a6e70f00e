// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opmaak

/// The standard's names in plain Dutch.
enum Berichtwoorden {
    /// `ToewijzingIngangsdatum` → "Toewijzing ingangsdatum"; names that need other words have them.
    static func label(_ naam: String) -> String {
        let bare = String(naam.prefix { $0 != "[" })
        return bijzonder[bare] ?? gesplitst(bare)
    }

    private static let bijzonder: [String: String] = [
        "Bsn": "Burgerservicenummer", "Header": "Over het bericht", "Client": "Jeugdige", "BerichtCode": "Soort bericht",
        "BerichtVersie": "Versie", "BerichtSubversie": "Subversie", "XsdVersie": "Versie van de schema's",
        "StartProducten": "Gemelde starts",
        "StartProduct": "Start", "StopProducten": "Gemelde stops", "StopProduct": "Stop", "RetourCodes": "Antwoordcodes",
        "RetourCode": "Antwoordcode", "StatusAanlevering": "Nieuw of verwijderen", "RedenBeeindiging": "Waarom gestopt",
        "Begindatum": "Begonnen op", "Einddatum": "Laatste dag", "ToegewezenProducten": "Toegewezen hulp",
        "ToegewezenProduct": "Toewijzing",
        "DatumGebruik": "Wat van de datum onbekend is", "ToewijzingNummer": "Toewijzingnummer",
        "BerichtIdentificatie": "Berichtnummer en datum", "Identificatie": "Berichtnummer", "Geslachtsnaam": "Eigen achternaam",
    ]

    private static func gesplitst(_ naam: String) -> String {
        var text = ""
        for character in naam {
            if character.isUppercase, !text.isEmpty {
                text += " " + character.lowercased()
            } else {
                text.append(character)
            }
        }
        return text
    }

    static func soort(_ code: String?) -> String {
        if code == StUFFout.Soort.fo01.rawValue { return "Foutmelding over een envelop (Fo01)" }
        guard let code, let soort = Berichtsoort(rawValue: code) else { return "Bericht" }
        return "\(soort.naam) (\(code))"
    }

    /// A BSN is compared by its last digits, never read aloud from a screen.
    static func waarde(_ veld: Berichtveld) -> HTML {
        if veld.naam == "Bsn" { return "••••••\(String(veld.waarde.suffix(3)))" }
        if let day = Datum(iso: veld.waarde) { return HTML.datum(day) }
        guard let meaning = veld.betekenis else { return HTML(veld.waarde) }
        return "\(meaning) <span class=\"zacht\">(\(veld.waarde))</span>"
    }

    /// The message field by field, classes as sections.
    static func velden(_ velden: [Berichtveld]) -> HTML {
        velden.map { veld -> HTML in "<section>\(HTML.kop2(label(veld.naam)))\(inhoud(veld))</section>\n" }.joined()
    }

    private static func inhoud(_ veld: Berichtveld) -> HTML {
        let simple = veld.delen.filter(\.delen.isEmpty), composed = veld.delen.filter { !$0.delen.isEmpty }
        let rows = simple.map { (label($0.naam), waarde($0)) } + composed.filter(isPlat).map { (label($0.naam), plat($0)) }
        let list = rows.isEmpty ? HTML() : HTML.begrippen(rows)
        return list + composed.filter { !isPlat($0) }.map { deel -> HTML in "\(HTML.kop3(label(deel.naam)))\(inhoud(deel))" }.joined()
    }

    /// A composite of values only stands on one line: a name, a product, an amount.
    private static func isPlat(_ veld: Berichtveld) -> Bool {
        ["Product", "Omvang", "XsdVersie", "Geslachtsnaam", "Partnernaam", "RetourCodes", "Huis", "Geboortedatum", "BerichtIdentificatie"]
            .contains(veld.naam)
    }

    private static func plat(_ veld: Berichtveld) -> HTML {
        if veld.naam == "RetourCodes" {
            return HTML.joined(veld.delen.map { "\(Retourcode.uitleg($0.waarde).betekenis) (\($0.waarde))" as HTML }, met: "<br>")
        }
        return HTML.joined(veld.delen.map { "\(label($0.naam)): \(waarde($0))" as HTML }, met: " · ")
    }
}
