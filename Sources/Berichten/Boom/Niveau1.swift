// SPDX-License-Identifier: EUPL-1.2

/// Control level 1: the form of the message against the table of the standard. Gives the same verdict as the published schemas.
public struct Niveau1: Sendable {
    private let standaard: Standaard
    /// More findings than this help nobody.
    static let hoogstens = 100

    public init(_ standaard: Standaard) { self.standaard = standaard }

    /// All findings of level 1; empty when the form is right.
    public func controleer(_ boom: Berichtboom) -> [Bevinding] {
        var walk = Niveau1Gang(standaard: standaard, soort: boom.soort)
        walk.wortel(boom.wortel)
        return walk.bevindingen
    }
}

/// One walk through one message. Keeps the path, so that a finding can say where it is.
private struct Niveau1Gang {
    let standaard: Standaard
    let soort: Berichtsoort
    var bevindingen: [Bevinding] = []
    private var pad: [(naam: String, nummer: Int?)] = []

    init(standaard: Standaard, soort: Berichtsoort) {
        self.standaard = standaard
        self.soort = soort
    }

    mutating func wortel(_ node: Knoop) {
        guard node.naam == "Bericht", node.ruimte == .bericht, let index = standaard.wortels[soort] else {
            return meld("XSD", "Het bericht begint niet met «Bericht». Vraag de afzender om een bericht volgens iJw 3.2.")
        }
        if !node.attributen.isEmpty { attributen(node, type: "{\(soort.naamruimte)}Root") }
        samenstelling(node, standaard.samenstelling(index))
    }

    private mutating func samenstelling(_ node: Knoop, _ type: Standaard.Samenstelling) {
        if node.losseTekst || node.tekst.unicodeScalars.contains(where: { !$0.isXMLWit }) {
            meld("XSD", "In «\(node.naam)» staat losse tekst. Daar mogen alleen velden staan; haal de tekst weg.")
        }
        var position = 0
        var count = 0
        for child in node.delen {
            guard bevindingen.count < Niveau1.hoogstens else { return }
            guard let found = type.delen[position...].firstIndex(where: { $0.naam == child.naam && $0.ruimte == child.ruimte }) else {
                misplaatst(child, type)
                continue
            }
            if found > position {
                ontbrekend(type.delen[position..<found], eersteAantal: count)
                (position, count) = (found, 0)
            }
            count += 1
            deel(child, type.delen[found], nummer: count)
        }
        if !type.delen.isEmpty { ontbrekend(type.delen[position...], eersteAantal: count) }
    }

    private mutating func deel(_ node: Knoop, _ deel: Standaard.Deel, nummer: Int) {
        pad.append((deel.naam, deel.max == nil ? nummer : nil))
        defer { pad.removeLast() }
        if let maximum = deel.max, nummer > maximum {
            meld("XSD", "«\(deel.naam)» staat er \(nummer) keer en mag er hoogstens \(maximum) keer staan. Haal het teveel weg.")
        }
        switch deel.inhoud {
        case .samengesteld(let index):
            let type = standaard.samenstelling(index)
            if !node.attributen.isEmpty { attributen(node, type: "{\(uri(type.ruimte))}\(type.naam)") }
            samenstelling(node, type)
        case .waarde(let index):
            let type = standaard.waardetypen[index]
            if !node.attributen.isEmpty {
                attributen(node, type: deel.vast == nil && deel.patroon == nil ? "{\(Berichtsoort.basisruimte)}\(type.naam)" : nil)
            }
            waarde(node, type, deel)
        }
    }

    private mutating func waarde(_ node: Knoop, _ type: Waardetype, _ deel: Standaard.Deel) {
        if let child = node.delen.first {
            meld("XSD", "In «\(deel.naam)» staat een veld «\(child.naam)». Daar mag alleen een waarde staan.")
        } else if let broken = type.overtreding(node.tekst, vast: deel.vast, patroon: deel.patroon) {
            meld(code(broken.regel, deel), "«\(deel.naam)» \(broken.eis).")
        }
    }

    /// The fixed version numbers have rules of their own.
    private func code(_ rule: String, _ deel: Standaard.Deel) -> String {
        guard deel.vast != nil else { return rule }
        return ["BerichtVersie": "CS025", "BerichtSubversie": "CS015"][deel.naam] ?? "RS047"
    }

    private mutating func ontbrekend(_ delen: ArraySlice<Standaard.Deel>, eersteAantal: Int) {
        for (offset, deel) in delen.enumerated() where (offset == 0 ? eersteAantal : 0) < deel.min {
            pad.append((deel.naam, nil))
            meld("XSD", "«\(deel.naam)» ontbreekt, of staat niet op zijn plaats. Dit veld is verplicht; vul het in.")
            pad.removeLast()
        }
    }

    private mutating func misplaatst(_ node: Knoop, _ type: Standaard.Samenstelling) {
        pad.append((String(node.naam.prefix(60)), nil))
        defer { pad.removeLast() }
        let known = type.delen.contains { $0.naam == node.naam }
        let name = node.naam.prefix(60)
        meld(
            "XSD",
            known
                ? "«\(name)» staat op de verkeerde plaats of in de verkeerde naamruimte. Zet de velden in de volgorde van de standaard."
                : "«\(name)» hoort hier niet. Haal het weg.")
    }

    private mutating func attributen(_ node: Knoop, type: String?) {
        for attribute in node.attributen where !toegestaan(attribute, type: type) {
            meld("XSD", "«\(node.naam)» heeft een kenmerk «\(attribute.naam.prefix(60))». De standaard kent dat niet; haal het weg.")
        }
    }

    private func toegestaan(_ attribute: Attribuut, type: String?) -> Bool {
        guard attribute.ruimte == "http://www.w3.org/2001/XMLSchema-instance" else { return false }
        return switch attribute.naam {
        case "schemaLocation", "noNamespaceSchemaLocation": true
        case "type": attribute.waarde == type
        default: false
        }
    }

    private func uri(_ space: Ruimte) -> String { space == .basis ? Berichtsoort.basisruimte : soort.naamruimte }

    private mutating func meld(_ code: String, _ text: String) {
        guard bevindingen.count < Niveau1.hoogstens else { return }
        let place = pad.map { part in part.nummer.map { "\(part.naam)[\($0)]" } ?? part.naam }.joined(separator: "/")
        bevindingen.append(Bevinding(code: code, niveau: 1, plaats: place, melding: text))
    }
}
