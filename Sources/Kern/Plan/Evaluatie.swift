// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Did it help? Asked of child, parent and professional, each in their own words, and per goal.
package struct Evaluatie: Feitinhoud {
    package static let soort = "evaluatie"
    /// Fact id of the `Gezinsplan` that is looked back on.
    package let plan: UUIDv7
    package let op: Datum
    package let oordelen: [Hulpoordeel]
    package let doelen: [Doeluitkomst]
    package let vervolg: Vervolg
    /// Next moment to look back; nil when the file is closed.
    package let volgendeOp: Datum?
    package let toelichting: String
    /// What each gave each goal; nil in evaluations from before this was asked.
    package let cijfers: [Doelcijfer]?
    /// Per kind of help whether it helps; nil in evaluations from before this was asked.
    package let hulp: [Hulpwerking]?
    package init(
        plan: UUIDv7, op: Datum, oordelen: [Hulpoordeel], doelen: [Doeluitkomst], vervolg: Vervolg, volgendeOp: Datum? = nil,
        toelichting: String = "", cijfers: [Doelcijfer]? = nil, hulp: [Hulpwerking]? = nil
    ) {
        self.plan = plan
        self.op = op
        self.oordelen = oordelen
        self.doelen = doelen
        self.vervolg = vervolg
        self.volgendeOp = volgendeOp
        self.toelichting = toelichting
        self.cijfers = cijfers
        self.hulp = hulp
    }
    package var open: Opencodes { Opencodes(code: vervolg.rawValue, datum: op) }

    /// - Throws: `ongeldig` with all errors: a goal without outcome, no voice of child or parent, a figure outside 0…10, more, less or no
    ///   help without a reason, no next date.
    package func gecontroleerd(bij gezinsplan: Gezinsplan) throws(Afwijzing) -> Evaluatie {
        var errors: [Veldfout] = []
        if op < gezinsplan.datum {
            errors.append(Veldfout("op", "Dit plan is van \(gezinsplan.datum.uitgeschreven). Vul een dag in op of na die dag."))
        }
        for (index, doel) in gezinsplan.doelen.enumerated() where !doelen.contains(where: { $0.doel == doel.id }) {
            errors.append(Veldfout("doel-\(index + 1)", "Kies bij doel \(index + 1) of het is gehaald."))
        }
        if !oordelen.contains(where: { $0.stem != .professional && $0.isGevuld }) {
            errors.append(Veldfout("oordeel-kind", "Vraag het kind of een ouder of het hielp, en schrijf dat op."))
        }
        let figures = oordelen.compactMap(\.cijfer) + (cijfers ?? []).flatMap { [$0.nu, $0.wens].compactMap(\.self) }
        if figures.contains(where: { !(0...10).contains($0) }) {
            errors.append(Veldfout("cijfer", "Geef een cijfer van 0 tot en met 10, of laat het leeg."))
        }
        if vervolg.vraagtReden, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op waarom: wat werkt er wel of niet, en wat komt er in de plaats?"))
        }
        if vervolg != .afsluiten, (volgendeOp ?? op) <= op {
            errors.append(Veldfout("volgendeOp", "Spreek een dag af waarop u weer samen kijkt, na \(op.uitgeschreven)."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Evaluatie: BijFeit {
    package var hoofdfeit: UUIDv7 { plan }
}

/// One voice's answer to "did it help?".
package struct Hulpoordeel: Codable, Sendable, Equatable {
    package let stem: Stem
    package let persoon: ID<Persoon>?
    /// 0…10; empty is allowed.
    package let cijfer: Int?
    package let woorden: String
    package init(stem: Stem, persoon: ID<Persoon>? = nil, cijfer: Int? = nil, woorden: String = "") {
        self.stem = stem
        self.persoon = persoon
        self.cijfer = cijfer
        self.woorden = woorden
    }
    package var isGevuld: Bool { cijfer != nil || !woorden.isBlank }
}

package struct Doeluitkomst: Codable, Sendable, Equatable {
    /// Id of the `Gezinsdoel`.
    package let doel: UUIDv7
    package let uitkomst: Doelresultaat
    package let toelichting: String
    package init(doel: UUIDv7, uitkomst: Doelresultaat, toelichting: String = "") {
        self.doel = doel
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
}

package enum Doelresultaat: String, Keuzelijst {
    case bereikt
    case deels
    case niet

    package var label: String {
        switch self {
        case .bereikt: "Gehaald"
        case .deels: "Deels gehaald"
        case .niet: "Niet gehaald"
        }
    }
}

package enum Vervolg: String, Keuzelijst {
    case doorgaan
    case bijstellen
    case opschalen
    case afschalen
    case stoppen
    case afsluiten

    package var label: String {
        switch self {
        case .doorgaan: "Zo doorgaan"
        case .bijstellen: "Het plan bijstellen"
        case .opschalen: "Meer of zwaardere hulp"
        case .afschalen: "Minder of lichtere hulp"
        case .stoppen: "Stoppen met hulp die niet helpt"
        case .afsluiten: "Afsluiten"
        }
    }

    /// Another kind or amount of help is agreed: that has a reason, and the plan follows.
    package var vraagtReden: Bool { self == .opschalen || self == .afschalen || self == .stoppen }
    /// The plan has to say what is agreed now.
    package var vraagtPlan: Bool { self == .bijstellen || vraagtReden }
}

/// The work with this family ends. A later question opens it again by itself: there is no status to turn back.
package struct Afsluiting: Feitinhoud {
    package static let soort = "afsluiting"
    package let op: Datum
    package let reden: Afsluitreden
    package let toelichting: String
    /// Light contact after closing, until this day.
    package let waakvlamTot: Datum?
    package init(op: Datum, reden: Afsluitreden, toelichting: String = "", waakvlamTot: Datum? = nil) {
        self.op = op
        self.reden = reden
        self.toelichting = toelichting
        self.waakvlamTot = waakvlamTot
    }
    package var open: Opencodes { Opencodes(code: reden.rawValue, datum: op) }

    /// - Throws: `ongeldig` when the pilot light ends before the closing; `nietMogelijk` while help runs or an aanvraag has no decision.
    package func gecontroleerd(lopendeHulp: Int, openAanvragen: Int) throws(Afwijzing) -> Afsluiting {
        if openAanvragen > 0 {
            throw .nietMogelijk(
                "Er ligt nog een aanvraag zonder besluit. Neem eerst een besluit, of leg vast dat de aanvraag is ingetrokken.")
        }
        if lopendeHulp > 0 {
            throw .nietMogelijk(
                "Er loopt nog hulp: van een aanbieder, van het team of in een groep (ook op de wachtlijst). Rond die eerst af.")
        }
        if let waakvlamTot, waakvlamTot <= op {
            throw .ongeldig([Veldfout("waakvlamTot", "De waakvlam eindigt na de afsluiting. Kies een latere dag of laat het leeg.")])
        }
        return self
    }
}

package enum Afsluitreden: String, Keuzelijst {
    case doelenBereikt = "doelen-bereikt"
    case adviesVoldoende = "advies-voldoende"
    case gezinZelfVerder = "gezin-zelf-verder"
    case anderePartij = "andere-partij"
    case verhuisd
    case gezinStopt = "gezin-stopt"
    case achttien
    case overleden

    package var label: String {
        switch self {
        case .doelenBereikt: "De doelen zijn gehaald"
        case .adviesVoldoende: "Advies was genoeg"
        case .gezinZelfVerder: "Het gezin kan zelf verder"
        case .anderePartij: "Een ander neemt het over"
        case .verhuisd: "Verhuisd naar een andere gemeente"
        case .gezinStopt: "Het gezin wil stoppen"
        case .achttien: "De jongere is volwassen"
        case .overleden: "Overleden"
        }
    }
}
