// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Steun
import Testing

@testable import App

/// The family De Wit with something asked, by the pages themselves.
struct Toestemmingtoneel: Sendable {
    let app: Proefapp
    let family: DeWit

    var amina: Klant { app.als(.amina) }
    var blad: String { ToestemmingURL.blad(family.dossier) }

    init(_ app: Proefapp) async throws {
        self.app = app
        family = try await app.deWit()
    }

    private var vandaag: Ingevuld { dag("gevraagdOp", app.vandaag) }

    func dag(_ veld: String, _ dag: Datum) -> Ingevuld { [String: String].datum(veld, dag).mapValues { [$0] } }

    /// Asks for help, and gives the address of the matter.
    func vraagHulp(_ kind: ID<Persoon>, _ waarvoor: String = "KANARIE gesprekken") async throws -> String {
        let form: Ingevuld = ["kind": [kind.hex], "waarvoor": [waarvoor]]
        return try #require(try await amina.post(ToestemmingURL.nieuweHulp(family.dossier), form.merging(vandaag) { $1 }).naar)
    }

    func spreekDelenAf(
        _ kind: ID<Persoon>, _ doel: Deeldoel = .partnervraag, soorten: [Deelsoort] = [.naam, .geboortedatum, .vraag],
        grond: Deelgrond = .toestemming, meer: String = "", toelichting: String = "", dagen: Int = 90,
        partner: String = "dokter De Jong, huisarts"
    ) async throws -> Uitslag {
        let form: Ingevuld = [
            "kind": [kind.hex], "partner": [partner], "soorten": soorten.map(\.rawValue), "grond": [grond.rawValue],
            "meer": [meer], "toelichting": [toelichting],
        ]
        let all = form.merging(vandaag) { $1 }.merging(dag("tot", app.vandaag.plus(dagen: dagen))) { $1 }
        return try await amina.post(ToestemmingURL.nieuwDelen(family.dossier, doel), all)
    }

    /// Records what one person said.
    @discardableResult
    func zegt(_ wie: ID<Persoon>, _ woord: Toestemmingswoord, bij zaak: String, woorden: String = "") async throws -> Uitslag {
        let path = zaak + "/antwoord/" + wie.hex
        let seen = try await amina.get(path).waarde("_laatste") ?? ""
        let form: Ingevuld = ["antwoord": [woord.rawValue], "wijze": ["gesprek"], "woorden": [woorden], "_laatste": [seen]]
        return try await amina.post(path, form.merging(dag("op", app.vandaag)) { $1 })
    }

    /// Everybody who decides about Noor says yes.
    func iedereenJa(_ zaak: String) async throws {
        for who in [family.noor, family.karin, family.daan] { #expect(try await zegt(who, .ja, bij: zaak).naar == zaak) }
    }

    /// Agreed on a ground that needs no consent.
    func zonderToestemming(
        _ kind: ID<Persoon>, _ doel: Deeldoel, soorten: [Deelsoort] = [.naam, .geboortedatum, .vraag],
        partner: String = "dokter De Jong, huisarts"
    ) async throws -> String {
        let agreed = try await spreekDelenAf(
            kind, doel, soorten: soorten, grond: .wet, meer: "nodig om door te gaan", toelichting: "artikel 7.3.11", partner: partner)
        return try #require(agreed.naar)
    }

    func trektIn(_ wie: ID<Persoon>, bij zaak: String) async throws -> Uitslag {
        try await amina.post(zaak + "/intrekken/" + wie.hex, ["wijze": ["telefoon"]].merging(dag("op", app.vandaag)) { $1 })
    }

    /// A question to a partner that rests on this matter: link and code.
    func vraagPartner(op zaak: String) async throws -> (vraag: String, link: String, code: String) {
        let form: Ingevuld = ["vraag": ["KANARIE slaapt Noor slecht?"], "afspraken": [String(zaak.suffix(32))]]
        let asked = try await amina.post(
            PartnervraagURL.nieuw(family.dossier), form.merging(dag("uiterlijk", app.vandaag.plus(dagen: 14))) { $1 })
        let path = try #require(asked.naar)
        let page = try await amina.post(path + "/link", [:])
        let link = try #require(page.tekst.firstMatch(of: #/(/antwoord/[0-9a-f]{48})/#)).1
        let code = try #require(page.tekst.firstMatch(of: #/<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>/#)).1
        return (path, String(link), String(code))
    }
}
