// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

@testable import Proefland

/// The ways in which what is typed differs from what is known.
enum Variantsoort: String, CaseIterable, Sendable {
    case tikfout, klank, roepnaam, tussenvoegsel
    case dubbeleNaam = "dubbele naam"
    case datumOmgewisseld = "naam, dag en maand om"
    case datumEenCijfer = "naam, datum een cijfer anders"
    case alleenDatumOmgewisseld = "alleen datum, dag en maand om"
    case achternaamMetDatumfout = "achternaam, datum een cijfer anders"
    case adres = "alleen adres"
    case telefoon = "alleen telefoon"
    case tikfoutMetDatum = "tikfout en juiste datum"
    case klankMetDatum = "klank en juiste datum"
    case roepnaamMetDatumfout = "roepnaam, dag en maand om"
    case tikfoutMetDatumfout = "tikfout, datum een cijfer anders"
}

/// Makes what somebody at a counter could type who means this person. Lists of its own: what the search knows is not looked at.
struct Variantmaker {
    private var toeval: Proefland.Toeval

    init(_ mens: Int, _ soort: Variantsoort, zaad: UInt64 = 44) {
        let index = Variantsoort.allCases.firstIndex(of: soort) ?? 0
        toeval = Proefland.Toeval(zaad: zaad &+ UInt64(index), nummer: mens)
    }

    /// nil when this person cannot be typed in this way: no tussenvoegsel, no shorter name.
    mutating func vraag(_ mens: Zoekmens, _ soort: Variantsoort) -> Zoekvraag? {
        let name = mens.naam.volledig
        return switch soort {
        case .tikfout: Zoekvraag(naam: metTikfout(mens.naam))
        case .klank: klank(name).map { Zoekvraag(naam: $0) }
        case .roepnaam: metRoepnaam(mens.naam).map { Zoekvraag(naam: $0) }
        case .tussenvoegsel: tussenvoegsel(mens.naam).map { Zoekvraag(naam: $0) }
        case .dubbeleNaam: dubbel(mens.naam).map { Zoekvraag(naam: $0) }
        case .datumOmgewisseld: mens.geboren.andersom.map { Zoekvraag(naam: name, geboortedatum: $0) }
        case .datumEenCijfer: eenCijfer(mens.geboren).map { Zoekvraag(naam: name, geboortedatum: $0) }
        case .alleenDatumOmgewisseld: mens.geboren.andersom.map { Zoekvraag(geboortedatum: $0) }
        case .achternaamMetDatumfout: eenCijfer(mens.geboren).map { Zoekvraag(naam: mens.naam.achternaam, geboortedatum: $0) }
        case .adres: mens.postcode.map { Zoekvraag(postcode: Postcode($0.tekst.lowercased()), huisnummer: mens.huisnummer) }
        case .telefoon: mens.telefoon.map { Zoekvraag(telefoon: Telefoonnummer(notatie($0))) }
        case .tikfoutMetDatum: Zoekvraag(naam: metTikfout(mens.naam), geboortedatum: mens.geboren)
        case .klankMetDatum: klank(name).map { Zoekvraag(naam: $0, geboortedatum: mens.geboren) }
        case .roepnaamMetDatumfout:
            metRoepnaam(mens.naam).flatMap { typed in mens.geboren.andersom.map { Zoekvraag(naam: typed, geboortedatum: $0) } }
        case .tikfoutMetDatumfout: eenCijfer(mens.geboren).map { Zoekvraag(naam: metTikfout(mens.naam), geboortedatum: $0) }
        }
    }

    // MARK: One letter

    /// In the first name or in the surname, in any letter of a word of three letters or more.
    private mutating func metTikfout(_ naam: Naam) -> String {
        var words = naam.volledig.split(separator: " ").map(String.init)
        let places = words.indices.filter { words[$0].count > 2 && words[$0] != "van" && words[$0] != "den" && words[$0] != "der" }
        guard !places.isEmpty else { return naam.volledig }
        let place = places[toeval.getal(0...(places.count - 1))]
        words[place] = tikfout(words[place])
        return words.joined(separator: " ")
    }

