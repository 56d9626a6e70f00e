// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A start or a stop, as far as judging them is the same.
protocol Regieregel: Hashable, Sendable, Codable {
    static var plaats: String { get }
    var startsleutel: IJW.Startsleutel { get }
    var product: IJW.Product? { get }
    var toewijzingIngangsdatum: Datum? { get }
    var begindatum: Datum { get }
    var statusAanlevering: IJW.Code { get }
    var retourCodes: [IJW.Code] { get set }
    func verwijdering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?]
    func aanlevering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?]
    /// Carries the line out on the known state, so that a later line of the same message sees it.
    func voerUit(op stand: inout IJW.Stand) -> IJW.Gevolg
}

extension Regieregel {
    var isVerwijdering: Bool { statusAanlevering == "3" }
}

extension IJW.StartProduct: Regieregel {
    static var plaats: String { Niveau2.plaats305 }
    var startsleutel: IJW.Startsleutel { IJW.Startsleutel(self) }

    func verwijdering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?] {
        [Niveau3.tr063(bekend: stand.starts.contains(startsleutel), plaats), Niveau3.tr071(startsleutel, stand, plaats)]
    }

    func aanlevering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?] {
        [Niveau3.tr074(bekend: stand.starts.contains(startsleutel), plaats), Niveau3.tr326(startsleutel, stand, plaats)]
    }

    func voerUit(op stand: inout IJW.Stand) -> IJW.Gevolg {
        guard isVerwijdering else {
            stand.starts.insert(startsleutel)
            return .start(self)
        }
        stand.starts.remove(startsleutel)
        return .startVerwijderd(startsleutel)
    }
}

extension IJW.StopProduct: Regieregel {
    static var plaats: String { Niveau2.plaats307 }
    var startsleutel: IJW.Startsleutel { IJW.Startsleutel(self) }
    private var sleutel: IJW.Stopsleutel { IJW.Stopsleutel(self) }

    func verwijdering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?] {
        [Niveau3.tr063(bekend: stand.stops.contains(sleutel), plaats)]
    }

    func aanlevering(_ stand: IJW.Stand, _ plaats: String) -> [Bevinding?] {
        if let double = Niveau3.tr074(bekend: stand.stops.contains(sleutel), plaats) { return [double] }
        return [
            Niveau3.tr382(sleutel, stand, plaats), Niveau3.tr413(sleutel, stand, plaats), Niveau3.tr414(sleutel, stand, plaats),
            Niveau3.tr415(sleutel, stand, plaats),
        ]
    }

    func voerUit(op stand: inout IJW.Stand) -> IJW.Gevolg {
        guard isVerwijdering else {
            stand.stops.insert(sleutel)
            return .stop(self)
        }
        stand.stops.remove(sleutel)
        return .stopVerwijderd(sleutel)
    }
}

/// Judges the lines of one message against what is known: removals first, because a correction may stand in one message (IV008).
struct Regiebeoordeling<Line: Regieregel> {
    let header: IJW.Header
    let bsn: IJW.Bsn
    private(set) var stand: IJW.Stand
    private(set) var gevolgen: [IJW.Gevolg] = []
    private(set) var bevindingen: [Bevinding] = []
    private(set) var aandachtspunten: [Bevinding] = []
    private(set) var regels: [Line]
    private var mislukt: [IJW.Startsleutel] = []

    init(header: IJW.Header, client: IJW.Regieclient<Line>, stand: IJW.Stand) {
        self.header = header
        self.stand = stand
        bsn = client.bsn
        regels = client.producten
        let removals = regels.indices.filter { regels[$0].isVerwijdering }
        for index in removals { beoordeel(index) }
        for index in regels.indices where !regels[index].isVerwijdering { beoordeel(index) }
    }

    private mutating func beoordeel(_ index: Int) {
        let line = regels[index]
        // An addition that replaces a removal which failed cannot be judged: 0233.
        guard line.isVerwijdering || !mislukt.contains(where: { $0.zelfdeLevering(als: line.startsleutel) }) else {
            regels[index].retourCodes = ["0233"]
            return
        }
        let found = fouten(line, "\(Line.plaats)[\(index + 1)]")
        bevindingen += found
        regels[index].retourCodes = found.isEmpty ? ["0200"] : IJW.codes(found)
        if found.isEmpty {
            gevolgen.append(regels[index].zonderCodes.voerUit(op: &stand))
        } else if line.isVerwijdering {
            mislukt.append(line.startsleutel)
        }
    }

    private mutating func fouten(_ line: Line, _ plaats: String) -> [Bevinding] {
        // TR063: a removal gets no further judgement of its content.
        if line.isVerwijdering { return line.verwijdering(stand, plaats).compactMap { $0 } }
        let code = Niveau3.tr381(line.product, stand, plaats)
        if let unknown = Niveau3.tr019(line.startsleutel, bsn: bsn, afzender: header.afzender, stand, plaats) {
            // Without a toewijzing there is nothing to compare the rest with.
            return [unknown, code].compactMap { $0 }
        }
        aandachtspunten += verschillen(line, plaats)
        return line.aanlevering(stand, plaats).compactMap { $0 } + (code.map { [$0] } ?? [])
    }

    /// IV075: the product is that of the toewijzing. The standard has no code for it, so it does not refuse.
    private func verschillen(_ line: Line, _ plaats: String) -> [Bevinding] {
        guard let nummer = line.startsleutel.toewijzingNummer,
            let toewijzing = stand.toewijzingen.first(where: { $0.toewijzingNummer == nummer && $0.bsn == bsn })
        else { return [] }
        var found: [Bevinding] = []
        if toewijzing.product != line.product {
            found.append(
                aandacht(
                    "IV075", "\(plaats)/Product",
                    "Het product is anders dan in de toewijzing. Bel de aanbieder als dat niet de bedoeling is."))
        }
        if line.begindatum < toewijzing.ingangsdatum || toewijzing.einddatum.map({ line.begindatum > $0 }) ?? false {
            found.append(
                aandacht(
                    "OP363", "\(plaats)/Begindatum",
                    "De begindatum valt buiten de periode van de toewijzing. Bel de aanbieder of pas de toewijzing aan."))
        }
        return found
    }

    private func aandacht(_ code: String, _ plaats: String, _ melding: String) -> Bevinding {
        Bevinding(code: code, niveau: 3, plaats: plaats, melding: melding)
    }
}

extension Regieregel {
    fileprivate var zonderCodes: Self {
        var copy = self
        copy.retourCodes = []
        return copy
    }
}

extension IJW {
    /// The codes of findings, each once, in order.
    static func codes(_ found: [Bevinding]) -> [Code] {
        found.map { $0.niveau == 2 ? "0001" : Niveau3.retourcode($0.code) }
            .reduce(into: []) { codes, code in if !codes.contains(code) { codes.append(code) } }
    }
}
