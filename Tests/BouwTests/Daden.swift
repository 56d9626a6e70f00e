// SPDX-License-Identifier: EUPL-1.2

/// Acts of the journal and their words.
extension Regels {
    /// Where an act gets its name: at a read or a write, at a note, in the short forms of some rooms.
    static let daad = Patroon(
        #"(?:\bhandeling: |\bhandeling naam: String = |\bhandeling: String = |\bnoteer\(\s*|\bschrijf\(|\bstap\(\.\w+, |\bdoe\(verzoek, page, (?:order, )?)"([a-z][a-z0-9.-]*)""#
    )
    static let daadnaam = Patroon(#""([a-z][a-z0-9.-]*)": Daad\("#)
    private static let woordenboek = "Sources/App/Gezin/Toezicht/Journaaldaden.swift"
    private static let woordenboeken: Set = [
        woordenboek, "Sources/App/Gezin/Toezicht/Journaaldaden+Beheer.swift", "Sources/App/Gezin/Toezicht/Journaaldaden+Hulp.swift",
    ]

    /// An act that the program journals but that people would read as a code.
    static func daden(_ bronnen: [Bron]) -> [Fout] {
        let known = Set(bronnen.filter { woordenboeken.contains($0.pad) }.flatMap { daadnaam.vind(in: $0.tekst).map { $0.groepen[1] } })
        return bronnen.flatMap { bron in
            daad.vind(in: bron.tekst).filter { !known.contains($0.groepen[1]) }.map {
                Fout(pad: bron.pad, regel: $0.regel, wat: "de daad “\($0.groepen[1])” heeft geen woorden in \(woordenboek)")
            }
        }
    }
}
