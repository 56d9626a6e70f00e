// SPDX-License-Identifier: EUPL-1.2

/// The page on all rules and return codes, for people. Made from the tables, so it cannot differ from them.
public struct Regelblad: Sendable {
    private let standaard: Standaard

    public init(_ standaard: Standaard) { self.standaard = standaard }

    public var tekst: String {
        ([kop] + [controles, codes, overige]).joined(separator: "\n\n") + "\n"
    }

    private var kop: String {
        let counts = Regelplaats.Soort.allCases.map { kind in
            "| \(kind.naam) | \(Regelplaats.alle.count { $0.soort == kind }) |"
        }
        return """
            <!-- SPDX-License-Identifier: EUPL-1.2 -->
            # De regels van iJw 3.2

            Deze bladzijde is gemaakt uit de code (Regelplaats en Regeltekst); een proef houdt haar gelijk. De zinnen zijn van ons; \
            bindend is de tekst van de standaard zelf.

            | Waar een regel wordt gehouden | Aantal |
            |---|---|
            \(counts.joined(separator: "\n"))
            | samen | \(Regelplaats.alle.count) |
            """
    }

    /// Rules that a message can break.
    private var controles: String {
        let places = Dictionary(Regelplaats.alle.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = standaard.regels.filter { !$0.controleniveau.isEmpty }.map { rule in
            let text = Regeltekst.van(rule.code)
            let answer = rule.retourcode.isEmpty ? "–" : rule.retourcode
            return "| \(rule.code) | \(text.wat) | \(text.waarom) | \(text.herstel) | \(rule.controleniveau.prefix(1)) | \(answer) "
                + "| \(rule.berichten) | \(places[rule.code]?.waar ?? "") |"
        }
        return """
            ## Wat een bericht kan breken

            Niveau 1 is de vorm, 2 de samenhang binnen het bericht, 3 de samenhang met eerdere berichten, 4 een bron daarbuiten.

            | Regel | Wat er mis is | Waarom dat telt | Wat u doet | Niveau | Antwoordcode | Berichten | Waar |
            |---|---|---|---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private var codes: String {
        let rows = Retourcode.alle.map { "| \($0.code) | \($0.betekenis) | \($0.actie) |" }
        return """
            ## Antwoordcodes

            | Code | Wat er staat | Wat u doet |
            |---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    /// Principles, business rules and instructions.
    private var overige: String {
        let places = Dictionary(Regelplaats.alle.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = standaard.regels.filter(\.controleniveau.isEmpty).map { rule in
            "| \(rule.code) | \(rule.samenvatting) | \(places[rule.code]?.soort.naam ?? "") | \(places[rule.code]?.waar ?? "") |"
        }
        return """
            ## Uitgangspunten, bedrijfsregels en invulinstructies

            | Regel | Waarover | Waar | Hoe |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }
}
