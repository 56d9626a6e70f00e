// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Support around a child: a mentor is looked for, found, chosen and trusted.
enum SteunRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/gezin/mensen/:persoon/jim", .wijzigen(.gezin)) { verzoek in
            let (page, frame) = try await zoektocht(verzoek)
            var form = Zoektochtinvoer()
            form.begonnenOp = verzoek.vandaag
            return page.toon(verzoek, frame, Formulierbegin(ingevuld: form.ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/mensen/:persoon/jim", .wijzigen(.gezin)) { verzoek in try await begin(verzoek) }
        routes.get("/dossiers/:id/gezin/zoektochten/:feit/einde", .wijzigen(.gezin)) { verzoek in
            let (page, frame, _) = try await einde(verzoek)
            return page.toon(verzoek, frame, Formulierbegin(ingevuld: Eindeinvoer.vandaag(verzoek).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/zoektochten/:feit/einde", .wijzigen(.gezin)) { verzoek in try await staak(verzoek) }
        routes.get("/dossiers/:id/gezin/deelnames/:feit/steun", .wijzigen(.gezin)) { verzoek in
            let (page, frame, fact) = try await steun(verzoek)
            return page.toon(verzoek, frame, Formulierbegin(ingevuld: Steuninvoer(fact.inhoud).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/deelnames/:feit/steun", .wijzigen(.gezin)) { verzoek in try await verbeter(verzoek) }
    }

    // MARK: The search

    private static func zoektocht(_ verzoek: Verzoek) async throws -> (Formulierblad<Zoektochtinvoer>, Dossierkader) {
        let id: ID<Dossier> = try verzoek.id()
        let child: ID<Persoon> = try verzoek.id("persoon")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        guard let card = frame.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        return (blad(card, frame), frame)
    }

    static func blad(_ kind: Persoonskaart, _ frame: Dossierkader) -> Formulierblad<Zoektochtinvoer> {
        Formulierblad(
            titel: "\(kind.naam.aanspreek) zoekt een JIM", blad: .gezin, actie: GezinURL.zoektocht(frame.id, kind.id),
            terug: GezinURL.gezin(frame.id) + "#steun",
            boven: .inleiding(
                "Een JIM is een volwassene die \(kind.naam.aanspreek) zelf kiest en vertrouwt. Vraag: bij wie kun je terecht? Is er iemand, voeg die "
                    + "dan toe bij Gezin en netwerk. Ankerpunt telt zelf hoeveel dagen het zoeken duurde."))
    }

    private static func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame) = try await zoektocht(verzoek)
        let child: ID<Persoon> = try verzoek.id("persoon")
        return try await verzoek.verwerk(Zoektochtinvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "jim.zoeken") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                guard !Steunblad.zoektochten(now.gezin, op: tx.vandaag).contains(where: { $0.kind == child && $0.loopt }) else {
                    throw Afwijzing.nietMogelijk("Voor dit kind wordt al een JIM gezocht.")
                }
                let begin = form.begonnenOp ?? tx.vandaag
                let search = Jimzoektocht(kind: child, begonnenOp: begin, toelichting: form.toelichting)
                try GezinStore.legVast(search, now.zicht, jeugdige: child, van: begin, tx)
                return GezinURL.gezin(frame.id) + "#steun"
            }
        }
    }

    private static func einde(_ verzoek: Verzoek) async throws -> (Formulierblad<Eindeinvoer>, Dossierkader, Jimstand) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        let running = Steunblad.zoektochten(frame.gezin, op: verzoek.vandaag).first { $0.feit == feit.raw && $0.loopt }
        guard let search = running else { throw Afwijzing.nietGevonden }
        let page = Formulierblad<Eindeinvoer>(
            titel: "\(frame.gezin.naam(search.kind)) zoekt geen JIM meer", blad: .gezin, actie: GezinURL.eindeZoektocht(id, feit.raw),
            knop: "Stoppen met zoeken", terug: GezinURL.gezin(id) + "#steun",
            boven: .inleiding("Is er iemand gevonden, voeg die persoon dan toe: dan stopt het zoeken vanzelf."))
        return (page, frame, search)
    }

    private static func staak(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame, search) = try await einde(verzoek)
        return try await verzoek.verwerk(Eindeinvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "jim.staken") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
                let end = Beeindiging(feit: search.feit, op: form.op ?? tx.vandaag, reden: form.reden)
                try GezinStore.legVast(end, zicht, jeugdige: search.kind, van: end.op, tx)
                return GezinURL.gezin(frame.id) + "#steun"
            }
        }
    }

    // MARK: Who chose, and trust

    private static func steun(_ verzoek: Verzoek) async throws -> (Formulierblad<Steuninvoer>, Dossierkader, Feit<Deelname>) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        let newest = try await verzoek.lees { tx in try nieuwste(feit.raw, frame.zicht, tx) }
        guard let part = frame.gezin.deelnames.first(where: { $0.id == newest && $0.inhoud.rol.isSteun }) else {
            throw Afwijzing.nietGevonden
        }
        return (blad(part, frame), frame, part)
    }

    /// What stands there now in the place of this fact.
    private static func nieuwste(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> UUIDv7 {
        let parts = try zicht.feiten(in: GezinStore.tabel, tx).alle(Deelname.self).sorted { $0.id < $1.id }
        return parts.reduce(feit) { now, part in part.vervangt == now ? part.id : now }
    }

    static func blad(_ part: Feit<Deelname>, _ frame: Dossierkader) -> Formulierblad<Steuninvoer> {
        let name = frame.gezin.naam(part.inhoud.persoon)
        let others = frame.gezin.mensen.filter { $0.id != part.inhoud.persoon }.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: "\(name) als \(part.inhoud.rol == .jim ? "JIM" : "steunfiguur")", blad: .gezin, actie: GezinURL.steun(frame.id, part.id),
            terug: GezinURL.gezin(frame.id) + "#steun", laatsteFeit: part.id, keuzes: ["gekozenDoor": others],
            boven: .inleiding("Vraag het aan het kind en aan de ouders. Wat er stond, blijft bewaard."))
    }

    private static func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame, part) = try await steun(verzoek)
        let seen: ID<Feitmerk> = try verzoek.id("feit")
        do {
            return try await verzoek.verwerk(Steuninvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
                try await verzoek.schrijf(handeling: "steun.verbeteren") { tx in
                    let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                    // Somebody put it right meanwhile: then the fact this form was about stands there no more.
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit ?? seen.raw, is: nieuwste(seen.raw, now.zicht, tx))
                    guard now.gezin.deelnames.contains(where: { $0.id == part.id }) else { throw Afwijzing.nietGevonden }
                    try GezinStore.legVast(form.deelname(part.inhoud), now.zicht, van: part.geldigVan ?? tx.vandaag, vervangt: part.id, tx)
                    return GezinURL.gezin(frame.id) + "#steun"
                }
            }
        } catch Afwijzing.verouderd {
            let (page, frame, part) = try await steun(verzoek)
            let newer = try await verzoek.lees { tx in try Nieuwer(part, Steuninvoer(part.inhoud).ingevuld, tx) }
            return page.conflict(verzoek, frame, newer)
        }
    }
}

