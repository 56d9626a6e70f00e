// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Why something is given to somebody else.
package enum Deeldoel: String, Keuzelijst {
    case partnervraag
    case samenwerken
    case warmeOverdracht = "warme-overdracht"
    case verwijzing
    case advies

    package var label: String {
        switch self {
        case .partnervraag: "Een vraag aan een partner"
        case .samenwerken: "Samen overleggen rond het gezin"
        case .warmeOverdracht: "Warme overdracht: een ander gaat verder"
        case .verwijzing: "Verwijzing naar andere hulp"
        case .advies: "Verzoek om advies"
        }
    }
}

/// A kind of information about somebody, as families speak of it.
package enum Deelsoort: String, Keuzelijst {
    case naam, geboortedatum, bsn, telefoon, adres, gezag, vraag, hulpvraag, bevindingen, plan, verloop, school, gezondheid, veiligheid,
        besluit, documenten

    package var label: String {
        switch self {
        case .naam: "Naam"
        case .geboortedatum: "Geboortedatum"
        case .bsn: "Burgerservicenummer"
        case .telefoon: "Telefoon en e-mail"
        case .adres: "Adres"
        case .gezag: "Wie gezag heeft"
        case .vraag: "De vraag die wij stellen"
        case .hulpvraag: "De hulpvraag van het gezin"
        case .bevindingen: "Wat wij samen zagen (analyse)"
        case .plan: "Doelen en afspraken uit het plan"
        case .verloop: "Hoe de hulp gaat"
        case .school: "Hoe het op school gaat"
        case .gezondheid: "Gezondheid"
        case .veiligheid: "Zorgen over veiligheid"
        case .besluit: "Het besluit over hulp"
        case .documenten: "Documenten uit het dossier"
        }
    }

    /// The class of data it is taken from.
    package var klasse: Veldklasse {
        switch self {
        case .naam, .geboortedatum, .bsn, .telefoon, .adres, .gezag: .gezin
        case .vraag, .verloop: .contacten
        case .hulpvraag: .hulpvraag
        case .bevindingen, .school, .gezondheid: .analyse
        case .plan: .plan
        case .veiligheid: .bescherming
        case .besluit: .besluit
        case .documenten: .documenten
        }
    }

    /// The sheets of a file on which it stands.
    package var bladen: [Veldklasse] { self == .verloop ? [.contacten, .hulp] : [klasse] }
}

/// What one purpose needs, from a day on. A new value is a new row.
package struct Minimumset: Sendable, Equatable {
    package let doel: Deeldoel
    package let soorten: [Deelsoort]
    package let van: Datum
    package let bron: String
    package init(_ doel: Deeldoel, _ soorten: [Deelsoort], van: Datum, bron: String) {
        self.doel = doel
        self.soorten = soorten
        self.van = van
        self.bron = bron
    }
}

/// The least that each purpose needs: shown before anything leaves. No law counts the items: it is our choice, dated, with its ground.
package struct Minimumtabel: Sendable, Equatable {
    package let rijen: [Minimumset]
    package init(_ rijen: [Minimumset]) { self.rijen = rijen }

    private static let bron = "AVG 5 lid 1 onder c; Jeugdwet 7.3.11; welke soorten is onze keuze"

    package static let standaard = Minimumtabel([
        Minimumset(.partnervraag, [.naam, .geboortedatum, .vraag], van: .oudst, bron: bron),
        Minimumset(.samenwerken, [.naam, .plan], van: .oudst, bron: bron),
        Minimumset(.warmeOverdracht, [.naam, .geboortedatum, .telefoon, .gezag, .hulpvraag, .plan, .verloop], van: .oudst, bron: bron),
        Minimumset(.verwijzing, [.naam, .geboortedatum, .bsn, .telefoon, .gezag, .hulpvraag], van: .oudst, bron: bron),
        // Advice is asked without saying about whom.
        Minimumset(.advies, [.vraag], van: .oudst, bron: bron),
    ])

    /// The row in force on a day: the one that began last.
    package func minimum(voor doel: Deeldoel, op dag: Datum) -> Minimumset? {
        rijen.filter { $0.doel == doel && $0.van <= dag }.max { $0.van < $1.van }
    }

    /// What goes beyond it, in the order of the list.
    package func extra(_ soorten: [Deelsoort], voor doel: Deeldoel, op dag: Datum) -> [Deelsoort] {
        let enough = Set(minimum(voor: doel, op: dag)?.soorten ?? [])
        return Deelsoort.allCases.filter { soorten.contains($0) && !enough.contains($0) }
    }
}

extension [Deelsoort] {
    /// `naam, geboortedatum en adres`, in the order of the list.
    package var inWoorden: String {
        let words = Deelsoort.allCases.filter(contains).map { $0.label.prefix(1).lowercased() + $0.label.dropFirst() }
        guard let last = words.last, words.count > 1 else { return words.first ?? "niets" }
        return words.dropLast().joined(separator: ", ") + " en " + last
    }
}
