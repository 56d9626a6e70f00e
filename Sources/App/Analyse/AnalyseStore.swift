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
            normaliseren: try facts.alle(), bevestigingen: try facts.alle(), nietGehoord: try facts.alle(),
            terreinvragen: try facts.alle(), terreinuitkomsten: try facts.alle())
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

    /// Everything that was written down about one leefgebied in one go.
    /// An interpretation and a conclusion also rest on the voices and observations that are recorded with them.
    /// - Throws: `verouderd` when somebody else wrote here after the form was shown.
    static func legVast(_ gesprek: Gebiedsgesprek, _ zicht: Zicht, over wie: Overwie, gezien: UUIDv7?, _ tx: SchrijfTx) throws {
        if let newest = try feiten(zicht, tx).laatste(gesprek.leefgebied, wie), newest != gezien {
            throw Afwijzing.verouderd(nieuwste: newest)
        }
        let act = tx.nieuwID(Feitmerk.self).raw
        func teken<I: Feitinhoud>(_ feit: I, _ van: Datum, bron: String) throws -> UUIDv7 {
            try legVast(feit, zicht, jeugdige: wie.jeugdige, van: van, bron: bron, handeling: act, tx).id
        }
        var ground = try gesprek.stemmen.map { try teken($0, $0.datum, bron: $0.herkomst) }
        if let seen = gesprek.vaststelling { ground.append(try teken(seen, seen.datum, bron: "professional")) }
        if let meant = gesprek.duiding?.ook(ground) { ground.append(try teken(meant, meant.datum, bron: "professional")) }
        if let finding = gesprek.bevinding?.ook(ground) { _ = try teken(finding, finding.datum, bron: "professional") }
        if let normal = gesprek.normaliseren { _ = try teken(normal, normal.datum, bron: "professional") }
    }

    /// One voice beside those that stand there.
    /// - Throws: `verouderd` when somebody else wrote down the same voice after the form was shown.
    static func voegToe(_ stem: Leefgebiedstem, _ zicht: Zicht, over wie: Overwie, gezien: UUIDv7?, _ tx: SchrijfTx) throws {
        let theirs = try feiten(zicht, tx).op(wie).stemmen.filter { fact in
            fact.inhoud.leefgebied == stem.leefgebied && fact.inhoud.stem == stem.stem
                && (stem.stem == .professional ? fact.door == tx.wie.id : fact.inhoud.spreker == stem.spreker)
        }
        if let newest = theirs.geldend().map(\.id).max(), gezien.map({ $0 < newest }) ?? true {
            throw Afwijzing.verouderd(nieuwste: newest)
        }
        try legVast(stem, zicht, jeugdige: wie.jeugdige, van: stem.datum, bron: stem.herkomst, tx)
    }

    /// One voice put right. What else was recorded with it stays as it is.
    static func verbeter(_ eerder: Feit<Leefgebiedstem>, in stem: Leefgebiedstem, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try verbeter(eerder, in: stem, van: stem.datum, bron: stem.herkomst, zicht, tx)
    }

    /// One line put right: a fact that follows and names the earlier one, which stays to be read.
    static func verbeter<I: Feitinhoud>(
        _ eerder: Feit<I>, in nieuw: I, van: Datum, bron: String, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try legVast(
            nieuw, zicht, jeugdige: eerder.jeugdige, van: van, bron: bron, vervangt: eerder.id, handeling: eerder.handeling, tx)
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
    var bevestigingen: [Feit<Analysebevestiging>] = []
    var nietGehoord: [Feit<Nietgehoord>] = []
    var terreinvragen: [Feit<Terreinvraag>] = []
    var terreinuitkomsten: [Feit<Terreinuitkomst>] = []

    /// What was asked of other domains, oldest first.
    var terreinen: [Terreinbeeld] { Terreinbeeld.alle(terreinvragen, terreinuitkomsten) }

    /// Per line and leefgebied the last conclusion, in the order of the leefgebieden.
    var geldendeBevindingen: [Feit<Leefgebiedbevinding>] {
        let sorted = bevindingen.geldend().opDatum(\.datum, eerst: bevindingen)
        let last = sorted.enumerated().filter { index, fact in
            !sorted[(index + 1)...].contains { $0.jeugdige == fact.jeugdige && $0.inhoud.leefgebied == fact.inhoud.leefgebied }
        }.map(\.element)
        return Leefgebied.allCases.flatMap { area in last.filter { $0.inhoud.leefgebied == area } }
    }
}

