// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What protects people of a file and runs today.
struct Beschermingen: Sendable {
    let vlaggen: [Feit<Veiligheidsvlag>]
    let geheimen: [Feit<Geheimhouding>]
    /// Shields that do not hide something from this reader: of those one does not even know that they are there.
    let schermen: [Feit<Scherm>]
    /// Shields and secrets that somebody proposed to end: a second colleague decides.
    var voorgesteld: Set<UUIDv7> = []

    /// The act for which two people may be needed to end this; nil: one is enough.
    func vierogen(_ feit: UUIDv7) -> Vierogendaad? {
        if schermen.contains(where: { $0.id == feit }) { return .schermOpheffen }
        return geheimen.contains { $0.id == feit } ? .geheimOpheffen : nil
    }

    func bevat(_ feit: UUIDv7) -> Bool {
        vlaggen.contains { $0.id == feit } || geheimen.contains { $0.id == feit } || schermen.contains { $0.id == feit }
    }
}

enum BeschermingPages {
    static func mensen(_ kader: Dossierkader) -> [Keuze] { kader.gezin.mensen.map { Keuze($0.id.hex, $0.naam.volledig) } }

    static func overzicht(_ lijst: Beschermingen, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let may = kader.zicht.magSchrijven
        let add: (String, String) -> HTML? = { label, path in may ? HTML.knoppen([.knop(label, naar: path, stil: true)]) : nil }
        return verzoek.dossierpagina(
            "Bescherming en schermen", kader, blad: .gezin,
            """
            \(HTML.kop2("Veiligheidsvlaggen"))
            <p>Een vlag staat boven elke bladzijde van dit dossier, tot iemand hem beëindigt.</p>
            \(vlaggen(lijst.vlaggen, kader, verzoek, may))\(add("Vlag toevoegen", GezinURL.nieuweVlag(kader.id)))
            \(HTML.kop2("Geheime verblijfplaats"))
            \(geheimen(lijst, kader, verzoek, may))\(add("Geheim toevoegen", GezinURL.nieuwGeheim(kader.id)))
            \(HTML.kop2("Schermen"))
            <p>Een scherm verbergt iets voor een collega, of houdt het van papier voor iemand uit het gezin.</p>
            \(schermen(lijst, kader, may))\(add("Iets afschermen", GezinURL.nieuwScherm(kader.id)))
            <p class="terug">\(HTML.link("Terug naar gezin en netwerk", naar: GezinURL.gezin(kader.id)))</p>
            """)
    }

    private static func vlaggen(_ vlaggen: [Feit<Veiligheidsvlag>], _ kader: Dossierkader, _ verzoek: Verzoek, _ may: Bool) -> HTML {
        let rows = vlaggen.map { fact -> [HTML] in
            let flag = fact.inhoud
            let late = flag.herzienOp < verzoek.vandaag ? Teken("te laat", .gevaar).html : HTML()
            return [
                HTML(flag.tekst), HTML(flag.over.isEmpty ? "hele gezin" : Woorden.opsomming(flag.over.map { kader.gezin.naam($0) })),
                "\(HTML.datum(flag.herzienOp)) \(late)",
                "\(flag.verteld == .nee ? Teken(flag.verteld.label, .letOp).html : HTML(flag.verteld.label))\(flag.vertelToelichting.isEmpty ? nil : ": \(flag.vertelToelichting)" as HTML)",
                may
                    ? "\(HTML.link("Opnieuw bekijken", naar: GezinURL.vlag(kader.id, fact.id), verborgen: flag.tekst)) \(einde(fact.id, kader, flag.tekst))"
                    : "",
            ]
        }
        return Tabel(
            "Veiligheidsvlaggen", kolommen: ["Waarop letten", "Over", "Herzien vóór", "Besproken", Tabel.Kolom("Doen", opPapier: false)],
            rijen: rows,
            leeg: "Er is geen veiligheidsvlag.", titelZichtbaar: false
        ).html
    }

    private static func wacht(_ feit: UUIDv7, _ lijst: Beschermingen) -> HTML {
        lijst.voorgesteld.contains(feit) ? Teken("opheffen wacht op een tweede collega", .letOp).html : HTML()
    }

    private static func geheimen(_ lijst: Beschermingen, _ kader: Dossierkader, _ verzoek: Verzoek, _ may: Bool) -> HTML {
        let rows = lijst.geheimen.map { fact -> [HTML] in
            let secret = fact.inhoud, waits = wacht(fact.id, lijst)
            return [
                HTML(kader.gezin.naam(secret.persoon)), HTML(secret.wat.label),
                HTML(secret.voor.isEmpty ? "iedereen buiten het team" : Woorden.opsomming(secret.voor.map { kader.gezin.naam($0) })),
                HTML(secret.grond),
                secret.herzienOp.map { "\(HTML.datum($0)) \($0 < verzoek.vandaag ? Teken("te laat", .gevaar).html : HTML())" } ?? "–",
                may ? "\(waits) \(einde(fact.id, kader, "geheim van \(kader.gezin.naam(secret.persoon))"))" : waits,
            ]
        }
        return Tabel(
            "Geheime verblijfplaats", kolommen: ["Van wie", "Wat", "Voor wie", "Waarom", "Herzien vóór", "Doen"], rijen: rows,
            leeg: "Niemand in dit gezin heeft een geheime verblijfplaats.", titelZichtbaar: false
        ).html
    }

    private static func schermen(_ lijst: Beschermingen, _ kader: Dossierkader, _ may: Bool) -> HTML {
        let rows = lijst.schermen.map { fact -> [HTML] in
            let waits = wacht(fact.id, lijst)
            let shield = fact.inhoud
            let what = shield.over.map { "Alles wat alleen over \(kader.gezin.naam($0)) gaat" } ?? "Een notitie, document of plan"
            let who =
                [shield.voorGebruikers.isEmpty ? nil : Woorden.aantal(shield.voorGebruikers.count, "collega", "collega’s")].compactMap(
                    \.self)
                + shield.voorBetrokkenen.map { kader.gezin.naam($0) }
            return [
                HTML(what), HTML(Woorden.opsomming(who)), HTML(shield.reden), may ? "\(waits) \(einde(fact.id, kader, "scherm"))" : waits,
            ]
        }
        return Tabel(
            "Schermen", kolommen: ["Wat", "Voor wie verborgen", "Waarom", "Doen"], rijen: rows, leeg: "Er is niets afgeschermd.",
            titelZichtbaar: false
        ).html
    }

    private static func einde(_ feit: UUIDv7, _ kader: Dossierkader, _ wat: String) -> HTML {
        .link("Beëindigen", naar: GezinURL.eindeBescherming(kader.id, feit), verborgen: wat)
    }
}
