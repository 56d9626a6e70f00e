// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// The places at the table: children, parents, the professional. On the line of a child the first place is that child's.
enum Tafelplek: String, CaseIterable, Sendable {
    case kind1 = "kind-1"
    case kind2 = "kind-2"
    case kind3 = "kind-3"
    case ouder1 = "ouder-1"
    case ouder2 = "ouder-2"
    case ouder3 = "ouder-3"
    case ouder4 = "ouder-4"
    case professional

    static let kinderen: [Tafelplek] = [.kind1, .kind2, .kind3]
    static let ouders: [Tafelplek] = [.ouder1, .ouder2, .ouder3, .ouder4]

    var stem: Stem { self == .professional ? .professional : Self.kinderen.contains(self) ? .kind : .ouder }
    /// Hidden field that says who sits here.
    var spreker: String { rawValue + "-spreker" }

    func veld(_ gebied: Leefgebied, _ naam: String) -> String { "\(gebied.rawValue.lowercased())-\(rawValue)-\(naam)" }
}

/// Whether somebody was asked about an area this time, and whether it is still so.
enum Tafelantwoord: String, Keuzelijst {
    case nogZo = "nog-zo"
    case anders
    case nietBesproken = "niet-besproken"
    case nietGewenst = "niet-gewenst"

    var label: String {
        switch self {
        case .nogZo: "Ja, en het is nog zo"
        case .anders: "Ja, en dit is nieuw"
        case .nietBesproken: Gespreksstand.nietBesproken.label
        case .nietGewenst: Gespreksstand.nietGewenst.label
        }
    }

    var stand: Gespreksstand {
        switch self {
        case .nogZo, .anders: .besproken
        case .nietBesproken: .nietBesproken
        case .nietGewenst: .nietGewenst
        }
    }
}

/// What one voice says at the table about one area.
struct Tafelvak: Sendable, Hashable {
    var antwoord: Tafelantwoord?
    var krachten = ""
    var woorden = ""
    var cijfer: Int?

    var isGetypt: Bool { cijfer != nil || !krachten.isBlank || !woorden.isBlank }
}

/// One area at the table.
struct Tafelgebied: Sendable, Hashable {
    var stemmen = [Tafelvak](repeating: Tafelvak(), count: Tafelplek.allCases.count)
    var isConclusieNogZo = false
    var conclusie = ""
    var resultaat: Resultaatklasse?
    var normaal: Normaalantwoord?
    var normaalUitleg = ""
}

/// Everything that can be said at the table about one line, in one form: the light form and the review are one thing. The page draws the
/// areas that are open; only those are asked.
struct Tafelinvoer: Invoer {
    var datum: Datum?
    var met: [String] = []
    /// Hex of who sits where; empty: nobody.
    var sprekers = [String](repeating: "", count: Tafelplek.allCases.count)
    var gebieden = [Tafelgebied](repeating: Tafelgebied(), count: Leefgebied.allCases.count)

    static let naam = "analyse-samen"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 446
    static let kijktTerug = true
    /// What the professional sees, and whether it is ordinary growing up, stand folded away in each area.
    static let dicht = Leefgebied.allCases.flatMap { area in
        [["normaal", "normaal-uitleg"].map { veld(area, $0) }, vragen.map { Tafelplek.professional.veld(area, $0) }]
    }
    /// What is asked of each voice, in order.
    static let vragen = ["antwoord", "krachten", "woorden", "cijfer"]
    private static let grond = "Jeugdwet 2.3 lid 1; Richtlijn Samen beslissen over hulp"

    static func veld(_ gebied: Leefgebied, _ naam: String) -> String { "\(gebied.rawValue.lowercased())-\(naam)" }

