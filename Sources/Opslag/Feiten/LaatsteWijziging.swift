// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension LeesTx {
    /// When something was last recorded on each line of a file. Reads open columns only; the caller says whom it shows.
    /// - Parameter zonder: kinds of fact that are no change of the file itself.
    package func laatsteWijzigingen(
        _ dossier: ID<Dossier>, in tabellen: [Feitentabel], zonder soorten: Set<String> = []
    ) throws -> [ID<Lijn>: Moment] {
        let marks = soorten.map { _ in "?" }.joined(separator: ", ")
        let other = soorten.isEmpty ? "" : " AND soort NOT IN (\(marks))"
        var result: [ID<Lijn>: Moment] = [:]
        for tabel in tabellen {
            let sql = "SELECT lijn, MAX(opgetekend) AS laatst FROM \(tabel.naam) WHERE dossier = ?\(other) GROUP BY lijn"
            for row in try query(sql, [.id(dossier)] + soorten.sorted().map { .text($0) }) {
                let line: ID<Lijn> = try row.id("lijn")
                result[line] = try max(result[line] ?? row.moment("laatst"), row.moment("laatst"))
            }
        }
        return result
    }
}
