// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The printed table of rights and what a real database lets through are the same.
@Suite("Rechten: elke rol × relatie × doel × handeling op een echte databank")
struct RechtenMatrixTests {
    private static let team = Cast.noord

    private static func bezoek(_ rol: Rol) -> Bezoek {
        Bezoek(
            gebruiker: Cast.thomas.gebruiker, naam: "Proef", rollen: [rol], teams: [team], csrf: "", vanwaar: "proef", sessie: [])
    }

    /// One file per relation of the same person; `nil`: none. The file itself is of another team.
    private static func dossiers(_ app: Proefapp) async throws -> [(Relatiesoort?, ID<Dossier>)] {
        try await app.schrijf { tx in
            try ([nil] + Relatiesoort.allCases).map { (soort: Relatiesoort?) in
                let made = try DossierStore.maak(team: Cast.zuid, tx)
                if let soort {
                    let relation = Relatie(
                        dossier: made.dossier, relatiesoort: soort, gebruiker: soort == .team ? nil : Cast.thomas.gebruiker,
                        team: soort == .team ? team : nil, van: tx.nu, tot: tx.nu.plus(seconden: 3_600), gegevenDoor: tx.wie.id,
                        reden: "proef")
                    try RelatieStore.geef(relation, lijn: made.lijn, tx)
                }
                return (soort, made.dossier)
            }
        }
    }

    private static func uitkomst(_ body: () throws -> Zicht) throws -> Bool {
        do {
            _ = try body()
            return true
        } catch Afwijzing.nietGevonden, Afwijzing.nietMogelijk {
            return false
        }
    }

    /// What the table says; writing more than a note asks a fixed relation.
    private static func verwacht(_ handeling: Handeling, _ rol: Rol, _ soort: Relatiesoort?, _ doel: Doelcode, notitie: Bool) -> Bool {
        let may = Rechten.mag(handeling, rollen: [rol], relaties: soort.map { [$0] } ?? [], doel: doel)
        guard handeling == .wijzigen, !notitie, let soort else { return may }
        return may && [.team, .vasteContactpersoon, .waarneming].contains(soort)
    }

    @Test("Zicht laat precies door wat de tabel zegt", arguments: Doel.allCases)
    func matrix(doel: Doel) async throws {
        try await withApp { app in
            let files = try await Self.dossiers(app)
            let code = try #require(Doelcode(rawValue: doel.rawValue))
            let wrong = try await app.lees(als: .thomas, doel: doel) { tx in
                var wrong: [String] = []
                for (soort, dossier) in files {
                    for rol in Rol.allCases {
                        for handeling in Handeling.allCases {
                            for notitie in [false, true] {
                                let got = try Self.uitkomst {
                                    try Zicht.op(dossier, Self.bezoek(rol), voor: handeling, alsMeelezer: notitie, tx)
                                }
                                if got != Self.verwacht(handeling, rol, soort, code, notitie: notitie) {
                                    wrong.append("\(rol) \(handeling) \(soort?.rawValue ?? "geen") \(notitie)")
                                }
                            }
                        }
                    }
                }
                return wrong
            }
            #expect(wrong.isEmpty, "\(wrong)")
        }
    }

    @Test(
        "Wie meedenkt of noodtoegang heeft, kan langs geen weg meer dan notities schrijven",
        arguments: [Relatiesoort.consult, .noodtoegang])
    func meelezer(soort: Relatiesoort) async throws {
        try await withApp { app in
            let file = try #require(try await Self.dossiers(app).first { $0.0 == soort }?.1)
            try await app.lees(als: .thomas) { tx in
                let reading = try Zicht.op(file, Self.bezoek(.jeugdprofessional), tx)
                #expect(throws: Afwijzing.self) { try reading.eis(.wijzigen) }
                #expect(!reading.magSchrijven)
                let writing = try Zicht.op(file, Self.bezoek(.jeugdprofessional), voor: .wijzigen, alsMeelezer: true, tx)
                try writing.eis(.wijzigen)
                #expect(throws: Afwijzing.self) { try writing.eis(.exporteren) }
                #expect(throws: Afwijzing.self) { try writing.eis(.vernietigen) }
            }
        }
    }

    @Test("Een ingetrokken relatie geldt bij de volgende vraag niet meer")
    func intrekken() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = "/dossiers/\(family.dossier.hex)/gezin"
            let amina = app.als(.amina)
            #expect(try await amina.get(path).status == 200)
            try await app.schrijf(als: .petra) { tx in
                for relation in try RelatieStore.relaties(family.dossier, tx).lopend(op: tx.nu) {
                    try RelatieStore.beeindig(relation, reden: "proef", tx)
                }
            }
            #expect(try await amina.get(path).status == 404)
        }
    }

    @Test("Wat achter een scherm staat blijft er na een verbetering achter, en het oude komt niet terug")
    func schermNaVerbetering() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf { tx in
                let zicht = try Zicht.op(family.dossier, HerstelTests.bezoek(.amina), voor: .wijzigen, tx)
                func gezag(_ dag: Datum) -> Gezag {
                    Gezag(kind: family.noor, gezagsoort: .gezamenlijk, houders: [family.karin], herkomst: .gezagsregister, gezienOp: dag)
                }
                let first = try GezinStore.legVast(gezag(tx.vandaag), zicht, van: tx.vandaag, tx)
                let second = try GezinStore.legVast(gezag(tx.vandaag.plus(dagen: -1)), zicht, van: tx.vandaag, vervangt: first.id, tx)
                let other = try GezinStore.legVast(gezag(tx.vandaag.plus(dagen: -2)), zicht, van: tx.vandaag, tx)
                let third = try GezinStore.legVast(gezag(tx.vandaag.plus(dagen: -3)), zicht, van: tx.vandaag, vervangt: other.id, tx)
                for fact in [first.id, third.id] {
                    try BeschermingStore.legVast(
                        Scherm(feiten: [fact], voorGebruikers: [Cast.joost.gebruiker], reden: "proef"), zicht, van: tx.vandaag, tx)
                }
                let seen = try Zicht.op(family.dossier, HerstelTests.bezoek(.joost), tx).feiten(in: GezinStore.tabel, tx)
                let hidden: Set<UUIDv7> = [first.id, second.id, other.id, third.id]
                #expect(try hidden.isDisjoint(with: seen.alle(Gezag.self).map(\.id)))
                #expect(try hidden.isDisjoint(with: seen.geldend(Gezag.self).map(\.id)))
                let own = try zicht.feiten(in: GezinStore.tabel, tx).geldend(Gezag.self).map(\.id)
                #expect(own.contains(second.id) && own.contains(third.id))
            }
        }
    }
}
