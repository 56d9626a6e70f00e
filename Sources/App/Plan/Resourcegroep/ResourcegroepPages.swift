// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The people a youngster chose around them, and what each may know.
enum ResourcegroepPages {
    static func show(_ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        let body = blad.feiten.groep(kind.id).map { huidig($0, kind, blad) } ?? nogGeen(kind, blad)
        return verzoek.dossierpagina(
            "Resourcegroep van \(kind.naam.aanspreek)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(Bijplanpages.melding(verzoek))\(body)")
    }

    static func versie(_ versie: Feit<Resourcegroep>, _ kind: Persoonskaart, _ blad: Bijplanblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Resourcegroep van \(kind.naam.aanspreek), versie \(versie.inhoud.nummer)", blad.kader, blad: .plan, naast: naast(kind, blad),
            "\(blad.versieregel(versie, nu: blad.feiten.groep(kind.id)?.groep))\(inhoud(versie.inhoud, kind, blad))")
    }

    private static func nogGeen(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        guard blad.magSchrijven else { return HTML.leeg("Er is nog geen resourcegroep.") }
        return HTML.watNu(
            "Vraag wie \(kind.naam.aanspreek) om zich heen wil",
            "<p>De jongere kiest: familie, vrienden, een JIM, hulpverleners. En zegt wat ieder mag weten.</p>",
            knoppen: [
                .knop("Resourcegroep vastleggen", naar: BijplanURL.wijzigen(BijplanURL.resourcegroep(blad.id, kind.id))),
                .knop("Zoeken naar een JIM", naar: GezinURL.gezin(blad.id) + "#steun", stil: true),
            ])
    }

    private static func huidig(_ beeld: Resourcegroepbeeld, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let buttons = [
            HTML.knop("Bijeenkomst vastleggen", naar: BijplanURL.bijeenkomst(blad.id, kind.id)),
            HTML.knop("Resourcegroep wijzigen", naar: BijplanURL.wijzigen(BijplanURL.resourcegroep(blad.id, kind.id)), stil: true),
        ]
        let next: HTML = beeld.volgende.map { "\(HTML.datum($0)) (\(Woorden.afstand($0, op: blad.vandaag)))" } ?? "Nog niet afgesproken"
        return """
            \(blad.versieregel(beeld.groep, nu: beeld.groep))\(blad.magSchrijven ? HTML.knoppen(buttons) : nil)\
            \(inhoud(beeld.groep.inhoud, kind, blad))\(HTML.kop2("Bij elkaar"))<p>Volgende keer: \(next).</p>
            \(bijeenkomsten(beeld, blad))<p>\(HTML.link("Gezin en netwerk: steunfiguren en JIM", naar: GezinURL.gezin(blad.id) + "#steun"))</p>

            """
    }

    private static func inhoud(_ groep: Resourcegroep, _ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let rows = groep.leden.map { member -> [HTML] in
            let role = blad.gezin.deelnames.first { $0.inhoud.persoon == member.persoon }?.inhoud.rol.label ?? "Doet niet meer mee"
            return [HTML(blad.gezin.naam(member.persoon)), HTML(role), HTML.vrijeTekst(member.magWeten)]
        }
        return HTML.citaat(groep.woorden, van: kind.naam.aanspreek)
            + Tabel("Wie \(kind.naam.aanspreek) koos", kolommen: ["Wie", "Als", "Mag weten"], rijen: rows).html
    }

    private static func bijeenkomsten(_ beeld: Resourcegroepbeeld, _ blad: Bijplanblad) -> HTML {
        guard !beeld.bijeenkomsten.isEmpty else { return HTML() }
        let rows = beeld.bijeenkomsten.map { fact -> [HTML] in
            [
                HTML.datum(fact.inhoud.op), HTML(Woorden.opsomming(fact.inhoud.aanwezig.map(blad.gezin.naam))),
                HTML.vrijeTekst(fact.inhoud.afspraken),
            ]
        }
        return Tabel("Eerdere bijeenkomsten", kolommen: ["Wanneer", "Wie", "Afgesproken"], rijen: rows).html
    }

    private static func naast(_ kind: Persoonskaart, _ blad: Bijplanblad) -> HTML {
        let path = BijplanURL.resourcegroep(blad.id, kind.id)
        return Bijplanpages.blok(blad.feiten, blad.kader, op: blad.vandaag)
            + blad.versieblok(blad.feiten.groepen(kind.id)) { BijplanURL.versie(path, $0) }
    }
}

enum ResourcegroepRoutes {
    private static let pad = "/dossiers/:id/plan/resourcegroep/:persoon"

