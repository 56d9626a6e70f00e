// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A form for one small part of a verklarende analyse. Its pages and posts are the same for every kind of part.
protocol Deelinvoer: Invoer {
    associatedtype Inhoud: Verklaringsdeel
    /// The part as it stood, to put right.
    init(_ inhoud: Inhoud)
    /// The last word of its path.
    static var pad: String { get }
    static var titel: String { get }
    static var uitleg: String { get }
    /// There is one of it: a second one goes on from the first.
    static var isEnig: Bool { get }
    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Inhoud>]
    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]]
    /// What a new one begins with; `bij` names what it was asked for.
    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self
    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Inhoud
}

extension Deelinvoer {
    static var isEnig: Bool { false }
    static var bewaarklasse: Bewaarklasse { .hulp }
    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] { [:] }
    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self { Self() }
    static var grond: String { "Richtlijn Samen beslissen over hulp; Jeugdwet 2.3 lid 1" }
}

/// The sections of the page of an analysis: where a part stands, and where one comes back to.
enum Verklaringsdeelplek {
    static func anker(_ pad: String) -> String {
        switch pad {
        case "argumenten", "oordelen": "hypothesen"
        case "verbanden": "factoren"
        case "antwoorden": "werktheorie"
        default: pad
        }
    }
}

extension [String] {
    /// Ids of facts as they were chosen.
    var feitnummers: [UUIDv7] { compactMap { UUIDv7($0) } }
}
