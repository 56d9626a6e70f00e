// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Giving to others (Jeugdwet 7.3.11), telling about the help (7.3.2), and the Verwijsindex (7.1).
enum DeelRoutes {
    static func add(to routes: Routetabel) {
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/delen/:doel") { verzoek in
            guard let purpose = Deeldoel(rawValue: try verzoek.parameter("doel")) else { throw Afwijzing.nietGevonden }
            return afspraak(purpose)
        }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/afweging") {
            afweging(try ToestemmingRoutes.feit($0))
        }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/vragen/:feit/gedeeld") { verzoek in
            gedeeld(try ToestemmingRoutes.feit(verzoek))
        }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/verteld/:kind") { voorlichting(try $0.id("kind")) }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/verwijsindex/:kind") { melding(try $0.id("kind")) }
        Toestemmingsformulier.add(to: routes, "/dossiers/:id/toestemming/meldingen/:feit/einde") {
            eindeMelding(try ToestemmingRoutes.feit($0))
        }
    }

    static func afspraak(_ doel: Deeldoel) -> Toestemmingsformulier<Deelafspraakinvoer> {
        Toestemmingsformulier(
            handeling: "delen.afspreken",
            blad: { sheet in
                Formulierblad(
                    titel: "Delen met een ander", blad: .toestemming, actie: ToestemmingURL.nieuwDelen(sheet.id, doel), knop: "Verder",
                    terug: ToestemmingURL.blad(sheet.id) + "#delen", keuzes: ["kind": ToestemmingRoutes.kinderen(sheet)],
                    groepen: [
                        Formulieropmaak.Groep("Over wie en met wie", velden: ["kind", "partner"]),
                        Formulieropmaak.Groep("Wat", velden: ["soorten", "meer"]),
                        Formulieropmaak.Groep("Waarom en hoe lang", velden: ["grond", "toelichting", "gevraagdOp", "tot"]),
                    ],
                    boven: "\(HTML.inleiding("Doel: \(doel.label.metKleineLetter)."))\(Minimumblok.html(doel, op: sheet.vandaag))")
            },
            begin: { sheet, today in
                var form = Deelafspraakinvoer()
                form.gevraagdOp = today
                form.soorten = Minimumtabel.standaard.minimum(voor: doel, op: today)?.soorten ?? []
                if sheet.gezin.jeugdigen.count == 1 { form.kind = sheet.gezin.jeugdigen[0].id.hex }
                return form
            },
            doe: { form, sheet, tx in
                let matter = try form.afspraak(try ToestemmingRoutes.kind(form.kind, sheet), doel, op: tx.vandaag)
                return ToestemmingURL.een(sheet.id, try ToestemmingStore.legVast(matter, sheet.kader.zicht, tx).id)
            })
    }

    static func afweging(_ feit: UUIDv7) -> Toestemmingsformulier<Plichtenafweginginvoer> {
        Toestemmingsformulier(
            handeling: "delen.afwegen",
            blad: { sheet in
                guard let sharing = try sheet.lopend(feit).delen?.inhoud, sharing.vraagtAfweging else { throw Afwijzing.nietGevonden }
                return Formulierblad(
                    titel: "Delen zonder toestemming: zes vragen", blad: .toestemming, actie: ToestemmingURL.afweging(sheet.id, feit),
                    knop: "Vastleggen", terug: ToestemmingURL.een(sheet.id, feit),
                    boven: .inleiding(
                        "U wilt delen met \(sharing.partner) zonder toestemming. Beantwoord eerst deze vragen, samen met een collega. Vertel het gezin wat u doet, tenzij dat gevaarlijk is."
                    ))
            },
            begin: { _, today in
                var form = Plichtenafweginginvoer()
                form.op = today
                return form
            },
            staand: { sheet in try sheet.zaak(feit).beeld.afweging.map { Staand($0, Plichtenafweginginvoer($0.inhoud).ingevuld) } },
            doe: { form, sheet, tx in
                let fact = form.afweging(feit, op: tx.vandaag)
                try ToestemmingStore.legVast(fact, bij: try sheet.lopend(feit), op: fact.op, sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    // MARK: What was given

    static func gedeeld(_ feit: UUIDv7) -> Toestemmingsformulier<Gedeeldinvoer> {
        Toestemmingsformulier(
            handeling: "delen.vastleggen",
            blad: { sheet in
                let (matter, sharing) = try gold(feit, sheet)
                return Formulierblad(
                    titel: "Wat hebt u gedeeld met \(sharing.partner)?", blad: .toestemming, actie: ToestemmingURL.gedeeld(sheet.id, feit),
                    knop: "Vastleggen", terug: ToestemmingURL.een(sheet.id, feit),
                    keuzes: [
                        "soorten": Deelsoort.keuzes.filter { sharing.soorten.map(\.rawValue).contains($0.code) },
                        "weg": [Verstrekkingsweg.mondeling, .brief, .afdruk, .export].map { Keuze($0.rawValue, $0.label) },
                    ], boven: ToestemmingPages.voorHetDelen(matter, sharing, sheet))
            },
            begin: { sheet, today in
                var form = Gedeeldinvoer()
                form.op = today
                form.soorten = try gold(feit, sheet).1.soorten
                return form
            },
            doe: { form, sheet, tx in
                let (matter, sharing) = try gold(feit, sheet), day = form.op ?? tx.vandaag
                guard let way = form.weg else { throw Afwijzing.nietGevonden }
                if day < matter.gevraagdOp {
                    let asked = matter.gevraagdOp.uitgeschreven
                    throw Afwijzing.ongeldig([Veldfout("op", "De afspraak is van \(asked). Vul een dag in op of na die dag.")])
                }
                let then = try ToestemmingStore.stand(matter, op: day, sheet.kader.zicht, tx)
                guard then.mag else {
                    let why = "Op \(day.uitgeschreven) mocht dit niet worden gedeeld: \(then.label.metKleineLetter)."
                    throw Afwijzing.ongeldig([Veldfout("op", "\(why) Is het toch gebeurd? Meld het als mogelijk datalek.")])
                }
                try eisGeenGeheim(form.soorten, matter, sheet)
                let gift = Verstrekking(
                    weg: way, aan: sharing.partner, op: day, wat: form.soorten.inWoorden, grond: sharing.grond.label, over: feit,
                    personen: [matter.kind], soorten: form.soorten)
                try ToestemmingStore.verstrek(gift, op: matter, sheet.kader.zicht, tx)
                return ToestemmingURL.een(sheet.id, feit)
            })
    }

    /// What is given is judged on the day it was given: also what no longer holds may be told of.
    /// - Throws: `nietMogelijk` when it never held.
    private static func gold(_ feit: UUIDv7, _ sheet: Toestemmingsblad) throws(Afwijzing) -> (Zaak, Deelafspraak) {
        let matter = try sheet.zaak(feit)
        guard let sharing = matter.delen?.inhoud else { throw .nietGevonden }
        guard matter.beeld.heeftGegolden else {
            throw .nietMogelijk("Dit mag nu niet worden gedeeld: \(matter.beeld.stand.label.metKleineLetter).")
        }
        return (matter, sharing)
    }

    /// Where somebody is must not leave by this way either.
    private static func eisGeenGeheim(_ soorten: [Deelsoort], _ matter: Zaak, _ sheet: Toestemmingsblad) throws(Afwijzing) {
        let secrets = sheet.kader.zicht.schermen.geheimen.map(\.wat)
        let isPlaceSecret = secrets.contains { $0 != .school }, isSchoolSecret = secrets.contains { $0 != .adres }
        var errors: [Veldfout] = []
        if isPlaceSecret, soorten.contains(.adres) || soorten.contains(.telefoon) {
            errors.append(Veldfout("soorten", "Een adres in dit gezin is geheim. Deel geen adres of telefoonnummer."))
        }
        if isSchoolSecret, soorten.contains(.school) {
            errors.append(Veldfout("soorten", "De school is in dit gezin geheim. Deel niet hoe het op school gaat."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
    }

    // MARK: Telling

    static func voorlichting(_ kind: ID<Persoon>) -> Toestemmingsformulier<Voorlichtinginvoer> {
        Toestemmingsformulier(
            handeling: "voorlichting.vastleggen",
            blad: { sheet in
                guard let card = sheet.gezin.jeugdigen.first(where: { $0.id == kind }) else { throw Afwijzing.nietGevonden }
                return Formulierblad(
                    titel: "Wat vertelde u over de hulp voor \(card.naam.aanspreek)?", blad: .toestemming,
                    actie: ToestemmingURL.voorlichting(sheet.id, kind), knop: "Vastleggen",
                    terug: ToestemmingURL.blad(sheet.id) + "#verteld",
                    keuzes: ["wie": sheet.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) }],
                    boven: .inleiding("Vertel het ook aan een kind onder de 12, op een manier die past (Jeugdwet 7.3.2)."))
            },
            begin: { _, today in
                var form = Voorlichtinginvoer()
                form.op = today
                form.wie = [kind.hex]
                return form
            },
            doe: { form, sheet, tx in
                let told = try Voorlichting(
                    kind: kind, wie: form.wie.compactMap { ID($0) }, onderwerpen: form.onderwerpen, op: form.op ?? tx.vandaag, hoe: form.hoe
                ).gecontroleerd(op: tx.vandaag)
                try GezinStore.legVast(told, sheet.kader.zicht, jeugdige: kind, van: told.op, tx)
                return ToestemmingURL.blad(sheet.id) + "#verteld"
            })
    }

    // MARK: Verwijsindex

    static func melding(_ kind: ID<Persoon>) -> Toestemmingsformulier<Verwijsindexinvoer> {
        Toestemmingsformulier(
            handeling: "verwijsindex.vastleggen",
            blad: { sheet in
                guard sheet.metVerwijsindex, let card = sheet.gezin.jeugdigen.first(where: { $0.id == kind }) else {
                    throw Afwijzing.nietGevonden
                }
                return Formulierblad(
                    titel: "Melding in de verwijsindex over \(card.naam.aanspreek)", blad: .toestemming,
                    actie: ToestemmingURL.melding(sheet.id, kind), knop: "Vastleggen",
                    terug: ToestemmingURL.blad(sheet.id) + "#verwijsindex",
                    boven: .inleiding(
                        "Hier staat alleen dat er een melding is en op welke grond. De melding zelf doet u in de verwijsindex."))
            },
            begin: { _, today in
                var form = Verwijsindexinvoer()
                form.op = today
                form.tot = today.plus(jaren: Verwijsindexmelding.hoogstensJaren)
                return form
            },
            doe: { form, sheet, tx in
                let day = form.op ?? tx.vandaag
                let born = sheet.gezin.personen[kind]?.gegevens.geboortedatum
                guard let ground = form.grond else { throw Afwijzing.nietGevonden }
                let fact = try Verwijsindexmelding(kind: kind, grond: ground, op: day, tot: form.tot ?? day)
                    .gecontroleerd(geboren: born, op: tx.vandaag)
                try GezinStore.legVast(fact, sheet.kader.zicht, jeugdige: kind, van: day, tx)
                return ToestemmingURL.blad(sheet.id) + "#verwijsindex"
            })
    }

    static func eindeMelding(_ feit: UUIDv7) -> Toestemmingsformulier<Eindeinvoer> {
        Toestemmingsformulier(
            handeling: "verwijsindex.beeindigen",
            blad: { sheet in
                guard sheet.meldingen.contains(where: { $0.id == feit }) else { throw Afwijzing.nietGevonden }
                return Formulierblad(
                    titel: "De melding in de verwijsindex is weg", blad: .toestemming, actie: ToestemmingURL.eindeMelding(sheet.id, feit),
                    knop: "Vastleggen", terug: ToestemmingURL.blad(sheet.id) + "#verwijsindex",
                    boven: .inleiding("Haal de melding eerst weg in de verwijsindex zelf."))
            },
            begin: { _, today in
                var form = Eindeinvoer()
                form.op = today
                return form
            },
            doe: { form, sheet, tx in
                guard let fact = sheet.meldingen.first(where: { $0.id == feit }) else { throw Afwijzing.nietGevonden }
                let day = form.op ?? tx.vandaag
                let end = Beeindiging(feit: feit, op: day, reden: form.reden)
                try GezinStore.legVast(end, sheet.kader.zicht, jeugdige: fact.inhoud.kind, van: day, tx)
                return ToestemmingURL.blad(sheet.id) + "#verwijsindex"
            })
    }
}
