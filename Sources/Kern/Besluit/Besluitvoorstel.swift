// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A decision as somebody wants to take it, who may not take it alone: asked of who may (Awb 10:3, 10:6).
package struct Besluitvoorstel: Feitinhoud {
    package static let soort = "besluitvoorstel"

    package let aanvraag: ID<Feitmerk>
    package let strekking: Besluit.Strekking
    package let voorzieningen: [Voorziening]
    package let motivering: String
    package let afwijking: String?
    package let pgb: Pgbvraag?
    package let keuze: Aanbiederkeuze?
    /// The intervention that was chosen, with what was known of it then.
    package let interventie: Interventiekeuze?
    package let keuzes: Besluitkeuzes?
    /// Why the help cannot wait for the decision; nil: it waits (Jeugdwet 2.6 lid 1 onder b). From when it runs, the period says.
    package let spoed: String?
    /// What is asked is no decision on the aanvraag but a change of the one that was taken; then `voorzieningen` is what it would become.
    package let wijziging: Wijzigingsvoornemen?
    package let door: ID<Gebruiker>
    package let op: Datum
    /// Why somebody else decides it.
    package let gronden: [Grond]
    /// The receipt of the weighing on that day.
    package let bewijs: ID<Feitmerk>
    /// The form as it was typed: it comes back whole when the proposal does.
    package let getypt: Ingevuld

    package var open: Opencodes {
        let code = wijziging.map { "wijziging.\($0.wat.rawValue)" } ?? strekking.rawValue
        return Opencodes(code: spoed == nil ? code : "\(code).spoed", datum: op)
    }

    package init(
        aanvraag: ID<Feitmerk>, strekking: Besluit.Strekking, voorzieningen: [Voorziening], motivering: String, afwijking: String? = nil,
        pgb: Pgbvraag? = nil, keuze: Aanbiederkeuze? = nil, interventie: Interventiekeuze? = nil, keuzes: Besluitkeuzes? = nil,
        spoed: String? = nil, wijziging: Wijzigingsvoornemen? = nil, door: ID<Gebruiker>, op: Datum, gronden: [Grond],
        bewijs: ID<Feitmerk>, getypt: Ingevuld = [:]
    ) {
        self.aanvraag = aanvraag
        self.strekking = strekking
        self.voorzieningen = voorzieningen
        self.motivering = motivering
        self.afwijking = afwijking
        self.pgb = pgb
        self.keuze = keuze
        self.interventie = interventie
        self.keuzes = keuzes
        self.spoed = spoed
        self.wijziging = wijziging
        self.door = door
        self.op = op
        self.gronden = gronden
        self.bewijs = bewijs
        self.getypt = getypt
    }

    /// - Throws: `nietMogelijk` while another proposal on this aanvraag is open.
    package func leg(voor eerdere: [Voorstelbeeld]) throws(Afwijzing) -> Besluitvoorstel {
        guard !eerdere.contains(where: { $0.feit.inhoud.aanvraag == aanvraag && $0.uitkomst == nil }) else {
            throw .nietMogelijk("Er ligt al een voorstel bij deze aanvraag. Trek dat eerst in, of wacht op het antwoord.")
        }
        return self
    }
}

/// What became of a proposal: it is asked once and answered once.
package struct Voorsteluitkomst: Feitinhoud {
    package static let soort = "besluitvoorstel-uitkomst"

    package enum Wat: String, Keuzelijst {
        case goedgekeurd, teruggegeven, ingetrokken

        package var label: String {
            switch self {
            case .goedgekeurd: "Goedgekeurd"
            case .teruggegeven: "Teruggegeven"
            case .ingetrokken: "Ingetrokken"
            }
        }
    }

    package let voorstel: ID<Feitmerk>
    package let wat: Wat
    /// What has to be different, when it was given back.
    package let reden: String
    package let door: ID<Gebruiker>
    package let op: Datum
    /// The decision that was taken on it.
    package let besluit: ID<Feitmerk>?

    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: op) }

    package init(
        voorstel: ID<Feitmerk>, wat: Wat, reden: String = "", door: ID<Gebruiker>, op: Datum, besluit: ID<Feitmerk>? = nil
    ) {
        self.voorstel = voorstel
        self.wat = wat
        self.reden = reden
        self.door = door
        self.op = op
        self.besluit = besluit
    }
}

extension Voorsteluitkomst: BijFeit {
    package var hoofdfeit: UUIDv7 { voorstel.raw }
}

