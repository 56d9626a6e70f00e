// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Forms drawn from their declaration: label and help above the field, the error at the field, no native validation.
package enum Formulieropmaak {
    /// Names of the hidden fields that travel with every form.
    package static let csrfveld = "_csrf"
    package static let idempotentveld = "_idempotent"
    package static let laatsteFeitveld = "_laatste"

    /// A group of fields under one title.
    package struct Groep: Sendable {
        package let titel: String
        package let hulp: String?
        package let velden: [String]

        package init(_ titel: String, hulp: String? = nil, velden: [String]) {
            self.titel = titel
            self.hulp = hulp
            self.velden = velden
        }
    }

    /// All fields, in groups where these are given; fields outside the groups follow in their own order.
    /// `keuzes`: answers known only now, by field id. `echo`: what is known already, shown above the field. `laterNodig`: fields that may
    /// wait but are needed in the end, so not called optional. `metGetoond`: false when the page says by itself what it showed.
    package static func velden<F>(
        _ velden: [Veld<F>], ingevuld: Ingevuld = [:], fouten: [Veldfout] = [], keuzes: [String: [Keuze]] = [:],
        groepen: [Groep] = [], echo: [String: HTML] = [:], laterNodig: Set<String> = [], metGetoond: Bool = true
    ) -> HTML {
        let views = velden.map { veld in
            (
                veld.id,
                Veldweergave(
                    id: veld.id, label: veld.label, soort: veld.soort.met(keuzes[veld.id]), hulp: veld.hulp, verplicht: veld.verplicht,
                    waarden: veld.waarden(ingevuld), fout: fouten.first { $0.veld == veld.id }?.melding, alleenBij: veld.alleenBij,
                    echo: echo[veld.id], isLaterNodig: laterNodig.contains(veld.id)
                ).html
            )
        }
        let grouped = Set(groepen.flatMap(\.velden))
        let groups = groepen.map { groep in
            fieldset(groep, bij: voorwaarde(groep, velden), groep.velden.compactMap { id in views.first { $0.0 == id }?.1 })
        }
        // A log-in is counted nowhere, and its page says nothing about what was typed.
        let isLogin = velden.contains { $0.soort == .wachtwoord }
        let shown = isLogin || !metGetoond ? HTML() : getoond(velden, ingevuld)
        return HTML.joined(groups + views.filter { !grouped.contains($0.0) }.map(\.1) + [shown])
    }

    /// What the page showed, said once: for a page that places its fields itself, in more than one piece.
    package static func getoond<F>(_ velden: [Veld<F>], _ ingevuld: Ingevuld) -> HTML {
        HTML.geheimVeld(Getoond.veld, Getoond.teken(velden, ingevuld))
    }

    /// One field of a form, where a page places them itself.
    package static func veld<F>(
        _ id: String, in velden: [Veld<F>], ingevuld: Ingevuld = [:], fouten: [Veldfout] = [], keuzes: [Keuze]? = nil
    ) -> HTML {
        let overrides = keuzes.map { [id: $0] } ?? [:]
        return Self.velden(velden.filter { $0.id == id }, ingevuld: ingevuld, fouten: fouten, keuzes: overrides)
    }

    /// A group of which every field hangs on the same answer hangs on it as a whole: no title above nothing.
    private static func voorwaarde<F>(_ groep: Groep, _ velden: [Veld<F>]) -> Voorwaarde? {
        let conditions = Set(velden.filter { groep.velden.contains($0.id) }.map(\.alleenBij))
        return conditions.count == 1 ? conditions.first ?? nil : nil
    }

    private static func fieldset(_ groep: Groep, bij: Voorwaarde?, _ fields: [HTML]) -> HTML {
        """
        <fieldset class="groep"\(attribuut: "data-bij", bij?.veld)\(attribuut: "data-codes", bij?.codes.joined(separator: "|"))>\
        <legend>\(groep.titel)</legend>
        \(groep.hulp.map { "<p class=\"hulp\">\($0)</p>\n" as HTML })\(fields)</fieldset>

        """
    }

    /// The form element around the fields, with what must travel along and one clear button.
    ///
    /// - Parameters:
    ///   - laatsteFeit: last fact this person saw; a later one makes the save a conflict, never an overwrite.
    ///   - concept: path that keeps the draft; the script posts there within ten seconds after the last key.
    ///   - gevaar: the button does something that cannot be undone.
    ///   - terug: path of the link beside the button.
    package static func formulier(
        actie: String, csrf: String?, idempotent: String? = nil, laatsteFeit: String? = nil, knop: String, gevaar: Bool = false,
        concept: String? = nil, bewaard: String? = nil, terug: String? = nil, terugLabel: String = "Terug", verplichtUitleg: Bool = false,
        metBestand: Bool = false, verborgen: [(String, String)] = [], _ inhoud: () -> HTML
    ) -> HTML {
        let hidden =
            [(csrfveld, csrf), (idempotentveld, idempotent), (laatsteFeitveld, laatsteFeit)].map { HTML.geheimVeld($0.0, $0.1) }
            + verborgen.map { HTML.geheimVeld($0.0, $0.1) }
        return """
            \(verplichtUitleg ? "<p class=\"hulp\">Vul alles in waar niet “(optioneel)” bij staat.</p>\n" as HTML : nil)\
            <form class="formulier" method="post" action="\(actie)"\(attribuut: "enctype", metBestand ? "multipart/form-data" : nil)\(attribuut: "data-concept", concept) novalidate>
            \(hidden)\(inhoud())
            \(concept == nil ? nil : "<p class=\"bewaard\" role=\"status\" data-bewaard>\(bewaard)</p>\n" as HTML)\
            <div class="knoppen"><button class="knop\(gevaar ? " gevaar" : "")">\(knop)</button>\
            \(terug.map { "<a class=\"terug\" href=\"\($0)\">\(terugLabel)</a>" as HTML })</div>
            </form>

            """
    }

    /// A form of one button, for an act that needs no fields.
    package static func knopformulier(
        actie: String, csrf: String?, knop: String, idempotent: String? = nil, stil: Bool = true, verborgen: [(String, String)] = []
    ) -> HTML {
        let hidden =
            [(csrfveld, csrf), (idempotentveld, idempotent)].map { HTML.geheimVeld($0.0, $0.1) }
            + verborgen.map { HTML.geheimVeld($0.0, $0.1) }
        return """
            <form class="los" method="post" action="\(actie)" novalidate>\(hidden)\
            <button class="knop\(stil ? " stil" : "")">\(knop)</button></form>

            """
    }

    /// The element id of a field; the error summary links to it.
    package static func anker(_ veld: String) -> String { "f-" + veld }
}

