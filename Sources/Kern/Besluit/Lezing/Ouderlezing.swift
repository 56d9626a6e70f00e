// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// For the parents, in plain Dutch (B1) and with u, as the letters are: what was decided, the steps in sentences, what can be done.
struct Ouderlezing {
    let stof: Lezingstof

    init(_ stof: Lezingstof) { self.stof = stof }

    var delen: [Lezing.Deel] { [vraag, besluit, stappen, anders, wie, oneens].filter { !$0.isLeeg } }

    private var vraag: Lezing.Deel {
        let day = stof.aanvraag.ontvangen.uitgeschreven
        let words = stof.metVraag && !stof.zonderVrijeWoorden ? "Dit stond erin: “\(stof.aanvraag.gevraagd)”" : ""
        return .deel("Wat was de vraag?", ["Op \(day) kregen wij de aanvraag om jeugdhulp voor \(stof.jeugdige).", words])
    }

    private var besluit: Lezing.Deel {
        var lines = [stof.uitkomst(voor: .ouders)]
        guard let decision = stof.besluit else { return .deel("Wat hebben wij besloten?", lines) }
        switch decision.strekking {
        case .toekennen: lines.append("Wij hebben besloten dat \(stof.jeugdige) deze hulp krijgt:")
        case .gedeeltelijk: lines.append("Wij hebben besloten dat \(stof.jeugdige) een deel van de gevraagde hulp krijgt:")
        case .afwijzen: lines.append("Wij hebben besloten dat wij geen jeugdhulp met een besluit geven.")
        }
        let deviation = stof.isAfgeweken ? ["Ons besluit is anders dan wat uit de vragen kwam.", woorden(decision.afwijking)] : []
        let parts = [Lezing.Alinea.tekst(lines[0]), .tekst(lines[1])] + (stof.toegekend.isEmpty ? [] : [.lijst(stof.toegekend)])
        let why = ([stof.afgewezen] + deviation + [woorden(decision.motivering)]).filter { !$0.isLeeg }.map { Lezing.Alinea.tekst($0) }
        return Lezing.Deel(kop: "Wat hebben wij besloten?", alineas: parts + why)
    }

    private func woorden(_ text: String?) -> String { stof.zonderVrijeWoorden ? "" : text ?? "" }

    private var stappen: Lezing.Deel {
        let steps = stof.gelopen.map { step in
            let why = stof.toont(step.stap.id) && step.bevinding.overweging != step.conclusie.brief ? " \(step.bevinding.overweging)" : ""
            return "\(step.stap.gewoneVraag) \(step.conclusie.brief)\(why)"
        }
        let first = "Wij beantwoordden een paar vragen, de een na de ander. Zo wil de wet het. Dit zijn de vragen en onze antwoorden:"
        let hidden = stof.zonderVrijeWoorden ? "Onze uitleg bij elke vraag staat hier niet. Vraag ernaar: \(stof.contact)." : ""
        return Lezing.Deel(
            kop: "Hoe kwamen wij daarop?", alineas: [.tekst(first), .lijst(steps)] + (hidden.isEmpty ? [] : [.tekst(hidden)]))
    }

    private var anders: Lezing.Deel {
        guard !stof.isVoorziening else {
            return .deel(
                "Verandert er iets?",
                ["Gaat het beter of slechter, of is er iets anders nodig? Bel ons: \(stof.contact). Dan kijken wij opnieuw."])
        }
        return .deel(
            "Wanneer kan het anders worden?",
            [
                "Dit gaat over hoe het nu is. Gaat het slechter, of lukt het niet met de hulp die er al is? Bel ons dan: \(stof.contact).",
                "U mag altijd opnieuw om hulp vragen.",
            ])
    }

    private var wie: Lezing.Deel {
        let people = stof.gelopen.map(\.bevinding.oordeelVan.gebruiker).reduce(into: [String]()) { all, who in
            let name = stof.naam(who)
            if !all.contains(name) { all.append(name) }
        }
        let line =
            people.count == 1
            ? "\(people[0]) heeft dit bekeken en werkt voor de gemeente."
            : "\(people.dropLast().joined(separator: ", ")) en \(people.last ?? "een collega") hebben dit bekeken. Zij werken voor de gemeente."
        return .deel("Wie heeft dit bekeken?", people.isEmpty ? [] : [line])
    }

    private var oneens: Lezing.Deel {
        .deel(
            "Klopt er iets niet, of bent u het er niet mee eens?",
            [
                "Bel ons gerust: \(stof.contact). Klopt een feit niet, dan verbeteren wij dat.",
                "In de brief met het besluit staat tot welke dag u bezwaar kunt maken, en hoe. Deze uitleg verandert die dag niet.",
                "Praten met iemand die niet bij de gemeente hoort? Dat kan met de vertrouwenspersoon: \(stof.vertrouwenspersoon).",
            ])
    }
}
