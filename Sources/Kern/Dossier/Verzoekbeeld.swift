// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Where a request stands: derived from its facts, never stored.
package enum Verzoekstand: String, Sendable, CaseIterable {
    case beoordelen
    case toetsen
    case uitvoeren
    case klaar

    package var label: String {
        switch self {
        case .beoordelen: "Te beoordelen"
        case .toetsen: "Wacht op een tweede blik"
        case .uitvoeren: "Antwoord kan weg"
        case .klaar: "Beantwoord"
        }
    }
}

/// A request with what followed on it.
package struct Verzoekbeeld: Sendable, Equatable {
    package let feit: Feit<Clientverzoek>
    package let besluit: Feit<Verzoekbesluit>?
    package let toets: Feit<Verzoektoets>?
    package let uitstel: Feit<Verzoekuitstel>?
    package let afgifte: Feit<Verzoekafgifte>?
    /// Choices about the copy, the last one per part.
    package let keuzes: [String: Feit<Afschriftkeuze>]
    /// The fact that put right what the request said was wrong.
    package let verbetering: UUIDv7?
    package let uiterlijk: Oordeel<Datum>

    package var verzoek: Clientverzoek { feit.inhoud }
    package var id: UUIDv7 { feit.id }

    package var stand: Verzoekstand {
        if afgifte != nil { return .klaar }
        guard let besluit, toets?.inhoud.uitkomst != .terug else { return .beoordelen }
        // A choice made after the answer was proposed: the colleague would not have seen it.
        if verzoek.verzoeksoort.isAfschrift, keuzes.values.contains(where: { besluit.opgetekend < $0.opgetekend }) { return .beoordelen }
        guard toets != nil else { return .toetsen }
        return besluit.inhoud.uitkomst == .ingetrokken ? .klaar : .uitvoeren
    }

    /// Two people looked: the answer may go.
    package var isDefinitief: Bool { stand == .uitvoeren || stand == .klaar }

    /// Two people said that what was asked to be destroyed may go.
    package var isVernietigingToegewezen: Bool {
        guard verzoek.verzoeksoort == .verwijdering, besluit?.inhoud.uitkomst.isToegewezen ?? false else { return false }
        return isDefinitief
    }

    package static func lijst(
        verzoeken: [Feit<Clientverzoek>], besluiten: [Feit<Verzoekbesluit>], toetsen: [Feit<Verzoektoets>],
        uitstellen: [Feit<Verzoekuitstel>],
        afgiften: [Feit<Verzoekafgifte>], keuzes: [Feit<Afschriftkeuze>] = [], vervangen: [UUIDv7: Feitspoor] = [:],
        normen: Normen
    ) -> [Verzoekbeeld] {
        verzoeken.geldend().sorted { ($0.inhoud.ontvangen, $0.id) < ($1.inhoud.ontvangen, $1.id) }.map { fact in
            let answer = besluiten.geldend().filter { $0.inhoud.verzoek == fact.id }.max { $0.id < $1.id }
            let delay = uitstellen.geldend().first { $0.inhoud.verzoek == fact.id }
            let chosen = keuzes.geldend().filter { $0.inhoud.verzoek == fact.id }.sorted { $0.id < $1.id }
            let mended = fact.inhoud.feit.flatMap { vervangen[$0] }.flatMap { fact.opgetekend <= $0.opgetekend ? $0.feit : nil }
            return Verzoekbeeld(
                feit: fact, besluit: answer,
                toets: answer.flatMap { answer in toetsen.geldend().last { $0.inhoud.besluit == answer.id } },
                uitstel: delay, afgifte: afgiften.geldend().first { $0.inhoud.verzoek == fact.id },
                keuzes: Dictionary(chosen.map { ($0.inhoud.deel, $0) }, uniquingKeysWith: { $1 }), verbetering: mended,
                uiterlijk: uiterlijk(fact.inhoud, isUitgesteld: delay != nil, normen))
        }
    }

    /// The last day to answer, with its grounds.
    package static func uiterlijk(_ verzoek: Clientverzoek, isUitgesteld: Bool, _ normen: Normen) -> Oordeel<Datum> {
        let first = normen.laatsteDag(verzoek.verzoeksoort.norm, na: verzoek.ontvangen)
        guard isUitgesteld else { return first }
        let later = normen.laatsteDag(.verzoekUitstel, na: first.uitkomst)
        return Oordeel(later.uitkomst, gronden: later.gronden + first.gronden)
    }

    /// - Throws: `nietMogelijk` when the term cannot be lengthened (any more).
    package func uitgesteld(op vandaag: Datum, reden: String) throws(Afwijzing) -> Verzoekuitstel {
        guard verzoek.verzoeksoort != .verwijdering else {
            throw .nietMogelijk("De termijn van een verzoek om te vernietigen kan niet worden verlengd (Jeugdwet 7.3.9).")
        }
        guard uitstel == nil else { throw .nietMogelijk("De termijn is al een keer verlengd. Vaker kan niet (AVG 12 lid 3).") }
        guard vandaag <= uiterlijk.uitkomst, stand != .klaar else {
            throw .nietMogelijk("Verlengen kan alleen zolang de eerste termijn loopt. Geef nu antwoord.")
        }
        return Verzoekuitstel(verzoek: id, reden: reden)
    }
}

/// The fact that now stands where another stood.
package struct Feitspoor: Sendable, Equatable {
    package let feit: UUIDv7
    package let opgetekend: Moment
    package init(feit: UUIDv7, opgetekend: Moment) {
        self.feit = feit
        self.opgetekend = opgetekend
    }
}
