// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The perspectiefplan of one child, and whether its disability lasts a life long.
enum PerspectiefPages {
    static func show(_ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        let plan = blad.feiten.perspectief(kind.id).first
        let body =
            plan.map { blad.versieregel($0, nu: $0) + knoppen(kind, blad, bestaat: true) + inhoud($0.inhoud, kind, blad) }
            ?? nogGeen(kind, blad)
        return verzoek.dossierpagina(
            "Perspectiefplan van \(kind.naam.aanspreek)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(Bijplanpages.melding(verzoek))\(levenslang(kind, blad))\(body)")
    }

    static func versie(_ versie: Feit<Perspectiefplan>, _ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Perspectiefplan van \(kind.naam.aanspreek), versie \(versie.inhoud.nummer)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(blad.versieregel(versie, nu: blad.feiten.perspectief(kind.id).first))\(inhoud(versie.inhoud, kind, blad))")
    }

    private static func levenslang(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let found = Levenslang.nu(kind.id, blad.feiten.levenslang)?.inhoud
        let change: HTML? =
            blad.magSchrijven
            ? " \(HTML.link(found == nil ? "Vastleggen" : "Opnieuw vastleggen", naar: BijplanURL.levenslang(blad.id, kind.id), verborgen: "of de beperking levenslang en levensbreed is"))"
            : nil
        guard let found else { return "<p>Of de beperking levenslang en levensbreed is, is nog niet vastgesteld.\(change)</p>\n" }
        let tag = Teken(
            found.uitkomst == .ja ? "Levenslang en levensbreed" : "Niet levenslang en levensbreed", found.uitkomst == .ja ? .goed : .gewoon)
        return "<p>\(tag.html) Vastgesteld op \(HTML.datum(found.op)) door \(found.door). \(found.waarop)\(change)</p>\n"
    }

    private static func nogGeen(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard blad.magSchrijven else { return HTML.leeg("Er is nog geen perspectiefplan.") }
        return HTML.watNu(
            "Kijk samen vooruit", "<p>Hoe ziet het leven van \(kind.naam.aanspreek) eruit, nu en later? Het plan groeit mee.</p>",
            knoppen: [.knop("Perspectiefplan maken", naar: BijplanURL.wijzigen(BijplanURL.perspectief(blad.id, kind.id)))])
    }

    private static func knoppen(_ kind: Persoonskaart, _ blad: Bijplanblad, bestaat: Bool) -> HTML {
        guard blad.magSchrijven else { return HTML() }
        return HTML.knoppen([.knop("Plan bijwerken", naar: BijplanURL.wijzigen(BijplanURL.perspectief(blad.id, kind.id)))])
    }

    static func inhoud(_ plan: Perspectiefplan, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let now = Levensfase.van(kind.gegevens.geboortedatum, op: blad.vandaag)
        let parts = plan.fasen.sorted { $0.fase < $1.fase }.map { fase($0, isNu: $0.fase == now) }
        let choice =
            plan.keuze.map { "<p>\($0.label). \(plan.keuzeWoorden)</p>\n" as HTML } ?? "<p class=\"zacht\">Nog niet besproken.</p>\n"
        return """
            \(HTML.joined(parts))\(HTML.kop2("Hulp in natura of pgb"))\(choice)\
            \(HTML.kop2("Weer kijken"))<p>\(HTML.datum(plan.herzienOp)) (\(Woorden.afstand(plan.herzienOp, op: blad.vandaag))).</p>

            """
    }

    private static func fase(_ part: Perspectieffase, isNu: Bool) -> HTML {
        let rows: [(String, HTML)] = [
            ("Het leven", HTML.vrijeTekst(part.leven)), ("De wens", HTML.vrijeTekst(part.wens)), ("Wat helpt", HTML.vrijeTekst(part.helpt)),
            ("Wie doet wat", HTML.vrijeTekst(part.wie)),
        ].filter { !$0.1.isEmpty }
        return "<h2>\(part.fase.label)\(isNu ? " \(Teken("nu", .goed).html)" as HTML : nil)</h2>\n\(HTML.begrippen(rows))"
    }

    private static func naast(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let path = BijplanURL.perspectief(blad.id, kind.id)
        return Bijplanpages.blok(blad.feiten, blad.kader, op: blad.vandaag)
            + blad.versieblok(blad.feiten.perspectief(kind.id)) { BijplanURL.versie(path, $0) }
    }
}

enum PerspectiefRoutes {
    private static let pad = "/dossiers/:id/plan/perspectief/:persoon"

