// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension App {
    /// What the sociale kaart has for an age, for the step of the weighing that asks for it: the kaart comes after it.
    var vrijehulp: Vrijehulp {
        { age, tx in
            let extra = try PlusStore.plus(tx).nu(op: tx.vandaag).map { rule in
                Vrijeplek(
                    naam: rule.titel, organisatie: "lokale plus van de gemeente (\(rule.voorWie))", telefoon: "", nagekeken: rule.van,
                    pad: Openbaarpad.plus + "#plus-" + rule.plus.hex, isPlus: true)
            }
            return try extra
                + KaartStore.kaart(tx).zoek(Kaartvraag(leeftijd: age), op: tx.vandaag).map { item in
                    Vrijeplek(
                        naam: item.naam, organisatie: item.organisatie, telefoon: item.telefoon, nagekeken: item.nagekeken,
                        pad: Openbaarpad.voorziening(item.voorziening))
                }
        }
    }
}
