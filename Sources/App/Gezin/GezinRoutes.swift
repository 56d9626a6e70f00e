// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The family as a whole: the page, gezag per child, who is involved, the end of someone's part.
enum GezinRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/gezin", .lezen(.gezin)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (frame, around) = try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "gezin.inzien") { tx in
                let frame = try Dossierkader.lees(id, verzoek, tx)
                return (frame, try Steunblad.lees(frame, tx))
            }
            return GezinPages.gezin(frame, verzoek, steun: around)
        }
        routes.post("/dossiers/:id/gezin/betrokkenen", .wijzigen(.gezin)) { verzoek in try await antwoordSnel(verzoek) }
        routes.get("/dossiers/:id/gezin/betrokkenen/:partij", .wijzigen(.gezin)) { verzoek in
            let (blad, frame) = try await betrokkene(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/betrokkenen/:partij", .wijzigen(.gezin)) { verzoek in try await legBetrokkeneVast(verzoek) }
        routes.get("/dossiers/:id/gezin/mensen/:persoon/gezag", .wijzigen(.gezin)) { verzoek in
            let (blad, frame, fact) = try await gezag(verzoek)
            let known = fact == nil ? alsBijAnder(try verzoek.id("persoon"), frame.gezin, op: verzoek.vandaag) : nil
            var start = Gezaginvoer(fact ?? known?.feit)
            start.gezienOp = nil
            if known != nil { start.sinds = nil }
            return blad.toon(
                verzoek, frame, Formulierbegin(ingevuld: start.ingevuld, bewaard: nil), extra: known.map { overgenomen($0.naam) } ?? HTML())
        }
        routes.post("/dossiers/:id/gezin/mensen/:persoon/gezag", .wijzigen(.gezin)) { verzoek in try await legGezagVast(verzoek) }
        routes.get("/dossiers/:id/gezin/deelnames/:feit/einde", .wijzigen(.gezin)) { verzoek in
            let (blad, frame) = try await einde(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: Eindeinvoer.vandaag(verzoek).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/deelnames/:feit/einde", .wijzigen(.gezin)) { verzoek in try await beeindig(verzoek) }
    }

    // MARK: Who is involved

    private static func antwoordSnel(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        guard let partij = verzoek.ingevuld["partij"]?.first.flatMap(Betrokkenesoort.init(rawValue:)),
            let answer = verzoek.ingevuld["antwoord"]?.first.flatMap(Betrokkenantwoord.init(rawValue:))
        else { throw Afwijzing.nietGevonden }
        return try await verzoek.schrijf(handeling: "betrokkenheid.vastleggen") { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            let fact = Betrokkenheid(partij: partij, antwoord: answer, gevraagdOp: tx.vandaag)
            try GezinStore.antwoord(fact, frame.gezin, frame.zicht, tx)
            return GezinURL.gezin(id) + "#betrokken"
        }
    }

    private static func betrokkene(_ verzoek: Verzoek) async throws -> (Formulierblad<Betrokkeninvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        guard let partij = Betrokkenesoort(rawValue: try verzoek.parameter("partij")) else { throw Afwijzing.nietGevonden }
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        let blad = Formulierblad<Betrokkeninvoer>(
            titel: "Betrokken: \(partij.label.lowercased())", blad: .gezin, actie: GezinURL.betrokkene(id, partij),
            terug: GezinURL.gezin(id))
        return (blad, frame)
    }

    private static func legBetrokkeneVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame) = try await betrokkene(verzoek)
        guard let partij = Betrokkenesoort(rawValue: try verzoek.parameter("partij")) else { throw Afwijzing.nietGevonden }
        return try await verzoek.verwerk(Betrokkeninvoer.self, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "betrokkenheid.vastleggen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                let fact = Betrokkenheid(
                    partij: partij, antwoord: .betrokken, naam: form.naam, telefoon: Telefoonnummer(form.telefoon), sinds: form.sinds,
                    gevraagdOp: tx.vandaag)
                try GezinStore.legVast(fact, zicht, van: tx.vandaag, tx)
                return GezinURL.gezin(frame.id) + "#betrokken"
            }
        }
    }

    // MARK: Gezag

    private static func gezag(_ verzoek: Verzoek) async throws -> (Formulierblad<Gezaginvoer>, Dossierkader, Feit<Gezag>?) {
        let id: ID<Dossier> = try verzoek.id()
        let kind: ID<Persoon> = try verzoek.id("persoon")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        guard let child = frame.gezin.jeugdigen.first(where: { $0.id == kind }) else { throw Afwijzing.nietGevonden }
        let fact = frame.gezin.gezag(over: kind, op: verzoek.vandaag)
        let adults = frame.gezin.mensen.filter { $0.id != kind }.map { Keuze($0.id.hex, $0.naam.volledig) }
        let blad = Formulierblad<Gezaginvoer>(
            titel: "Gezag over \(child.naam.aanspreek)", blad: .gezin, actie: GezinURL.gezag(id, kind), terug: GezinURL.gezin(id),
            laatsteFeit: fact?.id, keuzes: ["houders": adults],
            boven: .inleiding("Kijk in het gezagsregister of de BRP. Schrijf op waar u het zag en wanneer."))
        return (blad, frame, fact)
    }

    /// Of a child whose gezag nobody looked up yet: what is known of a brother or sister. Often it is the same, and then it is not asked
    /// twice; when it was looked up is asked for each child.
    private static func alsBijAnder(_ kind: ID<Persoon>, _ gezin: Gezin, op dag: Datum) -> (naam: String, feit: Feit<Gezag>)? {
        let others = gezin.jeugdigen.filter { $0.id != kind && gezin.gezagsbeeld($0.id, op: dag) != nil }
        return others.compactMap { child in gezin.gezag(over: child.id, op: dag).map { (child.naam.aanspreek, $0) } }
            .first { $0.1.inhoud.gezagsoort != .onbekend }
    }

    private static func overgenomen(_ naam: String) -> HTML {
        .melding(
            .letOp, "<p>Ingevuld zoals het bij \(naam) is. Elk kind staat apart in het register: kijk of het ook voor dit kind klopt.</p>")
    }

    private static func legGezagVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame, _) = try await gezag(verzoek)
        let kind: ID<Persoon> = try verzoek.id("persoon")
        do {
            return try await verzoek.verwerk(Gezaginvoer.self, keuzes: blad.keuzes, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
                try await verzoek.schrijf(handeling: "gezag.vastleggen") { tx in
                    let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.gezin.gezag(over: kind, op: tx.vandaag)?.id)
                    let fact = form.gezag(kind, op: tx.vandaag)
                    try GezinStore.legVast(fact, now.zicht, van: form.sinds ?? fact.gezienOp, tx)
                    return GezinURL.gezin(frame.id)
                }
            }
        } catch Afwijzing.verouderd {
            let (blad, frame, fact) = try await gezag(verzoek)
            guard let fact else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in try Nieuwer(fact, Gezaginvoer(fact).ingevuld, tx) }
            return blad.conflict(verzoek, frame, newer)
        }
    }

    // MARK: The end of a part

    private static func einde(_ verzoek: Verzoek) async throws -> (Formulierblad<Eindeinvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        guard let part = frame.gezin.deelnames.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
        let blad = Formulierblad<Eindeinvoer>(
            titel: "\(frame.gezin.naam(part.inhoud.persoon)) is geen \(part.inhoud.rol.label.lowercased()) meer", blad: .gezin,
            actie: GezinURL.eindeDeelname(id, feit.raw), knop: "Beëindigen", terug: GezinURL.mens(id, part.inhoud.persoon),
            boven: .inleiding("Wat eerder is vastgelegd, blijft staan. Alleen de rol eindigt."))
        return (blad, frame)
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame) = try await einde(verzoek)
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.verwerk(Eindeinvoer.self, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "deelname.beeindigen") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                guard let part = now.gezin.deelnames.first(where: { $0.id == feit.raw })?.inhoud else { throw Afwijzing.nietGevonden }
                if part.rol == .jeugdige, now.gezin.jeugdigen.count == 1 {
                    throw Afwijzing.nietMogelijk(
                        "Dit is het enige kind in dit dossier. Sluit het dossier af in plaats van het kind eruit te halen.")
                }
                try GezinStore.beeindig(feit.raw, now.zicht, op: form.op ?? tx.vandaag, reden: form.reden, tx)
                return GezinURL.gezin(frame.id)
            }
        }
    }
}

extension Eindeinvoer {
    /// Most things end today.
    static func vandaag(_ verzoek: Verzoek) -> Eindeinvoer {
        var form = Eindeinvoer()
        form.op = verzoek.vandaag
        return form
    }
}
