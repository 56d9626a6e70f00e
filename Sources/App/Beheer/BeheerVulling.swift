// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// A colleague who does not log in: writes the history of another team.
    package func neemtAan(_ medewerker: Medewerker, van dag: Datum) throws { try BeheerStore.legVast(medewerker, van: dag, tx) }

    /// A setting of the installation.
    package func stelt(_ instelling: Instelling) throws { try InstellingStore.legVast(instelling, tx) }

    /// Up to where a role decides alone.
    package func begrenst(_ grens: Goedkeuringsgrens) throws { try GoedkeuringStore.legVast(grens, tx) }

    /// How letters look from a day on, with the logo that goes with it.
    package func stelt(_ stijl: Huisstijl, beeldmerk: (naam: String, bytes: [UInt8])) throws {
        let logo = Beeldmerk(try Beeldlezing(beeldmerk.bytes, veld: "bestand"), naam: beeldmerk.naam)
        try HuisstijlStore.legVast(logo, tx)
        try HuisstijlStore.legVast(stijl.met(beeldmerk: logo), tx)
    }

    package func verleent(_ mandaat: Mandaatverlening) throws { try BeheerStore.legVast(mandaat, tx) }
}
