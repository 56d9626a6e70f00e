// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Search before create, and the new file that may follow from it.
struct ZoekRoutes: Sendable {
    let index: Naamindex

    func add(to routes: Routetabel) {
        routes.get(ToegangURL.zoeken, .zoeken) { verzoek in
            try mag(.zoeken, verzoek)
            return ZoekPages.formulier(verzoek, titel: "Zoeken")
        }
        routes.get(ToegangURL.nieuw, .aanmaken) { verzoek in
            try mag(.aanmaken, verzoek)
            return ZoekPages.nieuw(verzoek)
        }
        routes.post(ToegangURL.zoeken, .zoeken) { verzoek in try await zoek(verzoek) }
        routes.get("/zoeken/:id", .zoeken) { verzoek in try await toon(verzoek) }
        routes.get("/zoeken/:id/noodtoegang/:treffer", .noodtoegang) { verzoek in try await naarNoodtoegang(verzoek) }
        routes.get("/zoeken/:id/dossier", .aanmaken) { verzoek in
            try await nieuwDossier(verzoek, nil)
        }
        routes.post("/zoeken/:id/dossier", .aanmaken) { verzoek in try await maak(verzoek) }
    }

    /// Not for this role looks as not there.
    private func mag(_ handeling: Handeling, _ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(handeling, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding) else { throw .nietGevonden }
    }

    private func zoek(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(.zoeken, verzoek)
        if let typed = verzoek.ingevuld["zoek"]?.first {
            let form = Zoekinvoer(Zoekvraag(getypt: typed))
            return form.vraag.isLeeg ? .naar(ToegangURL.zoeken) : try await bewaar(form.ingevuld, verzoek)
        }
        return try await verzoek.verwerk(Zoekinvoer.self) { read in
            ZoekPages.formulier(verzoek, titel: "Zoeken", ingevuld: read.ingevuld, fouten: read.fouten)
        } _: { form in
            if form.vraag.isLeeg { throw Afwijzing.ongeldig([Veldfout("naam", "Vul minstens één ding in om op te zoeken.")]) }
            return try await bewaar(form.ingevuld, verzoek)
        }
    }

    private func bewaar(_ ingevuld: Ingevuld, _ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.schrijf(handeling: "zoekopdracht") { tx in
            ToegangURL.zoekopdracht(try ZoekStore.bewaar(ingevuld, van: verzoek.gebruiker, tx))
        }
    }

    private func toon(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(.zoeken, verzoek)
        let id: ID<Zoekopdracht> = try verzoek.id()
        let found = try await verzoek.lees(handeling: "zoeken") { tx -> (Zoekinvoer, Zoekuitslag)? in
            guard let typed = try ZoekStore.zoekopdracht(id, van: verzoek.gebruiker, tx) else { return nil }
            let form = Zoekinvoer.lees(typed, op: tx.vandaag).form
            return (form, try Zoekuitslag.lees(form.vraag, verzoek.bezoek, index, tx))
        }
        guard let (form, uitslag) = found else { return ZoekPages.verlopen(verzoek) }
        return ZoekPages.uitslag(verzoek, id, form, uitslag)
    }

    /// From a hit at another team to the form of noodtoegang: who searches at night has no address of the file.
    private func naarNoodtoegang(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(.noodtoegang, verzoek)
        let id: ID<Zoekopdracht> = try verzoek.id(), mark = try verzoek.parameter("treffer")
        let file = try await verzoek.lees(handeling: "zoeken") { tx -> ID<Dossier>? in
            guard let typed = try ZoekStore.zoekopdracht(id, van: verzoek.gebruiker, tx) else { return nil }
            let found = try Zoekuitslag.lees(Zoekinvoer.lees(typed, op: tx.vandaag).form.vraag, verzoek.bezoek, index, tx)
            return found.elders.compactMap(\.dossier).first { Zoekuitslag.kenmerk($0, in: id) == mark }
        }
        guard let file else { throw Afwijzing.nietGevonden }
        return .naar(GezinURL.noodtoegang(file))
    }

