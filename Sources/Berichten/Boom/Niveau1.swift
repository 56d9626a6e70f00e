// SPDX-License-Identifier: EUPL-1.2

/// Control level 1: the form of the message against the table of the standard. Gives the same verdict as the published schemas.
struct Niveau1: Sendable {
    private let standaard: Standaard
    /// More findings than this help nobody.
    static let hoogstens = 100

    init(_ standaard: Standaard) { self.standaard = standaard }

    /// All findings of level 1; empty when the form is right.
    func controleer(_ boom: Leesboom, _ soort: Berichtsoort) -> [Bevinding] {
        var walk = Niveau1Gang(standaard: standaard, boom: boom, soort: soort)
        walk.wortel()
        return walk.bevindingen
    }

    func controleer(_ boom: Berichtboom) -> [Bevinding] {
        controleer(Leesboom(boom.wortel, namen: standaard.vormen.namen), boom.soort)
    }
}

/// One walk through one message. Keeps the path, so that a finding can say where it is.
private struct Niveau1Gang {
    private typealias Vorm = Vormtabel.Vorm

    private let standaard: Standaard
    private let boom: Leesboom
    private let soort: Berichtsoort
    private let elementen: [Leesboom.Element]
    private let tabel: Vormtabel
    private let vormen: [Vorm]
    private(set) var bevindingen: [Bevinding] = []
    /// Name and, when it may stand there often, number.
    private var pad: [(naam: Int32, nummer: Int)] = []

    init(standaard: Standaard, boom: Leesboom, soort: Berichtsoort) {
        self.standaard = standaard
        self.boom = boom
        self.soort = soort
        elementen = boom.elementen
        tabel = standaard.vormen
        vormen = tabel.vormen
    }

    mutating func wortel() {
        let name = boom.namen[elementen[0].naam]
        guard name.naam == "Bericht", name.ruimte == .bericht, let index = standaard.wortels[soort] else {
            return meld("XSD", "Het bericht begint niet met «Bericht». Vraag de afzender om een bericht volgens iJw 3.2.")
        }
        if heeftAttributen(0) { attributen(0, type: "{\(soort.naamruimte)}Root") }
        samenstelling(0, index)
    }

    private mutating func samenstelling(_ place: Int, _ type: Int) {
        if elementen[place].heeftLosseTekst || elementen[place].lengte > 0 && !boom.metTekst(place, { $0.allSatisfy(\.isXMLWit) }) {
            meld("XSD", "In «\(naam(place))» staat losse tekst. Daar mogen alleen velden staan; haal de tekst weg.")
        }
        let parts = tabel.bereik[type]
        var (position, count) = (parts.lowerBound, 0)
        var child = place + 1
        while child < elementen[place].einde {
            guard bevindingen.count < Niveau1.hoogstens else { return }
            if let found = vormen[position..<parts.upperBound].firstIndex(where: { $0.naam == elementen[child].naam }) {
                if found > position {
                    ontbrekend(position..<found, eersteAantal: count)
                    (position, count) = (found, 0)
                }
                count += 1
                deel(child, found, in: type, nummer: count)
            } else {
                misplaatst(child, type)
            }
            child = Int(elementen[child].einde)
        }
        ontbrekend(position..<parts.upperBound, eersteAantal: count)
    }

    private mutating func deel(_ place: Int, _ vorm: Int, in type: Int, nummer: Int) {
        let shape = vormen[vorm]
        pad.append((shape.naam, shape.max == .max ? nummer : 0))
        if nummer > shape.max {
            let name = naam(place)
            meld("XSD", "«\(name)» staat er \(nummer) keer en mag er hoogstens \(shape.max) keer staan. Haal het teveel weg.")
        }
        if shape.isSamengesteld {
            if heeftAttributen(place) { attributen(place, type: typenaam(Int(shape.inhoud))) }
            samenstelling(place, Int(shape.inhoud))
        } else {
            waarde(place, shape, in: type)
        }
        pad.removeLast()
    }

    private mutating func waarde(_ place: Int, _ vorm: Vorm, in type: Int) {
        if !heeftAttributen(place), elementen[place].einde == place + 1, boom.metTekst(place, { tabel.isZekerGoed($0, vorm) }) {
            return
        }
        let deel = standaard.samenstelling(type).delen[Int(vorm.deel)], value = standaard.waardetypen[Int(vorm.inhoud)]
        attributen(place, type: deel.vast == nil && deel.patroon == nil ? "{\(Berichtsoort.basisruimte)}\(value.naam)" : nil)
        if elementen[place].einde > place + 1 {
            meld("XSD", "In «\(deel.naam)» staat een veld «\(naam(place + 1))». Daar mag alleen een waarde staan.")
        } else if let broken = value.overtreding(boom.tekst(place), vast: deel.vast, patroon: deel.patroon) {
            meld(code(broken.regel, deel), "«\(deel.naam)» \(broken.eis).")
        }
    }

    /// The fixed version numbers have rules of their own.
    private func code(_ rule: String, _ deel: Standaard.Deel) -> String {
        guard deel.vast != nil else { return rule }
        return ["BerichtVersie": "CS025", "BerichtSubversie": "CS015"][deel.naam] ?? "RS047"
    }

    private mutating func ontbrekend(_ range: Range<Int>, eersteAantal: Int) {
        for place in range where (place == range.lowerBound ? eersteAantal : 0) < vormen[place].min {
            pad.append((vormen[place].naam, 0))
            let name = tabel.namen[vormen[place].naam].naam
            meld("XSD", "«\(name)» ontbreekt, of staat niet op zijn plaats. Dit veld is verplicht; vul het in.")
            pad.removeLast()
        }
    }

    private mutating func misplaatst(_ place: Int, _ type: Int) {
        let known = standaard.samenstelling(type).delen.contains { $0.naam == naam(place) }
        let name = naam(place).prefix(60)
        pad.append((elementen[place].naam, 0))
        meld(
            "XSD",
            known
                ? "«\(name)» staat op de verkeerde plaats of in de verkeerde naamruimte. Zet de velden in de volgorde van de standaard."
                : "«\(name)» hoort hier niet. Haal het weg.")
        pad.removeLast()
    }

    private func heeftAttributen(_ place: Int) -> Bool { !boom.attributen.isEmpty && boom.attributen[place] != nil }

    private mutating func attributen(_ place: Int, type: String?) {
        for attribute in boom.attributen[place] ?? [] where !toegestaan(attribute, type: type) {
            meld("XSD", "«\(naam(place))» heeft een kenmerk «\(attribute.naam.prefix(60))». De standaard kent dat niet; haal het weg.")
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

    private func typenaam(_ index: Int) -> String {
        let type = standaard.samenstelling(index)
        return "{\(type.ruimte == .basis ? Berichtsoort.basisruimte : soort.naamruimte)}\(type.naam)"
    }

    private func naam(_ place: Int) -> String { boom.namen[elementen[place].naam].naam }

    private mutating func meld(_ code: String, _ text: String) {
        guard bevindingen.count < Niveau1.hoogstens else { return }
        let parts = pad.map { part in
            let name = boom.namen[part.naam].naam.prefix(60)
            return part.nummer > 0 ? "\(name)[\(part.nummer)]" : String(name)
        }
        bevindingen.append(Bevinding(code: code, niveau: 1, plaats: parts.joined(separator: "/"), melding: text))
    }
}
