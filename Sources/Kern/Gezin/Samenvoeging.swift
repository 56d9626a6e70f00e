// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Two records in this installation are one person (AVG 5 lid 1 onder d: what is known of somebody must be right). Stands on the line of
/// the record that goes along with the other. Nothing moves: whoever reads either of them reads one person, until this is withdrawn.
package struct Samenvoeging: Feitinhoud {
    package static let soort = "samenvoeging"
    /// The record that goes along: what it knows completes the other.
    package let dubbel: ID<Persoon>
    /// The record of which the name and date count where they differ, and on which is recorded from now on.
    package let blijft: ID<Persoon>
    package let reden: String
    package init(dubbel: ID<Persoon>, blijft: ID<Persoon>, reden: String) {
        self.dubbel = dubbel
        self.blijft = blijft
        self.reden = reden
    }

    /// - Throws: `nietMogelijk` for one record, or for two people who each have a BSN of their own.
    package static func keur(_ een: Persoonsgegevens, _ ander: Persoonsgegevens) throws(Afwijzing) {
        if een.persoon == ander.persoon { throw .nietMogelijk("Dit is al dezelfde persoon.") }
        if let own = een.bsn, let other = ander.bsn, own != other {
            throw .nietMogelijk(
                "Deze twee hebben elk een eigen BSN, dus het zijn twee mensen. Klopt een BSN niet, verbeter dat dan eerst bij de gegevens.")
        }
    }
}

extension Persoonsgegevens {
    /// What this record does not know, from another record of the same person. The name stays as it is here.
    package func aangevuld(met ander: Persoonsgegevens) -> Persoonsgegevens {
        let first = Naam(
            voornamen: naam.voornamen.isEmpty ? ander.naam.voornamen : naam.voornamen,
            roepnaam: naam.roepnaam.isEmpty && naam.voornamen.isEmpty ? ander.naam.roepnaam : naam.roepnaam, voorvoegsel: naam.voorvoegsel,
            achternaam: naam.achternaam)
        return Persoonsgegevens(
            persoon: persoon, naam: first, geboortedatum: geboortedatum ?? ander.geboortedatum,
            geslacht: geslacht == .onbekend ? ander.geslacht : geslacht, bsn: bsn ?? ander.bsn,
            bsnHerkomst: bsn == nil ? ander.bsnHerkomst : bsnHerkomst)
    }

    /// The same, under another id of the same person.
    package func als(_ id: ID<Persoon>) -> Persoonsgegevens {
        Persoonsgegevens(persoon: id, naam: naam, geboortedatum: geboortedatum, geslacht: geslacht, bsn: bsn, bsnHerkomst: bsnHerkomst)
    }
}

extension Adres {
    package func als(_ id: ID<Persoon>) -> Adres {
        Adres(
            persoon: id, adressoort: adressoort, straat: straat, huisnummer: huisnummer, huisletter: huisletter, toevoeging: toevoeging,
            postcode: postcode, plaats: plaats, land: land)
    }
}

extension Bereikbaarheid {
    package func als(_ id: ID<Persoon>) -> Bereikbaarheid {
        Bereikbaarheid(persoon: id, telefoon: telefoon, email: email, taal: taal, tolk: tolk, aandacht: aandacht)
    }
}

extension Levensstaat {
    package func als(_ id: ID<Persoon>) -> Levensstaat { Levensstaat(persoon: id, leven: leven, dag: dag) }
}

extension Schermen {
    /// With what protects people of this file under another id: the shields and secrets of the files where they stand under it hold here
    /// too. So the stricter of the two wins, whichever file it was recorded in.
    /// - Parameter groepen: all ids of one person; `hier`: who takes part in this file.
    package func en(_ elders: [Schermen], groepen: [Set<ID<Persoon>>], hier: Set<ID<Persoon>>) -> Schermen {
        guard !groepen.isEmpty else { return self }
        func ids(_ persoon: ID<Persoon>) -> Set<ID<Persoon>> { groepen.first { $0.contains(persoon) } ?? [] }
        func names(_ persoon: ID<Persoon>) -> [ID<Persoon>] { ids(persoon).intersection(hier).sorted() }
        func all(_ personen: [ID<Persoon>]) -> [ID<Persoon>] { Set(personen + personen.flatMap(ids)).sorted() }
        let secrets = (geheimen + elders.flatMap(\.geheimen)).flatMap { secret in
            names(secret.persoon).map {
                Geheimhouding(persoon: $0, wat: secret.wat, voor: all(secret.voor), grond: secret.grond, herzienOp: secret.herzienOp)
            }
        }
        let shields = (schermen + elders.flatMap(\.schermen)).flatMap { shield in
            (shield.over.map(names) ?? []).map {
                Scherm(
                    feiten: shield.feiten, over: $0, voorGebruikers: shield.voorGebruikers, voorBetrokkenen: all(shield.voorBetrokkenen),
                    reden: shield.reden)
            }
        }
        // A shield of this file for somebody holds for their other id too.
        let wider = schermen.filter { !$0.voorBetrokkenen.isEmpty }.map {
            Scherm(
                feiten: $0.feiten, over: $0.over, voorGebruikers: $0.voorGebruikers, voorBetrokkenen: all($0.voorBetrokkenen),
                reden: $0.reden)
        }
        return Schermen(schermen: uniek(schermen + wider + shields), geheimen: uniek(geheimen + secrets))
    }

    private func uniek<I: Equatable>(_ list: [I]) -> [I] { list.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
