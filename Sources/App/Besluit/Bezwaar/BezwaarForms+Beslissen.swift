// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Heard, or not with its ground.
struct Bezwaarhoringinvoer: Nabesluitinvoer, OpDag {
    enum Wat: String, Keuzelijst {
        case gehoord, niet

        var label: String {
            switch self {
            case .gehoord: "Ja"
            case .niet: "Nee, dat hoefde niet"
            }
        }
    }

    var wat: Wat?
    var op: Datum?
    var horers: [String] = []
    var anderen = ""
    var afzien: Hoorafzien?
    var woorden = ""

    static let naam = "bezwaarhoring"
    static let budget = 6
    private static let bijJa = Voorwaarde("wat", "gehoord")
    static let pad = "horen"
    static let titel = "Horen"
    static let handeling: String = "bezwaar.horen"
    static let velden: [Veld<Self>] = [
        .keuze("wat", \.wat, "Is er gehoord?", verplicht: true, nut: .wet, grond: "Awb 7:2, 7:3"),
        .datum("op", \.op, "Op welke dag?", hulp: "Bij nee: de dag waarop u dat besloot.", verplicht: true, nut: .wet, grond: "Awb 7:2"),
        .meerkeuze(
            "horers", \.horers, "Welke collega’s hoorden?",
            hulp: "Wie het besluit nam of voorbereidde, hoort niet alleen. Wie het gesprek leidt, was er niet bij betrokken.", nut: .wet,
            grond: "Awb 7:5 lid 1", alleenBij: bijJa),
        .tekst(
            "anderen", \.anderen, "Wie hoorde er van buiten?",
            hulp: "Bijvoorbeeld de voorzitter van de commissie. Leeg laten als dat niet zo was.",
            nut: .wet, grond: "Awb 7:5, 7:13", tot: 200, alleenBij: bijJa),
        .keuze(
            "afzien", \.afzien, "Waarom hoefde het niet?", verplicht: true, nut: .wet, grond: "Awb 7:3",
            alleenBij: Voorwaarde("wat", "niet")),
        .tekst(
            "woorden", \.woorden, "Verslag", soort: .tekstvlak(rijen: 6),
            hulp:
                "Wie er waren en wat er is gezegd, ook door het kind. Geen verslag? Schrijf op waarom niet. Bij nee: een korte toelichting.",
            nut: .wet, grond: "Awb 7:7"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let item = try blad.bezwaar(bij)
        let again: HTML? = item.vernietigd.map { gone in
            " De rechter vernietigde de eerdere beslissing op \(HTML.datum(gone.uitspraak.datum)). Hoor opnieuw, of leg vast waarom dat niet hoeft."
        }
        let taker = item.tegen.map { " \(blad.naam($0.ondertekenaar.raw)) nam het besluit." as HTML }
        return
            "Wie bezwaar maakt, wordt gehoord voordat u beslist. Dat doet iemand die het besluit niet nam of voorbereidde (Awb 7:5).\(taker)\(again)"
    }

    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { ["horers": blad.collegas] }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij)
        let step = Bezwaarstap(
            wat == .gehoord ? .gehoord : .nietGehoord, bij: objection.id, op: op ?? tx.vandaag, afzien: wat == .niet ? afzien : nil,
            horers: horers.compactMap { ID($0) }, horerBuiten: anderen, woorden: woorden)
        try BezwaarStore.legVast([step], bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}

/// The decision comes later.
struct Bezwaaruitstelinvoer: Nabesluitinvoer, OpDag {
    enum Wat: String, Keuzelijst {
        case verdaagd, uitgesteld

        var label: String {
            switch self {
            case .verdaagd: "Zes weken later"
            case .uitgesteld: "Nog later, tot een afgesproken dag"
            }
        }

        var hulp: String? {
            switch self {
            case .verdaagd: "Dat kan een keer, met een brief binnen de termijn (Awb 7:10 lid 3)."
            case .uitgesteld: "Dat kan alleen met instemming, of als de wet het nodig maakt (Awb 7:10 lid 4)."
            }
        }
    }

