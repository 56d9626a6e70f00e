// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opslag

/// Which messages stop the line of their client and aanbieder: known by a keyed code, so in no backup and made again after a restore.
enum Wachtrij {
    /// References of requests, that bear such a code too.
    static func herbouwVerzoeken(_ tx: SchrijfTx) throws {
        try BerichtStore.vergeetVerzoeken(tx)
        let codec = try Codec()
        for id in try BerichtStore.aangenomenVerzoeken(tx) {
            // What was destroyed is forgotten: then its reference may be used again, and nothing else is lost.
            switch (try? codec.lees(BerichtStore.inhoud(in: id, tx)))?.bericht {
            case .jw315(let request): try Verwerker.onthoud(request, id, tx)
            case .jw317(let request): try Verwerker.onthoud(request, id, tx)
            default: continue
            }
        }
    }

    /// What waits and was tried stops its line: it is stuck, or stands behind what is stuck.
    static func herbouw(_ tx: SchrijfTx) throws {
        try BerichtStore.vergeetBanen(tx)
        let codec = try Codec()
        for id in try BerichtStore.open(.verwerken, tx, metRust: false) {
            let last = try BerichtStore.verloop(id, tx).last?.stap
            guard last == .vastgelopen || last == .opnieuw || last == .ontvangen else { continue }
            // What cannot be read has no line to stop; it stands on the page itself: try? loses nothing.
            guard let bericht = (try? codec.lees(BerichtStore.inhoud(in: id, tx)))?.bericht, let client = bericht.client else { continue }
            let baan = try BerichtStore.baan(aanbieder: client.aanbieder, bsn: client.bsn, tx)
            if try last == .vastgelopen || BerichtStore.isVersperd(baan, voor: id, tx) { try BerichtStore.versper(baan, door: id, tx) }
        }
    }
}
