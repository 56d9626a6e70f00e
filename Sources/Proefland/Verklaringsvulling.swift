// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// The verklarende analyse of Sem, and what stands beside it: one worked-out example in the demo.
extension Verteller {
    func verklaar(_ stand: Gezinsstand, _ bezetting: Bezetting) async throws {
        guard let dossier = stand.dossier else { return }
        let (sem, noor) = (ID<Persoon>(bezetting.sem.id), ID<Persoon>(bezetting.noor.id))
        let (karin, daan) = (ID<Persoon>(bezetting.karin.id), ID<Persoon>(bezetting.daan.id))
        let joost = Werkverdeling.medewerker(Bezetting.joost, op: nu.datum)
        let told = nu.plus(seconden: -20 * 86_400)
        let analysis = try await app.vul(als: stand.medewerker, op: told, handeling: "verklarend.vastleggen") { hand in
            let seen = try hand.onderzoekt(
                Vaststelling(
                    leefgebied: .ontwikkeling, tekst: "Twee keer in een maand boos, niets stuk.", datum: told.datum.plus(dagen: -70),
                    herkomst: "gezien door de juf"), dossier: dossier, jeugdige: sem)
            return try hand.verklaart(kind: sem, moeder: karin, vader: daan, feit: seen, dossier: dossier)
        }
        try await app.vul(als: joost, op: told.plus(seconden: 3_600), handeling: "verklarend.afsluiten") { hand in
            try hand.sluitVerklaring(analysis, door: joost, dossier: dossier)
            _ = try hand.legtNaast(Self.instrument(sem, hand.vandaag), kind: sem, dossier: dossier)
        }
        try await app.vul(als: stand.medewerker, op: told.plus(seconden: 7_200), handeling: "inzetkeuze.vastleggen") { hand in
            let factors = try hand.factoren(analysis, dossier: dossier)
            _ = try hand.legtNaast(Self.zwaarte(sem, Array(factors.prefix(2)), hand.vandaag), kind: sem, dossier: dossier)
            _ = try hand.legtNaast(Self.consult(noor, hand.vandaag), kind: noor, dossier: dossier)
        }
    }

    private static func instrument(_ kind: ID<Persoon>, _ dag: Datum) -> Instrumentafname {
        Instrumentafname(
            kind: kind, naam: "SDQ", versie: "2005", op: dag.plus(dagen: -10), door: "Joost van der Wal, gedragswetenschapper",
            uitkomst: "verhoogd", conclusie: "Past bij verdriet. Ik zie nu geen reden voor verder onderzoek.")
    }

    private static func zwaarte(_ kind: ID<Persoon>, _ factoren: [UUIDv7], _ dag: Datum) -> Inzetkeuze {
        Inzetkeuze(
            kind: kind, op: dag, intensiteit: .middel, factoren: factoren,
            waaromNietLichter: "Gesprekken op school hielpen maar een beetje.",
            waaromNietZwaarder: "Bij oma en in de klas gaat het goed.", maanden: 6, afschalenOp: dag.plus(dagen: 120),
            afschalenAls: "Als Sem drie weken niets stukmaakte.")
    }

    private static func consult(_ kind: ID<Persoon>, _ dag: Datum) -> Expertiseconsult {
        Expertiseconsult(
            kind: kind, op: dag, vraag: "Hoe bouwen we lessen op bij zoveel angst?", aan: "Mieke Vos, gz-psycholoog bij De Boog",
            uiterlijk: dag.plus(dagen: 45), uren: 2)
    }
}