    var wat: Wat?
    var op: Datum?
    var uitstel: Uitstelgrond?
    var tot: Datum?

    static let naam = "bezwaaruitstel"
    static let budget = 4
    static let pad = "uitstel"
    static let titel = "Later beslissen"
    static let handeling: String = "bezwaar.uitstellen"
    static let velden: [Veld<Self>] = [
        .keuze("wat", \.wat, "Hoeveel later?", verplicht: true, nut: .wet, grond: "Awb 7:10 lid 3 en 4"),
        .datum("op", \.op, "Op welke dag schrijft u dat?", verplicht: true, nut: .wet, grond: "Awb 7:10 lid 5"),
        .keuze(
            "uitstel", \.uitstel, "Waarom kan het?", verplicht: true, nut: .wet, grond: "Awb 7:10 lid 4",
            alleenBij: Voorwaarde("wat", "uitgesteld")),
        .datum(
            "tot", \.tot, "Wanneer is de beslissing er uiterlijk?", verplicht: true, nut: .wet, grond: "Awb 7:10 lid 4",
            alleenBij: Voorwaarde("wat", "uitgesteld")),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        "Nu is de laatste dag \(HTML.datum(try blad.bezwaar(bij).beslissen.uitkomst)). Schrijf het altijd aan wie bezwaar maakt."
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij), isFurther = wat == .uitgesteld
        let step = Bezwaarstap(
            isFurther ? .uitgesteld : .verdaagd, bij: objection.id, op: op ?? tx.vandaag, tot: isFurther ? tot : nil,
            uitstel: isFurther ? uitstel : nil)
        try BezwaarStore.legVast([step], bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}

/// The decision on the objection.
struct Bezwaarbeslissinginvoer: Nabesluitinvoer {
    var uitkomst: Bezwaarbesluit.Uitkomst?
    var belet: Bezwaarbesluit.Belet?
    var motivering = ""

    static let naam = "bezwaarbeslissing"
    static let budget = 3
    static let pad = "beslissing"
    static let titel = "Beslissen op het bezwaar"
    static let knop = "Beslissen namens het college"
    static let handeling: String = "bezwaar.beslissen"
    static let recht = Recht.besluiten
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Wat beslist u?", verplicht: true, nut: .wet, grond: "Awb 7:11"),
        .keuze(
            "belet", \.belet, "Waarom kan het niet in behandeling?", verplicht: true, nut: .wet, grond: "Awb 6:6, 6:9, 7:1",
            alleenBij: Voorwaarde("uitkomst", "niet-ontvankelijk")),
        .tekst(
            "motivering", \.motivering, "Waarom beslist u dit?", soort: .tekstvlak(rijen: 8),
            hulp: "Deze tekst staat in de brief. Ga in op alles wat in het bezwaar staat, in gewone woorden.", verplicht: true, nut: .wet,
            grond: "Awb 7:12 lid 1"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let aim = try blad.bezwaar(bij).tegen, taker = aim.map { blad.naam($0.ondertekenaar.raw) } ?? "een collega"
        guard aim?.isLater != true else {
            return """
                Kijk opnieuw naar alles, zoals het nu is (Awb 7:11). Dit bezwaar is tegen \(aim?.woorden ?? ""). \(taker) nam dat besluit en \
                beslist dus niet op het bezwaar (Awb 10:3 lid 3). Krijgt het bezwaar (deels) gelijk, dan vervalt dat en geldt het eerdere \
                besluit weer zoals het was; de opdracht aan de aanbieder gaat mee. Moet er toch iets veranderen? Wijzig het besluit daarna opnieuw.
                """
        }
        return """
            Kijk opnieuw naar alles, zoals het nu is (Awb 7:11). \(taker) nam het besluit en beslist dus niet op het bezwaar (Awb 10:3 lid 3). \
            Krijgt het bezwaar (deels) gelijk, dan vervalt het besluit. Daarna worden de stappen bijgewerkt en volgt een nieuw besluit; de twee \
            brieven gaan samen weg (Awb 7:11 lid 2).
            """
    }

