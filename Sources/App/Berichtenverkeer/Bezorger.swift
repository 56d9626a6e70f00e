// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opslag
import Synchronization

/// What goes on its way: always the same under the same name, however often it is tried.
struct Zendstuk: Sendable {
    /// Name of the file, made of codes and numbers only.
    let naam: String
    let stuk: Poststuk
}

/// Why it did not arrive.
enum Bezorgfout: Error {
    /// The line itself is down, for every message: with what an operator can do about it.
    case stil(String)
    /// The other side answered that it does not want this one.
    case geweigerd(StUFFout)
}

/// Brings a message to the other side, and comes back only when it is there for good. What leaves the process is a closure, so that a test
/// can be the other side.
struct Bezorger: Sendable {
    let breng: @Sendable (Zendstuk) async throws -> Void
    /// Lets go of the line at the end of a round.
    var sluit: @Sendable () async -> Void = {}

    /// By folder: a file that is whole or not there, and the same file when it is brought again.
    static func map(_ post: Postmap) -> Bezorger {
        Bezorger { zending in
            let bytes: [UInt8] =
                switch zending.stuk {
                case .bericht(let bytes): bytes
                case .envelop(let envelope): try envelope.document()
                case .fout(let fault): fault.document()
                }
            do { try post.schrijf(bytes, naam: zending.naam) } catch let fout as Opslagfout { throw Bezorgfout.stil(fout.description) }
        }
    }
}

/// A line that is down rests before it is tried again, so that an outage of a day costs a handful of tries and not one for each message.
final class Lijnrust: Sendable {
    private let stand = Mutex((keer: 0, nietVoor: Moment(micros: Int64.min)))

    func mag(op nu: Moment) -> Bool { stand.withLock { $0.nietVoor <= nu } }

    func gelukt() { stand.withLock { $0 = (0, Moment(micros: Int64.min)) } }

    /// - Returns: when it is tried again.
    func stil(op nu: Moment, spreiding: UInt8) -> Moment {
        stand.withLock { stand in
            stand = (stand.keer + 1, nu.plus(seconden: Berichtrust.na(keer: stand.keer + 1, spreiding: spreiding)))
            return stand.nietVoor
        }
    }
}

/// Rounds of the post go one after another, whoever asks for them: the server's own and that of a command.
actor Postbeurt {
    private var vorige: Task<Void, Never>?

    func om<T: Sendable>(_ werk: @escaping @Sendable () async throws -> T) async throws -> T {
        let before = vorige
        let mine = Task {
            _ = await before?.value
            return try await werk()
        }
        vorige = Task { _ = await mine.result }
        return try await withTaskCancellationHandler {
            try await mine.value
        } onCancel: {
            mine.cancel()
        }
    }
}
