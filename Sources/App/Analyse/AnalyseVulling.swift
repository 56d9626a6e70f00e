// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// A voice, an observation, an interpretation or a conclusion about one child; nil: about the family. Gives its id.
    @discardableResult
    package func onderzoekt<I: Feitinhoud>(_ feit: I, dossier: ID<Dossier>, jeugdige: ID<Persoon>?) throws -> UUIDv7 {
        try AnalyseStore.legVast(feit, zicht(dossier), jeugdige: jeugdige, van: vandaag, tx).id
    }

    /// What somebody said last about an area still holds, and so does the conclusion.
    package func bevestigt(_ gebied: Leefgebied, van spreker: ID<Persoon>, dossier: ID<Dossier>, jeugdige: ID<Persoon>) throws {
        let sight = try zicht(dossier)
        guard let area = try AnalyseStore.feiten(sight, tx).beeld(gebied, .kind(jeugdige)) else { return }
        let said = area.stemmen.last { $0.inhoud.spreker == spreker && $0.inhoud.stand == .besproken }
        for fact in [said?.id, area.bevinding?.id].compactMap(\.self) {
            let sure = Analysebevestiging(leefgebied: gebied, feit: fact, met: [spreker], datum: vandaag)
            try AnalyseStore.legVast(sure, sight, jeugdige: jeugdige, van: vandaag, tx)
        }
    }

    @discardableResult
    package func vraagtElders(_ vraag: Terreinvraag, dossier: ID<Dossier>, jeugdige: ID<Persoon>) throws -> UUIDv7 {
        try AnalyseStore.legVast(vraag.gecontroleerd(op: vandaag), zicht(dossier), jeugdige: jeugdige, van: vandaag, tx).id
    }
}