    static func begin(op dag: Datum) -> Self { Self() }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let uitkomst, let bij else { throw Afwijzing.nietGevonden }
        let day = tx.vandaag, form = self
        return try BezwaarStore.beslis(
            { able, objection in
                Bezwaarbesluit(
                    bezwaar: objection.id, besluit: objection.bezwaar.besluit, uitkomst: uitkomst, belet: form.belet,
                    motivering: form.motivering, mandaat: able.mandaatregel, ondertekenaar: able.medewerker.gebruiker, genomen: day)
            }, bij: bij, blad.beeld, zicht, tx)
    }
}

/// The letter with the decision on the objection went away.
struct Bezwaarverzendinginvoer: Nabesluitinvoer {
    var verzonden: Datum?
    var wijze: Verzending.Wijze?

    static let naam = "bezwaarverzending"
    static let budget = 2
    static let pad = "verzending"
    static let titel = "Beslissing op bezwaar versturen"
    static let knop = "Verzending vastleggen"
    static let handeling: String = "bezwaar.verzenden"
    static let recht = Recht.besluiten
    static let velden: [Veld<Self>] = [
        .datum(
            "verzonden", \.verzonden, "Op welke dag gaat de brief weg?", hulp: "De dag daarna begint de termijn voor beroep.",
            verplicht: true, nut: .wet, grond: "Awb 7:12 lid 2, 6:8"),
        .keuze("wijze", \.wijze, "Hoe?", verplicht: true, nut: .wet, grond: "Awb 3:41"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let objection = try blad.bezwaar(bij), path = NabesluitURL.brief(blad.kader.id, blad.beeld.id, objection.id)
        guard objection.vervanging != nil else {
            return "Druk eerst de brief af: \(HTML.link("brief over het bezwaar", naar: path))."
        }
        let next = HTML.link("brief met het nieuwe besluit", naar: BesluitURL.brief(blad.kader.id, blad.beeld.id))
        return
            "Druk eerst twee brieven af: de \(HTML.link("brief over het bezwaar", naar: path)) en de \(next). Ze gaan samen weg; u legt dat hier één keer vast."
    }

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.verzonden = dag
        return form
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij)
        if wijze == .post, blad.postadres(objection.bezwaar.indiener).isEmpty {
            throw Afwijzing.ongeldig([
                Veldfout("wijze", "Er is geen adres bekend, of het is geheim. Geef de brief persoonlijk, of leg een adres vast.")
            ])
        }
        try BezwaarStore.verzend(
            bezwaar: objection.id, op: verzonden ?? tx.vandaag, wijze: wijze ?? .post, blad.beeld, zicht, tx)
        return nil
    }
}

/// Who objected takes it back.
struct Bezwaarintrekkinginvoer: Nabesluitinvoer, OpDag {
    var op: Datum?
    var woorden = ""

    static let naam = "bezwaarintrekking"
    static let budget = 2
    static let pad = "intrekking"
    static let titel = "Bezwaar ingetrokken"
    static let handeling: String = "bezwaar.intrekken"
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag is het ingetrokken?", verplicht: true, nut: .wet, grond: "Awb 6:21"),
        .tekst(
            "woorden", \.woorden, "Wat zei deze persoon, en hoe?", soort: .tekstvlak(rijen: 3),
            hulp: "Schriftelijk, of mondeling tijdens het horen.", verplicht: true, nut: .wet, grond: "Awb 6:21"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) -> HTML {
        "Alleen wie bezwaar maakte, trekt het in. Vraag er niet om: los het samen op, en laat de keuze aan de ander."
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij)
        let step = Bezwaarstap(.ingetrokken, bij: objection.id, op: op ?? tx.vandaag, woorden: woorden)
        try BezwaarStore.legVast([step], bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}
