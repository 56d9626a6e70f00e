// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW {
    /// Who sends what to whom. Code, version and subversion follow from the message itself.
    package struct Header: Hashable, Sendable, Codable {
        package var afzender: String
        package var ontvanger: String
        package var identificatie: String
        package var dagtekening: Datum
        package var xsdVersie: XsdVersie
        /// Filled in a retour only.
        package var retour: Retourkop?

        package init(
            afzender: String, ontvanger: String, identificatie: String, dagtekening: Datum, xsdVersie: XsdVersie = XsdVersie(),
            retour: Retourkop? = nil
        ) {
            self.afzender = afzender
            self.ontvanger = ontvanger
            self.identificatie = identificatie
            self.dagtekening = dagtekening
            self.xsdVersie = xsdVersie
            self.retour = retour
        }
    }

    /// The part that the answering side adds to the unchanged header of the message it answers (IV028).
    package struct Retourkop: Hashable, Sendable, Codable {
        package var identificatieRetour: String
        package var dagtekeningRetour: Datum
        /// Only from the run of a style sheet (IV033); we use none.
        package var xsltVersie: String?
        package var xsdVersieRetour: XsdVersie
        package var retourCodes: [Code]

        package init(
            identificatieRetour: String, dagtekeningRetour: Datum, xsltVersie: String? = nil, xsdVersieRetour: XsdVersie = XsdVersie(),
            retourCodes: [Code] = []
        ) {
            self.identificatieRetour = identificatieRetour
            self.dagtekeningRetour = dagtekeningRetour
            self.xsltVersie = xsltVersie
            self.xsdVersieRetour = xsdVersieRetour
            self.retourCodes = retourCodes
        }
    }

    /// The client of a 301 or 302.
    package struct Client301: Hashable, Sendable, Codable {
        package var bsn: Bsn
        package var geboortedatum: Geboortedatum
        package var geslacht: Code
        package var naam: Naam
        package var communicatie: Communicatie?
        package var juridischeStatus: Code?
        package var wettelijkeVertegenwoordiging: Code?
        package var commentaar: String?
        package var relaties: [Relatie]
        package var contactgegevens: [Contact]
        package var toegewezenProducten: [ToegewezenProduct]
        package var retourCodes: [Code] = []

        package init(
            bsn: Bsn, geboortedatum: Geboortedatum, geslacht: Code, naam: Naam, communicatie: Communicatie? = nil,
            juridischeStatus: Code? = nil, wettelijkeVertegenwoordiging: Code? = nil, commentaar: String? = nil, relaties: [Relatie] = [],
            contactgegevens: [Contact], toegewezenProducten: [ToegewezenProduct]
        ) {
            self.bsn = bsn
            self.geboortedatum = geboortedatum
            self.geslacht = geslacht
            self.naam = naam
            self.communicatie = communicatie
            self.juridischeStatus = juridischeStatus
            self.wettelijkeVertegenwoordiging = wettelijkeVertegenwoordiging
            self.commentaar = commentaar
            self.relaties = relaties
            self.contactgegevens = contactgegevens
            self.toegewezenProducten = toegewezenProducten
        }
    }

    /// The client of 305–308: the same short data with starts or stops.
    package struct Regieclient<Regel: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        package var bsn: Bsn
        package var geboortedatum: Geboortedatum
        package var geslacht: Code
        package var naam: Naam
        package var producten: [Regel]
        package var retourCodes: [Code] = []

        package init(bsn: Bsn, geboortedatum: Geboortedatum, geslacht: Code, naam: Naam, producten: [Regel]) {
            self.bsn = bsn
            self.geboortedatum = geboortedatum
            self.geslacht = geslacht
            self.naam = naam
            self.producten = producten
        }
    }
}

/// A message as a typed value that can become a tree and come from one.
package protocol IJWBericht: Hashable, Sendable, Codable {
    static var soort: Berichtsoort { get }
    var header: IJW.Header { get }
    /// - Throws: `Leesfout` when the tree does not follow the table (never after a clean level 1), or holds a year outside 1…9999.
    init(_ boom: Berichtboom) throws(Leesfout)
    var boom: Berichtboom { get }
}

package struct JW301: IJWBericht {
    package static var soort: Berichtsoort { .jw301 }
    package var header: IJW.Header
    package var client: IJW.Client301

    package init(header: IJW.Header, client: IJW.Client301) {
        self.header = header
        self.client = client
    }
}

package struct JW302: IJWBericht {
    package static var soort: Berichtsoort { .jw302 }
    package var header: IJW.Header
    package var client: IJW.Client301?

    package init(header: IJW.Header, client: IJW.Client301?) {
        self.header = header
        self.client = client
    }
}

package struct JW305: IJWBericht {
    package static var soort: Berichtsoort { .jw305 }
    package var header: IJW.Header
    package var client: IJW.Regieclient<IJW.StartProduct>

    package init(header: IJW.Header, client: IJW.Regieclient<IJW.StartProduct>) {
        self.header = header
        self.client = client
    }
}

package struct JW306: IJWBericht {
    package static var soort: Berichtsoort { .jw306 }
    package var header: IJW.Header
    package var client: IJW.Regieclient<IJW.StartProduct>?

    package init(header: IJW.Header, client: IJW.Regieclient<IJW.StartProduct>?) {
        self.header = header
        self.client = client
    }
}

package struct JW307: IJWBericht {
    package static var soort: Berichtsoort { .jw307 }
    package var header: IJW.Header
    package var client: IJW.Regieclient<IJW.StopProduct>

    package init(header: IJW.Header, client: IJW.Regieclient<IJW.StopProduct>) {
        self.header = header
        self.client = client
    }
}

package struct JW308: IJWBericht {
    package static var soort: Berichtsoort { .jw308 }
    package var header: IJW.Header
    package var client: IJW.Regieclient<IJW.StopProduct>?

    package init(header: IJW.Header, client: IJW.Regieclient<IJW.StopProduct>?) {
        self.header = header
        self.client = client
    }
}

/// Any message that has typed values.
package enum Bericht: Hashable, Sendable {
    case jw301(JW301), jw302(JW302), jw305(JW305), jw306(JW306), jw307(JW307), jw308(JW308)

    /// `nil` when this kind has no typed values yet; the tree is there for all fourteen.
    package init?(_ boom: Berichtboom) throws(Leesfout) {
        switch boom.soort {
        case .jw301: self = .jw301(try JW301(boom))
        case .jw302: self = .jw302(try JW302(boom))
        case .jw305: self = .jw305(try JW305(boom))
        case .jw306: self = .jw306(try JW306(boom))
        case .jw307: self = .jw307(try JW307(boom))
        case .jw308: self = .jw308(try JW308(boom))
        default: return nil
        }
    }

    package var waarde: any IJWBericht {
        switch self {
        case .jw301(let value): value
        case .jw302(let value): value
        case .jw305(let value): value
        case .jw306(let value): value
        case .jw307(let value): value
        case .jw308(let value): value
        }
    }
}
