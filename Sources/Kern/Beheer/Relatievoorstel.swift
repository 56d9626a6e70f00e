// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody wants to give a relation where two are needed for it: nobody sees more until a second colleague agreed.
package struct Relatievoorstel: Feitinhoud {
    package static let soort = "relatievoorstel"
    package let relatie: Relatie
    package init(relatie: Relatie) { self.relatie = relatie }
    package var open: Opencodes { Opencodes(code: relatie.relatiesoort.rawValue) }

    /// How long it waits for a second colleague, in days: the question is another one after that.
    package static let hoogstensDagen = 14

    /// The relation as it begins when the second colleague agrees: from now, until the day that was asked.
    package func ingegaan(op nu: Moment) -> Relatie {
        Relatie(
            dossier: relatie.dossier, relatiesoort: relatie.relatiesoort, gebruiker: relatie.gebruiker, team: relatie.team, van: nu,
            tot: relatie.tot, gegevenDoor: relatie.gegevenDoor, reden: relatie.reden, delen: relatie.delen,
            consult: relatie.consult)
    }
}

/// The second colleague agrees, or not.
package struct Relatietoets: TweedeBlik {
    package static let soort = "relatietoets"
    /// Fact id of the `Relatievoorstel`.
    package let voorstel: UUIDv7
    package let uitkomst: Toetsuitkomst
    package let toelichting: String
    package init(voorstel: UUIDv7, uitkomst: Toetsuitkomst, toelichting: String) {
        self.voorstel = voorstel
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package init(op voorstel: Feit<Relatievoorstel>, uitkomst: Toetsuitkomst, toelichting: String) {
        self.init(voorstel: voorstel.id, uitkomst: uitkomst, toelichting: toelichting)
    }
    package var open: Opencodes { Opencodes(code: voorstel.hex) }

    package static let nietZelf = "U vroeg dit zelf. Een tweede collega moet het bevestigen."
    package static let waarom = "Schrijf op waarom dit niet kan, of wat er anders moet."
}

extension Sequence where Element == Feit<Relatievoorstel> {
    /// Those a second colleague can still answer: not answered, not taken back, not too old, and of use.
    package func wachtend(_ toetsen: [Feit<Relatietoets>], op nu: Moment) -> [Feit<Relatievoorstel>] {
        let answered = Set(toetsen.geldend().map(\.inhoud.voorstel))
        return geldend().filter { fact in
            !answered.contains(fact.id) && fact.inhoud.relatie.tot.map { nu < $0 } ?? true
                && fact.opgetekend.datum.dagen(tot: nu.datum) <= Relatievoorstel.hoogstensDagen
        }
    }
}
