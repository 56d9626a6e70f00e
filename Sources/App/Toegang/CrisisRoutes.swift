// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// When something happened in a crisis.
struct Crisisinvoer: Invoer {
    var stap: Crisisstap?
    var dag: Datum?
    var tijd = ""
    var toelichting = ""

    static let naam = "crisistijd"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 4
    private static let grond = "Jeugdwet 2.6 lid 1 onder b"
    static let velden: [Veld<Self>] = [
        .keuze("stap", \.stap, "Wat gebeurde er?", verplicht: true, nut: .veiligheid, grond: grond),
        .datum("dag", \.dag, "Op welke dag?", verplicht: true, nut: .veiligheid, grond: grond),
        .tekst(
            "tijd", \.tijd, "Hoe laat?", soort: .tekst(breedte: 6),
            hulp: "Bijvoorbeeld 21:40. Later invullen mag: neem de tijd waarop het gebeurde.",
            verplicht: true, nut: .veiligheid, grond: grond, tot: 5),
        .tekst("toelichting", \.toelichting, "Met wie, of wat is geregeld?", hulp: "Kort mag.", nut: .hulp, grond: grond, tot: 300),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard dag != nil, !tijd.isEmpty, moment == nil else { return [] }
        return [Veldfout("tijd", "Vul de tijd in als 21:40.")]
    }

    /// The instant the clock in the Netherlands showed this.
    var moment: Moment? {
        let parts = tijd.replacing(".", with: ":").split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard let dag, parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
        return Moment.momenten(dag, uur: hour, minuut: minute).first
    }

    init() {}

    /// What stands in the form when nothing was typed: this moment.
    init(_ stap: Crisisstap?, _ nu: Moment) {
        self.stap = stap
        dag = nu.datum
        tijd = nu.kloktijd
    }
}

/// The moments of a crisis, each recorded with the time at which it happened.
enum CrisisRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/hulpvragen/:feit/crisis", .lezen(.hulpvraag)) { verzoek in try await toon(verzoek, nil) }
        routes.post("/dossiers/:id/hulpvragen/:feit/crisis", .wijzigen(.hulpvraag)) { verzoek in try await legVast(verzoek) }
        routes.post("/dossiers/:id/hulpvragen/:feit/crisis/weg", .wijzigen(.hulpvraag)) { verzoek in try await haalWeg(verzoek) }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<Crisisinvoer>?) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let settings = try await verzoek.web.instellingen.op(verzoek.vandaag)
        let (kader, stand, namen) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, tx)
            let stand = try crisis(feit.raw, kader.zicht, tx)
            return (kader, stand, try BeheerStore.namen(van: stand.mensen, tx))
        }
        let fresh = Crisisinvoer(stand.crisis.open.first, verzoek.nu).ingevuld
        return CrisisPages.blad(
            kader, stand, read?.ingevuld ?? fresh, read?.fouten ?? [], namen, Crisisbord(settings, verzoek.web.config, op: verzoek.nu),
            verzoek)
    }

    private static func crisis(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Vraagstand {
        let stand = try ToegangStore.vraag(feit, zicht, tx)
        guard stand.triages.contains(where: { $0.inhoud.route == .crisis }) else { throw Afwijzing.nietGevonden }
        return stand
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.verwerk(Crisisinvoer.self, opnieuw: { try await toon(verzoek, $0) }) { form in
            try await verzoek.schrijf(handeling: "crisis.moment") { tx in
                let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
                let stand = try crisis(feit.raw, zicht, tx)
                guard let step = form.stap, let moment = form.moment else {
                    throw Afwijzing.nietMogelijk("Kies wat er gebeurde, en wanneer.")
                }
                let now = stand.crisis.tijd(step)
                if let now, verzoek.laatsteFeit.map({ $0 < now.id }) ?? true {
                    throw Afwijzing.intussen(
                        "“\(step.label)” staat er intussen al. Kijk in de lijst. Klopt het daar niet, verstuur dan nog eens: wat u typte, staat er nog."
                    )
                }
                let fact = try Crisistijd(hulpvraag: stand.feit.id, stap: step, op: moment, toelichting: form.toelichting)
                    .gecontroleerd(bij: stand.crisis, op: tx.nu)
                try ToegangStore.legVast(bij: stand.feit, fact, vervangt: now, zicht, tx)
                return ToegangURL.crisis(id, stand.feit.id)
            }
        }
    }

    /// What was recorded never happened.
    private static func haalWeg(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit"), chosen = verzoek.gekozenFeit
        return try await verzoek.schrijf(handeling: "crisis.momentweg") { tx in
            let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
            let stand = try crisis(feit.raw, zicht, tx)
            guard let fact = stand.crisis.tijden.first(where: { $0.id == chosen }) else {
                throw Afwijzing.nietMogelijk("Dit moment is intussen veranderd. Kijk eerst hoe het er nu staat.")
            }
            try tx.trekIn(fact, in: ToegangStore.tabel)
            return ToegangURL.crisis(id, stand.feit.id)
        }
    }
}

extension Verzoek {
    static let feitveld = "welk"

    /// The fact a button with nothing else is about.
    var gekozenFeit: UUIDv7? { ingevuld[Self.feitveld]?.first.flatMap { UUIDv7($0) } }
}

