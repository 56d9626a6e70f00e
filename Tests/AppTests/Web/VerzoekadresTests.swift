// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import App

@Suite("Waar een verzoek vandaan komt")
struct VerzoekadresTests {
    static let gevallen: [(direct: String, kop: [String], proxies: Set<String>, verwacht: String)] = [
        ("10.0.0.9", ["1.2.3.4"], [], "10.0.0.9"),
        ("10.0.0.9", ["1.2.3.4"], ["10.0.0.1"], "10.0.0.9"),
        ("10.0.0.1", ["1.2.3.4"], ["10.0.0.1"], "1.2.3.4"),
        ("10.0.0.1", ["6.6.6.6, 1.2.3.4"], ["10.0.0.1"], "1.2.3.4"),
        ("10.0.0.1", ["6.6.6.6", "1.2.3.4, 10.0.0.2"], ["10.0.0.1", "10.0.0.2"], "1.2.3.4"),
        ("10.0.0.1", [], ["10.0.0.1"], "10.0.0.1"),
        ("10.0.0.1", ["geen adres; <b>"], ["10.0.0.1"], "10.0.0.1"),
        ("10.0.0.1", ["2001:db8::1"], ["10.0.0.1"], "2001:db8::1"),
    ]

    @Test("Alleen een vertrouwde proxy wordt geloofd, en alleen de laatste schakel die niet van ons is", arguments: gevallen.indices)
    func adres(index: Int) {
        let geval = Self.gevallen[index]
        #expect(Verzoekadres.adres(direct: geval.direct, doorgegeven: geval.kop, geval.proxies) == geval.verwacht)
    }
}
