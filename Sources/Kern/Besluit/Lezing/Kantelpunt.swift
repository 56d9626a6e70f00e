// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One other answer, with all others as they were, that would have led elsewhere. Reckoned with the kader of the receipt.
struct Kantelpunt: Equatable {
    /// The question with the answers that turn it, as they are read.
    let vraag: String
    let anders: [String]
    let nu: String
    /// `mist`: the table no longer decides, so the step must be judged anew.
    let wordt: Kaderproef.Uitkomst
    /// Where it would end, or must be judged anew.
    let bij: String

    static func van(_ stof: Lezingstof) -> [Kantelpunt] {
        let walk = Kantelloop(stof)
        guard walk.oorspronkelijk.uitkomst == (stof.isVoorziening ? .voorziening : .geenVoorziening) else { return [] }
        let steps = stof.kader.stappen.filter { !stof.dicht.contains($0.id) }
        return steps.flatMap { step in
            step.bevindingen.filter { $0.keuzes != nil }.flatMap { vragen($0, stof, walk) } + conclusies(step, stof, walk)
        }
    }

    private static func vragen(_ question: Bevindingsvraag, _ stof: Lezingstof, _ walk: Kantelloop) -> [Kantelpunt] {
        guard let now = walk.bekend[question.id], question.keuzes?.contains(where: { $0.code == now }) == true else { return [] }
        let others = (question.keuzes ?? []).filter { $0.code != now }
        return samen(
            question.vraag, nu: question.inWoorden(now),
            others.map { ($0.label, walk.loop([question.id: $0.code], [:])) }, walk)
    }

    /// Where no table proposes anything, a person concluded: another conclusion is another answer.
    private static func conclusies(_ step: Kaderstap, _ stof: Lezingstof, _ walk: Kantelloop) -> [Kantelpunt] {
        guard step.tabel == nil, let now = walk.getrokken[step.id].flatMap({ step.conclusie($0) }) else { return [] }
        let others = step.conclusies.filter { $0.code != now.code }
        return samen(step.titel, nu: now.label, others.map { ($0.label, walk.loop([:], [step.id: $0.code])) }, walk)
    }

    private static func samen(
        _ question: String, nu: String, _ found: [(label: String, uit: Kantelloop.Uit)], _ walk: Kantelloop
    ) -> [Kantelpunt] {
        var turns: [Kantelpunt] = []
        for (label, out) in found where out.uitkomst != walk.oorspronkelijk.uitkomst {
            if let place = turns.firstIndex(where: { $0.wordt == out.uitkomst && $0.bij == out.stap }) {
                let known = turns[place]
                turns[place] = Kantelpunt(vraag: question, anders: known.anders + [label], nu: nu, wordt: out.uitkomst, bij: out.stap)
            } else {
                turns.append(Kantelpunt(vraag: question, anders: [label], nu: nu, wordt: out.uitkomst, bij: out.stap))
            }
        }
        return turns
    }

    func zin(_ kader: Afwegingskader) -> String {
        let other = anders.map { "‘\($0)’" }.joined(separator: " of "), place = kader.stap(bij)?.titel ?? bij
        let end =
            switch wordt {
            case .voorziening: "dan leiden de stappen naar een individuele voorziening"
            case .geenVoorziening: "dan houdt het op bij ‘\(place)’"
            case .mist: "dan beoordeelt een professional ‘\(place)’ opnieuw"
            }
        return "\(vraag) Nu: ‘\(nu)’. Is het \(other): \(end)."
    }
}

/// Walks the steps again with one thing changed. A step whose table says the same as before keeps the conclusion that was drawn; one
/// whose table says something else takes that; one that is left to a person has none.
private struct Kantelloop {
    struct Uit: Equatable {
        let uitkomst: Kaderproef.Uitkomst
        let stap: String
    }

    let rekenaar: Kaderrekenaar
    let bekend: [String: String]
    let getrokken: [String: String]
    private var eerder: [String: Tabeluitkomst] = [:]
    private(set) var oorspronkelijk = Uit(uitkomst: .mist, stap: "")

    init(_ stof: Lezingstof) {
        rekenaar = stof.rekenaar
        bekend = stof.bewijs.gegevens
        getrokken = Dictionary(stof.bewijs.bevindingen.map { ($0.stap, $0.conclusie) }, uniquingKeysWith: { _, last in last })
        var known = bekend
        for step in rekenaar.kader.stappen {
            eerder[step.id] = rekenaar.bereken(step.id, known)?.uitkomst
            known[Tabellezer.uitkomst + step.id] = getrokken[step.id]
        }
        oorspronkelijk = loop([:], [:])
    }

    func loop(_ antwoorden: [String: String], _ conclusies: [String: String]) -> Uit {
        var known = bekend.merging(antwoorden) { _, new in new }
        for step in rekenaar.kader.stappen {
            guard let code = conclusies[step.id] ?? conclusie(step, known), let drawn = step.conclusie(code) else {
                return Uit(uitkomst: .mist, stap: step.id)
            }
            known[Tabellezer.uitkomst + step.id] = code
            switch drawn.gevolg {
            case .verder: continue
            case .voorziening: return Uit(uitkomst: .voorziening, stap: step.id)
            case .geenVoorziening: return Uit(uitkomst: .geenVoorziening, stap: step.id)
            }
        }
        return Uit(uitkomst: .mist, stap: rekenaar.kader.stappen.last?.id ?? "")
    }

    private func conclusie(_ step: Kaderstap, _ known: [String: String]) -> String? {
        let says = rekenaar.bereken(step.id, known)?.uitkomst
        if says == eerder[step.id] { return getrokken[step.id] }
        if case .conclusie(let code) = says { return code }
        return nil
    }
}
