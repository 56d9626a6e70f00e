// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The addresses of this part of the room, made where its routes are.
enum VerzoekURL {
    static func lijst(_ id: ID<Dossier>) -> String { Dossierblad.verzoeken.pad(id) }
    static func nieuw(_ id: ID<Dossier>) -> String { lijst(id) + "/nieuw" }
    static func verzoek(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { lijst(id) + "/" + feit.hex }
    static func besluit(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/besluit" }
    static func toets(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/toets" }
    static func uitstel(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/uitstel" }
    static func afgifte(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/afgifte" }
    static func antwoord(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/antwoord" }
    static func afschrift(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/afschrift" }
    static func afschriftbestanden(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { afschrift(id, feit) + "/bestanden" }
    static func afschriftbestand(_ id: ID<Dossier>, _ feit: UUIDv7, _ bijlage: UUIDv7) -> String {
        afschriftbestanden(id, feit) + "/" + bijlage.hex
    }
    static func delen(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { afschrift(id, feit) + "/delen" }
    static func deel(_ id: ID<Dossier>, _ feit: UUIDv7, _ deel: Afschriftdeel) -> String { delen(id, feit) + "/" + deel.code }
    static func vernietiging(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { verzoek(id, feit) + "/vernietiging" }
    static func verklaringen(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/verklaringen" }
    static func nieuweVerklaring(_ id: ID<Dossier>) -> String { verklaringen(id) + "/nieuw" }
    static func bewaarplichten(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/bewaarplichten" }
    static func nieuweBewaarplicht(_ id: ID<Dossier>) -> String { bewaarplichten(id) + "/nieuw" }
    static func herzieningBewaarplicht(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { bewaarplichten(id) + "/\(feit.hex)/herziening" }
    static func eindeBewaarplicht(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { bewaarplichten(id) + "/\(feit.hex)/einde" }
}

/// What clients ask about their file: received, judged by one, seen by another, answered (Jeugdwet 7.3.9 and 7.3.10; AVG 15–17).
enum VerzoekRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/verzoeken", .lezen(.verzoeken)) { verzoek in
            VerzoekPages.lijst(try await lijst(verzoek), verzoek)
        }
        routes.get("/dossiers/:id/verzoeken/nieuw", .wijzigen(.verzoeken)) { verzoek in
            let (sheet, frame) = try await blad(verzoek)
            let begin = try await verzoek.lees(doel: .rechten) { tx in
                try verzoek.begin(Verzoekinvoer.self, anders: Self.eerst(verzoek), tx)
            }
            return sheet.toon(verzoek, frame, begin)
        }
        routes.post("/dossiers/:id/verzoeken", .wijzigen(.verzoeken)) { verzoek in try await leg(verzoek) }
        routes.get("/dossiers/:id/verzoeken/:feit", .lezen(.verzoeken)) { verzoek in
            VerzoekPages.een(try await een(verzoek), [:], [], verzoek)
        }
        routes.post("/dossiers/:id/verzoeken/:feit/besluit", .wijzigen(.verzoeken)) { verzoek in try await besluit(verzoek) }
        routes.post("/dossiers/:id/verzoeken/:feit/toets", .wijzigen(.verzoeken)) { verzoek in try await toets(verzoek) }
        routes.post("/dossiers/:id/verzoeken/:feit/uitstel", .wijzigen(.verzoeken)) { verzoek in try await uitstel(verzoek) }
        routes.post("/dossiers/:id/verzoeken/:feit/afgifte", .wijzigen(.verzoeken)) { verzoek in try await geef(verzoek) }
        AntwoordRoutes.add(to: routes)
        AfschriftRoutes.add(to: routes)
        VerklaringRoutes.add(to: routes)
        BewaarplichtRoutes.add(to: routes)
    }

    // MARK: Read

    static func lijst(_ verzoek: Verzoek) async throws -> Verzoekenblad {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, alsMeelezer: true, tx)
            return try Verzoekenblad(frame, tx)
        }
    }

    static func een(_ verzoek: Verzoek, handeling: String = "verzoeken.inzien") async throws -> Verzoekblad {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .rechten, handeling: handeling) { tx in
            let frame = try Dossierkader.lees(id, verzoek, alsMeelezer: true, tx)
            if handeling.hasSuffix("afdrukken") { tx.noteer(handeling) }
            return try Verzoekblad(VerzoekStore.verzoek(feit.raw, frame.zicht, tx), frame, verzoek.gebruiker.raw, tx)
        }
    }

    // MARK: A new request

    private static func eerst(_ verzoek: Verzoek) -> Ingevuld {
        var form = Verzoekinvoer()
        form.ontvangen = verzoek.vandaag
        return form.ingevuld
    }

    private static func blad(
        _ verzoek: Verzoek, isVerzonden: Bool = false
    ) async throws -> (Formulierblad<Verzoekinvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
            let lines = try Regelkeuze(
                frame, verzoek, ook: "feit", zonder: Regelkeuze.nietTeVerbeteren, isVerzonden: isVerzonden, tx)
            return (formulier(frame, lines), frame)
        }
    }

    static func formulier(_ frame: Dossierkader, _ regels: Regelkeuze) -> Formulierblad<Verzoekinvoer> {
        let people = frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad<Verzoekinvoer>(
            titel: "Verzoek vastleggen", blad: .verzoeken, actie: VerzoekURL.lijst(frame.id), knop: "Vastleggen",
            terug: VerzoekURL.lijst(frame.id), concept: VerzoekURL.nieuw(frame.id),
            keuzes: [
                "over": people, "door": people + [Keuze(Verzoekinvoer.iemandAnders, "Iemand die niet in dit dossier staat")],
                "feit": [Keuze("", "Kies een regel")] + regels.keuzes,
            ],
            boven: HTML.inleiding("Iemand mag zien wat er over hem bewaard wordt, het laten verbeteren en soms laten vernietigen.")
                + nietErbij(frame) + regels.verder(VerzoekURL.nieuw(frame.id)))
    }

    private static func nietErbij(_ frame: Dossierkader) -> HTML {
        """
        <p class="zacht">Een evaluatie en een antwoord op “was de hulp nuttig?” verbetert u niet achteraf: zo is het toen gezegd. \
        \(HTML.link("Zet er een verklaring van de cliënt bij", naar: VerzoekURL.nieuweVerklaring(frame.id))).</p>

        """
    }

    private static func leg(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, frame) = try await blad(verzoek, isVerzonden: true)
        return try await verzoek.verwerk(Verzoekinvoer.self, opnieuw: { sheet.opnieuw(verzoek, frame, $0) }) { form in
            let asked = try form.verzoek(op: verzoek.vandaag)
            let people = Set(frame.gezin.mensen.map(\.id))
            guard people.contains(asked.over), asked.door.map(people.contains) ?? true else {
                throw Afwijzing.ongeldig([Veldfout("over", "Kies iemand uit dit dossier.")])
            }
            guard asked.feit.map({ fact in sheet.keuzes["feit"]?.contains { $0.code == fact.hex } ?? false }) ?? true else {
                throw Afwijzing.ongeldig([Veldfout("feit", "Kies een regel uit de lijst.")])
            }
            return try await verzoek.schrijf(doel: .rechten, handeling: "verzoek.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                return VerzoekURL.verzoek(frame.id, try VerzoekStore.legVast(asked, zicht, van: asked.ontvangen, tx).id)
            }
        }
    }

    // MARK: Judge, look along, answer

    /// One step on a request, made from the state the sender saw.
    private static func stap<F: Invoer>(
        _ type: F.Type, _ verzoek: Verzoek, _ handeling: String,
        _ doe: @escaping @Sendable (F, Verzoekblad, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.verwerk(
            type, opnieuw: { VerzoekPages.een(try await een(verzoek), $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .rechten, handeling: handeling) { tx in
                let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
                let page = try Verzoekblad(VerzoekStore.verzoek(feit.raw, frame.zicht, tx), frame, verzoek.gebruiker.raw, tx)
                guard verzoek.laatsteFeit == page.beeld.laatste else {
                    throw Afwijzing.intussen(
                        "Een collega werkte dit verzoek intussen bij. Hieronder staat hoe het nu is; wat u typte staat er nog.")
                }
                try doe(form, page, tx)
                return VerzoekURL.verzoek(id, feit.raw)
            }
        }
    }

    private static func besluit(_ verzoek: Verzoek) async throws -> Antwoord {
        try await stap(Verzoekbesluitinvoer.self, verzoek, "verzoek.beoordelen") { form, page, tx in
            // Also after the second look, as long as it did not go: then a colleague looks again.
            guard page.beeld.stand == .beoordelen || page.beeld.stand == .uitvoeren else {
                throw Afwijzing.nietMogelijk("Over dit verzoek is al een antwoord gemaakt.")
            }
            let lines = try page.lijnen(form)
            let answer = try Verzoekbesluit(
                verzoek: page.beeld.id, uitkomst: form.uitkomst ?? .weigeren, grond: form.uitkomst?.vraagtGrond == true ? form.grond : nil,
                toelichting: form.toelichting, lijnen: form.uitkomst?.isToegewezen == true ? lines : []
            ).gecontroleerd(page.beeld.verzoek, page.bevoegd.uitkomst)
            if answer.uitkomst.isToegewezen { try page.eisKlaar(tx) }
            try VerzoekStore.legVast(answer, page.kader.zicht, tx)
        }
    }

    private static func toets(_ verzoek: Verzoek) async throws -> Antwoord {
        try await stap(Toetsinvoer.self, verzoek, "verzoek.toetsen") { form, page, tx in
            guard page.beeld.stand == .toetsen, let answer = page.beeld.besluit, let outcome = form.uitkomst else {
                throw Afwijzing.nietMogelijk("Er ligt nu geen antwoord om naar te kijken.")
            }
            // Who judged a part of the copy is no second pair of eyes either.
            guard !page.beeld.keuzes.values.contains(where: { $0.door == tx.wie.id }) else {
                throw Afwijzing.nietMogelijk("U stelde dit afschrift (mee) samen. Een andere collega kijkt ernaar.")
            }
            try VerzoekStore.legVast(try Verzoektoets.kijk(answer, door: tx.wie.id, outcome, form.toelichting), page.kader.zicht, tx)
        }
    }

    private static func uitstel(_ verzoek: Verzoek) async throws -> Antwoord {
        try await stap(Uitstelinvoer.self, verzoek, "verzoek.beoordelen") { form, page, tx in
            try VerzoekStore.legVast(try page.beeld.uitgesteld(op: tx.vandaag, reden: form.reden), page.kader.zicht, tx)
        }
    }

    private static func geef(_ verzoek: Verzoek) async throws -> Antwoord {
        try await stap(Afgifteinvoer.self, verzoek, "afschrift.geven") { form, page, tx in
            guard page.beeld.stand == .uitvoeren, let wijze = form.wijze, let op = form.op else {
                throw Afwijzing.nietMogelijk("Dit antwoord kan nog niet weg. Laat het eerst een tweede collega nakijken.")
            }
            try page.leg(wijze, op: op, aan: form.aan, tx)
        }
    }
}
