// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A file of somebody else about which this reader was asked to think along, with what was asked.
struct Meedenkvraag: Sendable {
    let dossier: ID<Dossier>
    let titel: String
    let vraag: String
    /// Where the question stands, when it is one of the analysis.
    var consult: UUIDv7?

    /// Only files that may still be seen.
    static func lijst(_ bezoek: Bezoek, _ tx: LeesTx) throws -> [Meedenkvraag] {
        try RelatieStore.eigen(bezoek.gebruiker, soorten: [.consult], tx).compactMap { fact in
            let dossier = fact.inhoud.dossier
            let mine = try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx)
            guard Rechten.mag(.lezen, rollen: bezoek.rollen, relaties: Set(mine.keys), doel: tx.doelcode) else { return nil }
            let zicht = try Zicht.op(dossier, bezoek, tx)
            return Meedenkvraag(
                dossier: dossier, titel: try GezinStore.gezin(zicht, tx).titel, vraag: fact.inhoud.reden, consult: fact.inhoud.consult)
        }
    }

    /// On the list of work: where others wait for this reader's thoughts.
    static func blok(_ vragen: [Meedenkvraag]) -> HTML {
        guard !vragen.isEmpty else { return HTML() }
        let items = vragen.map { item -> HTML in
            let place = HTML.link(item.titel, naar: GezinURL.dossier(item.dossier))
            if let consult = item.consult {
                let path = VerklarendURL.consult(item.dossier, consult)
                return "\(place): \(HTML.link("lees de vraag", naar: path, verborgen: "over \(item.titel)"))"
            }
            return "\(place)\(item.vraag.isBlank ? "" : ": “\(item.vraag)”")"
        }
        return HTML.melding(.uitleg, "<p>Aan u gevraagd om mee te denken:</p>\(HTML.lijst(items))")
    }
}
