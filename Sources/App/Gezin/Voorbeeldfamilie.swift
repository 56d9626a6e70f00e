// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The family De Wit three generations wide, for a drawing that has everything: a new partner, a half-brother, an unborn child, a
/// grandfather who died and a grandmother who is a foster parent.
extension Voorbeeldgezin {
    private struct Lid {
        let id: ID<Persoon>
        let naam: Naam
        let jaren: Int?
        let geslacht: Geslacht
        let rol: Gezinsrol
        let wonen: Woonsituatie?
        var leven: Leven?
    }

    private static func id(_ number: UInt8) -> ID<Persoon> { ID(Voorbeeldnummer.id(number)) }

    private static let oma = id(110), opa = id(111), peter = id(112), mila = id(113), baby = id(114), tess = id(115), moniek = id(116)

    private static let leden = [
        Lid(
            id: oma, naam: Naam(roepnaam: "Riet", voorvoegsel: "van der", achternaam: "Heijden-Smeets"), jaren: 68, geslacht: .vrouwelijk,
            rol: .pleegouder, wonen: .elders),
        Lid(
            id: opa, naam: Naam(roepnaam: "Wim", achternaam: "Smeets"), jaren: 74, geslacht: .mannelijk, rol: .familie, wonen: nil,
            leven: .overleden),
        Lid(id: peter, naam: Naam(roepnaam: "Peter", achternaam: "Bos"), jaren: 43, geslacht: .mannelijk, rol: .stiefouder, wonen: .inHuis),
        Lid(id: mila, naam: Naam(roepnaam: "Mila", achternaam: "Bos"), jaren: 3, geslacht: .vrouwelijk, rol: .broerZus, wonen: .inHuis),
        Lid(
            id: baby, naam: Naam(roepnaam: "Baby", achternaam: "Bos"), jaren: nil, geslacht: .onbekend, rol: .broerZus, wonen: nil,
            leven: .ongeboren),
        Lid(
            id: tess, naam: Naam(roepnaam: "Tess", voorvoegsel: "de", achternaam: "Wit"), jaren: 2, geslacht: .vrouwelijk, rol: .broerZus,
            wonen: .elders),
        Lid(id: moniek, naam: Naam(roepnaam: "Moniek", achternaam: "Jansen"), jaren: 39, geslacht: .vrouwelijk, rol: .familie, wonen: nil),
    ]

    private static let banden = [
        Familieband(wie: oma, vanWie: karin, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: opa, vanWie: karin, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: opa, vanWie: oma, bandsoort: .partner, herkomst: .gezin),
        Familieband(wie: oma, vanWie: noor, bandsoort: .pleegouder, herkomst: .beschikking),
        Familieband(wie: daan, vanWie: karin, bandsoort: .exPartner, contact: .geen, herkomst: .gezin),
        Familieband(wie: karin, vanWie: mila, bandsoort: .ouder, herkomst: .brp),
        Familieband(wie: peter, vanWie: mila, bandsoort: .ouder, herkomst: .brp),
        Familieband(wie: karin, vanWie: baby, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: peter, vanWie: baby, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: daan, vanWie: tess, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: moniek, vanWie: tess, bandsoort: .ouder, herkomst: .gezin),
        Familieband(wie: moniek, vanWie: daan, bandsoort: .partner, herkomst: .gezin),
        Familieband(wie: els, vanWie: karin, bandsoort: .broerZus, herkomst: .gezin),
    ]

    private func kaart(_ lid: Lid, _ number: UInt8) -> Persoonskaart {
        let born = lid.jaren.flatMap { Geboortedatum(vandaag.plus(jaren: -$0).plus(dagen: -40)) }
        let state = lid.leven.map {
            Levensstaat(persoon: lid.id, leven: $0, dag: $0 == .ongeboren ? vandaag.plus(dagen: 90) : vandaag.plus(jaren: -4))
        }
        return Persoonskaart(
            gegevensfeit: feit(number, Persoonsgegevens(persoon: lid.id, naam: lid.naam, geboortedatum: born, geslacht: lid.geslacht)),
            adresfeit: nil, bereikfeit: nil, levensfeit: state.map { feit(number + 1, $0) })
    }

    /// The family of the file with all these around it.
    private var familie: Gezin {
        let base = gezin
        let cards = Self.leden.enumerated().map { kaart($1, 120 + UInt8($0) * 2) }
        let parts = Self.leden.enumerated().map {
            feit(140 + UInt8($0), Deelname(persoon: $1.id, rol: $1.rol, van: $1.rol == .pleegouder ? [Self.noor] : [], wonen: $1.wonen))
        }
        return Gezin(
            deelnames: base.deelnames + parts, gezag: base.gezag, betrokkenheden: base.betrokkenheden, einden: [],
            personen: base.personen.merging(cards.map { ($0.id, $0) }) { first, _ in first },
            banden: Self.banden.enumerated().map { feit(150 + UInt8($0), $1) })
    }

    var familiekader: Dossierkader { Dossierkader(zicht: kader.zicht, gezin: familie, balk: kader.balk) }
}
