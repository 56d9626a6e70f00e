// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What was said at the table: recorded together, as one act.
struct Tafelgesprek: Sendable {
    struct Gebied: Sendable {
        let leefgebied: Leefgebied
        var stemmen: [Leefgebiedstem] = []
        /// Voices that still hold.
        var nogZo: [Feit<Leefgebiedstem>] = []
        var bevinding: Leefgebiedbevinding?
        /// The conclusion that still holds.
        var conclusieNogZo: Feit<Leefgebiedbevinding>?
        var normaliseren: Normaliseren?

        var isLeeg: Bool {
            stemmen.isEmpty && nogZo.isEmpty && bevinding == nil && conclusieNogZo == nil && normaliseren == nil
        }
    }

    let datum: Datum
    let gebieden: [Gebied]
    /// Who was at the table, as far as was said.
    let met: [ID<Persoon>]
}

extension Tafelinvoer {
    /// The facts of this form.
    /// - Parameter alles: the button “Alles nog zo”: what was said by who is at the table still holds, unless something else was filled in.
    /// - Throws: `ongeldig` with all errors, at the fields of the form.
    func gesprek(_ tafel: Tafel, alles: Bool, op vandaag: Datum) throws(Afwijzing) -> Tafelgesprek {
        let people = tafel.mensen.filter { met.contains($0.hex) }
        if alles, people.isEmpty { throw .ongeldig([Veldfout("met", "Kruis aan met wie u sprak: “nog zo” geldt voor wie het zelf zei.")]) }
        let day = datum ?? vandaag
        var areas: [Tafelgesprek.Gebied] = []
        var errors: [Veldfout] = []
        for (area, vak) in zip(Leefgebied.allCases, gebieden) {
            var talk = Tafelgesprek.Gebied(leefgebied: area)
            for (seat, person) in tafel.plaatsen {
                guard let index = Tafelplek.allCases.firstIndex(of: seat) else { continue }
                let said = vak.stemmen[index]
                do {
                    try zeg(said, seat, person, tafel, day, &talk)
                } catch .ongeldig(let found) {
                    errors += found.map { Veldfout(seat.veld(area, $0.veld == "stand" ? "antwoord" : $0.veld), $0.melding) }
                } catch {
                    throw error
                }
            }
            sluit(vak, tafel, day, alles: alles, met: people, &talk)
            if !talk.isLeeg { areas.append(talk) }
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        guard !areas.isEmpty else {
            throw .ongeldig([
                Veldfout("", alles ? "Er is nog niets gezegd dat nog zo kan zijn." : "Er is nog niets ingevuld. Eén antwoord is genoeg.")
            ])
        }
        return Tafelgesprek(datum: day, gebieden: areas, met: people)
    }

    /// One voice about one area: new words, still so, or not talked about.
    private func zeg(
        _ vak: Tafelvak, _ plek: Tafelplek, _ persoon: ID<Persoon>?, _ tafel: Tafel, _ dag: Datum, _ talk: inout Tafelgesprek.Gebied
    ) throws(Afwijzing) {
        let known = tafel.bekend(talk.leefgebied, persoon)
        if vak.antwoord == .nogZo {
            guard !vak.isGetypt else {
                throw .ongeldig([Veldfout("antwoord", "U koos “nog zo” en vulde ook iets in. Kies “\(Tafelantwoord.anders.label)”.")])
            }
            guard let known else { throw .ongeldig([Veldfout("antwoord", "Hier is nog niets gezegd. Schrijf op wat er is gezegd.")]) }
            talk.nogZo.append(known)
            return
        }
        guard vak.antwoord != nil || vak.isGetypt else { return }
        talk.stemmen.append(
            try Leefgebiedstem(
                leefgebied: talk.leefgebied, stem: plek.stem, spreker: persoon, datum: dag, stand: vak.antwoord?.stand ?? .besproken,
                woorden: vak.woorden, cijfer: vak.cijfer, krachten: vak.krachten
            ).gecontroleerd())
    }

    /// The conclusion of one area, and with “Alles nog zo” everything nobody said anything else about.
    private func sluit(
        _ vak: Tafelgebied, _ tafel: Tafel, _ dag: Datum, alles: Bool, met: [ID<Persoon>], _ talk: inout Tafelgesprek.Gebied
    ) {
        let area = talk.leefgebied, finding = tafel.gebied(area)?.bevinding
        if let result = vak.resultaat, !vak.conclusie.isBlank {
            talk.bevinding = Leefgebiedbevinding(leefgebied: area, conclusie: vak.conclusie, resultaat: result, datum: dag)
        } else if alles || vak.isConclusieNogZo {
            talk.conclusieNogZo = finding
        }
        talk.normaliseren = vak.normaal.map { Normaliseren(leefgebied: area, antwoord: $0, uitleg: vak.normaalUitleg, datum: dag) }
        guard alles else { return }
        let people: [ID<Persoon>?] = met.map { $0 } + [nil]
        for person in people {
            let isSaid =
                talk.stemmen.contains { $0.spreker == person && ($0.stem == .professional) == (person == nil) }
                || talk.nogZo.contains { $0.houder == person?.raw ?? tafel.schrijver.raw }
            if !isSaid, let known = tafel.bekend(area, person) { talk.nogZo.append(known) }
        }
    }
}
