// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Rules about requests (315, 317) and the answer to them (319).
extension Niveau2 {
    static let plaats315 = "Client/AangevraagdeProducten/AangevraagdProduct"
    static let plaatsWijzigen = "Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct"
    static let plaatsNieuw = "Client/Verzoek/NieuweProducten/NieuwProduct"
    static let plaatsOngewijzigd = "Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct"

    public static func controleer(_ bericht: JW315) -> [Bevinding] {
        let products = bericht.client.aangevraagdeProducten
        let references = products.map(\.referentieAanbieder)
        var found = ([cs002(bericht.client.bsn)] + persoon(bericht.client.geboortedatum, dagtekening: bericht.header.dagtekening, "Client"))
            .compactMap { $0 }
        for (index, product) in products.enumerated() {
            let place = "\(plaats315)[\(index + 1)]"
            found += zorgvraag(product, place) + toets(product, place, aangevraagd)
        }
        found += tr101(references, plaats315, "referentie van de aanbieder").compactMap { $0 }
        found += dubbel(references).map { bevinding("TR383", "\(plaats315)[\($0 + 1)]/ReferentieAanbieder") }
        return found + gestapeld(products.map(\.stapel)).map { bevinding("TR386", "\(plaats315)[\($0 + 1)]") }
    }

    public static func controleer(_ bericht: JW317) -> [Bevinding] {
        let request = bericht.client.verzoek
        let day = bericht.header.dagtekening
        var found = [cs002(bericht.client.bsn)].compactMap { $0 } + toets(request, "Client/Verzoek", verzoek)
        for (index, product) in request.teWijzigenProducten.enumerated() { found += omvang(product, "\(plaatsWijzigen)[\(index + 1)]") }
        for (index, product) in request.nieuweProducten.enumerated() {
            let place = "\(plaatsNieuw)[\(index + 1)]"
            found += zorgvraag(product, place)
            if product.gewensteIngangsdatum <= day { found.append(bevinding("TR380", "\(place)/GewensteIngangsdatum")) }
        }
        return found + dubbel(in: request)
            + gestapeld(request.nieuweProducten.map(\.stapel)).map {
                bevinding("TR410", "\(plaatsNieuw)[\($0 + 1)]")
            }
    }

    public static func controleer(_ bericht: JW319) -> [Bevinding] { toets(bericht.antwoord, "Antwoord", antwoord) }

    private static let aangevraagd: [Deelregel<IJW.AangevraagdProduct>] = [
        Deelregel("CD043", "BeschikkingIngangsdatum") { ($0.beschikkingNummer == nil) != ($0.beschikkingIngangsdatum == nil) },
        Deelregel("CD066", "Verwijzer/Naam") { $0.verwijzer.isArts && $0.verwijzer.zorgverlenerCode != nil && $0.verwijzer.naam != nil },
        Deelregel("CD067", "Verwijzer/Naam") { $0.verwijzer.isArts && $0.verwijzer.zorgverlenerCode == nil && $0.verwijzer.naam == nil },
        Deelregel("CD068", "Verwijzer/ZorgverlenerCode") { !$0.verwijzer.isArts && $0.verwijzer.zorgverlenerCode != nil },
    ]

    private static let verzoek: [Deelregel<IJW.Verzoek>] = [
        Deelregel("TR352", "") { $0.ongewijzigdeProducten.isEmpty && $0.teWijzigenProducten.isEmpty },
        Deelregel("TR353", "") { $0.teWijzigenProducten.isEmpty && $0.nieuweProducten.isEmpty },
    ]

    private static let antwoord: [Deelregel<IJW.Antwoord>] = [
        Deelregel("CD085", "RedenAfwijzingVerzoek") { $0.verzoekAntwoord == "1" && $0.redenAfwijzingVerzoek == nil },
        Deelregel("CD086", "RedenAfwijzingVerzoek") { $0.verzoekAntwoord == "2" && $0.redenAfwijzingVerzoek != nil },
        Deelregel("TR377", "Woonplaatsbeginsel") { $0.redenAfwijzingVerzoek == "8" && $0.woonplaatsbeginsel == nil },
        Deelregel("TR409", "Woonplaatsbeginsel") { $0.redenAfwijzingVerzoek != "8" && $0.woonplaatsbeginsel != nil },
    ]

    private static func zorgvraag(_ product: some Zorgvraag, _ place: String) -> [Bevinding] {
        [cd041(product, place), cd079(product, place), cd080(product, place)].compactMap { $0 } + omvang(product, place)
    }

    private static func omvang(_ product: some Omvanghouder, _ place: String) -> [Bevinding] {
        [
            cd075(product, place), cd076(product, place), cd077(product, place), cd078(product, place), cs003(product, place),
            cs338(product, place),
        ].compactMap { $0 }
    }

    private static func dubbel(in request: IJW.Verzoek) -> [Bevinding] {
        let wanted = request.nieuweProducten.map { [$0.product?.categorie, $0.product?.code, $0.gewensteIngangsdatum.iso] }
        let found =
            tr101(request.ongewijzigdeProducten.map(\.toewijzingNummer), plaatsOngewijzigd, "toewijzingnummer")
            + tr101(request.teWijzigenProducten.map(\.toewijzingNummer), plaatsWijzigen, "toewijzingnummer")
            + tr101(wanted, plaatsNieuw, "product en gewenste ingangsdatum")
        return found.compactMap { $0 }
    }

    /// Places of what stood before.
    static func dubbel<Key: Hashable>(_ keys: [Key]) -> [Int] {
        var seen: Set<Key> = []
        return keys.indices.filter { !seen.insert(keys[$0]).inserted }
    }
}

extension IJW.Verwijzer {
    /// Huisarts, jeugdarts, gecertificeerde instelling or medisch specialist: someone with a code or a name (CD066, CD067).
    var isArts: Bool { ["02", "03", "04", "05"].contains(type) }
}
