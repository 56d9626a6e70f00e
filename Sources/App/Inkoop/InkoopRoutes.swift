// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum InkoopURL {
    static let lijst = "/contracten"
    static let nieuw = "/contracten/nieuw"
    static func aanbieder(_ id: ID<Aanbieder>) -> String { "/contracten/\(id.hex)" }
    static func product(_ id: ID<Aanbieder>) -> String { aanbieder(id) + "/producten" }
}

/// The register of providers, contracts and tariffs. No file is opened here.
enum InkoopRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/contracten", .contractenBekijken) { verzoek in
            try mag(.contractenBekijken, verzoek)
            let text = verzoek.vraag("zoek") ?? ""
            return InkoopPages.lijst(verzoek, zoek: text, try await overzicht(verzoek, zoek: text))
        }
        routes.get("/contracten/nieuw", .contractBeheren) { verzoek in
            try mag(.contractBeheren, verzoek)
            return InkoopPages.nieuw(verzoek, [:], [])
        }
        routes.post("/contracten", .contractBeheren) { verzoek in try await maakAanbieder(verzoek) }
        routes.get("/contracten/:id", .contractenBekijken) { verzoek in
            try mag(.contractenBekijken, verzoek)
            return InkoopPages.aanbieder(verzoek, try await aanbieder(verzoek), [:], [])
        }
        routes.post("/contracten/:id/producten", .contractBeheren) { verzoek in try await voegProductToe(verzoek) }
    }

    private static func mag(_ handeling: Handeling, _ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(handeling, rollen: verzoek.bezoek.rollen, relaties: [], doel: .bekostiging) else { throw .nietGevonden }
    }

    private static func overzicht(_ verzoek: Verzoek, zoek: String) async throws -> [Aanbiederoverzicht] {
        try await verzoek.lees(doel: .bekostiging, handeling: "contracten.inzien") { tx in
            let contracts = try InkoopStore.contracten(tx)
            return try InkoopStore.aanbieders(tx).map { provider in
                Aanbiederoverzicht(
                    aanbieder: provider, contracten: contracts.filter { $0.inhoud.aanbieder == provider.inhoud.aanbieder })
            }.filter { $0.past(zoek) }
        }
    }

    private static func aanbieder(_ verzoek: Verzoek) async throws -> Aanbiederoverzicht {
        let id: ID<Aanbieder> = try verzoek.id()
        return try await verzoek.lees(doel: .bekostiging, handeling: "contracten.inzien") { tx in
            guard let provider = try InkoopStore.aanbieder(id, tx) else { throw Afwijzing.nietGevonden }
            return Aanbiederoverzicht(aanbieder: provider, contracten: try InkoopStore.contracten(van: id, tx))
        }
    }

    private static func maakAanbieder(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(.contractBeheren, verzoek)
        let demo = verzoek.web.config.gemeentecode == "9998" ? "proefgegevens, alleen voor de demo" : ""
        return try await verzoek.verwerk(
            Aanbiederinvoer.self, opnieuw: { InkoopPages.nieuw(verzoek, $0.ingevuld, $0.fouten) }
        ) { form in
            try await verzoek.schrijf(doel: .bekostiging, handeling: "aanbieder.vastleggen") { tx in
                guard let agb = AGBCode(form.agb) else { throw Afwijzing.nietMogelijk("Vul het formulier opnieuw in.") }
                let provider = Aanbieder(
                    aanbieder: tx.nieuwID(), agb: agb, naam: form.naamAanbieder, plaats: form.plaats,
                    telefoon: Telefoonnummer(form.telefoon), merk: demo)
                try InkoopStore.legVast(provider, tx)
                return InkoopURL.aanbieder(provider.aanbieder)
            }
        }
    }

    private static func voegProductToe(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(.contractBeheren, verzoek)
        let shown = try await aanbieder(verzoek)
        let codes = try Productcodes.vanProgramma()
        let id = shown.aanbieder.inhoud.aanbieder
        return try await verzoek.verwerk(
            Contractinvoer.self, opnieuw: { InkoopPages.aanbieder(verzoek, shown, $0.ingevuld, $0.fouten) }
        ) { form in
            let contract = try form.contract(id, codes)
            return try await verzoek.schrijf(doel: .bekostiging, handeling: "contract.vastleggen") { tx in
                try InkoopStore.legVast(contract, tx)
                return InkoopURL.aanbieder(id)
            }
        }
    }
}

/// A provider with its contract lines.
struct Aanbiederoverzicht: Sendable {
    let aanbieder: Feit<Aanbieder>
    let contracten: [Feit<Contract>]

    /// Every word of the search is found somewhere in name, codes and descriptions.
    func past(_ zoek: String) -> Bool {
        let products = contracten.flatMap { $0.inhoud.producten.map { "\($0.code) \($0.omschrijving)" } + [$0.inhoud.nummer] }
        let all = ([aanbieder.inhoud.naam, aanbieder.inhoud.agb.tekst, aanbieder.inhoud.plaats] + products).joined(separator: " ")
            .lowercased()
        return zoek.lowercased().split(separator: " ").allSatisfy { all.contains($0) }
    }
}
