// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// The family De Wit as values, for samples of pages: no store stands behind it.
struct Voorbeeldgezin: Sendable {
    let verzoek: Verzoek

    static let noor = ID<Persoon>(Voorbeeldnummer.id(1)), sem = ID<Persoon>(Voorbeeldnummer.id(2))
    static let karin = ID<Persoon>(Voorbeeldnummer.id(3)), daan = ID<Persoon>(Voorbeeldnummer.id(4))
    static let els = ID<Persoon>(Voorbeeldnummer.id(6))
    static let dossier = ID<Dossier>(Voorbeeldnummer.id(8))

    var vandaag: Datum { verzoek.vandaag }
    var medewerkers: [UUIDv7: String] { [verzoek.gebruiker.raw: verzoek.bezoek.naam] }

    /// A fact of some days ago, by Amina.
    func feit<I: Feitinhoud>(
        _ nummer: UInt8, _ inhoud: I, dagenGeleden: Int = 10, kind: ID<Persoon>? = nil, vervangt: UUIDv7? = nil
    ) -> Feit<I> {
        let day = vandaag.plus(dagen: -dagenGeleden)
        return Feit(
            id: Voorbeeldnummer.id(nummer), dossier: Self.dossier, lijn: ID(kind?.raw ?? Self.dossier.raw), jeugdige: kind,
            opgetekend: Moment(begin: day).plus(seconden: 10 * 3_600 + Int64(nummer)), door: verzoek.gebruiker.raw, geldigVan: day,
            vervangt: vervangt, inhoud: inhoud)
    }

    private func kaart(_ nummer: UInt8, _ id: ID<Persoon>, _ naam: Naam, _ jaren: Int, adres: Bool = true) -> Persoonskaart {
        let person = Persoonsgegevens(
            persoon: id, naam: naam, geboortedatum: Geboortedatum(vandaag.plus(jaren: -jaren).plus(dagen: -100)), bsn: BSN("999900006"),
            bsnHerkomst: .brp)
        let home = Adres(persoon: id, straat: "Ankerkade", huisnummer: 17, postcode: Postcode("1999AC"), plaats: "Waterrijk")
        let reach = Bereikbaarheid(persoon: id, telefoon: Telefoonnummer("06-12345678"), email: "karin@voorbeeld.nl")
        return Persoonskaart(
            gegevensfeit: feit(nummer, person), adresfeit: adres ? feit(nummer + 1, home) : nil,
            bereikfeit: adres ? feit(nummer + 2, reach) : nil)
    }

    var gezin: Gezin {
        let children = [Self.noor, Self.sem]
        let parts = [
            Deelname(persoon: Self.noor, rol: .jeugdige, wonen: .inHuis), Deelname(persoon: Self.sem, rol: .jeugdige, wonen: .inHuis),
            Deelname(persoon: Self.karin, rol: .ouder, wonen: .inHuis), Deelname(persoon: Self.daan, rol: .ouder, wonen: .elders),
            Deelname(persoon: Self.els, rol: .jim, van: [Self.noor], toelichting: "tante", gekozenDoor: Self.noor),
        ]
        let custody = children.map {
            Gezag(kind: $0, gezagsoort: .gezamenlijk, houders: [Self.karin, Self.daan], herkomst: .gezagsregister, gezienOp: vandaag)
        }
        let cards = [
            kaart(20, Self.noor, Naam(roepnaam: "Noor", voorvoegsel: "de", achternaam: "Wit"), 15),
            kaart(23, Self.sem, Naam(roepnaam: "Sem", voorvoegsel: "de", achternaam: "Wit"), 9, adres: false),
            kaart(26, Self.karin, Naam(roepnaam: "Karin", achternaam: "Smeets"), 41),
            kaart(29, Self.daan, Naam(roepnaam: "Daan", voorvoegsel: "de", achternaam: "Wit"), 44),
            kaart(32, Self.els, Naam(roepnaam: "Els", achternaam: "Smeets"), 50, adres: false),
        ]
        let school = Betrokkenheid(partij: .school, antwoord: .betrokken, naam: "juf Roos", gevraagdOp: vandaag)
        let vt = Betrokkenheid(partij: .veiligThuis, antwoord: .geen, gevraagdOp: vandaag)
        return Gezin(
            deelnames: parts.enumerated().map { feit(40 + UInt8($0), $1) }, gezag: custody.enumerated().map { feit(50 + UInt8($0), $1) },
            betrokkenheden: [feit(54, school), feit(55, vt)], einden: [],
            personen: Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// A file that was opened a minute ago.
    var leegGezin: Gezin { Gezin(deelnames: [], gezag: [], betrokkenheden: [], einden: [], personen: [:]) }

    /// What stands around the pages: with the address of Karin kept secret from Daan, and a safety flag.
    var kader: Dossierkader {
        let secret = Geheimhouding(persoon: Self.karin, wat: .adres, voor: [Self.daan], grond: "Zij is bang voor hem.")
        let balk = Identiteitsbalk(
            gezin: gezin.titel, pad: GezinURL.dossier(Self.dossier),
            kinderen: [.init("Noor", leeftijd: 15), .init("Sem", leeftijd: 9)],
            gezag: [.init(wie: "Karin en Daan", bron: "Gezagsregister", op: vandaag)], contactpersoon: verzoek.bezoek.naam,
            vlaggen: [
                Teken("Dreiging aan de deur (herzien vóór 2 december 2026)", .letOp),
                Teken("Adres en telefoonnummer Karin geheim", .gevaar),
            ], waarom: "vaste contactpersoon")
        return Dossierkader(zicht: zicht([feit(60, secret)]), gezin: gezin, balk: balk)
    }

    var leegKader: Dossierkader {
        Dossierkader(
            zicht: zicht([]), gezin: leegGezin,
            balk: Identiteitsbalk(gezin: "Gezin zonder naam", pad: GezinURL.dossier(Self.dossier), kinderen: [], waarom: "team"))
    }

    private func zicht(_ geheim: [Feit<Geheimhouding>]) -> Zicht {
        Zicht(
            dossier: Self.dossier, lezer: verzoek.gebruiker, rollen: verzoek.bezoek.rollen, relaties: [.team, .vasteContactpersoon],
            doel: .toeleiding, isMeelezer: false, schermen: Schermen(schermen: [], geheimen: geheim, einden: [], op: vandaag),
            noodtoegangTot: nil)
    }
}
