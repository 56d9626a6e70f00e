// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What of the request is refused, and why, in words for who asked (Awb 3:46): a letter says both what is granted and what is not.
package struct Afgewezendeel: Codable, Sendable, Hashable {
    /// The part that is refused; empty: all of it.
    package let wat: String
    /// Goes on after "omdat"; empty: the reasons of the decision itself.
    package let omdat: String
    /// What was asked for by name, and should not be done; nil: nothing of that kind.
    package let interventie: Interventiekeuze?

    package init(wat: String = "", omdat: String = "", interventie: Interventiekeuze? = nil) {
        self.wat = wat
        self.omdat = omdat
        self.interventie = interventie
    }

    package var isLeeg: Bool { wat.isLeeg && omdat.isLeeg && interventie == nil }

    /// On a page: what, and why.
    package var uitgeschreven: String {
        let why = omdat.isLeeg ? "" : "Omdat \(omdat.alsZin)"
        let what = wat.isLeeg ? "" : wat.alsZin
        let known = interventie.map { "\($0.naam): \($0.status.label) (\($0.bron))." } ?? ""
        return [what, why, known].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Besluit {
    /// Granted in part: which part is not, and why (Awb 3:46).
    var deelfouten: [Veldfout] {
        guard strekking == .gedeeltelijk else { return [] }
        let refused = keuzes?.afgewezen
        let what = refused?.wat.isLeeg ?? true ? [Veldfout("afgewezen", "Schrijf op welk deel van de vraag u afwijst.")] : []
        let why = refused?.omdat.isLeeg ?? true ? [Veldfout("afgewezenOmdat", "Schrijf op waarom u dat deel afwijst.")] : []
        return what + why
    }
}

extension String {
    /// With a full stop behind it, when it has no end of its own.
    var alsZin: String {
        let text = String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        guard let last = text.last, !".!?…”".contains(last) else { return text }
        return text + "."
    }
}
