// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The agreements on which something may leave today, to choose from: no door has a list of grounds of its own.
enum Afspraakkeuze {
    static func keuzes(_ zaken: [Zaak], _ gezin: Gezin) -> [Keuze] {
        zaken.compactMap { matter in
            matter.delen.map { fact in
                let until = fact.inhoud.tot.map { ", tot en met \(Woorden.datum($0))" } ?? ""
                return Keuze(
                    matter.feit.hex, "\(gezin.naam(matter.kind)): \(fact.inhoud.partner)\(until)",
                    hulp: "\(fact.inhoud.soorten.inWoorden). \(fact.inhoud.grond.label)")
            }
        }
    }

    /// Where to agree first.
    static func eerst(_ id: ID<Dossier>, _ doel: Deeldoel, _ zaken: [Zaak], _ wat: String) -> HTML {
        let link = HTML.link("Spreek af wat u deelt, met wie en waarom", naar: ToestemmingURL.nieuwDelen(id, doel))
        return zaken.isEmpty ? "<p>Er is nog niets afgesproken om \(wat). \(link).</p>" : "<p>Staat de ander er niet bij? \(link).</p>"
    }
}
