// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A request as it came in.
struct Verzoekinvoer: Invoer {
    var verzoeksoort: Verzoeksoort?
    var over = ""
    var door = ""
    var naamAnders = ""
    var hoedanigheid: Hoedanigheid?
    var ontvangen: Datum?
    var feit = ""
    var gevraagd = ""
    var identiteit: Identiteitscontrole?

    /// Who asks does not take part in this file.
    static let iemandAnders = "ander"

    static let naam = "verzoek"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    private static let grond = "Jeugdwet 7.3.9 en 7.3.10; AVG 12, 15, 16 en 17"
    static let velden: [Veld<Self>] = [
        .keuze("verzoeksoort", \.verzoeksoort, "Wat wordt er gevraagd?", verplicht: true, nut: .wet, grond: grond),
        .keuze("over", \.over, "Over wie gaat het?", uit: [], verplicht: true, nut: .wet, grond: grond),
        .keuze("door", \.door, "Wie vraagt het?", uit: [], verplicht: true, nut: .wet, grond: grond),
        .tekst(
            "naamAnders", \.naamAnders, "Naam", verplicht: true, nut: .wet, grond: grond, tot: 200,
            alleenBij: Voorwaarde("door", iemandAnders)),
        .keuze("hoedanigheid", \.hoedanigheid, "Als wat?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.15"),
        .keuze(
            "identiteit", \.identiteit, "Weet u zeker wie het vraagt?", verplicht: true, nut: .veiligheid, grond: "AVG 12 lid 6"),
        .datum(
            "ontvangen", \.ontvangen, "Wanneer kwam het binnen?", hulp: "Vanaf die dag loopt de termijn.", verplicht: true, nut: .wet,
            grond: "AVG 12 lid 3"),
        .keuze(
            "feit", \.feit, "Wat klopt er niet?", uit: [], lang: true, verplicht: true, nut: .wet, grond: "AVG 16",
            alleenBij: Voorwaarde("verzoeksoort", Verzoeksoort.correctie.rawValue)),
        .tekst(
            "gevraagd", \.gevraagd, "In de woorden van wie het vraagt", soort: .tekstvlak(rijen: 4),
            hulp: "Bij verbeteren: wat moet er staan? Bij vernietigen: wat moet weg?", verplicht: true, nut: .wet, grond: grond, tot: 5_000),
    ]

    func verzoek(op vandaag: Datum) throws(Afwijzing) -> Clientverzoek {
        guard let verzoeksoort, let hoedanigheid, let ontvangen, let identiteit, let over = ID<Persoon>(over) else {
            throw .ongeldig([Veldfout("over", "Kies over wie het gaat.")])
        }
        return try Clientverzoek(
            verzoeksoort: verzoeksoort, over: over, door: ID<Persoon>(door), naam: door == Self.iemandAnders ? naamAnders : "",
            hoedanigheid: hoedanigheid, ontvangen: ontvangen, gevraagd: gevraagd,
            feit: verzoeksoort == .correctie ? UUIDv7(feit) : nil, identiteit: identiteit
        ).gecontroleerd(op: vandaag)
    }
}

/// The answer as one person proposes it.
struct Verzoekbesluitinvoer: Invoer {
    var uitkomst: Verzoekuitkomst?
    var grond: Weigergrond?
    var lijnen: [String] = []
    var toelichting = ""

    static let naam = "verzoekbesluit"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Wat is het antwoord?", verplicht: true, nut: .wet, grond: "AVG 12 lid 3 en 4"),
        .meerkeuze(
            "lijnen", \.lijnen, "Wat wordt er vernietigd?", nut: .wet, grond: "Jeugdwet 7.3.9",
            alleenBij: Voorwaarde("uitkomst", Verzoekuitkomst.toewijzen.rawValue, Verzoekuitkomst.deels.rawValue)),
        .keuze(
            "grond", \.grond, "Op welke grond niet, of niet alles?", nut: .wet, grond: "Jeugdwet 7.3.9 lid 2 en 7.3.10; AVG 12 lid 4",
            alleenBij: Voorwaarde("uitkomst", Verzoekuitkomst.deels.rawValue, Verzoekuitkomst.weigeren.rawValue)),
        .tekst(
            "toelichting", \.toelichting, "Uitleg in gewone taal", soort: .tekstvlak(rijen: 4),
            hulp: "Dit staat in het antwoord. Noem niets over iemand anders.", nut: .wet, grond: "AVG 12 lid 1 en 4", tot: 5_000),
    ]
}

/// The second look.
struct Toetsinvoer: Invoer {
    var uitkomst: Toetsuitkomst?
    var toelichting = ""

    static let naam = "verzoektoets"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Kan dit zo?", verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 2 en 32"),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3), hulp: "Verplicht als het terug gaat.",
            nut: .veiligheid, grond: "AVG 5 lid 2", tot: 2_000),
    ]
}

struct Uitstelinvoer: Invoer {
    var reden = ""

