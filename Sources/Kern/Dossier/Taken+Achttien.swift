// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What must be arranged before eighteen, and what ends after it. No task names a birthday, only its month (ontwerp §6).
extension Dossierbeeld {
    /// What the toekomstplan says must be arranged by a day, until it is written down that it is arranged or needed no more.
    var toekomststuktaken: [Taak] {
        let done = Set(feiten.toekomststappen.geldend().map(\.inhoud.stuk))
        return kinderenInDossier.filter { !isGestorven($0) }.flatMap { child -> [Taak] in
            guard let plan = feiten.toekomstplannen.filter({ $0.inhoud.jongere == child }).huidig() else { return [] }
            return plan.inhoud.stukken.filter { !$0.regelen.isBlank && !done.contains($0.id) }.compactMap { part in
                part.uiterlijk.map { day in
                    let text = "\(part.gebied.label): \(part.regelen) (\(part.wie)). Zo staat het in het toekomstplan."
                    return Taak(.toekomststap, dag(day, "toekomstplan", text), jeugdige: child, feit: plan.id)
                }
            }
        }
    }

    /// From 17½ until half a year after eighteen: one task for every point that is still open.
    var overgangstaken: [Taak] {
        guard !vervolg.isEmpty || !feiten.overgangsstappen.isEmpty else { return [] }
        return kinderenInDossier.compactMap { child in
            guard !isGestorven(child), let moment = Overgangsmoment(geboren(child)), moment.loopt(op: vandaag) else { return nil }
            let now = Overgangsstap.stand(child, feiten.overgangsstappen)
            let open = Overgangspunt.allCases.filter { !(now[$0]?.inhoud.stand.isKlaar ?? false) }
            guard !open.isEmpty else { return nil }
            let plan = feiten.toekomstplannen.filter { $0.inhoud.jongere == child }.huidig()
            return Taak(
                .overgang, nietVoorDeVraag(moment.oordeel(open, op: vandaag)), jeugdige: child, feit: plan?.id ?? vervolg.first?.vraag.id)
        }
    }

    /// Help that goes on after eighteen ends by age: a task from the month before.
    var verlengingstaken: [Taak] {
        kinderenInDossier.flatMap { child -> [Taak] in
            guard !isGestorven(child), let born = geboren(child) else { return [] }
            return lopendeVerlengingen(child).compactMap { fact in
                guard let end = fact.inhoud.einde(born)?.uitkomst, end.eersteVanDeMaand.plus(maanden: -1) <= vandaag else { return nil }
                let text =
                    "In \(end.maandEnJaar) stopt “\(fact.inhoud.hulp.label)” door de leeftijd. Spreek af wat daarna komt."
                let due = dag(end.eersteVanDeMaand.plus(dagen: -1), fact.inhoud.hulp.bron, text)
                return Taak(.verlenging, due, jeugdige: child, feit: fact.id)
            }
        }
    }

    /// Help that goes on after eighteen today: its ground still carries it.
    func heeftVerlengdeHulp(_ kind: ID<Persoon>) -> Bool { !lopendeVerlengingen(kind).isEmpty }

    /// One of each kind, the last that was found.
    private func lopendeVerlengingen(_ kind: ID<Persoon>) -> [Feit<Hulpverlenging>] {
        guard let born = geboren(kind), born.heeftBereikt(18, op: vandaag) == true else { return [] }
        let mine = feiten.verlengingen.filter { $0.inhoud.jongere == kind }.nieuwsteEerst
        return Verlengbaar.allCases.compactMap { help in
            mine.first { $0.inhoud.hulp == help && $0.inhoud.toets(born, op: vandaag).uitkomst == .ja }
        }
    }
}

/// When what changes at eighteen is arranged: from the month of 17½ until half a year after.
package struct Overgangsmoment: Sendable, Equatable {
    package static let regel = "overgang/1"
    /// The first day of the month in which somebody turns eighteen, as early as it can be.
    private let maand: Datum
    private let isBekend: Bool

    package init?(_ geboren: Geboortedatum?) {
        guard let geboren, let day = geboren.mogelijk?.van else { return nil }
        maand = Leeftijd.bereikt(18, geboren: day).eersteVanDeMaand
        isBekend = geboren.gebruik == nil
    }

    /// The first day of its first month, and of the month after its last.
    package var kijkdagen: [Datum] { [maand.plus(maanden: -6), maand.plus(maanden: 7)] }

    package func loopt(op dag: Datum) -> Bool { kijkdagen[0] <= dag && dag < kijkdagen[1] }

    /// The last day is that of the month before; the points that are open are named.
    func oordeel(_ open: [Overgangspunt], op dag: Datum) -> Oordeel<Datum> {
        let when = isBekend ? "In \(maand.maandEnJaar) \(maand <= dag ? "werd of wordt" : "wordt") de jongere 18. " : ""
        let text = "\(when)Nog regelen: \(open.map(\.label).joined(separator: "; "))."
        return Oordeel(
            maand.plus(dagen: -1), gronden: [Grond(regel: Self.regel, bron: "Hervormingsagenda Jeugd", uitleg: text)])
    }
}

extension Hulpverlenging {
    /// The last day on which it can go on by age, with the article; nil while the birth date does not stand fast, and where no age ends it
    /// (Jeugdwet 1.1, jeugdige 2°).
    package func einde(_ geboren: Geboortedatum) -> Oordeel<Datum>? {
        guard geboren.gebruik == nil, grond.grond != .jeugdstrafrecht else { return nil }
        let last = Leeftijd.bereikt(hulp.totLeeftijd, geboren: geboren.datum).plus(dagen: -1)
        let text = "\(hulp == .pleegzorg ? "Pleegzorg" : "Deze hulp") kan doorgaan tot \(hulp.totLeeftijd) jaar."
        return Oordeel(last, gronden: [Grond(regel: "verlenging/1", bron: hulp.bron, uitleg: text)])
    }
}

extension Verlengbaar {
    /// Up to which age it can go on (Jeugdwet 1.1).
    package var totLeeftijd: Int { self == .pleegzorg ? 21 : 23 }
    package var bron: String { self == .pleegzorg ? "Jeugdwet 1.1, jeugdige 3°" : "Jeugdwet 1.1, jeugdige 4°" }
}

extension Dossierfeiten {
    /// Days on which a task about eighteen or about help after it may come or go by itself: always the first of a month.
    package var achttiendagen: [Datum] {
        let ages = personen.flatMap { Overgangsmoment($0.inhoud.geboortedatum)?.kijkdagen ?? [] }
        let ends = verlengingen.flatMap { fact -> [Datum] in
            let births = personen.filter { $0.inhoud.persoon == fact.inhoud.jongere }.compactMap(\.inhoud.geboortedatum)
            return births.compactMap { fact.inhoud.einde($0)?.uitkomst.eersteVanDeMaand }
        }
        return ages + ends.flatMap { [$0.plus(maanden: -1), $0.plus(maanden: 1)] }
    }
}

extension Datum {
    fileprivate var eersteVanDeMaand: Datum { plus(dagen: 1 - dag) }
    /// "juli 2029".
    fileprivate var maandEnJaar: String { "\(Datum.maandnamen[maand - 1]) \(jaar)" }
}
