// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization

/// A table that holds no facts and yet has a past: rows of after an instant go when an installation is put back to it.
package struct Momenttabel: Sendable, Hashable {
    package let naam: String
    /// Column with the moment of the transaction that made the row.
    package let moment: String

    package init(_ naam: String, moment: String) {
        self.naam = naam
        self.moment = moment
    }
}

/// What was recorded after the instant that an installation was put back to, and so is no more: kinds, lines and numbers, no content.
package struct Herstelknip: Sendable, Equatable {
    package struct Vervallen: Sendable, Equatable {
        package let tabel: String
        package let soort: String
        package let lijn: ID<Lijn>
        package let aantal: Int
    }

    package let tot: Moment
    package let vervallen: [Vervallen]
}

/// The moments of a restore at which it may stop for ever: a test stops at each.
package enum Herstelstap: String, Sendable, CaseIterable { case geladen, gemerkt, geopend, vernietigd, gehaakt, herbouwd, getekend }

/// What a test does at each step; `ruimtOp` false leaves what a kill would leave.
package struct Herstelproef: Sendable {
    let naStap: @Sendable (Herstelstap) throws -> Void
    let ruimtOp: Bool

    package static let geen = Herstelproef(ruimtOp: true) { _ in }

    package init(ruimtOp: Bool, naStap: @escaping @Sendable (Herstelstap) throws -> Void) {
        self.ruimtOp = ruimtOp
        self.naStap = naStap
    }
}

/// Who does a restore, up to when, and what the rooms do in its commit.
package struct Herstelwens: Sendable {
    let wie: Handelende
    let tot: Moment?
    let hook: @Sendable (SchrijfTx) throws -> Void
    let naKnip: @Sendable (SchrijfTx, Herstelknip) throws -> Void
    let gelezen: @Sendable (Backuphoofd) -> Void
    let proef: Herstelproef

    /// - Parameters:
    ///   - tot: facts and journal as they were at this instant; nil, or an instant after the backup: as the backup has them. See
    ///     `Databank.knip` for what has no past.
    ///   - gelezen: told what the backup says of itself, once it is proved.
    ///   - hook: rooms make their look-ups again here, in the same commit as the journal line of the restore.
    ///   - naKnip: after `hook`, when something was cut off: rooms put right what has no past, and say what people must know.
    package init(
        als wie: Handelende = .systeem("herstel"), tot: Moment? = nil, na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in },
        naKnip: @escaping @Sendable (SchrijfTx, Herstelknip) throws -> Void = { _, _ in },
        gelezen: @escaping @Sendable (Backuphoofd) -> Void = { _ in }, proef: Herstelproef = .geen
    ) {
        self.wie = wie
        self.tot = tot
        self.hook = hook
        self.naKnip = naKnip
        self.gelezen = gelezen
        self.proef = proef
    }
}

/// What is restored, with which keys, to where.
struct Herstelwerk: Sendable {
    let path: String
    let hoofd: Backuphoofd
    let sleutel: Backupsleutel
    let map: String
    let sleutelbos: Sleutelbos
    let opzet: Databank.Opzet
    let klok: Klok
    let wens: Herstelwens
    /// From here on the tables in the database are ours to take away.
    let isGeladen = Vlag()
    let knip = Knipbak()

    var hoogwater: String { map + "/hoogwater" }

    final class Vlag: Sendable {
        let staat = Mutex(false)
    }

    final class Knipbak: Sendable {
        let inhoud = Mutex<Herstelknip?>(nil)
    }
}

/// The mark that a restore is under way: a table that is there from the commit of the rows to the very end. A database with it is no
/// installation yet: nothing opens it, and a new restore may clear it.
enum Herstelmerk {
    static let tabel = "herstel_bezig"

    static func zet(_ connection: any SQLConnection, op nu: Moment) throws {
        try connection.script("CREATE TABLE \(tabel) (sinds {int} NOT NULL) {strict}")
        try connection.execute("INSERT INTO \(tabel) (sinds) VALUES (?)", [.moment(nu)])
    }

    static func haalWeg(_ connection: any SQLConnection) throws { try connection.script("DROP TABLE \(tabel)") }

    static func staatEr(_ connection: any SQLConnection) throws -> Bool { try Schema.tabellen(connection).contains(tabel) }

    /// An installation of which the restore was cut off is not opened.
    static func eisGeen(_ connection: any SQLConnection) throws {
        guard try !staatEr(connection) else {
            throw Opslagfout.backup(
                "Een herstel van deze installatie is afgebroken: niet alles staat er. Geef dezelfde opdracht (ankerpunt herstel) nog eens; "
                    + "die ruimt eerst op wat er half staat en begint opnieuw.")
        }
    }
}
