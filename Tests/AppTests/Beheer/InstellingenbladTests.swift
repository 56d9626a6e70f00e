// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// `docs/instellingen.md` is made from the code: everything that can be set, what holds without a choice, and where that stands.
@Suite("Instellingen: één blad met alles wat een datum en een bron heeft")
struct InstellingenbladTests {
    private static let pad = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/instellingen.md")

    private static func tabel(_ rijen: [Instelbaar]) -> String {
        Rechtenblad.tabel(
            ["Wat", "Zonder keuze", "Waar het staat", "Sleutel"],
            rijen.map { [$0.label, $0.toon($0.standaard), $0.bron, "`\($0.rawValue)`"] })
    }

    private static var blad: String {
        """
        <!-- SPDX-License-Identifier: EUPL-1.2 -->
        <!-- Made by InstellingenbladTests from Sources/Kern/Beheer; do not edit. -->
        # Wat instelbaar is
        Elke waarde die met de tijd verandert, staat hier: een keuze, een termijn, een reden, of een zin over de wet. De functioneel beheerder zet haar bij **Instellingen**,
        met een dag waarop zij ingaat en het besluit waar zij op rust; wat eerder gold blijft te zien. Staat er “nog na te gaan”, dan is de bron niet zelf gelezen.

        ## Keuzes
        \(tabel(Instellingssleutel.allCases.map { .keuze($0) }))

        ## Termijnen
        Wat in een wet staat kan korter en niet langer. Een nieuw getal telt voor wat op of na de begindatum gebeurt.

        \(tabel(Normsoort.allCases.map { .termijn($0) }))

        ## Redenen voor een verklarende analyse
        \(tabel(Aanleidingsoort.allCases.map { .reden($0) }))

        ## Wat verandert bij 18 jaar
        \(tabel(Overgangspunt.allCases.map { .overgang($0) }))

        ## Verordening
        Wat de gemeenteraad zelf regelt. Een afweging bewaart de regels van haar dag in het bewijs; een nieuwe regel verandert geen besluit van eerder.

        \(tabel(Verordeningpunt.allCases.map { .verordening($0) }))

        """
    }

    @Test("docs/instellingen.md is wat de code zegt")
    func goud() throws {
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] != nil {
            try Self.blad.write(to: Self.pad, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Self.pad, encoding: .utf8)
        #expect(kept == Self.blad, "docs/instellingen.md is verouderd: aanvaard met ANKERPUNT_AANVAARD=1")
    }

    private static func zet(_ app: Proefapp, _ wat: Instelbaar, _ waarde: String, na dagen: Int = 0) async throws -> Uitslag {
        try await app.als(.fatima).post(
            InstellingURL.een(wat), ["waarde": waarde, "grond": "besluit 12"].en(.datum("van", app.vandaag.plus(dagen: dagen))))
    }

