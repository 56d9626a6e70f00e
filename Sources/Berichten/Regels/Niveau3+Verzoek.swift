// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Levels 3 and 4 of requests (315, 317) and of the answer to them (319).
extension Niveau3 {
    public static func controleer(_ bericht: JW315, _ stand: IJW.Verzoekstand, _ om: IJW.Omgeving) -> [Bevinding] {
        let products = bericht.client.aangevraagdeProducten
        var found = kop(
            bericht.header, gemeente: bericht.header.ontvanger, op: products.map(\.toewijzingIngangsdatum).max(), "Ontvanger", om)
        if stand.loopt { found.append(bevinding("TR374", "Client")) }
        for (index, product) in products.enumerated() {
            let place = "\(Niveau2.plaats315)[\(index + 1)]"
            found += productcode(product.product, place, om)
            if stand.referenties.contains(product.referentieAanbieder) {
                found.append(bevinding("TR347", "\(place)/ReferentieAanbieder"))
            }
        }
        return found
    }

    public static func controleer(_ bericht: JW317, _ stand: IJW.Verzoekstand, _ om: IJW.Omgeving) -> [Bevinding] {
        let request = bericht.client.verzoek
        let own = stand.toewijzingen.filter { $0.bsn == bericht.client.bsn }
        let actual = own.filter { $0.isActueel(op: bericht.header.dagtekening) }
        var found = kop(bericht.header, gemeente: bericht.header.ontvanger, "Ontvanger", om)
        if own.isEmpty { found.append(bevinding("TR304", "Client/Bsn")) }
        if stand.loopt { found.append(bevinding("TR374", "Client")) }
        if stand.referenties.contains(request.referentieAanbieder) {
            found.append(bevinding("TR347", "Client/Verzoek/ReferentieAanbieder"))
        }
        found += volledig(request, actual) + gestapeld(request, actual)
        for (index, product) in request.teWijzigenProducten.enumerated() {
            guard let known = actual.first(where: { $0.toewijzingNummer == product.toewijzingNummer }) else { continue }
            found += tewijzigen(product, known, bericht.header.dagtekening, "\(Niveau2.plaatsWijzigen)[\(index + 1)]")
        }
        for (index, product) in request.nieuweProducten.enumerated() {
            found += productcode(product.product, "\(Niveau2.plaatsNieuw)[\(index + 1)]", om)
        }
        return found
    }

    public static func controleer(_ bericht: JW319, _ stand: IJW.Antwoordstand, _ om: IJW.Omgeving) -> [Bevinding] {
        let answer = bericht.antwoord
        let earlier = stand.antwoorden[answer.referentieAanbieder] ?? []
        var found = kop(bericht.header, gemeente: bericht.header.afzender, "Afzender", om)
        if let place = answer.woonplaatsbeginsel, !om.gemeentecodeBestaat(place.gemeente, bericht.header.dagtekening) {
            found.append(bevinding("TR378", "Antwoord/Woonplaatsbeginsel/Gemeente"))
        }
        if !stand.verzoeken.contains(answer.referentieAanbieder) { found.append(bevinding("TR355", "Antwoord/ReferentieAanbieder")) }
        if stand.toegewezen.contains(answer.referentieAanbieder) { found.append(bevinding("TR359", "Antwoord")) }
        if answer.verzoekAntwoord == "2", !earlier.isEmpty { found.append(bevinding("TR360", "Antwoord")) }
        if earlier.contains(where: { $0 != "2" }) { found.append(bevinding("TR365", "Antwoord")) }
        return found
    }

    /// TR349–TR351: the request names all actual toewijzingen, and no others.
    private static func volledig(_ request: IJW.Verzoek, _ actual: [IJW.BekendeToewijzing]) -> [Bevinding] {
        let numbers = Set(actual.map(\.toewijzingNummer))
        let same = request.ongewijzigdeProducten.map(\.toewijzingNummer)
        let changed = request.teWijzigenProducten.map(\.toewijzingNummer)
        var found = numbers.isSubset(of: same + changed) ? [] : [bevinding("TR349", "Client/Verzoek")]
        for (index, number) in same.enumerated() where !numbers.contains(number) {
            found.append(bevinding("TR350", "\(Niveau2.plaatsOngewijzigd)[\(index + 1)]"))
        }
        for (index, number) in changed.enumerated() where !numbers.contains(number) {
            found.append(bevinding("TR351", "\(Niveau2.plaatsWijzigen)[\(index + 1)]"))
        }
        return found
    }

    /// TR361: what would hold after the request is not stacked. New beside new is TR410 already.
    private static func gestapeld(_ request: IJW.Verzoek, _ actual: [IJW.BekendeToewijzing]) -> [Bevinding] {
        let same = request.ongewijzigdeProducten.compactMap { part in
            actual.first { $0.toewijzingNummer == part.toewijzingNummer }.map {
                Stapel(product: $0.product, ingang: $0.ingangsdatum, einde: $0.einddatum)
            }
        }
        let changed = request.teWijzigenProducten.compactMap { part in
            actual.first { $0.toewijzingNummer == part.toewijzingNummer }.map {
                Stapel(product: $0.product, ingang: $0.ingangsdatum, einde: part.einddatum)
            }
        }
        let standing = same + changed
        let clashes =
            !Niveau2.gestapeld(standing).isEmpty
            || request.nieuweProducten.contains { new in standing.contains { $0.botst(met: new.stapel) } }
        return clashes ? [bevinding("TR361", "Client/Verzoek")] : []
    }

    /// A change against the toewijzing it changes: TR357, TR373, TR375, TR411, TR412.
    private static func tewijzigen(_ product: IJW.TeWijzigenProduct, _ known: IJW.BekendeToewijzing, _ day: Datum, _ place: String)
        -> [Bevinding]
    {
        let isElsewhere = product.gewensteIngangsdatum != known.ingangsdatum
        let isBudget = known.budget != nil && product.budget != known.budget
        let isTotal = known.omvang?.frequentie == "6" && product.omvang != known.omvang
        let runsOn = Niveau2.looptNa2020(product.einddatum)
        let rules: [(String, String, Bool)] = [
            ("TR357", "GewensteIngangsdatum", product.gewensteIngangsdatum <= day && isElsewhere),
            ("TR373", "GewensteIngangsdatum", (isBudget || isTotal) && isElsewhere),
            ("TR375", "Omvang", known.product == nil && product.omvang != nil && runsOn),
            ("TR411", "Omvang", known.product?.code != nil && product.omvang == nil),
            ("TR412", "Omvang", known.product != nil && known.product?.code == nil && product.omvang != nil && runsOn),
        ]
        return rules.filter(\.2).map { bevinding($0.0, "\(place)/\($0.1)") }
    }
}

extension IJW.BekendeToewijzing {
    /// Valid on the day or later, and not removed (TR349).
    func isActueel(op day: Datum) -> Bool {
        let isRemoved = redenWijziging == "13" || (redenWijziging == "01" && einddatum == ingangsdatum)
        return !isRemoved && (einddatum.map { $0 >= day } ?? true)
    }
}
