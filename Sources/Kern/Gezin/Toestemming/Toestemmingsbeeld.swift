// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Everything the consent in one matter follows from, corrected and withdrawn facts included, in any order.
package struct Toestemmingsfeiten: Sendable {
    package var antwoorden: [Feit<Toestemmingsantwoord>] = []
    package var intrekkingen: [Feit<Toestemmingsintrekking>] = []
    package var uitzonderingen: [Feit<Toestemmingsuitzondering>] = []
    package var wilsoordelen: [Feit<Wilsoordeel>] = []
    package var afwegingen: [Feit<Plichtenafweging>] = []
    package var einden: [Feit<Beeindiging>] = []
    package var gezag: [Feit<Gezag>] = []
    package var personen: [Feit<Persoonsgegevens>] = []
    /// How long urgency stands for consent (7.3.16), as it was set.
    package var normen = Normen.standaard

    package init() {}

    /// Only what is about this matter and this child: nothing else can change what is said about it.
    func over(_ zaak: UUIDv7?, _ kind: ID<Persoon>) -> Toestemmingsfeiten {
        var mine = Toestemmingsfeiten()
        mine.normen = normen
        mine.antwoorden = antwoorden.geldend().filter { $0.inhoud.zaak == zaak }
        mine.intrekkingen = intrekkingen.geldend().filter { $0.inhoud.zaak == zaak }
        mine.uitzonderingen = uitzonderingen.geldend().filter { $0.inhoud.zaak == zaak }
        mine.wilsoordelen = wilsoordelen.geldend().filter { $0.inhoud.zaak == zaak }
        mine.afwegingen = afwegingen.geldend().filter { $0.inhoud.zaak == zaak }
        mine.einden = einden.geldend().filter { $0.inhoud.feit == zaak }
        mine.gezag = gezag.geldend().filter { $0.inhoud.kind == kind }
        mine.personen = personen.geldend().filter { $0.inhoud.persoon == kind }
        return mine
    }
}

/// Who decides about one child on a day, with why; or why nobody is known.
package struct Beslissers: Sendable, Equatable {
    package let oordeel: Oordeel<Toestemmingskring>?
    package let bezwaar: String
    package init(oordeel: Oordeel<Toestemmingskring>?, bezwaar: String) {
        self.oordeel = oordeel
        self.bezwaar = bezwaar
    }
}

extension Toestemmingsfeiten {
    /// Who decides about this child, when nothing special is the matter.
    package func beslissers(over kind: ID<Persoon>, op dag: Datum) -> Beslissers {
        let nothing = Hulptoestemming(kind: kind, waarvoor: "", gevraagdOp: dag)
        return Toestemmingsweging(nothing, zaak: nil, self).beslissers(op: dag)
    }
}

/// How it stands with the consent in one matter.
package enum Toestemmingsstand: String, Keuzelijst {
    case gegeven
    case nietNodig = "niet-nodig"
    case ontbreekt
    case geweigerd
    case ingetrokken
    case verlopen
    case beeindigd
    case onbekend
    case afwegen

    package var label: String {
        switch self {
        case .gegeven: "Toestemming gegeven"
        case .nietNodig: "Toestemming niet nodig"
        case .ontbreekt: "Toestemming ontbreekt nog"
        case .geweigerd: "Toestemming geweigerd"
        case .ingetrokken: "Toestemming ingetrokken"
        case .verlopen: "Verlopen"
        case .beeindigd: "Beëindigd"
        case .onbekend: "Niet bekend wie mag beslissen"
        case .afwegen: "Eerst afwegen: zes vragen staan open"
        }
    }

    /// May the help go on, or may it be given, as it stands?
    package var mag: Bool { self == .gegeven || self == .nietNodig }
}

