// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// An objection as it came in.
struct Bezwaarinvoer: Nabesluitinvoer {
    var tegen = ""
    var ontvangen: Datum?
    var wijze: Bezwaar.Wijze?
    var gepost: Datum?
    var indiener = ""
    var woorden = ""
    var volledigheid: Bezwaar.Volledigheid?

    static let naam = "bezwaar"
    static let budget = 7
    static let pad = "bezwaar"
    static let titel = "Bezwaar vastleggen"
    static let handeling: String = "bezwaar.vastleggen"
    static let isNieuw = true
    static let velden: [Veld<Self>] = [
        .keuze(
            "tegen", \.tegen, "Waartegen is het bezwaar?", uit: [], hulp: "Elk besluit en elke wijziging heeft een eigen termijn.",
            nut: .wet,
            grond: "Awb 6:5 lid 1 c, 6:7"),
        .datum("ontvangen", \.ontvangen, "Op welke dag kwam het bezwaar binnen?", verplicht: true, nut: .wet, grond: "Awb 6:9 lid 1"),
        .keuze("wijze", \.wijze, "Hoe kwam het binnen?", verplicht: true, nut: .wet, grond: "Awb 6:9"),
        .datum(
            "gepost", \.gepost, "Welke dag staat er op de poststempel?", hulp: "Leeg laten als er geen stempel te lezen is.", nut: .wet,
            grond: "Awb 6:9 lid 2", alleenBij: Voorwaarde("wijze", "post")),
        .keuze("indiener", \.indiener, "Wie maakt bezwaar?", uit: [], verplicht: true, nut: .wet, grond: "Awb 6:5 lid 1 a"),
        .tekst(
            "woorden", \.woorden, "Waarom is deze persoon het er niet mee eens?", soort: .tekstvlak(rijen: 5),
            hulp: "In de woorden van het bezwaar.", verplicht: true, nut: .wet, grond: "Awb 6:5 lid 1 d"),
        .keuze("volledigheid", \.volledigheid, "Is het bezwaar compleet?", verplicht: true, nut: .wet, grond: "Awb 6:5, 6:6"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) -> HTML {
        guard let decision = blad.beeld.laatsteBesluit?.inhoud else { return "Er is nog geen besluit om bezwaar tegen te maken." }
        guard blad.doelen.count == 1 else {
            return "Een bezwaar kan ook gaan over een wijziging van het besluit. Leg elk bezwaar vast, ook als het te laat lijkt."
        }
        return """
            Bezwaar tegen het besluit van \(HTML.datum(decision.genomen)): \(decision.uitkomstwoorden.lowercased()). Leg elk bezwaar vast, \
            ook als het te laat lijkt.
            """
    }

    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { ["indiener": blad.mensen, "tegen": blad.doelen] }

    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.ontvangen = dag
        return form
    }

    /// Chosen already where there is nothing to choose.
    static func begin(_ blad: Nabesluitblad, op dag: Datum) -> Self {
        var form = begin(op: dag)
        let aims = blad.doelen
        form.tegen = aims.count == 1 ? aims[0].code : ""
        return form
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let decision = blad.beeld.laatsteBesluit else {
            throw Afwijzing.nietMogelijk("Er is nog geen besluit om bezwaar tegen te maken.")
        }
        if tegen.isEmpty, blad.doelen.count > 1 {
            throw Afwijzing.ongeldig([Veldfout("tegen", "Kies waartegen het bezwaar is: het besluit zelf, of een wijziging daarvan.")])
        }
        guard let who = ID<Persoon>(indiener), let wijze, let volledigheid else { throw Afwijzing.nietGevonden }
        let objection = Bezwaar(
            besluit: ID<Feitmerk>(tegen) ?? ID(decision.id), ontvangen: ontvangen ?? tx.vandaag, wijze: wijze, gepost: gepost,
            indiener: who, woorden: woorden,
            volledigheid: volledigheid)
        try BezwaarStore.legVast(objection, bij: blad.beeld, zicht, tx)
        return nil
    }
}

/// Receipt confirmed; and what is missing with a term to mend it, in the same letter.
struct Bezwaarbevestiginginvoer: Nabesluitinvoer, OpDag {
    var op: Datum?
    var voorbereiding: Bezwaarvoorbereiding?
    var ontbreekt: [Bezwaarverzuim] = []
    var toelichting = ""
    var tot: Datum?

