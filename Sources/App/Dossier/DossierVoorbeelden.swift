// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

extension DossierKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek), team = ID<Team>(Voorbeeldnummer.id(7))
        let all = Lijstkeuze(filter: .alle, pagina: 1), late = Lijstkeuze(filter: .teLaat, pagina: 1)
        let full = werk(.eigen(verzoek.gebruiker, ook: []), family, verzoek), none = leegWerk(verzoek)
        let open = VindplaatsStore.Zonder(namen: ["Basisschool De Horizon", "Huisartsenpraktijk De Jong"], vertrokken: 1)
        let asked = Meedenkvraag(dossier: Voorbeeldgezin.dossier, titel: family.gezin.titel, vraag: "Klopt de analyse van Noor?")
        let reasons = try AanleidingVoorbeelden.alle(family, verzoek)
        return [
            .blad("Mijn werk", .gevuld, WerkPages.eigen(full, all, overgedragen: [], gevraagd: [asked], verzoek)),
            .blad("Mijn werk", .leeg, WerkPages.eigen(none, all, overgedragen: [], gevraagd: [], verzoek)),
            .blad("Teamlijst", .gevuld, WerkPages.team(full, team, all, open, verzoek)),
            .blad("Teamlijst", .leeg, WerkPages.team(none, team, late, nil, verzoek)),
            .blad("Geen team", .leeg, WerkPages.geenTeam(verzoek)),
            .blad("Overzicht van een dossier", .gevuld, DossierPages.overzicht(overzicht(family), Tijdlijnblik(verzoek), verzoek)),
            .blad("Overzicht van een dossier", .leeg, DossierPages.overzicht(leeg(family), Tijdlijnblik(verzoek), verzoek)),
        ] + verdelen(full.rijen, verzoek.als(.teamleider, "Petra Hoogland")) + VerzoekVoorbeelden.alle(verzoek)
            + GemeenteVoorbeelden.alle(family, verzoek)
            + mee(full.rijen, verzoek) + reasons + ReflectieVoorbeelden.alle(verzoek, vast: full.rijen[0])
    }

    private static func mee(_ rijen: [Dossierstand], _ verzoek: Verzoek) -> [Voorbeeld] {
        let taken = MeeStore.Pak(
            id: Voorbeeldnummer.id(97), gebruiker: verzoek.gebruiker, gemaakt: verzoek.nu.plus(seconden: -86_400),
            tot: verzoek.nu.plus(seconden: -43_200), aantal: 2, gewist: verzoek.nu.plus(seconden: -50_000))
        let lost = MeeStore.Pak(
            id: Voorbeeldnummer.id(98), gebruiker: verzoek.gebruiker, gemaakt: verzoek.nu, tot: verzoek.nu.plus(seconden: 43_200),
            aantal: 1,
            gewist: nil)
        return [
            .blad("Meenemen", .gevuld, MeePages.kiezen(Meekeuze(rijen: rijen, eerder: [lost, taken], uren: 12), verzoek)),
            .blad("Meenemen", .leeg, MeePages.kiezen(Meekeuze(rijen: [], eerder: [], uren: 12), verzoek)),
            .blad("Onderweg", .leeg, MeePages.onderweg(verzoek.web)),
        ]
    }

    private static func verdelen(_ rijen: [Dossierstand], _ petra: Verzoek) -> [Voorbeeld] {
        let bram = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(16)), naam: "Bram Visser", functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        let rows = rijen.map { Verdeelblad.Rij(stand: $0, vorige: "Amina Bouzid, tot 20 november 2026: uit dienst", waarnemer: bram.naam) }
        let full = Verdeelblad(rijen: rows, totaal: 1, pagina: 1, collegas: [bram])
        let long = Verdeelblad(rijen: rows, totaal: 143, pagina: 2, collegas: [bram])
        let none = Verdeelblad(rijen: [], totaal: 0, pagina: 1, collegas: [bram]), wrong = Verdeelinvoer.lees([:], op: petra.vandaag)
        return [
            .blad("Te verdelen", .gevuld, VerdeelPages.verdelen(full, [:], [], petra)),
            .blad("Te verdelen", .lang, VerdeelPages.verdelen(long, [:], [], petra)),
            .blad("Te verdelen", .leeg, VerdeelPages.verdelen(none, [:], [], petra)),
            .blad("Te verdelen", .fout, VerdeelPages.verdelen(full, wrong.ingevuld, wrong.fouten, petra)),
        ]
    }

    private static func werk(_ lijst: Werklijst, _ family: Voorbeeldgezin, _ verzoek: Verzoek) -> Werkblad {
        let today = verzoek.vandaag
        let row = Dossierstand(
            dossier: Voorbeeldgezin.dossier, lijn: ID(Voorbeeldgezin.dossier.raw), titel: family.gezin.titel,
            team: ID(Voorbeeldnummer.id(7)),
            contact: verzoek.gebruiker, fase: .uitvoering, isOpen: true,
            eerste: Standtaak(soort: .evaluatie, uiterlijk: today.plus(dagen: -2), feit: nil, jeugdige: nil), inzet: nil,
            geopend: today.plus(dagen: -90), laatsteContact: today.plus(dagen: -9), heeftScherm: false, opnieuw: nil,
            volger: verzoek.gebruiker, gezienSinds: today.plus(dagen: -60))
        return Werkblad(
            lijst: lijst, rijen: [row], aantallen: Werkaantallen(alle: 1, week: 1, teLaat: 1, zonder: 0, nietGezien: 1),
            namen: [verzoek.gebruiker: verzoek.bezoek.naam], teams: [], zonder: 2, eersteZonder: [row],
            gezienGrens: today.plus(weken: -6))
    }

    private static func leegWerk(_ verzoek: Verzoek) -> Werkblad {
        Werkblad(
            lijst: .eigen(verzoek.gebruiker, ook: []), rijen: [], aantallen: Werkaantallen(), namen: [:], teams: [], zonder: 0,
            eersteZonder: [], gezienGrens: verzoek.vandaag)
    }

    private static func overzicht(_ family: Voorbeeldgezin) -> Overzicht {
        let analysis = Analyseblad.voorbeeld(family), plan = Planblad.voorbeeld(family)
        var facts = Dossierfeiten()
        facts.hulpvragen = analysis.vragen
        facts.stemmen = analysis.feiten.stemmen
        facts.bevindingen = analysis.feiten.bevindingen
        facts.deelnames = family.gezin.deelnames
        facts.gezag = family.gezin.gezag
        facts.betrokkenheden = family.gezin.betrokkenheden
        facts.personen = family.gezin.jeugdigen.map(\.gegevensfeit)
        facts.plannen = plan.feiten.plannen
        facts.akkoorden = plan.feiten.akkoorden
        facts.evaluaties = plan.feiten.evaluaties
        facts.groepsplannen = plan.feiten.groepsplannen
        facts.afspraken = AfspraakVoorbeelden.afspraken(family).map(\.feit)
        var seen = beeld(
            family, family.kader, facts,
            nietGezien: [Kindgezien(kind: Voorbeeldgezin.sem, laatst: nil, sinds: family.vandaag.plus(dagen: -60))])
        let note = Triageoverdracht(
            hulpvraag: Voorbeeldnummer.id(71), afgesproken: "Karin belt woensdag na vier uur.", beloofd: "Deze week iemand op bezoek.",
            nietDoen: "")
        seen.meegegeven = [(Voorbeeldnummer.id(71), Meegegeven(feit: family.feit(76, note), ontvangst: nil))]
        return seen
    }

    private static func leeg(_ family: Voorbeeldgezin) -> Overzicht { beeld(family, family.leegKader, Dossierfeiten()) }

    /// What is shown follows from the facts, as it does in a file.
    private static func beeld(_ family: Voorbeeldgezin, _ kader: Dossierkader, _ facts: Dossierfeiten, nietGezien: [Kindgezien] = [])
        -> Overzicht
    {
        let seen = Dossierbeeld(facts, op: family.vandaag, regels: .standaard)
        return Overzicht(
            kader: kader, watNu: WatNu.van(seen), taken: Taken.van(seen), bezwaar: [], feiten: facts, plan: seen.plan,
            volgendeEvaluatie: seen.volgendeEvaluatie,
            keken: [
                Journaalaantal(
                    wie: family.verzoek.gebruiker.raw, rol: Rol.jeugdprofessional.rawValue, aantal: 3, laatste: family.verzoek.nu)
            ], namen: family.medewerkers, wacht: [:],
            vandaag: family.vandaag, nietGezien: nietGezien, gezienWeken: 6,
            afspraken: Afspraakbeeld.lijst(facts.afspraken, aflopen: [], notities: []).filter { $0.stand(op: family.vandaag) == .gepland })
    }
}
