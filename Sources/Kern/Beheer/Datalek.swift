// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody saw or took what they should not: whose account, which days, and when it was found out. What was seen follows from the journal.
package struct Datalek: Feitinhoud {
    package static let soort = "datalek"
    package let gebruiker: ID<Gebruiker>
    package let van: Datum
    /// Last day.
    package let tot: Datum
    /// The instant it was found out: the clock of AVG 33 begins.
    package let ontdekt: Moment
    package let aanleiding: String
    package init(gebruiker: ID<Gebruiker>, van: Datum, tot: Datum, ontdekt: Moment, aanleiding: String) {
        self.gebruiker = gebruiker
        self.van = van
        self.tot = tot
        self.ontdekt = ontdekt
        self.aanleiding = aanleiding
    }
    package var open: Opencodes { Opencodes(code: gebruiker.hex, datum: van) }

    package var klok: Meldklok { Meldklok(ontdekt: ontdekt) }
}

/// The 72 hours in which a breach is reported to the Autoriteit Persoonsgegevens (AVG 33 lid 1). Hours: nothing lengthens them.
package struct Meldklok: Sendable, Equatable {
    package static let uren: Int64 = 72
    package let ontdekt: Moment
    package init(ontdekt: Moment) { self.ontdekt = ontdekt }

    package var uiterlijk: Moment { ontdekt.plus(seconden: Self.uren * 3_600) }

    /// Whole hours left; below zero: hours too late.
    package func over(op nu: Moment) -> Int64 {
        let seconds = (uiterlijk.micros - nu.micros) / 1_000_000
        return seconds >= 0 ? seconds / 3_600 : -((-seconds + 3_599) / 3_600)
    }

    package func stand(op nu: Moment) -> String {
        let left = over(op: nu)
        return left >= 0
            ? "nog \(left) uur"
            : "\(-left) uur te laat; meld alsnog, met de reden van de vertraging"
    }
}
