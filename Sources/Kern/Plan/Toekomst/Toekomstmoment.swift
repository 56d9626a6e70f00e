// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// When a toekomstplan is due. Days of a life are not kept open (ontwerp §6): what a list stores is the month in which to look again, and
/// as term the end of a calendar half year, the same for everybody born in one half of a year; never a day that tells a birth date.
package enum Toekomstmoment {
    package static let regel = "toekomstplan/1"

    /// The first day of the month in which somebody turns 16½; nil when that cannot be said from what is known.
    package static func kijkVanaf(_ geboren: Geboortedatum?) -> Datum? {
        guard let day = geboren?.mogelijk?.van else { return nil }
        return eersteVanDeMaand(Leeftijd.bereikt(16, geboren: day).plus(maanden: 6))
    }

    /// The days on which a stored list must be made anew: the month of 16½, and the month after the eighteenth birthday.
    package static func kijkdagen(_ geboren: Geboortedatum?) -> [Datum] {
        guard let from = kijkVanaf(geboren) else { return [] }
        return [from, from.plus(maanden: 19)]
    }

    /// The last day of the calendar half year before the one in which somebody turns 17. It lies between 16½ and 17, whenever the birthday.
    package static func uiterlijk(_ geboren: Geboortedatum) -> Datum? {
        guard let day = geboren.mogelijk?.van else { return nil }
        let seventeen = Leeftijd.bereikt(17, geboren: day)
        return Datum(seventeen.jaar, seventeen.maand <= 6 ? 1 : 7, 1)?.plus(dagen: -1)
    }

    /// Is a plan due on this day: from the month of 16½ until 18, while nobody made one?
    package static func oordeel(_ geboren: Geboortedatum?, heeftPlan: Bool, op dag: Datum) -> Oordeel<Datum>? {
        guard !heeftPlan, let geboren, let from = kijkVanaf(geboren), from <= dag, geboren.heeftBereikt(18, op: dag) == false,
            let due = uiterlijk(geboren)
        else { return nil }
        let isLate = geboren.heeftBereikt(17, op: dag) == true
        let text =
            isLate
            ? "De jongere is 17 en er is nog geen toekomstplan. Begin nu: veel aanvragen kosten maanden."
            : "Vanaf 16½ jaar maakt u samen een toekomstplan, zodat alles staat op de 18e verjaardag."
        return Oordeel(due, gronden: [Grond(regel: regel, bron: "Hervormingsagenda Jeugd", uitleg: text)])
    }

    private static func eersteVanDeMaand(_ day: Datum) -> Datum { Datum(day.jaar, day.maand, 1) ?? day }
}
