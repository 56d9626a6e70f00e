// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Documents: taken in with a form, looked at on a page, put right and withdrawn by later facts.
struct DocumentRoutes: Sendable {
    let scanner: Virusscanner

    /// A file and the form around it.
    private static let grootsteBericht = Document.grootste + 65_536

    func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/documenten", .lezen(.documenten)) { verzoek in
            let (frame, found) = try await lees(verzoek, "documenten.inzien") { frame, tx in
                (frame, try DocumentStore.documenten(frame.zicht, tx))
            }
            return DocumentPages.lijst(found, frame, verzoek)
        }
        routes.get("/dossiers/:id/documenten/nieuw", .wijzigen(.documenten)) { verzoek in
            let (frame, begin) = try await nieuw(verzoek)
            return Self.blad(frame).toon(verzoek, frame, begin)
        }
        routes.post("/dossiers/:id/documenten", .wijzigen(.documenten), tot: Self.grootsteBericht) { verzoek in try await bewaar(verzoek) }
        routes.get("/dossiers/:id/documenten/:document", .lezen(.documenten)) { verzoek in
            let (frame, fact, name) = try await document(verzoek, "document.inzien")
            return DocumentPages.document(fact, door: name, frame, verzoek)
        }
        routes.get("/dossiers/:id/documenten/:document/bestand", .lezen(.documenten)) { verzoek in try await bestand(verzoek) }
        routes.get("/dossiers/:id/documenten/:document/verbeteren", .wijzigen(.documenten)) { verzoek in
            let (frame, fact) = try await wijzigbaar(verzoek)
            return Self.blad(frame, verbetert: fact).toon(
                verzoek, frame, Formulierbegin(ingevuld: Documentinvoer(fact.inhoud).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/documenten/:document/verbeteren", .wijzigen(.documenten)) { verzoek in try await verbeter(verzoek) }
        routes.post("/dossiers/:id/documenten/:document/intrekken", .wijzigen(.documenten)) { verzoek in try await trekIn(verzoek) }
    }

    // MARK: Read

    private func lees<T: Sendable>(
        _ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (Dossierkader, LeesTx) throws -> T
    ) async throws -> T {
        let id: ID<Dossier> = try verzoek.id()
        let doel = try await verzoek.leesdoel(id)
        guard doel != .bekostiging else { throw Afwijzing.nietGevonden }
        return try await verzoek.lees(doel: doel, handeling: handeling) { tx in try body(Dossierkader.lees(id, verzoek, tx), tx) }
    }

    private func document(_ verzoek: Verzoek, _ handeling: String) async throws -> (Dossierkader, Feit<Document>, String) {
        let bijlage: ID<Document> = try verzoek.id("document")
        return try await lees(verzoek, handeling) { frame, tx in
            let fact = try DocumentStore.document(bijlage.raw, frame.zicht, tx)
            tx.noteer(handeling, bijzonderheden: fact.id.hex)
            return (frame, fact, try BeheerStore.medewerker(ID(fact.door), tx)?.naam ?? "onbekend")
        }
    }

    /// The bytes themselves, under a name of ours: what the sender called it never reaches a header.
    private func bestand(_ verzoek: Verzoek) async throws -> Antwoord {
        let bijlage: ID<Document> = try verzoek.id("document")
        let (fact, bytes) = try await lees(verzoek, "document.openen") { frame, tx in
            let fact = try DocumentStore.document(bijlage.raw, frame.zicht, tx)
            tx.noteer("document.openen", bijzonderheden: fact.id.hex)
            return (fact, try DocumentStore.inhoud(fact, tx))
        }
        let kind = fact.inhoud.bestandsoort
        return .beeld(bytes: bytes, soort: kind.mediatype, naam: "document-\(fact.inhoud.datum.iso).\(kind.rawValue)")
    }

    private func nieuw(_ verzoek: Verzoek) async throws -> (Dossierkader, Formulierbegin) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            var form = Documentinvoer()
            if frame.gezin.jeugdigen.isEmpty { form.over = Documentinvoer.gezin }
            return (frame, try verzoek.begin(Documentinvoer.self, anders: form.ingevuld, tx))
        }
    }

    private func wijzigbaar(_ verzoek: Verzoek) async throws -> (Dossierkader, Feit<Document>) {
        let id: ID<Dossier> = try verzoek.id()
        let bijlage: ID<Document> = try verzoek.id("document")
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            return (frame, try DocumentStore.document(bijlage.raw, frame.zicht, tx))
        }
    }

    static func blad(_ frame: Dossierkader, verbetert: Feit<Document>? = nil) -> Formulierblad<Documentinvoer> {
        let whom = frame.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) } + [Keuze(Documentinvoer.gezin, "Het hele gezin")]
        let path = verbetert.map { GezinURL.documentgegevens(frame.id, $0.inhoud.bijlage) }
        return Formulierblad(
            titel: verbetert == nil ? "Document toevoegen" : "Gegevens van het document verbeteren", blad: .documenten,
            actie: path ?? GezinURL.documenten(frame.id),
            terug: verbetert.map { GezinURL.document(frame.id, $0.inhoud.bijlage) } ?? GezinURL.documenten(frame.id),
            laatsteFeit: verbetert?.id, keuzes: ["over": whom], zonder: verbetert == nil ? [] : ["bestand", "over"],
            boven: verbetert == nil ? .inleiding("Het document wordt versleuteld bewaard. Het gezin mag het inzien.") : HTML(),
            verborgen: verbetert.map { fact in
                [("bestand", fact.inhoud.bestandsoort.rawValue), ("over", fact.inhoud.over?.hex ?? Documentinvoer.gezin)]
            } ?? [])
    }

    // MARK: Write

    private func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (frame, _) = try await nieuw(verzoek)
        let file = verzoek.bestanden["bestand"]
        return try await verzoek.verwerk(Documentinvoer.self, opnieuw: { Self.blad(frame).opnieuw(verzoek, frame, $0) }) { form in
            guard let bytes = file?.inhoud else { throw Afwijzing.ongeldig([Veldfout("bestand", "Kies een bestand.")]) }
            try await scanner.eisSchoon(bytes, veld: "bestand")
            let clean = try Fotoschoner.geschoond(bytes, veld: "bestand")
            return try await verzoek.schrijf(handeling: "document.toevoegen") { tx in
                let zicht = try Zicht.op(id, verzoek.bezoek, voor: .wijzigen, tx)
                let document = try form.document(clean, bijlage: tx.nieuwID(Document.self).raw, frame.gezin, op: tx.vandaag)
                try DocumentStore.bewaar(document, clean, zicht, tx)
                return GezinURL.document(id, document.bijlage)
            }
        }
    }

    private func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, fact) = try await wijzigbaar(verzoek)
        let page = Self.blad(frame, verbetert: fact)
        do {
            return try await verzoek.verwerk(Documentinvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
                try await verzoek.schrijf(handeling: "document.verbeteren") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    let now = try DocumentStore.document(fact.inhoud.bijlage, zicht, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.id)
                    let better = try form.verbeterd(now.inhoud, frame.gezin, op: tx.vandaag)
                    try GezinStore.legVast(
                        better, zicht, jeugdige: better.over, van: better.datum, vervangt: now.id, handeling: better.bijlage, tx)
                    return GezinURL.document(frame.id, better.bijlage)
                }
            }
        } catch Afwijzing.verouderd {
            let newer = try await verzoek.lees { tx in try Nieuwer(fact, Documentinvoer(fact.inhoud).ingevuld, tx) }
            return page.conflict(verzoek, frame, newer)
        }
    }

    /// It came into the wrong file: it goes out of sight, and the journal keeps that it was here.
    private func trekIn(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, fact) = try await wijzigbaar(verzoek)
        return try await verzoek.schrijf(handeling: "document.intrekken") { tx in
            let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
            try tx.trekIn(DocumentStore.document(fact.inhoud.bijlage, zicht, tx), in: GezinStore.tabel)
            return GezinURL.documenten(frame.id)
        }
    }
}
