// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a professional answered to questions that the act asks at a decision, each only where it applies.
package struct Wetsantwoorden: Codable, Sendable, Hashable {
    package let soort: Jeugdhulpsoort?
    package let plaatsing: Plaatsing?
    package let vervoer: Vervoer?
    package let respijt: Respijt?
    package let verblijfsrecht: Verblijfsrecht?

    package init(
        soort: Jeugdhulpsoort? = nil, plaatsing: Plaatsing? = nil, vervoer: Vervoer? = nil, respijt: Respijt? = nil,
        verblijfsrecht: Verblijfsrecht? = nil
    ) {
        self.soort = soort
        self.plaatsing = plaatsing
        self.vervoer = vervoer
        self.respijt = respijt
        self.verblijfsrecht = verblijfsrecht
    }

    package var isLeeg: Bool { self == Wetsantwoorden() }

    package var veldfouten: [Veldfout] {
        var faults: [Veldfout] = []
        if let plaatsing, !plaatsing.oordeel.uitkomst {
            faults.append(Veldfout("plaatsingReden", "Schrijf op waarom een pleegouder of gezinshuis niet kan (\(Plaatsing.bron))."))
        }
        if let vervoer, vervoer.uitleg.isLeeg { faults.append(Veldfout("vervoerUitleg", "Schrijf op waaruit dat blijkt.")) }
        if let respijt, respijt.uitleg.isLeeg {
            faults.append(Veldfout("respijtUitleg", "Schrijf op welke hulp de ouders ontlast, of wat zij erover zeiden."))
        }
        return faults
    }

    /// What it says and on which article, line by line: for a page.
    package var regels: [(wat: String, tekst: String)] {
        func regel(_ what: String, _ answer: String, _ own: String, _ source: String) -> (wat: String, tekst: String) {
            (what, own.isLeeg ? "\(answer) (\(source))" : "\(answer): \(own) (\(source))")
        }
        return [
            soort.map { regel("Soort jeugdhulp", $0.label, "", $0.bron) },
            plaatsing.map { regel("Waar het kind woont", $0.plek.label, $0.waarom, Plaatsing.bron) },
            vervoer.map { regel("Vervoer", $0.reden.label, $0.uitleg, Vervoer.bron) },
            respijt.map { regel("Altijd toezicht nodig", $0.oplossing.label, $0.uitleg, Respijt.bron) },
            verblijfsrecht.map { regel("Verblijfsrecht", $0.status.label, $0.pleeggezin, Verblijfsrecht.bron) },
        ].compactMap(\.self)
    }

    /// Sentences for the letter.
    func brief(_ g: Briefgegevens) -> [String] {
        let home = plaatsing.flatMap { $0.plek == .elders ? "Waarom geen pleegouder of gezinshuis: \($0.waarom)" : nil }
        let travel = vervoer.map {
            $0.oordeel.uitkomst
                ? "\(g.zeg("U krijgt", "Je krijgt")) ook vervoer naar de hulp: \($0.uitleg)" : "Vervoer geven wij niet: \($0.uitleg)"
        }
        let parents = g.zeg("u als ouders", "je ouders")
        let rest = respijt.flatMap { $0.oplossing == .ditBesluit ? "Deze hulp is er ook om \(parents) te ontlasten: \($0.uitleg)" : nil }
        let stay = verblijfsrecht.map { _ in "Voor deze hulp geldt een grens van een half jaar (\(Verblijfsrecht.bron))." }
        return [home, travel, rest, stay].compactMap(\.self)
    }
}
