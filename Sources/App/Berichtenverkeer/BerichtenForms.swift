// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern

/// A message that is dealt with outside the chain: why, and what was done.
struct Terzijdeform: Invoer {
    var reden = ""

    static let naam = "bericht-terzijde"
    static let bewaarklasse = Bewaarklasse.bericht
    static let budget = 1
    static let velden: [Veld<Terzijdeform>] = [
        .tekst(
            "reden", \.reden, "Wat hebt u gedaan?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: aanbieder gebeld, nieuw bericht komt vandaag. Schrijf niets over het kind op.", verplicht: true,
            nut: .bericht,
            grond: "iJw OP090", tot: 500)
    ]
}

/// The answer to one thing that an aanbieder asks for.
struct Verzoekform: Invoer {
    var wat: Verzoekantwoord.Wat?
    var toewijzing: Int?
    var reden: Verzoekafwijsreden?
    var gemeente = ""

    static let naam = "verzoek-antwoord"
    static let bewaarklasse = Bewaarklasse.bericht
    static let budget = 4
    static let velden: [Veld<Verzoekform>] = [
        .keuze("wat", \.wat, "Wat antwoordt u?", verplicht: true, nut: .bericht, grond: "iJw OP274 en OP346"),
        .getal(
            "toewijzing", \.toewijzing, "Onder welk toewijzingnummer hebt u het toegewezen?",
            hulp: "Wijs de hulp eerst toe in het dossier. Het nummer staat bij de hulp.", nut: .bericht, grond: "iJw OP274",
            alleenBij: Voorwaarde("wat", Verzoekantwoord.Wat.toewijzen.rawValue)),
        .keuze(
            "reden", \.reden, "Waarom wijst u het af?", lang: true, nut: .bericht, grond: "iJw WJ759",
            alleenBij: Voorwaarde("wat", Verzoekantwoord.Wat.afwijzen.rawValue)),
        .tekst(
            "gemeente", \.gemeente, "Welke gemeente is verantwoordelijk?",
            hulp: "De vier cijfers van het CBS. Alleen bij afwijzen op het woonplaatsbeginsel.", nut: .bericht, grond: "iJw OP359", tot: 4,
            alleenBij: Voorwaarde("reden", Verzoekafwijsreden.woonplaats.rawValue)),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        switch wat {
        case .toewijzen where toewijzing == nil:
            [Veldfout("toewijzing", "Vul het toewijzingnummer in. Wijs de hulp eerst toe in het dossier.")]
        case .afwijzen where reden == nil: [Veldfout("reden", "Kies waarom u het verzoek afwijst.")]
        case .afwijzen where reden == .woonplaats && Gemeentecode(gemeente) == nil:
            [Veldfout("gemeente", "Vul de vier cijfers van de gemeente in, bijvoorbeeld 0363.")]
        default: []
        }
    }

    /// - Throws: `nietMogelijk` when this may not be said now; `ongeldig` at the field that does not fit this request.
    func antwoord(op verzoek: Zorgverzoek, _ deel: Zorgverzoek.Deel, bericht: String?, vandaag: Datum) throws(Afwijzing) -> Verzoekantwoord
    {
        guard let wat else { throw .ongeldig([Veldfout("wat", "Kies wat u antwoordt.")]) }
        try verzoek.voortgang.toets(wat, op: deel.referentie)
        switch wat {
        case .onderzoek: return Verzoekantwoord(referentie: deel.referentie, wat: wat, op: vandaag, bericht: bericht)
        case .toewijzen:
            guard let toewijzing, verzoek.toewijzingen.contains(Int64(toewijzing)) else {
                throw .ongeldig([
                    Veldfout("toewijzing", "Dit is geen toewijzing voor dit kind bij deze aanbieder. Kijk het nummer na in het dossier.")
                ])
            }
            return Verzoekantwoord(referentie: deel.referentie, wat: wat, op: vandaag, toewijzingen: [Int64(toewijzing)])
        case .afwijzen:
            try toets(op: verzoek, vandaag)
            return Verzoekantwoord(
                referentie: deel.referentie, wat: wat, op: vandaag, reden: reden, gemeente: reden == .woonplaats ? gemeente : nil,
                bericht: bericht)
        }
    }

    private func toets(op verzoek: Zorgverzoek, _ vandaag: Datum) throws(Afwijzing) {
        guard let reden, Verzoekafwijsreden.bij(toewijzing: verzoek.soort == .jw315).contains(reden) else {
            throw .ongeldig([Veldfout("reden", "Deze reden past niet bij dit soort verzoek. Kies een andere.")])
        }
        guard reden == .woonplaats, let last = verzoek.woonplaatsTot, last < vandaag else { return }
        throw .ongeldig([
            Veldfout(
                "reden",
                "Afwijzen op het woonplaatsbeginsel kon tot en met \(last.uitgeschreven) (iJw OP359). Bel de andere gemeente en de aanbieder, of kies een andere reden."
            )
        ])
    }
}
