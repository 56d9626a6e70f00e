// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum VeiligheidRoutes {
    private static let pad = "/dossiers/:id/plan/veiligheid"

    static func add(to routes: Routetabel) {
        routes.get(pad, .lezen(.plan)) { verzoek in
            VeiligheidPages.show(try await Bijplanblad.lees(verzoek, als: "veiligheidsplan.inzien"), verzoek)
        }
        routes.get(pad + "/versies/:feit", .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "veiligheidsplan.inzien")
            let id: ID<Feitmerk> = try verzoek.id("feit")
            guard let version = blad.feiten.veiligheidsplannen.geldend().first(where: { $0.id == id.raw }) else {
                throw Afwijzing.nietGevonden
            }
            return VeiligheidPages.versie(version, blad, verzoek)
        }
        routes.get(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk.form(verzoek) }
        routes.post(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk.post(verzoek) }
        addAfdruk(to: routes)
        addVervolg(to: routes)
    }

    private static func addAfdruk(to routes: Routetabel) {
        routes.get(pad + "/afdruk", .afdrukken(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "veiligheidsplan.afdrukken")
            return VeiligheidAfdruk.gezin(blad, try eis(blad), verzoek)
        }
        // A sheet for the child itself goes out of the building too.
        routes.get(pad + "/kind/:persoon", .afdrukken(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "veiligheidsplan.afdrukken")
            let safety = try eis(blad), child = try blad.kind(verzoek)
            guard let mine = safety.plan.inhoud.kinderen.first(where: { $0.kind == child.id }),
                blad.kader.zicht.schermen.toont(safety.plan, aan: .betrokkene(child.id))
            else { throw Afwijzing.nietGevonden }
            return VeiligheidAfdruk.kind(mine, blad, safety, verzoek)
        }
    }

    /// The plan that is there, for pages that make no sense without.
    static func eis(_ blad: Bijplanblad) throws(Afwijzing) -> Veiligheidsbeeld {
        guard let safety = blad.veiligheid else {
            throw .nietMogelijk("Er is nu geen veiligheidsplan. Maak het eerst samen met het gezin.")
        }
        return safety
    }

    // MARK: The plan

    static let werk = Documentwerk<Veiligheidsinvoer, Veiligheidsplan>(
        handeling: "veiligheidsplan.vastleggen", kind: nil, kop: { blad in kop(blad) },
        huidig: { $0.feiten.veiligheidsplannen.huidig() },
        begin: { blad, plan in plan.map { Veiligheidsinvoer.ingevuld(van: $0.inhoud) } ?? Veiligheidsinvoer.begin(blad) },
        maak: { form, typed, blad, new in
            form.plan(typed, na: blad.feiten.veiligheidsplannen.huidig()?.inhoud, blad, nieuw: new)
        },
        fouten: { plan, blad in plan.fouten(fase: blad.veiligheid?.fase.uitkomst ?? .directe, op: blad.vandaag) })

    private static func kop(_ blad: Bijplanblad) -> Documentkop {
        let isNew = blad.veiligheid == nil
        return Documentkop(
            titel: isNew ? "Veiligheidsplan maken" : "Veiligheidsplan wijzigen",
            inleiding: .inleiding("Maak dit plan samen: kind, ouders, netwerk en professionals. Schrijf zo dat iedereen het begrijpt."),
            actie: VeiligheidURL.wijzigen(blad.id), terug: VeiligheidURL.show(blad.id),
            delen: [
                .kop("Zorgen"), .velden(["zorgen", "risico"]),
                .uitklap("Wat het moeilijker maakt, en wat goed gaat", ["verzwarend", "krachten"]),
                .kop("Wat in elk geval moet", hulp: "Voorwaarden van bijvoorbeeld Veilig Thuis of de rechter. Is er geen? Laat dit leeg."),
                .blokken(Veiligheidsinvoer.voorwaardeblok),
                .kop("Afspraken", hulp: "Eerst wat het nu veilig maakt. Bouw op wat eerder lukte."),
                .blokken(Veiligheidsinvoer.afspraakblok),
                .kop("De kinderen zelf"), .blokken(Veiligheidsinvoer.kindblok), .kop("Verder"), .velden(["regie", "herzienOp"]),
                .uitklap("Doen alleen professionals iets?", ["afwijking"]),
            ], keuzes: keuzes(blad))
    }

    static func keuzes(_ blad: Bijplanblad) -> [String: [Keuze]] {
        let children = blad.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) }, doers = blad.uitvoerders
        let trusted = blad.mensen() + [Keuze("ander", "Iemand anders")]
        var all: [String: [Keuze]] = [:]
        for i in 1...Veiligheidsinvoer.meesteKinderen {
            all["kind-\(i)-wie"] = children
            all["kind-\(i)-vertrouwd"] = trusted
        }
        for i in 1...Veiligheidsinvoer.meesteAfspraken { all["afspraak-\(i)-wie"] = doers }
        return all
    }

    // MARK: Kept, looked at, ended

    private static func addVervolg(to routes: Routetabel) {
        routes.get(pad + "/afspraken/:afspraak", .wijzigen(.plan)) { verzoek in try await controle(verzoek).form(verzoek) }
        routes.post(pad + "/afspraken/:afspraak", .wijzigen(.plan)) { verzoek in
            let made: ID<Feitmerk> = try verzoek.id("afspraak")
            return try await controle(verzoek).post(verzoek) { form, blad, tx in
                guard let outcome = form.uitkomst, let day = form.op else { return }
                let plan = try eis(blad).plan
                let check = try Veiligheidscontrole(
                    plan: plan.id, afspraak: made.raw, op: day, door: form.door, uitkomst: outcome, toelichting: form.toelichting
                ).gecontroleerd(plan: plan.inhoud, vandaag: tx.vandaag)
                try BijplanStore.legVast(check, van: nil, blad.kader.zicht, op: day, tx)
            }
        }
        routes.get(pad + "/herziening", .wijzigen(.plan)) { verzoek in try await herziening.form(verzoek) }
        routes.post(pad + "/herziening", .wijzigen(.plan)) { verzoek in
            try await herziening.post(verzoek) { form, blad, tx in
                let safety = try eis(blad)
                guard let verdict = form.oordeel, let day = form.op, let next = form.volgendeOp else { return }
                let review = try Veiligheidsherziening(
                    plan: safety.plan.id, op: day, oordeel: verdict, waarop: form.waarop, woordenKind: form.woordenKind,
                    gehoord: form.gehoord.compactMap { ID($0) }, volgendeOp: next
                ).gecontroleerd(fase: safety.fase.uitkomst, plan: safety.plan.inhoud, vandaag: tx.vandaag)
                try BijplanStore.legVast(review, van: nil, blad.kader.zicht, op: day, tx)
            }
        }
        routes.get(pad + "/einde", .wijzigen(.plan)) { verzoek in try await einde.form(verzoek) }
        routes.post(pad + "/einde", .wijzigen(.plan)) { verzoek in
            try await einde.post(verzoek) { form, blad, tx in
                guard let day = form.op else { return }
                let end = Beeindiging(feit: try eis(blad).plan.id, op: day, reden: form.reden)
                try BijplanStore.legVast(end, van: nil, blad.kader.zicht, op: day, tx)
            }
        }
    }

    static func controle(_ verzoek: Verzoek) throws -> Bijformulier<Controleinvoer> {
        let made: ID<Feitmerk> = try verzoek.id("afspraak")
        return Bijformulier(handeling: "veiligheidscontrole.vastleggen") { blad in try controlekop(made.raw, blad) }
    }

    static func controlekop(_ made: UUIDv7, _ blad: Bijplanblad) throws -> Bijformulier<Controleinvoer>.Kop {
        guard let found = try eis(blad).plan.inhoud.afspraak(made) else { throw Afwijzing.nietGevonden }
        return Bijformulier<Controleinvoer>.Kop(
            titel: "Lukt deze afspraak?",
            tekst: """
                <p><b>\(found.wat)</b>, door \(blad.gezin.wie(found)), \(found.wanneer). Wie gaat het na: \(found.controle).</p>
                \(HTML.melding(.letOp, "<p>Lukt het niet? Dan is afgesproken: \(found.alsNiet)</p>"))
                """, actie: VeiligheidURL.controle(blad.id, made), terug: VeiligheidURL.show(blad.id),
            staand: staand(try eis(blad), afspraak: made))
    }

    static let herziening = Bijformulier<Herzieninginvoer>(handeling: "veiligheidsherziening.vastleggen") { blad in
        let safety = try eis(blad)
        return Bijformulier<Herzieninginvoer>.Kop(
            titel: "Samen kijken naar de veiligheid",
            tekst: """
                <p>Nu: <b>\(safety.fase.uitkomst.label)</b>. \(safety.fase.gronden.first?.uitleg) Lees de afspraken samen door en kijk welke \
                lukken. U weegt; het programma telt niets.</p>
                """, actie: VeiligheidURL.herziening(blad.id), terug: VeiligheidURL.show(blad.id), staand: staand(safety),
            keuzes: ["gehoord": blad.mensen()])
    }

    static let einde = Bijformulier<Veiligheidseindeinvoer>(handeling: "veiligheidsplan.beeindigen", knop: "Plan beëindigen", gevaar: true)
    {
        blad in
        let safety = try eis(blad)
        let warning: HTML? =
            safety.fase.uitkomst == .herstel
            ? nil : HTML.melding(.letOp, "<p>Er is nog niet vastgesteld dat het blijvend veilig is. Weet u het zeker?</p>")
        return Bijformulier<Veiligheidseindeinvoer>.Kop(
            titel: "Veiligheidsplan beëindigen",
            tekst: "<p>Het plan staat daarna niet meer boven elke bladzijde. Alles blijft te lezen.</p>\(warning)",
            actie: VeiligheidURL.einde(blad.id), terug: VeiligheidURL.show(blad.id), staand: staand(safety))
    }

    /// What somebody looks at who checks, reviews or ends the plan.
    /// - Parameter afspraak: only what was checked of this one.
    private static func staand(_ beeld: Veiligheidsbeeld, afspraak: UUIDv7? = nil) -> [Bijstuk] {
        let plan = beeld.plan.inhoud
        let made = plan.afspraken.map { "Afspraak: \($0.wat), \($0.wanneer)" }
        let sheet = Bijstuk(
            beeld.plan, "Het veiligheidsplan, versie \(plan.nummer)", ["Zorgen: \(plan.zorgen)", "Anders: \(plan.risico)"] + made)
        guard let afspraak else {
            return [sheet]
                + beeld.herzieningen.map { fact in
                    let seen = fact.inhoud
                    return Bijstuk(
                        fact, "Samen gekeken op \(Woorden.datum(seen.op))",
                        [
                            seen.oordeel.label, seen.waarop, "Het kind zei: \(seen.woordenKind)",
                            "Weer kijken op \(Woorden.datum(seen.volgendeOp))",
                        ])
                }
        }
        let checks = [beeld.controles[afspraak]].compactMap(\.self).map { fact in
            Bijstuk(
                fact, "Nagegaan op \(Woorden.datum(fact.inhoud.op)) door \(fact.inhoud.door)",
                [fact.inhoud.uitkomst.label, fact.inhoud.toelichting])
        }
        return [sheet] + checks
    }
}

