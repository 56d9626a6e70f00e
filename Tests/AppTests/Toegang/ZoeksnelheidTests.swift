// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@testable import App
@testable import Proefland

/// How long the index of names takes, over as many people as is asked for: ANKERPUNT_NAMEN=1000000, in a build with optimisation. Only
/// the look-up in memory: no database, no page. Aim: p95 25 ms.
struct ZoeksnelheidTests {
    private static let aantal = ProcessInfo.processInfo.environment["ANKERPUNT_NAMEN"].flatMap { Int($0) }

    @Test("De namenlijst zoekt snel genoeg, als daarom is gevraagd", .enabled(if: aantal != nil))
    func snel() throws {
        let count = try #require(Self.aantal)
        let index = Naamindex()
        for begin in stride(from: 0, to: count, by: 2_000) {
            index.lees((begin..<min(count, begin + 2_000)).map { Self.mens($0) })
        }
        index.isGelezen()
        let klok = ContinuousClock()
        for (naam, typ) in Self.vormen {
            let times = (0..<500).map { number -> Duration in
                var toeval = Proefland.Toeval(zaad: 5, nummer: number)
                let (_, known) = Self.mens(toeval.getal(0...(count - 1)))
                guard let known else { return .zero }
                let (text, born) = typ(known)
                return klok.measure { _ = index.zoek(text, geboren: born, hoogstens: PersoonStore.meesteTreffers) }
            }.sorted()
            print("\(count) namen, \(naam): p50 \(times[250]), p95 \(times[475]), hoogstens \(times[499])")
            #expect(times[475] <= .milliseconds(25))
        }
    }

    private static let vormen: [(String, @Sendable (Naamindex.Bekende) -> (String, Datum?))] = [
        ("hele naam", { ($0.naam.volledig, nil) }), ("hele naam en geboortedatum", { ($0.naam.volledig, $0.geboren) }),
        ("letters omgewisseld", { (omgewisseld($0.naam.volledig), $0.geboren) }), ("achternaam", { ($0.naam.achternaam, nil) }),
        ("voornaam", { ($0.naam.roepnaam, nil) }),
        ("begin van twee namen", { ("\($0.naam.roepnaam.prefix(3)) \($0.naam.achternaam.prefix(3))", nil) }),
    ]

    private static func omgewisseld(_ text: String) -> String {
        var letters = Array(text)
        letters.swapAt(1, 2)
        return String(letters)
    }

    /// Half of them have one of the common surnames, the others one of 120,000 made-up ones.
    private static func mens(_ nummer: Int) -> (ID<Persoon>, Naamindex.Bekende?) {
        var toeval = Proefland.Toeval(zaad: 9, nummer: nummer)
        let year = toeval.getal(1935...2025), afkomst = toeval.weeg(Namen.Afkomst.verdeling)
        let first = Namen.voornaam(afkomst, toeval.kans(0.5) ? .vrouw : .man, geboortejaar: year, &toeval)
        let surname = Namen.achternaam(afkomst, &toeval), isRare = toeval.kans(0.5)
        let naam = Naam(
            roepnaam: first, voorvoegsel: isRare ? "" : surname.tussenvoegsel ?? "",
            achternaam: isRare ? verzonnen(toeval.getal(0...120_000)) : surname.naam)
        return (Proefbevolking.id(nummer), .init(naam: naam, geboren: Datum(year, toeval.getal(1...12), toeval.getal(1...28))))
    }

    private static func verzonnen(_ nummer: Int) -> String {
        var toeval = Proefland.Toeval(zaad: 77, nummer: nummer)
        let mede = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "br", "kr", "sch"]
        let klinkers = ["a", "e", "i", "o", "u", "ee", "oo", "aa", "ij", "ui", "oe"]
        let parts = (0...toeval.getal(0...2)).map { _ in toeval.kies(mede) + toeval.kies(klinkers) }
        return parts.joined() + toeval.kies(["n", "r", "s", "t", "ma", "stra", "sen", "man"])
    }
}
