// SPDX-License-Identifier: EUPL-1.2
import Kern

extension Vulhand {
    package func leert(_ reflectie: Teamreflectie) throws { try ReflectieStore.legVast(reflectie, tx) }
    package func signaleert(_ signaal: Teamsignaal) throws { try ReflectieStore.legVast(signaal, tx) }

    package func volgtOp(_ vervolg: Signaalvervolg, _ signaal: Teamsignaal) throws {
        guard let item = try ReflectieStore.signalen(signaal.team, tx).first(where: { $0.inhoud.signaal == signaal.signaal }) else {
            return
        }
        try ReflectieStore.legVast(vervolg, bij: item, tx)
    }
}
