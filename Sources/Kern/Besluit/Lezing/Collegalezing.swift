// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Short, for somebody of the same trade: where it led, why not lighter and not heavier, and what would change it.
struct Collegalezing {
    let stof: Lezingstof

    init(_ stof: Lezingstof) { self.stof = stof }

    /// More would be read by nobody.
    private static let meesteOmslagen = 8

    var delen: [Lezing.Deel] {
        [uitkomst, lichter, zwaarder, anders].filter { !$0.isLeeg }
    }

    private var uitkomst: Lezing.Deel {
        var lines = [stof.uitkomst(voor: .collega)]
        if !stof.isVoorziening, let step = stof.bepalend { lines.append("De afweging stopte bij de stap ‘\(step.titel)’.") }
        lines += stof.bewijs.uitkomst.waarschuwingen + (stof.bewijs.uitkomst.tegenTabel ?? [])
        if let decision = stof.besluit {
            lines.append("Het besluit: \(decision.strekking.label.lowercased()).")
            if !stof.afgewezen.isEmpty { lines.append(stof.afgewezen) }
            if stof.isAfgeweken { lines.append("Dat is anders dan de stappen. \(stof.zonderVrijeWoorden ? "" : decision.afwijking ?? "")") }
        }
        return .deel("De uitkomst", lines, lijst: stof.toegekend)
    }

    /// Each step that could have ended it with something lighter, and did not.
    private var lichter: Lezing.Deel {
        let passed = stof.gelopen.filter { step in
            step.conclusie.gevolg != .geenVoorziening && step.stap.conclusies.contains { $0.gevolg == .geenVoorziening }
        }
        return .deel("Waarom niet lichter", [], lijst: passed.flatMap(regels))
    }

    private var zwaarder: Lezing.Deel {
        guard stof.isVoorziening else {
            return .deel("Waarom niet zwaarder", [], lijst: stof.gelopen.filter { $0.stap.id == stof.bepalend?.id }.flatMap(regels))
        }
        let rest = stof.gelopen.last { stof.toont($0.stap.id) }
        let found = (rest?.stap.bevindingen ?? []).filter { $0.keuzes == nil }.compactMap { question in
            rest?.bevinding.bevindingen[question.id].map { "\(question.vraag) \($0)" }
        }
        return .deel("Waarom niet zwaarder", ["Alleen wat overblijft na de lichtere hulp is nodig gevonden."], lijst: found)
    }

    private func regels(_ step: Gezettestap) -> [String] {
        let why = stof.toont(step.stap.id) ? " \(step.bevinding.overweging)" : ""
        let answers = step.stap.bevindingen.filter { $0.keuzes != nil }.compactMap { question in
            step.bevinding.bevindingen[question.id].map { "\(question.vraag) \(question.inWoorden($0))" }
        }
        return ["\(step.stap.titel) \(step.conclusie.label).\(why)"] + (stof.dicht.contains(step.stap.id) ? [] : answers)
    }

    private var anders: Lezing.Deel {
        let turns = Kantelpunt.van(stof)
        let lines = turns.prefix(Self.meesteOmslagen).map { $0.zin(stof.kader) }
        let more = turns.count > lines.count ? ["En nog \(turns.count - lines.count) andere antwoorden."] : []
        return .deel(
            "Wat zou het anders maken?",
            turns.isEmpty ? ["Geen enkel ander antwoord op één vraag verandert de uitkomst."] : [], lijst: lines + more)
    }
}
