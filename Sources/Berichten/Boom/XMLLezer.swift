// SPDX-License-Identifier: EUPL-1.2
import CLibxml2
import Foundation

/// What one message may cost (OP179: at most 25 MB).
package struct Grenzen: Sendable {
    package var bytes = 25 * 1_024 * 1_024
    package var elementen = 750_000
    package var diepte = 24

    package init() {}
}

/// The file cannot be read as a message of the standard at all. Answered with a fault (StUF Fo01, `StUF055`), not with a retour.
package struct Onleesbaar: Error, Hashable, Sendable {
    package let bevinding: Bevinding

    init(_ code: String, _ melding: String) {
        bevinding = Bevinding(code: code, niveau: 1, plaats: "", melding: melding)
    }
}

/// Reads bytes into a tree with libxml2's streaming reader: no DTD, no entities, no network, bounded in bytes, depth and elements.
package struct XMLLezer: Sendable {
    package let grenzen: Grenzen

    package init(grenzen: Grenzen = Grenzen()) { self.grenzen = grenzen }

    package func lees(_ bytes: [UInt8]) throws(Onleesbaar) -> Berichtboom {
        try Voorkeuring(grenzen: grenzen).keur(bytes)
        let root = try boom(bytes)
        guard case .vreemd(let uri) = root.ruimte, let soort = Berichtsoort(naamruimte: uri) else {
            throw Onleesbaar("XSD", "Dit is geen bericht van iJw 3.2. Vraag de afzender om een bericht volgens iJw 3.2.")
        }
        return Berichtboom(soort: soort, wortel: Self.geplaatst(root, soort.naamruimte))
    }

    private func boom(_ bytes: [UInt8]) throws(Onleesbaar) -> Knoop {
        _ = Self.gestart
        let result: Result<Knoop, Onleesbaar> = bytes.withUnsafeBytes { buffer in
            let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
                let reader = xmlReaderForMemory(start, Int32(bytes.count), nil, nil, options)
            else { return .failure(Onleesbaar("XML", "Het bestand is leeg.")) }
            defer { xmlFreeTextReader(reader) }
            return Boomlezing(reader: reader, grenzen: grenzen).lees()
        }
        return try result.get()
    }

    /// libxml2 wants to be started once before threads use it.
    private static let gestart: Void = xmlInitParser()

    private static func geplaatst(_ node: Knoop, _ own: String) -> Knoop {
        var node = node
        if case .vreemd(let uri) = node.ruimte {
            if uri == own { node.ruimte = .bericht } else if uri == Berichtsoort.basisruimte { node.ruimte = .basis }
        }
        for index in node.delen.indices { node.delen[index] = geplaatst(node.delen[index], own) }
        return node
    }
}

/// One walk over the reader. Lives on one thread, inside one call.
private struct Boomlezing {
    let reader: xmlTextReaderPtr
    let grenzen: Grenzen
    private var stack: [Knoop] = []
    private var root: Knoop?
    private var elements = 0
    /// Names and namespaces are interned by the reader, so a pointer stands for its text.
    private var names: [UnsafePointer<xmlChar>: String] = [:]

    init(reader: xmlTextReaderPtr, grenzen: Grenzen) {
        self.reader = reader
        self.grenzen = grenzen
    }

    func lees() -> Result<Knoop, Onleesbaar> {
        var copy = self
        do throws(Onleesbaar) {
            return .success(try copy.loop())
        } catch {
            return .failure(error)
        }
    }

    private mutating func loop() throws(Onleesbaar) -> Knoop {
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            try stap()
            status = xmlTextReaderRead(reader)
        }
        guard status == 0, let root, stack.isEmpty else {
            let line = xmlTextReaderGetParserLineNumber(reader)
            throw Onleesbaar("XML", "Het bestand is geen goed gevormde XML (bij regel \(line)). Vraag de afzender om een heel bestand.")
        }
        return root
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
        var node = Knoop(naam(xmlTextReaderConstLocalName(reader)), .vreemd(naam(xmlTextReaderConstNamespaceUri(reader))))
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

    private mutating func naam(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer else { return "" }
        if let known = names[pointer] { return known }
        let text = String(cString: pointer)
        names[pointer] = text
        return text
    }
}
