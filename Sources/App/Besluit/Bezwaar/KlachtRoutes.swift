// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum KlachtURL {
    static func lijst(_ dossier: ID<Dossier>) -> String { GezinURL.dossier(dossier) + "/klachten" }
    static func nieuw(_ dossier: ID<Dossier>) -> String { lijst(dossier) + "/nieuw" }
    static func een(_ dossier: ID<Dossier>, _ klacht: UUIDv7) -> String { lijst(dossier) + "/" + klacht.hex }
    static func brief(_ dossier: ID<Dossier>, _ klacht: UUIDv7) -> String { een(dossier, klacht) + "/brief" }
    static func deel<F: Klachtdeelinvoer>(_ dossier: ID<Dossier>, _ klacht: UUIDv7, _ form: F.Type) -> String {
        een(dossier, klacht) + "/" + F.pad
    }
}

/// The complaints of a file as this reader may know them.
struct Klachtenblad: Sendable {
    let kader: Dossierkader
    let klachten: [Klachtbeeld]
    /// Everybody who works here, to choose from.
    let collegas: [Keuze]

    static func lees(_ verzoek: Verzoek, voor handeling: Handeling = .lezen, _ tx: LeesTx) throws -> Klachtenblad {
        let id: ID<Dossier> = try verzoek.id(), frame = try Dossierkader.lees(id, verzoek, voor: handeling, alsMeelezer: true, tx)
        let people = try BeheerStore.medewerkers(tx).filter { !$0.rollen.isEmpty }
        return Klachtenblad(
            kader: frame, klachten: try KlachtStore.klachten(frame.zicht, tx),
            collegas: people.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }.sorted { $0.label < $1.label })
    }

    func klacht(_ verzoek: Verzoek) throws(Afwijzing) -> Klachtbeeld {
        let id: ID<Feitmerk> = try verzoek.id("klacht")
        guard let found = klachten.first(where: { $0.id == id.raw }) else { throw .nietGevonden }
        return found
    }

    func naam(_ wie: ID<Gebruiker>) -> String { collegas.first { $0.code == wie.hex }?.label ?? "een oud-collega" }
}

/// Complaints: received, handled by somebody else, ended and told.
enum KlachtRoutes {
    static let delen: [any Klachtdeelinvoer.Type] = [
        Klachtbevestiginginvoer.self, Klachthoringinvoer.self, Klachtuitstelinvoer.self, Klachtafdoeninginvoer.self,
    ]

    static func add(to routes: Routetabel) {
        let base = "/dossiers/:id/klachten"
        routes.get(base, .lezen(.verzoeken)) { verzoek in KlachtPages.lijst(verzoek, try await blad(verzoek)) }
        routes.get(base + "/nieuw", .wijzigen(.verzoeken)) { verzoek in
            let page = try await blad(verzoek, voor: .wijzigen)
            let start = try await verzoek.lees(doel: .rechten) { tx in
                try verzoek.begin(Klachtinvoer.self, tx)
            }
            return nieuw(page).toon(verzoek, page.kader, start)
        }
        routes.post(base, .wijzigen(.verzoeken)) { verzoek in try await legVast(verzoek) }
        routes.get(base + "/:klacht", .lezen(.verzoeken)) { verzoek in
            let page = try await blad(verzoek)
            return KlachtPages.een(verzoek, page, try page.klacht(verzoek))
        }
        routes.get(base + "/:klacht/brief", .lezen(.verzoeken)) { verzoek in try await brief(verzoek) }
        for part in delen { deel(part, base, routes) }
    }

