// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Opslag

/// A folder that is made here and has its name only when it is whole: until then it is called `.bezig`.
struct Uitvoermap {
    let naam: String
    /// Something of an earlier run under this name was there, and is gone now.
    let isOpgeruimd: Bool
    private let werkmap: Werkmap
    private let resten: Restenlijst?
    var bezig: String { werkmap.path }

    /// - Parameter resten: keeps the place, so that a next run under another name clears it too; nil: there is no installation.
    /// - Throws: `Opslagfout` when either name is taken: what lies there is not ours, or somebody works in it now.
    init(_ naam: String, resten: Restenlijst? = nil) throws {
        self.naam = naam
        self.resten = resten
        try Self.eisVrij(naam)
        isOpgeruimd = try Self.ruimOp(naam)
        werkmap = try resten?.werkmap(naam + ".bezig") ?? Werkmap(naam + ".bezig")
    }

    /// Before anything is asked of anybody.
    static func eisVrij(_ naam: String) throws {
        guard !FileManager.default.fileExists(atPath: naam) else { throw Opslagfout.bezet("\(naam) bestaat al. Geef een andere naam.") }
    }

    private static func ruimOp(_ naam: String) throws -> Bool {
        switch try Werkmap.ruimOp(naam + ".bezig") {
        case .geen: return false
        case .opgeruimd: return true
        case .bezig: throw Opslagfout.bezet("In \(naam).bezig is nu een andere opdracht bezig. Wacht tot die klaar is.")
        case .vreemd:
            throw Opslagfout.bezet("\(naam).bezig bestaat al en is niet van deze opdracht. Geef een andere naam, of wis die map zelf.")
        }
    }

    /// Does the work in the folder, and gives it its name; when it fails, nothing of it stays.
    func doe<T>(_ werk: (String) throws -> T) throws -> T {
        do {
            let value = try werk(bezig)
            try werkmap.geefNaam(naam)
            try? resten?.vergeet(bezig)  // the next run finds nothing there, and forgets it
            return value
        } catch {
            do { try werkmap.wis() } catch {
                throw Opslagfout.bezet("Het is mislukt, en \(bezig) kon niet worden gewist. Wis die map zelf: er kunnen gegevens in staan.")
            }
            throw error
        }
    }
}
