// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern

/// A clock that runs on something that waits: until when, by which rule, and whose turn it is. Derived from the message, never stored.
struct Berichtklok: Sendable, Equatable {
    /// Under which heading it stands.
    enum Groep: String, Sendable, CaseIterable {
        case nu
        case week
        case ander
        case later

        var label: String {
            switch self {
            case .nu: "Vandaag of te laat"
            case .week: "Deze week"
            case .ander: "Wacht op de ander"
            case .later: "Later"
            }
        }
    }

    let termijn: Berichttermijn
    /// Nil outside the table of holidays: then no day is named.
    let uiterlijk: Datum?
    /// The gemeente must act; else the aanbieder.
    let isVanOns: Bool

    init(_ termijn: Berichttermijn, na dag: Datum, isVanOns: Bool) {
        self.termijn = termijn
        uiterlijk = termijn.uiterlijk(na: dag)
        self.isVanOns = isVanOns
    }

    func groep(op vandaag: Datum) -> Groep {
        guard let uiterlijk else { return isVanOns ? .nu : .ander }
        guard isVanOns else { return uiterlijk < vandaag ? .nu : .ander }
        if uiterlijk <= vandaag { return .nu }
        return uiterlijk <= vandaag.eindeVanDeWeek ? .week : .later
    }

    /// The other side let its term pass: only then is there something to ask.
    func moetNavragen(op vandaag: Datum) -> Bool { !isVanOns && groep(op: vandaag) == .nu }
}

extension Berichtrij {
    /// The clock of the standard on this message; nil when none runs, or when it goes by itself.
    var klok: Berichtklok? {
        let kind = soort.flatMap { Berichtsoort(rawValue: $0) }
        guard isIn else {
            return stand.werk(soort: soort) == .antwoord ? Berichtklok(.retour, na: sinds.datum, isVanOns: false) : nil
        }
        guard stand.vraagtAandacht else { return nil }
        let isTaken = [.aandacht, .deels, .onderzoek].contains(stand)
        if isTaken, let kind,
            let request = Berichttermijn.opVerzoek(
                kind, ontvangen: moment.datum, dagtekening: dagtekening ?? moment.datum, inOnderzoek: stand == .onderzoek)
        {
            return Berichtklok(request.termijn, na: request.na, isVanOns: true)
        }
        if isTaken, kind == .jw323 { return Berichtklok(.declaratie, na: moment.datum, isVanOns: true) }
        // What was judged was answered by itself: nothing runs any more.
        return stand == .aandacht ? nil : Berichtklok(.retour, na: moment.datum, isVanOns: true)
    }
}

/// One thing that waits, as the list shows it.
struct Berichtpunt: Sendable {
    enum Wat: Sendable {
        case bericht(Berichtrij)
        case melding(Regiemelding, toewijzing: Int64, dossier: ID<Dossier>, agb: String)
    }

    let wat: Wat
    let klok: Berichtklok?

    /// What has no clock asks for a look now.
    func groep(op vandaag: Datum) -> Berichtklok.Groep { klok?.groep(op: vandaag) ?? .nu }

    /// What has no day first, then the earliest last day.
    static func < (left: Berichtpunt, right: Berichtpunt) -> Bool { left.sleutel < right.sleutel }

    private var sleutel: (Datum, Int64) {
        let number =
            switch wat {
            case .bericht(let row): row.nummer
            case .melding(_, let order, _, _): order
            }
        return (klok?.uiterlijk ?? .oudst, number)
    }
}
