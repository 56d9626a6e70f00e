// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Synchronization

extension BesluitStore {
    /// What came of replaying one receipt.
    struct Nagerekend: Sendable {
        let bewijs: UUIDv7
        /// Outcome and grounds are the same as kept; or why it cannot be replayed.
        let gelijk: Result<Bool, any Error>
    }

    /// Replays every receipt of the installation, on all processors: for `afweging herhaal`, as a system actor. Names nobody. Receipts are
    /// read and let go a few hundred at a time; one whose key was destroyed is gone and passed over.
    static func herhaalAlles(_ tx: LeesTx, handen: Handen = .alle) throws -> [Nagerekend] {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let kaders = try bewaardeKaders(tx)
        let memories = (0..<handen.aantal).map { _ in Geheugen() }
        return try tx.eachFeit(Afwegingsbewijs.self, in: tabel, handen: handen) { hand, facts in
            memories[hand].bewijs.withLock { memory in
                facts.filter { !$0.ingetrokken }.map { fact in
                    Nagerekend(
                        bewijs: fact.id,
                        gelijk: Result {
                            guard let kader = try kaders[fact.inhoud.kader.sha256]?.get() else { throw geenKader }
                            return try fact.inhoud.herhaal(kader.rekenaar, sha256: kader.sha256, &memory).gelijk
                        })
                }
            }
        }
    }

    /// What each hand remembers for itself.
    private final class Geheugen: Sendable { let bewijs = Mutex(Bewijsgeheugen()) }

    /// Every kader that a receipt may rest on, read once, by SHA-256; one that cannot be read says why.
    private static func bewaardeKaders(_ tx: LeesTx) throws -> [String: Result<Kaderregister.Kader, any Error>] {
        let rows = try tx.query("SELECT sha256, kader, versie, bytes FROM kaderbytes").map { row in
            let name = try "\(row.text("kader"))/\(row.int("versie"))", bytes = try row.blob("bytes")
            return (try row.text("sha256"), Result { try Kaderregister.bewaard(name, bytes) })
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    static let geenKader = Afwijzing.nietMogelijk(
        "De tekst van het kader bij dit bewijs is niet bewaard. Vraag functioneel beheer om een back-up.")
}
