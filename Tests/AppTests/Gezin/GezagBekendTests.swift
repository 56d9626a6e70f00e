// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Wat over het gezag bij een broer of zus bekend is, wordt getoond en niet opnieuw gevraagd")
struct GezagBekendTests {
    /// A third child in the file, of whom no gezag is known.
    private static func kind(_ app: Proefapp, _ dossier: ID<Dossier>, _ naam: String, jaren: Int = 4) async throws -> ID<Persoon> {
        try await app.schrijf { tx in
            let id = tx.nieuwID(Persoon.self)
            let born = Geboortedatum(tx.vandaag.plus(jaren: -jaren).plus(dagen: -10))
            try PersoonStore.legVast(
                Persoonsgegevens(persoon: id, naam: Naam(roepnaam: naam, achternaam: "Wit"), geboortedatum: born), tx)
            try GezinStore.neemDeel(Deelname(persoon: id, rol: .jeugdige, wonen: .inHuis), dossier: dossier, van: tx.vandaag, tx)
            return id
        }
    }

    @Test("Bij een kind zonder gezag staat in wat bij de ander geldt; de dag van nakijken vult de werker zelf in")
    func voorbeeld() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let bo = try await Self.kind(app, family.dossier, "Bo"), path = GezinURL.gezag(family.dossier, bo)
            let page = try await amina.get(path)
            let form = try #require(page.formulier())
            #expect(page.bevat("Ingevuld zoals het bij Noor is"))
            #expect(form.velden["gezagsoort"] == ["gezamenlijk"] && form.velden["herkomst"] == ["gezagsregister"])
            #expect(Set(form.velden["houders"] ?? []) == [family.karin.hex, family.daan.hex])
            #expect(form.velden["gezienOp.dag"] == [""] && form.velden["sinds.dag"] == [""])
            // Nothing is recorded by looking, and without a day nothing is saved.
            let early = try await amina.post(form.actie, form.velden)
            #expect(early.status == 422 && early.bevat("Op welke dag is dat nagekeken?"))
            let sent = form.velden.merging([String: String].datum("gezienOp", app.vandaag).mapValues { [$0] }) { $1 }
            #expect(try await amina.post(form.actie, sent).status == 303)
            #expect(try await !amina.get(path).bevat("Ingevuld zoals het bij"))
        }
    }

    @Test("Eigen gezag gaat voor, en van een kind van 18 of in een ander dossier wordt niets overgenomen")
    func nietAltijd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            #expect(try await !amina.get(GezinURL.gezag(family.dossier, family.sem)).bevat("Ingevuld zoals het bij"))
            let file = try await app.schrijf { tx in try DossierStore.maak(team: Cast.noord, tx).dossier }
            let alone = try await Self.kind(app, file, "Bo")
            let page = try await amina.get(GezinURL.gezag(file, alone))
            #expect(page.status == 200 && !page.bevat("Ingevuld zoals het bij"))
            #expect(try #require(page.formulier()).velden["gezagsoort"] == nil)
            let adult = try await Self.kind(app, file, "Kim", jaren: 18)
            try await app.schrijf { tx in
                let known = Gezag(kind: adult, gezagsoort: .eenhoofdig, houders: [alone], herkomst: .gezin, gezienOp: tx.vandaag)
                try tx.teken(known, op: DossierStore.plek(file, tx), in: GezinStore.tabel, van: tx.vandaag.plus(jaren: -2), bron: "gezin")
            }
            #expect(try await !amina.get(GezinURL.gezag(file, alone)).bevat("Ingevuld zoals het bij"))
            #expect(try await app.als(.bram).get(GezinURL.gezag(file, alone)).status == 404)
        }
    }
}
