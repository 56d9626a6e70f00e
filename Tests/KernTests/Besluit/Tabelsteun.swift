// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// A kader with two steps and tables, for the tests of tables.
enum Tabelsteun {
    static let janee = [
        Kaderkeuze(code: "ja", label: "Ja"), Kaderkeuze(code: "deels", label: "Deels"), Kaderkeuze(code: "nee", label: "Nee"),
    ]

    static func regel(_ als: [String: String], _ dan: String, bron: String = "Jeugdwet 2.3") -> Tabelregel {
        Tabelregel(als: als, dan: dan, bron: bron, uitleg: "Want zo is het.")
    }

    static func kader(_ eerste: Beslistabel?, _ tweede: Beslistabel? = nil) -> Afwegingskader {
        func stap(_ id: String, _ conclusies: [Kaderconclusie], _ tabel: Beslistabel?) -> Kaderstap {
            Kaderstap(
                id: id, titel: "Stap \(id)?", vraag: "Wat?", hulp: "",
                bevindingen: [
                    Bevindingsvraag(id: "\(id).kracht", vraag: "Zelf?", keuzes: janee),
                    Bevindingsvraag(id: "\(id).netwerk", vraag: "Netwerk?", keuzes: janee),
                    Bevindingsvraag(id: "\(id).woorden", vraag: "Wat?"),
                ], bronnen: ["gesprek"], conclusies: conclusies, bron: "Jeugdwet 2.3", tabel: tabel)
        }
        let genoeg = Kaderconclusie(code: "genoeg", label: "Genoeg", gevolg: .geenVoorziening, brief: "Genoeg.")
        return Afwegingskader(
            id: "proef", versie: 1, naam: "Proef", geldigVan: Datum(dagnummer: 16_436), bron: "Jeugdwet 2.3",
            stappen: [
                stap("eigen", [Kaderconclusie(code: "verder", label: "Verder", gevolg: .verder, brief: "Verder."), genoeg], eerste),
                stap("rest", [Kaderconclusie(code: "rest", label: "Rest", gevolg: .voorziening, brief: "Rest."), genoeg], tweede),
            ], ladder: [Laddersport(id: "eigen", titel: "Eigen", uitleg: "", bron: "Jeugdwet 2.3")])
    }

    static func tabel(_ treffer: Beslistabel.Treffer, _ invoer: [String], _ regels: [Tabelregel]) -> Beslistabel {
        Beslistabel(titel: "Proeftabel", treffer: treffer, invoer: invoer, regels: regels)
    }

    /// What the table of the first step says.
    static func bereken(_ tabel: Beslistabel, _ gegevens: [String: String]) throws -> Tabelspoor {
        try #require(Kaderrekenaar(kader(tabel)).bereken("eigen", gegevens))
    }

    /// The findings about the tables, as `place: sentence`.
    static func fouten(_ eerste: Beslistabel?, _ tweede: Beslistabel? = nil) -> [String] {
        kader(eerste, tweede).controleer().map { "\($0.plek): \($0.melding)" }
    }
}
