// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// A colleague who does not log in: writes the history of another team.
    package func neemtAan(_ medewerker: Medewerker, van dag: Datum) throws { try BeheerStore.legVast(medewerker, van: dag, tx) }

    /// A setting of the installation.
    package func stelt(_ instelling: Instelling) throws { try InstellingStore.legVast(instelling, tx) }

    package func verleent(_ mandaat: Mandaatverlening) throws { try BeheerStore.legVast(mandaat, tx) }
}
