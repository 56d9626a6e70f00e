// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App
@testable import Proefland

/// Lists read a stored row; it is made again when a fact comes in, and on the day it names itself. Between those days it must be what the
/// same facts give anew: else a task shows too late, or stays too long, in the list of a worker.
@Suite("Een bewaarde rij die op haar dag wordt gewekt, is de rij die op die dag nieuw wordt gemaakt")
struct WektTests {
    /// What a row is made of, apart from the day.
    private struct Bron: Sendable {
        let dossier: ID<Dossier>
        let relaties: Relaties
        var feiten: Dossierfeiten
        let maker: ID<Gebruiker>?
        var regels = Dossierregels.standaard

        func taken(op dag: Datum) -> [Taak] { Taken.van(Dossierbeeld(feiten, op: dag, regels: regels)) }

        func rij(op dag: Datum) -> Dossierstand {
            Dossierstand(
                dossier: dossier, lijn: ID(dossier.raw), titel: "", relaties: relaties, feiten: feiten, maker: maker, regels: regels,
                op: Moment(begin: dag).plus(seconden: 12 * 3600), dag)
        }
    }

    private static func bronnen(_ app: App) async throws -> [Bron] {
        try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            try tx.query("SELECT id FROM dossier ORDER BY id").map { row in
                let id: ID<Dossier> = try row.id("id")
                return Bron(
                    dossier: id, relaties: try RelatieStore.relaties(id, tx), feiten: try Dossierlezing.feiten(id, tx),
                    maker: try DossierStore.maker(id, tx))
            }
        }
    }

    /// Every day of the months around today, then now and then for years: long enough for children to become twelve, sixteen and eighteen.
    private static func dagen(_ vandaag: Datum) -> [Datum] {
        (-60...120).map { vandaag.plus(dagen: $0) } + stride(from: 127, to: 1_700, by: 9).map { vandaag.plus(dagen: $0) }
    }

    /// The days on which a row that is only woken on its own day is not the one made anew, and on how many the row of the first day is not:
    /// that one is never woken.
    private static func verschillen(_ bron: Bron, _ dagen: [Datum]) -> (fout: [String], zonderWekken: Int) {
        guard let first = dagen.first.map({ bron.rij(op: $0) }) else { return ([], 0) }
        var kept = first, found: [String] = [], asleep = 0
        for day in dagen.dropFirst() {
            let fresh = bron.rij(op: day)
            if !first.isGelijk(fresh) { asleep += 1 }
            if let due = kept.opnieuw, due <= day { kept = fresh }
            guard !kept.isGelijk(fresh) else { continue }
            found.append("\(day.iso): \(kept.inHetKort) in plaats van \(fresh.inHetKort)")
            kept = fresh
        }
        return (found, asleep)
    }

    @Test("Van elk gezin, op elke dag van maanden en jaren; ook als een deel van de feiten er niet is")
    func gewekt() async throws {
        try await metVulling(gezinnen: 8, dossiers: 0) { app, refused in
            #expect(refused.isEmpty)
            let sources = try await Self.bronnen(app), vandaag = app.databank.klok.nu().datum, days = Self.dagen(vandaag)
            #expect(sources.count > 10)
            var asleep = 0
            for (i, whole) in sources.enumerated() {
                var part = whole
                part.feiten = whole.feiten.zonderEenDeel(UInt64(i))
                for (name, source) in [("heel", whole), ("deel", part)] {
                    let result = Self.verschillen(source, days)
                    #expect(result.fout.isEmpty, "dossier \(whole.dossier.hex) \(name): \(result.fout.prefix(4).joined(separator: "; "))")
                    asleep += result.zonderWekken
                }
            }
            // A test that cannot fail proves nothing: rows that are never woken are found to be wrong.
            #expect(asleep > sources.count, "\(asleep) dagen anders zonder wekken")
        }
    }

    @Test("Wordt een termijn met een dag gewijzigd, dan wekt die dag de rij")
    func termijn() async throws {
        try await metVulling(gezinnen: 8, dossiers: 0) { app, _ in
            let vandaag = app.databank.klok.nu().datum, from = vandaag.plus(dagen: 17)
            let set = [
                Instelling(sleutel: .termijn(.voorEindeBesluit), waarde: "52", van: from, grond: "proef"),
                Instelling(sleutel: .termijn(.voorEindeToestemming), waarde: "52", van: from, grond: "proef"),
                Instelling(sleutel: .reden(.trajecten), waarde: "0", van: from, grond: "proef"),
            ]
            var changed = 0
            for var source in try await Self.bronnen(app) {
                let usual = source.taken(op: from)
                source.regels = Dossierregels(set)
                let wrong = Self.verschillen(source, Self.dagen(vandaag)).fout
                #expect(wrong.isEmpty, "dossier \(source.dossier.hex): \(wrong.prefix(4).joined(separator: "; "))")
                // The row shows the first task only: that others wait longer is no reason not to count a change.
                if source.taken(op: from) != usual { changed += 1 }
            }
            #expect(changed > 0, "geen enkel dossier kreeg andere taken")
        }
    }
}

extension Dossierstand {
    /// Another day to look again is no other row.
    fileprivate func isGelijk(_ ander: Dossierstand) -> Bool {
        var (a, b) = (self, ander)
        (a.opnieuw, b.opnieuw) = (nil, nil)
        return a == b
    }

    fileprivate var inHetKort: String {
        "\(fase.rawValue)/\(eerste.map { "\($0.soort.rawValue) \($0.uiterlijk.iso)" } ?? "-")/\(inzet?.soort.rawValue ?? "-")/\(isOpen)"
            + "/\(contact == nil ? "-" : "c")\(team == nil ? "-" : "t")/\(gezienSinds?.iso ?? "-")/\(stagneertSinds?.iso ?? "-")"
    }
}

extension Dossierfeiten {
    /// About a third of each kind is left out: other stories than the ones that were told.
    fileprivate func zonderEenDeel(_ zaad: UInt64) -> Dossierfeiten {
        var result = self, toeval = Proefland.Toeval(zaad: zaad)
        for dun in Self.dunners { dun(&result, &toeval) }
        return result
    }

    private static func dun<I: Feitinhoud>(_ path: any WritableKeyPath<Dossierfeiten, [Feit<I>]> & Sendable) -> Schudder {
        { feiten, toeval in feiten[keyPath: path] = feiten[keyPath: path].filter { _ in Int.random(in: 0..<3, using: &toeval) > 0 } }
    }

    /// What ends, closes or answers something: left out, it runs on.
    private static let dunners: [Schudder] = [
        dun(\.stops), dun(\.starts), dun(\.afsluitingen), dun(\.besluiten), dun(\.verzendingen), dun(\.evaluaties), dun(\.akkoorden),
        dun(\.beeindigingen), dun(\.toestemmingsantwoorden), dun(\.toestemmingsintrekkingen), dun(\.basishulpeinden),
        dun(\.groepsdeelnameeinden), dun(\.uitkomstmetingen), dun(\.overdrachtgesprekken), dun(\.toekomstplannen), dun(\.gezag),
        dun(\.partnerantwoorden), dun(\.consultantwoorden), dun(\.actieuitkomsten), dun(\.triages), dun(\.hulptoestemmingen),
        dun(\.helptnietantwoorden), dun(\.woonplaatsen), dun(\.gemeenteoverdrachten), dun(\.afspraken), dun(\.notities),
    ]
}
