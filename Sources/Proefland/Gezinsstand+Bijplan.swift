// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

// MARK: The plans beside the gezinsplan, of the cast

extension Gezinsstand {
    mutating func vertel(_ welk: Verhaal.Bijplan, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let kind = ID<Persoon>(voorval.jeugdige), dag = voorval.dag
        switch welk {
        case .veiligheid: try hand.plant(veiligheidsplan(dag, hand), dossier: dossier)
        case .samenKijken: try kijkSamen(dag, dossier, hand)
        case .resourcegroep: try hand.plant(wie("Els") == nil ? kring(kind, dag) : groep(kind, dag), dossier: dossier)
        case .bijeenkomst: try hand.legtVast(bijKind: bijeenkomst(kind, dag).gecontroleerd(op: dag), kind, dossier: dossier)
        case .toekomst: try toekomst(kind, dag, dossier, hand)
        case .verlenging: try hand.legtVast(bijKind: verlenging(kind, dag).gecontroleerd(op: dag), kind, dossier: dossier)
        case .levenslang: try hand.legtVast(bijKind: levenslang(jongste, dag), jongste, dossier: dossier)
        case .perspectief: try hand.plant(perspectief(jongste, dag), dossier: dossier)
        case .gewoon, .thuiszitten, .jim, .groep, .groepKlaar: try vertelErbij(welk, kind, dag, dossier, hand)
        case .onderzoek, .kennismaken, .delen, .intrekken, .verwijsindex: try vertelToestemming(welk, kind, dag, dossier, hand)
        case .consult: consult = try hand.legtNaast(consult(kind, dag), kind: kind, dossier: dossier)
        case .consultantwoord: try antwoord(kind, dag, dossier, hand)
        case .opvolging: try volgOp(dossier, hand)
        case .overdracht: try draagOver(dag, dossier, hand)
        case .pgb: try geeftPgb(jongste, dag, dossier, hand)
        case .pgbPauze: try pauzeert(dag, dossier, hand)
        case .pgbVerder: try gaatVerder(dag, dossier, hand)
        }
    }

    private var jongste: ID<Persoon> { ID(gezin.jeugdigen.max { $0.geboortedatum < $1.geboortedatum }?.id ?? gezin.id) }

    func wie(_ naam: String) -> ID<Persoon>? { gezin.leden.first { $0.persoon.roepnaam == naam }.map { ID($0.persoon.id) } }

    // MARK: Safety

    private func veiligheidsplan(_ dag: Datum, _ hand: Vulhand) -> Veiligheidsplan {
        Veiligheidsplan(
            datum: dag,
            kinderen: gezin.jeugdigen.map { kind in
                Kindveiligheid(
                    kind: ID(kind.id),
                    woorden: kind.roepnaam == "Noor"
                        ? "Ik wil papa wel zien, maar niet als hij schreeuwt." : "Ik kroop onder de tafel. Els deed het licht aan.",
                    vertrouwd: wie("Els"),
                    signaal: kind.roepnaam == "Noor" ? "Noor appt Els het woord thee." : "Sem belt Els met de rode knop.")
            },
            zorgen:
                "Daan stond twee keer ’s avonds bij Els aan de deur. Hij schreeuwde dat hij wil weten waar de kinderen wonen. Noor en Sem waren de tweede keer binnen.",
            verzwarend: "De ouders spreken elkaar niet. Over de omgang is niets afgesproken.",
            risico: "dan vindt Daan hen op een dag dat hij boos is, en durven de kinderen hem straks niet meer te zien.",
            krachten: "Daan belde de tweede keer zelf de volgende dag op met spijt. Els bleef rustig.",
            voorwaarden: [
                Veiligheidsvoorwaarde(wat: "Niemand vertelt Daan het adres of de naam van de school.", door: "het team, met Karin")
            ],
            afspraken: afspraken(hand), regie: medewerker.naam, herzienOp: dag.plus(dagen: 30))
    }

    private func afspraken(_ hand: Vulhand) -> [Veiligheidsafspraak] {
        let id = { hand.nieuwID() as ID<Feitmerk> }
        return [
            Veiligheidsafspraak(
                id: id().raw, wat: "doet de deur niet open als Daan boos is, en zegt dat zij later belt.", uitvoerder: .netwerk,
                persoon: wie("Els"), wanneer: "als Daan onverwacht komt", controle: "Amina belt Els elke vrijdag",
                alsNiet: "Els belt 112 als Daan niet weggaat, en daarna Karin."),
            Veiligheidsafspraak(
                id: id().raw, wat: "belt eerst Amina als hij boos of verdrietig is.", uitvoerder: .gezin, persoon: wie("Daan"),
                wanneer: "elke keer, ook ’s avonds via de dienst", controle: "Amina vraagt het Daan elke week",
                alsNiet: "Amina belt Daan dezelfde dag. Komt hij weer aan de deur, dan overlegt zij met Veilig Thuis."),
            Veiligheidsafspraak(
                id: id().raw, fase: .stabiele, wat: "ziet Noor en Sem elke zaterdag bij opa, met opa erbij.", uitvoerder: .gezin,
                persoon: wie("Daan"), wanneer: "zaterdag van twee tot vier", controle: "Karin en opa appen Amina na afloop",
                alsNiet: "De week erna gaat het niet door en praten we met elkaar."),
        ]
    }

