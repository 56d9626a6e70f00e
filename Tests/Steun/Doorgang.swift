// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kern
import Logging
import Opslag
import Synchronization

@testable import App

/// The one doorway to a running app: a temporary folder, real keys, a real database, the real router, the cast, and a clock that stands
/// at Monday 2 March 2026, 09:00 in the Netherlands until a test moves it.
package func withApp<T: Sendable>(
    isDemo: Bool = false, gemeentecode: String = "9998", op begin: Moment = Proefklok.begin, opPostgres: Bool = false,
    _ body: @escaping @Sendable (Proefapp) async throws -> T
) async throws -> T {
    let folder = NSTemporaryDirectory() + "ankerpunt-proef-" + UUID().uuidString
    // The folder lies in the temporary directory: what stays behind harms nobody.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let config = Config(
        map: folder, sleutelbos: folder + "/sleutels/sleutelbos", hoofdsleutel: folder + "/sleutel/hoofdsleutel",
        vernietigingslijst: folder + "/vernietigd/lijst", gemeentecode: gemeentecode, isDemo: isDemo)
    let klok = Proefklok()
    klok.zet(begin)
    try App.maakInstallatie(config)
    let databank = opPostgres ? try await opEigenSchema(config, klok) : try await App.openInstallatie(config, klok: klok.klok)
    try await Cast.zaai(databank)
    let app = App.build(config: config, databank: databank, logger: Logger(label: "proef") { _ in SwiftLogNoOpLogHandler() })
    try await app.bouwNaamindex()
    let result = try await Application(router: app.router()).test(.router) { client in
        try await body(Proefapp(app: app, klok: klok, map: folder, client: client))
    }
    try await databank.sluit()
    return result
}

/// The same on the server that `ANKERPUNT_PG` names, in a schema of its own.
private func opEigenSchema(_ config: Config, _ klok: Proefklok) async throws -> Databank {
    let server = ProcessInfo.processInfo.environment["ANKERPUNT_PG"] ?? ""
    let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
    return try await Databank.open(
        postgres: server, schema: "app_" + UUID().uuidString.prefix(8).lowercased(), map: config.map, sleutelbos: bos,
        opzet: App.opzet(config), klok: klok.klok)
}

/// Any app behind the real router, with a browser for whoever logs in.
package func metRouter<T: Sendable>(_ app: App, _ body: @escaping @Sendable (Aanmelding) async throws -> T) async throws -> T {
    try await Application(router: app.router()).test(.router) { client in try await body(Aanmelding(app: app, client: client)) }
}

package struct Aanmelding: Sendable {
    let app: App
    let client: any TestClientProtocol

    /// A browser in which this person is logged in, with the roles and teams they have.
    package func als(_ wie: Medewerker) -> Klant {
        let nu = app.databank.klok.nu()
        let token = app.web.sessies.begin(wie.gebruiker, naam: wie.naam, rollen: wie.rollen, teams: wie.teams, op: nu)
        guard case .geldig(let sessie) = app.web.sessies.vind(token, op: nu) else { return Klant(client: client, cookie: nil, csrf: nil) }
        return Klant(client: client, cookie: token, csrf: sessie.csrf)
    }
}

/// A clock that stands still and can be moved.
package final class Proefklok: Sendable {
    /// Monday 2 March 2026, 09:00 in the Netherlands.
    package static let begin = Moment(begin: Datum(dagnummer: 20_514)).plus(seconden: 9 * 3_600)
    private let stand = Mutex(begin)

    package var klok: Klok { Klok { self.stand.withLock { $0 } } }
    package func zet(_ moment: Moment) { stand.withLock { $0 = moment } }
    package func vooruit(seconden: Int64) { stand.withLock { $0 = $0.plus(seconden: seconden) } }
    package func vooruit(dagen: Int) { vooruit(seconden: Int64(dagen) * 86_400) }
}

/// The app under test.
package struct Proefapp: Sendable {
    package let app: App
    package let klok: Proefklok
    /// The data folder, to look at files from outside.
    package let map: String
    let client: any TestClientProtocol

    package var databank: Databank { app.databank }
    package var vandaag: Datum { klok.klok.nu().datum }

    /// A browser in which this person is logged in.
    /// - Parameter teams: other teams than those of the cast; none: a file opens by a relation of their own only.
    package func als(_ wie: Cast, teams: [ID<Team>]? = nil) -> Klant {
        let token = app.web.sessies.begin(
            wie.gebruiker, naam: wie.naam, rollen: [wie.rol], teams: teams ?? wie.teams, op: klok.klok.nu())
        guard case .geldig(let sessie) = app.web.sessies.vind(token, op: klok.klok.nu()) else { return niemand }
        return Klant(client: client, cookie: token, csrf: sessie.csrf)
    }

    /// A browser in which nobody is logged in.
    package var niemand: Klant { Klant(client: client, cookie: nil, csrf: nil) }

    /// The code of the second factor at this moment.
    package func code(_ geheim: [UInt8] = Cast.geheim) -> String {
        TOTP.code(geheim, stap: TOTP.stap(klok.klok.nu().micros / 1_000_000))
    }

    /// Writes through Stores as a member of the cast, to set a scene.
    @discardableResult
    package func schrijf<T: Sendable>(
        als wie: Cast = .amina, doel: Doel = .toeleiding, _ body: @escaping @Sendable (SchrijfTx) throws -> T
    ) async throws -> T {
        try await databank.schrijf(als: handelende(wie), doel: doel, body)
    }

    package func lees<T: Sendable>(
        als wie: Cast = .amina, doel: Doel = .toeleiding, _ body: @escaping @Sendable (LeesTx) throws -> T
    ) async throws -> T {
        try await databank.lees(als: handelende(wie), doel: doel, body)
    }

    private func handelende(_ wie: Cast) -> Handelende { Handelende(id: wie.gebruiker.raw, rol: wie.rol.rawValue, vanwaar: "proef") }
}

