// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag
import Synchronization

enum DeurURL {
    static let begin = "/vraag"
    static let stand = "/vraag/stand"
    static func deur(_ wie: Aanklopper) -> String { begin + "/" + wie.rawValue }
}

/// The doors from outside: who asks, a short form of their own, and a code to hear what came of it. No account, no cookie.
struct DeurRoutes {
    let rem: Deurrem

    func add(to routes: Routetabel) {
        routes.open(.get, DeurURL.begin) { verzoek in DeurPages.begin(verzoek).response }
        routes.open(.get, DeurURL.stand) { verzoek in DeurPages.stand(nil, [:], [], verzoek).response }
        routes.open(.post, DeurURL.stand) { verzoek in try await stand(verzoek).response }
        routes.open(.get, "/vraag/:deur") { verzoek in DeurPages.formulier(try Self.wie(verzoek), [:], [], verzoek).response }
        routes.open(.post, "/vraag/:deur") { verzoek in try await ontvang(verzoek).response }
    }

    private static func wie(_ verzoek: OpenVerzoek) throws(Afwijzing) -> Aanklopper {
        guard let who = Aanklopper(rawValue: verzoek.parameters["deur"] ?? "") else { throw .nietGevonden }
        return who
    }

    private func ontvang(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let who = try Self.wie(verzoek)
        let key = verzoek.ingevuld[Formulieropmaak.idempotentveld]?.first ?? ""
        // Sent twice: the same answer, one arrival.
        if let code = rem.eerder(key, op: verzoek.nu) { return DeurPages.dank(who, code, gevaar: false, verzoek) }
        let code = BinnenkomstStore.nieuweCode()
        let (item, faults) = Self.lees(who, code, verzoek)
        guard faults.isEmpty else { return DeurPages.formulier(who, verzoek.ingevuld, faults, verzoek) }
        guard rem.mag(verzoek.vanwaar, op: verzoek.nu) else {
            return DeurPages.formulier(
                who, verzoek.ingevuld,
                [Veldfout("", "Er is vandaag al vaak iets verstuurd vanaf deze plek. Bel ons; het nummer staat bij Het lokale team.")],
                verzoek)
        }
        try await verzoek.web.databank.schrijf(als: .systeem("deur"), doel: .toeleiding, handeling: "binnenkomst.ontvangen") { tx in
            try BinnenkomstStore.ontvang(item, tx)
        }
        rem.onthoud(key, code, op: verzoek.nu)
        await Binnenkomstteller.tel(verzoek.web)
        return DeurPages.dank(who, code, gevaar: item.veiligheid == .gevaar, verzoek)
    }

    private static func lees(_ who: Aanklopper, _ code: String, _ verzoek: OpenVerzoek) -> (Binnenkomst, [Veldfout]) {
        guard who.isBeroep else {
            let read = Inwonervraag.lees(verzoek.ingevuld, op: verzoek.nu.datum)
            return (read.form.binnenkomst(who, code: code), read.fouten)
        }
        let read = Beroepsvraag.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        return (read.form.binnenkomst(who, code: code), read.fouten)
    }

    /// What came of it, in words that tell nothing about a family. A wrong code says no more than that.
    private func stand(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let read = Codevraag.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        guard read.fouten.isEmpty else { return DeurPages.stand(nil, verzoek.ingevuld, read.fouten, verzoek) }
        guard rem.magVragen(verzoek.vanwaar, op: verzoek.nu) else {
            return DeurPages.stand(
                nil, verzoek.ingevuld, [Veldfout("code", "U probeerde dit vaak. Wacht een kwartier, of bel ons.")], verzoek)
        }
        let code = read.form.code
        let found = try await verzoek.web.databank.lees(als: .systeem("deur"), doel: .toeleiding, handeling: "binnenkomst.stand") { tx in
            try BinnenkomstStore.met(code: code, tx)
        }
        guard let found else {
            return DeurPages.stand(
                nil, verzoek.ingevuld, [Veldfout("code", "Deze code kennen wij niet. Kijk of u alle acht tekens goed overnam.")], verzoek)
        }
        return DeurPages.stand(found, [:], [], verzoek)
    }
}

/// Keeps a door from being flooded, and an arrival from coming twice. In memory only: it knows addresses for a day at most.
final class Deurrem: Sendable {
    /// Arrivals from one address in a day: a school may send several.
    static let perDag = 30
    static let vragenPerKwartier = 20
    private static let meeste = 10_000

    private struct Geheugen {
        var verstuurd: [String: [Moment]] = [:]
        var gevraagd: [String: [Moment]] = [:]
        var eerder: [String: (code: String, op: Moment)] = [:]
    }

    private let stand = Mutex(Geheugen())

    func mag(_ vanwaar: String, op nu: Moment) -> Bool {
        stand.withLock { Self.tel(&$0.verstuurd, vanwaar, nu, seconden: 86_400, hoogstens: Self.perDag) }
    }

    func magVragen(_ vanwaar: String, op nu: Moment) -> Bool {
        stand.withLock { Self.tel(&$0.gevraagd, vanwaar, nu, seconden: 900, hoogstens: Self.vragenPerKwartier) }
    }

    private static func tel(_ all: inout [String: [Moment]], _ key: String, _ nu: Moment, seconden: Int64, hoogstens: Int) -> Bool {
        if all.count > meeste { all.removeAll() }
        let recent = (all[key] ?? []).filter { nu.plus(seconden: -seconden) < $0 }
        all[key] = recent + (recent.count < hoogstens ? [nu] : [])
        return recent.count < hoogstens
    }

    func eerder(_ key: String, op nu: Moment) -> String? {
        guard !key.isEmpty else { return nil }
        return stand.withLock { $0.eerder[key].flatMap { nu < $0.op.plus(seconden: 3_600) ? $0.code : nil } }
    }

    func onthoud(_ key: String, _ code: String, op nu: Moment) {
        guard !key.isEmpty else { return }
        stand.withLock { all in
            if all.eerder.count > Self.meeste { all.eerder.removeAll() }
            all.eerder[key] = (code, nu)
        }
    }
}

/// The number beside the menu: what nobody took yet.
enum Binnenkomstteller {
    static func tel(_ web: Web) async {
        // A number that cannot be counted now is counted the next time; the arrival itself is safe.
        let waiting = try? await web.databank.lees(als: .systeem("deur"), doel: .toeleiding, handeling: "binnenkomst.tellen") { tx in
            try BinnenkomstStore.lijst(tx).count { $0.wie == nil }
        }
        if let waiting { web.telbord.zet(BinnenkomstURL.lijst, waiting) }
    }
}
