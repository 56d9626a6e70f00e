// SPDX-License-Identifier: EUPL-1.2

/// iJw release 3.2 as a table: every message, class, element, data type and code list, built once from the CSV files.
///
/// The order of the rows is the order of the elements; it was compared with the published schemas and agrees for all fourteen.
public struct Standaard: Sendable {
    /// What stands in an element: a class or composite with parts, or a value.
    enum Inhoud: Sendable {
        case samengesteld(Int)
        case waarde(Int)
    }

    /// One element in a sequence.
    struct Deel: Sendable {
        let naam: String
        let ruimte: Ruimte
        let inhoud: Inhoud
        let min: Int
        /// `nil` is unbounded.
        let max: Int?
        let vast: String?
        /// A pattern on top of that of the data type; the table keeps it in the column of fixed values.
        let patroon: Patroon?
    }

    /// A class of a message or a composite data type (CDT_…).
    struct Samenstelling: Sendable {
        let naam: String
        let ruimte: Ruimte
        let delen: [Deel]
    }

    let samenstellingen: [Samenstelling]
    let waardetypen: [Waardetype]
    let vormen: Vormtabel
    /// The composition of each message's root element `Bericht`.
    let wortels: [Berichtsoort: Int]
    public let codelijsten: [String: Codelijst]
    public let regels: [Regelkaart]

    /// One rule of the standard as its table describes it.
    public struct Regelkaart: Sendable, Hashable {
        public let code: String
        public let samenvatting: String
        public let controleniveau: String
        public let retourcode: String
        public let berichten: String
    }

    /// The release, read from the resources at first use.
    public static func ijw32() throws -> Standaard { try gelezen.get() }

    private static let gelezen = Result<Standaard, any Error> {
        var builder = Standaardbouwer()
        return try builder.bouw()
    }

    func samenstelling(_ index: Int) -> Samenstelling { samenstellingen[index] }

    public func codelijst(_ naam: String) -> Codelijst? { codelijsten[naam] }
}

/// Builds the tree of types from the tables.
private struct Standaardbouwer {
    private var samenstellingen: [Standaard.Samenstelling] = []
    private var waardetypen: [Waardetype] = []
    private var waardeIndex: [String: Int] = [:]
    private var cdtIndex: [String: Int] = [:]
    private var codelijsten: [String: Codelijst] = [:]
    private var typen: [String: [[String: String]]] = [:]

    mutating func bouw() throws -> Standaard {
        codelijsten = try leesCodelijsten()
        typen = Dictionary(grouping: try CSV.tabel("datatypen").rijen, by: { $0["datatype"] ?? "" })
        for (name, rows) in typen where name.hasPrefix("LDT_") { try voegToe(waarde: name, rows[0]) }
        let fields = Dictionary(grouping: try CSV.tabel("velden").rijen, by: { $0["bericht"] ?? "" })
        var roots: [Berichtsoort: Int] = [:]
        for soort in Berichtsoort.allCases {
            let classes = Dictionary(grouping: fields[soort.rawValue] ?? [], by: { $0["klasse"] ?? "" })
            roots[soort] = try klasse("Root", in: classes)
        }
        return Standaard(
            samenstellingen: samenstellingen, waardetypen: waardetypen, vormen: Vormtabel(samenstellingen, waardetypen), wortels: roots,
            codelijsten: codelijsten, regels: try leesRegels())
    }

    private func leesCodelijsten() throws -> [String: Codelijst] {
        Dictionary(grouping: try CSV.tabel("codelijsten").rijen, by: { $0["codelijst"] ?? "" }).reduce(into: [:]) { lists, entry in
            lists[entry.key] = Codelijst(naam: entry.key, waarden: entry.value.map { ($0["code"] ?? "", $0["waarde"] ?? "") })
        }
    }

    private func leesRegels() throws -> [Standaard.Regelkaart] {
        try CSV.tabel("regels").rijen.map {
            Standaard.Regelkaart(
                code: $0["code"] ?? "", samenvatting: $0["samenvatting"] ?? "", controleniveau: $0["controleniveau"] ?? "",
                retourcode: $0["retourcode"] ?? "", berichten: $0["berichten"] ?? "")
        }
    }

    private mutating func voegToe(waarde name: String, _ row: [String: String]) throws {
        guard let basis = Waardetype.Basis(rawValue: row["xml_basis"] ?? "") else { throw Standaardfout.onbekendType(name) }
        waardeIndex[name] = waardetypen.count
        waardetypen.append(
            Waardetype(
                naam: name, basis: basis, minLengte: getal(row, "min_lengte"), maxLengte: getal(row, "max_lengte"),
                minWaarde: getal(row, "min_waarde"), maxWaarde: getal(row, "max_waarde"), patroon: try patroon(row["patroon"] ?? ""),
                codelijst: codelijsten[row["codelijst"] ?? ""]))
    }

    private func getal(_ row: [String: String], _ column: String) -> Int? { row[column].flatMap { Int($0) } }

    private func patroon(_ text: String) throws -> Patroon? {
        guard !text.isEmpty else { return nil }
        guard let found = Patroon(rawValue: text) else { throw Standaardfout.onbekendPatroon(text) }
        return found
    }

    private mutating func klasse(_ name: String, in classes: [String: [[String: String]]]) throws -> Int {
        guard let rows = classes[name] else { throw Standaardfout.onbekendType(name) }
        var delen: [Standaard.Deel] = []
        for row in rows {
            let child = row["onderliggende_klasse"] ?? ""
            let inhoud: Standaard.Inhoud = try child.isEmpty ? type(row["datatype"] ?? "") : .samengesteld(klasse(child, in: classes))
            delen.append(deel(row, naam: row["element"] ?? "", ruimte: .bericht, inhoud: inhoud))
        }
        samenstellingen.append(Standaard.Samenstelling(naam: name, ruimte: .bericht, delen: delen))
        return samenstellingen.count - 1
    }

    private mutating func type(_ name: String) throws -> Standaard.Inhoud {
        if let index = waardeIndex[name] { return .waarde(index) }
        if let index = cdtIndex[name] { return .samengesteld(index) }
        guard let rows = typen[name] else { throw Standaardfout.onbekendType(name) }
        var delen: [Standaard.Deel] = []
        for row in rows { delen.append(deel(row, naam: row["deelelement"] ?? "", ruimte: .basis, inhoud: try type(row["type"] ?? ""))) }
        samenstellingen.append(Standaard.Samenstelling(naam: name, ruimte: .basis, delen: delen))
        cdtIndex[name] = samenstellingen.count - 1
        return .samengesteld(samenstellingen.count - 1)
    }

    private func deel(_ row: [String: String], naam: String, ruimte: Ruimte, inhoud: Standaard.Inhoud) -> Standaard.Deel {
        let fixed = row["vaste_waarde"] ?? ""
        let pattern = Patroon(rawValue: fixed)
        return Standaard.Deel(
            naam: naam, ruimte: ruimte, inhoud: inhoud, min: getal(row, "min_voorkomen") ?? 1, max: getal(row, "max_voorkomen"),
            vast: fixed.isEmpty || pattern != nil ? nil : fixed, patroon: pattern)
    }
}
