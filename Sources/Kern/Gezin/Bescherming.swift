// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Where someone is must not become known. Acts everywhere: page, print, message, letter, export.
package struct Geheimhouding: Feitinhoud {
    package static let soort = "geheimhouding"
    package let persoon: ID<Persoon>
    /// What must stay secret.
    package let wat: Geheim
    /// For whom; empty: for everybody outside the team.
    package let voor: [ID<Persoon>]
    package let grond: String
    package let herzienOp: Datum?
    package init(persoon: ID<Persoon>, wat: Geheim = .adres, voor: [ID<Persoon>] = [], grond: String, herzienOp: Datum? = nil) {
        self.persoon = persoon
        self.wat = wat
        self.voor = voor
        self.grond = grond
        self.herzienOp = herzienOp
    }
    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: herzienOp) }
}

package enum Geheim: String, Keuzelijst {
    case adres
    case school
    case alles

    package var label: String {
        switch self {
        case .adres: "Adres en telefoonnummer"
        case .school: "School of opvang"
        case .alles: "Alles waaruit de verblijfplaats blijkt"
        }
    }

    /// "adres en telefoonnummer van Noor".
    package func van(_ namen: String) -> String {
        switch self {
        case .adres: "adres en telefoonnummer van \(namen)"
        case .school: "school of opvang van \(namen)"
        case .alles: "alles waaruit de verblijfplaats van \(namen) blijkt"
        }
    }
}

/// A shield: hides facts from a reader or from a betrokkene. Stand and tasks are still computed from all facts.
package struct Scherm: Feitinhoud {
    package static let soort = "scherm"
    /// Single facts that are hidden.
    package let feiten: [UUIDv7]
    /// Hidden is all that is about this person alone (one parent's private story).
    package let over: ID<Persoon>?
    package let voorGebruikers: [ID<Gebruiker>]
    package let voorBetrokkenen: [ID<Persoon>]
    package let reden: String
    package init(
        feiten: [UUIDv7] = [], over: ID<Persoon>? = nil, voorGebruikers: [ID<Gebruiker>] = [], voorBetrokkenen: [ID<Persoon>] = [],
        reden: String
    ) {
        self.feiten = feiten
        self.over = over
        self.voorGebruikers = voorGebruikers
        self.voorBetrokkenen = voorBetrokkenen
        self.reden = reden
    }
}

/// Someone who looks: a user, or a betrokkene who gets something on paper or on screen.
package enum Lezer: Sendable, Hashable {
    case gebruiker(ID<Gebruiker>)
    case betrokkene(ID<Persoon>)
    /// Somebody who takes no part in the file, such as an authorised person: whatever is kept from anybody is kept from them.
    case buitenstaander
}

