// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun

@testable import App

/// Walks through the pages as a reader would, and finds for every route an address that really leads somewhere.
struct Rondgang: Sendable {
    let routes: [Routetabel.Route]
    /// An address that was found on a page, per route; for what was not found the id of a file stands in every open place.
    private(set) var adressen: [Routetabel.Route: String] = [:]

    init(_ app: Proefapp) { routes = app.routes.filter { $0.recht != nil } }

    /// The route an address belongs to: the one with the most parts that are the same word for word.
    func route(_ methode: String, _ adres: String) -> Routetabel.Route? {
        let parts = Self.delen(adres)
        return routes.filter { $0.methode == methode && Self.past(Self.delen($0.pad), parts) }
            .max { Self.vast($0.pad) < Self.vast($1.pad) }
    }

    private static func delen(_ adres: String) -> [Substring] { adres.prefix { $0 != "?" && $0 != "#" }.split(separator: "/") }
    private static func vast(_ pad: String) -> Int { delen(pad).count { !$0.hasPrefix(":") } }
    private static func past(_ pad: [Substring], _ adres: [Substring]) -> Bool {
        pad.count == adres.count && zip(pad, adres).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }

    /// Breadth first from these pages, at most so many.
    mutating func loop(_ klant: Klant, vanaf begin: [String], hoogstens: Int) async throws {
        var (queue, seen) = (begin, Set(begin))
        var done = 0
        while !queue.isEmpty, done < hoogstens {
            let path = queue.removeFirst()
            done += 1
            let page = try await klant.get(path)
            guard page.status == 200 else { continue }
            if let route = route("GET", path), adressen[route] == nil { adressen[route] = path }
            for action in Self.waarden("action=\"", page.tekst) {
                if let route = route("POST", action), adressen[route] == nil { adressen[route] = action }
            }
            for link in Self.waarden("href=\"", page.tekst) where seen.insert(link).inserted {
                // Of each kind of page a few are enough.
                if let route = route("GET", link), adressen[route] == nil { queue.append(link) }
            }
        }
    }

    /// Breadth first, every address with this in it or without any number: pages, prints and downloads.
    static func alles(_ klant: Klant, vanaf begin: [String], onder: String, hoogstens: Int) async throws -> Set<String> {
        var (queue, seen, done) = (begin, Set(begin), 0)
        while !queue.isEmpty, done < hoogstens {
            let page = try await klant.get(queue.removeFirst())
            done += 1
            guard page.status == 200 else { continue }
            for link in Self.waarden("href=\"", page.tekst) where link.contains(onder) && seen.insert(link).inserted { queue.append(link) }
        }
        return seen
    }

    private static func waarden(_ begin: String, _ tekst: String) -> [String] {
        tekst.components(separatedBy: begin).dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .filter { $0.hasPrefix("/") }.map { $0.replacingOccurrences(of: "&amp;", with: "&") }
    }

    /// The address to try: found on a page, or with this id in every open place.
    func adres(_ route: Routetabel.Route, _ dossier: ID<Dossier>) -> String {
        adressen[route] ?? Self.vul(route.pad, dossier.hex, dossier.hex)
    }

    static func vul(_ pad: String, _ eerste: String, _ rest: String) -> String {
        var first = true
        return pad.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix(":") else { return String(part) }
            defer { first = false }
            return first ? eerste : rest
        }.joined(separator: "/")
    }
}

/// What a page says when it is not for this reader, without what differs from one address to the next.
enum Gelijkgemaakt {
    static func tekst(_ text: String) -> String {
        let plain = text.replacingOccurrences(of: " aria-current=\"page\"", with: "")
        return plain.replacingOccurrences(of: "[0-9a-f]{32}", with: "…", options: .regularExpression)
            .replacingOccurrences(of: "name=\"_geopend\" value=\"[0-9]+\"", with: "", options: .regularExpression)
            .replacingOccurrences(of: "<p>Is er direct gevaar[^\n]*\n", with: "", options: .regularExpression)
    }
}
