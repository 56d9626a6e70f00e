// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Foundation
import Grondslag
import Testing

/// Every message becomes a typed value and the same document again.
@Suite("Veertien berichten als waarden")
struct WaardenTests {
    private static let aantal = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] == nil ? 200 : 5_000

    @Test("Boom, waarde, boom: er gaat geen veld verloren en er komt er geen bij", arguments: Berichtsoort.allCases)
    func heenEnTerug(_ soort: Berichtsoort) throws {
        let codec = try Codec()
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(UInt64(soort.code) ?? 1))
        for _ in 0..<Self.aantal {
            let made = maker.bericht(soort)
            let value = try Bericht(made)
            #expect(value.soort == soort)
            #expect(value.boom.wortel.zelfdeInhoud(als: made.wortel))
            let bytes = try codec.schrijf(value.boom)
            let read = try codec.lees(bytes)
            #expect(read.bericht == value)
            #expect(try codec.schrijf(try #require(read.bericht).boom) == bytes)
        }
    }

    @Test("Een waarde gaat als JSON heen en terug", arguments: Berichtsoort.allCases)
    func json(_ soort: Berichtsoort) throws {
        var maker = Maker(standaard: try Standaard.ijw32(), zaad: Zaad(UInt64(soort.code) ?? 1))
        for _ in 0..<20 { try json(Bericht(maker.bericht(soort)).waarde) }
    }

    private func json<Message: IJWBericht>(_ bericht: Message) throws {
        let data = try JSONEncoder().encode(bericht)
        #expect(try JSONDecoder().decode(Message.self, from: data) == bericht)
    }

    @Test("De landelijke voorbeelden: lezen en schrijven geeft hetzelfde document", .enabled(if: Orakel.heeftVoorbeelden))
    func voorbeelden() throws {
        let codec = try Codec()
        for name in ["JW301", "JW305", "JW323"] {
            let read = try codec.lees(try Orakel.voorbeeld(name))
            let bytes = try codec.schrijf(read.boom)
            #expect(try codec.schrijf(try #require(read.bericht).boom) == bytes)
            #expect(try codec.lees(bytes).bericht == read.bericht)
        }
    }

    @Test("Een boom zonder verplicht veld is geen waarde")
    func onvolledig() throws {
        var tree = Voorbeeld.jw301.boom
        tree.wortel.delen[1].delen.remove(at: 0)
        #expect(throws: Leesfout(veld: "Bsn")) { try Bericht(tree) }
        #expect(throws: Leesfout(veld: "BerichtCode")) { try JW305(Voorbeeld.jw301.boom) }
    }
}
