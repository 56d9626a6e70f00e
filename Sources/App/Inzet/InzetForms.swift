// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// An order, from a decision.
struct Bestelinvoer: Invoer {
    var product = ""
    var van: Datum?
    var tot: Datum?
    var volume: Int?
    var frequentie: Frequentie?

    static let naam = "toewijzing"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .bericht, grond: "iJw JW301 Ingangsdatum"),
        .datum("tot", \.tot, "Tot en met welke dag?", verplicht: true, nut: .bericht, grond: "iJw JW301 Einddatum"),
        .keuze(
            "product", \.product, "Welk product, bij welke aanbieder?", uit: [],
            hulp: "Alleen wat past bij het besluit en in een contract staat.",
            verplicht: true, nut: .bericht, grond: "iJw JW301 Product"),
        .getal("volume", \.volume, "Hoeveel?", verplicht: true, nut: .bericht, grond: "iJw JW301 Omvang", binnen: 1...99_999_999),
        .keuze("frequentie", \.frequentie, "Hoe vaak?", lang: true, verplicht: true, nut: .bericht, grond: "iJw WMO757"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if van != nil, periode == nil { faults.append(Veldfout("tot", "De einddatum ligt vóór de begindatum. Pas een van beide aan.")) }
        if delen == nil { faults.append(Veldfout("product", "Kies een product uit de lijst.")) }
        return faults
    }

    var periode: Periode? { van.flatMap { Periode(van: $0, totEnMet: tot) } }

    /// Provider, contract and code, as the choice on the page names them.
    private var delen: (aanbieder: ID<Aanbieder>, code: String, contract: String)? {
        let parts = product.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, let provider = ID<Aanbieder>(parts[0]) else { return nil }
        return (provider, String(parts[1]), String(parts[2]))
    }

    static func code(_ item: Bestelbaar) -> String { "\(item.aanbieder.aanbieder.hex)/\(item.product.code)/\(item.contractnummer)" }

    /// The unit is the one of the contract: it is not asked.
    func bestelling(_ voorziening: Int, uit bestelbaar: [Bestelbaar]) throws(Afwijzing) -> Bestelling {
        guard let delen, let periode, let volume, let frequentie else { throw .nietMogelijk("Vul het formulier opnieuw in.") }
        let unit = bestelbaar.first { Self.code($0) == product }?.product.eenheid ?? .uur
        return Bestelling(
            voorziening: voorziening, aanbieder: delen.aanbieder, contract: delen.contract, product: delen.code, periode: periode,
            omvang: Omvang(volume: volume, eenheid: unit, frequentie: frequentie))
    }
}

/// The order was passed on without a message.
struct Verstrekkinginvoer: Invoer {
    enum Weg: String, Keuzelijst {
        case mondeling, brief

        var label: String { self == .mondeling ? "Verteld, per telefoon of in een gesprek" : "Op papier gegeven" }
        var weg: Verstrekkingsweg { self == .mondeling ? .mondeling : .brief }
    }

    var weg: Weg?
    var aan = ""
    var op: Datum?
    var wat = ""
    var grond = ""

    static let naam = "verstrekking"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("weg", \.weg, "Hoe gaf u de opdracht door?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 7.3.11; iJw OP003"),
        .tekst(
            "aan", \.aan, "Aan wie?", hulp: "Naam en organisatie.", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 7.3.11", tot: 200),
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 7.3.11"),
        .tekst(
            "wat", \.wat, "Wat gaf u door?", hulp: "Kort, zonder adres. Bijvoorbeeld: toewijzing, naam en geboortedatum.", verplicht: true,
            nut: .veiligheid, grond: "Jeugdwet 7.3.11", tot: 500),
        .tekst(
            "grond", \.grond, "Op welke grond?", hulp: "Bijvoorbeeld: toestemming van Karin op 2 maart, of Jeugdwet 7.4.0 onder c.",
            verplicht: true,
            nut: .wet, grond: "Jeugdwet 7.3.11", tot: 300),
    ]
}

/// Help that was ordered without a message began.
struct Startinvoer: Invoer {
    var op: Datum?

    static let naam = "leveringstart"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag begon de hulp?", verplicht: true, nut: .bericht, grond: "iJw JW305 Begindatum")
    ]
}

/// Help that was ordered without a message ended or paused.
struct Stopinvoer: Invoer {
    var op: Datum?
    var reden: Stopreden?

    static let naam = "leveringstop"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag stopte de hulp?", verplicht: true, nut: .bericht, grond: "iJw JW307 Einddatum"),
        .keuze("reden", \.reden, "Waarom?", lang: true, verplicht: true, nut: .bericht, grond: "iJw JZ588"),
    ]
}

/// Help without a decision begins.
struct Basishulpinvoer: Invoer {
    var jeugdige = ""
    var wie: Basishulp.Wie?
    var vorm: Basishulp.Vorm?
    var specialist = ""
    var wat = ""
    var zwaarte: Basishulp.Zwaarte?
    var duur: Basishulp.Duur?
    var van: Datum?
    var kijkOp: Datum?

    static let naam = "basishulp"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    private static let kenmerk = "Hervormingsagenda Jeugd 2.3.1, kenmerk 4"
    static let velden: [Veld<Self>] = [
        .keuze("jeugdige", \.jeugdige, "Voor wie?", uit: [], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("wie", \.wie, "Wie helpt?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.9 a"),
        .keuze("vorm", \.vorm, "Wat voor hulp is het?", lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .tekst(
            "specialist", \.specialist, "Wie komt erbij?", hulp: "Naam en organisatie. Het team blijft betrokken.", nut: .hulp,
            grond: "Hervormingsagenda Jeugd 2.3.1, kenmerk 9", tot: 200,
            alleenBij: Voorwaarde("vorm", Basishulp.Vorm.erbij.rawValue)),
        .tekst(
            "wat", \.wat, "Wat houdt de hulp in?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("zwaarte", \.zwaarte, "Hoe zwaar is deze hulp?", nut: .hulp, grond: kenmerk),
        .keuze("duur", \.duur, "Hoe lang, denkt u?", nut: .hulp, grond: kenmerk),
        .datum("van", \.van, "Sinds welke dag?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .datum(
            "kijkOp", \.kijkOp, "Wanneer kijkt u samen of het helpt?", hulp: "Dan staat het bij uw werk. Leeg laten mag.", nut: .hulp,
            grond: kenmerk),
    ]

    /// The fact, not yet checked.
    func basishulp(_ kind: ID<Persoon>, op vandaag: Datum) -> Basishulp {
        Basishulp(
            jeugdige: kind, van: van ?? vandaag, wie: wie ?? .team, wat: wat, vorm: vorm, zwaarte: zwaarte, duur: duur,
            specialist: vorm == .erbij ? specialist : nil, kijkOp: kijkOp)
    }
}

/// Help without a decision ends.
struct Basishulpeindeinvoer: Invoer {
    var op: Datum?
    var afloop: Basishulpeinde.Afloop?

    static let naam = "basishulpeinde"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag eindigde de hulp?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("afloop", \.afloop, "Hoe liep het af?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
    ]
}
