// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The verklarende analyse: begun, read, filled with facts of the broad analysis, closed, printed, given along.
enum VerklarendRoutes {
    private static let lijst = "/dossiers/:id/verklarend"
    private static let een = lijst + "/analyses/:analyse"

    static func add(to routes: Routetabel, doelen: @escaping Doelkennis) {
        routes.get(lijst, .lezen(.analyse)) { verzoek in
            VerklarendPages.lijst(try await lees(verzoek) { blad, _ in blad }, verzoek)
        }
        routes.get(lijst + "/nieuw/:kind", .wijzigen(.analyse)) { verzoek in
            let (sheet, child, begin) = try await lees(verzoek, voor: .wijzigen) { sheet, tx in
                var form = Verklaringsbegin()
                form.op = tx.vandaag
                return (sheet, try sheet.kind(verzoek), try verzoek.begin(Verklaringsbegin.self, anders: form.ingevuld, tx))
            }
            return VerklarendPages.begin(sheet, child).toon(verzoek, sheet.kader, begin)
        }
        routes.post(lijst + "/nieuw/:kind", .wijzigen(.analyse)) { verzoek in try await begin(verzoek) }
        routes.get(een, .lezen(.analyse)) { verzoek in
            let (sheet, view) = try await lees(verzoek) { sheet, tx in
                var sheet = sheet
                sheet.doelen = try doelen(sheet.kader.zicht, tx)
                return (sheet, try sheet.beeld(verzoek))
            }
            return VerklarendPages.een(sheet, view, verzoek)
        }
        routes.get(een + "/afdruk", .afdrukken(.analyse)) { verzoek in
            let (sheet, view) = try await lees(verzoek, "verklarend.afdrukken") { sheet, _ in
                let outside = sheet.voorBuiten
                return (outside, try outside.beeld(verzoek))
            }
            return VerklarendPages.afdruk(sheet, view, verzoek)
        }
        routes.get(een + "/feiten", .wijzigen(.analyse)) { verzoek in
            let (sheet, view) = try await open(verzoek)
            return VerklarendPages.feiten(sheet, view, VerklarendPages.gekozen(sheet, view), [], verzoek)
        }
        routes.post(een + "/feiten", .wijzigen(.analyse)) { verzoek in try await kiesFeiten(verzoek) }
        routes.get(een + "/afsluiting", .wijzigen(.analyse)) { verzoek in
            let (sheet, view) = try await open(verzoek)
            var form = Verklaringsslot()
            form.houdbaarTot = try await verzoek.web.instellingen.normen().laatsteDag(.houdbaarheid, na: verzoek.vandaag).uitkomst
            return VerklarendPages.slot(sheet, view).toon(verzoek, sheet.kader, Formulierbegin(ingevuld: form.ingevuld, bewaard: nil))
        }
        routes.post(een + "/afsluiting", .wijzigen(.analyse)) { verzoek in try await sluit(verzoek) }
        routes.get(een + "/meegeven", .afdrukken(.analyse)) { verzoek in
            let (sheet, view, matters) = try await metAfspraken(verzoek)
            try eisAf(view)
            return VerklarendPages.meegeven(sheet, view, matters).toon(verzoek, sheet.kader, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post(een + "/meegeven", .afdrukken(.analyse)) { verzoek in try await geefMee(verzoek) }
        VerklaringsdeelRoutes<Perspectiefinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Gebeurtenisinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Factorinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Verbandinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Hypotheseinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Argumentinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Oordeelinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Werktheorieinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Theorieantwoordinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Verschilinvoer>.add(to: routes)
        VerklaringsdeelRoutes<Nodiginvoer>.add(to: routes)
    }

    // MARK: Read

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ daad: String = "verklarend.inzien", voor handeling: Handeling = .lezen,
        _ body: @escaping @Sendable (Verklaringsblad, LeesTx) throws -> T
    ) async throws -> T {
        try await verzoek.lees(handeling: daad) { tx in try body(try Verklaringsblad.lees(verzoek, voor: handeling, tx), tx) }
    }

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Verklaringsblad) throws -> T
    ) async throws -> T {
        try await lees(verzoek) { sheet, _ in try body(sheet) }
    }

    /// An analysis that is not closed, to work on.
    private static func open(_ verzoek: Verzoek) async throws -> (Verklaringsblad, Verklaringsbeeld) {
        try await lees(verzoek, voor: .wijzigen) { sheet, _ in
            let view = try sheet.beeld(verzoek)
            try VerklarendStore.eisOpen(view, Verklaringsfactor.self)
            return (sheet, view)
        }
    }

    private static func eisAf(_ view: Verklaringsbeeld) throws(Afwijzing) {
        guard view.isAfgesloten else {
            throw .nietMogelijk("Deze verklarende analyse is nog niet af. Laat een gedragswetenschapper haar eerst afsluiten.")
        }
    }

    // MARK: Write

    private static func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, child) = try await lees(verzoek, voor: .wijzigen) { sheet, _ in (sheet, try sheet.kind(verzoek)) }
        let page = VerklarendPages.begin(sheet, child)
        return try await verzoek.verwerk(Verklaringsbegin.self, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
            try await verzoek.schrijf(handeling: "verklarend.beginnen") { tx in
                let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                let earlier = now.beelden.filter { $0.kind == child.id }
                if let running = earlier.first(where: { !$0.isAfgesloten }) {
                    throw Afwijzing.nietMogelijk(
                        "Voor \(child.naam.aanspreek) is op \(running.analyse.inhoud.op.uitgeschreven) al een verklarende analyse begonnen. Ga daarin verder."
                    )
                }
                let fact = try VerklarendStore.begin(
                    Verklarendeanalyse(
                        kind: child.id, op: form.op ?? tx.vandaag, vraag: form.vraag, volgtOp: earlier.first?.analyse.id), now.kader.zicht,
                    tx)
                return VerklarendURL.een(now.id, fact.id)
            }
        }
    }

    /// What is ticked and not there is added; what is there and no longer ticked goes. What a colleague added meanwhile stays.
    private static func kiesFeiten(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view) = try await open(verzoek)
        let offered = Set(VerklarendPages.aangeboden(sheet, view).map(\.id))
        return try await verzoek.verwerk(
            Feitkeuze.self, keuzes: VerklarendPages.feitkeuzes(sheet, view),
            opnieuw: { VerklarendPages.feiten(sheet, view, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "verklarend.vastleggen") { tx in
                let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                let view = try now.beeld(verzoek)
                let chosen = Set(form.feiten.feitnummers), there = Set(view.vaststellingen.map(\.id))
                // What stood on the page this form came from: what was added since is left alone.
                let shown = Set((verzoek.ingevuld["stonden"] ?? []).feitnummers)
                for id in offered.intersection(chosen).subtracting(there).sorted() {
                    try VerklarendStore.legVast(Verklaringsfeit(analyse: view.analyse.id, vaststelling: id), bij: view, now.kader.zicht, tx)
                }
                let names = now.feiten.analyses.versies(van: view.analyse)
                for fact in now.feiten.feiten.geldend() where names.contains(fact.inhoud.analyse) {
                    let id = view.geldend(fact.inhoud.vaststelling)
                    if shown.contains(id), !chosen.contains(id) { try VerklarendStore.trekIn(fact, bij: view, tx) }
                }
                return VerklarendURL.een(now.id, view.analyse.id) + "#feiten"
            }
        }
    }

    private static func sluit(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view) = try await open(verzoek)
        let page = VerklarendPages.slot(sheet, view)
        do {
            return try await verzoek.verwerk(Verklaringsslot.self, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: "verklarend.afsluiten") { tx in
                    let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                    let view = try geheel(now, verzoek, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.beeld(verzoek).laatste)
                    guard let me = try BeheerStore.medewerker(verzoek.gebruiker, tx) else { throw Afwijzing.nietGevonden }
                    let closing = try view.afgesloten(
                        door: me, op: tx.vandaag, houdbaarTot: form.houdbaarTot ?? tx.vandaag, eerderBij: form.eerderBij)
                    try VerklarendStore.legVast(closing, bij: view, now.kader.zicht, tx)
                    return VerklarendURL.een(now.id, view.analyse.id)
                }
            }
        } catch Afwijzing.verouderd {
            return try await opnieuwLezen(verzoek)
        }
    }

    /// Judged on everything, shown only what this reader may see: whether something behind a shield is missing is no one's to read here.
    private static func geheel(_ sheet: Verklaringsblad, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Verklaringsbeeld {
        let seen = try sheet.beeld(verzoek)
        let whole = try VerklarendStore.alles(sheet.kader.zicht, tx).beeld(seen.analyse.id, sheet.vaststellingen) ?? seen
        if !whole.ontbreekt.isEmpty, seen.ontbreekt.isEmpty {
            throw Afwijzing.nietMogelijk("Er ontbreekt nog iets dat u niet kunt zien. Vraag de vaste contactpersoon.")
        }
        return whole.ontbreekt.isEmpty ? whole : seen
    }

    /// Something was added while it was being closed: who closes it reads that first.
    private static func opnieuwLezen(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view) = try await open(verzoek)
        let notice: HTML = .melding(
            .letOp,
            "<p>Terwijl u las, schreef een collega iets in deze analyse. \(HTML.link("Lees haar opnieuw", naar: VerklarendURL.een(sheet.id, view.analyse.id))) en sluit haar dan af.</p>"
        )
        return VerklarendPages.slot(sheet, view).toon(
            verzoek, sheet.kader, Formulierbegin(ingevuld: verzoek.ingevuld, bewaard: nil), extra: notice, intussen: true
        ).met(.conflict)
    }

    /// With the agreements on which this analysis may be given to somebody today.
    private static func metAfspraken(_ verzoek: Verzoek) async throws -> (Verklaringsblad, Verklaringsbeeld, [Zaak]) {
        try await lees(verzoek) { sheet, tx in
            let view = try sheet.beeld(verzoek)
            return (sheet, view, try afspraken(sheet, view, tx))
        }
    }

    private static func afspraken(_ sheet: Verklaringsblad, _ view: Verklaringsbeeld, _ tx: LeesTx) throws -> [Zaak] {
        try ToestemmingStore.lopend(.bevindingen, voor: [.samenwerken, .warmeOverdracht, .verwijzing], sheet.kader.zicht, tx)
            .filter { $0.kind == view.kind }
    }

    private static func geefMee(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view, matters) = try await metAfspraken(verzoek)
        try eisAf(view)
        let page = VerklarendPages.meegeven(sheet, view, matters)
        return try await verzoek.verwerk(
            Verklaringmeegave.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }
        ) { form in
            try await verzoek.schrijf(handeling: "verklarend.meegeven") { tx in
                let now = try Verklaringsblad.lees(verzoek, tx)
                try now.kader.zicht.eis(.exporteren)
                let running = try afspraken(now, view, tx)
                guard let matter = running.first(where: { $0.feit.hex == form.afspraak }), let sharing = matter.delen?.inhoud else {
                    throw Afwijzing.ongeldig([Veldfout("afspraak", "Kies een afspraak die nu geldt.")])
                }
                let gift = Verstrekking(
                    weg: .afdruk, aan: sharing.partner, op: tx.vandaag, wat: "Verklarende analyse van \(now.gezin.naam(view.kind))",
                    grond: sharing.grond.label, over: matter.feit, personen: [view.kind], soorten: [.bevindingen])
                try ToestemmingStore.verstrek(gift, op: matter, now.kader.zicht, tx)
                return VerklarendURL.afdruk(now.id, view.analyse.id)
            }
        }
    }
}
