// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Levels 3 and 4 of a toewijzing (301): for the gemeente before sending, for the aanbieder after receiving.
extension Niveau3 {
    public static func controleer(_ bericht: JW301, _ stand: IJW.Toewijzingsstand, _ om: IJW.Omgeving) -> [Bevinding] {
        let products = bericht.client.toegewezenProducten
        let change = products.lazy.compactMap(\.referentieAanbieder).first { stand.verzoeken[$0] == true }
        var found = kop(bericht.header, gemeente: bericht.header.afzender, op: products.map(\.ingangsdatum).max(), "Afzender", om)
        for (index, product) in products.enumerated() {
            let place = "\(Niveau2.plaats301)[\(index + 1)]"
            found += productcode(product.product, place, om)
            if isAnder(product, bericht.client.bsn, stand) { found.append(bevinding("TR332", "\(place)/ToewijzingNummer")) }
            if isVreemd(product.referentieAanbieder, change, stand) { found.append(bevinding("TR379", "\(place)/ReferentieAanbieder")) }
            if product.redenWijziging == "13", stand.gedeclareerd.contains(product.toewijzingNummer) {
                found.append(bevinding("TR385", place))
            }
        }
        return found
    }

    /// The number stood for something else: another client, product or first day (OP257, OP275).
    private static func isAnder(_ product: IJW.ToegewezenProduct, _ bsn: IJW.Bsn, _ stand: IJW.Toewijzingsstand) -> Bool {
        stand.bekend.contains {
            $0.toewijzingNummer == product.toewijzingNummer
                && ($0.bsn != bsn || $0.product != product.product || $0.ingangsdatum != product.ingangsdatum)
        }
    }

    /// A reference that no open request has; or, when a VOW is honoured, a product that does not carry its reference (IV093).
    private static func isVreemd(_ reference: String?, _ change: String?, _ stand: IJW.Toewijzingsstand) -> Bool {
        if let change { return reference != change }
        return reference.map { stand.verzoeken[$0] == nil } ?? false
    }
}
