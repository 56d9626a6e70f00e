// SPDX-License-Identifier: EUPL-1.2
import Kern
import Opmaak

/// Samples of what another kader would change.
enum AfbakeningVoorbeelden {
    static func alle(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let register = try Kaderregister.vanProgramma()
        let from = try register.kader(AfbakeningRoutes.kader).kader, to = try register.kader(AfbakeningRoutes.met).kader
        func blad(_ cases: [Kadervergelijking.Geval]) -> Antwoord {
            let counted = Kadervergelijking(cases, stappen: to.stappen.map(\.id))
            return AfbakeningPages.toon(Afbakening(kader: from, met: to, vergelijking: counted), verzoek)
        }
        let kept = Kadervergelijking.Geval(leefgebieden: [.ontwikkeling, .school], was: true, wordt: .voorziening, stap: "wat-rest")
        let lost = Kadervergelijking.Geval(leefgebieden: [.opvoeding], was: true, wordt: .geenVoorziening, stap: "problemen")
        let unknown = Kadervergelijking.Geval(leefgebieden: [.geld], was: true, wordt: .mist, stap: "problemen")
        let cases = Array(repeating: kept, count: 23) + Array(repeating: lost, count: 8) + [unknown]
        return [
            .blad("Wat een nieuwe grens zou veranderen", .gevuld, blad(cases)),
            .blad("Wat een nieuwe grens zou veranderen", .leeg, blad([])),
        ]
    }
}
