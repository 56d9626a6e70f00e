// SPDX-License-Identifier: EUPL-1.2
import Kern
import Opmaak

extension MonitorKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        [.blad("Cijfers zonder lijst", .leeg, CijferPages.zonderLijst(verzoek.als(.beleidsadviseur, "Thomas Okafor")))]
    }
}
