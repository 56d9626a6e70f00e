// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What goes along of one family: who is at the table and what was agreed. Never an address. Nothing that stands behind a shield for
/// anybody: at a kitchen table somebody reads along. Where somebody's whereabouts are a secret, no plan, no last contact and no home.
struct Meeblad: Codable, Sendable, Equatable {
    struct Mens: Codable, Sendable, Equatable {
        let id: String
        let naam: String
        let rol: String
        let isKind: Bool
        let woont: String?
        let telefoon: String?
        /// Language, interpreter, and what to mind when calling.
        let bereik: String?
    }

    struct Doel: Codable, Sendable, Equatable {
        let woorden: String
        let acties: [String]
    }

    let dossier: String
    let gezin: String
    let mensen: [Mens]
    let letOp: [String]
    /// The veiligheidsplan in a few lines.
    let veiligheid: [String]
    let doelen: [Doel]
    let laatste: String?
    /// Somebody's whereabouts are a secret: said on the sheet, with what was left out for it.
    let heeftGeheim: Bool
}

extension Meeblad {
    /// - Parameter zicht: of who takes it along, for `.meenemen`.
    static func lees(_ zicht: Zicht, _ tx: LeesTx) throws -> Meeblad {
        let gezin = try GezinStore.gezin(zicht, tx)
        let facts = try Dossierlezing.feiten(zicht.dossier, tx).zichtbaar(voor: zicht)
        let secret = !zicht.schermen.geheimen.isEmpty
        return Meeblad(
            dossier: zicht.dossier.hex, gezin: gezin.titel, mensen: mensen(gezin, zicht.schermen), letOp: letOp(facts, gezin, zicht, tx),
            veiligheid: veiligheid(facts, gezin, zicht.schermen, op: tx.vandaag),
            doelen: secret ? [] : doelen(facts, gezin, zicht.schermen, op: tx.vandaag),
            laatste: secret ? nil : laatste(facts, zicht.schermen), heeftGeheim: secret)
    }

    /// Family and network, children first. Who stands behind a shield has no number here.
    private static func mensen(_ gezin: Gezin, _ schermen: Schermen) -> [Mens] {
        let secret = !schermen.geheimen.isEmpty, shielded = Set(schermen.schermen.compactMap(\.over))
        // With a secret a pleegouder is the place itself, and anybody's number may lead there.
        let parts = gezin.deelnames.filter {
            $0.inhoud.rol.groep != .professioneel && !schermen.verbergt($0, over: []) && !(secret && $0.inhoud.rol == .pleegouder)
        }
        return gezin.mensen.compactMap { card in
            guard let part = parts.first(where: { $0.inhoud.persoon == card.id })?.inhoud else { return nil }
            let isHidden = shielded.contains(card.id) || schermen.heeftGeheim(card.id)
            let reach = isHidden ? nil : card.bereikbaarheid
            return Mens(
                id: card.id.hex, naam: card.naam.volledig, rol: part.rol.label, isKind: part.rol == .jeugdige,
                woont: secret ? nil : part.wonen?.label, telefoon: secret ? nil : reach?.telefoon?.toon,
                bereik: reach.flatMap { bereik($0, metTekst: !secret) })
        }
    }

    private static func bereik(_ reach: Bereikbaarheid, metTekst: Bool) -> String? {
        let parts = [reach.taal.isBlank ? nil : "spreekt \(reach.taal)", reach.tolk?.label, metTekst ? reach.aandacht : nil]
            .compactMap(\.self).filter { !$0.isBlank }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private static func letOp(_ facts: Dossierfeiten, _ gezin: Gezin, _ zicht: Zicht, _ tx: LeesTx) -> [String] {
        let flags = facts.vlaggen.lopend(op: tx.vandaag, einden: facts.beeindigingen)
            .filter { !zicht.schermen.verbergt($0, over: $0.inhoud.over) }
        // Free text may name a place, and what the family was not told does not lie on their table.
        let open = zicht.schermen.geheimen.isEmpty ? flags.filter { $0.inhoud.verteld == .ja } : []
        let told = open.map { flag in
            let about = flag.inhoud.over.map(gezin.naam)
            return (about.isEmpty ? "" : Woorden.opsomming(about) + ": ") + flag.inhoud.tekst
        }
        return told + (open.count < flags.count ? ["Er is een waarschuwing. Lees haar in het dossier voordat u gaat."] : [])
    }

    private static func veiligheid(_ facts: Dossierfeiten, _ gezin: Gezin, _ schermen: Schermen, op dag: Datum) -> [String] {
        Veiligheidsbeeld.van(
            facts.veiligheidsplannen, controles: facts.veiligheidscontroles, herzieningen: facts.veiligheidsherzieningen,
            einden: facts.beeindigingen, op: dag
        ).map { Veiligheidsregels.van($0, gezin, schermen, op: dag) } ?? []
    }

    /// The goals of the plan in force with what is still to be done.
    private static func doelen(_ facts: Dossierfeiten, _ gezin: Gezin, _ schermen: Schermen, op dag: Datum) -> [Doel] {
        guard let plan = Dossierbeeld(facts, op: dag, regels: .standaard).plan, !schermen.verbergt(plan, over: []) else { return [] }
        let done = Set(facts.actieuitkomsten.geldend().map(\.inhoud.actie))
        return plan.inhoud.doelen.filter { !schermen.verbergt(plan.id, over: [$0.voor].compactMap(\.self)) }.map { goal in
            let open = goal.acties.filter { !done.contains($0.id) && !schermen.verbergt(plan.id, over: [$0.persoon].compactMap(\.self)) }
            return Doel(woorden: goal.woorden, acties: open.map { actie($0, gezin) })
        }
    }

    private static func actie(_ actie: Actie, _ gezin: Gezin) -> String {
        let who = actie.wie.isBlank ? actie.persoon.map { gezin.naam($0) } ?? actie.uitvoerder.label : actie.wie
        return "\(who): \(actie.wat)" + (actie.uiterlijk.map { ", uiterlijk \(Woorden.datum($0))" } ?? "")
    }

    /// What kind of contact it was last, when, and what was agreed: one line, nothing of what was said or thought.
    private static func laatste(_ facts: Dossierfeiten, _ schermen: Schermen) -> String? {
        let notes = facts.notities.geldend().filter { !schermen.verbergt($0, over: $0.inhoud.overPersonen + $0.inhoud.over) }
        guard let last = notes.max(by: { ($0.inhoud.datum, $0.id) < ($1.inhoud.datum, $1.id) })?.inhoud else { return nil }
        let agreed = last.afspraken.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(last.contactsoort.label) op \(Woorden.datum(last.datum))." + (agreed.isEmpty ? "" : " Afgesproken: \(kort(agreed))")
    }

    private static func kort(_ text: String) -> String { text.count > 300 ? text.prefix(300) + "…" : text }
}
