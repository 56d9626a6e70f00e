// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What was written down about one leefgebied in one go: recorded together, as one act.
struct Gebiedsgesprek: Sendable {
    let leefgebied: Leefgebied
    let datum: Datum
    let stemmen: [Leefgebiedstem]
    let vaststelling: Vaststelling?
    let duiding: Duiding?
    let bevinding: Leefgebiedbevinding?
    let normaliseren: Normaliseren?

    var isLeeg: Bool { stemmen.isEmpty && vaststelling == nil && duiding == nil && bevinding == nil && normaliseren == nil }
}

extension Gebiedsinvoer {
    /// The facts of this form.
    /// - Parameters:
    ///   - sprekers: who may speak here, by place on the page; a voice of somebody else is refused.
    ///   - bekend: fact ids that an interpretation or conclusion may rest on.
    /// - Throws: `ongeldig` with all errors, at the fields of the form.
    func gesprek(_ gebied: Leefgebied, sprekers: [Stemplek: [ID<Persoon>]], bekend: Set<UUIDv7>, op vandaag: Datum) throws(Afwijzing)
        -> Gebiedsgesprek
    {
        let dag = datum ?? vandaag
        let voices = try stemmen(gebied, sprekers, dag)
        let talk = Gebiedsgesprek(
            leefgebied: gebied, datum: dag, stemmen: voices,
            vaststelling: feit.isBlank
                ? nil : Vaststelling(leefgebied: gebied, tekst: feit, datum: feitDatum ?? dag, herkomst: feitHerkomst),
            duiding: duiding.isBlank ? nil : Duiding(leefgebied: gebied, tekst: duiding, datum: dag, berustOp: Self.ids(duidingOp, bekend)),
            bevinding: bevinding(gebied, bekend, dag),
            normaliseren: normaal.map { Normaliseren(leefgebied: gebied, antwoord: $0, uitleg: normaalUitleg, datum: dag) })
        guard !talk.isLeeg else {
            throw .ongeldig([Veldfout("kind-stand", "Er is nog niets ingevuld. Eén antwoord is genoeg, ook “Niet besproken”.")])
        }
        return talk
    }

    private func bevinding(_ gebied: Leefgebied, _ bekend: Set<UUIDv7>, _ dag: Datum) -> Leefgebiedbevinding? {
        guard !conclusie.isBlank, let resultaat else { return nil }
        return Leefgebiedbevinding(
            leefgebied: gebied, conclusie: conclusie, resultaat: resultaat, datum: dag, berustOp: Self.ids(conclusieOp, bekend))
    }

    private static func ids(_ codes: [String], _ bekend: Set<UUIDv7>) -> [UUIDv7] {
        codes.compactMap { UUIDv7($0) }.filter(bekend.contains)
    }

    private func stemmen(_ gebied: Leefgebied, _ sprekers: [Stemplek: [ID<Persoon>]], _ dag: Datum) throws(Afwijzing) -> [Leefgebiedstem] {
        var voices: [Leefgebiedstem] = []
        var errors: [Veldfout] = []
        for (plek, vak) in zip(Stemplek.allCases, stemmen) {
            do {
                if let voice = try vak.stem(plek, gebied, sprekers[plek] ?? [], dag) { voices.append(voice) }
            } catch .ongeldig(let found) {
                errors += found.map { Veldfout(plek.veld($0.veld), $0.melding) }
            } catch {
                throw error
            }
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return voices
    }
}

extension Stemvak {
    private var isGetypt: Bool { cijfer != nil || ![woorden, krachten, zorgen, sinds, geprobeerd].allSatisfy(\.isBlank) }

    /// nil: nothing was filled in for this voice.
    fileprivate func stem(_ plek: Stemplek, _ gebied: Leefgebied, _ sprekers: [ID<Persoon>], _ dag: Datum) throws(Afwijzing)
        -> Leefgebiedstem?
    {
        guard isGetypt || stand != nil else { return nil }
        let who = ID<Persoon>(spreker)
        if plek != .professional, who.map({ !sprekers.contains($0) }) ?? true {
            throw .ongeldig([Veldfout("spreker", "Kies wie dit zei.")])
        }
        return try Leefgebiedstem(
            leefgebied: gebied, stem: plek.stem, spreker: plek == .professional ? nil : who, datum: dag, stand: stand ?? .besproken,
            woorden: woorden, cijfer: cijfer, krachten: krachten, zorgen: zorgen, sinds: sinds, geprobeerd: geprobeerd
        ).gecontroleerd()
    }
}
