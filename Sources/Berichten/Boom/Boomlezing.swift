// SPDX-License-Identifier: EUPL-1.2
import CLibxml2

/// A name as libxml2 gives it. Its texts are interned per document, so a pointer stands for its text.
struct SAXNaam {
    let voorvoegsel: UnsafePointer<xmlChar>?
    let naam: UnsafePointer<xmlChar>?
    let ruimte: UnsafePointer<xmlChar>?

    /// A prefix that was declared nowhere stays part of the name.
    var tekst: String {
        let local = naam.map { String(cString: $0) } ?? ""
        guard ruimte == nil, let voorvoegsel else { return local }
        return String(cString: voorvoegsel) + ":" + local
    }

    var uri: String { ruimte.map { String(cString: $0) } ?? "" }
}

/// One walk of libxml2 through a document. Lives on one thread, inside one call.
struct Boomlezing {
    let isBericht: Bool
    var parser: xmlParserCtxtPtr?
    /// Whether libxml2 came to the end without fault.
    var isHeel = false
    private let grenzen: Grenzen
    private var bouwer: Leesboombouwer
    /// Known from the first element on.
    private var soort: Berichtsoort?
    /// Its namespace.
    private var eigen = ""
    private var weigering: Onleesbaar?
    private var regel = 0
    /// Bytes of text since the last tag. libxml2 bounds it only in a tree of its own.
    private var loop = 0
    private var bekend = Naamgeheugen()
    private var naamruimten: [UnsafePointer<xmlChar>: Ruimte] = [:]
    /// Namespaces in force, innermost last, with the depth of their element.
    private var ruimten: [(diepte: Int, voorvoegsel: String?, uri: String)] = []

    static let geenBericht = Onleesbaar("XSD", "Dit is geen bericht van iJw 3.2. Vraag de afzender om een bericht volgens iJw 3.2.")

    init(grenzen: Grenzen, namen: Namen, bytes: Int, isBericht: Bool) {
        self.grenzen = grenzen
        self.isBericht = isBericht
        bouwer = Leesboombouwer(namen: namen, bytes: bytes)
    }

    /// The root is of no message. Said when its tag proves to be whole: libxml2 tells of a tag before it looks for its end.
    private var isVreemd: Bool { isBericht && soort == nil }

    func uitkomst() throws(Onleesbaar) -> (boom: Leesboom, soort: Berichtsoort?) {
        if let weigering { throw weigering }
        guard isHeel, let boom = bouwer.boom else {
            throw Onleesbaar("XML", "Het bestand is geen goed gevormde XML (bij regel \(regel)). Vraag de afzender om een heel bestand.")
        }
        return (boom, soort)
    }

    /// Stops the walk; the first refusal stands.
    mutating func weiger(_ reden: Onleesbaar) {
        weigering = weigering ?? reden
        xmlStopParser(parser)
    }

    mutating func fout(_ fault: xmlError) {
        guard fault.level == XML_ERR_FATAL, regel == 0 else { return }
        regel = Int(fault.line)
        xmlStopParser(parser)
    }

    mutating func begin(
        _ naam: SAXNaam, ruimten declared: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
        kenmerken: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        loop = 0
        guard bouwer.aantal < grenzen.elementen else {
            return weiger(
                Onleesbaar("OP179", "Het bestand heeft meer dan \(grenzen.elementen) velden. Vraag de afzender het bericht te splitsen."))
        }
        guard bouwer.diepte < grenzen.diepte else {
            return weiger(Onleesbaar("XML", "De velden in het bestand staan dieper in elkaar dan de standaard toelaat."))
        }
        if bouwer.aantal == 0, isBericht {
            eigen = naam.uri
            soort = Berichtsoort(naamruimte: eigen)
        } else if isVreemd {
            return weiger(Self.geenBericht)
        }
        onthoud(declared)
        bouwer.begin(nummer(naam))
        if !kenmerken.isEmpty { bouwer.kenmerken(attributen(kenmerken)) }
    }

    mutating func eind() {
        loop = 0
        guard !isVreemd else { return weiger(Self.geenBericht) }
        while let last = ruimten.last, last.diepte == bouwer.diepte { ruimten.removeLast() }
        bouwer.eind()
    }

