// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Monitor
import Opslag

/// The minimal data set in three grains: pseudonymous keys, codes, days and ages; no names, no birth dates, no files.
/// `gegeven_plek` alone knows of which file a row was made: to make it again, and for the list behind a figure, for who may see it.
enum GegevensStore {
    static let migratie = Migratie(
        130, "gegevensset",
        sql: """
            CREATE TABLE gegeven_hulpvraag (
              rij {blob} NOT NULL PRIMARY KEY, jeugdige {blob} NOT NULL, gemeente {text}, wijk {text}, team {text}, deur {text}, route {text},
              leeftijd {int}, urgentie {text}, afloop {text}, ontvangen {text} NOT NULL, triage {text}, eerste_contact {text}, "analyse" {text},
              plan {text}, aanvraag {text}, besluit {text}, voorziening {text}, start {text}, einde {text}, bevroren {int} NOT NULL,
              projectieversie {int} NOT NULL
            ) {strict};
            CREATE INDEX gegeven_hulpvraag_team ON gegeven_hulpvraag (team);
            CREATE TABLE gegeven_besluit (
              rij {blob} NOT NULL PRIMARY KEY, jeugdige {blob} NOT NULL, gemeente {text}, wijk {text}, team {text}, deur {text}, route {text},
              leeftijd {int}, soort {text}, wettelijke_basis {text}, aanvraag {text}, besluit {text} NOT NULL, bevroren {int} NOT NULL,
              projectieversie {int} NOT NULL
            ) {strict};
            CREATE INDEX gegeven_besluit_team ON gegeven_besluit (team);
            CREATE TABLE gegeven_traject (
              rij {blob} NOT NULL PRIMARY KEY, jeugdige {blob} NOT NULL, gemeente {text}, wijk {text}, team {text}, deur {text}, route {text},
              leeftijd {int}, verwijzer {text}, hulpvorm {text}, productcategorie {text}, aanbieder {text}, reden_einde {text}, crisis {int},
              toewijzing {text}, start {text}, einde {text}, bevroren {int} NOT NULL, projectieversie {int} NOT NULL
            ) {strict};
            CREATE INDEX gegeven_traject_team ON gegeven_traject (team);
            CREATE TABLE gegeven_plek (
              rij {blob} NOT NULL PRIMARY KEY, grein {text} NOT NULL, dossier {blob} NOT NULL, jeugdige {blob} NOT NULL
            ) {strict};
            CREATE INDEX gegeven_plek_dossier ON gegeven_plek (dossier);
            """)

    // MARK: Write

    /// The rows of one file take the place of what was there. Rows of a destroyed line are frozen: random keys, no way back.
    static func vervang(_ dossier: ID<Dossier>, _ rijen: Gegevensrijen, vernietigd: Set<[UInt8]>, _ tx: SchrijfTx) throws {
        let random = vernietigd.reduce(into: [[UInt8]: [UInt8]]()) { $0[$1] = Toeval.bytes(32) }
        for plek in try plekken(dossier, tx) {
            if let key = random[plek.jeugdige] { try bevries(plek, als: key, tx) }
        }
        for plek in try plekken(dossier, tx) { try verwijder(plek.rij, tx) }
        for rij in rijen.hulpvragen { try voegToe(rij, dossier, tx) }
        for rij in rijen.besluiten { try voegToe(rij, dossier, tx) }
        for rij in rijen.trajecten { try voegToe(rij, dossier, tx) }
    }

    private struct Plekrij {
        let rij: [UInt8]
        let jeugdige: [UInt8]
    }

    private static func plekken(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Plekrij] {
        try tx.query("SELECT rij, jeugdige FROM gegeven_plek WHERE dossier = ?", [.id(dossier)]).map {
            Plekrij(rij: try $0.blob("rij"), jeugdige: try $0.blob("jeugdige"))
        }
    }

    private static func bevries(_ plek: Plekrij, als jeugdige: [UInt8], _ tx: SchrijfTx) throws {
        let args: [SQLValue] = [.blob(Toeval.bytes(32)), .blob(jeugdige), .blob(plek.rij)]
        try tx.execute("UPDATE gegeven_hulpvraag SET rij = ?, jeugdige = ?, bevroren = 1 WHERE rij = ?", args)
        try tx.execute("UPDATE gegeven_besluit SET rij = ?, jeugdige = ?, bevroren = 1 WHERE rij = ?", args)
        try tx.execute("UPDATE gegeven_traject SET rij = ?, jeugdige = ?, bevroren = 1 WHERE rij = ?", args)
        try tx.execute("DELETE FROM gegeven_plek WHERE rij = ?", [.blob(plek.rij)])
    }

