// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The lokale plus as facts on the installation's own lines, beside the kaart.
enum PlusStore {
    @discardableResult
    static func legVast(_ rule: Plusregel, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws -> Feit<Plusregel> {
        try tx.teken(rule, op: .installatie(rule.plus.raw), in: KaartStore.tabel, van: rule.van, bron: "kaart", vervangt: vervangt)
    }

    /// All that was recorded and not replaced, also what has ended.
    static func feiten(_ tx: LeesTx) throws -> [Feit<Plusregel>] {
        try tx.feiten(in: KaartStore.tabel, waar: "soort = ?", [.text(Plusregel.soort)]).geldend(Plusregel.self)
            .sorted { ($0.inhoud.titel, $0.id) < ($1.inhoud.titel, $1.id) }
    }

    static func feit(_ id: ID<Plusregel>, _ tx: LeesTx) throws -> Feit<Plusregel>? {
        try tx.feiten(in: KaartStore.tabel, lijn: ID(id.raw)).geldend(Plusregel.self).last
    }

    static func plus(_ tx: LeesTx) throws -> LokalePlus { LokalePlus(try feiten(tx).map(\.inhoud)) }
}
