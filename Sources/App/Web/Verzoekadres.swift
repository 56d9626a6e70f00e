// SPDX-License-Identifier: EUPL-1.2
import HTTPTypes
import NIOCore

/// Where a request comes from. What a proxy says about it is believed only of our own proxies: everybody can send that header.
enum Verzoekadres {
    /// - Parameters:
    ///   - direct: the address at the other end of the connection.
    ///   - doorgegeven: the values of `X-Forwarded-For`, as received; each hop adds the address it saw at the end.
    /// - Returns: the last address that is not one of our proxies; `direct` when the header says nothing usable.
    static func adres(direct: String, doorgegeven: [String], _ vertrouwd: Set<String>) -> String {
        guard vertrouwd.contains(direct) else { return direct }
        let hops = doorgegeven.flatMap { $0.split(separator: ",") }.map { $0.filter { !$0.isWhitespace } }
        guard let client = hops.last(where: { !vertrouwd.contains($0) }), isAdres(client) else { return direct }
        return client
    }

    /// An address and nothing else: what stands here is journalled and counted by.
    private static func isAdres(_ text: String) -> Bool {
        do {
            _ = try SocketAddress(ipAddress: text, port: 0)
            return true
        } catch {
            return false
        }
    }
}

extension HTTPField.Name {
    /// The name is a constant of letters and hyphens; were it refused, a header nobody sends is read.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .origin
}
