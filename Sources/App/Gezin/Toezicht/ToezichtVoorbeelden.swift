// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Samples of the privacy officer's pages.
enum ToezichtVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let samira = verzoek.als(.privacyOfficer, "Samira Nassar")
        let bram = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(16)), naam: "Bram Visser", functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        return nood(bram, samira) + mee(bram, samira) + log(bram, family, samira) + steekproef(bram, family, samira)
    }

    private static func regel(_ bram: Medewerker, _ nu: Moment) -> Logregel {
        Logregel(
            nummer: 412, moment: nu.plus(seconden: -3_600), wie: bram.naam, rol: Rol.jeugdprofessional.label, namens: nil,
            vanwaar: "10.0.0.7", daad: Journaalwoorden.daad("contacten.inzien"), doel: Doelcode.toeleiding.label, uitkomst: "gelukt",
            dossiers: [Voorbeeldgezin.dossier], personen: [])
    }

    private static func nood(_ bram: Medewerker, _ samira: Verzoek) -> [Voorbeeld] {
        let begin = samira.nu.plus(seconden: -7_200), reason = "Moeder belt in paniek, kind is weg."
        let relation = Relatie(
            dossier: Voorbeeldgezin.dossier, relatiesoort: .noodtoegang, gebruiker: bram.gebruiker, van: begin,
            tot: begin.plus(seconden: 14_400), gegevenDoor: bram.gebruiker.raw, reden: reason, noodcategorie: .vermist)
        let taken = RelatieStore.Nood(
            feit: Voorbeeldnummer.id(67), dossier: Voorbeeldgezin.dossier, gebruiker: bram.gebruiker, van: begin,
            tot: begin.plus(seconden: 14_400))
        let row = Noodrij(
            nood: taken, wie: bram.naam, categorie: .vermist, reden: reason, uiterlijk: samira.vandaag.plus(dagen: 2), nalezing: nil)
        let page = Nalezingsblad(
            nood: taken, relatie: relation, wie: bram.naam, uiterlijk: samira.vandaag.plus(dagen: 2), nalezing: nil, lezer: nil,
            regels: [])
        let wrong = Nalezinginvoer.lees([:], op: samira.vandaag)
        return [
            .blad("Journaal", .gevuld, ToezichtPages.begin(Toezichtblad(open: [row], gelezen: [], signalen: 2), samira)),
            .blad("Journaal", .leeg, ToezichtPages.begin(Toezichtblad(open: [], gelezen: [], signalen: 0), samira)),
            .blad("Noodtoegang nalezen", .gevuld, ToezichtPages.nalezen(page, [:], [], samira)),
            .blad("Noodtoegang nalezen", .fout, ToezichtPages.nalezen(page, wrong.ingevuld, wrong.fouten, samira)),
        ]
    }

    private static func mee(_ bram: Medewerker, _ samira: Verzoek) -> [Voorbeeld] {
        let pak = MeeStore.Pak(
            id: Voorbeeldnummer.id(99), gebruiker: bram.gebruiker, gemaakt: samira.nu, tot: samira.nu.plus(seconden: 43_200), aantal: 3,
            gewist: nil)
        return [
            .blad("Meegenomen, toezicht", .gevuld, MeetoezichtRoutes.pagina([pak], Wienaam([bram]), samira)),
            .blad("Meegenomen, toezicht", .leeg, MeetoezichtRoutes.pagina([], Wienaam([]), samira)),
        ]
    }

    private static func log(_ bram: Medewerker, _ family: Voorbeeldgezin, _ samira: Verzoek) -> [Voorbeeld] {
        let line = regel(bram, samira.nu)
        let book = Logboek(
            onderwerp: .dossier(Voorbeeldgezin.dossier), titel: "Wie keek in dossier \(Voorbeeldgezin.dossier.kenmerk)?",
            periode: Periodeinvoer(), pagina: 1, totaal: 1, regels: [line], dossiers: [Voorbeeldgezin.dossier], medewerkers: [bram])
        let none = Logboek(
            onderwerp: .medewerker(bram.gebruiker), titel: "Wat zag \(bram.naam)?", periode: Periodeinvoer(), pagina: 1, totaal: 0,
            regels: [],
            dossiers: [], medewerkers: [])
        let people = LogPages.Mensen(medewerkers: [bram], metBuurt: [bram.gebruiker: true])
        let wrong = Logzoekinvoer.lees([:], op: samira.vandaag), address = Medewerkeradresinvoer.lees([:], op: samira.vandaag)
        return [
            .blad("Wie keek: zoeken", .leeg, LogPages.zoek([:], [], samira)),
            .blad("Wie keek: zoeken", .fout, LogPages.zoek(wrong.ingevuld, wrong.fouten, samira)),
            .blad("Wie keek: gevonden", .gevuld, LogPages.gevonden(family.gezin.mensen, [:], samira)),
            .blad("Wie keek: gevonden", .leeg, LogPages.gevonden([], [:], samira)),
            .blad("Wat zag een medewerker", .gevuld, LogPages.medewerkers(people, [:], [], samira)),
            .blad("Wat zag een medewerker", .fout, LogPages.medewerkers(people, address.ingevuld, address.fouten, samira)),
            .blad("Journaal van een dossier", .gevuld, LogPages.boek(book, samira)),
            .blad("Journaal van een medewerker", .leeg, LogPages.boek(none, samira)),
            .blad("Journaal afdrukken", .gevuld, LogPages.afdruk(book, samira)),
        ]
    }

    private static func steekproef(
        _ bram: Medewerker, _ family: Voorbeeldgezin, _ samira: Verzoek
    ) -> [Voorbeeld] {
        let day = samira.vandaag
        let sample = family.feit(
            68, Steekproef(van: day.plus(dagen: -30), tot: day, zaad: 7_305_611_902, uit: 240, totRegel: 900, getrokken: [412]))
        let row = Steekproefblad.Rij(
            regel: regel(bram, samira.nu), wie: bram.gebruiker.raw, oordeel: nil)
        let page = Steekproefblad(steekproef: sample, rijen: [row], isNagerekend: true)
        let wrong = Steekproefinvoer.lees([:], op: day), unsaid = Steekproefoordeelinvoer.lees([:], op: day)
        return [
            .blad("Steekproeven", .gevuld, SteekproefPages.lijst([(sample, 0)], [:], [], samira)),
            .blad("Steekproeven", .fout, SteekproefPages.lijst([], wrong.ingevuld, wrong.fouten, samira)),
            .blad("Steekproef", .gevuld, SteekproefPages.een(page, samira)),
            .blad("Steekproefregel", .leeg, SteekproefPages.regel(page, row, [:], [], samira)),
            .blad("Steekproefregel", .fout, SteekproefPages.regel(page, row, unsaid.ingevuld, unsaid.fouten, samira)),
        ]
    }
}
