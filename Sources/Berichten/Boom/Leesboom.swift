// SPDX-License-Identifier: EUPL-1.2

/// A document as it was read: its elements in one row in the order of the file, their names as numbers, all text in one buffer.
/// Level 1 and the typed values walk over it by index, so that nothing is made for what is only looked at.
final class Leesboom: Sendable {
    struct Element: Sendable {
        /// Its number in `namen`.
        let naam: Int32
        /// Where the first element stands that lies no longer inside this one.
        fileprivate(set) var einde: Int32
        /// Its text in the buffer: all character content in a row; nothing when it has parts.
        fileprivate(set) var begin: Int32
        fileprivate(set) var lengte: Int32 = 0
        /// Character content that does not belong between elements (also an empty CDATA section).
        fileprivate(set) var heeftLosseTekst = false
    }

    let namen: Namen
    let elementen: [Element]
    fileprivate let tekst: [UInt8]
    /// By the place of their element: the standard has none.
    let attributen: [Int: [Attribuut]]

    fileprivate init(_ bouwer: Leesboombouwer) {
        namen = bouwer.namen
        elementen = bouwer.elementen
        tekst = bouwer.tekst
        attributen = bouwer.attributen
    }

    /// A tree that was made, seen as if it had been read.
    convenience init(_ wortel: Knoop, namen: Namen) {
        var bouwer = Leesboombouwer(namen: namen)
        bouwer.voegToe(wortel)
        self.init(bouwer)
    }

    var wortel: Leesknoop { Leesknoop(boom: self, plek: 0) }

    /// The text of one element, for as long as the work takes.
    func metTekst<Uitkomst>(_ plek: Int, _ work: (UnsafeBufferPointer<UInt8>) -> Uitkomst) -> Uitkomst {
        let (begin, lengte) = (Int(elementen[plek].begin), Int(elementen[plek].lengte))
        return tekst.withUnsafeBufferPointer { work(UnsafeBufferPointer(rebasing: $0[begin..<(begin + lengte)])) }
    }

    func tekst(_ plek: Int) -> String { metTekst(plek) { String(decoding: $0, as: UTF8.self) } }
}

/// One element of a `Leesboom`.
struct Leesknoop {
    let boom: Leesboom
    let plek: Int

    var naam: String { boom.namen[boom.elementen[plek].naam].naam }
    var tekst: String { boom.tekst(plek) }
    func metTekst<Uitkomst>(_ work: (UnsafeBufferPointer<UInt8>) -> Uitkomst) -> Uitkomst { boom.metTekst(plek, work) }
    var einde: Int { Int(boom.elementen[plek].einde) }

    /// The same as a tree of its own.
    var knoop: Knoop {
        let element = boom.elementen[plek], name = boom.namen[element.naam]
        var node = Knoop(name.naam, name.ruimte, tekst: tekst)
        var place = plek + 1
        while place < einde {
            let child = Leesknoop(boom: boom, plek: place)
            node.delen.append(child.knoop)
            place = child.einde
        }
        node.attributen = boom.attributen[plek] ?? []
        node.losseTekst = element.heeftLosseTekst
        return node
    }
}

/// Puts a `Leesboom` together, in the order of the document.
struct Leesboombouwer {
    fileprivate(set) var namen: Namen
    fileprivate var elementen: [Leesboom.Element] = []
    fileprivate var tekst: [UInt8] = []
    fileprivate var attributen: [Int: [Attribuut]] = [:]
    /// The elements that are open, outermost first.
    private var open: [Int] = []

    init(namen: Namen, bytes: Int = 0) {
        self.namen = namen
        elementen.reserveCapacity(bytes / 40)
        tekst.reserveCapacity(bytes / 4)
    }

    var aantal: Int { elementen.count }
    var diepte: Int { open.count }

    /// The document, when it is whole.
    var boom: Leesboom? { open.isEmpty && !elementen.isEmpty ? Leesboom(self) : nil }

    mutating func nummer(_ naam: Namen.Naam) -> Int32 { namen.nummer(naam) }

    mutating func begin(_ naam: Int32) {
        if let outer = open.last, outer == elementen.count - 1 { laatTekstLos(outer) }
        open.append(elementen.count)
        elementen.append(Leesboom.Element(naam: naam, einde: 0, begin: Int32(tekst.count)))
    }

    mutating func eind() {
        guard let place = open.popLast() else { return }
        elementen[place].einde = Int32(elementen.count)
        if place == elementen.count - 1 { elementen[place].lengte = Int32(tekst.count) - elementen[place].begin }
    }

    /// Content of the innermost element. Beside parts only white space belongs, which is not kept.
    mutating func tekens(_ bytes: UnsafeBufferPointer<UInt8>, isCDATA: Bool = false) {
        guard let place = open.last else { return }
        if isCDATA { elementen[place].heeftLosseTekst = true }
        if place == elementen.count - 1 {
            tekst.append(contentsOf: bytes)
        } else if !bytes.allSatisfy(\.isXMLWit) {
            elementen[place].heeftLosseTekst = true
        }
    }

    /// Of the innermost element.
    mutating func kenmerken(_ found: [Attribuut]) {
        if let place = open.last, !found.isEmpty { attributen[place] = found }
    }

    /// What stood in an element before its first part.
    private mutating func laatTekstLos(_ place: Int) {
        let begin = Int(elementen[place].begin)
        guard begin < tekst.count else { return }
        if !tekst[begin...].allSatisfy(\.isXMLWit) { elementen[place].heeftLosseTekst = true }
        tekst.removeLast(tekst.count - begin)
    }

    fileprivate mutating func voegToe(_ node: Knoop) {
        begin(nummer(Namen.Naam(naam: node.naam, ruimte: node.ruimte)))
        kenmerken(node.attributen)
        var text = node.tekst
        text.withUTF8 { tekens($0, isCDATA: node.losseTekst) }
        for child in node.delen { voegToe(child) }
        eind()
    }
}

extension UInt8 {
    var isXMLWit: Bool { self == 32 || self == 10 || self == 13 || self == 9 }
}
