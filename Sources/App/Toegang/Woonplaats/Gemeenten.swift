// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The gemeenten of the Netherlands by CBS code, with our own among them.
struct Gemeenten: Sendable {
    private let namen: [Gemeentecode: String]
    let eigen: Gemeentecode

    /// - Throws: `Registerfout` when the register is missing or damaged.
    init(_ config: Config) throws {
        guard let own = Gemeentecode(config.gemeentecode) else {
            throw Registerfout(["Gemeentecode \(config.gemeentecode) klopt niet: gebruik de vier cijfers van het CBS."])
        }
        eigen = own
        namen = try Self.vanProgramma().merging([own: config.gemeentenaam]) { known, _ in known }
    }

    /// - Throws: `Registerfout` when the table is missing or damaged: then nobody can be told which gemeente is responsible.
    static func vanProgramma() throws -> [Gemeentecode: String] { try geladen.get() }

    private static let geladen = Result { try lees(Registerbestand.bytes("gemeentecodes_2026.csv")) }

    static func lees(_ bytes: [UInt8]) throws -> [Gemeentecode: String] {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        return try lines.enumerated().reduce(into: [:]) { all, line in
            let cells = line.element.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count >= 2, let code = Gemeentecode(cells[0]) else {
                throw Registerfout(["gemeentecodes_2026.csv, regel \(line.offset + 2): geen code en naam."])
            }
            all[code] = String(cells[1])
        }
    }

    func naam(_ code: Gemeentecode) -> String { namen[code] ?? "gemeente met code \(code.tekst)" }

    /// A code as a family reads it, where our own name is not at hand.
    static func inWoorden(_ code: Gemeentecode) -> String {
        // A damaged register stops the program at the start; here the code itself is better than nothing.
        (try? vanProgramma())?[code] ?? "gemeente met code \(code.tekst)"
    }

    /// By name, to choose from.
    var keuzes: [Keuze] { namen.sorted { $0.value < $1.value }.map { Keuze($0.key.tekst, $0.value) } }
    var andere: [Keuze] { keuzes.filter { $0.code != eigen.tekst } }

    func code(_ tekst: String) -> Gemeentecode? { Gemeentecode(tekst).flatMap { namen[$0] == nil ? nil : $0 } }
}
