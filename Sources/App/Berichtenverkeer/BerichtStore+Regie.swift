// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// Starts and stops that an aanbieder did not tell of in time (iJw OP271, OP272): derived from orders and messages on each look.
extension BerichtStore {
    /// Orders looked at in one go; the page says when there are more.
    static let hoogstensRegie = 100

    /// What is still to come from aanbieders about orders that left by message, past its last day.
    /// - Parameter zicht: the view of a file, or nil for who may not see it.
    static func verwachteMeldingen(
        _ zicht: (ID<Dossier>) throws -> Zicht?, _ tx: LeesTx
    ) throws -> (punten: [Berichtpunt], isAfgekapt: Bool) {
        let rows = try tx.query(
            """
            SELECT DISTINCT v.dossier AS dossier FROM bericht_over v JOIN bericht_uit u ON u.id = v.bericht
            WHERE u.soort = 'JW301' AND v.toewijzing > 0 AND NOT EXISTS (
              SELECT 1 FROM bericht_melding m WHERE m.toewijzing = v.toewijzing AND m.einde IS NOT NULL AND m.reden <> ?)
            ORDER BY v.dossier LIMIT ?
            """, [.text(Stopreden.tijdelijk.rawValue), .int(Int64(hoogstensRegie + 1))])
        let found = try rows.prefix(hoogstensRegie).flatMap { row -> [Berichtpunt] in
            let dossier: ID<Dossier> = try row.id("dossier")
            guard let view = try zicht(dossier) else { return [] }
            return try InzetStore.orders(view, tx).compactMap { melding($0, dossier, op: tx.vandaag) }
        }
        return (found, rows.count > hoogstensRegie)
    }

    private static func melding(_ order: Order, _ dossier: ID<Dossier>, op vandaag: Datum) -> Berichtpunt? {
        guard let given = order.verstrekkingen.last, given.weg == .bericht,
            ![.afgekeurd, .verstuurd].contains(order.stand(op: vandaag)),
            let (told, from) = order.traject.verwacht(verstuurd: given.op)
        else { return nil }
        let clock = Berichtklok(told == .start ? .start : .stop, na: from, isVanOns: false)
        // In time there is nothing to do, and nobody waits for it.
        guard clock.moetNavragen(op: vandaag) else { return nil }
        return Berichtpunt(
            wat: .melding(told, toewijzing: order.nummer, dossier: dossier, agb: order.feit.inhoud.agb.tekst), klok: clock)
    }
}
