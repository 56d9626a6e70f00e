// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW {
    /// Who sends what to whom. Code, version and subversion follow from the message itself.
    public struct Header: Hashable, Sendable, Codable {
        public var afzender: String
        public var ontvanger: String
        public var identificatie: String
        public var dagtekening: Datum
        public var xsdVersie: XsdVersie
        /// Filled in a retour only.
        public var retour: Retourkop?
        /// Filled in a JW325 only.
        public var declaratie: Declaratiekop?

        public init(
            afzender: String, ontvanger: String, identificatie: String, dagtekening: Datum, xsdVersie: XsdVersie = XsdVersie(),
            retour: Retourkop? = nil, declaratie: Declaratiekop? = nil
        ) {
            self.afzender = afzender
            self.ontvanger = ontvanger
            self.identificatie = identificatie
            self.dagtekening = dagtekening
            self.xsdVersie = xsdVersie
            self.retour = retour
            self.declaratie = declaratie
        }
    }

    /// The part that the answering side adds to the unchanged header of the message it answers (IV028).
    public struct Retourkop: Hashable, Sendable, Codable {
        public var identificatieRetour: String
        public var dagtekeningRetour: Datum
        /// Only from the run of a style sheet (IV033); we use none.
        public var xsltVersie: String?
        public var xsdVersieRetour: XsdVersie
        public var retourCodes: [Code]

        public init(
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

    /// The part of a JW325's header that says which declaration it answers (IV087).
    public struct Declaratiekop: Hashable, Sendable, Codable {
        public var identificatie: String
        public var dagtekening: Datum
        /// Only from the run of a style sheet (IV033); we use none.
        public var xsltVersie: String?
        /// Of the declaration, taken over (TR371).
        public var xsdVersieDeclaratie: XsdVersie
        public var retourCodes: [Code]

        public init(
            identificatie: String, dagtekening: Datum, xsltVersie: String? = nil, xsdVersieDeclaratie: XsdVersie = XsdVersie(),
            retourCodes: [Code]
        ) {
            self.identificatie = identificatie
            self.dagtekening = dagtekening
            self.xsltVersie = xsltVersie
            self.xsdVersieDeclaratie = xsdVersieDeclaratie
            self.retourCodes = retourCodes
        }
    }

    /// The client of a 301 or 302.
    public struct Client301: Hashable, Sendable, Codable {
        public var bsn: Bsn
        public var geboortedatum: Geboortedatum
        public var geslacht: Code
        public var naam: Naam
        public var communicatie: Communicatie?
        public var juridischeStatus: Code?
        public var wettelijkeVertegenwoordiging: Code?
        public var commentaar: String?
        public var relaties: [Relatie]
        public var contactgegevens: [Contact]
        public var toegewezenProducten: [ToegewezenProduct]
        public var retourCodes: [Code] = []

        public init(
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
    public struct Regieclient<Regel: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        public var bsn: Bsn
        public var geboortedatum: Geboortedatum
        public var geslacht: Code
        public var naam: Naam
        public var producten: [Regel]
        public var retourCodes: [Code] = []

        public init(bsn: Bsn, geboortedatum: Geboortedatum, geslacht: Code, naam: Naam, producten: [Regel]) {
            self.bsn = bsn
            self.geboortedatum = geboortedatum
            self.geslacht = geslacht
            self.naam = naam
            self.producten = producten
        }
    }
}
