// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Monitor
import Opslag

/// Which list is asked for, from the query string.
struct Lijstvraag: Sendable {
    let deel: Deel
    let groepen: [Groep]
    let pagina: Int

    init(_ verzoek: Verzoek) {
        deel = verzoek.vraag("deel").flatMap { Deel(rawValue: $0) } ?? .teller
        groepen = (verzoek.vraag["groep"] ?? []).compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let dimensie = Dimensie(rawValue: parts[0]) else { return nil }
            return Groep(dimensie, parts[1].isEmpty ? nil : parts[1])
        }
        pagina = max(1, min(10_000, verzoek.vraag("pagina").flatMap { Int($0) } ?? 1))
    }
}

/// The list behind one figure: as many lines as the figure says.
struct Cijferlijst: Sendable {
    struct Rij: Sendable {
        /// Nil: the file was destroyed, or is no longer with this team.
        let dossier: ID<Dossier>?
        let titel: String
        let dag: Datum?
        let dagen: Int?
    }

    static let per = 50

    let indicator: Indicator
    let labels: Cijferlabels
    let totaal: Int
    /// The lines of this page.
    let rijen: [Rij]

    /// - Throws: `nietGevonden` when there is no such figure.
    static func lees(_ indicator: Indicator, _ keuze: Cijferkeuze, _ vraag: Lijstvraag, _ bezoek: Bezoek, _ tx: LeesTx) throws
        -> Cijferlijst
    {
        let rows = try GegevensStore.rijen(teams: keuze.teams, tx)
        let columns = rows.kolommen
        let outcome = try indicator.bereken(over: columns, periode: keuze.periode)
        let lines = [outcome.totaal] + outcome.tabellen.flatMap(\.regels)
        guard let line = lines.first(where: { $0.groepen == vraag.groepen }) else { throw Afwijzing.nietGevonden }
        let keys = try outcome.sleutels(achter: line, deel: vraag.deel, in: columns).sorted()
        let page = Array(keys.dropFirst((vraag.pagina - 1) * per).prefix(per))
        let places = try GegevensStore.dossiers(page, tx)
        let titles = try StandStore.titels(Array(Set(places.values)).sorted(), bezoek, tx)
        let values = rows.waarden(indicator, op: keuze.periode.totEnMet)
        return Cijferlijst(
            indicator: indicator, labels: try Cijferlabels.lees(tx), totaal: keys.count,
            rijen: page.map { key in
                let dossier = places[key].flatMap { titles[$0] == nil ? nil : $0 }
                return Rij(
                    dossier: dossier, titel: dossier.flatMap { titles[$0] } ?? "Niet te tonen: vernietigd, of nu bij een ander team",
                    dag: values[key]?.dag, dagen: values[key]?.dagen)
            })
    }
}

extension Gegevensrijen {
    /// Per row the day that places it in the period, and the days measured on it.
    fileprivate func waarden(_ indicator: Indicator, op laatste: Datum) -> [Sleutel: (dag: Datum?, dagen: Int?)] {
        let rows: [any Gegevensrij] =
            switch indicator.grein {
            case .hulpvraag: hulpvragen
            case .besluit: besluiten
            case .traject: trajecten
            }
        return Dictionary(rows.map { ($0.rij, indicator.meting.waarde($0, op: laatste)) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Meting {
    fileprivate func waarde(_ rij: any Gegevensrij, op laatste: Datum) -> (dag: Datum?, dagen: Int?) {
        switch self {
        case .aantal(let peil), .aandeelZonder(let peil, _): (rij.dag(peil), nil)
        case .duur(let peil, let van, let tot):
            (rij.dag(peil), rij.dag(van).flatMap { from in rij.dag(tot).map { from.dagen(tot: $0) } })
        case .lopend(let van, _): (rij.dag(van), rij.dag(van).map { $0.dagen(tot: laatste) })
        }
    }
}