extension HTML {
    /// A hidden field; nothing when there is no value.
    package static func geheimVeld(_ naam: String, _ waarde: String?) -> HTML {
        guard let waarde else { return HTML() }
        return "<input type=\"hidden\" name=\"\(naam)\" value=\"\(waarde)\">"
    }

    /// The summary on top of a page with errors: also for one error, same words as at the field.
    package static func foutoverzicht(_ fouten: [Veldfout]) -> HTML {
        if fouten.isEmpty { return HTML() }
        let items = fouten.map { fout -> HTML in
            fout.veld.isEmpty || fout.veld.hasPrefix("_")
                ? "<li>\(fout.melding)</li>\n"
                : "<li><a href=\"#\(Formulieropmaak.anker(fout.veld))\">\(fout.melding)</a></li>\n"
        }
        return """
            <div class="foutoverzicht" role="alert" tabindex="-1" aria-labelledby="foutkop" data-foutoverzicht>
            <h2 id="foutkop">Er klopt iets nog niet</h2>
            <ul>
            \(items)</ul></div>

            """
    }
}

extension Veldsoort {
    /// The same kind of field with other answers to choose from.
    fileprivate func met(_ keuzes: [Keuze]?) -> Veldsoort {
        guard let keuzes else { return self }
        return switch self {
        case .keuze: .keuze(keuzes)
        case .meerkeuze: .meerkeuze(keuzes)
        case .lijst: .lijst(keuzes)
        default: self
        }
    }
}
