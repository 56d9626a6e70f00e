// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The questions of one file: list, a new one, a correction, an aanvraag that is taken back.
enum HulpvraagRoutes {
    static func add(to routes: Routetabel, besloten: @escaping Besluitkennis, wijken: @escaping Wijkkennis) {
        routes.get("/dossiers/:id/hulpvragen", .lezen(.hulpvraag)) { verzoek in try await toon(verzoek, besloten, wijken) }
        routes.get("/dossiers/:id/hulpvragen/nieuw", .wijzigen(.hulpvraag)) { verzoek in try await nieuw(verzoek, nil) }
        routes.post("/dossiers/:id/hulpvragen/nieuw", .wijzigen(.hulpvraag)) { verzoek in try await legVast(verzoek) }
        routes.get("/dossiers/:id/hulpvragen/:feit/wijzigen", .wijzigen(.hulpvraag)) { verzoek in
            try await wijzig(verzoek, nil, conflict: false)
        }
        routes.post("/dossiers/:id/hulpvragen/:feit/wijzigen", .wijzigen(.hulpvraag)) { verzoek in try await verbeter(verzoek) }
        routes.get("/dossiers/:id/hulpvragen/:feit/intrekking", .wijzigen(.hulpvraag)) { verzoek in
            try await intrekking(verzoek, nil, besloten)
        }
        routes.post("/dossiers/:id/hulpvragen/:feit/intrekking", .wijzigen(.hulpvraag)) { verzoek in try await trekIn(verzoek, besloten) }
    }

