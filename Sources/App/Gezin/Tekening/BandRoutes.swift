// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The drawing of family and network, and how people are related: recorded, put right, ended.
enum BandRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/gezin/tekening", .lezen(.gezin)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let frame = try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "gezinstekening.inzien") { tx in
                try Dossierkader.lees(id, verzoek, tx)
            }
            return TekeningPages.tekening(frame, verzoek)
        }
        routes.get("/dossiers/:id/gezin/tekening/afdruk", .afdrukken(.gezin)) { verzoek in try await druk(verzoek) }
        routes.get("/dossiers/:id/gezin/mensen/:persoon/banden", .wijzigen(.gezin)) { verzoek in
            let (blad, frame, _) = try await nieuw(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.get("/dossiers/:id/gezin/mensen/:persoon/banden/:ander", .wijzigen(.gezin)) { verzoek in
            let (blad, frame, person) = try await nieuw(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: try voorstel(person, frame, verzoek).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/mensen/:persoon/banden", .wijzigen(.gezin)) { verzoek in try await legVast(verzoek) }
        routes.get("/dossiers/:id/gezin/banden/:feit", .wijzigen(.gezin)) { verzoek in
            let (blad, frame, fact) = try await bestaand(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: Bandinvoer(fact).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/banden/:feit", .wijzigen(.gezin)) { verzoek in try await verbeter(verzoek) }
        routes.get("/dossiers/:id/gezin/banden/:feit/einde", .wijzigen(.gezin)) { verzoek in
            let (blad, frame) = try await einde(verzoek)
            return blad.toon(verzoek, frame, Formulierbegin(ingevuld: Eindeinvoer.vandaag(verzoek).ingevuld, bewaard: nil))
        }
        routes.post("/dossiers/:id/gezin/banden/:feit/einde", .wijzigen(.gezin)) { verzoek in try await beeindig(verzoek) }
    }

    /// For one betrokkene. A way out of the house: never with noodtoegang.
    private static func druk(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let reader = verzoek.vraag("voor").flatMap { ID<Persoon>($0) }
        let frame = try await verzoek.lees(handeling: "gezinstekening.afdrukken") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            try frame.zicht.eis(.exporteren)
            guard reader.map({ frame.gezin.personen[$0] != nil }) ?? true else { throw Afwijzing.nietGevonden }
            tx.noteer("gezinstekening.afdrukken", bijzonderheden: reader?.hex)
            return frame
        }
        return TekeningPages.afdruk(frame, voor: reader, verzoek)
    }

    // MARK: A new one

    private static func nieuw(_ verzoek: Verzoek) async throws -> (Formulierblad<Bandinvoer>, Dossierkader, ID<Persoon>) {
        let id: ID<Dossier> = try verzoek.id()
        let person: ID<Persoon> = try verzoek.id("persoon")
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        guard let card = frame.gezin.personen[person] else { throw Afwijzing.nietGevonden }
        let blad = blad("Hoe is \(card.naam.aanspreek) familie?", person, frame, naar: GezinURL.nieuweBand(id, person))
        return (blad, frame, person)
    }

    static func blad(_ titel: String, _ person: ID<Persoon>, _ frame: Dossierkader, naar actie: String) -> Formulierblad<Bandinvoer> {
        let others = frame.gezin.mensen.filter { $0.id != person }.map { Keuze($0.id.hex, $0.naam.volledig) }
        return Formulierblad(
            titel: titel, blad: .gezin, actie: actie, terug: GezinURL.tekening(frame.id), keuzes: ["met": others],
            boven: .inleiding("Wat uit de rollen blijkt, tekenen we al. Leg alleen vast wat daar niet uit blijkt."))
    }

    /// What the drawing shows already between the two, to record it or put it right.
    private static func voorstel(_ person: ID<Persoon>, _ frame: Dossierkader, _ verzoek: Verzoek) throws -> Bandinvoer {
        let other: ID<Persoon> = try verzoek.id("ander")
        guard other != person, frame.gezin.personen[other] != nil else { throw Afwijzing.nietGevonden }
        var form = Bandinvoer()
        form.met = other.hex
        form.wat = frame.gezin.gezinsbanden(op: verzoek.vandaag).first { $0.isAfgeleid && $0.wie == person && $0.vanWie == other }
            .map { Bandkeuze($0.bandsoort) }
        return form
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame, person) = try await nieuw(verzoek)
        return try await verzoek.verwerk(Bandinvoer.self, keuzes: blad.keuzes, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "familieband.vastleggen") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                let band = try form.band(van: person, now.gezin)
                try eisNieuw(band, now.gezin, op: tx.vandaag)
                try GezinStore.legVast(band, now.zicht, sinds: form.sinds, tx)
                return GezinURL.tekening(frame.id)
            }
        }
    }

    /// The same band twice would be two truths; partners of before may be partners again.
    private static func eisNieuw(_ band: Familieband, _ gezin: Gezin, op dag: Datum) throws(Afwijzing) {
        let people: Set = [band.wie, band.vanWie]
        let isKnown = gezin.gezinsbanden(op: dag).contains {
            !$0.isAfgeleid && [$0.wie, $0.vanWie].allSatisfy(people.contains) && $0.bandsoort == band.bandsoort
        }
        if isKnown { throw .ongeldig([Veldfout("met", "Deze band staat er al. Wijzig hem in de tabel bij de tekening.")]) }
    }

    // MARK: One that is there

    private static func feit(_ verzoek: Verzoek, _ gezin: Gezin) throws -> Feit<Familieband> {
        let id: ID<Feitmerk> = try verzoek.id("feit")
        guard let fact = gezin.zichtbareBanden.first(where: { $0.id == id.raw }) else { throw Afwijzing.nietGevonden }
        return fact
    }

    private static func bestaand(_ verzoek: Verzoek) async throws -> (Formulierblad<Bandinvoer>, Dossierkader, Feit<Familieband>) {
        let id: ID<Dossier> = try verzoek.id()
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx) }
        let fact = try feit(verzoek, frame.gezin)
        let title = "Hoe is \(frame.gezin.naam(fact.inhoud.wie)) familie van \(frame.gezin.naam(fact.inhoud.vanWie))?"
        return (blad(title, fact.inhoud.wie, frame, naar: GezinURL.band(id, fact.id)), frame, fact)
    }

    /// A correction names what it replaces; who saves a page that was put right meanwhile finds it gone.
    private static func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame, fact) = try await bestaand(verzoek)
        return try await verzoek.verwerk(Bandinvoer.self, keuzes: blad.keuzes, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "familieband.vastleggen") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                let earlier = try feit(verzoek, now.gezin)
                let band = try form.band(van: fact.inhoud.wie, now.gezin)
                try GezinStore.legVast(band, now.zicht, sinds: form.sinds, vervangt: earlier.id, tx)
                return GezinURL.tekening(frame.id)
            }
        }
    }

    private static func einde(_ verzoek: Verzoek) async throws -> (Formulierblad<Eindeinvoer>, Dossierkader) {
        let (_, frame, fact) = try await bestaand(verzoek)
        let sentence = "\(frame.gezin.naam(fact.inhoud.wie)) is geen \(fact.inhoud.bandsoort.label.lowercased())"
        let blad = Formulierblad<Eindeinvoer>(
            titel: "\(sentence) \(frame.gezin.naam(fact.inhoud.vanWie)) meer", blad: .gezin, actie: GezinURL.eindeBand(frame.id, fact.id),
            knop: "Beëindigen", terug: GezinURL.tekening(frame.id),
            boven: .inleiding(
                fact.inhoud.bandsoort == .partner
                    ? "In de tekening worden zij ex-partners." : "De band gaat uit de tekening. Klopte hij nooit? Kies dan Wijzigen."))
        return (blad, frame)
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, frame) = try await einde(verzoek)
        return try await verzoek.verwerk(Eindeinvoer.self, opnieuw: { blad.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "familieband.beeindigen") { tx in
                let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                let fact = try feit(verzoek, now.gezin)
                try GezinStore.beeindig(fact.id, now.zicht, op: form.op ?? tx.vandaag, reden: form.reden, tx)
                return GezinURL.tekening(frame.id)
            }
        }
    }
}
