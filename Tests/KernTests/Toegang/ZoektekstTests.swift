// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@Suite("Eén zoekvak")
struct ZoektekstTests {
    @Test(
        "Wat getypt is, wordt herkend",
        arguments: [
            ("999900006", Zoekvraag(bsn: BSN("999900006"))),
            ("9999.00.006", Zoekvraag(bsn: BSN("999900006"))),
            ("06-12345678", Zoekvraag(telefoon: Telefoonnummer("0612345678"))),
            ("1999ac 17", Zoekvraag(postcode: Postcode("1999 AC"), huisnummer: 17)),
            ("noor wit 12-3-2010", Zoekvraag(naam: "noor wit", geboortedatum: Datum(2010, 3, 12))),
            ("  Noor de Wit ", Zoekvraag(naam: "Noor de Wit")),
            ("", Zoekvraag()),
        ])
    func herkend(_ typed: String, _ expected: Zoekvraag) { #expect(Zoekvraag(getypt: typed) == expected) }
}
