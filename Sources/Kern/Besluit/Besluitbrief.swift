// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The letter with a decision, as plain text in order: what we decided, what it means, what you do, why, how to object, who helps.
/// How it looks is for the page that draws it.
package struct Besluitbrief: Codable, Sendable, Equatable {
    package enum Alinea: Codable, Sendable, Equatable {
        case tekst(String)
        case lijst([String])
    }

    package struct Onderdeel: Codable, Sendable, Equatable {
        package let kop: String
        package let alineas: [Alinea]
    }

    package let onderwerp: String
    package let aan: String
    package let datum: Datum
    package let kenmerk: String
    package let aanhef: String
    package let onderdelen: [Onderdeel]
    /// Greeting, mandate and signature, line by line.
    package let ondertekening: [String]

    /// - Parameters:
    ///   - zienswijzen: what was said before it, of which who gets the letter may read.
    ///   - naBezwaar: the objection that was right against the decision it takes the place of.
    /// - Throws: `nietMogelijk` when the objection term cannot be computed, or when this is not the kader of the receipt.
    package init(
        _ besluit: Besluit, aanvraag: Aanvraag, bewijs: Afwegingsbewijs, kader: Afwegingskader, gegevens g: Briefgegevens,
        zienswijzen: [Briefzienswijze] = [], naBezwaar: Bezwaarbeeld? = nil
    ) throws(Afwijzing) {
        guard kader.id == bewijs.kader.id, kader.versie == bewijs.kader.versie else {
            throw .nietMogelijk("Dit is niet het kader waarmee is afgewogen. Kies versie \(bewijs.kader.versie) van \(bewijs.kader.id).")
        }
        guard let lastDay = try Bezwaartermijn.bereken(verzonden: g.verzonden).uitkomst.totEnMet else {
            throw .nietMogelijk("De bezwaartermijn is niet uit te rekenen. Controleer de verzenddatum.")
        }
        let text = Brieftekst(
            besluit: besluit, aanvraag: aanvraag, bewijs: bewijs, kader: kader, g: g, bezwaarTot: lastDay, naBezwaar: naBezwaar)
        self.init(
            onderwerp: "Besluit over jeugdhulp voor \(g.voor)", gegevens: g,
            onderdelen: [text.besloten, text.betekenis, text.doen, text.waarom] + Onderdeel.zienswijzen(zienswijzen, g)
                + [text.bezwaar, text.hulp], mandaat: besluit.mandaat)
    }

    init(onderwerp: String, gegevens g: Briefgegevens, onderdelen: [Onderdeel], mandaat: Mandaat) {
        self.onderwerp = onderwerp
        aan = g.aan
        datum = g.verzonden
        kenmerk = g.kenmerk
        aanhef = "Beste \(g.aan),"
        self.onderdelen = onderdelen
        ondertekening = [
            "Met vriendelijke groet,", "namens het college van burgemeester en wethouders van \(g.gemeente),", g.ondertekenaar,
            mandaat.functie, mandaat.bron,
        ]
    }

    /// The whole letter as text, for a preview or a screen reader's test.
    package var alsTekst: String {
        let body = onderdelen.map { part in
            ([part.kop] + part.alineas.map(\.alsTekst)).joined(separator: "\n")
        }
        return ([onderwerp, aanhef] + body + [ondertekening.joined(separator: "\n")]).joined(separator: "\n\n")
    }
}

extension Besluitbrief.Alinea {
    package var alsTekst: String {
        switch self {
        case .tekst(let text): text
        case .lijst(let items): items.map { "- \($0)" }.joined(separator: "\n")
        }
    }
}

/// Names and addresses for a letter: settings of the gemeente, and who it is about.
package struct Briefgegevens: Codable, Sendable, Hashable {
    package let gemeente: String
    package let aan: String
    package let jeugdige: String
    package let kenmerk: String
    package let verzonden: Datum
    package let ondertekenaar: String
    /// Who to call about this letter, with telephone number.
    package let contact: String
    /// Where an objection goes: postal address, and the page for objecting online.
    package let bezwaaradres: String
    package let bezwaarOnline: String?
    /// Free independent support (Wmo 2015 2.2.4), with telephone number.
    package let clientondersteuning: String
    /// The independent vertrouwenspersoon (Jeugdwet 2.5), with telephone number.
    package let vertrouwenspersoon: String
    /// How the letter speaks to who gets it.
    package let lezer: Brieflezer

    package init(
        gemeente: String, aan: String, jeugdige: String, kenmerk: String, verzonden: Datum, ondertekenaar: String, contact: String,
        bezwaaradres: String, bezwaarOnline: String? = nil, clientondersteuning: String, vertrouwenspersoon: String,
        lezer: Brieflezer = .ander
    ) {
        self.gemeente = gemeente
        self.aan = aan
        self.jeugdige = jeugdige
        self.kenmerk = kenmerk
        self.verzonden = verzonden
        self.ondertekenaar = ondertekenaar
        self.contact = contact
        self.bezwaaradres = bezwaaradres
        self.bezwaarOnline = bezwaarOnline
        self.clientondersteuning = clientondersteuning
        self.vertrouwenspersoon = vertrouwenspersoon
        self.lezer = lezer
    }
}
