// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Opslag

/// A folder that is made here and has its name only when it is whole: until then it is called `.bezig`.
struct Uitvoermap {
    let naam: String
    var bezig: String { naam + ".bezig" }

    /// - Throws: `Opslagfout` when either name is taken: what lies there is not ours, or was left by a run that was cut off.
    init(_ naam: String) throws {
        self.naam = naam
        try Self.eisVrij(naam)
        let parent = Bestand.map(van: naam)
        if !parent.isEmpty { try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true) }
        guard mkdir(naam + ".bezig", 0o700) == 0 else {
            throw Opslagfout.bezet("Kan \(naam).bezig niet maken. Mag deze gebruiker in die map schrijven?")
        }
    }

    static func eisVrij(_ naam: String) throws {
        guard !FileManager.default.fileExists(atPath: naam) else { throw Opslagfout.bezet("\(naam) bestaat al. Geef een andere naam.") }
        guard !FileManager.default.fileExists(atPath: naam + ".bezig") else {
            throw Opslagfout.bezet(
                "\(naam).bezig bestaat al: daar is eerder iets afgebroken, of er is nu iets bezig. Wis die map, of geef een andere naam.")
        }
    }

    func klaar() throws {
        guard !FileManager.default.fileExists(atPath: naam), rename(bezig, naam) == 0 else {
            throw Opslagfout.bezet("Kan \(bezig) niet de naam \(naam) geven: bestaat die intussen?")
        }
    }

    /// Nothing half stays.
    func breekAf() throws { try FileManager.default.removeItem(atPath: bezig) }

    /// Does the work in the folder, and gives it its name; when it fails, nothing of it stays.
    func doe<T>(_ werk: (String) throws -> T) throws -> T {
        do {
            let value = try werk(bezig)
            try klaar()
            return value
        } catch {
            do { try breekAf() } catch {
                throw Opslagfout.bezet("Het is mislukt, en \(bezig) kon niet worden gewist. Wis die map zelf: er kunnen gegevens in staan.")
            }
            throw error
        }
    }
}
