// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// A sealed file for the holder of one key: HPKE (RFC 9180, X25519, HKDF-SHA256, ChaCha20-Poly1305).
///
/// Form: magic 20 ‖ length and name of what it holds ‖ encapsulated key 32, then frames: length (4) ‖ sealed bytes. A frame begins with its
/// kind; the last one says how many bytes went before, so that a file that was cut off is noticed.
enum Envelopvorm {
    static let magie = Array("ankerpunt-envelop-1\n".utf8)
    static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    static let blok = 256 << 10

    enum Soort: UInt8 { case inhoud = 1, einde }

    static func aanhef(_ wat: String) -> [UInt8] { magie + [UInt8(truncatingIfNeeded: wat.utf8.count)] + Array(wat.utf8) }
}

/// Writes one sealed file. Nothing unsealed reaches the disk; the file has its name only when it is whole.
package final class Envelopschrijver {
    private let path: String
    private let file: FileHandle
    private var sender: HPKE.Sender
    private var wachtend: [UInt8] = []
    private var totaal: Int64 = 0

    /// - Parameter wat: what it holds, like `noodblad`: stands in the clear, and is proved at opening.
    package init(path: String, wat: String, voor sleutel: OpenbareSleutel) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.backup("\(path) bestaat al; er wordt niets overschreven.")
        }
        let handle = open(path + ".deel", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.backup("Kan \(path) niet maken. Bestaat de map, en mag deze gebruiker erin schrijven?") }
        self.path = path
        file = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
        let head = Envelopvorm.aanhef(wat)
        sender = try HPKE.Sender(recipientKey: sleutel.key, ciphersuite: Envelopvorm.suite, info: Data(head))
        try file.write(contentsOf: head + sender.encapsulatedKey)
    }

    package func voegToe(_ bytes: some Sequence<UInt8>) throws {
        wachtend.append(contentsOf: bytes)
        guard wachtend.count >= Envelopvorm.blok else { return }
        try sluitBlok()
    }

    package func voegToe(_ text: String) throws { try voegToe(text.utf8) }

    /// Ends the file, makes it durable and gives it its name.
    package func einde() throws {
        if !wachtend.isEmpty { try sluitBlok() }
        try blok(.einde, totaal.bigEndianBytes)
        try file.synchronize()
        try file.close()
        guard rename(path + ".deel", path) == 0 else { throw Opslagfout.backup("Kan het bestand de naam \(path) niet geven.") }
        try Bestand.maakNaamDuurzaam(path)
    }

    /// Removes what was written of a file that failed.
    package func breekAf() { unlink(path + ".deel") }

    private func sluitBlok() throws {
        totaal += Int64(wachtend.count)
        try blok(.inhoud, wachtend)
        wachtend.removeAll(keepingCapacity: true)
    }

    private func blok(_ soort: Envelopvorm.Soort, _ content: [UInt8]) throws {
        let sealed = try sender.seal([soort.rawValue] + content)
        try file.write(contentsOf: Backupvorm.vier(sealed.count) + sealed)
    }
}

/// Reads a sealed file with the private key, whole or not at all.
package enum Enveloplezer {
    /// - Throws: `Opslagfout` when it is no such file, was cut off or changed, or is for another key.
    package static func lees(_ path: String, wat: String, met sleutel: Envelopsleutel) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.backup("\(path) is er niet of is niet te lezen.")
        }
        let head = Envelopvorm.aanhef(wat)
        var rest = ArraySlice([UInt8](data))
        guard rest.starts(with: head), rest.count >= head.count + 32 else {
            throw Opslagfout.backup("\(path) is geen \(wat) van Ankerpunt, of het is afgebroken.")
        }
        rest = rest.dropFirst(head.count)
        var recipient: HPKE.Recipient
        do {
            recipient = try HPKE.Recipient(
                privateKey: sleutel.key, ciphersuite: Envelopvorm.suite, info: Data(head), encapsulatedKey: Data(rest.prefix(32)))
        } catch {
            throw Opslagfout.backup("\(path) is beschadigd.")
        }
        return try blokken(rest.dropFirst(32), &recipient, path)
    }

    private static func blokken(_ sealed: ArraySlice<UInt8>, _ recipient: inout HPKE.Recipient, _ path: String) throws -> [UInt8] {
        var (rest, content, isEerste) = (sealed, [UInt8](), true)
        while rest.count >= 4 {
            let size = Backupvorm.getal(rest.prefix(4))
            rest = rest.dropFirst(4)
            guard size <= rest.count else { break }
            let plain: Data
            do {
                plain = try recipient.open(Data(rest.prefix(size)))
            } catch {
                throw Opslagfout.backup(
                    isEerste ? "Deze sleutel past niet bij \(path), of het bestand is beschadigd." : "\(path) is beschadigd.")
            }
            (rest, isEerste) = (rest.dropFirst(size), false)
            guard plain.first == Envelopvorm.Soort.einde.rawValue else {
                content += plain.dropFirst()
                continue
            }
            guard rest.isEmpty, Int64(bigEndianBytes: plain.dropFirst()) == Int64(content.count) else { break }
            return content
        }
        throw Opslagfout.backup("\(path) is niet volledig. Neem een ander bestand.")
    }
}
