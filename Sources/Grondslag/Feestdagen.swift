// SPDX-License-Identifier: EUPL-1.2

/// The days that are no working days for statutory terms (Algemene termijnenwet art. 3), as a dated table with an end.
package struct Feestdagen: Sendable, Hashable {
    /// Years the table covers; about other years it says nothing.
    package let jaren: ClosedRange<Int>
    /// Up to and including this day the days equated by royal decree are filled in.
    package let gelijkgesteldTotEnMet: Datum
    private let namen: [Datum: String]

    /// - Parameter gelijkgesteld: days equated by royal decree (art. 3 lid 3), each with its source.
    package init(paaszondagen: [Datum], gelijkgesteld: [Datum: String], gelijkgesteldTotEnMet: Datum) {
        var names: [Datum: String] = gelijkgesteld
        for easter in paaszondagen {
            for (dag, naam) in Self.vanJaar(easter) { names[dag] = naam }
        }
        let years = paaszondagen.map(\.jaar).sorted()
        jaren = (years.first ?? 0)...(years.last ?? 0)
        namen = names
        self.gelijkgesteldTotEnMet = gelijkgesteldTotEnMet
    }

    /// The name of the holiday, or `nil` on an ordinary day.
    /// - Throws: `nietMogelijk` outside the table: it never guesses.
    package func naam(_ dag: Datum) throws(Afwijzing) -> String? {
        guard jaren.contains(dag.jaar) else {
            throw .nietMogelijk(
                "De feestdagen zijn bekend van \(jaren.lowerBound) tot en met \(jaren.upperBound). "
                    + "Voor \(dag.uitgeschreven) is geen termijn uit te rekenen. Vul eerst de tabel met feestdagen aan.")
        }
        return namen[dag]
    }

    package func isWerkdag(_ dag: Datum) throws(Afwijzing) -> Bool { try naam(dag) == nil && !dag.isWeekend }

    /// Holidays of one year by date, from its Easter Sunday.
    private static func vanJaar(_ pasen: Datum) -> [(Datum, String)] {
        let fixed = [(1, 1, "Nieuwjaarsdag"), (5, 5, "Bevrijdingsdag"), (12, 25, "eerste kerstdag"), (12, 26, "tweede kerstdag")]
        let moving = [
            (-2, "Goede Vrijdag"), (0, "eerste paasdag"), (1, "tweede paasdag"), (39, "Hemelvaartsdag"), (49, "eerste pinksterdag"),
            (50, "tweede pinksterdag"),
        ]
        return fixed.compactMap { row in Datum(pasen.jaar, row.0, row.1).map { ($0, row.2) } }
            + [koningsdag(pasen.jaar)].compactMap { $0.map { ($0, "Koningsdag") } }
            + moving.map { (pasen.plus(dagen: $0.0), $0.1) }
    }

    /// 27 April, or 26 April when that is a Sunday.
    private static func koningsdag(_ jaar: Int) -> Datum? {
        guard let day = Datum(jaar, 4, 27) else { return nil }
        return day.weekdag == 7 ? day.plus(dagen: -1) : day
    }
}

extension Feestdagen {
    /// The Netherlands, 2015–2035.
    package static let nederland = Feestdagen(
        paaszondagen: [
            (2015, 4, 5), (2016, 3, 27), (2017, 4, 16), (2018, 4, 1), (2019, 4, 21), (2020, 4, 12), (2021, 4, 4), (2022, 4, 17),
            (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2029, 4, 1), (2030, 4, 21),
            (2031, 4, 13), (2032, 3, 28), (2033, 4, 17), (2034, 4, 9), (2035, 3, 25),
        ].compactMap { Datum($0.0, $0.1, $0.2) },
        gelijkgesteld: gelijkgesteldBijBesluit,
        gelijkgesteldTotEnMet: Datum(2026, 12, 31) ?? Datum(dagnummer: 0))

    /// The Friday after Hemelvaartsdag, equated by royal decree year after year `[mem]`: check against the Staatscourant and add the
    /// days of later decrees as new rows.
    private static let gelijkgesteldBijBesluit: [Datum: String] = Dictionary(
        [
            (2015, 5, 15), (2016, 5, 6), (2017, 5, 26), (2018, 5, 11), (2019, 5, 31), (2020, 5, 22), (2021, 5, 14), (2022, 5, 27),
            (2023, 5, 19), (2024, 5, 10), (2025, 5, 30), (2026, 5, 15),
        ].compactMap { Datum($0.0, $0.1, $0.2) }.map { ($0, "dag na Hemelvaartsdag, gelijkgesteld bij koninklijk besluit [mem]") },
        uniquingKeysWith: { first, _ in first })
}
