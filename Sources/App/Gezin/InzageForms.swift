// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What can be given to a person: team comes with the file, noodtoegang is taken. Who may give what: `Verlening`.
enum Geefbaar: String, Keuzelijst {
    case vasteContactpersoon = "vaste-contactpersoon"
    case waarneming
    case consult
    case supervisie
    case toezicht

    var soort: Relatiesoort { Relatiesoort(rawValue: rawValue) ?? .consult }
    var label: String { soort.label }

    var hulp: String? {
        switch self {
        case .vasteContactpersoon: "Eén per gezin. De vorige houdt op."
        case .waarneming: "Vervangt de vaste contactpersoon een tijd."
        case .consult: "Een collega van een ander team denkt mee over een vraag, hoogstens zes weken. U kiest welke bladen die ziet."
        case .supervisie: "Gedragswetenschapper of teamleider kijkt mee. Altijd met een einddatum."
        case .toezicht: "Kijkt iets na. Zet in de reden wat."
        }
    }
}

struct Relatieinvoer: Invoer {
    var gebruiker = ""
    var soort: Geefbaar?
    var tot: Datum?
    var reden = ""
    var delen: [Veldklasse] = []

    static let naam = "relatie"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("gebruiker", \.gebruiker, "Wie?", uit: [], lang: true, verplicht: true, nut: .veiligheid, grond: "AVG 32; NEN 7510"),
        .keuze("soort", \.soort, "Waarvoor?", verplicht: true, nut: .veiligheid, grond: "AVG 32; NEN 7510"),
        .datum(
            "tot", \.tot, "Tot en met welke dag?", hulp: "Alleen bij een vaste contactpersoon hoeft dit niet.", nut: .veiligheid,
            grond: "AVG 5 lid 1 onder c"
        ),
        .meerkeuze(
            "delen", \.delen, "Welke bladen deelt u?", hulp: "Alleen wat voor de vraag nodig is.", nut: .veiligheid,
            grond: "Jeugdwet 7.3.11; AVG 5 lid 1 onder c", alleenBij: Voorwaarde("soort", "consult")),
        .tekst(
            "reden", \.reden, "Waarom?", hulp: "Bij meedenken: wat is de vraag?", verplicht: true, nut: .veiligheid,
            grond: "AVG 5 lid 2", tot: 500),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        tot.flatMap { $0 < vandaag ? [Veldfout("tot", "Deze dag is al voorbij.")] : nil } ?? []
    }

    /// `tot` is the last day: it ends when the next one begins.
    func relatie(_ dossier: ID<Dossier>, _ gebruiker: ID<Gebruiker>, op nu: Moment, door: UUIDv7) -> Relatie {
        Relatie(
            dossier: dossier, relatiesoort: soort?.soort ?? .consult, gebruiker: gebruiker, van: nu,
            tot: tot.map { Moment(begin: $0.plus(dagen: 1)) },
            gegevenDoor: door, reden: reden, delen: soort == .consult ? delen.filter(Veldklasse.vanDossier.contains) : nil)
    }
}

struct Relatieeindeinvoer: Invoer {
    var reden = ""

    static let naam = "relatieeinde"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("reden", \.reden, "Waarom eindigt dit nu?", verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 2", tot: 500)
    ]
}

/// The second colleague's answer where two are needed to give access.
struct Relatietoetsinvoer: Invoer {
    var uitkomst: Toetsuitkomst?
    var toelichting = ""

    static let naam = "relatietoets"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Mag deze collega meedenken?", verplicht: true, nut: .veiligheid, grond: "AVG 32"),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 2), hulp: "Verplicht als het anders moet.",
            nut: .veiligheid, grond: "AVG 5 lid 2", tot: 500),
    ]
}

struct Noodinvoer: Invoer {
    var categorie: Noodcategorie?
    var reden = ""
    var uren: Int?

    static let naam = "noodtoegang"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze(
            "categorie", \.categorie, "Wat is er aan de hand?", verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 2; NEN 7513"),
        .tekst(
            "reden", \.reden, "Waarom moet u dit dossier nu zien?", soort: .tekstvlak(rijen: 3),
            hulp: "Eén zin. De privacy officer leest dit na.",
            verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 2; NEN 7510", tot: 1_000),
        .getal(
            "uren", \.uren, "Voor hoe lang?", eenheid: "uur", hulp: "Hoogstens \(Relatie.hoogstensUrenNood) uur. Het houdt vanzelf op.",
            verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 1 onder c", binnen: 1...Relatie.hoogstensUrenNood),
    ]
}
