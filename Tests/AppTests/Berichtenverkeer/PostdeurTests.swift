// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Logging
import Opslag
import ServiceLifecycle
import Steun
import Synchronization
import Testing

@testable import App

/// Certificates of a made-up issuer, made by `openssl` for one test.
private struct Certificaten {
    static let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl"].first { FileManager.default.isExecutableFile(atPath: $0) }

    let map: String

    init(in map: String) throws {
        self.map = map + "/certificaten-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: self.map, withIntermediateDirectories: true)
        try Data("subjectAltName=DNS:localhost,IP:127.0.0.1\n".utf8).write(to: URL(fileURLWithPath: self.map + "/ext"))
        for issuer in ["ca", "vreemd"] {
            try doe(
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(issuer).key", "-out", "\(issuer).pem", "-subj",
                "/CN=\(issuer)", "-days", "5")
        }
        for (name, issuer) in [("wij", "ca"), ("zij", "ca"), ("buiten", "vreemd")] {
            try doe("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(name).key", "-out", "\(name).csr", "-subj", "/CN=\(name)")
            try doe(
                "x509", "-req", "-in", "\(name).csr", "-CA", "\(issuer).pem", "-CAkey", "\(issuer).key", "-CAcreateserial", "-out",
                "\(name).pem",
                "-days", "5", "-extfile", "ext")
        }
    }

    private func doe(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.openssl ?? "")
        process.currentDirectoryURL = URL(fileURLWithPath: map)
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }

    func post(_ naam: String, vertrouwt: String = "ca") -> Postinstelling {
        var post = Postinstelling()
        (post.certificaat, post.sleutel, post.vertrouwd) = (map + "/\(naam).pem", map + "/\(naam).key", map + "/\(vertrouwt).pem")
        return post
    }
}

@Suite("Berichten over HTTPS", .enabled(if: Certificaten.openssl != nil), .timeLimit(.minutes(2)))
struct PostdeurTests {
    /// The same installation with other settings of the post.
    private static func app(_ proef: Proefapp, _ post: Postinstelling) -> App {
        var config = proef.app.config
        config.post = post
        return App.build(config: config, databank: proef.databank, logger: proef.app.logger)
    }

    /// The door open, on a free port, while the body runs.
    private static func metDeur(_ proef: Proefapp, _ post: Postinstelling, _ body: @escaping @Sendable (String) async throws -> Void)
        async throws
    {
        var post = post
        post.ontvangstpoort = 0
        #expect(post.bezwaar == nil)
        let (ports, opened) = AsyncStream.makeStream(of: Int.self)
        let door = Postdeur(app: app(proef, post), open: { opened.yield($0) })
        let group = ServiceGroup(services: [door], logger: proef.app.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var found = ports.makeAsyncIterator()
            let port = try #require(await found.next())
            try await body("https://127.0.0.1:\(port)/berichten")
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    private static func binnen(_ proef: Proefapp) async throws -> [Berichtrij] {
        try await proef.lees(doel: .bekostiging) { tx in try BerichtStore.zoek(nummer: "", soort: "", tx).filter(\.isIn) }
    }

    @Test(
        "Met een certificaat komt elke toewijzing één keer aan, ook als de bevestiging verloren ging; zij ligt er verzegeld voor ze is bevestigd"
    )
    func aankomst() async throws {
        try await withApp { wij in
            let wereld = try await Berichtenwereld.maak(wij)
            let papers = try Certificaten(in: wij.map)
            try await withApp(gemeentecode: "0363") { zij in
                try await Self.metDeur(zij, papers.post("zij")) { address in
                    var post = papers.post("wij")
                    post.naar = address
                    let isLost = Mutex(false)
                    let postbode = try Postbode(Self.app(wij, post)) { point in
                        guard point == .naSchrijven else { return }
                        let first = isLost.withLock { lost in
                            defer { lost = true }
                            return !lost
                        }
                        if first { throw CocoaError(.fileWriteUnknown) }
                    }
                    try await postbode.ronde()
                    wij.klok.vooruit(seconden: 100)
                    try await postbode.ronde()
                    #expect(try await wereld.stand("JW301") == [.verstuurd, .verstuurd])
                    #expect(try await Self.binnen(zij).count == 2)
                    #expect(try wereld.bestanden("uit").isEmpty, "niets in de map")
                }
                try await zij.app.doePost()
                #expect(Set(try await Self.binnen(zij).map(\.stand)) == [.apart], "een gemeente krijgt geen toewijzing")
            }
        }
    }

    @Test("Zonder certificaat van een vertrouwde uitgever komt er niets binnen, en een deur met een vreemd certificaat krijgt niets")
    func vreemd() async throws {
        try await withApp { wij in
            let wereld = try await Berichtenwereld.maak(wij)
            let papers = try Certificaten(in: wij.map)
            try await withApp(gemeentecode: "0363") { zij in
                for (door, ours) in [(papers.post("zij"), papers.post("buiten")), (papers.post("buiten"), papers.post("wij"))] {
                    try await Self.metDeur(zij, door) { address in
                        var post = ours
                        post.naar = address
                        try await Postbode.ronde(Self.app(wij, post))
                        wij.klok.vooruit(seconden: 400)
                    }
                }
                #expect(Set(try await wereld.stand("JW301")) == [.mislukt, .klaargezet])
                #expect(try await Self.binnen(zij).isEmpty)
            }
        }
    }

    @Test("Wat nodig is en ontbreekt, staat in één zin")
    func bezwaar() throws {
        var post = Postinstelling()
        #expect(post.bezwaar == nil)
        post.naar = "http://knooppunt"
        #expect(post.bezwaar?.contains("https://") == true)
        post.naar = "https://knooppunt"
        #expect(post.bezwaar?.contains("--post-certificaat") == true)
        post.certificaat = "/er/is/niets.pem"
        #expect(post.bezwaar == "/er/is/niets.pem (--post-certificaat) is niet te lezen.")
    }

    @Test("Aangekomen is alleen wat over deze envelop is bevestigd")
    func oordeel() throws {
        let system = GGkEnvelop.Systeem(organisatie: "9998", applicatie: "Ankerpunt")
        func bevestiging(_ number: String) -> [UInt8] {
            Soap.ontvangen(
                zender: system, ontvanger: system, referentienummer: PostTests.een, crossRefnummer: number, tijdstip: "20260302090000")
        }
        try Bezorger.oordeel(200, bevestiging(PostTests.twee), over: PostTests.twee)
        let doubtful: [(UInt, [UInt8])] = [
            (200, bevestiging(PostTests.een)), (200, []), (500, bevestiging(PostTests.twee)), (302, Array("<html/>".utf8)),
        ]
        for (status, answer) in doubtful {
            #expect(throws: Bezorgfout.self) { try Bezorger.oordeel(status, answer, over: PostTests.twee) }
        }
    }
}
