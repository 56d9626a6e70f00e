// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Objections, defaults, rulings and complaints: facts on the access line of the child, beside the decision they are about.
enum BezwaarStore {
    /// What this reader may see of it.
    static func feiten(_ zicht: Zicht, _ tx: LeesTx) throws -> Bezwaarfeiten {
        let facts = try zicht.feiten(in: BesluitStore.tabel, tx)
        var result = Bezwaarfeiten()
        result.aanvragen = try facts.geldend()
        result.termijnwijzigingen = try facts.geldend()
        result.besluiten = try facts.geldend()
        result.verzendingen = try facts.geldend()
        result.bezwaren = try facts.geldend()
        result.stappen = try facts.geldend()
        result.beslissingen = try facts.geldend()
        result.ingebrekestellingen = try facts.geldend()
        result.dwangsombesluiten = try facts.geldend()
        result.zienswijzen = try facts.geldend()
        result.zienswijzeantwoorden = try facts.geldend()
        result.wijzigingen = try facts.geldend()
        result.intrekkingen = try facts.geldend()
        result.uitspraken = try facts.geldend()
        result.uitvoeringen = try facts.geldend()
        return result
    }

    // MARK: Objection

    static func legVast(_ bezwaar: Bezwaar, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard let aim = beeld.bezwaardoelen.first(where: { $0.id == bezwaar.besluit.raw }) else { throw Afwijzing.nietGevonden }
        let checked = try bezwaar.gecontroleerd(tegen: aim, op: tx.vandaag)
        try BesluitStore.teken(checked, beeld.jeugdige, van: checked.ontvangen, zicht, tx)
    }

    static func legVast(_ stappen: [Bezwaarstap], bij bezwaar: UUIDv7, _ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        for step in stappen {
            let objection = try self.bezwaar(bezwaar, bij: beeld, zicht, tx)
            try BesluitStore.teken(
                objection.neem(step, op: tx.vandaag, betrokken: beeld.betrokkenen), beeld.jeugdige, van: step.op, zicht, tx)
        }
    }

    /// Takes the decision on an objection. When the objection was right, what it was against falls in the same commit (Awb 7:11 lid 2).
    /// - Returns: what fell; nil: nothing.
    static func beslis(
        _ besluit: @Sendable (Bevoegdheid.Bevoegd, Bezwaarbeeld) -> Bezwaarbesluit, bij bezwaar: UUIDv7, _ beeld: Aanvraagbeeld,
        _ zicht: Zicht,
        _ tx: SchrijfTx
    ) throws -> Gevallen? {
        try zicht.eis(.besluiten)
        let bevoegd = try Bevoegdheid.van(zicht.lezer, tx).eisMandaat(op: tx.vandaag)
        let objection = try self.bezwaar(bezwaar, bij: beeld, zicht, tx)
        let decision = try besluit(bevoegd, objection).neem(op: objection, vandaag: tx.vandaag)
        try BesluitStore.teken(decision, beeld.jeugdige, van: decision.genomen, zicht, tx)
        guard decision.uitkomst.herroept, let aim = objection.tegen, staat(aim, beeld) else { return nil }
        let after = aim.isLater ? "Het eerdere besluit geldt weer." : "Er komt een nieuw besluit voor in de plaats."
        let end = Intrekking(
            van: .besluit, feit: objection.bezwaar.besluit, grond: Intrekking.naBezwaar,
            toelichting: "Het bezwaar van \(objection.bezwaar.ontvangen.uitgeschreven) is gegrond. \(after)", per: decision.genomen)
        try BesluitStore.teken(end, beeld.jeugdige, van: end.per, zicht, tx)
        return try gevallen(aim, BesluitStore.aanvraag(beeld.id, zicht, tx))
    }

    /// Does it still hold? What was withdrawn since, or fell already, does not fall again.
    private static func staat(_ doel: Bezwaardoel, _ beeld: Aanvraagbeeld) -> Bool {
        doel.isLater ? !beeld.vervallen.contains(doel.id) : beeld.geldendBesluit?.id == doel.id
    }

    /// - Parameter beeld: as it is now that it fell.
    private static func gevallen(_ doel: Bezwaardoel, _ beeld: Aanvraagbeeld) throws -> Gevallen? {
        guard doel.isLater else { return .besluit }
        // Nothing followed from what was never sent.
        guard beeld.verzending(van: doel.id) != nil else { return nil }
        let (change, course) = try BesluitStore.verandering(doel.id, beeld)
        return .verandering(change, course)
    }

