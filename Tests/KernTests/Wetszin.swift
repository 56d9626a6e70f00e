// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// One situation in a sentence, with the article it stands on, and what must follow in words. What happens runs through the rules of the
/// house themselves: a rule that is turned round makes a sentence false.
struct Wetszin: Sendable, CustomTestStringConvertible {
    let artikel: String
    let zin: String
    let gevolg: String
    let gebeurt: @Sendable () throws -> String

    init(_ artikel: String, _ zin: String, _ gevolg: String, _ gebeurt: @escaping @Sendable () throws -> String) {
        self.artikel = artikel
        self.zin = zin
        self.gevolg = gevolg
        self.gebeurt = gebeurt
    }

    var testDescription: String { "\(artikel): \(zin)" }

    func klopt() throws { #expect(try gebeurt() == gevolg, "\(artikel): \(zin)") }
}

extension Wetszin {
    /// `mag`, or the fields of a form that stand in the way.
    static func mag<T>(_ work: () throws(Afwijzing) -> T) -> String { mag(velden(work)) }

    static func mag(_ velden: [String]) -> String { velden.isEmpty ? "mag" : "mag niet: " + velden.joined(separator: ", ") }

    static func mag(_ fouten: [Veldfout]) -> String { mag(fouten.map(\.veld)) }

    /// The words of the refusal, one by one; empty when it was accepted.
    static func fouten<T>(_ work: () throws(Afwijzing) -> T) -> [String] {
        do {
            _ = try work()
            return []
        } catch .nietMogelijk(let why) {
            return [why]
        } catch .ongeldig(let errors) {
            return errors.map(\.melding)
        } catch {
            return ["\(error)"]
        }
    }

    /// The tasks of these kinds: what, until when, on which source.
    static func taken(_ feiten: Dossierfeiten, _ soorten: Set<Taaksoort>, op dag: String) throws -> String {
        let found = Taken.van(feiten, op: try Wereld.dag(dag)).filter { soorten.contains($0.soort) }
        let lines = found.map { "\($0.soort.rawValue) tot \($0.uiterlijk.iso) (\($0.gronden.first?.bron ?? ""))" }
        return lines.isEmpty ? "geen taak" : lines.joined(separator: "; ")
    }
}
