// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Veld {
    /// An amount of money, above zero, as people type it: `141` or `1.234,56`.
    package static func bedrag(
        _ id: String, _ pad: Pad<Form, Eurocent?>, _ label: String, hulp: String? = nil, verplicht: Bool = false, nut: Nut,
        grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .bedrag, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                let text = (raw.first ?? "").trimmed
                if text.isEmpty { return nil }
                guard let amount = Eurocent(text), Eurocent.nul < amount else {
                    return "Vul bij “\(label)” een bedrag boven nul in, bijvoorbeeld 141 of 1.234,56."
                }
                form[keyPath: pad] = amount
                return nil
            },
            toon: { [$0[keyPath: pad]?.getypt ?? ""] })
    }
}
