// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What who did the triage gives along.
struct Meegeefinvoer: Invoer {
    var afgesproken = ""
    var beloofd = ""
    var nietDoen = ""

    static let naam = "triageoverdracht"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 3
    private static let grond = "Jeugdwet 4.1.1"
    static let velden: [Veld<Self>] = [
        .tekst(
            "afgesproken", \.afgesproken, "Wat is afgesproken?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: moeder belt woensdag na vier uur.",
            nut: .hulp, grond: grond, tot: 600),
        .tekst(
            "beloofd", \.beloofd, "Wat hebben wij beloofd?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: nog deze week iemand op bezoek.", nut: .hulp,
            grond: grond, tot: 600),
        .tekst(
            "nietDoen", \.nietDoen, "Wat kan beter niet?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: niet de school bellen voordat Noor het weet.",
            nut: .veiligheid, grond: grond, tot: 600),
    ]

    func overdracht(bij vraag: UUIDv7) -> Triageoverdracht {
        Triageoverdracht(hulpvraag: vraag, afgesproken: afgesproken, beloofd: beloofd, nietDoen: nietDoen)
    }
}

/// A short note from who did the triage to who takes the family on.
enum MeegeefRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/hulpvragen/:feit/meegeven", .wijzigen(.hulpvraag)) { verzoek in try await toon(verzoek, nil) }
        routes.post("/dossiers/:id/hulpvragen/:feit/meegeven", .wijzigen(.hulpvraag)) { verzoek in try await geefMee(verzoek) }
        routes.post("/dossiers/:id/hulpvragen/:feit/meegeven/ontvangst", .wijzigen(.hulpvraag)) { verzoek in try await ontvang(verzoek) }
        routes.post("/dossiers/:id/hulpvragen/:feit/meegeven/weg", .wijzigen(.hulpvraag)) { verzoek in try await haalWeg(verzoek) }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<Meegeefinvoer>?) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let (kader, stand) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            return (kader, try ToegangStore.vraag(feit.raw, kader.zicht, tx))
        }
        return MeegeefPages.formulier(kader, stand, read?.ingevuld ?? [:], read?.fouten ?? [], verzoek)
    }

    private static func geefMee(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.verwerk(Meegeefinvoer.self, opnieuw: { try await toon(verzoek, $0) }) { form in
            try await verzoek.schrijf(handeling: "triage.meegeven") { tx in
                let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
                let stand = try ToegangStore.vraag(feit.raw, zicht, tx)
                try ToegangStore.legVast(bij: stand.feit, form.overdracht(bij: stand.feit.id).gecontroleerd(), zicht, tx)
                return GezinURL.dossier(id)
            }
        }
    }

    /// One click of a colleague who read this note: from then on it stands with the question only.
    private static func ontvang(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(handeling: "triage.ontvangen") { tx in
            let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
            let stand = try ToegangStore.vraag(feit.raw, zicht, tx)
            let note = try gekozen(stand, verzoek)
            if note.ontvangst == nil { try ToegangStore.legVast(bij: stand.feit, note.feit.ontvangen(door: tx.wie.id), zicht, tx) }
            return GezinURL.dossier(id)
        }
    }

    /// Who wrote it takes it back, as long as nobody took it up.
    private static func haalWeg(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(handeling: "triage.meegevenweg") { tx in
            let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
            let note = try gekozen(try ToegangStore.vraag(feit.raw, zicht, tx), verzoek)
            guard note.feit.door == tx.wie.id else { throw Afwijzing.nietMogelijk("Alleen wie dit schreef, kan het weghalen.") }
            guard note.ontvangst == nil else { throw Afwijzing.nietMogelijk("Een collega nam dit al over. Het staat bij de hulpvraag.") }
            try tx.trekIn(note.feit, in: ToegangStore.tabel)
            return GezinURL.dossier(id)
        }
    }

    private static func gekozen(_ stand: Vraagstand, _ verzoek: Verzoek) throws(Afwijzing) -> Meegegeven {
        let chosen = verzoek.gekozenFeit
        guard let note = stand.overdrachten.first(where: { $0.feit.id == chosen }) else {
            throw .nietMogelijk("Dit is intussen weggehaald. Kijk op het overzicht hoe het er nu staat.")
        }
        return note
    }
}

enum MeegeefPages {
    static func formulier(
        _ kader: Dossierkader, _ stand: Vraagstand, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let form = verzoek.formulier(
            ToegangURL.meegeven(kader.id, stand.feit.id), knop: "Geef dit mee", terug: ToegangURL.hulpvragen(kader.id)
        ) { Formulieropmaak.velden(Meegeefinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.dossierpagina(
            "Iets meegeven", kader, blad: .hulpvragen, fouten: fouten,
            """
            \(HTML.inleiding("Voor wie dit gezin van u overneemt. Dit staat bovenaan het overzicht tot een collega zegt: ik neem dit over."))
            \(form)
            """)
    }

    /// On top of the overview. Who wrote it sees that nobody took it up yet.
    static func blok(_ note: Meegegeven, vraag: UUIDv7, wie: String, mag: Bool, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML {
        let isMine = note.feit.door == verzoek.gebruiker.raw, which = [(Verzoek.feitveld, note.feit.id.hex)]
        let open: HTML? = isMine || !mag ? "<p class=\"zacht\">\(isMine ? "U schreef dit. " : "")Nog niemand nam het over.</p>" : nil
        let take = verzoek.knop(ToegangURL.ontvangst(kader.id, vraag), "Gelezen, ik neem dit over", stil: false, verborgen: which)
        let back = verzoek.knop(ToegangURL.meegevenWeg(kader.id, vraag), "Haal dit weg", verborgen: which)
        let act: HTML = "\(open)\(mag ? HTML.knoppen([isMine ? back : take]) : nil)"
        return HTML.melding(
            .letOp,
            """
            <h2>Meegegeven na de triage</h2>
            \(HTML.begrippen(note.rijen.map { ($0.0, HTML.vrijeTekst($0.1)) }))
            <p><small>\(wie), \(HTML.datum(note.feit.opgetekend.datum))</small></p>\(act)
            """)
    }
}
