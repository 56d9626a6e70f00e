// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A whole page. The title becomes the h1 and the window title; with errors it starts with "Fout:" and
/// the error summary stands on top of the content (GOV.UK error summary).
package struct Pagina: Sendable {
    package var titel: String
    package var kop: Kopregel
    package var indeling: Indeling
    /// Small line above the h1: what the page belongs to.
    package var bijschrift: String?
    /// False when the page title needs no visible heading (it stays there for a screen reader).
    package var kopZichtbaar: Bool
    package var fouten: [Veldfout]
    /// A page for everybody, that a search engine may find.
    package var isVindbaar: Bool
    package var inhoud: HTML

    package init(
        titel: String, kop: Kopregel, indeling: Indeling = .gewoon, bijschrift: String? = nil, kopZichtbaar: Bool = true,
        fouten: [Veldfout] = [], isVindbaar: Bool = false, inhoud: HTML
    ) {
        self.isVindbaar = isVindbaar
        self.titel = titel
        self.kop = kop
        self.indeling = indeling
        self.bijschrift = bijschrift
        self.kopZichtbaar = kopZichtbaar
        self.fouten = fouten
        self.inhoud = inhoud
    }

    package var html: HTML {
        """
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(isVindbaar ? nil : "<meta name=\"robots\" content=\"noindex\">\n" as HTML)\
        <meta name="referrer" content="same-origin">
        <title>\(fouten.isEmpty ? "" : "Fout: ")\(titel) · Ankerpunt</title>
        <link rel="stylesheet" href="\(Bestanden.css.pad)">
        \(kop.thema.map { pad -> HTML in "<link rel=\"stylesheet\" href=\"\(pad)\">\n" })\
        <script src="\(Bestanden.js.pad)" defer></script>
        </head>
        <body>
        <a class="spring" href="#inhoud">Naar de inhoud</a>
        \(kop.html)\(indeling.omlijst(hoofd))\(voet)
        </body>
        </html>

        """
    }

    private var hoofd: HTML {
        """
        <main id="inhoud" tabindex="-1">
        \(HTML.foutoverzicht(fouten))\
        \(bijschrift.map { text -> HTML in "<p class=\"bijschrift\">\(text)</p>\n" })\
        <h1\(attribuut: "class", kopZichtbaar ? nil : "verborgen")>\(titel)</h1>
        \(inhoud)
        </main>
        """
    }

    private var voet: HTML {
        """
        <footer class="voet"><div class="rij"><nav aria-label="Over Ankerpunt"><ul>
        <li><a href="/hulp">Hulp bij Ankerpunt</a></li>
        <li><a href="/toegankelijkheid">Toegankelijkheid</a></li>
        <li><a href="/privacy">Privacy</a></li>
        </ul></nav><p>Ankerpunt\(kop.organisatie.map { " · \($0)" })</p></div></footer>
        """
    }
}

/// How the content stands on the page.
package enum Indeling: Sendable {
    /// One column, readable width.
    case gewoon
    /// One narrow column: forms, log-in, confirmation.
    case smal
    /// The whole width: lists and tables.
    case breed
    /// A dossier page: identity bar, side navigation, content, and what stands beside it.
    case dossier(Identiteitsbalk, zij: Zijnavigatie, naast: HTML = "")

    func omlijst(_ main: HTML) -> HTML {
        switch self {
        case .gewoon: "<div class=\"vel\">\(main)</div>"
        case .smal: "<div class=\"vel smal\">\(main)</div>"
        case .breed: "<div class=\"vel breed\">\(main)</div>"
        case .dossier(let balk, let zij, let naast):
            """
            \(balk.html)
            <div class="vel dossier\(naast.isEmpty ? " zonder-naast" : "")">
            \(zij.html)
            \(main)
            \(naast.isEmpty ? nil : "<aside class=\"naast\" aria-label=\"Bij dit dossier\">\(naast)</aside>" as HTML)
            </div>
            """
        }
    }
}

