// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// The high-water mark: number and hash of the last journal line, in a file outside the database, fsynced with each group.
///
/// A database ahead of the mark is valid (the crash came between commit and mark); behind it is truncation.
final class Hoogwater: Sendable {
    private let handle: Int32

    init(path: String) throws {
        handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.journaal("Kan het hoogwatermerk \(path) niet openen.") }
        try Bestand.maakNaamDuurzaam(path)
    }

    deinit { Foundation.close(handle) }

    func lees() throws -> Ketenkop {
        var bytes = [UInt8](repeating: 0, count: 40)
        let count = Bestand.volhard { pread(handle, &bytes, 40, 0) }
        if count == 0 { return .begin }
        guard count == 40, let nummer = Int64(bigEndianBytes: bytes[0..<8]) else {
            throw Opslagfout.journaal("Het hoogwatermerk is beschadigd. Controleer de installatie met: ankerpunt journaal verifieer")
        }
        return Ketenkop(nummer: nummer, hash: Array(bytes[8...]))
    }

    func zet(_ kop: Ketenkop) throws {
        let bytes = kop.nummer.bigEndianBytes + kop.hash
        guard Bestand.volhard({ pwrite(handle, bytes, bytes.count, 0) }) == bytes.count, Bestand.volhard({ Int(fdatasync(handle)) }) == 0
        else {
            throw Opslagfout.journaal("Het hoogwatermerk kon niet worden geschreven (schijf vol of defect).")
        }
    }
}
