// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Appointments of a file: made, moved, settled; and the note that comes of one, filled in with what is known.
enum AfspraakRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/afspraken", .lezen(.contacten)) { verzoek in try await lijst(verzoek) }
        routes.get("/dossiers/:id/afspraken/nieuw", .wijzigen(.gezin)) { verzoek in
            let (page, frame) = try await nieuw(verzoek)
            var form = Afspraakinvoer()
            form.door = [verzoek.gebruiker.hex]
            let filled = form.ingevuld
            let start = try await verzoek.lees { tx in try verzoek.begin(Afspraakinvoer.self, anders: filled, tx) }
            return page.toon(verzoek, frame, start)
        }
        routes.post("/dossiers/:id/afspraken", .wijzigen(.gezin)) { verzoek in try await maak(verzoek) }
        routes.get("/dossiers/:id/afspraken/:afspraak/verzetten", .wijzigen(.gezin)) { verzoek in
            let (page, frame, item) = try await verzetten(verzoek)
            return page.toon(verzoek, frame, Formulierbegin(ingevuld: Afspraakinvoer(item.inhoud).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/afspraken/:afspraak/verzetten", .wijzigen(.gezin)) { verzoek in try await verzet(verzoek) }
        routes.get("/dossiers/:id/afspraken/:afspraak/afloop", .wijzigen(.gezin)) { verzoek in
            let (frame, item) = try await een(verzoek)
            return afloopblad(frame, item).toon(
                verzoek, frame, Formulierbegin(ingevuld: Afloopinvoer(item, frame.gezin).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/afspraken/:afspraak/afloop", .wijzigen(.gezin)) { verzoek in try await rondAf(verzoek) }
        routes.get("/dossiers/:id/afspraken/:afspraak/notitie", .wijzigen(.contacten)) { verzoek in
            let (frame, item) = try await een(verzoek, alsMeelezer: true)
            let known = Contactinvoer(item, frame.gezin).ingevuld
            let start = try await verzoek.lees { tx in try verzoek.begin(Contactinvoer.self, anders: known, tx) }
            return ContactRoutes.blad(frame, bij: item).toon(verzoek, frame, start)
        }
        routes.post("/dossiers/:id/afspraken/:afspraak/notitie", .wijzigen(.contacten)) { verzoek in try await noteer(verzoek) }
    }

    private static func lijst(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let doel = try await verzoek.leesdoel(id)
        guard doel != .bekostiging else { throw Afwijzing.nietGevonden }
        let (frame, items, names) = try await verzoek.lees(doel: doel, handeling: "afspraken.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            let items = try GezinStore.afspraken(frame.zicht, tx)
            return (frame, items, try BeheerStore.namen(van: items.flatMap { $0.inhoud.door.map(\.raw) }, tx))
        }
        return AfspraakPages.lijst(items, namen: names, frame, verzoek)
    }

    // MARK: Planned

    /// - Parameter ook: who goes already, also when they left the team since.
    static func blad(
        _ titel: String, _ frame: Dossierkader, naar actie: String, collegas: [Medewerker], concept: String? = nil, laatste: UUIDv7? = nil
    ) -> Formulierblad<Afspraakinvoer> {
        let people = frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: titel, blad: .contacten, actie: actie, terug: AfspraakURL.lijst(frame.id), concept: concept, laatsteFeit: laatste,
            keuzes: ["met": people, "door": collegas.map { Keuze($0.gebruiker.hex, $0.naam) }])
    }

    /// Colleagues of one's teams, and always oneself.
    private static func collegas(_ verzoek: Verzoek, ook: [ID<Gebruiker>] = [], _ tx: LeesTx) throws -> [Medewerker] {
        let team = try WaarneemRoutes.collegas(verzoek, tx)
        let missing = Set([verzoek.gebruiker] + ook).subtracting(team.map(\.gebruiker)).sorted()
        return team + (try missing.compactMap { try BeheerStore.medewerker($0, tx) })
    }

    private static func nieuw(_ verzoek: Verzoek) async throws -> (Formulierblad<Afspraakinvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            let page = blad(
                "Afspraak maken", frame, naar: AfspraakURL.lijst(id), collegas: try collegas(verzoek, tx), concept: AfspraakURL.nieuw(id))
            return (page, frame)
        }
    }

    private static func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame) = try await nieuw(verzoek)
        return try await verzoek.verwerk(Afspraakinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "afspraak.maken") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                try GezinStore.plan(form.afspraak(frame.gezin, op: tx.vandaag), zicht, tx)
                return AfspraakURL.lijst(frame.id)
            }
        }
    }

    // MARK: Moved

    /// - Parameter alsMeelezer: also for who thinks along: they write notes, and make no appointments.
    private static func een(_ verzoek: Verzoek, alsMeelezer: Bool = false) async throws -> (Dossierkader, Afspraakbeeld) {
        let id: ID<Dossier> = try verzoek.id()
        let act: ID<Afspraak> = try verzoek.id("afspraak")
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: alsMeelezer, tx)
            return (frame, try GezinStore.afspraak(act.raw, frame.zicht, tx))
        }
    }

    private static func verzetten(_ verzoek: Verzoek) async throws -> (Formulierblad<Afspraakinvoer>, Dossierkader, Afspraakbeeld) {
        let (frame, item) = try await een(verzoek)
        let team = try await verzoek.lees { tx in try collegas(verzoek, ook: item.inhoud.door, tx) }
        let page = blad(
            "Afspraak verzetten", frame, naar: AfspraakURL.verzetten(frame.id, item.handeling), collegas: team, laatste: item.feit.id)
        return (page, frame, item)
    }

    private static func verzet(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame, item) = try await verzetten(verzoek)
        do {
            return try await verzoek.verwerk(Afspraakinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) {
                form in
                try await verzoek.schrijf(handeling: "afspraak.verzetten") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    let now = try GezinStore.afspraak(item.handeling, zicht, tx)
                    guard now.afloop == nil else {
                        throw Afwijzing.nietMogelijk("Van deze afspraak is al vastgelegd hoe het ging. Maak een nieuwe afspraak.")
                    }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.feit.id)
                    try GezinStore.plan(form.afspraak(frame.gezin, op: tx.vandaag), zicht, verzet: now.feit, tx)
                    return AfspraakURL.lijst(frame.id)
                }
            }
        } catch Afwijzing.verouderd {
            let (page, frame, item) = try await verzetten(verzoek)
            let newer = try await verzoek.lees { tx in try Nieuwer(item.feit, Afspraakinvoer(item.inhoud).ingevuld, tx) }
            return page.conflict(verzoek, frame, newer)
        }
    }

    // MARK: Settled

    static func afloopblad(_ frame: Dossierkader, _ item: Afspraakbeeld) -> Formulierblad<Afloopinvoer> {
        let children = frame.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) }
        let people = frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: "Hoe ging de afspraak?", blad: .contacten, actie: AfspraakURL.afloop(frame.id, item.handeling),
            terug: AfspraakURL.lijst(frame.id), laatsteFeit: item.afloop?.id,
            keuzes: ["aanwezig": people, "gezien": children, "alleen": children],
            boven: .inleiding(
                "\(AfspraakPages.zin(item.inhoud).metHoofdletter), met \(Woorden.opsomming(item.inhoud.met.map { frame.gezin.naam($0) })). "
                    + "Ging de afspraak door, dan schrijft u daarna meteen de notitie."))
    }

    private static func rondAf(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, item) = try await een(verzoek)
        let page = afloopblad(frame, item)
        do {
            return try await verzoek.verwerk(Afloopinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) {
                form in
                try await verzoek.schrijf(handeling: "afspraak.afronden") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    let now = try GezinStore.afspraak(item.handeling, zicht, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.afloop?.id)
                    let ending = try form.afloop(now, frame.gezin, op: tx.vandaag)
                    try GezinStore.rondAf(ending, zicht, eerder: now.afloop, tx)
                    let writes = ending.uitkomst == .doorgegaan && !now.heeftNotitie
                    return writes ? AfspraakURL.notitie(frame.id, now.handeling) : AfspraakURL.lijst(frame.id)
                }
            }
        } catch Afwijzing.verouderd {
            let (frame, item) = try await een(verzoek)
            guard let fact = item.afloop else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in try Nieuwer(fact, Afloopinvoer(item, frame.gezin).ingevuld, tx) }
            return afloopblad(frame, item).conflict(verzoek, frame, newer)
        }
    }

    private static func noteer(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, item) = try await een(verzoek, alsMeelezer: true)
        let page = ContactRoutes.blad(frame, bij: item)
        if let filled = Opzetkeuze.gevraagd(verzoek) { return page.toon(verzoek, frame, Formulierbegin(ingevuld: filled, bewaard: nil)) }
        return try await verzoek.verwerk(Contactinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "contact.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                try eisZonderNotitie(GezinStore.afspraak(item.handeling, zicht, tx))
                try GezinStore.noteer(form.notitie(frame.gezin, op: tx.vandaag, afspraak: item.handeling), zicht, tx)
                return GezinURL.contacten(frame.id)
            }
        }
    }

    /// One note of one appointment, and only of one that was held. What was typed stays in the form.
    private static func eisZonderNotitie(_ now: Afspraakbeeld) throws(Afwijzing) {
        if now.heeftNotitie {
            throw .ongeldig([
                Veldfout(
                    "gezegd",
                    "Van deze afspraak is al een notitie. Wat u schreef staat er nog: zet het erbij met Verbeteren, bij Contacten.")
            ])
        }
        guard now.afloop?.inhoud.uitkomst == .doorgegaan else {
            throw .ongeldig([
                Veldfout(
                    "gezegd",
                    "Leg eerst bij Afspraken vast dat de afspraak doorging. Wat u schreef staat er nog. Was het een ander gesprek, schrijf "
                        + "het dan bij Contacten.")
            ])
        }
    }
}