    static let naam = "bezwaarbevestiging"
    static let budget = 5
    static let pad = "ontvangstbevestiging"
    static let titel = "Ontvangst bevestigen"
    static let handeling: String = "bezwaar.bevestigen"
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag bevestigt u de ontvangst?", verplicht: true, nut: .wet, grond: "Awb 6:14 lid 1"),
        .keuze(
            "voorbereiding", \.voorbereiding, "Wie bereidt de beslissing voor?", verplicht: true, nut: .wet, grond: "Awb 7:10 lid 1, 7:13"),
        .meerkeuze(
            "ontbreekt", \.ontbreekt, "Wat ontbreekt er?", hulp: "Dit staat in de brief. Niets kiezen als alles er is.", nut: .wet,
            grond: "Awb 6:5, 2:1"),
        .tekst(
            "toelichting", \.toelichting, "Wilt u daar iets bij schrijven?", soort: .tekstvlak(rijen: 2),
            hulp: "Aan wie bezwaar maakt, in gewone woorden. Dit staat ook in de brief.", nut: .wet, grond: "Awb 6:6", tot: 1_000),
        .datum(
            "tot", \.tot, "Tot en met welke dag kan het worden aangevuld?",
            hulp: "Zolang staat de termijn stil. Leeg laten als alles er is.", nut: .wet, grond: "Awb 6:6"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let missing = try blad.bezwaar(bij).bezwaar.volledigheid == .proForma
        return missing
            ? "Dit bezwaar is niet compleet. Kies wat ontbreekt en geef een termijn om het aan te vullen, bijvoorbeeld twee weken."
            : "U schrijft dat het bezwaar binnen is, en wie de beslissing voorbereidt."
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij), day = op ?? tx.vandaag
        if tot == nil, !ontbreekt.isEmpty || !toelichting.isBlank {
            throw Afwijzing.ongeldig([Veldfout("tot", "Er ontbreekt iets. Geef een termijn om het aan te vullen (Awb 6:6).")])
        }
        if objection.bezwaar.volledigheid == .proForma, tot == nil {
            throw Afwijzing.ongeldig([Veldfout("tot", "Het bezwaar is niet compleet. Geef een termijn om het aan te vullen (Awb 6:6).")])
        }
        var steps = [Bezwaarstap(.bevestigd, bij: objection.id, op: day, voorbereiding: voorbereiding)]
        if let tot {
            steps.append(
                Bezwaarstap(.herstelGevraagd, bij: objection.id, op: day, tot: tot, ontbreekt: ontbreekt, woorden: toelichting))
        }
        try BezwaarStore.legVast(steps, bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}

/// What was missing came in.
struct Bezwaaraanvullinginvoer: Nabesluitinvoer, OpDag {
    var op: Datum?
    var woorden = ""

    static let naam = "bezwaaraanvulling"
    static let budget = 2
    static let pad = "aanvulling"
    static let titel = "Aanvulling ontvangen"
    static let handeling: String = "bezwaar.aanvullen"
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag kwam de aanvulling binnen?", verplicht: true, nut: .wet, grond: "Awb 6:6, 7:10 lid 2"),
        .tekst("woorden", \.woorden, "Wat is aangevuld?", soort: .tekstvlak(rijen: 4), nut: .wet, grond: "Awb 6:5 lid 1 d"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let asked = try blad.bezwaar(bij).stap(.herstelGevraagd), until = asked?.tot
        let what = (asked?.ontbreekt ?? []).map(\.label).joined(separator: "; ")
        return
            "\(what.isEmpty ? "" : "Dit ontbrak: \(what). ")Er is om aanvulling gevraagd\(until.map { ", tot en met \(HTML.datum($0))" as HTML }). Vanaf deze dag loopt de termijn weer."
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij)
        let step = Bezwaarstap(.hersteld, bij: objection.id, op: op ?? tx.vandaag, woorden: woorden)
        try BezwaarStore.legVast([step], bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}

/// Too late: a person judges whether that can be held against them.
struct Bezwaarverschoninginvoer: Nabesluitinvoer {
    enum Oordeel: String, Keuzelijst {
        case ja, nee

        var label: String {
            switch self {
            case .ja: "Ja, wij behandelen het bezwaar alsnog"
            case .nee: "Nee"
            }
        }
    }

    var oordeel: Oordeel?
    var woorden = ""

    static let naam = "bezwaarverschoning"
    static let budget = 2
    static let pad = "te-laat"
    static let titel = "Te laat: is dat te verontschuldigen?"
    static let handeling: String = "bezwaar.beoordelen"
    static let velden: [Veld<Self>] = [
        .keuze("oordeel", \.oordeel, "Is te laat zijn hier te verontschuldigen?", verplicht: true, nut: .wet, grond: "Awb 6:11"),
        .tekst("woorden", \.woorden, "Waarom?", soort: .tekstvlak(rijen: 4), verplicht: true, nut: .wet, grond: "Awb 6:11, 3:46"),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        let why = try blad.bezwaar(bij).tijdigheid.gronden.first?.uitleg ?? ""
        return
            "\(why) Dit is uw oordeel, geen rekensom. Vraag eerst waarom het later kwam: ziekte, een fout in onze brief, een verkeerd adres."
    }

    static func begin(op dag: Datum) -> Self { Self() }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        let objection = try blad.bezwaar(bij)
        let what: Bezwaarstap.Wat = oordeel == .ja ? .verschoonbaar : .nietVerschoonbaar
        let step = Bezwaarstap(what, bij: objection.id, op: tx.vandaag, woorden: woorden)
        try BezwaarStore.legVast([step], bij: objection.id, blad.beeld, zicht, tx)
        return nil
    }
}
