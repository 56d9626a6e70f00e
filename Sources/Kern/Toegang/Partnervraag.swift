// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody outside is asked something about a child, with a day by which we hope for an answer: a huisarts, a school, a colleague elsewhere.
package struct Partnervraag: Feitinhoud {
    package static let soort = "partnervraag"
    /// Name, function and organisation: "dokter De Jong, huisarts".
    package let aan: String
    package let over: [ID<Persoon>]
    package let vraag: String
    package let uiterlijk: Datum
    /// The ground of the agreements, as it was when this was asked.
    package let grond: Deelgrond
    package let toelichting: String
    /// Fact ids of the agreements to share it rests on: as long as they hold, the way in is open. nil: asked before these were recorded;
    /// there is no way in any more.
    package let afspraken: [UUIDv7]?
    package init(
        aan: String, over: [ID<Persoon>], vraag: String, uiterlijk: Datum, grond: Deelgrond, toelichting: String,
        afspraken: [UUIDv7]? = nil
    ) {
        self.aan = aan
        self.over = over
        self.vraag = vraag
        self.uiterlijk = uiterlijk
        self.grond = grond
        self.toelichting = toelichting
        self.afspraken = afspraken
    }
    package var open: Opencodes { Opencodes(datum: uiterlijk) }

    /// A question to the party of these agreements, about the children they are about.
    /// - Throws: `ongeldig` without an agreement, or when they are with more than one party or on more than one ground.
    package init(op afspraken: [Feit<Deelafspraak>], vraag: String, uiterlijk: Datum) throws(Afwijzing) {
        guard let first = afspraken.first?.inhoud else { throw .ongeldig([Self.geenAfspraak]) }
        guard afspraken.allSatisfy({ $0.inhoud.isMet(first.partner) && $0.inhoud.grond == first.grond }) else {
            throw .ongeldig([
                Veldfout("afspraken", "Kies afspraken met dezelfde ander, om dezelfde reden. Stel anders twee vragen.")
            ])
        }
        self.init(
            aan: first.partner, over: Set(afspraken.map(\.inhoud.kind)).sorted(), vraag: vraag, uiterlijk: uiterlijk, grond: first.grond,
            toelichting: first.toelichting, afspraken: afspraken.map(\.id))
    }

    private static let geenAfspraak = Veldfout(
        "afspraken", "Kies op welke afspraak dit rust. Staat zij er niet? Leg haar eerst vast bij “Toestemming en delen”.")

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Partnervraag {
        var errors: [Veldfout] = []
        if over.isEmpty { errors.append(Veldfout("over", "Kies over wie de vraag gaat.")) }
        if uiterlijk < vandaag || vandaag.plus(dagen: Partnerlink.dagen) < uiterlijk {
            errors.append(
                Veldfout("uiterlijk", "Kies een dag van vandaag tot en met \(vandaag.plus(dagen: Partnerlink.dagen).uitgeschreven)."))
        }
        if afspraken?.isEmpty ?? true { errors.append(Self.geenAfspraak) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Partnervraag: OverPersonen {
    package var overPersonen: [ID<Persoon>] { over }
}

/// The way in for who was asked: a link that says nothing by itself, and a code that is told by telephone. Only hashes are kept. The newest of
/// a question counts.
package struct Partnerlink: Feitinhoud {
    package static let soort = "partnerlink"
    package let vraag: UUIDv7
    /// SHA-256 of the secret in the link, hex.
    package let link: String
    /// SHA-256 of secret and code together, hex: one without the other proves nothing.
    package let code: String
    package let tot: Datum
    package init(vraag: UUIDv7, link: String, code: String, tot: Datum) {
        self.vraag = vraag
        self.link = link
        self.code = code
        self.tot = tot
    }
    package var open: Opencodes { Opencodes(code: link, datum: tot) }

    /// The longest a link works, in days (our choice).
    package static let dagen = 42
}

/// What a partner answered, in their own words.
package struct Partnerreactie: Feitinhoud {
    package static let soort = "partnerreactie"
    package let vraag: UUIDv7
    package let over: [ID<Persoon>]
    /// Who answered, as they wrote it themselves.
    package let wie: String
    package let tekst: String
    package let op: Datum
    package init(vraag: UUIDv7, over: [ID<Persoon>], wie: String, tekst: String, op: Datum) {
        self.vraag = vraag
        self.over = over
        self.wie = wie
        self.tekst = tekst
        self.op = op
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Partnerreactie: OverPersonen {
    package var overPersonen: [ID<Persoon>] { over }
}

extension Partnerreactie: BijFeit {
    package var hoofdfeit: UUIDv7 { vraag }
}

/// Somebody of the team read an answer: from then on it is known.
package struct Partnerlezing: Feitinhoud {
    package static let soort = "partnerlezing"
    package let antwoord: UUIDv7
    package init(antwoord: UUIDv7) { self.antwoord = antwoord }
}

/// Where a question to a partner stands.
package struct Partnerbeeld: Sendable, Equatable {
    package let vraag: Feit<Partnervraag>
    package let link: Partnerlink?
    package let antwoord: Feit<Partnerreactie>?
    package let isGelezen: Bool
    /// There is an answer, also when this reader may not see it: nothing is asked again, withdrawn or answered twice.
    package let isBeantwoord: Bool

    package init(
        vraag: Feit<Partnervraag>, link: Partnerlink?, antwoord: Feit<Partnerreactie>?, isGelezen: Bool, isBeantwoord: Bool = false
    ) {
        self.vraag = vraag
        self.link = link
        self.antwoord = antwoord
        self.isGelezen = isGelezen
        self.isBeantwoord = isBeantwoord || antwoord != nil
    }

    /// Newest first; what was taken back is not among them.
    /// - Parameter beantwoord: the questions with an answer, seen or not.
    package static func alle(
        _ vragen: [Feit<Partnervraag>], _ links: [Feit<Partnerlink>], _ antwoorden: [Feit<Partnerreactie>],
        _ lezingen: [Feit<Partnerlezing>],
        beantwoord: Set<UUIDv7> = []
    ) -> [Partnerbeeld] {
        let read = Set(lezingen.geldend().map(\.inhoud.antwoord))
        let order = { (left: (Moment, UUIDv7), right: (Moment, UUIDv7)) in left < right }
        return vragen.geldend().sorted { order(($1.opgetekend, $1.id), ($0.opgetekend, $0.id)) }.map { question in
            let answer = antwoorden.geldend().filter { $0.inhoud.vraag == question.id }
                .min { order(($0.opgetekend, $0.id), ($1.opgetekend, $1.id)) }
            let link = links.geldend().filter { $0.inhoud.vraag == question.id }
                .max { order(($0.opgetekend, $0.id), ($1.opgetekend, $1.id)) }
            return Partnerbeeld(
                vraag: question, link: link?.inhoud, antwoord: answer, isGelezen: answer.map { read.contains($0.id) } ?? false,
                isBeantwoord: beantwoord.contains(question.id))
        }
    }
}
