// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern

/// The national list of product codes for youth help (JZ21), as the standard publishes it.
struct Productcodes: Sendable {
    struct Rij: Sendable, Hashable {
        let code: String
        let omschrijving: String
        /// iJw JZ020; `-` when the code stands outside a category.
        let categorie: String
        let categorienaam: String
        /// CBS code of the form of youth help; empty when the code is no youth help (protection, probation).
        var hulpvorm = ""
        var hulpvormnaam = ""
    }

    let rijen: [Rij]
    private let opCode: [String: Rij]

    init(rijen: [Rij]) {
        self.rijen = rijen
        opCode = Dictionary(rijen.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func rij(_ code: String) -> Rij? { opCode[code] }

    /// Categories with their names, by code.
    var categorieen: [Keuze] {
        let pairs = Dictionary(rijen.filter { $0.categorie.isCijfers(2) }.map { ($0.categorie, $0.categorienaam) }) { first, _ in first }
        return pairs.sorted { $0.key < $1.key }.map { Keuze($0.key, $0.value) }
    }

    func categorienaam(_ code: String) -> String { rijen.first { $0.categorie == code }?.categorienaam ?? code }

    /// TR381: a product code belongs to the category it is ordered with.
    /// - Throws: `ongeldig` naming the field, with what to do.
    func toets(code: String, categorie: String) throws(Afwijzing) -> Rij {
        guard let found = rij(code) else {
            throw .ongeldig([
                Veldfout("code", "Productcode \(code) bestaat niet in de landelijke lijst (JZ21). Kies een code uit de lijst.")
            ])
        }
        guard found.categorie == categorie else {
            throw .ongeldig([
                Veldfout(
                    "categorie",
                    "Productcode \(code) hoort bij categorie \(found.categorie) (\(found.categorienaam)), niet bij \(categorie) (TR381).")
            ])
        }
        return found
    }

    /// - Throws: `Registerfout` when the table is missing or damaged: without it nothing can be ordered.
    static func vanProgramma() throws -> Productcodes { try geladen.get() }

    private static let geladen = Result { try lees(Registerbestand.bytes("jz21_productcodes.csv")) }

    static func lees(_ bytes: [UInt8]) throws -> Productcodes {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        let rows = try lines.enumerated().map { index, line -> Rij in
            let cells = Self.cellen(line)
            guard cells.count >= 4, !cells[0].isEmpty else {
                throw Registerfout(["jz21_productcodes.csv, regel \(index + 2): deze regel heeft geen vier kolommen."])
            }
            let isJeugdhulp = cells.count > 6 && (cells[6].hasPrefix("Zonder verblijf") || cells[6].hasPrefix("Met verblijf"))
            return Rij(
                code: cells[0], omschrijving: cells[1], categorie: cells[2], categorienaam: cells[3],
                hulpvorm: isJeugdhulp ? cells[5] : "", hulpvormnaam: isJeugdhulp ? cells[6] : "")
        }
        return Productcodes(rijen: rows)
    }

    /// The cells of one line; a quoted cell may hold commas.
    private static func cellen(_ line: Substring) -> [String] {
        var cells = [""], quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

/// A file of the program's registers.
enum Registerbestand {
    static func bytes(_ naam: String) throws -> [UInt8] {
        guard let url = Bundle.module.url(forResource: "Registers/" + naam, withExtension: nil) else {
            throw Registerfout(["\(naam) ontbreekt. Zet de map Registers naast het programma terug."])
        }
        return [UInt8](try Data(contentsOf: url))
    }

    /// Names of the register files that begin and end like this, in order.
    static func namen(begin: String, einde: String) throws -> [String] {
        guard let map = Bundle.module.url(forResource: "Registers", withExtension: nil) else {
            throw Registerfout(["De map Registers ontbreekt naast het programma. Zet haar terug."])
        }
        return try FileManager.default.contentsOfDirectory(atPath: map.path).filter { $0.hasPrefix(begin) && $0.hasSuffix(einde) }.sorted()
    }
}

/// A register of the program cannot be used: for the operator, all findings at once, with what to do.
struct Registerfout: Error, Sendable, Equatable, CustomStringConvertible {
    let bevindingen: [String]

    init(_ bevindingen: [String]) { self.bevindingen = bevindingen }

    var description: String { "De registers kloppen niet; er is niets gestart.\n" + bevindingen.map { "- " + $0 }.joined(separator: "\n") }
}