    static func nieuw(_ page: Klachtenblad) -> Formulierblad<Klachtinvoer> {
        let people = page.kader.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: "Klacht vastleggen", blad: .verzoeken, actie: KlachtURL.lijst(page.kader.id), knop: "Vastleggen",
            terug: KlachtURL.lijst(page.kader.id), concept: KlachtURL.nieuw(page.kader.id),
            keuzes: ["klager": people, "over": page.collegas],
            boven: .inleiding(
                "Een klacht gaat over hoe iemand van de gemeente zich gedroeg. Over een aanbieder klaagt het gezin bij de aanbieder zelf (Jeugdwet 4.2.1)."
            ))
    }

    private static func blad(_ verzoek: Verzoek, voor handeling: Handeling = .lezen) async throws -> Klachtenblad {
        try await verzoek.lees(doel: .rechten, handeling: "klacht.inzien") { tx in try Klachtenblad.lees(verzoek, voor: handeling, tx) }
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await blad(verzoek, voor: .wijzigen), sheet = nieuw(page), id = page.kader.id
        return try await verzoek.verwerk(Klachtinvoer.self, keuzes: sheet.keuzes, opnieuw: { sheet.opnieuw(verzoek, page.kader, $0) }) {
            form in
            guard let who = ID<Persoon>(form.klager) else { throw Afwijzing.ongeldig([Veldfout("klager", "Kies wie klaagt.")]) }
            return try await verzoek.schrijf(doel: .rechten, handeling: "klacht.vastleggen") { tx in
                let zicht = try Zicht.op(id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                let complaint = Klacht(
                    ontvangen: form.ontvangen ?? tx.vandaag, klager: who, over: form.over.compactMap { ID($0) }, woorden: form.woorden)
                return KlachtURL.een(id, try KlachtStore.legVast(complaint, zicht, tx))
            }
        }
    }

    private static func deel<F: Klachtdeelinvoer>(_ form: F.Type, _ base: String, _ routes: Routetabel) {
        routes.get(base + "/:klacht/" + F.pad, .wijzigen(.verzoeken)) { verzoek in
            let page = try await blad(verzoek, voor: .wijzigen), item = try page.klacht(verzoek)
            let start = try await verzoek.lees(doel: .rechten) { tx in
                try verzoek.begin(F.self, anders: F.begin(op: tx.vandaag).ingevuld, tx)
            }
            return formulier(F.self, page, item).toon(verzoek, page.kader, start)
        }
        routes.post(base + "/:klacht/" + F.pad, .wijzigen(.verzoeken)) { verzoek in
            let page = try await blad(verzoek, voor: .wijzigen), item = try page.klacht(verzoek)
            let sheet = formulier(F.self, page, item), id = page.kader.id, about = item.id
            return try await verzoek.verwerk(F.self, keuzes: sheet.keuzes, opnieuw: { sheet.opnieuw(verzoek, page.kader, $0) }) { form in
                try await verzoek.schrijf(doel: .rechten, handeling: F.handeling) { tx in
                    let zicht = try Zicht.op(id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                    try form.legVast(bij: about, zicht, tx)
                    return KlachtURL.een(id, about)
                }
            }
        }
    }

    static func formulier<F: Klachtdeelinvoer>(_ form: F.Type, _ page: Klachtenblad, _ item: Klachtbeeld) -> Formulierblad<F> {
        let path = KlachtURL.deel(page.kader.id, item.id, F.self)
        return Formulierblad(
            titel: F.titel, blad: .verzoeken, actie: path, knop: "Vastleggen", terug: KlachtURL.een(page.kader.id, item.id), concept: path,
            keuzes: F.keuzes(page, item), boven: .inleiding(HTML(F.uitleg)))
    }

    private static func brief(_ verzoek: Verzoek) async throws -> Antwoord {
        let config = verzoek.web.config
        let (page, item, letter) = try await verzoek.lees(doel: .rechten, handeling: "brief.inzien") { tx in
            let page = try Klachtenblad.lees(verzoek, tx)
            let item = try page.klacht(verzoek)
            let maker = try Briefmaker(
                Briefinstelling.lees(config), page.kader, aan: item.klacht.klager, over: nil, door: item.schrijver, tx)
            let letter = Bezwaarbrief.klacht(item, maker.gegevens)
            return (page, item, maker.blad(letter, feit: item.id, datum: item.briefdatum, config))
        }
        return BezwaarbriefPages.toon(
            verzoek, page.kader, .verzoeken, "Brief over de klacht", letter,
            terug: HTML.link("Terug naar de klacht", naar: KlachtURL.een(page.kader.id, item.id)))
    }
}
