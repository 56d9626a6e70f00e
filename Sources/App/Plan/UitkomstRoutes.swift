// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Figures at the goals, the questions at the end of help, and what was told when another helper came.
enum UitkomstRoutes {
    static func add(to routes: Routetabel, kennis: @escaping Hulpkennis) {
        cijfers(routes)
        let base = "/dossiers/:id/plan"
        routes.get(base + "/uitkomst/:hulp", .wijzigen(.plan)) { verzoek in try await uitkomst(verzoek, kennis).begin(verzoek) }
        routes.post(base + "/uitkomst/:hulp", .wijzigen(.plan)) { verzoek in
            let id: ID<Feitmerk> = try verzoek.id("hulp")
            return try await uitkomst(verzoek, kennis).verwerk(verzoek, naar: "uitkomst") { form, blad, tx in
                guard let help = blad.kennis.hulp(id.raw) else { throw Afwijzing.nietGevonden }
                let asked = try form.meting(help, blad, op: tx.vandaag)
                try PlanStore.legVast(asked, blad.kader.zicht, kind: help.jeugdige, van: asked.op, tx)
            }
        }
        routes.get(base + "/wissel/:wissel", .wijzigen(.plan)) { verzoek in try await wissel(verzoek, kennis).begin(verzoek) }
        routes.post(base + "/wissel/:wissel", .wijzigen(.plan)) { verzoek in
            let id: ID<Feitmerk> = try verzoek.id("wissel")
            return try await wissel(verzoek, kennis).verwerk(verzoek, naar: "wissel") { form, blad, tx in
                guard let change = blad.wissel(id.raw) else { throw Afwijzing.nietGevonden }
                let talk = try form.gesprek(change.wissel, op: tx.vandaag)
                try PlanStore.legVast(talk, blad.kader.zicht, van: talk.op, bron: "professional", tx)
            }
        }
    }

    // MARK: Figures

    private static func cijfers(_ routes: Routetabel) {
        routes.get("/dossiers/:id/plan/cijfers", .wijzigen(.plan)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (blad, begin) = try await verzoek.lees { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
                let start = DoelcijferPage.begin(blad, try blad.eisPlan().inhoud, op: tx.vandaag)
                return (blad, try verzoek.begin(Doelcijferinvoer.self, anders: start, tx))
            }
            return DoelcijferPage(
                blad: blad, plan: try blad.eisPlan().inhoud, verzoek: verzoek, ingevuld: begin.ingevuld, bewaard: begin.bewaard
            ).antwoord
        }
        routes.post("/dossiers/:id/plan/cijfers", .wijzigen(.plan)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            return try await verzoek.verwerk(
                Doelcijferinvoer.self,
                opnieuw: { read in
                    let blad = try await PlanRoutes.blad(verzoek, voor: .wijzigen)
                    return DoelcijferPage(
                        blad: blad, plan: try blad.eisPlan().inhoud, verzoek: verzoek, ingevuld: read.ingevuld, fouten: read.fouten
                    ).antwoord
                }
            ) { form in
                try await verzoek.schrijf(handeling: "doelcijfers.vastleggen") { tx in
                    let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
                    let given = try form.metingen(
                        try blad.eisPlan().inhoud, personen: Set(blad.gezin.personen.keys), op: tx.vandaag)
                    for figures in given { try PlanStore.legVast(figures, blad.kader.zicht, van: figures.op, tx) }
                    return PlanURL.show(id) + "?bewaard=cijfers"
                }
            }
        }
    }

    // MARK: At the end of help

    private static func uitkomst(_ verzoek: Verzoek, _ kennis: @escaping Hulpkennis) throws -> Planformulier<Uitkomstinvoer> {
        let id: ID<Feitmerk> = try verzoek.id("hulp")
        return uitkomst(id.raw, kennis)
    }

