// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    private struct Pen: Verhaalpen {
        let hand: Vulhand
        let zicht: Zicht
        let kind: ID<Persoon>

        func schrijf<I: Verklaringsdeel>(_ deel: I) throws -> UUIDv7 {
            try AnalyseStore.legVast(deel, zicht, jeugdige: kind, van: hand.vandaag, hand.tx).id
        }
    }

    /// The verklarende analyse of the example family, as far as somebody of the team makes it. Gives its id.
    package func verklaart(
        kind: ID<Persoon>, moeder: ID<Persoon>, vader: ID<Persoon>, feit: UUIDv7?, dossier: ID<Dossier>
    ) throws -> UUIDv7 {
        let zicht = try zicht(dossier)
        let start = Verklarendeanalyse(kind: kind, op: vandaag.plus(dagen: -62), vraag: Verklaringsverhaal.vraag)
        let analysis = try VerklarendStore.begin(start, zicht, tx).id
        var pen = Pen(hand: self, zicht: zicht, kind: kind)
        try Verklaringsverhaal(analyse: analysis, kind: kind, moeder: moeder, vader: vader, vandaag: vandaag, vaststelling: feit)
            .vertel(&pen)
        return analysis
    }

    /// Closed by the employee in whose name this is told, if the rules let them.
    package func sluitVerklaring(_ analyse: UUIDv7, door wie: Medewerker, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        guard let view = try VerklarendStore.feiten(zicht, tx).beeld(analyse) else { throw Afwijzing.nietGevonden }
        let closing = try view.afgesloten(
            door: wie, op: vandaag, houdbaarTot: try InstellingStore.normen(tx).laatsteDag(.houdbaarheid, na: vandaag).uitkomst,
            eerderBij: "Als Sem bij zijn vader gaat wonen, of van school verandert.")
        try VerklarendStore.legVast(closing, bij: view, zicht, tx)
    }

    /// What stands beside an analysis: how heavy the help is, an instrument, a consult.
    package func legtNaast<I: Feitinhoud>(_ feit: I, kind: ID<Persoon>, dossier: ID<Dossier>) throws -> UUIDv7 {
        try VerklarendStore.legVast(feit, over: kind, van: vandaag, zicht(dossier), tx).id
    }

    /// The factors of an analysis, to point to.
    package func factoren(_ analyse: UUIDv7, dossier: ID<Dossier>) throws -> [UUIDv7] {
        try VerklarendStore.feiten(zicht(dossier), tx).beeld(analyse)?.factoren.map(\.id) ?? []
    }
}
