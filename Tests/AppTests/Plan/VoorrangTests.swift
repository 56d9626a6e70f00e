// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Steun
import Testing

@testable import App

@Suite("Voorrang: wie tegelijk wijzigt overschrijft niets, en tweemaal sturen is één keer doen")
struct VoorrangTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil

    @Test("Van gelijktijdige wijzigingen van één plan lukt er steeds één; de ander krijgt beide versies te zien")
    func gelijktijdig() async throws {
        let ronden = Self.isVoluit ? 1_250 : 6
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            _ = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            var saved = 1
            for ronde in 1...ronden {
                app.klok.vooruit(seconden: 1)
                let start = try await scene.formulier(app, wijziging: [:])
                let forms = (0..<8).map { start.en(["doel-1-woorden": "Versie \(ronde) van klant \($0)"]) }
                let answers = try await tegelijk(forms.map { form in { try await app.als(.amina).post(PlanURL.wijzigen(scene.id), form) } })
                let won = answers.indices.filter { answers[$0].status == 303 }
                #expect(won.count == 1, "ronde \(ronde): \(answers.map(\.status))")
                saved += won.count
                for index in answers.indices where !won.contains(index) {
                    let page = answers[index]
                    #expect(page.status == 409 && page.bevat("Versie \(ronde) van klant \(index)"), "\(page.status)")
                    #expect(won.allSatisfy { page.bevat("Versie \(ronde) van klant \($0)") }, "ook wat de ander bewaarde staat er")
                }
                if ronde == ronden || ronde % 50 == 0 {
                    #expect(try await scene.plannen(app).map(\.inhoud.nummer) == Array(1...saved))
                }
            }
            print("voorrang: \(ronden * 8) gelijktijdige wijzigingen, \(saved - 1) bewaard, 0 stil overschreven")
        }
    }

    @Test("Een verzending die tot vijf keer binnenkomt, achter elkaar of tegelijk, werkt één keer")
    func herhaald() async throws {
        let ronden = Self.isVoluit ? 400 : 10
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            for ronde in 1...ronden {
                let before = try await app.aantalFeiten()
                let form = ContactTests.notitie(family, gezegd: "Gebeld, ronde \(ronde)", over: [family.noor.hex])
                    .merging(["_idempotent": ["ronde-\(ronde)"]]) { $1 }
                let keren = 1 + ronde % 5
                let send: @Sendable () async throws -> Uitslag = { try await amina.post(GezinURL.contacten(family.dossier), form) }
                var answers: [Uitslag] = []
                if ronde % 2 == 0 {
                    answers = try await tegelijk(Array(repeating: send, count: keren))
                } else {
                    for _ in 0..<keren { answers.append(try await send()) }
                }
                #expect(answers.allSatisfy { $0.status == 303 }, "ronde \(ronde): \(answers.map(\.status))")
                #expect(try await app.aantalFeiten() == before + 1, "ronde \(ronde), \(keren) keer gestuurd")
            }
        }
    }

    private func tegelijk(_ work: [@Sendable () async throws -> Uitslag]) async throws -> [Uitslag] {
        try await withThrowingTaskGroup(of: (Int, Uitslag).self) { group in
            for (index, one) in work.enumerated() { group.addTask { (index, try await one()) } }
            var result: [Int: Uitslag] = [:]
            for try await (index, answer) in group { result[index] = answer }
            return work.indices.compactMap { result[$0] }
        }
    }
}
