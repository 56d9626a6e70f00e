// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Where the weighing leads. It warns and never decides: a professional may deviate with reasons.
package struct Wegingsuitkomst: Codable, Sendable, Hashable {
    /// True when the steps lead to an individual provision.
    package let voorziening: Bool
    /// The step that decided it.
    package let bepalendeStap: String
    /// What a rule of law says against it, in plain Dutch.
    package let waarschuwingen: [String]

    package init(voorziening: Bool, bepalendeStap: String, waarschuwingen: [String] = []) {
        self.voorziening = voorziening
        self.bepalendeStap = bepalendeStap
        self.waarschuwingen = waarschuwingen
    }
}

/// The weighing of one aanvraag: the kader with what was found at each step so far.
package struct Weging: Sendable, Equatable {
    package static let regel = "weging/1"

    package let kader: Afwegingskader
    private let perStap: [String: Stapbevinding]

    /// - Parameter bevindingen: those in force, oldest first; the last one of a step counts. Those of another kader or version are
    ///   left out: they answered other questions.
    package init(kader: Afwegingskader, bevindingen: [Stapbevinding]) {
        self.kader = kader
        let own = bevindingen.filter { $0.kader == kader.id && $0.kaderversie == kader.versie }
        perStap = Dictionary(own.map { ($0.stap, $0) }, uniquingKeysWith: { _, last in last })
    }

    package func bevinding(_ stap: String) -> Stapbevinding? { perStap[stap] }

    /// The findings in the order of the steps.
    package var bevindingen: [Stapbevinding] { kader.stappen.compactMap { perStap[$0.id] } }

    package var openStappen: [Kaderstap] { kader.stappen.filter { !tekort(in: $0).isEmpty } }

    package var isCompleet: Bool { openStappen.isEmpty }

    /// What a step still lacks, as field errors with the ids of its form; empty when it is done.
    package func tekort(in stap: Kaderstap) -> [Veldfout] {
        guard let found = perStap[stap.id] else {
            return [Veldfout(stap.id, "De stap ‘\(stap.titel)’ is nog niet ingevuld.")]
        }
        var faults = stap.bevindingen.filter { $0.verplicht && found.bevindingen[$0.id, default: ""].isLeeg }
            .map { Veldfout($0.id, "Vul in: \($0.vraag)") }
        if found.bronnen.isEmpty { faults.append(Veldfout("bronnen", "Noem ten minste één bron, met de datum.")) }
        if stap.conclusie(found.conclusie) == nil { faults.append(Veldfout("conclusie", "Kies een conclusie.")) }
        if found.overweging.isLeeg { faults.append(Veldfout("overweging", "Schrijf op waarom u dit concludeert.")) }
        if !found.oordeelVan.isGeregistreerd {
            faults.append(Veldfout("oordeelVan", "Laat een SKJ- of BIG-geregistreerde professional deze stap beoordelen."))
        }
        return faults
    }

    /// The outcome with a ground for every step.
    /// - Throws: `nietMogelijk` naming the first step that is not done.
    package func afgerond() throws(Afwijzing) -> Oordeel<Wegingsuitkomst> {
        guard let last = kader.stappen.last else { throw .nietMogelijk("Het afwegingskader heeft geen stappen. Kies een ander kader.") }
        for step in kader.stappen {
            guard let lacking = tekort(in: step).first else { continue }
            throw .nietMogelijk("De afweging is nog niet compleet. Stap ‘\(step.titel)’: \(lacking.melding)")
        }
        let deciding = kader.stappen.first { gevolg($0) == .geenVoorziening } ?? last
        let outcome = Wegingsuitkomst(voorziening: gevolg(deciding) == .voorziening, bepalendeStap: deciding.id)
        return Oordeel(outcome, gronden: [grond(outcome, deciding)])
    }

    private func gevolg(_ step: Kaderstap) -> Kaderconclusie.Gevolg? {
        perStap[step.id].flatMap { step.conclusie($0.conclusie) }?.gevolg
    }

    private func grond(_ outcome: Wegingsuitkomst, _ deciding: Kaderstap) -> Grond {
        Grond(
            regel: Weging.regel, bron: kader.bron,
            uitleg: outcome.voorziening
                ? "De stappen leiden naar een individuele voorziening."
                : "Bij de stap ‘\(deciding.titel)’ is gebleken dat geen individuele voorziening nodig is.",
            feiten: ["kader": "\(kader.id)/\(kader.versie)", "stap": deciding.id], onder: kader.stappen.compactMap(stapgrond))
    }

    private func stapgrond(_ step: Kaderstap) -> Grond? {
        guard let found = perStap[step.id], let conclusion = step.conclusie(found.conclusie) else { return nil }
        let sources = found.bronnen.map { "\($0.omschrijving) (\($0.datum.iso))" }.joined(separator: "; ")
        return Grond(
            regel: "\(kader.id)/\(kader.versie)#\(step.id)", bron: step.bron, uitleg: "\(conclusion.label). \(found.overweging)",
            feiten: found.bevindingen.merging(
                ["conclusie": found.conclusie, "bronnen": sources, "oordeel": "beoordelingsruimte van de professional"],
                uniquingKeysWith: { own, _ in own }))
    }
}

extension String {
    var isLeeg: Bool { !contains { !$0.isWhitespace } }
}
