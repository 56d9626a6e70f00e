// SPDX-License-Identifier: EUPL-1.2
import HTTPTypes
import Hummingbird
import NIOCore
import Opmaak

/// What a handler answers. Turned into a response in one place.
enum Antwoord: Sendable {
    case pagina(HTML, status: HTTPResponse.Status = .ok)
    /// A page that comes back by itself: work goes on, and it says how far.
    case wacht(HTML, seconden: Int)
    /// 303: POST, redirect, GET.
    case naar(String)
    /// A file to save or show.
    case bestand(bytes: [UInt8], soort: String, naam: String)
    /// A file that the browser shows itself: a picture on a page, a PDF. Its kind was told by its bytes.
    case beeld(bytes: [UInt8], soort: String, naam: String)
    /// A small text, for scripts and probes.
    case tekst(String, status: HTTPResponse.Status = .ok)

    /// The same page under another status.
    func met(_ status: HTTPResponse.Status) -> Antwoord {
        if case .pagina(let html, _) = self { return .pagina(html, status: status) }
        return self
    }

    /// The same page, asked again by the browser after so many seconds.
    func opnieuw(na seconden: Int) -> Antwoord {
        if case .pagina(let html, .ok) = self { return .wacht(html, seconden: seconden) }
        return self
    }

    var response: Response {
        switch self {
        case .wacht(let html, let seconds):
            Self.met(
                html.bytes, "text/html; charset=utf-8", .ok, extra: HTTPField.Name("refresh").map { [$0: "\(seconds)"] } ?? [:])
        case .pagina(let html, let status):
            Self.met(html.bytes, "text/html; charset=utf-8", status)
        case .naar(let path):
            Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
        case .bestand(let bytes, let soort, let naam):
            Self.met(bytes, soort, .ok, extra: [.contentDisposition: "attachment; filename=\"\(naam)\""])
        case .beeld(let bytes, let soort, let naam):
            Self.met(bytes, soort, .ok, extra: [.contentDisposition: "inline; filename=\"\(naam)\""])
        case .tekst(let text, let status):
            Self.met(Array(text.utf8), "text/plain; charset=utf-8", status)
        }
    }

    private static func met(_ bytes: [UInt8], _ soort: String, _ status: HTTPResponse.Status, extra: HTTPFields = [:]) -> Response {
        var headers: HTTPFields = [.contentType: soort, .cacheControl: "no-store"]
        for field in extra { headers[field.name] = field.value }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
