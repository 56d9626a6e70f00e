// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Kern

/// How many goals and actions a plan form shows, read from what was typed: blocks are numbered `doel-1-actie-2-…`, from 1, without gaps.
struct Planblokken: Sendable, Equatable {
    /// Number of actions per goal.
    let acties: [Int]

    var doelen: Int { acties.count }

    init(_ ingevuld: Ingevuld) {
        var counts: [Int] = []
        while counts.count < Planinvoer.meesteDoelen, Self.heeft("doel-\(counts.count + 1)-", ingevuld) {
            let goal = "doel-\(counts.count + 1)-actie-"
            var actions = 0
            while actions < Planinvoer.meesteActies, Self.heeft("\(goal)\(actions + 1)-", ingevuld) { actions += 1 }
            counts.append(actions)
        }
        acties = counts
    }

    private static func heeft(_ prefix: String, _ ingevuld: Ingevuld) -> Bool { ingevuld.keys.contains { $0.hasPrefix(prefix) } }
}

/// Changes of the blocks of a plan form: every step keeps what was typed.
enum Planstap {
    /// The form after a button was pressed: `doel`, `actie:2`, `doel-weg:1`, `actie-weg:1.3`.
    static func voer(_ stap: String, _ waarde: String, _ ingevuld: Ingevuld) -> Ingevuld {
        let blocks = Planblokken(ingevuld)
        let numbers = waarde.split(separator: ".").compactMap { Int($0) }
        let goal = numbers.first ?? 0
        switch stap {
        case "doel": return metDoel(ingevuld, blocks.doelen + 1)
        case "actie" where (1...max(1, blocks.doelen)).contains(goal) && blocks.doelen > 0:
            return metActie(ingevuld, goal, blocks.acties[goal - 1] + 1)
        case "doel-weg": return dicht(ingevuld) { number, _ in number == goal }
        case "actie-weg" where numbers.count == 2: return dicht(ingevuld) { number, action in number == goal && action == numbers[1] }
        default: return ingevuld
        }
    }

    /// One empty goal with one empty action.
    static func metDoel(_ ingevuld: Ingevuld, _ nummer: Int) -> Ingevuld {
        guard nummer <= Planinvoer.meesteDoelen else { return ingevuld }
        var result = ingevuld
        result["doel-\(nummer)-woorden"] = [""]
        return metActie(result, nummer, 1)
    }

    /// A plan in which nothing was typed still asks for its first goal.
    static func metEersteDoel(_ ingevuld: Ingevuld) -> Ingevuld {
        guard Planblokken(ingevuld).doelen == 0 else { return ingevuld }
        var result = ingevuld
        result["doel-1-woorden"] = [""]
        return result
    }

    /// Every goal shows the fields of an action: what is asked for must have a place.
    static func metActies(_ ingevuld: Ingevuld) -> Ingevuld {
        Planblokken(ingevuld).acties.enumerated().filter { $0.element == 0 }.reduce(ingevuld) { metActie($0, $1.offset + 1, 1) }
    }

    private static func metActie(_ ingevuld: Ingevuld, _ doel: Int, _ nummer: Int) -> Ingevuld {
        guard nummer <= Planinvoer.meesteActies else { return ingevuld }
        var result = ingevuld
        result["doel-\(doel)-actie-\(nummer)-wat"] = [""]
        return result
    }

    /// The form without blocks in which nothing was typed, close together again. A goal that was proposed and left as it was, goes too.
    static func zonderLege(_ ingevuld: Ingevuld, voorstellen: [Doelvak] = []) -> Ingevuld {
        let proposed = voorstellen.map { [$0.bevindingen, [$0.strekking?.rawValue ?? ""], [$0.voor]] }
        func isProposed(_ goal: Int) -> Bool {
            guard let place = proposed.firstIndex(of: ["bevindingen", "strekking", "voor"].map { ingevuld["doel-\(goal)-\($0)"] ?? [] })
            else {
                return false
            }
            // Words that came along with it and were left so are not typed.
            let words = voorstellen[place].woorden
            return words.isEmpty || ingevuld["doel-\(goal)-woorden"]?.first == words
        }
        func gegeven(_ goal: Int) -> [String] {
            let own = voorstellen.contains { !$0.woorden.isEmpty && [$0.bevindingen] == [ingevuld["doel-\(goal)-bevindingen"] ?? []] }
            return ["-bevindingen", "-strekking"] + (own ? ["-woorden"] : [])
        }
        let dense = dicht(ingevuld) { goal, action in
            guard let action else {
                if isProposed(goal) { return !isGetypt("doel-\(goal)-", ingevuld, behalve: gegeven(goal)) }
                return !isGetypt("doel-\(goal)-", ingevuld)
            }
            return !isGetypt("doel-\(goal)-actie-\(action)-", ingevuld)
        }
        // Nothing is left: the first proposal stays, so that what is asked for has its place.
        guard Planblokken(dense).doelen == 0, isProposed(1) else { return dense }
        let kept = ["bevindingen", "strekking", "voor"].map { "doel-1-\($0)" }
        return kept.reduce(into: dense) { $0[$1] = ingevuld[$1] }.merging(["doel-1-woorden": [""]]) { mine, _ in mine }
    }

    /// Ids and the choice that is filled in from the start do not count as typed.
    private static func isGetypt(_ prefix: String, _ ingevuld: Ingevuld, behalve ook: [String] = []) -> Bool {
        let given = ["-id", "-voor"] + ook
        return ingevuld.contains { key, values in
            key.hasPrefix(prefix) && !given.contains { key.hasSuffix($0) } && values.contains { !$0.isBlank }
        }
    }

    /// Removes blocks and numbers the rest again. The condition gets (goal, nil) and (goal, action).
    private static func dicht(_ ingevuld: Ingevuld, zonder isWeg: (Int, Int?) -> Bool) -> Ingevuld {
        var result = ingevuld.filter { !$0.key.hasPrefix("doel-") }
        var goals = 0
        for (index, count) in Planblokken(ingevuld).acties.enumerated() where !isWeg(index + 1, nil) {
            goals += 1
            kopieer("doel-\(index + 1)-", naar: "doel-\(goals)-", ingevuld, &result) { !$0.hasPrefix("actie-") }
            var actions = 0
            for action in 1..<(count + 1) where !isWeg(index + 1, action) {
                actions += 1
                kopieer("doel-\(index + 1)-actie-\(action)-", naar: "doel-\(goals)-actie-\(actions)-", ingevuld, &result) { _ in true }
            }
        }
        return result
    }

    private static func kopieer(
        _ van: String, naar: String, _ ingevuld: Ingevuld, _ result: inout Ingevuld, waar past: (String) -> Bool
    ) {
        for (key, values) in ingevuld where key.hasPrefix(van) {
            let rest = String(key.dropFirst(van.count))
            if past(rest) { result[naar + rest] = values }
        }
    }
}
