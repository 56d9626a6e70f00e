// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Logging
import Opslag

/// What was made.
package struct Noodbladuitslag: Sendable, Equatable {
    package let pad: String
    package let gezinnen: Int
    /// Files of which only a line says that they could not be read.
    package let onleesbaar: Int
    /// Fingerprint of the key that opens it.
    package let vingerafdruk: String

    var antwoord: Beheerantwoord {
        let made =
            "Noodblad gemaakt in \(pad): \(gezinnen) gezinnen, voor de sleutel met vingerafdruk \(vingerafdruk). "
            + "Te lezen met: ankerpunt noodblad lees \(pad) --sleutel SLEUTEL"
        guard onleesbaar > 0 else { return Beheerantwoord(made) }
        return Beheerantwoord(
            made + "\nLET OP: \(onleesbaar) daarvan konden niet worden gelezen en staan er alleen met hun kenmerk op. Laat dat nakijken.",
            .bevindingen)
    }
}

/// One line of JSON each: what is written is sealed at once, and nothing of it stays.
enum Noodbladregels {
    static func schrijf<T: Encodable>(_ value: T, _ envelop: Envelopschrijver) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try envelop.voegToe(try encoder.encode(value) + [UInt8(ascii: "\n")])
    }

    static func lees<T: Decodable>(_ type: T.Type, _ line: ArraySlice<UInt8>) throws -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch {
            throw Opslagfout.backup("Dit noodblad is van een andere versie van Ankerpunt. Lees het met die versie.")
        }
    }
}

extension App {
    /// The hour after which the sheet of a day is made, in the Netherlands.
    private static let noodbladuur: Int64 = 3
    /// Older ones are removed: they are old news, and one copy too many of who is vulnerable.
    private static let bewaardeNoodbladen = 7
    private static let inEenKeer = 100

    /// Makes the sheet of today when it is not there yet: in the night, or after a start in the daytime.
    func nachtelijkNoodblad() async throws {
        guard let map = config.noodbladmap, config.noodbladsleutel != nil else { return }
        let nu = databank.klok.nu()
        guard nu >= Moment(begin: nu.datum).plus(seconden: Self.noodbladuur * 3_600) else { return }
        guard !FileManager.default.fileExists(atPath: Self.noodbladpad(map, nu.datum)) else { return }
        let made = try await maakNoodblad()
        if made.onleesbaar > 0 { logger.error("noodblad: dossiers onleesbaar", metadata: ["aantal": "\(made.onleesbaar)"]) }
    }

    /// Makes a sheet of this moment, sealed with the public key of the settings. A second one on a day has the time in its name.
    package func maakNoodblad() async throws -> Noodbladuitslag {
        guard let map = config.noodbladmap, let text = config.noodbladsleutel else {
            throw Opslagfout.bezet("Er is geen plek voor het noodblad. Start met --noodbladen MAP en --noodbladsleutel SLEUTEL.")
        }
        let (key, nu) = (try OpenbareSleutel(text), databank.klok.nu())
        let daily = Self.noodbladpad(map, nu.datum)
        let path =
            FileManager.default.fileExists(atPath: daily)
            ? daily + "-" + nu.kloktijd.replacing(":", with: "") : daily
        let envelop = try Envelopschrijver(path: path, wat: Noodblad.wat, voor: key)
        do {
            try Noodbladregels.schrijf(Noodblad.Kop(gemeente: config.gemeentenaam, gemaakt: nu), envelop)
            let (count, lost) = try await schrijfGezinnen(envelop)
            try envelop.einde()
            Self.ruimOp(map)
            return Noodbladuitslag(pad: path, gezinnen: count, onleesbaar: lost, vingerafdruk: key.vingerafdruk)
        } catch {
            envelop.breekAf()
            throw error
        }
    }

    /// Some files at a time, so that people's work goes between. The lines of what was read are durable before it is written.
    /// - Returns: how many files, and how many of them could not be read.
    private func schrijfGezinnen(_ envelop: Envelopschrijver) async throws -> (Int, Int) {
        var (count, lost, last) = (0, 0, ID<Dossier>?.none)
        while true {
            let from = last
            let part = try await databank.lees(als: .systeem("noodblad"), doel: .hulp, handeling: "noodblad.maken") { tx in
                let teams = Dictionary(try BeheerStore.teams(tx).map { ($0.team, $0) }, uniquingKeysWith: { $1 })
                let providers = Dictionary(
                    try InkoopStore.aanbieders(tx).map { ($0.inhoud.aanbieder, $0.inhoud) }, uniquingKeysWith: { $1 })
                return try StandStore.eachOpen(na: from, hoogstens: Self.inEenKeer, tx) { row in
                    try Self.blad(row, teams: teams, aanbieders: providers, tx)
                }
            }
            for (_, sheet) in part { try Noodbladregels.schrijf(sheet, envelop) }
            count += part.count
            lost += part.count { $0.1.isOnleesbaar }
            last = part.last?.0
            if part.count < Self.inEenKeer { return (count, lost) }
        }
    }

    /// The sheet of one file; one that cannot be read does not take away those of all others. A database that fails does.
    private static func blad(
        _ rij: StandStore.Openrij, teams: [ID<Team>: Teamgegevens], aanbieders: [ID<Aanbieder>: Aanbieder], _ tx: LeesTx
    ) throws -> (ID<Dossier>, Noodblad.Gezinsblad) {
        do {
            return (rij.dossier, try Noodblad.Gezinsblad(rij.lees(), teams: teams, aanbieders: aanbieders, tx))
        } catch let error as SQLFout where !error.isInhoud {
            throw error
        } catch {
            tx.getoond(.dossier(rij.dossier))
            return (rij.dossier, Noodblad.Gezinsblad(onleesbaar: rij.dossier, team: rij.team.flatMap { teams[$0] }))
        }
    }

    private static func noodbladpad(_ map: String, _ dag: Datum) -> String { "\(map)/noodblad-\(dag.iso)" }

    private static func ruimOp(_ map: String) {
        // A folder that cannot be read keeps its sheets; tomorrow it is tried again.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: map)) ?? []
        let own = names.filter { $0.hasPrefix("noodblad-20") && !$0.hasSuffix(".deel") }.sorted()
        for name in own.dropLast(bewaardeNoodbladen) { unlink(map + "/" + name) }
    }
}
