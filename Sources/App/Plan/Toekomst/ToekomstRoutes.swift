// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum ToekomstRoutes {
    private static let pad = "/dossiers/:id/plan/toekomst/:persoon"

    static func add(to routes: Routetabel) {
        routes.get(pad, .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "toekomstplan.inzien")
            return ToekomstPages.show(try blad.kind(verzoek), blad, verzoek)
        }
        routes.get(pad + "/versies/:feit", .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "toekomstplan.inzien")
            let id: ID<Feitmerk> = try verzoek.id("feit"), child = try blad.kind(verzoek)
            guard let version = blad.feiten.toekomst(child.id).first(where: { $0.id == id.raw }) else { throw Afwijzing.nietGevonden }
            return ToekomstPages.versie(version, child, blad, verzoek)
        }
        routes.get(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(van: verzoek.id("persoon")).form(verzoek) }
        routes.post(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(van: verzoek.id("persoon")).post(verzoek) }
        addVervolg(to: routes)
    }

    static func werk(van child: ID<Persoon>) -> Documentwerk<Toekomstinvoer, Toekomstplan> {
        Documentwerk(
            handeling: "toekomstplan.vastleggen", kind: child, kop: { blad in try kop(child, blad) },
            huidig: { $0.feiten.toekomst(child).first },
            begin: { blad, plan in plan.map { Toekomstinvoer.ingevuld(van: $0.inhoud) } ?? Toekomstinvoer.begin(op: blad.vandaag) },
            maak: { form, _, blad, new in
                form.plan(van: child, na: blad.feiten.toekomst(child).first?.inhoud, op: blad.vandaag, nieuw: new)
            },
            fouten: { plan, blad in plan.fouten(op: blad.vandaag) })
    }

    private static func kaart(_ child: ID<Persoon>, _ blad: Bijplanblad) throws -> Persoonskaart {
        guard let card = blad.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        return card
    }

    private static func kop(_ child: ID<Persoon>, _ blad: Bijplanblad) throws -> Documentkop {
        let card = try kaart(child, blad), path = BijplanURL.toekomst(blad.id, child)
        return Documentkop(
            titel: "Toekomstplan van \(card.naam.aanspreek)",
            inleiding: .inleiding("Dit is het plan van \(card.naam.aanspreek). Wat nu niet speelt, laat u leeg."),
            actie: BijplanURL.wijzigen(path),
            terug: path,
            delen: [.velden(["woorden"])] + Toekomstgebied.allCases.flatMap { [.kop($0.label), .velden(Toekomstinvoer.ids($0))] }
                + [.kop("Samen weer kijken"), .velden(["herzienOp"])])
    }

    // MARK: Arranged, handed over, going on

    private static func addVervolg(to routes: Routetabel) {
        routes.get(pad + "/stappen/:stuk", .wijzigen(.plan)) { verzoek in try await stap(verzoek).form(verzoek) }
        routes.post(pad + "/stappen/:stuk", .wijzigen(.plan)) { verzoek in
            let child: ID<Persoon> = try verzoek.id("persoon"), part: ID<Feitmerk> = try verzoek.id("stuk")
            return try await stap(verzoek).post(verzoek) { form, blad, tx in
                guard let outcome = form.uitkomst, let day = form.op else { return }
                let done = try Toekomststap(jongere: child, stuk: part.raw, op: day, uitkomst: outcome, toelichting: form.toelichting)
                    .gecontroleerd(op: tx.vandaag)
                try BijplanStore.legVast(done, van: child, blad.kader.zicht, op: day, tx)
            }
        }
        routes.get(pad + "/overgang", .wijzigen(.plan)) { verzoek in try await overgang(van: verzoek.id("persoon")).form(verzoek) }
        routes.post(pad + "/overgang", .wijzigen(.plan)) { verzoek in
            let child: ID<Persoon> = try verzoek.id("persoon")
            return try await overgang(van: child).post(verzoek) { form, blad, tx in
                // Who may not see the plan does not see the list either, and would write over it unseen.
                try PlanStore.eisGeheel(Toekomstplan.self, van: child, blad.kader.zicht, tx)
                let now = Overgangsstap.stand(child, blad.feiten.overgangsstappen)
                for step in form.stappen(child, na: now, op: tx.vandaag) {
                    try BijplanStore.legVast(step, van: child, blad.kader.zicht, op: tx.vandaag, tx)
                }
            }
        }
        routes.get(pad + "/verlenging", .wijzigen(.plan)) { verzoek in try await verlenging(van: verzoek.id("persoon")).form(verzoek) }
        routes.post(pad + "/verlenging", .wijzigen(.plan)) { verzoek in
            let child: ID<Persoon> = try verzoek.id("persoon")
            return try await verlenging(van: child).post(verzoek) { form, blad, tx in
                guard let help = form.hulp, let ground = form.grond, let since = form.sinds, let day = form.op else { return }
                let found = try Hulpverlenging(
                    jongere: child, hulp: help,
                    grond: VerlengdeHulp(
                        ground, sinds: since, hervat: form.hervat, begonnen: form.begonnen, delict: form.delict),
                    op: day, door: form.door, waarom: form.waarom
                ).gecontroleerd(op: tx.vandaag)
                try BijplanStore.legVast(found, van: child, blad.kader.zicht, op: day, bron: "professional", tx)
            }
        }
    }

    private static func stap(_ verzoek: Verzoek) throws -> Bijformulier<Toekomststapinvoer> {
        let part: ID<Feitmerk> = try verzoek.id("stuk")
        return stap(part.raw, van: try verzoek.id("persoon"))
    }

    static func stap(_ part: UUIDv7, van child: ID<Persoon>) -> Bijformulier<Toekomststapinvoer> {
        Bijformulier(handeling: "toekomststap.vastleggen") { blad in
            guard let found = blad.feiten.toekomst(child).first?.inhoud.stukken.first(where: { $0.id == part }) else {
                throw Afwijzing.nietGevonden
            }
            return Bijformulier<Toekomststapinvoer>.Kop(
                titel: "Is dit geregeld?", tekst: "<p><b>\(found.gebied.label)</b>: \(found.regelen) (\(found.wie))</p>",
                actie: BijplanURL.stap(blad.id, child, part), terug: BijplanURL.toekomst(blad.id, child),
                staand: [blad.feiten.stap(part)].compactMap(\.self).map { fact in
                    Bijstuk(
                        fact, "Vastgelegd op \(Woorden.datum(fact.inhoud.op))", [fact.inhoud.uitkomst.label, fact.inhoud.toelichting])
                })
        }
    }

    static func overgang(van child: ID<Persoon>) -> Bijformulier<Overgangsinvoer> {
        Bijformulier(
            handeling: "overgang.vastleggen", knop: "Lijst bewaren",
            kop: { blad in
                let card = try kaart(child, blad)
                return Bijformulier<Overgangsinvoer>.Kop(
                    titel: "Wat moet er staan als \(card.naam.aanspreek) 18 wordt?",
                    tekst: "<p>Loop dit samen langs. Wat al vastligt, staat er; wijzig alleen wat anders is.</p>",
                    actie: BijplanURL.overgang(blad.id, child), terug: BijplanURL.toekomst(blad.id, child),
                    staand: Overgangsstap.stand(child, blad.feiten.overgangsstappen).values.sorted { $0.id < $1.id }.map { fact in
                        Bijstuk(fact, fact.inhoud.punt.label, [fact.inhoud.stand.label, fact.inhoud.toelichting])
                    },
                    boven: Dictionary(uniqueKeysWithValues: blad.achttien.punten.map { ($0.punt.rawValue, ToekomstPages.zin($0)) }),
                    zonder: Set(Overgangspunt.allCases.map(\.rawValue)).subtracting(blad.achttien.punten.map(\.punt.rawValue)))
            }, begin: { blad in Overgangsinvoer(Overgangsstap.stand(child, blad.feiten.overgangsstappen)).ingevuld })
    }

    static func verlenging(van child: ID<Persoon>) -> Bijformulier<Verlenginginvoer> {
        Bijformulier(handeling: "verlenging.vastleggen") { blad in
            let card = try kaart(child, blad)
            return Bijformulier<Verlenginginvoer>.Kop(
                titel: "Hulp voor \(card.naam.aanspreek) na 18 jaar",
                tekst: """
                    <p>Leg vast wat een geregistreerde professional vaststelde. Ankerpunt rekent uit of de wet het toelaat en zegt waarom.</p>
                    <p>Bij “opnieuw beginnen” is er een half jaar na het einde van de hulp.</p>
                    """, actie: BijplanURL.verlenging(blad.id, child), terug: BijplanURL.toekomst(blad.id, child),
                staand: blad.feiten.verlengingen(child).map { fact in
                    Bijstuk(fact, "Vastgesteld op \(Woorden.datum(fact.inhoud.op)) door \(fact.inhoud.door)", [fact.inhoud.waarom])
                })
        }
    }
}
