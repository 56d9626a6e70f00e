// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One declared line against its toewijzing and its contract.
struct Prestatietoets {
    private let part: IJW.Prestatie
    private let known: IJW.BekendeToewijzing
    private let contract: IJW.Tarief?

    init(_ part: IJW.Prestatie, _ known: IJW.BekendeToewijzing, _ contract: IJW.Tarief?) {
        self.part = part
        self.known = known
        self.contract = contract
    }

    /// Rules that are broken, with the field.
    var fouten: [(code: String, veld: String)] {
        let rules: [(String, String, Bool)] = [
            ("TR307", "ProductPeriode", part.productPeriode.begindatum < known.ingangsdatum),
            ("TR308", "ProductPeriode", known.einddatum.map { part.productPeriode.einddatum > $0 } ?? false),
            ("TR387", "ProductPeriode", part.productPeriode.begindatum != eerste),
            ("TR388", "ProductPeriode", part.productPeriode.einddatum != laatste),
            ("TR339", "ProductCategorie", known.product.map { $0.categorie != part.productCategorie } ?? false),
            ("TR340", "ProductCode", known.product?.code.map { $0 != part.productCode } ?? false),
            ("TR341", "Eenheid", !eenheidPast), ("TR321", "GeleverdVolume", isTeVeel), ("TR418", "ProductTarief", isAnderTarief),
            ("TR346", "IngediendBedrag", !bedragKlopt),
        ]
        return rules.filter(\.2).map { ($0.0, $0.1) }
    }

    /// Hours are counted in minutes, all else in itself.
    static func factor(_ eenheid: IJW.Code) -> Int { eenheid == "04" ? 60 : 1 }

    /// TR387: the first of the month, or the first day of the toewijzing when that lies later in the month.
    private var eerste: Datum {
        let (jaar, maand, _) = part.productPeriode.begindatum.delen
        let first = Datum(jaar, maand, 1) ?? part.productPeriode.begindatum
        let isThisMonth = known.ingangsdatum.jaar == jaar && known.ingangsdatum.maand == maand
        return isThisMonth ? max(first, known.ingangsdatum) : first
    }

    /// TR388: the last of the month, or the last day of the toewijzing when that lies earlier in the month.
    private var laatste: Datum {
        let (jaar, maand, _) = part.productPeriode.einddatum.delen
        let last = Datum(jaar, maand, Datum.dagenIn(maand: maand, jaar: jaar)) ?? part.productPeriode.einddatum
        guard let end = known.einddatum, end.jaar == jaar, end.maand == maand else { return last }
        return min(last, end)
    }

    /// TR341: that of the toewijzing, hours also in minutes; without extent, that of the contract.
    private var eenheidPast: Bool {
        guard let wanted = known.omvang?.eenheid ?? contract?.eenheid else { return true }
        return part.eenheid == wanted || (wanted == "04" && part.eenheid == "01")
    }

    private var isTeVeel: Bool {
        guard let omvang = known.omvang, eenheidPast else { return false }
        let room = Volumeruimte(omvang: omvang, ingang: known.ingangsdatum, einde: known.einddatum)
        let most = room.hoogstens(van: part.productPeriode.begindatum, totEnMet: part.productPeriode.einddatum)
        return part.kleinste > most * Self.factor(omvang.eenheid)
    }

    private var isPerMinuut: Bool { contract?.eenheid == "04" && part.eenheid == "01" }

    private var isAnderTarief: Bool {
        guard let contract, let rate = part.productTarief else { return false }
        return rate != (isPerMinuut ? contract.perMinuut : contract.bedrag)
    }

    /// TR346. By the hour and in minutes: hourly rate times minutes, divided by 60, rounded. Without a contract to compare with,
    /// a rate per minute may be rounded by half a cent each.
    private var bedragKlopt: Bool {
        guard part.eenheid != "83", let rate = part.productTarief else { return true }
        let amount = part.ingediendBedrag.bedrag
        if let contract, isPerMinuut { return amount == IJW.Tarief.gedeeld(contract.bedrag * part.geleverdVolume, door: 60) }
        let exact = rate * part.geleverdVolume
        return amount == exact || (contract == nil && part.eenheid == "01" && 2 * abs(amount - exact) <= part.geleverdVolume)
    }
}
