// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// A goal of the plan as the analysis shows it: on which findings, factors or needs it rests.
struct Doelverwijzing: Sendable, Equatable {
    let nummer: Int
    let woorden: String
    let rustOp: Set<UUIDv7>
    let pad: String

    /// Beside a factor or need: which goal works on it; nothing when none does.
    static func html(_ doelen: [Doelverwijzing], _ versies: Set<UUIDv7>) -> HTML? {
        let mine = doelen.filter { !$0.rustOp.isDisjoint(with: versies) }
        guard !mine.isEmpty else { return nil }
        let links = mine.map { HTML.link("doel \($0.nummer)", naar: $0.pad, verborgen: $0.woorden) }
        return "<br><span class=\"zacht\">Hieraan wordt gewerkt: \(HTML.joined(links, met: ", "))</span>"
    }
}

/// Tells which goals there are. The plan is a later room: wired in `App`.
typealias Doelkennis = @Sendable (Zicht, LeesTx) throws -> [Doelverwijzing]
