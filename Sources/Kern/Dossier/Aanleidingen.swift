// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A reason for a verklarende analyse that is there for one child, since a day, with where it comes from.
package struct Aanleidingsbeeld: Sendable, Equatable {
    package let regel: Aanleidingregel
    package let sinds: Datum
    package let grond: Grond
    /// Somebody ticked it; false: it follows from the facts.
    package let isAangevinkt: Bool
    /// The fact it comes from.
    package let feit: UUIDv7?
}

extension Dossierbeeld {
    /// The reasons of the register that are there for this child, in its order; derived ones and ticked ones.
    package func aanleidingen(_ kind: ID<Persoon>, _ register: Aanleidingregister) -> [Aanleidingsbeeld] {
        register.geldend(op: vandaag).compactMap { row in aangevinkt(row, kind) ?? afgeleid(row, kind) }
    }

    /// Those that nobody looked at yet: no analysis begun on or after that day, and no “not now” that names them.
    package func openAanleidingen(_ kind: ID<Persoon>, _ register: Aanleidingregister) -> [Aanleidingsbeeld] {
        let begun = feiten.verklarendeAnalyses.geldend().filter { $0.inhoud.kind == kind }
        let running = begun.contains { analysis in
            let names = feiten.verklarendeAnalyses.versies(van: analysis)
            return !feiten.verklaringsafsluitingen.geldend().contains { names.contains($0.inhoud.analyse) }
        }
        guard !running else { return [] }
        let looked = feiten.aanleidingafwegingen.geldend().filter { $0.inhoud.kind == kind }
        return aanleidingen(kind, register).filter { reason in
            !begun.contains { reason.sinds <= $0.inhoud.op }
                && !looked.contains { $0.inhoud.aanleidingen.contains(reason.regel.code) && reason.sinds <= $0.inhoud.op }
        }
    }

    private func aangevinkt(_ regel: Aanleidingregel, _ kind: ID<Persoon>) -> Aanleidingsbeeld? {
        let ticked = feiten.aanleidingen.geldend().filter { $0.inhoud.kind == kind && $0.inhoud.aanleiding == regel.code }
        guard let fact = ticked.opDatum(\.op).last else { return nil }
        let text = "Vastgelegd op \(fact.inhoud.op.uitgeschreven): \(fact.inhoud.herkomst)"
        return Aanleidingsbeeld(regel: regel, sinds: fact.inhoud.op, grond: grond(regel, text), isAangevinkt: true, feit: fact.id)
    }

    private func afgeleid(_ regel: Aanleidingregel, _ kind: ID<Persoon>) -> Aanleidingsbeeld? {
        let found: (sinds: Datum, tekst: String, feit: UUIDv7?)? =
            switch regel.afleiding {
            case .verblijf: verblijf(kind)
            case .trajecten: eerdereTrajecten(kind, meerDan: regel.getal)
            case .leefgebieden: hulpgebieden(kind, minstens: regel.getal)
            case .stagnatie: stagnatieBijEvaluatie(kind).map { ($0.sinds, $0.tekst, $0.feit) }
            case nil: nil
            }
        return found.map {
            Aanleidingsbeeld(regel: regel, sinds: $0.sinds, grond: grond(regel, $0.tekst), isAangevinkt: false, feit: $0.feit)
        }
    }

    private func grond(_ regel: Aanleidingregel, _ tekst: String) -> Grond {
        Grond(regel: "aanleiding-\(regel.code)/1", bron: regel.bron, uitleg: tekst)
    }

    /// Product categories in which a child lives or stays elsewhere (iJw JZ020; 35 to 38 until 2015).
    private static let verblijfcategorieen: Set<String> = ["35", "36", "37", "38", "43", "44"]

    /// The heaviest help is chosen, decided on or ordered: the first of them says since when.
    private func verblijf(_ kind: ID<Persoon>) -> (sinds: Datum, tekst: String, feit: UUIDv7?)? {
        let choices = feiten.inzetkeuzes.geldend().filter { $0.inhoud.kind == kind }.opDatum(\.op)
        let chosen = choices.last.flatMap { $0.inhoud.intensiteit == .verblijf ? ($0.inhoud.op, "gekozen voor verblijf", $0.id) : nil }
        let decided = feiten.besluiten.geldend().filter { $0.jeugdige == kind && $0.inhoud.kentVerblijfToe(Self.verblijfcategorieen) }
            .opDatum(\.genomen).first.map { ($0.inhoud.genomen, "tot verblijf besloten", $0.id) }
        let ordered = trajecten.map(\.toewijzing)
            .filter { $0.inhoud.jeugdige == kind && Self.verblijfcategorieen.contains($0.inhoud.categorie) }
            .opDatum(\.toegewezenOp).first.map { ($0.inhoud.toegewezenOp, "verblijf toegewezen", $0.id) }
        let all = [chosen, decided, ordered].compactMap(\.self)
        return all.min { $0.0 < $1.0 }.map { ($0.0, "Op \($0.0.uitgeschreven) is \($0.1).", $0.2) }
    }

    /// Earlier help is what was started and has ended for good.
    private func eerdereTrajecten(_ kind: ID<Persoon>, meerDan aantal: Int) -> (sinds: Datum, tekst: String, feit: UUIDv7?)? {
        let ended = trajecten.filter { $0.toewijzing.inhoud.jeugdige == kind && $0.gestart != nil }
            .compactMap { course in course.gestopt.map { ($0.op, course.toewijzing.id) } }.filter { $0.0 <= vandaag }.sorted { $0 < $1 }
        guard aantal < ended.count else { return nil }
        return (ended[aantal].0, "Er zijn \(ended.count) eerdere trajecten beëindigd.", ended[aantal].1)
    }

    /// A leefgebied in which a professional helps or is asked to.
    private func hulpgebieden(_ kind: ID<Persoon>, minstens aantal: Int) -> (sinds: Datum, tekst: String, feit: UUIDv7?)? {
        let helped = analyse(kind).gebieden.compactMap(\.bevinding).filter { $0.inhoud.resultaat.isHulp }.opDatum(\.datum)
        guard aantal > 0, aantal <= helped.count else { return nil }
        let last = helped[aantal - 1]
        return (last.inhoud.datum, "In \(helped.count) leefgebieden is hulp nodig.", last.id)
    }
}

extension Besluit {
    fileprivate func kentVerblijfToe(_ categorieen: Set<String>) -> Bool {
        strekking != .afwijzen && voorzieningen.contains { categorieen.contains($0.productcategorie) }
    }
}

extension Resultaatklasse {
    /// A professional helps: not the family itself, not the neighbourhood, not another domain.
    fileprivate var isHulp: Bool { [.team, .specialist, .individueleVoorziening].contains(self) }
}
