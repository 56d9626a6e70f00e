// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// To the young person from twelve, with je: short sentences, their own words, nothing of what others said or wrote.
struct Kindlezing {
    /// What the young person said, by the stable id of what must be found.
    private static let eigenWoorden = "hulpvraag.jeugdige"

    let stof: Lezingstof

    init(_ stof: Lezingstof) { self.stof = stof }

    var delen: [Lezing.Deel] { [hallo, besluit, stappen, daarna, oneens].filter { !$0.isLeeg } }

    private var hallo: Lezing.Deel {
        let said = stof.gelopen.filter { stof.toont($0.stap.id) }.compactMap { $0.bevinding.bevindingen[Self.eigenWoorden] }
            .first { !$0.isLeeg }
        return .deel(
            "Hallo \(stof.jeugdige)",
            [
                "Er is hulp voor jou gevraagd. Wij hebben goed gekeken of dat nodig is. Hier lees je wat we besloten, en waarom.",
                said.map { "Dit heb jij verteld: “\($0)”" } ?? "",
            ])
    }

    private var besluit: Lezing.Deel {
        let outcome = stof.uitkomst(voor: .kind)
        guard let decision = stof.besluit else { return .deel("Wat is er besloten?", [outcome]) }
        let other = stof.isAfgeweken ? "Toch besloten we iets anders. Vraag ons waarom: \(stof.contact)." : ""
        let line =
            switch decision.strekking {
            case .toekennen: "Je krijgt deze hulp:"
            case .gedeeltelijk: "Je krijgt een deel van de hulp die is gevraagd:"
            case .afwijzen: "Je krijgt nu geen extra hulp van de gemeente. We blijven wel met je meedenken."
            }
        let help = decision.voorzieningen.map { "\($0.aard), \($0.omvang.uitgeschreven), tot en met \(tot($0))" }
        return .deel("Wat is er besloten?", [outcome, other, line], lijst: help)
    }

    private func tot(_ granted: Voorziening) -> String { granted.periode.totEnMet?.uitgeschreven ?? "een dag die we nog kiezen" }

    private var stappen: Lezing.Deel {
        .deel(
            "Hoe hebben we dat bedacht?", ["We hebben een paar vragen beantwoord. Dit zijn de vragen, met ons antwoord:"],
            lijst: stof.gelopen.map { step in
                "\(step.stap.vraagKind ?? step.stap.titel) \(step.conclusie.kind ?? step.conclusie.brief)"
            })
    }

    private var daarna: Lezing.Deel {
        let granted = stof.besluit.map { $0.strekking != .afwijzen } ?? stof.isVoorziening
        return .deel(
            "Wat gebeurt er nu?",
            [
                granted
                    ? "Iemand neemt contact op met jou of met je ouders. Dan spreken jullie af wanneer het begint."
                    : "Gaat het niet goed? Zeg het. Dan kijken we opnieuw.",
                "Wil je hier met ons over praten? Bel: \(stof.contact).",
            ])
    }

    private var oneens: Lezing.Deel {
        .deel(
            "Klopt er iets niet, of ben je het er niet mee eens?",
            [
                "Zeg het tegen iemand die je vertrouwt, of tegen ons. Je mag altijd vragen wat wij over jou hebben opgeschreven.",
                "Je kunt ook praten met de vertrouwenspersoon. Die is er voor jou en hoort niet bij de gemeente: \(stof.vertrouwenspersoon).",
                "In de brief staat wat je kunt doen als je het niet eens bent met het besluit, en tot welke dag.",
            ])
    }
}
