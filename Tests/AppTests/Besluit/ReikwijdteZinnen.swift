// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@testable import App

@Suite("De voorgenomen reikwijdte (Hervormingsagenda Jeugd 2.1.4 en 2.1.6), geen wet: in een zin")
struct ReikwijdteZinnen {
    private static let agenda = "Hervormingsagenda Jeugd 2.1.4", voor = "Hervormingsagenda Jeugd 2.1.6"

    private static func probleem(_ zin: String, _ aard: String, _ ernst: String, _ gevolg: String) -> Kaderzin {
        Kaderzin(
            agenda, zin, bij: "problemen", "\(gevolg) · \(agenda)", ["problemen.aard": aard, "problemen.ernst": ernst], kader: .voorstel)
    }

    static let problemen: [Kaderzin] =
        ["licht", "matig", "ernstig"].map {
            probleem("De situatie is onveilig; hoe ernstig (\($0)) doet er niet toe", "onveilig", $0, "aanwezig")
        }
        + [
            ("gedragsproblematiek", "gedrag"), ("een stoornis", "stoornis"), ("een aandoening", "aandoening"),
            ("een beperking", "beperking"),
        ].flatMap { wat, aard in
            [
                probleem("Er is \(wat), en die is ernstig", aard, "ernstig", "aanwezig"),
                probleem("Er is \(wat), en die is matig: een professional oordeelt", aard, "matig", "oordeel"),
                probleem("Er is \(wat), en die is licht", aard, "licht", "buiten-reikwijdte"),
            ]
        }
        + ["licht", "matig", "ernstig"].flatMap {
            [
                probleem("Een vraag over opvoeden (\($0)) valt buiten de plicht", "opgroei-opvoed", $0, "buiten-reikwijdte"),
                probleem("Er is geen probleem (\($0))", "geen", $0, "buiten-reikwijdte"),
            ]
        }

    /// What differs from the act: more causes are for a professional, and own strength has another source.
    static let ladder: [Kaderzin] = [
        Kaderzin(
            voor, "Er zijn meer oorzaken: een professional oordeelt welke wet voorgaat", "oordeel · \(voor)",
            ["ladder.andere-wet": "samenloop"], kader: .voorstel),
        Kaderzin(
            voor, "Ook als het gezin het zelf kan", "oordeel · \(voor)", ["ladder.andere-wet": "samenloop", "ladder.eigen-kracht": "ja"],
            kader: .voorstel),
        Kaderzin(voor, "Het gezin kan dit zelf", "genoeg · \(voor)", ["ladder.eigen-kracht": "ja"], kader: .voorstel),
        Kaderzin(
            voor, "Het gezin kan dit zelf: dat gaat voor wat ouders gewoonlijk doen", "genoeg · \(voor)",
            ["ladder.eigen-kracht": "ja", "ladder.gebruikelijk": "ja"], kader: .voorstel),
    ]

    static let zinnen =
        problemen + ladder
        // What the bill leaves as it is.
        + (KaderZinnen.stappen + KaderZinnen.andereWet + KaderZinnen.ladder + KaderZinnen.leeftijd).filter(blijft).map {
            Kaderzin($0.artikel, $0.zin, bij: $0.stap, $0.gevolg, $0.anders, kader: .voorstel)
        }

    private static func blijft(_ zin: Kaderzin) -> Bool {
        zin.anders["ladder.andere-wet"] != "samenloop" && zin.anders["ladder.eigen-kracht"] != "ja"
            || ["zvw", "wlz-weigert"].contains(zin.anders["ladder.andere-wet"])
    }

    @Test("De zin klopt", arguments: zinnen)
    func zin(zin: Kaderzin) throws {
        let said = try zin.gebeurt(zin.kader.geladen.rekenaar)
        #expect(said == zin.gevolg, "\(zin.artikel): \(zin.zin)")
    }
}
