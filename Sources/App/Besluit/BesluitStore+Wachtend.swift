// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension BesluitStore {
    /// Files of this reader in which a decision may wait to be sent, the oldest decision first: more was decided (changes and withdrawals
    /// have letters too, and so have decisions on objections) than letters went away.
    /// Reads open columns only; which decision waits, and whether the reader may see it, is asked file by file.
    static func metWachtendeBrief(_ bezoek: Bezoek, hoogstens: Int, _ tx: LeesTx) throws -> [ID<Dossier>] {
        let (condition, arguments) = RelatieStore.voorwaarde(bezoek.gebruiker, teams: bezoek.teams, kolom: "b.dossier", op: tx.nu)
        return try tx.query(
            """
            SELECT b.dossier AS dossier, MIN(b.datum) AS eerste FROM \(tabel.naam) b WHERE b.soort IN (?, ?, ?, ?, ?) AND \(condition)
            GROUP BY b.dossier
            HAVING SUM(CASE WHEN b.soort = ? THEN -1 WHEN b.soort <> ? OR b.code LIKE 'besluit.%' THEN 1 ELSE 0 END) > 0
            ORDER BY eerste, b.dossier LIMIT ?
            """,
            [
                .text(Bezwaarbesluit.soort), .text(Besluit.soort), .text(Besluitwijziging.soort), .text(Intrekking.soort),
                .text(Verzending.soort),
            ] + arguments
                + [.text(Verzending.soort), .text(Intrekking.soort), .int(hoogstens)]
        ).map { try $0.id("dossier") }
    }
}
