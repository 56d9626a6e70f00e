// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Synchronization

/// The kaart and the teams as last read, for pages that anybody may ask as often as they like: those cost no transaction and no line of
/// the journal, for they hold nothing about a person. Read again when somebody changed it here, and each minute.
final class Kaartbord: Sendable {
    struct Stand: Sendable {
        let kaart: SocialeKaart
        let teams: [Teamgegevens]
        let plus: LokalePlus
        fileprivate let gelezen: Moment
    }

    private static let seconden: Int64 = 60
    private let databank: Databank
    private let laatst = Mutex<Stand?>(nil)

    init(databank: Databank) { self.databank = databank }

    func stand() async throws -> Stand {
        let now = databank.klok.nu()
        if let known = laatst.withLock({ $0 }), now < known.gelezen.plus(seconden: Self.seconden), known.gelezen <= now { return known }
        let fresh = try await databank.lees(als: .systeem("kaart"), doel: .toeleiding, handeling: "kaart.inzien") { tx in
            Stand(kaart: try KaartStore.kaart(tx), teams: try BeheerStore.teams(tx), plus: try PlusStore.plus(tx), gelezen: now)
        }
        laatst.withLock { $0 = fresh }
        return fresh
    }

    func vergeet() { laatst.withLock { $0 = nil } }
}
