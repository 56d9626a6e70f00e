// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

@testable import App

/// The family De Wit in a file of team Noord: Noor (15) and Sem (9), mother Karin with gezag, father Daan with gezag who lives elsewhere.
package struct DeWit: Sendable {
    package let dossier: ID<Dossier>
    package let noor: ID<Persoon>
    package let sem: ID<Persoon>
    package let karin: ID<Persoon>
    package let daan: ID<Persoon>
}

extension Proefapp {
    /// Makes the family through the verbs of the Stores; the name index knows them afterwards.
    package func deWit(team: ID<Team> = Cast.noord, als wie: Cast = .amina) async throws -> DeWit {
        let family = try await schrijf(als: wie) { tx in
            let file = try DossierStore.maak(team: team, tx)
            let dag = tx.vandaag
            func persoon(
                _ roepnaam: String, _ tussen: String, _ achternaam: String, _ jaren: Int, _ bsn: String, _ rol: Gezinsrol,
                _ wonen: Woonsituatie
            ) throws -> ID<Persoon> {
                let id = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(
                    Persoonsgegevens(
                        persoon: id, naam: Naam(roepnaam: roepnaam, voorvoegsel: tussen, achternaam: achternaam),
                        geboortedatum: Geboortedatum(dag.plus(jaren: -jaren).plus(dagen: -100)), bsn: BSN(bsn), bsnHerkomst: .gezin), tx)
                try GezinStore.neemDeel(Deelname(persoon: id, rol: rol, wonen: wonen), dossier: file.dossier, van: dag, tx)
                return id
            }
            let noor = try persoon("Noor", "de", "Wit", 15, "999900006", .jeugdige, .inHuis)
            let sem = try persoon("Sem", "de", "Wit", 9, "999900018", .jeugdige, .inHuis)
            let karin = try persoon("Karin", "", "Smeets", 41, "999900031", .ouder, .inHuis)
            let daan = try persoon("Daan", "de", "Wit", 44, "999900043", .ouder, .elders)
            let plek = try DossierStore.plek(file.dossier, tx)
            for kind in [noor, sem] {
                try tx.teken(
                    Gezag(kind: kind, gezagsoort: .gezamenlijk, houders: [karin, daan], herkomst: .gezagsregister, gezienOp: dag), op: plek,
                    in: GezinStore.tabel, van: dag, bron: "gezagsregister")
            }
            try PersoonStore.legVast(Bereikbaarheid(persoon: karin, telefoon: Telefoonnummer("06-12345678")), tx)
            try PersoonStore.legVast(
                Adres(persoon: karin, straat: "Ankerkade", huisnummer: 17, postcode: Postcode("1999AC"), plaats: "Waterrijk"), van: dag, tx)
            return DeWit(dossier: file.dossier, noor: noor, sem: sem, karin: karin, daan: daan)
        }
        try await app.bouwNaamindex()
        return family
    }
}
