// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The privacy officer's first page, and noodtoegang read back. Looking here is a line of the journal too.
enum ToezichtRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToezichtURL.begin, .journaal) { verzoek in
            try verzoek.eisToezicht()
            let blad = try await verzoek.lees(doel: .toezicht, handeling: "noodtoegang.nalezen") { tx in
                tx.noteer("noodtoegang.nalezen")
                return try Toezichtblad(tx)
            }
            return ToezichtPages.begin(blad, verzoek)
        }
        routes.get("/journaal/noodtoegang/:feit", .journaal) { verzoek in
            let blad = try await lees(verzoek)
            return ToezichtPages.nalezen(blad, [:], [], verzoek)
        }
        routes.post("/journaal/noodtoegang/:feit", .journaal) { verzoek in try await leesNa(verzoek) }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Nalezingsblad {
        try verzoek.eisToezicht()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .toezicht, handeling: "noodtoegang.nalezen") { tx in
            guard let blad = try Nalezingsblad(feit.raw, tx) else { throw Afwijzing.nietGevonden }
            return blad
        }
    }

    private static func leesNa(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await lees(verzoek)
        return try await verzoek.verwerk(
            Nalezinginvoer.self, opnieuw: { ToezichtPages.nalezen(blad, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let outcome = form.uitkomst else { throw Afwijzing.ongeldig([Veldfout("uitkomst", "Kies terecht of niet terecht.")]) }
            let review = try Nalezing.lees(
                blad.nood.feit, van: blad.nood.gebruiker, door: verzoek.gebruiker, uitkomst: outcome, toelichting: form.toelichting)
            let answer = try await verzoek.schrijf(doel: .toezicht, handeling: "noodtoegang.nalezen") { tx in
                guard try ToezichtStore.nalezing(blad.nood.feit, tx) == nil else { return ToezichtURL.noodtoegang(blad.nood.feit) }
                tx.getoond(.dossier(blad.nood.dossier))
                tx.getoond(.gebruiker(blad.nood.gebruiker))
                try ToezichtStore.legVast(review, tx)
                return ToezichtURL.begin
            }
            try await Toezichttaken.tel(verzoek)
            return answer
        }
    }
}

/// One noodtoegang in a list, with its reason and its term.
struct Noodrij: Sendable {
    let nood: RelatieStore.Nood
    let wie: String
    let categorie: Noodcategorie?
    let reden: String
    let uiterlijk: Datum
    let nalezing: Nalezing?
}

/// What the first page needs, read in one transaction.
struct Toezichtblad: Sendable {
    /// To read back, the first term on top: what is overdue stands above all.
    let open: [Noodrij]
    let gelezen: [Noodrij]
    let signalen: Int

    static let meesteGelezen = 20
}

extension Toezichtblad {
    init(_ tx: LeesTx) throws {
        let names = try Wienaam(tx)
        func rij(_ nood: RelatieStore.Nood) throws -> Noodrij? {
            guard let full = try RelatieStore.noodtoegang(nood.feit, tx) else { return nil }
            return Noodrij(
                nood: nood, wie: names.naam(nood.gebruiker.raw), categorie: full.relatie.noodcategorie, reden: full.relatie.reden,
                uiterlijk: try Nalezing.uiterlijk(na: nood.van), nalezing: try ToezichtStore.nalezing(nood.feit, tx)?.inhoud)
        }
        let waiting = try Toezichttaken.teLezen(tx)
        let done = Set(waiting.map(\.feit))
        open = try waiting.compactMap(rij).sorted { ($0.uiterlijk, $0.nood.van) < ($1.uiterlijk, $1.nood.van) }
        gelezen = try RelatieStore.noodtoegangen(tx).filter { !done.contains($0.feit) }.prefix(Self.meesteGelezen).compactMap(rij)
        signalen = try ToezichtStore.aantalOpenSignalen(tx)
    }
}

/// One noodtoegang with what was done in it.
struct Nalezingsblad: Sendable {
    let nood: RelatieStore.Nood
    let relatie: Relatie
    let wie: String
    let uiterlijk: Datum
    let nalezing: Feit<Nalezing>?
    let lezer: String?
    let regels: [Journaalregel]

    static let meesteRegels = 500
}

extension Nalezingsblad {
    init?(_ feit: UUIDv7, _ tx: LeesTx) throws {
        guard let found = try RelatieStore.noodtoegang(feit, tx) else { return nil }
        let names = try Wienaam(tx)
        nood = found.nood
        relatie = found.relatie
        wie = names.naam(nood.gebruiker.raw)
        uiterlijk = try Nalezing.uiterlijk(na: nood.van)
        nalezing = try ToezichtStore.nalezing(feit, tx)
        lezer = nalezing.map { names.naam($0.door) }
        let ask = Journaalvraag(
            over: [.dossier(nood.dossier)], door: nood.gebruiker.raw, van: nood.van, voor: nood.tot.plus(seconden: 1))
        regels = try tx.regels(ask, hoogstens: Self.meesteRegels).reversed()
    }
}
