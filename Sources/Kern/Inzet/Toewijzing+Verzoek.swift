// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The request of an aanbieder that an order answers (iJw 315, 317).
package struct Toewijzingsverzoek: Codable, Sendable, Equatable {
    /// ReferentieAanbieder: goes back in the first 301 only (IV097).
    package let referentie: String
    /// The aanbieder says that it knows who has gezag (OP002x1).
    package let gezagsdragerBekend: Bool
    /// iJw COD327, where somebody referred; nil with a change.
    package let verwijzer: String?

    package init(referentie: String, gezagsdragerBekend: Bool = false, verwijzer: String? = nil) {
        self.referentie = referentie
        self.gezagsdragerBekend = gezagsdragerBekend
        self.verwijzer = verwijzer
    }
}

/// How an aanbieder wants an order to be: all of it, as a 317 says it.
package struct Toewijzingswens: Sendable, Equatable {
    package let ingang: Datum
    package let einde: Datum?
    package let omvang: Omvang?

    package init(ingang: Datum, einde: Datum?, omvang: Omvang?) {
        self.ingang = ingang
        self.einde = einde
        self.omvang = omvang
    }
}

extension Toewijzing {
    /// What a wish that is granted makes of this order (OP257, IV093): another last day, or another extent in all, on the same number
    /// (OP380); any other extent ends this one the day before and begins another.
    /// - Throws: `nietMogelijk` when the wish cannot be carried out, with what to do.
    package func gewijzigd(_ wens: Toewijzingswens, _ verzoek: Toewijzingsverzoek, op vandaag: Datum) throws(Afwijzing) -> Toewijzingsgevolg {
        let wanted = wens.omvang ?? omvang
        let stays = wanted == omvang || (omvang?.frequentie == .totaal && wanted?.frequentie == .totaal)
        if stays {
            guard wens.ingang == periode.van else {
                throw .nietMogelijk(
                    "Alleen de ingangsdatum van toewijzing \(nummer) veranderen kan niet (iJw OP257). Wijs het verzoek af en spreek af hoe het wel moet.")
            }
            return Toewijzingsgevolg(zelfde: try opgerekt(tot: wens.einde, wanted, verzoek, op: vandaag))
        }
        guard wens.ingang > periode.van, let before = Periode(van: periode.van, totEnMet: wens.ingang.plus(dagen: -1)) else {
            throw .nietMogelijk(
                "Een andere omvang van toewijzing \(nummer) begint na \(periode.van.uitgeschreven) (iJw IV093). Wijs het verzoek af en spreek een latere dag af.")
        }
        guard let after = Periode(van: wens.ingang, totEnMet: wens.einde) else { throw Self.omgekeerd(nummer) }
        return Toewijzingsgevolg(
            zelfde: als(before, omvang, verzoek, .opVerzoek), opvolger: als(after, wanted, verzoek, nil))
    }

    /// OP380: with the same extent an order is stretched and not followed by another one, as long as it has not ended.
    package func opgerekt(tot einde: Datum?, _ omvang: Omvang?, _ verzoek: Toewijzingsverzoek, op vandaag: Datum) throws(Afwijzing)
        -> Toewijzing
    {
        if let end = periode.totEnMet, end < vandaag {
            throw .nietMogelijk("Toewijzing \(nummer) is al geëindigd en kan niet langer worden. Wijs het verzoek af; de aanbieder vraagt een nieuwe toewijzing.")
        }
        guard let period = Periode(van: periode.van, totEnMet: einde) else { throw Self.omgekeerd(nummer) }
        return als(period, omvang, verzoek, .opVerzoek)
    }

    /// OP380: may what is asked after this order be given by stretching it? The same product and extent, day after day.
    package func sluitAan(_ ander: (categorie: String, product: String, omvang: Omvang?), van: Datum, op vandaag: Datum) -> Bool {
        guard let end = periode.totEnMet, end.plus(dagen: 1) == van, vandaag <= end else { return false }
        return categorie == ander.categorie && product == ander.product && omvang == ander.omvang && omvang?.frequentie != .totaal
    }

    /// The same order, named in the answer to a request (IV093: all products bear its reference).
    package func ongewijzigd(_ verzoek: Toewijzingsverzoek) -> Toewijzing { als(periode, omvang, verzoek, nil) }

    /// The same order once more, as the answer to the same request: when the aanbieder refused the first message.
    package func met(verzoek: Toewijzingsverzoek?) -> Toewijzing { als(periode, omvang, verzoek, wijziging) }

    private func als(_ period: Periode, _ extent: Omvang?, _ verzoek: Toewijzingsverzoek?, _ reden: Toewijzingsreden?) -> Toewijzing {
        Toewijzing(
            nummer: nummer, besluit: besluit, jeugdige: jeugdige, aanbieder: aanbieder, agb: agb, toegewezenOp: toegewezenOp,
            periode: period, categorie: categorie, product: product, omvang: extent, tarief: tarief, wijziging: reden, verzoek: verzoek)
    }

    private static func omgekeerd(_ nummer: Int64) -> Afwijzing {
        .nietMogelijk("De gevraagde einddatum van toewijzing \(nummer) ligt vóór het begin. Wijs het verzoek af.")
    }
}
