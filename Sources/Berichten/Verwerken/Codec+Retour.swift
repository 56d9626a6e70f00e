// SPDX-License-Identifier: EUPL-1.2

/// A message that is answered by a retour of its own kind.
public protocol Heenbericht: IJWBericht {
    associatedtype Retour: IJWBericht
}

extension JW301: Heenbericht { public typealias Retour = JW302 }
extension JW305: Heenbericht { public typealias Retour = JW306 }
extension JW307: Heenbericht { public typealias Retour = JW308 }
extension JW315: Heenbericht { public typealias Retour = JW316 }
extension JW317: Heenbericht { public typealias Retour = JW318 }
extension JW319: Heenbericht { public typealias Retour = JW320 }

extension Codec {
    /// The answer to a message (IV028): only a header when all is well, with 0001 when a rule within the message was broken, with the
    /// rule's code when that is about the header; else all classes, each with 0200, 0233 or the codes of its rules.
    /// - Parameters:
    ///   - bevindingen: what levels 2–4 found.
    ///   - ongekeurd: classes that could not be judged because another one was refused, like `Client/StartProducten/StartProduct[2]`.
    public func retour<Message: Heenbericht>(
        op bericht: Message, bevindingen: [Bevinding], ongekeurd: Set<String> = [], _ label: IJW.Retourgegevens
    ) throws(Leesfout) -> Message.Retour {
        let boom = bericht.boom
        let early = bevindingen.contains { $0.niveau <= 2 } ? ["0001"] : IJW.codes(bevindingen.filter { $0.isOverKop })
        let header = label.kop(bericht.header, codes: early).knoop("Header", .bericht, Message.Retour.soort)
        var parts = [header]
        if early.isEmpty, !bevindingen.isEmpty, let type = standaard.wortels[Message.Retour.soort].map(standaard.samenstelling) {
            var marking = Retourmarkering(standaard: standaard, bevindingen: bevindingen, ongekeurd: ongekeurd)
            parts += boom.wortel.delen.filter { $0.naam != "Header" }.map { marking.merk($0, in: type, "") }
        }
        return try Message.Retour(Berichtboom(soort: Message.Retour.soort, wortel: Knoop("Bericht", delen: parts)))
    }
}

extension Bevinding {
    /// About the message as a whole or its header.
    var isOverKop: Bool { plaats.isEmpty || plaats.hasPrefix("Header") }
}

/// Puts RetourCodes in every class that has them in the table of the answer.
private struct Retourmarkering {
    let standaard: Standaard
    let ongekeurd: Set<String>
    private var rest: [Bevinding]

    init(standaard: Standaard, bevindingen: [Bevinding], ongekeurd: Set<String>) {
        self.standaard = standaard
        self.ongekeurd = ongekeurd
        rest = bevindingen
    }

    /// Inner classes first: what they take is no longer said of the outer one.
    mutating func merk(_ node: Knoop, in outer: Standaard.Samenstelling, _ path: String, nummer: Int = 1) -> Knoop {
        guard let part = outer.delen.first(where: { $0.naam == node.naam }), case .samengesteld(let index) = part.inhoud else {
            return node
        }
        let type = standaard.samenstelling(index)
        let own = (path.isEmpty ? "" : path + "/") + (part.max == nil ? "\(node.naam)[\(nummer)]" : node.naam)
        var node = node
        var counts: [String: Int] = [:]
        for place in node.delen.indices {
            counts[node.delen[place].naam, default: 0] += 1
            node.delen[place] = merk(node.delen[place], in: type, own, nummer: counts[node.delen[place].naam] ?? 1)
        }
        if type.delen.contains(where: { $0.naam == "RetourCodes" }) {
            node.delen.append(Knoop("RetourCodes", delen: neem(own).map { Knoop("RetourCode", tekst: $0) }))
        }
        return node
    }

    private mutating func neem(_ path: String) -> [String] {
        let mine = rest.filter { $0.plaats == path || $0.plaats.hasPrefix(path + "/") }
        rest.removeAll { mine.contains($0) }
        guard mine.isEmpty else { return IJW.codes(mine) }
        return [ongekeurd.contains(path) ? "0233" : "0200"]
    }
}
