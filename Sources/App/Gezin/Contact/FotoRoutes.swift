// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A photograph with a contact note: a document of the file that belongs to the note.
struct FotoRoutes: Sendable {
    let scanner: Virusscanner

    /// A picture and the form around it.
    private static let grootsteBericht = Document.grootste + 65_536

    func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/contacten/:notitie/foto", .wijzigen(.documenten)) { verzoek in
            let (frame, note) = try await Self.notitie(verzoek)
            return Self.blad(frame, note).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/contacten/:notitie/foto", .wijzigen(.documenten), tot: Self.grootsteBericht) { verzoek in
            try await bewaar(verzoek)
        }
    }

    /// Of who may write in the file: thinking along is for notes only.
    private static func notitie(_ verzoek: Verzoek) async throws -> (Dossierkader, Notitie) {
        let id: ID<Dossier> = try verzoek.id()
        let act: ID<Contactnotitie> = try verzoek.id("notitie")
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            let notes = try Notitie.lijst(GezinStore.alleNotities(frame.zicht, tx), tx)
            guard let found = notes.first(where: { $0.handeling == act.raw }) else { throw Afwijzing.nietGevonden }
            return (frame, found)
        }
    }

    static func blad(_ frame: Dossierkader, _ note: Notitie) -> Formulierblad<Fotoinvoer> {
        Formulierblad(
            titel: "Foto bij de notitie", blad: .contacten, actie: GezinURL.nieuweFoto(frame.id, note.handeling), knop: "Foto bewaren",
            terug: GezinURL.contacten(frame.id),
            boven: .inleiding(
                "Bij \(note.inhoud.contactsoort.label.lowercased()) van \(note.inhoud.datum.uitgeschreven). De foto wordt versleuteld bewaard en "
                    + "hoort bij deze notitie. Haal hem daarna van uw telefoon af. Het gezin mag hem zien."))
    }

    private func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, note) = try await Self.notitie(verzoek)
        let file = verzoek.bestanden["foto"]
        return try await verzoek.verwerk(Fotoinvoer.self, opnieuw: { Self.blad(frame, note).opnieuw(verzoek, frame, $0) }) { _ in
            guard let bytes = file?.inhoud else { throw Afwijzing.ongeldig([Veldfout("foto", "Kies een foto of maak er een.")]) }
            try await scanner.eisSchoon(bytes, veld: "foto")
            let clean = try Fotoschoner.geschoond(bytes, veld: "foto")
            return try await verzoek.schrijf(handeling: "contact.foto") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                let photo = try Fotoinvoer.document(clean, bij: note, bijlage: tx.nieuwID(Document.self).raw)
                try DocumentStore.bewaar(photo, clean, zicht, tx)
                return GezinURL.contacten(frame.id)
            }
        }
    }
}
