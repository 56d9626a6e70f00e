// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// A voice, an observation, an interpretation or a conclusion about one child. Gives its id.
    @discardableResult
    package func onderzoekt<I: Feitinhoud>(_ feit: I, dossier: ID<Dossier>, jeugdige: ID<Persoon>) throws -> UUIDv7 {
        try AnalyseStore.legVast(feit, zicht(dossier), jeugdige: jeugdige, van: vandaag, tx).id
    }
}
