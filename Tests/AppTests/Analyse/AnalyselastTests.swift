// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The whole broad analysis of Noor de Wit, and the plan that follows: what they ask of who types.
///
/// All twelve areas, heard from Noor and her mother. In the four that the question is about also her father and the professional, with
/// what was seen, what is made of it and what is concluded. A figure is given where somebody wants to: Noor in four areas, Karin in two.
@Suite("Wat een hele brede analyse en het plan aan typen vragen")
struct AnalyselastTests {
    private static let diep = ["l2", "l5", "l7", "l9"]
    private static let hoogstens = 60
    private static let hoogstensPlan = 20

    private static func aanTafel(_ app: Proefapp, _ file: ID<Dossier>, _ noor: ID<Persoon>) async throws {
        let own = ["l1", "l2", "l3", "l4", "l5", "l7", "l8", "l9"], shared = ["l6", "l10", "l11", "l12"]
        try await InvullastTests.tafel(app, AnalyseURL.samen(file, .kind(noor)), open: own, na: 900) {
            for area in own {
                $0["\(area)-kind-1-woorden"] = ["Zo gaat het met mij."]
                $0["\(area)-ouder-1-woorden"] = ["Zo zie ik het als moeder."]
            }
            for area in ["l7", "l9", "l2"] { $0["\(area)-kind-1-krachten"] = ["Dit gaat goed."] }
            for area in ["l7", "l9"] { $0["\(area)-ouder-1-cijfer"] = ["6"] }
            for area in diep {
                $0["\(area)-kind-1-cijfer"] = ["5"]
                $0["\(area)-ouder-2-woorden"] = ["Zo zie ik het als vader."]
                $0["\(area)-professional-woorden"] = ["Noor praat vrijuit als het over haar zelf gaat."]
                $0["\(area)-conclusie"] = ["Wat er speelt, zoals wij het samen zeggen."]
                $0["\(area)-resultaat"] = ["team"]
            }
            $0["l2-normaal"] = ["deels"]
            $0["l2-normaal-uitleg"] = ["Boos zijn hoort bij vijftien jaar."]
        }
        try await InvullastTests.tafel(app, AnalyseURL.samen(file, .gezin), open: shared, na: 300) {
            for area in shared { $0["\(area)-ouder-1-woorden"] = ["Hier is rust."] }
        }
    }

    /// What was seen and what is made of it, on the page of the area.
    private static func gezien(_ app: Proefapp, _ file: ID<Dossier>, _ noor: ID<Persoon>) async throws {
        for code in diep {
            let area = try #require(Leefgebied(rawValue: code.uppercased()))
            let place = Gebiedsplek(dossier: file, gebied: area, wie: .kind(noor))
            _ = try #require(
                try await app.als(.amina).vulIn(AnalyseURL.gebied(place), na: 90, app.klok) { _ in
                    [
                        "feit": ["Elf keer te laat in drie weken."], "feit-herkomst": ["verzuimoverzicht school"],
                        "duiding": ["De ochtend kost haar meer dan zij heeft."],
                    ]
                }, "\(code)")
        }
    }

    private static func plan(_ app: Proefapp, _ file: ID<Dossier>) async throws {
        let amina = app.als(.amina), klok = app.klok
        _ = try #require(
            try await amina.vulIn(PlanURL.groepsplan(file), na: 30, klok) { _ in
                ["uitkomst": ["afgezien"], "toelichting": ["Liever samen met Amina."]]
            })
        let until = [String: String].datum("doel-1-actie-1-uiterlijk", app.vandaag.plus(dagen: 14))
            .en(.datum("doel-2-actie-1-uiterlijk", app.vandaag.plus(dagen: 14)))
        _ = try #require(
            try await amina.vulIn(PlanURL.wijzigen(file), na: 600, klok) { _ in
                [
                    "doel-1-woorden": ["Noor gaat weer drie dagen naar school."], "doel-1-actie-1-wat": ["Els loopt op maandag mee."],
                    "doel-1-actie-1-wie": ["netwerk"], "doel-1-actie-1-naam": ["tante Els"],
                    "doel-2-woorden": ["Eén keer per dag samen eten zonder ruzie."], "doel-2-actie-1-wat": ["Daan belt op woensdag."],
                    "doel-2-actie-1-wie": ["gezin"], "terugval": ["Karin belt Els. Els belt Amina."],
                ].merging(until.mapValues { [$0] }) { $1 }
            })
    }

    private static func loop(_ app: Proefapp) async throws -> Reislast {
        let file = ID<Dossier>(try await InvullastTests.bel(app))
        try await InvullastTests.verder(app, file.raw)
        let family = try await app.lees { tx in try GezinStore.deelnemers(file, tx) }
        let people = try await app.lees { tx in try family.compactMap { try PersoonStore.persoon($0, tx) } }
        let noor = try #require(people.first { $0.naam.roepnaam == "Noor" }?.id)
        try await aanTafel(app, file, noor)
        try await gezien(app, file, noor)
        try await plan(app, file)
        return try await InvullastTests.reis(app, file.raw)
    }

    /// `ANKERPUNT_AANVAARD=1` writes the file anew; look at the difference before keeping it.
    @Test(
        "Kind, twee ouders en professional, feit, interpretatie en conclusie: hoogstens 60 getypte velden; het plan hoogstens 20",
        arguments: SamenvoegomkeerTests.motoren)
    func heleAnalyse(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Self.loop(app)
            let analysis = road.stappen.filter { [Tafelinvoer.naam, Gebiedsinvoer.naam].contains($0.formulier) }
            let typed = analysis.flatMap(\.getypt)
            #expect(typed.count <= Self.hoogstens, "\(typed.count): \(analysis.map(\.getypt.count))")
            for field in [
                "l7-kind-1-woorden", "l7-ouder-1-woorden", "l7-ouder-2-woorden", "l7-professional-woorden", "l7-conclusie", "feit",
                "feit-herkomst", "duiding",
            ] {
                #expect(typed.contains(field), "\(field)")
            }
            let plan = try #require(road.stappen.first { $0.formulier == Planinvoer.naam })
            #expect(plan.getypt.count <= Self.hoogstensPlan, "\(plan.getypt)")
            let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Goud/invullast-analyse.txt")
                .standardized
            let report = road.verslag.components(separatedBy: "\n\n")[0] + "\n"
            if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
                try report.write(to: path, atomically: true, encoding: .utf8)
            }
            #expect(try String(contentsOf: path, encoding: .utf8) == report)
        }
    }
}
