// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The steps by which an aanvraag is weighed, as dated data: a new text or step is a new version beside the old one.
/// What law fixes is a function of ours; what policy sets stands here; what is judgement is asked of a registered professional.
package struct Afwegingskader: Codable, Sendable, Hashable {
    /// Stable name, like `jeugdwet-2.3`.
    package let id: String
    package let versie: Int
    package let naam: String
    /// First day on which decisions are weighed by it.
    package let geldigVan: Datum
    /// Last day; `nil` while it is in force.
    package let geldigTot: Datum?
    /// The act, ordinance or ruling it follows.
    package let bron: String
    package let opmerking: String?
    package let stappen: [Kaderstap]
    /// Alternatives from light to heavy; the individual provision is the last.
    package let ladder: [Laddersport]
    /// What is usual care at an age; absent in older kaders.
    package let normen: [Zorgnorm]?
    /// True for a bill: never by which is decided, only to see what it would change.
    package let voorgenomen: Bool?

    package init(
        id: String, versie: Int, naam: String, geldigVan: Datum, geldigTot: Datum? = nil, bron: String, opmerking: String? = nil,
        stappen: [Kaderstap], ladder: [Laddersport], normen: [Zorgnorm]? = nil, voorgenomen: Bool? = nil
    ) {
        self.id = id
        self.versie = versie
        self.naam = naam
        self.geldigVan = geldigVan
        self.geldigTot = geldigTot
        self.bron = bron
        self.opmerking = opmerking
        self.stappen = stappen
        self.ladder = ladder
        self.normen = normen
        self.voorgenomen = voorgenomen
    }

    package var isVoorgenomen: Bool { voorgenomen ?? false }

    package func stap(_ id: String) -> Kaderstap? { stappen.first { $0.id == id } }

    package func geldt(op dag: Datum) -> Bool { geldigVan <= dag && (geldigTot.map { dag <= $0 } ?? true) }
}

/// One step: a question that must be answered, with sources, by somebody who may.
package struct Kaderstap: Codable, Sendable, Hashable {
    /// Stable id, like `hulpvraag`.
    package let id: String
    package let titel: String
    package let vraag: String
    package let hulp: String
    /// What must be found before the step is done.
    package let bevindingen: [Bevindingsvraag]
    /// Names of facts (`Feitnaam`) shown beside the step.
    package let feiten: [String]
    /// Which kinds of source the step rests on, in words, like `gesprek met de jeugdige`.
    package let bronnen: [String]
    /// Fields of expertise (Jeugdwet 2.14; Besluit Jeugdwet 2.1) that must be at hand for this step.
    package let deskundigheid: [String]
    /// The answers the professional chooses from, each with what follows.
    package let conclusies: [Kaderconclusie]
    /// Article or ruling.
    package let bron: String
    /// `[mem]` remark: what has not been checked against the source.
    package let opmerking: String?
    /// Proposes a conclusion; absent where a person judges alone.
    package let tabel: Beslistabel?
    /// The question as a young person from twelve reads it; absent in older kaders.
    package let vraagKind: String?

    package init(
        id: String, titel: String, vraag: String, hulp: String, bevindingen: [Bevindingsvraag], feiten: [String] = [], bronnen: [String],
        deskundigheid: [String] = [], conclusies: [Kaderconclusie], bron: String, opmerking: String? = nil, tabel: Beslistabel? = nil,
        vraagKind: String? = nil
    ) {
        self.id = id
        self.titel = titel
        self.vraag = vraag
        self.hulp = hulp
        self.bevindingen = bevindingen
        self.feiten = feiten
        self.bronnen = bronnen
        self.deskundigheid = deskundigheid
        self.conclusies = conclusies
        self.bron = bron
        self.opmerking = opmerking
        self.tabel = tabel
        self.vraagKind = vraagKind
    }

    package func conclusie(_ code: String) -> Kaderconclusie? { conclusies.first { $0.code == code } }
}

/// One finding a step asks for.
package struct Bevindingsvraag: Codable, Sendable, Hashable {
    package let id: String
    package let vraag: String
    package let verplicht: Bool
    /// The answers to choose from, so that a table can look at it; absent where it is written in words.
    package let keuzes: [Kaderkeuze]?
    /// What the professional weighs here: the answer is a judgement and not a fact.
    package let oordeel: String?

    package init(id: String, vraag: String, verplicht: Bool = true, keuzes: [Kaderkeuze]? = nil, oordeel: String? = nil) {
        self.id = id
        self.vraag = vraag
        self.verplicht = verplicht
        self.keuzes = keuzes
        self.oordeel = oordeel
    }

    /// The words of an answer: those of the choice, or what was written.
    package func inWoorden(_ waarde: String) -> String { keuzes?.first { $0.code == waarde }?.label ?? waarde }
}

/// An answer to a step, and what it leads to.
package struct Kaderconclusie: Codable, Sendable, Hashable {
    package enum Gevolg: String, Codable, Sendable, CaseIterable {
        /// The next step is needed.
        case verder
        /// From here the duty of art. 2.3 asks no individual provision.
        case geenVoorziening
        /// An individual provision for what remains.
        case voorziening
    }

    package let code: String
    package let label: String
    package let gevolg: Gevolg
    /// The sentence for the letter, in plain Dutch.
    package let brief: String
    /// The same for a young person from twelve; absent in older kaders.
    package let kind: String?

    package init(code: String, label: String, gevolg: Gevolg, brief: String, kind: String? = nil) {
        self.code = code
        self.label = label
        self.gevolg = gevolg
        self.brief = brief
        self.kind = kind
    }
}

/// A rung of the ladder of alternatives.
package struct Laddersport: Codable, Sendable, Hashable {
    package let id: String
    package let titel: String
    package let uitleg: String
    package let bron: String

    package init(id: String, titel: String, uitleg: String, bron: String) {
        self.id = id
        self.titel = titel
        self.uitleg = uitleg
        self.bron = bron
    }
}
