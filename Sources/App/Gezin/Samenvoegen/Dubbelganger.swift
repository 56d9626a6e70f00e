// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Somebody of another file who may be this person: only who stands in a file in which this worker may write, and is not shielded there.
struct Dubbelganger: Sendable {
    let kaart: Persoonskaart
    let kader: Dossierkader
    var redenen: [Trefreden] = []

    var id: ID<Persoon> { kaart.id }

    /// Candidates for this person, the best first. Journals that was looked for them.
    static func alle(_ kaart: Persoonskaart, in kader: Dossierkader, _ verzoek: Verzoek, _ index: Naamindex, _ tx: LeesTx) throws
        -> [Dubbelganger]
    {
        // A secret place is not looked for, nor named as a reason: that would tell it.
        let isSecret = Verblijf(kader).isGeheim(kaart)
        let vraag = Zoekvraag(
            naam: kaart.naam.volledig, bsn: kaart.gegevens.bsn, geboortedatum: kaart.gegevens.geboortedatum?.datum,
            telefoon: isSecret ? nil : kaart.bereikbaarheid?.telefoon, postcode: isSecret ? nil : kaart.adres?.postcode,
            huisnummer: isSecret ? nil : kaart.adres?.huisnummer)
        let own = Set(try GezinStore.samen(kaart.id, tx))
        return try PersoonStore.zoek(vraag, index, tx).treffers.compactMap { hit, found in
            guard !own.contains(found.id), hit.redenen.contains(where: { $0.isNaam || $0 == .bsn }) else { return nil }
            return try lees(found.id, verzoek, tx).map { other in
                let isShown = !Verblijf(other.kader).isGeheim(other.kaart)
                return Dubbelganger(
                    kaart: other.kaart, kader: other.kader, redenen: hit.redenen.filter { isShown || !($0 == .telefoon || $0 == .adres) })
            }
        }
    }

    /// nil: not there, or not for this worker. Both look the same.
    static func lees(_ persoon: ID<Persoon>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Dubbelganger? {
        for (id, file) in try GezinStore.dossiers(vanAlle: GezinStore.samen(persoon, tx), tx) {
            guard let frame = try kader(file, verzoek, tx), frame.zicht.magSchrijven, let card = frame.gezin.personen[id],
                frame.zicht.schermen.toont(card.feit, over: [id], aan: .gebruiker(frame.zicht.lezer))
            else { continue }
            return Dubbelganger(kaart: card, kader: frame)
        }
        return nil
    }

    private static func kader(_ file: ID<Dossier>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Dossierkader? {
        do { return try Dossierkader.lees(file, verzoek, voor: .wijzigen, tx) } catch is Afwijzing { return nil }
    }
}

/// What stands on a person's page about the records that were taken together.
struct Samengevoegd: Sendable {
    let feit: Feit<Samenvoeging>
    /// The name on the other record, as it stands there.
    let ander: String

    static func lees(_ persoon: ID<Persoon>, _ tx: LeesTx) throws -> [Samengevoegd] {
        try PersoonStore.samenvoegingen(persoon, tx).map { fact in
            let other = fact.inhoud.dubbel == persoon ? fact.inhoud.blijft : fact.inhoud.dubbel
            tx.getoond(.persoon(other))
            let name = try PersoonStore.kaart(van: [other], als: other, metVindplaats: false, tx)?.naam.volledig
            return Samengevoegd(feit: fact, ander: name ?? "iemand van wie de gegevens weg zijn")
        }
    }
}
