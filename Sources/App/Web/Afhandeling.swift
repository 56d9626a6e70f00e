// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import Opmaak
import Opslag

/// From request to answer: who is it, is the form ours, what did the handler say, how do errors look.
enum Afhandeling {
    static let cookie = "ankerpunt"
    /// Of who opened a letter and has no account.
    static let leescookie = "ankerpunt_brief"

    static func get(
        _ web: Web, _ recht: Recht, _ request: Request, _ context: WebContext, _ handler: @Sendable (Verzoek) async throws -> Antwoord
    ) async -> Response {
        let nu = web.databank.klok.nu()
        guard let bezoek = bezoek(web, recht, request, context, nu) else { return naarAanmelden(request) }
        let verzoek = verzoek(web, request, context, bezoek, [:], nu)
        return await antwoord(web, bezoek, verzoek.pad) {
            try await Poort.controleer(verzoek)
            return try await handler(verzoek)
        }
    }

    /// - Parameter tot: the largest body, in bytes: more than a form only where a file may come along.
    static func post(
        _ web: Web, _ recht: Recht, _ request: Request, _ context: WebContext, tot: Int = Webformulier.grootste,
        _ handler: @Sendable (Verzoek) async throws -> Antwoord
    ) async -> Response {
        let nu = web.databank.klok.nu()
        guard isEigenHerkomst(request) else { return Foutvertaler.herkomst(web).response }
        let ingevuld: Ingevuld
        let bestanden: [String: Bestanddeel]
        // A large body is read for who is logged in only.
        let mayBeLarge = bezoek(web, recht, request, context, nu) != nil
        switch await formulier(request, tot: mayBeLarge ? tot : Webformulier.grootste) {
        case .gelezen(let read, let files): (ingevuld, bestanden) = (read, files)
        case .mis(let answer): return answer(web).response
        }
        guard let bezoek = bezoek(web, recht, request, context, nu) else {
            return await Verlopen.bewaar(web, request, ingevuld, nu)
        }
        guard ingevuld[Formulieropmaak.csrfveld]?.first == bezoek.csrf else { return Foutvertaler.herkomst(web, bezoek, ingevuld).response }
        var read = verzoek(web, request, context, bezoek, ingevuld, nu)
        read.bestanden = bestanden
        let verzoek = read
        return await antwoord(web, bezoek, verzoek.pad, ingevuld) {
            try await Poort.controleer(verzoek)
            return try await verzoek.eenmaal(handler)
        }
    }

    static func open(
        _ web: Web, _ request: Request, _ context: WebContext, _ handler: @Sendable (OpenVerzoek) async throws -> Response
    ) async -> Response {
        if request.method == .post, !isEigenHerkomst(request) { return Foutvertaler.herkomst(web).response }
        let ingevuld: Ingevuld
        switch request.method == .post ? await formulier(request) : .gelezen([:], [:]) {
        case .gelezen(let read, _): ingevuld = read
        case .mis(let answer): return answer(web).response
        }
        let verzoek = OpenVerzoek(
            web: web, pad: request.uri.path, parameters: parameters(context), vraag: vraag(request), ingevuld: ingevuld,
            cookie: request.cookies[cookie]?.value, vanwaar: vanwaar(web, request, context),
            toestel: Toestel.naam(request.headers[.userAgent] ?? ""),
            nu: web.databank.klok.nu(), leescookie: request.cookies[leescookie]?.value)
        do {
            return try await handler(verzoek)
        } catch let afwijzing as Afwijzing {
            return Foutvertaler.van(afwijzing, web, nil).response
        } catch {
            return Foutvertaler.storing(error, web, nil).response
        }
    }

    /// - Parameter ingevuld: what was posted: also an answer that is no form shows what was typed.
    private static func antwoord(
        _ web: Web, _ bezoek: Bezoek, _ pad: String, _ ingevuld: Ingevuld = [:], _ body: () async throws -> Antwoord
    ) async -> Response {
        do {
            return try await body().response
        } catch let afwijzing as Afwijzing {
            return Foutvertaler.van(afwijzing, web, bezoek, pad: pad, ingevuld).response
        } catch Opslagfout.vernietigd {
            return Foutvertaler.van(.nietGevonden, web, bezoek, pad: pad, ingevuld).response
        } catch {
            return Foutvertaler.storing(error, web, bezoek, ingevuld).response
        }
    }

