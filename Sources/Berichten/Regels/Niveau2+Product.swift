// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Rules about assigned products, starts and stops.
extension Niveau2 {
    /// Some rules of the standard hold for allocations that run on after 2020.
    static func looptNa2020(_ einddatum: Datum?) -> Bool {
        einddatum.map { $0.jaar > 2020 } ?? true
    }

    static func cd041(_ product: some Zorgvraag, _ plaats: String) -> Bevinding? {
        guard product.product?.code != nil, product.omvang == nil else { return nil }
        return bevinding(
            "CD041", "\(plaats)/Omvang", "De omvang ontbreekt. Bij een productcode is zij verplicht; vul volume, eenheid en frequentie in.")
    }

    static func cd075<Part: Omvanghouder>(_ product: Part, _ plaats: String) -> Bevinding? {
        guard product.budget != nil, product.einde == nil else { return nil }
        return bevinding("CD075", "\(plaats)/\(Part.eindveld)", "De einddatum ontbreekt. Bij een budget is zij verplicht; vul haar in.")
    }

    static func cd076<Part: Omvanghouder>(_ product: Part, _ plaats: String) -> Bevinding? {
        guard product.omvang?.frequentie == "2", product.einde == nil else { return nil }
        return bevinding(
            "CD076", "\(plaats)/\(Part.eindveld)", "De einddatum ontbreekt. Bij een omvang per week is zij verplicht; vul haar in.")
    }

    static func cd077(_ product: some Omvanghouder, _ plaats: String) -> Bevinding? {
        guard product.budget != nil, product.omvang != nil else { return nil }
        return bevinding("CD077", "\(plaats)/Omvang", "Er is een omvang én een budget. Kies een van beide; haal hier de omvang weg.")
    }

    static func cd078(_ product: some Omvanghouder, _ plaats: String) -> Bevinding? {
        guard product.budget != nil, product.omvang != nil else { return nil }
        return bevinding("CD078", "\(plaats)/Budget", "Er is een budget én een omvang. Kies een van beide; haal hier het budget weg.")
    }

    static func cd079(_ product: some Zorgvraag, _ plaats: String) -> Bevinding? {
        guard product.budget == nil, product.product == nil else { return nil }
        return bevinding(
            "CD079", "\(plaats)/Product", "Het product ontbreekt. Zonder budget is het verplicht; kies ten minste een categorie.")
    }

    static func cd080<Part: Zorgvraag>(_ product: Part, _ plaats: String) -> Bevinding? {
        guard product.omvang != nil, product.product?.code == nil, looptNa2020(product.einde) else { return nil }
        return bevinding(
            Part.omvangregel, "\(plaats)/Omvang", "Er is een omvang zonder productcode. Kies een productcode of haal de omvang weg.")
    }

    static func cs003<Part: Omvanghouder>(_ product: Part, _ plaats: String) -> Bevinding? {
        guard let end = product.einde, end < product.ingang else { return nil }
        return bevinding("CS003", "\(plaats)/\(Part.eindveld)", "De einddatum ligt vóór de ingangsdatum. Pas een van beide aan.")
    }

    static func cs335(_ product: IJW.ToegewezenProduct, _ plaats: String) -> Bevinding? {
        guard product.redenWijziging == "13", product.einddatum != product.ingangsdatum else { return nil }
        return bevinding(
            "CS335", "\(plaats)/RedenWijziging",
            "Verwijderen (reden 13) kan alleen als de einddatum gelijk is aan de ingangsdatum. Pas de einddatum of de reden aan.")
    }

    static func cs336(_ product: IJW.ToegewezenProduct, _ plaats: String) -> Bevinding? {
        guard product.redenWijziging == "01" else { return nil }
        return bevinding(
            "CS336", "\(plaats)/RedenWijziging", "Reden 01 is vervallen. Kies 13 (verwijderd) of 14 (administratieve correctie).")
    }

    static func cs338<Part: Omvanghouder>(_ product: Part, _ plaats: String) -> Bevinding? {
        guard let omvang = product.omvang, ["14", "16", "83", "84"].contains(omvang.eenheid), looptNa2020(product.einde),
            !["2", "4", "6"].contains(omvang.frequentie)
        else { return nil }
        return bevinding(
            Part.frequentieregel, "\(plaats)/Omvang",
            "Bij deze eenheid kan alleen per week, per maand of totaal in de periode. Kies een van die frequenties.")
    }

    /// A stop does not lie before its start.
    static func tr018(_ product: IJW.StopProduct, _ plaats: String) -> Bevinding? {
        guard product.einddatum < product.begindatum else { return nil }
        return bevinding("TR018", plaats, "De einddatum ligt vóór de begindatum van de hulp. Pas een van beide aan.")
    }

    /// Status 2 may not be used (OP033x2) and 9 has no meaning here.
    static func cs058(_ status: String, _ plaats: String) -> Bevinding? {
        guard status != "1", status != "3" else { return nil }
        return bevinding(
            "CS058", plaats,
            "De status van aanlevering mag alleen 1 (nieuw) of 3 (verwijderen) zijn. Verwijder eerst en lever dan opnieuw aan.")
    }

    /// No two allocations of one product over the same days: by code, else by category; without product with nothing at all.
    static func tr302(_ producten: [IJW.ToegewezenProduct]) -> [Bevinding] {
        let counted = producten.enumerated().filter { !$0.element.isVerwijderd }
        return gestapeld(counted.map { $0.element.stapel }).map { place in
            bevinding(
                "TR302", "\(plaats301)[\(counted[place].offset + 1)]",
                "Hetzelfde product is voor dezelfde dagen twee keer toegewezen. Laat de perioden niet overlappen of voeg ze samen.")
        }
    }

    /// Places of those that overlap one before them.
    static func gestapeld(_ lijst: [Stapel]) -> [Int] {
        lijst.indices.filter { index in lijst[..<index].contains { $0.botst(met: lijst[index]) } }
    }
}
