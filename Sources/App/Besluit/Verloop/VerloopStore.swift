// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What follows in the rooms of help when a change or a withdrawal was sent; they come later: wired in `App`.
typealias NaVerandering = @Sendable (Verandering, Besluitverloop, Zicht, SchrijfTx) throws -> Void

/// A later decision about an earlier one: it changes it, or takes it back.
enum Verandering: Sendable {
    case wijziging(Feit<Besluitwijziging>)
    case intrekking(Feit<Intrekking>)

    var id: UUIDv7 {
        switch self {
        case .wijziging(let fact): fact.id
        case .intrekking(let fact): fact.id
        }
    }

    var besluit: UUIDv7 {
        switch self {
        case .wijziging(let fact): fact.inhoud.besluit.raw
        case .intrekking(let fact): fact.inhoud.feit.raw
        }
    }

    /// nil: taken before there was a letter.
    var genomen: Datum? {
        switch self {
        case .wijziging(let fact): fact.inhoud.genomen
        case .intrekking(let fact): fact.inhoud.genomen
        }
    }

    var ondertekenaar: ID<Gebruiker>? {
        switch self {
        case .wijziging(let fact): fact.inhoud.ondertekenaar
        case .intrekking(let fact): fact.inhoud.ondertekenaar
        }
    }
}

extension Aanvraagbeeld {
    /// Everything that was decided later about the decisions here, in order.
    var veranderingen: [Verandering] {
        (wijzigingsbesluiten.map { .wijziging($0) } + intrekkingsbesluiten.map { .intrekking($0) }).sorted { $0.id < $1.id }
    }

    /// The last of them of which the letter did not leave yet.
    var onverzondenVerandering: Verandering? {
        veranderingen.last { $0.genomen != nil && verzending(van: $0.id) == nil && !vervallen.contains($0.id) }
    }

    /// Decisions of which nothing is left to take back.
    var vervallenNaBezwaar: Set<UUIDv7> { intrekkingsbesluiten.vervallenNaBezwaar }

    /// What somebody can object against here, newest first.
    var bezwaardoelen: [Bezwaardoel] {
        let later = veranderingen.compactMap { change -> Bezwaardoel? in
            guard change.genomen != nil, let decision = besluiten.first(where: { $0.id == change.besluit }) else { return nil }
            return switch change {
            case .wijziging(let fact): .wijziging(fact, van: decision)
            case .intrekking(let fact): .intrekking(fact, van: decision)
            }
        }
        return (besluiten.map { .besluit($0) } + later).sorted { $1.id < $0.id }
    }

    /// The last thing that was decided, for who writes about what they saw.
    var laatsteVerandering: UUIDv7? { veranderingen.last?.id ?? geldendBesluit?.id }
}