    private static func bezoek(_ web: Web, _ recht: Recht, _ request: Request, _ context: WebContext, _ nu: Moment) -> Bezoek? {
        bezoek(web, request.cookies[cookie]?.value, vanwaar(web, request, context), recht, nu)
    }

    static func bezoek(_ web: Web, _ token: String?, _ vanwaar: String, _ recht: Recht, _ nu: Moment) -> Bezoek? {
        guard let token, case .geldig(let sessie) = web.sessies.vind(token, op: nu) else { return nil }
        return Bezoek(
            gebruiker: sessie.gebruiker, naam: sessie.naam, rollen: sessie.rollen, teams: sessie.teams, csrf: sessie.csrf,
            vanwaar: vanwaar, sessie: Sessies.hash(token), niveau: sessie.niveau, recht: recht)
    }

    private static func verzoek(
        _ web: Web, _ request: Request, _ context: WebContext, _ bezoek: Bezoek, _ ingevuld: Ingevuld, _ nu: Moment
    ) -> Verzoek {
        Verzoek(
            web: web, pad: request.uri.path, parameters: parameters(context), vraag: vraag(request), ingevuld: ingevuld, bezoek: bezoek,
            nu: nu, gastheer: gastheer(request))
    }

    private static func parameters(_ context: WebContext) -> [String: String] {
        Dictionary(context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func vraag(_ request: Request) -> Ingevuld { Webformulier.lees(request.uri.query ?? "") ?? [:] }

    private static func vanwaar(_ web: Web, _ request: Request, _ context: WebContext) -> String {
        guard let direct = context.remoteAddress?.ipAddress else { return "onbekend" }
        return Verzoekadres.adres(direct: direct, doorgegeven: request.headers[values: .xForwardedFor], web.config.vertrouwdeProxies)
    }

    private enum Formulierlezing {
        case gelezen(Ingevuld, [String: Bestanddeel])
        case mis(@Sendable (Web) -> Antwoord)
    }

    private static func formulier(_ request: Request, tot: Int = Webformulier.grootste) async -> Formulierlezing {
        // What says itself that it is too large is not read at all: the answer goes at once, and the connection closes.
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        // A body that ends early or is too large is answered as one thing; the cause is of no use to the sender.
        guard announced <= tot, let buffer = try? await request.body.collect(upTo: tot), buffer.readableBytes >= announced else {
            return .mis { tot > Webformulier.grootste ? Foutvertaler.bestandTeGroot($0, tot: tot) : Foutvertaler.teGroot($0) }
        }
        if tot > Webformulier.grootste, let grens = Meerdelig.grens(request.headers[.contentType]) {
            guard let read = Meerdelig.lees(Data(buffer.readableBytesView), grens: grens) else {
                return .mis { Foutvertaler.onleesbaar($0) }
            }
            return .gelezen(read.ingevuld, read.bestanden)
        }
        guard let form = Webformulier.lees(String(buffer: buffer)) else { return .mis { Foutvertaler.onleesbaar($0) } }
        return .gelezen(form, [:])
    }

    /// A post from another site is refused: browsers say where it comes from (Sec-Fetch-Site, Origin).
    private static func isEigenHerkomst(_ request: Request) -> Bool {
        if let name = HTTPField.Name("sec-fetch-site"), let site = request.headers[name] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == gastheer(request)
    }

    private static func gastheer(_ request: Request) -> String? {
        request.head.authority ?? request.headers[HTTPField.Name("host") ?? .origin]
    }

    private static func naarAanmelden(_ request: Request) -> Response {
        Antwoord.naar("/aanmelden?naar=" + Webformulier.encode(request.uri.path)).response
    }
}
