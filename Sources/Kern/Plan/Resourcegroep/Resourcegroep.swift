// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The people a youngster chose to stand around them: family, friends, helpers. The youngster decides who and what they may know.
package struct Resourcegroep: Versiedocument {
    package static let soort = "resourcegroep"
    package let jongere: ID<Persoon>
    package var nummer: Int
    package var volgtOp: UUIDv7?
    package var datum: Datum
    /// What the youngster wants of the group.
    package let woorden: String
    package let leden: [Resourcegroeplid]
    package let volgendeOp: Datum?
    package init(
        jongere: ID<Persoon>, nummer: Int = 0, volgtOp: UUIDv7? = nil, datum: Datum, woorden: String, leden: [Resourcegroeplid],
        volgendeOp: Datum? = nil
    ) {
        self.jongere = jongere
        self.nummer = nummer
        self.volgtOp = volgtOp
        self.datum = datum
        self.woorden = woorden
        self.leden = leden
        self.volgendeOp = volgendeOp
    }
    package var open: Opencodes { Opencodes(datum: volgendeOp, nummer: Int64(nummer)) }

    /// Everything that stands in the way of this version, in the order of the page.
    package func fouten(na huidig: Resourcegroep?, op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if woorden.isBlank { errors.append(Veldfout("woorden", "Schrijf op wat de jongere van de groep wil, in eigen woorden.")) }
        if leden.isEmpty { errors.append(Veldfout("lid-1-wie", "Kies minstens één persoon die de jongere zelf koos.")) }
        for (index, member) in leden.enumerated() {
            let field = "lid-\(index + 1)"
            if member.persoon == jongere {
                errors.append(Veldfout("\(field)-wie", "De jongere zelf hoort al bij de groep. Kies een ander."))
            }
            if leden.prefix(index).contains(where: { $0.persoon == member.persoon }) {
                errors.append(Veldfout("\(field)-wie", "Deze persoon staat er al."))
            }
            if member.magWeten.isBlank {
                errors.append(Veldfout("\(field)-weten", "Schrijf op wat deze persoon mag weten, volgens de jongere."))
            }
        }
        if let volgendeOp, volgendeOp < vandaag, volgendeOp != huidig?.volgendeOp {
            errors.append(Veldfout("volgendeOp", "Deze dag is voorbij. Kies vandaag of later, of laat de dag leeg."))
        }
        return errors
    }
}

extension Resourcegroep: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}

/// Somebody the youngster chose, and what they may know.
package struct Resourcegroeplid: Codable, Sendable, Equatable {
    package let persoon: ID<Persoon>
    package let magWeten: String
    package init(persoon: ID<Persoon>, magWeten: String) {
        self.persoon = persoon
        self.magWeten = magWeten
    }
}

/// The group met.
package struct Resourcegroepbijeenkomst: Feitinhoud {
    package static let soort = "groepsbijeenkomst"
    package let jongere: ID<Persoon>
    package let op: Datum
    package let aanwezig: [ID<Persoon>]
    package let afspraken: String
    package let volgendeOp: Datum?
    package init(jongere: ID<Persoon>, op: Datum, aanwezig: [ID<Persoon>], afspraken: String, volgendeOp: Datum? = nil) {
        self.jongere = jongere
        self.op = op
        self.aanwezig = aanwezig
        self.afspraken = afspraken
        self.volgendeOp = volgendeOp
    }
    package var open: Opencodes { Opencodes(datum: op) }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Resourcegroepbijeenkomst {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag van de bijeenkomst in.")) }
        if aanwezig.isEmpty { errors.append(Veldfout("aanwezig", "Kies wie erbij was.")) }
        if let volgendeOp, volgendeOp <= vandaag {
            errors.append(Veldfout("volgendeOp", "Kies een dag na vandaag, of laat de dag leeg."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Resourcegroepbijeenkomst: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}

/// Where the group of one youngster stands.
package struct Resourcegroepbeeld: Sendable, Equatable {
    package let groep: Feit<Resourcegroep>
    /// The last first.
    package let bijeenkomsten: [Feit<Resourcegroepbijeenkomst>]
    /// When the group meets again; nil: not agreed.
    package let volgende: Datum?

    package static func van(
        _ jongere: ID<Persoon>, _ groepen: [Feit<Resourcegroep>], _ bijeenkomsten: [Feit<Resourcegroepbijeenkomst>]
    ) -> Resourcegroepbeeld? {
        guard let group = groepen.filter({ $0.inhoud.jongere == jongere }).huidig() else { return nil }
        let met = bijeenkomsten.geldend().filter { $0.inhoud.jongere == jongere }
            .sorted { ($1.inhoud.op, $1.opgetekend, $1.id) < ($0.inhoud.op, $0.opgetekend, $0.id) }
        let last = met.first
        // What was agreed last counts: in the group as it was written down, or when they met.
        let isMet = last.map { group.inhoud.datum <= $0.inhoud.op } ?? false
        return Resourcegroepbeeld(groep: group, bijeenkomsten: met, volgende: isMet ? last?.inhoud.volgendeOp : group.inhoud.volgendeOp)
    }
}
