// SPDX-License-Identifier: EUPL-1.2
import Crypto
import CryptoExtras
import Foundation

/// Passwords as scrypt (RFC 7914): `scrypt$N$r$p$salt$hash`, so that stronger settings can follow.
enum Wachtwoord {
    static let ronden = 1 << 14

    static func maak(_ wachtwoord: String, ronden: Int = ronden) throws -> String {
        let salt = Toeval.bytes(16)
        let hash = try scrypt(wachtwoord, salt, ronden)
        return ["scrypt", String(ronden), "8", "5", Data(salt).base64EncodedString(), Data(hash).base64EncodedString()].joined(
            separator: "$")
    }

    static func klopt(_ wachtwoord: String, _ bewaard: String) throws -> Bool {
        let parts = bewaard.split(separator: "$").map(String.init)
        guard parts.count == 6, let ronden = Int(parts[1]), let salt = Data(base64Encoded: parts[4]),
            let hash = Data(base64Encoded: parts[5])
        else {
            return false
        }
        let computed = try scrypt(wachtwoord, [UInt8](salt), ronden)
        return computed.count == hash.count && zip(computed, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func scrypt(_ wachtwoord: String, _ salt: [UInt8], _ ronden: Int) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: Array(wachtwoord.utf8), salt: salt, outputByteCount: 32, rounds: ronden, blockSize: 8, parallelism: 5,
            maxMemory: 64 * 1024 * 1024
        ).withUnsafeBytes { Array($0) }
    }
}

/// Codes of the second factor (RFC 6238: SHA-1, 30 seconds, 6 digits).
enum TOTP {
    static func stap(_ seconden: Int64) -> Int64 { seconden / 30 }

    static func code(_ geheim: [UInt8], stap: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: stap >> Int64(56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: geheim)))
        let offset = Int(mac[mac.count - 1] & 0x0f)
        let value = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let digits = String(value % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The time step whose code this is: the present one or one beside it, and later than the last accepted.
    static func stap(van getypt: String, _ geheim: [UInt8], seconden: Int64, na laatste: Int64) -> Int64? {
        let digits = getypt.filter { !$0.isWhitespace }
        return venster(seconden, na: laatste).first { code(geheim, stap: $0) == digits }
    }

    /// The step of a code that would be taken now; nil when those of this moment are used up.
    static func bruikbaar(seconden: Int64, na laatste: Int64) -> Int64? {
        venster(seconden, na: laatste).first { $0 >= stap(seconden) }
    }

    /// The present one first: clocks differ a little.
    private static func venster(_ seconden: Int64, na laatste: Int64) -> [Int64] {
        let now = stap(seconden)
        return [now, now - 1, now + 1].filter { $0 > laatste }
    }
}
