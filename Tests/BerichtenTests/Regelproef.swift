// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

/// One rule: a message that keeps it and one that breaks it, both judged.
struct Regelproef: Sendable, CustomTestStringConvertible {
    let code: String
    let goed: [Bevinding]
    let kapot: [Bevinding]

    var testDescription: String { code }

    static let alle = toewijzing + regie + verzoeken + wijzigingen + antwoorden + declaraties + declaratiestanden + declaratieAntwoorden

    // MARK: Short hands

    static func v301(_ code: String, _ change: (inout JW301) -> Void) -> Regelproef {
        Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw301), kapot: Niveau2.controleer(met(Voorbeeld.jw301, change)))
    }

    static func v315(_ code: String, _ change: (inout IJW.AangevraagdProduct) -> Void) -> Regelproef {
        let broken = met(Voorbeeld.jw315) { change(&$0.client.aangevraagdeProducten[0]) }
        return Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw315), kapot: Niveau2.controleer(broken))
    }

    static func v317(_ code: String, _ change: (inout IJW.Verzoek) -> Void) -> Regelproef {
        let broken = met(Voorbeeld.jw317) { change(&$0.client.verzoek) }
        return Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw317), kapot: Niveau2.controleer(broken))
    }

    static func v319(_ code: String, _ change: (inout IJW.Antwoord) -> Void) -> Regelproef {
        let broken = met(Voorbeeld.jw319) { change(&$0.antwoord) }
        return Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw319), kapot: Niveau2.controleer(broken))
    }

    static func v323(_ code: String, _ change: (inout IJW.Declaratie) -> Void) -> Regelproef {
        let broken = met(Voorbeeld.jw323()) { change(&$0.declaratie) }
        return Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw323()), kapot: Niveau2.controleer(broken))
    }

    static func v325(_ code: String, _ change: (inout JW325) -> Void) -> Regelproef {
        Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw325), kapot: Niveau2.controleer(met(Voorbeeld.jw325, change)))
    }

    /// A line of a declaration against what is known.
    static func d323(
        _ code: String, _ lines: [IJW.Prestatie] = [Voorbeeld.prestatie], _ om: IJW.Omgeving = Voorbeeld.mei,
        _ change: (inout IJW.Declaratiestand) -> Void = { _ in }
    ) -> Regelproef {
        let stand = Voorbeeld.declaratiestand
        return Regelproef(
            code: code, goed: Niveau3.controleer(Voorbeeld.jw323(), stand, Voorbeeld.mei),
            kapot: Niveau3.controleer(Voorbeeld.jw323(lines), met(stand, change), om))
    }

    static func p(_ change: (inout IJW.Prestatie) -> Void) -> IJW.Prestatie { met(Voorbeeld.prestatie, change) }
    static func dag(_ iso: String) -> Datum { Voorbeeld.dag(iso) }

    /// A credit of P1.
    static var credit: IJW.Prestatie {
        p {
            $0.productReferentie = .init(referentieNummer: "C1", vorigReferentieNummer: "P1")
            $0.ingediendBedrag.debetCredit = "C"
        }
    }
}
