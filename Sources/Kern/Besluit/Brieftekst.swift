// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The sentences of the letter, part by part, in plain Dutch (B1).
struct Brieftekst {
    let besluit: Besluit
    let aanvraag: Aanvraag
    let bewijs: Afwegingsbewijs
    let kader: Afwegingskader
    let g: Briefgegevens
    let bezwaarTot: Datum

    var besloten: Besluitbrief.Onderdeel {
        let asked = "Op \(aanvraag.ontvangen.uitgeschreven) kregen wij de aanvraag om jeugdhulp voor \(g.jeugdige)."
        let outcome =
            switch besluit.strekking {
            case .toekennen: "Wij hebben besloten dat \(g.jeugdige) deze hulp krijgt:"
            case .gedeeltelijk: "Wij hebben besloten dat \(g.jeugdige) een deel van de gevraagde hulp krijgt:"
            case .afwijzen: "Wij hebben besloten dat wij geen jeugdhulp met een besluit geven. Wij wijzen de aanvraag af."
            }
        return deel("Wat hebben wij besloten?", asked, outcome, lijst: besluit.voorzieningen.map(regel))
    }

    var betekenis: Besluitbrief.Onderdeel {
        guard besluit.strekking != .afwijzen else {
            return deel(
                "Wat betekent dit voor u?",
                "De gemeente regelt en betaalt de gevraagde hulp niet. Het lokale team blijft met u meedenken over hulp die wel kan.")
        }
        return deel(
            "Wat betekent dit voor u?",
            "De gemeente regelt en betaalt deze hulp. U krijgt er geen rekening voor.",
            "Het besluit geldt voor de periode die hierboven staat. Is daarna nog hulp nodig? Dan kijken wij op tijd samen met u.")
    }

    var doen: Besluitbrief.Onderdeel {
        guard let first = besluit.voorzieningen.map(\.periode.van).min() else {
            return deel("Wat moet u doen?", "U hoeft nu niets te doen. Verandert er iets thuis? Bel dan \(g.contact).")
        }
        // Help may begin on the day of the letter: then a week is given before it is late.
        let late = max(first, g.verzonden.plus(weken: 1))
        return deel(
            "Wat moet u doen, en wanneer?",
            "Wij geven de opdracht aan de aanbieder. De aanbieder neemt contact met u op over het begin van de hulp.",
            "Heeft u op \(late.uitgeschreven) nog niets gehoord, of verandert er iets? Bel dan \(g.contact).")
    }

    var waarom: Besluitbrief.Onderdeel {
        let steps = bewijs.bevindingen.compactMap(uitlegStap)
        let deviation = besluit.afwijking.map { [Besluitbrief.Alinea.tekst($0)] } ?? []
        return Besluitbrief.Onderdeel(
            kop: "Waarom hebben wij dit besloten?",
            alineas: [.tekst(besluit.motivering), .tekst("Zo hebben wij het stap voor stap bekeken:"), .lijst(steps)] + deviation
                + [.tekst("Dit besluit rust op \(kader.bron).")])
    }

    var bezwaar: Besluitbrief.Onderdeel {
        let online = g.bezwaarOnline.map { "Bezwaar maken kan ook op \($0)." }
        return deel(
            "Bent u het er niet mee eens?",
            "Bel ons eerst gerust: \(g.contact). Vaak kunnen wij het samen oplossen. De termijn voor bezwaar loopt dan wel door.",
            "U kunt bezwaar maken tot en met \(bezwaarTot.metWeekdag). Stuur uw brief naar: \(g.bezwaaradres).",
            online ?? "",
            "Zet in uw brief: uw naam en adres, de datum, het kenmerk \(g.kenmerk), en waarom u het er niet mee eens bent. "
                + "Zet er ook uw handtekening onder.")
    }

    var hulp: Besluitbrief.Onderdeel {
        deel(
            "Wie kan u helpen?",
            lijst: [
                "Vragen over deze brief: \(g.contact).",
                "Gratis en onafhankelijke hulp bij uw aanvraag of bezwaar: \(g.clientondersteuning).",
                "De vertrouwenspersoon, voor de jeugdige en de ouders: \(g.vertrouwenspersoon).",
            ])
    }

    private func regel(_ granted: Voorziening) -> String {
        "\(granted.aard), \(granted.omvang.uitgeschreven), \(granted.periode.uitgeschreven). \(granted.vorm.label)."
    }

    private func uitlegStap(_ found: Stapbevinding) -> String? {
        guard let step = kader.stap(found.stap), let conclusion = step.conclusie(found.conclusie) else { return nil }
        return "\(step.titel) \(conclusion.brief) \(found.overweging)"
    }

    private func deel(_ kop: String, _ texts: String..., lijst: [String] = []) -> Besluitbrief.Onderdeel {
        let paragraphs = texts.filter { !$0.isEmpty }.map { Besluitbrief.Alinea.tekst($0) }
        return Besluitbrief.Onderdeel(kop: kop, alineas: paragraphs + (lijst.isEmpty ? [] : [.lijst(lijst)]))
    }
}
