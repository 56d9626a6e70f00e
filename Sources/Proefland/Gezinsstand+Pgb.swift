// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

// MARK: The pgb of Bas

extension Gezinsstand {
    /// Mirjam asks for a pgb on that day, and it is granted the same day: everything was talked over before.
    mutating func geeftPgb(_ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let moeder = wie("Mirjam"), let periode = Periode(van: dag.plus(dagen: 7), totEnMet: dag.plus(dagen: 372)) else { return }
        let asked = try hand.vraagtAan(
            Aanvraag(
                ontvangen: dag, waarvoor: .individueleVoorziening,
                gevraagd: "Bas kent Joke van de zaterdagclub. Wij willen haar zelf vragen, met een pgb.", aanvrager: moeder, jeugdige: kind),
            dossier: dossier)
        pgb = asked
        try hand.besluit(
            op: asked, dossier: dossier,
            toekennen: [
                Voorziening(
                    aard: "begeleiding thuis en buiten, zodat Mirjam op adem komt", productcategorie: "45",
                    omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), periode: periode, vorm: .pgb)
            ],
            motivering: "Bas heeft zijn leven lang hulp nodig bij alles wat hij doet. Mirjam doet veel zelf en kan dat niet altijd.",
            antwoorden: [:], anders: "Besproken met Mirjam; zie het perspectiefplan van Bas.", pgb: vraagOmPgb(dag), keuze: .gevolgd)
    }

    func pauzeert(_ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let pgb else { return }
        try hand.wijzigtBesluit(
            op: pgb, dossier: dossier, .opschorten, grond: .elders, per: dag.plus(dagen: 2), gehoordOp: dag,
            gezegd: "Mirjam vindt het goed. Wij bellen haar voordat Bas terugkomt.",
            toelichting: "Bas logeert twee weken bij zijn oom Henk. In die tijd komt Joke niet.")
    }

    func gaatVerder(_ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let pgb else { return }
        try hand.wijzigtBesluit(
            op: pgb, dossier: dossier, .hervatten, grond: .weerNodig, per: dag.plus(dagen: 1), gehoordOp: nil,
            toelichting: "Bas is weer thuis. Joke komt weer zoals eerst.")
    }

    private func vraagOmPgb(_ dag: Datum) -> Pgbvraag {
        Pgbvraag(
            bekwaam: .zelf, kring: .beroep, waaromGeenNatura: "Bas schrikt van vreemden. Joke kent hij al drie jaar.",
            kwaliteit: "Joke is begeleider met een diploma en een verklaring omtrent het gedrag.", uitgelegdOp: dag,
            bedrag: Eurocent(52_000), tijdvak: .maand, berekening: "4 uur per week is 17,33 uur per maand, maal 30 euro.",
            natura: Eurocent(88_400), herzienOp: dag.plus(dagen: 280))
    }
}
