// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension ToegangKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        zoeken(verzoek) + nieuw(verzoek) + vragen(Voorbeeldgezin(verzoek: verzoek), verzoek)
            + BinnenkomstVoorbeelden.alle(verzoek) + PartnervraagVoorbeelden.alle(Voorbeeldgezin(verzoek: verzoek), verzoek)
            + WoonplaatsVoorbeelden.alle(Voorbeeldgezin(verzoek: verzoek), verzoek)
    }

    private static func zoeken(_ verzoek: Verzoek) -> [Voorbeeld] {
        let id = ID<Zoekopdracht>(Voorbeeldnummer.id(70))
        let form = Zoekinvoer(Zoekvraag(naam: "noor wit", telefoon: Telefoonnummer("06-12345678")))
        let empty = Zoekinvoer.lees([:], op: verzoek.vandaag)
        let found = Zoekuitslag.Gevonden(
            persoon: Voorbeeldgezin.noor, isKind: true, naam: "Noor de Wit", geboren: "13 augustus 2011", redenen: [.heleNaam, .telefoon])
        let hits = Zoekuitslag(
            eigen: [.init(dossier: Voorbeeldgezin.dossier, personen: [found])],
            elders: [.init(redenen: [.klank], wie: "Team Zuid (0299 100 200)")], isIndexKlaar: true)
        return [
            .blad("Zoeken", .leeg, ZoekPages.nieuw(verzoek)),
            .blad(
                "Zoeken", .fout, ZoekPages.formulier(verzoek, titel: "Zoeken", ingevuld: empty.ingevuld, fouten: empty.fouten)),
            .blad("Zoekresultaat", .gevuld, ZoekPages.uitslag(verzoek, id, form, hits)),
            .blad("Zoekresultaat", .leeg, ZoekPages.uitslag(verzoek, id, form, Zoekuitslag(isIndexKlaar: false))),
            .blad("Zoekopdracht verlopen", .gevuld, ZoekPages.verlopen(verzoek, ingevuld: ["woorden": ["Zij slaapt slecht."]])),
        ]
    }

    private static func nieuw(_ verzoek: Verzoek) -> [Voorbeeld] {
        let id = ID<Zoekopdracht>(Voorbeeldnummer.id(70))
        let team = Teamgegevens(team: ID(Voorbeeldnummer.id(7)), naam: "Team Noord", gemeentecode: "9998")
        let other = Teamgegevens(team: ID(Voorbeeldnummer.id(8)), naam: "Team Zuid", gemeentecode: "9998")
        let petra = verzoek.als(.teamleider, "Petra Kok")
        let counted = Contacttelling(
            (0..<40).map { n in
                ContactZonderDossier(
                    datum: verzoek.vandaag.plus(dagen: -n * 9), deur: n.isMultiple(of: 3) ? .school : .telefoon,
                    onderwerp: n.isMultiple(of: 4) ? .gedrag : .opvoeden, uitkomst: .advies, duur: n.isMultiple(of: 2) ? .kort : .kwartier)
            }, op: verzoek.vandaag)
        let wrong = NieuwDossierInvoer.lees([:], op: verzoek.vandaag), uncounted = ZonderDossierInvoer.lees([:], op: verzoek.vandaag)
        let alike = Zoekuitslag(
            eigen: [
                .init(
                    dossier: Voorbeeldgezin.dossier,
                    personen: [
                        .init(
                            persoon: Voorbeeldgezin.noor, isKind: true, naam: "Noor de Wit", geboren: "13 augustus 2011",
                            redenen: [.roepnaam, .geboortedatum])
                    ])
            ], elders: [.init(redenen: [.klank, .datumOmgewisseld], wie: "Team Zuid (0299 100 200)")])
        let known = [
            Veldfout(
                NieuwDossierInvoer.kindvelden(0)[0],
                "\(Dossieropening.vermoedwoord) Noor de Wit, geboren 13 augustus 2011 (andere vorm van dezelfde voornaam en zelfde geboortedatum). "
                    + "Zoek eerst op deze naam. Is het een ander, kruis dat dan onderaan aan.")
        ]
        return [
            .blad(
                "Nieuw dossier, lijkt bekend", .gevuld,
                NieuwDossierPages.formulier(
                    verzoek, id, ["kind1roepnaam": ["Noortje"]], [], teams: [team], bekend: Bekenden(), bewaard: nil, lijkt: alike)),
            .blad(
                "Nieuw dossier, lijkt bekend", .fout,
                NieuwDossierPages.formulier(
                    verzoek, id, ["kind1roepnaam": ["Noortje"]], known, teams: [team], bekend: Bekenden(), bewaard: nil)),
            .blad(
                "Nieuw dossier", .leeg, NieuwDossierPages.formulier(verzoek, id, [:], [], teams: [team], bekend: Bekenden(), bewaard: nil)),
            .blad(
                "Nieuw dossier", .fout,
                NieuwDossierPages.formulier(verzoek, id, wrong.ingevuld, wrong.fouten, teams: [team], bekend: Bekenden(), bewaard: nil)),
            .blad("Contact zonder dossier", .leeg, ZonderDossierPages.formulier(verzoek, [(team, 3)], nil)),
            .blad("Contact zonder dossier", .fout, ZonderDossierPages.formulier(verzoek, [(team, 3)], uncounted)),
            .blad(
                "Contacten zonder dossier", .gevuld,
                ZonderDossierPages.tellingen(Contactblad(telling: counted, teams: [team, other], gekozen: nil), petra)),
            .blad(
                "Contacten zonder dossier", .lang,
                ZonderDossierPages.tellingen(Contactblad(telling: counted, teams: [], gekozen: nil), petra)),
            .blad(
                "Contacten zonder dossier", .leeg,
                ZonderDossierPages.tellingen(
                    Contactblad(telling: Contacttelling([], op: verzoek.vandaag), teams: [team], gekozen: nil), petra)),
        ]
    }

    private static func crisis(
        _ family: Voorbeeldgezin, _ stand: Vraagstand, _ bord: Crisisbord, _ verzoek: Verzoek
    ) -> [Voorbeeld] {
        let frame = family.kader, names = family.medewerkers
        let begin = verzoek.nu.plus(seconden: -3 * 3_600)
        var busy = stand
        busy.ontvangen = begin
        busy.tijden = [
            family.feit(
                74,
                Crisistijd(
                    hulpvraag: stand.feit.id, stap: .eersteContact, op: begin.plus(seconden: 2_400), toelichting: "Noor gesproken bij oma.")
            )
        ]
        let wrong = Crisisinvoer.lees([:], op: verzoek.vandaag), none = Meegeefinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Momenten van de crisis", .gevuld, CrisisPages.blad(frame, busy, [:], [], names, bord, verzoek)),
            .blad("Momenten van de crisis", .fout, CrisisPages.blad(frame, busy, wrong.ingevuld, wrong.fouten, names, bord, verzoek)),
            .blad("Iets meegeven", .leeg, MeegeefPages.formulier(frame, stand, [:], [], verzoek)),
            .blad(
                "Iets meegeven", .fout,
                MeegeefPages.formulier(
                    frame, stand, none.ingevuld, [Veldfout("afgesproken", "Vul ten minste één van de drie vragen in.")], verzoek)),
        ]
    }

    private static func vragen(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader, names = family.medewerkers, today = verzoek.vandaag
        let question = Hulpvraag(
            datum: today.plus(dagen: -10), deur: .telefoon, vanPersoon: Voorbeeldgezin.karin, vanWie: "", over: [Voorbeeldgezin.noor],
            woorden: "Noor durft niet meer naar school en wij hebben elke avond ruzie.", aanvraagOntvangen: today.plus(dagen: -10))
        let fact = family.feit(71, question)
        func stand(_ oordeel: Veiligheidsoordeel, _ route: Triageroute) -> Vraagstand {
            let triage = Triage(
                hulpvraag: fact.id, datum: today, veiligheid: oordeel, veiligheidToelichting: "Er werd geschreeuwd aan de deur.",
                urgentie: .direct, route: route, waarom: "Het gezin kan dit niet alleen.")
            return Vraagstand(feit: fact, triages: [family.feit(72, triage)], intrekking: nil)
        }
        let bord = Crisisbord(Instellingen([], op: today), verzoek.web.config, op: verzoek.nu)
        // The words stand here: nothing can be refused.
        let safety = try? Triagestap.veiligheid(.zorgen, gezien: "Er werd geschreeuwd aan de deur.", bij: fact.id, op: today)
        let half = Vraagstand(feit: fact, triages: [], intrekking: nil, stappen: safety.map { [family.feit(73, $0)] } ?? [])
        let open = Vraagstand(feit: fact, triages: [], intrekking: nil), seen = stand(.zorgen, .aanvraag)
        let typed: Ingevuld = ["woorden": ["Noor wil niet naar school."], "waarom": ["Eerst praten met Noor."]]
        let wrong = Hulpvraaginvoer.lees([:], op: today), unsafe = Triageinvoer.lees([:], op: today)
        let back = Intrekkinginvoer.lees([:], op: today)
        return [
            .blad(
                "Hulpvragen", .gevuld,
                HulpvraagPages.lijst(verzoek, frame, [seen, stand(.acuutOnveilig, .crisis)], besloten: [], names, bord)),
            .blad("Hulpvragen", .leeg, HulpvraagPages.lijst(verzoek, family.leegKader, [], besloten: [], [:], bord)),
            .blad("Hulpvraag", .leeg, HulpvraagPages.formulier(verzoek, frame, [:], [])),
            .blad("Hulpvraag", .fout, HulpvraagPages.formulier(verzoek, frame, wrong.ingevuld, wrong.fouten)),
            .blad(
                "Hulpvraag", .conflict,
                HulpvraagPages.formulier(
                    verzoek, frame, typed, [], verbetert: fact, conflict: HulpvraagPages.conflict(fact, typed, names))),
            .blad("Aanvraag intrekken", .leeg, HulpvraagPages.intrekking(verzoek, frame, open, [:], [])),
            .blad("Aanvraag intrekken", .fout, HulpvraagPages.intrekking(verzoek, frame, open, back.ingevuld, back.fouten)),
            .blad("Triage", .leeg, TriagePages.formulier(verzoek, frame, open, [:], [], conflict: nil, bord)),
            .blad("Triage", .gevuld, TriagePages.formulier(verzoek, frame, half, [:], [], conflict: nil, bord, names)),
            .blad("Triage", .fout, TriagePages.formulier(verzoek, frame, open, unsafe.ingevuld, unsafe.fouten, conflict: nil, bord)),
            .blad(
                "Triage", .conflict,
                TriagePages.formulier(verzoek, frame, seen, typed, [], conflict: TriagePages.conflict(seen, typed, names), bord)),
        ] + crisis(family, stand(.acuutOnveilig, .crisis), bord, verzoek)
    }
}
