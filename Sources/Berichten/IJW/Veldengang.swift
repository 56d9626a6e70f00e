// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What can stand in an element: a value, or a class with parts of its own.
protocol Veldinhoud {
    init(knoop: Leesknoop, soort: Berichtsoort) throws(Leesfout)
    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop
}

/// A class or composite type of the standard. Its parts are named once, in the order of the table, for both directions.
protocol IJWKlasse: Veldinhoud {
    /// The namespace of its parts: that of the message, or the shared one of composite types (CDT_…).
    static var ruimte: Ruimte { get }
    /// A value to read into.
    static var leeg: Self { get }
    mutating func velden(_ gang: inout Veldengang) throws(Leesfout)
}

extension IJWKlasse {
    init(knoop: Leesknoop, soort: Berichtsoort) throws(Leesfout) {
        self = .leeg
        var gang = Veldengang(leest: knoop, soort: soort)
        try velden(&gang)
    }

    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop {
        var copy = self
        var gang = Veldengang(schrijft: Self.ruimte, soort: soort)
        try? copy.velden(&gang)  // Only reading can fail.
        return Knoop(naam, ruimte, delen: gang.knopen)
    }
}

/// One walk over the parts of one class: fills the value from a tree that passed level 1, or makes the tree from the value.
struct Veldengang {
    let soort: Berichtsoort
    private let ruimte: Ruimte
    /// What is read; nil while writing.
    private let bron: Leesknoop?
    /// Where the next part of it stands.
    private var plek = 0
    private(set) var knopen: [Knoop] = []

    var schrijft: Bool { bron == nil }

    fileprivate init(leest node: Leesknoop, soort: Berichtsoort) {
        self.soort = soort
        ruimte = .bericht
        bron = node
        plek = node.plek + 1
    }

    fileprivate init(schrijft ruimte: Ruimte, soort: Berichtsoort) {
        self.soort = soort
        self.ruimte = ruimte
        bron = nil
    }

    mutating func veld<Value: Veldinhoud>(_ naam: String, _ waarde: inout Value) throws(Leesfout) {
        guard bron != nil else { return knopen.append(waarde.knoop(naam, ruimte, soort)) }
        guard let node = volgende(naam) else { throw Leesfout(veld: naam) }
        waarde = try Value(knoop: node, soort: soort)
    }

    mutating func veld<Value: Veldinhoud>(_ naam: String, _ waarde: inout Value?) throws(Leesfout) {
        guard bron != nil else {
            if let waarde { knopen.append(waarde.knoop(naam, ruimte, soort)) }
            return
        }
        waarde = nil
        if let node = volgende(naam) { waarde = try Value(knoop: node, soort: soort) }
    }

    /// An element whose value the table fixes; level 1 has compared it.
    mutating func vast(_ naam: String, _ waarde: String) throws(Leesfout) {
        var text = waarde
        try veld(naam, &text)
    }

    /// A time: white space around it has no meaning.
    mutating func tijd(_ naam: String, _ waarde: inout String) throws(Leesfout) {
        try veld(naam, &waarde)
        if !schrijft { waarde = waarde.samengevouwen }
    }

    /// The members of a wrapping class, like every `Relatie` in `Relaties`; no members is no wrapper.
    mutating func reeks<Member: Veldinhoud>(_ omhulsel: String, _ naam: String, _ leden: inout [Member]) throws(Leesfout) {
        guard bron != nil else {
            guard !leden.isEmpty else { return }
            return knopen.append(Knoop(omhulsel, .bericht, delen: leden.map { $0.knoop(naam, .bericht, soort) }))
        }
        leden = []
        guard let list = volgende(omhulsel) else { return }
        var place = list.plek + 1
        while place < list.einde {
            let node = Leesknoop(boom: list.boom, plek: place)
            leden.append(try Member(knoop: node, soort: soort))
            place = node.einde
        }
    }

    mutating func retourCodes(_ codes: inout [IJW.Code]) throws(Leesfout) { try reeks("RetourCodes", "RetourCode", &codes) }

    private mutating func volgende(_ naam: String) -> Leesknoop? {
        guard let bron, plek < bron.einde else { return nil }
        let node = Leesknoop(boom: bron.boom, plek: plek)
        guard node.naam == naam else { return nil }
        plek = node.einde
        return node
    }
}

extension String: Veldinhoud {
    init(knoop: Leesknoop, soort: Berichtsoort) { self = knoop.tekst }
    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop { Knoop(naam, ruimte, tekst: self) }
}

extension Int: Veldinhoud {
    init(knoop: Leesknoop, soort: Berichtsoort) throws(Leesfout) {
        guard let value = knoop.metTekst(Snelkeur.getal) ?? XMLWaarde.getal(knoop.tekst.samengevouwen) else {
            throw Leesfout(veld: knoop.naam)
        }
        self = value
    }

    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop { Knoop(naam, ruimte, tekst: String(self)) }
}

extension Datum: Veldinhoud {
    init(knoop: Leesknoop, soort: Berichtsoort) throws(Leesfout) {
        guard let value = knoop.metTekst(Datum.init(iso:)) ?? Datum(iso: knoop.tekst.samengevouwen) else {
            throw Leesfout(veld: knoop.naam)
        }
        self = value
    }

    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop { Knoop(naam, ruimte, tekst: iso) }

    /// Stands in a value that is still to be read.
    static var nogTeLezen: Datum { Datum(dagnummer: 0) }
}

extension IJW.Bsn: Veldinhoud {
    init(knoop: Leesknoop, soort: Berichtsoort) { self.init(knoop.tekst) }
    func knoop(_ naam: String, _ ruimte: Ruimte, _ soort: Berichtsoort) -> Knoop { Knoop(naam, ruimte, tekst: cijfers) }
}
