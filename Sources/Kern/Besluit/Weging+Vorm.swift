// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What is known beside the findings.
enum Weeggegevens: Sendable {
    case lijst([String: String])
    case feiten(Feitwaarden, jeugdige: Jeugdigetoets.Uitkomst?)

    func waarde(_ naam: String, _ feit: Feitnaam?, _ afgeleid: Afgeleid?) -> String? {
        switch self {
        case .lijst(let all): all[naam]
        case .feiten(let facts, let age):
            switch afgeleid {
            case .wetJeugdige: age?.rawValue
            case .leeftijd: Afweeggegevens.leeftijd(facts)
            case nil: feit.flatMap { facts[$0] }
            }
        }
    }
}

extension Weging {
    /// The outcome with its ground not written out yet.
    struct Vorm: Sendable {
        let uitkomst: Wegingsuitkomst
        let grond: Grondvorm
    }

    /// A step that is done, with its place. An object: it holds some thirty texts and lists, and is handed about.
    private final class Gedaan {
        let plek: Int
        let stap: Rekenstap
        let bevinding: Stapbevinding
        let conclusie: Kaderconclusie
        let tabel: Tabelkeuze?

        init(plek: Int, stap: Rekenstap, bevinding: Stapbevinding, conclusie: Kaderconclusie, tabel: Tabelkeuze?) {
            self.plek = plek
            self.stap = stap
            self.bevinding = bevinding
            self.conclusie = conclusie
            self.tabel = tabel
        }
    }

    func vorm(_ gegevens: Weeggegevens) throws(Afwijzing) -> Vorm {
        var done: [Gedaan] = []
        done.reserveCapacity(rekenaar.stappen.count)
        for index in rekenaar.stappen.indices { done.append(try gedaan(index, gegevens)) }
        guard let deciding = done.first(where: { $0.conclusie.gevolg == .geenVoorziening }) ?? done.last else {
            throw .nietMogelijk("Het afwegingskader heeft geen stappen. Kies een ander kader.")
        }
        // What comes after the step that decides no longer matters.
        let against = done.prefix(deciding.plek + 1).compactMap(tegen)
        let outcome = Wegingsuitkomst(
            voorziening: deciding.conclusie.gevolg == .voorziening, bepalendeStap: deciding.stap.stap.id,
            tegenTabel: against.isEmpty ? nil : against)
        return Vorm(uitkomst: outcome, grond: grond(outcome, deciding.stap, done))
    }

    private func gedaan(_ index: Int, _ gegevens: Weeggegevens) throws(Afwijzing) -> Gedaan {
        let step = rekenaar.stappen[index]
        guard let found = perStap[index], let conclusion = step.conclusie(found.conclusie), Self.tekort(step, found).isEmpty else {
            let lacking = tekort(in: step.stap).first?.melding ?? ""
            throw .nietMogelijk("De afweging is nog niet compleet. Stap ‘\(step.stap.titel)’: \(lacking)")
        }
        let table = step.tabel.map { table in table.kies { waarde(step.plekken[$0], gegevens) } }
        return Gedaan(plek: index, stap: step, bevinding: found, conclusie: conclusion, tabel: table)
    }

    /// As `gegevens` puts them over each other.
    private func waarde(_ plekken: [Waardeplek], _ gegevens: Weeggegevens) -> String? {
        for place in plekken.reversed() {
            switch place {
            case .gegeven(let name, let fact, let derived): return gegevens.waarde(name, fact, derived)
            case .bevinding(let step, let name):
                if perStap[step] != nil { return perStap[step]?.bevindingen[name] }
            case .uitkomst(let step):
                if let found = perStap[step], rekenaar.stappen[step].conclusies.contains(found.conclusie) { return found.conclusie }
            }
        }
        return nil
    }

    /// A sentence when the professional concluded something else than the table.
    private func tegen(_ step: Gedaan) -> String? {
        guard let table = step.tabel, case .conclusie(let code) = table.uitkomst, step.conclusie.code != code,
            let proposed = step.stap.conclusie(code)
        else { return nil }
        return "Bij de stap ‘\(step.stap.stap.titel)’ komt de tabel uit op ‘\(proposed.label)’ (\(table.grond.bron)); "
            + "geconcludeerd is ‘\(step.conclusie.label)’."
    }

    private func grond(_ outcome: Wegingsuitkomst, _ deciding: Rekenstap, _ done: [Gedaan]) -> Grondvorm {
        Grondvorm(
            regel: Weging.regel, bron: kader.bron,
            uitleg: outcome.voorziening
                ? "De stappen leiden naar een individuele voorziening."
                : "Bij de stap ‘\(deciding.stap.titel)’ is gebleken dat geen individuele voorziening nodig is.",
            erbij: [.init("kader", "\(kader.id)/\(kader.versie)"), .init("stap", deciding.stap.id)], onder: done.map(stapgrond))
    }

    private func stapgrond(_ step: Gedaan) -> Grondvorm {
        let found = step.bevinding
        let sources = found.bronnen.map { "\($0.omschrijving) (\($0.datum.iso))" }.joined(separator: "; ")
        return Grondvorm(
            regel: step.stap.regel, bron: step.stap.stap.bron, uitleg: "\(step.conclusie.label). \(found.overweging)",
            feiten: found.bevindingen,
            erbij: [
                .init("conclusie", found.conclusie), .init("bronnen", sources), .init("oordeel", "beoordelingsruimte van de professional"),
            ],
            onder: step.tabel.map { [$0.grond] } ?? [])
    }
}
