// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// One field as it is drawn.
struct Veldweergave {
    let id: String
    let label: String
    let soort: Veldsoort
    let hulp: String?
    let verplicht: Bool
    let waarden: [String]
    let fout: String?
    let alleenBij: Voorwaarde?
    let echo: HTML?
    /// It may be left open for now, but is needed later: not called optional.
    var isLaterNodig = false

    var html: HTML {
        if case .verborgen = soort { return HTML.geheimVeld(id, waarden.first ?? "") }
        guard let alleenBij else { return veld }
        return """
            <div class="bij" data-bij="\(alleenBij.veld)" data-codes="\(alleenBij.codes.joined(separator: "|"))">
            \(veld)</div>

            """
    }

    private var veld: HTML {
        """
        <div class="veld\(fout == nil ? "" : " met-fout")">
        \(isGroep ? groep : enkel)
        </div>

        """
    }

    private var isGroep: Bool {
        switch soort {
        case .keuze, .meerkeuze, .datum: true
        default: false
        }
    }

    // MARK: One box

    private var enkel: HTML {
        if case .vinkje = soort { return vinkje }
        return "<label for=\"\(anker)\">\(opschrift)</label>\n\(toelichting)\(vak)"
    }

    private var vinkje: HTML {
        """
        \(toelichting)<div class="optie"><input type="checkbox" id="\(anker)" name="\(id)" value="ja"\
        \(attribuut: "checked", waarde == "ja")\(kenmerken)><label for="\(anker)">\(opschrift)</label></div>
        """
    }

    private var vak: HTML {
        switch soort {
        case .tekst(let breedte): invoer("text", breedte: breedte)
        case .tekstvlak(let rijen):
            "<textarea id=\"\(anker)\" name=\"\(id)\" rows=\"\(rijen)\" class=\"\(rijen < 3 ? "kort" : rijen > 6 ? "hoog" : "gewoon")\"\(kenmerken)>\n\(waarde)</textarea>"
        case .getal(let eenheid):
            eenheid.map { "<span class=\"met-eenheid\">\(invoer("text", breedte: 8, cijfers: true)) \($0)</span>" as HTML }
                ?? invoer("text", breedte: 8, cijfers: true)
        case .bedrag: "<span class=\"met-eenheid\">€ \(invoer("text", breedte: 10, modus: "decimal"))</span>"
        case .bsn: invoer("text", breedte: 12, cijfers: true)
        case .wachtwoord: invoer("password", breedte: 30, aanvullen: "current-password")
        case .lijst(let keuzes): lijst(keuzes)
        case .bestand(let soorten):
            // Where only a picture is asked, a telephone opens its camera.
            "<input type=\"file\" id=\"\(anker)\" name=\"\(id)\" accept=\"\(soorten.joined(separator: ","))\"\(attribuut: "capture", soorten.allSatisfy { $0.hasPrefix("image/") } ? "environment" : nil)\(kenmerken)>"
        default: invoer("text", breedte: 40)
        }
    }

    private func invoer(_ type: String, breedte: Int, cijfers: Bool = false, modus: String? = nil, aanvullen: String = "off") -> HTML {
        """
        <input type="\(type)" id="\(anker)" name="\(id)" class="breed-\(klasse(breedte))" value="\(type == "password" ? "" : waarde)"\
        \(attribuut: "inputmode", cijfers ? "numeric" : modus) autocomplete="\(aanvullen)"\(kenmerken)>
        """
    }

    private func klasse(_ breedte: Int) -> Int {
        switch breedte {
        case ...4: 4
        case ...8: 8
        case ...12: 12
        case ...20: 20
        case ...30: 30
        default: 40
        }
    }

    private func lijst(_ keuzes: [Keuze]) -> HTML {
        let options = keuzes.map { keuze -> HTML in
            "<option value=\"\(keuze.code)\"\(attribuut: "selected", keuze.code == waarde)>\(keuze.label)</option>\n"
        }
        return """
            <select id="\(anker)" name="\(id)"\(kenmerken)>
            <option value="">Kies…</option>
            \(options)</select>
            """
    }

    // MARK: Several boxes

    private var groep: HTML {
        """
        <fieldset\(kenmerken)><legend>\(opschrift)</legend>
        \(toelichting)\(vakken)</fieldset>
        """
    }

    private var vakken: HTML {
        switch soort {
        case .keuze(let keuzes): opties(keuzes, "radio")
        case .meerkeuze(let keuzes): opties(keuzes, "checkbox")
        default: datum
        }
    }

    private func opties(_ keuzes: [Keuze], _ type: String) -> HTML {
        if keuzes.isEmpty { return "<p class=\"leeg\">Er is nog niets om uit te kiezen.</p>\n" }
        return HTML.joined(keuzes.enumerated().map { optie($1, type, $0 == 0 ? anker : "\(anker)-\($0 + 1)") })
    }

    private func optie(_ keuze: Keuze, _ type: String, _ element: String) -> HTML {
        let help = keuze.hulp.map { "<p class=\"hulp\" id=\"\(element)-uitleg\">\($0)</p>" as HTML }
        return """
            <div class="optie"><input type="\(type)" id="\(element)" name="\(id)" value="\(keuze.code)"\
            \(attribuut: "checked", waarden.contains(keuze.code))\
            \(attribuut: "aria-describedby", keuze.hulp == nil ? nil : element + "-uitleg")>\
            <label for="\(element)">\(keuze.label)</label>\(help)</div>

            """
    }

    private var datum: HTML {
        let parts = zip(["dag", "maand", "jaar"], ["Dag", "Maand", "Jaar"]).enumerated().map { index, part -> HTML in
            let element = index == 0 ? anker : "\(anker).\(part.0)"
            return """
                <div><label for="\(element)">\(part.1)</label><input type="text" id="\(element)" name="\(id).\(part.0)" \
                class="breed-\(index == 2 ? 8 : 4)" value="\(index < waarden.count ? waarden[index] : "")" \
                inputmode="numeric" autocomplete="off"></div>

                """
        }
        return "<div class=\"datum\">\n\(parts)</div>\n"
    }

    // MARK: Around the box

    private var anker: String { Formulieropmaak.anker(id) }
    private var waarde: String { waarden.first ?? "" }

    private var opschrift: HTML {
        "\(label)\(verplicht || isLaterNodig ? nil : " <span class=\"optioneel\">(optioneel)</span>" as HTML)"
    }

    private var toelichting: HTML {
        """
        \(hulp.map { "<p class=\"hulp\" id=\"\(anker)-hulp\">\($0)</p>\n" as HTML })\
        \(echo.map { "<div class=\"echo\" id=\"\(anker)-echo\">\($0)</div>\n" as HTML })\
        \(fout.map { "<p class=\"fout\" id=\"\(anker)-fout\"><span class=\"verborgen\">Fout: </span>\($0)</p>\n" as HTML })
        """
    }

    /// `aria-describedby` and `aria-invalid`, where there is something to say. `aria-required` is not valid on a fieldset.
    private var kenmerken: HTML {
        let parts = [hulp == nil ? nil : "hulp", echo == nil ? nil : "echo", fout == nil ? nil : "fout"].compactMap { $0 }
        let described = parts.isEmpty ? nil : parts.map { "\(anker)-\($0)" }.joined(separator: " ")
        let box = !isGroep
        return """
            \(attribuut: "aria-describedby", described)\(attribuut: "aria-invalid", box && fout != nil ? "true" : nil)\
            \(attribuut: "aria-required", box && verplicht ? "true" : nil)
            """
    }
}
