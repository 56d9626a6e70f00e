// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension GezinKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek)
        return mensen(family, verzoek) + contacten(family, verzoek) + AfspraakVoorbeelden.alle(family, verzoek)
            + documenten(family, verzoek) + bescherming(family, verzoek)
            + toegang(family, verzoek) + ToestemmingVoorbeelden.alle(family, verzoek)
            + OverdrachtVoorbeelden.alle(family, verzoek) + ToezichtVoorbeelden.alle(family, verzoek)
    }

    private static func mensen(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader
        var list: [Voorbeeld] = [
            .blad("Gezin en netwerk", .gevuld, GezinPages.gezin(frame, verzoek, steun: steunblad(family, verzoek))),
            .blad("Gezin en netwerk", .leeg, GezinPages.gezin(family.leegKader, verzoek)),
            .blad("Tekening", .gevuld, TekeningPages.tekening(frame, verzoek)),
            .blad("Tekening afdrukken", .leeg, TekeningPages.afdruk(frame, voor: nil, verzoek)),
            .blad("Tekening afdrukken", .gevuld, TekeningPages.afdruk(family.familiekader, voor: Voorbeeldgezin.daan, verzoek)),
            .blad("Tekening", .leeg, TekeningPages.tekening(family.leegKader, verzoek)),
            .blad("Tekening", .lang, TekeningPages.tekening(family.familiekader, verzoek)),
        ]
        if let karin = frame.gezin.personen[Voorbeeldgezin.karin] {
            list += [
                .blad("Persoon", .gevuld, PersoonPages.persoon(karin, frame, verzoek)),
                .blad("Geheim adres vragen", .gevuld, PersoonPages.vraagAdres(karin, frame, verzoek)),
                .blad("Geheim adres tonen", .gevuld, PersoonPages.toonAdres(karin, frame, verzoek)),
            ]
        }
        list += samenvoegen(family, verzoek) + steun(family, verzoek)
        let hits = [
            Gevonden(persoon: Voorbeeldgezin.els, redenen: [.heleNaam], naam: "Els Smeets", geboren: "13 augustus 1976"),
            Gevonden(persoon: Voorbeeldgezin.daan, redenen: [.telefoon], naam: nil, geboren: nil),
        ]
        let band = BandRoutes.blad(
            "Hoe is Noor familie?", Voorbeeldgezin.noor, frame, naar: GezinURL.nieuweBand(frame.id, Voorbeeldgezin.noor))
        list += [
            .blad("Band vastleggen", .leeg, band.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Band vastleggen", .fout, band.opnieuw(verzoek, frame, Bandinvoer.lees([:], op: verzoek.vandaag))),
        ]
        var typed = Deelnameinvoer()
        typed.achternaam = "Smeets"
        return list + [.blad("Al bekend", .gevuld, DeelnamePages.gevonden(hits, typed, frame, verzoek))]
    }

    private static func steunblad(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> Steunblad {
        let today = verzoek.vandaag, me = verzoek.gebruiker
        func relation(_ number: UInt8, _ who: ID<Gebruiker>, _ days: Int) -> Feit<Relatie> {
            family.feit(
                number,
                Relatie(
                    dossier: Voorbeeldgezin.dossier, relatiesoort: .vasteContactpersoon, gebruiker: who,
                    van: verzoek.nu.plus(seconden: Int64(-days) * 86_400), gegevenDoor: me.raw, reden: ""))
        }
        let course = Contactpersoonverloop(
            Relaties(gegeven: [relation(180, ID(Voorbeeldnummer.id(16)), 400), relation(181, me, 90)], beeindigd: []), op: verzoek.nu)
        return Steunblad(
            verloop: course, namen: [me.raw: verzoek.bezoek.naam, Voorbeeldnummer.id(16): "Joost van der Wal"],
            laatsteBezoek: today.plus(dagen: -9),
            zoektochten: [
                Jimstand(
                    feit: Voorbeeldnummer.id(182), kind: Voorbeeldgezin.sem, begonnen: today.plus(dagen: -12), gevonden: nil, gestaakt: nil)
            ])
    }

    private static func steun(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader
        guard let sem = frame.gezin.personen[Voorbeeldgezin.sem], let els = frame.gezin.deelnames.first(where: { $0.inhoud.rol == .jim })
        else { return [] }
        let search = SteunRoutes.blad(sem, frame), trust = SteunRoutes.blad(els, frame)
        return [
            .blad("Een JIM zoeken", .leeg, search.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Een JIM zoeken", .fout, search.opnieuw(verzoek, frame, Zoektochtinvoer.lees([:], op: verzoek.vandaag))),
            .blad(
                "Steunfiguur", .gevuld,
                trust.toon(verzoek, frame, Formulierbegin(ingevuld: Steuninvoer(els.inhoud).ingevuld, bewaard: nil))),
        ]
    }

    private static func samenvoegen(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader
        guard let noor = frame.gezin.personen[Voorbeeldgezin.noor], let els = frame.gezin.personen[Voorbeeldgezin.els] else { return [] }
        let other = Dubbelganger(kaart: els, kader: frame, redenen: [.klank, .geboortedatum])
        let page = SamenvoegRoutes.blad(frame, noor, other)
        let fact = family.feit(
            68, Samenvoeging(dubbel: els.id, blijft: noor.id, reden: "Karin zegt dat Noor eerder bij een ander team bekend was."))
        return [
            .blad("Dezelfde persoon zoeken", .gevuld, SamenvoegPages.kandidaten([other], noor, frame, verzoek)),
            .blad("Dezelfde persoon zoeken", .leeg, SamenvoegPages.kandidaten([], noor, frame, verzoek)),
            .blad("Personen vergelijken", .gevuld, page.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Personen vergelijken", .fout, page.opnieuw(verzoek, frame, Samenvoeginvoer.lees([:], op: verzoek.vandaag))),
            .blad(
                "Persoon, samengevoegd", .gevuld,
                PersoonPages.persoon(noor, frame, verzoek, samen: [Samengevoegd(feit: fact, ander: "Els Smeets")])),
        ]
    }

    private static func contacten(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader
        let note = Contactnotitie(
            contactsoort: .huisbezoek, datum: verzoek.vandaag.plus(dagen: -9), over: [Voorbeeldgezin.noor, Voorbeeldgezin.sem],
            gesproken: [Voorbeeldgezin.karin], gezien: [Voorbeeldgezin.sem],
            gezegd: "Karin: “Het is rustiger aan tafel. Ik roep nu eerst tante Els.”", gedacht: "Karin zoekt zelf steun.",
            afspraken: "Volgende week belt Amina naar school.")
        let fact = family.feit(61, note, dagenGeleden: 9, kind: Voorbeeldgezin.sem)
        let notes = [Notitie(handeling: fact.id, feiten: [fact], eerder: [fact], schrijver: verzoek.bezoek.naam)]
        let page = ContactRoutes.blad(frame)
        let empty = Contactinvoer.lees([:], op: verzoek.vandaag)
        let newer = Nieuwer(
            feit: fact.id, wie: "Joost van der Wal", wanneer: "21 november 2026 om 8.50 uur", ingevuld: Contactinvoer(note).ingevuld)
        let mine = verzoek.als(.jeugdprofessional, verzoek.bezoek.naam, ingevuld: ["gezegd": ["Karin: “Het gaat niet goed.”"]])
        return [
            .blad(
                "Contacten", .gevuld,
                ContactPages.lijst(notes, kind: nil, gezien: [Voorbeeldgezin.sem: note.datum], frame, verzoek)),
            .blad(
                "Foto bij de notitie", .leeg,
                FotoRoutes.blad(frame, notes[0]).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Contacten", .leeg, ContactPages.lijst([], kind: nil, family.leegKader, verzoek)),
            .blad("Contacten afdrukken", .gevuld, ContactPages.afdruk(notes, voor: Voorbeeldgezin.daan, frame, verzoek)),
            .blad("Contact vastleggen", .leeg, page.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Contact vastleggen", .fout, page.opnieuw(verzoek, frame, empty)),
            .blad("Contact vastleggen", .conflict, page.conflict(mine, frame, newer)),
        ]
    }

    private static func documenten(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader
        let pdf = Document(
            documentsoort: .rechterlijkeUitspraak, titel: "Beschikking van de kinderrechter", datum: verzoek.vandaag.plus(dagen: -40),
            ontvangenVan: "Daan", over: nil, bestandsoort: .pdf, grootte: 1_400_000, sha: "", bijlage: Voorbeeldgezin.dossier.raw)
        let fact = family.feit(66, pdf, dagenGeleden: 3)
        let page = DocumentRoutes.blad(frame)
        return [
            .blad("Documenten", .gevuld, DocumentPages.lijst([fact], frame, verzoek)),
            .blad("Documenten", .leeg, DocumentPages.lijst([], family.leegKader, verzoek)),
            .blad("Document", .gevuld, DocumentPages.document(fact, door: verzoek.bezoek.naam, frame, verzoek)),
            .blad("Document toevoegen", .leeg, page.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Document toevoegen", .fout, page.opnieuw(verzoek, frame, Documentinvoer.lees([:], op: verzoek.vandaag))),
        ]
    }

    private static func bescherming(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let flag = Veiligheidsvlag(
            over: [Voorbeeldgezin.karin], tekst: "Dreiging aan de deur", datum: verzoek.vandaag, herzienOp: verzoek.vandaag.plus(dagen: 11),
            verteld: .ja)
        let secret = Geheimhouding(persoon: Voorbeeldgezin.karin, voor: [Voorbeeldgezin.daan], grond: "Zij is bang voor hem.")
        let shield = Scherm(over: Voorbeeldgezin.karin, voorBetrokkenen: [Voorbeeldgezin.daan], reden: "Haar eigen verhaal.")
        let full = Beschermingen(vlaggen: [family.feit(62, flag)], geheimen: [family.feit(63, secret)], schermen: [family.feit(64, shield)])
        let none = Beschermingen(vlaggen: [], geheimen: [], schermen: [])
        return [
            .blad("Bescherming", .gevuld, BeschermingPages.overzicht(full, family.kader, verzoek)),
            .blad("Bescherming", .leeg, BeschermingPages.overzicht(none, family.leegKader, verzoek)),
        ]
    }

    private static func toegang(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let amina = Medewerker(
            gebruiker: verzoek.gebruiker, naam: verzoek.bezoek.naam, functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        let relation = Relatie(
            dossier: Voorbeeldgezin.dossier, relatiesoort: .vasteContactpersoon, gebruiker: verzoek.gebruiker, van: verzoek.nu,
            gegevenDoor: verzoek.gebruiker.raw, reden: "Karin vroeg om haar.")
        let fact = family.feit(65, relation)
        let along = Meeneemregel(
            wie: verzoek.gebruiker.raw, moment: verzoek.nu.plus(seconden: -3_600), tot: verzoek.nu.plus(seconden: 39_600), gewist: nil)
        let page = Inzagepagina(
            kader: family.kader, relaties: [fact], meegenomen: [along], medewerkers: [amina], teams: [], magGeven: true, magAfdrukken: true,
            regels: [])
        let asked = Relatie(
            dossier: Voorbeeldgezin.dossier, relatiesoort: .consult, gebruiker: ID(Voorbeeldnummer.id(16)), van: verzoek.nu,
            tot: verzoek.nu.plus(seconden: 1_209_600), gegevenDoor: verzoek.gebruiker.raw, reden: "Klopt onze analyse van Noor?",
            delen: [.analyse])
        let proposal = family.feit(96, Relatievoorstel(relatie: asked))
        let waiting = Inzagepagina(
            kader: family.kader, relaties: [fact], voorstellen: [proposal], medewerkers: [amina], teams: [], magGeven: true,
            magAfdrukken: true, regels: [])
        let wrong = Relatieinvoer.lees([:], op: verzoek.vandaag), urgent = Noodinvoer.lees([:], op: verzoek.vandaag)
        let petra = verzoek.als(.teamleider, "Petra Hoogland")
        return [
            .blad("Wie mag en wie keek", .gevuld, InzagePages.toegang(page, [:], [], petra)),
            .blad("Wie mag en wie keek", .fout, InzagePages.toegang(page, wrong.ingevuld, wrong.fouten, petra)),
            .blad("Wie mag en wie keek", .lang, InzagePages.toegang(waiting, [:], [], petra)),
            .blad("Meedenken beoordelen", .leeg, InzagePages.voorstel(waiting, proposal, [:], [], petra)),
            .blad("Toegang beëindigen", .leeg, InzagePages.einde(page, fact, [:], [], petra)),
            .blad("Noodtoegang", .leeg, NoodtoegangRoutes.pagina(Voorbeeldgezin.dossier, [:], [], verzoek)),
            .blad("Noodtoegang", .fout, NoodtoegangRoutes.pagina(Voorbeeldgezin.dossier, urgent.ingevuld, urgent.fouten, verzoek)),
        ]
    }
}
