// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The duty to keep a file: put on by who works with the family, looked at again, and ended by somebody at a distance.
enum BewaarplichtRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/bewaarplichten/nieuw", .wijzigen(.verzoeken)) { verzoek in
            let frame = try await kader(verzoek)
            return bewaarblad(frame).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/bewaarplichten", .wijzigen(.verzoeken)) { verzoek in try await bewaar(verzoek) }
        routes.get("/dossiers/:id/bewaarplichten/:feit/herziening", .wijzigen(.verzoeken)) { verzoek in
            let (frame, duty) = try await plicht(verzoek)
            return herzieningsblad(frame, duty).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/bewaarplichten/:feit/herziening", .wijzigen(.verzoeken)) { verzoek in try await herzie(verzoek) }
        routes.get("/dossiers/:id/bewaarplichten/:feit/einde", .wijzigen(.verzoeken)) { verzoek in
            let (frame, duty) = try await plicht(verzoek, omTeBeeindigen: true)
            return eindeblad(frame, duty).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/bewaarplichten/:feit/einde", .wijzigen(.verzoeken)) { verzoek in try await beeindig(verzoek) }
    }

    private static func kader(_ verzoek: Verzoek) async throws -> Dossierkader {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
        }
    }

    /// The duty this address names, while it runs.
    private static func plicht(
        _ verzoek: Verzoek, omTeBeeindigen: Bool = false
    ) async throws -> (Dossierkader, Bewaarplichtbeeld) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
            guard !omTeBeeindigen || frame.zicht.magBewaarplichtBeeindigen else {
                throw Afwijzing.nietMogelijk(
                    "Dat dit dossier bewaard blijft, beëindigt de privacy officer, met toegang voor toezicht. Vraag het daar.")
            }
            guard let duty = try BeschermingStore.bewaarplichten(id, tx).first(where: { $0.id == feit.raw }) else {
                throw Afwijzing.nietGevonden
            }
            return (frame, duty)
        }
    }

    // MARK: Put on

    static func bewaarblad(_ frame: Dossierkader) -> Formulierblad<Bewaarplichtinvoer> {
        Formulierblad<Bewaarplichtinvoer>(
            titel: "Dossier bewaren", blad: .verzoeken, actie: VerzoekURL.bewaarplichten(frame.id), knop: "Vastleggen",
            terug: VerzoekURL.lijst(frame.id),
            boven: HTML.inleiding(
                "Zolang dit loopt wordt er niets van dit dossier vernietigd: niet op verzoek en niet na de bewaartermijn."))
    }

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let frame = try await kader(verzoek)
        return try await verzoek.verwerk(Bewaarplichtinvoer.self, opnieuw: { bewaarblad(frame).opnieuw(verzoek, frame, $0) }) { form in
            let duty = try Bewaarplicht(
                reden: form.reden ?? .bezwaar, toelichting: form.toelichting, sinds: verzoek.vandaag,
                herzienOp: form.herzienOp ?? verzoek.vandaag
            ).gecontroleerd()
            return try await verzoek.schrijf(doel: .rechten, handeling: "bewaarplicht.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                try BeschermingStore.legVast(duty, zicht, van: duty.sinds, tx)
                return VerzoekURL.lijst(frame.id)
            }
        }
    }

    // MARK: Looked at again: it stays

    static func herzieningsblad(_ frame: Dossierkader, _ duty: Bewaarplichtbeeld) -> Formulierblad<Bewaarplichtherzieninginvoer> {
        let end: HTML =
            frame.zicht.magBewaarplichtBeeindigen
            ? HTML.link("Leg dan vast dat het niet langer hoeft", naar: VerzoekURL.eindeBewaarplicht(frame.id, duty.id))
            : "Vraag de privacy officer het te beëindigen"
        return Formulierblad<Bewaarplichtherzieninginvoer>(
            titel: "Blijft dit dossier bewaard?", blad: .verzoeken, actie: VerzoekURL.herzieningBewaarplicht(frame.id, duty.id),
            knop: "Het blijft bewaard", terug: VerzoekURL.lijst(frame.id), laatsteFeit: duty.laatsteFeit,
            boven: """
                \(HTML.inleiding("Kijk hoe de zaak ervoor staat. Moet dit dossier nog bewaard blijven? Leg dan vast waarom, en wanneer u weer kijkt."))
                \(HTML.samenvattingslijst(stand(duty)))
                <p>Hoeft het niet meer? \(end).</p>
                """)
    }

    private static func stand(_ duty: Bewaarplichtbeeld) -> [Samenvatting] {
        let last = duty.laatste.map {
            Samenvatting("Het laatst bekeken", "\(HTML.datum($0.inhoud.op))\(HTML.vrijeTekst($0.inhoud.reden))")
        }
        return [
            Samenvatting("Waarom", "\(duty.inhoud.reden.label) (\(duty.inhoud.reden.bron))"),
            Samenvatting("Zaak", HTML.vrijeTekst(duty.inhoud.toelichting)), Samenvatting("Sinds", HTML.datum(duty.inhoud.sinds)),
            Samenvatting("Bekijken op", HTML.datum(duty.herzienOp)),
        ] + [last].compactMap(\.self)
    }

    private static func herzie(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, duty) = try await plicht(verzoek)
        return try await verzoek.verwerk(
            Bewaarplichtherzieninginvoer.self, opnieuw: { herzieningsblad(frame, duty).opnieuw(verzoek, frame, $0) }
        ) { form in
            let looked = try Bewaarplichtherziening(
                plicht: duty.id, reden: form.reden, op: verzoek.vandaag, herzienOp: form.herzienOp ?? verzoek.vandaag
            ).gecontroleerd()
            return try await verzoek.schrijf(doel: .rechten, handeling: "bewaarplicht.herzien") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                guard let now = try BeschermingStore.bewaarplichten(frame.id, tx).first(where: { $0.id == duty.id }) else {
                    throw Afwijzing.nietMogelijk("Dit is intussen beëindigd. Het dossier hoeft hiervoor niet meer bewaard te blijven.")
                }
                guard verzoek.laatsteFeit == now.laatsteFeit else {
                    throw Afwijzing.intussen(
                        "Een collega bekeek dit intussen ook. Kijk hierboven wat er nu staat; uw tekst staat er nog.")
                }
                try BeschermingStore.legVast(looked, zicht, van: tx.vandaag, tx)
                return VerzoekURL.lijst(frame.id)
            }
        }
    }

    // MARK: Ended (by the privacy officer only)

    static func eindeblad(_ frame: Dossierkader, _ duty: Bewaarplichtbeeld) -> Formulierblad<Bewaarplichteindeinvoer> {
        Formulierblad<Bewaarplichteindeinvoer>(
            titel: "Niet langer bewaren", blad: .verzoeken, actie: VerzoekURL.eindeBewaarplicht(frame.id, duty.id), knop: "Beëindigen",
            gevaar: true, terug: VerzoekURL.lijst(frame.id),
            boven: HTML.inleiding(
                "\(duty.inhoud.reden.label), sinds \(HTML.datum(duty.inhoud.sinds)). Daarna geldt de gewone bewaartermijn weer."))
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, duty) = try await plicht(verzoek, omTeBeeindigen: true)
        return try await verzoek.verwerk(
            Bewaarplichteindeinvoer.self, opnieuw: { eindeblad(frame, duty).opnieuw(verzoek, frame, $0) }
        ) { form in
            try await verzoek.schrijf(doel: .rechten, handeling: "bewaarplicht.beeindigen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                guard zicht.magBewaarplichtBeeindigen,
                    try BeschermingStore.bewaarplichten(frame.id, tx).contains(where: { $0.id == duty.id })
                else {
                    return VerzoekURL.lijst(frame.id)
                }
                try BeschermingStore.legVast(
                    Bewaarplichteinde(plicht: duty.id, reden: form.reden, op: tx.vandaag), zicht, van: tx.vandaag, tx)
                return VerzoekURL.lijst(frame.id)
            }
        }
    }
}

extension Zicht {
    /// A duty to keep holds off every destruction: who works with the family puts it on, and somebody at a distance takes it off.
    var magBewaarplichtBeeindigen: Bool { mag(.wijzigen) && rollen.contains(.privacyOfficer) }
}
