// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The lines of a file to choose one from: newest first, with their day and first words, so many at a time.
struct Regelkeuze: Sendable {
    static let perBladzijde = 300

    /// What somebody said at one moment, with others: that is not put right afterwards. The client's own words can stand beside it.
    static let nietTeVerbeteren: Set<String> = [Evaluatie.soort, Uitkomstmeting.soort]

    let keuzes: [Keuze]
    /// The number of this page, from 1; there are older lines when `isMeer`.
    let bladzijde: Int
    let isMeer: Bool

    /// - Parameter ook: a field that may come filled in: its line is in the list whatever the page. What is sent is held against all lines.
    /// - Parameter zonder: kinds of fact that are not offered.
    init(
        _ frame: Dossierkader, _ verzoek: Verzoek, ook veld: String, zonder: Set<String> = [], isVerzonden: Bool, _ tx: LeesTx
    ) throws {
        let page = verzoek.vraag("regels").flatMap { Int($0) } ?? 1
        self.init(try Self.lijst(frame, zonder, tx), bladzijde: isVerzonden ? nil : page, ook: verzoek.vraag(veld))
    }

    /// - Parameter bladzijde: nil: all.
    init(_ alle: [Keuze], bladzijde: Int? = nil, ook: String? = nil) {
        guard let bladzijde else {
            (keuzes, self.bladzijde, isMeer) = (alle, 1, false)
            return
        }
        let number = min(max(bladzijde, 1), max(1, (alle.count + Self.perBladzijde - 1) / Self.perBladzijde))
        let part = alle.dropFirst((number - 1) * Self.perBladzijde).prefix(Self.perBladzijde)
        let named = alle.filter { line in line.code == ook && !part.contains { $0.code == line.code } }
        (keuzes, self.bladzijde) = (named + part, number)
        isMeer = number * Self.perBladzijde < alle.count
    }

    /// The way to older and newer lines; nothing when all are here.
    func verder(_ pad: String) -> HTML {
        var links: [HTML] = []
        if isMeer { links.append(.link("Oudere regels om uit te kiezen", naar: pad + "?regels=\(bladzijde + 1)")) }
        if bladzijde > 1 { links.append(.link("Nieuwere regels", naar: pad + "?regels=\(bladzijde - 1)")) }
        return links.isEmpty ? HTML() : "<p>\(links.joined(met: " · "))</p>\n"
    }

    private static func lijst(_ frame: Dossierkader, _ zonder: Set<String>, _ tx: LeesTx) throws -> [Keuze] {
        var found: [(Datum, UUIDv7, String)] = []
        let words = Feitwoorden(namen: frame.gezin.personen.mapValues { $0.naam.aanspreek })
        for table in Feitregister.tabellen {
            let facts = try frame.zicht.feiten(in: table, tx)
            for kind in Feitregister.alle where !zonder.contains(kind.soort) && kind.blad != .verzoeken && frame.zicht.magBlad(kind.blad) {
                found += try regels(kind.type, kind, facts, words)
            }
        }
        return found.sorted { ($0.0, $0.1) > ($1.0, $1.1) }.map { Keuze($0.1.hex, "\($0.0.kort) · \($0.2)") }
    }

    private static func regels<I: Feitinhoud>(
        _ type: I.Type, _ soort: Feitregister.Soort, _ facts: Zichtbaar, _ words: Feitwoorden
    ) throws -> [(Datum, UUIDv7, String)] {
        try facts.geldend(I.self).map { fact in
            let text = words.regels(fact.inhoud).map(\.waarde).max { $0.count < $1.count } ?? ""
            let short = text.count > 60 ? text.prefix(60) + "…" : text[...]
            return (fact.inhoud.open.datum ?? fact.geldigVan ?? fact.opgetekend.datum, fact.id, "\(soort.naam): \(short)")
        }
    }
}