    static func verzend(
        bezwaar: UUIDv7, op dag: Datum, wijze: Verzending.Wijze, _ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eis(.besluiten)
        let objection = try self.bezwaar(bezwaar, bij: beeld, zicht, tx)
        guard let decision = objection.beslissing else { throw Afwijzing.nietMogelijk("Er is nog niet beslist op dit bezwaar.") }
        guard !objection.wachtOpVervanging || !beeld.isOpen else {
            throw Afwijzing.nietMogelijk(
                "Neem eerst het nieuwe besluit. De beslissing op het bezwaar en het besluit dat ervoor in de plaats komt, horen bij elkaar en "
                    + "gaan samen weg (Awb 7:11 lid 2).")
        }
        guard objection.verzonden == nil else { throw Afwijzing.nietMogelijk("Deze beslissing is al verzonden.") }
        guard decision.inhoud.genomen <= dag, dag <= tx.vandaag else {
            throw Afwijzing.ongeldig([
                Veldfout("verzonden", "Vul de dag in waarop de brief echt weggaat, niet vóór de beslissing en niet in de toekomst.")
            ])
        }
        try BesluitStore.teken(
            Verzending(besluit: ID(decision.id), verzonden: dag, wijze: wijze), beeld.jeugdige, van: dag, zicht, tx)
        // What takes its place leaves in the same envelope.
        if let next = objection.vervanging, beeld.geldendBesluit?.id == next.id, beeld.verzending(van: next) == nil {
            try BesluitStore.verzend(next, bij: beeld, op: dag, wijze: wijze, zicht, tx)
        }
    }

    private static func bezwaar(_ id: UUIDv7, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: LeesTx) throws -> Bezwaarbeeld {
        guard let found = try Bezwaarbeeld.lijst(feiten(zicht, tx)).first(where: { $0.id == id }),
            found.besluit?.inhoud.aanvraag == beeld.id
        else { throw Afwijzing.nietGevonden }
        return found
    }

    // MARK: Default, ruling, hearing before a decision

    static func legVast(_ notice: Ingebrekestelling, sinds: Datum, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        try BesluitStore.teken(
            notice.gecontroleerd(sinds: sinds, op: tx.vandaag), beeld.jeugdige, van: notice.ontvangen, zicht, tx)
    }

    static func stelVast(
        geen: Dwangsombesluit.Geen?, waarom: String, bij id: UUIDv7, _ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eis(.besluiten)
        let bevoegd = try Bevoegdheid.van(zicht.lezer, tx).eisMandaat(op: tx.vandaag)
        let all = try Ingebrekebeeld.lijst(feiten(zicht, tx), op: tx.vandaag)
        guard let notice = all.first(where: { $0.id == id }) else { throw Afwijzing.nietGevonden }
        let decision = try Dwangsombesluit(
            ingebrekestelling: id, stand: notice.stand.uitkomst, geen: geen, waarom: waarom,
            mandaat: bevoegd.mandaatregel, ondertekenaar: zicht.lezer, genomen: tx.vandaag
        ).neem(op: notice)
        try BesluitStore.teken(decision, beeld.jeugdige, van: decision.genomen, zicht, tx)
    }

    /// - Parameter antwoord: what is done with what was said; empty: that follows later.
    static func legVast(_ view: Zienswijze, antwoord: String = "", bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard beeld.isOpen else { throw Afwijzing.nietMogelijk("Op deze aanvraag is al besloten, of zij is ingetrokken.") }
        let checked = try view.gecontroleerd(sinds: beeld.aanvraag.inhoud.ontvangen, op: tx.vandaag)
        let fact = try BesluitStore.teken(checked, beeld.jeugdige, van: checked.op, zicht, tx)
        guard checked.wat == .gegeven, !antwoord.isBlank else { return }
        let answer = try Zienswijzebeeld(feit: fact).beantwoord(antwoord, op: tx.vandaag)
        try BesluitStore.teken(answer, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    static func beantwoord(_ zienswijze: UUIDv7, _ woorden: String, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard beeld.isOpen else { throw Afwijzing.nietMogelijk("Op deze aanvraag is al besloten, of zij is ingetrokken.") }
        guard let said = beeld.zienswijzen.first(where: { $0.feit.id == zienswijze }) else { throw Afwijzing.nietGevonden }
        try BesluitStore.teken(said.beantwoord(woorden, op: tx.vandaag), beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    static func legVast(_ ruling: Uitspraak, na genomen: Datum, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        try BesluitStore.teken(ruling.gecontroleerd(na: genomen, op: tx.vandaag), beeld.jeugdige, van: ruling.datum, zicht, tx)
    }

    static func legVast(_ done: Uitspraakuitvoering, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard let ruling = try Uitspraakbeeld.lijst(feiten(zicht, tx)).first(where: { $0.id == done.uitspraak }) else {
            throw Afwijzing.nietGevonden
        }
        try BesluitStore.teken(ruling.neem(done, op: tx.vandaag), beeld.jeugdige, van: done.op, zicht, tx)
    }
}

/// What fell because an objection was right, so that the rooms of help follow.
enum Gevallen: Sendable {
    case besluit
    /// A change or a withdrawal that was sent, with the course of the decision without it.
    case verandering(Verandering, Besluitverloop)
}

/// What follows in the rooms of help; they come later: wired in `App`.
typealias NaHerroeping = @Sendable (Gevallen, Zicht, SchrijfTx) throws -> Void

extension Bevoegdheid.Bevoegd {
    var mandaatregel: Mandaat { Mandaat(bron: mandaat.grond, functie: medewerker.functie) }
}
