// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Who of or around the family asks.
enum Vraagsteller: String, Keuzelijst {
    case ouder, jeugdige, anders

    var label: String {
        switch self {
        case .ouder: "Een ouder"
        case .jeugdige: "De jeugdige zelf"
        case .anders: "Iemand anders"
        }
    }
}

/// One child of a new file, as typed.
struct Kindinvoer: Sendable, Equatable {
    var roepnaam = ""
    var voorvoegsel = ""
    var achternaam = ""
    var geboortedatum: Datum?
    var geslacht: Geslacht?
    var bsn: BSN?

    var isLeeg: Bool { self == Kindinvoer() }

    /// Whose surname this child has: its own, or that of the first child.
    func naamgever(naast eerste: Kindinvoer) -> Kindinvoer {
        if achternaam.isEmpty { return eerste }
        return self == eerste ? self : metLosVoorvoegsel
    }

    /// “van Dam”, typed in one box, is a tussenvoegsel and a name; a first child has a box of its own for it.
    private var metLosVoorvoegsel: Kindinvoer {
        let words = achternaam.split(whereSeparator: \.isWhitespace).map(String.init)
        let tussen = words.dropLast().prefix { Naamzoeker.voorvoegsels.contains($0.lowercased()) }
        guard voorvoegsel.isEmpty, !tussen.isEmpty else { return self }
        var apart = self
        apart.voorvoegsel = tussen.joined(separator: " ").lowercased()
        apart.achternaam = words.dropFirst(tussen.count).joined(separator: " ")
        return apart
    }
}

/// A new family: the children, who asks and how to reach them, the question. Typed once, on one page.
struct NieuwDossierInvoer: Vraaginvoer {
    var kinderen = [Kindinvoer](repeating: Kindinvoer(), count: meesteKinderen)
    var vraagsteller: Vraagsteller?
    var ouderRoepnaam = ""
    var ouderVoorvoegsel = ""
    var ouderAchternaam = ""
    var vanWie = ""
    var telefoon = ""
    var straat = ""
    var huisnummer: Int?
    var toevoeging = ""
    var postcode = ""
    var plaats = ""
    var deur: Deur?
    var datum: Datum?
    var woorden = ""
    var aanvraag: Aanvraagantwoord?
    var aanvraagOntvangen: Datum?
    var team = ""

    /// More children are added on the page of the family.
    static let meesteKinderen = 5
    static let naam = "nieuw-dossier"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 43
    static let velden: [Veld<Self>] =
        (0..<meesteKinderen).flatMap(kind) + vrager + adres + vraagvelden + [
            .keuze("team", \.team, "Welk team pakt dit op?", uit: [], nut: .hulp, grond: "Jeugdwet 2.6 lid 1")
        ]

    /// Ids of the fields of one child, counted from 0.
    static func kindvelden(_ n: Int) -> [String] {
        ["roepnaam", "voorvoegsel", "achternaam", "geboortedatum", "geslacht", "bsn"].map { "kind\(n + 1)\($0)" }
    }

    /// The next children stand folded away.
    static var dicht: [[String]] { (1..<meesteKinderen).map(kindvelden) }

    private static func kind(_ n: Int) -> [Veld<Self>] {
        let ids = kindvelden(n), who = n == 0 ? "" : " van kind \(n + 1)", first = n == 0
        let same = first ? nil : "Leeg laten als die hetzelfde is als bij het eerste kind. Anders met tussenvoegsel, zoals: van Dam."
        let tussen: Veld<Self> = .tekst(
            ids[1], \.kinderen[n].voorvoegsel, "Tussenvoegsel", soort: .tekst(breedte: 8), nut: .hulp, grond: gezin, tot: 20)
        let all: [Veld<Self>] = [
            .tekst(
                ids[0], \.kinderen[n].roepnaam, "Roepnaam" + who, soort: .tekst(breedte: 20), verplicht: first, nut: .hulp, grond: gezin,
                tot: 100),
            tussen,
            .tekst(
                ids[2], \.kinderen[n].achternaam, "Achternaam" + who, soort: .tekst(breedte: 30), hulp: same, verplicht: first, nut: .hulp,
                grond: gezin, tot: 200),
            .datum(ids[3], \.kinderen[n].geboortedatum, "Geboortedatum" + who, nut: .wet, grond: "Jeugdwet 1.1: jeugdige"),
            .keuze(ids[4], \.kinderen[n].geslacht, "Geslacht" + who, lang: true, nut: .bericht, grond: "iJw 3.2"),
            .bsn(
                ids[5], \.kinderen[n].bsn, "BSN" + who, hulp: "Mag later. Controleer het bij het eerste gesprek.", nut: .wet,
                grond: "Jeugdwet 7.2.1"),
        ]
        // Most children have the surname of the first: who has another types it whole, and is asked one field less.
        return first ? all : all.filter { $0.id != tussen.id }
    }

    /// Who the parent is, when a parent asks.
    static let oudervelden = ["vraagsteller", "ouderRoepnaam", "ouderVoorvoegsel", "ouderAchternaam"]

    private static let gezin = "Jeugdwet 2.3 lid 1"
    private static let bijOuder = Voorwaarde("vraagsteller", Vraagsteller.ouder.rawValue)

