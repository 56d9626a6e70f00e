// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@testable import App

/// One family in a sentence, weighed by a kader of this program: what its table says at a step, and on which source.
struct Kaderzin: Sendable, CustomTestStringConvertible {
    enum Kader: String, Sendable, CaseIterable {
        case wet = "jeugdwet-2.3/2"
        case voorstel = "reikwijdte/1"
    }

    let kader: Kader
    let artikel: String
    let zin: String
    /// Where is looked.
    let stap: String
    /// The conclusion, `oordeel` or what is missing, with the source of the line.
    let gevolg: String
    /// What is other than in `gewoon`; an empty value is not known.
    let anders: [String: String]

    var testDescription: String { "\(artikel): \(zin)" }

    init(
        _ artikel: String, _ zin: String, bij stap: String = "eigen-mogelijkheden", _ gevolg: String, _ anders: [String: String],
        kader: Kader = .wet
    ) {
        self.artikel = artikel
        self.zin = zin
        self.stap = stap
        self.gevolg = gevolg
        self.anders = anders
        self.kader = kader
    }

    /// A child of fifteen with a severe problem, whom nobody else can help.
    static let gewoon = [
        "besluit.peildatum": "2026-03-20", "jeugdige.geboortedatum": "2010-06-14", "problemen.aard": "stoornis",
        "problemen.ernst": "ernstig", "ladder.andere-wet": "geen", "ladder.eigen-kracht": "nee", "ladder.gebruikelijk": "nee",
        "ladder.netwerk": "nee", "ladder.vrij-toegankelijk": "nee", "ladder.overig": "nee", "uitkomst.hulpvraag": "duidelijk",
        "uitkomst.benodigde-hulp": "nodig",
    ]

    /// The steps walked as the command line walks them, tables first.
    func gebeurt(_ rekenaar: Kaderrekenaar) -> String {
        let given = Afweegopgave(Self.gewoon.merging(anders) { $1 }.filter { !$0.value.isEmpty }, kader: rekenaar.kader)
        guard given.fouten.isEmpty else { return "\(given.fouten)" }
        // A table of a later step is asked by itself when the outcome before it is given: the walk would have ended there.
        if given.conclusies["eigen-mogelijkheden"] != nil {
            let drawn = given.conclusies.map { ("uitkomst." + $0.key, $0.value) }
            let known = given.gegevens.merging(drawn) { $1 }
            return rekenaar.bereken(stap, known).map(woorden) ?? "geen tabel"
        }
        let walk = rekenaar.loop(given.gegevens, conclusies: given.conclusies, voorrang: .tabel)
        guard let step = walk.stappen.first(where: { $0.id == stap }) else { return "niet bereikt: \(walk.stap)" }
        if let table = step.spoor { return woorden(table) }
        return step.conclusie ?? "mist \(walk.mist.joined(separator: ", "))"
    }

    private func woorden(_ table: Tabelspoor) -> String {
        switch table.uitkomst {
        case .conclusie(let code): "\(code) · \(table.grond.bron)"
        case .oordeel: "oordeel · \(table.grond.bron)"
        case .meer(let codes): "meer: \(codes.joined(separator: ", "))"
        case .mist(let names): "mist \(names.joined(separator: ", "))"
        }
    }
}

extension Kaderzin.Kader {
    var geladen: Kaderregister.Kader { get throws { try Kaderregister.vanProgramma().kader(rawValue) } }
}
