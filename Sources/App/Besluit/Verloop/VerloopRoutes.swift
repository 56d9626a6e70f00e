// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum VerloopURL {
    static func wijzigen(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { BesluitURL.aanvraag(dossier, id) + "/wijziging" }
    static func brief(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ change: UUIDv7) -> String {
        wijzigen(dossier, id) + "/" + change.hex + "/brief"
    }
    static func verzending(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ change: UUIDv7) -> String {
        wijzigen(dossier, id) + "/" + change.hex + "/verzending"
    }
    static func pdf(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ change: UUIDv7) -> String {
        wijzigen(dossier, id) + "/" + change.hex + "/pdf"
    }
}

/// Changing a decision that was taken, and the letter with it.
enum VerloopRoutes {
    static func add(to routes: Routetabel, _ pdfmaker: Pdfmaker?, naVerandering: @escaping NaVerandering) {
        let base = "/dossiers/:id/besluit/:aanvraag/wijziging"
        routes.get(base, .besluiten) { verzoek in
            let page = try await BesluitRoutes.aanvraag(verzoek)
            let start = try await verzoek.lees { tx in
                try verzoek.begin(Besluitwijzigingsinvoer.self, anders: page.wijzigingsvoorstel, tx)
            }
            return VerloopPages.wijzigen(verzoek, page, start.ingevuld, [], bewaard: start.bewaard)
        }
        routes.post(base, .besluiten) { verzoek in try await wijzig(verzoek) }
        routes.get(base + "/:wijziging/brief", .lezen(.besluit)) { verzoek in
            let sheet = try await blad(verzoek)
            return VerloopbriefPages.toon(verzoek, sheet, [:], [])
        }
        routes.get(base + "/:wijziging/pdf", .lezen(.besluit)) { verzoek in
            let sheet = try await blad(verzoek)
            return try await BriefRoutes.pdf(verzoek, sheet.brief, pdfmaker)
        }
        routes.post(base + "/:wijziging/verzending", .besluiten) { verzoek in
            let sheet = try await blad(verzoek)
            return try await verzend(verzoek, sheet, naVerandering)
        }
    }

    private static func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        let seen = verzoek.laatsteFeit
        return try await verzoek.verwerk(
            Besluitwijzigingsinvoer.self,
            opnieuw: { VerloopPages.wijzigen(verzoek, try await BesluitRoutes.aanvraag(verzoek), $0.ingevuld, $0.fouten) }
        ) { form in
            let page = try await BesluitRoutes.aanvraag(verzoek), dossier = page.kader.id, id = page.beeld.id
            guard try page.zelf(form) else {
                if !form.isTochVoorgelegd { try page.eisGoedkeurder(form) }
                return try await verzoek.schrijf(handeling: "besluit.voorleggen") { tx in
                    let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                    try BesluitStore.legWijzigingVoor(form, bij: BesluitStore.aanvraag(id, zicht, tx), gezien: seen, zicht, tx)
                    return BesluitURL.voorstel(dossier, id)
                }
            }
            return try await verzoek.schrijf(handeling: "besluit.wijzigen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                let taken = try BesluitStore.wijzig(form, bij: BesluitStore.aanvraag(id, zicht, tx), gezien: seen, zicht, tx)
                return VerloopURL.brief(dossier, id, taken.id)
            }
        }
    }

    private static func verzend(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ naVerandering: @escaping NaVerandering) async throws
        -> Antwoord
    {
        try await verzoek.verwerk(
            Verzendinvoer.self, opnieuw: { VerloopbriefPages.toon(verzoek, sheet, $0.ingevuld, $0.fouten) }
        ) { form in
            if form.wijze == .post, sheet.brief.aan.count == 1, !sheet.brief.isGeheim {
                throw Afwijzing.ongeldig([
                    Veldfout("wijze", "Er is geen adres bekend, dus per post kan niet. Leg het adres vast, of kies een andere manier.")
                ])
            }
            let change = sheet.verandering.id, request = sheet.blad.beeld.id
            return try await BesluitRoutes.doe(verzoek, sheet.blad, "besluit.verzenden") { beeld, zicht, tx in
                let (found, _) = try BesluitStore.verandering(change, beeld)
                try BesluitStore.verzend(
                    found, bij: beeld, op: form.verzonden ?? tx.vandaag, wijze: form.wijze ?? .post, zicht, tx)
                // As it goes on now that it was made known.
                let (_, course) = try BesluitStore.verandering(change, BesluitStore.aanvraag(request, zicht, tx))
                try naVerandering(found, course, zicht, tx)
            }
        }
    }

    private static func blad(_ verzoek: Verzoek) async throws -> Veranderingsblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let change: ID<Feitmerk> = try verzoek.id("wijziging")
        let config = verzoek.web.config
        return try await verzoek.lees(handeling: "brief.inzien") { tx in
            try Veranderingsblad.lees(Aanvraagblad.lees(dossier, id, verzoek, tx), change.raw, config, tx)
        }
    }
}

/// The letter with a change or a withdrawal, and to whom it goes.
struct Veranderingsblad: Sendable {
    let blad: Aanvraagblad
    let verandering: Verandering
    let brief: Brievenblad

    /// - Throws: `nietGevonden` when nothing with this id was decided, or when no letter belongs to it.
    /// - Parameter dag: the day the letter bears while it was not sent; nil: today.
    static func lees(_ page: Aanvraagblad, _ id: UUIDv7, _ config: Config, op dag: Datum? = nil, _ tx: LeesTx) throws -> Veranderingsblad {
        let (change, course) = try BesluitStore.verandering(id, page.beeld)
        guard let signer = change.ondertekenaar else { throw Afwijzing.nietGevonden }
        let sheet = try Brievenblad.lees(
            page, course.besluit, kenmerk: id, ondertekenaar: signer, verzending: page.beeld.verzending(van: id), op: dag, config, tx
        ) { data in
            switch change {
            case .wijziging(let fact): return try Besluitbrief(fact.inhoud, verloop: course, gegevens: data)
            case .intrekking(let fact):
                guard let mandate = fact.inhoud.mandaat else { throw Afwijzing.nietGevonden }
                return try Besluitbrief(fact.inhoud, verloop: course, mandaat: mandate, gegevens: data)
            }
        }
        return Veranderingsblad(blad: page, verandering: change, brief: sheet)
    }
}
