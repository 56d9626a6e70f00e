// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Somebody wrote that the college decides too late.
struct Ingebrekeinvoer: Nabesluitinvoer {
    var over = ""
    var ontvangen: Datum?
    var door = ""
    var woorden = ""

    static let naam = "ingebrekestelling"
    static let budget = 4
    static let pad = "ingebrekestelling"
    static let titel = "Ingebrekestelling vastleggen"
    static let handeling: String = "ingebrekestelling.vastleggen"
    static let isNieuw = true
    static let velden: [Veld<Self>] = [
        .keuze("over", \.over, "Waarop wacht deze persoon?", uit: [], verplicht: true, nut: .wet, grond: "Awb 4:17 lid 3"),
        .datum("ontvangen", \.ontvangen, "Op welke dag kwam het binnen?", verplicht: true, nut: .wet, grond: "Awb 4:17 lid 3"),
        .keuze("door", \.door, "Van wie?", uit: [], verplicht: true, nut: .wet, grond: "Awb 4:17 lid 3"),
        .tekst("woorden", \.woorden, "Wat staat erin?", soort: .tekstvlak(rijen: 3), nut: .wet, grond: "Awb 4:17 lid 3"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) -> HTML {
        "Iemand schrijft dat de gemeente te laat beslist. U hebt dan twee weken. Daarna is de gemeente elke dag geld verschuldigd (Awb 4:17)."
    }

    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { ["over": blad.wachtend.map(\.keuze), "door": blad.mensen] }

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.ontvangen = dag
        return form
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let waits = blad.wachtend.first(where: { $0.keuze.code == over }), let about = ID<Feitmerk>(over),
            let who = ID<Persoon>(door)
        else { throw Afwijzing.ongeldig([Veldfout("over", "Kies waarop deze persoon wacht.")]) }
        let notice = Ingebrekestelling(van: waits.van, feit: about, ontvangen: ontvangen ?? tx.vandaag, door: who, woorden: woorden)
        try BezwaarStore.legVast(notice, sinds: waits.sinds, bij: blad.beeld, zicht, tx)
        return nil
    }
}

/// That and how much penalty is owed.
struct Dwangsominvoer: Nabesluitinvoer {
    enum Keus: String, Keuzelijst {
        case ja
        case onredelijkLaat = "onredelijk-laat"
        case geenBelang = "geen-belang"
        case kennelijk

        var label: String { geen?.label ?? "Ja, dit bedrag" }
        var geen: Dwangsombesluit.Geen? { Dwangsombesluit.Geen(rawValue: rawValue) }
    }

    var keus: Keus?
    var waarom = ""

    static let naam = "dwangsom"
    static let budget = 2
    static let pad = "dwangsom"
    static let titel = "Dwangsom vaststellen"
    static let knop = "Vaststellen namens het college"
    static let handeling: String = "dwangsom.vaststellen"
    static let recht = Recht.besluiten
    static let velden: [Veld<Self>] = [
        .keuze("keus", \.keus, "Is de gemeente dit verschuldigd?", verplicht: true, nut: .wet, grond: "Awb 4:17 lid 6, 4:18"),
        .tekst("waarom", \.waarom, "Waarom niet?", soort: .tekstvlak(rijen: 3), hulp: "Leeg laten bij ja.", nut: .wet, grond: "Awb 3:46"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        guard let notice = blad.ingebreke.first(where: { $0.id == bij }) else { throw Afwijzing.nietGevonden }
        let why = notice.stand.gronden.first?.uitleg ?? ""
        return "\(why) Het bedrag is uitgerekend; u hoeft niets over te typen."
    }

    static func begin(op dag: Datum) -> Self { Self() }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let bij, blad.ingebreke.contains(where: { $0.id == bij }) else { throw Afwijzing.nietGevonden }
        try BezwaarStore.stelVast(geen: keus?.geen, waarom: waarom, bij: bij, blad.beeld, zicht, tx)
        return nil
    }
}

/// What a court said.
struct Uitspraakinvoer: Nabesluitinvoer {
    var over = ""
    var datum: Datum?
    var nummer = ""
    var instantie: Uitspraak.Instantie?
    var uitkomst: Uitspraak.Uitkomst?
    var opdracht = ""
    var uiterlijk: Datum?

    static let naam = "uitspraak"
    static let budget = 7
    static let pad = "uitspraak"
    static let titel = "Uitspraak vastleggen"
    static let handeling: String = "uitspraak.vastleggen"
    static let isNieuw = true
    static let velden: [Veld<Self>] = [
        .keuze("over", \.over, "Over welk besluit gaat het?", uit: [], verplicht: true, nut: .wet, grond: "Awb 8:1"),
        .datum("datum", \.datum, "Van welke dag is de uitspraak?", verplicht: true, nut: .wet, grond: "Awb 8:77"),
        .tekst("nummer", \.nummer, "Nummer van de uitspraak", verplicht: true, nut: .wet, grond: "Awb 8:77", tot: 60),
        .keuze("instantie", \.instantie, "Van welke rechter?", verplicht: true, nut: .wet, grond: "Awb 8:1, 8:81, 8:104"),
        .keuze("uitkomst", \.uitkomst, "Wat zei de rechter?", verplicht: true, nut: .wet, grond: "Awb 8:70, 8:72"),
        .tekst(
            "opdracht", \.opdracht, "Wat moet de gemeente nu doen?", soort: .tekstvlak(rijen: 3), hulp: "Leeg laten als er niets hoeft.",
            nut: .wet, grond: "Awb 8:72"),
        .datum(
            "uiterlijk", \.uiterlijk, "Vóór of op welke dag?", hulp: "Zoals het in de uitspraak staat.", nut: .wet, grond: "Awb 8:72 lid 4"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) -> HTML { "Bewaar de uitspraak zelf bij Documenten." }

    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { ["over": blad.besluiten.map(\.keuze)] }

    static func begin(op dag: Datum) -> Self { Self() }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let about = blad.besluiten.first(where: { $0.keuze.code == over }), let id = ID<Feitmerk>(over), let instantie, let uitkomst
        else { throw Afwijzing.ongeldig([Veldfout("over", "Kies over welk besluit de uitspraak gaat.")]) }
        let ruling = Uitspraak(
            besluit: id, datum: datum ?? tx.vandaag, nummer: nummer, instantie: instantie, uitkomst: uitkomst, opdracht: opdracht,
            uiterlijk: uiterlijk)
        try BezwaarStore.legVast(ruling, na: about.genomen, bij: blad.beeld, zicht, tx)
        return nil
    }
}

/// What the court ordered was done.
struct Uitspraakuitvoeringinvoer: Nabesluitinvoer, OpDag {
    var op: Datum?
    var gedaan = ""

    static let naam = "uitspraakuitvoering"
    static let budget = 2
    static let pad = "uitvoering"
    static let titel = "Gedaan wat de rechter zei"
    static let handeling: String = "uitspraak.uitvoeren"
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .wet, grond: "Awb 8:72"),
        .tekst("gedaan", \.gedaan, "Wat is er gedaan?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .wet, grond: "Awb 8:72"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        guard let ruling = blad.uitspraken.first(where: { $0.id == bij }) else { throw Afwijzing.nietGevonden }
        return "De opdracht van de rechter: \(ruling.feit.inhoud.opdracht)"
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let bij, blad.uitspraken.contains(where: { $0.id == bij }) else { throw Afwijzing.nietGevonden }
        try BezwaarStore.legVast(Uitspraakuitvoering(uitspraak: bij, op: op ?? tx.vandaag, gedaan: gedaan), bij: blad.beeld, zicht, tx)
        return nil
    }
}
