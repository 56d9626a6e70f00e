// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Someone comes into the file. The name typed once also searches: who is already known is chosen, not typed again.
enum DeelnameRoutes {
    /// The choice on the page of hits; `nieuw` makes a new person.
    static let keuzeveld = "_persoon"
    static let nieuw = "nieuw"

    static func add(to routes: Routetabel, _ app: App) {
        let index = app.naamindex
        routes.get("/dossiers/:id/gezin/mensen/nieuw", .wijzigen(.gezin)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (frame, start) = try await verzoek.lees { tx in
                (try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx), try verzoek.begin(Deelnameinvoer.self, tx))
            }
            return blad(frame).toon(verzoek, frame, start)
        }
        routes.post("/dossiers/:id/gezin/mensen", .wijzigen(.gezin)) { verzoek in try await voegToe(verzoek, index) }
    }

    private static func blad(_ frame: Dossierkader) -> Formulierblad<Deelnameinvoer> {
        let children = frame.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) }
        let people = frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: "Iemand toevoegen", blad: .gezin, actie: GezinURL.mensen(frame.id), knop: "Verder", terug: GezinURL.gezin(frame.id),
            concept: GezinURL.nieuwMens(frame.id), keuzes: ["van": children, "gekozenDoor": people],
            groepen: [
                .init(
                    "Wie is het?", hulp: "We kijken eerst of deze persoon al bekend is.",
                    velden: [
                        "rol", "roepnaam", "voorvoegsel", "achternaam", "ongeboren", "uitgerekend", "geboortedatum", "bsn", "telefoon",
                    ]),
                .init("In dit gezin", velden: ["van", "wonen", "toelichting", "gekozenDoor", "vertrouwd", "sinds"]),
            ])
    }

    private static func voegToe(_ verzoek: Verzoek, _ index: Naamindex) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        return try await verzoek.verwerk(Deelnameinvoer.self, opnieuw: { blad(frame).opnieuw(verzoek, frame, $0) }) { form in
            guard let choice = verzoek.ingevuld[keuzeveld]?.first else { return try await zoek(form, frame, verzoek, index) }
            let chosen: ID<Persoon>? = choice == nieuw ? nil : ID(choice)
            guard choice == nieuw || chosen != nil else { throw Afwijzing.nietGevonden }
            return try await legVast(form, chosen, frame, verzoek, index)
        }
    }

    /// No hits: straight on. Else the page of hits, with everything that was typed.
    private static func zoek(_ form: Deelnameinvoer, _ frame: Dossierkader, _ verzoek: Verzoek, _ index: Naamindex) async throws -> Antwoord
    {
        let hits = try await verzoek.lees(handeling: "persoon.zoeken") { tx in
            tx.noteer("persoon.zoeken", bijzonderheden: form.vraag.naam)
            return try PersoonStore.zoek(form.vraag, index, tx).treffers.prefix(10).map { try Gevonden($0.0, $0.1, verzoek, tx) }
        }
        guard !hits.isEmpty else { return try await legVast(form, nil, frame, verzoek, index) }
        return DeelnamePages.gevonden(hits, form, frame, verzoek)
    }

    private static func legVast(
        _ form: Deelnameinvoer, _ chosen: ID<Persoon>?, _ frame: Dossierkader, _ verzoek: Verzoek, _ index: Naamindex
    ) async throws -> Antwoord {
        let answer = try await verzoek.schrijf(handeling: "deelname.vastleggen") { tx in
            let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, tx)
            let persoon = try chosen.map { try bekend($0, form, verzoek, tx) } ?? maak(form, tx)
            guard let deelname = form.deelname(persoon) else {
                throw Afwijzing.ongeldig([Veldfout("rol", "Kies wie dit is voor het gezin.")])
            }
            try GezinStore.neemDeel(deelname, dossier: zicht.dossier, van: form.sinds ?? tx.vandaag, tx)
            return GezinURL.mens(zicht.dossier, persoon)
        }
        if chosen == nil, case .naar(let path) = answer, let made = path.split(separator: "/").last.flatMap({ ID<Persoon>($0) }) {
            index.voegToe(made, Naamindex.Bekende(form.gegevens(made)))
        }
        return answer
    }

    /// Someone known may be chosen when the reader sees them in another file, or when the BSN is the same.
    private static func bekend(_ persoon: ID<Persoon>, _ form: Deelnameinvoer, _ verzoek: Verzoek, _ tx: SchrijfTx) throws -> ID<Persoon> {
        guard let card = try PersoonStore.persoon(persoon, tx) else { throw Afwijzing.nietGevonden }
        let sees = try Gevonden.isZichtbaar(persoon, verzoek, tx)
        guard sees || (form.bsn != nil && form.bsn == card.gegevens.bsn) else { throw Afwijzing.nietGevonden }
        return persoon
    }

    private static func maak(_ form: Deelnameinvoer, _ tx: SchrijfTx) throws -> ID<Persoon> {
        let persoon = tx.nieuwID(Persoon.self)
        try PersoonStore.legVast(form.gegevens(persoon), tx)
        if form.ongeboren { try PersoonStore.legVast(Levensstaat(persoon: persoon, leven: .ongeboren, dag: form.uitgerekend), tx) }
        if let number = Telefoonnummer(form.telefoon) { try PersoonStore.legVast(Bereikbaarheid(persoon: persoon, telefoon: number), tx) }
        return persoon
    }
}

