// SPDX-License-Identifier: EUPL-1.2
import CLibxml2
import Foundation

/// What one message may cost (OP179: at most 25 MB).
public struct Grenzen: Sendable {
    public var bytes = 25 * 1_024 * 1_024
    public var elementen = 750_000
    public var diepte = 24
    /// Attributes of one element, namespaces included. The standard has none; a parser compares each with each.
    public var kenmerken = 64

    public init() {}
}

/// The file cannot be read as a message of the standard at all. Answered with a fault (StUF Fo01, `StUF055`), not with a retour.
public struct Onleesbaar: Error, Hashable, Sendable {
    public let bevinding: Bevinding

    init(_ code: String, _ melding: String) {
        bevinding = Bevinding(code: code, niveau: 1, plaats: "", melding: melding)
    }
}

/// Reads bytes into a tree with libxml2's streaming reader: no DTD, no entities, no network, bounded in bytes, depth and elements.
public struct XMLLezer: Sendable {
    public let grenzen: Grenzen

    public init(grenzen: Grenzen = Grenzen()) { self.grenzen = grenzen }

    public func lees(_ bytes: [UInt8]) throws(Onleesbaar) -> Berichtboom {
        let (root, soort) = try wortel(bytes, isBericht: true)
        guard let soort else { throw Boomlezing.geenBericht }
        return Berichtboom(soort: soort, wortel: root)
    }

    /// Any document within the same bounds: the envelope around a message. Its one long text may be as long as the file, so libxml2's own
    /// bound on a text is taken away; ours on the file, made before, stays.
    func document(_ bytes: [UInt8]) throws(Onleesbaar) -> Knoop { try wortel(bytes, isBericht: false).wortel }

    private func wortel(_ bytes: [UInt8], isBericht: Bool) throws(Onleesbaar) -> (wortel: Knoop, soort: Berichtsoort?) {
        try Voorkeuring(grenzen: grenzen).keur(bytes)
        _ = Self.gestart
        let result: Result<(wortel: Knoop, soort: Berichtsoort?), Onleesbaar> = bytes.withUnsafeBytes { buffer in
            let options =
                Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
                | (isBericht ? 0 : Int32(XML_PARSE_HUGE.rawValue))
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
                let reader = xmlReaderForMemory(start, Int32(bytes.count), nil, nil, options)
            else { return .failure(Onleesbaar("XML", "Het bestand is leeg.")) }
            defer { xmlFreeTextReader(reader) }
            // Some faults are printed in spite of NOERROR, with a piece of the message: nothing of it may reach a log.
            xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
            return Boomlezing(reader: reader, grenzen: grenzen, isBericht: isBericht).lees()
        }
        return try result.get()
    }

    /// libxml2 wants to be started once before threads use it.
    private static let gestart: Void = xmlInitParser()
}

/// One walk over the reader. Lives on one thread, inside one call.
private struct Boomlezing {
    let reader: xmlTextReaderPtr
    let grenzen: Grenzen
    /// False: any document, of which the elements bear their own namespaces.
    let isBericht: Bool
    private var stack: [Knoop] = []
    private var root: Knoop?
    private var elements = 0
    /// Names and namespaces are interned by the reader, so a pointer stands for its text.
    private var names: [UnsafePointer<xmlChar>: String] = [:]
    private var spaces: [UnsafePointer<xmlChar>: Ruimte] = [:]
    /// Known from the first element on.
    private var soort: Berichtsoort?

    static let geenBericht = Onleesbaar("XSD", "Dit is geen bericht van iJw 3.2. Vraag de afzender om een bericht volgens iJw 3.2.")

    init(reader: xmlTextReaderPtr, grenzen: Grenzen, isBericht: Bool) {
        self.reader = reader
        self.grenzen = grenzen
        self.isBericht = isBericht
    }

    func lees() -> Result<(wortel: Knoop, soort: Berichtsoort?), Onleesbaar> {
        var copy = self
        do throws(Onleesbaar) {
            return .success(try copy.loop())
        } catch {
            return .failure(error)
        }
    }