    private mutating func tikfout(_ word: String) -> String {
        var letters = Array(word)
        let at = toeval.getal(0...(letters.count - 1))
        let other = Array("abcdefghijklmnoprstuvwz")[toeval.getal(0...22)]
        switch toeval.getal(0...3) {
        case 0: letters.insert(other, at: at)
        case 1: letters.remove(at: at)
        case 2: letters[at] = other
        default: letters.swapAt(at, at + 1 < letters.count ? at + 1 : at - 1)
        }
        return String(letters)
    }

    // MARK: Sound

    /// Written as it sounds, in one place.
    private mutating func klank(_ naam: String) -> String? {
        let low = naam.lowercased()
        let usable = Self.klanken.filter { vervang(low, $0) != low }
        guard !usable.isEmpty else { return nil }
        return vervang(low, usable[toeval.getal(0...(usable.count - 1))])
    }

    private func vervang(_ text: String, _ change: (String, String)) -> String {
        guard change.0.hasSuffix("$") else {
            guard let range = text.range(van: change.0) else { return text }
            return text.replacingCharacters(range, with: change.1)
        }
        let tail = String(change.0.dropLast())
        var words = text.split(separator: " ").map(String.init)
        guard let place = words.lastIndex(where: { $0.hasSuffix(tail) && $0.count > 3 }) else { return text }
        words[place] = String(words[place].dropLast(tail.count)) + change.1
        return words.joined(separator: " ")
    }

    private static let klanken: [(String, String)] = [
        ("ij", "y"), ("ij", "ei"), ("ei", "ij"), ("ck", "k"), ("kk", "ck"), ("ca", "ka"), ("co", "ko"), ("ka", "ca"), ("ko", "co"),
        ("ph", "f"), ("f", "ph"), ("th", "t"), ("t$", "th"), ("dt$", "d"), ("d$", "dt"), ("d$", "t"), ("t$", "d"), ("z", "s"), ("s", "z"),
        ("g", "ch"), ("ch", "g"), ("au", "ou"), ("ou", "au"), ("ss", "s"), ("s$", "ss"), ("x", "ks"), ("ks", "x"), ("v", "f"), ("ll", "l"),
        ("nn", "n"), ("aa", "a"), ("ie", "i"),
    ]

    // MARK: First names

    /// What these people are called at home, or how a child of that name is.
    static let roepnamen: [String: [String]] = [
        "Johannes": ["Jan", "Hans", "Joop", "Johan"], "Pieter": ["Piet", "Pietje", "Peter", "Pietertje"],
        "Cornelis": ["Kees", "Cor", "Nelis"],
        "Hendrik": ["Henk", "Hein", "Rik"], "Willem": ["Wim", "Willy", "Wimpie"], "Elisabeth": ["Lisa", "Bets", "Els", "Liesbeth", "Elly"],
        "Maria": ["Marie", "Ria", "Mia", "Mieke", "Marietje"], "Johanna": ["Jo", "Hanna", "Joke", "Hannie"],
        "Wilhelmina": ["Willy", "Mien", "Wil", "Mina"], "Cornelia": ["Corrie", "Nel", "Cora"],
        "Margaretha": ["Greet", "Marga", "Gre", "Margriet"],
        "Catharina": ["Trijn", "Cato", "Toos", "Rina", "Ineke"], "Antonius": ["Ton", "Toon", "Anton"],
        "Jacobus": ["Jaap", "Koos", "Ko", "Sjaak"],
        "Gerardus": ["Gerard", "Gerrit", "Ger"], "Nicolaas": ["Klaas", "Nico", "Niek"], "Franciscus": ["Frans", "Frank"],
        "Theodorus": ["Theo", "Dorus"], "Adrianus": ["Arie", "Adriaan", "Ad"], "Matthijs": ["Thijs", "Mattie"],
        "Daniël": ["Daan", "Danny"],
        "Samuel": ["Sam", "Sem", "Sammie"], "Alexander": ["Alex", "Sander", "Lex"], "Eleonora": ["Noor", "Nora", "Noortje"],
        "Anna": ["Annie", "Anneke", "Annetje"], "Geertruida": ["Truus", "Trudy", "Geertje"], "Noor": ["Noortje"], "Bram": ["Brammetje"],
        "Tim": ["Timmie"], "Lotte": ["Lotje", "Lot"], "Sanne": ["Sannetje", "San"], "Saar": ["Saartje"], "Roos": ["Roosje"],
        "Tom": ["Tommie"],
        "Michael": ["Michiel", "Mike"], "Thomas": ["Tom"], "Robert": ["Rob", "Bob", "Bert"], "Benjamin": ["Ben", "Benny"],
        "Petronella": ["Nel", "Petra", "Nelleke"], "Josephus": ["Jos", "Sjef", "Jozef"],
    ]

