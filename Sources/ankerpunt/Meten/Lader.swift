// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// Load with constant arrivals: every request has its moment, whether the one before it is answered or not, and its time counts from
/// that moment. So a server that stalls cannot hide it (no coordinated omission).
struct Lader {
    let poort: Int
    let cookie: String
    /// Connections, and so requests under way at once.
    static let lijnen = 48

    struct Meting: Sendable {
        /// Of each answer: when it was due, in seconds after the beginning, and how long it took from then.
        var antwoorden: [(op: Double, millis: Double)] = []
        var fouten = 0
        var bytes = 0
        var eersteFout: String?

        var millis: [Double] { antwoorden.map { $0.millis } }
        func kwantiel(_ deel: Double) -> Double { millis.kwantiel(deel) }
        var perAntwoord: Int { antwoorden.isEmpty ? 0 : bytes / antwoorden.count }
    }

    /// What one visitor does at arrival number n; gives the bytes received.
    typealias Handeling = @Sendable (Lijn, Int) throws -> Int

    func meet(perSeconde: Double, seconden: Double, _ handeling: @escaping Handeling) -> Meting {
        meet(perSeconde: perSeconde, seconden: seconden, rooster: [0], [handeling]).first ?? Meting()
    }

    /// - Parameter rooster: which act comes at each arrival, by place in the list of acts; begins anew at its end.
    /// - Returns: a measurement for each act.
    func meet(perSeconde: Double, seconden: Double, rooster: [Int], _ handelingen: [Handeling]) -> [Meting] {
        let werk = Werk(aankomsten: Int(perSeconde * seconden), soorten: handelingen.count)
        let begin = Self.nu() + 0.05
        let klaar = DispatchGroup()
        for _ in 0..<Self.lijnen {
            klaar.enter()
            // A thread for each connection: a pool as wide as the processors would hold requests back here instead of in the server.
            Thread.detachNewThread { [poort, cookie] in
                let lijn = Lijn(poort: poort)
                lijn.cookie = cookie
                while let number = werk.volgende() {
                    let due = Double(number) / perSeconde
                    let wait = begin + due - Self.nu()
                    if wait > 0 { usleep(UInt32(wait * 1e6)) }
                    let kind = rooster[number % rooster.count]
                    werk.noteer(kind) { meting in
                        meting.bytes += try handelingen[kind](lijn, number)
                        return (op: due, millis: (Self.nu() - begin - due) * 1e3)
                    }
                }
                klaar.leave()
            }
        }
        klaar.wait()
        return werk.metingen.withLock { $0 }
    }

    /// What the connections share.
    private final class Werk: Sendable {
        private let aankomsten: Int
        private let eerstvolgende = Atomic(0)
        let metingen: Mutex<[Meting]>

        init(aankomsten: Int, soorten: Int) {
            self.aankomsten = aankomsten
            metingen = Mutex(Array(repeating: Meting(), count: soorten))
        }

        func volgende() -> Int? {
            let number = eerstvolgende.wrappingAdd(1, ordering: .relaxed).oldValue
            return number < aankomsten ? number : nil
        }

        /// Does one act outside the lock, and keeps its time or its error.
        func noteer(_ soort: Int, _ doe: (inout Meting) throws -> (op: Double, millis: Double)) {
            var one = Meting()
            do {
                one.antwoorden = [try doe(&one)]
            } catch {
                one.fouten = 1
                one.eersteFout = String(describing: error)
            }
            metingen.withLock { all in
                all[soort].antwoorden += one.antwoorden
                all[soort].bytes += one.bytes
                all[soort].fouten += one.fouten
                all[soort].eersteFout = all[soort].eersteFout ?? one.eersteFout
            }
        }
    }

    /// Seconds on a clock that never jumps.
    static func nu() -> Double { ProcessInfo.processInfo.systemUptime }
}

extension [Double] {
    /// The value below which this part of them lies; not a number for none.
    func kwantiel(_ deel: Double) -> Double {
        let sorted = sorted()
        return sorted.isEmpty ? .nan : sorted[Swift.min(sorted.count - 1, Int(Double(sorted.count) * deel))]
    }
}
