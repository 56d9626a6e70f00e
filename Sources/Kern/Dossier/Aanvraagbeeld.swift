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

    /// All of a file, by day of receipt. A decision that was withdrawn does not count as one.
    package static func lijst(_ feiten: Dossierfeiten) -> [Aanvraagbeeld] {
        let withdrawn = feiten.intrekkingen.geldend()
        let worked = feiten.aanvragen.geldend().filter { $0.inhoud.waarvoor == .individueleVoorziening }
        let views = worked.map { fact in
            Aanvraagbeeld(
                feit: fact.id, ontvangen: fact.inhoud.ontvangen, jeugdige: fact.inhoud.jeugdige,
                besluit: Besluitbeeld.lijst(feiten).last { $0.aanvraag == fact.id },
                ingetrokken: withdrawn.first { $0.inhoud.van == .aanvraag && $0.inhoud.feit.raw == fact.id }?.inhoud.per
                    ?? ingetrokkenVraag(fact.inhoud, feiten)?.op,
                beslissen: termijn(
                    fact.inhoud.ontvangen, feiten.termijnwijzigingen.geldend().map(\.inhoud).filter { $0.aanvraag.raw == fact.id }))
        }
        return (views + nogNietUitgewerkt(feiten, worked)).sorted { ($0.ontvangen, $0.feit) < ($1.ontvangen, $1.feit) }
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

    package var isToekennend: Bool { strekking != .afwijzen }

    /// Decisions in force, by day.
    package static func lijst(_ feiten: Dossierfeiten) -> [Besluitbeeld] {
        let gone = Set(feiten.intrekkingen.geldend().filter { $0.inhoud.van == .besluit }.map(\.inhoud.feit.raw))
        let orders = feiten.toewijzingen.geldend()
        return feiten.besluiten.geldend().filter { !gone.contains($0.id) }.opDatum(\.genomen).map { fact in
            Besluitbeeld(
                feit: fact.id, aanvraag: fact.inhoud.aanvraag.raw, genomen: fact.inhoud.genomen, strekking: fact.inhoud.strekking,
                verzonden: feiten.verzendingen.geldend().filter { $0.inhoud.besluit.raw == fact.id }.map(\.inhoud.verzonden).min(),
                totEnMet: fact.inhoud.voorzieningen.compactMap(\.periode.totEnMet).max(),
                toewijzingen: orders.count { $0.inhoud.besluit == fact.id })
        }
    }
}
