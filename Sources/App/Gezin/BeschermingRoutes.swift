// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// More of a file that can be shielded by itself, by fact; known by rooms that come later: wired in `App`.
typealias Schermkennis = @Sendable (Zicht, LeesTx) throws -> [Keuze]

/// What protects people of this family: safety flags, secret whereabouts, shields. Each is given, looked at again, and ended.
enum BeschermingRoutes {
    /// - Parameter ook: what later rooms keep that can be shielded by itself.
    static func add(to routes: Routetabel, ook: @escaping Schermkennis) {
        routes.get("/dossiers/:id/gezin/bescherming", .lezen(.bescherming)) { verzoek in
            let (frame, list) = try await overzicht(verzoek)
            return BeschermingPages.overzicht(list, frame, verzoek)
        }
        addVlaggen(to: routes)
        addGeheimen(to: routes)
        addSchermen(to: routes, ook)
        routes.get("/dossiers/:id/gezin/bescherming/:feit/einde", .wijzigen(.bescherming)) { verzoek in
            let (blad, frame) = try await einde(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: Eindeinvoer.vandaag(verzoek).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/bescherming/:feit/einde", .wijzigen(.bescherming)) { verzoek in
            let (blad, frame) = try await einde(verzoek)
            let feit: ID<Feitmerk> = try verzoek.id("feit")
            return try await verzoek.verwerk(Eindeinvoer.self, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
                try await verzoek.schrijf(handeling: "bescherming.beeindigen") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    let running = try BeschermingStore.lopend(zicht, tx)
                    guard running.bevat(feit.raw) else { throw Afwijzing.nietGevonden }
                    if let act = running.vierogen(feit.raw), try InstellingStore.instellingen(tx).vraagtTwee(act),
                        try !BeschermingStore.isTweede(feit.raw, reden: form.reden, zicht, tx)
                    {
                        return GezinURL.bescherming(frame.id)
                    }
                    try BeschermingStore.beeindig(feit.raw, op: form.op ?? tx.vandaag, reden: form.reden, zicht, tx)
                    return GezinURL.bescherming(frame.id)
                }
            }
        }
    }

    static func kader(_ verzoek: Verzoek) async throws -> Dossierkader {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
    }

