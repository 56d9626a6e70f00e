// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum InzetURL {
    static func lijst(_ dossier: ID<Dossier>) -> String { GezinURL.dossier(dossier) + "/hulp" }
    static func bestellen(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ voorziening: Int) -> String {
        lijst(dossier) + "/bestellen/\(aanvraag.hex)/\(voorziening + 1)"
    }
    static func order(_ dossier: ID<Dossier>, _ nummer: Int64) -> String { lijst(dossier) + "/\(nummer)" }
    static func verstrekking(_ dossier: ID<Dossier>, _ nummer: Int64) -> String { order(dossier, nummer) + "/verstrekking" }
    static func verbeteren(_ dossier: ID<Dossier>, _ nummer: Int64) -> String { order(dossier, nummer) + "/verbeteren" }
    static func start(_ dossier: ID<Dossier>, _ nummer: Int64) -> String { order(dossier, nummer) + "/start" }
    static func stop(_ dossier: ID<Dossier>, _ nummer: Int64) -> String { order(dossier, nummer) + "/stop" }
    static func basishulp(_ dossier: ID<Dossier>) -> String { lijst(dossier) + "/basishulp" }
    static func basishulpeinde(_ dossier: ID<Dossier>, _ hulp: UUIDv7) -> String { basishulp(dossier) + "/\(hulp.hex)/einde" }
}

/// Help in a file: what may be ordered, what was ordered, and help without a decision.
enum InzetRoutes {
    static func add(to routes: Routetabel) {
        let base = "/dossiers/:id/hulp"
        routes.get(base, .lezen(.hulp)) { verzoek in InzetPages.lijst(verzoek, try await overzicht(verzoek)) }
        routes.get(base + "/bestellen/:aanvraag/:voorziening", .bestellen) { verzoek in
            let page = try await bestelblad(verzoek)
            return BestelPages.toon(verzoek, page, page.voorstel, [])
        }
        routes.post(base + "/bestellen/:aanvraag/:voorziening", .bestellen) { verzoek in try await bestel(verzoek) }
        routes.get(base + "/basishulp", .wijzigen(.hulp)) { verzoek in
            let page = try await overzicht(verzoek)
            return InzetPages.basishulp(verzoek, page, page.begin, [])
        }
        routes.post(base + "/basishulp", .wijzigen(.hulp)) { verzoek in try await begin(verzoek) }
        routes.get(base + "/basishulp/:hulp/einde", .wijzigen(.hulp)) { verzoek in
            let (page, hulp) = try await basishulp(verzoek)
            return InzetPages.einde(verzoek, page, hulp, [:], [])
        }
        routes.post(base + "/basishulp/:hulp/einde", .wijzigen(.hulp)) { verzoek in try await eindig(verzoek) }
    }

    /// The backoffice sees help for paying it; everybody else for the road to it.
    static func doel(_ verzoek: Verzoek) -> Doel { verzoek.bezoek.rollen.contains(.backoffice) ? .bekostiging : .toeleiding }

    static func overzicht(_ verzoek: Verzoek) async throws -> Hulpoverzicht {
        let dossier: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: doel(verzoek), handeling: "hulp.inzien") { tx in try Hulpoverzicht.lees(dossier, verzoek, tx) }
    }

    // MARK: Order

    private static func bestelblad(_ verzoek: Verzoek) async throws -> Bestelblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        guard let place = Int(try verzoek.parameter("voorziening")), (1...99).contains(place) else { throw Afwijzing.nietGevonden }
        return try await verzoek.lees(doel: doel(verzoek)) { tx in try Bestelblad.lees(dossier, id, place - 1, verzoek, tx) }
    }

    private static func bestel(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await bestelblad(verzoek)
        let dossier = page.kader.id, id = page.beeld.id, place = page.plek
        return try await verzoek.verwerk(
            Bestelinvoer.self, opnieuw: { BestelPages.toon(verzoek, page, $0.ingevuld, $0.fouten) }
        ) { form in
            let order = try form.bestelling(place, uit: page.bestelbaar)
            return try await verzoek.schrijf(doel: doel(verzoek), handeling: "hulp.bestellen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                let fact = try InzetStore.bestel(order, op: BesluitStore.aanvraag(id, zicht, tx), zicht, tx)
                return InzetURL.order(dossier, fact.inhoud.nummer)
            }
        }
    }

    // MARK: Help without a decision

    private static func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await overzicht(verzoek), dossier = page.kader.id
        return try await verzoek.verwerk(
            Basishulpinvoer.self, opnieuw: { InzetPages.basishulp(verzoek, page, $0.ingevuld, $0.fouten) }
        ) { form in
            guard let child = page.kader.gezin.jeugdigen.first(where: { $0.id.hex == form.jeugdige }) else {
                throw Afwijzing.ongeldig([Veldfout("jeugdige", "Kies een kind uit dit dossier.")])
            }
            return try await verzoek.schrijf(doel: doel(verzoek), handeling: "basishulp.beginnen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                try InzetStore.begin(form.basishulp(child.id, op: tx.vandaag), zicht, tx)
                return InzetURL.lijst(dossier)
            }
        }
    }

    private static func basishulp(_ verzoek: Verzoek) async throws -> (Hulpoverzicht, Hulpzonderbesluit) {
        let page = try await overzicht(verzoek)
        let id: ID<Feitmerk> = try verzoek.id("hulp")
        guard let found = page.basishulp.first(where: { $0.feit.id == id.raw }) else { throw Afwijzing.nietGevonden }
        return (page, found)
    }

    private static func eindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, hulp) = try await basishulp(verzoek)
        let dossier = page.kader.id
        return try await verzoek.verwerk(
            Basishulpeindeinvoer.self, opnieuw: { InzetPages.einde(verzoek, page, hulp, $0.ingevuld, $0.fouten) }
        ) { form in
            try await verzoek.schrijf(doel: doel(verzoek), handeling: "basishulp.eindigen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                guard let now = try InzetStore.basishulp(zicht, tx).first(where: { $0.feit.id == hulp.feit.id }) else {
                    throw Afwijzing.nietGevonden
                }
                let end = Basishulpeinde(hulp: hulp.feit.id, op: form.op ?? tx.vandaag, afloop: form.afloop ?? .genoeg)
                try InzetStore.eindig(now, end, zicht, tx)
                return InzetURL.lijst(dossier)
            }
        }
    }
}

