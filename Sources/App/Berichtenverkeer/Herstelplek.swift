// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The field where a finding about an order is mended. Who may change it gets the form, with focus on that field; who may only read gets
/// the page on which it stands, at that line.
enum Herstelplek: Sendable, Hashable {
    case persoon(ID<Persoon>, Persoonsveld)
    case gezag(over: ID<Persoon>)
    case opdracht(Int64, Opdrachtveld)

    /// A field of a person: its name in the form, the form that has it, and the line on the person's page.
    enum Persoonsveld: String, Sendable, CaseIterable {
        case voornamen, voorvoegsel, achternaam, geboortedatum, geslacht, bsn
        case adressoort, straat, huisnummer, huisletter, toevoeging, postcode, plaats, sinds
        case telefoon, email, taal, tolk

        var label: String {
            switch self {
            case .voorvoegsel: "Tussenvoegsel"
            case .bsn: "Burgerservicenummer"
            case .adressoort: "Soort adres"
            case .sinds: "Sinds wanneer"
            case .telefoon: "Telefoonnummer"
            case .email: "E-mailadres"
            default: rawValue.metHoofdletter
            }
        }

        fileprivate var regel: Persoonsregel {
            switch self {
            case .voornamen, .voorvoegsel, .achternaam: .naam
            case .geboortedatum: .geboren
            case .geslacht: .geslacht
            case .bsn: .bsn
            case .adressoort, .straat, .huisnummer, .huisletter, .toevoeging, .postcode, .plaats, .sinds: .adres
            case .telefoon, .email, .taal, .tolk: .bereikbaar
            }
        }

        fileprivate func formulier(_ dossier: ID<Dossier>, _ persoon: ID<Persoon>) -> String {
            switch regel {
            case .adres: GezinURL.adres(dossier, persoon)
            case .bereikbaar: GezinURL.bereikbaarheid(dossier, persoon)
            default: GezinURL.gegevens(dossier, persoon)
            }
        }
    }

    func pad(_ dossier: ID<Dossier>, magWijzigen: Bool) -> String {
        switch self {
        case .persoon(let person, let field):
            magWijzigen
                ? "\(field.formulier(dossier, person))#\(Formulieropmaak.anker(field.rawValue))"
                : "\(GezinURL.mens(dossier, person))#\(field.regel.anker)"
        case .gezag(let child):
            magWijzigen
                ? "\(GezinURL.gezag(dossier, child))#\(Formulieropmaak.anker("gezagsoort"))"
                : "\(GezinURL.gezin(dossier))#\(GezinPages.gezaganker)"
        case .opdracht(let number, let field): "\(InzetURL.order(dossier, number))#\(field.anker)"
        }
    }

    /// - Parameter naam: of a person, as they are called.
    func label(_ naam: (ID<Persoon>) -> String) -> String {
        switch self {
        case .persoon(let person, let field): "\(field.label) van \(naam(person))"
        case .gezag(let child): "Gezag over \(naam(child))"
        case .opdracht(let number, let field): "\(field.label) van toewijzing \(number)"
        }
    }
}

/// From the place that the standard names to the field on our page.
struct Plaatswijzer {
    let jeugdige: ID<Persoon>
    /// Who stand in the message as relation, in that order.
    let relaties: [ID<Persoon>]
    /// Numbers of the orders in the message, in that order.
    let toewijzingen: [Int64]

    func plek(_ plaats: String) -> Herstelplek {
        let parts = plaats.split(separator: "/").map(String.init)
        if let order = parts.first(where: { $0.hasPrefix("ToegewezenProduct[") }).flatMap(Self.nummer).flatMap({ kies(toewijzingen, $0) }) {
            return .opdracht(order, opdrachtveld(parts))
        }
        if parts.contains(where: { $0.hasPrefix("ToegewezenProduct") }) || parts.first == "Header", let order = toewijzingen.first {
            return .opdracht(order, parts.first == "Header" ? .aanbieder : opdrachtveld(parts))
        }
        let relation = parts.first { $0.hasPrefix("Relatie[") }.flatMap(Self.nummer).flatMap { kies(relaties, $0) }
        return .persoon(relation ?? jeugdige, persoonsveld(parts))
    }

    /// `Relatie[2]` → 2.
    private static func nummer(_ deel: String) -> Int? { Int(deel.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }) }

    private func kies<Item>(_ items: [Item], _ nummer: Int) -> Item? { items.indices.contains(nummer - 1) ? items[nummer - 1] : nil }

    private func opdrachtveld(_ parts: [String]) -> Opdrachtveld {
        for part in parts.reversed().map(Self.naam) {
            switch part {
            case "Omvang", "Volume", "Eenheid", "Frequentie", "Budget": return .omvang
            case "Product", "Categorie", "Code": return .product
            case "Ingangsdatum", "Einddatum", "Toewijzingsdatum", "Toewijzingstijd", "RedenWijziging": return .periode
            default: continue
            }
        }
        return .product
    }

    private func persoonsveld(_ parts: [String]) -> Herstelplek.Persoonsveld {
        let names = parts.map(Self.naam)
        if let known = names.reversed().lazy.compactMap({ Self.velden[$0] }).first { return known }
        // About a whole contact: of who lives with the family the address, else the telephone reaches them soonest.
        if names.contains("Relatie"), names.last == "Contact" { return .telefoon }
        return names.contains("Contactgegevens") || names.contains("Contact") ? .straat : .achternaam
    }

    private static func naam(_ deel: String) -> String { String(deel.prefix { $0 != "[" }) }

    private static let velden: [String: Herstelplek.Persoonsveld] = [
        "Bsn": .bsn, "Geboortedatum": .geboortedatum, "DatumGebruik": .geboortedatum, "Geslacht": .geslacht, "Voornamen": .voornamen,
        "Voorletters": .voornamen, "Voorvoegsel": .voorvoegsel, "Naam": .achternaam, "NaamGebruik": .achternaam, "Achternaam": .achternaam,
        "Huis": .huisnummer, "Huisnummer": .huisnummer, "Huisletter": .huisletter, "HuisnummerToevoeging": .toevoeging,
        "Postcode": .postcode, "LandCode": .postcode, "Straatnaam": .straat, "Plaatsnaam": .plaats, "Periode": .sinds,
        "Telefoon": .telefoon, "Telefoon01": .telefoon, "Telefoonnummer": .telefoon, "Landnummer": .telefoon, "Emailadres": .email,
        "Taal": .taal, "Communicatie": .tolk, "Vorm": .tolk,
    ]
}
