// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What the college owes for each day that it decides too late, after it was told so (Awb 4:17).
package enum Dwangsom {
    package static let regel = "dwangsom/1"

    /// The amounts per day, in the order in which they follow each other.
    package struct Trap: Sendable, Equatable {
        package let dagen: Int
        package let perDag: Eurocent
    }

    package struct Rij: Sendable, Equatable {
        package let van: Datum
        package let trappen: [Trap]
        package let bron: String
        package let opmerking: String

        package var meesteDagen: Int { trappen.reduce(0) { $0 + $1.dagen } }

        /// The sum of the first so many days.
        package func bedrag(_ dagen: Int) -> Eurocent {
            var left = min(max(0, dagen), meesteDagen), sum = Eurocent.nul
            for trap in trappen {
                let days = min(left, trap.dagen)
                sum = sum + trap.perDag * Int64(days)
                left -= days
            }
            return sum
        }
    }

    /// Awb 4:17 lid 2. The row in force on the first day that is owed counts.
    package static let rijen: [Rij] = [
        rij(16_436, 20, 30, 40, "[mem] de bedragen vóór de indexering"),
        rij(17_897, 23, 35, 45, "[mem] geïndexeerde bedragen en hun begindag: nagaan in de Staatscourant, en of er een latere rij is"),
    ]

    private static func rij(_ van: Int, _ first: Int64, _ second: Int64, _ third: Int64, _ remark: String) -> Rij {
        Rij(
            van: Datum(dagnummer: van), trappen: [first, second, third].map { Trap(dagen: 14, perDag: Eurocent($0 * 100)) },
            bron: "Awb 4:17 lid 1 en 2", opmerking: remark)
    }

    /// - Parameters:
    ///   - termijn: the last day to decide.
    ///   - ingebreke: the day the notice of default came in.
    ///   - besloten: the day the decision was sent; that day is not owed any more `[mem]`. nil: not yet.
    /// - Throws: `nietMogelijk` outside the tables.
    package static func bereken(
        termijn: Datum, ingebreke: Datum, besloten: Datum?, op vandaag: Datum, feestdagen: Feestdagen = .nederland
    ) throws(Afwijzing) -> Oordeel<Dwangsomstand> {
        guard termijn < ingebreke else { return teVroeg(termijn, ingebreke) }
        if let besloten, besloten <= ingebreke { return nietNodig(besloten) }
        let weeks = try Awbtermijn.ingebrekestelling.laatsteDag(
            na: ingebreke, wat: "In gebreke gesteld op \(ingebreke.uitgeschreven): alsnog beslissen", feestdagen: feestdagen)
        let first = weeks.uitkomst.plus(dagen: 1)
        guard let row = rijen.last(where: { $0.van <= first }) else {
            throw .nietMogelijk("Voor \(first.uitgeschreven) zijn geen bedragen van de dwangsom bekend.")
        }
        let last = first.plus(dagen: row.meesteDagen - 1)
        let until = min(last, besloten?.plus(dagen: -1) ?? vandaag)
        let days = max(0, first.dagen(tot: until) + 1), sum = row.bedrag(days)
        let stand = Dwangsomstand(
            beslisVoor: weeks.uitkomst, eersteDag: first, laatsteDag: last, dagen: days, bedrag: sum,
            isAfgelopen: besloten != nil || last < vandaag)
        return Oordeel(stand, gronden: [grond(row, stand)] + weeks.gronden)
    }

    private static func grond(_ row: Rij, _ stand: Dwangsomstand) -> Grond {
        let steps = row.trappen.map { "\($0.dagen) dagen \($0.perDag.description) per dag" }.joined(separator: ", daarna ")
        let owed =
            stand.dagen == 0
            ? "Er is nog niets verschuldigd."
            : "\(stand.isAfgelopen ? "Verschuldigd" : "Nu verschuldigd"): \(stand.bedrag.description) over \(stand.dagen) \(stand.dagen == 1 ? "dag" : "dagen")."
        return Grond(
            regel: regel, bron: row.bron, uitleg: "\(owed) De dwangsom is \(steps).",
            feiten: ["dwangsom.dagen": String(stand.dagen), "dwangsom.bedrag": String(stand.bedrag.cent)])
    }

    /// Before the term was over nobody is in default (Awb 6:12, 4:17 lid 3).
    private static func teVroeg(_ termijn: Datum, _ ingebreke: Datum) -> Oordeel<Dwangsomstand> {
        let text =
            "Ontvangen op \(ingebreke.uitgeschreven), terwijl de termijn nog liep tot en met \(termijn.uitgeschreven). "
            + "Deze ingebrekestelling telt niet. Laat dat weten."
        return Oordeel(.geen, gronden: [Grond(regel: regel, bron: "Awb 4:17 lid 3", uitleg: text)])
    }

    private static func nietNodig(_ besloten: Datum) -> Oordeel<Dwangsomstand> {
        let text = "Het besluit was al verzonden op \(besloten.uitgeschreven). Er is geen dwangsom."
        return Oordeel(.geen, gronden: [Grond(regel: regel, bron: "Awb 4:17 lid 3", uitleg: text)])
    }
}

/// What a notice of default leads to on a day.
package struct Dwangsomstand: Sendable, Equatable {
    /// The last day to decide without owing anything; nil: this notice has no effect.
    package let beslisVoor: Datum?
    package let eersteDag: Datum?
    /// The last day that can be owed.
    package let laatsteDag: Datum?
    package let dagen: Int
    package let bedrag: Eurocent
    /// It grows no more: decided, or at its highest.
    package let isAfgelopen: Bool

    package var telt: Bool { beslisVoor != nil }

    static let geen = Dwangsomstand(beslisVoor: nil, eersteDag: nil, laatsteDag: nil, dagen: 0, bedrag: .nul, isAfgelopen: true)
}