/// The line of the plan above every page of the file.
extension PlanKamer: Kaderkamer {
    static func tekens(_ zicht: Zicht, _ tx: LeesTx) throws -> [Teken] {
        // Who does not see the sheet of plans is not told what stands on it; nor is who only pays.
        guard zicht.magBlad(.plan), zicht.doel != .bekostiging else { return [] }
        guard let safety = try BijplanStore.veiligheidsbeeld(zicht, tx) else { return [] }
        return [Veiligheidsteken.van(safety, zicht.dossier, op: tx.vandaag)]
    }
}

enum Veiligheidsteken {
    static func van(_ beeld: Veiligheidsbeeld, _ dossier: ID<Dossier>, op vandaag: Datum) -> Teken {
        let isLate = Woorden.teLaat(beeld.herzienVoor.uitkomst, op: vandaag) != nil
        return Teken(zin(beeld, op: vandaag), isLate ? .gevaar : .letOp, pad: VeiligheidURL.show(dossier))
    }

    static func zin(_ beeld: Veiligheidsbeeld, metRegie: Bool = true, op vandaag: Datum) -> String {
        let day = beeld.herzienVoor.uitkomst
        let when = Woorden.teLaat(day, op: vandaag).map { "samen kijken is \($0)" } ?? "samen kijken vóór \(Woorden.datum(day))"
        let lead = metRegie ? ", regie \(beeld.plan.inhoud.regie)" : ""
        return "Veiligheidsplan: \(beeld.fase.uitkomst.label.lowercased())\(lead), \(when)"
    }
}
