// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The client's own words in the file (Jeugdwet 7.3.8): never refused, never changed.
enum VerklaringRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/verklaringen/nieuw", .wijzigen(.verzoeken)) { verzoek in
            let (sheet, frame) = try await verklaring(verzoek)
            let begin = try await verzoek.lees(doel: .rechten) { tx in
                try verzoek.begin(Verklaringinvoer.self, anders: Self.eerst(verzoek), tx)
            }
            return sheet.toon(verzoek, frame, begin)
        }
        routes.post("/dossiers/:id/verklaringen", .wijzigen(.verzoeken)) { verzoek in try await verklaar(verzoek) }
    }

    private static func kader(_ verzoek: Verzoek) async throws -> Dossierkader {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
        }
    }

    // MARK: Statement

    private static func eerst(_ verzoek: Verzoek) -> Ingevuld {
        var form = Verklaringinvoer()
        form.datum = verzoek.vandaag
        form.bij = verzoek.vraag("bij") ?? ""
        form.van = verzoek.vraag("van") ?? ""
        return form.ingevuld
    }

    private static func verklaring(
        _ verzoek: Verzoek, isVerzonden: Bool = false
    ) async throws -> (Formulierblad<Verklaringinvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
            return (formulier(frame, try Regelkeuze(frame, verzoek, ook: "bij", isVerzonden: isVerzonden, tx)), frame)
        }
    }

    static func formulier(_ frame: Dossierkader, _ regels: Regelkeuze) -> Formulierblad<Verklaringinvoer> {
        Formulierblad<Verklaringinvoer>(
            titel: "Verklaring van de cliënt", blad: .verzoeken, actie: VerzoekURL.verklaringen(frame.id), knop: "In het dossier zetten",
            terug: VerzoekURL.lijst(frame.id), concept: VerzoekURL.nieuweVerklaring(frame.id),
            keuzes: [
                "van": frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) },
                "over": Veldklasse.vanDossier.filter { $0 != .verzoeken }.map { Keuze($0.rawValue, $0.label) },
                "bij": [Keuze("", "Nee, over het hele deel")] + regels.keuzes,
            ],
            boven: HTML.inleiding("Een cliënt mag zijn eigen woorden aan het dossier toevoegen. Dat weigert u nooit (Jeugdwet 7.3.8).")
                + regels.verder(VerzoekURL.nieuweVerklaring(frame.id)))
    }

    private static func verklaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, frame) = try await verklaring(verzoek, isVerzonden: true)
        return try await verzoek.verwerk(Verklaringinvoer.self, opnieuw: { sheet.opnieuw(verzoek, frame, $0) }) { form in
            guard let who = frame.gezin.mensen.first(where: { $0.id.hex == form.van })?.id, let over = form.over, let day = form.datum
            else {
                throw Afwijzing.ongeldig([Veldfout("van", "Kies van wie deze woorden zijn.")])
            }
            let words = try Clientverklaring(van: who, over: over, bij: UUIDv7(form.bij), woorden: form.woorden, datum: day)
                .gecontroleerd(op: verzoek.vandaag)
            guard form.bij.isEmpty || sheet.keuzes["bij"]?.contains(where: { $0.code == form.bij }) ?? false else {
                throw Afwijzing.ongeldig([Veldfout("bij", "Kies een regel uit de lijst.")])
            }
            return try await verzoek.schrijf(doel: .rechten, handeling: "verklaring.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                let place = try words.bij.flatMap { try plek(van: $0, zicht, tx) }
                let child = frame.gezin.jeugdigen.contains { $0.id == who } ? who : nil
                try GezinStore.legVast(
                    words, zicht, jeugdige: place == nil ? child : place?.jeugdige, klasse: place?.bewaarklasse ?? .hulp, tx)
                return VerzoekURL.lijst(frame.id)
            }
        }
    }

    /// The line of what it speaks about: the statement lives and dies with it.
    private static func plek(van feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> DossierStore.Lijnrij? {
        let lines = try DossierStore.lijnen(zicht.dossier, tx)
        for table in Feitregister.tabellen {
            guard let line = try tx.feiten(in: table, dossier: zicht.dossier).lijn(van: feit) else { continue }
            return lines.first { $0.id == line }
        }
        return nil
    }
}
