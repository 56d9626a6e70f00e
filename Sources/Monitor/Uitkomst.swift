// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The code of one dimension that a figure is about; `code` is `nil` for "not known".
package struct Groep: Hashable, Sendable {
    package let dimensie: Dimensie
    package let code: String?

    package init(_ dimensie: Dimensie, _ code: String?) {
        self.dimensie = dimensie
        self.code = code
    }
}

/// One figure with the counts it rests on. `personen` and the counts are what small-number protection has to look at.
package struct Regel: Hashable, Sendable {
    /// Empty for the total.
    package let groepen: [Groep]
    package let teller: Int
    package let noemer: Int
    /// Different jeugdigen in the denominator.
    package let personen: Int
    /// Rows left out of the numerator because their days contradict each other.
    package let ongeldig: Int
    /// Days; `nil` when nothing was measured in days.
    package let gemiddelde: Double?
    package let mediaan: Double?
    /// How many of the numerator stayed within the norm; `nil` without norm.
    package let binnenNorm: Int?
    /// The figure itself: a count, the median in days, or a share between 0 and 1. `nil` when there is nothing to divide.
    package let waarde: Double?
}

/// The figures of one breakdown. Their numerators and denominators add up to the total.
package struct Tabel: Hashable, Sendable {
    /// Empty for the total.
    package let dimensies: [Dimensie]
    package let regels: [Regel]
}

/// An indicator with its figures over one period.
package struct Uitkomst: Sendable {
    package let indicator: Indicator
    package let periode: Verslagperiode
    package let filter: Filter
    package let totaal: Regel
    package let tabellen: [Tabel]
    /// Projection versions of the rows counted.
    package let projectieversies: Set<Int>

    package func tabel(_ dimensies: Dimensie...) -> Tabel? { tabellen.first { $0.dimensies == dimensies } }

    /// Keys of the rows behind a figure: as many as its `teller` or `noemer` says, by the same test that counted them.
    package func sleutels(achter regel: Regel, deel: Deel = .teller, in gegevens: Gegevens) throws(Afwijzing) -> [Sleutel] {
        let kolommen = gegevens[indicator.grein]
        var smal = filter
        var onbekend: [Dimensie] = []
        for groep in regel.groepen {
            if let code = groep.code { smal.codes[groep.dimensie] = [code] } else { onbekend.append(groep.dimensie) }
        }
        let zeef = try Zeef(smal, onbekend: onbekend, over: kolommen)
        let proef = Proef(indicator, periode, kolommen)
        return (0..<kolommen.aantal).filter { zeef.laatDoor($0) && proef.telling($0).hoort(bij: deel) }.map { kolommen.sleutels[$0] }
    }
}

/// Which part of a figure a list is asked for.
package enum Deel: String, Hashable, Sendable {
    case teller, noemer
}
