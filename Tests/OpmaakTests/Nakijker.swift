// SPDX-License-Identifier: EUPL-1.2

/// A small strict reader of our own HTML: finds what a browser would silently mend.
struct Nakijker {
    struct Element {
        let naam: String
        let kenmerken: [String: String]
        var tekst = ""
        var ouders: [String] = []
    }

    private(set) var elementen: [Element] = []
    private(set) var fouten: [String] = []
    private var open: [Int] = []

    static let leeg: Set = ["meta", "link", "input", "br", "hr", "img"]
    static let zelfsluitend: Set = ["rect", "line", "circle", "polyline", "polygon"]

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            tekst(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                fouten.append("tag zonder einde: \(rest[start...].prefix(40))")
                return
            }
            tag(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        for index in open { fouten.append("niet gesloten: \(elementen[index].naam)") }
    }

    private mutating func tekst(_ text: Substring) {
        for index in open { elementen[index].tekst += text }
    }

    private mutating func tag(_ raw: String) {
        if raw.hasPrefix("!") { return }
        if raw.hasPrefix("/") { return sluit(String(raw.dropFirst())) }
        let closed = raw.hasSuffix("/")
        let body = closed ? String(raw.dropLast()) : raw
        let name = String(body.prefix { $0 != " " && $0 != "\n" })
        if closed != Self.zelfsluitend.contains(name) { fouten.append("verkeerd gesloten: \(raw)") }
        elementen.append(Element(naam: name, kenmerken: kenmerken(body.dropFirst(name.count)), ouders: open.map { elementen[$0].naam }))
        if !closed && !Self.leeg.contains(name) { open.append(elementen.count - 1) }
    }

    private mutating func sluit(_ name: String) {
        guard let last = open.popLast() else { return fouten.append("sluit niets: \(name)") }
        if elementen[last].naam != name { fouten.append("\(name) sluit \(elementen[last].naam)") }
    }

    private mutating func kenmerken(_ text: Substring) -> [String: String] {
        var result: [String: String] = [:]
        var rest = text
        while true {
            rest = rest.drop { $0.isWhitespace }
            let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            if name.isEmpty { return result }
            rest = rest.dropFirst(name.count)
            var value = ""
            if rest.hasPrefix("=") {
                if !rest.hasPrefix("=\"") { fouten.append("kenmerk zonder aanhalingstekens: \(name)") }
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 3)
            }
            if result.updateValue(value, forKey: name) != nil { fouten.append("kenmerk dubbel: \(name)") }
        }
    }

    // MARK: What must hold on every page

    /// Everything wrong with this page; empty when it is right.
    var bezwaren: [String] { fouten + ids + verwijzingen + vakken + verboden + kop }

    private var ids: [String] {
        Dictionary(grouping: elementen.compactMap { $0.kenmerken["id"] }, by: \.self).filter { $0.value.count > 1 }.map {
            "id dubbel: \($0.key)"
        }
    }

    private var verwijzingen: [String] {
        let known = Set(elementen.compactMap { $0.kenmerken["id"] })
        return elementen.flatMap { element -> [String] in
            var targets = ["for", "aria-describedby", "aria-labelledby"].flatMap {
                (element.kenmerken[$0] ?? "").split(separator: " ").map(String.init)
            }
            if let link = element.kenmerken["href"], link.hasPrefix("#"), link.count > 1 { targets.append(String(link.dropFirst())) }
            return targets.filter { !known.contains($0) }.map { "\(element.naam) wijst naar niets: \($0)" }
        }
    }

    private var vakken: [String] {
        let labelled = Set(elementen.filter { $0.naam == "label" }.compactMap { $0.kenmerken["for"] })
        return elementen.filter { ["input", "textarea", "select"].contains($0.naam) && $0.kenmerken["type"] != "hidden" }
            .filter { !labelled.contains($0.kenmerken["id"] ?? "") }.map { "vak zonder label: \($0.kenmerken["name"] ?? "?")" }
    }

    private var verboden: [String] {
        elementen.flatMap { element in
            element.kenmerken.keys.filter { $0 == "style" || $0.hasPrefix("on") || ["placeholder", "disabled", "required"].contains($0) }
                .map { "\(element.naam) heeft \($0)" }
        } + elementen.filter { $0.naam == "style" || ($0.naam == "script" && $0.kenmerken["src"] == nil) }.map { "inline \($0.naam)" }
    }

    private var kop: [String] {
        let count = elementen.count { $0.naam == "h1" }
        return count == 1 ? [] : ["\(count) keer h1"]
    }
}
