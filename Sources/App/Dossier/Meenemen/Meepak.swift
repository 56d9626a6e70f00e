// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// What a device gets: the sealed sheets, and in the clear only what it needs to open them and to throw them away.
struct Meepak: Codable, Sendable {
    /// What is sealed.
    struct Inhoud: Codable, Sendable, Equatable {
        let voor: String
        let gemaakt: Moment
        let gezinnen: [Meeblad]
    }

    /// Answer to who takes it along: the words are said once and kept nowhere.
    struct Uitgifte: Codable, Sendable {
        let woorden: [String]
        let pak: Meepak
    }

    /// Form of the pack; the page that opens it knows the one before as well.
    static let versie = 1
    static let meesteGezinnen = 6

    let versie: Int
    let pak: String
    let gebruiker: String
    /// Seconds since 1970; first at which it may no longer be opened.
    let tot: Int64
    /// Base64.
    let zout: String
    let ronden: Int
    let aantal: Int
    /// Base64 of nonce ‖ ciphertext ‖ tag.
    let verzegeld: String

    /// The sheets of these files, sealed, with the trace it leaves on each of them, in one transaction.
    static func maak(
        _ dossiers: [ID<Dossier>], _ zegel: Meezegel, zout: [UInt8], uren: Int, _ bezoek: Bezoek, _ tx: SchrijfTx
    ) throws -> Meepak {
        let id = tx.nieuwID(Meepak.self).raw
        // Whole seconds: the seal is bound to them on both sides.
        let end = Moment(micros: (tx.nu.micros / 1_000_000 + Int64(uren) * 3_600) * 1_000_000)
        let ook = try RelatieStore.dossiers(van: bezoek.gebruiker, soorten: [.waarneming], tx)
        let sheets = try dossiers.map { file in
            guard try StandStore.staat(file, in: .eigen(bezoek.gebruiker, ook: ook), tx) else { throw Afwijzing.nietGevonden }
            let zicht = try Zicht.op(file, bezoek, voor: .meenemen, tx)
            let sheet = try Meeblad.lees(zicht, tx)
            try GezinStore.legVast(Meeneming(pak: id, tot: end), zicht, van: tx.vandaag, tx)
            return sheet
        }
        try MeeStore.maak(id, van: bezoek.gebruiker, tot: end, aantal: sheets.count, zegel, tx)
        let inside = [UInt8](try JSONEncoder().encode(Inhoud(voor: bezoek.naam, gemaakt: tx.nu, gezinnen: sheets)))
        let sealed = try zegel.sluit(inside, bij: Meezegel.bijPak(id, tot: end))
        return Meepak(
            versie: versie, pak: id.hex, gebruiker: bezoek.gebruiker.hex, tot: end.micros / 1_000_000,
            zout: Data(zout).base64EncodedString(), ronden: Meezegel.ronden, aantal: sheets.count,
            verzegeld: Data(sealed).base64EncodedString())
    }
}
