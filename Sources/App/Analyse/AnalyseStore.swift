// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What was said, seen, made of it and concluded per leefgebied.
enum AnalyseStore {
    static let tabel = Feitentabel("analyse_feit")
    static let migratie = Migratie(50, "analyse", sql: Feitenschema.tabel("analyse_feit"))

    /// All facts of this room in a file, corrected and withdrawn ones included.
    static func feiten(_ zicht: Zicht, _ tx: LeesTx) throws -> Analysefeiten {
        let facts = try zicht.feiten(in: tabel, tx)
        return Analysefeiten(
            stemmen: try facts.alle(), vaststellingen: try facts.alle(), duidingen: try facts.alle(), bevindingen: try facts.alle(),
            normaliseren: try facts.alle())
    }

    /// Records a voice, observation, interpretation, conclusion or explanation on the line of a child; nil: on the family's line.
    @discardableResult
    static func legVast<I: Feitinhoud>(
        _ feit: I, _ zicht: Zicht, jeugdige: ID<Persoon>?, van: Datum, bron: String = "professional", vervangt: UUIDv7? = nil,
        handeling: UUIDv7? = nil, _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try tx.teken(
            feit, op: DossierStore.plek(zicht.dossier, van: jeugdige, tx), in: tabel, van: van, bron: bron, vervangt: vervangt,
            handeling: handeling)
    }

    /// The conclusions a goal of the plan may rest on: those in force, the last per leefgebied and child.
    static func bevindingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Leefgebiedbevinding>] {
        try feiten(zicht, tx).geldendeBevindingen
    }
}

/// The facts of the analysis of one file, in any order.
struct Analysefeiten: Sendable, Equatable {
    var stemmen: [Feit<Leefgebiedstem>] = []
    var vaststellingen: [Feit<Vaststelling>] = []
    var duidingen: [Feit<Duiding>] = []
    var bevindingen: [Feit<Leefgebiedbevinding>] = []
    var normaliseren: [Feit<Normaliseren>] = []

    /// Per line and leefgebied the last conclusion, in the order of the leefgebieden.
    var geldendeBevindingen: [Feit<Leefgebiedbevinding>] {
        let sorted = bevindingen.geldend().opDatum(\.datum)
        let last = sorted.enumerated().filter { index, fact in
            !sorted[(index + 1)...].contains { $0.jeugdige == fact.jeugdige && $0.inhoud.leefgebied == fact.inhoud.leefgebied }
        }.map(\.element)
        return Leefgebied.allCases.flatMap { area in last.filter { $0.inhoud.leefgebied == area } }
    }
}