    static func uitkomst(_ hulp: UUIDv7, _ kennis: Hulpkennis?) -> Planformulier<Uitkomstinvoer> {
        var page = Planformulier<Uitkomstinvoer>(knop: "Vastleggen", pad: { PlanURL.uitkomst($0, hulp) }) { blad in
            guard let help = blad.kennis.hulp(hulp) else { throw Afwijzing.nietGevonden }
            guard let end = help.tot else {
                throw Afwijzing.nietMogelijk("Deze hulp loopt nog. De vragen stelt u als zij is geëindigd.")
            }
            let reason = help.einde.map { ": \($0.label.lowercased())" } ?? ""
            return Planformulier.Kop(
                titel: "Was de hulp nuttig?",
                tekst: """
                    <p><b>\(help.naam)</b>, voor \(blad.gezin.naam(help.jeugdige)), eindigde op \(HTML.datum(end))\(reason).</p>
                    <p class="zacht">Twee vragen, één keer aan de jeugdige en één keer aan een ouder. De gemeente geeft ze zonder namen door \
                    aan het CBS (Besluit Jeugdwet 7.5.3).</p>
                    \(gevraagd(help, blad))
                    """)
        }
        page.kennis = kennis
        page.keuzes = { blad in
            guard let help = blad.kennis.hulp(hulp) else { return [:] }
            let known = Set(blad.uitkomsten(help.id).filter { $0.stand != .nietBereikt }.map(\.informant))
            let open = blad.vanGezin.filter { choice in
                guard choice.code != help.jeugdige.hex else { return !known.contains(.jeugdige) }
                return !known.contains(.ouder) && ID<Persoon>(choice.code).map { blad.stem($0) == .ouder } ?? false
            }
            return ["wie": open]
        }
        return page
    }

    private static func gevraagd(_ hulp: Hulpbeeld, _ blad: Planblad) -> HTML? {
        let asked = blad.uitkomsten(hulp.id)
        guard !asked.isEmpty else { return nil }
        return HTML.uitklap("Al gevraagd", open: true, HTML.lijst(asked.map { HTML(Uitkomstblok.zin($0, blad)) }))
    }

    // MARK: Another helper

    private static func wissel(_ verzoek: Verzoek, _ kennis: @escaping Hulpkennis) throws -> Planformulier<Overdrachtgesprekinvoer> {
        let id: ID<Feitmerk> = try verzoek.id("wissel")
        return wissel(id.raw, kennis)
    }

    static func wissel(_ id: UUIDv7, _ kennis: Hulpkennis?) -> Planformulier<Overdrachtgesprekinvoer> {
        var page = Planformulier<Overdrachtgesprekinvoer>(knop: "Vastleggen", pad: { PlanURL.wissel($0, id) }) { blad in
            guard let change = blad.wissel(id) else { throw Afwijzing.nietGevonden }
            let view = Overdrachtbeeld(change.wissel, blad.feiten.overdrachtgesprekken)
            let note: HTML? =
                change.notitie.isEmpty ? nil : HTML.uitklap("De notitie bij de overdracht", HTML.vrijeTekst(change.notitie))
            return Planformulier.Kop(
                titel: "Wat is er verteld?",
                tekst: """
                    <p>Sinds \(HTML.datum(change.wissel.op)) is er een ander: eerst \(change.van), nu \(change.naar). \
                    Het gezin hoeft zijn verhaal niet opnieuw te doen.</p>
                    \(Uitkomstblok.overdracht(view))\(note)
                    """)
        }
        page.kennis = kennis
        page.start = { blad, dag in
            guard let change = blad.wissel(id) else { return [:] }
            return AnalyseRoutes.datum(dag, "op").merging(["verteldDoor": [change.van], "verteldAan": [change.naar]]) { $1 }
        }
        return page
    }
}

extension Planblad {
    func uitkomsten(_ hulp: UUIDv7) -> [Uitkomstmeting] {
        feiten.uitkomstmetingen.geldend().opDatum(\.op).map(\.inhoud).filter { $0.hulp == hulp }
    }

    /// Who was not asked yet whether this help was of use.
    func teVragen(na hulp: Hulpbeeld) -> [Informant] {
        Uitkomstmeting.teVragen(na: hulp, geboren: gezin.personen[hulp.jeugdige]?.gegevens.geboortedatum, uitkomsten(hulp.id))
    }

    /// Every change of helper that is known here, with names.
    var wissels: [Contactwissel] {
        [contactwissel].compactMap(\.self)
            + kennis.wissels.map { change in
                Contactwissel(
                    wissel: change, van: kennis.namen[change.van] ?? "een aanbieder", naar: kennis.namen[change.naar] ?? "een aanbieder",
                    notitie: "")
            }
    }

    func wissel(_ id: UUIDv7) -> Contactwissel? { wissels.first { $0.wissel.id == id } }
}

