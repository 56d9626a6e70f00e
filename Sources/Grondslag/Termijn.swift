// SPDX-License-Identifier: EUPL-1.2

/// A length of time after an event, counted in whole days. Terms in hours are counted on `Moment`, never here.
package struct Termijn: Hashable, Sendable, Codable {
    package enum Eenheid: String, Sendable, Codable, CaseIterable {
        case dagen, werkdagen, weken, maanden, jaren
    }

    /// Where the term comes from decides whether the Algemene termijnenwet applies.
    package enum Herkomst: String, Sendable, Codable, CaseIterable {
        /// Set in an act or a regulation under it.
        case wet
        /// Agreed or chosen: contract, policy, plan. Not extended.
        case afspraak
        /// A statutory term of deprivation of liberty: not extended (Algemene termijnenwet art. 4 c) `[mem]`.
        case vrijheidsbeneming
    }

    package let aantal: Int
    package let eenheid: Eenheid
    package let herkomst: Herkomst

    package init(_ aantal: Int, _ eenheid: Eenheid, _ herkomst: Herkomst = .wet) {
        self.aantal = aantal
        self.eenheid = eenheid
        self.herkomst = herkomst
    }

    /// The last day of the term when the day after `gebeurtenis` is its first. A term in months or years ends on the day with the
    /// same number, or on the last day of the month.
    /// - Throws: `nietMogelijk` when the holiday table does not reach that far.
    package func laatsteDag(na gebeurtenis: Datum, feestdagen: Feestdagen = .nederland) throws(Afwijzing) -> Oordeel<Datum> {
        let counted = try geteld(na: gebeurtenis, feestdagen)
        guard isVerlengbaar else { return Oordeel(counted, gronden: [grond(gebeurtenis, counted, counted, nil)]) }
        let (end, reason) = try verlengd(counted, na: gebeurtenis, feestdagen)
        return Oordeel(end, gronden: [grond(gebeurtenis, counted, end, reason)])
    }

    /// The first day from which counting back gives at least this term before `gebeurtenis`. Never extended (art. 1 lid 2).
    /// - Throws: `nietMogelijk` when the term counts working days outside the holiday table.
    package func uiterlijkeDag(voor gebeurtenis: Datum, feestdagen: Feestdagen = .nederland) throws(Afwijzing) -> Datum {
        switch eenheid {
        case .dagen: gebeurtenis.plus(dagen: -aantal)
        case .weken: gebeurtenis.plus(weken: -aantal)
        case .maanden: gebeurtenis.plus(maanden: -aantal)
        case .jaren: gebeurtenis.plus(jaren: -aantal)
        case .werkdagen: try werkdagen(vanaf: gebeurtenis, stap: -1, feestdagen)
        }
    }

    /// Algemene termijnenwet art. 1 and 4: statutory terms of at most 90 days, 12 weeks or 3 months. A term in working days already
    /// ends on one.
    package var isVerlengbaar: Bool {
        guard herkomst == .wet else { return false }
        return switch eenheid {
        case .dagen: aantal <= 90
        case .weken: aantal <= 12
        case .maanden: aantal <= 3
        case .jaren, .werkdagen: false
        }
    }

    /// `6 weken`, `1 maand`.
    package var uitgeschreven: String {
        guard aantal == 1 else { return "\(aantal) \(eenheid == .jaren ? "jaar" : eenheid.rawValue)" }
        return switch eenheid {
        case .dagen: "1 dag"
        case .werkdagen: "1 werkdag"
        case .weken: "1 week"
        case .maanden: "1 maand"
        case .jaren: "1 jaar"
        }
    }

    private func geteld(na day: Datum, _ feestdagen: Feestdagen) throws(Afwijzing) -> Datum {
        switch eenheid {
        case .dagen: day.plus(dagen: aantal)
        case .weken: day.plus(weken: aantal)
        case .maanden: day.plus(maanden: aantal)
        case .jaren: day.plus(jaren: aantal)
        case .werkdagen: try werkdagen(vanaf: day, stap: 1, feestdagen)
        }
    }

    private func werkdagen(vanaf start: Datum, stap: Int, _ feestdagen: Feestdagen) throws(Afwijzing) -> Datum {
        var day = start, left = max(0, aantal)
        while left > 0 {
            day = day.plus(dagen: stap)
            if try feestdagen.isWerkdag(day) { left -= 1 }
        }
        return day
    }

    /// Art. 2 first: a term of three days or more holds two working days. Then art. 1 lid 1: it ends on a working day.
    private func verlengd(_ counted: Datum, na start: Datum, _ feestdagen: Feestdagen) throws(Afwijzing) -> (Datum, String?) {
        var end = counted, reason: String?
        if start.dagen(tot: counted) >= 3 {
            while try tweeWerkdagen(start, end, feestdagen) == false { end = end.plus(dagen: 1) }
        }
        while try !feestdagen.isWerkdag(end) {
            if reason == nil { reason = try feestdagen.naam(end) ?? end.weekdagnaam }
            end = end.plus(dagen: 1)
        }
        return (end, reason)
    }

    private func tweeWerkdagen(_ start: Datum, _ end: Datum, _ feestdagen: Feestdagen) throws(Afwijzing) -> Bool {
        var found = 0, day = end
        while day > start, found < 2 {
            if try feestdagen.isWerkdag(day) { found += 1 }
            day = day.plus(dagen: -1)
        }
        return found == 2
    }

    private func grond(_ start: Datum, _ counted: Datum, _ end: Datum, _ reason: String?) -> Grond {
        let base = "\(uitgeschreven) na \(start.uitgeschreven) is \(counted.metWeekdag)."
        let why = reason.map { ", want \($0) telt niet." } ?? "."
        let shift = counted == end ? "" : " De termijn loopt door tot en met \(end.metWeekdag)\(why)"
        return Grond(
            regel: "termijn/1", bron: isVerlengbaar ? "Algemene termijnenwet art. 1–4" : "Algemene termijnenwet niet van toepassing",
            uitleg: base + shift,
            feiten: ["termijn": uitgeschreven, "gebeurtenis": start.iso, "geteld": counted.iso, "laatsteDag": end.iso])
    }
}