    private func kijkSamen(_ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let plan = try hand.veiligheidsplan(dossier) else { return }
        for (place, made) in plan.inhoud.afspraken.prefix(2).enumerated() {
            let check = Veiligheidscontrole(
                plan: plan.id, afspraak: made.id, op: dag.plus(dagen: place - 3), door: "Amina", uitkomst: .nagekomen,
                toelichting: place == 0 ? "Daan is niet meer aan de deur geweest." : "Daan belde twee keer. Dat hielp.")
            try hand.legtVast(bijKind: check, nil, dossier: dossier)
        }
        let review = Veiligheidsherziening(
            plan: plan.id, op: dag, oordeel: .directVeilig, waarop: "Vier weken niets gebeurd. Els en Karin zien Daan rustiger; Daan belt.",
            woordenKind: "Noor: het is nu stil aan de deur. Sem: ik slaap weer in mijn eigen bed.",
            gehoord: ["Noor", "Sem", "Karin", "Els", "Daan"].compactMap(wie), volgendeOp: dag.plus(dagen: 49))
        try hand.legtVast(bijKind: review, nil, dossier: dossier)
    }

    // MARK: The people around Noor

    private func groep(_ kind: ID<Persoon>, _ dag: Datum) -> Resourcegroep {
        let members: [Resourcegroeplid?] = [
            wie("Els").map { Resourcegroeplid(persoon: $0, magWeten: "Alles over school en hoe het met mij gaat.") },
            wie("Karin").map { Resourcegroeplid(persoon: $0, magWeten: "Hoe het op school gaat. Niet wat ik over papa zeg.") },
        ]
        return Resourcegroep(
            jongere: kind, datum: dag, woorden: "Ik wil dat zij het van mij horen, en niet van elkaar.", leden: members.compactMap(\.self),
            volgendeOp: dag.plus(dagen: 20))
    }

    // MARK: Tess and Bas

    private func toekomst(_ kind: ID<Persoon>, _ dag: Datum, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        func id() -> UUIDv7 { (hand.nieuwID() as ID<Feitmerk>).raw }
        let plan = Toekomstplan(
            jongere: kind, datum: dag, woorden: "Een eigen sleutel, een baan met dieren, en dat mama zich geen zorgen maakt.",
            stukken: [
                Toekomststuk(
                    gebied: .wonen, id: id(), nu: "Thuis bij mama en Bas.", wens: "Een kamer in de buurt.",
                    regelen: "Inschrijven voor een kamer bij Kamers met Aandacht.", wie: "Tess en Amina", uiterlijk: dag.plus(dagen: 90)),
                Toekomststuk(gebied: .school, id: id(), nu: "Laatste jaar mbo 2, dierverzorging.", wens: "Diploma halen."),
                Toekomststuk(
                    gebied: .werk, id: id(), nu: "Zaterdag bij de dierenwinkel.", wens: "Werken bij het asiel.",
                    regelen: "Stage vragen bij het asiel.", wie: "Tess, met haar mentor", uiterlijk: dag.plus(dagen: 30)),
                Toekomststuk(
                    gebied: .inkomen, id: id(), nu: "Geld gaat snel op.", wens: "Rondkomen.",
                    regelen: "Eigen rekening en een begroting maken.",
                    wie: "Tess en oom Henk", uiterlijk: dag.plus(dagen: 60)),
                Toekomststuk(gebied: .netwerk, id: id(), nu: "Mama, oom Henk, vriendin Yara.", wens: "Dat zo houden."),
            ], herzienOp: dag.plus(dagen: 85))
        try hand.plant(plan, dossier: dossier)
        if let stage = plan.stuk(.werk) {
            let done = Toekomststap(jongere: kind, stuk: stage.id, op: dag, uitkomst: .gedaan, toelichting: "Tess mag in maart beginnen.")
            try hand.legtVast(bijKind: done, kind, dossier: dossier)
        }
        let steps: [(Overgangspunt, Overgangsstand)] = [(.digid, .geregeld), (.bankrekening, .loopt), (.wlz, .nietNodig)]
        for (punt, stand) in steps {
            try hand.legtVast(bijKind: Overgangsstap(jongere: kind, punt: punt, stand: stand, op: dag), kind, dossier: dossier)
        }
    }

    private func levenslang(_ kind: ID<Persoon>, _ dag: Datum) -> Levenslang {
        Levenslang(
            kind: kind, op: dag, uitkomst: .ja, door: "dokter Van Dam, kinderarts", waarop: "Brief van de kinderarts: syndroom van Down.")
    }

    private func perspectief(_ kind: ID<Persoon>, _ dag: Datum) -> Perspectiefplan {
        Perspectiefplan(
            kind: kind, datum: dag,
            fasen: [
                Perspectieffase(
                    fase: .kind, leven: "Thuis met mama en Tess. Speciaal onderwijs, met de taxi. Zwemmen op woensdag.",
                    wens: "Bas wil zelf naar de bakker lopen. Mirjam wil een vrij weekend per maand.",
                    helpt: "Elke keer dezelfde weg. Een vaste logeerplek.", wie: "Oom Henk loopt mee. Het team zoekt een logeerplek."),
                Perspectieffase(
                    fase: .tiener, leven: "Vervolgonderwijs in de buurt.", wens: "Vrienden op fietsafstand.",
                    helpt: "Op tijd kijken naar scholen.",
                    wie: "Mirjam en school, als Bas 11 is."),
                Perspectieffase(fase: .volwassen, wens: "Wonen met anderen, dicht bij Tess."),
            ], keuze: .beide, keuzeWoorden: "Logeren in natura. Een pgb voor de begeleider bij het zwemmen, die Bas al kent.",
            herzienOp: dag.plus(dagen: 540))
    }
}
