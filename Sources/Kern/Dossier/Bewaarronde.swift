// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A list of lines of which the term is over, proposed for destruction by one person. Names nobody: only ids, classes and days.
package struct Bewaarronde: Feitinhoud {
    package static let soort = "bewaarronde"
    /// Most lines in one round: so that a person can oversee it.
    package static let hoogstens = 3_000
    package let peildatum: Datum
    package let lijnen: [VerlopenLijn]
    /// Files with a line that is over and a duty to keep it.
    package let bewaard: [ID<Dossier>]
    /// The rules it was made with, as the certificate tells them.
    package let regels: [String]
    /// What belongs to no file; nil: a list from before that was looked at.
    package let los: [VerlopenLos]?
    package init(
        peildatum: Datum, lijnen: [VerlopenLijn], bewaard: [ID<Dossier>], los: [VerlopenLos] = [], regels: Bewaarregels
    ) {
        self.peildatum = peildatum
        self.lijnen = lijnen
        self.bewaard = bewaard
        self.los = los
        let kinds = Set(los.map(\.soort))
        self.regels =
            regels.regels.map {
                "\($0.klasse.label): \($0.jaren) jaar na de laatste wijziging (\($0.bron))\($0.opmerking.isEmpty ? "" : " " + $0.opmerking)"
            } + regels.losse.filter { kinds.contains($0.soort) }.map(\.tekst)
    }
    package var open: Opencodes { Opencodes(datum: peildatum, nummer: Int64(lijnen.count)) }

    package var isLeeg: Bool { lijnen.isEmpty && losse.isEmpty }
    package var losse: [VerlopenLos] { los ?? [] }

    /// What belongs to no file, by kind, with the first and last day of it.
    package var perLossoort: [(soort: Lossoort, aantal: Int, van: Datum, tot: Datum)] {
        Lossoort.allCases.compactMap { kind in
            let days = losse.filter { $0.soort == kind }.map(\.laatst)
            guard let first = days.min(), let last = days.max() else { return nil }
            return (kind, days.count, first, last)
        }
    }

    package var dossiers: [ID<Dossier>] { Set(lijnen.map(\.dossier)).sorted() }

    /// Lines by class, in the order of the classes.
    package var perKlasse: [(klasse: Bewaarklasse, aantal: Int)] {
        Bewaarklasse.allCases.map { klasse in (klasse, lijnen.count { $0.klasse == klasse }) }.filter { $0.1 > 0 }
    }
}

