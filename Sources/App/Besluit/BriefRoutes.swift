// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The letter with the decision, and its going away.
enum BriefRoutes {
    static func add(to routes: Routetabel, _ pdfmaker: Pdfmaker?) {
        let base = "/dossiers/:id/besluit/:aanvraag"
        routes.get(base + "/brief.pdf", .lezen(.besluit)) { verzoek in try await pdf(verzoek, pdfmaker) }
        routes.get(base + "/brief", .lezen(.besluit)) { verzoek in
            let (page, letter) = try await brief(verzoek)
            return BriefPages.toon(verzoek, page, letter, [:], [])
        }
        // Each letter keeps its address: one of a decision that fell is read as it was sent.
        routes.get(base + "/brief/:besluit", .lezen(.besluit)) { verzoek in
            let about: ID<Feitmerk> = try verzoek.id("besluit")
            let (page, letter) = try await brief(verzoek, van: about.raw)
            return BriefPages.toon(verzoek, page, letter, [:], [])
        }
        routes.get(base + "/brief/:besluit/pdf", .lezen(.besluit)) { verzoek in
            let about: ID<Feitmerk> = try verzoek.id("besluit")
            return try await pdf(verzoek, van: about.raw, pdfmaker)
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

    /// The letter as it was sent: a draft is printed from its page, where it says that it is one.
    private static func pdf(_ verzoek: Verzoek, van besluit: UUIDv7? = nil, _ pdfmaker: Pdfmaker?) async throws -> Antwoord {
        let (_, letter) = try await brief(verzoek, van: besluit)
        return try await pdf(verzoek, letter, pdfmaker)
    }

    static func pdf(_ verzoek: Verzoek, _ letter: Brievenblad, _ pdfmaker: Pdfmaker?) async throws -> Antwoord {
        guard letter.verzending != nil else {
            throw Afwijzing.nietMogelijk("Deze brief is nog niet verzonden. Leg eerst de verzending vast: die dag staat in de brief.")
        }
        let logos = try await verzoek.lees(handeling: "brief.inzien") { tx in try HuisstijlStore.beeldmerken(tx) }
        let page = Briefdocument.Blad(
            kenmerk: letter.brief.kenmerk, onderwerp: letter.brief.onderwerp, kleur: letter.vorm?.kleur,
            html: BriefPages.brief(letter, gemeente: verzoek.web.config.gemeentenaam).html)
        guard let bytes = await pdfmaker?.maak(Briefdocument.bytes([page], logos)) else { throw Pdfmaker.ontbreekt(pdfmaker) }
        return .bestand(bytes: bytes, soort: "application/pdf", naam: "brief-\(letter.brief.kenmerk).pdf")
    }

    private static func brief(_ verzoek: Verzoek, van besluit: UUIDv7? = nil) async throws -> (Aanvraagblad, Brievenblad) {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let config = verzoek.web.config
        return try await verzoek.lees(handeling: "brief.inzien") { tx in
            let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
            return (page, try Brievenblad.lees(page, van: besluit, config, tx))
        }
    }
}

/// The letter of a decision, or of what changed it, with to whom it may go.
struct Brievenblad: Sendable {
    let besluit: Feit<Besluit>
    /// What the letter is about, when that is a change or a withdrawal of the decision.
    var verandering: UUIDv7?
    let brief: Besluitbrief
    let verzending: Verzending?
    /// Name and address; the name alone when the address is a secret or not known.
    let aan: [String]
    let isGeheim: Bool
    /// False: the letter cannot say whom to call.
    let heeftTelefoon: Bool
    let plaats: String
    /// The house style of the day of the letter; nil: none was set then.
    var vorm: Briefvorm?
    /// The last way to read it on a telephone.
    var weg: Briefweg?
    /// What goes on paper of a way that was made just now.
    var sleutel: Briefsleutel?
    /// Some of what was said before the decision is not in it: a shield or a secret holds for who gets it.
    var zonderWoorden = false

    /// What was decided in it.
    var id: UUIDv7 { verandering ?? besluit.id }

    /// - Throws: `nietGevonden` while there is no decision.
    /// - Parameters:
    ///   - besluit: which one of this aanvraag; nil: the one in force, else the last.
    ///   - dag: the day it bears and its terms are counted from, while it was not sent; nil: today.
    static func lees(
        _ page: Aanvraagblad, van besluit: UUIDv7? = nil, _ config: Config, op dag: Datum? = nil, _ tx: LeesTx
    ) throws -> Brievenblad {
        let chosen = besluit.map { id in page.beeld.besluiten.first { $0.id == id } } ?? page.beeld.laatsteBesluit
        guard let decision = chosen else { throw Afwijzing.nietGevonden }
        if let unused = decision.inhoud.buitenBehandeling {
            return try lees(
                page, decision, kenmerk: decision.id, ondertekenaar: decision.inhoud.ondertekenaar,
                verzending: page.beeld.verzending(van: decision), op: dag, config, tx
            ) { data in
                try Besluitbrief(
                    buitenBehandeling: decision.inhoud, unused, aanvraag: page.beeld.aanvraag.inhoud, gegevens: data)
            }
        }
        guard let receipt = page.beeld.bewijs(van: decision) else { throw Afwijzing.nietGevonden }
        let kader = try BesluitStore.kader(receipt.inhoud, tx).kader
        let said = Briefzienswijze.lees(page, decision)
        var sheet = try lees(
            page, decision, kenmerk: decision.id, ondertekenaar: decision.inhoud.ondertekenaar,
            verzending: page.beeld.verzending(van: decision), op: dag, config, tx
        ) { data in
            try Besluitbrief(
                decision.inhoud, aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt.inhoud, kader: kader, gegevens: data,
                zienswijzen: said.getoond, naBezwaar: page.beeld.bezwaar(voor: decision))
        }
        sheet.zonderWoorden = said.isGezeefd
        return sheet
    }

    /// The letter about this decision, or about what changed it: to whom, from whom, and what is in it.
    static func lees(
        _ page: Aanvraagblad, _ decision: Feit<Besluit>, kenmerk: UUIDv7, ondertekenaar: ID<Gebruiker>, verzending sent: Verzending?,
        op dag: Datum? = nil, _ config: Config, _ tx: LeesTx, _ maak: (Briefgegevens) throws -> Besluitbrief
    ) throws -> Brievenblad {
        let settings = try Briefinstelling.lees(config)
        let asker = page.beeld.aanvraag.inhoud.aanvrager
        let secret = page.kader.zicht.schermen.heeftGeheim(asker) || page.kader.zicht.schermen.heeftGeheim(page.beeld.jeugdige)
        let signer = try BeheerStore.medewerker(ondertekenaar, tx)
        let team = try BeheerStore.teams(tx).first { signer?.teams.contains($0.team) == true && !$0.telefoon.isEmpty }
        let contact = Briefcontact(
            team.map { ($0.naam, $0.telefoon) }, settings, isGeheim: page.kader.zicht.schermen.heeftGeheim(voor: .betrokkene(asker)))
        let day = sent?.verzonden ?? dag ?? tx.vandaag, style = try HuisstijlStore.stijlen(tx).geldend(op: day)
        let data = gegevens(
            page, kenmerk, settings, config, verzonden: day, door: signer?.naam ?? "", contact: contact.tekst,
            bezwaaradres: style?.bezwaaradres)
        return Brievenblad(
            besluit: decision, verandering: kenmerk == decision.id ? nil : kenmerk, brief: try maak(data), verzending: sent,
            aan: [data.aan] + (secret ? [] : adres(page.kader.gezin.woonadres(asker))),
            isGeheim: secret, heeftTelefoon: contact.heeftTelefoon,
            plaats: settings.plaats, vorm: try HuisstijlStore.vorm(op: day, tx),
            weg: try BriefdeurStore.laatste(kenmerk, page.kader.zicht, tx))
    }

    private static func adres(_ address: Adres?) -> [String] {
        guard let address else { return [] }
        let lines = address.regel.split(separator: ", ").map(String.init)
        return lines
    }

    private static func gegevens(
        _ page: Aanvraagblad, _ kenmerk: UUIDv7, _ settings: Briefinstelling, _ config: Config, verzonden: Datum, door: String,
        contact: String, bezwaaradres: String?
    ) -> Briefgegevens {
        let asked = page.beeld.aanvraag.inhoud.aanvrager, card = page.kader.gezin.personen[asked]
        let asker = card?.naam.volledig ?? "aanvrager"
        let reader = Brieflezer(isJeugdige: asked == page.beeld.jeugdige, card?.gegevens.geboortedatum, op: verzonden)
        return Briefgegevens(
            gemeente: config.gemeentenaam, aan: asker, jeugdige: page.kind, kenmerk: Aanvraagbrief.kenmerk(kenmerk),
            verzonden: verzonden, ondertekenaar: door, contact: contact,
            bezwaaradres: bezwaaradres ?? settings.bezwaaradres, bezwaarOnline: settings.bezwaarOnline,
            clientondersteuning: settings.clientondersteuning,
            vertrouwenspersoon: settings.vertrouwenspersoon, lezer: reader)
    }
}