/// What one person said last.
package struct Toestemmingsrij: Sendable, Equatable {
    package enum Antwoord: Sendable, Equatable {
        case gezegd(Toestemmingswoord)
        case ingetrokken
    }

    package let wie: Toestemmer
    /// nil: not asked, or what was said does not count (`teltNiet`).
    package let antwoord: Antwoord?
    package let op: Datum?
    package let wijze: Toestemmingswijze?
    package let woorden: String
    package let namens: String
    /// The fact it stands in.
    package let feit: UUIDv7?
    /// Who wrote it down, and when.
    package let door: UUIDv7?
    package let opgetekend: Moment?
    /// Is this person's consent needed today?
    package let isNodig: Bool
    /// Answered on a day on which this person did not decide here: too young, or without gezag then. It does not count.
    package let teltNiet: Bool
    /// Tried again on this day after the answer, and not reached; the answer stays.
    package let nietBereikt: Datum?
}

/// The consent in one matter on a day: a pure function of facts and that day.
package struct Toestemmingsbeeld: Sendable, Equatable {
    package let zaak: UUIDv7
    package let kind: ID<Persoon>
    package let dag: Datum
    package let stand: Toestemmingsstand
    /// Whose consent is needed, with the grounds; nil: nobody who decides is known, or no consent is asked.
    package let vereist: Oordeel<Toestemmingskring>?
    /// Why nobody is known.
    package let bezwaar: String
    package let rijen: [Toestemmingsrij]
    package let uitzondering: Feit<Toestemmingsuitzondering>?
    /// The last day of the urgency that was recorded last, over or not (Jeugdwet 7.3.16).
    package let spoedTot: Datum?
    package let wilsoordeel: Feit<Wilsoordeel>?
    package let afweging: Feit<Plichtenafweging>?
    /// The first day on which it does not hold any more, if nothing happens; and whether an age brings that about.
    package let houdtOp: Omslag?
    /// Since when it does not hold any more; nil: it holds, or never did.
    package let gevallen: Omslag?

    package struct Omslag: Sendable, Equatable {
        package let op: Datum
        package let isLeeftijd: Bool
    }

    package var mag: Bool { stand.mag }
    /// It holds, or held on an earlier day.
    package var heeftGegolden: Bool { mag || gevallen != nil }
    /// Help went first; the consent is asked afterwards (Jeugdwet 7.3.16).
    package var vraagtAlsnog: Bool { stand == .nietNodig && uitzondering?.inhoud.uitzondering == .spoed }

    package init<Z: Toestemmingszaak>(_ zaak: Feit<Z>, _ feiten: Toestemmingsfeiten, op dag: Datum) {
        let work = Toestemmingsweging(zaak.inhoud, zaak: zaak.id, feiten)
        let today = work.oordeel(op: dag)
        self.zaak = zaak.id
        kind = zaak.inhoud.kind
        self.dag = dag
        stand = today.stand
        vereist = today.vereist
        bezwaar = today.bezwaar
        rijen = work.rijen(op: dag, today.vereist?.uitkomst)
        uitzondering = work.uitzondering(op: dag)
        spoedTot = work.feiten.uitzonderingen.laatste(op: dag, \.op).flatMap(work.spoedTot)
        wilsoordeel = work.feiten.wilsoordelen.laatste(op: dag, \.op)
        afweging = work.feiten.afwegingen.laatste(op: dag, \.op)
        houdtOp = today.stand.mag ? work.eerste(na: dag) { !$0.mag } : nil
        gevallen = today.stand.mag ? nil : work.laatste(tot: dag)
    }
}

extension Array {
    /// The newest by the day it is about, of those not after a day; of one day the one recorded last.
    func laatste<I>(op dag: Datum, _ lees: (I) -> Datum) -> Feit<I>? where Element == Feit<I> {
        filter { lees($0.inhoud) <= dag }.max {
            (lees($0.inhoud), $0.opgetekend, $0.id) < (lees($1.inhoud), $1.opgetekend, $1.id)
        }
    }
}
