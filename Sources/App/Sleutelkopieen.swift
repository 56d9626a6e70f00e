// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension App {
    /// Makes a copy of the sleutelbos when one is asked, and removes those that are past their term: with every backup, so that what was
    /// destroyed is gone when it was said to be.
    /// - Returns: what the operator must know.
    func kopieerSleutels(naar path: String?) async throws -> [String] {
        let now = databank.klok.nu()
        let days = try await databank.lees(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: "sleutelkopie.opruimen") { tx in
            try InstellingStore.instellingen(tx).sleutelkopieDagen
        }
        var lines: [String] = []
        if let path {
            try databank.sleutelbos.backup(naar: path, op: now)
            let last = now.datum.plus(dagen: days)
            lines.append(
                "Kopie van de sleutelbos gemaakt in \(path). Zij blijft tot en met \(last.uitgeschreven); wis wat u elders zette zelf.")
        }
        let limit = Moment(begin: now.datum.plus(dagen: -days))
        let done = try databank.sleutelbos.ruimKopieenOp(gemaaktVoor: limit)
        if !done.gewist.isEmpty {
            let count = done.gewist.count
            try await databank.schrijf(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: "sleutelkopie.opruimen") { tx in
                tx.noteer("sleutelkopie.opruimen", bijzonderheden: "\(count) kopieën, ouder dan \(days) dagen")
            }
        }
        return lines + done.regels(days)
    }
}

extension Kopieruiming {
    fileprivate func regels(_ days: Int) -> [String] {
        gewist.map { "Kopie van de sleutelbos ouder dan \(days) dagen overschreven en gewist: \($0)" }
            + mislukt.map { "LET OP: \($0) is ouder dan \(days) dagen en kon niet worden gewist. Wis die kopie zelf." }
            + zonderDag.map { "LET OP: \($0) is een kopie van de sleutelbos zonder dag. Wis haar zelf als zij ouder is dan \(days) dagen." }
            + (laatste.map {
                [
                    "LET OP: \($0) is ouder dan \(days) dagen en blijft, want het is de laatste kopie. Maak een nieuwe met --sleutels: "
                        + "tot dan zijn vernietigde sleutels daarin nog te vinden."
                ]
            } ?? [])
    }
}
