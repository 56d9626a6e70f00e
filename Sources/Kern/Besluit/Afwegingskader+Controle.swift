// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What is wrong with a kader: where, and how to mend it.
package struct Kaderfout: Sendable, Hashable {
    /// Path in the file, like `stappen.hulpvraag.bron`.
    package let plek: String
    package let melding: String

    package init(_ plek: String, _ melding: String) {
        self.plek = plek
        self.melding = melding
    }
}

extension Afwegingskader {
    /// Everything that keeps this kader from being used; empty when it is sound. A kader with one fault is not loaded at all.
    package func controleer() -> [Kaderfout] {
        kopfouten + dubbelen + stappen.flatMap(fouten) + afloop + normfouten + Kaderrekenaar.controleer(self)
    }

    private var kopfouten: [Kaderfout] {
        var faults = leeg([("id", id), ("naam", naam), ("bron", bron)])
        if versie < 1 { faults.append(Kaderfout("versie", "Nummer versies vanaf 1.")) }
        if let geldigTot, geldigTot < geldigVan { faults.append(Kaderfout("geldigTot", "De laatste dag ligt vóór de eerste dag.")) }
        if stappen.isEmpty { faults.append(Kaderfout("stappen", "Een kader heeft ten minste één stap.")) }
        if ladder.isEmpty { faults.append(Kaderfout("ladder", "Noem de alternatieven, van licht naar zwaar.")) }
        for rung in ladder { faults += leeg([("ladder.\(rung.id).titel", rung.titel), ("ladder.\(rung.id).bron", rung.bron)]) }
        return faults
    }

    private var dubbelen: [Kaderfout] {
        meervoud("stappen", stappen.map(\.id)) + meervoud("ladder", ladder.map(\.id))
            + meervoud("bevindingen", stappen.flatMap { $0.bevindingen.map(\.id) })
            + stappen.flatMap { meervoud("stappen.\($0.id).conclusies", $0.conclusies.map(\.code)) }
    }

    private func fouten(_ step: Kaderstap) -> [Kaderfout] {
        let place = "stappen.\(step.id)"
        let texts = [("id", step.id), ("titel", step.titel), ("vraag", step.vraag), ("bron", step.bron)]
        var faults = leeg(texts.map { ("\(place).\($0.0)", $0.1) })
        if !step.bevindingen.contains(where: \.verplicht) {
            faults.append(Kaderfout("\(place).bevindingen", "Noem ten minste één verplichte bevinding."))
        }
        if step.bronnen.isEmpty { faults.append(Kaderfout("\(place).bronnen", "Noem op welke bronnen de stap rust.")) }
        for name in step.feiten where Feitnaam(rawValue: name) == nil {
            faults.append(Kaderfout("\(place).feiten", "Het feit ‘\(name)’ bestaat niet. Kies uit: \(Feitnaam.alle)."))
        }
        for conclusion in step.conclusies {
            let here = "\(place).conclusies.\(conclusion.code)"
            faults += leeg([("\(here).label", conclusion.label), ("\(here).brief", conclusion.brief)])
            if conclusion.code == Beslistabel.oordeel {
                faults.append(Kaderfout(here, "De code ‘oordeel’ is voor regels van een tabel. Geef de conclusie een andere code."))
            }
        }
        return faults + step.bevindingen.flatMap { keuzefouten($0, "\(place).bevindingen.\($0.id)") }
    }

    private func keuzefouten(_ question: Bevindingsvraag, _ place: String) -> [Kaderfout] {
        guard let choices = question.keuzes else { return [] }
        var faults = meervoud("\(place).keuzes", choices.map(\.code))
        if choices.count < 2 { faults.append(Kaderfout("\(place).keuzes", "Noem ten minste twee antwoorden, of haal ‘keuzes’ weg.")) }
        for choice in choices {
            faults += leeg([("\(place).keuzes.\(choice.code).code", choice.code), ("\(place).keuzes.\(choice.code).label", choice.label)])
        }
        return faults
    }

    /// The norms follow each other without a gap, from birth to eighteen.
    private var normfouten: [Kaderfout] {
        guard let normen else { return [] }
        var faults: [Kaderfout] = [], next = 0
        for (index, norm) in normen.enumerated() {
            let place = "normen.\(index + 1)"
            faults += leeg([("\(place).tekst", norm.tekst), ("\(place).bron", norm.bron)])
            if norm.vanaf != next || norm.tot < norm.vanaf {
                faults.append(Kaderfout(place, "Deze norm moet beginnen bij \(next) jaar en niet eerder eindigen dan hij begint."))
            }
            next = norm.tot + 1
        }
        if next != 18 {
            faults.append(Kaderfout("normen", "De normen lopen van 0 tot en met 17 jaar. De laatste eindigt bij \(next - 1)."))
        }
        return faults
    }

    /// Every road through the steps ends: all but the last can go on, the last cannot.
    private var afloop: [Kaderfout] {
        var faults: [Kaderfout] = []
        for (index, step) in stappen.enumerated() {
            let isLast = index == stappen.count - 1, outcomes = Set(step.conclusies.map(\.gevolg))
            if isLast, outcomes.contains(.verder) || outcomes.isEmpty {
                faults.append(Kaderfout("stappen.\(step.id).conclusies", "De laatste stap moet uitkomen op wel of geen voorziening."))
            }
            if !isLast, !outcomes.contains(.verder) || outcomes.contains(.voorziening) {
                faults.append(Kaderfout("stappen.\(step.id).conclusies", "Een eerdere stap gaat verder of eindigt zonder voorziening."))
            }
        }
        return faults
    }

    private func leeg(_ texts: [(String, String)]) -> [Kaderfout] {
        texts.filter { !$0.1.contains { !$0.isWhitespace } }.map { Kaderfout($0.0, "Dit mag niet leeg zijn.") }
    }

    private func meervoud(_ place: String, _ ids: [String]) -> [Kaderfout] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }.map { Kaderfout(place, "‘\($0)’ komt meer dan één keer voor.") }
    }
}
