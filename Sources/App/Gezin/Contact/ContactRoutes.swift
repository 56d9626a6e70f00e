// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Contact notes: written fast, put right by a later fact, listed per child, printed for the file or for a betrokkene.
enum ContactRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/contacten", .lezen(.contacten)) { verzoek in
            let (frame, notes, seen) = try await lees(verzoek)
            let child = verzoek.vraag("kind").flatMap { ID<Persoon>($0) }
            return ContactPages.lijst(
                notes.filter { $0.gaatOver(child) }, kind: child, gezien: seen.dagen, afgeschermd: seen.afgeschermd, frame, verzoek)
        }
        routes.get("/dossiers/:id/contacten/nieuw", .wijzigen(.contacten)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (frame, start) = try await verzoek.lees { tx in
                let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
                return (frame, try verzoek.begin(Contactinvoer.self, anders: begin(frame, verzoek).ingevuld, tx))
            }
            return blad(frame).toon(verzoek, frame, start)
        }
        routes.post("/dossiers/:id/contacten", .wijzigen(.contacten)) { verzoek in try await noteer(verzoek) }
        routes.get("/dossiers/:id/contacten/:notitie/verbeteren", .wijzigen(.contacten)) { verzoek in
            let (frame, note) = try await notitie(verzoek)
            let start = try await verzoek.lees { tx in
                try verzoek.begin(Contactinvoer.self, anders: Contactinvoer(note.inhoud).ingevuld, tx)
            }
            return blad(frame, verbetert: note).toon(verzoek, frame, start)
        }
        routes.post("/dossiers/:id/contacten/:notitie/verbeteren", .wijzigen(.contacten)) { verzoek in try await verbeter(verzoek) }
        routes.get("/dossiers/:id/contacten/afdruk", .afdrukken(.contacten)) { verzoek in try await druk(verzoek) }
    }

    /// Today, and the child when there is only one: what is nearly always true needs no typing.
    private static func begin(_ frame: Dossierkader, _ verzoek: Verzoek) -> Contactinvoer {
        var form = Contactinvoer()
        form.datum = verzoek.vandaag
        let children = frame.gezin.jeugdigen
        if children.count == 1 { form.over = children.map(\.id.hex) }
        return form
    }

    static let groepen = [
        Formulieropmaak.Groep("Het contact", velden: ["soort", "datum", "over", "gesproken", "gezien", "alleen"]),
        Formulieropmaak.Groep("Wat er gebeurde", velden: ["gezegd", "gedacht", "afspraken"]),
    ]

    /// - Parameter afspraak: the appointment the note is about.
    static func blad(_ frame: Dossierkader, verbetert: Notitie? = nil, bij afspraak: Afspraakbeeld? = nil) -> Formulierblad<Contactinvoer> {
        let children = frame.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) }
        let people = frame.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }
        let path =
            verbetert.map { GezinURL.correctie(frame.id, $0.handeling) } ?? afspraak.map { AfspraakURL.notitie(frame.id, $0.handeling) }
        return Formulierblad(
            titel: verbetert == nil ? "Contact vastleggen" : "Notitie verbeteren", blad: .contacten,
            actie: path ?? GezinURL.contacten(frame.id),
            knop: "Bewaren", terug: GezinURL.contacten(frame.id), concept: path ?? GezinURL.nieuwContact(frame.id),
            laatsteFeit: verbetert?.laatste, keuzes: ["over": children, "gesproken": people, "gezien": people, "alleen": children],
            groepen: groepen, binnen: verbetert == nil ? Opzetkeuze.html : HTML(), boven: boven(verbetert, afspraak, frame))
    }

    private static func boven(_ verbetert: Notitie?, _ afspraak: Afspraakbeeld?, _ frame: Dossierkader) -> HTML {
        if verbetert != nil { return .inleiding("Wat er stond blijft te zien. De verbetering komt ervoor in de plaats.") }
        guard let afspraak else { return HTML() }
        return .inleiding(
            "Wat al bekend is van \(AfspraakPages.zin(afspraak.inhoud)) staat ingevuld. U hoeft alleen te schrijven wat er gebeurde.")
    }

    private static func lees(_ verzoek: Verzoek) async throws -> (Dossierkader, [Notitie], Kindgezien.Dagen) {
        let id: ID<Dossier> = try verzoek.id()
        let doel = try await verzoek.leesdoel(id)
        guard doel != .bekostiging else { throw Afwijzing.nietGevonden }
        return try await verzoek.lees(doel: doel, handeling: "contacten.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            let photos = frame.zicht.magBlad(.documenten) ? try DocumentStore.documenten(frame.zicht, tx) : []
            let notes = try Notitie.lijst(GezinStore.alleNotities(frame.zicht, tx), fotos: photos, tx)
            return (frame, notes, try GezinStore.gezien(frame.zicht, tx))
        }
    }

    private static func notitie(_ verzoek: Verzoek) async throws -> (Dossierkader, Notitie) {
        let id: ID<Dossier> = try verzoek.id()
        let act: ID<Contactnotitie> = try verzoek.id("notitie")
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx)
            let found = try Notitie.lijst(GezinStore.alleNotities(frame.zicht, tx), tx).first { $0.handeling == act.raw }
            guard let found else { throw Afwijzing.nietGevonden }
            guard frame.zicht.magSchrijven || found.door == verzoek.gebruiker.raw else {
                throw Afwijzing.nietMogelijk("U kunt alleen uw eigen notities verbeteren. Vraag de schrijver van deze notitie.")
            }
            return (frame, found)
        }
    }

    private static func noteer(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let frame = try await verzoek.lees { tx in try Dossierkader.lees(id, verzoek, voor: .wijzigen, alsMeelezer: true, tx) }
        let page = blad(frame)
        if let filled = Opzetkeuze.gevraagd(verzoek) { return page.toon(verzoek, frame, Formulierbegin(ingevuld: filled, bewaard: nil)) }
        return try await verzoek.verwerk(Contactinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
            try await verzoek.schrijf(handeling: "contact.vastleggen") { tx in
                let zicht = try Zicht.op(id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                try GezinStore.noteer(form.notitie(frame.gezin, op: tx.vandaag), zicht, tx)
                return GezinURL.contacten(id)
            }
        }
    }

    private static func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, note) = try await notitie(verzoek)
        let page = blad(frame, verbetert: note)
        do {
            return try await verzoek.verwerk(Contactinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) {
                form in
                try await verzoek.schrijf(handeling: "contact.verbeteren") { tx in
                    let zicht = try Zicht.op(frame.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                    let facts = try GezinStore.notities(zicht, tx).filter { ($0.handeling ?? $0.id) == note.handeling }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: facts.map(\.id).max())
                    try GezinStore.verbeter(
                        facts, in: form.notitie(frame.gezin, op: tx.vandaag, afspraak: note.inhoud.afspraak, eerder: note.inhoud), zicht, tx
                    )
                    return GezinURL.contacten(frame.id)
                }
            }
        } catch Afwijzing.verouderd {
            guard let fact = note.feiten.max(by: { $0.id < $1.id }) else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in try Nieuwer(fact, Contactinvoer(fact.inhoud).ingevuld, tx) }
            return page.conflict(verzoek, frame, newer)
        }
    }

    /// For the file, or for one betrokkene without what is shielded from them. A way out of the house: never with noodtoegang.
    private static func druk(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let reader = verzoek.vraag("voor").flatMap { ID<Persoon>($0) }
        let (frame, notes) = try await verzoek.lees(handeling: "contacten.afdrukken") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            try frame.zicht.eis(.exporteren)
            tx.noteer("contacten.afdrukken", bijzonderheden: reader?.hex)
            let facts = try GezinStore.notities(frame.zicht, tx).filter { fact in
                reader.map { frame.zicht.schermen.toont(fact, aan: .betrokkene($0)) } ?? true
            }
            return (frame, try Notitie.lijst(facts, tx))
        }
        return ContactPages.afdruk(notes, voor: reader, frame, verzoek)
    }
}
