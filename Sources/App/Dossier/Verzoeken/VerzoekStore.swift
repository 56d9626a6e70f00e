// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What clients ask about what is kept of them, and what was answered. On the family's line: it stays when a child's line goes.
enum VerzoekStore {
    static let tabel = Feitentabel("verzoek_feit")
    static let migratie = Migratie(122, "verzoek", sql: Feitenschema.tabel("verzoek_feit"))

    @discardableResult
    static func legVast<I: Feitinhoud>(_ inhoud: I, _ zicht: Zicht, van: Datum? = nil, _ tx: SchrijfTx) throws -> Feit<I> {
        try tx.teken(inhoud, op: DossierStore.plek(zicht.dossier, tx), in: tabel, van: van ?? tx.vandaag, bron: "client")
    }

    /// The requests this reader may see, the first received on top.
    static func verzoeken(_ zicht: Zicht, _ tx: LeesTx) throws -> [Verzoekbeeld] {
        let facts = try zicht.feiten(in: tabel, tx)
        let asked = try facts.alle(Clientverzoek.self)
        let mended = asked.contains { $0.inhoud.feit != nil } ? try vervangen(zicht.dossier, tx) : [:]
        return Verzoekbeeld.lijst(
            verzoeken: asked, besluiten: try facts.alle(), toetsen: try facts.alle(), uitstellen: try facts.alle(),
            afgiften: try facts.alle(), keuzes: try facts.alle(), vervangen: mended, normen: try InstellingStore.normen(tx))
    }

    /// - Throws: `nietGevonden` when it is not there or stands behind a shield for this reader.
    static func verzoek(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Verzoekbeeld {
        guard let found = try verzoeken(zicht, tx).first(where: { $0.id == feit }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// What now stands where another fact of this file stood.
    private static func vervangen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [UUIDv7: Feitspoor] {
        var result: [UUIDv7: Feitspoor] = [:]
        for table in Feitregister.tabellen {
            for (old, new) in try tx.feiten(in: table, dossier: dossier).vervangers() {
                result[old] = Feitspoor(feit: new.feit, opgetekend: new.opgetekend)
            }
        }
        return result
    }
}

extension Verzoekbeeld {
    /// The last fact that changed this request: travels with its forms.
    var laatste: UUIDv7 {
        ([id, besluit?.id, toets?.id, uitstel?.id, afgifte?.id] + keuzes.values.map(\.id)).compactMap(\.self).max() ?? id
    }

    /// May who asks ask this? By the age on the day it was received, and by what is known of gezag now.
    func bevoegdheid(_ gezin: Gezin, op vandaag: Datum) -> Oordeel<Verzoekbevoegdheid> {
        let child = gezin.jeugdigen.first { $0.id == verzoek.over }
        guard let state = gezin.personen[verzoek.over]?.levensstaat, state.leven == .overleden else {
            return Verzoekrecht.beoordeel(
                verzoek.hoedanigheid, verzoek.verzoeksoort, isJeugdige: child != nil,
                leeftijd: child?.gegevens.geboortedatum?.leeftijd(op: verzoek.ontvangen)?.lowerBound, gezag: gezag(gezin, op: vandaag))
        }
        return naOverlijden(gezin, op: state.dag)
    }

    /// By what held on the day of death; where that day is not known, somebody weighs it.
    private func naOverlijden(_ gezin: Gezin, op dag: Datum?) -> Oordeel<Verzoekbevoegdheid> {
        let born = gezin.personen[verzoek.over]?.gegevens.geboortedatum
        return Verzoekrecht.beoordeel(
            verzoek.hoedanigheid, verzoek.verzoeksoort, isJeugdige: true,
            leeftijd: dag.flatMap { born?.leeftijd(op: $0) }?.upperBound, gezag: dag.map { gezag(gezin, op: $0) } ?? .onbekend,
            isOverleden: true)
    }

    private func gezag(_ gezin: Gezin, op vandaag: Datum) -> Gezagsblik {
        // Over an adult the age decides, not what was known of gezag.
        guard let known = gezin.gezagsbeeld(verzoek.over, op: vandaag) else { return .onbekend }
        if verzoek.door.map(known.houders.contains) ?? false { return .heeft }
        let roles = gezin.deelnames.filter { $0.inhoud.persoon == verzoek.door }.map(\.inhoud.rol)
        // An institution asks through somebody who works there.
        let isInstelling = known.gezagsoort == .voogdijInstelling && roles.allSatisfy { $0.groep == .professioneel || $0 == .voogd }
        return known.gezagsoort == .onbekend || isInstelling ? .onbekend : .heeftNiet
    }

    func vrager(_ gezin: Gezin) -> String { verzoek.door.map { gezin.naam($0) } ?? verzoek.naam }
}