/// A hit, as far as this reader may know it.
struct Gevonden: Sendable {
    let persoon: ID<Persoon>
    let redenen: [Trefreden]
    /// nil: known, but outside the files this reader sees.
    let naam: String?
    let geboren: String?

    var magGekozen: Bool { naam != nil || redenen.contains(.bsn) }
}

extension Gevonden {
    init(_ treffer: Treffer, _ kaart: Persoonskaart, _ verzoek: Verzoek, _ tx: LeesTx) throws {
        persoon = treffer.persoon
        redenen = treffer.redenen
        let sees = try Self.isZichtbaar(treffer.persoon, verzoek, tx)
        if sees { tx.getoond(.persoon(treffer.persoon)) }
        naam = sees ? kaart.naam.volledig : nil
        geboren = sees ? kaart.gegevens.geboortedatum?.uitgeschreven : nil
    }

    static func isZichtbaar(_ persoon: ID<Persoon>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Bool {
        try GezinStore.dossiers(vanAlle: GezinStore.samen(persoon, tx), tx).contains { _, file in
            let relations = try RelatieStore.soorten(verzoek.gebruiker, teams: verzoek.bezoek.teams, dossier: file, tx)
            return Rechten.mag(.lezen, rollen: verzoek.bezoek.rollen, relaties: Set(relations.keys), doel: tx.doelcode)
        }
    }
}

enum DeelnamePages {
    static func gevonden(_ hits: [Gevonden], _ form: Deelnameinvoer, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let options = hits.filter(\.magGekozen).map { optie($0) }
        let outside = hits.filter { !$0.magGekozen }
        let kept = verzoek.ingevuld.filter { !$0.key.hasPrefix("_") || $0.key == Getoond.veld }
        let typed = kept.flatMap { entry in entry.value.map { (entry.key, $0) } }.sorted {
            $0.0 < $1.0
        }
        let form = verzoek.formulier(
            GezinURL.mensen(kader.id), knop: "Toevoegen", concept: Conceptplek(Deelnameinvoer.self, GezinURL.nieuwMens(kader.id)).path,
            terug: GezinURL.nieuwMens(kader.id), verborgen: typed
        ) {
            """
            <div class="veld"><fieldset><legend>Wie bedoelt u?</legend>
            \(options)
            <div class="optie"><input type="radio" id="p-nieuw" name="\(DeelnameRoutes.keuzeveld)" value="\(DeelnameRoutes.nieuw)" checked>\
            <label for="p-nieuw">Geen van deze: voeg \(form.roepnaam.isEmpty ? form.achternaam : form.roepnaam) toe als nieuwe persoon</label></div>
            </fieldset></div>
            """
        }
        let note: HTML? =
            outside.isEmpty ? nil : .melding(.letOp, "<p>\(buiten(outside.count)) Vraag uw teamleider om toegang, of draag over.</p>")
        return verzoek.dossierpagina("Is deze persoon al bekend?", kader, blad: .gezin, "\(note)\(form)")
    }

    private static func buiten(_ count: Int) -> String {
        count == 1
            ? "Iemand die hierop lijkt is al bekend, in een dossier dat u niet ziet."
            : "\(count) mensen die hierop lijken zijn al bekend, in dossiers die u niet ziet."
    }

    private static func optie(_ hit: Gevonden) -> HTML {
        let why = hit.redenen.map(\.label).joined(separator: ", ")
        let who =
            hit.naam.map { name in [name, hit.geboren.map { "geboren \($0)" }].compactMap(\.self).joined(separator: ", ") }
            ?? "Al bekend, buiten uw dossiers"
        return """
            <div class="optie"><input type="radio" id="p-\(hit.persoon.hex)" name="\(DeelnameRoutes.keuzeveld)" value="\(hit.persoon.hex)">\
            <label for="p-\(hit.persoon.hex)">\(who) <span class="zacht">(\(why))</span></label></div>

            """
    }
}
