// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Hummingbird

/// The security headers of every answer (ASVS 5.0; no inline script or style anywhere).
struct Koppen: RouterMiddleware {
    typealias Context = WebContext

    let web: Web

    static let vast: [(String, String)] = [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ]

    /// Outside loopback there is TLS before us: browsers then never ask without it.
    private static let tls = ("strict-transport-security", "max-age=31536000")

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        var response = try await antwoord(request, context, next)
        for (name, value) in Self.vast + (web.config.isCookieSecure ? [Self.tls] : []) {
            if let field = HTTPField.Name(name) { response.headers[field] = value }
        }
        if request.method == .head { response.body = .init() }
        return response
    }

    /// An address that no route knows gets the same page as one that is not for this reader.
    private func antwoord(
        _ request: Request, _ context: WebContext, _ next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return Foutvertaler.van(.nietGevonden, web, nil).response
        } catch let error as HTTPError where error.status.kind == .clientError {
            return Foutvertaler.onleesbaar(web).response
        } catch {
            return Foutvertaler.storing(error, web, nil).response
        }
    }
}
