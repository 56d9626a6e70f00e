// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Asked again, and it still holds: one voice or one conclusion is confirmed on a day. A fact of its own, never a copy of the words: what was
/// said keeps its own date, and the confirmation says until when it held at least.
package struct Analysebevestiging: Feitinhoud {
    package static let soort = "analysebevestiging"
    package let leefgebied: Leefgebied
    /// Fact id of the `Leefgebiedstem` or `Leefgebiedbevinding` that still holds.
    package let feit: UUIDv7
    /// Who said so: the speaker of a voice, everybody at the table for a conclusion; empty for what a professional saw.
    package let met: [ID<Persoon>]
    package let datum: Datum
    package init(leefgebied: Leefgebied, feit: UUIDv7, met: [ID<Persoon>], datum: Datum) {
        self.leefgebied = leefgebied
        self.feit = feit
        self.met = met
        self.datum = datum
    }
    package var open: Opencodes { Opencodes(code: leefgebied.rawValue, datum: datum) }
}

extension Analysebevestiging: OverPersonen {
    package var overPersonen: [ID<Persoon>] { met }
}

/// Who may not see what was said, may not see that it still holds.
extension Analysebevestiging: BijFeit {
    package var hoofdfeit: UUIDv7 { feit }
}

extension [Feit<Analysebevestiging>] {
    /// Those in force that confirm a fact under any of these ids (the fact and what it corrects), by date.
    package func van(_ versies: Set<UUIDv7>) -> [Feit<Analysebevestiging>] {
        geldend().filter { versies.contains($0.inhoud.feit) }.opDatum(\.datum)
    }
}

/// Somebody who belongs to the analysis was not heard, and why: an answer too, with a day.
package struct Nietgehoord: Feitinhoud {
    package static let soort = "nietgehoord"
    package let persoon: ID<Persoon>
    package let stem: Stem
    package let reden: Niethoorreden
    /// What was seen of a child that is too young to ask, or what else is to be known.
    package let toelichting: String
    package let datum: Datum
    package init(persoon: ID<Persoon>, stem: Stem, reden: Niethoorreden, toelichting: String = "", datum: Datum) {
        self.persoon = persoon
        self.stem = stem
        self.reden = reden
        self.toelichting = toelichting
        self.datum = datum
    }
    package var open: Opencodes { Opencodes(code: "\(stem.rawValue):\(reden.rawValue)", datum: datum) }

    /// - Throws: `ongeldig` when a day lies ahead, or a reason needs words that are not there.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Nietgehoord {
        var errors: [Veldfout] = []
        if vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul de dag in waarop u dit vaststelde.")) }
        if stem != .kind, reden == .teJong { errors.append(Veldfout("reden", "Te jong kan alleen bij een kind. Kies een andere reden.")) }
        if let question = reden.vraag, toelichting.isBlank { errors.append(Veldfout("toelichting", question)) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Nietgehoord: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon] }
}

package enum Niethoorreden: String, Keuzelijst {
    case teJong = "te-jong"
    case wilNiet = "wil-niet"
    case nietBereikt = "niet-bereikt"
    case nietVeilig = "niet-veilig"
    case anders

    package var label: String {
        switch self {
        case .teJong: "Te jong om te vragen: gezien en geobserveerd"
        case .wilNiet: "Wil niet praten"
        case .nietBereikt: "Niet bereikt"
        case .nietVeilig: "Nu niet veilig om te vragen"
        case .anders: "Anders"
        }
    }

    package var hulp: String? {
        self == .nietVeilig ? "Op papier staat dan alleen “niet gevraagd”: een afdruk kan in verkeerde handen komen." : nil
    }

    /// As it may be read by whoever holds the paper.
    package var opPapier: String { self == .nietVeilig ? "niet gevraagd" : label.prefix(1).lowercased() + label.dropFirst() }

    /// What must be told with it; nil: nothing.
    fileprivate var vraag: String? {
        switch self {
        case .teJong: "Schrijf op wat u zag: hoe het kind speelt, kijkt, contact maakt."
        case .anders: "Schrijf op waarom deze persoon niet is gehoord."
        case .wilNiet, .nietBereikt, .nietVeilig: nil
        }
    }
}

extension [Feit<Nietgehoord>] {
    /// The last reason in force about one person.
    package func reden(van persoon: ID<Persoon>) -> Feit<Nietgehoord>? {
        geldend().filter { $0.inhoud.persoon == persoon }.opDatum(\.datum).last
    }
}
