// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The file of one jeugdige goes to another gemeente, as far as it may: who gets it, on which ground, which sheets.
package struct Gemeenteoverdracht: Feitinhoud {
    package static let soort = "gemeenteoverdracht"
    package let persoon: ID<Persoon>
    package let naar: Gemeentecode
    /// Name and function of who receives it there.
    package let ontvanger: String
    package let grond: Deelgrond
    /// The article, or why this ground holds; empty with consent.
    package let toelichting: String
    /// The sheets of the file that go along.
    package let bladen: [Veldklasse]
    /// What the other side must know first: what was promised, what runs, what they should not do.
    package let boodschap: String
    package let op: Datum
    /// The lines that a person ticked, one by one; what comes later does not go.
    package let regels: [UUIDv7]
    /// Who it is about as it was given: name, birth date, BSN, and where they live unless that is a secret.
    package let gegevens: [Overdrachtgegeven]?
    /// Fact id of the agreement to share it rests on; nil: handed over before these were recorded, and not to be taken out any more.
    package let afspraak: UUIDv7?
    package init(
        persoon: ID<Persoon>, naar: Gemeentecode, ontvanger: String, grond: Deelgrond, toelichting: String, bladen: [Veldklasse],
        boodschap: String, op: Datum, regels: [UUIDv7], gegevens: [Overdrachtgegeven]? = nil,
        afspraak: UUIDv7? = nil
    ) {
        self.persoon = persoon
        self.naar = naar
        self.ontvanger = ontvanger
        self.grond = grond
        self.toelichting = toelichting
        self.bladen = bladen
        self.boodschap = boodschap
        self.op = op
        self.regels = regels
        self.gegevens = gegevens
        self.afspraak = afspraak
    }
    package var open: Opencodes { Opencodes(datum: op) }

    /// Sheets that never go to another gemeente: who may look here, consent given to us, and requests of the client to us.
    package static let mogelijk = Veldklasse.vanDossier.filter { ![.overzicht, .toegang, .toestemming, .verzoeken].contains($0) }
    /// Ticked at first: what the other side needs to go on. Notes, documents and protection only when somebody chooses them.
    package static let gewoon: [Veldklasse] = [.hulpvraag, .gezin, .analyse, .plan, .besluit, .hulp].filter(mogelijk.contains)

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(eigen: Gemeentecode) throws(Afwijzing) -> Gemeenteoverdracht {
        var errors: [Veldfout] = []
        if naar == eigen { errors.append(Veldfout("naar", "Dit is onze eigen gemeente. Kies de andere.")) }
        if regels.isEmpty || bladen.contains(where: { !Self.mogelijk.contains($0) }) {
            errors.append(Veldfout("regels", "Kies wat er meegaat. Alleen wat de andere gemeente nodig heeft."))
        }
        if afspraak == nil { errors.append(Veldfout("afspraak", "Kies op welke afspraak dit rust.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Gemeenteoverdracht: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon] }
}

/// One datum about a person, in words.
package struct Overdrachtgegeven: Codable, Sendable, Hashable {
    package let naam: String
    package let waarde: String
    package init(naam: String, waarde: String) {
        self.naam = naam
        self.waarde = waarde
    }
}
