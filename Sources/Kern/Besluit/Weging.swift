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
    /// Where a professional concluded something else than a table of the kader, in plain Dutch; `nil` when nowhere.
    package let tegenTabel: [String]?

    package init(voorziening: Bool, bepalendeStap: String, waarschuwingen: [String] = [], tegenTabel: [String]? = nil) {
        self.voorziening = voorziening
        self.bepalendeStap = bepalendeStap
        self.waarschuwingen = waarschuwingen
        self.tegenTabel = tegenTabel
    }
}

/// The weighing of one aanvraag: the kader with what was found at each step so far.
package struct Weging: Sendable, Equatable {
    package static let regel = "weging/1"

    package let rekenaar: Kaderrekenaar
    /// In the order of the steps.
    let perStap: [Stapbevinding?]

    package var kader: Afwegingskader { rekenaar.kader }

    /// - Parameter bevindingen: those in force, oldest first; the last one of a step counts. Those of another kader or version are
    ///   left out: they answered other questions.
    package init(kader: Afwegingskader, bevindingen: [Stapbevinding]) { self.init(Kaderrekenaar(kader), bevindingen: bevindingen) }

    /// With a kader whose tables were compiled before: for many receipts of one kader.
    package init(_ rekenaar: Kaderrekenaar, bevindingen: [Stapbevinding]) {
        self.rekenaar = rekenaar
        let id = rekenaar.kader.id, version = rekenaar.kader.versie
        perStap = rekenaar.stappen.map { step in
            let found = bevindingen.indices.last {
                bevindingen[$0].stap == step.stap.id && bevindingen[$0].kaderversie == version && bevindingen[$0].kader == id
            }
            return found.map { bevindingen[$0] }
        }
    }

    package func bevinding(_ stap: String) -> Stapbevinding? { plek(stap).flatMap { perStap[$0] } }

    /// The findings in the order of the steps.
    package var bevindingen: [Stapbevinding] { perStap.compactMap(\.self) }

    package var openStappen: [Kaderstap] { kader.stappen.filter { !tekort(in: $0).isEmpty } }

    package var isCompleet: Bool { openStappen.isEmpty }

    private func plek(_ stap: String) -> Int? { rekenaar.stappen.firstIndex { $0.stap.id == stap } }

    /// What a step still lacks, as field errors with the ids of its form; empty when it is done.
    package func tekort(in stap: Kaderstap) -> [Veldfout] {
        guard let found = bevinding(stap.id) else {
            return [Veldfout(stap.id, "De stap ‘\(stap.titel)’ is nog niet ingevuld.")]
        }
        return plek(stap.id).map { Self.tekort(rekenaar.stappen[$0], found) } ?? []
    }

    static func tekort(_ step: Rekenstap, _ found: Stapbevinding) -> [Veldfout] {
        var faults: [Veldfout] = [], unknown: [Veldfout] = []
        for index in step.vragen.indices {
            let answer = found.bevindingen[step.vragen[index].id] ?? ""
            if step.vragen[index].isVerplicht, answer.isLeeg {
                faults.append(Veldfout(step.vragen[index].id, "Vul in: \(step.stap.bevindingen[index].vraag)"))
            }
            if let codes = step.vragen[index].codes, !answer.isEmpty, !codes.contains(answer) {
                unknown.append(Veldfout(step.vragen[index].id, "Kies een van de antwoorden: \(step.stap.bevindingen[index].vraag)"))
            }
        }
        faults += unknown
        if found.bronnen.isEmpty { faults.append(Veldfout("bronnen", "Noem ten minste één bron, met de datum.")) }
        if !step.conclusies.contains(found.conclusie) { faults.append(Veldfout("conclusie", "Kies een conclusie.")) }
        if found.overweging.isLeeg { faults.append(Veldfout("overweging", "Schrijf op waarom u dit concludeert.")) }
        if !found.oordeelVan.isGeregistreerd {
            faults.append(Veldfout("oordeelVan", "Laat een SKJ- of BIG-geregistreerde professional deze stap beoordelen."))
        }
        return faults
    }

    /// What the tables look at: the facts, the findings with choices, and the conclusions of the professional.
    /// - Parameter afgeleid: facts and derived facts by name (`Afweeggegevens`).
    package func gegevens(_ afgeleid: [String: String]) -> [String: String] {
        var known = afgeleid
        for (step, found) in zip(kader.stappen, perStap) {
            guard let found else { continue }
            for question in step.bevindingen where question.keuzes != nil { known[question.id] = found.bevindingen[question.id] }
            if step.conclusie(found.conclusie) != nil { known[Tabellezer.uitkomst + step.id] = found.conclusie }
        }
        return known
    }

    /// The conclusions drawn so far, by step.
    package var conclusies: [String: String] {
        let drawn = bevindingen.filter { !$0.conclusie.isEmpty }.map { ($0.stap, $0.conclusie) }
        return Dictionary(drawn, uniquingKeysWith: { _, last in last })
    }

    /// The outcome with a ground for every step, and for every table that was read.
    /// - Parameter afgeleid: facts and derived facts by name (`Afweeggegevens`).
    /// - Throws: `nietMogelijk` naming the first step that is not done.
    package func afgerond(_ afgeleid: [String: String] = [:]) throws(Afwijzing) -> Oordeel<Wegingsuitkomst> {
        let found = try vorm(.lijst(afgeleid))
        return Oordeel(found.uitkomst, gronden: [found.grond.grond])
    }
}

extension Bevindingsvraag {
    /// Empty, written in words, or one of the choices.
    func kent(_ waarde: String) -> Bool {
        guard let keuzes, !waarde.isEmpty else { return true }
        return keuzes.contains { $0.code == waarde }
    }
}

extension String {
    /// Nothing but space. Most text begins with a letter: then the rest is not looked at.
    var isLeeg: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return !contains { !$0.isWhitespace }
    }
}