    static let naam = "verzoekuitstel"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "reden", \.reden, "Waarom duurt het langer?", hulp: "Vertel dit ook aan wie het vroeg, binnen de eerste maand.",
            verplicht: true, nut: .wet, grond: "AVG 12 lid 3", tot: 1_000)
    ]
}

/// The answer goes out.
struct Afgifteinvoer: Invoer {
    var wijze: Afgiftewijze?
    var op: Datum?
    var aan = ""

    static let naam = "verzoekafgifte"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("wijze", \.wijze, "Hoe is het antwoord gegeven?", verplicht: true, nut: .wet, grond: "AVG 12; Jeugdwet 7.3.11"),
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .wet, grond: "AVG 12 lid 3"),
        .tekst("aan", \.aan, "Aan wie?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.11", tot: 200),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.map { vandaag < $0 } ?? false ? [Veldfout("op", "Deze dag moet nog komen. Leg het vast als het gegeven is.")] : []
    }
}

/// What a person decides about one part of a copy.
struct Afschriftkeuzeinvoer: Invoer {
    var keus: Afschriftkeus?
    var grond: Weglatingsgrond?
    var reden = ""

    static let naam = "afschriftkeuze"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("keus", \.keus, "Gaat dit mee in het afschrift?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.10"),
        .keuze(
            "grond", \.grond, "Waarom blijft het weg?", nut: .wet, grond: "Jeugdwet 7.3.10; AVG 15 lid 4",
            alleenBij: Voorwaarde("keus", Afschriftkeus.weg.rawValue)),
        .tekst(
            "reden", \.reden, "Uw reden", hulp: "Voor de collega die het nakijkt. Staat niet in het afschrift.", verplicht: true,
            nut: .wet, grond: "AVG 5 lid 2", tot: 1_000),
    ]
}

/// The client's own words.
struct Verklaringinvoer: Invoer {
    var van = ""
    var over: Veldklasse?
    var bij = ""
    var datum: Datum?
    var woorden = ""

    static let naam = "clientverklaring"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("van", \.van, "Van wie zijn deze woorden?", uit: [], verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.8"),
        .keuze("over", \.over, "Over welk deel van het dossier?", lang: true, verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.8"),
        .keuze(
            "bij", \.bij, "Over één regel in het bijzonder?", uit: [], lang: true, hulp: "De verklaring staat er dan bij, ook op papier.",
            nut: .wet, grond: "Jeugdwet 7.3.8"),
        .datum("datum", \.datum, "Wanneer gezegd of geschreven?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "woorden", \.woorden, "De verklaring", soort: .tekstvlak(rijen: 8),
            hulp: "Precies zoals de cliënt het zegt. U kunt dit niet weigeren en niet veranderen.", verplicht: true, nut: .wet,
            grond: "Jeugdwet 7.3.8", tot: 20_000),
    ]
}

/// A duty to keep.
struct Bewaarplichtinvoer: Invoer {
    var reden: Bewaarreden?
    var toelichting = ""
    var herzienOp: Datum?

    static let naam = "bewaarplicht"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    private static let grond = "AVG 17 lid 3 onder e; Jeugdwet 7.3.8"
    static let velden: [Veld<Self>] = [
        .keuze("reden", \.reden, "Waarom moet dit dossier bewaard blijven?", verplicht: true, nut: .wet, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Welke zaak?", hulp: "Een kenmerk en wie erover gaat.", verplicht: true, nut: .wet, grond: grond,
            tot: 1_000),
        .datum(
            "herzienOp", \.herzienOp, "Wanneer kijkt u weer?", hulp: "Het houdt niet vanzelf op: u krijgt die dag een taak.",
            verplicht: true,
            nut: .wet, grond: grond),
    ]
}

/// Looked again: it stays.
struct Bewaarplichtherzieninginvoer: Invoer {
    var reden = ""
    var herzienOp: Datum?

    static let naam = "bewaarplichtherziening"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    private static let grond = "AVG 5 lid 1 onder e en lid 2"
    static let velden: [Veld<Self>] = [
        .tekst(
            "reden", \.reden, "Waarom blijft dit dossier bewaard?", soort: .tekstvlak(rijen: 3), hulp: "Hoe staat de zaak ervoor?",
            verplicht: true, nut: .wet, grond: grond, tot: 1_000),
        .datum(
            "herzienOp", \.herzienOp, "Wanneer kijkt u weer?", hulp: "Binnen \(Bewaarplicht.hoogstensJaren) jaar.", verplicht: true,
            nut: .wet, grond: grond),
    ]
}

struct Bewaarplichteindeinvoer: Invoer {
    var reden = ""

    static let naam = "bewaarplichteinde"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("reden", \.reden, "Waarom hoeft dit niet meer?", verplicht: true, nut: .wet, grond: "AVG 5 lid 2", tot: 1_000)
    ]
}

/// Said before something is destroyed for good.
struct Vernietiginvoer: Invoer {
    var zeker = false

    static let naam = "vernietiging"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .vinkje(
            "zeker", \.zeker, "Ik heb nagekeken wat er weggaat. Dit kan niet terug.", verplicht: true, nut: .veiligheid,
            grond: "Jeugdwet 7.3.9")
    ]
}