    private static func verwijder(_ rij: [UInt8], _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM gegeven_hulpvraag WHERE rij = ?", [.blob(rij)])
        try tx.execute("DELETE FROM gegeven_besluit WHERE rij = ?", [.blob(rij)])
        try tx.execute("DELETE FROM gegeven_traject WHERE rij = ?", [.blob(rij)])
        try tx.execute("DELETE FROM gegeven_plek WHERE rij = ?", [.blob(rij)])
    }

    private static func voegToe(_ rij: Hulpvraagrij, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute(
            """
            INSERT INTO gegeven_hulpvraag (rij, jeugdige, gemeente, wijk, team, deur, route, leeftijd, urgentie, afloop, ontvangen, triage,
              eerste_contact, "analyse", plan, aanvraag, besluit, voorziening, start, einde, bevroren, projectieversie)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            begin(rij, rij.herkomst) + [
                .text(rij.urgentie), .text(rij.afloop), .datum(rij.ontvangen), .datum(rij.triage), .datum(rij.eersteContact),
                .datum(rij.analyse), .datum(rij.plan), .datum(rij.aanvraag), .datum(rij.besluit), .datum(rij.voorziening),
                .datum(rij.start),
                .datum(rij.einde), .bool(rij.bevroren), .int(rij.projectieversie),
            ])
        try onthoud(rij, dossier, tx)
    }

    private static func voegToe(_ rij: Besluitrij, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute(
            """
            INSERT INTO gegeven_besluit (rij, jeugdige, gemeente, wijk, team, deur, route, leeftijd, soort, wettelijke_basis, aanvraag, besluit,
              bevroren, projectieversie) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            begin(rij, rij.herkomst) + [
                .text(rij.soort), .text(rij.wettelijkeBasis), .datum(rij.aanvraag), .datum(rij.besluit), .bool(rij.bevroren),
                .int(rij.projectieversie),
            ])
        try onthoud(rij, dossier, tx)
    }