    private static let vrager: [Veld<Self>] = [
        .keuze("vraagsteller", \.vraagsteller, "Van wie komt de vraag?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.3 lid 4"),
        .tekst(
            "ouderRoepnaam", \.ouderRoepnaam, "Voornaam van de ouder", soort: .tekst(breedte: 20), verplicht: true, nut: .hulp,
            grond: gezin,
            tot: 100, alleenBij: bijOuder),
        .tekst(
            "ouderVoorvoegsel", \.ouderVoorvoegsel, "Tussenvoegsel van de ouder", soort: .tekst(breedte: 8), nut: .hulp, grond: gezin,
            tot: 20,
            alleenBij: bijOuder),
        .tekst(
            "ouderAchternaam", \.ouderAchternaam, "Achternaam van de ouder", soort: .tekst(breedte: 30), verplicht: true, nut: .hulp,
            grond: gezin, tot: 200, alleenBij: bijOuder),
        .tekst(
            "vanWie", \.vanWie, "Wie is dat?", hulp: "Naam en functie, zoals: dokter De Jong, huisarts.", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1", tot: 200, alleenBij: Voorwaarde("vraagsteller", Vraagsteller.anders.rawValue)),
        .tekst(
            "telefoon", \.telefoon, "Telefoonnummer van het gezin", soort: .tekst(breedte: 20), nut: .hulp, grond: gezin, tot: 30),
    ]

    private static let adres: [Veld<Self>] = [
        .tekst("straat", \.straat, "Straat", soort: .tekst(breedte: 30), nut: .bericht, grond: "iJw 3.2", tot: 200),
        .getal("huisnummer", \.huisnummer, "Huisnummer", nut: .bericht, grond: "iJw 3.2", binnen: 1...99_999),
        .tekst("toevoeging", \.toevoeging, "Toevoeging", soort: .tekst(breedte: 4), nut: .bericht, grond: "iJw 3.2", tot: 10),
        .tekst("postcode", \.postcode, "Postcode", soort: .tekst(breedte: 8), nut: .bericht, grond: "iJw 3.2", tot: 10),
        .tekst("plaats", \.plaats, "Plaats", soort: .tekst(breedte: 30), nut: .bericht, grond: "iJw 3.2", tot: 100),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors = kinderen.indices.flatMap { kindfouten($0, op: vandaag) }
        if !telefoon.isEmpty, Telefoonnummer(telefoon) == nil {
            errors.append(Veldfout("telefoon", "Dit is geen telefoonnummer. Vul het in als 06 12345678 of 0299 123456."))
        }
        if !postcode.isEmpty, Postcode(postcode) == nil {
            errors.append(Veldfout("postcode", "Een postcode heeft 4 cijfers en 2 letters, zoals 1234 AB."))
        }
        if heeftAdres {
            if straat.isEmpty { errors.append(Veldfout("straat", "Vul de straat in, of laat het hele adres leeg.")) }
            if huisnummer == nil { errors.append(Veldfout("huisnummer", "Vul het huisnummer in, of laat het hele adres leeg.")) }
            if plaats.isEmpty { errors.append(Veldfout("plaats", "Vul de plaats in, of laat het hele adres leeg.")) }
        }
        return errors
    }

    private func kindfouten(_ n: Int, op vandaag: Datum) -> [Veldfout] {
        let kind = kinderen[n], ids = Self.kindvelden(n)
        var errors: [Veldfout] = []
        if n > 0, !kind.isLeeg, kind.roepnaam.isEmpty { errors.append(Veldfout(ids[0], "Vul de roepnaam van kind \(n + 1) in.")) }
        if let day = kind.geboortedatum, vandaag < day {
            errors.append(Veldfout(ids[3], "De geboortedatum ligt in de toekomst. Controleer het jaar."))
        }
        if let message = kind.geboortedatum.flatMap({ Jeugdigeleeftijd.fout($0, op: vandaag) }) { errors.append(Veldfout(ids[3], message)) }
        if let bsn = kind.bsn, kinderen[..<n].contains(where: { $0.bsn == bsn }) {
            errors.append(Veldfout(ids[5], "Dit BSN staat ook bij een ander kind. Ieder heeft een eigen nummer."))
        }
        return errors
    }

    /// The town alone is filled in beforehand and counts for nothing.
    var heeftAdres: Bool { !straat.isEmpty || huisnummer != nil || !postcode.isEmpty || !toevoeging.isEmpty }
}

extension NieuwDossierInvoer {
    /// What was typed to search stands in the form already.
    init(_ gezocht: Zoekinvoer, plaats: String, op vandaag: Datum) {
        let words = gezocht.naam.split(whereSeparator: \.isWhitespace).map(String.init)
        let surname = words.count > 1 ? Array(words.dropFirst()) : words
        let tussen = surname.prefix { Naamzoeker.voorvoegsels.contains($0.lowercased()) }
        if words.count > 1 { kinderen[0].roepnaam = (words.first ?? "").metHoofdletter }
        kinderen[0].voorvoegsel = tussen.joined(separator: " ").lowercased()
        kinderen[0].achternaam = surname.dropFirst(tussen.count).joined(separator: " ").metHoofdletter
        kinderen[0].geboortedatum = gezocht.geboortedatum
        kinderen[0].bsn = gezocht.bsn
        telefoon = gezocht.telefoon
        postcode = gezocht.postcode
        huisnummer = gezocht.huisnummer
        self.plaats = plaats
        datum = vandaag
    }
}
