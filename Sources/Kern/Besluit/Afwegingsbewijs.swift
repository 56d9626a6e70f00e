// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// The receipt of a weighing (formaten.md, Receipt): all that was known and used, so that the outcome can be computed again for as
/// long as the line exists. The text of the kader is kept by its SHA-256, beside it.
package struct Afwegingsbewijs: Feitinhoud {
    package static let soort = "afwegingsbewijs"

    package struct Kaderverwijzing: Codable, Sendable, Hashable {
        package let id: String
        package let versie: Int
        /// SHA-256 of the bytes of the kader, 64 hexadecimal digits.
        package let sha256: String

        package init(id: String, versie: Int, sha256: String) {
            self.id = id
            self.versie = versie
            self.sha256 = sha256
        }
    }

    package let aanvraag: ID<Feitmerk>
    package let kader: Kaderverwijzing
    /// Sorted by name.
    package let feiten: [Bewijsfeit]
    /// In the order of the steps.
    package let bevindingen: [Stapbevinding]
    package let uitkomst: Wegingsuitkomst
    package let gronden: [Grond]
    /// Id and version of every rule of law used, sorted, like `beslistermijn/1`.
    package let regels: [String]
    package let door: ID<Gebruiker>
    package let op: Moment

    package var open: Opencodes { Opencodes(code: "\(kader.id)/\(kader.versie)") }

    package var oordeel: Oordeel<Wegingsuitkomst> { Oordeel(uitkomst, gronden: gronden) }

    /// Weighs and keeps what was weighed.
    /// - Throws: `nietMogelijk` naming the step that is not done, or the fact that cannot be read.
    package static func maak(
        aanvraag: ID<Feitmerk>, weging: Weging, sha256: String, feiten: [Bewijsfeit], door: ID<Gebruiker>, op: Moment
    ) throws(Afwijzing) -> Afwegingsbewijs {
        let sorted = feiten.sorted { $0.naam.rawValue < $1.naam.rawValue }
        var geheugen = Bewijsgeheugen()
        let outcome = try Bewijsregels.vorm(weging, sorted, &geheugen).oordeel
        return Afwegingsbewijs(
            aanvraag: aanvraag, kader: Kaderverwijzing(id: weging.kader.id, versie: weging.kader.versie, sha256: sha256), feiten: sorted,
            bevindingen: weging.bevindingen, uitkomst: outcome.uitkomst, gronden: outcome.gronden,
            regels: Bewijsregels.gebruikt(outcome.gronden), door: door, op: op)
    }

    /// Computes the outcome again from what was kept.
    /// - Parameter sha256: of the kader handed over.
    /// - Throws: `nietMogelijk` when this is not the kader of the receipt, or when what was kept no longer gives an outcome.
    package func herhaal(_ kader: Afwegingskader, sha256: String) throws(Afwijzing) -> Herhaling {
        try herhaal(Kaderrekenaar(kader), sha256: sha256)
    }

    /// The same with the tables compiled before.
    package func herhaal(_ rekenaar: Kaderrekenaar, sha256: String) throws(Afwijzing) -> Herhaling {
        var geheugen = Bewijsgeheugen()
        return try herhaal(rekenaar, sha256: sha256, &geheugen)
    }

    /// The same for many receipts, one after another.
    package func herhaal(
        _ rekenaar: Kaderrekenaar, sha256: String, _ geheugen: inout Bewijsgeheugen
    ) throws(Afwijzing) -> Herhaling {
        let kader = rekenaar.kader
        guard kader.id == self.kader.id, kader.versie == self.kader.versie, sha256 == self.kader.sha256 else {
            throw .nietMogelijk("Dit is niet het kader waarmee is afgewogen (\(self.kader.id), versie \(self.kader.versie)).")
        }
        let again = try Bewijsregels.vorm(Weging(rekenaar, bevindingen: bevindingen), feiten, &geheugen)
        // What is the same need not be written out to be compared; what differs is, and then compared once more.
        if again.is(self) { return Herhaling(gelijk: true, opnieuw: oordeel) }
        let written = again.oordeel
        return Herhaling(gelijk: written == oordeel, opnieuw: written)
    }

    /// The outcome of a replay.
    package struct Herhaling: Sendable, Equatable {
        /// True when outcome and all grounds are the same as kept.
        package let gelijk: Bool
        package let opnieuw: Oordeel<Wegingsuitkomst>
    }

    /// The bytes of this receipt: JSON with sorted keys, the same for the same receipt.
    package func canoniek() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

/// Runs the rules of law over the facts of a receipt. One list for making and for replaying, so that they cannot differ.
/// A changed rule is a new version beside the old: the old one stays here for old receipts.
enum Bewijsregels {
    static func vorm(_ weging: Weging, _ feiten: [Bewijsfeit], _ geheugen: inout Bewijsgeheugen) throws(Afwijzing) -> Bewijsvorm {
        guard let facts = Feitwaarden(feiten) else { throw .nietMogelijk("Een feit staat er twee keer. Laat er één staan.") }
        let age = try leeftijd(facts), term = try geheugen.termijn(facts), budget = try pgb(facts)
        let weighed = try weging.vorm(.feiten(facts, jeugdige: age?.uitkomst))
        let against = age?.uitkomst == .nee ? age?.gronden ?? [] : []
        let warnings = against.map { "Volgens de wet geen jeugdige: \($0.uitleg)" }
        let outcome = Wegingsuitkomst(
            voorziening: weighed.uitkomst.voorziening, bepalendeStap: weighed.uitkomst.bepalendeStap, waarschuwingen: warnings,
            tegenTabel: weighed.uitkomst.tegenTabel)
        return Bewijsvorm(
            uitkomst: outcome, weging: weighed.grond, wet: (age?.gronden ?? []) + term + (budget?.gronden ?? []))
    }

    private static func pgb(_ facts: Feitwaarden) throws(Afwijzing) -> Oordeel<Pgbtoets.Uitkomst>? {
        guard let day = facts[.peildatum] else { return nil }
        guard let read = Datum(iso: day) else { throw onleesbaar(.peildatum) }
        do { return try Pgbvraag(facts).map { Pgbtoets.bereken($0, op: read) } } catch { throw onleesbaar(error.naam) }
    }

    /// The rules named anywhere in the tree; steps of the kader are not rules of law.
    static func gebruikt(_ gronden: [Grond]) -> [String] {
        func namen(_ ground: Grond) -> [String] { [ground.regel] + ground.onder.flatMap(namen) }
        return Set(gronden.flatMap(namen).filter { !$0.contains("#") }).sorted()
    }

    static func leeftijd(_ facts: Feitwaarden) throws(Afwijzing) -> Oordeel<Jeugdigetoets.Uitkomst>? {
        guard let birth = facts[.jeugdigeGeboortedatum], let day = facts[.peildatum] else { return nil }
        let use = facts[.jeugdigeDatumgebruik].map { Int($0).flatMap(Datumgebruik.init(rawValue:)) }
        guard let date = Datum(iso: birth), let born = Geboortedatum(date, gebruik: use ?? nil), use == nil || use != .some(nil) else {
            throw onleesbaar(.jeugdigeGeboortedatum)
        }
        guard let read = Datum(iso: day) else { throw onleesbaar(.peildatum) }
        let age = Jeugdigetoets.bereken(born, op: read, verlengd: try verlengd(.jeugdigeVerlengdeHulp, facts))
        // Pleegzorg is a road of its own (Jeugdwet 1.1, jeugdige 3°): looked at only where the other does not lead there.
        guard age.uitkomst != .ja, let foster = try verlengd(.jeugdigeVerlengdePleegzorg, facts) else { return age }
        let other = Pleegzorgtoets.bereken(born, op: read, verlengd: foster)
        return other.uitkomst == .ja ? other : age
    }

    private static func verlengd(_ naam: Feitnaam, _ facts: Feitwaarden) throws(Afwijzing) -> VerlengdeHulp? {
        guard let text = facts[naam] else { return nil }
        guard let found = VerlengdeHulp(tekst: text) else { throw onleesbaar(naam) }
        return found
    }

    static func beslistermijn(_ facts: Feitwaarden) throws(Afwijzing) -> Oordeel<Beslistermijn.Uitkomst>? {
        guard let received = facts[.aanvraagOntvangen] else { return nil }
        guard let day = Datum(iso: received) else { throw onleesbaar(.aanvraagOntvangen) }
        var pauses: [Opschorting] = []
        for text in (facts[.termijnOpgeschort] ?? "").split(separator: ",") {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 3, let from = Datum(iso: parts[0]), parts[1].isEmpty || Datum(iso: parts[1]) != nil,
                let ground = Opschorting.Grondslag(rawValue: String(parts[2])),
                let pause = Opschorting(van: from, totEnMet: Datum(iso: parts[1]), grond: ground)
            else { throw onleesbaar(.termijnOpgeschort) }
            pauses.append(pause)
        }
        return try Beslistermijn.bereken(ontvangen: day, opschortingen: pauses, verlenging: verlenging(facts))
    }

    private static func verlenging(_ facts: Feitwaarden) throws(Afwijzing) -> Verlenging? {
        guard let text = facts[.termijnVerlengd] else { return nil }
        let days = text.split(separator: "/", omittingEmptySubsequences: false).map { Datum(iso: $0) }
        guard days.count == 2, let told = days[0], let until = days[1] else { throw onleesbaar(.termijnVerlengd) }
        return Verlenging(medegedeeld: told, nieuweDatum: until)
    }

    private static func onleesbaar(_ naam: Feitnaam) -> Afwijzing {
        .nietMogelijk("Het feit ‘\(naam.rawValue)’ is niet te lezen. Controleer de waarde.")
    }
}

/// What computing one receipt leaves for the next: the term of a day of receipt is the same for every aanvraag of that day.
package struct Bewijsgeheugen: Sendable {
    private static let meeste = 4_096
    /// By the text of the day of receipt.
    private var termijnen: [String: [Grond]] = [:]

    package init() {}

    /// The grounds of the decision term; empty when no day of receipt was kept.
    mutating func termijn(_ facts: Feitwaarden) throws(Afwijzing) -> [Grond] {
        // A term that stood still or was moved is of one aanvraag only.
        guard let received = facts[.aanvraagOntvangen], facts[.termijnOpgeschort] == nil, facts[.termijnVerlengd] == nil else {
            return try Bewijsregels.beslistermijn(facts)?.gronden ?? []
        }
        if let known = termijnen[received] { return known }
        let found = try Bewijsregels.beslistermijn(facts)?.gronden ?? []
        if termijnen.count == Self.meeste { termijnen.removeAll(keepingCapacity: true) }
        termijnen[received] = found
        return found
    }
}

/// What a receipt says, with the ground of the weighing not written out yet.
struct Bewijsvorm: Sendable {
    let uitkomst: Wegingsuitkomst
    let weging: Grondvorm
    /// Of the rules of law.
    let wet: [Grond]

    var oordeel: Oordeel<Wegingsuitkomst> { Oordeel(uitkomst, gronden: [weging.grond] + wet) }

    /// True only when `oordeel` equals what the receipt kept.
    func `is`(_ bewijs: Afwegingsbewijs) -> Bool {
        guard let first = bewijs.gronden.first else { return false }
        return uitkomst == bewijs.uitkomst && weging.is(first) && bewijs.gronden.dropFirst().elementsEqual(wet)
    }
}
