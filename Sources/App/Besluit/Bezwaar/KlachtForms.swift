// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A complaint as it came in.
struct Klachtinvoer: Invoer {
    var ontvangen: Datum?
    var klager = ""
    var over: [String] = []
    var woorden = ""

    static let naam = "klacht"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .datum("ontvangen", \.ontvangen, "Op welke dag kwam de klacht binnen?", verplicht: true, nut: .wet, grond: "Awb 9:4, 9:11 lid 1"),
        .keuze("klager", \.klager, "Wie klaagt?", uit: [], verplicht: true, nut: .wet, grond: "Awb 9:4 lid 2"),
        .meerkeuze(
            "over", \.over, "Over welke collega gaat het?",
            hulp: "Wie u kiest, ziet deze klacht niet en behandelt haar niet. Niemand kiezen mag: dan gaat het over de gemeente.",
            nut: .wet,
            grond: "Awb 9:7 lid 1"),
        .tekst(
            "woorden", \.woorden, "Wat is de klacht?", soort: .tekstvlak(rijen: 5), hulp: "In de woorden van wie klaagt.", verplicht: true,
            nut: .wet, grond: "Awb 9:4 lid 2"),
    ]
}

/// A step in handling a complaint, or its end.
protocol Klachtdeelinvoer: Invoer {
    static var pad: String { get }
    static var titel: String { get }
    static var handeling: String { get }
    static var uitleg: String { get }
    static func keuzes(_ blad: Klachtenblad, _ klacht: Klachtbeeld) -> [String: [Keuze]]
    static func begin(op dag: Datum) -> Self
    func legVast(bij klacht: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws
}

extension Klachtdeelinvoer {
    static var bewaarklasse: Bewaarklasse { .toegang }
    static func keuzes(_ blad: Klachtenblad, _ klacht: Klachtbeeld) -> [String: [Keuze]] { [:] }
}

struct Klachtbevestiginginvoer: Klachtdeelinvoer {
    var op: Datum?
    var behandelaar = ""

    static let naam = "klachtbevestiging"
    static let budget = 2
    static let pad = "ontvangstbevestiging"
    static let titel = "Klacht: ontvangst bevestigen"
    static let handeling: String = "klacht.bevestigen"
    static let uitleg = "Schrijf dat de klacht binnen is en wie haar behandelt. Dat is iemand die er niet bij was (Awb 9:7)."
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag bevestigt u de ontvangst?", verplicht: true, nut: .wet, grond: "Awb 9:6"),
        .keuze("behandelaar", \.behandelaar, "Wie behandelt de klacht?", uit: [], lang: true, verplicht: true, nut: .wet, grond: "Awb 9:7"),
    ]

    static func keuzes(_ blad: Klachtenblad, _ klacht: Klachtbeeld) -> [String: [Keuze]] {
        ["behandelaar": blad.collegas.filter { who in !klacht.klacht.over.contains { $0.hex == who.code } }]
    }

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.op = dag
        return form
    }

    func legVast(bij klacht: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let step = Klachtstap(.bevestigd, bij: klacht, op: op ?? tx.vandaag, behandelaar: ID(behandelaar))
        try KlachtStore.legVast(step, zicht, tx)
    }
}

struct Klachthoringinvoer: Klachtdeelinvoer {
    var op: Datum?
    var woorden = ""

    static let naam = "klachthoring"
    static let budget = 2
    static let pad = "horen"
    static let titel = "Klacht: horen"
    static let handeling: String = "klacht.horen"
    static let uitleg =
        "Wie klaagt en over wie het gaat, mogen allebei hun verhaal vertellen (Awb 9:10). Wil iemand dat niet? Schrijf dat op."
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .wet, grond: "Awb 9:10"),
        .tekst("woorden", \.woorden, "Verslag", soort: .tekstvlak(rijen: 6), verplicht: true, nut: .wet, grond: "Awb 9:10 lid 3"),
    ]

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.op = dag
        return form
    }

    func legVast(bij klacht: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try KlachtStore.legVast(Klachtstap(.gehoord, bij: klacht, op: op ?? tx.vandaag, woorden: woorden), zicht, tx)
    }
}

struct Klachtuitstelinvoer: Klachtdeelinvoer {
    var op: Datum?

    static let naam = "klachtuitstel"
    static let budget = 1
    static let pad = "uitstel"
    static let titel = "Klacht: vier weken later"
    static let handeling: String = "klacht.uitstellen"
    static let uitleg = "Dat kan een keer, met een brief aan wie klaagt en aan wie het gaat (Awb 9:11 lid 2)."
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag schrijft u dat?", verplicht: true, nut: .wet, grond: "Awb 9:11 lid 2")
    ]

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.op = dag
        return form
    }

    func legVast(bij klacht: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try KlachtStore.legVast(Klachtstap(.verdaagd, bij: klacht, op: op ?? tx.vandaag), zicht, tx)
    }
}

struct Klachtafdoeninginvoer: Klachtdeelinvoer {
    var oordeel: Klachtafdoening.Uitkomst?
    var bevindingen = ""
    var verteld: Datum?

    static let naam = "klachtafdoening"
    static let budget = 3
    static let pad = "afdoening"
    static let titel = "Klacht afhandelen"
    static let handeling: String = "klacht.afdoen"
    static let uitleg = "Wie klaagt krijgt een brief met wat u vond, wat u ervan vindt en wat u ermee doet (Awb 9:12)."
    static let velden: [Veld<Self>] = [
        .keuze("oordeel", \.oordeel, "Wat is de uitkomst?", verplicht: true, nut: .wet, grond: "Awb 9:12 lid 1"),
        .tekst(
            "bevindingen", \.bevindingen, "Wat hebt u gevonden, en wat doet u ermee?", soort: .tekstvlak(rijen: 6),
            hulp: "Deze tekst staat in de brief. Schrijf aan wie klaagt.", verplicht: true, nut: .wet, grond: "Awb 9:12 lid 1"),
        .datum("verteld", \.verteld, "Op welke dag laat u dit weten?", verplicht: true, nut: .wet, grond: "Awb 9:12 lid 1"),
    ]

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.verteld = dag
        return form
    }

    func legVast(bij klacht: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard let oordeel else { throw Afwijzing.nietGevonden }
        let end = Klachtafdoening(klacht: klacht, oordeel: oordeel, bevindingen: bevindingen, verteld: verteld ?? tx.vandaag)
        try KlachtStore.legVast(end, zicht, tx)
    }
}
