// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// An appointment is planned, or gets another day.
struct Afspraakinvoer: Invoer {
    var soort: Afspraaksoort?
    var datum: Datum?
    var tijd = ""
    var met: [String] = []
    var plaats = ""
    var door: [String] = []
    var waarvoor = ""

    static let naam = "afspraak"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 7
    static let velden: [Veld<Self>] = [
        .keuze("soort", \.soort, "Wat voor afspraak is het?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .datum("datum", \.datum, "Welke dag?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "tijd", \.tijd, "Hoe laat?", soort: .tekst(breedte: 8), hulp: "Bijvoorbeeld 10:30.", verplicht: true, nut: .hulp, grond: grond,
            tot: 10),
        .meerkeuze("met", \.met, "Met wie?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "plaats", \.plaats, "Waar?", hulp: "In woorden, zoals “op school” of “in het buurthuis”. Zet hier geen adres neer.", nut: .hulp,
            grond: grond, tot: 120),
        .meerkeuze("door", \.door, "Wie gaat er van ons?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "waarvoor", \.waarvoor, "Waar gaat het over?", hulp: "Eén korte zin. Het gezin mag dit lezen.", nut: .hulp, grond: grond,
            tot: 200),
    ]
    private static let grond = "Jeugdwet 4.1.1 en 7.3.8"

    init() {}

    init(_ afspraak: Afspraak) {
        soort = afspraak.afspraaksoort
        datum = afspraak.datum
        tijd = afspraak.tijd.tekst
        met = afspraak.met.map(\.hex)
        plaats = afspraak.plaats
        door = afspraak.door.map(\.hex)
        waarvoor = afspraak.waarvoor
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        let clock =
            tijd.isEmpty || Kloktijd(tijd) != nil
            ? [] : [Veldfout("tijd", "Deze tijd klopt niet. Vul uren en minuten in, bijvoorbeeld 9:30 of 14:00.")]
        let address = [("plaats", plaats), ("waarvoor", waarvoor)].filter { Self.heeftPostcode($0.1) }
        return clock + address.map { Veldfout($0.0, "Zet hier geen adres neer. Dat staat al bij het gezin.") }
    }

    /// `1999 AC` or `1999ac`; `2026 om` is no postcode.
    static func heeftPostcode(_ tekst: String) -> Bool {
        tekst.contains(/(?:^|[^0-9])[1-9][0-9]{3}(?: ?[A-Z]{2}|[a-z]{2})(?:$|[^A-Za-z])/)
    }

    /// Only people of this family: an id from elsewhere falls away.
    func afspraak(_ gezin: Gezin, op vandaag: Datum) throws(Afwijzing) -> Afspraak {
        guard let clock = Kloktijd(tijd) else { throw .ongeldig(controleer(op: vandaag)) }
        return try Afspraak(
            afspraaksoort: soort ?? .kantoor, datum: datum ?? vandaag, tijd: clock, plaats: plaats,
            met: met.compactMap { ID($0) }.filter { gezin.personen[$0] != nil }, door: door.compactMap { ID($0) }, waarvoor: waarvoor
        ).gecontroleerd(op: vandaag)
    }
}

/// How an appointment went, and which children were really seen.
struct Afloopinvoer: Invoer {
    var uitkomst: Afspraakuitkomst?
    var aanwezig: [String] = []
    var gezien: [String] = []
    var alleen: [String] = []
    var toelichting = ""

    static let naam = "afspraakafloop"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Hoe ging het?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .meerkeuze(
            "aanwezig", \.aanwezig, "Wie hebt u gesproken?", nut: .hulp, grond: "Jeugdwet 4.1.1 en 7.3.8",
            alleenBij: Voorwaarde("uitkomst", held)),
        .meerkeuze(
            "gezien", \.gezien, "Welke kinderen hebt u echt gezien?", hulp: "Op een scherm of aan de telefoon telt niet als gezien.",
            nut: .veiligheid, grond: "Jeugdwet 4.1.1", alleenBij: Voorwaarde("uitkomst", held)),
        .meerkeuze(
            "alleen", \.alleen, "Welk kind hebt u alleen gesproken?", nut: .veiligheid, grond: "Jeugdwet 4.1.1",
            alleenBij: Voorwaarde("uitkomst", held)),
        .tekst(
            "toelichting", \.toelichting, "Waarom ging het niet door?", nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 500,
            alleenBij: Voorwaarde("uitkomst", "niet-thuis", "afgezegd-gezin", "afgezegd-team")),
    ]
    private static let held = Afspraakuitkomst.doorgegaan.rawValue

    init() {}

    init(_ afspraak: Afspraakbeeld, _ gezin: Gezin) {
        let known = afspraak.afloop?.inhoud, children = Set(gezin.jeugdigen.map(\.id))
        uitkomst = known?.uitkomst
        // An adult who would come, mostly came. Of a child nothing is filled in: who was there was seen, and that is only what somebody says.
        aanwezig = (known.map(\.aanwezig) ?? afspraak.inhoud.met.filter { !children.contains($0) }).map(\.hex)
        gezien = (known?.gezien ?? []).map(\.hex)
        alleen = (known?.alleen ?? []).map(\.hex)
        toelichting = known?.toelichting ?? ""
    }

    func afloop(_ afspraak: Afspraakbeeld, _ gezin: Gezin, op vandaag: Datum) throws(Afwijzing) -> Afspraakafloop {
        let children = Set(gezin.jeugdigen.map(\.id)), isHeld = uitkomst == .doorgegaan
        let people: ([String]) -> [ID<Persoon>] = { $0.compactMap { ID($0) }.filter { isHeld && gezin.personen[$0] != nil } }
        let inPerson = afspraak.inhoud.afspraaksoort.contactsoort.isInLevendenLijve
        let ending = Afspraakafloop(
            afspraak: afspraak.handeling, uitkomst: uitkomst ?? .doorgegaan, datum: afspraak.inhoud.datum, met: afspraak.inhoud.met,
            aanwezig: people(aanwezig), gezien: people(gezien).filter { inPerson && children.contains($0) },
            alleen: people(alleen).filter(children.contains), toelichting: isHeld ? "" : toelichting)
        if inPerson { try Self.eisGezien(ending, children, gezin) }
        return try ending.gecontroleerd(op: vandaag)
    }

    /// Who spoke a child in one room, saw it: that is said, and never taken from a tick that stood there.
    private static func eisGezien(_ afloop: Afspraakafloop, _ kinderen: Set<ID<Persoon>>, _ gezin: Gezin) throws(Afwijzing) {
        let unsaid = afloop.aanwezig.filter { kinderen.contains($0) && !(afloop.gezien + afloop.alleen).contains($0) }
        guard !unsaid.isEmpty else { return }
        let names = Woorden.opsomming(unsaid.map { gezin.naam($0) })
        throw .ongeldig([Veldfout("gezien", "U kruiste \(names) aan als gesproken. Hebt u \(names) ook gezien? Kruis dat dan hier aan.")])
    }
}