extension Proefapp {
    /// The same people and the same clock before another app: a copy that was put back elsewhere.
    package func voor<T: Sendable>(_ ander: App, _ body: @escaping @Sendable (Proefapp) async throws -> T) async throws -> T {
        try await Application(router: ander.router()).test(.router) { client in
            try await body(Proefapp(app: ander, klok: klok, map: ander.config.map, client: client))
        }
    }
}

/// A browser: keeps the session cookie, sends the token with every form.
package struct Klant: Sendable {
    let client: any TestClientProtocol
    package let cookie: String?
    package let csrf: String?

    package func get(_ pad: String) async throws -> Uitslag {
        Uitslag(try await client.executeRequest(uri: pad, method: .get, headers: koppen, body: nil))
    }

    /// Posts a form with the token and a fresh idempotency key, unless the form brings its own.
    @_disfavoredOverload
    package func post(_ pad: String, _ form: Ingevuld) async throws -> Uitslag {
        var all: Ingevuld = ["_csrf": [csrf ?? ""], "_idempotent": [UUID().uuidString]]
        all.merge(form) { $1 }
        let body = all.flatMap { name, values in values.map { Webformulier.encode(name) + "=" + Webformulier.encode($0) } }.joined(
            separator: "&")
        var headers = koppen
        headers[.contentType] = "application/x-www-form-urlencoded"
        return Uitslag(try await client.executeRequest(uri: pad, method: .post, headers: headers, body: ByteBuffer(string: body)))
    }

    package func post(_ pad: String, _ form: [String: String] = [:]) async throws -> Uitslag {
        try await post(pad, form.mapValues { [$0] })
    }

    /// Posts a form with a file, as a browser does.
    package func post(_ pad: String, _ form: [String: String], bestand: (veld: String, naam: String, inhoud: [UInt8])) async throws
        -> Uitslag
    {
        let grens = "grens-" + UUID().uuidString
        var body = ByteBuffer()
        for (name, value) in ["_csrf": csrf ?? "", "_idempotent": UUID().uuidString].merging(form, uniquingKeysWith: { $1 }) {
            body.writeString("--\(grens)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString(
            "--\(grens)\r\nContent-Disposition: form-data; name=\"\(bestand.veld)\"; filename=\"\(bestand.naam)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bestand.inhoud)
        body.writeString("\r\n--\(grens)--\r\n")
        var headers = koppen
        headers[.contentType] = "multipart/form-data; boundary=\(grens)"
        return Uitslag(try await client.executeRequest(uri: pad, method: .post, headers: headers, body: body))
    }

    /// Posts a form and follows the redirect to the page it leads to.
    package func postEnVolg(_ pad: String, _ form: [String: String]) async throws -> Uitslag {
        let answer = try await post(pad, form)
        guard let next = answer.naar else { return answer }
        return try await get(next)
    }

    fileprivate var koppen: HTTPFields {
        guard let cookie else { return [:] }
        return [.cookie: "ankerpunt=" + cookie]
    }
}

/// What came back.
package struct Uitslag: Sendable {
    package let status: Int
    package let tekst: String
    package let bytes: [UInt8]
    /// Where a 303 leads.
    package let naar: String?
    package let koppen: HTTPFields

    init(_ response: TestResponse) {
        status = Int(response.status.code)
        tekst = String(buffer: response.body)
        bytes = Array(response.body.readableBytesView)
        naar = response.headers[.location]
        koppen = response.headers
    }

    package func bevat(_ text: String) -> Bool { tekst.contains(text) }

    /// The value of a field on the page: hidden, or a box.
    package func waarde(_ naam: String) -> String? {
        guard let start = tekst.range(of: "name=\"\(naam)\"") else { return nil }
        let rest = tekst[start.upperBound...].prefix { $0 != ">" }
        if tekst[..<start.lowerBound].suffix(60).split(separator: "<").last?.hasPrefix("textarea") == true {
            let inside = tekst[rest.endIndex...].dropFirst(2)  // Its first line break is no part of it.
            return inside.range(of: "</textarea>").map { String(inside[..<$0.lowerBound]) }
        }
        guard let value = rest.range(of: "value=\"") else { return nil }
        return String(rest[value.upperBound...].prefix { $0 != "\"" })
    }
}

extension [String: String] {
    /// The three boxes of a date.
    package static func datum(_ veld: String, _ dag: Datum) -> [String: String] {
        [veld + ".dag": String(dag.dag), veld + ".maand": String(dag.maand), veld + ".jaar": String(dag.jaar)]
    }

    package func en(_ more: [String: String]) -> [String: String] { merging(more) { $1 } }
}

extension Klant {
    /// Sends a request exactly as given: other methods, other headers, a broken body.
    package func stuur(_ methode: String, _ pad: String, koppen extra: [String: String] = [:], tekst: String? = nil) async throws -> Uitslag
    {
        var headers = koppen
        for (name, value) in extra { if let field = HTTPField.Name(name) { headers[field] = value } }
        let method = HTTPRequest.Method(methode) ?? .get
        return Uitslag(
            try await client.executeRequest(uri: pad, method: method, headers: headers, body: tekst.map { ByteBuffer(string: $0) }))
    }
}
