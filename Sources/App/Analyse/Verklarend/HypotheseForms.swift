// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Hypotheseinvoer: Deelinvoer {
    var tekst = ""

    static let naam = "hypothese"
    static let pad = "hypothesen"
    static let titel = "Een mogelijke verklaring"
    static let uitleg = "Bedenk er minstens twee, ook een die u minder waarschijnlijk vindt."
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Wat zou het kunnen verklaren?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond,
            tot: 1_000)
    ]

    init() {}
    init(_ inhoud: Hypothese) { tekst = inhoud.tekst }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Hypothese>] { alle.hypothesen }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Hypothese {
        Hypothese(analyse: beeld.analyse.id, tekst: tekst)
    }
}

struct Argumentinvoer: Deelinvoer {
    var hypothese = ""
    var richting: Argumentrichting?
    var tekst = ""

    static let naam = "hypotheseargument"
    static let pad = "argumenten"
    static let titel = "Voor of tegen een verklaring"
    static let uitleg = "Zoek ook wat er niet bij past."
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("hypothese", \.hypothese, "Bij welke verklaring?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze("richting", \.richting, "Waar pleit het voor?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "tekst", \.tekst, "Wat is er gezien of verteld?", soort: .tekstvlak(rijen: 2), verplicht: true, nut: .hulp, grond: grond,
            tot: 1_000),
    ]

    init() {}

    init(_ inhoud: Hypotheseargument) {
        hypothese = inhoud.hypothese.hex
        richting = inhoud.richting
        tekst = inhoud.tekst
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Hypotheseargument>] { alle.argumenten }
    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] { ["hypothese": beeld.hypothesekeuzes] }

    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self {
        var form = Self()
        form.hypothese = bij
        return form
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Hypotheseargument {
        guard let id = UUIDv7(hypothese), let richting else { throw .ongeldig([Veldfout("hypothese", "Kies een verklaring.")]) }
        return Hypotheseargument(analyse: beeld.analyse.id, hypothese: id, richting: richting, tekst: tekst)
    }
}

struct Oordeelinvoer: Deelinvoer {
    var hypothese = ""
    var stand: Hypothesestand?
    var reden = ""

    static let naam = "hypotheseoordeel"
    static let pad = "oordelen"
    static let titel = "Wat we van een verklaring vinden"
    static let uitleg = "Kies er aan het eind één, en schrijf op waarom."
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("hypothese", \.hypothese, "Welke verklaring?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze("stand", \.stand, "Hoe staat het ervoor?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("reden", \.reden, "Waarom?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond, tot: 1_000),
    ]

    init() {}

    init(_ inhoud: Hypotheseoordeel) {
        hypothese = inhoud.hypothese.hex
        stand = inhoud.stand
        reden = inhoud.reden
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Hypotheseoordeel>] { alle.oordelen }
    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] { ["hypothese": beeld.hypothesekeuzes] }

    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self {
        var form = Self()
        form.hypothese = bij
        return form
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Hypotheseoordeel {
        guard let id = UUIDv7(hypothese), let stand else { throw .ongeldig([Veldfout("hypothese", "Kies een verklaring.")]) }
        return Hypotheseoordeel(analyse: beeld.analyse.id, hypothese: id, stand: stand, reden: reden, op: blad.vandaag)
    }
}

extension Verklaringsbeeld {
    fileprivate var hypothesekeuzes: [Keuze] { hypothesen.map { Keuze($0.feit.id.hex, $0.feit.inhoud.tekst) } }
}
