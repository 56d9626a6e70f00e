// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

extension [String: String] {
    /// The family was heard on this day, and what they thought of it.
    static func gehoord(_ dag: Datum) -> Self { Self.datum("gehoordOp", dag).en(["gezegd": "Zij begrijpen het."]) }
}

/// The road of an aanvraag for Noor, walked through the pages.
struct Besluitsteun {
    let app: Proefapp
    let gezin: DeWit
    /// `/dossiers/<id>/besluit/<aanvraag>`
    let pad: String

    var base: String { "/dossiers/\(gezin.dossier.hex)" }

    static func aanvraag(_ app: Proefapp) async throws -> Besluitsteun {
        let family = try await app.deWit()
        let made = try await app.als(.amina).post("/dossiers/\(family.dossier.hex)/besluit", aanvraagvelden(family, app.vandaag))
        return Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
    }

    static func aanvraagvelden(_ family: DeWit, _ dag: Datum) -> [String: String] {
        [String: String].datum("ontvangen", dag).en([
            "jeugdige": family.noor.hex, "aanvrager": family.karin.hex, "waarvoor": "individueel",
            "gevraagd": "Noor gaat niet meer naar school. Help ons.",
        ])
    }

    static let conclusies = [
        "hulpvraag": "duidelijk", "problemen": "aanwezig", "benodigde-hulp": "nodig", "eigen-mogelijkheden": "niet-genoeg",
        "wat-rest": "voorziening",
    ]

    /// Fills a step whole, and gives the answer.
    func vul(_ stap: String, als wie: Cast = .amina, _ extra: [String: String] = [:]) async throws -> Uitslag {
        let page = try await app.als(wie).get("\(pad)/stap/\(stap)")
        let kader = try Kaderregister.vanProgramma().geldend(op: app.vandaag).kader
        let step = try #require(kader.stap(stap))
        var form = [String: String].datum("bronnen.op", app.vandaag).en([
            "bronnen": "gesprek met Noor en Karin", "conclusie": Self.conclusies[stap] ?? "", "overweging": "Dat bleek uit de gesprekken.",
        ])
        for question in step.bevindingen { form[question.id] = question.antwoord("Bevinding bij \(question.id).") }
        if let seen = page.waarde("_laatste") { form["_laatste"] = seen }
        return try await app.als(wie).post("\(pad)/stap/\(stap)", form.en(extra))
    }

    func weeg() async throws {
        for step in ["hulpvraag", "problemen", "benodigde-hulp", "eigen-mogelijkheden", "wat-rest"] {
            let answer = try await vul(step)
            #expect(answer.status == 303, "stap \(step)")
        }
    }

    var toekenning: [String: String] {
        [String: String].datum("van", app.vandaag.plus(dagen: 14)).en(.datum("periode", app.vandaag.plus(maanden: 6))).en([
            "strekking": "toekennen", "aard": "Gezinsbegeleiding aan huis", "productcategorie": "45", "omvang": "4", "eenheid": "04",
            "frequentie": "2", "motivering": "Noor heeft hulp nodig om weer naar school te gaan.",
        ])
    }

    /// Nobody need be asked what they think of a refusal: it rests on what they told themselves (Awb 4:7).
    func slaZienswijzeOver() async throws {
        let said = ["wat": "overgeslagen", "grond": "zelf-geleverd", "woorden": "Karin vertelde het zelf."]
        let answer = try await app.als(.amina).post(
            pad + "/daarna/nieuw/zienswijze", [String: String].datum("op", app.vandaag).en(said))
        #expect(answer.status == 303)
    }

    func besluit() async throws -> Uitslag { try await app.als(.amina).post(pad + "/nemen", toekenning) }

    func verzend() async throws -> Uitslag {
        try await app.als(.amina).post(pad + "/verzending", [String: String].datum("verzonden", app.vandaag).en(["wijze": "post"]))
    }

    /// Takes the decision back; with `verzend` its letter goes today.
    /// - Returns: the path of the letter.
    @discardableResult
    func trekIn(_ grond: String, _ toelichting: String, per dag: Datum? = nil, verzend: Bool = true) async throws -> String {
        let form = [String: String].datum("per", dag ?? app.vandaag).en(.gehoord(app.vandaag)).en([
            "grond": grond, "toelichting": toelichting,
        ])
        let page = try await app.als(.amina).postEnVolg(pad + "/intrekking", form)
        let letter = try #require(
            page.tekst.split(separator: "\"").map(String.init).first { $0.hasSuffix("/brief") && $0.contains("/wijziging/") })
        if verzend { try await verzendVerandering(letter) }
        return letter
    }

    func verzendVerandering(_ brief: String) async throws {
        let sent = [String: String].datum("verzonden", app.vandaag).en(["wijze": "post"])
        let path = brief.replacingOccurrences(of: "/brief", with: "/verzending")
        #expect(try await app.als(.amina).post(path, sent).status == 303)
    }

    /// A sent decision that grants help.
    static func verzonden(_ app: Proefapp) async throws -> Besluitsteun {
        let road = try await aanvraag(app)
        try await road.weeg()
        #expect(try await road.besluit().status == 303)
        #expect(try await road.verzend().status == 303)
        return road
    }
}
