// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Somebody who logs in. What a role may do stands with the rights; here only who it is.
package struct Proefgebruiker: Hashable, Sendable {
    package let id: UUIDv7
    package let naam: String
    package let inlognaam: String
    package let functie: Functie
    package let team: String?
    /// What waits for this person on the reference day, in one line for the manual.
    package let werkVandaag: String

    package enum Functie: String, Hashable, Sendable, CaseIterable {
        case jeugdprofessional, gedragswetenschapper, teamleider, backoffice, contractmanager, beleidsadviseur, privacyOfficer,
            functioneelBeheerder,
            informatiebeheerder
    }
}

/// The cast that demo, tests, storybook and manual share (ontwerp §14). Ids are fixed; days count back from the reference day,
/// so that ages and terms hold whenever it is.
package struct Bezetting: Sendable {
    package let peildatum: Datum

    package init(peildatum: Datum) { self.peildatum = peildatum }

    /// Fixed id of a person or thing of the cast.
    static func id(_ nummer: UInt16) -> UUIDv7 {
        let random = [UInt8](repeating: 0, count: 8) + [UInt8(nummer >> 8), UInt8(nummer & 255)]
        return UUIDv7(moment: Moment(micros: 1_735_689_600_000_000), random: random)
    }

    package enum Aanbieder {
        package static let naam = "Jeugdhulp De Boog"
        /// A code for the demo only.
        package static let agb = "99999801"
    }

    package static let huisarts = "Huisarts De Jong"

    package static let gebruikers: [Proefgebruiker] = [amina, joost, petra, ravi, inge, thomas, samira, fatima, bram, wim]

    package static let amina = gebruiker(
        1, "Amina Bouzid", "amina", .jeugdprofessional, "Team Centrum",
        "Bij Mijn werk: vandaag met gezin De Wit kijken of het helpt. Daar wacht ook de aanvraag van Noor op een besluit.")
    package static let joost = gebruiker(
        2, "Joost van der Wal", "joost", .gedragswetenschapper, "Team Centrum",
        "Bij Mijn werk: Amina vraagt om mee te denken over de analyse van Noor.")
    package static let petra = gebruiker(
        3, "Petra Hoogland", "petra", .teamleider, "Team Centrum",
        "Bij Mijn werk: gezin Yılmaz is nieuw, zonder triage en zonder vaste contactpersoon. Kies Verdeel ze. En een besluit voor Bas Bakker wacht op uw goedkeuring."
    )
    package static let ravi = gebruiker(
        4, "Ravi Jagernath", "ravi", .backoffice, nil, "Bij Mijn werk: hulp toewijzen voor gezin Vermeer; het besluit is er.")
    package static let inge = gebruiker(
        5, "Inge Brandsma", "inge", .contractmanager, nil, "Bij Contracten: een contract van De Boog loopt over drie maanden af.")
    package static let thomas = gebruiker(
        6, "Thomas Okafor", "thomas", .beleidsadviseur, nil, "Bij Cijfers: welke cijfers er zijn en wie ze mag zien.")
    package static let samira = gebruiker(
        7, "Samira Nassar", "samira", .privacyOfficer, nil,
        "Bij Journaal: wie keek bij gezin De Wit.")
    package static let wim = gebruiker(
        10, "Wim Kuipers", "wim", .informatiebeheerder, nil, "Bij Bewaren: kijken wat lang genoeg bewaard is.")

    package static let fatima = gebruiker(
        8, "Fatima Yildiz", "fatima", .functioneelBeheerder, nil,
        "Bram is zijn telefoon kwijt: vraag bij Gebruikers zijn herstel aan; Samira geeft de andere helft van de code.")
    package static let bram = gebruiker(
        9, "Bram Terpstra", "bram", .jeugdprofessional, "Team Zuid",
        "Zijn gezinnen in Zuid. Gezin De Wit is van Centrum: zoek Noor de Wit, en zie wat noodtoegang is.")

    private static func gebruiker(
        _ nummer: UInt16, _ naam: String, _ inlognaam: String, _ functie: Proefgebruiker.Functie, _ team: String?, _ werk: String
    ) -> Proefgebruiker {
        Proefgebruiker(id: id(nummer), naam: naam, inlognaam: inlognaam, functie: functie, team: team, werkVandaag: werk)
    }

    // MARK: People

    package var noor: Proefpersoon { persoon(101, "Noor", "de", "Wit", .vrouw, jaren: 15, dagen: 118, geheim, adresGeheim: true) }
    package var sem: Proefpersoon { persoon(102, "Sem", "de", "Wit", .man, jaren: 9, dagen: 204, geheim, adresGeheim: true) }
    package var karin: Proefpersoon { persoon(103, "Karin", nil, "Smeets", .vrouw, jaren: 41, dagen: 77, geheim, adresGeheim: true) }
    package var daan: Proefpersoon { persoon(104, "Daan", "de", "Wit", .man, jaren: 44, dagen: 300, bijDaan) }
    package var els: Proefpersoon { persoon(105, "Els", nil, "Smeets", .vrouw, jaren: 38, dagen: 12, bijEls) }
    package var liv: Proefpersoon { persoon(111, "Liv", nil, "Vermeer", .vrouw, jaren: 6, dagen: 40, bijVermeer) }
    package var marloes: Proefpersoon { persoon(112, "Marloes", nil, "Vermeer", .vrouw, jaren: 35, dagen: 90, bijVermeer) }
    package var kerem: Proefpersoon { persoon(121, "Kerem", nil, "Yılmaz", .man, jaren: 12, dagen: 150, bijYilmaz) }
    package var elif: Proefpersoon { persoon(122, "Elif", nil, "Yılmaz", .vrouw, jaren: 37, dagen: 21, bijYilmaz) }
    package var hakan: Proefpersoon { persoon(123, "Hakan", nil, "Yılmaz", .man, jaren: 40, dagen: 260, bijYilmaz) }

    package var tess: Proefpersoon { persoon(131, "Tess", nil, "Bakker", .vrouw, jaren: 17, dagen: 45, bijBakker) }
    package var bas: Proefpersoon { persoon(132, "Bas", nil, "Bakker", .man, jaren: 8, dagen: 120, bijBakker) }
    package var mirjam: Proefpersoon { persoon(133, "Mirjam", nil, "Bakker", .vrouw, jaren: 43, dagen: 31, bijBakker) }
    package var henk: Proefpersoon { persoon(134, "Henk", nil, "Bakker", .man, jaren: 47, dagen: 200, bijEls) }

    package var ilyas: Proefpersoon { persoon(135, "Ilyas", nil, "Haddad", .man, jaren: 14, dagen: 210, bijHaddad) }
    package var nadia: Proefpersoon { persoon(136, "Nadia", nil, "Haddad", .vrouw, jaren: 39, dagen: 60, bijHaddad) }
    package var rachid: Proefpersoon { persoon(137, "Rachid", nil, "Haddad", .man, jaren: 42, dagen: 15, bijDaan) }

    package var jip: Proefpersoon { persoon(138, "Jip", nil, "Postma", .man, jaren: 10, dagen: 95, bijPostma) }
    package var sanne: Proefpersoon { persoon(139, "Sanne", nil, "Postma", .vrouw, jaren: 36, dagen: 140, bijPostma) }

    private var bijPostma: Adres { adres("Touwslagerij", 44, "1999AM", "WK01") }
    private var bijHaddad: Adres { adres("Touwslagerij", 30, "1999AM", "WK01") }
    private var bijBakker: Adres { adres("Zeilmakerij", 9, "1999AL", "WK01") }
    private var geheim: Adres { adres("Ankerkade", 17, "1999AC", "WK01") }
    private var bijDaan: Adres { adres("Sluisweg", 88, "1999DA", "WK04") }
    private var bijEls: Adres { adres("Karekiet", 5, "1999BC", "WK02") }
    private var bijVermeer: Adres { adres("Visserspad", 3, "1999AB", "WK01") }
    private var bijYilmaz: Adres { adres("Waagplein", 21, "1999AJ", "WK01") }

    private func adres(_ straat: String, _ nummer: Int, _ postcode: String, _ wijk: String) -> Adres {
        Adres(straat: straat, huisnummer: nummer, toevoeging: nil, postcode: postcode, plaats: Waterrijk.naam, wijk: wijk)
    }

    private func persoon(
        _ nummer: UInt16, _ roepnaam: String, _ tussen: String?, _ achternaam: String, _ geslacht: Geslacht, jaren: Int, dagen: Int,
        _ adres: Adres, adresGeheim: Bool = false
    ) -> Proefpersoon {
        Proefpersoon(
            id: Bezetting.id(nummer), bsn: Proefbsn.nummer(Int(nummer) - 101), roepnaam: roepnaam, tussenvoegsel: tussen,
            achternaam: achternaam,
            geslacht: geslacht, geboortedatum: peildatum.jarenTerug(jaren).plus(dagen: -dagen), adres: adres, adresGeheim: adresGeheim,
            telefoon: jaren >= 12 ? "0600" + String(100_000 + Int(nummer)) : nil,
            email: jaren >= 18 ? "\(roepnaam.lowercased())@voorbeeld.example" : nil)
    }

    // MARK: Families

    package var gezinnen: [Gezinsverhaal] { [deWit, vermeer, yilmaz, bakker, haddad, postma] }

    func gezin(
        _ nummer: UInt16, _ vorm: Verhaal.Vorm, _ leden: [(Proefpersoon, Verhaal.Rol, gezag: Bool, inHuis: Bool)],
        _ voorvallen: [Verhaal.Voorval]
    ) -> Gezinsverhaal {
        Gezinsverhaal(
            id: Bezetting.id(nummer), vorm: vorm, wijk: "WK01", team: "Team Centrum",
            leden: leden.map { Verhaal.Lid(persoon: $0.0, rol: $0.1, gezag: $0.gezag, inHuis: $0.inHuis) },
            tijdlijn: voorvallen.sorted { ($0.dag, $0.wat.rang, $0.id) < ($1.dag, $1.wat.rang, $1.id) })
    }

    /// Is this a family of the cast? Amina takes those along when she visits them.
    static func isVanDeBezetting(_ gezin: Gezinsverhaal) -> Bool { [id(200), id(201), id(202)].contains(gezin.id) }

    /// Who was the first fixed contact of the family of Ilyas, by place in the list of colleagues; Amina came later.
    static func begonMetEenAnder(_ gezin: Gezinsverhaal) -> Bool { gezin.id == id(204) }

    /// Numbers the events of one question; `dagen` before the reference day.
    func vraag(_ nummer: UInt16, _ kind: Proefpersoon, _ gebeurtenissen: [(dagen: Int, wat: Verhaal.Gebeurtenis)]) -> [Verhaal.Voorval] {
        gebeurtenissen.enumerated().map { plaats, wat in
            Verhaal.Voorval(
                id: Bezetting.id(nummer + 1 + UInt16(plaats)), dag: peildatum.plus(dagen: -wat.dagen), vraag: Bezetting.id(nummer),
                jeugdige: kind.id, wat: wat.wat)
        }
    }
}
