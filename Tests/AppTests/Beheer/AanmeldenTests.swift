// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Aanmelden: remmen zonder iemand buiten te sluiten")
struct AanmeldenTests {
    /// The right form for this moment.
    static func goed(_ app: Proefapp, _ naam: String) -> [String: String] {
        ["naam": naam, "wachtwoord": Cast.wachtwoord, "code": app.code()]
    }

    private static func mis(_ naam: String) -> [String: String] { ["naam": naam, "wachtwoord": "verkeerd", "code": "000000"] }

    @Test("RFC 6238: de demo toont de code die nu wordt aangenomen, en geen als die van nu en straks al gebruikt zijn")
    func bruikbaar() {
        let now = TOTP.stap(1_000_000)
        for (last, expected) in [(now - 9, now), (now - 1, now), (now, now + 1), (now + 1, nil)] {
            let step = TOTP.bruikbaar(seconden: 1_000_000, na: last)
            #expect(step == expected)
            guard let step else { continue }
            #expect(TOTP.stap(van: TOTP.code(Cast.geheim, stap: step), Cast.geheim, seconden: 1_000_000, na: last) == step)
        }
    }

    @Test("De cookie is niet te lezen door scripts en gaat niet mee vanaf een andere site")
    func cookie() async throws {
        try await withApp { app in
            let answer = try await app.niemand.post("/aanmelden", Self.goed(app, "amina"))
            let cookie = try #require(answer.koppen[.setCookie])
            for part in ["HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part), "\(cookie)") }
        }
    }

    @Test("Een naam die niet bestaat en een verkeerd wachtwoord geven bij elke poging hetzelfde antwoord")
    func zelfdeAntwoord() async throws {
        try await withApp { app in
            for _ in 0..<5 {
                let known = try await app.niemand.post("/aanmelden", Self.mis("bram"))
                let unknown = try await app.niemand.post("/aanmelden", Self.mis("niemand"))
                #expect(known.status == unknown.status)
                #expect(known.tekst.replacing("bram", with: "niemand") == unknown.tekst)
            }
            #expect(try await app.niemand.post("/aanmelden", Self.mis("bram")).bevat("Wacht even"))
            let lines = try await app.lees { tx in
                try tx.regels(van: Handelende.systeem("portier").id).filter { $0.handeling == "aanmelden.mislukt" }
            }
            #expect(lines.count == 6, "drie van elk voor de rem: \(lines.count)")
        }
    }

    @Test("Wie een ander van elders bestookt, houdt die niet buiten")
    func nietBuitengesloten() {
        let (rem, nu) = (Aanmeldrem(), Proefklok.begin)
        for _ in 0..<50 { _ = rem.probeer("amina", vanwaar: "203.0.113.9", op: nu) }
        #expect(!rem.probeer("amina", vanwaar: "203.0.113.9", op: nu))
        #expect(rem.probeer("amina", vanwaar: "198.51.100.4", op: nu))
        #expect(rem.probeer("petra", vanwaar: "203.0.113.9", op: nu))
        #expect(rem.probeer("amina", vanwaar: "203.0.113.9", op: nu.plus(seconden: Aanmeldrem.langst + 1)))
    }

    @Test("Eén adres dat alle namen probeert, moet wachten")
    func eenAdres() {
        let (rem, nu) = (Aanmeldrem(), Proefklok.begin)
        for number in 0..<Aanmeldrem.vrijPerAdres { #expect(rem.probeer("naam\(number)", vanwaar: "203.0.113.9", op: nu)) }
        #expect(!rem.probeer("nog een", vanwaar: "203.0.113.9", op: nu))
        #expect(rem.probeer("nog een", vanwaar: "198.51.100.4", op: nu))
    }

    @Test("Wie goed aanmeldt begint weer bij nul")
    func weerBijNul() {
        let (rem, nu) = (Aanmeldrem(), Proefklok.begin)
        for _ in 0..<20 {
            #expect(rem.probeer("amina", vanwaar: "198.51.100.4", op: nu))
            rem.gelukt("amina", vanwaar: "198.51.100.4")
        }
    }

    @Test("Eén code laat één keer binnen, ook bij twee tegelijk")
    func codeEenKeer() async throws {
        try await withApp { app in
            let form = Self.goed(app, "amina")
            async let first = app.niemand.post("/aanmelden", form)
            async let second = app.niemand.post("/aanmelden", form)
            let answers = try await [first.status, second.status].sorted()
            #expect(answers == [303, 422])
        }
    }

    @Test("Veel verkeerde codes tegelijk tellen allemaal")
    func codesTellen() async throws {
        try await withApp { app in
            let form = Self.goed(app, "amina").en(["code": "000000"])
            for _ in 0..<3 { #expect(try await app.niemand.post("/aanmelden", form).status == 422) }
            let counted = try await app.lees { tx in try AanmeldStore.vind("amina", tx)?.mislukt }
            #expect(counted == 3)
            #expect(try await app.niemand.post("/aanmelden", Self.goed(app, "amina")).bevat("Wacht even"))
            app.klok.vooruit(seconden: Aanmeldrem.langst + 1)
            #expect(try await app.niemand.post("/aanmelden", Self.goed(app, "amina")).status == 303)
        }
    }

    @Test("Een verkeerd wachtwoord telt niet bij de gebruiker zelf: wie het niet kent, laat niemand wachten")
    func wachtwoordTeltNiet() async throws {
        try await withApp { app in
            for _ in 0..<5 { _ = try await app.niemand.post("/aanmelden", Self.mis("amina")) }
            let found = try await app.lees { tx in try AanmeldStore.vind("amina", tx) }
            #expect(found?.mislukt == 0)
        }
    }
}
