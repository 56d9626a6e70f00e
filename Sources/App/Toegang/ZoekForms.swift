// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Search before create: is somebody already known?
struct Zoekinvoer: Invoer {
    var naam = ""
    var geboortedatum: Datum?
    var bsn: BSN?
    var telefoon = ""
    var postcode = ""
    var huisnummer: Int?

    static let naam = "zoeken"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .tekst(
            "naam", \.naam, "Naam",
            hulp: "Het begin van een naam is genoeg. Hoofdletters, accenten en “van” of “de” maken niet uit. Bijvoorbeeld: noor wit.",
            nut: .hulp, grond: grond,
            tot: 200),
        .datum("geboortedatum", \.geboortedatum, "Geboortedatum", nut: .hulp, grond: grond),
        .bsn("bsn", \.bsn, "BSN", nut: .wet, grond: "Jeugdwet 7.2.1"),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: grond, tot: 30),
        .tekst("postcode", \.postcode, "Postcode", soort: .tekst(breedte: 8), nut: .hulp, grond: grond, tot: 10),
        .getal("huisnummer", \.huisnummer, "Huisnummer", nut: .hulp, grond: grond, binnen: 1...99_999),
    ]
    static let dicht = [["bsn", "telefoon", "postcode", "huisnummer"]]
    private static let grond = "AVG 5 lid 1 onder d: één dossier per gezin"

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if !telefoon.isEmpty, Telefoonnummer(telefoon) == nil {
            errors.append(Veldfout("telefoon", "Dit is geen telefoonnummer. Vul het in als 06 12345678 of 0299 123456."))
        }
        if !postcode.isEmpty, Postcode(postcode) == nil {
            errors.append(Veldfout("postcode", "Een postcode heeft 4 cijfers en 2 letters, zoals 1234 AB."))
        }
        if postcode.isEmpty != (huisnummer == nil) {
            errors.append(Veldfout(postcode.isEmpty ? "postcode" : "huisnummer", "Zoek op postcode en huisnummer samen: vul beide in."))
        }
        return errors
    }

    var vraag: Zoekvraag {
        Zoekvraag(
            naam: naam, bsn: bsn, geboortedatum: geboortedatum, telefoon: Telefoonnummer(telefoon), postcode: Postcode(postcode),
            huisnummer: huisnummer)
    }

    init() {}

    /// From the one box in the header.
    init(_ vraag: Zoekvraag) {
        naam = vraag.naam
        geboortedatum = vraag.geboortedatum
        bsn = vraag.bsn
        telefoon = vraag.telefoon?.toon ?? ""
        postcode = vraag.postcode?.tekst ?? ""
        huisnummer = vraag.huisnummer
    }
}
