// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Kern
import Opmaak

/// The choice of a way to begin a note, within its form: a button that puts the words in and keeps all that was typed. No script needed.
enum Opzetkeuze {
    /// Not a field of the note: nothing of the choice is kept.
    static let veld = "_opzet"
    private static let knop = "_opzetten"

    static var html: HTML {
        let options = Notitieopzet.allCases.map { "<option value=\"\($0.rawValue)\">\($0.label)</option>\n" as HTML }
        // The first button of a form is the one that Enter presses: that must stay the one that saves.
        return """
            <button class="verborgen" tabindex="-1" aria-hidden="true">Bewaren</button>
            <div class="veld opzet"><label for="opzet">Begin met een opzet <span class="optioneel">(optioneel)</span></label>
            <p class="hulp" id="opzet-hulp">Een paar kopjes om bij te schrijven. Wat u al typte, blijft staan.</p>
            <select id="opzet" name="\(veld)" aria-describedby="opzet-hulp">
            <option value="">Geen opzet</option>
            \(options)</select>
            <button class="knop stil" name="\(knop)" value="ja">Zet erin</button></div>

            """
    }

    /// What was typed with the words of the chosen beginning behind it; nil when nobody asked for that.
    static func gevraagd(_ verzoek: Verzoek) -> Ingevuld? {
        guard verzoek.ingevuld[knop] != nil else { return nil }
        var filled = verzoek.ingevuld
        guard let opzet = filled[veld]?.first.flatMap(Notitieopzet.init(rawValue:)) else { return filled }
        for (id, lines) in [("gezegd", opzet.gezegd), ("gedacht", opzet.gedacht), ("afspraken", opzet.afspraken)] {
            filled[id] = [Notitieopzet.vulAan(filled[id]?.first ?? "", lines)]
        }
        return filled
    }
}
