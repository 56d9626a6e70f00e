// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Opslag

/// The settings of an installation: flags, then defaults. `ankerpunt config` prints them.
package struct Config: Sendable {
    /// Folder with the database (of SQLite), the mark and the in- and outbox.
    package var map: String
    /// Where PostgreSQL is (`postgres://…`, as libpq reads it); nil: SQLite in the folder.
    package var postgres: String?
    /// File outside this machine that every signed checkpoint of the journal is added to; nil: only in the database.
    package var controlepunten: String?
    /// Program that every document is given to before it is kept, on its standard input; nil: none.
    package var virusscanner: String?
    /// Python of the environment with WeasyPrint, which makes PDF's of letters; nil: letters are printed by the browser.
    package var pdfmaker: String?
    /// Folder outside this machine for the sealed noodblad of each night, and the public key it is sealed with; nil: none is made.
    package var noodbladmap: String?
    package var noodbladsleutel: String?
    /// The key store. By default in a folder of its own beside the data: who copies the data does not copy the keys.
    package var sleutelbos: String
    /// The master key, apart from both.
    package var hoofdsleutel: String
    /// The signed list of destructions, apart from data and keys: `herstel` needs it when either is put back.
    package var vernietigingslijst: String
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
    /// Addresses of our own proxies: only from these is the client taken from `X-Forwarded-For`. Empty: nobody is believed.
    package var vertrouwdeProxies: Set<String>
    /// How long somebody may hold a connection to the server, and how many there may be.
    package var verbindingen: Verbindingsgrenzen
    /// How messages come and go.
    package var post = Postinstelling()

    package init(
        map: String, postgres: String? = nil, controlepunten: String? = nil, virusscanner: String? = nil, pdfmaker: String? = nil,
        sleutelbos: String? = nil,
        hoofdsleutel: String? = nil, vernietigingslijst: String? = nil,
        adres: String = "127.0.0.1", poort: Int = 8080,
        gemeentecode: String = "9998", gemeentenaam: String = "Waterrijk", isDemo: Bool = false, xsdVersie: String = "1.0.0",
        crisisnummer: String = "", vertrouwdeProxies: Set<String> = [], noodbladmap: String? = nil, noodbladsleutel: String? = nil,
        verbindingen: Verbindingsgrenzen = Verbindingsgrenzen()
    ) {
        self.map = map
        self.postgres = postgres
        self.controlepunten = controlepunten
        self.virusscanner = virusscanner
        self.pdfmaker = pdfmaker
        self.noodbladmap = noodbladmap
        self.noodbladsleutel = noodbladsleutel
        // A demo is one folder that can be thrown away; in it each thing has a folder of its own all the same.
        let ligging = Sleutelligging(map: Self.zonderStreep(map), inDeMap: isDemo)
        self.sleutelbos = sleutelbos ?? ligging.sleutelbos
        self.hoofdsleutel = hoofdsleutel ?? ligging.hoofdsleutel
        self.vernietigingslijst = vernietigingslijst ?? ligging.vernietigingslijst
        self.adres = adres
        self.poort = poort
        self.gemeentecode = gemeentecode
        self.gemeentenaam = gemeentenaam
        self.isDemo = isDemo
        self.xsdVersie = xsdVersie
        self.crisisnummer = crisisnummer
        self.vertrouwdeProxies = vertrouwdeProxies
        self.verbindingen = verbindingen
    }

    /// The same for a folder that is there already, where nothing else is said: a demo made before, for another command.
    package static func ligging(_ map: String, isDemo: Bool) -> Sleutelligging {
        let (within, beside) = (
            Sleutelligging(map: zonderStreep(map), inDeMap: true), Sleutelligging(map: zonderStreep(map), inDeMap: false)
        )
        let exists = FileManager.default.fileExists(atPath:)
        if isDemo { return within }
        return exists(within.sleutelbos) && !exists(beside.sleutelbos) ? within : beside
    }

    private static func zonderStreep(_ map: String) -> String { map.count > 1 && map.hasSuffix("/") ? String(map.dropLast()) : map }

    /// What lies in the folder of the data and should not: with one copy of that folder somebody has everything. Empty in a demo.
    package var waarschuwingen: [String] {
        guard !isDemo else { return [] }
        let halfNoodblad = (noodbladmap == nil) != (noodbladsleutel == nil)
        return (halfNoodblad ? ["Let op: er komt geen noodblad. Daarvoor zijn --noodbladen én --noodbladsleutel nodig."] : [])
            + [("De sleutelbos", sleutelbos), ("De hoofdsleutel", hoofdsleutel), ("De lijst van vernietigingen", vernietigingslijst)]
            .filter { Self.ligtIn(map, $0.1) }
            .map { "Let op: \($0.0.lowercased()) ligt in de map met gegevens (\($0.1)). Leg hem ergens anders; zie het handboek, Beheer." }
            + (Self.map(van: sleutelbos) == Self.map(van: hoofdsleutel)
                ? ["Let op: de hoofdsleutel ligt naast de sleutelbos. Wie de ene vindt, heeft ook de andere. Leg ze uit elkaar."] : [])
    }

    /// What is read only in the night is proved at the start.
    /// - Returns: the fingerprint of the key of the noodblad; nil when none is made.
    /// - Throws: `Opslagfout.sleutel` when the key is none.
    package func noodbladafdruk() throws -> String? { try noodbladsleutel.map { try OpenbareSleutel($0).vingerafdruk } }

    private static func map(van path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().deletingLastPathComponent().path
    }

    private static func ligtIn(_ map: String, _ path: String) -> Bool {
        let folder = URL(fileURLWithPath: map).standardizedFileURL.resolvingSymlinksInPath().path
        return (Self.map(van: path) + "/").hasPrefix(folder + "/")
    }

    /// The session cookie is Secure, except when people come to loopback itself, where there is no TLS.
    var isCookieSecure: Bool { !isLoopback || !vertrouwdeProxies.isEmpty }

    var isLoopback: Bool { adres == "127.0.0.1" || adres == "::1" || adres == "localhost" }
}

/// Where keys and the list of destructions lie, when nobody says: in folders of their own, beside the data or (a demo) in its folder.
package struct Sleutelligging: Sendable, Equatable {
    package let sleutelbos: String
    package let hoofdsleutel: String
    package let vernietigingslijst: String

    init(map: String, inDeMap: Bool) {
        sleutelbos = map + (inDeMap ? "/sleutels" : "-sleutels") + "/sleutelbos"
        hoofdsleutel = map + (inDeMap ? "/apart" : "-hoofdsleutel") + "/hoofdsleutel"
        vernietigingslijst = map + (inDeMap ? "/lijst" : "-vernietigd") + "/vernietigd"
    }
}
