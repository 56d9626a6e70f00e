// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What the rules of 301, 315 and 317 ask of an assigned, asked or wanted product.
protocol Omvanghouder {
    var omvang: IJW.Omvang? { get }
    var budget: Int? { get }
    var ingang: Datum { get }
    var einde: Datum? { get }
    /// The element that holds `einde`.
    static var eindveld: String { get }
    /// The number that the rule on frequencies has in this message.
    static var frequentieregel: String { get }
}

extension Omvanghouder {
    static var eindveld: String { "Einddatum" }
    static var frequentieregel: String { "CS338" }
}

protocol Zorgvraag: Omvanghouder {
    var product: IJW.Product? { get }
    /// The number that the rule on extent without product code has in this message.
    static var omvangregel: String { get }
}

extension Zorgvraag {
    var stapel: Stapel { Stapel(product: product, ingang: ingang, einde: einde) }
}

extension IJW.ToegewezenProduct: Zorgvraag {
    static var omvangregel: String { "CD080" }
    var ingang: Datum { ingangsdatum }
    var einde: Datum? { einddatum }

    /// Removed: it counts as never sent (CS335). 01 is the old code for it.
    var isVerwijderd: Bool { redenWijziging == "13" || (redenWijziging == "01" && einddatum == ingangsdatum) }
}

extension IJW.AangevraagdProduct: Zorgvraag {
    static var eindveld: String { "ToewijzingEinddatum" }
    static var frequentieregel: String { "CS343" }
    static var omvangregel: String { "CD095" }
    var ingang: Datum { toewijzingIngangsdatum }
    var einde: Datum? { toewijzingEinddatum }
}

extension IJW.NieuwProduct: Zorgvraag {
    static var omvangregel: String { "CD096" }
    var ingang: Datum { gewensteIngangsdatum }
    var einde: Datum? { einddatum }
}

extension IJW.TeWijzigenProduct: Omvanghouder {
    var ingang: Datum { gewensteIngangsdatum }
    var einde: Datum? { einddatum }
}

/// A product over a period, for the question whether two are stacked (OP259).
struct Stapel {
    let product: IJW.Product?
    let ingang: Datum
    let einde: Datum?

    /// By code, else by category; without product with everything.
    func botst(met other: Stapel) -> Bool {
        let isApart = (einde.map { $0 < other.ingang } ?? false) || (other.einde.map { $0 < ingang } ?? false)
        guard !isApart else { return false }
        guard let product, let second = other.product else { return true }
        guard product.categorie == second.categorie else { return false }
        return product.code == nil || second.code == nil || product.code == second.code
    }
}
