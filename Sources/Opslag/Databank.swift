// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// The one doorway to stored data: every transaction has an actor and a purpose, and leaves its line before it answers.
package final class Databank: Sendable {
    package let sleutelbos: Sleutelbos
    package let klok: Klok
    let engine: any SQLEngine
    let schrijver: Schrijver
    let hoogwater: Hoogwater
    let projecties: [any Projectie]
    let feitentabellen: [Feitentabel]
    let uitgezonderd: Set<String>
    let zegeltabellen: [Zegeltabel]
    let haken: [any Vernietigingshaak]
    let vernietigingslijst: Vernietigingslijst
    /// Where folders of work that must leave nothing behind are made.
    package let resten: Restenlijst
    private let wacht: Feitenwacht
    private let ids = Idmaker()
    private let slot: Slot?

    /// Everything needed to open an installation.
    package struct Opzet: Sendable {
        package var migraties: [Migratie]
        package var feitentabellen: [Feitentabel]
        package var projecties: [any Projectie]
        /// Tables that no backup holds, because `herstel` makes them again: look-ups under a key (formaten.md, Sealing).
        package var uitgezonderd: Set<String>
        /// Tables outside the facts with sealed values.
        package var zegeltabellen: [Zegeltabel]
        /// Tables outside the facts of which rows of after an instant go, when the installation is put back to it.
        package var momenttabellen: [Momenttabel]
        /// What rooms do when lines are destroyed, in order of the rooms.
        package var haken: [any Vernietigingshaak]
        /// Where the signed list of destructions lies; nil: beside the high-water mark.
        package var vernietigingslijst: String?

        package init(
            migraties: [Migratie], feitentabellen: [Feitentabel], projecties: [any Projectie] = [], uitgezonderd: Set<String> = [],
            zegeltabellen: [Zegeltabel] = [], momenttabellen: [Momenttabel] = [], haken: [any Vernietigingshaak] = [],
            vernietigingslijst: String? = nil
        ) {
            self.migraties = migraties
            self.feitentabellen = feitentabellen
            self.projecties = projecties
            self.uitgezonderd = uitgezonderd
            self.zegeltabellen = zegeltabellen
            self.momenttabellen = momenttabellen
            self.haken = haken
            self.vernietigingslijst = vernietigingslijst
        }

        var stappen: [Migratie] {
            [
                Migratie(0, "opslag", sql: Journaal.schema + "\n" + Vernietiging.schema),
                Migratie(9, "journaalwissel", sql: Journaalwissel.schema),
            ] + migraties
        }
    }

    init(
        engine: any SQLEngine, sleutelbos: Sleutelbos, hoogwater: Hoogwater, kop: Ketenkop, lijst: Vernietigingslijst,
        resten: Restenlijst, slot: Slot?, opzet: Opzet, klok: Klok
    ) {
        self.engine = engine
        self.sleutelbos = sleutelbos
        self.hoogwater = hoogwater
        self.klok = klok
        self.slot = slot
        vernietigingslijst = lijst
        self.resten = resten
        projecties = opzet.projecties
        feitentabellen = opzet.feitentabellen
        wacht = Feitenwacht(feitentabellen: opzet.feitentabellen)
        uitgezonderd = opzet.uitgezonderd
        zegeltabellen = opzet.zegeltabellen
        haken = opzet.haken
        schrijver = Schrijver(engine: engine, sleutelbos: sleutelbos, hoogwater: hoogwater, klok: klok, kop: kop)
    }

    /// Commits since the start, for measurements and tests of the group commit.
    package var aantalCommits: Int { schrijver.commits }

    /// Reads as this actor for this purpose. The value is returned only after the lines of what was shown are durable.
    package func lees<T: Sendable>(
        als wie: Handelende, doel: Doel, handeling: String = "inzien", _ body: @escaping @Sendable (LeesTx) throws -> T
    ) async throws -> T {
        try await lees(als: wie, doel: doel, handeling: handeling, isLang: false, body)
    }

    /// The same.
    /// - Parameter isLang: for work of minutes: it reads where it holds up nobody.
    func lees<T: Sendable>(
        als wie: Handelende, doel: Doel, handeling: String, isLang: Bool, _ body: @escaping @Sendable (LeesTx) throws -> T
    ) async throws -> T {
        let (sleutelbos, nu, schrijver) = (self.sleutelbos, klok.nu(), self.schrijver)
        let read: @Sendable (any SQLConnection) throws -> (Result<T, any Error>, NieuweGebeurtenis?) = { connection in
            let tx = LeesTx(wie: wie, doel: doel, handeling: handeling, nu: nu, connection: connection, sleutelbos: sleutelbos)
            do {
                let value = try body(tx)
                return (Result<T, any Error>.success(value), tx.gebeurtenis)
            } catch let afwijzing as Afwijzing {
                return (.failure(afwijzing), tx.weigering)
            }
        }
        let (result, line) = isLang ? try await engine.readLong({ schrijver.commits }, read) : try await engine.read(read)
        if let line {
            try await doe { _ in
                [line]
            } geweigerd: {
                nil
            }
        }
        return try result.get()
    }

    /// Writes as this actor for this purpose: all or nothing, with projections and journal line in the same commit.
    @discardableResult
    package func schrijf<T: Sendable>(
        als wie: Handelende, doel: Doel, handeling: String = "vastleggen", _ body: @escaping @Sendable (SchrijfTx) throws -> T
    ) async throws -> T {
        let outcome = Uitkomst<T>()
        let (sleutelbos, projecties, ids, wacht, nu) = (self.sleutelbos, self.projecties, self.ids, self.wacht, klok.nu())
        try await doe { connection in
            let tx = SchrijfTx(
                wie: wie, doel: doel, handeling: handeling, nu: nu, connection: connection, sleutelbos: sleutelbos, ids: ids, wacht: wacht)
            do {
                let value = try body(tx)
                try tx.werkBij(projecties)
                outcome.value.withLock { $0 = value }
                return tx.schrijfregel.map { [$0] } ?? []
            } catch let afwijzing as Afwijzing {
                outcome.weigering.withLock { $0 = tx.weigering }
                throw afwijzing
            }
        } geweigerd: {
            outcome.weigering.withLock { $0 }
        }
        guard let value = outcome.value.withLock({ $0 }) else { throw SQLFout.anders("schrijfwerk zonder uitkomst") }
        return value
    }

    /// How one piece of writing ended, carried from the writer's thread.
    private final class Uitkomst<T: Sendable>: Sendable {
        let value = Mutex<T?>(nil)
        let weigering = Mutex<NieuweGebeurtenis?>(nil)
    }

    func doe(
        _ run: @escaping @Sendable (any SQLConnection) throws -> [NieuweGebeurtenis],
        geweigerd: @escaping @Sendable () -> NieuweGebeurtenis?
    ) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            schrijver.voegToe(Schrijver.Opdracht(run: run, geweigerd: geweigerd, klaar: { continuation.resume(with: $0) }))
        }
    }

    /// Recomputes the whole chain and every fact's hash, and holds it against the signed checkpoints.
    /// - Parameters:
    ///   - buiten: checkpoints that lay outside this machine.
    ///   - sleutel: public key (base64), noted elsewhere, that must have signed them, or that said by which it was followed; nil: the one of
    ///     this sleutelbos.
    package func verifieer(buiten: [Controlepunt] = [], sleutel: String? = nil) async throws -> Verificatie {
        let mark = try hoogwater.lees()
        let tables = feitentabellen.map(\.naam)
        let (sleutelbos, noted) = (self.sleutelbos, sleutel.map { Controlepunt.bytes($0) ?? [] })
        return try await engine.read { connection in
            let inside = try Controlepunt.alle(connection)
            // Asked after the first row was read: the sleutelbos is never behind what this reading sees.
            let keys = try sleutelbos.sleutelketen(genoteerd: noted)
            let points = Puntencontrole(binnen: inside, buiten: buiten, sleutels: keys, installatie: sleutelbos.installatie)
            var result = try Verificateur.run(connection, hoogwater: mark, tabellen: tables, punten: points)
            for odd in try Journaalwissel.alle(connection) where !keys.kent(odd) {
                result.meld("Vervanging \(odd.versie) van de sleutel van het journaal kent de sleutelbos niet.")
            }
            if keys.opvolgers > 0 {
                result.opmerkingen.append(
                    "De sleutel die u noteerde is \(keys.opvolgers) keer opgevolgd. Noteer ook de nieuwe: ankerpunt journaal sleutel")
            }
            return result
        }
    }

    package func sluit() async throws {
        await schrijver.sluit()
        do { try await engine.close() } catch let error as SQLFout { throw error.opslagfout }
        try sleutelbos.close()
        slot?.laatLos()
    }
}
