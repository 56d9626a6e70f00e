// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import HTTPTypes
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import Opslag
import ServiceLifecycle

/// Receives envelopes over HTTPS from who has a certificate we trust, on a port of its own, apart from the pages
/// (`OntvangAsynchroon`, ggk0210). What came is kept for good before it is confirmed; processing follows in a round of the postbode.
struct Postdeur: Service {
    /// OP179 and the GGk: at most 25 MB, and some room for the SOAP around it.
    static let grootste = 26 * 1_024 * 1_024

    let app: App
    /// Called with the port once the door is open.
    var open: @Sendable (Int) -> Void = { _ in }

    func run() async throws {
        guard let port = app.config.post.ontvangstpoort else { return try await gracefulShutdown() }
        let postbode = try Postbode(app)
        let router = Router()
        router.post("/berichten") { request, _ in await antwoord(request, postbode) }
        let limits = app.config.verbindingen, counter = Verbindingsteller()
        let server = Application(
            router: router,
            server: try .tls(
                .http1(configuration: .init(additionalChannelHandlers: [Verbindingswacht(limits, counter)])),
                tlsConfiguration: app.config.post.alsOntvanger()),
            configuration: ApplicationConfiguration(
                address: .hostname(app.config.post.ontvangstadres, port: port), serverName: nil,
                availableConnectionsDelegate: .maximum(64, logger: app.logger)),
            onServerRunning: { channel in open(channel.localAddress?.port ?? port) }, logger: app.logger)
        try await server.run()
    }

    private func antwoord(_ request: Request, _ postbode: Postbode) async -> Response {
        let bytes: [UInt8]
        do { bytes = Array(try await request.body.collect(upTo: Self.grootste).readableBytesView) } catch {
            return fout("IB003", "Het bericht is groter dan 25 MB of kwam niet heel aan.", over: "", .contentTooLarge)
        }
        let stuk: Poststuk
        do throws(Onleesbaar) { stuk = try Poststuk(bytes) } catch { return fout("IB001", error.bevinding.melding, over: "") }
        let (zender, number): (GGkEnvelop.Systeem, String)
        switch stuk {
        case .bericht: return fout("IB001", "Hier komt een envelop van StUF-GGk 2.1 in SOAP, geen los bericht.", over: "")
        case .envelop(let envelope): (zender, number) = (envelope.zender, envelope.referentienummer)
        case .fout(let fault): (zender, number) = (fault.zender, fault.referentienummer)
        }
        do { _ = try await postbode.bewaar(bytes) } catch {
            app.logger.error("postdeur", metadata: ["soort": "\(type(of: error))"])
            // [mem] StUF058 is the code of StUF 03.01 for a process that fails; to be checked before going live.
            return fout(
                "StUF058", "Het bericht is niet bewaard. Stuur het later opnieuw.", over: number, .serviceUnavailable, isVanServer: true)
        }
        let label = Self.label(app)
        let bytesBack = Soap.ontvangen(
            zender: ik, ontvanger: zender, referentienummer: label.nummer, crossRefnummer: number, tijdstip: label.tijdstip)
        return Self.xml(bytesBack, .ok)
    }

    private var ik: GGkEnvelop.Systeem { GGkEnvelop.Systeem(organisatie: app.config.gemeentecode, applicatie: "Ankerpunt") }

    private static func label(_ app: App) -> (nummer: String, tijdstip: String) {
        let number = Referentienummer.uuid4(Toeval.bytes(16)) ?? ""
        return (number, Zending(nummer: 1, referentie: number, antwoordOp: nil, moment: app.databank.klok.nu()).tijdstip)
    }

    private func fout(
        _ code: String, _ tekst: String, over nummer: String, _ status: HTTPResponse.Status = .internalServerError,
        isVanServer: Bool = false
    ) -> Response {
        let label = Self.label(app)
        let fault = StUFFout(
            soort: .fo03, zender: ik, ontvanger: GGkEnvelop.Systeem(organisatie: "", applicatie: GGkEnvelop.knooppunt),
            referentienummer: label.nummer, crossRefnummer: nummer, tijdstip: label.tijdstip, code: code, isVanServer: isVanServer,
            omschrijving: tekst)
        return Self.xml(Soap.document(fault), status)
    }

    private static func xml(_ bytes: [UInt8], _ status: HTTPResponse.Status) -> Response {
        Response(status: status, headers: [.contentType: "text/xml; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
