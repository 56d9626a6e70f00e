// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Opslag
import ServiceLifecycle

/// What a command may ask of a running server over the socket of its data folder. Who can open the socket owns the folder.
package enum Beheeropdracht: Codable, Sendable, Equatable {
    case backup(naar: String, sleutel: String, sleutels: String?)
    case verifieer(controlepunten: String?, sleutel: String?)
    case controlepunt
    case vernietig(Vernietigopdracht)
    case vernieuw(Aanmeldvernieuwing)
    case oefenHerstel(map: String)
    case datalek(Datalekopdracht)
    case bewaren(Bewaaropdracht)
    case vervangHoofdsleutel
    case vervangJournaalsleutel
    case beeindigGebruiker(inlognaam: String)
    case maakNoodblad
    case voerUit(Uitvoeropdracht)
    case voerIn(Invoeropdracht)
    case weeg(Afweegopdracht)
    case post
}

/// What came of a command: the sentence for the operator, and what a script wants to know.
package struct Beheerantwoord: Codable, Sendable, Equatable {
    package enum Uitkomst: String, Codable, Sendable {
        case gelukt
        /// Done, and something is not as it should be: exit code 1.
        case bevindingen
    }

    package let tekst: String
    package let uitkomst: Uitkomst

    init(_ tekst: String, _ uitkomst: Uitkomst = .gelukt) {
        self.tekst = tekst
        self.uitkomst = uitkomst
    }
}

extension App {
    /// Does the work and says in one sentence what was done.
    package func doe(_ opdracht: Beheeropdracht) async throws -> Beheerantwoord {
        switch opdracht {
        case .vernieuw(let nieuw):
            try await vernieuw(nieuw)
            return Beheerantwoord("Gelukt. Wie met de oude gegevens was aangemeld, is nu afgemeld.")
        case .backup(let naar, let sleutel, let sleutels):
            let hoofd = try await databank.backup(naar: naar, sleutel: Backupsleutel.lees(van: sleutel))
            let told = try await kopieerSleutels(naar: sleutels)
            return Beheerantwoord(
                (["Back-up gemaakt in \(naar), tot en met regel \(hoofd.regel) van het journaal."] + told).joined(separator: "\n"))
        case .verifieer(let path, let sleutel):
            let found = try await databank.verifieer(buiten: path.map { try Controlepunt.lees(van: $0) } ?? [], sleutel: sleutel)
            return Beheerantwoord(found.verslag, found.klopt ? .gelukt : .bevindingen)
        case .oefenHerstel(let map):
            return try await oefenHerstel(in: map)
        case .controlepunt:
            guard let point = try await zetControlepunt() else {
                return Beheerantwoord("Sinds het vorige controlepunt kwam er geen regel bij.")
            }
            return Beheerantwoord("Regel \(point.nummer) van het journaal is ondertekend.")
        case .vernietig(let opdracht): return Beheerantwoord(try await vernietig(opdracht))
        case .datalek(let opdracht): return Beheerantwoord(try await datalek(opdracht))
        case .vervangHoofdsleutel: return Beheerantwoord(try await vervangHoofdsleutel())
        case .vervangJournaalsleutel: return Beheerantwoord(try await vervangJournaalsleutel())
        case .maakNoodblad: return try await maakNoodblad().antwoord
        case .voerUit(let opdracht): return try await voerUit(opdracht)
        case .voerIn(let opdracht): return try await voerIn(opdracht)
        case .weeg(let opdracht): return try await weegOpnieuw(opdracht)
        case .post: return try await doePost()
        case .beeindigGebruiker(let naam):
            try await eindig(naam)
            return Beheerantwoord("Gebruiker \(naam) heeft geen rol meer, is overal afgemeld en kan niet meer aanmelden.")
        case .bewaren(let opdracht): return Beheerantwoord(try await bewaren(opdracht))
        }
    }
}

/// Answers commands of this machine's own operator on `beheer.sock` in the data folder, readable by its owner only.
struct Beheersocket: Service {
    /// A path of a socket cannot be longer (sockaddr_un).
    static let langstePad = 100

    let app: App

    static func pad(_ map: String) -> String { map + "/beheer.sock" }

    func run() async throws {
        let path = Self.pad(app.config.map)
        guard path.utf8.count <= Self.langstePad else {
            app.logger.notice("Het pad van de map is te lang voor beheer.sock: opdrachten aan een draaiende server gaan niet.")
            return try await gracefulShutdown()
        }
        // What lies here is of an earlier run that was cut off: the lock of the folder is ours.
        unlink(path)
        let router = Router()
        router.post("/beheer") { request, _ in await antwoord(request) }
        let server = Application(
            router: router, configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path), serverName: nil),
            onServerRunning: { _ in chmod(path, 0o600) }, logger: app.logger)
        try await server.run()
        unlink(path)
    }

    private func antwoord(_ request: Request) async -> Response {
        do {
            let body = try await request.body.collect(upTo: 65_536)
            let opdracht = try JSONDecoder().decode(Beheeropdracht.self, from: Data(body.readableBytesView))
            return Self.tekst(String(decoding: try JSONEncoder().encode(try await app.doe(opdracht)), as: UTF8.self), .ok)
        } catch let fout as Opslagfout {
            return Self.tekst(fout.description, .unprocessableContent)
        } catch Afwijzing.nietMogelijk(let reden) {
            return Self.tekst(reden, .unprocessableContent)
        } catch {
            app.logger.error("beheeropdracht mislukt", metadata: ["fout": "\(type(of: error))"])
            return Self.tekst("De server kon dit niet doen. Kijk in het logboek van de server.", .internalServerError)
        }
    }

    private static func tekst(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
