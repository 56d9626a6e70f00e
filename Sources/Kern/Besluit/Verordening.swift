// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The verordening of this gemeente as it holds on a day, as the weighing uses it (Jeugdwet 2.9).
package struct Verordening: Sendable, Equatable {
    private let waarden: [Verordeningpunt: Gezet]
    private let dag: Datum

    package init(_ gezet: [Instelling], op dag: Datum) {
        self.dag = dag
        waarden = Dictionary(
            uniqueKeysWithValues: Verordeningpunt.allCases.map { ($0, gezet.gezet(.verordening($0), op: dag)) })
    }

    /// What holds where nothing was chosen.
    package static func zonderKeuze(op dag: Datum) -> Verordening { Verordening([], op: dag) }

    package func waarde(_ punt: Verordeningpunt) -> String { waarden[punt]?.waarde ?? punt.standaard }

    /// The decision it rests on; where nothing was chosen the law, said so.
    package func bron(_ punt: Verordeningpunt) -> String { waarden[punt]?.grond ?? "niet gekozen; \(punt.bron)" }

    /// Kinds of help for which no decision is needed.
    package var vrij: [Verordeningpunt] {
        Verordeningpunt.allCases.filter { $0.hulpsoort != nil && waarde($0) == Verordeningpunt.vrij }
    }

    /// The norm of usual care for an age, where the verordening has its own.
    package func zorgnorm(bij leeftijd: Int) -> (tekst: String, bron: String, leeftijd: ClosedRange<Int>)? {
        guard let point = Verordeningpunt.allCases.first(where: { $0.leeftijd?.contains(leeftijd) == true }), let ages = point.leeftijd,
            waarde(point) != Verordeningpunt.kader
        else { return nil }
        return (waarde(point), bron(point), ages)
    }

    /// What the receipt keeps of it: with that, the outcome is the same for ever, whatever the verordening says later.
    /// - Parameters:
    ///   - leeftijd: of the jeugdige, when it is known.
    ///   - metPgb: a pgb was asked for.
    package func bewijsfeiten(leeftijd: Int?, metPgb: Bool) -> [Bewijsfeit] {
        var facts = [
            feit(.verordeningNaam, .naam), feit(.verordeningGebruikelijk, .gebruikelijk),
            Bewijsfeit(
                .verordeningVrij, vrij.map(\.rawValue).joined(separator: ","), bron: vrij.first.map(bron) ?? bron(.lokaalTeam), datum: dag),
        ]
        if metPgb { facts.append(feit(.verordeningPgb, .pgbHoogte)) }
        if let norm = leeftijd.flatMap(zorgnorm) {
            facts.append(Bewijsfeit(.verordeningZorgnorm, norm.tekst, bron: norm.bron, datum: dag))
        }
        return facts
    }

    /// With the day from which it holds; where nothing was chosen the day it was looked at.
    private func feit(_ naam: Feitnaam, _ punt: Verordeningpunt) -> Bewijsfeit {
        let now = waarden[punt]
        return Bewijsfeit(naam, waarde(punt), bron: bron(punt), datum: now?.grond == nil ? dag : now?.van ?? dag)
    }
}
