// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

extension ToegangStore {
    static func legVast(_ bepaling: Woonplaatsbepaling, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try tx.teken(bepaling, op: plek(bepaling.persoon, zicht, tx), in: tabel, van: bepaling.op, bron: "professional")
    }

    static func legVast(_ verhuizing: Verhuizing, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try tx.teken(verhuizing, op: plek(verhuizing.persoon, zicht, tx), in: tabel, van: verhuizing.op, bron: "gezin")
    }

    @discardableResult
    static func legVast(_ overdracht: Gemeenteoverdracht, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Gemeenteoverdracht> {
        try tx.teken(overdracht, op: plek(overdracht.persoon, zicht, tx), in: tabel, van: overdracht.op, bron: "professional")
    }

    private static func plek(_ kind: ID<Persoon>, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Plek {
        try DossierStore.plek(zicht.dossier, van: kind, klasse: .toegang, tx)
    }

    static func gemeenteoverdrachten(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Gemeenteoverdracht>] {
        try zicht.feiten(in: tabel, tx).geldend(Gemeenteoverdracht.self)
    }

    static func bepalingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Woonplaatsbepaling>] {
        try zicht.feiten(in: tabel, tx).geldend(Woonplaatsbepaling.self)
    }

    /// Takes back what was recorded by mistake: it stays in the file, and counts no more.
    static func trekIn<I: Feitinhoud>(_ feit: Feit<I>, _ tx: SchrijfTx) throws {
        try tx.trekIn(feit, in: tabel)
    }
}

/// Everything that is known about woonplaats and moving in one file.
struct Woonplaatsblad: Sendable {
    let kader: Dossierkader
    let gemeenten: Gemeenten
    let bepalingen: [Feit<Woonplaatsbepaling>]
    let verhuizingen: [Feit<Verhuizing>]
    let overdrachten: [Feit<Gemeenteoverdracht>]
    var namen: [UUIDv7: String] = [:]
}

extension Woonplaatsblad {
    init(_ kader: Dossierkader, _ config: Config, _ tx: LeesTx) throws {
        let facts = try kader.zicht.feiten(in: ToegangStore.tabel, tx)
        let judged = try facts.geldend(Woonplaatsbepaling.self), moves = try facts.geldend(Verhuizing.self)
        let given = try facts.geldend(Gemeenteoverdracht.self)
        self.init(
            kader: kader, gemeenten: try Gemeenten(config), bepalingen: judged, verhuizingen: moves, overdrachten: given,
            namen: try BeheerStore.namen(van: judged.map(\.door) + moves.map(\.door) + given.map(\.door), tx))
    }

    func bepalingen(van kind: ID<Persoon>) -> [Feit<Woonplaatsbepaling>] {
        bepalingen.filter { $0.inhoud.persoon == kind }.sorted { ($0.inhoud.op, $0.opgetekend) > ($1.inhoud.op, $1.opgetekend) }
    }
}
