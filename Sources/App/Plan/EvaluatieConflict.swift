// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Two people looked back on the same version of the plan: both answers beside each other, neither lost.
enum EvaluatieConflict {
    static func html(_ hunne: Feit<Evaluatie>, _ uwe: Evaluatie, _ plan: Feit<Gezinsplan>, _ blad: Planblad) -> HTML {
        let theirs = hunne.inhoud
        let all = stemmen(theirs, uwe, blad) + doelen(theirs, uwe, plan.inhoud, blad) + hulp(theirs, uwe) + slot(theirs, uwe)
        return """
            \(HTML.conflict(
                wie: blad.schrijver(hunne.door), wanneer: "\(Woorden.datum(hunne.opgetekend.datum)) om \(hunne.opgetekend.kloktijd)",
                verschillen: all.filter { $0.hunne != $0.uwe }))
            <p>Bewaart u opnieuw, dan staan beide evaluaties in het dossier.</p>

            """
    }

    private static func stemmen(_ hunne: Evaluatie, _ uwe: Evaluatie, _ blad: Planblad) -> [Verschil] {
        var seen: [Hulpoordeel] = []
        for voice in hunne.oordelen + uwe.oordelen where !seen.contains(where: { $0.isZelfdeStem(voice) }) { seen.append(voice) }
        return seen.map { voice in
            func tekst(_ from: Evaluatie) -> String { from.oordelen.first { $0.isZelfdeStem(voice) }?.tekst ?? "" }
            return Verschil(voice.persoon.map(blad.gezin.naam) ?? voice.stem.label, hunne: tekst(hunne), uwe: tekst(uwe))
        }
    }

    private static func doelen(_ hunne: Evaluatie, _ uwe: Evaluatie, _ plan: Gezinsplan, _ blad: Planblad) -> [Verschil] {
        plan.doelen.enumerated().map { index, goal in
            func tekst(_ from: Evaluatie) -> String {
                let figures = (from.cijfers ?? []).filter { $0.doel == goal.id }.compactMap { given in
                    given.nu.map { "\(given.persoon.map(blad.gezin.naam) ?? given.stem.label): \($0)" }
                }
                return ([from.doelen.first { $0.doel == goal.id }?.tekst ?? ""] + figures).filter { !$0.isBlank }.joined(separator: "\n")
            }
            return Verschil("Doel \(index + 1). \(goal.woorden)", hunne: tekst(hunne), uwe: tekst(uwe))
        }
    }

    private static func hulp(_ hunne: Evaluatie, _ uwe: Evaluatie) -> [Verschil] {
        var seen: Set<UUIDv7> = []
        let kinds = ((hunne.hulp ?? []) + (uwe.hulp ?? [])).filter { seen.insert($0.hulp).inserted }
        return kinds.map { kind in
            func tekst(_ from: Evaluatie) -> String {
                (from.hulp ?? []).filter { $0.hulp == kind.hulp }.map { "\($0.stem.label): \($0.werking.label)" }.joined(separator: "\n")
            }
            return Verschil(kind.naam, hunne: tekst(hunne), uwe: tekst(uwe))
        }
    }

    private static func slot(_ hunne: Evaluatie, _ uwe: Evaluatie) -> [Verschil] {
        func dag(_ from: Evaluatie) -> String { from.volgendeOp.map { Woorden.datum($0) } ?? "" }
        return [
            Verschil("Wanneer keek u samen terug?", hunne: Woorden.datum(hunne.op), uwe: Woorden.datum(uwe.op)),
            Verschil("Hoe gaan we verder?", hunne: hunne.vervolg.label, uwe: uwe.vervolg.label),
            Verschil("Wanneer kijken we weer samen?", hunne: dag(hunne), uwe: dag(uwe)),
            Verschil("Wat spreken we af?", hunne: hunne.toelichting, uwe: uwe.toelichting),
        ]
    }
}

extension Hulpoordeel {
    fileprivate func isZelfdeStem(_ ander: Hulpoordeel) -> Bool { stem == ander.stem && persoon == ander.persoon }
    fileprivate var tekst: String {
        [cijfer.map { "Cijfer \($0)" }, woorden].compactMap(\.self).filter { !$0.isBlank }.joined(separator: "\n")
    }
}

extension Doeluitkomst {
    fileprivate var tekst: String { [uitkomst.label, toelichting].filter { !$0.isBlank }.joined(separator: "\n") }
}
