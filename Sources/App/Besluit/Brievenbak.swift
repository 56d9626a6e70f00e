// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// Letters with a decision that wait to be sent, in the files in which this reader may send them.
struct Brievenbak: Sendable {
    struct Rij: Sendable, Equatable {
        let dossier: ID<Dossier>
        let aanvraag: ID<Feitmerk>
        /// What was decided in it: the decision, or the change or withdrawal of one.
        let besluit: UUIDv7
        /// Of the decision: what is made of it is sealed there.
        let lijn: ID<Lijn>
        let kind: String
        let aan: String
        let genomen: Datum
        /// Which letter it is: a decision, or what changed it.
        var wat = "Besluit"
        var isVerandering = false
        /// Why it does not go along with others; nil: it may.
        var uitval: Brievenuitval?
        /// May this reader open it in its file?
        var isInDossier = true

        var zonderNaam: Rij {
            Rij(
                dossier: dossier, aanvraag: aanvraag, besluit: besluit, lijn: lijn, kind: "Een brief", aan: "", genomen: genomen,
                isInDossier: false)
        }

        /// Two letters of one child differ in this.
        var kenmerk: String { Aanvraagbrief.kenmerk(besluit) }

        var pad: String {
            isVerandering ? VerloopURL.brief(dossier, aanvraag, besluit) : BesluitURL.brief(dossier, aanvraag)
        }

        func met(_ uitval: Brievenuitval) -> Rij {
            var row = self
            row.uitval = uitval
            return row
        }
    }

    let rijen: [Rij]
    /// There are more files than one page looks into.
    let isIngekort: Bool

    var klaar: [Rij] { rijen.filter { $0.uitval == nil } }

    /// Without the letters that are in the round of this reader: these stand there.
    static func lees(_ bezoek: Bezoek, _ tx: LeesTx) throws -> Brievenbak {
        let files = try BesluitStore.metWachtendeBrief(bezoek, hoogstens: Werkgrens.dossiers + 1, tx)
        let taken = try BrievenrondeStore.inRonde(tx)
        let rows = try files.prefix(Werkgrens.dossiers).flatMap { try rijen(in: $0, bezoek, tx) }
            .filter { taken[$0.besluit] != bezoek.gebruiker }
            .map { row in taken[row.besluit] == nil ? row : row.met(row.uitval ?? .bijCollega) }
        return Brievenbak(
            rijen: rows.sorted { ($0.genomen, $0.besluit) < ($1.genomen, $1.besluit) }, isIngekort: files.count > Werkgrens.dossiers)
    }

    /// The letter of this decision as it stands now; nil: sent, withdrawn, or no longer for this reader.
    static func rij(_ eerder: Rij, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Rij? {
        try rijen(in: eerder.dossier, bezoek, tx).first { $0.besluit == eerder.besluit }
    }

    /// May this reader still send letters of this file?
    static func isVan(_ bezoek: Bezoek, _ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Bool { try zicht(dossier, bezoek, tx) != nil }

    private static func rijen(in dossier: ID<Dossier>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> [Rij] {
        guard let zicht = try zicht(dossier, bezoek, tx) else { return [] }
        let waiting = try BesluitStore.aanvragen(zicht, tx).flatMap { item in item.wachtendeBrieven.map { (item: item, brief: $0) } }
        guard !waiting.isEmpty else { return [] }
        let gezin = try GezinStore.gezin(zicht, tx), isFromFile = zicht.magBlad(.besluit)
        return waiting.compactMap { item, letter -> Rij? in
            guard let taken = letter.genomen else { return nil }
            let asker = item.aanvraag.inhoud.aanvrager, people = [asker, item.jeugdige]
            let secret = people.contains { zicht.schermen.heeftGeheim($0) }
            // Who only sends letters is not told that there is something to hide.
            guard isFromFile || !secret && !letter.isVerborgen(zicht, over: people) else { return nil }
            return Rij(
                dossier: dossier, aanvraag: item.id, besluit: letter.id, lijn: letter.lijn, kind: gezin.naam(item.jeugdige),
                aan: gezin.personen[asker]?.naam.volledig ?? "aanvrager", genomen: taken, wat: letter.wat,
                isVerandering: letter.isVerandering,
                uitval: secret ? .geheim : gezin.woonadres(asker) == nil ? .geenAdres : nil, isInDossier: isFromFile)
        }
    }

    /// A file that is not for this reader is not in the list; that is no refusal of anything that was asked.
    private static func zicht(_ dossier: ID<Dossier>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Zicht? {
        let relations = Set(try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx).keys)
        guard Rechten.mag(.brievenVersturen, op: .besluit, rollen: bezoek.rollen, relaties: relations, doel: tx.doelcode) else {
            return nil
        }
        return try Zicht.op(dossier, bezoek, voor: .brievenVersturen, tx)
    }

    private enum Werkgrens {
        /// Files one page looks into at once (formaten.md, Transactions).
        static let dossiers = 50
    }
}

/// Why a letter does not go along with others.
enum Brievenuitval: String, Sendable, Equatable {
    case geheim, geenAdres, veranderd, bijCollega, fout

    var reden: String {
        switch self {
        case .geheim: "De verblijfplaats is geheim. Geef de brief persoonlijk, of spreek een veilig postadres af."
        case .geenAdres: "Er is geen adres bekend. Leg het adres vast, of geef de brief persoonlijk."
        case .veranderd: "Intussen verstuurd, ingetrokken of niet meer van u."
        case .bijCollega: "Een collega maakt deze brief nu in een ronde."
        case .fout: "De brief is niet te maken. Open hem: daar staat waarom."
        }
    }
}
