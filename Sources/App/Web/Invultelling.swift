// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Opslag

/// Counts what a form asked, in the commit that saves it. Nobody is named: which form, which day, which of its fields stood open, how
/// many words. What was typed is not in it, nor who typed it, nor at what time of the day.
enum Invultelling {
    /// Hidden field: when the page with the form was opened, in seconds.
    static let geopend = "_geopend"

    static func teken(_ moment: Moment) -> String { String(moment.micros / 1_000_000) }

    /// - Parameters:
    ///   - pad: where the form was sent.
    ///   - plaats: where its sender goes next: a new file is known from there.
    static func tel(
        _ ingevuld: Ingevuld, _ formulieren: Formulierlijst, van pad: String, naar plaats: String, _ tx: SchrijfTx
    ) throws {
        let seconds = ingevuld[geopend]?.first.flatMap { Int64($0) }.map { Int(clamping: tx.nu.micros / 1_000_000 &- $0) }
        guard let last = formulieren.last(ingevuld, seconden: seconds) else { return }
        let from = nummer(in: pad), to = nummer(in: plaats)
        // A file that came of a search takes along what the search asked.
        if let from, let to, from != to, pad.hasPrefix(zoeken), plaats.hasPrefix(dossiers) {
            try InvullastStore.verhuis(from, naar: to, tx)
        }
        try InvullastStore.bewaar(last, bij: plaats.hasPrefix(dossiers) || from == nil ? to : from, tx)
    }

    private static let zoeken = "/zoeken/"
    private static let dossiers = "/dossiers/"

    /// The file or the search that an address of ours is about.
    private static func nummer(in pad: String) -> UUIDv7? {
        guard pad.hasPrefix(zoeken) || pad.hasPrefix(dossiers) else { return nil }
        let parts = pad.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        return parts.count > 1 ? UUIDv7(String(parts[1])) : nil
    }
}
