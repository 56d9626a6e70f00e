// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Tells the stories of many families into an installation, day by day, so that the journal reads as it would have grown.
/// What happens on one day in different families is written side by side: one commit holds many of them.
struct Verteller: Sendable {
    let app: App
    let nu: Moment

    /// - Returns: what the rules of the house refused. The rest of the story goes on without it.
    func vertel(gezinnen aantal: Int, zaad: UInt64, voortgang: @escaping Demovulling.Voortgang) async throws -> [Vertelfout] {
        let vandaag = nu.datum
        let werk = Werkverdeling(op: vandaag)
        var standen = Bezetting(peildatum: vandaag).gezinnen.map { Gezinsstand($0, medewerker: werk.medewerker($0, nummer: nil)) }
        for (nummer, gezin) in Proefwereld(zaad: zaad, peildatum: vandaag).gezinnen(aantal).enumerated() {
            standen.append(Gezinsstand(gezin, medewerker: werk.medewerker(gezin, nummer: nummer)))
        }
        let stappen = standen.enumerated().flatMap { plaats, stand in stand.gezin.tijdlijn.map { Stap(gezin: plaats, voorval: $0) } }
        let dagen = Dictionary(grouping: stappen, by: \.voorval.dag).sorted { $0.key < $1.key }
        var gedaan = 0
        for (_, dag) in dagen {
            for (plaats, stand) in try await vertel(dag, standen) { standen[plaats] = stand }
            gedaan += dag.count
            voortgang(gedaan, stappen.count)
        }
        for (plaats, stand) in standen.enumerated() where stand.dossier != nil {
            try await app.vul(als: stand.medewerker, op: nu, handeling: "afspraak.maken") { hand in try stand.planAgenda(plaats, hand) }
        }
        let cast = Bezetting(peildatum: vandaag)
        if let deWit = standen.first(where: { $0.gezin.lid(cast.sem.id) != nil }) { try await verklaar(deWit, cast) }
        return standen.flatMap(\.fouten)
    }

    private struct Stap: Sendable {
        /// Place of the family in the list.
        let gezin: Int
        let voorval: Verhaal.Voorval
    }

    /// One day of all families to whom something happened.
    private func vertel(_ dag: [Stap], _ standen: [Gezinsstand]) async throws -> [(Int, Gezinsstand)] {
        try await withThrowingTaskGroup(of: (Int, Gezinsstand).self) { group in
            for (plaats, stappen) in Dictionary(grouping: dag, by: \.gezin) {
                group.addTask {
                    var stand = standen[plaats]
                    for stap in stappen { stand = try await vertel(stap.voorval, stand, plaats) }
                    return (plaats, stand)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func vertel(_ voorval: Verhaal.Voorval, _ stand: Gezinsstand, _ plaats: Int) async throws -> Gezinsstand {
        let moment = moment(voorval, plaats)
        do {
            return try await app.vul(als: stand.verteller(voorval), op: moment, handeling: voorval.wat.handeling) { hand in
                var stand = stand
                try stand.beleef(voorval, hand)
                return stand
            }
        } catch let afwijzing as Afwijzing {
            var refused = stand
            refused.fouten.append(Vertelfout(gezin: plaats, dag: voorval.dag, handeling: voorval.wat.handeling, afwijzing: afwijzing))
            return refused
        }
    }

    /// Somewhere in the working day, in the order of the day; never later than now.
    private func moment(_ voorval: Verhaal.Voorval, _ plaats: Int) -> Moment {
        let told = voorval.dag.alsMoment.plus(seconden: Int64(voorval.wat.rang * 40 * 60 + plaats * 97 % 2_300))
        return min(told, nu.plus(seconden: Int64(voorval.wat.rang - 20)))
    }
}

/// A story that the rules of the house refuse: a fault in the story, to be mended there.
package struct Vertelfout: Error, CustomStringConvertible {
    let gezin: Int
    let dag: Datum
    let handeling: String
    let afwijzing: Afwijzing

    package var description: String { "Het verhaal van gezin \(gezin) loopt vast op \(dag.iso) bij \(handeling): \(afwijzing)" }
}

extension Verhaal.Gebeurtenis {
    /// Name of the act in the journal.
    var handeling: String {
        switch self {
        case .hulpvraag: "hulpvraag.vastleggen"
        case .triage: "triage.vastleggen"
        case .contact: "contact.vastleggen"
        case .analyse: "analyse.vastleggen"
        case .plan: "plan.vastleggen"
        case .aanvraag: "aanvraag.vastleggen"
        case .besluit: "besluit.nemen"
        case .toewijzing: "hulp.bestellen"
        case .start: "hulp.starten"
        case .stop: "hulp.stoppen"
        case .evaluatie: "evaluatie.vastleggen"
        case .afsluiting: "dossier.afsluiten"
        case .meedenken: "relatie.geven"
        case .partnervraag: "partnervraag.stellen"
        case .terugblik: "analyse.samen"
        case .elders: "terreinvraag.stellen"
        case .bijplan: "plan.vastleggen"
        case .bezwaar(let gang, _): gang.handeling
        }
    }
}
