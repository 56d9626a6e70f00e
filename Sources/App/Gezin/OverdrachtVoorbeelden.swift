// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of a file that changes hands, and of work that somebody stands in for.
enum OverdrachtVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let petra = verzoek.als(.teamleider, "Petra Hoogland")
        let bram = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(16)), naam: "Bram Visser", functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        return overdragen(bram, family, verzoek) + waarnemen(bram, petra)
    }

    private static func overdragen(_ bram: Medewerker, _ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let choices = [Keuze(bram.gebruiker.hex, "\(bram.naam), \(bram.functie)")]
        let wrong = Overdrachtinvoer.lees([:], op: verzoek.vandaag)
        let note = Overdracht(van: bram.gebruiker, naar: verzoek.gebruiker, notitie: "Noor wil graag dat Els bij gesprekken is.")
        let names = family.medewerkers.merging([bram.gebruiker.raw: bram.naam]) { mine, _ in mine }
        return [
            .blad("Dossier overdragen", .leeg, OverdrachtPages.formulier(choices, [:], [], family.kader, verzoek)),
            .blad("Dossier overdragen", .fout, OverdrachtPages.formulier(choices, wrong.ingevuld, wrong.fouten, family.kader, verzoek)),
            .blad("Overdracht", .gevuld, OverdrachtPages.notitie(family.feit(66, note), names, family.kader, verzoek)),
        ]
    }

    private static func waarnemen(_ bram: Medewerker, _ petra: Verzoek) -> [Voorbeeld] {
        let row = Waarneemblad.Rij(
            handeling: Voorbeeldnummer.id(17), wie: bram.naam, reden: "voor Amina Bouzid: verlof", tot: petra.nu.plus(seconden: 864_000),
            aantal: 7)
        let full = Waarneemblad(collegas: [bram], aantallen: [bram.gebruiker: 7], lopend: [row])
        let none = Waarneemblad(collegas: [bram], aantallen: [:], lopend: []), wrong = Waarneeminvoer.lees([:], op: petra.vandaag)
        return [
            .blad("Waarneming", .gevuld, WaarneemPages.waarneming(full, [:], [], petra)),
            .blad("Waarneming", .leeg, WaarneemPages.waarneming(none, [:], [], petra)),
            .blad("Waarneming", .fout, WaarneemPages.waarneming(full, wrong.ingevuld, wrong.fouten, petra)),
        ]
    }
}
