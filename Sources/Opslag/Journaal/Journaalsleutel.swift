// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Databank {
    private static let daad = "journaalsleutel.vervangen"

    /// Gives the journal another key while people work: checkpoints are signed with it, particulars are sealed under other keys of the
    /// periods. Nothing of before changes; old lines and old checkpoints stay as they are.
    ///
    /// The sleutelbos changes in one commit, before the line of it: cut off in between, the next start writes that line.
    /// - Returns: the replacement.
    @discardableResult
    package func vervangJournaalsleutel() async throws -> Journaalwissel { try await wissel(ook: []) }

    private func wissel(ook: [Journaalwissel]) async throws -> Journaalwissel {
        let sleutelbos = self.sleutelbos
        return try await schrijf(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: Self.daad) { tx in
            let head = try Journaal.kop(tx.connection)
            try tx.tekenMetOudeSleutel(head)
            let all = try sleutelbos.wisselJournaalsleutel(na: head.nummer, op: tx.nu, ook: ook)
            for wissel in all { try wissel.bewaar(tx.connection) }
            guard let last = all.last else { throw SQLFout.anders("vervanging zonder uitkomst") }
            tx.noteer(Self.daad, bijzonderheden: "versie \(last.versie), na regel \(last.nummer)")
            return last
        }
    }

    /// What the sleutelbos knows of replaced keys stands in the database too. It does not when a replacement was cut off, or when an older
    /// backup was put back. Was an older sleutelbos put back, then the key it has is one of before: the journal gets a new one at once.
    func maakJournaalwisselAf() async throws {
        let known = try sleutelbos.journaalwissels()
        let here = try await engine.read { try Journaalwissel.alle($0) }
        guard known != here else { return }
        let signing = try sleutelbos.openbareOndertekensleutel()
        let later = Journaalwissel.vervolg(op: known, uit: here, sleutel: signing, sleutelbos.installatie)
        guard later.isEmpty else {
            _ = try await wissel(ook: later)
            return
        }
        let missing = known.filter { one in !here.contains { $0.versie == one.versie } }
        guard !missing.isEmpty else { return }
        try await schrijf(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: "journaalsleutel.bekend") { tx in
            for wissel in missing { try wissel.bewaar(tx.connection) }
            tx.noteer("journaalsleutel.bekend", bijzonderheden: "versie \(missing.map { String($0.versie) }.joined(separator: ", "))")
        }
    }
}

extension SchrijfTx {
    /// The last line of the old key is one it signed, unless that was done already.
    fileprivate func tekenMetOudeSleutel(_ head: Ketenkop) throws {
        let last = try connection.query("SELECT MAX(nummer) AS nummer FROM controlepunt", []).first?.optionalInt("nummer") ?? 0
        guard head.nummer > last else { return }
        let key = try sleutelbos.ondertekensleutel()
        try Controlepunt(head, op: nu, installatie: sleutelbos.installatie, key: key).bewaar(connection)
    }
}
