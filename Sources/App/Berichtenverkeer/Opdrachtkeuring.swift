// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// Orders of one client with one aanbieder that wait, with everything that still keeps them in the house.
struct Gekeurdeopdracht: Sendable {
    let groep: BerichtStore.Opdrachtgroep
    let jeugdige: String
    let aanbieder: String
    /// Danger stops, before anything else (OP003).
    let stops: [Gevaarstop]
    let bevindingen: [Wachtreden]
    let letOp: [String]
    /// Made only when nothing stands in its way.
    let bericht: JW301?
    /// Orders in the message: the waiting ones, and all others that are open (OP087).
    let orders: [Order]

    var magWeg: Bool { bericht != nil }
}

/// Checks orders before anything leaves, and sends them.
struct Opdrachtkeuring: Sendable {
    let config: Config
    let codec: Codec

    func keur(_ groep: BerichtStore.Opdrachtgroep, _ zicht: Zicht, _ tx: LeesTx) throws -> Gekeurdeopdracht {
        let gezin = try GezinStore.gezin(zicht, tx)
        let orders = try open(groep, zicht, tx)
        let aanbieder = try AGBCode(groep.agb).flatMap { try InkoopStore.aanbieder(agb: $0, tx)?.inhoud.naam } ?? "AGB \(groep.agb)"
        guard let client = gezin.personen[groep.jeugdige] else { throw Afwijzing.nietGevonden }
        let draft = Toewijzingsbericht(
            client: client, gezin: gezin, gezag: gezin.gezagsbeeld(groep.jeugdige, op: tx.vandaag),
            toewijzingen: orders.map(\.feit),
            afzender: config.gemeentecode, xsdVersie: config.xsd,
            gewijzigd: Set(orders.filter { $0.verstrekkingen.isEmpty }.map(\.feit.id)))
        let stops = stops(draft, zicht)
        let found = stops.isEmpty ? try bevindingen(draft, zicht, tx) : []
        let isFree = stops.isEmpty && found.isEmpty && !orders.isEmpty
        return Gekeurdeopdracht(
            groep: groep, jeugdige: client.naam.aanspreek, aanbieder: aanbieder, stops: stops, bevindingen: found,
            letOp: stops.isEmpty ? draft.opmerkingen.letOp : [],
            bericht: isFree ? draft.maak(identificatie: "0", dagtekening: tx.vandaag) : nil,
            orders: orders)
    }

    /// Sends when nothing stands in the way: message in the outbox, disclosure and trace as facts, in the one transaction of its cause.
    /// - Returns: what was found; nothing was sent when `magWeg` is false.
    func verstuur(_ groep: BerichtStore.Opdrachtgroep, _ tx: SchrijfTx) throws -> Gekeurdeopdracht {
        let zicht = try Zicht.systeem(groep.dossier, tx)
        let checked = try keur(groep, zicht, tx)
        guard var bericht = checked.bericht else {
            try BerichtStore.gekeurd(groep, tx)
            return checked
        }
        let identificatie = try BerichtStore.nieuweIdentificatie(tx)
        bericht.header.identificatie = identificatie
        let id = try BerichtStore.zetKlaar(
            .jw301, ontvanger: bericht.header.ontvanger, identificatie: identificatie, bytes: try codec.schrijf(bericht), tx)
        for order in checked.orders {
            try BerichtStore.koppel(
                id, toewijzing: order.nummer, dossier: zicht.dossier, jeugdige: order.feit.inhoud.jeugdige, tx)
            try InzetStore.meldVerstuurd(order, bericht: identificatie, zicht, tx)
            let spoor = Berichtspoor(
                berichtcode: "JW301", richting: .uit, identificatie: identificatie, op: tx.vandaag, agb: order.feit.inhoud.agb,
                toewijzing: order.nummer)
            try BerichtStore.legVast(spoor, over: order.feit, tx)
        }
        return checked
    }

