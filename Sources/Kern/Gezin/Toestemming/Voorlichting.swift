// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody was told about the help, in a way that fits them; also who is younger than twelve (Jeugdwet 7.3.2).
package struct Voorlichting: Feitinhoud, OverPersonen {
    package static let soort = "voorlichting"
    package let kind: ID<Persoon>
    package let wie: [ID<Persoon>]
    package let onderwerpen: [Voorlichtingsonderwerp]
    package let op: Datum
    /// How it was made to fit: in play, with pictures, with an interpreter.
    package let hoe: String
    package init(kind: ID<Persoon>, wie: [ID<Persoon>], onderwerpen: [Voorlichtingsonderwerp], op: Datum, hoe: String = "") {
        self.kind = kind
        self.wie = wie
        self.onderwerpen = onderwerpen
        self.op = op
        self.hoe = hoe
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var overPersonen: [ID<Persoon>] { wie }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Voorlichting {
        let errors = [
            wie.isEmpty ? Veldfout("wie", "Kies aan wie u het vertelde.") : nil,
            onderwerpen.isEmpty ? Veldfout("onderwerpen", "Kies wat u vertelde.") : nil,
            vandaag < op ? Veldfout("op", "Deze dag moet nog komen. Vul de dag in waarop u het vertelde.") : nil,
        ].compactMap(\.self)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// What is told: the topics a to e of Jeugdwet 7.3.2, and that there is a vertrouwenspersoon.
package enum Voorlichtingsonderwerp: String, Keuzelijst {
    case doel
    case gevolgen
    case alternatieven
    case vooruitzichten
    case termijn
    case vertrouwenspersoon

    package var label: String {
        switch self {
        case .doel: "Waarvoor de hulp is (a)"
        case .gevolgen: "Wat de hulp kan betekenen en welke nadelen er kunnen zijn (b)"
        case .alternatieven: "Wat er anders zou kunnen (c)"
        case .vooruitzichten: "Hoe het dan verder kan gaan (d)"
        case .termijn: "Hoe lang het duurt en wanneer het begint (e)"
        case .vertrouwenspersoon: "Dat er een vertrouwenspersoon is, en hoe die te bereiken is"
        }
    }

    /// In a list of what is not told yet.
    package var kort: String {
        switch self {
        case .doel: "waarvoor (a)"
        case .gevolgen: "gevolgen (b)"
        case .alternatieven: "wat anders kan (c)"
        case .vooruitzichten: "hoe verder (d)"
        case .termijn: "hoe lang (e)"
        case .vertrouwenspersoon: "vertrouwenspersoon"
        }
    }
}

/// What one person was told about the help of one child.
package struct Voorlichtingsbeeld: Sendable, Equatable {
    package let wie: ID<Persoon>
    /// The last day on which each topic was told.
    package let verteld: [Voorlichtingsonderwerp: Datum]

    package var ontbreekt: [Voorlichtingsonderwerp] { Voorlichtingsonderwerp.allCases.filter { verteld[$0] == nil } }

    /// - Parameter personen: who should know, in order.
    package static func lijst(
        _ feiten: [Feit<Voorlichting>], kind: ID<Persoon>, personen: [ID<Persoon>], op dag: Datum
    ) -> [Voorlichtingsbeeld] {
        let told = feiten.geldend().map(\.inhoud).filter { $0.kind == kind && $0.op <= dag }
        return personen.map { person in
            let mine = told.filter { $0.wie.contains(person) }
            let topics = mine.flatMap { talk in talk.onderwerpen.map { ($0, talk.op) } }
            return Voorlichtingsbeeld(wie: person, verteld: Dictionary(topics, uniquingKeysWith: max))
        }
    }
}

/// A melding to the Verwijsindex was made, and on which ground: never a word about what it says (Jeugdwet 7.1).
package struct Verwijsindexmelding: Feitinhoud, OverPersonen {
    package static let soort = "verwijsindexmelding"
    package let kind: ID<Persoon>
    package let grond: Verwijsindexgrond
    package let op: Datum
    /// The last day on which it may stand.
    package let tot: Datum
    package init(kind: ID<Persoon>, grond: Verwijsindexgrond, op: Datum, tot: Datum) {
        self.kind = kind
        self.grond = grond
        self.op = op
        self.tot = tot
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var overPersonen: [ID<Persoon>] { [kind] }

    /// The longest a melding stands, in years, and below which age it may be made (Jeugdwet 7.1).
    package static let hoogstensJaren = 2, onderJaren = 23

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(geboren: Geboortedatum?, op vandaag: Datum) throws(Afwijzing) -> Verwijsindexmelding {
        let most = op.plus(jaren: Self.hoogstensJaren)
        let errors = [
            vandaag < op ? Veldfout("op", "Deze dag moet nog komen. Vul de dag van de melding in.") : nil,
            tot < op || most < tot
                ? Veldfout("tot", "Een melding staat er hoogstens twee jaar. Kies een dag tot en met \(most.uitgeschreven).") : nil,
            geboren?.heeftBereikt(Self.onderJaren, op: op) == true
                ? Veldfout("kind", "De verwijsindex is voor jongeren tot 23 jaar (Jeugdwet 7.1).") : nil,
        ].compactMap(\.self)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// The letter of the ground in the law; its words are left to the law, so that the file says nothing about what goes on.
package enum Verwijsindexgrond: String, Keuzelijst {
    case a, b, c, d, e, f, g, h, i, j, k, l

    package var label: String { "Grond \(rawValue) (Jeugdwet 7.1)" }
}
