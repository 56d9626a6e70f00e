// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Dated settings of this installation, as facts on a line of their own.
enum InstellingStore {
    /// The line they stand on, the same in every installation: sixteen bytes of its name.
    private static let lijn = Handelende.systeem("instellingen").id

    static func legVast(_ instelling: Instelling, _ tx: SchrijfTx) throws {
        try tx.teken(instelling, op: .installatie(lijn), in: BeheerStore.tabel, van: instelling.van, bron: "beheer")
    }

    /// In order of recording, corrected ones left out.
    static func feiten(_ tx: LeesTx) throws -> [Feit<Instelling>] {
        try tx.feiten(in: BeheerStore.tabel, lijn: ID(lijn)).geldend(Instelling.self)
    }

    /// Everything that was set, with its days.
    static func gezet(_ tx: LeesTx) throws -> [Instelling] { try feiten(tx).map(\.inhoud) }

    static func instellingen(_ tx: LeesTx) throws -> Instellingen { Instellingen(try gezet(tx), op: tx.vandaag) }

    static func normen(_ tx: LeesTx) throws -> Normen { Normen(try gezet(tx)) }
}
