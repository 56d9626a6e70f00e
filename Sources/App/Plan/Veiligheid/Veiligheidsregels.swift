// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The veiligheidsplan in a few lines, for a sheet that must do without the system: where it stands, what may not be given up, who does what,
/// what is done when that fails, and to whom each child goes. Nothing of what was worried about, and no child's own words or signal.
enum Veiligheidsregels {
    /// - Returns: nothing when the plan stands behind a shield for anybody; only where it stands when somebody's whereabouts are a secret.
    static func van(_ beeld: Veiligheidsbeeld, _ gezin: Gezin, _ schermen: Schermen, op vandaag: Datum) -> [String] {
        let plan = beeld.plan.inhoud
        guard !schermen.verbergt(beeld.plan, over: plan.overPersonen) else { return [] }
        guard schermen.geheimen.isEmpty else {
            return [
                Veiligheidsteken.zin(beeld, metRegie: false, op: vandaag)
                    + ". Wat er is afgesproken staat niet op dit blad: vraag het team."
            ]
        }
        let musts = plan.voorwaarden.map { "Moet: \($0.wat) (\($0.door))" }
        return [Veiligheidsteken.zin(beeld, op: vandaag)] + musts + afspraken(beeld, gezin, schermen) + kinderen(plan, gezin, schermen)
    }

    private static func afspraken(_ beeld: Veiligheidsbeeld, _ gezin: Gezin, _ schermen: Schermen) -> [String] {
        let plan = beeld.plan
        let made = plan.inhoud.opVolgorde.filter { made in
            made.fase != .herstel && !(made.persoon.map { schermen.verbergt(plan, over: [$0]) } ?? false)
        }
        return made.map { "\(gezin.wie($0)): \($0.wat) (\($0.wanneer)). Lukt het niet: \($0.alsNiet)" }
    }

    private static func kinderen(_ plan: Veiligheidsplan, _ gezin: Gezin, _ schermen: Schermen) -> [String] {
        plan.kinderen.filter { child in !(child.vertrouwd.map { person in schermen.schermen.contains { $0.over == person } } ?? false) }
            .map { "\(gezin.naam($0.kind)) gaat naar \(gezin.vertrouwd($0)) als het misgaat" }
    }
}
