// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// Letters that are made in one go, in order, and printed. It survives a restart: what is made lies sealed on the line of the child, until
/// it was sent, thrown away, or three days old (decision 026).
struct Brievenronde: Sendable {
    /// How long a round is kept, in seconds: from Friday until Monday.
    static let bewaard: Int64 = 3 * 24 * 3_600
    /// How far ahead letters may be dated, in days.
    static let dagenVooruit = 7

    struct Brief: Sendable {
        let rij: Brievenbak.Rij
        let stand: Voortgang
    }

    enum Voortgang: Sendable {
        case wacht
        case gemaakt(Rondepapier)
        case weggelaten(Brievenuitval)
    }

    let id: UUIDv7
    let begonnen: Moment
    /// The day the letters bear, and on which they go: the last day to object is counted from it.
    let dag: Datum
    /// Put an address and a code for a telephone in each letter.
    let metLink: Bool
    var isGestopt = false
    var brieven: [Brief]

    var gemaakt: [(rij: Brievenbak.Rij, papier: Rondepapier)] {
        brieven.compactMap { letter in
            if case .gemaakt(let paper) = letter.stand { (letter.rij, paper) } else { nil }
        }
    }

    var weggelaten: [(rij: Brievenbak.Rij, uitval: Brievenuitval)] {
        brieven.compactMap { letter in
            if case .weggelaten(let why) = letter.stand { (letter.rij, why) } else { nil }
        }
    }

    var gedaan: Int { gemaakt.count + weggelaten.count }
    var isKlaar: Bool { gedaan == brieven.count }

    /// Without the names of files that are no longer of who made this.
    func zonderVreemden(_ isVanMaker: (ID<Dossier>) throws -> Bool) rethrows -> Brievenronde {
        var round = self
        round.brieven = try brieven.map { letter in
            try isVanMaker(letter.rij.dossier) ? letter : Brief(rij: letter.rij.zonderNaam, stand: .weggelaten(.veranderd))
        }
        return round
    }

    var volgende: Brievenbak.Rij? {
        guard !isGestopt else { return nil }
        return brieven.first { if case .wacht = $0.stand { true } else { false } }?.rij
    }
}

/// A letter as it goes on paper; how it looks is asked of the house style of its day when it is printed.
struct Rondepapier: Codable, Sendable {
    let brief: Besluitbrief
    let aan: [String]
    let plaats: String
    /// Address and code for a telephone: they stand in this letter and nowhere else.
    let sleutel: Briefsleutel?

    init(_ blad: Brievenblad) {
        brief = blad.brief
        aan = blad.aan
        plaats = blad.plaats
        sleutel = blad.sleutel
    }

    func blad(_ vorm: Briefvorm?, dag: Datum, _ verzoek: Verzoek) -> Briefdocument.Blad {
        let letter = BriefPages.brief(
            brief, aan: aan, plaats: plaats, datum: dag, vorm: vorm, gemeente: verzoek.web.config.gemeentenaam,
            onderaan: Brieflinkblok.deel(sleutel, verzoek))
        return Briefdocument.Blad(kenmerk: brief.kenmerk, onderwerp: brief.onderwerp, kleur: vorm?.kleur, html: letter.html)
    }
}