/// The top of every page: who is logged in, the menu, search, and banners that must be seen.
package struct Kopregel: Sendable {
    package var organisatie: String?
    /// Nil when nobody is logged in.
    package var wie: Aangemeld?
    package var menu: [Menupunt]
    /// Path of the search page; nil when this person may not search.
    package var zoek: String?
    package var csrf: String?
    package var banners: [Banner]
    /// Path of the stylesheet of the municipality, which sets the custom properties.
    package var thema: String?
    /// A way to leave at once, for who is looked over the shoulder.
    package var heeftUitgang = false

    package init(
        organisatie: String? = nil, wie: Aangemeld? = nil, menu: [Menupunt] = [], zoek: String? = nil, csrf: String? = nil,
        banners: [Banner] = [], thema: String? = nil
    ) {
        self.organisatie = organisatie
        self.wie = wie
        self.menu = menu
        self.zoek = zoek
        self.csrf = csrf
        self.banners = banners
        self.thema = thema
    }

    package struct Aangemeld: Sendable, Hashable {
        package let naam: String
        package let rol: String
        /// Where the log-out form posts to.
        package let afmelden: String
        /// The page of one's own log-in; nil: only the name.
        package let eigen: String?

        package init(naam: String, rol: String, afmelden: String = "/afmelden", eigen: String? = nil) {
            self.naam = naam
            self.rol = rol
            self.afmelden = afmelden
            self.eigen = eigen
        }
    }

    package struct Menupunt: Sendable, Hashable {
        package let label: String
        package let pad: String
        package let isHier: Bool
        /// A number beside the label, like waiting messages; nil or 0 shows nothing.
        package let aantal: Int?
        /// Stands under “Meer”.
        package let isMeer: Bool

        package init(_ label: String, _ pad: String, isHier: Bool = false, aantal: Int? = nil, isMeer: Bool = false) {
            self.label = label
            self.pad = pad
            self.isHier = isHier
            self.aantal = aantal
            self.isMeer = isMeer
        }
    }

    /// A line across the page that stays until its cause is gone.
    package struct Banner: Sendable {
        package enum Soort: String, Sendable {
            case noodtoegang, demo, bericht
        }
        package let soort: Soort
        package let inhoud: HTML

        package init(_ soort: Soort, _ inhoud: HTML) {
            self.soort = soort
            self.inhoud = inhoud
        }
    }

    var html: HTML {
        """
        <header class="kop"><div class="rij">
        <a class="merk" href="/">Ankerpunt\(organisatie.map { naam -> HTML in " <span>· \(naam)</span>" })</a>
        \(menu.isEmpty ? nil : navigatie)\(zoek.map(zoekvak))\(wie.map(aangemeld))\(heeftUitgang ? uitgang : nil)
        </div></header>
        \(banners.map { "<div class=\"banner \($0.soort.rawValue)\" role=\"region\" aria-label=\"\($0.label)\"><div class=\"rij\">\($0.inhoud)</div></div>\n" as HTML })
        """
    }

    /// Goes to a page about the weather, and the Back button does not come back here where JavaScript runs.
    private var uitgang: HTML {
        "<a class=\"uitgang\" href=\"https://www.knmi.nl\" rel=\"noreferrer\" data-uitgang>Verlaat deze site snel</a>"
    }

    /// So many items stand beside the search on a screen of 1280 pixels.
    package static let meestePunten = 5

    private var navigatie: HTML {
        let (more, first) = (menu.filter(\.isMeer), menu.filter { !$0.isMeer })
        return "<nav class=\"menu\" aria-label=\"Hoofdmenu\"><ul>\n\(first.map(punt))\(more.isEmpty ? nil : meer(more))</ul></nav>\n"
    }

    private func punt(_ punt: Menupunt) -> HTML {
        let count: HTML? = punt.aantal.flatMap { $0 > 0 ? " <span class=\"tel\">\($0)</span>" : nil }
        return "<li><a href=\"\(punt.pad)\"\(attribuut: "aria-current", punt.isHier ? "page" : nil)>\(punt.label)\(count)</a></li>\n"
    }

    /// The rest folds out, by mouse, finger and keyboard. What waits in it, and being there, shows on the outside.
    private func meer(_ punten: [Menupunt]) -> HTML {
        let waiting = punten.compactMap(\.aantal).reduce(0, +), isHere = punten.contains(where: \.isHier)
        return """
            <li class="meer"><details><summary\(attribuut: "class", isHere ? "hier" : nil)>Meer\
            \(isHere ? "<span class=\"verborgen\"> (u bent hier)</span>" as HTML : nil)\(waiting > 0 ? " <span class=\"tel\">\(waiting)</span>" as HTML : nil)</summary>
            <ul>
            \(punten.map(punt))</ul></details></li>

            """
    }

    /// Search is a post: what somebody looks for never stands in an address.
    private func zoekvak(_ pad: String) -> HTML {
        """
        <form class="zoek" role="search" method="post" action="\(pad)" novalidate>\(HTML.geheimVeld(Formulieropmaak.csrfveld, csrf))\
        <label for="zoek">Zoek gezin</label>\
        <input id="zoek" name="zoek" type="search" autocomplete="off" spellcheck="false"><button>Zoek</button></form>

        """
    }

    private func aangemeld(_ wie: Aangemeld) -> HTML {
        let name: HTML = wie.eigen.map { "<a href=\"\($0)\">\(wie.naam)</a>" } ?? HTML(wie.naam)
        return """
            <div class="ik"><span>\(name) <small>\(wie.rol)</small></span>\
            <form method="post" action="\(wie.afmelden)" novalidate>\(HTML.geheimVeld(Formulieropmaak.csrfveld, csrf))\
            <button class="knop-als-link">Afmelden</button></form></div>
            """
    }
}

extension Kopregel.Banner {
    var label: String {
        switch soort {
        case .noodtoegang: "Noodtoegang"
        case .demo: "Demonstratie"
        case .bericht: "Mededeling"
        }
    }
}
