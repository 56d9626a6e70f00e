// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Who looked at this person or file, and what did this worker see: on a page, as a file, on paper.
struct LogRoutes: Sendable {
    let index: Naamindex

    func add(to routes: Routetabel) {
        routes.get(ToezichtURL.personen, .journaal) { verzoek in
            try verzoek.eisToezicht()
            return LogPages.zoek([:], [], verzoek)
        }
        routes.post(ToezichtURL.personen, .journaal) { verzoek in try await zoek(verzoek) }
        routes.get(ToezichtURL.medewerkers, .journaal) { verzoek in
            LogPages.medewerkers(try await medewerkers(verzoek), [:], [], verzoek)
        }
        routes.post(ToezichtURL.adres, .journaal) { verzoek in try await zetAdres(verzoek) }
        routes.post("/journaal/dossier/:id/eigen-gezin", .journaal) { verzoek in try await zetEigenGezin(verzoek) }
        for soort in Logonderwerp.Soort.allCases {
            let path = "/journaal/\(soort.rawValue)/:id"
            routes.get(path, .journaal) { verzoek in LogPages.boek(try await Self.lees(soort, .blad, verzoek), verzoek) }
            routes.get(path + "/afdruk", .journaal) { verzoek in
                try await Exportquota.eis(verzoek)
                return LogPages.afdruk(try await Self.lees(soort, .afdruk, verzoek), verzoek)
            }
            routes.get(path + "/csv", .journaal) { verzoek in
                try await Exportquota.eis(verzoek)
                let book = try await Self.lees(soort, .bestand, verzoek)
                return .bestand(
                    bytes: Array(("\u{FEFF}" + book.csv).utf8), soort: "text/csv; charset=utf-8",
                    naam: "journaal-\(soort.rawValue)-\(book.onderwerp.id.hex.suffix(8)).csv")
            }
        }
    }

    // MARK: Lines

    private enum Vorm { case blad, afdruk, bestand }

    private static func lees(_ soort: Logonderwerp.Soort, _ vorm: Vorm, _ verzoek: Verzoek) async throws -> Logboek {
        try verzoek.eisToezicht()
        guard let subject = Logonderwerp(soort, try verzoek.parameter("id")) else { throw Afwijzing.nietGevonden }
        let period = try Periodeinvoer.lees(verzoek.vraag, op: verzoek.vandaag).geldig()
        let page = vorm == .blad ? verzoek.vraag("pagina").flatMap(Int.init) ?? 1 : nil
        let act =
            switch vorm {
            case .blad: "journaal.\(soort.rawValue)"
            case .afdruk: "journaal.afdrukken"
            case .bestand: "journaal.exporteren"
            }
        return try await verzoek.lees(doel: .toezicht, handeling: act) { tx in
            tx.noteer(act)
            return try Logboek(subject, period, pagina: page, tx)
        }
    }

    // MARK: Search: a post, so that nothing personal stands in an address

    private func zoek(_ verzoek: Verzoek) async throws -> Antwoord {
        try verzoek.eisToezicht()
        let index = self.index
        return try await verzoek.verwerk(Logzoekinvoer.self, opnieuw: { LogPages.zoek($0.ingevuld, $0.fouten, verzoek) }) { form in
            let found = try await verzoek.lees(doel: .toezicht, handeling: "journaal.zoeken") { tx in
                tx.noteer("journaal.zoeken", bijzonderheden: form.journaalregel)
                let hits = try PersoonStore.zoek(form.vraag, index, tx)
                for (_, card) in hits.treffers { tx.getoond(.persoon(card.id)) }
                return hits.treffers.map(\.1)
            }
            return LogPages.gevonden(found, form.ingevuld, verzoek)
        }
    }

    // MARK: What is known of workers

    private func medewerkers(_ verzoek: Verzoek) async throws -> LogPages.Mensen {
        try verzoek.eisToezicht()
        return try await verzoek.lees(doel: .toezicht, handeling: "journaal.medewerkers") { tx in
            tx.noteer("journaal.medewerkers")
            let homes = Dictionary(try ToezichtStore.adressen(tx).map { ($0.inhoud.gebruiker, $0.inhoud) }, uniquingKeysWith: { $1 })
            return LogPages.Mensen(medewerkers: try Wienaam(tx).medewerkers, metBuurt: homes.mapValues { $0.postcode != nil })
        }
    }

    private func zetAdres(_ verzoek: Verzoek) async throws -> Antwoord {
        let people = try await medewerkers(verzoek)
        return try await verzoek.verwerk(
            Medewerkeradresinvoer.self, opnieuw: { LogPages.medewerkers(people, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let who = people.kies(form.gebruiker), let postcode = Postcode(form.postcode), let number = form.huisnummer else {
                throw Afwijzing.ongeldig([Veldfout("gebruiker", "Kies een medewerker.")])
            }
            return try await verzoek.schrijf(doel: .toezicht, handeling: "medewerkeradres.vastleggen") { tx in
                tx.getoond(.gebruiker(who))
                let near = try PersoonStore.buurtcodes(postcode, tx)
                try ToezichtStore.legVast(
                    Medewerkeradres(
                        gebruiker: who, code: PersoonStore.adrescode(postcode, number, tx), postcode: near.postcode, buurt: near.buurt), tx)
                return ToezichtURL.medewerkers
            }
        }
    }

    private func zetEigenGezin(_ verzoek: Verzoek) async throws -> Antwoord {
        let book = try await Self.lees(.dossier, .blad, verzoek)
        guard case .dossier(let file) = book.onderwerp else { throw Afwijzing.nietGevonden }
        return try await verzoek.verwerk(
            EigenGezininvoer.self, opnieuw: { LogPages.boek(book, verzoek, ingevuld: $0.ingevuld, fouten: $0.fouten) }
        ) { form in
            guard let who = book.medewerkers.first(where: { $0.gebruiker.hex == form.gebruiker })?.gebruiker else {
                throw Afwijzing.ongeldig([Veldfout("gebruiker", "Kies een medewerker.")])
            }
            return try await verzoek.schrijf(doel: .toezicht, handeling: "eigen-gezin.vastleggen") { tx in
                tx.getoond(.dossier(file))
                tx.getoond(.gebruiker(who))
                try ToezichtStore.legVast(EigenGezin(gebruiker: who, dossier: file), tx)
                return ToezichtURL.log(.dossier(file))
            }
        }
    }
}
