// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody who may judge it found that help goes on after eighteen, and on which ground of the law.
package struct Hulpverlenging: Feitinhoud {
    package static let soort = "hulpverlenging"
    package let jongere: ID<Persoon>
    package let hulp: Verlengbaar
    package let grond: VerlengdeHulp
    package let op: Datum
    /// Who found it.
    package let door: String
    package let waarom: String
    package init(jongere: ID<Persoon>, hulp: Verlengbaar, grond: VerlengdeHulp, op: Datum, door: String, waarom: String) {
        self.jongere = jongere
        self.hulp = hulp
        self.grond = grond
        self.op = op
        self.door = door
        self.waarom = waarom
    }
    package var open: Opencodes { Opencodes(code: "\(hulp.rawValue).\(grond.grond.rawValue)", datum: op) }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Hulpverlenging {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop dit is vastgesteld.")) }
        if op < grond.sinds { errors.append(Veldfout("sinds", "Deze dag ligt na de dag waarop dit is vastgesteld. Kijk beide dagen na.")) }
        if hulp == .pleegzorg, grond.grond == .bepaald || grond.grond == .jeugdstrafrecht {
            errors.append(Veldfout("grond", "Pleegzorg gaat alleen door als zij vóór 18 begon of binnen een half jaar wordt hervat."))
        }
        if grond.grond == .jeugdstrafrecht { errors += delictfouten }
        if grond.grond == .hervatting, grond.hervat == nil {
            errors.append(Veldfout("hervat", "Vul in vanaf welke dag de hulp weer nodig is."))
        }
        if hulp == .behandeling, grond.grond == .hervatting, grond.begonnen == nil {
            errors.append(Veldfout("begonnen", "Vul in wanneer de hulp begon die eindigde. Dat moet vóór de 18e verjaardag zijn."))
        }
        if door.isBlank { errors.append(Veldfout("door", "Schrijf op wie dit vaststelde: naam en beroep.")) }
        if waarom.isBlank { errors.append(Veldfout("waarom", "Schrijf op waarom de hulp nodig blijft.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }

    private var delictfouten: [Veldfout] {
        guard let delict = grond.delict else { return [Veldfout("delict", "Vul in op welke dag het strafbare feit was.")] }
        return grond.sinds < delict ? [Veldfout("delict", "Deze dag ligt na de uitspraak. Kijk beide dagen na.")] : []
    }

    /// May the help go on at the eighteenth birthday, or from the day it is needed again?
    package func toets(_ geboren: Geboortedatum, op dag: Datum) -> Oordeel<Jeugdigetoets.Uitkomst> {
        switch hulp {
        case .behandeling: Jeugdigetoets.bereken(geboren, op: dag, verlengd: grond)
        case .pleegzorg: Pleegzorgtoets.bereken(geboren, op: dag, verlengd: grond)
        }
    }
}

extension Hulpverlenging: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}

/// What can go on after eighteen. Begeleiding and persoonlijke verzorging cannot (Jeugdwet 1.1, jeugdhulp 2° and 3°).
package enum Verlengbaar: String, Keuzelijst {
    case behandeling
    case pleegzorg

    package var label: String {
        switch self {
        case .behandeling: "Hulp bij problemen of stoornissen (tot 23 jaar)"
        case .pleegzorg: "Pleegzorg (tot 21 jaar)"
        }
    }
}

/// Whether pleegzorg goes on after eighteen (Jeugdwet 1.1, ‘jeugdige’ 3°): until 21, when it began before 18 or begins again within half
/// a year after it ended.
package enum Pleegzorgtoets {
    package static let regel = "pleegzorg/1"

    package static func bereken(
        _ geboren: Geboortedatum, op dag: Datum, verlengd: VerlengdeHulp?
    ) -> Oordeel<Jeugdigetoets.Uitkomst> {
        switch (geboren.heeftBereikt(18, op: dag), geboren.heeftBereikt(21, op: dag)) {
        case (false, _): oordeel(.ja, "De jeugdige is jonger dan 18 jaar.", geboren, dag, verlengd)
        case (_, true): oordeel(.nee, "De persoon is 21 jaar of ouder.", geboren, dag, verlengd)
        case (nil, _), (_, nil): oordeel(.onbekend, "De leeftijd staat niet vast.", geboren, dag, verlengd)
        case (true, false): tussen(geboren, dag, verlengd)
        }
    }

    private static func tussen(_ geboren: Geboortedatum, _ dag: Datum, _ verlengd: VerlengdeHulp?) -> Oordeel<Jeugdigetoets.Uitkomst> {
        guard let verlengd, verlengd.grond == .voortzetting || verlengd.grond == .hervatting else {
            return oordeel(.nee, "Er is geen pleegzorg bekend die vóór 18 jaar begon.", geboren, dag, verlengd)
        }
        guard verlengd.grond == .voortzetting else { return hervat(geboren, dag, verlengd) }
        switch geboren.heeftBereikt(18, op: verlengd.sinds) {
        case nil: return oordeel(.onbekend, "Niet vast te stellen of dit vóór de 18e verjaardag was.", geboren, dag, verlengd)
        case true: return oordeel(.nee, "De pleegzorg begon na de 18e verjaardag.", geboren, dag, verlengd)
        case false: return oordeel(.ja, "De pleegzorg begon vóór 18 jaar.", geboren, dag, verlengd)
        }
    }

    private static func hervat(_ geboren: Geboortedatum, _ dag: Datum, _ verlengd: VerlengdeHulp) -> Oordeel<Jeugdigetoets.Uitkomst> {
        let last = Hervatting.tot(verlengd.sinds).uitkomst
        guard let again = verlengd.hervat, verlengd.sinds <= again, again <= last else {
            return oordeel(.nee, "De pleegzorg begint te laat opnieuw: dat kon tot en met \(last.uitgeschreven).", geboren, dag, verlengd)
        }
        return oordeel(.ja, "De pleegzorg begint opnieuw binnen een half jaar nadat zij eindigde.", geboren, dag, verlengd)
    }

    private static func oordeel(
        _ outcome: Jeugdigetoets.Uitkomst, _ text: String, _ geboren: Geboortedatum, _ dag: Datum, _ verlengd: VerlengdeHulp?
    ) -> Oordeel<Jeugdigetoets.Uitkomst> {
        var facts = ["peildatum": dag.iso, "jeugdige.geboortedatum": geboren.datum.iso]
        facts["jeugdige.verlengdeHulp"] = verlengd?.tekst
        return Oordeel(outcome, gronden: [Grond(regel: regel, bron: "Jeugdwet 1.1, jeugdige 3°", uitleg: text, feiten: facts)])
    }
}

/// How long help that ended can begin again after eighteen (Jeugdwet 1.1, jeugdige 3° and 4° onder c, read in the text of 1-1-2026): half a
/// year. The right of a youngster, so no setting: a college can make it neither shorter nor longer. Another law is another row.
package enum Hervatting {
    package static let regel = "hervatting/1"

    private static let maanden: [(van: Datum, aantal: Int)] = [(.oudst, 6)]

    package static func tot(_ beeindigd: Datum) -> Oordeel<Datum> {
        let months = maanden.last { $0.van <= beeindigd }?.aantal ?? 0
        let last = beeindigd.plus(maanden: months)
        let text = "De hulp eindigde op \(beeindigd.uitgeschreven). Opnieuw beginnen kan tot en met \(last.uitgeschreven)."
        return Oordeel(
            last,
            gronden: [
                Grond(
                    regel: regel, bron: "Jeugdwet 1.1, jeugdige 3° en 4° onder c", uitleg: text,
                    feiten: ["beeindigd": beeindigd.iso, "laatsteDag": last.iso])
            ])
    }
}
