// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Complaints of a family about the gemeente: on the family's access line, behind a shield for who is complained of.
enum KlachtStore {
    static func klachten(_ zicht: Zicht, _ tx: LeesTx) throws -> [Klachtbeeld] {
        let facts = try zicht.feiten(in: BesluitStore.tabel, tx)
        return Klachtbeeld.lijst(try facts.geldend(), try facts.geldend(), try facts.geldend())
    }

    /// - Throws: `nietGevonden` also for who is complained of: it is not there for them.
    static func klacht(_ id: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Klachtbeeld {
        guard let found = try klachten(zicht, tx).first(where: { $0.id == id }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Records it and hides it, in the same commit, from who it is about.
    @discardableResult
    static func legVast(_ klacht: Klacht, _ zicht: Zicht, _ tx: SchrijfTx) throws -> UUIDv7 {
        try zicht.eis(.wijzigen)
        let checked = try klacht.gecontroleerd(door: zicht.lezer, op: tx.vandaag)
        let fact = try tx.teken(checked, op: plek(zicht, tx), in: BesluitStore.tabel, van: checked.ontvangen, bron: "professional")
        if !checked.over.isEmpty {
            let shield = Scherm(feiten: [fact.id], voorGebruikers: checked.over, reden: "Een klacht over deze medewerker (Awb 9:7).")
            try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
        }
        return fact.id
    }

    static func legVast(_ stap: Klachtstap, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.wijzigen)
        let complaint = try klacht(stap.klacht, zicht, tx)
        try tx.teken(complaint.neem(stap, op: tx.vandaag), op: plek(zicht, tx), in: BesluitStore.tabel, van: stap.op, bron: "professional")
    }

    static func legVast(_ einde: Klachtafdoening, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.wijzigen)
        let complaint = try klacht(einde.klacht, zicht, tx)
        let end = try complaint.neem(einde, door: zicht.lezer, op: tx.vandaag)
        try tx.teken(end, op: plek(zicht, tx), in: BesluitStore.tabel, van: end.verteld, bron: "professional")
    }

    private static func plek(_ zicht: Zicht, _ tx: SchrijfTx) throws -> Plek { try DossierStore.plek(zicht.dossier, klasse: .toegang, tx) }
}
