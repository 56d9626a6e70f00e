// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What goes with the lines of a file: the family's lines with the last child's, people who then stand nowhere, and drafts.
struct Gezinsvernietiging: Vernietigingshaak {
    func volgt(uit lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Lijn>> {
        var result: Set<ID<Lijn>> = []
        let dossiers = try DossierStore.dossiers(van: lijnen, tx)
        // Here nothing can go round it: every destruction asks what follows, and so does its preview.
        try BeschermingStore.eisVrij(dossiers, tx)
        for dossier in dossiers {
            let lines = try Lijnstand(dossier, zonder: lijnen, tx)
            if lines.isZonderKinderen { result.formUnion(lines.vanGezin) }
            guard lines.isZonderKinderen || !lines.heeftKinderen || !lines.lijnen.contains(where: { $0.draagt && lijnen.contains($0.id) })
            else {
                throw Afwijzing.nietMogelijk(
                    "Dossier \(dossier.kenmerk): het hulpdossier van het gezin draagt de rest. Het gaat pas met de laatste lijn van een kind."
                )
            }
            // A message line goes earlier than the file: people and drafts stay.
            guard lines.lijnen.contains(where: { lijnen.contains($0.id) && $0.bewaarklasse != .bericht }) else { continue }
            // Who stands here under two ids goes with the last file of either: what was recorded since stands on one of them.
            for persoon in try mensen(lines, tx) {
                let all = try GezinStore.samen(persoon, tx)
                if try !all.contains(where: { try staatErgens($0, zonder: lijnen, tx) }) { result.formUnion(all.map { ID($0.raw) }) }
            }
            result.formUnion(try ConceptStore.concepten(op: dossier, tx).map { ID($0) })
        }
        return result
    }

    func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws {
        try PersoonStore.vergeet(Set(lijnen.map { ID($0.raw) }), tx)
        try ConceptStore.vernietig(Set(lijnen.map(\.raw)), tx)
        try DocumentStore.ruimOp(lijnen, tx)
        // Also where the line held no fact: names in titles and counts come from what is left.
        for dossier in try DossierStore.dossiers(van: lijnen, tx) {
            tx.raakt(dossier)
            try InvullastStore.maakLos(van: dossier.raw, tx)
        }
    }

    /// The children whose lines all go; with the family's line everybody.
    private func mensen(_ stand: Lijnstand, _ tx: LeesTx) throws -> Set<ID<Persoon>> {
        let children = Set(stand.lijnen.compactMap(\.jeugdige)).filter { !stand.leeft($0) }
        return stand.gezinLeeft ? children : children.union(try GezinStore.deelnemers(stand.dossier, tx))
    }

    /// As a child while a line of one's own lives; in another part while the family's line lives.
    private func staatErgens(_ persoon: ID<Persoon>, zonder lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Bool {
        try GezinStore.plaatsen(van: persoon, tx).contains { place in
            let lines = try Lijnstand(place.dossier, zonder: lijnen, tx)
            return place.isJeugdige ? lines.leeft(persoon) : lines.gezinLeeft
        }
    }
}

extension DossierStore.Lijnrij {
    /// The family's help file: who takes part and who may see the file stand on it.
    fileprivate var draagt: Bool { jeugdige == nil && bewaarklasse == .hulp }
}

/// The lines of a file as they will be when some are gone.
struct Lijnstand {
    let dossier: ID<Dossier>
    let lijnen: [DossierStore.Lijnrij]
    private let levend: [DossierStore.Lijnrij]

    init(_ dossier: ID<Dossier>, zonder weg: Set<ID<Lijn>>, _ tx: LeesTx) throws {
        self.dossier = dossier
        lijnen = try DossierStore.lijnen(dossier, tx)
        levend = try lijnen.filter { try !weg.contains($0.id) && !tx.isVernietigd($0.id) }
    }

    var heeftKinderen: Bool { lijnen.contains { $0.jeugdige != nil } }
    /// What is left of the family's lines: one that went before by its term is not counted again.
    var vanGezin: [ID<Lijn>] { levend.filter { $0.jeugdige == nil }.map(\.id) }
    /// There were children, and no line of any of them is left.
    var isZonderKinderen: Bool { lijnen.contains { $0.jeugdige != nil } && !levend.contains { $0.jeugdige != nil } }
    /// The family's shared line: who takes part stands there.
    var gezinLeeft: Bool { levend.contains { $0.jeugdige == nil && $0.bewaarklasse == .hulp } }
    func leeft(_ kind: ID<Persoon>) -> Bool { levend.contains { $0.jeugdige == kind } }

    /// Children whose messages have no line to stand on any more: their message line is gone, or they never had one and all is gone.
    var zonderBerichten: Set<ID<Persoon>> {
        Set(lijnen.compactMap(\.jeugdige)).filter { child in
            let own = lijnen.filter { $0.jeugdige == child }
            let hadOne = own.contains { $0.bewaarklasse == .bericht }
            let left = levend.filter { $0.jeugdige == child }
            return hadOne ? !left.contains { $0.bewaarklasse == .bericht } : left.isEmpty
        }
    }
}
