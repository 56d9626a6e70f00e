// SPDX-License-Identifier: EUPL-1.2

/// Reads the table of one step: every name and every code must be known, every line has a source. All findings at once.
struct Tabellezer {
    static let uitkomst = "uitkomst."
    static let meesteInvoer = 16

    let kader: Afwegingskader
    let stap: Kaderstap
    let tabel: Beslistabel

    var plek: String { "stappen.\(stap.id).tabel" }

    /// `nil` when the step has no table.
    init?(_ kader: Afwegingskader, _ stap: Kaderstap) {
        guard let table = stap.tabel else { return nil }
        self.kader = kader
        self.stap = stap
        tabel = table
    }

    /// - Returns: the table when it can be used, and all that is wrong with it.
    func lees() -> (tabel: Tabelrekenaar?, fouten: [Kaderfout]) {
        var faults = omvang + regelfouten, axes: [Tabelas] = []
        for name in tabel.invoer {
            switch veld(name) {
            case .failure(let fault): faults.append(Kaderfout("\(plek).invoer", fault.melding))
            case .success(let field):
                let (cells, wrong) = cellen(name, field)
                faults += wrong
                guard tabel.regels.count <= Tabelrekenaar.meesteRegels else { continue }
                axes.append(Tabelas(name, field, cells))
            }
        }
        for axis in axes where axis.aantal > Tabelas.meesteAtomen {
            faults.append(
                Kaderfout("\(plek).invoer", "‘\(axis.naam)’ heeft \(axis.aantal) stukken; \(Tabelas.meesteAtomen) is het meeste."))
        }
        return (faults.isEmpty ? Tabelrekenaar(tabel, bron: stap.bron, assen: axes) : nil, faults)
    }

    private var omvang: [Kaderfout] {
        var faults: [Kaderfout] = []
        if tabel.titel.isLeeg { faults.append(Kaderfout("\(plek).titel", "Dit mag niet leeg zijn.")) }
        if tabel.invoer.isEmpty { faults.append(Kaderfout("\(plek).invoer", "Noem waar de tabel naar kijkt.")) }
        if tabel.regels.isEmpty { faults.append(Kaderfout("\(plek).regels", "Een tabel heeft ten minste één regel.")) }
        if Set(tabel.invoer).count < tabel.invoer.count { faults.append(Kaderfout("\(plek).invoer", "Een naam staat er twee keer.")) }
        if tabel.invoer.count > Self.meesteInvoer {
            faults.append(Kaderfout("\(plek).invoer", "Een tabel kijkt naar hoogstens \(Self.meesteInvoer) dingen. Maak er twee van."))
        }
        if tabel.regels.count > Tabelrekenaar.meesteRegels {
            faults.append(Kaderfout("\(plek).regels", "Een tabel heeft hoogstens \(Tabelrekenaar.meesteRegels) regels. Maak er twee van."))
        }
        return faults
    }

    private var regelfouten: [Kaderfout] {
        tabel.regels.enumerated().flatMap { index, line -> [Kaderfout] in
            let place = "\(plek).regels.\(index + 1)"
            var faults: [Kaderfout] = []
            if line.bron.isLeeg { faults.append(Kaderfout("\(place).bron", "Noem de bron van deze regel: artikel of uitspraak.")) }
            if line.uitleg.isLeeg { faults.append(Kaderfout("\(place).uitleg", "Leg deze regel uit in een gewone zin.")) }
            if line.dan != Beslistabel.oordeel, stap.conclusie(line.dan) == nil {
                let known = (stap.conclusies.map(\.code) + [Beslistabel.oordeel]).joined(separator: ", ")
                faults.append(Kaderfout("\(place).dan", "De conclusie ‘\(line.dan)’ bestaat niet. Kies uit: \(known)."))
            }
            for name in line.als.keys.sorted() where !tabel.invoer.contains(name) {
                faults.append(Kaderfout("\(place).als", "‘\(name)’ staat niet bij invoer van deze tabel."))
            }
            return faults
        }
    }

    private func cellen(_ name: String, _ field: Tabelveld) -> ([Celvoorwaarde?], [Kaderfout]) {
        var faults: [Kaderfout] = []
        let cells = tabel.regels.enumerated().map { index, line -> Celvoorwaarde? in
            guard let text = line.als[name] else { return nil }
            do throws(Celvoorwaarde.Fout) {
                return try Celvoorwaarde.lees(text, field)
            } catch {
                faults.append(Kaderfout("\(plek).regels.\(index + 1).als.\(name)", error.melding))
                return nil
            }
        }
        return (cells, faults)
    }

    /// What a name stands for.
    private func veld(_ name: String) -> Result<Tabelveld, Celvoorwaarde.Fout> {
        if let derived = Afgeleid(rawValue: name) { return .success(Tabelveld(derived)) }
        if let fact = Feitnaam(rawValue: name) {
            return Tabelveld(fact).map { .success($0) } ?? .failure(.init(melding: "Het feit ‘\(name)’ kan niet in een tabel staan."))
        }
        if name.hasPrefix(Self.uitkomst) { return uitkomst(van: String(name.dropFirst(Self.uitkomst.count))) }
        return bevinding(name)
    }

    private func uitkomst(van id: String) -> Result<Tabelveld, Celvoorwaarde.Fout> {
        guard let step = kader.stap(id), !step.conclusies.isEmpty else {
            return .failure(.init(melding: "De stap ‘\(id)’ bestaat niet, of heeft geen conclusies."))
        }
        return .success(.codes(step.conclusies.map(\.code)))
    }

    /// A finding with choices, of this step or one before it.
    private func bevinding(_ name: String) -> Result<Tabelveld, Celvoorwaarde.Fout> {
        for step in kader.stappen {
            if let found = step.bevindingen.first(where: { $0.id == name }) {
                guard let choices = found.keuzes, !choices.isEmpty else {
                    return .failure(.init(melding: "De bevinding ‘\(name)’ heeft geen keuzes. Een tabel leest geen vrije tekst."))
                }
                return .success(.codes(choices.map(\.code)))
            }
            if step.id == stap.id { break }
        }
        let known = (Afgeleid.allCases.map(\.rawValue) + eerdere).joined(separator: ", ")
        return .failure(.init(melding: "Het feit ‘\(name)’ bestaat niet, of wordt pas later gevraagd. Kies uit: \(known)."))
    }

    /// Names of findings with choices that are known at this step.
    private var eerdere: [String] {
        let upTo = (kader.stappen.firstIndex { $0.id == stap.id } ?? 0) + 1
        return kader.stappen.prefix(upTo).flatMap(\.bevindingen).filter { $0.keuzes != nil }.map(\.id)
    }
}
