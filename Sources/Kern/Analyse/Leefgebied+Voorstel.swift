// SPDX-License-Identifier: EUPL-1.2

extension Leefgebied {
    /// Which areas to talk about first, given the family's own words: safety always, the others by a word that names them.
    ///
    /// A thinking aid and no filter: every area stays within reach. Each comes with the word it was found by; nil for safety.
    package static func voorgesteld(bij woorden: [String]) -> [(gebied: Leefgebied, woord: String?)] {
        let spoken = woorden.flatMap { $0.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) }
        return allCases.compactMap { area in
            let found = spoken.first { word in area.stammen.contains { word.hasPrefix($0) } }
            return found == nil && area != .veiligheid ? nil : (area, found)
        }
    }

    /// Beginnings of words that point here.
    private var stammen: [String] {
        switch self {
        case .veiligheid: ["geweld", "slaat", "slaan", "geslagen", "schop", "dreig", "onveilig", "mishandel", "misbruik", "verwaarlo"]
        case .ontwikkeling:
            ["somber", "boos", "boze", "drift", "druk", "angst", "bang", "paniek", "adhd", "autis", "gedrag", "huil", "verdrie", "agress"]
        case .gezondheid:
            [
                "slaap", "slapen", "slaapt", "ziek", "buikpijn", "hoofdpijn", "plas", "medicijn", "trauma", "drugs", "blow", "alcohol",
                "diagnose",
            ]
        case .opvoeding: ["opvoed", "grens", "grenzen", "regels", "luister", "uitgeput", "overbelast", "puber", "streng"]
        case .gezinsrelaties: ["scheid", "gescheiden", "omgang", "ruzie", "stief", "gezag", "ex", "broer", "zus", "nieuwe-partner"]
        case .oudersZelf: ["depressi", "burn", "verslaaf", "verslav", "gokken", "moe", "overspannen", "detentie", "psychi"]
        case .school:
            [
                "school", "klas", "juf", "meester", "leraar", "leerkracht", "mentor", "verzuim", "spijbel", "thuiszit", "huiswerk",
                "opvang", "stage",
            ]
        case .vrijeTijd: ["vriend", "pest", "gepest", "gamen", "gamet", "online", "telefoon", "insta", "eenzaam", "sport"]
        case .netwerk: ["oma", "opa", "tante", "oom", "buren", "buurvrouw", "buurman", "netwerk", "niemand"]
        case .wonen: ["woning", "huur", "uitzetting", "uitgezet", "overlast", "verhuiz", "inwonen", "dakloos"]
        case .geld: ["geld", "schuld", "toeslag", "werkloos", "uitkering", "rekening", "betalen", "deurwaarder"]
        case .justitieEnCultuur: ["politie", "halt", "gestolen", "stelen", "asiel", "verblijf", "vlucht", "geloof", "tolk", "justitie"]
        }
    }

    /// An area that is mostly about the household as a whole: it is asked once, for the family.
    package var isVanGezin: Bool {
        switch self {
        case .oudersZelf, .wonen, .geld, .justitieEnCultuur: true
        default: false
        }
    }
}
