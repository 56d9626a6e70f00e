// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What was found in one line of an import.
struct Invoerbevinding: Sendable, Equatable {
    let bestand: String
    let regel: Int
    let tekst: String
    /// False: worth knowing, but no reason to stop.
    let isFout: Bool

    var zin: String { "\(bestand), regel \(regel): \(tekst)" }
}

/// One line of one file, by column.
struct Invoerrij: Sendable {
    let bestand: Invoerbestand
    let regel: Int
    let waarden: [String: String]

    subscript(_ kolom: String) -> String { waarden[kolom] ?? "" }
}

/// Somebody to take in. What belongs to them is known by the key of the old system.
struct Invoerpersoon: Sendable {
    let rij: Invoerrij
    let naam: Naam
    let geboortedatum: Datum?
    let geslacht: Geslacht
    let bsn: BSN?
    let telefoon: Telefoonnummer?
    let adres: Invoeradres?
}

struct Invoeradres: Sendable {
    let huisnummer: Int
    let postcode: Postcode?
}

/// An order that runs with a provider.
struct Invoervoorziening: Sendable {
    let rij: Invoerrij
    let jeugdige: String
    let nummer: Int64
    let agb: AGBCode
    let product: Productcodes.Rij
    let periode: Periode
    let omvang: Omvang?
    let gestart: Datum?
}

struct Invoerdeelname: Sendable {
    let persoon: String
    let rol: Gezinsrol
    let wonen: Woonsituatie?
    let van: Datum?
    let toelichting: String
}

/// Somebody who sees the file beside its team and its contact, from a day on.
struct Invoerrelatie: Sendable {
    let rij: Invoerrij
    /// As they log in.
    let gebruiker: String
    let soort: Relatiesoort
    let van: Datum?
    let tot: Datum?
    let delen: [Veldklasse]

    /// What a person gives. The team and the contact stand in dossiers.csv, the access of the backoffice follows from running help, and
    /// noodtoegang is taken, never given.
    static let soorten: [Relatiesoort] = [.waarneming, .consult, .supervisie, .toezicht]

    func relatie(_ dossier: ID<Dossier>, aan wie: ID<Gebruiker>, door: UUIDv7, op nu: Moment) -> Relatie {
        Relatie(
            dossier: dossier, relatiesoort: soort, gebruiker: wie, van: van.map { Moment(begin: $0) } ?? nu,
            tot: tot.map { Moment(begin: $0.plus(dagen: 1)) }, gegevenDoor: door, reden: rij["reden"],
            delen: soort == .consult ? delen : nil)
    }

    func isVoorbij(op vandaag: Datum) -> Bool { tot.map { $0 < vandaag } ?? false }
}

struct Invoergezag: Sendable {
    let kind: String
    let soort: Gezagsoort
    let houders: [String]
    let instelling: String
    let bron: Gegevensbron
    let gezien: Datum
}

struct Invoergeheim: Sendable {
    let persoon: String
    let wat: Geheim
    let grond: String
}

struct Invoerdocument: Sendable {
    let rij: Invoerrij
    let bestand: String
    let soort: Documentsoort
    let datum: Datum
    let over: String?
}

/// One file of a family with everything of it: taken in as a whole, in one transaction.
struct Invoerdossier: Sendable {
    let kenmerk: String
    let rij: Invoerrij
    /// When it last changed in the other system.
    let gewijzigd: Datum?
    var deelnames: [Invoerdeelname] = []
    var relaties: [Invoerrelatie] = []
    var gezag: [Invoergezag] = []
    var geheimen: [Invoergeheim] = []
    var voorzieningen: [Invoervoorziening] = []
    var documenten: [Invoerdocument] = []
}

/// Everything that was read, in order, and what is wrong with it.
struct Invoerset: Sendable {
    var personen: [String: Invoerpersoon] = [:]
    var dossiers: [Invoerdossier] = []
    var bevindingen: [Invoerbevinding] = []

    /// Keys of people who are named in a file of a family.
    var gebruikt: Set<String> {
        Set(dossiers.flatMap { file in file.deelnames.map(\.persoon) + file.gezag.flatMap(\.houders) + file.geheimen.map(\.persoon) })
    }

    var fouten: [Invoerbevinding] { bevindingen.filter(\.isFout) }

    mutating func meld(_ rij: Invoerrij, _ tekst: String, isFout: Bool = true) {
        bevindingen.append(Invoerbevinding(bestand: rij.bestand.naam, regel: rij.regel, tekst: tekst, isFout: isFout))
    }
}
