// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB
import Grondslag
import Synchronization

/// The keys of the journal: the one that signs its checkpoints (Ed25519), and which keys of the periods seal its particulars.
extension Sleutelbos {
    static let punt = "controlepunt"
    static let wissels = "journaalwissels"

    /// What was read of these keys; filled once and then only by a replacement.
    struct Journaalsleutels {
        var sleutel: Curve25519.Signing.PrivateKey?
        var wissels: [Journaalwissel]?
    }

    /// The key that signs checkpoints of the journal; made the first time, also in a sleutelbos of before there were checkpoints.
    func ondertekensleutel() throws -> Curve25519.Signing.PrivateKey {
        if let key = journaal.withLock({ $0.sleutel }) { return key }
        let raw = try pool.write { db in
            if let known = try verzegeldKenmerk(db, Self.punt) { return known }
            let fresh = Array(Curve25519.Signing.PrivateKey().rawRepresentation)
            try zetVerzegeld(db, Self.punt, fresh)
            return fresh
        }
        let read = try Curve25519.Signing.PrivateKey(rawRepresentation: Data(raw))
        return journaal.withLock { known in
            let key = known.sleutel ?? read  // a replacement came in between
            known.sleutel = key
            return key
        }
    }

    /// Its public half, 32 bytes.
    func openbareOndertekensleutel() throws -> [UInt8] { Array(try ondertekensleutel().publicKey.rawRepresentation) }

    /// The replacements of that key, the oldest first.
    func journaalwissels() throws -> [Journaalwissel] {
        if let known = journaal.withLock({ $0.wissels }) { return known }
        let read = try pool.read { db in
            try verzegeldKenmerk(db, Self.wissels).map { try Journaalwissel.lijst($0) } ?? []
        }
        return journaal.withLock { known in
            let list = known.wissels ?? read
            known.wissels = list
            return list
        }
    }

    /// Which keys of the journal periods seal what is noted now.
    func journaalversie() throws -> UInt32 { try journaalwissels().last?.versie ?? 1 }

    /// Another key for the journal, in one commit: from here on this one signs, and other keys of the periods seal. The private half of the
    /// old one is gone.
    /// - Parameters:
    ///   - nummer: the last line that the old key may have signed.
    ///   - ook: replacements that a database tells and this sleutelbos does not know, being a copy of before them.
    /// - Returns: all replacements, this one last.
    func wisselJournaalsleutel(na nummer: Int64, op moment: Moment, ook: [Journaalwissel] = []) throws -> [Journaalwissel] {
        let old = try ondertekensleutel()
        let ours = Array(old.publicKey.rawRepresentation)
        let before = try journaalwissels() + ook
        let fresh = Curve25519.Signing.PrivateKey()
        let tip = before.last?.nieuwe ?? ours
        let all =
            before + [
                try Journaalwissel(
                    versie: (before.last?.versie ?? 1) + 1, na: nummer, op: moment, van: tip, had: tip == ours ? old : nil, naar: fresh,
                    installatie: installatie)
            ]
        try pool.writeWithoutTransaction { db in
            try db.inTransaction {
                try eisZelfdeGeneratie(db)
                try zetVerzegeld(db, Self.punt, Array(fresh.rawRepresentation))
                try zetVerzegeld(db, Self.wissels, Array(all.map(\.regel).joined(separator: "\n").utf8))
                return .commit
            }
            journaal.withLock { $0 = Journaalsleutels(sleutel: fresh, wissels: all) }
            // What the old key was leaves the side file too.
            _ = try db.checkpoint(.truncate)
        }
        return all
    }

    /// Which keys may have signed which lines, as it is at one moment: a replacement may come in between two questions.
    /// - Parameter genoteerd: the key that an auditor noted elsewhere; nil: the one of this sleutelbos.
    func sleutelketen(genoteerd: [UInt8]? = nil) throws -> Sleutelketen {
        let (key, list) = (try ondertekensleutel(), try journaalwissels())
        let now = journaal.withLock { (sleutel: $0.sleutel ?? key, wissels: $0.wissels ?? list) }
        return Sleutelketen(
            huidig: Array(now.sleutel.publicKey.rawRepresentation), wissels: now.wissels, genoteerd: genoteerd, installatie)
    }

    /// A key of which a signature of that moment counts: the one of now, or one it followed later.
    func isOnzeSleutel(_ openbaar: [UInt8], op moment: Moment) throws -> Bool { try sleutelketen().mag(openbaar, op: moment) }

    /// Adds the replacements that a file of checkpoints outside this machine does not have yet.
    package func zetWissels(buiten path: String) throws {
        let all = try journaalwissels()
        guard !all.isEmpty else { return }
        // A file that is not there yet has none of them; one that cannot be written says so below.
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let known = Set(text.split(separator: "\n").filter { Journaalwissel.isRegel($0) })
        for wissel in all where !known.contains(wissel.regel[...]) { try Controlepunt.voegToe(wissel.regel, aan: path) }
    }

    private func verzegeldKenmerk(_ db: Database, _ naam: String) throws -> [UInt8]? {
        try Self.kenmerk(db, naam).map {
            try Zegel.open($0, key: hoofdsleutel(Self.generatie(db)), aad: Self.kenmerkAAD(installatie, naam))
        }
    }

    private func zetVerzegeld(_ db: Database, _ naam: String, _ bytes: [UInt8]) throws {
        let master = try hoofdsleutel(Self.generatie(db))
        try Self.zet(db, naam, Zegel.sluit(bytes, key: master, aad: Self.kenmerkAAD(installatie, naam)))
    }
}
