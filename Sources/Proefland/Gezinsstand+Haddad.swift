// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

// MARK: The family of Ilyas: who decides, who looks along, and another fixed contact

extension Gezinsstand {
    private var ouders: [ID<Persoon>] { gezin.leden.filter(\.gezag).map { ID($0.persoon.id) } }

    mutating func vertelErbij(
        _ welk: Verhaal.Bijplan, _ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        switch welk {
        case .gewoon:
            let usual = Normaliseren(
                leefgebied: .gezinsrelaties, antwoord: .ja,
                uitleg: "In twee huizen gelden vaak andere regels. De meeste kinderen van 14 kunnen daarmee omgaan.", datum: dag)
            try hand.onderzoekt(usual, dossier: dossier, jeugdige: kind)
        case .thuiszitten:
            let seen = Analyseaanleiding(
                kind: kind, aanleiding: "thuiszitten", op: dag, herkomst: "De leerplichtambtenaar telde alle uren bij elkaar op.")
            _ = try hand.legtNaast(seen, kind: kind, dossier: dossier)
            let past = Aanleidingafweging(
                kind: kind, aanleidingen: ["thuiszitten"], op: dag,
                waaromNiet: "Het onderzoek van dit jaar verklaart waarom Ilyas wegliep. Wij gebruiken dat.")
            _ = try hand.legtNaast(past, kind: kind, dossier: dossier)
        case .groep:
            let joined = Groepsdeelname(groep: Groepvulling.sterker, jeugdige: kind, op: dag, naam: "Sterker in je vel")
            groep = try hand.meldtAan(joined, dossier: dossier)
            let light = Lichtetoets(
                jeugdige: kind, besprokenMet: ouders.first ?? kind, hulp: .groep, wat: "Sterker in je vel",
                passend: "Ilyas wil leren zeggen wat hij niet snapt. Dat kan in deze groep, samen met anderen.", op: dag)
            try hand.zietLicht(light, dossier: dossier)
        case .groepKlaar:
            if let groep { try hand.verlaat(groep, .afgemaakt, jeugdige: kind, dossier: dossier) }
        default:
            let search = Jimzoektocht(kind: kind, begonnenOp: dag, toelichting: "Ilyas denkt aan zijn oom Karim, die fietsen maakt.")
            try hand.zoekt(search, dossier: dossier)
        }
    }

    // MARK: Consent

    mutating func vertelToestemming(
        _ welk: Verhaal.Bijplan, _ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand
    ) throws {
        switch welk {
        case .onderzoek:
            let asked = Hulptoestemming(
                kind: kind, waarvoor: "Onderzoek naar hoe Ilyas leert, door een orthopedagoog, op twee ochtenden.", gevraagdOp: dag)
            try hand.vraagtToestemming(asked, alleen: ouders, oordeel: { Self.wilsoordeel($0, dag) }, dossier: dossier)
        case .kennismaken:
            let asked = Hulptoestemming(
                kind: kind, waarvoor: "Eén keer kennismaken met de schoolmaatschappelijk werker.", gevraagdOp: dag)
            try hand.vraagtToestemming(asked, alleen: [], uitzondering: { Self.nietIngrijpend($0, dag) }, dossier: dossier)
            let told = Voorlichting(
                kind: kind, wie: [kind] + ouders.prefix(1), onderwerpen: [.doel, .termijn, .vertrouwenspersoon], op: dag,
                hoe: "Met een strip.")
            try hand.vertelt(told, dossier: dossier)
        case .delen: trainer = try hand.vraagtToestemming(Self.delen(kind, dag), dossier: dossier)
        case .intrekken:
            guard let trainer else { return }
            let back = Toestemmingsintrekking(
                zaak: trainer, wie: kind, op: dag, wijze: .gesprek, woorden: "Bij het boksen wil ik gewoon Ilyas zijn.")
            try hand.trektIn(back, dossier: dossier)
        default:
            let listed = Verwijsindexmelding(kind: kind, grond: .c, op: dag, tot: dag.plus(jaren: 1))
            let born = gezin.jeugdigen.first.flatMap { Geboortedatum($0.geboortedatum) }
            try hand.meldt(listed.gecontroleerd(geboren: born, op: dag), dossier: dossier)
        }
    }

    private static func wilsoordeel(_ zaak: UUIDv7, _ dag: Datum) -> Wilsoordeel {
        Wilsoordeel(
            zaak: zaak, wilsbekwaam: .nee, beoordelaar: "Joost van der Wal, gedragswetenschapper (SKJ)",
            onderbouwing: "Ilyas kon niet navertellen wat het onderzoek is en waarvoor de uitslag is, ook niet met plaatjes erbij.", op: dag
        )
    }

    private static func nietIngrijpend(_ zaak: UUIDv7, _ dag: Datum) -> Toestemmingsuitzondering {
        Toestemmingsuitzondering(
            zaak: zaak, uitzondering: .nietIngrijpend, waarom: "Een half uur kennismaken op school. De mentor is erbij.", op: dag)
    }

    private static func delen(_ kind: ID<Persoon>, _ dag: Datum) -> Deelafspraak {
        Deelafspraak(
            kind: kind, partner: "Bilal, trainer van de boksschool", doel: .samenwerken, soorten: [.naam, .plan], gevraagdOp: dag,
            tot: dag.plus(maanden: 6), grond: .toestemming)
    }

    // MARK: An expert looks along

    func consult(_ kind: ID<Persoon>, _ dag: Datum) -> Expertiseconsult {
        Expertiseconsult(
            kind: kind, op: dag, vraag: "Hoe leggen wij Ilyas iets uit, zodat hij het thuis ook nog weet?",
            aan: "Sanne de Wilde, orthopedagoog bij MEE", uiterlijk: dag.plus(dagen: 21), uren: 3)
    }

    func antwoord(_ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let consult else { return }
        let answer = Consultantwoord(
            consult: consult, op: dag, wie: "Sanne de Wilde, orthopedagoog bij MEE",
            tekst:
                "Doe het voor en laat hem het meteen nadoen. Eén stap tegelijk, met een foto. Vraag niet: snap je het? Vraag: laat eens zien.",
            uren: 2)
        _ = try hand.legtNaast(answer, kind: kind, dossier: dossier)
    }

    // MARK: Another fixed contact

    mutating func volgOp(_ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let next = Werkverdeling.medewerker(Bezetting.amina, op: hand.vandaag)
        try hand.geeftContactpersoon(next.gebruiker, dossier: dossier)
        medewerker = next
    }

    func draagOver(_ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        try hand.vertelt(dossier: dossier) { wissel in
            Overdrachtgesprek(
                wissel: wissel, op: dag, verteldDoor: "Lotte Hendriks", verteldAan: medewerker.naam, verteld: Overdrachtpunt.allCases)
        }
    }
}
