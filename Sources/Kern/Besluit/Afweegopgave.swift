// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Facts handed over by hand, for the command line: sorted out, with everything that cannot be used.
package struct Afweegopgave: Sendable {
    package private(set) var feiten: [Feitnaam: String] = [:]
    package private(set) var bevindingen: [String: String] = [:]
    /// By step.
    package private(set) var conclusies: [String: String] = [:]
    /// By name, with what to do.
    package private(set) var fouten: [Veldfout] = []

    /// - Parameter waarden: value by name: a fact, a finding with choices, or `uitkomst.<step>`.
    package init(_ waarden: [String: String], kader: Afwegingskader) {
        for (name, value) in waarden.sorted(by: { $0.key < $1.key }) {
            if let fact = Feitnaam(rawValue: name) {
                feiten[fact] = value
            } else if name.hasPrefix(Tabellezer.uitkomst) {
                neem(conclusie: value, name, kader)
            } else {
                neem(bevinding: value, name, kader)
            }
        }
        fouten += feitfouten
    }

    private mutating func neem(conclusie value: String, _ name: String, _ kader: Afwegingskader) {
        let id = String(name.dropFirst(Tabellezer.uitkomst.count))
        guard let step = kader.stap(id) else {
            fouten.append(Veldfout(name, "De stap ‘\(id)’ bestaat niet. Kies uit: \(kader.stappen.map(\.id).joined(separator: ", "))."))
            return
        }
        guard step.conclusie(value) != nil else {
            let known = step.conclusies.map(\.code).joined(separator: ", ")
            fouten.append(Veldfout(name, "De conclusie ‘\(value)’ bestaat niet. Kies uit: \(known)."))
            return
        }
        conclusies[id] = value
    }

    private mutating func neem(bevinding value: String, _ name: String, _ kader: Afwegingskader) {
        let questions = kader.stappen.flatMap(\.bevindingen).filter { $0.keuzes != nil }
        guard let question = questions.first(where: { $0.id == name }) else {
            let known = (Feitnaam.allCases.map(\.rawValue) + questions.map(\.id)).joined(separator: ", ")
            fouten.append(Veldfout(name, "Het feit ‘\(name)’ bestaat niet. Kies uit: \(known)."))
            return
        }
        guard question.kent(value), !value.isEmpty else {
            let known = (question.keuzes ?? []).map(\.code).joined(separator: ", ")
            fouten.append(Veldfout(name, "Het antwoord ‘\(value)’ bestaat niet. Kies uit: \(known)."))
            return
        }
        bevindingen[name] = value
    }

    /// What the rules of law refuse is wrong here too.
    private var feitfouten: [Veldfout] {
        let days: [Feitnaam] = [.aanvraagOntvangen, .jeugdigeGeboortedatum, .peildatum]
        let wrong = days.filter { name in feiten[name].map { Datum(iso: $0) == nil } ?? false }
        var faults = wrong.map { Veldfout($0.rawValue, "‘\(feiten[$0] ?? "")’ is geen dag. Schrijf hem als 2026-03-02.") }
        if let place = feiten[.jeugdigeWoonplaats], Gemeentecode(place) == nil {
            faults.append(Veldfout(Feitnaam.jeugdigeWoonplaats.rawValue, "‘\(place)’ is geen gemeentecode van vier cijfers."))
        }
        if let counts = feiten[.verordeningGebruikelijk], let fault = Verordeningpunt.gebruikelijk.fout(counts) {
            faults.append(Veldfout(Feitnaam.verordeningGebruikelijk.rawValue, fault))
        }
        guard wrong.isEmpty else { return faults }
        do { _ = try Bewijsregels.leeftijd(Feitwaarden(feiten)) } catch { faults.append(Self.fout(error)) }
        do { _ = try Bewijsregels.beslistermijn(Feitwaarden(feiten)) } catch { faults.append(Self.fout(error)) }
        return faults
    }

    private static func fout(_ afwijzing: Afwijzing) -> Veldfout {
        guard case .nietMogelijk(let text) = afwijzing else { return Veldfout("feiten", "Deze feiten passen niet bij elkaar.") }
        return Veldfout("feiten", text)
    }

    /// What the rules of law say about these facts.
    package var wetsgronden: [Grond] {
        // Unreadable facts stand among the faults.
        let age = try? Bewijsregels.leeftijd(Feitwaarden(feiten))
        // The same.
        let term = try? Bewijsregels.beslistermijn(Feitwaarden(feiten))
        return (age?.gronden ?? []) + (term?.gronden ?? [])
    }

    package var gegevens: [String: String] { Afweeggegevens.van(feiten).merging(bevindingen) { own, _ in own } }
}
