// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A letter about an objection or a complaint, as plain text in order; how it looks is for the page that draws it.
package struct Bezwaarbrief: Sendable, Equatable {
    package let onderwerp: String
    package let onderdelen: [Besluitbrief.Onderdeel]

    /// What every letter of this kind needs beside its facts.
    package struct Gegevens: Sendable {
        package let jeugdige: String
        /// Who to call about it.
        package let contact: String
        package let clientondersteuning: String
        package let vertrouwenspersoon: String

        package init(jeugdige: String, contact: String, clientondersteuning: String, vertrouwenspersoon: String) {
            self.jeugdige = jeugdige
            self.contact = contact
            self.clientondersteuning = clientondersteuning
            self.vertrouwenspersoon = vertrouwenspersoon
        }
    }

    /// The receipt of an objection (Awb 6:14), with what is missing and until when (6:6).
    package static func ontvangst(_ beeld: Bezwaarbeeld, _ g: Gegevens) -> Bezwaarbrief {
        let objection = beeld.bezwaar
        let mend = beeld.stap(.herstelGevraagd).flatMap(herstel)
        let who = beeld.stappen.last { $0.inhoud.voorbereiding != nil }?.inhoud.voorbereiding
        return Bezwaarbrief(
            onderwerp: "Wij hebben uw bezwaar ontvangen",
            onderdelen: [
                deel(
                    "Wat hebben wij van u gekregen?",
                    "Op \(objection.ontvangen.uitgeschreven) kregen wij uw bezwaar tegen \(beeld.tegenwoorden) over jeugdhulp voor \(g.jeugdige)."
                )
            ] + [mend].compactMap(\.self) + [
                deel(
                    "Hoe gaat het verder?",
                    (who == .commissie
                        ? "Een commissie met een onafhankelijke voorzitter geeft ons advies over uw bezwaar. "
                        : "Een collega die het besluit niet nam, kijkt opnieuw naar alles. ")
                        + "U krijgt onze beslissing uiterlijk op \(beeld.beslissen.uitkomst.metWeekdag).",
                    "U mag uw verhaal vertellen voordat wij beslissen. Ook uw kind mag dat. Wij nodigen u daarvoor uit.",
                    "Uw bezwaar houdt het besluit niet tegen. Kunt u niet wachten? Dan kunt u de voorzieningenrechter vragen om een spoedmaatregel."
                ),
                hulp(g),
            ])
    }

    /// What is missing, and until which day it can be mended (Awb 6:5, 6:6).
    private static func herstel(_ asked: Bezwaarstap) -> Besluitbrief.Onderdeel? {
        guard let until = asked.tot else { return nil }
        let missing = (asked.ontbreekt ?? []).map(\.inBrief)
        let list: [Besluitbrief.Alinea] = missing.isEmpty ? [] : [.tekst("Dit ontbreekt nog:"), .lijst(missing)]
        let more: [Besluitbrief.Alinea] = asked.woorden.isLeeg ? [] : [.tekst(asked.woorden)]
        return Besluitbrief.Onderdeel(
            kop: "Wat moet u doen?",
            alineas: [.tekst("Uw bezwaar is nog niet compleet.")] + list + more + [
                .tekst("Vul het aan vóór of op \(until.metWeekdag). Lukt dat niet, bel ons dan op tijd."),
                .tekst("Krijgen wij niets? Dan kunnen wij uw bezwaar misschien niet behandelen."),
            ])
    }

    /// The decision on an objection (Awb 7:12), with how to appeal (3:45, 6:7).
    /// - Parameter verzonden: the day the letter goes.
    /// - Throws: `nietMogelijk` when nothing was decided, or when the last day to appeal cannot be counted.
    package static func beslissing(_ beeld: Bezwaarbeeld, verzonden: Datum, _ g: Gegevens) throws(Afwijzing) -> Bezwaarbrief {
        guard let decision = beeld.beslissing?.inhoud else { throw .nietMogelijk("Er is nog niet beslist op dit bezwaar.") }
        let last = try Awbtermijn.beroep.laatsteDag(na: verzonden, wat: "Beroep instellen bij de rechtbank").uitkomst
        let heard = beeld.horing.flatMap { $0.wat == .gehoord ? "Wij hebben u gehoord op \($0.op.uitgeschreven)." : nil }
        let notHeard = beeld.horing?.afzien.map { "U bent niet gehoord. De reden: \($0.zin)." }
        return Bezwaarbrief(
            onderwerp: "Onze beslissing op uw bezwaar",
            onderdelen: [
                deel(
                    "Wat hebben wij beslist?",
                    "U maakte bezwaar tegen \(beeld.tegenwoorden) over jeugdhulp voor \(g.jeugdige). Wij kregen uw bezwaar op \(beeld.bezwaar.ontvangen.uitgeschreven).",
                    decision.zin(beeld)),
                deel("Waarom beslissen wij dit?", heard ?? notHeard ?? "", decision.motivering),
                deel(
                    "Bent u het er niet mee eens?",
                    "Bel ons eerst gerust: \(g.contact). De termijn voor beroep loopt dan wel door.",
                    "U kunt in beroep gaan bij de rechtbank tot en met \(last.metWeekdag). Dat kan met een brief aan de afdeling "
                        + "bestuursrecht, of digitaal. Op rechtspraak.nl staat welke rechtbank dat is, hoe het gaat en wat het kost.",
                    "Kunt u niet wachten? Dan kunt u de voorzieningenrechter van die rechtbank vragen om een spoedmaatregel."),
                hulp(g),
            ])
    }

    /// The receipt of a complaint (Awb 9:6), and its end (9:12).
    package static func klacht(_ beeld: Klachtbeeld, _ g: Gegevens) -> Bezwaarbrief {
        let got = "Op \(beeld.klacht.ontvangen.uitgeschreven) kregen wij uw klacht."
        guard let end = beeld.afdoening?.inhoud else {
            return Bezwaarbrief(
                onderwerp: "Wij hebben uw klacht ontvangen",
                onderdelen: [
                    deel("Wat hebben wij van u gekregen?", got),
                    deel(
                        "Hoe gaat het verder?", "Iemand die er niet bij was, behandelt uw klacht. U kunt uw verhaal vertellen.",
                        "U hoort van ons uiterlijk op \(beeld.uiterlijk.uitkomst.metWeekdag)."),
                    hulp(g),
                ])
        }
        return Bezwaarbrief(
            onderwerp: "Ons antwoord op uw klacht",
            onderdelen: [
                deel("Wat vinden wij van uw klacht?", got, "Ons oordeel: \(end.oordeel.zin)"),
                deel("Wat hebben wij gevonden, en wat doen wij ermee?", end.bevindingen),
                deel(
                    "Bent u het er niet mee eens?",
                    "U kunt uw klacht binnen een jaar voorleggen aan de ombudsman. Dat is gratis. Hoe dat gaat, staat op nationaleombudsman.nl."
                ),
                hulp(g),
            ])
    }

    private static func hulp(_ g: Gegevens) -> Besluitbrief.Onderdeel {
        Besluitbrief.Onderdeel(
            kop: "Wie kan u helpen?",
            alineas: [
                .lijst([
                    "Vragen over deze brief: \(g.contact).",
                    "Gratis en onafhankelijke hulp: \(g.clientondersteuning).",
                    "Een onafhankelijke vertrouwenspersoon, gratis, voor kinderen en ouders: \(g.vertrouwenspersoon).",
                ])
            ])
    }

    private static func deel(_ kop: String, _ texts: String...) -> Besluitbrief.Onderdeel {
        Besluitbrief.Onderdeel(kop: kop, alineas: texts.filter { !$0.isLeeg }.map { .tekst($0) })
    }

    /// The whole letter as text, for a preview or a test.
    package var alsTekst: String {
        ([onderwerp] + onderdelen.map { ([$0.kop] + $0.alineas.map(\.alsTekst)).joined(separator: "\n") }).joined(separator: "\n\n")
    }
}