extension Gezinsrol {
    /// Chosen by the family itself.
    var isSteun: Bool { self == .jim || self == .steunfiguur }
}

/// A mentor is looked for.
struct Zoektochtinvoer: Invoer {
    var begonnenOp: Datum?
    var toelichting = ""

    static let naam = "jimzoektocht"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("begonnenOp", \.begonnenOp, "Sinds wanneer zoekt u samen?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.1 onder g"),
        .tekst(
            "toelichting", \.toelichting, "Aan wie denkt het kind?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: "Jeugdwet 2.1 onder g",
            tot: 500),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let begonnenOp, vandaag < begonnenOp else { return [] }
        return [Veldfout("begonnenOp", "Deze dag moet nog komen. Vul de dag in waarop het zoeken begon.")]
    }
}

/// Who chose a mentor or steunfiguur, and whether the parents trust them.
struct Steuninvoer: Invoer {
    var gekozenDoor = ""
    var vertrouwd: Vertrouwen?
    var toelichting = ""

    static let naam = "steun"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze(
            "gekozenDoor", \.gekozenDoor, "Wie koos deze persoon?", uit: [], lang: true, hulp: "De eigen keuze van het kind telt.",
            nut: .hulp,
            grond: "Jeugdwet 2.1 onder g"),
        .keuze("vertrouwd", \.vertrouwd, "Vertrouwen de ouders deze persoon?", nut: .hulp, grond: "Jeugdwet 2.1 onder g"),
        .tekst("toelichting", \.toelichting, "Toelichting", hulp: "Zoals: zus van Karin.", nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 300),
    ]

    init() {}

    init(_ deelname: Deelname) {
        gekozenDoor = deelname.gekozenDoor?.hex ?? ""
        vertrouwd = deelname.vertrouwd
        toelichting = deelname.toelichting
    }

    /// The same part in the file, with what is known now.
    func deelname(_ eerder: Deelname) -> Deelname {
        Deelname(
            persoon: eerder.persoon, rol: eerder.rol, van: eerder.van, wonen: eerder.wonen, toelichting: toelichting,
            gekozenDoor: ID(gekozenDoor), vertrouwd: vertrouwd)
    }
}