    /// The bounds hold for what is skipped too.
    func commentaar(_ text: UnsafePointer<xmlChar>?) {
        if isBericht, xmlStrlen(text) > XML_MAX_TEXT_LENGTH { xmlStopParser(parser) }
    }

    mutating func tekens(_ bytes: UnsafeBufferPointer<UInt8>, isCDATA: Bool) {
        loop += bytes.count
        guard !isVreemd else { return weiger(Self.geenBericht) }
        guard loop <= Int(XML_MAX_TEXT_LENGTH) || !isBericht else { return xmlStopParser(parser) }
        bouwer.tekens(bytes, isCDATA: isCDATA)
    }

    private mutating func nummer(_ naam: SAXNaam) -> Int32 {
        if let known = bekend[naam] { return known }
        let number = bouwer.nummer(Namen.Naam(naam: naam.tekst, ruimte: ruimte(naam)))
        bekend.onthoud(naam, number)
        return number
    }

    private mutating func ruimte(_ naam: SAXNaam) -> Ruimte {
        if let pointer = naam.ruimte, let known = naamruimten[pointer] { return known }
        let uri = naam.uri
        let space: Ruimte = !isBericht ? .vreemd(uri) : uri == eigen ? .bericht : uri == Berichtsoort.basisruimte ? .basis : .vreemd(uri)
        if let pointer = naam.ruimte { naamruimten[pointer] = space }
        return space
    }

    private mutating func onthoud(_ declared: UnsafeBufferPointer<UnsafePointer<xmlChar>?>) {
        for place in stride(from: 0, to: declared.count, by: 2) {
            let uri = declared[place + 1].map { String(cString: $0) } ?? ""
            ruimten.append((bouwer.diepte + 1, declared[place].map { String(cString: $0) }, uri))
        }
    }

    /// libxml2 gives five pointers for each: name, prefix, namespace, and where the value begins and ends.
    private func attributen(_ pointers: UnsafeBufferPointer<UnsafePointer<xmlChar>?>) -> [Attribuut] {
        stride(from: 0, to: pointers.count, by: 5).map { place in
            let name = SAXNaam(voorvoegsel: pointers[place + 1], naam: pointers[place], ruimte: pointers[place + 2])
            var value = ""
            if let begin = pointers[place + 3], let end = pointers[place + 4] {
                value = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
            }
            return Attribuut(ruimte: name.uri, naam: name.tekst, waarde: name.tekst == "type" ? opgelost(value) : value)
        }
    }

    /// A qualified name as `{namespace}name`.
    private func opgelost(_ qualified: String) -> String {
        let parts = qualified.samengevouwen.split(separator: ":", maxSplits: 1)
        guard let local = parts.last else { return "" }
        let prefix = parts.count == 2 ? String(parts[0]) : nil
        return "{\(ruimten.last { $0.voorvoegsel == prefix }?.uri ?? "")}\(local)"
    }
}

/// The numbers of names met in this document, found by their pointers. What is pushed out is looked up again.
private struct Naamgeheugen {
    private struct Vak {
        var naam: UnsafePointer<xmlChar>?
        var ruimte: UnsafePointer<xmlChar>?
        var nummer: Int32 = 0

        func isVan(_ other: SAXNaam) -> Bool { naam == other.naam && ruimte == other.ruimte && naam != nil && ruimte != nil }
    }

    private var vakken = [Vak](repeating: Vak(), count: 256)

    subscript(naam: SAXNaam) -> Int32? {
        let first = plek(naam)
        if vakken[first].isVan(naam) { return vakken[first].nummer }
        return vakken[first ^ 1].isVan(naam) ? vakken[first ^ 1].nummer : nil
    }

    /// A name without namespace is not kept: its prefix may make it another.
    mutating func onthoud(_ naam: SAXNaam, _ nummer: Int32) {
        guard naam.naam != nil, naam.ruimte != nil else { return }
        let first = plek(naam)
        vakken[vakken[first].naam == nil ? first : first ^ 1] = Vak(naam: naam.naam, ruimte: naam.ruimte, nummer: nummer)
    }

    private func plek(_ naam: SAXNaam) -> Int {
        let key = UInt(bitPattern: naam.naam) ^ UInt(bitPattern: naam.ruimte) &* 31
        return Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