    static let velden: [Veld<Self>] =
        [
            .datum("datum", \.datum, "Wanneer sprak u elkaar?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
            .meerkeuze(
                "met", \.met, "Met wie sprak u?", hulp: "Nodig voor “Alles nog zo”: het geldt voor wie u hier aankruist.", nut: .hulp,
                grond: "Jeugdwet 4.1.1"),
        ]
        + Tafelplek.allCases.enumerated().map { zit($1, $0) } + Leefgebied.allCases.enumerated().flatMap { gebied($1, $0) }

    private static func zit(_ plek: Tafelplek, _ i: Int) -> Veld<Self> {
        .tekst(plek.spreker, \.sprekers[i], "Wie hier zit", soort: .verborgen, nut: .hulp, grond: "Jeugdwet 4.1.1", tot: 40)
    }

    private static func gebied(_ gebied: Leefgebied, _ g: Int) -> [Veld<Self>] {
        Tafelplek.allCases.enumerated().flatMap { stem($1, $0, gebied, g) } + [
            .vinkje(
                veld(gebied, "conclusie-nogzo"), \.gebieden[g].isConclusieNogZo, "De conclusie is nog zo", nut: .hulp, grond: grond),
            .tekst(
                veld(gebied, "conclusie"), \.gebieden[g].conclusie, "Wat concludeert u samen?", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: grond),
            .keuze(veld(gebied, "resultaat"), \.gebieden[g].resultaat, "Waar leidt dit toe?", lang: true, nut: .hulp, grond: grond),
            .keuze(
                veld(gebied, "normaal"), \.gebieden[g].normaal, "Is dit gewoon opgroeien?",
                hulp: "Hoort het bij deze leeftijd? Zeg het hardop.",
                nut: .hulp, grond: grond),
            .tekst(
                veld(gebied, "normaal-uitleg"), \.gebieden[g].normaalUitleg, "Hoe legde u dat uit?", soort: .tekstvlak(rijen: 2),
                nut: .hulp,
                grond: grond),
        ]
    }

    private static func stem(_ plek: Tafelplek, _ s: Int, _ gebied: Leefgebied, _ g: Int) -> [Veld<Self>] {
        [
            .keuze(
                plek.veld(gebied, "antwoord"), \.gebieden[g].stemmen[s].antwoord, "Is hierover gepraat?", lang: true, nut: .hulp,
                grond: grond
            ),
            .tekst(
                plek.veld(gebied, "krachten"), \.gebieden[g].stemmen[s].krachten, "Wat gaat goed?", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: grond),
            .tekst(
                plek.veld(gebied, "woorden"), \.gebieden[g].stemmen[s].woorden, "In eigen woorden", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: grond),
            .getal(
                plek.veld(gebied, "cijfer"), \.gebieden[g].stemmen[s].cijfer, "Cijfer van 0 tot 10", nut: .hulp, grond: grond,
                binnen: 0...10),
        ]
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let datum, vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul de dag van het gesprek in.")) }
        for (area, vak) in zip(Leefgebied.allCases, gebieden) { errors += vak.fouten(area) }
        return errors
    }
}

extension Tafelgebied {
    fileprivate func fouten(_ gebied: Leefgebied) -> [Veldfout] {
        var errors: [Veldfout] = []
        func fout(_ naam: String, _ melding: String) { errors.append(Veldfout(Tafelinvoer.veld(gebied, naam), melding)) }
        if !conclusie.isBlank, resultaat == nil {
            fout("resultaat", "Kies waar deze conclusie toe leidt. Weet u het nog niet? Kies “Eerst meer uitzoeken”.")
        }
        if conclusie.isBlank, resultaat != nil { fout("conclusie", "Schrijf op wat er speelt, of kies geen vervolg.") }
        if isConclusieNogZo, !conclusie.isBlank {
            fout("conclusie", "Er staat een nieuwe conclusie én “nog zo”. Kies één van de twee.")
        }
        if normaal != nil, normaalUitleg.isBlank { fout("normaal-uitleg", "Schrijf op hoe u dit aan het gezin uitlegde.") }
        if normaal == nil, !normaalUitleg.isBlank { fout("normaal", "Kies een antwoord bij deze uitleg.") }
        return errors
    }
}
