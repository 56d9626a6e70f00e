// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The table of approval limits of this installation: dated facts on a line of their own, as the other settings are.
enum GoedkeuringStore {
    /// The same in every installation: sixteen bytes of its name.
    private static let lijn = Handelende.systeem("goedkeuring").id

    static func legVast(_ grens: Goedkeuringsgrens, _ tx: SchrijfTx) throws {
        try tx.teken(grens.gecontroleerd(), op: .installatie(lijn), in: BeheerStore.tabel, van: grens.van, bron: "beheer")
    }

    /// In order of recording, corrected ones left out.
    static func feiten(_ tx: LeesTx) throws -> [Feit<Goedkeuringsgrens>] {
        try tx.feiten(in: BeheerStore.tabel, lijn: ID(lijn)).geldend(Goedkeuringsgrens.self)
    }

    static func grenzen(_ tx: LeesTx) throws -> Goedkeuringsgrenzen { Goedkeuringsgrenzen(try feiten(tx).map(\.inhoud), op: tx.vandaag) }
}
