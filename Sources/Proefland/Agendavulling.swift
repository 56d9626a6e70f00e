// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// What stands in the agendas of the people who work with the families: a visit behind them, and one or two to come.
extension Gezinsstand {
    /// Did the story of this family end, or did nobody meet them yet?
    private var isStil: Bool {
        let met = gezin.tijdlijn.contains { if case .contact = $0.wat { true } else { false } }
        let isClosed = gezin.tijdlijn.last.map { if case .afsluiting = $0.wat { true } else { false } } ?? true
        return isClosed || !met
    }

    /// - Parameter plaats: of the family in the list; spreads the appointments over the days.
    func planAgenda(_ plaats: Int, _ hand: Vulhand) throws {
        guard let dossier, !isStil, let child = gezin.jeugdigen.first.map({ ID<Persoon>($0.id) }) else { return }
        let adults = gezin.leden.filter { $0.rol != .jeugdige && $0.rol != .steunfiguur && $0.inHuis }.map { ID<Persoon>($0.persoon.id) }
        let home = gezin.leden.filter { $0.rol == .jeugdige && $0.inHuis }.map { ID<Persoon>($0.persoon.id) }
        let today = hand.vandaag
        // Of every fourth family nobody was there for weeks: that is what the signal is for.
        if plaats % 4 != 1 {
            let visit = afspraak(.huisbezoek, today.werkdag(na: -(3 + plaats % 9)), plaats, met: adults + home)
            try hand.hield(visit, gezien: home, alleen: plaats % 3 == 0 ? [child] : [], dossier: dossier)
        }
        try hand.spreektAf(afspraak(.huisbezoek, today.werkdag(na: plaats % 6), plaats, met: adults + home), dossier: dossier)
        guard plaats % 2 == 0 else { return }
        let school = afspraak(.school, today.werkdag(na: 7 + plaats % 4), plaats + 3, met: [child], plaats: "op school")
        try hand.spreektAf(school, dossier: dossier)
    }

    private func afspraak(_ soort: Afspraaksoort, _ dag: Datum, _ plaats: Int, met: [ID<Persoon>], plaats waar: String = "") -> Afspraak {
        let times = ["09:00", "10:30", "13:15", "15:00", "16:30"]
        return Afspraak(
            afspraaksoort: soort, datum: dag, tijd: Kloktijd(times[plaats % times.count]) ?? .middag, plaats: waar, met: met,
            door: [medewerker.gebruiker],
            waarvoor: soort == .school ? "Hoe gaat het in de klas?" : "Hoe gaat het met de afspraken uit het plan?")
    }
}

extension Kloktijd {
    fileprivate static let middag = Kloktijd(uur: 12, minuut: 0)
}

extension Datum {
    /// So many days on (or back), and never in a weekend.
    fileprivate func werkdag(na dagen: Int) -> Datum {
        let day = plus(dagen: dagen)
        return day.weekdag < 6 ? day : day.plus(dagen: dagen < 0 ? 5 - day.weekdag : 8 - day.weekdag)
    }
}
