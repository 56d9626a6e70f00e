// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// Makes identifiers that sort in the order of making, also within one millisecond: a counter of 18 bits stands before 56 random
/// bits (RFC 9562 §6.2, method 1). Facts of one transaction share one "now" and still come back in the order they were recorded.
final class Idmaker: Sendable {
    private let stand = Mutex((millis: Int64.min, teller: UInt32(0)))

    /// Never before an earlier one: work that waited, or a clock that was put back, still sorts in the order of recording.
    func nieuw(_ moment: Moment) -> UUIDv7 {
        let (millis, teller) = stand.withLock { stand in
            let millis = max(moment.micros / 1000, stand.millis)
            stand = (millis, stand.millis == millis ? stand.teller &+ 1 : 0)
            return stand
        }
        var generator = SystemRandomNumberGenerator()
        let counter = [
            UInt8(truncatingIfNeeded: teller >> 14), UInt8(truncatingIfNeeded: teller >> 6), UInt8(truncatingIfNeeded: teller & 0x3f),
        ]
        return UUIDv7(
            moment: Moment(micros: millis * 1000), random: counter + Int64(bitPattern: generator.next()).bigEndianBytes.prefix(7))
    }
}
