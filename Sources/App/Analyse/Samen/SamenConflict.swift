// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Two people filled in the table of one line: what the other wrote stands beside what was typed, and neither is lost.
enum SamenConflict {
    static func html(_ tafel: Tafel, _ verzoek: Verzoek) -> HTML {
        let seen = verzoek.laatsteFeit, facts = tafel.blad.feiten.op(tafel.wie), typed = verzoek.ingevuld
        func isNieuw(_ id: UUIDv7) -> Bool { seen.map { $0 < id } ?? true }
        let voices = facts.stemmen.geldend().opDatum(\.datum).filter { isNieuw($0.id) }
        let findings = facts.bevindingen.geldend().opDatum(\.datum).filter { isNieuw($0.id) }
        let normal = facts.normaliseren.geldend().opDatum(\.datum).filter { isNieuw($0.id) }
        let differences =
            voices.map { verschil($0, tafel, typed) }
            + findings.map { fact in
                let area = fact.inhoud.leefgebied
                return Verschil(
                    "\(area.label): conclusie", hunne: "\(fact.inhoud.conclusie)\n\(fact.inhoud.resultaat.label)",
                    uwe: tekst(typed, [Tafelinvoer.veld(area, "conclusie")]))
            }
            + normal.map { fact in
                let area = fact.inhoud.leefgebied
                return Verschil(
                    "\(area.label): is dit gewoon opgroeien?", hunne: "\(fact.inhoud.antwoord.label). \(fact.inhoud.uitleg)",
                    uwe: tekst(typed, [Tafelinvoer.veld(area, "normaal-uitleg")]))
            }
        let all =
            voices.map { ($0.id, $0.door, $0.opgetekend) } + findings.map { ($0.id, $0.door, $0.opgetekend) }
            + normal.map { ($0.id, $0.door, $0.opgetekend) }
        let last = all.max { $0.0 < $1.0 }
        return HTML.conflict(
            wie: last.map { tafel.blad.schrijver($0.1) } ?? "een collega",
            wanneer: last.map { "\(Woorden.datum($0.2.datum)) om \($0.2.kloktijd)" } ?? "zojuist", verschillen: differences)
    }

    private static func verschil(_ stem: Feit<Leefgebiedstem>, _ tafel: Tafel, _ typed: Ingevuld) -> Verschil {
        let area = stem.inhoud.leefgebied
        let seat = tafel.plaatsen.first { ($0.persoon?.raw ?? tafel.schrijver.raw) == stem.houder }?.plek
        let mine = seat.map { plek in ["krachten", "woorden", "cijfer"].map { plek.veld(area, $0) } } ?? []
        return Verschil(
            "\(area.label): \(tafel.blad.spreker(stem, stem.inhoud.spreker))", hunne: stem.inhoud.inWoorden, uwe: tekst(typed, mine))
    }

    private static func tekst(_ typed: Ingevuld, _ ids: [String]) -> String {
        ids.compactMap { typed[$0]?.first }.filter { !$0.isBlank }.joined(separator: "\n")
    }
}

extension Leefgebiedstem {
    /// What was said as plain text, what goes well first.
    var inWoorden: String {
        if stand != .besproken { return stand.label }
        let parts = [
            krachten.isEmpty ? "" : "Gaat goed: " + krachten, woorden, zorgen.isEmpty ? "" : "Zorgen: " + zorgen,
            cijfer.map { "Cijfer \($0)" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