    /// The short name where the long one is known.
    private mutating func metRoepnaam(_ naam: Naam) -> String? {
        guard let forms = Self.roepnamen[naam.roepnaam] else { return nil }
        return Naam(roepnaam: forms[toeval.getal(0...(forms.count - 1))], voorvoegsel: naam.voorvoegsel, achternaam: naam.achternaam)
            .volledig
    }

    // MARK: Tussenvoegsels and double names

    private mutating func tussenvoegsel(_ naam: Naam) -> String? {
        guard !naam.voorvoegsel.isEmpty else { return nil }
        let first = naam.roepnaam, between = naam.voorvoegsel, last = naam.achternaam
        let glued = between.split(separator: " ").joined()
        let short = between.split(separator: " ").map { String($0.first { $0.isLetter } ?? "v") }
        let ways = [
            "\(first) \(last)", "\(last), \(between) \(first)", "\(last), \(first) \(between)", "\(first) \(glued)\(last.lowercased())",
            "\(first) \(glued) \(last)", "\(first) \(short.joined(separator: ".")). \(last)", "\(first) \(short.joined()) \(last)",
        ]
        return ways[toeval.getal(0...(ways.count - 1))]
    }

    /// Turned round, one of both, or a name of marriage before the own name.
    private mutating func dubbel(_ naam: Naam) -> String? {
        let parts = naam.achternaam.split(separator: "-").map(String.init)
        let own = [naam.voorvoegsel, parts[0]].filter { !$0.isEmpty }.joined(separator: " ")
        guard parts.count == 2 else {
            return toeval.kans(0.5) ? "\(naam.roepnaam) Terpstra-\(own)" : "\(naam.roepnaam) \(own)-Terpstra"
        }
        let ways = ["\(parts[1])-\(own)", own, parts[1], "\(own) \(parts[1])", "\(own)-\(parts[1])"]
        return "\(naam.roepnaam) " + ways[toeval.getal(0...(ways.count - 1))]
    }

    // MARK: Dates and numbers

    private mutating func eenCijfer(_ dag: Datum) -> Datum? {
        for _ in 0..<20 {
            var digits = Array(dag.iso)
            let at = [2, 3, 5, 6, 8, 9][toeval.getal(0...5)]
            digits[at] = Array("0123456789")[toeval.getal(0...9)]
            if let other = Datum(iso: String(digits)), other != dag { return other }
        }
        return nil
    }

    private mutating func notatie(_ nummer: Telefoonnummer) -> String {
        let national = nummer.toon.filter { $0.isNumber }, digits = national.dropFirst()
        let ways = [
            "+31\(digits)", "0031\(digits)", "+31 (0)\(digits.prefix(1)) \(digits.dropFirst())", national,
            "\(national.prefix(2))-\(national.dropFirst(2))",
            "\(national.prefix(2)) \(national.dropFirst(2).prefix(4)) \(national.dropFirst(6))",
        ]
        return ways[toeval.getal(0...(ways.count - 1))]
    }
}

extension Datum {
    /// nil where day and month in the other order are no day, or the same one.
    fileprivate var andersom: Datum? { dag == maand ? nil : Datum(jaar, dag, maand) }
}

extension String {
    fileprivate func range(van part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }

    fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
