// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Whether somebody of an import is who is known here under the same BSN. A mistyped number that is somebody else's would put an
/// unrelated child in a file, and show it to another team.
enum Koppelkeuring {
    /// Why this person is not linked, and what to do; nil: it is the same person, and nothing stands in the way.
    static func bezwaar(_ person: Invoerpersoon, _ known: ID<Persoon>, _ tx: LeesTx) throws -> String? {
        // Counts as shown: who gets to know that somebody is known here stands in that person's journal.
        guard let card = try PersoonStore.persoon(known, tx) else { return nil }
        if let here = card.gegevens.geboortedatum?.datum, let there = person.geboortedatum, here != there {
            return
                "Dit BSN is hier van iemand met een andere geboortedatum. Kijk het BSN na; klopt het, verbeter dan eerst de gegevens in Ankerpunt."
        }
        guard achternaam(card.naam) == achternaam(person.naam) else {
            return
                "Dit BSN is hier van iemand met een andere achternaam. Kijk het BSN na; klopt het, verbeter dan eerst de gegevens in Ankerpunt."
        }
        let files = try GezinStore.dossiers(van: known, tx)
        for file in files where try BeschermingStore.schermen(file, tx).heeftGeheim(known) {
            return
                "Van deze persoon is hier de verblijfplaats geheim. Voer dit dossier niet in; leg het met de hand vast, samen met het team dat "
                + "deze persoon kent."
        }
        for file in files where try StandStore.isOpen(file, tx) {
            return
                "Deze persoon staat hier al in een open dossier. Haal dit dossier uit de bestanden en vul het open dossier aan, of sluit dat eerst."
        }
        return nil
    }

    /// However it was split: one system keeps “de” apart, another in the surname.
    private static func achternaam(_ naam: Naam) -> [String] { Naamzoeker.woorden(naam.voorvoegsel + " " + naam.achternaam) }
}
