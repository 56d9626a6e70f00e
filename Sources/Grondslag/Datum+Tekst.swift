// SPDX-License-Identifier: EUPL-1.2

extension Datum {
    /// `2 maart 2026`.
    package var uitgeschreven: String { "\(dag) \(Datum.maandnamen[maand - 1]) \(jaar)" }

    /// `maandag 2 maart 2026`.
    package var metWeekdag: String { "\(weekdagnaam) \(uitgeschreven)" }

    package var weekdagnaam: String { Datum.weekdagnamen[weekdag - 1] }

    /// `02-03-2026`, for narrow columns.
    package var kort: String {
        let parts = iso.split(separator: "-").reversed()
        return parts.joined(separator: "-")
    }

    /// Where this day lies seen from `vandaag`: `vandaag`, `morgen`, `over 3 dagen`, `2 weken geleden`, `over 4 maanden`.
    /// Whole weeks from 14 days, whole months from 8 weeks, whole years from 24 months; always rounded down.
    package func relatief(tot vandaag: Datum) -> String {
        switch vandaag.dagen(tot: self) {
        case 0: "vandaag"
        case 1: "morgen"
        case -1: "gisteren"
        case 1...: "over \(afstand(vandaag, self))"
        default: "\(afstand(self, vandaag)) geleden"
        }
    }

    private func afstand(_ eerst: Datum, _ laatst: Datum) -> String {
        let days = eerst.dagen(tot: laatst)
        let months = (laatst.jaar - eerst.jaar) * 12 + laatst.maand - eerst.maand - (laatst.dag < eerst.dag ? 1 : 0)
        if days < 14 { return "\(days) dagen" }
        if days < 56 || months < 2 { return "\(days / 7) weken" }
        return months < 24 ? "\(months) maanden" : "\(months / 12) jaar"
    }

    package static let maandnamen = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
    package static let weekdagnamen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
}