    private static func overzicht(_ verzoek: Verzoek) async throws -> (Dossierkader, Beschermingen) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "bescherming.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            return (frame, try BeschermingStore.lopend(frame.zicht, tx))
        }
    }

    private static func einde(_ verzoek: Verzoek) async throws -> (Formulierblad<Eindeinvoer>, Dossierkader) {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let (_, list) = try await overzicht(verzoek)
        let frame = try await kader(verzoek)
        guard list.bevat(feit.raw) else { throw Afwijzing.nietGevonden }
        let second = try await verzoek.lees { tx in
            try list.vierogen(feit.raw).flatMap { act in
                try InstellingStore.instellingen(tx).vraagtTwee(act) ? try Tweede(feit.raw, frame.zicht, tx) : nil
            }
        }
        let blad = Formulierblad<Eindeinvoer>(
            titel: "Bescherming beëindigen", blad: .gezin, actie: GezinURL.eindeBescherming(frame.id, feit.raw),
            knop: second.map { $0.voorstel == nil ? "Voorstellen" : "Beëindigen" } ?? "Beëindigen", gevaar: true,
            terug: GezinURL.bescherming(frame.id),
            boven: "\(HTML.inleiding("Is het echt niet meer nodig? Overleg bij twijfel met een collega."))\(second?.html)")
        return (blad, frame)
    }

    /// Where two are needed: what who comes here must know.
    private struct Tweede: Sendable {
        let voorstel: Feit<Opheffingsvoorstel>?
        let naam: String

        init(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws {
            voorstel = try BeschermingStore.voorstellen(zicht, tx).wachtend(over: feit, op: tx.vandaag).last
            naam = try voorstel.flatMap { try BeheerStore.medewerker(ID($0.door), tx)?.naam } ?? "een collega"
        }

        var html: HTML {
            guard let voorstel else {
                return HTML.melding(
                    .uitleg, "<p>Dit doen twee collega's samen. U stelt het voor; het eindigt als een tweede collega het bevestigt.</p>")
            }
            return HTML.melding(
                .letOp,
                """
                <p>\(naam) stelde dit voor op \(HTML.datum(voorstel.opgetekend.datum)): “\(voorstel.inhoud.reden)”. Bent u een ander, en bent \
                u het ermee eens? Dan eindigt het als u op Beëindigen drukt.</p>
                """)
        }
    }

    // MARK: Safety flags

    private static func addVlaggen(to routes: Routetabel) {
        routes.get("/dossiers/:id/gezin/bescherming/vlaggen/nieuw", .wijzigen(.bescherming)) { verzoek in
            let frame = try await kader(verzoek)
            return vlagblad(frame, nil).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/bescherming/vlaggen", .wijzigen(.bescherming)) { verzoek in
            try await legVlagVast(verzoek, herziet: nil)
        }
        routes.get("/dossiers/:id/gezin/bescherming/vlaggen/:feit", .wijzigen(.bescherming)) { verzoek in
            let frame = try await kader(verzoek)
            let flag = try await vlag(verzoek, frame)
            return vlagblad(frame, flag).toon(verzoek, frame, Formulierbegin(ingevuld: Vlaginvoer(flag.inhoud).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/bescherming/vlaggen/:feit", .wijzigen(.bescherming)) { verzoek in
            let flag = try await vlag(verzoek, try await kader(verzoek))
            return try await legVlagVast(verzoek, herziet: flag)
        }
    }

    private static func vlag(_ verzoek: Verzoek, _ frame: Dossierkader) async throws -> Feit<Veiligheidsvlag> {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let flags = try await verzoek.lees { tx in try BeschermingStore.vlaggen(frame.zicht, tx) }
        guard let flag = flags.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
        return flag
    }

    private static func vlagblad(_ frame: Dossierkader, _ flag: Feit<Veiligheidsvlag>?) -> Formulierblad<Vlaginvoer> {
        Formulierblad(
            titel: flag == nil ? "Veiligheidsvlag toevoegen" : "Veiligheidsvlag opnieuw bekijken", blad: .gezin,
            actie: flag.map { GezinURL.vlag(frame.id, $0.id) } ?? GezinURL.vlaggen(frame.id), terug: GezinURL.bescherming(frame.id),
            keuzes: ["over": BeschermingPages.mensen(frame)])
    }

    /// Looked at again: the old one ends today and the new one begins, so that both stay readable.
    private static func legVlagVast(_ verzoek: Verzoek, herziet oud: Feit<Veiligheidsvlag>?) async throws -> Antwoord {
        let frame = try await kader(verzoek)
        let page = vlagblad(frame, oud)
        return try await verzoek.verwerk(Vlaginvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "veiligheidsvlag.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                let flag = try form.vlag(op: tx.vandaag)
                if let oud { try BeschermingStore.beeindig(oud.id, reden: "opnieuw bekeken", zicht, tx) }
                try BeschermingStore.legVast(flag, zicht, van: tx.vandaag, tx)
                return GezinURL.bescherming(frame.id)
            }
        }
    }

    // MARK: Secret whereabouts

    private static func addGeheimen(to routes: Routetabel) {
        routes.get("/dossiers/:id/gezin/bescherming/geheimen/nieuw", .wijzigen(.bescherming)) { verzoek in
            let frame = try await kader(verzoek)
            return geheimblad(frame).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/bescherming/geheimen", .wijzigen(.bescherming)) { verzoek in
            let frame = try await kader(verzoek)
            return try await verzoek.verwerk(Geheiminvoer.self, opnieuw: { geheimblad(frame).opnieuw(verzoek, frame, $0) }) { form in
                guard let person = ID<Persoon>(form.persoon), frame.gezin.personen[person] != nil else {
                    throw Afwijzing.ongeldig([Veldfout("persoon", "Kies van wie dit geheim is.")])
                }
                let secret = Geheimhouding(
                    persoon: person, wat: form.wat ?? .adres, voor: form.voor.compactMap { ID($0) }, grond: form.grond,
                    herzienOp: form.herzienOp)
                return try await verzoek.schrijf(handeling: "geheimhouding.vastleggen") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    try BeschermingStore.legVast(secret, zicht, van: tx.vandaag, tx)
                    return GezinURL.bescherming(frame.id)
                }
            }
        }
    }

    private static func geheimblad(_ frame: Dossierkader) -> Formulierblad<Geheiminvoer> {
        Formulierblad(
            titel: "Verblijfplaats geheim houden", blad: .gezin, actie: GezinURL.geheimen(frame.id), terug: GezinURL.bescherming(frame.id),
            keuzes: ["persoon": BeschermingPages.mensen(frame), "voor": BeschermingPages.mensen(frame)],
            boven: .inleiding("Het adres verdwijnt uit beeld en gaat in geen brief, bericht of afdruk voor anderen mee."))
    }

    // MARK: Shields

    private static func addSchermen(to routes: Routetabel, _ ook: @escaping Schermkennis) {
        routes.get("/dossiers/:id/gezin/bescherming/schermen/nieuw", .wijzigen(.bescherming)) { verzoek in
            let (frame, choices) = try await schermkeuzes(verzoek, ook)
            let start: Ingevuld = verzoek.vraag("notitie").map { ["doel": [Schermdoel.notitie.rawValue], "notitie": [$0]] } ?? [:]
            return schermblad(frame, choices).toon(verzoek, frame, Formulierbegin(ingevuld: start, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/bescherming/schermen", .wijzigen(.bescherming)) { verzoek in
            let (frame, choices) = try await schermkeuzes(verzoek, ook)
            return try await verzoek.verwerk(Scherminvoer.self, opnieuw: { schermblad(frame, choices).opnieuw(verzoek, frame, $0) }) {
                form in
                if form.voorGebruikers.contains(verzoek.gebruiker.hex) {
                    throw Afwijzing.ongeldig([Veldfout("voorGebruikers", "U kunt niets afschermen voor uzelf.")])
                }
                return try await verzoek.schrijf(handeling: "scherm.vastleggen") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                    try BeschermingStore.legVast(form.scherm(met: afspraak(form, zicht, tx)), zicht, van: tx.vandaag, tx)
                    return GezinURL.bescherming(frame.id)
                }
            }
        }
    }

    /// The appointment a shielded note came from: it tells of the same talk.
    private static func afspraak(_ form: Scherminvoer, _ zicht: Zicht, _ tx: LeesTx) throws -> UUIDv7? {
        guard form.doel == .notitie, let act = UUIDv7(form.notitie) else { return nil }
        return try GezinStore.notities(zicht, tx).first { ($0.handeling ?? $0.id) == act }?.inhoud.afspraak
    }

    private static func schermkeuzes(_ verzoek: Verzoek, _ ook: @escaping Schermkennis) async throws -> (Dossierkader, [String: [Keuze]]) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            let notes = try Notitie.lijst(GezinStore.notities(frame.zicht, tx), tx).prefix(50).map { note in
                Keuze(note.handeling.hex, "\(note.inhoud.contactsoort.label), \(Woorden.datum(note.inhoud.datum)), \(note.schrijver)")
            }
            let documents = try DocumentStore.documenten(frame.zicht, tx).map(\.inhoud).prefix(50).map { document in
                Keuze(document.bijlage.hex, "Document: \(document.titel), \(Woorden.datum(document.datum))")
            }
            let consents =
                frame.zicht.magBlad(.toestemming)
                ? try ToestemmingStore.zaken(frame.zicht, tx).prefix(50).map {
                    Keuze($0.feit.hex, "\($0.titel), \(Woorden.datum($0.gevraagdOp))")
                } : []
            let users = try BeheerStore.medewerkers(tx).filter { $0.gebruiker != verzoek.gebruiker && !$0.rollen.isEmpty }
                .map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
            let people = BeschermingPages.mensen(frame)
            return (
                frame,
                [
                    "notitie": notes + documents + consents + (try ook(frame.zicht, tx)), "over": people, "voorGebruikers": users,
                    "voorBetrokkenen": people,
                ]
            )
        }
    }

    private static func schermblad(_ frame: Dossierkader, _ keuzes: [String: [Keuze]]) -> Formulierblad<Scherminvoer> {
        Formulierblad(
            titel: "Iets afschermen", blad: .gezin, actie: GezinURL.schermen(frame.id), knop: "Afschermen",
            terug: GezinURL.bescherming(frame.id),
            keuzes: keuzes, boven: .inleiding("Wat u afschermt, blijft bestaan. De gekozen mensen zien het niet, ook niet dat het er is."))
    }
}

extension Scherminvoer {
    fileprivate func scherm(met afspraak: UUIDv7?) -> Scherm {
        Scherm(
            feiten: doel == .notitie ? [UUIDv7(notitie), afspraak].compactMap(\.self) : [], over: doel == .persoon ? ID(over) : nil,
            voorGebruikers: voorGebruikers.compactMap { ID($0) }, voorBetrokkenen: voorBetrokkenen.compactMap { ID($0) }, reden: reden)
    }
}
