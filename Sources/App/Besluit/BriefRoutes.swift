// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The letter with the decision, and its going away.
enum BriefRoutes {
    static func add(to routes: Routetabel) {
        let base = "/dossiers/:id/besluit/:aanvraag"
        routes.get(base + "/brief", .lezen(.besluit)) { verzoek in
            let (page, letter) = try await brief(verzoek)
            return BriefPages.toon(verzoek, page, letter, [:], [])
        }
        routes.post(base + "/verzending", .besluiten) { verzoek in
            let (page, letter) = try await brief(verzoek)
            return try await verzoek.verwerk(
                Verzendinvoer.self, opnieuw: { BriefPages.toon(verzoek, page, letter, $0.ingevuld, $0.fouten) }
            ) { form in
                if form.wijze == .post, letter.aan.count == 1, !letter.isGeheim {
                    throw Afwijzing.ongeldig([
                        Veldfout("wijze", "Er is geen adres bekend, dus per post kan niet. Leg het adres vast, of kies een andere manier.")
                    ])
                }
                let to = BesluitURL.brief(page.kader.id, page.beeld.id)
                return try await BesluitRoutes.doe(verzoek, page, "besluit.verzenden", naar: to) { beeld, zicht, tx in
                    try BesluitStore.verzend(beeld, op: form.verzonden ?? tx.vandaag, wijze: form.wijze ?? .post, zicht, tx)
                }
            }
        }
    }

    private static func brief(_ verzoek: Verzoek) async throws -> (Aanvraagblad, Brievenblad) {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let config = verzoek.web.config
        return try await verzoek.lees(handeling: "brief.inzien") { tx in
            let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
            return (page, try Brievenblad.lees(page, config, tx))
        }
    }
}

/// The letter of the last decision, with to whom it may go.
struct Brievenblad: Sendable {
    let besluit: Feit<Besluit>
    let brief: Besluitbrief
    let verzending: Verzending?
    /// Name and address; the name alone when the address is a secret or not known.
    let aan: [String]
    let isGeheim: Bool
    /// False: the letter cannot say whom to call.
    let heeftTelefoon: Bool
    let plaats: String

    /// - Throws: `nietGevonden` while there is no decision.
    static func lees(_ page: Aanvraagblad, _ config: Config, _ tx: LeesTx) throws -> Brievenblad {
        guard let decision = page.beeld.laatsteBesluit, let receipt = page.beeld.bewijs(van: decision) else { throw Afwijzing.nietGevonden }
        let settings = try Briefinstelling.lees(config), sent = page.beeld.verzending(van: decision)
        let asker = page.beeld.aanvraag.inhoud.aanvrager
        let secret = page.kader.zicht.schermen.heeftGeheim(asker) || page.kader.zicht.schermen.heeftGeheim(page.beeld.jeugdige)
        let signer = try BeheerStore.medewerker(decision.inhoud.ondertekenaar, tx)
        let team = try BeheerStore.teams(tx).first { signer?.teams.contains($0.team) == true && !$0.telefoon.isEmpty }
        let contact = Briefcontact(
            team.map { ($0.naam, $0.telefoon) }, settings, isGeheim: page.kader.zicht.schermen.heeftGeheim(voor: .betrokkene(asker)))
        let data = gegevens(
            page, decision, settings, config, verzonden: sent?.verzonden ?? tx.vandaag, door: signer?.naam ?? "",
            contact: contact.tekst)
        let letter = try Besluitbrief(
            decision.inhoud, aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt.inhoud,
            kader: BesluitStore.kader(receipt.inhoud, tx).kader,
            gegevens: data)
        return Brievenblad(
            besluit: decision, brief: letter, verzending: sent, aan: [data.aan] + (secret ? [] : adres(page.kader.gezin.woonadres(asker))),
            isGeheim: secret, heeftTelefoon: contact.heeftTelefoon,
            plaats: settings.plaats)
    }

    private static func adres(_ address: Adres?) -> [String] {
        guard let address else { return [] }
        let lines = address.regel.split(separator: ", ").map(String.init)
        return lines
    }

    private static func gegevens(
        _ page: Aanvraagblad, _ decision: Feit<Besluit>, _ settings: Briefinstelling, _ config: Config, verzonden: Datum, door: String,
        contact: String
    ) -> Briefgegevens {
        let asker = page.kader.gezin.personen[page.beeld.aanvraag.inhoud.aanvrager]?.naam.volledig ?? "aanvrager"
        return Briefgegevens(
            gemeente: config.gemeentenaam, aan: asker, jeugdige: page.kind, kenmerk: "B-" + decision.id.hex.suffix(8).uppercased(),
            verzonden: verzonden, ondertekenaar: door, contact: contact,
            bezwaaradres: settings.bezwaaradres, bezwaarOnline: settings.bezwaarOnline, clientondersteuning: settings.clientondersteuning,
            vertrouwenspersoon: settings.vertrouwenspersoon)
    }
}
