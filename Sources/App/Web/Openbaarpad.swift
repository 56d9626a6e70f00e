// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Opmaak

/// Where the pages for everybody begin, and what stands on all of them; every room may point there.
enum Openbaarpad {
    static let kaart = "/kaart"
    static let waarvoor = "/waarvoor"
    static let team = "/lokaal-team"
    static let vraag = "/vraag"
    static let plus = "/lokale-plus"

    /// Beside a page where somebody decides which help fits: there may be something near that needs no decision.
    static let wijzer = HTML.blok(
        "Is er iets in de buurt?",
        "<p>\(HTML.link("Zoek op de sociale kaart", naar: kaart)): wie er is, voor welke leeftijd, in welke wijk.</p>")

    /// What is always there, day and night.
    static let gevaar = HTML.melding(
        .gevaar,
        """
        <p>Is er nu gevaar? Bel <a href="tel:112">112</a>.</p>
        <p>Is het thuis niet veilig? Bel Veilig Thuis: <a href="tel:08002000">0800-2000</a>. Gratis, dag en nacht.</p>
        <p>Ben je jong en wil je praten? Bel de Kindertelefoon: <a href="tel:08000432">0800-0432</a>. Gratis, elke dag van 11 tot 21 uur.</p>
        """)

    fileprivate static func menu(_ pad: String) -> [Kopregel.Menupunt] {
        [
            ("Waar kan ik terecht?", kaart), ("Stel je vraag", vraag), ("Waar is jeugdhulp voor?", waarvoor),
            ("Wat doen wij extra?", plus), ("Het lokale team", team),
        ].map {
            Kopregel.Menupunt($0.0, $0.1, isHier: pad == $0.1)
        }
    }
}

extension OpenVerzoek {
    /// A page that anybody may read, with the way through the public part and the way out.
    func openbaar(_ titel: String, fouten: [Veldfout] = [], bijschrift: String? = nil, isVindbaar: Bool = true, _ inhoud: HTML) -> Antwoord
    {
        var head = web.kopregel(bezoek, pad: pad)
        if bezoek == nil { head.menu = Openbaarpad.menu(pad) }
        head.heeftUitgang = true
        let page = Pagina(
            titel: titel, kop: head, indeling: .gewoon, bijschrift: bijschrift, fouten: fouten, isVindbaar: isVindbaar, inhoud: inhoud)
        return .pagina(page.html, status: fouten.isEmpty ? .ok : .unprocessableContent)
    }
}