    private static func voegToe(_ rij: Trajectrij, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute(
            """
            INSERT INTO gegeven_traject (rij, jeugdige, gemeente, wijk, team, deur, route, leeftijd, verwijzer, hulpvorm, productcategorie,
              aanbieder, reden_einde, crisis, toewijzing, start, einde, bevroren, projectieversie)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            begin(rij, rij.herkomst) + [
                .text(rij.verwijzer), .text(rij.hulpvorm), .text(rij.productcategorie), .text(rij.aanbieder), .text(rij.redenEinde),
                rij.crisis.map { .bool($0) } ?? .null, .datum(rij.toewijzing), .datum(rij.start), .datum(rij.einde), .bool(rij.bevroren),
                .int(rij.projectieversie),
            ])
        try onthoud(rij, dossier, tx)
    }

    private static func begin(_ rij: any Gegevensrij, _ herkomst: Herkomst) -> [SQLValue] {
        [
            .blob(rij.rij.bytes), .blob(rij.jeugdige.bytes), .text(herkomst.gemeente), .text(herkomst.wijk), .text(herkomst.team),
            .text(herkomst.deur), .text(herkomst.route), .int(rij.leeftijd.map { Int64($0) }),
        ]
    }

    private static func onthoud<R: Gegevensrij>(_ rij: R, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO gegeven_plek (rij, grein, dossier, jeugdige) VALUES (?, ?, ?, ?)",
            [.blob(rij.rij.bytes), .text(R.grein.rawValue), .id(dossier), .blob(rij.jeugdige.bytes)])
    }

    // MARK: Read

    /// The rows of these teams; nil: of all. Shows nobody: keys and codes only.
    static func rijen(teams: [ID<Team>]?, _ tx: LeesTx) throws -> Gegevensrijen {
        let marks = teams.map { " WHERE team IN (" + $0.map { _ in "?" }.joined(separator: ", ") + ")" } ?? ""
        let args: [SQLValue] = (teams ?? []).map { .text($0.hex) }
        guard teams?.isEmpty != true else { return Gegevensrijen() }
        return Gegevensrijen(
            hulpvragen: try tx.query("SELECT * FROM gegeven_hulpvraag\(marks) ORDER BY rij", args).map(hulpvraag),
            besluiten: try tx.query("SELECT * FROM gegeven_besluit\(marks) ORDER BY rij", args).map(besluit),
            trajecten: try tx.query("SELECT * FROM gegeven_traject\(marks) ORDER BY rij", args).map(traject))
    }

    /// Of which files rows were made, for the list behind a figure. A frozen row has none.
    static func dossiers(_ sleutels: [Sleutel], _ tx: LeesTx) throws -> [Sleutel: ID<Dossier>] {
        var result: [Sleutel: ID<Dossier>] = [:]
        for start in stride(from: 0, to: sleutels.count, by: 200) {
            let part = sleutels[start..<min(start + 200, sleutels.count)]
            let marks = part.map { _ in "?" }.joined(separator: ", ")
            for row in try tx.query("SELECT rij, dossier FROM gegeven_plek WHERE rij IN (\(marks))", part.map { .blob($0.bytes) }) {
                result[try sleutel("rij", row)] = try row.id("dossier")
            }
        }
        return result
    }

    private static func hulpvraag(_ row: SQLRow) throws -> Hulpvraagrij {
        var rij = Hulpvraagrij(
            rij: try sleutel("rij", row), jeugdige: try sleutel("jeugdige", row), herkomst: try herkomst(row), leeftijd: try leeftijd(row),
            ontvangen: try row.datum("ontvangen"))
        rij.urgentie = try row.optionalText("urgentie")
        rij.afloop = try row.optionalText("afloop")
        rij.triage = try row.optionalDatum("triage")
        rij.eersteContact = try row.optionalDatum("eerste_contact")
        rij.analyse = try row.optionalDatum("analyse")
        rij.plan = try row.optionalDatum("plan")
        rij.aanvraag = try row.optionalDatum("aanvraag")
        rij.besluit = try row.optionalDatum("besluit")
        rij.voorziening = try row.optionalDatum("voorziening")
        rij.start = try row.optionalDatum("start")
        rij.einde = try row.optionalDatum("einde")
        rij.bevroren = try row.bool("bevroren")
        rij.projectieversie = Int(try row.int("projectieversie"))
        return rij
    }

    private static func besluit(_ row: SQLRow) throws -> Besluitrij {
        var rij = Besluitrij(
            rij: try sleutel("rij", row), jeugdige: try sleutel("jeugdige", row), herkomst: try herkomst(row), leeftijd: try leeftijd(row),
            soort: try row.optionalText("soort"), besluit: try row.datum("besluit"))
        rij.wettelijkeBasis = try row.optionalText("wettelijke_basis")
        rij.aanvraag = try row.optionalDatum("aanvraag")
        rij.bevroren = try row.bool("bevroren")
        rij.projectieversie = Int(try row.int("projectieversie"))
        return rij
    }

    private static func traject(_ row: SQLRow) throws -> Trajectrij {
        var rij = Trajectrij(
            rij: try sleutel("rij", row), jeugdige: try sleutel("jeugdige", row), herkomst: try herkomst(row), leeftijd: try leeftijd(row),
            toewijzing: try row.optionalDatum("toewijzing"), start: try row.optionalDatum("start"))
        rij.verwijzer = try row.optionalText("verwijzer")
        rij.hulpvorm = try row.optionalText("hulpvorm")
        rij.productcategorie = try row.optionalText("productcategorie")
        rij.aanbieder = try row.optionalText("aanbieder")
        rij.redenEinde = try row.optionalText("reden_einde")
        rij.crisis = try row.optionalInt("crisis").map { $0 != 0 }
        rij.einde = try row.optionalDatum("einde")
        rij.bevroren = try row.bool("bevroren")
        rij.projectieversie = Int(try row.int("projectieversie"))
        return rij
    }

    private static func sleutel(_ kolom: String, _ row: SQLRow) throws -> Sleutel {
        guard let sleutel = Sleutel(bytes: try row.blob(kolom)) else { throw SQLFout.soort(kolom) }
        return sleutel
    }

    private static func herkomst(_ row: SQLRow) throws -> Herkomst {
        Herkomst(
            gemeente: try row.optionalText("gemeente"), wijk: try row.optionalText("wijk"), team: try row.optionalText("team"),
            deur: try row.optionalText("deur"), route: try row.optionalText("route"))
    }

    private static func leeftijd(_ row: SQLRow) throws -> Int? { try row.optionalInt("leeftijd").map { Int($0) } }
}

/// Rows of the three grains.
struct Gegevensrijen: Sendable, Equatable {
    var hulpvragen: [Hulpvraagrij] = []
    var besluiten: [Besluitrij] = []
    var trajecten: [Trajectrij] = []

    var kolommen: Gegevens { Gegevens(hulpvragen: hulpvragen, besluiten: besluiten, trajecten: trajecten) }
}
