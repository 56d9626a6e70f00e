// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// What a worker types to decide, once the analysis is there: fields with words, numbers or a day; not what is chosen from a list.
@Suite("Wat een besluit vraagt")
struct BesluitlastTests {
    private static let hoogstens = 15

    /// Fills what stands empty on the page and is asked for: a text where there is no list, else the first choice or the one named.
    /// - Returns: the fields that were typed, and where it led.
    private static func vul(
        _ app: Proefapp, _ pad: String, getypt: Ingevuld, gekozen: [String: String]
    ) async throws -> (getypt: [String], naar: String?) {
        let amina = app.als(.amina), form = try #require(try await amina.get(pad).formulier())
        var sent = form.velden, typed: Set<String> = []
        for (field, value) in getypt where (form.velden[field]?.first ?? "").isEmpty {
            sent[field] = value
            typed.insert(Self.veld(field))
        }
        for (field, value) in gekozen where form.keuzes[field] != nil { sent[field] = [value] }
        let answer = try await amina.post(form.actie, sent)
        #expect(answer.status == 303, "\(pad) kwam terug")
        return (typed.sorted(), answer.naar)
    }

    /// A day is one field, in three boxes.
    private static func veld(_ naam: String) -> String {
        for part in [".dag", ".maand", ".jaar"] where naam.hasSuffix(part) { return String(naam.dropLast(part.count)) }
        return naam
    }

    private static func dag(_ veld: String, _ dag: Datum) -> Ingevuld { [String: String].datum(veld, dag).mapValues { [$0] } }

    private static let woorden: [String: Ingevuld] = [
        "hulpvraag": ["hulpvraag.jeugdige": ["Ik wil weer naar school."], "overweging": ["Noor en Karin vragen hetzelfde."]],
        "problemen": [
            "problemen.wat": ["Angst."], "problemen.gevolgen": ["Noor mist school."], "overweging": ["School ziet hetzelfde."],
        ],
        "benodigde-hulp": [
            "hulp.doel": ["Weer naar school."], "hulp.aard": ["Gezinsbegeleiding aan huis"], "hulp.omvang": ["Vier uur per week."],
            "overweging": ["Samen oefenen helpt."],
        ],
        "eigen-mogelijkheden": [
            "eigen.gezin": ["Karin brengt haar."], "eigen.netwerk": ["Oma belt."], "eigen.vrij": ["Geen plek."],
            "overweging": ["Dat is samen niet genoeg."],
        ],
        "wat-rest": ["rest.wat": ["Alles."], "rest.passend": ["Thuis begint het."], "overweging": ["Dit blijft over."]],
    ]

    private static let keuzes = [
        "problemen.aard": "gedrag", "problemen.ernst": "matig", "ladder.eigen-kracht": "nee", "ladder.gebruikelijk": "nee",
        "ladder.netwerk": "nee", "ladder.vrij-toegankelijk": "nee", "ladder.overig": "nee", "ladder.andere-wet": "geen",
    ]

    private static func besluit(_ app: Proefapp, _ dossier: UUIDv7) async throws -> [String] {
        let amina = app.als(.amina),
            people = try await app.lees { tx in
                try GezinStore.deelnemers(ID(dossier), tx).compactMap { try PersoonStore.persoon($0, tx) }
            }
        func wie(_ naam: String) throws -> String { try #require(people.first { $0.naam.roepnaam == naam }?.id.hex) }
        let asked = [String: String].datum("ontvangen", app.vandaag).en([
            "jeugdige": try wie("Noor"), "aanvrager": try wie("Karin"), "waarvoor": "individueel",
            "gevraagd": "Noor gaat niet meer naar school. Help ons.",
        ])
        let path = try #require(try await amina.post("/dossiers/\(dossier.hex)/besluit", asked).naar)
        var typed: [String] = []
        for step in ["hulpvraag", "problemen", "benodigde-hulp", "eigen-mogelijkheden", "wat-rest"] {
            let source: Ingevuld = ["bronnen": ["gesprek met Noor en Karin"]].merging(dag("bronnen.op", app.vandaag)) { $1 }
            let words = (woorden[step] ?? [:]).merging(source) { $1 }
            let chosen = keuzes.merging(["conclusie": Besluitsteun.conclusies[step] ?? ""]) { $1 }
            typed += try await vul(app, "\(path)/stap/\(step)", getypt: words, gekozen: chosen).getypt.map { "\(step): \($0)" }
        }
        let words: Ingevuld = [
            "aard": ["Gezinsbegeleiding aan huis"], "omvang": ["4"], "motivering": ["Noor heeft hulp nodig om weer naar school te gaan."],
        ].merging(dag("van", app.vandaag.plus(dagen: 14))) { $1 }.merging(dag("periode", app.vandaag.plus(maanden: 6))) { $1 }
        let chosen = ["strekking": "toekennen", "productcategorie": "45", "eenheid": "04", "frequentie": "2"]
        let taken = try await vul(app, path + "/nemen", getypt: words, gekozen: chosen)
        #expect(taken.naar == path + "/brief")
        return typed + taken.getypt.map { "besluit: \($0)" }
    }

    @Test("Is de analyse er, dan besluit een werker met hoogstens 15 getypte velden, van de eerste stap tot de brief")
    func metAnalyse() async throws {
        try await withApp { app in
            let file = try await InvullastTests.bel(app)
            try await InvullastTests.verder(app, file)
            try await InvullastTests.analyse(app, file)
            let typed = try await Self.besluit(app, file)
            #expect(typed.count <= Self.hoogstens, "\(typed.count): \(typed)")
            print("een besluit na de analyse: \(typed.count) getypte velden")
            // A reason is never written by the program, save where there is nothing to choose.
            #expect(typed.filter { $0.hasSuffix("overweging") }.count == 4 && typed.contains("besluit: motivering"))
        }
    }

    @Test("Zonder analyse vraagt hetzelfde besluit meer: wat er niet is, vult niemand in")
    func zonderAnalyse() async throws {
        try await withApp { app in
            let file = try await InvullastTests.bel(app)
            try await InvullastTests.verder(app, file)
            #expect(try await Self.besluit(app, file).count > Self.hoogstens)
        }
    }
}
