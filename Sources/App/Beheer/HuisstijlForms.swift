// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// How letters look from a day on.
struct Huisstijlinvoer: Invoer {
    var afzender = ""
    var beeldmerk = ""
    var kleur = ""
    var venster: Huisstijl.Venster?
    var retouradres = ""
    var telefoon = ""
    var openingstijden = ""
    var bezwaaradres = ""
    var slotregel = ""
    var voetregel = ""
    var van: Datum?
    var grond = ""

    static let geen = "geen"
    static let naam = "huisstijl"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 12
    static let velden: [Veld<Self>] = [
        .tekst(
            "afzender", \.afzender, "Naam van de afzender", hulp: "Voluit, bijvoorbeeld: Gemeente Waterrijk.", verplicht: true, nut: .wet,
            grond: "Awb 3:45", tot: 80),
        .keuze(
            "beeldmerk", \.beeldmerk, "Beeldmerk", uit: [], hulp: "Een nieuw beeldmerk zet u eerst klaar, onderaan deze bladzijde.",
            verplicht: true, nut: .wet, grond: "Awb 3:41"),
        .tekst(
            "kleur", \.kleur, "Kleur van naam en koppen", soort: .tekst(breedte: 10),
            hulp: "Zes tekens, bijvoorbeeld #0b5563. De kleur moet op wit papier goed te lezen zijn.", verplicht: true, nut: .wet,
            grond: "Besluit digitale toegankelijkheid overheid; WCAG 2.2 1.4.3", tot: 10),
        .keuze(
            "venster", \.venster, "Waar zit het venster van de envelop?",
            hulp: "Het adres begint 50 mm onder de bovenrand. Leg een proefafdruk tegen de envelop voordat u dit vastlegt.",
            verplicht: true,
            nut: .veiligheid, grond: "AVG 32; NEN 1026 en ISO 269"),
        .tekst(
            "retouradres", \.retouradres, "Retouradres", hulp: "Staat klein boven het adres.", verplicht: true, nut: .veiligheid,
            grond: "AVG 32", tot: 100),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", verplicht: true, nut: .wet, grond: "Awb 3:45", tot: 30),
        .tekst("openingstijden", \.openingstijden, "Wanneer te bellen", nut: .wet, grond: "Awb 3:45", tot: 100),
        .tekst(
            "bezwaaradres", \.bezwaaradres, "Adres voor bezwaar", hulp: "Hierheen stuurt iemand een bezwaar.", verplicht: true, nut: .wet,
            grond: "Awb 3:45", tot: 200),
        .tekst("slotregel", \.slotregel, "Regel onder de ondertekening", nut: .wet, grond: "Awb 10:10", tot: 100),
        .tekst("voetregel", \.voetregel, "Regel onderaan", nut: .wet, grond: "Awb 3:45", tot: 200),
        .datum(
            "van", \.van, "Vanaf welke dag?", hulp: "Morgen of later: brieven tot en met vandaag houden hun vorm.", verplicht: true,
            nut: .veiligheid, grond: "AVG 5 lid 2"),
        .tekst(
            "grond", \.grond, "Waar staat dit?", hulp: "Het besluit of de afspraak waar dit op rust.", verplicht: true,
            nut: .veiligheid, grond: "AVG 5 lid 2", tot: 300),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if !kleur.isEmpty, let fault = Briefkleur.fout(kleur) { faults.append(Veldfout("kleur", fault)) }
        // Many gemeenten have a short number: 14 and the area code.
        let isKort = telefoon.filter { !$0.isWhitespace }.wholeMatch(of: /140[0-9]{1,3}/) != nil
        if !telefoon.isEmpty, !isKort, Telefoonnummer(telefoon) == nil {
            faults.append(Veldfout("telefoon", "Dit is geen telefoonnummer. Vul bijvoorbeeld 0299 100 100 in."))
        }
        if let van, van <= vandaag { faults.append(Veldfout("van", "Kies morgen of een latere dag: brieven van vandaag houden hun vorm.")) }
        return faults
    }

    /// nil while something is missing or wrong.
    var stijl: Huisstijl? {
        guard let kleur = Briefkleur(kleur), kleur.isLeesbaar, let venster, let van else { return nil }
        return Huisstijl(
            afzender: afzender, beeldmerk: beeldmerk == Self.geen ? nil : beeldmerk, kleur: kleur, venster: venster,
            retouradres: retouradres, telefoon: telefoon, openingstijden: openingstijden, bezwaaradres: bezwaaradres, slotregel: slotregel,
            voetregel: voetregel, van: van, grond: grond)
    }

    init() {}

    /// What holds now, as the start of a change: from tomorrow, and on something new.
    init(_ stijl: Huisstijl?, op vandaag: Datum) {
        van = vandaag.plus(dagen: 1)
        beeldmerk = stijl?.beeldmerk ?? Self.geen
        venster = stijl?.venster ?? .links
        guard let stijl else { return }
        afzender = stijl.afzender
        kleur = "#" + stijl.kleur.hex
        retouradres = stijl.retouradres
        telefoon = stijl.telefoon
        openingstijden = stijl.openingstijden
        bezwaaradres = stijl.bezwaaradres
        slotregel = stijl.slotregel
        voetregel = stijl.voetregel
    }
}

/// A logo that is put ready.
struct Beeldmerkinvoer: Invoer {
    var naam = ""
    var bestand = ""

    static let naam = "beeldmerk"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naam, "Hoe heet dit beeldmerk?", verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 2", tot: 60),
        .bestand(
            "bestand", \.bestand, "Plaatje", soorten: ["image/png", "image/jpeg"],
            hulp: "PNG of JPEG, hoogstens \(Beeldlezing.grootste / 1_024) kB. Geen SVG: daar kan een programma in zitten.",
            verplicht: true, nut: .wet, grond: "Awb 3:41"),
    ]
}