extension Analysefeiten {
    /// What stands on the line of this child, or of the family, and nothing else.
    func op(_ wie: Overwie) -> Analysefeiten {
        Analysefeiten(
            stemmen: stemmen.filter { $0.jeugdige == wie.jeugdige }, vaststellingen: vaststellingen.filter { $0.jeugdige == wie.jeugdige },
            duidingen: duidingen.filter { $0.jeugdige == wie.jeugdige }, bevindingen: bevindingen.filter { $0.jeugdige == wie.jeugdige },
            normaliseren: normaliseren.filter { $0.jeugdige == wie.jeugdige },
            bevestigingen: bevestigingen.filter { $0.jeugdige == wie.jeugdige },
            nietGehoord: nietGehoord.filter { $0.jeugdige == wie.jeugdige },
            terreinvragen: terreinvragen.filter { $0.jeugdige == wie.jeugdige },
            terreinuitkomsten: terreinuitkomsten.filter { $0.jeugdige == wie.jeugdige })
    }

    static func + (left: Analysefeiten, right: Analysefeiten) -> Analysefeiten {
        Analysefeiten(
            stemmen: left.stemmen + right.stemmen, vaststellingen: left.vaststellingen + right.vaststellingen,
            duidingen: left.duidingen + right.duidingen, bevindingen: left.bevindingen + right.bevindingen,
            normaliseren: left.normaliseren + right.normaliseren, bevestigingen: left.bevestigingen + right.bevestigingen,
            nietGehoord: left.nietGehoord + right.nietGehoord, terreinvragen: left.terreinvragen + right.terreinvragen,
            terreinuitkomsten: left.terreinuitkomsten + right.terreinuitkomsten)
    }

    var beeld: Analysebeeld {
        Analysebeeld.van(
            stemmen: stemmen, vaststellingen: vaststellingen, duidingen: duidingen, bevindingen: bevindingen, normaliseren: normaliseren,
            nietGehoord: nietGehoord, terreinen: terreinen)
    }

    func beeld(_ gebied: Leefgebied, _ wie: Overwie) -> Gebiedsbeeld? { op(wie).beeld.gebieden.first { $0.leefgebied == gebied } }

    /// The last fact recorded on one page of the analysis: travels with its form.
    func laatste(_ gebied: Leefgebied, _ wie: Overwie) -> UUIDv7? { beeld(gebied, wie)?.feiten.max() }
}

extension Analysefeiten {
    /// The last voice recorded on a page, also one put right since: travels with the form of one voice.
    func laatsteStem(_ plek: Gebiedsplek) -> UUIDv7? {
        op(plek.wie).stemmen.filter { $0.inhoud.leefgebied == plek.gebied }.map(\.id).max()
    }
}

extension Leefgebiedstem {
    /// The source of its fact.
    fileprivate var herkomst: String { stem == .professional ? "professional" : "gezin" }
}

extension Gebiedsbeeld {
    /// Ids of everything in force here.
    var feiten: [UUIDv7] {
        stemmen.map(\.id) + vaststellingen.map(\.id) + duidingen.map(\.id) + [bevinding?.id, normaliseren?.id].compactMap(\.self)
    }
}

extension Duiding {
    fileprivate func ook(_ feiten: [UUIDv7]) -> Duiding {
        Duiding(leefgebied: leefgebied, tekst: tekst, datum: datum, berustOp: berustOp + feiten)
    }
}

extension Leefgebiedbevinding {
    fileprivate func ook(_ feiten: [UUIDv7]) -> Leefgebiedbevinding {
        Leefgebiedbevinding(leefgebied: leefgebied, conclusie: conclusie, resultaat: resultaat, datum: datum, berustOp: berustOp + feiten)
    }
}
