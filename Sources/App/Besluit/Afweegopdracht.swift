// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Reckoning over all decisions of an installation, asked on the command line.
package enum Afweegopdracht: Codable, Sendable, Equatable {
    /// Every receipt again, from its own kader.
    case herhaal
    /// What the second kader would change in decisions taken by the first.
    case vergelijk(kader: String, met: String, json: Bool)
}

extension App {
    static let herhalen = "afweging.herhalen"
    static let vergelijken = "afweging.vergelijken"

    func weegOpnieuw(_ opdracht: Afweegopdracht) async throws -> Beheerantwoord {
        switch opdracht {
        case .herhaal: return try await herhaalBewijzen()
        case .vergelijk(let kader, let met, let json):
            let found = try await Afbakening.lees(kader, met, databank)
            return Beheerantwoord(json ? try found.verslag().json : try found.verslag().tekst)
        }
    }

    private func herhaalBewijzen() async throws -> Beheerantwoord {
        let all = try await databank.lees(als: .systeem("afweging"), doel: .controle, handeling: Self.herhalen) { tx in
            let found = try BesluitStore.herhaalAlles(tx)
            tx.noteer(Self.herhalen, bijzonderheden: String(found.count))
            return found
        }
        let wrong = all.compactMap { item -> String? in
            switch item.gelijk {
            case .success(let isSame): isSame ? nil : "- \(item.bewijs.hex): er komt iets anders uit."
            case .failure(let error): "- \(item.bewijs.hex): \(Self.reden(error))"
            }
        }
        let count = all.count == 1 ? "1 bewijs" : "\(all.count) bewijzen"
        guard !wrong.isEmpty else { return Beheerantwoord("\(count) nagerekend: uitkomst en gronden zijn gelijk.") }
        let text = (["\(count) nagerekend, \(wrong.count) niet gelijk:"] + wrong).joined(separator: "\n")
        return Beheerantwoord(text, .bevindingen)
    }

    private static func reden(_ error: any Error) -> String {
        switch error {
        case Afwijzing.nietMogelijk(let text): text
        case let fout as Registerfout: fout.bevindingen.joined(separator: " ")
        default: "niet na te rekenen."
        }
    }
}
