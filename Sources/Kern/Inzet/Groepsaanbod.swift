// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A group that the team gives to several children or parents at once, without a decision (Jeugdwet 2.6 lid 1 en 2.9 onder a).
package struct Groepsaanbod: Feitinhoud {
    package static let soort = "groepsaanbod"
    package static let meestePlaatsen = 60
    package let groep: ID<Groepsaanbod>
    package let team: ID<Team>
    package let naam: String
    package let wat: String
    /// Youngest and oldest age in whole years, both included; nil: no bound on that side.
    package let jongste: Int?
    package let oudste: Int?
    package let plaatsen: Int
    package let van: Datum
    /// Last day; nil: it goes on.
    package let tot: Datum?
    /// Day and hour, in words.
    package let wanneer: String
    package let waar: String
    package init(
        groep: ID<Groepsaanbod>, team: ID<Team>, naam: String, wat: String, jongste: Int? = nil, oudste: Int? = nil, plaatsen: Int,
        van: Datum, tot: Datum? = nil, wanneer: String = "", waar: String = ""
    ) {
        self.groep = groep
        self.team = team
        self.naam = naam
        self.wat = wat
        self.jongste = jongste
        self.oudste = oudste
        self.plaatsen = plaatsen
        self.van = van
        self.tot = tot
        self.wanneer = wanneer
        self.waar = waar
    }
    package var open: Opencodes { Opencodes(datum: van, nummer: Int64(plaatsen)) }

    /// - Throws: `ongeldig` with all errors: no place at all, ages or days the wrong way round.
    package func gecontroleerd() throws(Afwijzing) -> Groepsaanbod {
        var errors: [Veldfout] = []
        if !(1...Self.meestePlaatsen).contains(plaatsen) {
            errors.append(Veldfout("plaatsen", "Een groep heeft 1 tot en met \(Self.meestePlaatsen) plaatsen."))
        }
        if let jongste, let oudste, oudste < jongste {
            errors.append(Veldfout("oudste", "De oudste leeftijd ligt onder de jongste. Pas een van beide aan."))
        }
        if let tot, tot < van { errors.append(Veldfout("tot", "De laatste dag ligt vóór de eerste. Pas een van beide aan.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }

    package func isVoorbij(op dag: Datum) -> Bool { tot.map { $0 < dag } ?? false }

    /// "8 tot en met 12 jaar"; nil: for every age.
    package var leeftijd: String? {
        switch (jongste, oudste) {
        case (let young?, let old?): young == old ? "\(young) jaar" : "\(young) tot en met \(old) jaar"
        case (let young?, nil): "vanaf \(young) jaar"
        case (nil, let old?): "tot en met \(old) jaar"
        case (nil, nil): nil
        }
    }

    /// Whether it is meant for somebody of this age. What is not certain does not stand in the way; a professional may deviate anyhow.
    package func past(_ geboren: Geboortedatum?, op dag: Datum) -> Bool {
        guard let geboren else { return true }
        let isOldEnough = jongste.flatMap { geboren.heeftBereikt($0, op: dag) } ?? true
        let isTooOld = oudste.flatMap { geboren.heeftBereikt($0 + 1, op: dag) } ?? false
        return isOldEnough && !isTooOld
    }
}

/// The group is not given any more.
package struct Groepseinde: Feitinhoud {
    package static let soort = "groepseinde"
    package let groep: ID<Groepsaanbod>
    package let reden: String
    package init(groep: ID<Groepsaanbod>, reden: String) {
        self.groep = groep
        self.reden = reden
    }
}

/// A child takes part in a group, or waits for a place in it.
package struct Groepsdeelname: Feitinhoud {
    package static let soort = "groepsdeelname"
    package let groep: ID<Groepsaanbod>
    package let jeugdige: ID<Persoon>
    package let op: Datum
    /// Name of the group on that day: readable also when the group is gone.
    package let naam: String
    package init(groep: ID<Groepsaanbod>, jeugdige: ID<Persoon>, op: Datum, naam: String) {
        self.groep = groep
        self.jeugdige = jeugdige
        self.op = op
        self.naam = naam
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Groepsdeelname: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jeugdige] }
}

/// A child takes part no more.
package struct Groepsdeelnameeinde: Feitinhoud {
    package static let soort = "groepsdeelname-einde"

    package enum Afloop: String, Keuzelijst {
        /// `gestopt`: by the family. What was agreed together is no uitval (begrippen.md: premature *unilateral* ending).
        case afgemaakt, gestopt, samenGestopt = "samen-gestopt", doorTeam = "door-team", anders, nietBegonnen = "niet-begonnen"

        package var label: String {
            switch self {
            case .afgemaakt: "Meegedaan tot het eind"
            case .gestopt: "Eerder gestopt door het gezin"
            case .samenGestopt: "Eerder gestopt, samen besloten"
            case .doorTeam: "Eerder gestopt door ons"
            case .anders: "Eerder gestopt door iets van buiten"
            case .nietBegonnen: "Niet begonnen, of van de wachtlijst"
            }
        }
    }

    /// Fact id of the `Groepsdeelname`.
    package let deelname: UUIDv7
    package let op: Datum
    package let afloop: Afloop
    package init(deelname: UUIDv7, op: Datum, afloop: Afloop) {
        self.deelname = deelname
        self.op = op
        self.afloop = afloop
    }
    package var open: Opencodes { Opencodes(code: afloop.rawValue, datum: op) }

    /// - Throws: `ongeldig` when it lies before the start or in the future.
    package func gecontroleerd(bij begin: Groepsdeelname, op vandaag: Datum) throws(Afwijzing) -> Groepsdeelnameeinde {
        guard begin.op <= op, op <= vandaag else {
            throw .ongeldig([Veldfout("op", "Kies een dag vanaf \(begin.op.uitgeschreven) en niet in de toekomst.")])
        }
        return self
    }
}

extension Groepsdeelnameeinde: BijFeit, OverLijn {
    package var hoofdfeit: UUIDv7 { deelname }
}

/// Who has a place in a group and who waits: in the order they were recorded, derived and never stored. A day somebody types moves nobody
/// up. Whoever leaves makes room for the first. A child counts once, however often it was recorded.
package struct Groepsbezetting: Sendable, Equatable {
    package struct Rij: Sendable, Equatable {
        package let deelname: UUIDv7
        package let dossier: ID<Dossier>
        package let jeugdige: ID<Persoon>
        package let op: Datum
        package init(deelname: UUIDv7, dossier: ID<Dossier>, jeugdige: ID<Persoon>, op: Datum) {
            self.deelname = deelname
            self.dossier = dossier
            self.jeugdige = jeugdige
            self.op = op
        }
    }

    package enum Plek: Sendable, Equatable {
        case plaats
        /// 1 is next.
        case wacht(Int)

        package var label: String {
            switch self {
            case .plaats: "heeft een plaats"
            case .wacht(let number): "nummer \(number) op de wachtlijst"
            }
        }
    }

    package let plaatsen: Int
    /// In order of recording, each child once.
    package let rijen: [Rij]
    /// Whose each of them is, the doubles too.
    private let kinderen: [UUIDv7: ID<Persoon>]

    package init(plaatsen: Int, _ rijen: [Rij]) {
        self.plaatsen = plaatsen
        var seen: Set<ID<Persoon>> = []
        self.rijen = rijen.sorted { $0.deelname < $1.deelname }.filter { seen.insert($0.jeugdige).inserted }
        kinderen = Dictionary(rijen.map { ($0.deelname, $0.jeugdige) }, uniquingKeysWith: { first, _ in first })
    }

    package var bezet: Int { min(plaatsen, rijen.count) }
    package var vrij: Int { max(0, plaatsen - rijen.count) }
    package var wachten: Int { max(0, rijen.count - plaatsen) }

    /// Whoever has a place keeps it: fewer places than are taken would put them back on the list without a word.
    /// - Throws: `ongeldig` on `plaatsen`.
    package func eisRuimte(_ aantal: Int) throws(Afwijzing) {
        guard aantal < bezet else { return }
        let text = "Er doen nu \(bezet) kinderen mee. Kies minstens \(bezet) plaatsen, of stop eerst met het gezin de deelname."
        throw .ongeldig([Veldfout("plaatsen", text)])
    }

    /// nil: takes no part.
    package func plek(_ deelname: UUIDv7) -> Plek? {
        guard let child = kinderen[deelname] else { return nil }
        return rijen.firstIndex { $0.jeugdige == child }.map { $0 < plaatsen ? .plaats : .wacht($0 - plaatsen + 1) }
    }

    /// "6 van 8 plaatsen bezet", "vol, 2 wachten".
    package var woorden: String {
        guard vrij == 0 else { return "\(bezet) van \(plaatsen) plaatsen bezet" }
        return wachten == 0 ? "vol" : "vol, \(wachten) \(wachten == 1 ? "wacht" : "wachten")"
    }
}
