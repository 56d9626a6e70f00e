// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What one row contributes to an indicator.
enum Telling {
    case buiten
    case alleenNoemer
    case ongeldig
    case geteld
    case dagen(Int)

    func hoort(bij deel: Deel) -> Bool {
        switch self {
        case .buiten: false
        case .alleenNoemer, .ongeldig: deel == .noemer
        case .geteld, .dagen: true
        }
    }
}

/// An indicator made ready for the columns of its grain. The same test counts the figure and lists what is behind it.
struct Proef {
    /// A duration over a hundred years is a typing error.
    static let langst = 36_525

    private let meting: Meting
    private let eerste, laatste: Int32
    private let peil, van, tot: [Int32]

    init(_ indicator: Indicator, _ periode: Verslagperiode, _ kolommen: Kolommen) {
        meting = indicator.meting
        eerste = Int32(clamping: periode.van.dagnummer)
        laatste = Int32(clamping: periode.totEnMet.dagnummer)
        func kolom(_ gebeurtenis: Gebeurtenis) -> [Int32] {
            kolommen.dagen[gebeurtenis] ?? Array(repeating: Kolommen.geenDag, count: kolommen.aantal)
        }
        switch meting {
        case .aantal(let op): (peil, van, tot) = (kolom(op), [], [])
        case .duur(let op, let from, let to): (peil, van, tot) = (kolom(op), kolom(from), kolom(to))
        case .lopend(let from, let to): (peil, van, tot) = ([], kolom(from), kolom(to))
        case .aandeelZonder(let op, let event): (peil, van, tot) = (kolom(op), [], kolom(event))
        }
    }

    func telling(_ rij: Int) -> Telling {
        switch meting {
        case .aantal: inPeriode(rij) ? .geteld : .buiten
        case .aandeelZonder: inPeriode(rij) ? (tot[rij] == Kolommen.geenDag ? .geteld : .alleenNoemer) : .buiten
        case .duur: inPeriode(rij) && van[rij] != Kolommen.geenDag ? duur(rij) : .buiten
        case .lopend: lopend(rij)
        }
    }

    private func inPeriode(_ rij: Int) -> Bool { peil[rij] >= eerste && peil[rij] <= laatste }

    private func duur(_ rij: Int) -> Telling {
        guard tot[rij] != Kolommen.geenDag else { return .alleenNoemer }
        let dagen = Int(tot[rij]) - Int(van[rij])
        return (0...Proef.langst).contains(dagen) ? .dagen(dagen) : .ongeldig
    }

    private func lopend(_ rij: Int) -> Telling {
        guard van[rij] != Kolommen.geenDag, van[rij] <= laatste, tot[rij] == Kolommen.geenDag || tot[rij] > laatste
        else { return .buiten }
        let dagen = Int(laatste) - Int(van[rij])
        return dagen <= Proef.langst ? .dagen(dagen) : .ongeldig
    }
}

/// A filter made ready for the columns of one grain.
struct Zeef {
    private let kolommen: [(codes: [UInt32], door: [Bool])]

    /// - Parameter onbekend: dimensions whose code must be "not known".
    /// - Throws: `ongeldig` when the grain has no such dimension: a figure that silently ignores a filter would lie.
    init(_ filter: Filter, onbekend: [Dimensie] = [], over kolommen: Kolommen) throws(Afwijzing) {
        var klaar: [(codes: [UInt32], door: [Bool])] = []
        for (dimensie, codes) in filter.codes {
            let kolom = try Zeef.kolom(dimensie, kolommen)
            klaar.append((kolom.codes, [false] + kolom.woordenboek.map { codes.contains($0) }))
        }
        for dimensie in onbekend {
            let kolom = try Zeef.kolom(dimensie, kolommen)
            klaar.append((kolom.codes, [true] + kolom.woordenboek.map { _ in false }))
        }
        self.kolommen = klaar
    }

    func laatDoor(_ rij: Int) -> Bool { kolommen.allSatisfy { $0.door[Int($0.codes[rij])] } }

    static func kolom(_ dimensie: Dimensie, _ kolommen: Kolommen) throws(Afwijzing) -> Codekolom {
        guard let kolom = kolommen.codes[dimensie] else {
            throw .ongeldig([Veldfout(dimensie.rawValue, "Dit cijfer kent geen \(dimensie.rawValue). Laat dit filter weg.")])
        }
        return kolom
    }
}
