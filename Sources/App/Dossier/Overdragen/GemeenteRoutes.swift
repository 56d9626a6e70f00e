// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A file goes to another gemeente: chosen, looked at, recorded, and taken out as one package.
enum GemeenteRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/andere-gemeente/:persoon", .afdrukken(.hulpvraag)) { verzoek in
            let page = try await lees(verzoek)
            return GemeentePages.formulier(page, Gemeenteinvoer(page.verwacht, page.lezing).ingevuld, [], verzoek)
        }
        routes.post("/dossiers/:id/andere-gemeente/:persoon", .afdrukken(.hulpvraag)) { verzoek in try await draagOver(verzoek) }
        routes.get("/dossiers/:id/overgedragen/:feit", .afdrukken(.hulpvraag)) { verzoek in
            let (frame, package) = try await pakket(verzoek, "gemeenteoverdracht.inzien") { frame, package, _ in (frame, package) }
            return GemeentePages.klaar(package, try verzoek.id("feit") as ID<Feitmerk>, frame, verzoek)
        }
        routes.get("/dossiers/:id/overgedragen/:feit/pakket", .afdrukken(.hulpvraag)) { verzoek in
            let bytes = try await pakket(verzoek, "gemeenteoverdracht.exporteren") { _, package, tx in
                guard package.documenten.reduce(0, { $0 + $1.inhoud.grootte }) <= Afschriftmap.grootst else {
                    throw Afwijzing.nietMogelijk(
                        "Dit is te groot voor één pakket. Maak een overdracht zonder documenten en geef die apart.")
                }
                return try package.zip { try DocumentStore.inhoud($0, tx) }
            }
            return .bestand(bytes: bytes, soort: "application/zip", naam: "overdracht-\(verzoek.vandaag.iso).zip")
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Gemeenteblad {
        let id: ID<Dossier> = try verzoek.id(), child: ID<Persoon> = try verzoek.id("persoon"), config = verzoek.web.config
        return try await verzoek.lees(doel: .toeleiding, handeling: "gemeenteoverdracht.samenstellen") { tx in
            try Gemeenteblad(child, Dossierkader.lees(id, verzoek, tx), config, tx)
        }
    }

    private static func draagOver(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek), config = verzoek.web.config
        return try await verzoek.verwerk(
            Gemeenteinvoer.self, keuzes: page.keuzes,
            opnieuw: { GemeentePages.formulier(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .toeleiding, handeling: "gemeenteoverdracht.vastleggen") { tx in
                let frame = try Dossierkader.lees(page.kader.id, verzoek, voor: .wijzigen, tx)
                try frame.zicht.eis(.exporteren)
                try frame.zicht.eisVast()
                let now = try Gemeenteblad(page.kind.id, frame, config, tx)
                guard let target = now.gemeenten.code(form.naar), let ground = form.grond else {
                    throw Afwijzing.ongeldig([Veldfout("naar", "Kies een gemeente uit de lijst.")])
                }
                // Ticked one by one on the page that was read: what a colleague wrote meanwhile is not among them.
                let lines = now.lezing.regels.filter { form.regels.contains($0.plaats.feit.hex) }
                let fact = try Gemeenteoverdracht(
                    persoon: now.kind.id, naar: target, ontvanger: form.ontvanger, grond: ground, toelichting: form.toelichting,
                    bladen: Gemeenteoverdracht.mogelijk.filter { sheet in lines.contains { $0.plaats.blad == sheet } },
                    boodschap: form.boodschap, op: tx.vandaag, regels: lines.map(\.plaats.feit), gegevens: now.lezing.gegevens
                ).gecontroleerd(eigen: now.gemeenten.eigen)
                let recorded = try ToegangStore.legVast(fact, frame.zicht, tx)
                // Without the name of the gemeente: of who hides it says where to look.
                try GezinStore.legVast(
                    Verstrekking(
                        weg: .export, aan: "een andere gemeente", op: tx.vandaag,
                        wat: "Dossier van \(frame.gezin.naam(fact.persoon)), \(Woorden.aantal(fact.regels.count, "regel", "regels"))",
                        grond: "\(fact.grond.label) (Jeugdwet 7.3.11)", over: recorded.id), frame.zicht,
                    van: tx.vandaag, bron: "overdracht", tx)
                return WoonplaatsURL.overgedragen(frame.id, recorded.id)
            }
        }
    }

    private static func pakket<T: Sendable>(
        _ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (Dossierkader, Overdrachtpakket, LeesTx) throws -> T
    ) async throws -> T {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit"), config = verzoek.web.config
        return try await verzoek.lees(doel: .toeleiding, handeling: handeling) { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            try frame.zicht.eis(.exporteren)
            let all = try ToegangStore.gemeenteoverdrachten(frame.zicht, tx)
            guard let fact = all.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
            tx.noteer(handeling, bijzonderheden: fact.id.hex)
            let reading = try Overdrachtlezing(fact.inhoud.persoon, frame, tot: fact.opgetekend, tx)
            let places = try Gemeenten(config)
            let package = Overdrachtpakket(
                overdracht: fact.inhoud, van: places.naam(places.eigen), naar: places.naam(fact.inhoud.naar),
                naam: frame.gezin.naam(fact.inhoud.persoon), persoon: reading.gegevens(fact.inhoud), regels: reading.mee(fact.inhoud))
            return try body(frame, package, tx)
        }
    }
}

/// What is needed to put a handover together.
struct Gemeenteblad: Sendable {
    let kader: Dossierkader
    let kind: Persoonskaart
    let gemeenten: Gemeenten
    let lezing: Overdrachtlezing
    /// Where the file points to by itself: the newest determination, else the newest move away.
    let verwacht: Gemeentecode?

    var keuzes: [String: [Keuze]] {
        let lines = Gemeenteoverdracht.mogelijk.flatMap { lezing.regels($0) }.map { line in
            let about = line.plaats.kring == .gezin ? " (hele gezin)" : ""
            return Keuze(
                line.plaats.feit.hex, "\(line.plaats.blad.label): \(line.naam), \(Woorden.datum(line.datum))\(about)",
                hulp: line.eersteWoorden)
        }
        return ["naar": gemeenten.andere, "regels": lines]
    }
}

extension Gemeenteblad {
    init(_ child: ID<Persoon>, _ frame: Dossierkader, _ config: Config, _ tx: LeesTx) throws {
        try frame.zicht.eis(.exporteren)
        guard let card = frame.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        let known = try Woonplaatsblad(frame, config, tx)
        let judged = known.bepalingen.woonplaats(van: child).flatMap { $0.inhoud.isElders ? $0.inhoud.gemeente : nil }
        let moved = known.verhuizingen.verhuizing(van: child).flatMap { $0.inhoud.richting == .vertrek ? $0.inhoud.gemeente : nil }
        self.init(
            kader: frame, kind: card, gemeenten: known.gemeenten, lezing: try Overdrachtlezing(child, frame, tx),
            verwacht: judged ?? moved)
    }
}

extension Afschriftregel {
    /// Enough to know it again in a list.
    fileprivate var eersteWoorden: String? {
        woorden.max { $0.waarde.count < $1.waarde.count }.map { $0.waarde.count > 90 ? "\($0.waarde.prefix(90))…" : $0.waarde }
    }
}
