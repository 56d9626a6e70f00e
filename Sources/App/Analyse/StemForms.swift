// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One voice about a leefgebied, written down or put right on its own.
struct Steminvoer: Invoer {
    /// Hex of the person who spoke, or `zelf` for the professional who writes.
    var wie = ""
    var datum: Datum?
    var stand: Gespreksstand?
    var woorden = ""
    var cijfer: Int?
    var krachten = ""
    var zorgen = ""
    var sinds = ""
    var geprobeerd = ""

    static let naam = "leefgebiedstem"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    static let zelf = "zelf"
    private static let grond = "Jeugdwet 2.3 lid 1; Richtlijn Samen beslissen over hulp"

    static let velden: [Veld<Self>] = [
        .keuze("wie", \.wie, "Wie zei dit?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .datum("datum", \.datum, "Wanneer sprak u hierover?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .keuze(
            "stand", \.stand, "Is hierover gepraat?", lang: true,
            hulp: "Niet besproken en er niet over willen praten zijn ook antwoorden.", nut: .hulp, grond: grond),
        .tekst("krachten", \.krachten, "Wat gaat goed?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
        .tekst("woorden", \.woorden, "In eigen woorden", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond),
        .getal(
            "cijfer", \.cijfer, "Hoe gaat het, van 0 tot 10?", hulp: "0 is heel slecht, 10 is heel goed.", nut: .hulp, grond: grond,
            binnen: 0...10),
        .tekst("zorgen", \.zorgen, "Wat zijn de zorgen?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
        .tekst("sinds", \.sinds, "Sinds wanneer?", nut: .hulp, grond: grond),
        .tekst("geprobeerd", \.geprobeerd, "Wat is al geprobeerd?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let datum, vandaag < datum else { return [] }
        return [Veldfout("datum", "De datum ligt in de toekomst. Vul de dag van het gesprek in.")]
    }
}

extension Steminvoer {
    /// A voice as it would be typed.
    init(_ stem: Leefgebiedstem) {
        self.init()
        wie = stem.spreker?.hex ?? Self.zelf
        datum = stem.datum
        stand = stem.stand
        woorden = stem.woorden
        cijfer = stem.cijfer
        krachten = stem.krachten
        zorgen = stem.zorgen
        sinds = stem.sinds
        geprobeerd = stem.geprobeerd
    }

    /// - Parameter sprekers: who may speak here; somebody else is refused, at the field.
    func stem(_ gebied: Leefgebied, _ sprekers: [Stemspreker], op vandaag: Datum) throws(Afwijzing) -> Leefgebiedstem {
        guard let speaker = sprekers.first(where: { $0.code == wie }) else {
            throw .ongeldig([Veldfout("wie", "Kies wie dit zei.")])
        }
        return try Leefgebiedstem(
            leefgebied: gebied, stem: speaker.stem, spreker: speaker.persoon, datum: datum ?? vandaag, stand: stand ?? .besproken,
            woorden: woorden, cijfer: cijfer, krachten: krachten, zorgen: zorgen, sinds: sinds, geprobeerd: geprobeerd
        ).gecontroleerd()
    }
}

/// Somebody whose voice can stand on a page of the analysis.
struct Stemspreker: Sendable, Equatable {
    let stem: Stem
    /// nil: the professional who writes.
    let persoon: ID<Persoon>?
    let naam: String

    var code: String { persoon?.hex ?? Steminvoer.zelf }
}

extension Analyseblad {
    /// Who can be chosen when one voice is written down: children, parents, the one who writes.
    ///
    /// A correction may put words with somebody else of the family. What a professional saw stays theirs: there is nothing to choose.
    func sprekers(_ wie: Overwie, verbetert: Leefgebiedstem? = nil) -> [Stemspreker] {
        let own = Stemspreker(stem: .professional, persoon: nil, naam: "Uw eigen kijk")
        if let verbetert, verbetert.stem == .professional { return [own] }
        let places = sprekers(wie)
        let family = Stemplek.allCases.flatMap { plek in
            (places[plek] ?? []).map { Stemspreker(stem: plek.stem, persoon: $0, naam: gezin.naam($0)) }
        }
        // Who spoke may have left the family since; the words stay theirs.
        let gone = verbetert?.spreker.flatMap { person in
            family.contains { $0.persoon == person }
                ? nil : Stemspreker(stem: verbetert?.stem ?? .ouder, persoon: person, naam: gezin.naam(person))
        }
        return family + [gone].compactMap(\.self) + (verbetert == nil ? [own] : [])
    }
}
