// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Steun
import Testing

@testable import App
@testable import Kern

/// Would the matrix notice? Each rule of the table is turned round once, and for each of those wrong programs there must be a cell
/// that the matrix asks and that comes out otherwise.
@Suite("De toegangsmatrix merkt elke omgekeerde regel (ASVS 8.2)")
struct RegelomkeringTests {
    typealias Tabel = [Handeling: [Rechtenregel]]

    private static let echt: Tabel = Dictionary(uniqueKeysWithValues: Handeling.allCases.map { ($0, Rechten.regels($0)) })

    private static func mag(_ tabel: Tabel, _ recht: Recht, _ rol: Rol, _ relatie: Relatiesoort?) -> Bool {
        (tabel[recht.handeling] ?? []).contains {
            $0.past(rol, relatie, ToegangsmatrixTests.doel(rol, relatie, recht.klasse), recht.klasse)
        }
    }

    private static func magOoit(_ tabel: Tabel, _ recht: Recht, _ rol: Rol) -> Bool {
        let deeds: Set<Handeling> = Veldklasse.vanDossier.contains(recht.klasse) ? [recht.handeling, .lezen] : [recht.handeling]
        return deeds.contains { (tabel[$0] ?? []).contains { $0.klassen.contains(recht.klasse) && $0.rollen.contains(rol) } }
    }

    /// What a program with this table would answer.
    private static func antwoord(_ tabel: Tabel, _ cel: Cel) -> ToegangsmatrixTests.Verwacht {
        guard magOoit(tabel, cel.recht, cel.rol) else { return .verborgen }
        guard cel.isDossier else { return .wel }
        if mag(tabel, cel.recht, cel.rol, cel.relatie) { return .wel }
        return mag(tabel, .lezen(cel.recht.klasse), cel.rol, cel.relatie) ? .gezegd : .verborgen
    }

    private struct Cel: Hashable {
        let recht: Recht
        let isGet: Bool
        let isDossier: Bool
        let rol: Rol
        let relatie: Relatiesoort?
    }

    /// The cells the matrix asks: a page that may be seen is opened, a post that may be done is left alone.
    private static func merkt(_ cel: Cel, _ wrong: Tabel) -> Bool {
        let (right, other) = (antwoord(echt, cel), antwoord(wrong, cel))
        switch right {
        case .wel: return cel.isGet && other != .wel
        case .gezegd: return other == .wel
        default: return other != .verborgen
        }
    }

    private static func cellen(_ routes: [Routetabel.Route]) -> Set<Cel> {
        var cells: Set<Cel> = []
        for route in routes {
            guard let recht = route.recht else { continue }
            let isDossier = route.pad.hasPrefix("/dossiers/:id")
            // Outside files a page with an id in its address says nothing when it may be asked for.
            guard isDossier || !route.pad.contains(":") else { continue }
            for rol in Rol.allCases {
                for relatie in [nil] + Relatiesoort.allCases.map(Optional.some) {
                    cells.insert(Cel(recht: recht, isGet: route.methode == "GET", isDossier: isDossier, rol: rol, relatie: relatie))
                }
            }
        }
        return cells
    }

    private static func met(_ handeling: Handeling, _ plaats: Int, _ regel: Rechtenregel?) -> Tabel {
        var table = echt
        if let regel { table[handeling]?[plaats] = regel } else { table[handeling]?.remove(at: plaats) }
        return table
    }

    /// Every rule left out, and opened to each role and through each relation that it does not name.
    private static var omkeringen: [(String, Tabel)] {
        Handeling.allCases.flatMap { deed in
            Rechten.regels(deed).enumerated().flatMap { place, rule -> [(String, Tabel)] in
                func ander(_ rollen: Set<Rol>, _ relaties: Set<Relatiesoort>) -> Rechtenregel {
                    Rechtenregel(rollen, via: relaties, voor: Set(Doelcode.allCases), op: Array(rule.klassen), rule.voorwaarde)
                }
                let roles = Rol.allCases.filter { !rule.rollen.contains($0) }.map { role in
                    ("\(deed) \(place) ook \(role)", met(deed, place, ander(rule.rollen.union([role]), rule.relaties)))
                }
                let relations = Relatiesoort.allCases.filter { !rule.relaties.isEmpty && !rule.relaties.contains($0) }.map { kind in
                    ("\(deed) \(place) ook via \(kind)", met(deed, place, ander(rule.rollen, rule.relaties.union([kind]))))
                }
                return [("\(deed) \(place) weg", met(deed, place, nil))] + roles + relations
            }
        }
    }

    @Test("Van alle omgekeerde regels die ergens te zien zijn, valt minstens 98 procent op")
    func omgekeerd() async throws {
        try await withApp { app in
            let cells = Self.cellen(app.routes)
            var (seen, missed) = (0, [String]())
            for (name, table) in Self.omkeringen where cells.contains(where: { Self.antwoord(table, $0) != Self.antwoord(Self.echt, $0) }) {
                seen += 1
                if !cells.contains(where: { Self.merkt($0, table) }) { missed.append(name) }
            }
            #expect(seen > 150, "\(seen) omkeringen")
            #expect(missed.count * 100 <= seen * 2, "\(missed.count) van \(seen) vallen niet op: \(missed.joined(separator: "; "))")
        }
    }
}
