// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A note of one contact, fast, for several children at once: one fact per child's line with a shared `handeling`.
package struct Contactnotitie: Feitinhoud {
    package static let soort = "contactnotitie"
    package let contactsoort: Contactsoort
    package let datum: Datum
    /// About which children.
    package let over: [ID<Persoon>]
    /// With whom was spoken.
    package let gesproken: [ID<Persoon>]
    /// Who was seen but not spoken with.
    package let gezien: [ID<Persoon>]
    /// What was said, by whom, in their own words.
    package let gezegd: String
    /// What the professional sees and thinks: interpretation, never mixed with the words.
    package let gedacht: String
    package let afspraken: String
    /// Children who were spoken alone; nil: written before it was asked.
    package let alleen: [ID<Persoon>]?
    /// The `handeling` of the appointment it is about.
    package let afspraak: UUIDv7?
    package init(
        contactsoort: Contactsoort, datum: Datum, over: [ID<Persoon>], gesproken: [ID<Persoon>] = [], gezien: [ID<Persoon>] = [],
        gezegd: String = "", gedacht: String = "", afspraken: String = "", alleen: [ID<Persoon>]? = nil, afspraak: UUIDv7? = nil
    ) {
        self.contactsoort = contactsoort
        self.datum = datum
        self.over = over
        self.gesproken = gesproken
        self.gezien = gezien
        self.gezegd = gezegd
        self.gedacht = gedacht
        self.afspraken = afspraken
        self.alleen = alleen
        self.afspraak = afspraak
    }
    package var open: Opencodes { Opencodes(code: contactsoort.rawValue, datum: datum) }

    /// A note is at most two pages, so that a colleague reads it: five hundred words on each.
    package static let meesteWoorden = 1_000

    /// How many words are written in all.
    package var woorden: Int { [gezegd, gedacht, afspraken].map { $0.split(whereSeparator: \.isWhitespace).count }.reduce(0, +) }

    /// Whom the writer met, spoken with or only seen.
    package var ontmoet: [ID<Persoon>] { gesproken + gezien + (alleen ?? []) }

    /// - Parameter eerder: what it puts right: a note that was longer from before stays as long as it was.
    /// - Throws: `ongeldig` when no child is named, nothing or too much is written, or the day lies in the future.
    package func gecontroleerd(op vandaag: Datum, eerder: Contactnotitie? = nil) throws(Afwijzing) -> Contactnotitie {
        let most = max(Self.meesteWoorden, eerder?.woorden ?? 0)
        var errors: [Veldfout] = []
        if over.isEmpty { errors.append(Veldfout("over", "Kies over welk kind of welke kinderen dit gaat.")) }
        if vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Een notitie gaat over wat geweest is.")) }
        if [gezegd, gedacht, afspraken].allSatisfy({ Notitieopzet.zonderKoppen($0).isBlank }) {
            errors.append(Veldfout("gezegd", "Schrijf minstens één ding op: wat is gezegd, wat u ziet of wat is afgesproken."))
        }
        if most < woorden {
            errors.append(
                Veldfout(
                    "gezegd",
                    "Deze notitie heeft \(woorden) woorden. Twee bladzijden is genoeg: hoogstens \(most). Wat u schreef staat er "
                        + "nog. Kort haar in, of schrijf een tweede notitie."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Contactnotitie: OverPersonen {
    /// The words belong to who spoke: a talk with one parent alone is that parent's own story, also when the children are its subject.
    /// Nobody spoken to or seen: it is about the children it names.
    package var overPersonen: [ID<Persoon>] {
        let heard = Set(ontmoet).sorted()
        return heard.isEmpty ? over : heard
    }
}

package enum Contactsoort: String, Keuzelijst {
    case huisbezoek
    case telefoon
    case gesprek
    case beeldbellen
    case bericht
    case school
    case overleg

    package var label: String {
        switch self {
        case .huisbezoek: "Huisbezoek"
        case .telefoon: "Telefoongesprek"
        case .gesprek: "Gesprek op kantoor of elders"
        case .beeldbellen: "Beeldbellen"
        case .bericht: "Bericht of e-mail"
        case .school: "Gesprek op school"
        case .overleg: "Overleg met professionals"
        }
    }

    /// People were in one room: who was there, was seen. Of talk among professionals that is not sure.
    package var isInLevendenLijve: Bool {
        switch self {
        case .huisbezoek, .gesprek, .school: true
        case .telefoon, .beeldbellen, .bericht, .overleg: false
        }
    }

    /// A contact with the family itself, as against talk about them.
    package var isMetGezin: Bool {
        switch self {
        case .overleg: false
        case .huisbezoek, .telefoon, .gesprek, .beeldbellen, .bericht, .school: true
        }
    }
}
