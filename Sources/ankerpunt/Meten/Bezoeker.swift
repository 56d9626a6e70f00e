// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// What a worker does, as the browser would: log in, list, open, search, create.
struct Bezoeker: Sendable {
    let poort: Int
    let cookie: String
    let csrf: String
    /// Files of this worker's team, as paths.
    let dossiers: [String]

    /// Logs in with the code that a demo shows on its page.
    /// - Parameter bladen: so many pages of the list of the team give the files that are visited.
    static func meldAan(_ naam: String, wachtwoord: String, poort: Int, bladen: Int = 6) throws -> Bezoeker {
        let lijn = Lijn(poort: poort)
        let page = try lijn.get("/aanmelden").tekst
        guard let code = Self.tussen(page, "data-code=\"\(naam)\">", "<") else { throw Lijn.Fout(description: "Geen code voor \(naam).") }
        let answer = try lijn.post("/aanmelden", [("naam", naam), ("wachtwoord", wachtwoord), ("code", code)])
        guard answer.status == 303, let cookie = answer.kop("set-cookie")?.split(separator: ";").first else {
            throw Lijn.Fout(description: "Aanmelden als \(naam) gaf \(answer.status).")
        }
        lijn.cookie = String(cookie)
        let home = try lijn.get("/team")
        guard home.status == 200, let csrf = Self.tussen(home.tekst, "name=\"_csrf\" value=\"", "\"") else {
            throw Lijn.Fout(description: "De teamlijst gaf \(home.status).")
        }
        return Bezoeker(
            poort: poort, cookie: String(cookie), csrf: csrf, dossiers: try Self.dossiers(lijn, eerste: home.tekst, bladen: bladen))
    }

    /// The files on the first pages of the list.
    private static func dossiers(_ lijn: Lijn, eerste: String, bladen: Int) throws -> [String] {
        var found = paden(eerste)
        for page in 2...max(2, bladen) {
            let answer = try lijn.get("/team?pagina=\(page)")
            guard answer.status == 200 else { break }
            found += paden(answer.tekst)
        }
        return Array(Set(found)).sorted()
    }

    private static func paden(_ html: String) -> [String] {
        html.components(separatedBy: "href=\"/dossiers/").dropFirst().compactMap { part in
            let id = part.prefix { $0 != "\"" && $0 != "/" }
            return id.count >= 32 ? "/dossiers/" + id : nil
        }
    }

    static func tussen(_ text: String, _ begin: String, _ end: String) -> String? {
        guard let start = text.range(of: begin), let stop = text.range(of: end, range: start.upperBound..<text.endIndex) else { return nil }
        return String(text[start.upperBound..<stop.lowerBound])
    }

    // MARK: What is measured

    func team(_ lijn: Lijn, _ nummer: Int) throws -> Int { try goed(lijn.get("/team")) }

    func dossier(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        try goed(lijn.get(dossier(op: nummer)))
    }

    func zoekNaam(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        try zoek(lijn, [("naam", Self.namen[Self.verspreid(nummer, over: Self.namen.count)])])
    }

    func zoekBSN(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        try zoek(lijn, [("bsn", Self.bsns[Self.verspreid(nummer, over: Self.bsns.count)])])
    }

    /// A contact note on a file: the act a worker does most, durable with its journal line.
    func maak(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        let path = try dossier(op: nummer) + "/contacten"
        let kind = try kind(path, lijn)
        let today = Self.vandaag
        let answer = try lijn.post(
            path,
            [
                ("_csrf", csrf), ("_idempotent", UUID().uuidString), ("soort", "telefoon"), ("datum.dag", today.dag),
                ("datum.maand", today.maand), ("datum.jaar", today.jaar), ("over", kind),
                ("gezegd", "Gebeld over hoe het gaat (\(nummer))."),
            ])
        guard answer.status == 303 else { throw Lijn.Fout(description: "een notitie gaf \(answer.status)") }
        return answer.inhoud.count
    }

    /// The first child of a file, read once from its form.
    private func kind(_ path: String, _ lijn: Lijn) throws -> String {
        if let known = kinderen.per.withLock({ $0[path] }) { return known }
        let form = try lijn.get(path + "/nieuw").tekst
        guard let field = form.range(of: "name=\"over\""), let child = Self.tussen(String(form[field.lowerBound...]), "value=\"", "\"")
        else {
            throw Lijn.Fout(description: "geen kind op \(path)")
        }
        kinderen.per.withLock { $0[path] = child }
        return child
    }