enum CrisisPages {
    /// In a crisis: who to call and what comes first, above everything else.
    static func nuDoen(_ stand: Vraagstand, _ kader: Dossierkader, _ bord: Crisisbord) -> HTML {
        let open = stand.crisis.open
        let todo: HTML =
            open.isEmpty
            ? "<p>Alle momenten staan erin.</p>"
            : "<p>Nog niet vastgelegd: \(Woorden.opsomming(open.map { $0.label.lowercased() })).</p>"
        return HTML.melding(
            .gevaar,
            """
            <h2>Crisis: hulp gaat voor</h2>
            <p>Regel eerst dat iedereen veilig is. Het besluit volgt later; u hoeft nu niets anders in te vullen.</p>
            \(bord.nummers)\(todo)
            \(HTML.knoppen([
                HTML.knop("Momenten van de crisis", naar: ToegangURL.crisis(kader.id, stand.feit.id)),
                HTML.link("Naar contactnotities", naar: Dossierblad.contacten.pad(kader.id)),
            ]))
            """)
    }

    static func blad(
        _ kader: Dossierkader, _ stand: Vraagstand, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ namen: [UUIDv7: String],
        _ bord: Crisisbord,
        _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = stand.crisis.regels(bord.instellingen, op: bord.nu).map { line in
            rij(line, stand.crisis, namen, weg: kader.zicht.mag(.wijzigen) ? knop(line.stap, kader, stand, verzoek) : nil)
        }
        let form: HTML? =
            kader.zicht.mag(.wijzigen)
            ? HTML.kop2("Een moment vastleggen")
                + verzoek.formulier(
                    ToegangURL.crisis(kader.id, stand.feit.id), knop: "Leg dit moment vast",
                    laatsteFeit: stand.crisis.tijden.last?.id, intussen: fouten.isIntussen, terug: ToegangURL.hulpvragen(kader.id)
                ) { Formulieropmaak.velden(Crisisinvoer.velden, ingevuld: ingevuld, fouten: fouten) } : nil
        return verzoek.dossierpagina(
            "Momenten van de crisis", kader, blad: .hulpvragen, fouten: fouten, naast: HTML.blok("Dag en nacht", bord.nummers),
            """
            \(HTML.inleiding("Wanneer gebeurde wat? Zo ziet iedereen wat er nog moet, en hoe lang het duurde."))
            \(Tabel("Momenten van de crisis", kolommen: ["Wat", "Wanneer", "Na de melding"], rijen: rows, titelZichtbaar: false).html)
            \(form)\(eerder(stand, bord, namen))
            """)
    }

    private static func knop(_ stap: Crisisstap, _ kader: Dossierkader, _ stand: Vraagstand, _ verzoek: Verzoek) -> HTML? {
        stand.crisis.tijd(stap).map { fact in
            "<br>"
                + verzoek.knop(
                    ToegangURL.crisisWeg(kader.id, stand.feit.id), "Dit is niet gebeurd", verborgen: [(Verzoek.feitveld, fact.id.hex)])
        }
    }

    /// A crisis on the same question that is over.
    private static func eerder(_ stand: Vraagstand, _ bord: Crisisbord, _ namen: [UUIDv7: String]) -> HTML? {
        let gone = stand.crises.dropLast()
        guard !gone.isEmpty else { return nil }
        let tables = gone.reversed().map { course in
            Tabel(
                "Crisis van \(Woorden.datum(course.begin.datum))", kolommen: ["Wat", "Wanneer", "Na de melding"],
                rijen: course.regels(bord.instellingen, op: bord.nu).filter { $0.op != nil }.map { rij($0, course, namen) }
            ).html
        }
        return HTML.uitklap("Een eerdere crisis bij deze vraag", HTML.joined(tables))
    }

    private static func rij(
        _ line: Crisisverloop.Regel, _ course: Crisisverloop, _ namen: [UUIDv7: String], weg: HTML? = nil
    ) -> [HTML] {
        let fact = course.tijd(line.stap), said = fact?.inhoud.toelichting ?? ""
        let untold = course.begin == course.ontvangen ? "zoals de vraag hier binnenkwam" : "het vroegste dat is vastgelegd"
        let who = fact.map { namen[$0.door] ?? "een collega" } ?? (line.stap == .melding ? untold : "")
        let note = [said, who, fact.flatMap(later) ?? ""].filter { !$0.isBlank }.joined(separator: " · ")
        let when =
            line.op.map { "\(HTML.datum($0.datum)), \($0.kloktijd) uur" as HTML }
            ?? Teken("nog niet", line.isTeLaat ? .gevaar : .letOp).html
        return [
            "\(line.stap.label)\(note.isEmpty ? nil : "<br><small>\(note)</small>" as HTML)",
            "\(when)\(weg)", verstreken(line),
        ]
    }

    /// When it was written down, if that was long after it happened.
    private static func later(_ fact: Feit<Crisistijd>) -> String? {
        guard fact.inhoud.op.plus(seconden: 15 * 60) < fact.opgetekend else { return nil }
        return "opgeschreven op \(Woorden.datum(fact.opgetekend.datum)) om \(fact.opgetekend.kloktijd) uur"
    }

    private static func verstreken(_ line: Crisisverloop.Regel) -> HTML {
        guard line.stap != .melding else { return HTML() }
        let took = Crisisverloop.duur(line.minuten), shown = line.op == nil ? "nu \(took)" : took
        return """
            \(shown)\(line.isTeLaat ? " \(Teken("te laat", .gevaar).html)" as HTML : nil)\
            \(line.norm.map { "<br><small>moet binnen \($0) uur</small>" as HTML })
            """
    }
}
