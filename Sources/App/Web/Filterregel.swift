// SPDX-License-Identifier: EUPL-1.2
import Opmaak

/// A row of choices as links, one of which is chosen. Works without a form and without script.
enum Filterregel {
    struct Keuze {
        let label: String
        let pad: String
        let isHier: Bool

        init(_ label: String, pad: String, isHier: Bool) {
            self.label = label
            self.pad = pad
            self.isHier = isHier
        }
    }

    static func html(_ label: String, _ keuzes: [Keuze]) -> HTML {
        let items = keuzes.map { keuze -> HTML in
            keuze.isHier
                ? "<li><a href=\"\(keuze.pad)\" aria-current=\"true\">\(keuze.label)</a></li>\n"
                : "<li><a href=\"\(keuze.pad)\">\(keuze.label)</a></li>\n"
        }
        return "<nav class=\"keuzes\" aria-label=\"\(label)\"><ul>\n\(items)</ul></nav>\n"
    }
}