/// What the help page of a file shows.
struct Hulpoverzicht: Sendable {
    let kader: Dossierkader
    let orders: [Order]
    let basishulp: [Hulpzonderbesluit]
    var groepen: [Groepsdeelnamebeeld] = []
    /// What was granted and sent, and can be ordered.
    let toegekend: [Toegekend]
    let aanbieders: [ID<Aanbieder>: String]

    struct Toegekend: Sendable {
        let beeld: Aanvraagbeeld
        let plek: Int
        let voorziening: Voorziening
        let isVerzonden: Bool
        /// Asked in haste, not decided yet.
        let isSpoed: Bool
    }

    static func lees(_ dossier: ID<Dossier>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Hulpoverzicht {
        let kader = try Dossierkader.lees(dossier, verzoek, tx)
        let granted = try BesluitStore.aanvragen(kader.zicht, tx).flatMap { beeld -> [Toegekend] in
            guard let base = beeld.bestelgrond else { return [] }
            let inKind = base.voorzieningen.enumerated().filter { $0.element.vorm == .zin }
            return inKind.map {
                Toegekend(beeld: beeld, plek: $0.offset, voorziening: $0.element, isVerzonden: base.magBestellen, isSpoed: base.isSpoed)
            }
        }
        let names = try InkoopStore.aanbieders(tx).map { ($0.inhoud.aanbieder, $0.inhoud.naam) }
        let all = try InzetStore.basishulp(kader.zicht, tx)
        return Hulpoverzicht(
            kader: kader, orders: try InzetStore.orders(kader.zicht, tx), basishulp: kader.zicht.doel == .bekostiging ? [] : all,
            groepen: kader.zicht.doel == .bekostiging ? [] : try GroepsaanbodStore.deelnames(kader.zicht, tx), toegekend: granted,
            aanbieders: Dictionary(names, uniquingKeysWith: { _, last in last }))
    }

    var begin: Ingevuld {
        let children = kader.gezin.jeugdigen
        return children.count == 1 ? ["jeugdige": [children[0].id.hex]] : [:]
    }
}

/// What the page to order shows.
struct Bestelblad: Sendable {
    let kader: Dossierkader
    let beeld: Aanvraagbeeld
    let plek: Int
    let voorziening: Voorziening
    /// Fits the category of the decision, under contract for the whole of its period.
    let bestelbaar: [Bestelbaar]
    let gevaar: [Gevaarstop]

    static func lees(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ plek: Int, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Bestelblad {
        let kader = try Dossierkader.lees(dossier, verzoek, tx)
        return try lees(kader, BesluitStore.aanvraag(id, kader.zicht, tx), plek, tx)
    }

    static func lees(_ kader: Dossierkader, _ beeld: Aanvraagbeeld, _ plek: Int, _ tx: LeesTx) throws -> Bestelblad {
        guard kader.zicht.magBestellen, let base = beeld.bestelgrond, base.voorzieningen.indices.contains(plek),
            base.voorzieningen[plek].vorm == .zin
        else { throw Afwijzing.nietGevonden }
        let granted = base.voorzieningen[plek],
            start = max(granted.periode.van, min(tx.vandaag, granted.periode.totEnMet ?? tx.vandaag))
        // Offered is what is under contract on the first day; whether it covers all days asked is checked when ordering.
        let days = Periode(van: start, totEnMet: start) ?? granted.periode
        let fitting = try InkoopStore.bestelbaar(in: days, tx).filter {
            $0.product.categorie == granted.productcategorie && (granted.productcode == nil || granted.productcode == $0.product.code)
        }
        return Bestelblad(
            kader: kader, beeld: beeld, plek: plek, voorziening: granted, bestelbaar: fitting,
            gevaar: try InzetStore.gevaar(beeld.jeugdige, kader.zicht, tx))
    }

    /// The order starts as what was granted.
    var voorstel: Ingevuld {
        var form = Bestelinvoer()
        form.van = voorziening.periode.van
        form.tot = [voorziening.periode.totEnMet, beeld.vervaltPer?.plus(dagen: -1)].compactMap(\.self).min()
        form.volume = voorziening.omvang.volume
        form.frequentie = voorziening.omvang.frequentie
        if bestelbaar.count == 1 { form.product = Bestelinvoer.code(bestelbaar[0]) }
        return form.ingevuld
    }
}
