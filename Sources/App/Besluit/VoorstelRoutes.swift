// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A decision asked of who may take it: read, approved, given back, taken back.
enum VoorstelRoutes {
    private static let base = "/dossiers/:id/besluit/:aanvraag/voorstel"

    static func add(to routes: Routetabel) {
        routes.get(base, .lezen(.besluit)) { verzoek in VoorstelPages.toon(verzoek, try await lees(verzoek), [:], []) }
        routes.post(base + "/goedkeuring", .besluiten) { verzoek in
            let page = try await lees(verzoek)
            return try await doe(verzoek, page, "voorstel.goedkeuren", keurGoed)
        }
        routes.post(base + "/teruggave", .besluiten) { verzoek in
            let page = try await lees(verzoek)
            return try await verzoek.verwerk(
                Teruggaafinvoer.self, opnieuw: { VoorstelPages.toon(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                try await doe(verzoek, page, "voorstel.teruggeven") { beeld, zicht, tx in
                    try BesluitStore.geefTerug(beeld, reden: form.reden, zicht, tx)
                    return BesluitURL.voorstel(zicht.dossier, beeld.id)
                }
            }
        }
        routes.post(base + "/intrekking", .besluiten) { verzoek in
            let page = try await lees(verzoek)
            return try await doe(verzoek, page, "voorstel.intrekken", trekIn)
        }
    }

    /// The decision is taken, or the change; then its letter is next.
    private static func keurGoed(_ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws -> String {
        let proposal = try BesluitStore.open(beeld)
        guard let change = proposal.inhoud.wijziging else {
            try BesluitStore.keurGoed(proposal, bij: beeld, gezin: GezinStore.gezin(zicht, tx), zicht, tx)
            return BesluitURL.brief(zicht.dossier, beeld.id)
        }
        let taken = try BesluitStore.keurWijzigingGoed(proposal, change, bij: beeld, zicht, tx)
        return VerloopURL.brief(zicht.dossier, beeld.id, taken.id)
    }

    /// Back to the form, with what was typed; a change that came back is dropped, and then the decision stays as it was.
    private static func trekIn(_ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws -> String {
        try BesluitStore.trekVoorstelIn(beeld, zicht, tx)
        if beeld.teruggegevenWijziging != nil { return BesluitURL.aanvraag(zicht.dossier, beeld.id) }
        let isChange = beeld.openVoorstel?.inhoud.wijziging != nil
        return isChange ? VerloopURL.wijzigen(zicht.dossier, beeld.id) : BesluitURL.nemen(zicht.dossier, beeld.id)
    }

    /// The decision form of somebody who may not take it alone.
    static func legVoor(_ form: Besluitinvoer, _ voornemen: Voornemen, _ page: Aanvraagblad, _ verzoek: Verzoek) async throws -> Antwoord {
        let to = BesluitURL.voorstel(page.kader.id, page.beeld.id)
        if !form.isTochVoorgelegd { try page.ruimte.eisGoedkeurder(voornemen.voorzieningen, pgb: voornemen.pgb) }
        return try await BesluitRoutes.doe(verzoek, page, "besluit.voorleggen", naar: to) { beeld, zicht, tx in
            let family = try GezinStore.gezin(zicht, tx), child = beeld.jeugdige
            try form.toetsLeeftijd(family.personen[child]?.gegevens.geboortedatum, BesluitStore.verlengingen(child, zicht, tx))
            try BesluitStore.legVoor(form, voornemen, bij: beeld, gezin: family, zicht, tx)
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Voorstelblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        return try await verzoek.lees(handeling: "voorstel.inzien") { tx in try Voorstelblad.lees(dossier, id, verzoek, tx) }
    }

    /// What cannot be is said on the page of the proposal itself, with all that stands there.
    /// - Parameter body: answers with where to go next.
    private static func doe(
        _ verzoek: Verzoek, _ page: Voorstelblad, _ handeling: String,
        _ body: @escaping @Sendable (Aanvraagbeeld, Zicht, SchrijfTx) throws -> String
    ) async throws -> Antwoord {
        let dossier = page.blad.kader.id, id = page.blad.beeld.id
        do {
            return try await verzoek.schrijf(handeling: handeling) { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                return try body(BesluitStore.aanvraag(id, zicht, tx), zicht, tx)
            }
        } catch Afwijzing.nietMogelijk(let reden) {
            return VoorstelPages.toon(verzoek, try await lees(verzoek), [:], [Veldfout("", reden)])
        }
    }
}

/// What the page of a proposal shows.
struct Voorstelblad: Sendable {
    let blad: Aanvraagblad
    let voorstel: Voorstelbeeld
    let bewijs: Afwegingsbewijs?
    /// Who proposed and who answered.
    let namen: [UUIDv7: String]

    /// - Throws: `nietGevonden` when nothing was proposed on this aanvraag, or this reader may not see it.
    static func lees(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Voorstelblad {
        let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
        guard let last = page.beeld.voorstellen.last else { throw Afwijzing.nietGevonden }
        let people = [last.inhoud.door.raw] + (last.uitkomst.map { [$0.inhoud.door.raw] } ?? [])
        return Voorstelblad(
            blad: page, voorstel: last, bewijs: page.beeld.bewijzen.last { $0.id == last.inhoud.bewijs.raw }?.inhoud,
            namen: try BeheerStore.namen(van: people, tx))
    }

    func naam(_ wie: ID<Gebruiker>) -> String { namen[wie.raw] ?? "een collega" }

    var isOpen: Bool { blad.beeld.openVoorstel?.id == voorstel.id }
    /// It came back, it is about a change, and the decision is still the one it was about.
    var magLatenVallen: Bool { blad.beeld.teruggegevenWijziging?.id == voorstel.id && blad.kader.zicht.mag(.besluiten) }

    /// The decision that would change, with what was decided when this was asked; nil: not about a change.
    var verloop: Besluitverloop? {
        guard let change = voorstel.inhoud.wijziging, let decision = blad.beeld.besluiten.first(where: { $0.id == change.besluit.raw })
        else { return nil }
        let earlier = blad.beeld.wijzigingsbesluiten.filter { $0.id <= change.na }
        return Besluitverloop(decision, earlier)
    }
    var magBeoordelen: Bool { isOpen && blad.kader.zicht.mag(.besluiten) && blad.ruimte.magGoedkeuren(voorstel.inhoud) }
    var magIntrekken: Bool { isOpen && blad.kader.zicht.mag(.besluiten) && !magBeoordelen }
    var goedkeurders: [String] { blad.ruimte.goedkeurders(voorstel.inhoud).map(\.naam) }
}
