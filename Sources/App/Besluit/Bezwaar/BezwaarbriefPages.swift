// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A letter about an objection or a complaint, with to whom it may go.
struct Bezwaarbrievenblad: Sendable {
    let brief: Bezwaarbrief
    let aan: [String]
    let isGeheim: Bool
    let heeftTelefoon: Bool
    let plaats: String
    let gemeente: String
    let kenmerk: String
    let datum: Datum?
    let ondertekening: [String]
    var vorm: Briefvorm?

    /// The receipt of an objection; once decided, the decision on it. Each has a mark of its own.
    /// - Parameter isOntvangst: the receipt, also when there is a decision.
    static func lees(
        _ page: Nabesluitblad, _ bezwaar: UUIDv7, isOntvangst: Bool = false, _ config: Config, _ tx: LeesTx
    ) throws -> Bezwaarbrievenblad {
        let found = try page.bezwaar(bezwaar), settings = try Briefinstelling.lees(config)
        // Annulled and not decided on anew: the letter that was sent, not another receipt.
        let item = found.beslissing == nil ? found.voorVernietiging ?? found : found
        let decision = isOntvangst ? nil : item.beslissing
        let signer = decision?.inhoud.ondertekenaar ?? item.bevestiger
        let data = try Briefmaker(settings, page.kader, aan: item.bezwaar.indiener, over: page.beeld.jeugdige, door: signer, tx)
        let letter =
            decision == nil
            ? Bezwaarbrief.ontvangst(item, data.gegevens)
            : try Bezwaarbrief.beslissing(item, verzonden: item.verzonden ?? tx.vandaag, data.gegevens)
        let mandate = decision.map { [$0.inhoud.mandaat.functie, $0.inhoud.mandaat.bron] } ?? []
        return data.blad(
            letter, feit: decision?.id ?? item.id, datum: decision == nil ? item.stap(.bevestigd)?.op : item.verzonden, config,
            mandaat: mandate)
    }
}

extension Bezwaarbeeld {
    /// Who signs the receipt: who confirmed it, and until then who recorded it; the same for every reader.
    fileprivate var bevestiger: ID<Gebruiker> { ID(stappen.last { $0.inhoud.wat == .bevestigd }?.door ?? feit.door) }
}

extension Klachtbeeld {
    /// Who signs the letter that goes now: who recorded its last word.
    var schrijver: ID<Gebruiker> { ID(afdoening?.door ?? stappen.last { $0.inhoud.wat == .bevestigd }?.door ?? feit.door) }

    /// The day it bears: of the answer, else of the receipt; nil: not confirmed yet.
    var briefdatum: Datum? { afdoening?.inhoud.verteld ?? stap(.bevestigd)?.op }
}

/// What every letter about an objection or a complaint takes from settings, family and team.
struct Briefmaker {
    let gegevens: Bezwaarbrief.Gegevens
    private let settings: Briefinstelling
    private let aan: [String]
    private let isGeheim: Bool
    private let heeftTelefoon: Bool
    private let naam: String
    private let stijlen: [Huisstijl]
    private let beeldmerken: [Beeldmerk]
    private let vandaag: Datum

    init(
        _ settings: Briefinstelling, _ kader: Dossierkader, aan wie: ID<Persoon>, over kind: ID<Persoon>?, door: ID<Gebruiker>, _ tx: LeesTx
    ) throws {
        let signer = try BeheerStore.medewerker(door, tx)
        let team = try BeheerStore.teams(tx).first { signer?.teams.contains($0.team) == true && !$0.telefoon.isEmpty }
        let contact = Briefcontact(
            team.map { ($0.naam, $0.telefoon) }, settings, isGeheim: kader.zicht.schermen.heeftGeheim(voor: .betrokkene(wie)))
        self.settings = settings
        stijlen = try HuisstijlStore.stijlen(tx)
        beeldmerken = try HuisstijlStore.beeldmerken(tx)
        vandaag = tx.vandaag
        isGeheim = kader.isGeheim(wie, kind)
        heeftTelefoon = contact.heeftTelefoon
        naam = signer?.naam ?? ""
        aan = [kader.gezin.personen[wie]?.naam.volledig ?? "indiener"] + kader.postadres(wie, kind)
        gegevens = Bezwaarbrief.Gegevens(
            jeugdige: kind.map { kader.gezin.naam($0) } ?? "uw kind", contact: contact.tekst,
            clientondersteuning: settings.clientondersteuning, vertrouwenspersoon: settings.vertrouwenspersoon)
    }

