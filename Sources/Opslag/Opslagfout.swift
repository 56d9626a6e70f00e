// SPDX-License-Identifier: EUPL-1.2
import GRDB

/// Why an installation cannot be opened or trusted: for the operator, in plain Dutch, with what to do.
package enum Opslagfout: Error, Sendable, Equatable, CustomStringConvertible {
    /// Wrong, missing or damaged key: nothing was written.
    case sleutel(String)
    /// Another process has this installation.
    case bezet(String)
    /// Made by a newer program.
    case nieuwer(String)
    /// The journal does not agree with its mark or with the facts.
    case journaal(String)
    /// A backup that cannot be read or does not verify: nothing was touched.
    case backup(String)
    /// The key of what is asked was destroyed.
    case vernietigd

    package var description: String {
        switch self {
        case .sleutel(let text), .bezet(let text), .nieuwer(let text), .journaal(let text), .backup(let text): text
        case .vernietigd: "De sleutel van dit gegeven is vernietigd; het is niet meer te lezen."
        }
    }

    /// What an operator reads when the disk itself refuses; every other error stays what it is.
    static func vertaald<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw uitleg(error) }
    }

    static func uitleg(_ error: any Error) -> any Error {
        if let error = error as? DatabaseError { return SQLiteConnection.fout(error).opslagfout }
        return (error as? SQLFout)?.opslagfout ?? error
    }
}

extension SQLFout {
    /// A value in a row is not what it should be; the database itself goes on.
    package var isInhoud: Bool {
        switch self {
        case .kolom, .soort: true
        default: false
        }
    }

    /// For who starts a program: in words when it is the disk.
    var opslagfout: any Error {
        guard case .schijf(let text) = self else { return self }
        return Opslagfout.bezet(
            "De schijf van deze installatie is vol, defect of niet te beschrijven (\(text)). Maak ruimte of herstel de schijf, en start dan "
                + "opnieuw. Wat bevestigd was, is er nog.")
    }
}
