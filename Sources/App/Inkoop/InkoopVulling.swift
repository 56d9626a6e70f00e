// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    package func contracteert(_ aanbieder: Aanbieder) throws { try InkoopStore.legVast(aanbieder, tx) }

    package func contracteert(_ contract: Contract) throws { try InkoopStore.legVast(contract, tx) }

    /// A product of the national list, at a tariff.
    package func product(_ code: String, per eenheid: Eenheid, cent: Int64) throws -> Contractproduct {
        guard let row = try Productcodes.vanProgramma().rij(code) else { throw Afwijzing.nietGevonden }
        return Contractproduct(
            code: code, categorie: row.categorie, omschrijving: row.omschrijving, eenheid: eenheid, tarief: Eurocent(cent),
            variant: row.omschrijving.contains("output") ? .outputgericht : .inspanningsgericht)
    }
}
