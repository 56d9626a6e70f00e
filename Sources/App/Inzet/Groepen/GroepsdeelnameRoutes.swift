// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A child of a file joins a group, and leaves it.
enum GroepsdeelnameRoutes {
    private static let base = "/dossiers/:id/hulp/groep"

    static func add(to routes: Routetabel) {
        routes.get(base, .wijzigen(.hulp)) { verzoek in
            let page = try await lees(verzoek)
            return GroepsaanbodPages.meedoen(page, page.begin(verzoek.vandaag), [], verzoek)
        }
        routes.post(base, .wijzigen(.hulp)) { verzoek in try await meldAan(verzoek) }
        routes.get(base + "/:deelname/einde", .wijzigen(.hulp)) { verzoek in
            let (page, item) = try await een(verzoek)
            return GroepsaanbodPages.afronden(page, item, [:], [], verzoek)
        }
        routes.post(base + "/:deelname/einde", .wijzigen(.hulp)) { verzoek in try await rondAf(verzoek) }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Meedoenblad {
        let dossier: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .toeleiding, handeling: "hulp.inzien") { tx in
            let kader = try Dossierkader.lees(dossier, verzoek, voor: .wijzigen, tx)
            return Meedoenblad(
                kader: kader, groepen: try GroepsaanbodStore.alle(tx).filter { !$0.inhoud.isVoorbij(op: tx.vandaag) },
                deelnames: try GroepsaanbodStore.deelnames(kader.zicht, tx))
        }
    }

    private static func een(_ verzoek: Verzoek) async throws -> (Meedoenblad, Groepsdeelnamebeeld) {
        let page = try await lees(verzoek)
        let id: ID<Feitmerk> = try verzoek.id("deelname")
        guard let found = page.deelnames.first(where: { $0.feit.id == id.raw }) else { throw Afwijzing.nietGevonden }
        return (page, found)
    }

    private static func meldAan(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek), dossier = page.kader.id
        return try await verzoek.verwerk(
            Groepsdeelnameinvoer.self, keuzes: page.keuzes(verzoek.vandaag),
            opnieuw: { GroepsaanbodPages.meedoen(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let child = page.kader.gezin.jeugdigen.first(where: { $0.id.hex == form.jeugdige }) else {
                throw Afwijzing.ongeldig([Veldfout("jeugdige", "Kies een kind uit dit dossier.")])
            }
            return try await verzoek.schrijf(doel: .toeleiding, handeling: "groep.aanmelden") { tx in
                guard let id = ID<Groepsaanbod>(form.groep), let group = try GroepsaanbodStore.een(id, tx) else {
                    throw Afwijzing.ongeldig([Veldfout("groep", "Deze groep is er niet meer. Kies een andere.")])
                }
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                let joined = Groepsdeelname(groep: id, jeugdige: child.id, op: form.op ?? tx.vandaag, naam: group.inhoud.naam)
                try GroepsaanbodStore.meldAan(joined, zicht, tx)
                return InzetURL.lijst(dossier)
            }
        }
    }

    private static func rondAf(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, item) = try await een(verzoek)
        let dossier = page.kader.id
        return try await verzoek.verwerk(
            Groepsdeelnameeindeinvoer.self, opnieuw: { GroepsaanbodPages.afronden(page, item, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .toeleiding, handeling: "groep.afronden") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                guard let now = try GroepsaanbodStore.deelnames(zicht, tx).first(where: { $0.feit.id == item.feit.id }) else {
                    throw Afwijzing.nietGevonden
                }
                let end = Groepsdeelnameeinde(deelname: item.feit.id, op: form.op ?? tx.vandaag, afloop: form.afloop ?? .gestopt)
                try GroepsaanbodStore.eindig(now, end, zicht, tx)
                return InzetURL.lijst(dossier)
            }
        }
    }
}

/// What the form to join shows.
struct Meedoenblad: Sendable {
    let kader: Dossierkader
    /// Not over, of every team: a child may go where it fits.
    let groepen: [Groepsaanbodbeeld]
    let deelnames: [Groepsdeelnamebeeld]

    func begin(_ dag: Datum) -> Ingevuld {
        let children = kader.gezin.jeugdigen
        var form = Groepsdeelnameinvoer()
        form.op = dag
        if children.count == 1 { form.jeugdige = children[0].id.hex }
        return form.ingevuld
    }

    func keuzes(_ dag: Datum) -> [String: [Keuze]] {
        let groups = groepen.map { item in
            let facts = [item.inhoud.leeftijd, item.inhoud.wanneer.isBlank ? nil : item.inhoud.wanneer, item.bezetting.woorden]
            return Keuze(item.id.hex, item.inhoud.naam, hulp: facts.compactMap(\.self).joined(separator: "; "))
        }
        return ["groep": groups, "jeugdige": kader.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) }]
    }
}
