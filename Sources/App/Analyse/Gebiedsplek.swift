// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Whom an analysis is about: a child, or the family as a whole.
enum Overwie: Hashable, Sendable {
    case kind(ID<Persoon>)
    case gezin

    init?(code: String) {
        if code == "gezin" {
            self = .gezin
        } else if let id = ID<Persoon>(code) {
            self = .kind(id)
        } else {
            return nil
        }
    }

    var code: String { jeugdige?.hex ?? "gezin" }

    var jeugdige: ID<Persoon>? {
        if case .kind(let id) = self { return id }
        return nil
    }
}

/// One page of the analysis: a leefgebied of a child, or of the family.
struct Gebiedsplek: Hashable, Sendable {
    let dossier: ID<Dossier>
    let gebied: Leefgebied
    let wie: Overwie
}

extension Gebiedsplek {
    /// - Throws: `nietGevonden` for what is no leefgebied or nobody.
    init(_ verzoek: Verzoek) throws(Afwijzing) {
        guard let gebied = Leefgebied(rawValue: try verzoek.parameter("gebied").uppercased()),
            let wie = Overwie(code: try verzoek.parameter("wie"))
        else { throw .nietGevonden }
        self.init(dossier: try verzoek.id(), gebied: gebied, wie: wie)
    }
}

enum AnalyseURL {
    static func overzicht(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/analyse" }
    static func afdruk(_ id: ID<Dossier>) -> String { overzicht(id) + "/afdruk" }
    static func gebied(_ id: ID<Dossier>, _ gebied: Leefgebied) -> String { overzicht(id) + "/" + gebied.rawValue.lowercased() }
    static func nieuweStem(_ plek: Gebiedsplek) -> String { gebied(plek) + "/stem" }
    static func stem(_ plek: Gebiedsplek, _ feit: UUIDv7) -> String { nieuweStem(plek) + "/" + feit.hex }
    /// What was seen, made of it or concluded, to put right or take back.
    static func regel(_ plek: Gebiedsplek, _ feit: UUIDv7) -> String { gebied(plek) + "/regel/" + feit.hex }
    /// Everything of one line at the table, on one page.
    static func samen(_ id: ID<Dossier>, _ wie: Overwie) -> String { overzicht(id) + "/samen/" + wie.code }
    /// What changed since a day; the room of the plan answers it, because it knows the days of plans and evaluations.
    static func veranderd(_ id: ID<Dossier>, _ wie: Overwie, sinds: Datum? = nil) -> String {
        overzicht(id) + "/veranderd/" + wie.code + (sinds.map { "?sinds=" + $0.iso } ?? "")
    }
    static func nietGehoord(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { overzicht(id) + "/niet-gehoord/" + persoon.hex }
    /// - Parameter bevinding: the conclusion it follows from, to begin the form with.
    static func nieuwTerrein(_ id: ID<Dossier>, bevinding: UUIDv7? = nil) -> String {
        overzicht(id) + "/elders/nieuw" + (bevinding.map { "?bevinding=" + $0.hex } ?? "")
    }
    static func terrein(_ id: ID<Dossier>, _ vraag: UUIDv7) -> String { overzicht(id) + "/elders/" + vraag.hex }
    static func gebied(_ plek: Gebiedsplek) -> String { gebied(plek.dossier, plek.gebied) + "/" + plek.wie.code }
}