/// What came of goals and help: derived, shown on the page of the evaluation.
enum Uitkomstblok {
    static func html(_ blad: Planblad, _ plan: Gezinsplan) -> HTML {
        let goals = Doelrealisatie.van(plan, evaluaties: blad.feiten.evaluaties, metingen: blad.feiten.doelmetingen)
        let looked: HTML =
            goals.bekeken == 0
            ? "<p>Op deze doelen is nog niet teruggekeken.</p>\n"
            : "<p>Gehaald: <b>\(goals.gehaald) van de \(Woorden.aantal(goals.totaal, "doel", "doelen"))</b>; teruggekeken op \(goals.bekeken).</p>\n"
        let left = Uitval.van(blad.kennis.hulp)
        let ended: HTML? =
            left.geeindigd == 0
            ? nil
            : "<p>Geëindigde hulp: \(left.geeindigd). Eerder gestopt door één kant (uitval): \(left.uitgevallen.isEmpty ? "geen" : Woorden.opsomming(left.uitgevallen.map(\.naam))).</p>\n"
        return "\(HTML.kop2("Wat is er gehaald?"))\(looked)\(ended)\(einden(blad))\(Doelcijferblok.tabel(blad, plan))"
    }

    /// Help that ended, with what was asked and what still may be.
    private static func einden(_ blad: Planblad) -> HTML? {
        let items = blad.kennis.hulp.compactMap { help -> HTML? in
            guard let end = help.tot else { return nil }
            let asked = blad.uitkomsten(help.id)
            let link: HTML? =
                asked.count < 2 && blad.kader.zicht.magSchrijven
                ? " \(HTML.link("Vraag of het nuttig was", naar: PlanURL.uitkomst(blad.id, help.id), verborgen: help.naam))" : nil
            return
                "\(help.naam), voor \(blad.gezin.naam(help.jeugdige)): \(help.einde?.label.lowercased() ?? "geëindigd"), \(HTML.datum(end)). \(asked.map { zin($0, blad) }.joined(separator: " "))\(link)"
        }
        return items.isEmpty ? nil : HTML.lijst(items)
    }

    static func zin(_ meting: Uitkomstmeting, _ blad: Planblad) -> String {
        let who = meting.persoon.map(blad.gezin.naam) ?? meting.informant.label
        guard meting.stand == .gegeven else { return "\(who): \(meting.stand == .nietGewild ? "wilde niet antwoorden" : "niet bereikt")." }
        let parts = [meting.nut.map { "cijfer \($0)" }, meting.verder.map { "zonder hulp verder: \($0.label.lowercased())" }]
        return "\(who): \(parts.compactMap(\.self).joined(separator: "; "))."
    }

    /// What was told, and what was not yet.
    static func overdracht(_ beeld: Overdrachtbeeld) -> HTML? {
        guard !beeld.gesprekken.isEmpty else { return nil }
        let talks = beeld.gesprekken.map { talk -> HTML in
            let said = talk.inhoud
            let rest = said.restNietNodig.isBlank ? "" : " De rest is niet nodig: \(said.restNietNodig)"
            return
                "\(HTML.datum(said.op)), \(said.verteldDoor) aan \(said.verteldAan): \(Woorden.opsomming(said.verteld.map { $0.label })).\(rest)"
        }
        let missing: HTML? =
            beeld.isKlaar
            ? "<p>Alles is verteld, of niet nodig.</p>\n"
            : "<p>Nog te vertellen:</p>\(HTML.lijst(beeld.ontbreekt.map { HTML($0.label) }))"
        return HTML.uitklap("Tot nu toe verteld", open: true, "\(HTML.lijst(talks))\(missing)")
    }

    /// At the plan: a change of helper at which something was not told yet.
    static func wissels(_ blad: Planblad) -> HTML? {
        guard blad.kader.zicht.magSchrijven else { return nil }
        let open = blad.wissels.filter {
            $0.wissel.isVers(op: blad.vandaag) && !Overdrachtbeeld($0.wissel, blad.feiten.overdrachtgesprekken).isKlaar
        }
        guard !open.isEmpty else { return nil }
        let items = open.map {
            "Eerst \($0.van), nu \($0.naar). \(HTML.link("Nagaan wat is verteld", naar: PlanURL.wissel(blad.id, $0.wissel.id)))" as HTML
        }
        return HTML.blok("Er kwam een ander", HTML.lijst(items))
    }
}
