// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// An aanvraag as it stands: received when, decided or not, until when it may wait.
package struct Aanvraagbeeld: Sendable, Equatable {
    /// Fact id of the `Aanvraag`, or of the `Hulpvraag` in which it was received when it was not worked out yet.
    package let feit: UUIDv7
    package let ontvangen: Datum
    package let jeugdige: ID<Persoon>?
    package let besluit: Besluitbeeld?
    package let ingetrokken: Datum?

    /// Until when the college may take to decide; with its grounds (Awb 4:13 to 4:15).
    package let beslissen: Oordeel<Beslistermijn.Uitkomst>

    package var isOpen: Bool { besluit == nil && ingetrokken == nil }

    /// All of a file, by day of receipt. A decision that was withdrawn does not count as one from the day on which that works.
    package static func lijst(_ feiten: Dossierfeiten, op dag: Datum) -> [Aanvraagbeeld] {
        let withdrawn = feiten.intrekkingen.geldend(), decisions = Besluitbeeld.lijst(feiten, op: dag)
        let worked = feiten.aanvragen.geldend().filter { $0.inhoud.waarvoor == .individueleVoorziening }
        let views = worked.map { fact in
            Aanvraagbeeld(
                feit: fact.id, ontvangen: fact.inhoud.ontvangen, jeugdige: fact.inhoud.jeugdige,
                besluit: decisions.last { $0.aanvraag == fact.id },
                ingetrokken: withdrawn.first { $0.inhoud.van == .aanvraag && $0.inhoud.feit.raw == fact.id }?.inhoud.per
                    ?? ingetrokkenVraag(fact.inhoud, feiten)?.op ?? afgesloten(fact, feiten, op: dag),
                beslissen: naBezwaar(fact, feiten)
                    ?? termijn(
                        fact.inhoud.ontvangen, feiten.termijnwijzigingen.geldend().map(\.inhoud).filter { $0.aanvraag.raw == fact.id }))
        }
        return (views + nogNietUitgewerkt(feiten, worked)).sorted { ($0.ontvangen, $0.feit) < ($1.ontvangen, $1.feit) }
    }

    /// A decision that fell because an objection was right: the new one is due when the decision on that objection was (Awb 7:11 lid 2).
    private static func naBezwaar(_ aanvraag: Feit<Aanvraag>, _ feiten: Dossierfeiten) -> Oordeel<Beslistermijn.Uitkomst>? {
        guard !feiten.bezwaarbesluiten.isEmpty else { return nil }
        return feiten.bezwaarfeiten.herroeping(van: ID(aanvraag.id))?.nieuwBesluit
    }

    /// The day from which its last decision was withdrawn because nobody asks for the help any more.
    private static func afgesloten(_ aanvraag: Feit<Aanvraag>, _ feiten: Dossierfeiten, op dag: Datum) -> Datum? {
        guard let last = feiten.besluiten.geldend().last(where: { $0.inhoud.aanvraag.raw == aanvraag.id }),
            !feiten.intrekkingen.vervallenNaBezwaar.contains(last.id)
        else { return nil }
        return feiten.intrekkingen.werkend(op: dag, feiten.verzendingen).first { $0.inhoud.sluitAanvraag && $0.inhoud.feit.raw == last.id }?
            .inhoud.per
    }

    /// The question in which it was received, when who asked took that back.
    private static func ingetrokkenVraag(_ aanvraag: Aanvraag, _ feiten: Dossierfeiten) -> Aanvraagintrekking? {
        let questions = feiten.hulpvragen.geldend().filter { aanvraag.hoortBij($0.inhoud) }
        return questions.compactMap { question in
            let versions = feiten.hulpvragen.versies(van: question)
            return feiten.aanvraagintrekkingen.geldend().first { versions.contains($0.inhoud.hulpvraag) }?.inhoud
        }.first
    }

    /// Received with a question, and no `Aanvraag` of that day yet.
    private static func nogNietUitgewerkt(_ feiten: Dossierfeiten, _ worked: [Feit<Aanvraag>]) -> [Aanvraagbeeld] {
        feiten.hulpvragen.geldend().compactMap { question in
            guard let day = question.inhoud.aanvraagOntvangen, !worked.contains(where: { $0.inhoud.ontvangen == day }) else { return nil }
            let child = question.inhoud.over.count == 1 ? question.inhoud.over.first : nil
            let versions = feiten.hulpvragen.versies(van: question)
            let gone = feiten.aanvraagintrekkingen.geldend().first { versions.contains($0.inhoud.hulpvraag) }?.inhoud.op
            return Aanvraagbeeld(
                feit: question.id, ontvangen: day, jeugdige: child, besluit: nil, ingetrokken: gone, beslissen: termijn(day, []))
        }
    }

    /// Where the rule cannot count (a day outside its tables), eight weeks of seven days, and the ground says so.
    private static func termijn(_ ontvangen: Datum, _ wijzigingen: [Termijnwijziging]) -> Oordeel<Beslistermijn.Uitkomst> {
        do {
            return try Beslistermijn.bereken(
                ontvangen: ontvangen, opschortingen: wijzigingen.opschortingen, verlenging: wijzigingen.verlenging)
        } catch {
            let why = "Geteld als acht weken van zeven dagen: de tabellen voor \(ontvangen.uitgeschreven) ontbreken."
            return Oordeel(
                Beslistermijn.Uitkomst(laatsteDag: ontvangen.plus(weken: 8), staatStilSinds: nil),
                gronden: [Grond(regel: Beslistermijn.regel, bron: "Awb 4:13 lid 2", uitleg: why)])
        }
    }
}