    @Test("De functioneel beheerder ziet op één bladzijde alles, met bron en met wat nog na te gaan is")
    func bladzijde() async throws {
        try await withApp { app in
            let page = try await app.als(.fatima).get(InstellingURL.lijst)
            for key in Instelbaar.allCases { #expect(page.tekst.contains("href=\"\(InstellingURL.een(key))\""), "\(key.rawValue)") }
            #expect(page.bevat("Jeugdwet 4.1.3") && page.bevat("Zorgverzekeringswet (nog na te gaan)"))
            for key in Instelbaar.allCases {
                #expect(try await app.als(.fatima).get(InstellingURL.een(key)).status == 200, "\(key.rawValue)")
            }
            #expect(try await app.als(.fatima).get(InstellingURL.lijst + "/termijn-niets").status == 404)
        }
    }

    @Test("Wat buiten de wet valt wordt geweigerd, met wat er was ingevuld")
    func grens() async throws {
        try await withApp { app in
            for (key, value) in [
                (Instelbaar.termijn(.plan), "7"), (.termijn(.analyse), "0"), (.reden(.verblijf), "misschien"), (.overgang(.wmo), " "),
            ] {
                let refused = try await Self.zet(app, key, value)
                #expect(refused.status == 422 && refused.bevat("besluit 12"), "\(key.rawValue)")
            }
            #expect(try await app.lees { tx in try InstellingStore.gezet(tx) }.isEmpty)
        }
    }

    /// A family whose first talk is due.
    private static func metVraag(_ app: Proefapp) async throws -> DeWit {
        let family = try await app.deWit()
        try await app.schrijf(als: .amina) { tx in
            let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
            let asked = try ToegangStore.legVast(
                Hulpvraag(datum: tx.vandaag, deur: .telefoon, vanPersoon: family.karin, over: [family.sem], woorden: "Sem is boos."),
                dossier: family.dossier, tx)
            try ToegangStore.legVast(
                Triage(
                    hulpvraag: asked.id, datum: tx.vandaag, veiligheid: .veilig, urgentie: .gewoon, route: .team, waarom: "Geen haast."),
                bij: asked, zicht, tx)
        }
        return family
    }

    @Test("Een andere termijn verandert de lijsten van alle gezinnen met werk, vanaf haar dag, en het dossier zelf meteen")
    func lijsten() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            func rij() async throws -> Dossierstand? {
                try await Termijnloper(databank: app.databank).ronde()
                return try await app.lees { tx in try StandStore.alle(tx) }.first { $0.dossier == family.dossier }
            }
            let due = app.vandaag.plus(weken: 2), first = try await rij()
            #expect(first?.eerste?.uiterlijk == due)
            // From tomorrow: the question of today keeps its term.
            #expect(try await Self.zet(app, .termijn(.eersteContact), "1", na: 1).status == 303)
            #expect(try await rij()?.eerste?.uiterlijk == due)
            #expect(try await rij()?.opnieuw == app.vandaag.plus(dagen: 1), "op die dag wordt er opnieuw gekeken")
            // From today: the list follows in the next round, the file itself at once.
            #expect(try await Self.zet(app, .termijn(.eersteContact), "1").status == 303)
            #expect(try await app.als(.amina).get("/dossiers/\(family.dossier.hex)").bevat("besluit 12"))
            let now = try await rij()?.eerste
            #expect(now?.uiterlijk == app.vandaag.plus(weken: 1) && now?.soort == .eersteContact)
            let rows = try await app.lees { tx in try StandStore.alle(tx) }
            try await app.databank.herbouw()
            #expect(try await app.lees { tx in try StandStore.alle(tx) } == rows, "een herbouw geeft dezelfde rij")
        }
    }

    @Test("Wat verandert bij 18 staat er met zijn bron; een nieuwe zin vanaf haar dag, een punt dat vervalt vraagt niemand meer")
    func achttien() async throws {
        try await withApp { app in
            let family = try await app.deWit(), page = BijplanURL.toekomst(family.dossier, family.noor)
            let before = try await app.als(.amina).get(page)
            #expect(before.bevat("Vanaf 18 jaar een eigen polis en premie. Bron: Zorgverzekeringswet (nog na te gaan)."))
            #expect(try await Self.zet(app, .overgang(.verzekering), "Kies in december een polis.", na: 1).status == 303)
            #expect(try await Self.zet(app, .overgang(.wlz), Overgangspunt.vervalt, na: 1).status == 303)
            #expect(try await !app.als(.amina).get(page).bevat("Kies in december"))
            app.klok.vooruit(dagen: 1)
            let after = try await app.als(.amina).get(page)
            #expect(after.bevat("Kies in december een polis. Bron: besluit 12.") && !after.bevat("Blijvend intensieve zorg"))
            let form = try await app.als(.amina).get(BijplanURL.overgang(family.dossier, family.noor))
            #expect(form.bevat("Kies in december een polis.") && !form.tekst.contains("name=\"wlz\""))
        }
    }
}
