// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import NIOCore
import Opmaak
import Opslag

enum MeeURL {
    static let begin = "/mee"
    static let pak = begin + "/pak"
    static let inleveren = begin + "/inleveren"
    static let gewist = begin + "/gewist"
    /// The page that works without signal: the same for everybody, without a word about anybody. Nothing else is in reach of the worker.
    static let onderweg = begin + "/onderweg"
    static let dienst = begin + "/dienst.js"
}

/// To a kitchen table without signal and back (docs/besluiten/024-keukentafel-zonder-bereik.md).
enum MeeRoutes {
    static func add(to routes: Routetabel) {
        // Who may no longer take anything along must still find where to hand in.
        routes.get(MeeURL.begin, .eigen) { verzoek in
            let may = Rechten.magOoit(.meenemen, rollen: verzoek.bezoek.rollen)
            let blad = try await verzoek.lees(handeling: "meenemen.inzien") { tx in
                try Meekeuze.lees(verzoek.bezoek, metRijen: may, tx)
            }
            return MeePages.kiezen(blad, verzoek)
        }
        routes.post(MeeURL.pak, .meenemen) { verzoek in try await antwoord { try await neemMee(verzoek) } }
        // Who may no longer take anything along must still be able to hand in what was written.
        routes.post(MeeURL.inleveren, .eigen) { verzoek in try await antwoord { try await leverIn(verzoek) } }
        routes.post(MeeURL.gewist, .eigen) { verzoek in try await antwoord { try await meldGewist(verzoek) } }
        routes.open(.get, MeeURL.onderweg) { verzoek in MeePages.onderweg(verzoek.web).response }
        routes.open(.get, MeeURL.dienst) { _ in dienst() }
    }

    // MARK: Take along

    private static func neemMee(_ verzoek: Verzoek) async throws -> String {
        let asked = (verzoek.ingevuld["dossier"] ?? []).compactMap { ID<Dossier>($0) }
        let files = asked.reduce(into: [ID<Dossier>]()) { if !$0.contains($1) { $0.append($1) } }
        guard !files.isEmpty else { throw Afwijzing.nietMogelijk("Kies eerst welk gezin u meeneemt.") }
        guard files.count <= Meepak.meesteGezinnen else {
            throw Afwijzing.nietMogelijk(
                "U kunt hoogstens \(Meepak.meesteGezinnen) gezinnen tegelijk meenemen. Neem mee wat u vandaag nodig hebt.")
        }
        try await Exportquota.eis(verzoek, aantal: files.count)
        let hours = try await verzoek.web.instellingen.op(verzoek.vandaag).meeUren
        let words = Meewoorden.kies(), salt = Toeval.bytes(16)
        let seal = try Meezegel(woorden: words, zout: salt)
        let bezoek = verzoek.bezoek
        let pak = try await verzoek.web.databank.schrijf(als: bezoek.handelende, doel: .toeleiding, handeling: Exportquota.perGezin) { tx in
            try Meepak.maak(files, seal, zout: salt, uren: hours, bezoek, tx)
        }
        return try json(Meepak.Uitgifte(woorden: words, pak: pak))
    }

    // MARK: Come back

    private struct Ontvangst: Codable {
        let stand: Inlevering.Uitkomst
    }

    private static func leverIn(_ verzoek: Verzoek) async throws -> String {
        guard let note = Inlevering(verzoek.ingevuld) else { throw Inlevering.onleesbaar }
        let bezoek = verzoek.bezoek
        let stand = try await verzoek.web.databank.schrijf(als: bezoek.handelende, doel: .toeleiding, handeling: "meegenomen.inleveren") {
            tx in try note.neemIn(bezoek, tx)
        }
        return try json(Ontvangst(stand: stand))
    }

    /// Said by the device when nothing is left on it. Nobody can prove that; what is not said counts as still there.
    private static func meldGewist(_ verzoek: Verzoek) async throws -> String {
        guard let pak = verzoek.ingevuld["pak"]?.first.flatMap({ UUIDv7($0) }) else { throw Afwijzing.nietGevonden }
        let who = verzoek.gebruiker
        try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .beheer, handeling: "meegenomen.wissen") { tx in
            tx.getoond(.gebruiker(who))
            try MeeStore.meldGewist(pak, van: who, tx)
        }
        return "{}"
    }

    // MARK: For the script

    private struct Nee: Codable {
        let fout: String
    }

    /// The script shows a sentence where a form would show a page.
    private static func antwoord(_ body: () async throws -> String) async throws -> Antwoord {
        do {
            return .tekst(try await body())
        } catch Afwijzing.nietMogelijk(let reason) {
            return .tekst(try json(Nee(fout: reason)), status: .unprocessableContent)
        } catch Afwijzing.nietGevonden {
            let sentence = "Dit gezin is niet te vinden, of u mag het niet meenemen. Laad de bladzijde opnieuw."
            return .tekst(try json(Nee(fout: sentence)), status: .notFound)
        }
    }

    private static func json(_ value: some Encodable) throws -> String { String(decoding: try JSONEncoder().encode(value), as: UTF8.self) }

    /// The service worker: asked for again at every visit, so that a new version is seen at once.
    private static func dienst() -> Response {
        Response(
            status: .ok, headers: [.contentType: Bestanden.meeDienst.soort, .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: Bestanden.meeDienst(pagina: MeeURL.onderweg))))
    }
}

/// What can be chosen, and what went along before.
struct Meekeuze: Sendable {
    let rijen: [Dossierstand]
    let eerder: [MeeStore.Pak]
    let uren: Int

    private static let meesteEerder = 10

    /// Own work only: as the fixed contact, or who stands in for one. First term first, so that today stands on top.
    /// - Parameter metRijen: false for who may take nothing along, and only comes to hand in.
    static func lees(_ bezoek: Bezoek, metRijen: Bool, _ tx: LeesTx) throws -> Meekeuze {
        let ook = try RelatieStore.dossiers(van: bezoek.gebruiker, soorten: [.waarneming], tx)
        return Meekeuze(
            rijen: metRijen ? try StandStore.pagina(.eigen(bezoek.gebruiker, ook: ook), .alle, pagina: 1, bezoek, tx) : [],
            eerder: try MeeStore.pakken(van: bezoek.gebruiker, hoogstens: meesteEerder, tx),
            uren: try InstellingStore.instellingen(tx).meeUren)
    }
}
