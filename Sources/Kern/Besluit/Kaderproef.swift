// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a kader says about what is known, without anybody deciding: for the command line, and for what another kader would change.
package struct Kaderproef: Sendable, Hashable {
    package enum Uitkomst: String, Codable, Sendable, CaseIterable {
        case voorziening, geenVoorziening
        /// Something that is needed is not known.
        case mist
    }

    /// Whose conclusion counts where table and professional both have one.
    package enum Voorrang: Sendable {
        case professional, tabel
    }

    package struct Stap: Sendable, Hashable {
        package let id: String
        /// `nil` when it is not known.
        package let conclusie: String?
        /// What the professional concluded, when that was known.
        package let gekozen: String?
        package let spoor: Tabelspoor?
    }

    package let uitkomst: Uitkomst
    /// The step that decided it, or where it stopped.
    package let stap: String
    /// Names that are needed and not known.
    package let mist: [String]
    /// The steps that were walked.
    package let stappen: [Stap]

    package var gronden: [Grond] { stappen.compactMap { $0.spoor?.grond } }
}

extension Kaderrekenaar {
    /// Walks the steps until one ends it.
    /// - Parameters:
    ///   - gegevens: value by name (`Feitnaam`, `Afgeleid`, findings with choices).
    ///   - conclusies: what a professional concluded, by step.
    package func loop(
        _ gegevens: [String: String], conclusies: [String: String] = [:], voorrang: Kaderproef.Voorrang = .professional
    ) -> Kaderproef {
        var known = gegevens, walked: [Kaderproef.Stap] = []
        for step in kader.stappen {
            let table = bereken(step.id, known)
            let chosen = conclusies[step.id].flatMap { step.conclusie($0)?.code }
            let code = Self.conclusie(table, chosen, voorrang)
            walked.append(Kaderproef.Stap(id: step.id, conclusie: code, gekozen: chosen, spoor: table))
            guard let code, let conclusion = step.conclusie(code) else {
                return Kaderproef(uitkomst: .mist, stap: step.id, mist: Self.mist(table, step), stappen: walked)
            }
            known[Tabellezer.uitkomst + step.id] = code
            guard conclusion.gevolg != .verder else { continue }
            let outcome: Kaderproef.Uitkomst = conclusion.gevolg == .voorziening ? .voorziening : .geenVoorziening
            return Kaderproef(uitkomst: outcome, stap: step.id, mist: [], stappen: walked)
        }
        // A kader whose last step goes on is never loaded.
        return Kaderproef(uitkomst: .mist, stap: kader.stappen.last?.id ?? "", mist: ["uitkomst"], stappen: walked)
    }

    /// A table that lacks a finding is not filled up by a conclusion that was drawn without it, where the table goes first.
    private static func conclusie(_ table: Tabelspoor?, _ chosen: String?, _ voorrang: Kaderproef.Voorrang) -> String? {
        guard let table else { return chosen }
        if voorrang == .professional, let chosen { return chosen }
        return switch table.uitkomst {
        case .conclusie(let code): code
        case .oordeel: chosen
        case .meer(let codes): chosen.flatMap { codes.contains($0) ? $0 : nil }
        case .mist: nil
        }
    }

    private static func mist(_ table: Tabelspoor?, _ step: Kaderstap) -> [String] {
        if case .mist(let names) = table?.uitkomst { return names }
        return [Tabellezer.uitkomst + step.id]
    }
}

/// Facts as tables look at them.
package enum Afweeggegevens {
    /// - Parameter feiten: values by stable name; one that cannot be read is left out, and so is named as missing.
    package static func van(_ feiten: [Feitnaam: String]) -> [String: String] {
        // A fact that cannot be read gives no age: then the table names what it misses.
        let values = Feitwaarden(feiten), age = try? Bewijsregels.leeftijd(values)
        var known = Dictionary(feiten.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        known[Afgeleid.wetJeugdige.rawValue] = age?.uitkomst.rawValue
        known[Afgeleid.leeftijd.rawValue] = leeftijd(values)
        // A receipt of before the verordening was kept, and facts handed over by hand: what holds without a choice.
        if known[Feitnaam.verordeningGebruikelijk.rawValue] == nil {
            known[Feitnaam.verordeningGebruikelijk.rawValue] = Verordeningpunt.gebruikelijk.standaard
        }
        return known
    }

    /// Whole years on the day of the decision, as tables read them.
    static func leeftijd(_ feiten: Feitwaarden) -> String? {
        guard let born = geboren(feiten), let day = feiten[.peildatum].flatMap({ Datum(iso: $0) }) else { return nil }
        return born.leeftijd(op: day).map { Tabelveld.getal.schrijf($0) }
    }

    private static func geboren(_ feiten: Feitwaarden) -> Geboortedatum? {
        guard let date = feiten[.jeugdigeGeboortedatum].flatMap({ Datum(iso: $0) }) else { return nil }
        guard let use = feiten[.jeugdigeDatumgebruik] else { return Geboortedatum(date) }
        return Int(use).flatMap(Datumgebruik.init(rawValue:)).flatMap { Geboortedatum(date, gebruik: $0) }
    }
}
