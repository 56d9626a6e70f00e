// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Everything: every step, every line of a table, every article and source fact, who found it and when, and the hashes.
struct Juristlezing {
    let stof: Lezingstof

    init(_ stof: Lezingstof) { self.stof = stof }

    private static let afgeschermd = "Afgeschermd voor wie dit leest."

    var delen: [Lezing.Deel] {
        [uitkomst, bewijs, feiten] + stof.stappen.map(stap)
            + [Lezing.Deel.deel("De gronden, zoals uitgerekend", [], lijst: genummerd(stof.bewijs.gronden, "", step: nil))]
    }

    private var uitkomst: Lezing.Deel {
        var lines = [stof.uitkomst(voor: .jurist)]
        if let step = stof.bepalend { lines.append("Bepalend is de stap ‘\(step.titel)’ (\(step.bron)).") }
        lines += stof.bewijs.uitkomst.waarschuwingen + (stof.bewijs.uitkomst.tegenTabel ?? [])
        if let decision = stof.besluit {
            lines.append("Besluit van \(decision.genomen.uitgeschreven): \(decision.strekking.label.lowercased()).")
            if stof.isAfgeweken { lines.append("Het besluit wijkt af van de uitkomst van de afweging.") }
            if !stof.zonderVrijeWoorden {
                if !stof.afgewezen.isEmpty { lines.append(stof.afgewezen) }
                lines.append("Motivering: \(decision.motivering)")
                if let deviation = decision.afwijking { lines.append("Waarom is afgeweken: \(deviation)") }
            }
            lines.append(
                "Namens het college: \(stof.naam(decision.ondertekenaar)), \(decision.mandaat.functie) (\(decision.mandaat.bron)).")
        }
        return .deel("De uitkomst", lines, lijst: stof.toegekend)
    }

    private var bewijs: Lezing.Deel {
        let receipt = stof.bewijs
        return .deel(
            "Het bewijs", [],
            lijst: [
                "Kader: \(receipt.kader.id), versie \(receipt.kader.versie): \(stof.kader.naam) (\(stof.kader.bron))",
                "SHA-256 van de tekst van het kader: \(receipt.kader.sha256)",
                "SHA-256 van dit bewijs: \(stof.hash)",
                "Afgewogen op \(receipt.op.datum.uitgeschreven) om \(receipt.op.kloktijd), door \(stof.naam(receipt.door))",
                "Aanvraag ontvangen op \(stof.aanvraag.ontvangen.uitgeschreven)",
                "Wetsregels: \(receipt.regels.joined(separator: ", "))",
            ])
    }

    private var feiten: Lezing.Deel {
        .deel(
            "De feiten", stof.bewijs.feiten.isEmpty ? ["Er zijn geen feiten gebruikt."] : [],
            lijst: stof.bewijs.feiten.map { fact in
                let row = fact.feit.map { ", feit \($0.hex)" } ?? ""
                return
                    "\(fact.naam.rawValue) = \(fact.waarde) (bron: \(Self.bron(fact.bron)), \(fact.datum.uitgeschreven)\(row)\(Self.nietGelezen(fact.bron)))"
            })
    }

    private func stap(_ step: Gezettestap) -> Lezing.Deel {
        let found = step.bevinding
        var lines = ["Vraag: \(step.stap.vraag)", "Bron: \(step.stap.bron)"]
        if step.isNa { lines.append("Deze stap komt na de bepalende stap en telt niet meer mee.") }
        if stof.toont(step.stap.id) {
            lines += step.stap.bevindingen.compactMap { question in
                let answer = found.bevindingen[question.id] ?? ""
                return answer.isLeeg ? nil : "\(question.vraag) \(question.inWoorden(answer)) (\(question.id) = \(answer))"
            }
            lines += found.bronnen.map { source in
                "Bron van de bevinding: \(source.omschrijving), \(source.datum.uitgeschreven)"
                    + (source.feit.map { ", feit \($0.hex)" } ?? "")
            }
        } else {
            lines.append(Self.afgeschermd)
        }
        if let trace = step.spoor { lines.append(tabel(trace, step)) }
        lines.append("Conclusie: \(step.conclusie.label) (\(step.conclusie.code))")
        if stof.toont(step.stap.id) { lines.append("Waarom: \(found.overweging)") }
        lines.append("Dit oordeel is van: \(deskundige(found.oordeelVan))")
        return .deel("Stap \(step.nummer) van \(stof.kader.stappen.count): \(step.stap.titel)", [], lijst: lines)
    }

    private func tabel(_ trace: Tabelspoor, _ step: Gezettestap) -> String {
        let outcome =
            switch trace.uitkomst {
            case .conclusie(let code): step.stap.conclusie(code)?.label ?? code
            case .oordeel: "een oordeel van de professional"
            case .meer(let codes): codes.compactMap { step.stap.conclusie($0)?.label }.joined(separator: " of ")
            case .mist(let names): "niets: mist \(names.joined(separator: ", "))"
            }
        return "De tabel komt uit op: \(outcome). \(trace.grond.uitleg) (\(trace.grond.bron))"
    }

    private func deskundige(_ who: Deskundige) -> String {
        let entry = who.register.map { ", \($0.label) \(who.nummer)" } ?? ""
        let under = who.onderVerantwoordelijkheidVan.map { ", onder verantwoordelijkheid van \(stof.naam($0))" } ?? ""
        return stof.naam(who.gebruiker) + entry + under
    }

    /// The tree as a list: 1, 1.1, 1.1.1. Of a step this reader may not read stands how it ended.
    /// - Parameter step: the step under which these grounds hang.
    private func genummerd(_ grounds: [Grond], _ prefix: String, step: String?) -> [String] {
        grounds.enumerated().flatMap { index, ground -> [String] in
            let number = prefix.isEmpty ? "\(index + 1)" : "\(prefix).\(index + 1)"
            let here = ground.regel.split(separator: "#").dropFirst().first.map(String.init) ?? step
            return ["\(number) \(regel(ground, here))"] + genummerd(ground.onder, number, step: here)
        }
    }

    private func regel(_ ground: Grond, _ step: String?) -> String {
        if let step, ground.regel.hasSuffix("#" + step), !stof.toont(step) {
            let label = stof.stappen.first { $0.stap.id == step }?.conclusie.label ?? ""
            return "[\(ground.regel)] \(label) (\(ground.bron)). \(Self.afgeschermd)"
        }
        // What a table looked at are answers of its step.
        let isOpen = step.map(stof.toont) ?? true
        let facts = (isOpen ? ground.feiten : [:]).sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "; ")
        let unread = Self.nietGelezen(ground.bron, op: stof.bewijs.op.datum)
        return "[\(ground.regel)] \(ground.uitleg) (\(Self.bron(ground.bron))\(unread))" + (facts.isEmpty ? "" : " Feiten: \(facts).")
    }

    // MARK: Sources that nobody read yet

    private static let merk = " (nog na te gaan)"

    private static func bron(_ text: String) -> String { text.replacing(merk, with: "") }

    /// What is not certain about a source, in words and with the day; nothing for one that was read.
    private static func nietGelezen(_ text: String, op dag: Datum? = nil) -> String {
        guard text.contains(merk) else { return "" }
        return "; op \(dag?.uitgeschreven ?? "die dag") had niemand deze bron zelf nagelezen"
    }
}
