// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// What lies around a message: the envelope of the chain, and faults about envelopes of ours (StUF 03.01, GGk 2.1).
extension Verwerker {
    func open(_ bytes: [UInt8], _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> Uitkomst {
        let stuk: Poststuk
        do throws(Onleesbaar) { stuk = try Poststuk(bytes) } catch {
            try legApart(id, error.bevinding.melding, tx)
            return .klaar
        }
        switch stuk {
        case .bericht(let bytes): return try lees(bytes, nil, id, tx)
        case .fout(let fout): try neemOver(fout, id, tx)
        case .envelop(let envelop):
            guard case .xml(let bytes) = envelop.inhoud else {
                try legApart(id, "In deze envelop zit een tekstbestand en geen bericht. Vraag de afzender waar het voor is.", tx)
                return .klaar
            }
            return try lees(bytes, envelop, id, tx)
        }
        return .klaar
    }

    /// What is no message gets no retour but a fault, in the chain when it came in an envelope (berichten.md §5: StUF Fo01, StUF055).
    private func lees(_ bytes: [UInt8], _ envelop: GGkEnvelop?, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> Uitkomst {
        let read: Codec.Gelezen
        do throws(Onleesbaar) { read = try codec.lees(bytes) } catch {
            try weiger(Codec.Fo01(error), error.bevinding.melding, nil, envelop, id, tx)
            return .klaar
        }
        guard let bericht = read.bericht else {
            try weiger(read.fout, read.fout?.reden ?? Self.onbekend(read.boom.soort), read.boom, envelop, id, tx)
            return .klaar
        }
        if let envelop, envelop.functie != bericht.soort.rawValue {
            let text = "Op de envelop staat \(envelop.functie.prefix(30)), maar er zit een \(bericht.soort.rawValue) in. Bel de afzender."
            try legApart(id, text, tx)
            return .klaar
        }
        return try verwerk(bericht, id, tx)
    }

    private func weiger(
        _ fout: Codec.Fo01?, _ reden: String, _ boom: Berichtboom?, _ envelop: GGkEnvelop?, _ id: ID<Berichtrij>, _ tx: SchrijfTx
    ) throws {
        var reden = reden
        if let fout, let envelop, try BerichtStore.antwoord(op: id, tx) == nil, let number = Referentienummer.uuid4(Toeval.bytes(16)) {
            let label = Codec.Fo01.Stuurgegevens(
                zender: config.gemeentecode, ontvanger: envelop.zender.organisatie, referentienummer: number,
                crossRefnummer: envelop.referentienummer,
                tijdstip: Zending(nummer: 1, referentie: number, antwoordOp: nil, moment: tx.nu).tijdstip)
            let answer = try BerichtStore.zetKlaar(fout.bericht(label), antwoordOp: id, tx)
            if let boom { try tekenAan(fout.code, antwoord: answer, over: boom, van: envelop.zender.organisatie, id, tx) }
            reden += " De afzender krijgt een foutmelding (StUF055)."
        }
        try legApart(id, reden, tx)
    }

    /// A message of the wrong form still names orders: those with its sender stand on the tijdlijn of their file.
    private func tekenAan(
        _ code: String, antwoord: String, over boom: Berichtboom, van agb: String, _ id: ID<Berichtrij>, _ tx: SchrijfTx
    ) throws {
        for number in Set(Self.toewijzingen(boom.wortel)).sorted() {
            guard let (zicht, order) = try InzetStore.vind(number, tx), order.feit.inhoud.agb.tekst == agb else { continue }
            try BerichtStore.koppel(id, toewijzing: number, dossier: zicht.dossier, jeugdige: order.jeugdige, tx)
            let spoor = Berichtspoor(
                berichtcode: StUFFout.Soort.fo01.rawValue, richting: .uit, identificatie: antwoord, op: tx.vandaag,
                agb: order.feit.inhoud.agb, toewijzing: number, retourcodes: [code])
            try BerichtStore.legVast(spoor, over: order.feit, tx)
        }
    }

    private static func toewijzingen(_ knoop: Knoop) -> [Int64] {
        let own = knoop.naam == "ToewijzingNummer" ? [Int64(knoop.tekst)].compactMap(\.self) : []
        return own + knoop.delen.flatMap(toewijzingen)
    }

    /// The chain did not want an envelope of ours: the message stands where a worker looks, with what to do.
    private func neemOver(_ fout: StUFFout, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        guard let sent = try BerichtStore.uitbericht(envelop: fout.crossRefnummer, tx) else {
            return try legApart(id, "Dit is een foutmelding over een envelop die wij niet stuurden. Bel de afzender.", tx)
        }
        for (nummer, dossier) in try BerichtStore.gekoppeld(sent.id, tx) {
            guard let order = try InzetStore.vind(nummer, tx)?.order else { continue }
            try BerichtStore.koppel(id, toewijzing: nummer, dossier: dossier, jeugdige: order.jeugdige, tx)
            guard !fout.isEerderOntvangen else { continue }
            let spoor = Berichtspoor(
                berichtcode: fout.soort.rawValue, richting: .binnen, identificatie: sent.identificatie, op: tx.vandaag,
                agb: order.feit.inhoud.agb, toewijzing: nummer, retourcodes: [fout.code])
            try BerichtStore.legVast(spoor, over: order.feit, tx)
        }
        try BerichtStore.onthoudKop(
            id, soort: fout.soort.rawValue, afzender: sent.ontvanger, ontvanger: config.gemeentecode, identificatie: sent.identificatie,
            dagtekening: tx.vandaag, tx)
        let detail = Self.detail(fout)
        // About an envelope that another replaced, or a message that was answered since: told, and nothing changes.
        let isLatest = try BerichtStore.zending(sent.id, tx)?.referentie == fout.crossRefnummer
        let isUnderway = try [.versturen, .antwoord].contains(BerichtStore.werk(sent.id, tx)) || isBezorgd(sent.id, tx)
        guard isLatest, isUnderway else { return try BerichtStore.zet(.aandacht, op: id, detail, tx) }
        try BerichtStore.zet(fout.isEerderOntvangen ? .verstuurd : .geweigerd, op: sent.id, detail, tx)
        try BerichtStore.zet(.verwerkt, op: id, detail, tx)
    }

    private func isBezorgd(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Bool { try BerichtStore.rij(id, tx)?.stand == .verstuurd }

    /// The sentence for the worker, the code of the chain, and what the other side wrote.
    static func detail(_ fout: StUFFout) -> Stapdetail {
        let text = fout.uitleg
        let said = [fout.omschrijving, fout.details ?? ""].filter { !$0.isEmpty }
        return Stapdetail(
            reden: "\(text.betekenis) \(text.actie)", uitleg: said.map { "De ontvanger schrijft: \($0)" }, codes: [fout.code])
    }
}
