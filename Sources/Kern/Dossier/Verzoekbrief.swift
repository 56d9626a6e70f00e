// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The answer to a request, for who asked: written so that somebody of fifteen understands it. Short sentences, no words of law but the
/// article itself, and always what somebody can do now (AVG 12 lid 1; Jeugdwet 7.3.2).
package struct Verzoekbrief: Sendable, Equatable {
    package let onderwerp: String
    package let aanhef: String
    package let onderdelen: [Besluitbrief.Onderdeel]
}

/// What the letter names that does not stand in the request.
package struct Verzoekbriefgegevens: Sendable {
    package let gemeente: String
    /// Whom it goes to, by name.
    package let aan: String
    /// Who it is about, when that is somebody else.
    package let over: String?
    /// A young person who asks for themselves: `je`. Everybody else: `u`.
    package let isJong: Bool
    /// Whom to call, with telephone number.
    package let contact: String
    package let vertrouwenspersoon: String
    package let bezwaaradres: String
    package let bezwaarOnline: String?
    /// How long a copy of the keys may still be there after destruction.
    package let kopiedagen: Int
    package let vandaag: Datum
    package init(
        gemeente: String, aan: String, over: String?, isJong: Bool, contact: String, vertrouwenspersoon: String, bezwaaradres: String,
        bezwaarOnline: String?, kopiedagen: Int, vandaag: Datum
    ) {
        self.gemeente = gemeente
        self.aan = aan
        self.over = over
        self.isJong = isJong
        self.contact = contact
        self.vertrouwenspersoon = vertrouwenspersoon
        self.bezwaaradres = bezwaaradres
        self.bezwaarOnline = bezwaarOnline
        self.kopiedagen = kopiedagen
        self.vandaag = vandaag
    }
}

extension Verzoekbrief {
    /// Nil while there is no answer, or when the request was withdrawn: then there is nothing to write.
    package init?(_ beeld: Verzoekbeeld, _ gegevens: Verzoekbriefgegevens) {
        guard let answer = beeld.besluit?.inhoud, answer.uitkomst != .ingetrokken else { return nil }
        let text = Verzoekbrieftekst(beeld: beeld, antwoord: answer, g: gegevens)
        onderwerp = gegevens.isJong ? "Antwoord op jouw vraag" : "Antwoord op uw vraag"
        aanhef = "Beste \(gegevens.aan),"
        onderdelen = [text.gevraagd, text.besloten, text.betekenis, text.doen, text.oneens, text.hulp].compactMap(\.self)
    }
}

/// The sentences, part by part.
private struct Verzoekbrieftekst {
    let beeld: Verzoekbeeld
    let antwoord: Verzoekbesluit
    let g: Verzoekbriefgegevens

    private var soort: Verzoeksoort { beeld.verzoek.verzoeksoort }
    private func z(_ je: String, _ u: String) -> String { g.isJong ? je : u }
    private var dossier: String { g.over.map { "het dossier van \($0)" } ?? z("jouw dossier", "uw dossier") }

    var gevraagd: Besluitbrief.Onderdeel {
        let asked =
            switch soort {
            case .inzage: z("Je wilt zien wat er in \(dossier) staat.", "U wilt zien wat er in \(dossier) staat.")
            case .afschrift: z("Je wilt een kopie van \(dossier).", "U wilt een kopie van \(dossier).")
            case .correctie: z("Je wilt dat wij iets verbeteren in \(dossier).", "U wilt dat wij iets verbeteren in \(dossier).")
            case .verwijdering:
                z("Je wilt dat wij gegevens vernietigen uit \(dossier).", "U wilt dat wij gegevens vernietigen uit \(dossier).")
            }
        return deel(
            z("Wat heb je gevraagd?", "Wat hebt u gevraagd?"),
            "Op \(beeld.verzoek.ontvangen.uitgeschreven) kregen wij \(z("jouw", "uw")) vraag. \(asked)",
            "Goed dat \(z("je", "u")) dit vraagt." + (heeftRecht ? " \(z("Jij hebt", "U hebt")) daar recht op." : ""))
    }

    /// Only above a yes: above a no it would speak against the answer.
    private var heeftRecht: Bool { antwoord.uitkomst.isToegewezen && antwoord.grond != .nietBevoegd && antwoord.grond != .onbekendWie }

    // MARK: The answer

    var besloten: Besluitbrief.Onderdeel {
        let outcome =
            switch antwoord.uitkomst {
            case .toewijzen: "Ja. \(ja)"
            case .deels: deels
            case .weigeren, .ingetrokken: "Nee. Dat doen wij deze keer niet."
            }
        let why = antwoord.grond.map { [reden($0), "Dat staat in de wet: \($0.bron)."] } ?? []
        return deel("Ons antwoord: \(antwoord.uitkomst.label.lowercased())", outcome, why.joined(separator: " "), antwoord.toelichting)
    }

    private var ja: String {
        switch soort {
        case .inzage: z("Je mag zien wat er staat.", "U mag zien wat er staat.")
        case .afschrift: z("Je krijgt een kopie.", "U krijgt een kopie.")
        case .correctie: "Wij verbeteren het."
        case .verwijdering: "Wij vernietigen de gegevens."
        }
    }

    private var deels: String {
        switch soort {
        case .inzage: z("Een deel laten wij weg. De rest mag je zien.", "Een deel laten wij weg. De rest mag u zien.")
        case .afschrift:
            z("Een deel laten wij weg. Van de rest krijg je een kopie.", "Een deel laten wij weg. Van de rest krijgt u een kopie.")
        case .correctie: "Een deel verbeteren wij. De rest niet."
        case .verwijdering: "Een deel vernietigen wij. De rest niet."
        }
    }

