// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App
@testable import Proefland

/// Facts come in as life goes: one colleague writes Monday's visit down before the other writes Friday's call. What is derived from a file
/// may depend on the days in the facts and on which fact corrects which, never on the order in which they were read or recorded.
@Suite("De volgorde waarin feiten binnenkomen doet er niet toe")
struct VolgordeTests {
    /// Everything derived from a file that a person sees.
    private struct Afgeleid: Equatable {
        let stand: Stand
        let taken: [Taak]
        let tijdlijn: [Tijdlijnpunt]
        let watNu: WatNu
        let termijnen: [LopendeTermijn]

        init(_ feiten: Dossierfeiten, _ vandaag: Datum) {
            let beeld = Dossierbeeld(feiten, op: vandaag, regels: .standaard)
            stand = Stand.van(beeld)
            taken = Taken.van(beeld)
            tijdlijn = Tijdlijn.van(feiten)
            watNu = WatNu.van(beeld)
            termijnen = Termijnen.lopend(beeld)
        }
    }

    /// The facts of every family of a small made-up town, with stories of months behind them.
    private static func dossiers(_ app: App) async throws -> [(ID<Dossier>, Dossierfeiten)] {
        try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            try tx.query("SELECT id FROM dossier ORDER BY id").map { row in
                let id: ID<Dossier> = try row.id("id")
                return (id, try Dossierlezing.feiten(id, tx))
            }
        }
    }

    @Test("In elke volgorde gelezen geven de feiten van elk gezin dezelfde stand, taken, termijnen en tijdlijn")
    func gelezen() async throws {
        try await metVulling(gezinnen: 20, dossiers: 0) { app, refused in
            #expect(refused.isEmpty)
            let files = try await Self.dossiers(app), vandaag = app.databank.klok.nu().datum
            #expect(files.count > 20)
            for (id, feiten) in files {
                let eerst = Afgeleid(feiten, vandaag)
                for zaad in 1...6 {
                    let geschud = feiten.doorElkaar(UInt64(zaad))
                    #expect(Afgeleid(geschud, vandaag) == eerst, "dossier \(id), zaad \(zaad)")
                }
            }
            #expect(files.contains { $0.1.doorElkaar(1) != $0.1 }, "er viel niets te schudden")
        }
    }

    @Test("Later opgeschreven maar eerder gebeurd: notities in een andere volgorde vastgelegd geven dezelfde stand en taken")
    func opgeschreven() async throws {
        try await metVulling(gezinnen: 20, dossiers: 0) { app, _ in
            let files = try await Self.dossiers(app), vandaag = app.databank.klok.nu().datum
            var verwisseld = 0
            for (id, feiten) in files {
                let ander = feiten.metVerwisseldeNotities
                if ander != feiten { verwisseld += 1 }
                let a = Afgeleid(feiten, vandaag), b = Afgeleid(ander, vandaag)
                #expect(a.stand == b.stand, "dossier \(id)")
                #expect(
                    a.taken.map(\.soort) == b.taken.map(\.soort) && a.taken.map(\.uiterlijk) == b.taken.map(\.uiterlijk), "dossier \(id)")
                #expect(a.termijnen == b.termijnen, "dossier \(id)")
                #expect(feiten.notities.geldend().map(\.inhoud.datum).max() == ander.notities.geldend().map(\.inhoud.datum).max())
            }
            #expect(verwisseld > 5)
        }
    }

    @Test("Elke soort feit wordt meegeschud: een nieuwe soort valt hier op")
    func volledig() {
        let lijsten = Mirror(reflecting: Dossierfeiten()).children.filter { $0.label != "relaties" }
        #expect(lijsten.count == Dossierfeiten.schudders.count)
    }
}

extension Dossierfeiten {
    typealias Schudder = @Sendable (inout Dossierfeiten, inout Proefland.Toeval) -> Void

    private static func schud<I: Feitinhoud>(_ path: any WritableKeyPath<Dossierfeiten, [Feit<I>]> & Sendable) -> Schudder {
        { feiten, toeval in feiten[keyPath: path] = feiten[keyPath: path].shuffled(using: &toeval) }
    }