    /// The form for a new file, with what was typed to search, or with the draft, or with what was just sent.
    private func nieuwDossier(_ verzoek: Verzoek, _ read: Gelezen<NieuwDossierInvoer>?) async throws -> Antwoord {
        try mag(.aanmaken, verzoek)
        let id: ID<Zoekopdracht> = try verzoek.id()
        let plaats = verzoek.web.config.gemeentenaam
        let found = try await verzoek.lees { tx -> (Formulierbegin, [Teamgegevens], Bekenden, Zoekuitslag)? in
            guard let typed = try ZoekStore.zoekopdracht(id, van: verzoek.gebruiker, hoogstens: ZoekStore.bewaard, tx) else { return nil }
            let sought = Zoekinvoer.lees(typed, op: tx.vandaag).form
            var form = NieuwDossierInvoer(sought, plaats: plaats, op: tx.vandaag)
            let known = try Bekenden.lees(verzoek, tx)
            known.vulIn(&form)
            try Binnenkomstbeeld.bij(typed, verzoek, tx)?.vulIn(nieuw: &form)
            let alike = try Zoekuitslag.lees(sought.vraag, verzoek.bezoek, index, tx)
            return (try verzoek.begin(NieuwDossierInvoer.self, anders: form.ingevuld, tx), try verzoek.eigenTeams(tx), known, alike)
        }
        guard let (begin, teams, known, alike) = found else { return ZoekPages.verlopen(verzoek, ingevuld: read?.ingevuld) }
        return NieuwDossierPages.formulier(
            verzoek, id, read?.ingevuld ?? begin.ingevuld, read?.fouten ?? [], teams: teams, bekend: known,
            bewaard: begin.bewaard, lijkt: alike)
    }

    private func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(NieuwDossierInvoer.self) { read in
            try await nieuwDossier(verzoek, read)
        } _: { form in
            try mag(.aanmaken, verzoek)
            let id: ID<Zoekopdracht> = try verzoek.id()
            return try await verzoek.schrijf(handeling: "dossier.aanmaken") { tx in
                guard let typed = try ZoekStore.zoekopdracht(id, van: verzoek.gebruiker, hoogstens: ZoekStore.bewaard, tx) else {
                    throw Afwijzing.nietMogelijk(
                        "Deze zoekopdracht is verlopen. Zoek eerst opnieuw of het gezin al bekend is; wat u typte staat hieronder nog.")
                }
                let team = try verzoek.ontvangendTeam(form.team, tx)
                let opening = Dossieropening(form: form, bekend: try Bekenden.lees(verzoek, tx), index: index, verzoek: verzoek, tx: tx)
                let item = try Binnenkomstbeeld.bij(typed, verzoek, tx)
                let made = try opening.open(team: team, uit: item?.id)
                if let item { try BinnenkomstStore.rondAf(.met(.dossier, typed: "", bij: item.id), item, tx) }
                let verder = Rechten.mag(.wijzigen, rollen: verzoek.bezoek.rollen, relaties: [.team], doel: .toeleiding)
                return verder ? ToegangURL.triage(made.dossier, made.vraag.id) : ToegangURL.hulpvragen(made.dossier)
            }
        }
    }
}

extension Verzoek {
    /// The teams this person works in, by name.
    func eigenTeams(_ tx: LeesTx) throws -> [Teamgegevens] { try BeheerStore.teams(tx).filter { bezoek.teams.contains($0.team) } }

    /// The team that receives a question: one's own; who works in several says which.
    func ontvangendTeam(_ gekozen: String, _ tx: LeesTx) throws -> ID<Team> {
        guard let first = bezoek.teams.first else {
            throw Afwijzing.nietMogelijk("U hoort bij geen team. Vraag functioneel beheer om u bij een team te zetten.")
        }
        guard bezoek.teams.count > 1 else { return first }
        guard let team = bezoek.teams.first(where: { $0.hex == gekozen }) else {
            throw Afwijzing.ongeldig([Veldfout("team", "U werkt in meer teams. Kies welk team dit oppakt.")])
        }
        return team
    }
}
