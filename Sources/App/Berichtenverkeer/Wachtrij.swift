// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opslag

/// Which messages stop the line of their client and aanbieder: known by a keyed code, so in no backup and made again after a restore.
enum Wachtrij {
    /// What waits and was tried stops its line: it is stuck, or stands behind what is stuck.
    static func herbouw(_ tx: SchrijfTx) throws {
        try BerichtStore.vergeetBanen(tx)
        let codec = try Codec()
        for id in try BerichtStore.open(.verwerken, tx, rust: 0) {
            let last = try BerichtStore.verloop(id, tx).last?.stap
            guard last == .vastgelopen || last == .opnieuw || last == .ontvangen else { continue }
            // What cannot be read has no line to stop; it stands on the page itself: try? loses nothing.
            guard let bericht = (try? codec.lees(BerichtStore.bytes(in: id, tx)))?.bericht, let client = bericht.client else { continue }
            let baan = try BerichtStore.baan(aanbieder: client.aanbieder, bsn: client.bsn, tx)
            if try last == .vastgelopen || BerichtStore.isVersperd(baan, voor: id, tx) { try BerichtStore.versper(baan, door: id, tx) }
        }
    }
}