    private mutating func loop() throws(Onleesbaar) -> (wortel: Knoop, soort: Berichtsoort?) {
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            try stap()
            status = xmlTextReaderRead(reader)
        }
        guard status == 0, let root, stack.isEmpty else {
            let line = xmlTextReaderGetParserLineNumber(reader)
            throw Onleesbaar("XML", "Het bestand is geen goed gevormde XML (bij regel \(line)). Vraag de afzender om een heel bestand.")
        }
        return (root, soort)
    }

    private mutating func stap() throws(Onleesbaar) {
        switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT.rawValue: try element()
        case XML_READER_TYPE_END_ELEMENT.rawValue: sluit()
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
            tekst(isCDATA: false)
        case XML_READER_TYPE_CDATA.rawValue: tekst(isCDATA: true)
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue: throw Voorkeuring.doctype
        default: break
        }
    }

    private mutating func element() throws(Onleesbaar) {
        elements += 1
        guard elements <= grenzen.elementen else {
            throw Onleesbaar("OP179", "Het bestand heeft meer dan \(grenzen.elementen) velden. Vraag de afzender het bericht te splitsen.")
        }
        guard stack.count < grenzen.diepte else {
            throw Onleesbaar("XML", "De velden in het bestand staan dieper in elkaar dan de standaard toelaat.")
        }
        var node = Knoop(naam(xmlTextReaderConstLocalName(reader)), ruimte(xmlTextReaderConstNamespaceUri(reader)))
        guard soort != nil || !isBericht else { throw Self.geenBericht }
        node.regel = Int(xmlTextReaderGetParserLineNumber(reader))
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        node.attributen = attributen()
        stack.append(node)
        if isEmpty { sluit() }
    }

    private mutating func sluit() {
        guard var node = stack.popLast() else { return }
        if !node.delen.isEmpty {
            node.losseTekst = node.losseTekst || node.tekst.unicodeScalars.contains { !$0.isXMLWit }
            node.tekst = ""
        }
        if stack.isEmpty { root = node } else { stack[stack.count - 1].delen.append(node) }
    }

    private mutating func tekst(isCDATA: Bool) {
        guard !stack.isEmpty, let value = xmlTextReaderConstValue(reader) else { return }
        stack[stack.count - 1].tekst += String(cString: value)
        if isCDATA { stack[stack.count - 1].losseTekst = true }
    }

    private mutating func attributen() -> [Attribuut] {
        guard xmlTextReaderHasAttributes(reader) == 1 else { return [] }
        var found: [Attribuut] = []
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
            let space = naam(xmlTextReaderConstNamespaceUri(reader))
            let name = naam(xmlTextReaderConstLocalName(reader))
            let value = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
            found.append(Attribuut(ruimte: space, naam: name, waarde: name == "type" ? opgelost(value) : value))
        }
        _ = xmlTextReaderMoveToElement(reader)
        return found
    }

    /// A qualified name as `{namespace}name`.
    private func opgelost(_ qualified: String) -> String {
        let parts = qualified.samengevouwen.split(separator: ":", maxSplits: 1)
        guard let local = parts.last else { return "" }
        let prefix = parts.count == 2 ? String(parts[0]) : nil
        guard let uri = xmlTextReaderLookupNamespace(reader, prefix) else { return "{}" + local }
        defer { free(uri) }
        return "{\(String(cString: uri))}\(local)"
    }

    private mutating func ruimte(_ pointer: UnsafePointer<xmlChar>?) -> Ruimte {
        guard let pointer else { return .vreemd("") }
        if let known = spaces[pointer] { return known }
        let uri = String(cString: pointer)
        if stack.isEmpty, isBericht { soort = Berichtsoort(naamruimte: uri) }
        guard isBericht else { return onthoud(.vreemd(uri), pointer) }
        let space: Ruimte = uri == soort?.naamruimte ? .bericht : uri == Berichtsoort.basisruimte ? .basis : .vreemd(uri)
        return onthoud(space, pointer)
    }

    private mutating func onthoud(_ space: Ruimte, _ pointer: UnsafePointer<xmlChar>) -> Ruimte {
        spaces[pointer] = space
        return space
    }

    private mutating func naam(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer else { return "" }
        if let known = names[pointer] { return known }
        let text = String(cString: pointer)
        names[pointer] = text
        return text
    }
}
