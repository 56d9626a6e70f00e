// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a reading is made of: the receipt with its own kader, the decision that rests on it, names, and what this reader may not read.
package struct Lezingstof: Sendable {
    package let aanvraag: Aanvraag
    package let bewijs: Afwegingsbewijs
    /// Of the kader of the receipt.
    package let rekenaar: Kaderrekenaar
    package let besluit: Besluit?
    /// SHA-256 of the canonical bytes of the receipt.
    package let hash: String
    /// As the young person is called.
    package let jeugdige: String
    package let namen: [ID<Gebruiker>: String]
    /// Who can be called about this, with number.
    package let contact: String
    package let vertrouwenspersoon: String
    /// Steps of which this reader may read that they were taken, and how they ended; nothing that somebody said or wrote.
    package var dicht: Set<String> = []
    /// Nothing that was written by hand: where a shield or a secret holds for this reader, free words may say what it hides.
    package var zonderVrijeWoorden = false
    /// The words of who asked may be read.
    package var metVraag = true
    /// The decision does not stand as it was taken; nil: it does.
    package var geldigheid: Besluitgeldigheid?

    package init(
        aanvraag: Aanvraag, bewijs: Afwegingsbewijs, rekenaar: Kaderrekenaar, besluit: Besluit?, hash: String, jeugdige: String,
        namen: [ID<Gebruiker>: String], contact: String, vertrouwenspersoon: String
    ) {
        self.aanvraag = aanvraag
        self.bewijs = bewijs
        self.rekenaar = rekenaar
        self.besluit = besluit
        self.hash = hash
        self.jeugdige = jeugdige
        self.namen = namen
        self.contact = contact
        self.vertrouwenspersoon = vertrouwenspersoon
    }
}

/// A step as it was taken.
struct Gezettestap {
    /// From 1.
    let nummer: Int
    let stap: Kaderstap
    let bevinding: Stapbevinding
    let conclusie: Kaderconclusie
    /// It comes after the step that decided: it no longer mattered.
    let isNa: Bool
    /// What the table of this step says about what was known.
    let spoor: Tabelspoor?
}

extension Lezingstof {
    var kader: Afwegingskader { rekenaar.kader }
    var isVoorziening: Bool { bewijs.uitkomst.voorziening }

    /// The step that decided.
    var bepalend: Kaderstap? { kader.stap(bewijs.uitkomst.bepalendeStap) }

    /// Every step with what was found, in the order of the kader.
    var stappen: [Gezettestap] {
        let traces = sporen
        var isAfter = false
        return kader.stappen.enumerated().compactMap { index, step in
            let after = isAfter
            isAfter = isAfter || step.id == bewijs.uitkomst.bepalendeStap
            guard let found = bewijs.bevindingen.last(where: { $0.stap == step.id }), let conclusion = step.conclusie(found.conclusie)
            else { return nil }
            return Gezettestap(
                nummer: index + 1, stap: step, bevinding: found, conclusie: conclusion, isNa: after, spoor: traces[step.id])
        }
    }

    /// The steps that led to the outcome.
    var gelopen: [Gezettestap] { stappen.filter { !$0.isNa } }

    private var sporen: [String: Tabelspoor] {
        guard rekenaar.heeftTabellen else { return [:] }
        let known = Weging(rekenaar, bevindingen: bewijs.bevindingen).gegevens(bewijs.gegevens)
        return kader.stappen.reduce(into: [:]) { all, step in all[step.id] = rekenaar.bereken(step.id, known) }
    }

    func naam(_ wie: ID<Gebruiker>) -> String { namen[wie] ?? "gebruiker \(wie.hex)" }

    /// May this reader read what was written at this step?
    func toont(_ step: String) -> Bool { !zonderVrijeWoorden && !dicht.contains(step) }

    // MARK: The outcome, in the words of each reader

    func uitkomst(voor lezer: Lezersoort) -> String { uitkomst(voor: lezer, isVoorziening) }

    /// The sentence each reader gets for an outcome: nobody gets another outcome than the tree has.
    func uitkomst(voor lezer: Lezersoort, _ voorziening: Bool) -> String {
        switch (lezer, voorziening) {
        case (.jurist, true): "Uitkomst van de afweging: een individuele voorziening."
        case (.jurist, false): "Uitkomst van de afweging: geen individuele voorziening."
        case (.collega, true): "De stappen leiden naar een individuele voorziening."
        case (.collega, false): "De stappen leiden niet naar een individuele voorziening."
        case (.ouders, true): "Wij vinden dat \(jeugdige) hulp van de gemeente nodig heeft, met een besluit."
        case (.ouders, false): "Wij vinden dat \(jeugdige) geen hulp nodig heeft waarvoor de gemeente een besluit neemt."
        case (.kind, true): "We vinden dat jij hulp van de gemeente nodig hebt."
        case (.kind, false): "We vinden dat jij geen extra hulp van de gemeente nodig hebt."
        }
    }

    /// The decision went another way than the steps.
    var isAfgeweken: Bool { besluit.map { ($0.strekking != .afwijzen) != isVoorziening } ?? false }

    /// What is refused of a request that was granted in part, in words of who decided; empty: nothing that may be read here.
    var afgewezen: String {
        guard !zonderVrijeWoorden, let part = besluit?.keuzes?.afgewezen, !part.wat.isLeeg else { return "" }
        return "Wij wijzen dit deel af: \(part.wat.alsZin) Wij doen dat omdat \(part.omdat.alsZin)"
    }

    /// What is granted, a line each.
    var toegekend: [String] {
        (besluit?.voorzieningen ?? []).map { "\($0.aard), \($0.omvang.uitgeschreven), \($0.periode.uitgeschreven)" }
    }
}
