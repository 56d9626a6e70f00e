// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// "Dit helpt niet": written down with or without a plan, and answered.
enum HelptnietRoutes {
    static func add(to routes: Routetabel, kennis: @escaping Hulpkennis) {
        let path = "/dossiers/:id/plan/dit-helpt-niet"
        routes.get(path, .wijzigen(.plan)) { verzoek in try await formulier(kennis).begin(verzoek) }
        routes.post(path, .wijzigen(.plan)) { verzoek in
            try await formulier(kennis).verwerk(verzoek, naar: "helptniet") { form, blad, tx in
                let signal = try form.signaal(blad, op: tx.vandaag)
                try PlanStore.legVast(signal, blad.kader.zicht, van: signal.op, tx)
            }
        }
        routes.get(path + "/:signaal", .wijzigen(.plan)) { verzoek in
            let (blad, item) = try await een(verzoek)
            let start = try await verzoek.lees { tx in
                try verzoek.begin(Helptnietantwoordinvoer.self, anders: AnalyseRoutes.datum(tx.vandaag, "op"), tx)
            }
            return antwoordblad(item, blad).toon(verzoek, blad.kader, start)
        }
        routes.post(path + "/:signaal", .wijzigen(.plan)) { verzoek in try await antwoord(verzoek) }
    }

    static func formulier(_ kennis: Hulpkennis?) -> Planformulier<Helptnietinvoer> {
        var page = Planformulier<Helptnietinvoer>(knop: "Vastleggen", pad: PlanURL.helptniet) { _ in
            Planformulier.Kop(
                titel: "Dit helpt niet",
                tekst: HTML.inleiding(
                    "Zegt een kind of ouder dat iets niet helpt? Leg het vast op het moment zelf. Het staat bij het plan tot er antwoord is."
                ))
        }
        page.kennis = kennis
        page.keuzes = { blad in
            let running = blad.kennis.hulp.filter { $0.tot == nil }
            let help = running.map { Keuze($0.id.hex, "\($0.naam), voor \(blad.gezin.naam($0.jeugdige))") }
            return ["namens": blad.vanGezin, "over": [Keuze(Helptnietinvoer.geheel, "Het plan, of iets anders")] + help]
        }
        page.start = { blad, dag in
            let first = AnalyseRoutes.datum(dag, "op")
            return blad.kennis.hulp.contains { $0.tot == nil } ? first : first.merging(["over": [Helptnietinvoer.geheel]]) { $1 }
        }
        return page
    }

    // MARK: The answer

    private static func een(_ verzoek: Verzoek) async throws -> (Planblad, Helptnietbeeld) {
        let blad = try await PlanRoutes.blad(verzoek, voor: .wijzigen)
        let id: ID<Feitmerk> = try verzoek.id("signaal")
        guard
            let item = Helptnietbeeld.lijst(blad.feiten.helptniet, blad.feiten.helptnietantwoorden).first(where: { $0.signaal.id == id.raw }
            )
        else { throw Afwijzing.nietGevonden }
        return (blad, item)
    }

    static func antwoordblad(_ item: Helptnietbeeld, _ blad: Planblad) -> Formulierblad<Helptnietantwoordinvoer> {
        let path = PlanURL.helptnietAntwoord(blad.id, item.signaal.id)
        let earlier: HTML? = item.antwoord.map { answer in
            HTML.vorigeKeer(
                "<p>\(answer.inhoud.gevolg.label)</p>\(HTML.vrijeTekst(answer.inhoud.woorden))", wanneer: Woorden.datum(answer.inhoud.op))
        }
        return Formulierblad(
            titel: "Antwoord op “dit helpt niet”", blad: .plan, actie: path, knop: "Antwoord vastleggen", terug: PlanURL.show(blad.id),
            concept: path, laatsteFeit: item.antwoord?.id ?? item.signaal.id,
            boven: "\(Helptnietblok.gezegd(item, blad))\(earlier)")
    }

    private static func antwoord(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, item) = try await een(verzoek)
        let page = antwoordblad(item, blad)
        do {
            return try await verzoek.verwerk(
                Helptnietantwoordinvoer.self, opnieuw: { page.opnieuw(verzoek, blad.kader, $0) }
            ) { form in
                try await verzoek.schrijf(handeling: "helptniet.beantwoorden") { tx in
                    let now = try Planblad.lees(blad.id, verzoek, voor: .wijzigen, tx)
                    let all = Helptnietbeeld.lijst(now.feiten.helptniet, now.feiten.helptnietantwoorden)
                    guard let current = all.first(where: { $0.signaal.id == item.signaal.id }) else { throw Afwijzing.nietGevonden }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: current.antwoord?.id ?? current.signaal.id)
                    let answer = try form.antwoord(op: tx.vandaag, bij: current.signaal)
                    try PlanStore.legVast(answer, now.kader.zicht, van: answer.op, bron: "professional", tx)
                    guard answer.gevolg.raaktPlan, now.plan != nil else { return PlanURL.show(now.id) + "?bewaard=antwoord" }
                    return PlanURL.wijzigen(now.id)
                }
            }
        } catch Afwijzing.verouderd {
            guard let theirs = try await een(verzoek).1.antwoord else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in try Nieuwer(theirs, Helptnietantwoordinvoer(theirs.inhoud).ingevuld, tx) }
            return page.conflict(verzoek, blad.kader, newer)
        }
    }
}

/// Signals as the pages show them.
enum Helptnietblok {
    static func gezegd(_ item: Helptnietbeeld, _ blad: Planblad) -> HTML {
        let said = item.signaal.inhoud
        let who = said.persoon.map(blad.gezin.naam) ?? said.stem.label
        let about = said.waarover.isBlank ? "" : " over \(said.waarover)"
        return "<p><b>\(who)</b> zei op \(HTML.datum(said.op))\(about): dit helpt niet.</p>\(HTML.vrijeTekst(said.woorden))"
    }

    /// What waits for an answer, on top of the plan; with what was answered before folded away.
    static func html(_ blad: Planblad) -> HTML {
        let all = blad.feiten.helptnietbeelden
        let open = all.filter(\.isOpen).map { item -> HTML in
            let link: HTML? =
                blad.kader.zicht.magSchrijven
                ? "<p class=\"geen-druk\">\(HTML.link("Antwoord vastleggen", naar: PlanURL.helptnietAntwoord(blad.id, item.signaal.id), verborgen: "op “dit helpt niet”"))</p>"
                : nil
            return HTML.melding(.letOp, "\(gezegd(item, blad))\(link)")
        }
        let done = all.filter { !$0.isOpen }.compactMap { item in
            item.antwoord.map {
                "\(gezegd(item, blad))<p>\($0.inhoud.gevolg.label), \(HTML.datum($0.inhoud.op)). \($0.inhoud.woorden)</p>" as HTML
            }
        }
        return "\(open)\(done.isEmpty ? nil : HTML.uitklap("Eerder gezegd en beantwoord", HTML.lijst(done)))"
    }
}