    static func add(to routes: Routetabel) {
        routes.get(pad, .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "resourcegroep.inzien")
            return ResourcegroepPages.show(try blad.kind(verzoek), blad, verzoek)
        }
        routes.get(pad + "/versies/:feit", .lezen(.plan)) { verzoek in
            let blad = try await Bijplanblad.lees(verzoek, als: "resourcegroep.inzien")
            let id: ID<Feitmerk> = try verzoek.id("feit"), child = try blad.kind(verzoek)
            guard let version = blad.feiten.groepen(child.id).first(where: { $0.id == id.raw }) else { throw Afwijzing.nietGevonden }
            return ResourcegroepPages.versie(version, child, blad, verzoek)
        }
        routes.get(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(van: verzoek.id("persoon")).form(verzoek) }
        routes.post(pad + "/wijzigen", .wijzigen(.plan)) { verzoek in try await werk(van: verzoek.id("persoon")).post(verzoek) }
        routes.get(pad + "/bijeenkomst", .wijzigen(.plan)) { verzoek in try await bijeenkomst(van: verzoek.id("persoon")).form(verzoek) }
        routes.post(pad + "/bijeenkomst", .wijzigen(.plan)) { verzoek in
            let child: ID<Persoon> = try verzoek.id("persoon")
            return try await bijeenkomst(van: child).post(verzoek) { form, blad, tx in
                guard let day = form.op else { return }
                let met = try Resourcegroepbijeenkomst(
                    jongere: child, op: day, aanwezig: form.aanwezig.compactMap { ID($0) }, afspraken: form.afspraken,
                    volgendeOp: form.volgendeOp
                ).gecontroleerd(op: tx.vandaag)
                try BijplanStore.legVast(met, van: child, blad.kader.zicht, op: day, tx)
            }
        }
    }

    static func werk(van child: ID<Persoon>) -> Documentwerk<Resourcegroepinvoer, Resourcegroep> {
        Documentwerk(
            handeling: "resourcegroep.vastleggen", kind: child, kop: { blad in try kop(child, blad) },
            huidig: { $0.feiten.groepen(child).first },
            begin: { blad, group in group.map { Resourcegroepinvoer.ingevuld(van: $0.inhoud) } ?? Resourcegroepinvoer.begin(child, blad) },
            maak: { form, typed, blad, _ in form.groep(van: child, typed, blad) },
            fouten: { group, blad in group.fouten(na: blad.feiten.groepen(child).first?.inhoud, op: blad.vandaag) })
    }

    private static func kop(_ child: ID<Persoon>, _ blad: Bijplanblad) throws -> Documentkop {
        guard let card = blad.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        let path = BijplanURL.resourcegroep(blad.id, child), people = blad.mensen(zonder: [child])
        let choices = Dictionary(
            (1...Resourcegroepinvoer.meesteLeden).map { ("lid-\($0)-wie", people) }, uniquingKeysWith: { first, _ in first })
        return Documentkop(
            titel: "Resourcegroep van \(card.naam.aanspreek)",
            inleiding:
                "<p class=\"inleiding\">\(card.naam.aanspreek) kiest zelf wie erbij hoort. Staat iemand er niet bij? \(HTML.link("Voeg die eerst toe bij Gezin en netwerk", naar: GezinURL.nieuwMens(blad.id))).</p>\n",
            actie: BijplanURL.wijzigen(path), terug: path,
            delen: [
                .velden(["woorden"]), .kop("Wie horen erbij?"), .blokken(Resourcegroepinvoer.blok), .kop("Bij elkaar komen"),
                .velden(["volgendeOp"]),
            ],
            keuzes: choices, knop: "Groep bewaren")
    }

    static func bijeenkomst(van child: ID<Persoon>) -> Bijformulier<Resourcegroepbijeenkomstinvoer> {
        Bijformulier(handeling: "groepsbijeenkomst.vastleggen") { blad in
            guard let group = blad.feiten.groep(child) else {
                throw Afwijzing.nietMogelijk("Er is nog geen groep. Leg eerst vast wie de jongere koos.")
            }
            let members = [child] + group.groep.inhoud.leden.map(\.persoon)
            return Bijformulier<Resourcegroepbijeenkomstinvoer>.Kop(
                titel: "Bijeenkomst van de groep van \(blad.gezin.naam(child))",
                tekst: "<p>Schrijf kort op wie er waren en wat is afgesproken.</p>", actie: BijplanURL.bijeenkomst(blad.id, child),
                terug: BijplanURL.resourcegroep(blad.id, child),
                staand: group.bijeenkomsten.map {
                    Bijstuk($0, "Bijeenkomst van \(Woorden.datum($0.inhoud.op))", [$0.inhoud.afspraken])
                },
                keuzes: ["aanwezig": members.map { Keuze($0.hex, blad.gezin.naam($0)) }])
        }
    }
}
