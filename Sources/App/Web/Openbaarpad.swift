// SPDX-License-Identifier: EUPL-1.2
import Opmaak

/// Where the pages for everybody begin; every room may point there.
enum Openbaarpad {
    static let kaart = "/kaart"

    /// Beside a page where somebody decides which help fits: there may be something near that needs no decision.
    static let wijzer = HTML.blok(
        "Is er iets in de buurt?",
        "<p>\(HTML.link("Zoek op de sociale kaart", naar: kaart)): wie er is, voor welke leeftijd, in welke wijk.</p>")
}
