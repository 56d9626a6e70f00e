// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Wie keek, voor het gezin: wie meer vraagt dan past, leest dat")
struct LeeslogTests {
    @Test("Een overzicht dat niet past zegt dat het is ingekort; een dat past niet")
    func ingekort() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for _ in 1...3 { _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier)) }
            let (kort, heel) = try await app.lees(als: .samira, doel: .toezicht) { tx in
                let period = Periodeinvoer(van: tx.vandaag, tot: tx.vandaag)
                return (
                    try Leeslog(family.dossier, period, metNaam: true, hoogstens: 2, tx),
                    try Leeslog(family.dossier, period, metNaam: true, tx)
                )
            }
            #expect(kort.isIngekort && kort.rijen.reduce(0) { $0 + $1.keer } == 2)
            #expect(!heel.isIngekort && heel.rijen.reduce(0) { $0 + $1.keer } > 2)
        }
    }
}
