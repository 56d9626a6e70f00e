// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One kept-open HTTP/1.1 connection to a server on this machine, blocking: for commands and measurements, so that nothing stands between.
final class Lijn {
    enum Adres: Sendable {
        case poort(Int)
        /// A socket in the file system.
        case pad(String)
    }

    struct Antwoord: Sendable {
        let status: Int
        let koppen: String
        let inhoud: [UInt8]

        var tekst: String { String(decoding: inhoud, as: UTF8.self) }
        func kop(_ naam: String) -> String? {
            koppen.split(separator: "\r\n").first { $0.lowercased().hasPrefix(naam + ":") }.map {
                $0.dropFirst(naam.count + 1).trimmingCharacters(in: .whitespaces)
            }
        }
    }

    struct Fout: Error, CustomStringConvertible { let description: String }

    private let adres: Adres
    private let host: String
    private var socket: Int32 = -1
    var cookie = ""
    /// How long to wait for an answer, in seconds.
    var geduld = 30

    init(_ adres: Adres) {
        self.adres = adres
        host =
            switch adres {
            case .poort(let poort): "127.0.0.1:\(poort)"
            case .pad: "localhost"
            }
    }

    convenience init(poort: Int) { self.init(.poort(poort)) }
    deinit { sluit() }

    func get(_ pad: String) throws -> Antwoord { try vraag("GET \(pad) HTTP/1.1\r\nHost: \(host)\r\nCookie: \(cookie)\r\n\r\n") }

    func post(_ pad: String, _ velden: [(String, String)]) throws -> Antwoord {
        let body = velden.map { Self.code($0.0) + "=" + Self.code($0.1) }.joined(separator: "&")
        return try post(pad, body, soort: "application/x-www-form-urlencoded")
    }

    func post(_ pad: String, _ body: String, soort: String) throws -> Antwoord {
        try vraag(
            """
            POST \(pad) HTTP/1.1\r\nHost: \(host)\r\nCookie: \(cookie)\r\nOrigin: http://\(host)\r\n\
            Content-Type: \(soort)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
            """)
    }

    static func code(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func vraag(_ request: String) throws -> Antwoord {
        if socket < 0 { try verbind() }
        do {
            try schrijf(Array(request.utf8))
            return try leesAntwoord()
        } catch {
            sluit()
            throw error
        }
    }

    private func verbind() throws {
        let result: Int32
        switch adres {
        case .poort(let poort): result = verbind(poort)
        case .pad(let pad): result = verbind(pad)
        }
        guard result == 0 else {
            sluit()
            throw Fout(description: "geen verbinding met \(host)")
        }
        var limit = timeval(tv_sec: geduld, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    private func verbind(_ poort: Int) -> Int32 {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(poort).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
    }

    private func verbind(_ pad: String) -> Int32 {
        socket = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard pad.utf8.count < room.count else { return false }
            room.copyBytes(from: pad.utf8)
            return true
        }
        guard fits else { return -1 }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
    }

    private func schrijf(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { send(socket, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Fout(description: "verbinding verbroken bij het schrijven") }
            sent += count
        }
    }

    private func leesAntwoord() throws -> Antwoord {
        var bytes: [UInt8] = []
        var body = -1
        var length = 0
        while body < 0 || bytes.count < body + length {
            try leesMeer(&bytes)
            guard body < 0, let end = Self.eindeKop(bytes) else { continue }
            body = end
            length = Self.lengte(String(decoding: bytes[..<end], as: UTF8.self))
        }
        let head = String(decoding: bytes[..<body], as: UTF8.self)
        return Antwoord(status: Int(head.split(separator: " ").dropFirst().first ?? "0") ?? 0, koppen: head, inhoud: Array(bytes[body...]))
    }

    private func leesMeer(_ bytes: inout [UInt8]) throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { throw Fout(description: "verbinding verbroken bij het lezen") }
        bytes.append(contentsOf: buffer[..<count])
    }

    /// Place after the empty line that ends the head.
    private static func eindeKop(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 3..<bytes.count where bytes[index] == 10 && bytes[index - 1] == 13 && bytes[index - 2] == 10 { return index + 1 }
        return nil
    }

    private static func lengte(_ head: String) -> Int {
        let line = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        return line.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
    }

    private func sluit() {
        if socket >= 0 { close(socket) }
        socket = -1
    }
}
