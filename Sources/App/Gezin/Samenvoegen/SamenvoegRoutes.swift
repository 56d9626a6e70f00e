// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Two records turn out to be one person: looked for, laid side by side, taken together, and apart again when that was wrong.
struct SamenvoegRoutes: Sendable {
    let index: Naamindex

    func add(to routes: Routetabel) {
        let base = "/dossiers/:id/gezin/mensen/:persoon/dezelfde"
        routes.get(base, .wijzigen(.gezin)) { verzoek in try await kandidaten(verzoek) }
        routes.get(base + "/:ander", .wijzigen(.gezin)) { verzoek in
            let (frame, card, other) = try await paar(verzoek)
            return Self.blad(frame, card, other).toon(verzoek, frame, Formulierbegin(ingevuld: Samenvoeginvoer().ingevuld, bewaard: nil))
        }
        routes.post(base + "/:ander", .wijzigen(.gezin)) { verzoek in try await voegSamen(verzoek) }
        routes.post("/dossiers/:id/gezin/mensen/:persoon/samenvoegingen/:feit/einde", .wijzigen(.gezin)) { verzoek in
            try await haalUiteen(verzoek)
        }
    }

    private func kandidaten(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, card) = try await PersoonRoutes.persoon(verzoek, voor: .wijzigen)
        let found = try await verzoek.lees(handeling: "persoon.zoeken") { tx in
            tx.noteer("persoon.zoeken", bijzonderheden: card.naam.volledig)
            return try Dubbelganger.alle(card, in: frame, verzoek, index, tx)
        }
        return SamenvoegPages.kandidaten(found, card, frame, verzoek)
    }

    private func paar(_ verzoek: Verzoek) async throws -> (Dossierkader, Persoonskaart, Dubbelganger) {
        let (frame, card) = try await PersoonRoutes.persoon(verzoek, voor: .wijzigen)
        let other: ID<Persoon> = try verzoek.id("ander")
        let found = try await verzoek.lees(handeling: "persoon.inzien") { tx -> Dubbelganger? in
            guard !(try GezinStore.samen(card.id, tx).contains(other)) else { return nil }
            tx.getoond(.persoon(card.id))
            tx.getoond(.persoon(other))
            return try Dubbelganger.lees(other, verzoek, tx)
        }
        guard let found else { throw Afwijzing.nietGevonden }
        return (frame, card, found)
    }

    static func blad(_ frame: Dossierkader, _ card: Persoonskaart, _ ander: Dubbelganger) -> Formulierblad<Samenvoeginvoer> {
        Formulierblad(
            titel: "Is dit dezelfde persoon?", blad: .gezin, actie: GezinURL.dezelfde(frame.id, card.id, ander.id),
            knop: "Dit is dezelfde persoon", gevaar: true, terug: GezinURL.dezelfde(frame.id, card.id),
            boven: SamenvoegPages.naastElkaar(card, frame, ander))
    }

    private func voegSamen(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, card, other) = try await paar(verzoek)
        let page = Self.blad(frame, card, other)
        return try await verzoek.verwerk(Samenvoeginvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "persoon.samenvoegen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                guard let there = try Dubbelganger.lees(other.id, verzoek, tx) else { throw Afwijzing.nietGevonden }
                let (dubbel, blijft) = form.voorrang == .daar ? (card.id, there.id) : (there.id, card.id)
                try PersoonStore.voegSamen(dubbel, met: blijft, reden: form.reden, in: [zicht, there.kader.zicht], tx)
                return GezinURL.mens(frame.id, card.id)
            }
        }
    }

    /// Who may write in one of the files may take them apart: it gives nobody anything to see.
    private func haalUiteen(_ verzoek: Verzoek) async throws -> Antwoord {
        let file: ID<Dossier> = try verzoek.id(), persoon: ID<Persoon> = try verzoek.id("persoon"),
            feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(handeling: "samenvoeging.ongedaan") { tx in
            let frame = try Dossierkader.lees(file, verzoek, voor: .wijzigen, tx)
            guard frame.gezin.personen[persoon] != nil,
                let fact = try PersoonStore.samenvoegingen(persoon, tx).first(where: { $0.id == feit.raw })
            else { throw Afwijzing.nietGevonden }
            try PersoonStore.haalUiteen(fact, frame.zicht, tx)
            return GezinURL.mens(file, persoon)
        }
    }
}
