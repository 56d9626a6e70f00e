// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Monitor
import Opmaak

extension MonitorKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let petra = verzoek.als(.teamleider, "Petra Hoogland"), choice = try Cijferkeuze(petra)
        let full = try blad(rijen(petra), choice, petra), none = try blad([], choice, petra)
        return [
            .blad("Cijfers zonder lijst", .leeg, CijferPages.zonderLijst(verzoek.als(.beleidsadviseur, "Thomas Okafor"))),
            .blad("Cijfers", .gevuld, CijferPages.overzicht(full, choice, petra)),
            .blad("Cijfers", .leeg, CijferPages.overzicht(none, choice, petra)),
        ] + full.uitkomsten.prefix(1).map { .blad("Cijfer", .gevuld, CijferPages.een($0, full, choice, petra)) }
            + none.uitkomsten.prefix(1).map { .blad("Cijfer", .leeg, CijferPages.een($0, none, choice, petra)) }
            + lijsten(full.labels, choice, petra) + InvullastPages.voorbeelden(petra)
    }

    private static func lijsten(_ labels: Cijferlabels, _ choice: Cijferkeuze, _ verzoek: Verzoek) -> [Voorbeeld] {
        let rows = [
            Cijferlijst.Rij(dossier: Voorbeeldgezin.dossier, titel: "Gezin De Wit", dag: verzoek.vandaag.plus(dagen: -40), dagen: 12),
            Cijferlijst.Rij(dossier: nil, titel: "Niet te tonen: vernietigd, of nu bij een ander team", dag: nil, dagen: nil),
        ]
        func lijst(_ rijen: [Cijferlijst.Rij]) -> Antwoord {
            CijferPages.lijst(
                Cijferlijst(indicator: Indicatoren.plan, labels: labels, totaal: rijen.count, rijen: rijen), choice, Lijstvraag(verzoek),
                verzoek)
        }
        return [.blad("Lijst achter een cijfer", .gevuld, lijst(rows)), .blad("Lijst achter een cijfer", .leeg, lijst([]))]
    }

    private static func blad(_ rijen: [Hulpvraagrij], _ choice: Cijferkeuze, _ verzoek: Verzoek) throws -> Cijferblad {
        let data = Gegevens(hulpvragen: rijen, besluiten: [], trajecten: [])
        return Cijferblad(
            uitkomsten: try Indicator.bereken(Indicatoren.alle, over: data, periode: choice.periode),
            labels: Cijferlabels(
                teams: Dictionary(verzoek.bezoek.teams.map { ($0.hex, "Team Noord") }, uniquingKeysWith: { first, _ in first }),
                aanbieders: [:], hulpvormen: [:]))
    }

    /// Twenty-four questions of this year, through three doors.
    private static func rijen(_ verzoek: Verzoek) -> [Hulpvraagrij] {
        (UInt8(0)..<24).compactMap { number in
            guard let key = Sleutel(bytes: [UInt8](repeating: number, count: 16)) else { return nil }
            let deur: Deur = [.telefoon, .huisarts, .school][Int(number) % 3]
            let received = verzoek.vandaag.plus(dagen: -10 * Int(number) - 20)
            var row = Hulpvraagrij(
                rij: key, jeugdige: key,
                herkomst: Herkomst(gemeente: "9998", wijk: "1999", team: verzoek.bezoek.teams.first?.hex, deur: deur.rawValue),
                leeftijd: 4 + Int(number) % 14, ontvangen: received)
            row.triage = received.plus(dagen: 1)
            row.eersteContact = received.plus(dagen: 2 + Int(number) % 5)
            row.plan = received.plus(dagen: 15)
            return row
        }
    }
}
