// SPDX-License-Identifier: EUPL-1.2

/// The compositions of the standard as one row of plain numbers, for the walk that compares every element of a message with them.
final class Vormtabel: Sendable {
    /// One `Standaard.Deel`.
    struct Vorm: Sendable {
        let naam: Int32
        let min: Int32
        /// `Int32.max` is unbounded.
        let max: Int32
        let isSamengesteld: Bool
        /// Of the composition or of the value type.
        let inhoud: Int32
        /// Where the part stands in its composition.
        let deel: Int32
        /// A fixed value or pattern of its own, besides what its type asks.
        let heeftEis: Bool
    }

    /// Every name the standard gives an element.
    let namen: Namen
    let vormen: [Vorm]
    /// The parts of each composition.
    let bereik: [Range<Int>]
    private let waarden: [Snelkeur]
    private let codes: [UInt64]

    init(_ samenstellingen: [Standaard.Samenstelling], _ waardetypen: [Waardetype]) {
        var namen = Namen(), codes: [UInt64] = []
        _ = namen.nummer(Namen.Naam(naam: "Bericht", ruimte: .bericht))
        var vormen: [Vorm] = []
        bereik = samenstellingen.map { type in
            let begin = vormen.count
            for (place, deel) in type.delen.enumerated() {
                let number = namen.nummer(Namen.Naam(naam: deel.naam, ruimte: deel.ruimte))
                vormen.append(Vorm(deel, naam: number, plek: place))
            }
            return begin..<vormen.count
        }
        self.namen = namen
        self.vormen = vormen
        waarden = waardetypen.map { Snelkeur($0, alleCodes: &codes) }
        self.codes = codes
    }

    /// Whether a short look shows that a value has this form; false when a longer one is needed.
    func isZekerGoed(_ bytes: UnsafeBufferPointer<UInt8>, _ vorm: Vorm) -> Bool {
        !vorm.heeftEis && waarden[Int(vorm.inhoud)].isZekerGoed(bytes, codes)
    }
}

extension Vormtabel.Vorm {
    fileprivate init(_ deel: Standaard.Deel, naam: Int32, plek: Int) {
        let (isComposed, index) =
            switch deel.inhoud {
            case .samengesteld(let index): (true, index)
            case .waarde(let index): (false, index)
            }
        self.init(
            naam: naam, min: Int32(deel.min), max: deel.max.map { Int32($0) } ?? .max, isSamengesteld: isComposed, inhoud: Int32(index),
            deel: Int32(plek), heeftEis: deel.vast != nil || deel.patroon != nil)
    }
}
