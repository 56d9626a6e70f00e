// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension LeesTx {
    /// When something was last recorded on each line of a file. Reads open columns only; the caller says whom it shows.
    /// - Parameters:
    ///   - soorten: kinds of fact that are no change of the file itself.
    ///   - bron: a source of which the facts are none either.
    ///   - moment: nor is what was recorded at this very moment.
    package func laatsteWijzigingen(
        _ dossier: ID<Dossier>, in tabellen: [Feitentabel], zonder soorten: Set<String> = [], zonderBron bron: String? = nil,
        zonderMoment moment: Moment? = nil
    ) throws -> [ID<Lijn>: Moment] {
        let marks = soorten.map { _ in "?" }.joined(separator: ", ")
        let other =
            (soorten.isEmpty ? "" : " AND soort NOT IN (\(marks))") + (bron == nil ? "" : " AND bron <> ?")
            + (moment == nil ? "" : " AND opgetekend <> ?")
        let args =
            soorten.sorted().map { SQLValue.text($0) }
            + [bron.map { SQLValue.text($0) }, moment.map { SQLValue.moment($0) }].compactMap(\.self)
        var result: [ID<Lijn>: Moment] = [:]
        for tabel in tabellen {
            let sql = "SELECT lijn, MAX(opgetekend) AS laatst FROM \(tabel.naam) WHERE dossier = ?\(other) GROUP BY lijn"
            for row in try query(sql, [.id(dossier)] + args) {
                let line: ID<Lijn> = try row.id("lijn")
                result[line] = try max(result[line] ?? row.moment("laatst"), row.moment("laatst"))
            }
        }
        return result
    }
}
