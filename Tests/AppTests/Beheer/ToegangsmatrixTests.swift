// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import HummingbirdTesting
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The rights table asked over HTTP: every role × relation × state of the relation × route. In `make test` a sample of the cells, in
/// `make proef` all of them.
@Suite("Toegangsmatrix: wat de tabel zegt, doet elke bladzijde", .serialized)
struct ToegangsmatrixTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil
    private static let stap = isVoluit ? 1 : 89

    /// How a relation stands at this moment.
    enum Staat: CaseIterable { case loopt, beeindigd, voorbij, nogNiet, elders }

    struct Lezer: Sendable {
        let soort: Relatiesoort?
        let staat: Staat
        let gebruiker: ID<Gebruiker>
        let team: ID<Team>

        /// What counts now, on the files that are asked for.
        var relatie: Relatiesoort? { staat == .loopt ? soort : nil }
    }

    /// `beperkt`: the row says in words what of it may be written, like only notes; what else is tried is refused in words.
    enum Verwacht: Equatable { case wel, beperkt, gezegd, verborgen, open }

    // MARK: What the table says

    /// The purpose with which a role reads a file.
    static func doel(_ rol: Rol, _ relatie: Relatiesoort?, _ klasse: Veldklasse) -> Doelcode {
        // What clients ask is always handled for their rights.
        if klasse == .verzoeken { return .rechten }
        return switch rol {
        case .teamleider where relatie == .toezicht: .toezicht
        case .jeugdprofessional, .gedragswetenschapper, .teamleider: .toeleiding
        case .backoffice: .bekostiging
        default: .toezicht
        }
    }

    static func verwacht(_ route: Routetabel.Route, _ recht: Recht, _ rol: Rol, _ relatie: Relatiesoort?) -> Verwacht {
        guard Rechten.magOoit(recht, rollen: [rol]) else { return .verborgen }
        guard route.pad.hasPrefix("/dossiers/:id") else { return route.pad.contains(":") ? .open : .wel }
        func may(_ deed: Handeling) -> Bool {
            Rechten.mag(
                deed, op: recht.klasse, rollen: [rol], relaties: Set([relatie].compactMap(\.self)), doel: doel(rol, relatie, recht.klasse))
        }
        let isNarrow = recht.handeling == .wijzigen && recht.klasse != .verzoeken && relatie.map { !Rechten.vaste.contains($0) } == true
        return may(recht.handeling) ? isNarrow ? .beperkt : .wel : may(.lezen) ? .gezegd : .verborgen
    }

    // MARK: What the page does

    private static let weigeringen = ["mag u in dit dossier niet", "maar er niet in schrijven", "U denkt mee of hebt noodtoegang"]

    static func isGeweigerd(_ answer: Uitslag) -> Bool {
        answer.status == 404 || (answer.status == 422 && weigeringen.contains { answer.bevat($0) })
    }

    /// Why this answer is not what the table says; nil when it is.
    static func fout(_ verwacht: Verwacht, _ answer: Uitslag, isGet: Bool, _ nergens: String) -> String? {
        switch verwacht {
        case .open: nil
        case .wel: isGet && isGeweigerd(answer) ? "geweigerd (\(answer.status)) wat mag" : nil
        case .beperkt: isGet && answer.status != 200 && !isGeweigerd(answer) ? "\(answer.status) waar het mag of met woorden niet" : nil
        case .gezegd: isGeweigerd(answer) ? nil : "\(answer.status) waar het niet mag"
        case .verborgen:
            answer.status != 404
                ? "\(answer.status) waar het er niet mag zijn"
                : Gelijkgemaakt.tekst(answer.tekst) == nergens ? nil : "een andere bladzijde dan voor wat niet bestaat"
        }
    }

    @Test("Elke rol × relatie × stand × bladzijde: precies wat in de rechtentabel staat (ASVS 8.2.1 tot en met 8.2.3)")
    func matrix() async throws {
        try await withVulling(gezinnen: 6, over: .live) { app in
            let scene = try await Toneel(app)
            // One connection answers one question at a time: readers beside each other would only wait for each other until time is up.
            var (count, wrong) = (0, [String]())
            for (index, reader) in scene.lezers.enumerated() {
                let found = try await scene.loop(reader, index, Self.stap, app)
                (count, wrong) = (count + found.0, wrong + found.1)
            }
            #expect(wrong.isEmpty, "\(wrong.count) van \(count): \(wrong.sorted().prefix(60).joined(separator: "\n"))")
            #expect(count >= (Self.isVoluit ? 50_000 : 500), "\(count) cellen")
            print("toegangsmatrix over HTTP: \(count) cellen, \(wrong.count) anders dan de tabel")
        }
    }

    @Test("Elk id van elk gezin, op elke bladzijde: voor een ander team dezelfde bladzijde als voor wat niet bestaat (ASVS 8.2.2)")
    func idor() async throws {
        try await withVulling(gezinnen: 4, over: .live) { app in
            let ids = try await app.lees(doel: .beheer) { tx in try Toneel.ids(tx) }
            let stranger = app.als(
                ID(Toneel.id(9_000)), rollen: [.jeugdprofessional, .teamleider, .backoffice], teams: [ID(Toneel.id(9_001))])
            let routes = app.routes.filter { $0.methode == "GET" && $0.pad.contains(":") && $0.pad != "/noodtoegang/:id" }
            var nowhere: [String: String] = [:]
            for route in routes {
                let answer = try await stranger.get(Rondgang.vul(route.pad, Toneel.id(99_998).hex, Toneel.id(99_999).hex))
                nowhere[route.pad] = Gelijkgemaakt.tekst(answer.tekst)
            }
            var (count, wrong) = (0, [String]())
            for (index, pair) in ids.enumerated() {
                for (place, route) in routes.enumerated() where Self.isVoluit || (index * 7 + place) % 151 == 0 {
                    let answer = try await stranger.get(Rondgang.vul(route.pad, pair.dossier, pair.id))
                    count += 1
                    if answer.status != 404 || Gelijkgemaakt.tekst(answer.tekst) != nowhere[route.pad] {
                        wrong.append("\(route.pad): \(answer.status)")
                    }
                }
            }
            #expect(wrong.isEmpty, "\(wrong.count) van \(count): \(Set(wrong).sorted().joined(separator: "\n"))")
            #expect(count > 100)
            print("vreemde ids over HTTP: \(count) vragen, \(wrong.count) anders dan voor wat niet bestaat")
        }
    }

    @Test("De proef kan falen: een bladzijde die te veel toont of te weinig, valt op")
    func kanFalen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let page = try await app.als(.amina).get(GezinURL.gezin(family.dossier))
            let nowhere = try await Toneel.nergens(app.als(.bram))
            #expect(Self.fout(.verborgen, page, isGet: true, nowhere) != nil)
            #expect(Self.fout(.gezegd, page, isGet: true, nowhere) != nil)
            let hidden = try await app.als(.bram).get(GezinURL.gezin(family.dossier))
            #expect(Self.fout(.wel, hidden, isGet: true, nowhere) != nil)
            #expect(Self.fout(.verborgen, hidden, isGet: true, nowhere) == nil)
        }
    }
}

