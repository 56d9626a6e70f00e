// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The days on which the same facts may give another stand, other tasks or another list: named beside the rules that look at the day. A rule
/// that looks at another day adds it here; `WektTests` compares a row that was only woken on these days with one made anew.
package struct Wekdagen: Sendable {
    private let feiten: Dossierfeiten
    private let relaties: Relaties
    private let regels: Dossierregels
    private let nu: Moment
    private let vandaag: Datum

    package init(_ feiten: Dossierfeiten, _ relaties: Relaties, _ regels: Dossierregels, op nu: Moment, na vandaag: Datum) {
        self.feiten = feiten
        self.relaties = relaties
        self.regels = regels
        self.nu = nu
        self.vandaag = vandaag
    }

    /// The first of them after today; nil: only new facts change anything.
    package var eerste: Datum? { alle.min() }

    /// All that are known today; once one has come there may be others.
    var alle: [Datum] {
        let all =
            verbanden + gezin + plan + besluit + hulp + gevraagd + gemeente + toestemming + leeftijden + regels.wisseldagen(na: vandaag)
        return all.filter { vandaag < $0 }
    }

    private func aantal(_ soort: Normsoort) -> Int { regels.normen.aantal(soort, op: vandaag) }

    /// Relations begin and end at an instant: the day itself, and the day after. Of what has begun or ended nothing comes any more.
    private var verbanden: [Datum] {
        let moments = relaties.gegeven.flatMap { [$0.inhoud.van, $0.inhoud.tot].compactMap(\.self) } + relaties.beeindigd.map(\.inhoud.op)
        // Who came as the fixed contact is asked what was told, for so many weeks.
        let asked = relaties.gegeven.filter { $0.inhoud.relatiesoort == .vasteContactpersoon }.map { nietMeer($0.inhoud.van.datum) }
        return moments.filter { nu < $0 }.flatMap { [$0.datum, $0.datum.plus(dagen: 1)] } + asked
    }

    /// The first day on which nobody asks any more how help ended, or what was told at a change.
    private func nietMeer(_ op: Datum) -> Datum { op.plus(weken: Wissel.weken).plus(dagen: 1) }

    /// Who takes part and who decides, from a day and until one.
    private var gezin: [Datum] {
        geldig(feiten.deelnames) + geldig(feiten.vlaggen) + geldig(feiten.gezag) + geldig(feiten.personen) + geldig(feiten.levens)
            + feiten.beeindigingen.map(\.inhoud.op) + feiten.notities.map(\.inhoud.datum) + feiten.aflopen.map(\.inhoud.datum)
    }

    private func geldig<I>(_ facts: [Feit<I>]) -> [Datum] {
        facts.compactMap(\.geldigVan) + facts.compactMap { $0.geldigTot?.plus(dagen: 1) }
    }

    /// The pilot light goes out; regie goes back, and is spoken of before; help might be lighter.
    private var plan: [Datum] {
        let lent = feiten.regieafspraken.compactMap(\.inhoud.tot).flatMap { [$0.plus(weken: -aantal(.regie)), $0.plus(dagen: 1)] }
        return lent + feiten.afsluitingen.compactMap { $0.inhoud.waakvlamTot?.plus(dagen: 1) }
            + feiten.inzetkeuzes.map(\.inhoud.afschalenOp) + feiten.helptniet.map(\.inhoud.op)
    }

    /// A decision ends, perhaps earlier or later than was decided first; from twice the norm before, that is a task. It is taken back from a
    /// day.
    private var besluit: [Datum] {
        let changes = feiten.besluitwijzigingen.map(\.inhoud)
        let granted = feiten.besluiten.flatMap(\.inhoud.voorzieningen).compactMap(\.periode.totEnMet)
        let ends = granted + changes.compactMap(\.totEnMet) + changes.map { $0.per.plus(dagen: -1) }
        let back = feiten.intrekkingen.map(\.inhoud.per)
        return back + ends.flatMap { [$0.plus(weken: -2 * aantal(.voorEindeBesluit)), $0.plus(dagen: 1)] } + richtdagen
            + feiten.dwangsomdagen(op: vandaag)
            + Besluitbeeld.lijst(feiten, op: vandaag).flatMap(\.pgbHerzieningen).map { $0.dag.plus(weken: -12) }
    }

    /// Help lasts longer than the chosen intervention needs.
    private var richtdagen: [Datum] {
        feiten.besluiten.compactMap(\.inhoud.interventie).flatMap { chosen in
            feiten.starts.compactMap { chosen.richtdag(vanaf: $0.inhoud.op) }
        }
    }

    /// Help of every kind begins and ends, and for so many weeks it is asked how it ended.
    private var hulp: [Datum] {
        let begun =
            feiten.starts.map(\.inhoud.op) + feiten.basishulpen.map(\.inhoud.van) + feiten.groepsdeelnames.map(\.inhoud.op)
            + feiten.toewijzingen.map(\.inhoud.periode.van)
        let ended = feiten.stops.map(\.inhoud.op) + feiten.basishulpeinden.map(\.inhoud.op) + feiten.groepsdeelnameeinden.map(\.inhoud.op)
        return begun + ended + (feiten.starts.map(\.inhoud.op) + ended).map(nietMeer)
            + feiten.toewijzingen.compactMap { $0.inhoud.periode.totEnMet?.plus(dagen: 1) }
    }

    /// An answer that did not come.
    private var gevraagd: [Datum] {
        let due =
            feiten.partnervragen.map(\.inhoud.uiterlijk) + feiten.consulten.map(\.inhoud.uiterlijk)
            + Terreinbeeld.alle(feiten.terreinvragen, feiten.terreinuitkomsten).compactMap(\.wachtTot)
        return due.map { $0.plus(dagen: 1) }
    }

    /// Somebody moves, and what goes on after it ends within a year.
    private var gemeente: [Datum] {
        feiten.verhuizingen.map(\.inhoud.op)
            + feiten.verhuizingen.compactMap { $0.inhoud.voortzetting.uitkomst?.laatsteDag.plus(weken: -2 * aantal(.voorEindeBesluit)) }
    }

    private var toestemming: [Datum] {
        let ends = feiten.hulptoestemmingen.compactMap(\.inhoud.tot) + feiten.deelafspraken.compactMap(\.inhoud.tot)
        let urgent = feiten.toestemmingsuitzonderingen.map(\.inhoud).filter { $0.uitzondering == .spoed }
            .map { regels.normen.laatsteDag(.spoed, na: $0.op).uitkomst.plus(dagen: 1) }
        let said =
            feiten.toestemmingsintrekkingen.map(\.inhoud.op) + feiten.toestemmingsuitzonderingen.map(\.inhoud.op)
            + feiten.wilsoordelen.map(\.inhoud.op) + feiten.plichtenafwegingen.map(\.inhoud.op) + feiten.beeindigingen.map(\.inhoud.op)
            + feiten.toestemmingsantwoorden.map(\.inhoud.op) + feiten.hulptoestemmingen.map(\.inhoud.gevraagdOp)
            + feiten.deelafspraken.map(\.inhoud.gevraagdOp)
        let stops = ends.map { $0.plus(dagen: 1) } + geldig(feiten.gezag) + urgent + said
        return stops + stops.map { $0.plus(weken: -aantal(.voorEindeToestemming)) }
    }

    // MARK: Ages

    /// A birthday is not among the days: around its month the file is looked at each day, so that no open day tells when somebody was born.
    private var leeftijden: [Datum] {
        feiten.personen.compactMap(\.inhoud.geboortedatum).flatMap { born -> [Datum] in
            guard let possible = born.mogelijk else { return [] }
            let births = [possible.van, possible.totEnMet].compactMap(\.self)
            return births.flatMap { birth in [12, 16, 18].flatMap { rond(birth.plus(jaren: $0)) } } + Toekomstmoment.kijkdagen(born)
        } + feiten.achttiendagen
    }

    /// The month in which it is said that consent will not hold much longer, the first day of the month before, and every day from there until
    /// the month is over.
    private func rond(_ dag: Datum) -> [Datum] {
        let warned = dag.plus(weken: -aantal(.voorEindeToestemming)).beginVanDeMaand, begin = dag.beginVanDeMaand.plus(maanden: -1)
        if vandaag < begin { return [warned, begin] }
        return vandaag <= dag.eindeVanDeMaand ? [warned, vandaag.plus(dagen: 1)] : []
    }
}
