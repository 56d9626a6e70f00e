// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension AnalyseKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek), sheet = Analyseblad.voorbeeld(family)
        let empty = Analyseblad(kader: family.leegKader, feiten: Analysefeiten(), vragen: [], medewerkers: [:])
        let place = Gebiedsplek(dossier: Voorbeeldgezin.dossier, gebied: .school, wie: .kind(Voorbeeldgezin.noor))
        let voice = sheet.feiten.stemmen[2]
        let wrong = Gebiedsinvoer.lees(["conclusie": ["Zij durft niet."]], op: verzoek.vandaag)
        let mine = verzoek.als(.jeugdprofessional, verzoek.bezoek.naam, ingevuld: ["kind-woorden": ["Ik ga wel weer."]])
        let explained = try VerklarendVoorbeelden.alle(family, verzoek)
        return [
            .blad("Analyse", .gevuld, AnalysePages.overzicht(sheet, bewaard: .school, verzoek)),
            .blad("Analyse", .leeg, AnalysePages.overzicht(empty, bewaard: nil, verzoek)),
            .blad("Analyse afdrukken", .gevuld, AnalyseAfdruk.pagina(sheet, verzoek)),
            .blad("Analyse afdrukken", .leeg, AnalyseAfdruk.pagina(empty, verzoek)),
            .blad("Leefgebied", .gevuld, GebiedPage(plek: place, blad: sheet, verzoek: verzoek, ingevuld: [:]).antwoord),
            .blad(
                "Eén stem", .leeg,
                StemRoutes.blad(place, empty).toon(verzoek, empty.kader, Formulierbegin(ingevuld: Steminvoer().ingevuld, bewaard: nil))),
            .blad(
                "Eén stem", .gevuld,
                StemRoutes.blad(place, sheet, verbetert: voice).toon(
                    verzoek, sheet.kader, Formulierbegin(ingevuld: Steminvoer(voice.inhoud).ingevuld, bewaard: nil))),
            .blad(
                "Eén stem", .fout, StemRoutes.blad(place, sheet).opnieuw(verzoek, sheet.kader, Steminvoer.lees([:], op: verzoek.vandaag))),
            .blad(
                "Regel verbeteren", .gevuld,
                AnalyseregelRoutes.formulier(place, sheet, .vaststelling(sheet.feiten.vaststellingen[0])).toon(
                    verzoek, sheet.kader,
                    Formulierbegin(
                        ingevuld: Analyseregelinvoer(.vaststelling(sheet.feiten.vaststellingen[0])).ingevuld, bewaard: nil))),
            .blad(
                "Leefgebied", .fout,
                GebiedPage(plek: place, blad: sheet, verzoek: verzoek, ingevuld: wrong.ingevuld, fouten: wrong.fouten).antwoord),
            .blad(
                "Leefgebied", .conflict,
                GebiedPage(
                    plek: place, blad: sheet, verzoek: mine, ingevuld: mine.ingevuld, conflict: GebiedConflict.html(place, sheet, mine)
                ).antwoord),
        ] + explained + samenVoorbeelden(family, sheet, empty)
    }
}

extension Analyseblad {
    /// What was said in the family De Wit.
    static func voorbeeld(_ family: Voorbeeldgezin) -> Analyseblad {
        let noor = Voorbeeldgezin.noor, today = family.vandaag
        func stem(_ n: UInt8, _ wie: Stem, _ spreker: ID<Persoon>?, _ woorden: String, _ cijfer: Int, geleden: Int) -> Feit<Leefgebiedstem>
        {
            family.feit(
                n,
                Leefgebiedstem(
                    leefgebied: .school, stem: wie, spreker: spreker, datum: today.plus(dagen: -geleden), woorden: woorden, cijfer: cijfer,
                    krachten: "Zij heeft één goede vriendin."), dagenGeleden: geleden, kind: noor)
        }
        let voices = [
            stem(80, .kind, noor, "Ik krijg buikpijn als ik eraan denk.", 3, geleden: 60),
            stem(81, .kind, noor, "Een beetje beter, met Els in de buurt.", 5, geleden: 8),
            stem(82, .ouder, Voorbeeldgezin.karin, "Ze wil wel, maar ze durft niet.", 4, geleden: 8),
            family.feit(
                88,
                Leefgebiedstem(
                    leefgebied: .school, stem: .ouder, spreker: Voorbeeldgezin.karin, datum: today.plus(dagen: -8),
                    woorden: "Ze wil wel, maar ze durft de kantine niet in.", cijfer: 4), dagenGeleden: 7, kind: noor,
                vervangt: Voorbeeldnummer.id(82)),
            stem(83, .professional, nil, "Zij vertelt er nu zelf over.", 5, geleden: 8),
        ]
        let seen = Vaststelling(
            leefgebied: .school, tekst: "Elf dagen verzuim sinds september.", datum: today.plus(dagen: -20),
            herkomst: "verzuimoverzicht school")
        let meaning = Duiding(leefgebied: .school, tekst: "De angst gaat over de kantine.", datum: today, berustOp: [voices[1].id])
        let normal = Normaliseren(leefgebied: .school, antwoord: .deels, uitleg: "Zenuwen horen erbij, dit is meer.", datum: today)
        let question = Hulpvraag(
            datum: today.plus(dagen: -90), deur: .telefoon, vanPersoon: Voorbeeldgezin.karin, vanWie: "Karin", over: [noor],
            woorden: "Noor durft niet meer naar school.")
        return Analyseblad(
            kader: family.kader,
            feiten: Analysefeiten(
                stemmen: voices, vaststellingen: [family.feit(84, seen, kind: noor)], duidingen: [family.feit(85, meaning, kind: noor)],
                bevindingen: [bevinding(family)], normaliseren: [family.feit(87, normal, kind: noor)]) + .samenVoorbeeld(family),
            vragen: [family.feit(71, question)], medewerkers: family.medewerkers)
    }

    static func bevinding(_ family: Voorbeeldgezin) -> Feit<Leefgebiedbevinding> {
        family.feit(
            86,
            Leefgebiedbevinding(
                leefgebied: .school, conclusie: "Noor durft niet naar school door wat er in de kantine gebeurde.", resultaat: .team,
                datum: family.vandaag, berustOp: [Voorbeeldnummer.id(81)]), kind: Voorbeeldgezin.noor)
    }
}
