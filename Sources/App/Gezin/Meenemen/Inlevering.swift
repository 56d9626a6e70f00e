// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag

/// A note that was written without signal comes back: as a draft of a contact note, which its writer looks over and saves.
struct Inlevering: Sendable {
    /// What the device is told; with each of these the note is safe here and may be erased there.
    enum Uitkomst: String, Codable, Sendable {
        case ingeleverd
        /// It came in before: an answer was lost on the way.
        case bekend
        /// Its writer may no longer write in this file. Their own words are kept for them.
        case zonderRecht = "zonder-recht"
    }

    /// As the device sealed it.
    struct Notitie: Codable, Sendable {
        let dossier: String
        /// The fields of `Contactinvoer`, as typed.
        let velden: Ingevuld
    }

    let pak: UUIDv7
    /// Made on the device, once per note.
    let nummer: String
    /// Counts what was kept of it; the last one is handed in.
    let revisie: Int
    let verzegeld: [UInt8]

    /// nil: the post is not one of the device.
    init?(_ ingevuld: Ingevuld) {
        func een(_ naam: String) -> String { ingevuld[naam]?.first ?? "" }
        guard let pak = UUIDv7(een("pak")), let nummer = UUIDv7(een("nummer"))?.hex, let revisie = Int(een("revisie")), revisie > 0,
            let sealed = Data(base64Encoded: een("verzegeld"))
        else { return nil }
        (self.pak, self.nummer, self.revisie, verzegeld) = (pak, nummer, revisie, Array(sealed))
    }

    /// - Throws: `nietMogelijk` when the note cannot be opened here: then it stays on the device.
    func neemIn(_ bezoek: Bezoek, _ tx: SchrijfTx) throws -> Uitkomst {
        let note = try open(bezoek, tx)
        guard let dossier = ID<Dossier>(note.dossier) else { throw Self.onleesbaar }
        if try MeeStore.isBinnen(nummer, revisie: revisie, tx) { return .bekend }
        try ConceptStore.bewaar(
            ConceptStore.meegenomen + Contactinvoer.naam, pad: GezinURL.nieuwContact(dossier), note.velden.filter { Self.isVeld($0.key) },
            van: bezoek.gebruiker, naast: true, tx)
        try MeeStore.onthoud(nummer, revisie: revisie, pak: pak, tx)
        return magSchrijven(dossier, bezoek, tx) ? .ingeleverd : .zonderRecht
    }

    private func open(_ bezoek: Bezoek, _ tx: SchrijfTx) throws -> Notitie {
        guard let zegel = try MeeStore.zegel(pak, van: bezoek.gebruiker, tx),
            let bytes = zegel.open(verzegeld, bij: Meezegel.bijNotitie(pak, nummer, revisie: revisie)),
            // What does not read is told to the sender, who keeps it.
            let note = try? JSONDecoder().decode(Notitie.self, from: Data(bytes))
        else { throw Self.onleesbaar }
        return note
    }

    static let onleesbaar = Afwijzing.nietMogelijk(
        "Deze notitie is hier niet te openen. Zij is van iemand anders, of van meer dan \(MeeStore.dagenNaEinde) dagen geleden. Zij blijft op "
            + "dit apparaat staan. Vraag functioneel beheer.")

    /// Only what the form itself asks.
    private static func isVeld(_ naam: String) -> Bool {
        Contactinvoer.velden.contains { $0.id == naam || naam.hasPrefix($0.id + ".") }
    }

    private func magSchrijven(_ dossier: ID<Dossier>, _ bezoek: Bezoek, _ tx: SchrijfTx) -> Bool {
        tx.getoond(.dossier(dossier))
        do {
            _ = try Zicht.op(dossier, bezoek, voor: .wijzigen, alsMeelezer: true, tx)
            return true
        } catch {
            // The words are kept for who wrote them all the same; that the right was gone is a line of the journal.
            tx.noteer("meegenomen.zonder-recht")
            return false
        }
    }
}
