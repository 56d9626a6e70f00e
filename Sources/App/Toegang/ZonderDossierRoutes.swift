// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Contacts for which no file is made: a short form, counted per team, nothing about a person.
enum ZonderDossierRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToegangURL.contact, .aanmaken) { verzoek in try await toon(verzoek, nil) }
        routes.post(ToegangURL.contact, .aanmaken) { verzoek in try await legVast(verzoek) }
    }

    private static func mag(_ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(.aanmaken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding) else { throw .nietGevonden }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<ZonderDossierInvoer>?) async throws -> Antwoord {
        try mag(verzoek)
        let monday = verzoek.vandaag.plus(dagen: 1 - verzoek.vandaag.weekdag)
        let counts = try await verzoek.lees { tx in
            try verzoek.eigenTeams(tx).map { ($0, try ToegangStore.contacten($0.team, sinds: monday, tx)) }
        }
        return ZonderDossierPages.formulier(verzoek, counts, read)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(verzoek)
        return try await verzoek.verwerk(ZonderDossierInvoer.self) { read in
            try await toon(verzoek, read)
        } _: { form in
            try await verzoek.schrijf(handeling: "contact-zonder-dossier") { tx in
                guard let deur = form.deur, let onderwerp = form.onderwerp, let uitkomst = form.uitkomst, let datum = form.datum,
                    datum <= tx.vandaag
                else { throw Afwijzing.ongeldig([Veldfout("datum", "De datum ligt in de toekomst. Vul in wanneer het contact was.")]) }
                let contact = ContactZonderDossier(datum: datum, deur: deur, onderwerp: onderwerp, uitkomst: uitkomst)
                try ToegangStore.legVast(contact, team: try verzoek.ontvangendTeam(form.team, tx), tx)
                return ToegangURL.contact + "?vastgelegd=ja"
            }
        }
    }
}

enum ZonderDossierPages {
    static func formulier(_ verzoek: Verzoek, _ counts: [(Teamgegevens, Int)], _ read: Gelezen<ZonderDossierInvoer>?) -> Antwoord {
        var form = ZonderDossierInvoer()
        form.datum = verzoek.vandaag
        let done: HTML? = verzoek.vraag("vastgelegd") == nil ? nil : HTML.melding(.gelukt, "<p>Het contact is geteld.</p>")
        let fields = counts.count > 1 ? ZonderDossierInvoer.velden : ZonderDossierInvoer.velden.filter { $0.id != "team" }
        let body = verzoek.formulier(ToegangURL.contact, knop: "Tel dit contact", terug: ToegangURL.nieuw) {
            Formulieropmaak.velden(
                fields, ingevuld: read?.ingevuld ?? form.ingevuld, fouten: read?.fouten ?? [],
                keuzes: ["team": counts.map { Keuze($0.0.team.hex, $0.0.naam) }])
        }
        let week = counts.map { team, count -> HTML in
            "<p>\(team.naam): <strong>\(Woorden.aantal(count, "contact", "contacten"))</strong> zonder dossier deze week.</p>"
        }
        return verzoek.pagina(
            "Contact zonder dossier", indeling: .smal, fouten: read?.fouten ?? [],
            """
            \(done)<p class="inleiding">Voor een kort contact: advies, informatie of doorverwijzen. Schrijf hier niets over een persoon.</p>
            \(body)\(HTML.blok("Geteld", HTML.joined(week)))
            """)
    }
}
