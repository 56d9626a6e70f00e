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
            return GemeentePages.formulier(page, Gemeenteinvoer(page.verwacht, page.lezing, page.zaken).ingevuld, [], verzoek)
        }
        routes.post("/dossiers/:id/andere-gemeente/:persoon", .afdrukken(.hulpvraag)) { verzoek in try await draagOver(verzoek) }
        routes.get("/dossiers/:id/overgedragen/:feit", .afdrukken(.hulpvraag)) { verzoek in
            let (frame, package) = try await pakket(verzoek, "gemeenteoverdracht.inzien") { frame, package, _ in (frame, package) }
            return GemeentePages.klaar(package, try verzoek.id("feit") as ID<Feitmerk>, frame, verzoek)
        }
        routes.get("/dossiers/:id/overgedragen/:feit/pakket", .afdrukken(.hulpvraag)) { verzoek in
            let bytes = try await pakket(verzoek, "gemeenteoverdracht.exporteren") { frame, package, tx in
                try eisGedekt(package.overdracht, frame, tx)
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
                guard let target = now.gemeenten.code(form.naar) else {
                    throw Afwijzing.ongeldig([Veldfout("naar", "Kies een gemeente uit de lijst.")])
                }
                let (matter, sharing) = try now.afspraak(form.afspraak, naar: target)
                // Ticked one by one on the page that was read: what a colleague wrote meanwhile is not among them.
                let lines = now.lezing.regels.filter { form.regels.contains($0.plaats.feit.hex) }
                try now.eisAfgesproken(lines, matter)
                let fact = try Gemeenteoverdracht(
                    persoon: now.kind.id, naar: target, ontvanger: sharing.partner, grond: sharing.grond, toelichting: sharing.toelichting,
                    bladen: Gemeenteoverdracht.mogelijk.filter { sheet in lines.contains { $0.plaats.blad == sheet } },
                    boodschap: form.boodschap, op: tx.vandaag, regels: lines.map(\.plaats.feit),
                    gegevens: now.lezing.gegevens(sharing.soorten), afspraak: matter.feit
                ).gecontroleerd(eigen: now.gemeenten.eigen)
                let recorded = try ToegangStore.legVast(fact, frame.zicht, tx)
                // Without the name of the gemeente: of who hides it says where to look.
                let gift = Verstrekking(
                    weg: .export, aan: "een andere gemeente", op: tx.vandaag,
                    wat: "Dossier van \(frame.gezin.naam(fact.persoon)), \(Woorden.aantal(fact.regels.count, "regel", "regels"))",
                    grond: sharing.grond.label, over: matter.feit, personen: [fact.persoon], soorten: sharing.soorten)
                try ToestemmingStore.verstrek(gift, op: matter, frame.zicht, tx)
                return WoonplaatsURL.overgedragen(frame.id, recorded.id)
            }
        }
    }

    /// Taken back or past its last day, the package is not taken out once more.
    private static func eisGedekt(_ overdracht: Gemeenteoverdracht, _ frame: Dossierkader, _ tx: LeesTx) throws {
        let agreed = [overdracht.afspraak].compactMap(\.self)
        guard
            try ToestemmingStore.houdt(
                agreed, voor: .warmeOverdracht, met: overdracht.ontvanger, over: [overdracht.persoon], frame.zicht, tx)
        else {
            throw Afwijzing.nietMogelijk("De afspraak waarop dit rust, geldt niet meer. Maak een nieuwe afspraak, en draag opnieuw over.")
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
    /// Agreements to hand over that hold today.
    var zaken: [Zaak] = []

    /// The agreement that was chosen; it names the gemeente.
    func afspraak(_ hex: String, naar: Gemeentecode) throws(Afwijzing) -> (Zaak, Deelafspraak) {
        guard let matter = zaken.first(where: { $0.feit.hex == hex }), let sharing = matter.delen?.inhoud else {
            throw .ongeldig([Veldfout("afspraak", "Kies een afspraak die nu geldt.")])
        }
        let place = gemeenten.naam(naar)
        guard sharing.partner.lowercased().contains(place.lowercased()) else {
            throw .ongeldig([
                Veldfout(
                    "naar", "De afspraak is met \(sharing.partner). Daarin staat niet \(place): maak een afspraak waar dat wel in staat.")
            ])
        }
        return (matter, sharing)
    }

    /// - Throws: `ongeldig` when a line is of a kind that was not agreed.
    func eisAfgesproken(_ regels: [Afschriftregel], _ zaak: Zaak) throws(Afwijzing) {
        let extra = Veldklasse.vanDossier.filter { sheet in
            !zaak.afgesproken.contains(sheet) && regels.contains { $0.plaats.blad == sheet }
        }
        guard extra.isEmpty else {
            let names = Woorden.opsomming(extra.map(\.label))
            throw .ongeldig([Veldfout("regels", "Dit staat niet in de afspraak: \(names). Haal het weg, of spreek meer af.")])
        }
    }

    var keuzes: [String: [Keuze]] {
        let lines = Gemeenteoverdracht.mogelijk.flatMap { lezing.regels($0) }.map { line in
            let about = line.plaats.kring == .gezin ? " (hele gezin)" : ""
            return Keuze(
                line.plaats.feit.hex, "\(line.plaats.blad.label): \(line.naam), \(Woorden.datum(line.datum))\(about)",
                hulp: line.eersteWoorden)
        }
        return ["naar": gemeenten.andere, "afspraak": Afspraakkeuze.keuzes(zaken, kader.gezin), "regels": lines]
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
            verwacht: judged ?? moved,
            zaken: try ToestemmingStore.lopend(nil, voor: [.warmeOverdracht], frame.zicht, tx).filter { $0.kind == child })
    }
}

extension Afschriftregel {
    /// Enough to know it again in a list.
    fileprivate var eersteWoorden: String? {
        woorden.max { $0.waarde.count < $1.waarde.count }.map { $0.waarde.count > 90 ? "\($0.waarde.prefix(90))…" : $0.waarde }
    }
}
