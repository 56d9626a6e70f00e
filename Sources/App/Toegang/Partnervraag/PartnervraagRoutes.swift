// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum PartnervraagURL {
    static func lijst(_ id: ID<Dossier>) -> String { GezinURL.partnervragen(id) }
    static func nieuw(_ id: ID<Dossier>) -> String { lijst(id) + "/nieuw" }
    static func een(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { lijst(id) + "/" + feit.hex }
    static func link(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/link" }
    static func verteld(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/antwoord" }
    static func gelezen(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/gelezen" }
    static func weg(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/intrekken" }
    static func antwoord(_ geheim: String) -> String { "/antwoord/" + geheim }
}

/// A worker asks somebody outside, gives a way in, and reads the answer.
enum PartnervraagRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/partnervragen", .lezen(.contacten)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (frame, items, closed, names) = try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "partnervragen.inzien") {
                tx in
                let frame = try Dossierkader.lees(id, verzoek, tx)
                let items = try PartnervraagStore.alle(frame.zicht, tx)
                return (
                    frame, items, try PartnervraagStore.ongedekt(items, frame.zicht, tx),
                    try BeheerStore.namen(van: items.map(\.vraag.door), tx)
                )
            }
            return PartnervraagPages.lijst(frame, items, names, ongedekt: closed, verzoek)
        }
        routes.get("/dossiers/:id/partnervragen/nieuw", .wijzigen(.contacten)) { verzoek in
            let (frame, consents) = try await kader(verzoek)
            return PartnervraagPages.formulier(frame, consents, op: verzoek.vandaag).toon(verzoek, frame, begin(frame, consents, verzoek))
        }
        routes.post("/dossiers/:id/partnervragen/nieuw", .wijzigen(.contacten)) { verzoek in try await vraag(verzoek) }
        routes.get("/dossiers/:id/partnervragen/:feit", .lezen(.contacten)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (frame, item, isCovered) = try await een(verzoek, doel: verzoek.leesdoel(id))
            return PartnervraagPages.een(frame, item, ingang: nil, isGedekt: isCovered, verzoek)
        }
        routes.post("/dossiers/:id/partnervragen/:feit/link", .wijzigen(.contacten)) { verzoek in try await maakLink(verzoek) }
        routes.get("/dossiers/:id/partnervragen/:feit/antwoord", .wijzigen(.contacten)) { verzoek in
            let (form, frame) = try await verteld(verzoek)
            var begin = Partnerverteld()
            begin.op = verzoek.vandaag
            return form.toon(verzoek, frame, Formulierbegin(ingevuld: begin.ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/partnervragen/:feit/antwoord", .wijzigen(.contacten)) { verzoek in
            let (form, frame) = try await verteld(verzoek)
            return try await verzoek.verwerk(Partnerverteld.self, opnieuw: { form.opnieuw(verzoek, frame, $0) }) { read in
                try await schrijf(verzoek, "partnerantwoord.vastleggen") { item, frame, tx in
                    guard !item.isBeantwoord else {
                        throw Afwijzing.nietMogelijk("Er is al antwoord. Wat gevraagd en gezegd is, blijft staan.")
                    }
                    let told = Partnerreactie(
                        vraag: item.vraag.id, over: item.vraag.inhoud.over, wie: read.wie, tekst: read.tekst, op: read.op ?? tx.vandaag)
                    let fact = try PartnervraagStore.legVast(told, op: item.vraag, bron: "professional", tx)
                    try PartnervraagStore.legVast(Partnerlezing(antwoord: fact.id), op: item.vraag, tx)
                    return PartnervraagURL.een(frame.id, item.vraag.id)
                }
            }
        }
        routes.post("/dossiers/:id/partnervragen/:feit/gelezen", .wijzigen(.contacten)) { verzoek in
            try await schrijf(verzoek, "partnerantwoord.gelezen") { item, frame, tx in
                guard let answer = item.antwoord else { throw Afwijzing.nietGevonden }
                if !item.isGelezen { try PartnervraagStore.legVast(Partnerlezing(antwoord: answer.id), op: item.vraag, tx) }
                return PartnervraagURL.een(frame.id, item.vraag.id)
            }
        }
        routes.post("/dossiers/:id/partnervragen/:feit/intrekken", .wijzigen(.contacten)) { verzoek in
            try await schrijf(verzoek, "partnervraag.intrekken") { item, frame, tx in
                guard !item.isBeantwoord else {
                    throw Afwijzing.nietMogelijk("Er is al antwoord. Wat gevraagd en gezegd is, blijft staan.")
                }
                try PartnervraagStore.trekIn(item.vraag, tx)
                return PartnervraagURL.lijst(frame.id)
            }
        }
    }

    private static func kader(_ verzoek: Verzoek) async throws -> (Dossierkader, [Zaak]) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            return (frame, try afspraken(frame, tx))
        }
    }

    /// Agreements to ask a partner something that hold today.
    private static func afspraken(_ frame: Dossierkader, _ tx: LeesTx) throws -> [Zaak] {
        try ToestemmingStore.lopend(.vraag, voor: [.partnervraag], frame.zicht, tx)
    }

    private static func een(_ verzoek: Verzoek, doel: Doel) async throws -> (Dossierkader, Partnerbeeld, Bool) {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: doel, handeling: "partnervragen.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            let item = try PartnervraagStore.een(feit.raw, frame.zicht, tx)
            return (frame, item, try PartnervraagStore.isGedekt(item.vraag.inhoud, frame.zicht, tx))
        }
    }

    /// Two weeks from now, on the agreement that it begins with, or the only one there is.
    private static func begin(_ frame: Dossierkader, _ consents: [Zaak], _ verzoek: Verzoek) -> Formulierbegin {
        var form = Partnervraaginvoer()
        form.uiterlijk = verzoek.vandaag.plus(dagen: 14)
        let only = consents.count == 1 ? consents.first : nil
        form.afspraken = [consents.first { $0.feit.hex == verzoek.vraag("afspraak") } ?? only].compactMap { $0?.feit.hex }
        return Formulierbegin(ingevuld: form.ingevuld, bewaard: nil)
    }

    private static func vraag(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, consents) = try await kader(verzoek), form = PartnervraagPages.formulier(frame, consents, op: verzoek.vandaag)
        return try await verzoek.verwerk(
            Partnervraaginvoer.self, keuzes: form.keuzes, opnieuw: { form.opnieuw(verzoek, frame, $0) }
        ) { read in
            try await verzoek.schrijf(handeling: "partnervraag.stellen") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                try now.zicht.eisVast()
                let asked = try read.partnervraag(try afspraken(now, tx), op: tx.vandaag)
                let fact = try PartnervraagStore.legVast(asked, now.zicht, tx)
                return PartnervraagURL.een(now.id, fact.id)
            }
        }
    }

    /// Link and code are shown by the answer to this post, and by nothing after it.
    private static func maakLink(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let (frame, item, way) = try await verzoek.web.databank.schrijf(
            als: verzoek.bezoek.handelende, doel: .toeleiding, handeling: "partnervraag.link"
        ) { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try frame.zicht.eisVast()
            let item = try PartnervraagStore.een(feit.raw, frame.zicht, tx)
            guard !item.isBeantwoord else {
                throw Afwijzing.nietMogelijk("Er is al antwoord. Stel een nieuwe vraag als u meer wilt weten.")
            }
            guard try PartnervraagStore.isGedekt(item.vraag.inhoud, frame.zicht, tx) else {
                throw Afwijzing.nietMogelijk("De afspraak voor deze vraag geldt niet meer. Maak een nieuwe, of trek de vraag in.")
            }
            if item.link == nil { try PartnervraagStore.verstrek(item.vraag, frame.zicht, tx) }
            let way = try PartnervraagStore.maakLink(item.vraag, tx)
            return (frame, try PartnervraagStore.een(feit.raw, frame.zicht, tx), way)
        }
        return PartnervraagPages.een(frame, item, ingang: way, isGedekt: true, verzoek)
    }

    /// The form for an answer that came by telephone or in a talk.
    private static func verteld(_ verzoek: Verzoek) async throws -> (Formulierblad<Partnerverteld>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            return (PartnervraagPages.verteld(frame, try PartnervraagStore.een(feit.raw, frame.zicht, tx)), frame)
        }
    }

    private static func schrijf(
        _ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (Partnerbeeld, Dossierkader, SchrijfTx) throws -> String
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(handeling: handeling) { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try frame.zicht.eisVast()
            return try body(PartnervraagStore.een(feit.raw, frame.zicht, tx), frame, tx)
        }
    }
}
