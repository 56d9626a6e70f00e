// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Whether the family was offered to make its own plan first, what came of it, and that plan itself.
struct Groepsplaninvoer: Invoer {
    var op: Datum?
    var uitkomst: Familiegroepsplanuitkomst?
    var klaarOp: Datum?
    var plan = ""
    var document = ""
    var toelichting = ""

    static let naam = "familiegroepsplan"
    static let bewaarklasse = Bewaarklasse.hulp
    /// Three when the family thinks or makes it, five when it is there.
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Wanneer is dit besproken?", verplicht: true, nut: .wet, grond: "Jeugdwet 4.1.2"),
        .keuze(
            "uitkomst", \.uitkomst, "Maakt het gezin eerst zelf een plan?", hulp: "Samen met familie, vrienden of anderen om hen heen.",
            verplicht: true, nut: .wet, grond: "Jeugdwet 4.1.2"),
        .datum(
            "klaarOp", \.klaarOp, "Wanneer wil het gezin zover zijn?",
            hulp: "Spreek samen een dag af. Laat leeg als dat nog niet te zeggen is: dan vragen we er op tijd naar.", nut: .wet,
            grond: "Jeugdwet 4.1.2", alleenBij: Voorwaarde("uitkomst", "bedenktijd", "bezig")),
        .tekst(
            "plan", \.plan, "Het plan van het gezin", soort: .tekstvlak(rijen: 8),
            hulp: "Zoals zij het schreven of vertelden. Is het een document, kies dat dan hieronder.", nut: .wet, grond: "Jeugdwet 4.1.2",
            alleenBij: Voorwaarde("uitkomst", "gemaakt")),
        .keuze(
            "document", \.document, "Staat het plan bij de documenten?", uit: [], lang: true, nut: .wet, grond: "Jeugdwet 4.1.2",
            alleenBij: Voorwaarde("uitkomst", "gemaakt")),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3), hulp: "Verplicht als deze stap wordt overgeslagen.",
            nut: .wet, grond: "Jeugdwet 4.1.2"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let op, vandaag < op else { return [] }
        return [Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop u dit besprak.")]
    }

    /// The fact of this form, checked.
    func aanbod() throws(Afwijzing) -> Familiegroepsplanaanbod {
        guard let op, let uitkomst else { throw .ongeldig([Veldfout("uitkomst", "Kies wat het gezin wil.")]) }
        let text = plan.isBlank ? nil : plan
        return try Familiegroepsplanaanbod(
            op: op, uitkomst: uitkomst, toelichting: toelichting, klaarOp: uitkomst.isOnderweg ? klaarOp : nil,
            plan: uitkomst == .gemaakt ? text : nil, document: uitkomst == .gemaakt ? UUIDv7(document) : nil
        ).gecontroleerd()
    }

    /// What is known already: the plan that was kept, and the day that was agreed.
    static func ingevuld(na feit: Familiegroepsplanaanbod?, op vandaag: Datum) -> Ingevuld {
        var form = Groepsplaninvoer()
        form.op = vandaag
        form.plan = feit?.plan ?? ""
        form.document = feit?.document?.hex ?? ""
        form.klaarOp = feit?.klaarOp
        return form.ingevuld
    }
}