    static let schudders: [Schudder] = [
        schud(\.hulpvragen), schud(\.triages), schud(\.stappen), schud(\.aanvraagintrekkingen), schud(\.personen), schud(\.levens),
        schud(\.afspraken),
        schud(\.aflopen), schud(\.woonplaatsen),
        schud(\.verhuizingen),
        schud(\.gemeenteoverdrachten), schud(\.partnervragen), schud(\.partnerantwoorden), schud(\.partnerlezingen), schud(\.deelnames),
        schud(\.gezag),
        schud(\.geheimhoudingen), schud(\.schermen), schud(\.vlaggen), schud(\.beeindigingen), schud(\.notities), schud(\.betrokkenheden),
        schud(\.verklarendeAnalyses), schud(\.verklaringsafsluitingen), schud(\.aanleidingen), schud(\.aanleidingafwegingen),
        schud(\.inzetkeuzes), schud(\.instrumentafnamen), schud(\.consulten), schud(\.consultantwoorden),
        schud(\.stemmen), schud(\.vaststellingen), schud(\.duidingen), schud(\.bevindingen), schud(\.normaliseren), schud(\.groepsplannen),
        schud(\.plannen), schud(\.akkoorden), schud(\.actieuitkomsten), schud(\.evaluaties), schud(\.afsluitingen), schud(\.aanvragen),
        schud(\.termijnwijzigingen), schud(\.besluiten), schud(\.verzendingen), schud(\.intrekkingen), schud(\.besluitwijzigingen),
        schud(\.voorstellen), schud(\.voorsteluitkomsten), schud(\.lichtetoetsen), schud(\.toewijzingen),
        schud(\.starts), schud(\.stops), schud(\.berichten), schud(\.verstrekkingen), schud(\.verklaringen), schud(\.verzoeken),
        schud(\.basishulpen), schud(\.basishulpeinden), schud(\.groepsdeelnames), schud(\.groepsdeelnameeinden),
        schud(\.verzoekbesluiten), schud(\.verzoektoetsen), schud(\.verzoekuitstellen), schud(\.verzoekafgiften), schud(\.bewaarplichten),
        schud(\.bewaarplichteinden), schud(\.bewaarplichtherzieningen),
        schud(\.hulptoestemmingen), schud(\.deelafspraken), schud(\.toestemmingsantwoorden), schud(\.toestemmingsintrekkingen),
        schud(\.toestemmingsuitzonderingen), schud(\.wilsoordelen), schud(\.plichtenafwegingen), schud(\.voorlichtingen),
        schud(\.verwijsindexmeldingen),
        schud(\.bevestigingen), schud(\.nietGehoord), schud(\.terreinvragen), schud(\.terreinuitkomsten),
        schud(\.veiligheidsplannen), schud(\.veiligheidscontroles), schud(\.veiligheidsherzieningen), schud(\.levenslang),
        schud(\.perspectiefplannen), schud(\.toekomstplannen), schud(\.toekomststappen), schud(\.overgangsstappen),
        schud(\.verlengingen), schud(\.resourcegroepen), schud(\.bijeenkomsten),
        schud(\.regieafspraken), schud(\.opschriften), schud(\.kindversies), schud(\.doelmetingen), schud(\.helptniet),
        schud(\.helptnietantwoorden),
        schud(\.uitkomstmetingen), schud(\.overdrachtgesprekken),
        schud(\.stapbevindingen), schud(\.bezwaren), schud(\.bezwaarstappen), schud(\.bezwaarbesluiten),
        schud(\.ingebrekestellingen), schud(\.dwangsombesluiten), schud(\.zienswijzen), schud(\.zienswijzeantwoorden), schud(\.uitspraken),
        schud(\.uitspraakuitvoeringen), schud(\.klachten), schud(\.klachtstappen), schud(\.klachtafdoeningen),
    ]

    /// The same facts, each kind in another order.
    func doorElkaar(_ zaad: UInt64) -> Dossierfeiten {
        var result = self, toeval = Proefland.Toeval(zaad: zaad)
        for schud in Self.schudders { schud(&result, &toeval) }
        return result
    }

    /// Notes that correct nothing and are corrected by nothing, recorded the other way round: the last one first. What they say stays.
    var metVerwisseldeNotities: Dossierfeiten {
        let bedoeld = Set(notities.compactMap(\.vervangt))
        let samen = Dictionary(grouping: notities, by: \.handeling).mapValues(\.count)
        let los = notities.filter { $0.vervangt == nil && !bedoeld.contains($0.id) && !$0.ingetrokken && samen[$0.handeling] == 1 }
        let omslagen = Dictionary(uniqueKeysWithValues: zip(los.map(\.id), los.reversed()))
        var result = self
        result.notities = notities.map { note in
            guard let omslag = omslagen[note.id] else { return note }
            return Feit(
                id: omslag.id, dossier: note.dossier, lijn: note.lijn, jeugdige: note.jeugdige, opgetekend: omslag.opgetekend,
                door: note.door, geldigVan: note.geldigVan, geldigTot: note.geldigTot, bron: note.bron, handeling: omslag.handeling,
                inhoud: note.inhoud)
        }
        return result
    }
}
