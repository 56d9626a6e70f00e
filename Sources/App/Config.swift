// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// The settings of an installation: flags, then defaults. `ankerpunt config` prints them.
package struct Config: Sendable {
    /// Folder with the database (of SQLite), the mark and the in- and outbox.
    package var map: String
    /// Where PostgreSQL is (`postgres://…`, as libpq reads it); nil: SQLite in the folder.
    package var postgres: String?
    /// File outside this machine that every signed checkpoint of the journal is added to; nil: only in the database.
    package var controlepunten: String?
    package var sleutelbos: String
    package var hoofdsleutel: String
    package var adres: String
    package var poort: Int
    package var gemeentecode: String
    package var gemeentenaam: String
    /// Demo: loopback only, codes of the second factor on the page, a proefaanbieder that answers the outbox.
    package var isDemo: Bool
    /// XsdVersie in messages we write: a dated setting, to be checked before going live (shared table of the standard).
    package var xsdVersie: String
    /// Telephone number of the crisis service for youth of this region; empty: pages name the service without a number.
    package var crisisnummer: String

    package init(
        map: String, postgres: String? = nil, controlepunten: String? = nil, sleutelbos: String? = nil, hoofdsleutel: String? = nil,
        adres: String = "127.0.0.1", poort: Int = 8080,
        gemeentecode: String = "9998", gemeentenaam: String = "Waterrijk", isDemo: Bool = false, xsdVersie: String = "1.0.0",
        crisisnummer: String = ""
    ) {
        self.map = map
        self.postgres = postgres
        self.controlepunten = controlepunten
        self.sleutelbos = sleutelbos ?? map + "/sleutels/sleutelbos"
        self.hoofdsleutel = hoofdsleutel ?? map + "/hoofdsleutel"
        self.adres = adres
        self.poort = poort
        self.gemeentecode = gemeentecode
        self.gemeentenaam = gemeentenaam
        self.isDemo = isDemo
        self.xsdVersie = xsdVersie
        self.crisisnummer = crisisnummer
    }

    /// The session cookie is Secure except on loopback, where there is no TLS.
    var isLoopback: Bool { adres == "127.0.0.1" || adres == "::1" || adres == "localhost" }
}