    func blad(_ brief: Bezwaarbrief, feit: UUIDv7, datum: Datum?, _ config: Config, mandaat: [String] = []) -> Bezwaarbrievenblad {
        Bezwaarbrievenblad(
            brief: brief, aan: aan, isGeheim: isGeheim, heeftTelefoon: heeftTelefoon, plaats: settings.plaats,
            gemeente: config.gemeentenaam, kenmerk: Aanvraagbrief.kenmerk(feit), datum: datum,
            ondertekening: ["namens het college van burgemeester en wethouders van \(config.gemeentenaam),", naam] + mandaat,
            vorm: stijlen.geldend(op: datum ?? vandaag)?.vorm(beeldmerken))
    }
}

extension Dossierkader {
    /// Is it a secret where one of these lives?
    func isGeheim(_ wie: ID<Persoon>, _ kind: ID<Persoon>?) -> Bool {
        zicht.schermen.heeftGeheim(wie) || (kind.map(zicht.schermen.heeftGeheim) ?? false)
    }

    /// The lines of an address on a letter; none when it is not known or a secret.
    func postadres(_ wie: ID<Persoon>, _ kind: ID<Persoon>?) -> [String] {
        guard !isGeheim(wie, kind), let address = gezin.woonadres(wie) else { return [] }
        return address.regel.split(separator: ", ").map(String.init)
    }
}

extension Nabesluitblad {
    func postadres(_ wie: ID<Persoon>) -> [String] { kader.postadres(wie, beeld.jeugdige) }
}

/// Such a letter on screen as it comes out of the printer.
enum BezwaarbriefPages {
    static func toon(_ verzoek: Verzoek, _ page: Nabesluitblad, _ blad: Bezwaarbrievenblad) -> Antwoord {
        toon(
            verzoek, page.kader, .besluit, "Brief over het bezwaar", blad,
            terug: HTML.link("Terug naar het bezwaar", naar: NabesluitURL.blad(page.kader.id, page.beeld.id)))
    }

    static func toon(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ sheet: Dossierblad, _ titel: String, _ blad: Bezwaarbrievenblad, terug: HTML
    ) -> Antwoord {
        verzoek.dossierpagina(
            titel, kader, blad: sheet, isBrief: true,
            """
            <div class="geen-druk">\(boven(blad))<p>\(terug)</p></div>
            \(brief(blad).html)
            """)
    }

    private static func boven(_ blad: Bezwaarbrievenblad) -> HTML {
        let secret: HTML? =
            blad.isGeheim
            ? HTML.melding(
                .gevaar,
                "<p>De verblijfplaats is geheim. Er staat geen adres op de brief. Geef de brief persoonlijk, of spreek een veilig postadres af.</p>"
            )
            : nil
        let unknown: HTML? =
            blad.aan.count == 1 && !blad.isGeheim
            ? HTML.melding(.letOp, "Er is geen adres bekend. Leg het adres vast, of geef de brief persoonlijk.") : nil
        return "\(secret)\(unknown)\(blad.heeftTelefoon ? nil : HTML.melding(.letOp, "\(Briefcontact.ontbreekt)"))"
    }

    private static func brief(_ blad: Bezwaarbrievenblad) -> Brief {
        Brief(
            organisatie: "Gemeente \(blad.gemeente)", aan: blad.aan, plaats: blad.plaats, datum: blad.datum, kenmerk: blad.kenmerk,
            onderwerp: blad.brief.onderwerp, aanhef: "Beste \(blad.aan.first ?? "indiener"),",
            delen: blad.brief.onderdelen.map { part in Brief.Deel(part.kop, HTML.joined(part.alineas.map(alinea))) },
            ondertekening: blad.ondertekening, vorm: blad.vorm)
    }

    private static func alinea(_ paragraph: Besluitbrief.Alinea) -> HTML {
        switch paragraph {
        case .tekst(let text): HTML.vrijeTekst(text)
        case .lijst(let items): HTML.lijst(items.map { HTML($0) })
        }
    }
}