/// The shields and secrets of one file that hold today.
package struct Schermen: Sendable {
    package let schermen: [Scherm]
    package let geheimen: [Geheimhouding]

    package init(schermen: [Scherm], geheimen: [Geheimhouding]) {
        self.schermen = schermen
        self.geheimen = geheimen
    }

    package init(schermen: [Feit<Scherm>], geheimen: [Feit<Geheimhouding>], einden: [Feit<Beeindiging>], op dag: Datum) {
        self.schermen = schermen.lopend(op: dag, einden: einden).map(\.inhoud)
        self.geheimen = geheimen.lopend(op: dag, einden: einden).map(\.inhoud)
    }

    /// May this reader see this fact? `over`: the persons it is about.
    package func toont(_ feit: UUIDv7, over personen: [ID<Persoon>], aan lezer: Lezer) -> Bool {
        !schermen.contains { $0.verbergt(feit, personen) && $0.geldtVoor(lezer) }
    }

    /// Does this fact stand behind a shield for anybody at all, or is it about somebody who does? For what everybody with a key can read.
    package func verbergt(_ feit: UUIDv7, over personen: [ID<Persoon>]) -> Bool {
        schermen.contains { shield in shield.feiten.contains(feit) || (shield.over.map(personen.contains) ?? false) }
    }

    /// Is this person's address a secret for this reader? A user sees it, with the warning; a betrokkene does not.
    package func isGeheim(_ wat: Geheim, van persoon: ID<Persoon>, voor lezer: Lezer) -> Bool {
        if case .gebruiker = lezer { return false }
        return geheimen.contains { secret in
            guard secret.persoon == persoon, secret.wat == wat || secret.wat == .alles else { return false }
            guard case .betrokkene(let betrokkene) = lezer else { return true }
            return betrokkene != persoon && (secret.voor.isEmpty || secret.voor.contains(betrokkene))
        }
    }

    /// Every kind of secret there is, with whose it is: each person once.
    package var geheimenPerSoort: [(wat: Geheim, van: [ID<Persoon>])] {
        Geheim.allCases.compactMap { what in
            var seen: Set<ID<Persoon>> = []
            let people = geheimen.filter { $0.wat == what && seen.insert($0.persoon).inserted }.map(\.persoon)
            return people.isEmpty ? nil : (wat: what, van: people)
        }
    }

    /// Does a secret about anybody in this file hold for this reader? Then what names a place or a school is looked at by a person first.
    package func heeftGeheim(voor lezer: Lezer) -> Bool {
        geheimen.contains { isGeheim($0.wat, van: $0.persoon, voor: lezer) }
    }

    /// Is the school of a child a secret for somebody? Then it stands on no page unasked.
    package var isSchoolGeheim: Bool { geheimen.contains { $0.wat != .adres } }

    /// Is anything about where this person is a secret for somebody? Then nothing with it leaves by message (iJw OP003).
    package func heeftGeheim(_ persoon: ID<Persoon>) -> Bool { geheimen.contains { $0.persoon == persoon } }
}

extension Scherm {
    func verbergt(_ feit: UUIDv7, _ personen: [ID<Persoon>]) -> Bool {
        feiten.contains(feit) || (over.map { Set(personen) == [$0] } ?? false)
    }

    fileprivate func geldtVoor(_ lezer: Lezer) -> Bool {
        switch lezer {
        case .gebruiker(let id): voorGebruikers.contains(id)
        case .betrokkene(let id): voorBetrokkenen.contains(id)
        case .buitenstaander: !voorBetrokkenen.isEmpty
        }
    }
}

/// A warning about safety that stands on every page of the file, until it is ended. Its author is the fact's `door`.
package struct Veiligheidsvlag: Feitinhoud {
    package static let soort = "veiligheidsvlag"
    /// About whom; empty: the whole family.
    package let over: [ID<Persoon>]
    package let tekst: String
    package let datum: Datum
    package let herzienOp: Datum
    /// Were the people it is about told? With the reason when not.
    package let verteld: Verteld
    package let vertelToelichting: String
    package init(
        over: [ID<Persoon>] = [], tekst: String, datum: Datum, herzienOp: Datum, verteld: Verteld, vertelToelichting: String = ""
    ) {
        self.over = over
        self.tekst = tekst
        self.datum = datum
        self.herzienOp = herzienOp
        self.verteld = verteld
        self.vertelToelichting = vertelToelichting
    }
    package var open: Opencodes { Opencodes(code: verteld.rawValue, datum: herzienOp) }

    /// - Throws: `ongeldig` with all errors: text, review date after the date and within a year, reason when nobody was told.
    package func gecontroleerd() throws(Afwijzing) -> Veiligheidsvlag {
        var errors: [Veldfout] = []
        if tekst.isBlank { errors.append(Veldfout("tekst", "Schrijf op waar collega's op moeten letten.")) }
        if herzienOp <= datum || datum.plus(jaren: 1) < herzienOp {
            errors.append(Veldfout("herzienOp", "Kies een dag na \(datum.uitgeschreven) en binnen een jaar om dit opnieuw te bekijken."))
        }
        if verteld == .nee, vertelToelichting.isBlank {
            errors.append(Veldfout("vertelToelichting", "Schrijf op waarom dit niet met het gezin is besproken."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Veiligheidsvlag: OverPersonen {
    package var overPersonen: [ID<Persoon>] { over }
}

package enum Verteld: String, Keuzelijst {
    case ja
    case nee

    package var label: String {
        switch self {
        case .ja: "Ja, besproken"
        case .nee: "Nee, nog niet"
        }
    }
}
