// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What somebody is of somebody else, said from either side.
enum Bandkeuze: String, Keuzelijst {
    case ouder
    case kind
    case partner
    case exPartner = "ex-partner"
    case broerZus = "broer-zus"
    case stiefouder
    case stiefkind
    case pleegouder
    case pleegkind
    case adoptieouder
    case adoptiekind
    case grootouder
    case kleinkind

    var label: String { isOmgekeerd ? bandsoort.omgekeerd : bandsoort.label }

    var bandsoort: Bandsoort {
        switch self {
        case .ouder, .kind: .ouder
        case .partner: .partner
        case .exPartner: .exPartner
        case .broerZus: .broerZus
        case .stiefouder, .stiefkind: .stiefouder
        case .pleegouder, .pleegkind: .pleegouder
        case .adoptieouder, .adoptiekind: .adoptieouder
        case .grootouder, .kleinkind: .grootouder
        }
    }

    /// The person of the page is the younger of the two.
    var isOmgekeerd: Bool { [.kind, .stiefkind, .pleegkind, .adoptiekind, .kleinkind].contains(self) }

    init(_ soort: Bandsoort) { self = Self(rawValue: soort.rawValue) ?? .ouder }
}

/// How the person of the page is related to somebody else in the file.
struct Bandinvoer: Invoer {
    var wat: Bandkeuze?
    var met = ""
    var contact: Contactregeling?
    var herkomst: Gegevensbron?
    var sinds: Datum?

    static let naam = "familieband"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("wat", \.wat, "Wat is deze persoon?", lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 2.1 onder g; BW 1:197"),
        .keuze("met", \.met, "Van wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 2.1 onder g"),
        .keuze(
            "contact", \.contact, "Mag er contact zijn?", hulp: "Alleen als er iets is afgesproken of beslist.", nut: .veiligheid,
            grond: "BW 1:377a"),
        .keuze("herkomst", \.herkomst, "Hoe weten we dat?", lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum("sinds", \.sinds, "Sinds wanneer?", hulp: "Niet bekend: laat leeg.", nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    init() {}

    init(_ feit: Feit<Familieband>) {
        wat = Bandkeuze(feit.inhoud.bandsoort)
        met = feit.inhoud.vanWie.hex
        contact = feit.inhoud.contact
        herkomst = feit.inhoud.herkomst
        sinds = feit.geldigVan
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let sinds, vandaag < sinds else { return [] }
        return [Veldfout("sinds", "Deze dag ligt in de toekomst. Controleer het jaar.")]
    }

    /// - Throws: `ongeldig` when a parent would be younger than the child.
    func band(van persoon: ID<Persoon>, _ gezin: Gezin) throws(Afwijzing) -> Familieband {
        guard let wat, let other = ID<Persoon>(met), other != persoon, gezin.personen[other] != nil else {
            throw .ongeldig([Veldfout("met", "Kies van wie.")])
        }
        let (elder, younger) = wat.isOmgekeerd ? (other, persoon) : (persoon, other)
        let born = { (id: ID<Persoon>) in gezin.personen[id]?.gegevens.geboortedatum.flatMap { $0.gebruik == nil ? $0.datum : nil } }
        if wat.bandsoort.generaties > 0, let first = born(elder), let second = born(younger), second <= first {
            throw .ongeldig([
                Veldfout(
                    "wat",
                    "\(gezin.naam(elder)) is jonger dan \(gezin.naam(younger)). Draai de keuze om, of verbeter eerst de geboortedatum.")
            ])
        }
        return Familieband(wie: elder, vanWie: younger, bandsoort: wat.bandsoort, contact: contact, herkomst: herkomst ?? .gezin)
    }
}
