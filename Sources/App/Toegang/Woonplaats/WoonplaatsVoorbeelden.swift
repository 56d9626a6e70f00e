// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of woonplaats and moving.
enum WoonplaatsVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        // The register is read at the start of the program: without it no sample is asked for.
        guard let places = try? Gemeenten(verzoek.web.config) else { return [] }
        let full = blad(family, places, verzoek), none = leeg(family, places)
        guard let child = family.kader.gezin.jeugdigen.first else { return [] }
        let form = WoonplaatsPages.bepaal(full, child, verzoek), move = WoonplaatsPages.verhuizing(full, child)
        let begin = Formulierbegin(ingevuld: full.voorstel(child), bewaard: nil), empty = Formulierbegin(ingevuld: [:], bewaard: nil)
        return [
            .blad("Welke gemeente?", .gevuld, WoonplaatsPages.blad(full, verzoek)),
            .blad("Welke gemeente?", .leeg, WoonplaatsPages.blad(none, verzoek)),
            .blad("Woonplaats bepalen", .gevuld, form.toon(verzoek, full.kader, begin)),
            .blad("Woonplaats bepalen", .fout, form.opnieuw(verzoek, full.kader, Woonplaatsinvoer.lees([:], op: verzoek.vandaag))),
            .blad("Verhuizing", .leeg, move.toon(verzoek, full.kader, empty)),
            .blad("Verhuizing", .fout, move.opnieuw(verzoek, full.kader, Verhuisinvoer.lees([:], op: verzoek.vandaag))),
        ]
    }

    private static func leeg(_ family: Voorbeeldgezin, _ places: Gemeenten) -> Woonplaatsblad {
        Woonplaatsblad(kader: family.leegKader, gemeenten: places, bepalingen: [], verhuizingen: [], overdrachten: [])
    }

    private static func blad(_ family: Voorbeeldgezin, _ places: Gemeenten, _ verzoek: Verzoek) -> Woonplaatsblad {
        let other = Gemeentecode("0363") ?? places.eigen, today = verzoek.vandaag
        let judged = Woonplaatsbepaling(
            persoon: Voorbeeldgezin.noor, op: today.plus(dagen: -3), bepaaldDoor: places.eigen, verblijf: .pleegouder,
            verblijfSinds: today.plus(dagen: -90), ervoor: other, inschrijving: .woonadres, brp: places.eigen,
            bewijs: "BRP bekeken, pleegcontract gezien")
        let before = Woonplaatsbepaling(
            persoon: Voorbeeldgezin.noor, op: today.plus(dagen: -40), bepaaldDoor: places.eigen, inschrijving: .woonadres,
            brp: places.eigen,
            bewijs: "BRP bekeken")
        let move = Verhuizing(
            persoon: Voorbeeldgezin.noor, richting: .komst, gemeente: other, op: today.plus(dagen: -60), hulp: .ambulant, opVerzoek: true,
            omschrijving: "Ambulante begeleiding van De Brug")
        return Woonplaatsblad(
            kader: family.kader, gemeenten: places, bepalingen: [family.feit(81, before), family.feit(82, judged)],
            verhuizingen: [family.feit(83, move)], overdrachten: [], namen: family.medewerkers)
    }
}
