// SPDX-License-Identifier: EUPL-1.2

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
}
