// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What was done with what somebody thinks of a decision that is being prepared: the answer of who prepares it (Awb 3:46).
package struct Zienswijzeantwoord: Feitinhoud {
    package static let soort = "zienswijze-antwoord"

    /// Fact id of the `Zienswijze`.
    package let zienswijze: UUIDv7
    /// Whose words it answers; nil: of who asked.
    package let van: ID<Persoon>?
    package let op: Datum
    /// For the letter.
    package let woorden: String
    /// As the words it answers; nil: no.
    package let isVertrouwelijk: Bool?

    package var open: Opencodes { Opencodes(datum: op) }

    package init(zienswijze: UUIDv7, van: ID<Persoon>? = nil, op: Datum, woorden: String, isVertrouwelijk: Bool? = nil) {
        self.zienswijze = zienswijze
        self.van = van
        self.op = op
        self.woorden = woorden
        self.isVertrouwelijk = isVertrouwelijk
    }
}

extension Zienswijzeantwoord: OverPersonen {
    /// It says what somebody said.
    package var overPersonen: [ID<Persoon>] { [van].compactMap(\.self) }
}

extension Zienswijzeantwoord: BijFeit {
    package var hoofdfeit: UUIDv7 { zienswijze }
}

/// What one person said, with what was done with it.
package struct Zienswijzebeeld: Sendable, Equatable {
    package let feit: Feit<Zienswijze>
    package let antwoord: Feit<Zienswijzeantwoord>?

    package init(feit: Feit<Zienswijze>, antwoord: Feit<Zienswijzeantwoord>? = nil) {
        self.feit = feit
        self.antwoord = antwoord
    }

    package var inhoud: Zienswijze { feit.inhoud }
    /// Said, and nobody wrote yet what is done with it.
    package var vraagtAntwoord: Bool { inhoud.wat == .gegeven && antwoord == nil }

    /// By day; the last answer counts.
    package static func lijst(_ gezegd: [Feit<Zienswijze>], _ antwoorden: [Feit<Zienswijzeantwoord>]) -> [Zienswijzebeeld] {
        let answers = antwoorden.geldend().sorted { $0.id < $1.id }
        return gezegd.geldend().opDatum(\.op).map { fact in
            Zienswijzebeeld(feit: fact, antwoord: answers.last { $0.inhoud.zienswijze == fact.id })
        }
    }

    /// - Throws: `nietMogelijk` when there is nothing to answer; `ongeldig` without words.
    package func beantwoord(_ woorden: String, op dag: Datum) throws(Afwijzing) -> Zienswijzeantwoord {
        guard inhoud.wat == .gegeven else { throw .nietMogelijk("Hierop is niets te antwoorden: er is nog niets gezegd.") }
        guard !woorden.isLeeg else {
            throw .ongeldig([Veldfout("antwoord", "Schrijf op wat u met deze woorden doet, en waarom (Awb 3:46).")])
        }
        return Zienswijzeantwoord(
            zienswijze: feit.id, van: inhoud.van, op: dag, woorden: woorden, isVertrouwelijk: inhoud.isVertrouwelijk)
    }
}

/// Where the hearing before an adverse decision stands.
package enum Zienswijzestand: Sendable, Equatable {
    case ontbreekt
    /// Asked; an answer may still come until this day.
    case wacht(tot: Datum)
    case gegeven
    /// Said by so many, and not written yet what is done with it.
    case onbeantwoord(Int)
    /// Asked, and the time to answer went by.
    case verstreken
    case overgeslagen
    /// Heard on an objection against the decision this one replaces: that takes its place (Awb 7:2, 7:9).
    case gehoord

    /// Why a decision that refuses cannot be taken yet; nil: it can.
    package var beletsel: String? {
        switch self {
        case .ontbreekt:
            "Vraag eerst wat de aanvrager daarvan vindt, of leg vast waarom dat niet hoeft (Awb 4:7, 4:8, 4:11)."
        case .wacht(let until):
            "Wie u vroeg, mag nog tot en met \(until.uitgeschreven) zeggen wat hij of zij ervan vindt (Awb 4:7, 4:8). Wacht daarop."
        case .onbeantwoord:
            "Er is gezegd wat iemand ervan vindt. Schrijf eerst op wat u daarmee doet: dat komt in de brief (Awb 3:46)."
        case .gegeven, .verstreken, .overgeslagen, .gehoord: nil
        }
    }

    /// Who asked for the help must have been asked; who else was asked may answer too, and gets an answer.
    /// - Parameter beelden: on this aanvraag, in force.
    package static func van(_ beelden: [Zienswijzebeeld], aanvrager: ID<Persoon>, op dag: Datum) -> Zienswijzestand {
        let people = Dictionary(grouping: beelden) { $0.inhoud.van ?? aanvrager }
        let first = een(people[aanvrager] ?? [], op: dag)
        guard first.beletsel == nil else { return first }
        let waiting = people.values.compactMap { een($0, op: dag).wachtTot }.max()
        if let waiting { return .wacht(tot: waiting) }
        let unanswered = beelden.count { $0.vraagtAntwoord }
        return unanswered == 0 ? first : .onbeantwoord(unanswered)
    }

    private static func een(_ beelden: [Zienswijzebeeld], op dag: Datum) -> Zienswijzestand {
        if beelden.contains(where: { $0.inhoud.wat == .gegeven }) { return .gegeven }
        if beelden.contains(where: { $0.inhoud.wat == .overgeslagen }) { return .overgeslagen }
        guard let until = beelden.compactMap(\.inhoud.tot).max() else { return .ontbreekt }
        return dag <= until ? .wacht(tot: until) : .verstreken
    }

    private var wachtTot: Datum? {
        if case .wacht(let until) = self { return until }
        return nil
    }
}
