// SPDX-License-Identifier: EUPL-1.2
import AsyncHTTPClient
import Berichten
import NIOCore
import NIOHTTP1
import NIOSSL

extension Postinstelling {
    /// Our certificate and key, and who vouches for the other side. Read anew each time, so that a renewed certificate needs no restart.
    fileprivate func sleutels() throws -> (keten: [NIOSSLCertificate], sleutel: NIOSSLPrivateKey, wortels: NIOSSLTrustRoots) {
        guard let certificaat, let sleutel, let vertrouwd else { throw Bezorgfout.stil(bezwaar ?? "") }
        do {
            return (
                try NIOSSLCertificate.fromPEMFile(certificaat), try NIOSSLPrivateKey(file: sleutel, format: .pem),
                .certificates(try NIOSSLCertificate.fromPEMFile(vertrouwd))
            )
        } catch {
            throw Bezorgfout.stil("Het certificaat of de sleutel voor de berichten is niet te lezen (PEM verwacht).")
        }
    }

    func alsVrager() throws -> TLSConfiguration {
        let (chain, key, roots) = try sleutels()
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateChain = chain.map { .certificate($0) }
        tls.privateKey = .privateKey(key)
        tls.trustRoots = roots
        tls.minimumTLSVersion = .tlsv12
        return tls
    }

    /// Who has no certificate of those we trust does not get as far as a request.
    func alsOntvanger() throws -> TLSConfiguration {
        let (chain, key, roots) = try sleutels()
        var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        tls.certificateVerification = .noHostnameVerification
        tls.trustRoots = roots
        tls.minimumTLSVersion = .tlsv12
        return tls
    }
}

extension Bezorger {
    /// Over HTTPS with a client certificate, as SOAP 1.1: there when the other side says so (Bv03) about this very envelope.
    static func https(_ naar: String, _ post: Postinstelling) throws -> Bezorger {
        var settings = HTTPClient.Configuration(tlsConfiguration: try post.alsVrager())
        settings.redirectConfiguration = .disallow
        settings.timeout = .init(connect: .seconds(10), read: .seconds(60))
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        return Bezorger(
            breng: { try await stuur($0.stuk, naar, client) },
            sluit: {
                // What is still open is of no use any more: try? loses nothing.
                try? await client.shutdown()
            })
    }

    private static func stuur(_ stuk: Poststuk, _ naar: String, _ client: HTTPClient) async throws {
        let (bytes, number) = try soap(stuk)
        var request = HTTPClientRequest(url: naar)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "text/xml; charset=utf-8")
        request.headers.add(name: "SOAPAction", value: "\"\(Soap.actie(stuk))\"")
        request.body = .bytes(ByteBuffer(bytes: bytes))
        let (status, answer): (UInt, [UInt8])
        do {
            let response = try await client.execute(request, timeout: .seconds(120))
            let body = try await response.body.collect(upTo: 1 << 20)
            (status, answer) = (response.status.code, Array(body.readableBytesView))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Bezorgfout.stil("Er is geen verbinding met het knooppunt.")
        }
        try oordeel(status, answer, over: number)
    }

    private static func soap(_ stuk: Poststuk) throws -> ([UInt8], nummer: String) {
        switch stuk {
        case .envelop(let envelope): (try Soap.document(envelope), envelope.referentienummer)
        case .fout(let fault): (Soap.document(fault), fault.referentienummer)
        case .bericht: throw Bezorgfout.stil("Over HTTPS gaat een bericht in een envelop.")
        }
    }

    /// Only a confirmation of this envelope means that it arrived.
    static func oordeel(_ status: UInt, _ answer: [UInt8], over nummer: String) throws {
        if status == 200, Soap.bevestigd(answer) == nummer { return }
        // An answer that cannot be read is no answer: the message is sent again under the same number.
        if case .fout(let fault) = try? Poststuk(answer) {
            if fault.isVanServer { throw Bezorgfout.stil("Het knooppunt heeft een storing (\(fault.code): \(fault.omschrijving)).") }
            throw Bezorgfout.geweigerd(fault)
        }
        throw Bezorgfout.stil("Het knooppunt bevestigde de ontvangst niet (status \(status)).")
    }
}