extension Bezwaarbeeld {
    fileprivate var tegenwoorden: String { tegen?.inBrief ?? "ons besluit" }
}

extension Bezwaarbesluit {
    /// - Parameter beeld: when a change falls, what was decided before holds again.
    fileprivate func zin(_ beeld: Bezwaarbeeld) -> String {
        let doel = beeld.tegen, name = doel?.naam ?? "Ons besluit", after = beeld.naVerval(self)
        switch uitkomst {
        case .nietOntvankelijk:
            return "Wij kunnen uw bezwaar niet behandelen (niet-ontvankelijk). De reden: \(belet?.zin ?? "dat staat hieronder")."
        case .ongegrond:
            return
                "U krijgt geen gelijk (uw bezwaar is ongegrond). \(doel?.isLater == true ? "\(name) blijft gelden." : "Ons besluit blijft zoals het is.")"
        case .deels: return "U krijgt voor een deel gelijk (uw bezwaar is deels gegrond). \(after)"
        case .gegrond: return "U krijgt gelijk (uw bezwaar is gegrond). \(after)"
        }
    }
}

extension Bezwaarbeeld {
    /// What comes in the place of what fell, with its day (Awb 7:11 lid 2).
    fileprivate func naVerval(_ decision: Bezwaarbesluit) -> String {
        guard tegen?.isLater == true else { return naVervalBesluit }
        let gone = "\(tegen?.naam ?? "De wijziging") vervalt. Het eerdere besluit geldt weer zoals het was."
        guard decision.uitkomst == .deels else { return gone }
        guard let next = vervangendeWijziging?.inhoud else { return "\(gone) Over wat er wel verandert, krijgt u een nieuw besluit." }
        return
            "\(tegen?.naam ?? "De wijziging") vervalt. In de plaats daarvan namen wij op \(next.genomen.uitgeschreven) een nieuw besluit: "
            + "\(next.wat.label.lowercased()). Dat besluit hoort bij deze brief."
    }