    /// The waiting orders, with all others of this client and aanbieder that hold today or later (OP087). What went another way stays out.
    private func open(_ groep: BerichtStore.Opdrachtgroep, _ zicht: Zicht, _ tx: LeesTx) throws -> [Order] {
        try InzetStore.orders(zicht, tx).filter { order in
            let feit = order.feit.inhoud
            let isOpen = feit.periode.totEnMet.map { $0 >= tx.vandaag } ?? true
            return feit.jeugdige == groep.jeugdige && feit.agb.tekst == groep.agb && isOpen && order.traject.gestopt == nil
                && !order.isBuitenBerichten
        }.sorted { $0.nummer < $1.nummer }
    }

    /// What would stop a message about this child today, whoever stands in it (OP003): asked again before a message that waited leaves.
    func gevaar(_ jeugdige: ID<Persoon>, _ zicht: Zicht, _ tx: LeesTx) throws -> [Gevaarstop] {
        let gezin = try GezinStore.gezin(zicht, tx)
        guard let client = gezin.personen[jeugdige] else { return [] }
        let draft = Toewijzingsbericht(
            client: client, gezin: gezin, gezag: gezin.gezagsbeeld(jeugdige, op: tx.vandaag), toewijzingen: [],
            afzender: config.gemeentecode, xsdVersie: config.xsd)
        return stops(draft, zicht)
    }

    /// A secret about anyone in the message stops it, and so does a client without BSN.
    private func stops(_ draft: Toewijzingsbericht, _ zicht: Zicht) -> [Gevaarstop] {
        Gevaarstop.toets(geheim: draft.personen.contains { zicht.schermen.heeftGeheim($0) }, bsn: draft.client.gegevens.bsn)
    }

    private func bevindingen(_ draft: Toewijzingsbericht, _ zicht: Zicht, _ tx: LeesTx) throws -> [Wachtreden] {
        func reden(_ melding: String, _ plek: Herstelplek) -> Wachtreden {
            Wachtreden(
                melding: melding, waar: plek.label { draft.gezin.naam($0) },
                pad: plek.pad(zicht.dossier, magWijzigen: zicht.magSchrijven))
        }
        let own = draft.opmerkingen.fouten.map { reden($0.melding, $0.plek) }
        if draft.client.gegevens.geboortedatum == nil {
            let text = "De geboortedatum van \(draft.client.naam.aanspreek) is niet bekend. Vul haar in."
            return own + [reden(text, .persoon(draft.client.id, .geboortedatum))]
        }
        let bericht = draft.maak(identificatie: "0", dagtekening: tx.vandaag)
        guard !bericht.client.contactgegevens.isEmpty else {
            let text = "Van \(draft.client.naam.aanspreek) is geen adres bekend. Vul een woonadres of verblijfadres in (TR061)."
            return own + [reden(text, .persoon(draft.client.id, .straat))]
        }
        let codes = try Productcodes.vanProgramma()
        let around = IJW.Omgeving(vandaag: tx.vandaag, productcodePast: { codes.past(code: $1, bij: $0) })
        let form = codec.controleer(bericht.boom)
        // Levels 2–4 judge what has the right form; of a wrong form they would say the same in other words.
        let found = try form.isEmpty ? Niveau2.controleer(bericht) + Niveau3.controleer(bericht, stand(bericht, draft, tx), around) : form
        return own + found.uniek.map { reden(Self.zin($0), draft.wijzer.plek($0.plaats)) }
    }

    /// What went out before under the numbers of this message (TR332, OP257): any version that was sent.
    private func stand(_ bericht: JW301, _ draft: Toewijzingsbericht, _ tx: LeesTx) throws -> IJW.Toewijzingsstand {
        var stand = IJW.Toewijzingsstand()
        stand.bekend = try draft.toewijzingen.flatMap { order -> [IJW.BekendeToewijzing] in
            guard let dossier = order.dossier else { return [] }
            return try InzetStore.verstuurd(order.inhoud.nummer, in: dossier, tx).map { $0.bekend(bsn: bericht.client.bsn) }
        }
        return stand
    }

    private static func zin(_ found: Bevinding) -> String {
        let field = found.plaats.split(separator: "/").last.map { Berichtwoorden.label(String($0)) + ": " } ?? ""
        return (found.niveau == 1 ? field + found.melding : found.melding) + " (\(found.code))"
    }
}
