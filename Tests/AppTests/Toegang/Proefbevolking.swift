// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

@testable import Proefland

/// Somebody to search for.
struct Zoekmens: Sendable {
    let id: ID<Persoon>
    let naam: Naam
    let geboren: Datum
    let postcode: Postcode?
    let huisnummer: Int
    let telefoon: Telefoonnummer?

    var kandidaat: Kandidaat {
        Kandidaat(
            persoon: id, naam: naam, geboortedatum: Geboortedatum(geboren), telefoon: telefoon, postcode: postcode, huisnummer: huisnummer)
    }
}

/// People as they live in a Dutch town, from a seed: names of `Proefland`, and more old first names and double surnames than it has,
/// because those are written in most ways.
struct Proefbevolking: Sendable {
    let mensen: [Zoekmens]

    init(_ aantal: Int, zaad: UInt64 = 4) {
        mensen = (0..<aantal).map { Self.mens($0, zaad) }
    }

    private static func mens(_ nummer: Int, _ zaad: UInt64) -> Zoekmens {
        var toeval = Proefland.Toeval(zaad: zaad, nummer: nummer)
        let year = toeval.getal(1950...2024), woman = toeval.kans(0.5)
        let afkomst = toeval.weeg(Namen.Afkomst.verdeling)
        let first =
            nummer % 6 == 0
            ? toeval.kies(Array(Variantmaker.roepnamen.keys).sorted())
            : Namen.voornaam(afkomst, woman ? .vrouw : .man, geboortejaar: year, &toeval)
        let surname = Namen.achternaam(afkomst, &toeval), other = Namen.achternaam(.nederlands, &toeval)
        let isDouble = nummer % 8 == 0
        let second = [other.tussenvoegsel, other.naam].compactMap(\.self).joined(separator: " ")
        return Zoekmens(
            id: id(nummer),
            naam: Naam(
                roepnaam: first, voorvoegsel: surname.tussenvoegsel ?? "", achternaam: isDouble ? "\(surname.naam)-\(second)" : surname.naam
            ),
            geboren: Datum(year, toeval.getal(1...12), toeval.getal(1...28)) ?? .oudst,
            postcode: postcode(&toeval), huisnummer: toeval.getal(1...199), telefoon: telefoon(&toeval))
    }

    static func id(_ nummer: Int) -> ID<Persoon> {
        ID(UUIDv7(moment: Moment(micros: 1_000_000 * Int64(nummer)), random: [UInt8](repeating: UInt8(nummer % 251), count: 10)))
    }

    private static func postcode(_ toeval: inout Proefland.Toeval) -> Postcode? {
        let letters = Array("BCDEFGHJKLMN")
        let text = "\(toeval.getal(1400...1999))\(letters[toeval.getal(0...11)])\(letters[toeval.getal(0...11)])"
        return Postcode(text)
    }

    private static func telefoon(_ toeval: inout Proefland.Toeval) -> Telefoonnummer? {
        Telefoonnummer("0600\(toeval.getal(100_000...999_999))")
    }
}
