// SPDX-License-Identifier: EUPL-1.2
import CLibxml2

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

/// Reads bytes with libxml2, element by element: no DTD, no entities, no network, bounded in bytes, depth and elements.
struct XMLLezer: Sendable {
    private let grenzen: Grenzen
    private let namen: Namen

    /// - Parameter namen: names that will be met, so that they have the same number in every document.
    init(grenzen: Grenzen = Grenzen(), namen: Namen = Namen()) {
        self.grenzen = grenzen
        self.namen = namen
    }

    func lees(_ bytes: [UInt8]) throws(Onleesbaar) -> (boom: Leesboom, soort: Berichtsoort) {
        let (boom, soort) = try wortel(bytes, isBericht: true)
        guard let soort else { throw Boomlezing.geenBericht }
        return (boom, soort)
    }

    /// Any document within the same bounds: the envelope around a message. Its one long text may be as long as the file, so libxml2's own
    /// bound on a text is taken away; ours on the file, made before, stays.
    func document(_ bytes: [UInt8]) throws(Onleesbaar) -> Knoop { try wortel(bytes, isBericht: false).boom.wortel.knoop }

    private func wortel(_ bytes: [UInt8], isBericht: Bool) throws(Onleesbaar) -> (boom: Leesboom, soort: Berichtsoort?) {
        try Voorkeuring(grenzen: grenzen).keur(bytes)
        _ = Self.gestart
        var reading = Boomlezing(grenzen: grenzen, namen: namen, bytes: bytes.count, isBericht: isBericht)
        bytes.withUnsafeBytes { buffer in
            withUnsafeMutablePointer(to: &reading) { Self.ontleed(buffer, $0) }
        }
        return try reading.uitkomst()
    }

    private static func ontleed(_ buffer: UnsafeRawBufferPointer, _ reading: UnsafeMutablePointer<Boomlezing>) {
        guard let parser = xmlCreateMemoryParserCtxt(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count)) else { return }
        defer { xmlFreeParserCtxt(parser) }
        let huge = reading.pointee.isBericht ? 0 : Int32(XML_PARSE_HUGE.rawValue)
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue) | huge)
        parser.pointee.sax.pointee = luisteraars
        parser.pointee.userData = UnsafeMutableRawPointer(reading)
        reading.pointee.parser = parser
        xmlParseDocument(parser)
        reading.pointee.isHeel = parser.pointee.wellFormed == 1 && parser.pointee.disableSAX == 0
    }

    /// libxml2 wants to be started once before threads use it.
    private static let gestart: Void = xmlInitParser()
}

extension XMLLezer {
    /// What libxml2 calls while it reads. Everything else of a document passes unheard.
    private static var luisteraars: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = XML_SAX2_MAGIC
        sax.startElementNs = { context, name, prefix, uri, spaceCount, spaces, attributeCount, _, attributes in
            lezing(context).pointee.begin(
                SAXNaam(voorvoegsel: prefix, naam: name, ruimte: uri),
                ruimten: UnsafeBufferPointer(start: spaces, count: Int(spaceCount) * 2),
                kenmerken: UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5))
        }
        sax.endElementNs = { context, _, _, _ in lezing(context).pointee.eind() }
        sax.characters = tekens
        // The same function, so that libxml2 does not ask itself whether white space matters.
        sax.ignorableWhitespace = tekens
        sax.cdataBlock = { lezing($0).pointee.tekens(UnsafeBufferPointer(start: $1, count: Int($2)), isCDATA: true) }
        sax.comment = { lezing($0).pointee.commentaar($1) }
        sax.internalSubset = { context, _, _, _ in lezing(context).pointee.weiger(Voorkeuring.doctype) }
        sax.reference = { context, _ in lezing(context).pointee.weiger(Voorkeuring.doctype) }
        // Faults are heard here and never printed with a piece of the message: nothing of it may reach a log.
        sax.serror = { context, fault in if let fault { lezing(context).pointee.fout(fault.pointee) } }
        return sax
    }

    private static let tekens: charactersSAXFunc = {
        lezing($0).pointee.tekens(UnsafeBufferPointer(start: $1, count: Int($2)), isCDATA: false)
    }
}

/// The reading that libxml2 was given to call back with.
private func lezing(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Boomlezing> {
    guard let context else { preconditionFailure("libxml2 called back without what it was given") }
    return context.assumingMemoryBound(to: Boomlezing.self)
}
