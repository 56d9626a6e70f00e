// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Consent for help: asked, answered, taken back (Jeugdwet 7.3.4, 7.3.5, 7.3.15 and 7.3.16). What is shared stands in `DeelRoutes`.
enum ToestemmingRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/toestemming", .lezen(.toestemming)) { verzoek in
            ToestemmingPages.overzicht(try await lees(verzoek, handeling: "toestemming.inzien"), verzoek)
        }
        routes.get("/dossiers/:id/toestemming/vragen/:feit", .lezen(.toestemming)) { verzoek in
            let sheet = try await lees(verzoek, handeling: "toestemming.inzien")
            return ToestemmingPages.een(try sheet.zaak(feit(verzoek)), sheet, verzoek)
        }
        routes.get("/dossiers/:id/toestemming/vragen/:feit/afdruk", .afdrukken(.toestemming)) { verzoek in try await druk(verzoek) }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/hulp") { _ in nieuw }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/antwoord/:wie") { verzoek in
            antwoord(try feit(verzoek), try Toestemmer(pad: verzoek.parameter("wie")))
        }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/intrekken/:wie") { verzoek in
            intrekking(try feit(verzoek), try Toestemmer(pad: verzoek.parameter("wie")))
        }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/uitzondering") { uitzondering(try feit($0)) }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/wilsbekwaam") { wilsoordeel(try feit($0)) }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/einde") { einde(try feit($0)) }
        DeelRoutes.add(to: routes)
    }

    static func feit(_ verzoek: Verzoek) throws -> UUIDv7 {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return feit.raw
    }

    private static func lees(_ verzoek: Verzoek, handeling: String) async throws -> Toestemmingsblad {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: handeling) { tx in
            try Toestemmingsblad.lees(id, verzoek, tx)
        }
    }

    /// A way out of the house: never with noodtoegang, and not what stands behind a shield for anybody.
    private static func druk(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), fact = try feit(verzoek)
        let (sheet, matter) = try await verzoek.lees(handeling: "toestemming.afdrukken") { tx in
            let sheet = try Toestemmingsblad.lees(id, verzoek, tx)
            try sheet.kader.zicht.eis(.exporteren)
            let matter = try sheet.zaak(fact)
            tx.noteer("toestemming.afdrukken", bijzonderheden: matter.feit.hex)
            guard !sheet.kader.zicht.schermen.verbergt(matter.feit, over: [matter.kind]) else {
                throw Afwijzing.nietMogelijk("Dit staat voor iemand achter een scherm. Het gaat niet op papier.")
            }
            return (sheet, matter)
        }
        return ToestemmingPages.afdruk(matter, sheet, verzoek)
    }

    // MARK: Forms

    static var nieuw: Toestemmingsformulier<Hulptoestemminginvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.vragen",
            blad: { sheet in
                Formulierblad(
                    titel: "Toestemming vragen voor hulp", blad: .toestemming, actie: ToestemmingURL.nieuweHulp(sheet.id),
                    knop: "Verder", terug: ToestemmingURL.blad(sheet.id), keuzes: ["kind": kinderen(sheet)],
                    boven: .inleiding("Daarna legt u per persoon het antwoord vast. Wie dat zijn, volgt uit leeftijd en gezag."))
            },
            begin: { sheet, today in
                var form = Hulptoestemminginvoer()
                form.gevraagdOp = today
                if sheet.gezin.jeugdigen.count == 1 { form.kind = sheet.gezin.jeugdigen[0].id.hex }
                return form
            },
            doe: { form, sheet, tx in
                let matter = try form.toestemming(try kind(form.kind, sheet), op: tx.vandaag)
                return ToestemmingURL.een(sheet.id, try ToestemmingStore.legVast(matter, sheet.kader.zicht, tx).id)
            })
    }

    static func kinderen(_ sheet: Toestemmingsblad) -> [Keuze] { sheet.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) } }

    static func kind(_ hex: String, _ sheet: Toestemmingsblad) throws(Afwijzing) -> ID<Persoon> {
        guard let child = ID<Persoon>(hex), sheet.gezin.jeugdigen.contains(where: { $0.id == child }) else {
            throw .ongeldig([Veldfout("kind", "Kies een van de kinderen.")])
        }
        return child
    }

    static func antwoord(_ feit: UUIDv7, _ wie: Toestemmer) -> Toestemmingsformulier<Toestemmingsantwoordinvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.antwoord",
            blad: { sheet in
                let matter = try sheet.lopend(feit)
                guard matter.vraagtToestemming, sheet.teVragen(matter).contains(wie) else { throw Afwijzing.nietGevonden }
                return Formulierblad(
                    titel: "Het antwoord van \(sheet.naam(wie, matter.kind))", blad: .toestemming,
                    actie: ToestemmingURL.antwoord(sheet.id, feit, wie), knop: "Vastleggen", terug: ToestemmingURL.een(sheet.id, feit),
                    zonder: wie == .instelling ? [] : ["namens"], boven: ToestemmingPages.gevraagd(matter, wie, sheet))
            },
            begin: { _, today in
                var form = Toestemmingsantwoordinvoer()
                form.op = today
                return form
            },
            staand: { sheet in try eerder(sheet.zaak(feit), wie, sheet) }, isNieuw: true,
            doe: { form, sheet, tx in
                guard let said = form.antwoord, let day = form.op, let way = form.wijze else { throw Afwijzing.nietGevonden }
                let matter = try sheet.lopend(feit)
                if day < matter.gevraagdOp {
                    throw Afwijzing.ongeldig([
                        Veldfout("op", "Het is gevraagd op \(matter.gevraagdOp.uitgeschreven). Vul een dag in op of na die dag.")
                    ])
                }
                let fact = Toestemmingsantwoord(
                    zaak: feit, wie: wie.persoon, namens: form.namens, antwoord: said, op: day, wijze: way, woorden: form.woorden)
                try ToestemmingStore.legVast(fact, bij: matter, op: day, bron: "gezin", sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    /// What this person said last, when this reader may see it.
    private static func eerder(_ matter: Zaak, _ wie: Toestemmer, _ sheet: Toestemmingsblad) -> Staand? {
        guard let row = matter.rij(wie), let fact = row.feit, let who = row.door, let when = row.opgetekend, !matter.isVerborgen(row) else {
            return nil
        }
        return Staand(feit: fact, door: who, opgetekend: when, ingevuld: Toestemmingsantwoordinvoer(row).ingevuld)
    }

    static func intrekking(_ feit: UUIDv7, _ wie: Toestemmer) -> Toestemmingsformulier<Toestemmingsintrekkinginvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.intrekken",
            blad: { sheet in
                let matter = try sheet.lopend(feit)
                guard let row = matter.rij(wie), row.antwoord == .gezegd(.ja), !matter.isVerborgen(row) else {
                    throw Afwijzing.nietGevonden
                }
                return Formulierblad(
                    titel: "\(sheet.naam(wie, matter.kind)) trekt toestemming in", blad: .toestemming,
                    actie: ToestemmingURL.intrekken(sheet.id, feit, wie), knop: "Toestemming intrekken", gevaar: true,
                    terug: ToestemmingURL.een(sheet.id, feit),
                    boven: .inleiding(
                        matter.delen == nil
                            ? "Dat mag altijd, zonder reden. Bespreek daarna samen hoe het verder gaat."
                            : "Dat mag altijd, zonder reden. De toegang van de ander gaat dicht. Wat al gedeeld is, komt niet terug."))
            },
            begin: { _, today in
                var form = Toestemmingsintrekkinginvoer()
                form.op = today
                return form
            },
            doe: { form, sheet, tx in
                guard let day = form.op, let way = form.wijze else { throw Afwijzing.nietGevonden }
                let matter = try sheet.lopend(feit)
                if let said = matter.rij(wie)?.op, day < said {
                    throw Afwijzing.ongeldig([Veldfout("op", "Het ja was op \(said.uitgeschreven). Vul een dag in op of na die dag.")])
                }
                let fact = Toestemmingsintrekking(zaak: feit, wie: wie.persoon, op: day, wijze: way, woorden: form.woorden)
                try ToestemmingStore.legVast(fact, bij: matter, op: day, bron: "gezin", sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    static func uitzondering(_ feit: UUIDv7) -> Toestemmingsformulier<Uitzonderinginvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.uitzondering",
            blad: { sheet in
                guard try sheet.lopend(feit).hulp != nil else { throw Afwijzing.nietGevonden }
                return Formulierblad(
                    titel: "Een uitzondering bij toestemming", blad: .toestemming, actie: ToestemmingURL.uitzondering(sheet.id, feit),
                    knop: "Vastleggen", terug: ToestemmingURL.een(sheet.id, feit),
                    boven: .inleiding("U beslist dit als professional, met uw redenen. Overleg bij twijfel met de gedragswetenschapper."))
            },
            begin: { _, today in
                var form = Uitzonderinginvoer()
                form.op = today
                return form
            },
            staand: { sheet in try sheet.zaak(feit).beeld.uitzondering.map { Staand($0, Uitzonderinginvoer($0.inhoud).ingevuld) } },
            doe: { form, sheet, tx in
                let day = form.op ?? tx.vandaag
                let fact = Toestemmingsuitzondering(
                    zaak: feit, uitzondering: Toestemmingsregel.Uitzondering(rawValue: form.uitzondering), waarom: form.waarom, op: day)
                try ToestemmingStore.legVast(fact, bij: try sheet.lopend(feit), op: day, sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    static func wilsoordeel(_ feit: UUIDv7) -> Toestemmingsformulier<Wilsoordeelinvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.wilsoordeel",
            blad: { sheet in
                let matter = try sheet.lopend(feit), name = sheet.gezin.naam(matter.kind)
                guard matter.vraagtToestemming else { throw Afwijzing.nietGevonden }
                let isAdult = sheet.gezin.personen[matter.kind]?.gegevens.geboortedatum?.heeftBereikt(18, op: sheet.vandaag) == true
                let others = sheet.gezin.mensen.filter { $0.id != matter.kind }.map { Keuze($0.id.hex, $0.naam.volledig) }
                return Formulierblad(
                    titel: "Kan \(name) hierover zelf beslissen?", blad: .toestemming, actie: ToestemmingURL.wilsbekwaam(sheet.id, feit),
                    knop: "Vastleggen", terug: ToestemmingURL.een(sheet.id, feit), keuzes: ["vertegenwoordigers": others],
                    zonder: isAdult ? [] : ["vertegenwoordigers"],
                    boven: .inleiding("Dit gaat alleen over deze vraag. Over iets anders kan \(name) misschien wel beslissen."))
            },
            begin: { _, today in
                var form = Wilsoordeelinvoer()
                form.op = today
                return form
            },
            staand: { sheet in try sheet.zaak(feit).beeld.wilsoordeel.map { Staand($0, Wilsoordeelinvoer($0.inhoud).ingevuld) } },
            doe: { form, sheet, tx in
                guard let outcome = form.wilsbekwaam else { throw Afwijzing.nietGevonden }
                let day = form.op ?? tx.vandaag
                let fact = Wilsoordeel(
                    zaak: feit, wilsbekwaam: outcome, beoordelaar: form.beoordelaar, onderbouwing: form.onderbouwing, op: day,
                    vertegenwoordigers: form.vertegenwoordigers.compactMap { ID($0) })
                try ToestemmingStore.legVast(fact, bij: try sheet.lopend(feit), op: day, sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    static func einde(_ feit: UUIDv7) -> Toestemmingsformulier<Eindeinvoer> {
        Toestemmingsformulier(
            handeling: "toestemming.beeindigen",
            blad: { sheet in
                _ = try sheet.lopend(feit)
                return Formulierblad(
                    titel: "Niet meer nodig", blad: .toestemming, actie: ToestemmingURL.einde(sheet.id, feit), knop: "Beëindigen",
                    gevaar: true, terug: ToestemmingURL.een(sheet.id, feit),
                    boven: .inleiding(
                        "Voor als de hulp of het delen voorbij is. Trekt iemand toestemming in? Leg dat bij die persoon vast."))
            },
            begin: { _, today in
                var form = Eindeinvoer()
                form.op = today
                return form
            },
            doe: { form, sheet, tx in
                let day = form.op ?? tx.vandaag, matter = try sheet.lopend(feit)
                try ToestemmingStore.legVast(
                    Beeindiging(feit: feit, op: day, reden: form.reden), bij: matter, op: day, sheet.kader.zicht, tx)
                return ToestemmingURL.blad(sheet.id)
            })
    }
}