/// A proposal with what became of it.
package struct Voorstelbeeld: Sendable, Equatable {
    package let feit: Feit<Besluitvoorstel>
    package let uitkomst: Feit<Voorsteluitkomst>?

    package init(feit: Feit<Besluitvoorstel>, uitkomst: Feit<Voorsteluitkomst>?) {
        self.feit = feit
        self.uitkomst = uitkomst
    }

    package var id: ID<Feitmerk> { ID(feit.id) }
    package var inhoud: Besluitvoorstel { feit.inhoud }

    /// In order of recording.
    package static func lijst(_ voorstellen: [Feit<Besluitvoorstel>], _ uitkomsten: [Feit<Voorsteluitkomst>]) -> [Voorstelbeeld] {
        let answers = uitkomsten.geldend().sorted { $0.id < $1.id }
        return voorstellen.geldend().sorted { $0.id < $1.id }.map { fact in
            Voorstelbeeld(feit: fact, uitkomst: answers.last { $0.inhoud.voorstel.raw == fact.id })
        }
    }

    /// The person who wrote it never approves it, also when a wider limit is theirs by now.
    /// - Parameters:
    ///   - weging: the findings as they stand now.
    ///   - bewezen: those on which the proposal rests: what was found since, was not in it.
    package func magGoedkeuren(door wie: ID<Gebruiker>, weging: [Stapbevinding], bewezen: [Stapbevinding]) throws(Afwijzing) {
        try eisAnder(wie)
        guard weging == bewezen else {
            throw .nietMogelijk("De afweging is gewijzigd na dit voorstel. Geef het terug, zodat het voorstel weer klopt.")
        }
    }

    /// The same for a change: it rests on the decision as it was when it was asked.
    /// - Parameters:
    ///   - laatste: the last thing that was decided here.
    ///   - voorzieningen: what the change makes of the help, as it stands now.
    package func magGoedkeuren(door wie: ID<Gebruiker>, laatste: UUIDv7?, voorzieningen: [Voorziening]) throws(Afwijzing) {
        try eisAnder(wie)
        guard inhoud.wijziging?.na == laatste, inhoud.voorzieningen == voorzieningen else {
            throw .nietMogelijk("Het besluit is gewijzigd na dit voorstel. Geef het terug, zodat het voorstel weer klopt.")
        }
    }

    private func eisAnder(_ wie: ID<Gebruiker>) throws(Afwijzing) {
        try eisOpen()
        guard wie != inhoud.door else {
            throw .nietMogelijk("U maakte dit voorstel zelf. Een collega die dit mag, beoordeelt het. U kunt het wel intrekken.")
        }
    }

    package func goedgekeurd(door wie: ID<Gebruiker>, op dag: Datum, besluit: ID<Feitmerk>) -> Voorsteluitkomst {
        Voorsteluitkomst(voorstel: id, wat: .goedgekeurd, door: wie, op: dag, besluit: besluit)
    }

    /// - Throws: `ongeldig` without a reason; `nietMogelijk` when it was answered, or it is one's own.
    package func geefTerug(door wie: ID<Gebruiker>, reden: String, op dag: Datum) throws(Afwijzing) -> Voorsteluitkomst {
        try eisOpen()
        guard wie != inhoud.door else { throw .nietMogelijk("U maakte dit voorstel zelf. U kunt het intrekken.") }
        guard !reden.isLeeg else {
            throw .ongeldig([Veldfout("reden", "Schrijf op wat er anders moet. Dan kan uw collega verder.")])
        }
        return Voorsteluitkomst(voorstel: id, wat: .teruggegeven, reden: reden, door: wie, op: dag)
    }

    /// Taken back before it was answered. A change that came back can be dropped as well: the decision stays what it was.
    package func trekIn(door wie: ID<Gebruiker>, op dag: Datum) throws(Afwijzing) -> Voorsteluitkomst {
        if inhoud.wijziging == nil || uitkomst?.inhoud.wat != .teruggegeven { try eisOpen() }
        return Voorsteluitkomst(voorstel: id, wat: .ingetrokken, door: wie, op: dag)
    }

    private func eisOpen() throws(Afwijzing) {
        guard let uitkomst else { return }
        throw .nietMogelijk("Op dit voorstel is al gereageerd: \(uitkomst.inhoud.wat.label.lowercased()). Laad de bladzijde opnieuw.")
    }
}