    /// Opens the form of how to reach somebody in the family, and saves it changed: a correction that must name what it saw.
    func bewaar(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        let form = try mens(dossier(op: nummer), lijn) + "/bereikbaarheid"
        let page = try lijn.get(form)
        guard page.status == 200 else { throw Lijn.Fout(description: "een formulier gaf \(page.status)") }
        let seen = Self.tussen(page.tekst, "name=\"_laatste\" value=\"", "\"").map { [("_laatste", $0)] } ?? []
        let answer = try lijn.post(
            form,
            [
                ("_csrf", csrf), ("_idempotent", UUID().uuidString), ("telefoon", "06 00 10 00 00"), ("email", ""), ("taal", ""),
                ("aandacht", "Na vier uur bellen (\(nummer))."),
            ] + seen)
        guard answer.status == 303 else { throw Lijn.Fout(description: "een formulier bewaren gaf \(answer.status)") }
        return page.inhoud.count + answer.inhoud.count
    }

    /// One kind of request has every twentieth number: without this it would always meet the same few.
    private static func verspreid(_ nummer: Int, over aantal: Int) -> Int { (nummer + nummer / 20) % aantal }

    private func dossier(op nummer: Int) throws -> String {
        guard !dossiers.isEmpty else { throw Lijn.Fout(description: "geen dossiers in de teamlijst") }
        return dossiers[Self.verspreid(nummer, over: dossiers.count)]
    }

    /// Somebody of a file, read once from the page of the family.
    private func mens(_ path: String, _ lijn: Lijn) throws -> String {
        if let known = kinderen.per.withLock({ $0[path + "/gezin"] }) { return known }
        let page = try lijn.get(path + "/gezin").tekst
        // The first such link on the page adds somebody.
        let ids = page.components(separatedBy: path + "/gezin/mensen/").dropFirst().map { $0.prefix { $0.isHexDigit } }
        guard let id = ids.first(where: { $0.count == 32 }) else { throw Lijn.Fout(description: "geen mens op \(path)/gezin") }
        let found = path + "/gezin/mensen/" + id
        kinderen.per.withLock { $0[path + "/gezin"] = found }
        return found
    }

    /// 40 % file, 25 % list, 15 % search by name, 5 % by BSN, 15 % create.
    func gemengd(_ lijn: Lijn, _ nummer: Int) throws -> Int {
        switch nummer % 20 {
        case 0, 3, 5, 8, 10, 13, 15, 18: try dossier(lijn, nummer)
        case 1, 6, 11, 14, 16: try team(lijn, nummer)
        case 2, 9, 17: try zoekNaam(lijn, nummer)
        case 4: try zoekBSN(lijn, nummer)
        default: try maak(lijn, nummer)
        }
    }

    /// Can every name be found yet?
    func kentAlleNamen() throws -> Bool {
        let lijn = Lijn(poort: poort)
        lijn.cookie = cookie
        return try !uitslag(lijn, [("naam", "zz geen naam")]).tekst.contains("wordt nog opgebouwd")
    }

    private func zoek(_ lijn: Lijn, _ velden: [(String, String)]) throws -> Int { try goed(uitslag(lijn, velden)) }

    private func uitslag(_ lijn: Lijn, _ velden: [(String, String)]) throws -> Lijn.Antwoord {
        let answer = try lijn.post("/zoeken", [("_csrf", csrf), ("_idempotent", UUID().uuidString)] + velden)
        guard answer.status == 303, let place = answer.kop("location") else { throw Lijn.Fout(description: "zoeken gaf \(answer.status)") }
        return try lijn.get(place)
    }

    private func goed(_ answer: Lijn.Antwoord) throws -> Int {
        guard answer.status == 200 else { throw Lijn.Fout(description: "antwoord \(answer.status)") }
        return answer.inhoud.count
    }

    private final class Kinderen: Sendable { let per = Mutex<[String: String]>([:]) }
    private let kinderen = Kinderen()

    private static let namen = [
        "noor wit", "jansen", "el idrissi", "yilmaz", "visser sem", "de vries", "emma", "van der berg", "kowalski", "bakker",
    ]
    private static let bsns = ["999900006", "999900018", "999900031", "999900043"]

    private static let vandaag: (dag: String, maand: String, jaar: String) = {
        let parts = Calendar(identifier: .gregorian).dateComponents([.day, .month, .year], from: Date())
        return (String(parts.day ?? 1), String(parts.month ?? 1), String(parts.year ?? 2026))
    }()

    init(poort: Int, cookie: String, csrf: String, dossiers: [String]) {
        self.poort = poort
        self.cookie = cookie
        self.csrf = csrf
        self.dossiers = dossiers
    }
}