/// Files with a story, readers with one relation each, and an address for every route.
struct Toneel: Sendable {
    let dossiers: [ID<Dossier>]
    let lezers: [ToegangsmatrixTests.Lezer]
    let rondgang: Rondgang

    init(_ app: Proefapp) async throws {
        let all = try await app.lees(doel: .beheer) { tx in
            try tx.query("SELECT id FROM dossier ORDER BY id").map { row -> ID<Dossier> in try row.id("id") }
        }
        dossiers = Array(all.dropLast())
        lezers = try await Self.lezers(dossiers, elders: all.suffix(1), app)
        rondgang = try await Self.rondgang(dossiers, lezers, app)
    }

    static func id(_ number: Int) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 1_700_000_000_000_000), random: (0..<10).map { UInt8(truncatingIfNeeded: number >> (8 * (9 - $0))) })
    }

    /// One reader per kind and state of a relation, and one with nothing.
    private static func lezers(
        _ files: [ID<Dossier>], elders: ArraySlice<ID<Dossier>>, _ app: Proefapp
    ) async throws -> [ToegangsmatrixTests.Lezer] {
        var readers = [ToegangsmatrixTests.Lezer(soort: nil, staat: .loopt, gebruiker: ID(id(1)), team: ID(id(2)))]
        for kind in Relatiesoort.allCases {
            for state in ToegangsmatrixTests.Staat.allCases {
                let number = 10 + 2 * readers.count
                readers.append(
                    ToegangsmatrixTests.Lezer(soort: kind, staat: state, gebruiker: ID(id(number)), team: ID(id(number + 1))))
            }
        }
        // Who comes after a fixed contact ends that one: the relation that runs is given last.
        let made = readers.filter { $0.staat != .loopt } + readers.filter { $0.staat == .loopt }
        try await app.schrijf(doel: .beheer) { tx in
            for reader in made {
                for file in reader.staat == .elders ? Array(elders) : files { try geef(reader, file, tx) }
            }
        }
        return readers
    }

    private static func geef(_ reader: ToegangsmatrixTests.Lezer, _ file: ID<Dossier>, _ tx: SchrijfTx) throws {
        guard let kind = reader.soort else { return }
        let hour: Int64 = 3_600
        let (from, until): (Moment, Moment?) =
            switch reader.staat {
            case .voorbij: (tx.nu.plus(seconden: -2 * hour), tx.nu.plus(seconden: -hour))
            case .nogNiet: (tx.nu.plus(seconden: 6 * hour), nil)
            default: (tx.nu.plus(seconden: -hour), tx.nu.plus(seconden: 6 * hour))
            }
        let relation = Relatie(
            dossier: file, relatiesoort: kind, gebruiker: kind == .team ? nil : reader.gebruiker, team: kind == .team ? reader.team : nil,
            van: from, tot: until, gegevenDoor: tx.wie.id, reden: "proef")
        let fact = try RelatieStore.geef(relation, lijn: DossierStore.lijn(file, nil, .hulp, tx), tx)
        if reader.staat == .beeindigd { try RelatieStore.beeindig(fact, reden: "proef", tx) }
    }

    /// Every page somebody may come to, walked by who may: a helper, a teamleider, the backoffice, and those without files.
    private static func rondgang(
        _ files: [ID<Dossier>], _ readers: [ToegangsmatrixTests.Lezer], _ app: Proefapp
    ) async throws -> Rondgang {
        var walk = Rondgang(app)
        let starts = files.map { GezinURL.dossier($0) }
        let fixed = walk.routes.filter { $0.methode == "GET" && !$0.pad.contains(":") }.map(\.pad)
        for (role, kind) in [(Rol.jeugdprofessional, Relatiesoort.vasteContactpersoon), (.teamleider, .team), (.backoffice, .team)] {
            guard let reader = readers.first(where: { $0.soort == kind && $0.staat == .loopt }) else { continue }
            let walker = app.als(reader.gebruiker, rollen: [role], teams: [reader.team])
            for start in starts { try await walk.loop(walker, vanaf: [start], hoogstens: 80) }
            try await walk.loop(walker, vanaf: fixed, hoogstens: 120)
        }
        for role in [Rol.functioneelBeheerder, .contractmanager, .beleidsadviseur, .privacyOfficer] {
            try await walk.loop(app.als(ID(id(3)), rollen: [role], teams: []), vanaf: fixed, hoogstens: 150)
        }
        return walk
    }

    /// The page for what is not there, as this reader gets it.
    static func nergens(_ klant: Klant) async throws -> String {
        Gelijkgemaakt.tekst(try await klant.get(GezinURL.gezin(ID(id(99_999)))).tekst)
    }

    /// All cells of one reader: every role × every route.
    func loop(_ reader: ToegangsmatrixTests.Lezer, _ index: Int, _ stap: Int, _ app: Proefapp) async throws -> (Int, [String]) {
        var (count, wrong) = (0, [String]())
        for (place, role) in Rol.allCases.enumerated() {
            let klant = app.als(reader.gebruiker, rollen: [role], teams: [reader.team])
            let nowhere = try await Self.nergens(klant)
            for (number, route) in rondgang.routes.enumerated() where (index * 31 + place * 17 + number) % stap == 0 {
                guard let recht = route.recht else { continue }
                let expected = ToegangsmatrixTests.verwacht(route, recht, role, reader.relatie)
                // What may be done is proved by the tests of each room; here nothing is changed.
                if route.methode == "POST", expected == .wel || expected == .beperkt || expected == .open { continue }
                if expected == .wel, route.pad.contains(":"), rondgang.adressen[route] == nil { continue }
                let address = rondgang.adres(route, dossiers[0])
                let answer = route.methode == "GET" ? try await klant.get(address) : try await klant.post(address, [:])
                count += 1
                if let fault = ToegangsmatrixTests.fout(expected, answer, isGet: route.methode == "GET", nowhere) {
                    let relation = reader.soort.map { "\($0.rawValue) \(reader.staat)" } ?? "geen relatie"
                    wrong.append("\(route.methode) \(route.pad) · \(role.rawValue) · \(relation): \(fault)")
                }
            }
        }
        return (count, wrong)
    }

    /// Every id that stands in a fact of a file, with that file.
    static func ids(_ tx: LeesTx) throws -> [(dossier: String, id: String)] {
        var found: [String: String] = [:]
        for table in App.opzet.feitentabellen.map(\.naam) {
            for row in try tx.query("SELECT dossier, id, lijn, jeugdige, handeling FROM \(table) WHERE dossier IS NOT NULL") {
                let file = try row.uuid("dossier").hex
                for column in ["id", "lijn", "jeugdige", "handeling"] { if let id = try row.optionalUUID(column) { found[id.hex] = file } }
                found[file] = file
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
    }
}
