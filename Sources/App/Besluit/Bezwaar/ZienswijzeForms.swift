// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Who asked, or another whom it concerns, was or was not given a chance to say what they think of the decision.
struct Zienswijzeinvoer: Nabesluitinvoer, OpDag {
    var van = ""
    var wat: Zienswijze.Wat?
    var op: Datum?
    var tot: Datum?
    var grond: Zienswijze.Grondslag?
    var woorden = ""
    var isVertrouwelijk = false
    var antwoord = ""

    static let naam = "zienswijze"
    static let budget = 8
    static let pad = "zienswijze"
    static let titel = "Zienswijze vastleggen"
    static let handeling: String = "zienswijze.vastleggen"
    static let isNieuw = true
    private static let bijGezegd = Voorwaarde("wat", "gegeven")
    static let velden: [Veld<Self>] = [
        .keuze(
            "van", \.van, "Van wie?", uit: [], hulp: "Ieder voor zich: een ouder, de jongere vanaf 12 jaar, een ander die het raakt.",
            nut: .wet, grond: "Awb 1:2, 4:7, 4:8"),
        .keuze("wat", \.wat, "Wat gebeurde er?", verplicht: true, nut: .wet, grond: "Awb 4:7, 4:8"),
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .wet, grond: "Awb 4:7, 4:8"),
        .datum(
            "tot", \.tot, "Tot en met welke dag kan deze persoon antwoorden?", verplicht: true, nut: .wet, grond: "Awb 4:7, 4:9",
            alleenBij: Voorwaarde("wat", "gevraagd")),
        .keuze(
            "grond", \.grond, "Waarom vraagt u het niet?", verplicht: true, nut: .wet, grond: "Awb 4:7 lid 1, 4:11",
            alleenBij: Voorwaarde("wat", "overgeslagen")),
        .tekst(
            "woorden", \.woorden, "Wat is gezegd of gevraagd?", soort: .tekstvlak(rijen: 5),
            hulp: "Zei deze persoon iets? Schrijf het kort op, in zijn of haar woorden: het staat in de brief.", verplicht: true, nut: .wet,
            grond: "Awb 4:9, 3:46"),
        .vinkje(
            "vertrouwelijk", \.isVertrouwelijk, "Deze persoon wil niet dat anderen dit lezen",
            hulp: "Een brief aan een ander zegt dan alleen dat er iets is gezegd.", nut: .wet, grond: "AVG 5 lid 1 c", alleenBij: bijGezegd),
        .tekst(
            "antwoord", \.antwoord, "Wat doet u daarmee, en waarom?", soort: .tekstvlak(rijen: 3),
            hulp: "Ook dit staat in de brief. Weet u het nog niet? Laat het leeg en vul het later aan.", nut: .wet, grond: "Awb 3:46",
            alleenBij: bijGezegd),
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) -> HTML {
        """
        Wilt u (deels) weigeren? Zeg dan eerst wat u van plan bent en waarom, en vraag wat zij daarvan vinden. Het mag mondeling.\
        \(blad.nietGehoord.isEmpty ? nil : " Nog niets van: \(Woorden.opsomming(blad.nietGehoord))." as HTML)
        """
    }

    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { ["van": blad.betrokkenen] }

    static func begin(_ blad: Nabesluitblad, op dag: Datum) -> Self {
        var form = begin(op: dag)
        form.van = blad.beeld.aanvraag.inhoud.aanvrager.hex
        return form
    }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let wat else { throw Afwijzing.nietGevonden }
        let view = Zienswijze(
            aanvraag: blad.beeld.id, van: ID<Persoon>(van) ?? blad.beeld.aanvraag.inhoud.aanvrager, wat: wat, op: op ?? tx.vandaag,
            tot: tot, grond: grond, woorden: woorden, isVertrouwelijk: wat == .gegeven && isVertrouwelijk)
        try BezwaarStore.legVast(view, antwoord: antwoord, bij: blad.beeld, zicht, tx)
        return nil
    }
}

/// What is done with what somebody said.
struct Zienswijzeantwoordinvoer: Nabesluitinvoer {
    var antwoord = ""

    static let naam = "zienswijzeantwoord"
    static let budget = 1
    static let pad = "antwoord"
    static let titel = "Antwoord op een zienswijze"
    static let handeling: String = "zienswijze.beantwoorden"
    static let velden: [Veld<Self>] = [
        .tekst(
            "antwoord", \.antwoord, "Wat doet u daarmee, en waarom?", soort: .tekstvlak(rijen: 4),
            hulp: "Deze tekst staat in de brief. Schrijf aan het gezin, in gewone woorden.", verplicht: true, nut: .wet, grond: "Awb 3:46")
    ]

    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML {
        guard let said = blad.zienswijzen.first(where: { $0.feit.id == bij }) else { throw Afwijzing.nietGevonden }
        return "\(blad.wie(said)) zei op \(HTML.datum(said.inhoud.op)): “\(said.inhoud.woorden)”"
    }

    static func begin(op dag: Datum) -> Self { Self() }

    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen? {
        guard let bij else { throw Afwijzing.nietGevonden }
        try BezwaarStore.beantwoord(bij, antwoord, bij: blad.beeld, zicht, tx)
        return nil
    }
}