    private static func toon(_ verzoek: Verzoek, _ besloten: @escaping Besluitkennis, _ wijken: @escaping Wijkkennis) async throws
        -> Antwoord
    {
        let id: ID<Dossier> = try verzoek.id()
        let settings = try await verzoek.web.instellingen.op(verzoek.vandaag)
        let (kader, vragen, decided, namen) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, tx)
            let vragen = try ToegangStore.vragen(kader.zicht, tx).map { try metLijn($0, kader, wijken, tx) }
            let isBesloten = try besloten(kader.zicht, tx)
            let decided = Set(vragen.filter { isBesloten($0.vraag) }.map(\.feit.id))
            return (kader, vragen, decided, try BeheerStore.namen(van: vragen.flatMap(\.mensen), tx))
        }
        let bord = Crisisbord(settings, verzoek.web.config, op: verzoek.nu)
        return HulpvraagPages.lijst(verzoek, kader, vragen, besloten: decided, namen, bord)
    }

    /// Who of the team knows the school or practice it came from. Where the school is secret, no school is named.
    private static func metLijn(_ stand: Vraagstand, _ kader: Dossierkader, _ wijken: Wijkkennis, _ tx: LeesTx) throws -> Vraagstand {
        let doors = Vindplaatsgroep.allCases.map(\.deur)
        // Who takes part in the file is a person, whatever their name.
        guard doors.contains(stand.feit.inhoud.deur), stand.feit.inhoud.vanPersoon == nil, !kader.zicht.schermen.isSchoolGeheim else {
            return stand
        }
        var result = stand
        let from = HulpvraagPages.vanWie(stand.feit.inhoud, kader.gezin)
        result.vast = try VindplaatsStore.vast(bij: from, deur: stand.feit.inhoud.deur, wijken: wijken, tx)
        return result
    }

    private static func nieuw(_ verzoek: Verzoek, _ read: Gelezen<Hulpvraaginvoer>?) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (kader, begin) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            var form = Hulpvraaginvoer()
            form.datum = tx.vandaag
            try binnenkomst(verzoek, tx)?.vulIn(bekend: &form)
            if kader.gezin.jeugdigen.count == 1 { form.over = kader.gezin.jeugdigen.map(\.id.hex) }
            return (kader, try verzoek.begin(Hulpvraaginvoer.self, anders: form.ingevuld, tx))
        }
        return HulpvraagPages.formulier(verzoek, kader, read?.ingevuld ?? begin.ingevuld, read?.fouten ?? [], bewaard: begin.bewaard)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.verwerk(Hulpvraaginvoer.self) { read in
            try await nieuw(verzoek, read)
        } _: { form in
            try await verzoek.schrijf { tx in
                let (zicht, gezin) = try voorWijzigen(id, verzoek, tx)
                let item = try binnenkomst(verzoek, tx)
                let question = try form.vraag(in: gezin, op: tx.vandaag).uit(item?.id)
                let fact = try ToegangStore.legVast(question, dossier: zicht.dossier, tx)
                if let item { try BinnenkomstStore.rondAf(.met(.bekend, typed: "", bij: item.id), item, tx) }
                return ToegangURL.triage(id, fact.id)
            }
        }
    }

    /// The arrival that led here, by the search in the address.
    private static func binnenkomst(_ verzoek: Verzoek, _ tx: LeesTx) throws -> Binnenkomstbeeld? {
        guard let search: ID<Zoekopdracht> = verzoek.vraag("zoekopdracht").flatMap({ ID($0) }),
            let typed = try ZoekStore.zoekopdracht(search, van: verzoek.gebruiker, hoogstens: ZoekStore.bewaard, tx)
        else { return nil }
        return try Binnenkomstbeeld.bij(typed, verzoek, tx)
    }

    // MARK: Correct

    private static func wijzig(_ verzoek: Verzoek, _ read: Gelezen<Hulpvraaginvoer>?, conflict: Bool) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let (kader, stand, namen) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            let stand = try ToegangStore.vraag(feit.raw, kader.zicht, tx)
            return (kader, stand, try BeheerStore.namen(van: [stand.feit.door], tx))
        }
        let stored = Hulpvraaginvoer(stand.feit.inhoud)
        let typed = read?.ingevuld ?? (conflict ? verzoek.ingevuld : stored.ingevuld)
        return HulpvraagPages.formulier(
            verzoek, kader, typed, read?.fouten ?? [], verbetert: stand.feit,
            conflict: conflict ? HulpvraagPages.conflict(stand.feit, verzoek.ingevuld, namen) : nil)
    }

    private static func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        do {
            return try await verzoek.verwerk(Hulpvraaginvoer.self) { read in
                try await wijzig(verzoek, read, conflict: false)
            } _: { form in
                try await verzoek.schrijf { tx in
                    let (zicht, gezin) = try voorWijzigen(id, verzoek, tx)
                    let now = try ToegangStore.vraag(feit.raw, zicht, tx).feit
                    guard now.id == verzoek.laatsteFeit else { throw Afwijzing.verouderd(nieuwste: now.id) }
                    let better = try form.vraag(in: gezin, op: tx.vandaag).uit(now.inhoud.binnenkomst)
                    try ToegangStore.legVast(better, dossier: id, vervangt: now, tx)
                    return ToegangURL.hulpvragen(id)
                }
            }
        } catch Afwijzing.verouderd {
            return try await wijzig(verzoek, nil, conflict: true)
        }
    }

    // MARK: An aanvraag taken back

    private static func intrekking(
        _ verzoek: Verzoek, _ read: Gelezen<Intrekkinginvoer>?, _ besloten: @escaping Besluitkennis
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let (kader, stand) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            let stand = try ToegangStore.vraag(feit.raw, kader.zicht, tx)
            try eisOnbeslist(stand, besloten, kader.zicht, tx)
            return (kader, stand)
        }
        guard stand.vraag.aanvraagOntvangen != nil else {
            throw Afwijzing.nietMogelijk("Bij deze hulpvraag ligt geen aanvraag (meer). Er is niets in te trekken.")
        }
        var form = Intrekkinginvoer()
        form.op = verzoek.vandaag
        return HulpvraagPages.intrekking(verzoek, kader, stand, read?.ingevuld ?? form.ingevuld, read?.fouten ?? [])
    }

    /// What was decided upon is no longer for who asked to take back: then it is the decision that may be withdrawn.
    private static func eisOnbeslist(_ stand: Vraagstand, _ besloten: Besluitkennis, _ zicht: Zicht, _ tx: LeesTx) throws {
        guard try besloten(zicht, tx)(stand.vraag) else { return }
        throw Afwijzing.nietMogelijk(
            "Op deze aanvraag is al besloten. De aanvraag intrekken kan niet meer. Klopt het besluit niet, of staat er voor een ander kind "
                + "nog een aanvraag open? Ga dan naar “Afweging en besluit”: daar trekt u het besluit in of sluit u die aanvraag af.")
    }

    private static func trekIn(_ verzoek: Verzoek, _ besloten: @escaping Besluitkennis) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.verwerk(Intrekkinginvoer.self) { read in
            try await intrekking(verzoek, read, besloten)
        } _: { form in
            try await verzoek.schrijf(handeling: "aanvraag.intrekken") { tx in
                let (zicht, _) = try voorWijzigen(id, verzoek, tx)
                let stand = try ToegangStore.vraag(feit.raw, zicht, tx)
                try eisOnbeslist(stand, besloten, zicht, tx)
                let fact = try Aanvraagintrekking(hulpvraag: stand.feit.id, op: form.op ?? tx.vandaag, wie: form.wie, reden: form.reden)
                    .gecontroleerd(bij: stand.vraag, op: tx.vandaag)
                try ToegangStore.legVast(fact, bij: stand.feit, zicht, tx)
                return ToegangURL.hulpvragen(id)
            }
        }
    }

    static func voorWijzigen(_ id: ID<Dossier>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> (Zicht, Gezin) {
        let zicht = try Zicht.op(id, verzoek.bezoek, voor: .wijzigen, tx)
        try zicht.eisVast()
        return (zicht, try GezinStore.gezin(zicht, tx))
    }
}

extension Zicht {
    /// Who thinks along or came in by emergency writes notes, not questions and triage (Rechten, wijzigen).
    func eisVast() throws(Afwijzing) {
        guard !relaties.isDisjoint(with: [.team, .vasteContactpersoon, .waarneming]) else {
            throw .nietMogelijk(
                "U denkt mee in dit dossier: u kunt contactnotities schrijven. Vraag het team van het gezin om de hulpvraag vast te leggen."
            )
        }
    }
}
