// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension InzetStore {
    /// When nothing is left to order or to follow, the backoffice no longer sees the file (Jeugdwet 7.4.0 onder c).
    static func rondToegangAf(_ zicht: Zicht, reden: String = "de hulp is gestopt", _ tx: SchrijfTx) throws {
        // All of them: an order behind a shield for who writes is help that runs all the same.
        let own = try orders(.geheel(zicht.dossier, tx), tx), asked = try BesluitStore.aanvragen(zicht, tx)
        let bases = asked.compactMap(\.bestelgrond)
        let valid = bases.reduce(into: Set<UUIDv7>()) { $0.formUnion($1.feiten) }
        let weeks = try Backofficetoegang.wekenNaEinde(tx)
        guard own.allSatisfy({ $0.isUitgewerkt(besluiten: valid, weken: weeks, op: tx.vandaag) }) else { return }
        let ordered = Set(own.compactMap(\.feit.inhoud.besluit))
        let waits =
            bases.contains { ordered.isDisjoint(with: $0.feiten) && $0.isTeBestellen(op: tx.vandaag) }
            || asked.contains { $0.wachtendeBrieven.contains { !$0.isVerandering } }
        if !waits { try Backofficetoegang.sluit(zicht.dossier, reden: reden, tx) }
    }

    /// The same for files in which a day named in the facts came: the period of an order that never started may have passed.
    static func rondToegangAf(_ dossiers: [ID<Dossier>], _ tx: SchrijfTx) throws {
        for file in try RelatieStore.dossiers(dossiers, met: .bekostiging, tx) {
            try rondToegangAf(Zicht.systeem(file, tx), reden: "er is niets meer te bestellen of te volgen", tx)
        }
    }
}

extension Order {
    /// Nothing follows on it any more: help ended a while ago, it never started in its whole period, or its decision went before it left the house.
    fileprivate func isUitgewerkt(besluiten: Set<UUIDv7>, weken: Int, op dag: Datum) -> Bool {
        if let stop = traject.gestopt {
            // The provider may still put right what it sent: who pays sees it come in.
            return stop.op.plus(weken: weken) <= dag
        }
        if traject.stand(op: dag) == .nooitGestart { return true }
        let isWithdrawn = feit.inhoud.besluit.map { !besluiten.contains($0) } ?? false
        return isWithdrawn && traject.gestart == nil && verstrekkingen.isEmpty
    }
}

extension Bestelgrond {
    /// Help was granted that can still be ordered: not all of it lies behind us.
    fileprivate func isTeBestellen(op dag: Datum) -> Bool {
        voorzieningen.contains { item in item.vorm == .zin && item.periode.totEnMet.map { dag <= $0 } ?? true }
    }
}
