// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

// MARK: What comes after a refusal

extension Gezinsstand {
    /// Who tells this part of the story.
    func verteller(_ voorval: Verhaal.Voorval) -> Medewerker {
        guard case .bezwaar(let gang, _) = voorval.wat, gang.isVanDeTeamleider else { return medewerker }
        return Werkverdeling.medewerker(Bezetting.petra, op: voorval.dag)
    }

    func vertel(
        _ gang: Verhaal.Bezwaargang, _ woorden: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        guard let aanvraag = vragen[voorval.vraag]?.aanvraag else { return }
        switch gang {
        case .ontvangen: try hand.krijgtBezwaar(woorden.isEmpty ? Self.bezwaar : woorden, op: aanvraag, dossier: dossier)
        case .bevestigd:
            let isLong = gezin.tijdlijn.contains { $0.vraag == voorval.vraag && $0.wat == .bezwaar(.uitspraak) }
            try hand.bezwaarstap(.bevestigd, voorbereiding: isLong ? .commissie : .ambtelijk, op: aanvraag, dossier: dossier)
        case .gehoord:
            try hand.bezwaarstap(.gehoord, woorden: woorden.isEmpty ? Self.verslag : woorden, op: aanvraag, dossier: dossier)
        case .ingetrokken: try hand.bezwaarstap(.ingetrokken, woorden: Self.intrekking, op: aanvraag, dossier: dossier)
        case .beslist:
            try hand.beslistOpBezwaar(
                .ongegrond, "De opvang schrijft dat er een rustige ruimte komt. Wij vinden dat genoeg.", op: aanvraag, dossier: dossier)
        case .verzonden: try hand.verzendtOpBezwaar(aanvraag, dossier: dossier)
        case .ingebreke: try hand.krijgtIngebrekestelling(woorden, op: aanvraag, dossier: dossier)
        case .dwangsom: try hand.steltDwangsomVast(op: aanvraag, dossier: dossier)
        case .spoeduitspraak: try hand.krijgtUitspraak(spoed(voorval.dag), op: aanvraag, dossier: dossier)
        case .uitgevoerd:
            try hand.voertUitspraakUit("Een begeleider van het team ging twee middagen mee.", op: aanvraag, dossier: dossier)
        case .uitspraak: try hand.krijgtUitspraak(vernietiging(voorval.dag), op: aanvraag, dossier: dossier)
        case .klacht:
            guard let wie = gezin.leden.first(where: { $0.gezag }) else { return }
            try hand.krijgtKlacht(woorden.isEmpty ? Self.klacht : woorden, van: ID(wie.persoon.id), dossier: dossier)
        case .klachtBevestigd: try hand.geeftKlachtAan(ID(Bezetting.petra.id), dossier: dossier)
        case .klachtOpgelost: try hand.lostKlachtOp(Self.oplossing, dossier: dossier)
        }
    }

    private static let bezwaar = "Wij hebben dit al allemaal geprobeerd. Alleen redden wij het niet."
    private static let verslag = "Ouder vertelde hoe een gewone week gaat. Het kind wilde een brief laten voorlezen."
    private static let intrekking = "Na het gesprek begon een groep van het team. Ouder schreef dat het bezwaar kan vervallen."
    private static let klacht = "Ik ben drie keer niet teruggebeld, terwijl dat was beloofd."
    private static let oplossing = "Wij belden te laat terug. De teamleider bood excuses aan en maakte een vaste beldag."

    private func spoed(_ dag: Datum) -> Rechterswoord {
        Rechterswoord(
            instantie: .voorzieningenrechter, uitkomst: .voorlopig, nummer: "AWB 26/318",
            opdracht: "Geef Jip begeleiding na school tot op het bezwaar is beslist.", uiterlijk: dag.plus(dagen: 14))
    }

    private func vernietiging(_ dag: Datum) -> Rechterswoord {
        Rechterswoord(
            instantie: .rechtbank, uitkomst: .vernietigd, nummer: "AWB 26/1204",
            opdracht: "Kijk zelf op de opvang, beslis opnieuw op het bezwaar en leg uit wat Jip na school nodig heeft.",
            uiterlijk: dag.plus(dagen: 42))
    }
}

extension Verhaal.Bezwaargang {
    /// Name of the act in the journal.
    var handeling: String {
        switch self {
        case .ontvangen: "bezwaar.vastleggen"
        case .bevestigd: "bezwaar.bevestigen"
        case .gehoord: "bezwaar.horen"
        case .ingetrokken: "bezwaar.intrekken"
        case .beslist: "bezwaar.beslissen"
        case .verzonden: "bezwaar.verzenden"
        case .ingebreke: "ingebrekestelling.vastleggen"
        case .dwangsom: "dwangsom.vaststellen"
        case .spoeduitspraak, .uitspraak: "uitspraak.vastleggen"
        case .uitgevoerd: "uitspraak.uitvoeren"
        case .klacht: "klacht.vastleggen"
        case .klachtBevestigd: "klacht.bevestigen"
        case .klachtOpgelost: "klacht.afdoen"
        }
    }
}
