// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension App {
    /// The goals of the plan the family works with now, for the analysis they rest on: the plan comes after it.
    var doelkennis: Doelkennis {
        { zicht, tx in
            guard zicht.magBlad(.plan), let plan = try PlanStore.feiten(zicht, tx).lopend else { return [] }
            return plan.inhoud.doelen.enumerated().map { index, goal in
                Doelverwijzing(nummer: index + 1, woorden: goal.woorden, rustOp: Set(goal.bevindingen), pad: PlanURL.show(zicht.dossier))
            }
        }
    }
}