/// A second person approves a round, or sends it back.
package struct Bewaartoets: TweedeBlik {
    package static let soort = "bewaartoets"
    /// Fact id of the `Bewaarronde`.
    package let ronde: UUIDv7
    package let uitkomst: Toetsuitkomst
    package let toelichting: String
    package init(ronde: UUIDv7, uitkomst: Toetsuitkomst, toelichting: String) {
        self.ronde = ronde
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package init(op voorstel: Feit<Bewaarronde>, uitkomst: Toetsuitkomst, toelichting: String) {
        self.init(ronde: voorstel.id, uitkomst: uitkomst, toelichting: toelichting)
    }
    package var open: Opencodes { Opencodes(code: ronde.hex, nummer: uitkomst == .akkoord ? 1 : 0) }

    /// How long a proposal may wait, in days: then the list is too old to say yes to.
    package static let hoogstensDagen = 30

    package static func isTeOud(_ ronde: Feit<Bewaarronde>, op vandaag: Datum) -> Bool {
        hoogstensDagen < ronde.opgetekend.datum.dagen(tot: vandaag)
    }

    package static let nietZelf = "Deze lijst hebt u zelf gemaakt. Een ander keurt haar goed (vier ogen)."
    package static let waarom = "Schrijf op waarom deze lijst niet goed is."

    /// - Throws: as `kijk`, and `nietMogelijk` for a list that is too old to say yes to.
    package static func toets(
        _ ronde: Feit<Bewaarronde>, door wie: UUIDv7, op vandaag: Datum, _ uitkomst: Toetsuitkomst, _ toelichting: String
    ) throws(Afwijzing) -> Bewaartoets {
        let looked = try kijk(ronde, door: wie, uitkomst, toelichting)
        guard uitkomst == .terug || !isTeOud(ronde, op: vandaag) else {
            throw .nietMogelijk("Deze lijst is ouder dan \(hoogstensDagen) dagen. Maak een nieuwe.")
        }
        return looked
    }
}

/// A part of a round that was done: recorded in the commit that destroyed it. Or a file that was passed over, with why.
package struct Bewaardeel: Feitinhoud {
    package static let soort = "bewaardeel"
    /// Fact id of the `Bewaarronde`.
    package let ronde: UUIDv7
    /// Lines and keys that went.
    package let lijnen: [ID<Lijn>]
    package let feiten: Int
    /// The file that stays: it is not tried again in this round.
    package let overgeslagen: ID<Dossier>?
    /// What belongs to no file and stays; nil: nothing.
    package let overgeslagenLos: [ID<Lijn>]?
    /// Why it stays; never about a person.
    package let waarom: String?
    package init(ronde: UUIDv7, lijnen: [ID<Lijn>], feiten: Int) {
        self.ronde = ronde
        self.lijnen = lijnen
        self.feiten = feiten
        overgeslagen = nil
        overgeslagenLos = nil
        waarom = nil
    }

    package init(ronde: UUIDv7, overgeslagenLos: [ID<Lijn>], waarom: String) {
        self.ronde = ronde
        lijnen = []
        feiten = 0
        overgeslagen = nil
        self.overgeslagenLos = overgeslagenLos
        self.waarom = waarom
    }

    package init(ronde: UUIDv7, overgeslagen: ID<Dossier>, waarom: String) {
        self.ronde = ronde
        lijnen = []
        feiten = 0
        self.overgeslagen = overgeslagen
        overgeslagenLos = nil
        self.waarom = waarom
    }
    package var open: Opencodes { Opencodes(code: ronde.hex, nummer: Int64(lijnen.count)) }
}

/// What was destroyed, when and by which rules: signed, and without anything about a person (`sleutel`, `handtekening`: base64, Ed25519).
package struct Vernietigingsverklaring: Feitinhoud {
    package static let soort = "vernietigingsverklaring"
    package let grond: Vernietigingsgrond
    /// Fact id of the round or of the request it comes from.
    package let bij: UUIDv7
    package let tekst: String
    package let sleutel: String
    package let handtekening: String
    package init(grond: Vernietigingsgrond, bij: UUIDv7, tekst: String, sleutel: String, handtekening: String) {
        self.grond = grond
        self.bij = bij
        self.tekst = tekst
        self.sleutel = sleutel
        self.handtekening = handtekening
    }
    package var open: Opencodes { Opencodes(code: bij.hex) }
}

/// What a certificate tells; its text is signed, so the same values give the same bytes.
package struct Vernietigingsopgave: Sendable, Equatable {
    package var installatie: String
    package var bij: UUIDv7
    package var grond: Vernietigingsgrond
    package var moment: Moment
    package var regels: [String]
    package var dossiers: Int
    package var perKlasse: [(Bewaarklasse, Int)]
    package var feiten: Int
    /// Keys of persons, messages and drafts that followed.
    package var sleutels: Int
    package var overgeslagen: Int
    /// SHA-256 (hex) over the ids of all lines and keys, sorted: the destruction list proves which.
    package var sha: String
    /// Roles of who proposed and who approved; the journal knows who they are.
    package var rollen: [String]
    /// How long copies of the sleutelbos are kept, in days: until the last is gone a key could be put back.
    package var kopiedagen: Int
    /// What belonged to no file, by kind.
    package var perLos: [(Lossoort, Int)]

    package init(
        installatie: String, bij: UUIDv7, grond: Vernietigingsgrond, moment: Moment, regels: [String], dossiers: Int,
        perKlasse: [(Bewaarklasse, Int)], feiten: Int, sleutels: Int, overgeslagen: Int, sha: String, rollen: [String], kopiedagen: Int,
        perLos: [(Lossoort, Int)] = []
    ) {
        self.installatie = installatie
        self.bij = bij
        self.grond = grond
        self.moment = moment
        self.regels = regels
        self.dossiers = dossiers
        self.perKlasse = perKlasse
        self.feiten = feiten
        self.sleutels = sleutels
        self.overgeslagen = overgeslagen
        self.sha = sha
        self.rollen = rollen
        self.kopiedagen = kopiedagen
        self.perLos = perLos
    }

    /// From this day on no copy of the sleutelbos of before the destruction may be left.
    package var definitief: Datum { moment.datum.plus(dagen: kopiedagen + 1) }

    package static func == (left: Self, right: Self) -> Bool { left.tekst == right.tekst }

    package var tekst: String {
        let lines =
            ["Verklaring van vernietiging", "installatie: \(installatie)", "kenmerk: \(bij.hex)"]
            + ["moment: \(moment.datum.iso) \(moment.kloktijd)", "grond: \(grond.label)"]
            + regels.map { "regel: \($0)" } + ["dossiers: \(dossiers)"]
            + perKlasse.map { "lijnen, \($0.0.label.lowercased()): \($0.1)" } + perLos.map { "los, \($0.0.rawValue): \($0.1)" }
            + ["feiten: \(feiten)", "sleutels van personen, berichten en concepten: \(sleutels)", "overgeslagen: \(overgeslagen)"]
            + ["sha-256 van de lijst: \(sha)", "vier ogen: \(rollen.joined(separator: " en "))"]
            + ["definitief: \(definitief.iso); dan is de laatste kopie van de sleutels van daarvoor weg (bewaard: \(kopiedagen) dagen)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