/// A decision as it stands: taken, sent, and what was ordered on it.
package struct Besluitbeeld: Sendable, Equatable {
    package let feit: UUIDv7
    package let aanvraag: UUIDv7
    package let genomen: Datum
    package let strekking: Besluit.Strekking
    package let verzonden: Datum?
    /// Last day of what was granted; nil when open or refused.
    package let totEnMet: Datum?
    package let toewijzingen: Int
    /// The days on which a pgb is looked at again; empty without one.
    package let pgbHerzieningen: [Pgbherziening]
    /// Something was granted that the college orders: not only a pgb, and not only what is taken back before it begins.
    package let isInNatura: Bool
    /// A withdrawal was taken, and does not work yet.
    package let wordtIngetrokken: Bool
    /// It took the place of a decision that fell in an objection: against it is appeal, not objection (Awb 7:1, 8:1).
    package let isNaBezwaar: Bool
    /// From this day the help was ended before its time.
    package let beeindigdPer: Datum?
    /// The intervention that was chosen.
    package let interventie: Interventiekeuze?

    package var isToekennend: Bool { strekking != .afwijzen }

    /// Help was granted that the college must order, and nothing was ordered yet.
    package func isTeBestellen(op dag: Datum) -> Bool {
        isToekennend && isInNatura && toewijzingen == 0 && beeindigdPer.map { dag < $0 } ?? true
    }

    /// Decisions in force on a day, by day: one that was taken back holds until that works.
    package static func lijst(_ feiten: Dossierfeiten, op dag: Datum) -> [Besluitbeeld] {
        let fallen = feiten.intrekkingen.vervallen, gone = feiten.intrekkingen.werkend(op: dag, feiten.verzendingen).vervallen
        let orders = feiten.toewijzingen.geldend(), sent = feiten.verzendingen.perBesluit
        let asked = feiten.voorstellen.geldend(), taken = feiten.intrekkingen.staand.filter(\.inhoud.isBesluit)
        return feiten.besluiten.geldend().filter { !gone.contains($0.id) }.opDatum(\.genomen).map { fact in
            let end = taken.last { $0.inhoud.feit.raw == fact.id }
            let from = end.flatMap { $0.inhoud.werktVanaf(verzonden: sent[$0.id], besluit: sent[fact.id]) }
            let course = Besluitverloop(
                fact, feiten.besluitwijzigingen, intrekking: end?.inhoud, werktVanaf: from, vervallen: fallen)
            return Besluitbeeld(
                feit: fact.id, aanvraag: fact.inhoud.aanvraag.raw, genomen: fact.inhoud.genomen, strekking: fact.inhoud.strekking,
                verzonden: sent[fact.id],
                totEnMet: course.laatsteDag,
                toewijzingen: orders.count { order in
                    // Ordered in haste, on the proposal that came before this decision: ordered on it.
                    order.inhoud.besluit == fact.id
                        || asked.contains { $0.id == order.inhoud.besluit && $0.inhoud.aanvraag == fact.inhoud.aanvraag }
                },
                pgbHerzieningen: course.pgbHerzieningen,
                isInNatura: fact.inhoud.voorzieningen.contains { help in
                    help.vorm == .zin && (from.map { help.periode.van < $0 } ?? true)
                }, wordtIngetrokken: end != nil, isNaBezwaar: fact.inhoud.inPlaatsVan != nil,
                beeindigdPer: course.einde?.per, interventie: fact.inhoud.interventie)
        }
    }
}
