// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag
import Synchronization

enum DeurURL {
    static let begin = Openbaarpad.vraag
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
        let who = try Self.wie(verzoek), fresh = BinnenkomstStore.nieuweCode()
        let (item, faults) = Self.lees(who, fresh, verzoek)
        guard faults.isEmpty else { return DeurPages.formulier(who, verzoek.ingevuld, faults, verzoek) }
        let danger = item.veiligheid == .gevaar
        // The same form sent twice is one arrival; changed since, it is another.
        let key = EenmaligStore.sleutel(
            verzoek.ingevuld[Formulieropmaak.idempotentveld]?.first ?? "", pad: verzoek.pad, verzoek.ingevuld)
        if let code = rem.reserveer(key, fresh, op: verzoek.nu) { return DeurPages.dank(who, code, gevaar: danger, verzoek) }
        guard rem.mag(verzoek.vanwaar, op: verzoek.nu) else {
            rem.laatLos(key)
            let full = "Er is vandaag al veel verstuurd. Bel ons; het nummer staat bij Het lokale team."
            return DeurPages.formulier(who, verzoek.ingevuld, [Veldfout("", full)], verzoek)
        }
        do {
            try await verzoek.web.databank.schrijf(als: .systeem("deur"), doel: .toeleiding, handeling: "binnenkomst.ontvangen") { tx in
                try BinnenkomstStore.ontvang(item, tx)
            }
        } catch {
            rem.laatLos(key)
            throw error
        }
        await Binnenkomstteller.tel(verzoek.web)
        return DeurPages.dank(who, fresh, gevaar: danger, verzoek)
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
            let found = try BinnenkomstStore.met(code: code, tx)
            // Only what was opened has a line: who guesses fills nothing.
            if let found { tx.noteer("binnenkomst.stand", bijzonderheden: found.id.hex) }
            return found
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
    static let perUurSamen = 300
    private static let meeste = 10_000

    private struct Geheugen {
        var verstuurd: [String: [Moment]] = [:]
        var gevraagd: [String: [Moment]] = [:]
        var samen: [String: [Moment]] = [:]
        var eerder: [String: (code: String, op: Moment)] = [:]
    }

    private let stand = Mutex(Geheugen())

    /// From one address in a day, and from all together in an hour.
    func mag(_ vanwaar: String, op nu: Moment) -> Bool {
        stand.withLock {
            Self.tel(&$0.samen, "", nu, seconden: 3_600, hoogstens: Self.perUurSamen)
                && Self.tel(&$0.verstuurd, Self.net(vanwaar), nu, seconden: 86_400, hoogstens: Self.perDag)
        }
    }

    func magVragen(_ vanwaar: String, op nu: Moment) -> Bool {
        stand.withLock { Self.tel(&$0.gevraagd, Self.net(vanwaar), nu, seconden: 900, hoogstens: Self.vragenPerKwartier) }
    }

    /// Of an IPv6 address the net: one house has more addresses than can be counted.
    private static func net(_ vanwaar: String) -> String {
        vanwaar.contains(":") ? vanwaar.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":") : vanwaar
    }

    private static func tel(_ all: inout [String: [Moment]], _ key: String, _ nu: Moment, seconden: Int64, hoogstens: Int) -> Bool {
        let since = nu.plus(seconden: -seconden)
        if all.count > meeste { all = all.filter { $0.value.contains { since < $0 } } }
        let recent = (all[key] ?? []).filter { since < $0 }
        all[key] = recent + (recent.count < hoogstens ? [nu] : [])
        return recent.count < hoogstens
    }

    /// The code this form got before; nil: it is new, and this code is kept for it.
    func reserveer(_ key: String, _ code: String, op nu: Moment) -> String? {
        guard !key.isEmpty else { return nil }
        return stand.withLock { all in
            if let known = all.eerder[key], nu < known.op.plus(seconden: 3_600) { return known.code }
            if all.eerder.count > Self.meeste { all.eerder = all.eerder.filter { nu < $0.value.op.plus(seconden: 3_600) } }
            all.eerder[key] = (code, nu)
            return nil
        }
    }

    func laatLos(_ key: String) { stand.withLock { $0.eerder[key] = nil } }
}

/// The number beside the menu: what nobody took yet.
enum Binnenkomstteller {
    static func tel(_ web: Web) async {
        // A number that cannot be counted now is counted the next time; the arrival itself is safe.
        try? await telOpnieuw(web)
    }

    static func telOpnieuw(_ web: Web) async throws {
        let waiting = try await web.databank.lees(als: .systeem("deur"), doel: .toeleiding, handeling: "binnenkomst.tellen") { tx in
            try BinnenkomstStore.lijst(tx).count { $0.wie == nil }
        }
        web.telbord.zet(BinnenkomstURL.lijst, waiting)
    }
}
