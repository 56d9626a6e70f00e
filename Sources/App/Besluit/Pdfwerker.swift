// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Subprocess
import Synchronization

/// The one program that makes letters, kept warm: started at the first letter, started again when it stopped, and anew after so many
/// letters. Letters go one by one; who comes when too many wait is told so.
final class Pdfwerker: Sendable {
    struct Grenzen: Sendable {
        /// How long one document may take, in seconds.
        var seconden = 30
        /// Letters after which another program takes over: what a library forgets to give back is given back then.
        var brieven = 500
        /// Documents that may wait.
        var wachtend = 32
        /// In bytes: what is sent, and what is taken back.
        var html = 32 * 1_048_576
        var pdf = 50 * 1_048_576
    }

    private struct Opdracht: Sendable {
        let html: [UInt8]
        let antwoord: CheckedContinuation<[UInt8]?, Never>
    }

    private let programma: Deelprogramma
    private let grenzen: Grenzen
    private let stroom: AsyncStream<Opdracht>
    private let ingang: AsyncStream<Opdracht>.Continuation
    private let isBegonnen = Mutex(false)

    init(_ programma: Deelprogramma, _ grenzen: Grenzen = Grenzen()) {
        self.programma = programma
        self.grenzen = grenzen
        (stroom, ingang) = AsyncStream.makeStream(of: Opdracht.self, bufferingPolicy: .bufferingOldest(grenzen.wachtend))
    }

    deinit { ingang.finish() }

    /// - Returns: nil when it did not work, took too long, or too many wait.
    func maak(_ html: [UInt8]) async -> [UInt8]? {
        guard html.count <= grenzen.html else { return nil }
        begin()
        return await withCheckedContinuation { answer in
            if case .enqueued = ingang.yield(Opdracht(html: html, antwoord: answer)) { return }
            answer.resume(returning: nil)
        }
    }

    private func begin() {
        let isFirst = isBegonnen.withLock { begun in
            defer { begun = true }
            return !begun
        }
        guard isFirst else { return }
        // It holds what it needs and not this: with the last who asks it ends.
        Task { [programma, grenzen, stroom] in await Self.werk(programma, grenzen, stroom) }
    }

    /// A program as long as it goes well, then another: only when there is a letter to make. A letter on which a program stopped that
    /// had made others is tried once more; on a new one it was the letter.
    private static func werk(_ programma: Deelprogramma, _ grenzen: Grenzen, _ stroom: AsyncStream<Opdracht>) async {
        Deelprogramma.overleefStoppen()
        let work = Werk(stroom, grenzen)
        while await work.neem() {
            // What went wrong is the letter in hand that is not made; the reason may hold what stood in it.
            _ = try? await run(
                programma.programma, arguments: programma.argumenten, environment: programma.omgeving, input: .inputWriter,
                output: .sequence, error: .discarded
            ) { execution in
                defer { try? execution.send(signal: .kill) }  // It may be gone already, and it holds nothing that must be kept.
                try await work.metProgramma(execution)
            }
            work.isMislukt()
        }
    }

    /// What one program works on. Unchecked: only the one task of `werk` holds it, and it does one thing after the other.
    private final class Werk: @unchecked Sendable {
        private var jobs: AsyncStream<Opdracht>.Iterator
        private let grenzen: Grenzen
        private var nu: Opdracht?
        private var gemaakt = 0
        private var isOpnieuw = false

        init(_ stroom: AsyncStream<Opdracht>, _ grenzen: Grenzen) {
            jobs = stroom.makeAsyncIterator()
            self.grenzen = grenzen
        }

        /// Waits for a letter; false when there will be none.
        func neem() async -> Bool {
            if nu == nil { nu = await jobs.next() }
            return nu != nil
        }

        func metProgramma<E>(_ execution: Execution<CustomWriteInput, SequenceOutput, E>) async throws {
            var answers = Pdfantwoorden(execution.standardOutput.makeAsyncIterator(), grootste: grenzen.pdf)
            gemaakt = 0
            while gemaakt < grenzen.brieven, await neem(), let job = nu {
                let clock = Task { [grenzen] in
                    try await Task.sleep(for: .seconds(grenzen.seconden))
                    try execution.send(signal: .kill)
                }
                defer { clock.cancel() }
                let begun = ContinuousClock.now
                defer { if ContinuousClock.now - begun >= .seconds(grenzen.seconden) { isOpnieuw = true } }
                _ = try await execution.standardInputWriter.write(Pdfvraag.bytes(job.html))
                let made = try await answers.volgende()
                job.antwoord.resume(returning: made)
                (nu, isOpnieuw) = (nil, false)
                gemaakt += 1
            }
        }

        /// After a program stopped: the letter in hand is tried once more, or given up.
        func isMislukt() {
            guard let job = nu else { return }
            if gemaakt > 0, !isOpnieuw {
                isOpnieuw = true
                return
            }
            job.antwoord.resume(returning: nil)
            (nu, isOpnieuw) = (nil, false)
        }
    }
}

enum Pdfvraag {
    static func bytes(_ html: [UInt8]) -> [UInt8] { withUnsafeBytes(of: UInt32(html.count).bigEndian) { Array($0) } + html }
}

/// What the program says, letter by letter.
struct Pdfantwoorden {
    private var stroom: SubprocessOutputSequence.Iterator
    private var over: [UInt8] = []
    private let grootste: Int

    init(_ stroom: SubprocessOutputSequence.Iterator, grootste: Int) {
        self.stroom = stroom
        self.grootste = grootste
    }

    /// - Returns: nil when this letter could not be made; the next one may.
    /// - Throws: `Pdffout` when the program stopped, or says what it may not.
    mutating func volgende() async throws -> [UInt8]? {
        let head = try await neem(5), count = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
        guard count <= grootste else { throw Pdffout.gestopt }
        let body = try await neem(count)
        return head[0] == 0 && body.starts(with: "%PDF-".utf8) ? body : nil
    }

    private mutating func neem(_ aantal: Int) async throws -> [UInt8] {
        while over.count < aantal {
            guard let more = try await stroom.next() else { throw Pdffout.gestopt }
            more.withUnsafeBytes { over.append(contentsOf: $0) }
        }
        defer { over.removeFirst(aantal) }
        return Array(over.prefix(aantal))
    }
}

enum Pdffout: Error { case gestopt }
