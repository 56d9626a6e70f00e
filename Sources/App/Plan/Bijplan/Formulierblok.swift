// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// A group of fields that a form repeats: `afspraak-1-wat`, `afspraak-2-wat` … as many as stand in what was typed, without gaps.
struct Formulierblok: Sendable {
    /// Stands before the number in the id of a field.
    let naam: String
    let titel: String
    /// What the button says that adds one.
    let nog: String
    let meeste: Int
    /// How many stand there when nothing was typed.
    var minste = 1
    /// What stands after the number, in the order of the page.
    let velden: [String]
    /// Filled in from the start: they make no block used.
    var vooraf: [String: String] = [:]

    func ids(_ nummer: Int) -> [String] { velden.map { "\(naam)-\(nummer)-\($0)" } }

    func aantal(_ ingevuld: Ingevuld) -> Int {
        var count = 0
        while count < meeste, heeft(count + 1, ingevuld) { count += 1 }
        return max(count, minste)
    }

    /// One empty block more.
    func metNog(_ ingevuld: Ingevuld) -> Ingevuld {
        let next = aantal(ingevuld) + 1
        return next <= meeste ? metLeeg(next, ingevuld) : ingevuld
    }

    /// At least the least number of blocks, with what stands in a new one.
    func metBegin(_ ingevuld: Ingevuld) -> Ingevuld {
        guard minste > 0 else { return ingevuld }
        return (1...minste).filter { !heeft($0, ingevuld) }.reduce(ingevuld) { metLeeg($1, $0) }
    }

    private func metLeeg(_ nummer: Int, _ ingevuld: Ingevuld) -> Ingevuld {
        var result = ingevuld
        for field in velden where vooraf[field] != nil { result["\(naam)-\(nummer)-\(field)"] = [vooraf[field] ?? ""] }
        if let first = velden.first(where: { vooraf[$0] == nil }) { result["\(naam)-\(nummer)-\(first)"] = [""] }
        return result
    }

    func zonder(_ nummer: Int, _ ingevuld: Ingevuld) -> Ingevuld { dicht(ingevuld) { $0 == nummer } }

    /// Without blocks in which nothing was typed, close together again.
    func gesloten(_ ingevuld: Ingevuld) -> Ingevuld { dicht(ingevuld) { !isGetypt($0, ingevuld) } }

    func isGetypt(_ nummer: Int, _ ingevuld: Ingevuld) -> Bool {
        let prefix = "\(naam)-\(nummer)-"
        return ingevuld.contains { key, values in
            guard key.hasPrefix(prefix), !key.hasSuffix("-id") else { return false }
            let field = String(key.dropFirst(prefix.count))
            return values.contains { !$0.isBlank && $0 != vooraf[field] }
        }
    }

    private func heeft(_ nummer: Int, _ ingevuld: Ingevuld) -> Bool { ingevuld.keys.contains { $0.hasPrefix("\(naam)-\(nummer)-") } }

    private func dicht(_ ingevuld: Ingevuld, zonder isWeg: (Int) -> Bool) -> Ingevuld {
        var result = ingevuld.filter { !$0.key.hasPrefix(naam + "-") }
        var place = 0
        for number in 1...max(1, aantal(ingevuld)) where heeft(number, ingevuld) && !isWeg(number) {
            place += 1
            let prefix = "\(naam)-\(number)-"
            for (key, values) in ingevuld where key.hasPrefix(prefix) { result["\(naam)-\(place)-\(key.dropFirst(prefix.count))"] = values }
        }
        return result
    }
}
