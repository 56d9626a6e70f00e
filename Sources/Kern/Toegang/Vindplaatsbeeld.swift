// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One vindplaats with everybody who was its contact.
package struct Vindplaatsbeeld: Sendable, Equatable {
    package let feit: Feit<Vindplaats>
    /// In order of the day from which they hold, then of recording.
    package let contacten: [Feit<Vastcontact>]
    package let persoon: Feit<Vindplaatspersoon>?

    package init(_ feit: Feit<Vindplaats>, contacten: [Feit<Vastcontact>], persoon: Feit<Vindplaatspersoon>?) {
        self.feit = feit
        self.contacten = contacten.sorted { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }
        self.persoon = persoon.flatMap { $0.inhoud.isLeeg ? nil : $0 }
    }

    package var inhoud: Vindplaats { feit.inhoud }
    package var id: ID<Vindplaats> { feit.inhoud.vindplaats }

    /// Is there somebody, and do they still work in the team?
    package enum Lijnstand: Sendable, Equatable {
        case gedekt(ID<Gebruiker>, sinds: Datum)
        /// Who it was works no longer in this team.
        case vertrokken(ID<Gebruiker>)
        case niemand

        package var isGedekt: Bool { if case .gedekt = self { true } else { false } }
    }

    /// - Parameter werkt: whether somebody works in a team now.
    package func stand(op dag: Datum, werkt: (ID<Gebruiker>, ID<Team>) -> Bool) -> Lijnstand {
        guard let now = contacten.last(where: { $0.inhoud.van <= dag })?.inhoud, let who = now.gebruiker else { return .niemand }
        return werkt(who, inhoud.team) ? .gedekt(who, sinds: now.van) : .vertrokken(who)
    }

    /// How often the contact became somebody else in a year. The first one is no change.
    package func wisselingen(op dag: Datum) -> Int {
        let since = dag.plus(jaren: -1)
        let people = contacten.filter { $0.inhoud.van <= dag && $0.inhoud.gebruiker != nil }
        return zip(people, people.dropFirst()).count { $0.inhoud.gebruiker != $1.inhoud.gebruiker && since < $1.inhoud.van }
    }

    /// What is recorded next. The same person from another day puts the day right: the earlier record is replaced.
    /// - Returns: with the fact it replaces, when it puts one right.
    /// - Throws: `ongeldig` when the day lies in the future or before one that is there already, `nietMogelijk` when nothing changes.
    package func volgende(
        _ gebruiker: ID<Gebruiker>?, van: Datum, reden: String, op vandaag: Datum
    ) throws(Afwijzing) -> (contact: Vastcontact, vervangt: UUIDv7?) {
        if vandaag < van { throw .ongeldig([Veldfout("van", "Deze dag moet nog komen. Kies vandaag of een dag die geweest is.")]) }
        let last = contacten.last, isCorrection = last?.inhoud.gebruiker == gebruiker
        if isCorrection, last == nil || last?.inhoud.van == van {
            throw .nietMogelijk(gebruiker == nil ? "Er is al niemand de vaste contactpersoon." : "Deze collega is het al.")
        }
        if let before = (isCorrection ? contacten.dropLast().last : last)?.inhoud.van, van < before {
            throw .ongeldig([Veldfout("van", "Sinds \(before.uitgeschreven) staat er al iets anders. Kies die dag of een latere.")])
        }
        return (Vastcontact(vindplaats: id, gebruiker: gebruiker, van: van, reden: reden), isCorrection ? last?.id : nil)
    }
}

/// How many have a fixed contact.
package struct Dekking: Sendable, Equatable {
    package var gedekt = 0
    package var alle = 0

    package init(_ beelden: [Vindplaatsbeeld], op dag: Datum, werkt: (ID<Gebruiker>, ID<Team>) -> Bool) {
        alle = beelden.count
        gedekt = beelden.count { $0.stand(op: dag, werkt: werkt).isGedekt }
    }

    package var isHeel: Bool { gedekt == alle }
}

extension [Vindplaatsbeeld] {
    package func van(_ groep: Vindplaatsgroep) -> [Vindplaatsbeeld] { filter { $0.inhoud.vindplaatssoort.groep == groep } }

    /// The one that somebody means who writes where they work, in their own words: the only one whose own words are all in it.
    /// Where in the gemeente it stands says nothing: in “praktijk Zuid” no word is its own.
    /// - Parameters:
    ///   - deur: of what kind it is; nil: any.
    ///   - wijken: names of the wijken of the gemeente.
    package func herken(_ tekst: String, deur: Deur? = nil, wijken: [String] = []) -> Vindplaatsbeeld? {
        let said = Set(Naamwoorden.van(tekst)), areas = wijken.map { Naamwoorden.eigen($0) }
        let found = filter { item in
            let own = Naamwoorden.eigen(item.inhoud.naam)
            return !own.isSubset(of: Naamwoorden.streken) && !areas.contains(own) && said.isSuperset(of: own)
                && (deur == nil || item.inhoud.vindplaatssoort.groep.deur == deur)
        }
        // “De Horizon Noord” and “De Horizon” both fit the first: the one with most words is meant.
        let most = found.map { Naamwoorden.eigen($0.inhoud.naam).count }.max()
        let best = found.filter { Naamwoorden.eigen($0.inhoud.naam).count == most }
        return best.count == 1 ? best.first : nil
    }
}

extension [Vindplaatsbeeld] {
    /// The only one that is called exactly this, but for capitals and signs: for a page that strangers read.
    package func heet(_ naam: String) -> Vindplaatsbeeld? {
        let asked = Naamwoorden.van(naam), found = filter { Naamwoorden.van($0.inhoud.naam) == asked }
        return found.count == 1 && !asked.isEmpty ? found.first : nil
    }
}

/// The words of a name, so that a school is known however it is written.
private enum Naamwoorden {
    /// Words that say what it is, not which.
    private static let soort: Set<String> = [
        "basisschool", "school", "scholen", "obs", "cbs", "rkbs", "pcbs", "ibs", "sbo", "vso", "college", "lyceum", "huisarts",
        "huisartsen",
        "huisartsenpraktijk", "praktijk", "gezondheidscentrum", "kinderopvang", "kdv", "bso", "de", "het", "van", "en", "der", "den", "t",
    ]

    static let streken: Set<String> = ["noord", "oost", "zuid", "west", "centrum"]

    static func van(_ text: String) -> [String] { text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }

    static func eigen(_ naam: String) -> Set<String> { Set(van(naam)).subtracting(soort) }
}
