// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// The children of this file with the day they were last seen, longest ago first. Nobody of a file that is closed; nobody who is not
    /// born yet or has died.
    /// - Parameter geopend: when the file was opened for the first time.
    package func kinderenGezien(geopend: Datum) -> [Kindgezien] {
        guard !isAfgesloten else { return [] }
        let opening = afsluiting.flatMap { _ in vragen.first?.inhoud.datum } ?? geopend
        let seen = Kindgezien.dagen(feiten.notities, feiten.afspraken, feiten.aflopen)
        let gone = Set(
            Dictionary(grouping: feiten.levens, by: \.inhoud.persoon).compactMap { person, facts in
                facts.laatste(op: vandaag).map(\.inhoud.leven) ?? .levend == .levend ? nil : person
            })
        let parts = feiten.deelnames.lopend(op: vandaag, einden: feiten.beeindigingen).filter { $0.inhoud.rol == .jeugdige }
        let since = Dictionary(parts.map { ($0.inhoud.persoon, $0.geldigVan ?? opening) }, uniquingKeysWith: min)
        return since.filter { !gone.contains($0.key) }.map { child, came in
            let last = seen[child].flatMap { $0 <= vandaag ? $0 : nil }
            return Kindgezien(kind: child, laatst: last, sinds: max(last ?? opening, opening, came <= vandaag ? came : opening))
        }.sorted { ($0.sinds, $0.kind) < ($1.sinds, $1.kind) }
    }
}
