// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// How much the plan of the family De Wit asks of who writes it down.
@Suite("Wat een gezinsplan aan typen vraagt")
struct PlanlastTests {
    private static let hoogstens = 20

    private static func vul(_ app: Proefapp) async throws -> ID<Dossier> {
        let scene = try await Plantoneel.zet(app), amina = app.als(.amina), klok = app.klok, visit = app.bezoek(.amina)
        try await app.schrijf { tx in
            let zicht = try Zicht.op(scene.id, visit, voor: .wijzigen, tx)
            try AnalyseStore.legVast(
                Leefgebiedbevinding(
                    leefgebied: .gezinsrelaties, conclusie: "Aan tafel is er elke avond ruzie", resultaat: .team, datum: tx.vandaag), zicht,
                jeugdige: nil, van: tx.vandaag, tx)
        }
        _ = try #require(
            try await amina.vulIn(PlanURL.groepsplan(scene.id), na: 30, klok) { _ in
                ["uitkomst": ["afgezien"], "toelichting": ["Liever samen met Amina."]]
            })
        _ = try #require(
            try await amina.vulIn(PlanURL.wijzigen(scene.id), na: 600, klok) { _ in
                [
                    "doel-1-woorden": ["Noor gaat weer drie dagen naar school."], "doel-1-actie-1-wat": ["Els loopt op maandag mee."],
                    "doel-1-actie-1-wie": ["netwerk"], "doel-1-actie-1-naam": ["tante Els"],
                    "doel-2-woorden": ["Eén keer per dag samen eten zonder ruzie."], "doel-2-actie-1-wat": ["Daan belt op woensdag."],
                    "doel-2-actie-1-wie": [scene.family.daan.hex], "terugval": ["Karin belt Els. Els belt Amina."],
                ].merging(dag("doel-1-actie-1-uiterlijk", app.vandaag.plus(dagen: 14))) { $1 }
                    .merging(dag("doel-2-actie-1-uiterlijk", app.vandaag.plus(dagen: 14))) { $1 }
            })
        for person in [scene.family.noor, scene.family.karin, scene.family.daan] {
            _ = try #require(
                try await amina.vulIn(PlanURL.akkoord(scene.id, person), na: 20, klok) { _ in
                    ["antwoord": ["akkoord"], "woorden": ["Zo is het goed."]]
                })
        }
        return scene.id
    }

    private static func dag(_ veld: String, _ dag: Datum) -> Ingevuld { [String: String].datum(veld, dag).mapValues { [$0] } }

    /// `ANKERPUNT_AANVAARD=1` writes the file anew; look at the difference before keeping it.
    @Test("Een plan met twee doelen vraagt hoogstens 20 getypte velden; het verslag staat in Tests/Goud")
    func goud() async throws {
        try await withApp { app in
            let file = try await Self.vul(app)
            let road = Reislast(try await app.lees { tx in try InvullastStore.reis(file.raw, tx) }, App.formulieren)
            let plan = try #require(road.stappen.first { $0.formulier == Planinvoer.naam })
            #expect(plan.getypt.count <= Self.hoogstens, "\(plan.getypt)")
            #expect(plan.overgenomen.contains("doel-1-bevindingen") && plan.overgenomen.contains("doel-1-strekking"))
            let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Goud/invullast-plan.txt")
                .standardized
            if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
                try road.verslag.write(to: path, atomically: true, encoding: .utf8)
            }
            #expect(try String(contentsOf: path, encoding: .utf8) == road.verslag)
        }
    }
}