    private var naVervalBesluit: String {
        guard let next = vervanging else { return "Ons besluit vervalt. U krijgt een nieuw besluit." }
        let first = besluit.map { " van \($0.inhoud.genomen.uitgeschreven)" } ?? ""
        return
            "Ons besluit\(first) vervalt. In de plaats daarvan namen wij op \(next.inhoud.genomen.uitgeschreven) een nieuw besluit "
            + "(kenmerk B-\(next.id.hex.suffix(8).uppercased())): \(next.inhoud.strekking.inBrief). Dat besluit hoort bij deze brief."
    }
}

extension Besluit.Strekking {
    fileprivate var inBrief: String {
        switch self {
        case .toekennen: "u krijgt de hulp"
        case .gedeeltelijk: "u krijgt een deel van de hulp"
        case .afwijzen: "u krijgt de hulp niet"
        }
    }
}

extension Bezwaarbesluit.Belet {
    fileprivate var zin: String {
        switch self {
        case .teLaat: "het kwam te laat, en wij vinden de reden daarvoor niet genoeg (Awb 6:9 en 6:11)"
        case .verzuim: "wat ontbrak, is niet op tijd aangevuld (Awb 6:6)"
        case .geenBelang: "het besluit gaat u niet rechtstreeks aan (Awb 1:2)"
        case .geenBesluit: "het is geen besluit waartegen bezwaar kan (Awb 1:3)"
        }
    }
}

extension Hoorafzien {
    fileprivate var zin: String {
        switch self {
        case .kennelijkNietOntvankelijk: "uw bezwaar kan duidelijk niet in behandeling"
        case .kennelijkOngegrond: "het is duidelijk dat uw bezwaar geen gelijk kan krijgen"
        case .wilNiet: "u liet weten dat u dat niet wilde"
        case .geenAntwoord: "wij kregen geen antwoord op onze uitnodiging"
        case .tegemoetgekomen: "u krijgt helemaal gelijk"
        case .alGehoord: "u vertelde uw verhaal al eerder, en er zijn geen nieuwe feiten"
        }
    }
}

extension Klachtafdoening.Uitkomst {
    fileprivate var zin: String {
        switch self {
        case .tevreden: "wij hebben het samen opgelost, en u bent tevreden."
        case .gegrond: "u hebt gelijk (gegrond)."
        case .deels: "u hebt voor een deel gelijk (deels gegrond)."
        case .ongegrond: "u krijgt geen gelijk (ongegrond)."
        case .geenOordeel: "wij kunnen niet vaststellen wat er gebeurde, en geven daarom geen oordeel."
        case .nietBehandeld: "wij nemen de klacht niet in behandeling. Waarom staat hieronder."
        case .ingetrokken: "u trok de klacht in."
        }
    }
}