    static func add(to routes: Routetabel) {
        routes.get(pad, .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "perspectiefplan.inzien")
            return PerspectiefPages.show(try blad.kind(verzoek), blad, verzoek)
        }
        routes.get(pad + "/versies/:feit", .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "perspectiefplan.inzien")
            let id: ID<Feitmerk> = try verzoek.id("feit"), child = try blad.kind(verzoek)
            guard let version = blad.feiten.perspectief(child.id).first(where: { $0.id == id.raw }) else { throw Afwijzing.nietGevonden }
            return PerspectiefPages.versie(version, child, blad, verzoek)
        }
        routes.get(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(verzoek).form(verzoek) }
        routes.post(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(verzoek).post(verzoek) }
        routes.get(pad + "/levenslang", .wijzigen(.plan)) { verzoek in try await levenslang(verzoek).form(verzoek) }
        routes.post(pad + "/levenslang", .wijzigen(.plan)) { verzoek in
            let child: ID<Persoon> = try verzoek.id("persoon")
            return try await levenslang(verzoek).post(verzoek) { form, blad, tx in
                guard let outcome = form.uitkomst, let day = form.op else { return }
                let found = try Levenslang(kind: child, op: day, uitkomst: outcome, door: form.door, waarop: form.waarop)
                    .gecontroleerd(op: tx.vandaag)
                try BijplanStore.legVast(found, van: child, blad.kader.zicht, op: day, bron: "professional", tx)
            }
        }
    }

    private static func werk(_ verzoek: Verzoek) throws -> Documentwerk<Perspectiefplaninvoer, Perspectiefplan> {
        werk(van: try verzoek.id("persoon"))
    }

    static func werk(van child: ID<Persoon>) -> Documentwerk<Perspectiefplaninvoer, Perspectiefplan> {
        Documentwerk(
            handeling: "perspectiefplan.vastleggen", kind: child, kop: { blad in try kop(child, blad) },
            huidig: { $0.feiten.perspectief(child).first },
            begin: { blad, plan in
                plan.map { Perspectiefplaninvoer.ingevuld(van: $0.inhoud) } ?? Perspectiefplaninvoer.begin(op: blad.vandaag)
            },
            maak: { form, _, blad, _ in form.plan(van: child, op: blad.vandaag) },
            fouten: { plan, blad in plan.fouten(nu: nu(child, blad), op: blad.vandaag) })
    }

    private static func nu(_ child: ID<Persoon>, _ blad: Bijplanblad) -> Levensfase? {
        Levensfase.van(blad.gezin.personen[child]?.gegevens.geboortedatum, op: blad.vandaag)
    }

    /// The part of life of now stands open, the next beside it; what lies behind or far ahead is folded.
    private static func kop(_ child: ID<Persoon>, _ blad: Bijplanblad) throws -> Documentkop {
        guard let card = blad.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        let now = nu(child, blad), path = BijplanURL.perspectief(blad.id, child)
        let open = Set([now, now?.volgende].compactMap(\.self))
        let phases = Levensfase.allCases.flatMap { phase -> [Formulierdeel] in
            let title = "\(phase.label)\(phase == now ? " (nu)" : "")"
            let ids = Perspectiefplaninvoer.ids(phase)
            return open.contains(phase) || now == nil ? [.kop(title), .velden(ids)] : [.uitklap(title, ids)]
        }
        return Documentkop(
            titel: "Perspectiefplan van \(card.naam.aanspreek)",
            inleiding: .inleiding("Kijk samen vooruit. Vul in wat u weet; de rest komt als \(card.naam.aanspreek) groter wordt."),
            actie: BijplanURL.wijzigen(path), terug: path,
            delen: phases + [
                .kop("Hulp in natura of pgb"), .velden(["keuze", "keuzeWoorden"]), .kop("Weer kijken"), .velden(["herzienOp"]),
            ])
    }

    private static func levenslang(_ verzoek: Verzoek) throws -> Bijformulier<Levenslanginvoer> {
        levenslang(van: try verzoek.id("persoon"))
    }

    static func levenslang(van child: ID<Persoon>) -> Bijformulier<Levenslanginvoer> {
        Bijformulier(handeling: "levenslang.vastleggen") { blad in
            guard let card = blad.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
            return Bijformulier<Levenslanginvoer>.Kop(
                titel: "Is de beperking van \(card.naam.aanspreek) levenslang en levensbreed?",
                tekst: "<p>Dit stelt iemand vast die daarvoor is opgeleid. U schrijft het over; u hoeft het niet zelf te beoordelen.</p>",
                actie: BijplanURL.levenslang(blad.id, child), terug: BijplanURL.perspectief(blad.id, child),
                staand: blad.feiten.levenslang.geldend().filter { $0.inhoud.kind == child }.map { fact in
                    Bijstuk(
                        fact, "Vastgesteld op \(Woorden.datum(fact.inhoud.op)) door \(fact.inhoud.door)",
                        [fact.inhoud.uitkomst.label, fact.inhoud.waarop])
                })
        }
    }
}
