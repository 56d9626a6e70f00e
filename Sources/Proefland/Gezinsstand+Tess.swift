// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

// MARK: The people around Tess, and help after eighteen

extension Gezinsstand {
    func kring(_ kind: ID<Persoon>, _ dag: Datum) -> Resourcegroep {
        let members: [Resourcegroeplid?] = [
            wie("Henk").map { Resourcegroeplid(persoon: $0, magWeten: "Alles over geld. Daar helpt hij mij mee.") },
            wie("Mirjam").map { Resourcegroeplid(persoon: $0, magWeten: "Wat ik ga doen. Niet wat ik in de gesprekken zeg.") },
        ]
        return Resourcegroep(
            jongere: kind, datum: dag, woorden: "Meedenken mag. Ik kies zelf.", leden: members.compactMap(\.self),
            volgendeOp: dag.plus(dagen: 28))
    }

    func bijeenkomst(_ kind: ID<Persoon>, _ dag: Datum) -> Resourcegroepbijeenkomst {
        Resourcegroepbijeenkomst(
            jongere: kind, op: dag, aanwezig: ["Tess", "Henk", "Mirjam"].compactMap(wie),
            afspraken: "Tess schrijft zich in voor een kamer. Henk kijkt mee naar de begroting. Mirjam vraagt het alleen op zondag.",
            volgendeOp: dag.plus(dagen: 45))
    }

    func verlenging(_ kind: ID<Persoon>, _ dag: Datum) -> Hulpverlenging {
        Hulpverlenging(
            jongere: kind, hulp: .behandeling, grond: VerlengdeHulp(.bepaald, sinds: dag), op: dag,
            door: "Joost van der Wal, gedragswetenschapper",
            waarom:
                "Tess raakt in paniek van rekeningen en doet dan niets meer. Zij leert daarmee omgaan. Dat is niet klaar als zij 18 wordt."
        )
    }
}
