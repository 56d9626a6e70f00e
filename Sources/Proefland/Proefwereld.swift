// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A made-up municipality. Family `n` depends on the seed and `n` only: families can be made one by one, in any order,
/// as many as wanted.
package struct Proefwereld: Sendable {
    package let zaad: UInt64
    /// The day the stories run to.
    package let peildatum: Datum

    package init(zaad: UInt64 = 9998, peildatum: Datum) {
        self.zaad = zaad
        self.peildatum = peildatum
    }

    /// - Parameter nummer: 0 or more; numbers above about 1,100 have no BSN, because the test numbers are used up.
    package func gezin(_ nummer: Int) -> Gezinsverhaal {
        var maker = Gezinsmaker(toeval: Toeval(zaad: zaad, nummer: nummer), nummer: nummer, peildatum: peildatum)
        return maker.maak()
    }

    package func gezinnen(_ aantal: Int) -> [Gezinsverhaal] { (0..<max(0, aantal)).map { gezin($0) } }
}
