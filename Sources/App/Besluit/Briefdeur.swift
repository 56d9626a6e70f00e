// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import Opmaak
import Opslag

enum BriefdeurURL {
    static func brief(_ geheim: String) -> String { "/brief/" + Briefgeheim.geschreven(geheim) }
}

/// The code from the letter.
struct Briefcodeinvoer: Invoer {
    var code = ""

    static let naam = "briefcode"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "code", \.code, "De code uit de brief", soort: .tekst(breedte: 12),
            hulp: "Acht tekens. De code staat in de brief, bij het adres van deze bladzijde.", verplicht: true, nut: .veiligheid,
            grond: "AVG 32", tot: 40)
    ]
}

/// The door for who has a letter on paper: its address, its code, one reading (decision 026). No account. Nothing of the letter is in an
/// address or a log; the page before the code is the same for every letter and for none.
struct Briefdeur {
    let rem = Deurrem()
    let kamer = Leeskamer()

    func add(to routes: Routetabel) {
        routes.open(.get, "/brief/:geheim") { verzoek in try await toon(verzoek).response }
        routes.open(.post, "/brief/:geheim") { verzoek in try await probeer(verzoek) }
        routes.open(.post, "/brief/:geheim/klaar") { verzoek in
            kamer.sluit(verzoek.leescookie)
            return BriefdeurPages.klaar(verzoek).response
        }
    }

    private func geheim(_ verzoek: OpenVerzoek) -> String? { Briefgeheim.gelezen(verzoek.parameters["geheim"] ?? "") }

    private func toon(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        guard let secret = geheim(verzoek), let until = kamer.tot(verzoek.leescookie, secret, op: verzoek.nu) else {
            return BriefdeurPages.code([], verzoek)
        }
        let found = try await open {
            try await verzoek.web.databank.lees(als: BriefdeurStore.houder, doel: .rechten, handeling: "brief.lezen") { tx in
                try BriefdeurStore.lees(secret, tx)
            }
        }
        return found.map { BriefdeurPages.brief($0, tot: until, verzoek) } ?? BriefdeurPages.code([BriefdeurPages.dicht], verzoek)
    }

    private func probeer(_ verzoek: OpenVerzoek) async throws -> Response {
        let read = Briefcodeinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        guard read.fouten.isEmpty else { return BriefdeurPages.code(read.fouten, verzoek).response }
        guard rem.magVragen(verzoek.vanwaar, op: verzoek.nu) else {
            return BriefdeurPages.code([Veldfout("code", "U probeerde dit vaak. Wacht een kwartier, of bel de gemeente.")], verzoek)
                .response
        }
        guard let secret = geheim(verzoek) else { return BriefdeurPages.code([BriefdeurPages.dicht], verzoek).response }
        let outcome = try await probeer(secret, read.form.code, verzoek)
        switch outcome {
        case .dicht: return BriefdeurPages.code([BriefdeurPages.dicht], verzoek).response
        case .mis(let left): return BriefdeurPages.code([BriefdeurPages.mis(left)], verzoek).response
        case .open:
            // The same path again, now with the letter: going back or reloading asks nothing twice.
            var response = Antwoord.naar(BriefdeurURL.brief(secret)).response
            response.setCookie(
                Cookie(
                    name: Afhandeling.leescookie, value: kamer.open(secret, op: verzoek.nu), path: "/brief",
                    secure: verzoek.web.config.isCookieSecure, httpOnly: true, sameSite: .strict))
            return response
        }
    }

    /// Who guesses an address writes nothing: only a way that exists is opened for writing.
    private func probeer(_ secret: String, _ code: String, _ verzoek: OpenVerzoek) async throws -> Briefuitkomst {
        let databank = verzoek.web.databank
        let isThere = try await open {
            try await databank.lees(als: BriefdeurStore.houder, doel: .rechten, handeling: "brief.bezoeken") { tx -> Bool? in
                try BriefdeurStore.vind(secret, tx) != nil ? true : nil
            }
        }
        guard isThere == true else { return .dicht }
        let outcome = try await open {
            try await databank.schrijf(als: BriefdeurStore.houder, doel: .rechten, handeling: "brief.bezoeken") { tx -> Briefuitkomst? in
                try BriefdeurStore.probeer(secret, code: code, tx)
            }
        }
        return outcome ?? .dicht
    }

    /// A file that was destroyed is a letter that is closed.
    private func open<T>(_ body: () async throws -> T?) async throws -> T? {
        do { return try await body() } catch Opslagfout.vernietigd { return nil }
    }
}