    /// Why not, said to a person; the article stands behind it.
    private func reden(_ grond: Weigergrond) -> String {
        switch grond {
        case .belangAnder: "Iemand anders heeft deze gegevens echt nodig. Daarom bewaren wij ze."
        case .privacyAnder: "Een deel gaat over iemand anders. Ook die persoon heeft recht op privacy."
        case .wet: "De wet zegt dat wij dit moeten bewaren."
        case .bewaarplicht: "Er loopt nog een zaak. Zolang die loopt, mogen wij niets vernietigen."
        case .veiligheid: "Het is niet veilig als wij dit geven. Dat kan gaan om \(z("jou", "u")) of om een ander."
        case .klopt: "Wij hebben het nagekeken. Volgens ons klopt wat er staat."
        case .oordeel: "Het is wat een hulpverlener ervan vindt. Dat is een mening en geen feit."
        case .nietBevoegd: "Niet iedereen mag dit vragen. Volgens de wet mag \(z("jij", "u")) dit niet vragen."
        case .onbekendWie: "Wij weten nog niet zeker wie dit vraagt. Kom langs met een paspoort of ID-kaart."
        case .herhaald: "Dit is kort geleden al gevraagd. Toen hebben wij geantwoord."
        }
    }

    // MARK: What it means

    /// What follows, and not as done before it is.
    var betekenis: Besluitbrief.Onderdeel? {
        guard antwoord.uitkomst.isToegewezen else {
            let stays = soort == .verwijdering || soort == .correctie
            return stays ? deel(kopBetekenis, "Er verandert nu niets in het dossier.") : nil
        }
        switch soort {
        case .inzage, .afschrift:
            return deel(
                kopBetekenis, "De kopie zit bij deze brief. Achteraan staat wat er niet in zit, en waarom.",
                "Bewaar de kopie op een veilige plek. Er staat veel in over \(g.over ?? z("jou", "u")).")
        case .correctie:
            return deel(
                kopBetekenis,
                beeld.verbetering == nil
                    ? "Wij gaan dit verbeteren, \(wanneer)." : "Wij hebben het verbeterd.",
                "Wat er eerst stond, blijft te zien. Zo weet iedereen wat er is veranderd.")
        case .verwijdering:
            let done = beeld.afgifte.map { "De gegevens zijn vernietigd op \($0.inhoud.op.uitgeschreven)." }
            return deel(
                kopBetekenis, done ?? "Wij gaan deze gegevens vernietigen, \(wanneer).",
                "Een reservekopie van de sleutels bestaat daarna nog hoogstens \(g.kopiedagen) dagen. "
                    + "Dan kan niemand de gegevens nog lezen.",
                beeld.afgifte == nil ? "" : "Ons bewijs dat het weg is, zit bij deze brief.")
        }
    }

    private var kopBetekenis: String { z("Wat betekent dit voor jou?", "Wat betekent dit voor u?") }

    private var wanneer: String {
        let last = beeld.uiterlijk.uitkomst
        return g.vandaag <= last ? "uiterlijk op \(last.uitgeschreven)" : "zo snel mogelijk. Wij zijn te laat, sorry daarvoor"
    }

    // MARK: What somebody can do

    var doen: Besluitbrief.Onderdeel {
        var steps = ["\(z("Snap je iets niet?", "Is iets niet duidelijk?")) Bel \(g.contact). Wij leggen het graag uit."]
        if soort.isAfschrift, antwoord.uitkomst.isToegewezen {
            steps.append("Klopt er iets niet? Vraag ons om het te verbeteren.")
            steps.append("\(z("Wil je", "Wilt u")) iets weg hebben? Vraag ons om het te vernietigen.")
        }
        if antwoord.grond == .nietBevoegd { steps.append("Vraag aan ons wie het wel mag vragen.") }
        steps.append(
            "\(z("Zie jij het anders?", "Ziet u het anders?")) Schrijf het op. Wij zetten \(z("jouw", "uw")) woorden in het dossier.")
        return deel(z("Wat kun je nu doen?", "Wat kunt u nu doen?"), lijst: steps)
    }

    var oneens: Besluitbrief.Onderdeel {
        let online = g.bezwaarOnline.map { ["Het kan ook op \($0)."] } ?? []
        return deel(
            z("Ben je het er niet mee eens?", "Bent u het er niet mee eens?"),
            lijst: [
                "Bel ons eerst: \(g.contact). Vaak komen wij er samen uit.",
                ([
                    "\(z("Je kunt", "U kunt")) bezwaar maken. Doe dat binnen zes weken na deze brief (UAVG 34).",
                    "Stuur een brief naar: \(g.bezwaaradres).",
                ] + online).joined(separator: " "),
                "\(z("Je kunt", "U kunt")) ook een klacht sturen naar de Autoriteit Persoonsgegevens.",
            ])
    }

    var hulp: Besluitbrief.Onderdeel {
        deel(
            z("Wie kan je helpen?", "Wie kan u helpen?"),
            "De vertrouwenspersoon helpt \(z("je", "u")) gratis. Die werkt niet bij de gemeente. Bel \(g.vertrouwenspersoon).")
    }

    private func deel(_ kop: String, _ texts: String..., lijst: [String] = []) -> Besluitbrief.Onderdeel {
        let paragraphs = texts.filter { !$0.isEmpty }.map { Besluitbrief.Alinea.tekst($0) }
        return Besluitbrief.Onderdeel(kop: kop, alineas: paragraphs + (lijst.isEmpty ? [] : [.lijst(lijst)]))
    }
}
