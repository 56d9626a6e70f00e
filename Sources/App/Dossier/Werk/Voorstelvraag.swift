// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// A proposal for a decision that waits for this reader: derived each time, so that it is never with somebody who left.
struct Voorstelvraag: Sendable {
    let titel: String
    let pad: String
    let isSpoed: Bool
    /// A change of a decision that runs.
    let isWijziging: Bool
    let op: Datum

    /// Only what this reader may see, and may approve.
    static func lijst(_ bezoek: Bezoek, _ tx: LeesTx) throws -> [Voorstelvraag] {
        try BesluitStore.metVoorstel(bezoek, tx).flatMap { dossier -> [Voorstelvraag] in
            let mine = try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx)
            let may = Rechten.mag(.besluiten, op: .besluit, rollen: bezoek.rollen, relaties: Set(mine.keys), doel: tx.doelcode)
            guard may else { return [] }
            let zicht = try Zicht.op(dossier, bezoek, tx), room = try Besluitruimte.lees(zicht, tx)
            let open = try BesluitStore.aanvragen(zicht, tx).compactMap(\.openVoorstel).filter { room.magGoedkeuren($0.inhoud) }
            guard !open.isEmpty else { return [] }
            let title = try GezinStore.gezin(zicht, tx).titel
            return open.map {
                Voorstelvraag(
                    titel: title, pad: BesluitURL.voorstel(dossier, $0.inhoud.aanvraag), isSpoed: $0.inhoud.spoed != nil,
                    isWijziging: $0.inhoud.wijziging != nil, op: $0.inhoud.op)
            }
        }
    }

    /// On the list of work: decisions that wait for this reader.
    static func blok(_ vragen: [Voorstelvraag]) -> HTML {
        guard !vragen.isEmpty else { return HTML() }
        let items = vragen.map { item -> HTML in
            "\(HTML.link(item.titel, naar: item.pad)), gevraagd op \(HTML.datum(item.op))\(item.isWijziging ? ": een wijziging" : "")\(item.isSpoed ? ": spoed" : "")"
        }
        return HTML.melding(.letOp, "<p>Aan u gevraagd om een besluit goed te keuren:</p>\(HTML.lijst(items))")
    }
}
