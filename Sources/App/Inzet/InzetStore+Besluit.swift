// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Orders follow their decision: when a change or a withdrawal of it was sent, the order changes with it and goes out again.
extension InzetStore {
    static func volg(_ change: Besluitwijziging, _ verloop: Besluitverloop, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        for order in try lopend(verloop.besluit.id, zicht, tx) {
            let effect = order.feit.inhoud.gevolg(change, verloop, op: tx.vandaag)
            try volg(order, zelfde: effect.zelfde, opvolger: effect.opvolger, zicht, tx)
        }
    }

    static func volg(_ intrekking: Intrekking, _ verloop: Besluitverloop, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let from = verloop.vervaltPer ?? intrekking.per
        for order in try lopend(verloop.besluit.id, zicht, tx) {
            let shorter = order.feit.inhoud.ingekort(tot: from.plus(dagen: -1), op: tx.vandaag)
            try volg(order, zelfde: shorter, opvolger: nil, zicht, tx)
        }
    }

    /// A change, or with nil a withdrawal, fell after all: the orders become again what they were, as far as that is still ahead.
    static func herstel(na gevallen: Besluitwijziging?, _ verloop: Besluitverloop, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let versions = try tx.feiten(in: tabel, dossier: zicht.dossier).alle(Toewijzing.self).map(\.inhoud)
        for order in try lopend(verloop.besluit.id, zicht, tx) {
            let own = versions.filter { $0.nummer == order.nummer }.compactMap(\.periode.totEnMet).max()
            guard let last = own ?? order.feit.inhoud.periode.totEnMet else { continue }
            let effect = order.feit.inhoud.hersteld(na: gevallen, verloop, tot: last, op: tx.vandaag)
            try volg(order, zelfde: effect.zelfde, opvolger: effect.opvolger, zicht, tx)
        }
    }

    /// - Throws: `nietMogelijk` when no contract covers the days that come.
    private static func volg(
        _ order: Order, zelfde: Toewijzing?, opvolger: Toewijzing?, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        if let same = zelfde {
            if same.wijziging == .verlenging { try eisContract(same, same.periode, tx) }
            try teken(same, same.jeugdige, van: same.periode.van, zicht.dossier, vervangt: order.feit.id, tx)
        }
        guard let next = opvolger else { return }
        try eisContract(next, next.periode, tx)
        let fact = next.metNummer(try volgendNummer(tx), op: tx.vandaag)
        try teken(fact, fact.jeugdige, van: fact.periode.van, zicht.dossier, tx)
        try Backofficetoegang.open(zicht.dossier, reden: "toewijzing \(fact.nummer)", tx)
    }

    private static func eisContract(_ order: Toewijzing, _ periode: Periode, _ tx: LeesTx) throws {
        let known = try InkoopStore.bestelbaar(in: periode, tx)
        guard known.contains(where: { $0.aanbieder.aanbieder == order.aanbieder && $0.product.code == order.product }) else {
            throw Afwijzing.nietMogelijk(
                "Toewijzing \(order.nummer) kan niet mee veranderen: het product staat in geen contract voor \(periode.uitgeschreven). "
                    + "Vraag de contractmanager het contract te verlengen.")
        }
    }

    /// The last order at each provider and of each product on this decision, while its help has not ended for good.
    private static func lopend(_ besluit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> [Order] {
        let own = try orders(zicht, tx).filter { $0.feit.inhoud.besluit == besluit }.sorted { $0.nummer < $1.nummer }
        let last = Dictionary(own.map { ("\($0.feit.inhoud.aanbieder.hex) \($0.feit.inhoud.product)", $0) }) { _, later in later }
        return last.values.filter { $0.traject.gestopt == nil && $0.feit.inhoud.wijziging != .verwijderd }.sorted { $0.nummer < $1.nummer }
    }
}
