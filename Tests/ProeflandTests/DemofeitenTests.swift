// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App
@testable import Proefland

/// What a page shows must stand in the demo: who tries Ankerpunt sees no empty page that would be full in the work.
@Suite("De demo laat alles zien")
struct DemofeitenTests {
    /// Kinds that the made-up families do not have, with why.
    private static let ontbreekt: [(waarom: String, types: [any Feitinhoud.Type])] = [
        (
            "wie de demo doet, vraagt het zelf aan; het antwoord gaat over wat er dan staat",
            [
                Clientverzoek.self, Verzoekbesluit.self, Verzoektoets.self, Verzoekuitstel.self, Verzoekafgifte.self, Afschriftkeuze.self,
                Clientverklaring.self,
            ]
        ),
        ("bewaren is met de hand te proberen", [Bewaarplicht.self, Bewaarplichteinde.self, Bewaarplichtherziening.self]),
        ("een bijlage is een bestand van wie het toevoegt", [Document.self]),
        (
            "een scherm of waarschuwing zou de andere bladzijden van de demo verbergen of overstemmen",
            [Scherm.self, Opheffingsvoorstel.self, Veiligheidsvlag.self]
        ),
        ("verhuist niemand: dan is het gezin weg uit de demo", [Verhuizing.self, Gemeenteoverdracht.self]),
        ("het antwoord geeft een ander, met de link uit de demo", [Partnerreactie.self, Partnerlezing.self, Triageontvangst.self]),
        ("berichten ontstaan in de keten, na een handeling in de demo", [Berichtspoor.self]),
        (
            "een aanvraag of besluit dat niet doorgaat, is met de hand te proberen",
            [Aanvraagintrekking.self, Termijnwijziging.self, Intrekking.self, Beeindiging.self]
        ),
        ("niemand is gestorven of dubbel ingeschreven", [Levensstaat.self, Samenvoeging.self]),
        ("niets kwam uit een ander systeem", [Overname.self]),
        ("een link en een code staan op papier: met de hand te proberen", [Brieflink.self, Briefpoging.self]),
    ]

    @Test("Elke soort feit van een dossier staat minstens één keer in de demo, of op de lijst met de reden waarom niet")
    func alles() async throws {
        try await metVulling(gezinnen: 40, dossiers: 0) { app, refused in
            #expect(refused.map(\.description) == [])
            let found = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                Set(
                    try Feitregister.tabellen.flatMap { table in
                        try tx.query("SELECT DISTINCT soort FROM \(table.naam)").map { try $0.text("soort") }
                    })
            }
            let kinds = Set(Feitregister.alle.map(\.soort) + Feitregister.buiten.map { $0.type.soort })
            #expect(kinds.subtracting(found).sorted() == Self.ontbreekt.flatMap { $0.types.map { $0.soort } }.sorted())
            #expect(Self.ontbreekt.allSatisfy { !$0.waarom.isEmpty })
        }
    }

    @Test("Wie iets zei bij een evaluatie, staat er met naam")
    func evaluaties() async throws {
        try await metVulling(gezinnen: 6, dossiers: 0) { app, _ in
            let looked = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try tx.feiten(in: PlanStore.tabel, waar: "soort = ?", [.text(Evaluatie.soort)]).alle(Evaluatie.self)
            }
            #expect(!looked.isEmpty)
            for voice in looked.flatMap(\.inhoud.oordelen) where voice.stem != .professional {
                #expect(voice.persoon != nil, "\(voice.stem.label): \(voice.woorden)")
            }
        }
    }
}