extension BesluitStore {
    /// - Parameter gezien: the last decision the writer saw.
    @discardableResult
    static func wijzig(
        _ form: Besluitwijzigingsinvoer, bij beeld: Aanvraagbeeld, gezien: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluitwijziging> {
        try zicht.eis(.besluiten)
        let asked = try voornemen(form, bij: beeld, gezien: gezien, zicht, tx)
        return try neem(asked.inhoud, op: asked.besluit, bij: beeld, zicht, tx)
    }

    /// What the form asks, of the decision in force as the writer saw it.
    static func voornemen(
        _ form: Besluitwijzigingsinvoer, bij beeld: Aanvraagbeeld, gezien: UUIDv7?, _ zicht: Zicht, _ tx: LeesTx
    ) throws -> (inhoud: Wijzigingsvoornemen, besluit: Feit<Besluit>) {
        guard let decision = beeld.geldendBesluit else { throw Afwijzing.nietMogelijk("Er is geen geldend besluit om te wijzigen.") }
        guard beeld.openVoorstel == nil else { throw voorstelLigt }
        guard let last = beeld.laatsteVerandering, last == gezien else {
            throw Afwijzing.intussen("Een collega wijzigde dit besluit intussen. Hieronder staat hoe het nu is; wat u typte staat er nog.")
        }
        let found = Levenslang.nu(beeld.jeugdige, try BijplanStore.feiten(zicht, tx).levenslang)
        return (try form.voornemen(decision, in: beeld.verloop(van: decision), vaststelling: found?.id, na: last), decision)
    }

    private static let voorstelLigt = Afwijzing.nietMogelijk(
        "Er ligt een voorstel om dit besluit te wijzigen. Beoordeel dat, of trek het eerst in.")

    /// Takes a change: within one's own limits, or as the second person of a proposal. While that waits, nobody decides beside it.
    static func neem(
        _ asked: Wijzigingsvoornemen, op decision: Feit<Besluit>, bij beeld: Aanvraagbeeld, goedgekeurd voorstel: Voorstelbeeld? = nil,
        _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluitwijziging> {
        try zicht.eis(.besluiten)
        let own = try Bevoegdheid.van(zicht.lezer, tx)
        let may = voorstel == nil ? try own.eis(op: tx.vandaag) : try own.eisTweede(op: tx.vandaag)
        guard beeld.openVoorstel == voorstel else { throw voorstelLigt }
        let course = beeld.verloop(van: decision)
        let objection = beeld.teVervangen.flatMap { $0.wordtVervangen(door: asked.wat) ? $0 : nil }
        if let fallen = objection?.tegen { try Bezwaarbesluit.eisAnder(zicht.lezer, dan: fallen.ondertekenaar) }
        let change = asked.besluit(
            in: may.inMandaat, door: may.medewerker.gebruiker, op: tx.vandaag, inPlaatsVan: objection?.bezwaar.besluit)
        try toets(change, course, beeld, zicht, tx)
        try Besluitruimte.lees(zicht, tx).eis(asked, na: course, isTweede: voorstel != nil)
        return try teken(change, beeld.jeugdige, van: change.per, zicht, tx)
    }

    /// - Throws: `nietMogelijk` when nothing is left to change; `ongeldig` with all fields at once.
    static func toets(
        _ change: Besluitwijziging, _ course: Besluitverloop, _ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: LeesTx
    ) throws {
        let found = Levenslang.nu(beeld.jeugdige, try BijplanStore.feiten(zicht, tx).levenslang)
        _ = try course.neem(change, levenslang: found, isVerzonden: beeld.verzending(van: course.besluit) != nil)
        try toetsLeeftijd(change, course, beeld, zicht, tx)
    }

    /// Longer help past eighteen needs a recorded ground (Jeugdwet 1.1, jeugdige 1°, 3° and 4°).
    private static func toetsLeeftijd(
        _ change: Besluitwijziging, _ course: Besluitverloop, _ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: LeesTx
    ) throws {
        let child = beeld.jeugdige
        guard let last = change.totEnMet, let born = try GezinStore.gezin(zicht, tx).personen[child]?.gegevens.geboortedatum else { return }
        let grounds = try verlengingen(child, zicht, tx), answered = course.besluit.inhoud.keuzes?.wet
        for granted in course.voorzieningen {
            try toetsVerblijf(answered, born, van: granted.periode.van, totEnMet: last)
            switch Hulpna18.toets(
                born, van: granted.periode.van, totEnMet: last, productcategorie: granted.productcategorie, soort: answered?.soort, grounds)
            {
            case .nietNodig, .gedragen: continue
            case .eindigtBij18(let ground): throw Afwijzing.ongeldig([Veldfout("totEnMet", "\(ground.uitleg) (\(ground.bron))")])
            case .nooit, .zonderGrond:
                throw Afwijzing.ongeldig([
                    Veldfout(
                        "totEnMet",
                        "Op deze dag is de jeugdige 18 jaar of ouder, en er is geen grond voor hulp op die leeftijd. Kies een eerdere dag, of leg de grond vast bij het plan voor later."
                    )
                ])
            }
        }
    }

    /// Help that may last half a year is not made longer (Jeugdwet 1.3).
    private static func toetsVerblijf(_ wet: Wetsantwoorden?, _ geboren: Geboortedatum, van: Datum, totEnMet: Datum) throws(Afwijzing) {
        guard let found = wet?.verblijfsrecht?.toets(geboren, van: van, totEnMet: totEnMet, plek: wet?.plaatsing?.plek),
            let ground = found.gronden.first, !found.uitkomst.isEmpty
        else { return }
        throw .ongeldig([Veldfout("totEnMet", "\(ground.uitleg) (\(ground.bron))")])
    }

    /// The letter with a change or a withdrawal went away: from then on the orders follow.
    static func verzend(
        _ change: Verandering, bij beeld: Aanvraagbeeld, op dag: Datum, wijze: Verzending.Wijze, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eis(.brievenVersturen)
        guard let taken = change.genomen else {
            throw Afwijzing.nietMogelijk("Bij deze intrekking hoort geen brief: zij is van vóór de brieven.")
        }
        guard !beeld.vervallen.contains(change.id) else {
            throw Afwijzing.nietMogelijk("Dit is vervallen na een bezwaar. De brief daarover gaat niet meer weg.")
        }
        if case .intrekking(let end) = change, beeld.vervallenNaBezwaar.contains(end.inhoud.feit.raw) {
            throw Afwijzing.nietMogelijk("Het besluit is intussen vervallen na een bezwaar. Er is niets meer in te trekken.")
        }
        let sent = try Verzending.maak(
            ID(change.id), genomen: taken, op: dag, wijze: wijze, vandaag: tx.vandaag, eerdere: beeld.verzendingen)
        try teken(sent, beeld.jeugdige, van: dag, zicht, tx)
    }

    /// - Throws: `nietGevonden` when nothing with this id was decided here.
    static func verandering(_ id: UUIDv7, _ beeld: Aanvraagbeeld) throws -> (Verandering, Besluitverloop) {
        guard let found = beeld.veranderingen.first(where: { $0.id == id }),
            let decision = beeld.besluiten.first(where: { $0.id == found.besluit })
        else { throw Afwijzing.nietGevonden }
        return (found, beeld.verloop(van: decision))
    }
}
