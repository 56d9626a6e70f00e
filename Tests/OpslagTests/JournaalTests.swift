// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opslag

@Suite("Journaal: elke handeling laat een regel na voordat er antwoord komt")
struct JournaalTests {
    private func regels(_ databank: Databank, over onderwerp: Onderwerp) async throws -> [Journaalregel] {
        try await databank.engine.read { connection in
            let tx = LeesTx(
                wie: Proefkamer.bram, doel: .toezicht, handeling: "", nu: Opstelling.begin, connection: connection,
                sleutelbos: databank.sleutelbos)
            return try tx.regels(over: onderwerp)
        }
    }

    @Test("Schrijven en lezen laten elk een regel met hun onderwerp na (NEN 7513)", arguments: Motor.alle)
    func schrijvenEnLezen(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let gezin = Proefdossier()
            try await databank.noteer("x", gezin)
            opstelling.klok.verzet(seconden: 60)
            _ = try await databank.notities(gezin)
            let regels = try await regels(databank, over: .dossier(gezin.dossier))
            #expect(regels.map(\.handeling) == ["inzien", "vastleggen"])
            #expect(regels.map(\.nummer) == [2, 1])
            #expect(
                regels.allSatisfy {
                    $0.wie == Proefkamer.amina.id && $0.doel == "hulp" && $0.uitkomst == "gelukt" && $0.vanwaar == "192.0.2.7"
                })
            #expect(regels[0].moment == Opstelling.begin.plus(seconden: 60))
        }
    }

    @Test("Een geweigerde lees- of schrijfbeurt laat een regel na, met onderwerp, en verder niets", arguments: Motor.alle)
    func geweigerd(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            await #expect(throws: Afwijzing.nietGevonden) {
                try await databank.lees(als: Proefkamer.amina, doel: .hulp, handeling: "dossier.inzien") { tx in
                    tx.getoond(.dossier(gezin.dossier))
                    throw Afwijzing.nietGevonden
                }
            }
            await #expect(throws: Afwijzing.nietGevonden) {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp, handeling: "notitie.maken") { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: gezin.plek, in: Proefkamer.tabel)
                    throw Afwijzing.nietGevonden
                }
            }
            let regels = try await regels(databank, over: .dossier(gezin.dossier))
            #expect(regels.map(\.handeling) == ["notitie.maken", "dossier.inzien"])
            #expect(regels.allSatisfy { $0.uitkomst == "geweigerd" })
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 0)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis_feit") == 0)
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test("Een zoekvraag staat verzegeld bij de regel, en wie mag leest haar terug", arguments: Motor.alle)
    func bijzonderheden(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            try await databank.lees(als: Proefkamer.amina, doel: .toeleiding) { tx in tx.noteer("zoeken", bijzonderheden: "naam: De Wit") }
            let regels = try await databank.lees(als: Proefkamer.bram, doel: .toezicht) { tx in try tx.regels(van: Proefkamer.amina.id) }
            #expect(regels.map(\.bijzonderheden) == ["naam: De Wit"])
            let ruw = try await databank.engine.read {
                try $0.query("SELECT bijzonderheden FROM gebeurtenis", [])[0].blob("bijzonderheden")
            }
            #expect(!String(decoding: ruw, as: UTF8.self).contains("De Wit"))
        }
    }

    @Test("Wie keek in mijn dossier: per persoon geteld, vanaf een dag", arguments: Motor.alle)
    func wieKeek(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let (gezin, ander) = (Proefdossier(), Proefdossier())
            try await databank.noteer("x", gezin)
            try await databank.noteer("y", ander)
            try await databank.lees(als: .systeem("naamindex"), doel: .beheer) { tx in tx.getoond(.dossier(gezin.dossier)) }
            opstelling.klok.verzet(seconden: 3600)
            for _ in 1...2 {
                try await databank.lees(als: Proefkamer.bram, doel: .toezicht) { tx in tx.getoond(.dossier(gezin.dossier)) }
            }
            let (alles, laatst) = try await databank.lees(als: Proefkamer.amina, doel: .rechten) { tx in
                (
                    try [Opstelling.begin.plus(seconden: -9), Opstelling.begin.plus(seconden: 9)].map { sinds in
                        try tx.kijkers(over: .dossier(gezin.dossier), sinds: sinds)
                    },
                    try tx.regels(over: .dossier(gezin.dossier), sinds: Opstelling.begin.plus(seconden: 1))
                )
            }
            let uur = Opstelling.begin.plus(seconden: 3600)
            let bram = Journaalaantal(wie: Proefkamer.bram.id, rol: "teamleider", aantal: 2, laatste: uur)
            let amina = Journaalaantal(wie: Proefkamer.amina.id, rol: "jeugdprofessional", aantal: 1, laatste: Opstelling.begin)
            #expect(alles == [[bram, amina], [bram]])
            #expect(laatst.map(\.rol) == ["teamleider", "teamleider"])
        }
    }

    @Test("Een onverwachte fout laat geen regel en geen rij na", arguments: Motor.alle)
    func onverwacht(_ motor: Motor) async throws {
        struct Stuk: Error {}
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            await #expect(throws: Stuk.self) {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: gezin.plek, in: Proefkamer.tabel)
                    throw Stuk()
                }
            }
            let (regels, feiten) = (
                try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis"),
                try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit")
            )
            #expect((regels, feiten) == (0, 0))
        }
    }
}
