// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// A change of a decision asked of who may take it: the same proposal as of a decision, and the approval carries it out.
extension BesluitStore {
    /// - Throws: `nietMogelijk` without registration, or when it may be decided alone; `ongeldig` with all fields at once.
    @discardableResult
    static func legWijzigingVoor(
        _ form: Besluitwijzigingsinvoer, bij beeld: Aanvraagbeeld, gezien: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluitvoorstel> {
        try zicht.eis(.besluiten)
        guard try Bevoegdheid.van(zicht.lezer, tx).isGeregistreerd(op: tx.vandaag) else {
            throw Afwijzing.nietMogelijk(Bevoegdheid.geenRegistratie)
        }
        let asked = try voornemen(form, bij: beeld, gezien: gezien, zicht, tx), course = beeld.verloop(van: asked.besluit)
        let verdict = try Besluitruimte.lees(zicht, tx).zelf(asked.inhoud, na: course)
        guard !verdict.uitkomst else { throw Afwijzing.nietMogelijk("Dit mag u zelf besluiten. Verstuur het formulier opnieuw.") }
        // In nobody's name yet, and held against all that the change itself will be held against.
        let trial = asked.inhoud.besluit(in: .nogGeen, door: zicht.lezer, op: tx.vandaag)
        try toets(trial, course, beeld, zicht, tx)
        let proposal = try Besluitvoorstel(
            aanvraag: beeld.id, strekking: asked.besluit.inhoud.strekking, voorzieningen: course.voorzieningen(na: asked.inhoud),
            motivering: asked.inhoud.toelichting, pgb: asked.besluit.inhoud.pgb, wijziging: asked.inhoud, door: zicht.lezer, op: tx.vandaag,
            gronden: verdict.gronden,
            bewijs: asked.besluit.inhoud.bewijs, getypt: form.ingevuld
        ).leg(voor: [beeld.openVoorstel].compactMap(\.self))
        return try teken(proposal, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    /// Takes the change that was asked, in the name of who approves.
    static func keurWijzigingGoed(
        _ proposal: Voorstelbeeld, _ asked: Wijzigingsvoornemen, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluitwijziging> {
        guard let decision = beeld.geldendBesluit, decision.id == asked.besluit.raw else {
            throw Afwijzing.nietMogelijk("Het besluit dat zou veranderen, geldt niet meer. Geef het voorstel terug.")
        }
        let course = beeld.verloop(van: decision)
        try proposal.magGoedkeuren(
            door: zicht.lezer, laatste: beeld.laatsteVerandering, voorzieningen: course.voorzieningen(na: asked))
        let taken: Feit<Besluitwijziging>
        do {
            taken = try neem(asked, op: decision, bij: beeld, goedgekeurd: proposal, zicht, tx)
        } catch Afwijzing.ongeldig(let faults) {
            // It was right when it was asked: a day went by since.
            throw Afwijzing.nietMogelijk(
                faults.map(\.melding).joined(separator: " ") + " Geef het voorstel terug, dan kan het worden aangepast.")
        }
        let answer = proposal.goedgekeurd(door: zicht.lezer, op: tx.vandaag, besluit: ID(taken.id))
        try teken(answer, beeld.jeugdige, van: tx.vandaag, zicht, tx)
        return taken
    }
}

extension Aanvraagblad {
    /// May the reader take this change alone? True too where there is nothing to weigh: taking it then says what is wrong.
    func zelf(_ form: Besluitwijzigingsinvoer) throws -> Bool {
        guard let decision = beeld.geldendBesluit else { return true }
        let course = beeld.verloop(van: decision)
        let asked = try form.voornemen(decision, in: course, vaststelling: levenslang?.id, na: beeld.laatsteVerandering ?? decision.id)
        return ruimte.zelf(asked, na: course).uitkomst
    }

    /// - Throws: `ongeldig` when nobody may approve this change.
    func eisGoedkeurder(_ form: Besluitwijzigingsinvoer) throws {
        guard let decision = beeld.geldendBesluit else { return }
        let course = beeld.verloop(van: decision)
        let asked = try form.voornemen(decision, in: course, vaststelling: levenslang?.id, na: beeld.laatsteVerandering ?? decision.id)
        try ruimte.eisGoedkeurder(course.voorzieningen(na: asked), pgb: decision.inhoud.pgb)
    }

    /// A change that came back, or was taken back, comes back whole.
    var wijzigingsvoorstel: Ingevuld {
        guard let last = beeld.voorstellen.last, beeld.speelt(last), last.uitkomst?.inhoud.wat != .goedgekeurd else { return [:] }
        return last.inhoud.wijziging == nil || last.uitkomst == nil ? [:] : last.inhoud.getypt
    }
}
