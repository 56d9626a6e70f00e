// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// That part of this file was taken along: by whom, until when, and whether the device said it is empty.
struct Meeneemregel: Sendable {
    let wie: UUIDv7
    let moment: Moment
    let tot: Moment
    let gewist: Moment?
    /// False: too long ago to know whether the device was erased.
    var isBekend = true

    /// Of one file, newest first.
    static func lijst(_ zicht: Zicht, hoogstens: Int = 20, _ tx: LeesTx) throws -> [Meeneemregel] {
        let facts = try zicht.feiten(in: GezinStore.tabel, tx).geldend(Meeneming.self).sorted { $1.id < $0.id }
        return try facts.prefix(hoogstens).map { fact in
            let pak = try MeeStore.pak(fact.inhoud.pak, tx)
            return Meeneemregel(
                wie: fact.door, moment: fact.opgetekend, tot: fact.inhoud.tot, gewist: pak?.gewist, isBekend: pak != nil)
        }
    }

    /// Can it still be opened, as far as is known here?
    func loopt(op nu: Moment) -> Bool { gewist == nil && nu < tot }

    var stand: HTML { isBekend ? Self.stand(gewist) : "langer dan een jaar geleden" }

    static func stand(_ gewist: Moment?) -> HTML {
        gewist.map { "gewist gemeld, \(InzagePages.moment($0))" } ?? "niet gemeld dat het gewist is"
    }
}
