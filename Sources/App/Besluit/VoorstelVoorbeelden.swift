// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of a proposal: as who approves reads it, as who asked it, and given back.
enum VoorstelVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ page: Aanvraagblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        let petra = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(9)), naam: "Petra Hoogland", functie: "teamleider", rollen: [.teamleider])
        let asked = family.feit(111, voorstel(page, family, door: petra.gebruiker), kind: Voorbeeldgezin.noor)
        let mine = family.feit(112, voorstel(page, family, door: verzoek.gebruiker), kind: Voorbeeldgezin.noor)
        let back = Voorsteluitkomst(
            voorstel: ID(mine.id), wat: .teruggegeven, reden: "Waarom niet eerst een half jaar? Kijk daarna samen of meer nodig is.",
            door: petra.gebruiker, op: family.vandaag)
        let answered = Voorstelbeeld(feit: mine, uitkomst: family.feit(113, back, kind: Voorbeeldgezin.noor))
        let open = blad(page, Voorstelbeeld(feit: asked, uitkomst: nil), petra, verzoek)
        let waiting = blad(page, Voorstelbeeld(feit: mine, uitkomst: nil), petra, verzoek)
        let returned = blad(page, answered, petra, verzoek)
        let wrong = Teruggaafinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Voorstel voor een besluit", .gevuld, VoorstelPages.toon(verzoek, open, [:], [])),
            .blad("Voorstel voor een besluit", .fout, VoorstelPages.toon(verzoek, open, wrong.ingevuld, wrong.fouten)),
            .blad("Voorstel dat wacht", .gevuld, VoorstelPages.toon(verzoek, waiting, [:], [])),
            .blad("Voorstel dat terugkwam", .gevuld, VoorstelPages.toon(verzoek, returned, [:], [])),
        ]
    }

    /// A change of a decision that runs: as who approves reads it, and given back.
    static func wijzigingen(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let petra = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(9)), naam: "Petra Hoogland", functie: "teamleider", rollen: [.teamleider])
        let plain = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = plain.beeld.laatsteBesluit else { return [] }
        let page = try Aanvraagblad.besloten(
            family, verzonden: Verzending(besluit: ID(decision.id), verzonden: family.vandaag.plus(dagen: -1), wijze: .post))
        let change = Wijzigingsvoornemen(
            besluit: ID(decision.id), wat: .wijzigen, grond: .nietToereikend,
            toelichting: "Twee uur is te kort om elke ochtend mee te gaan. Daarom wordt het zes uur.", per: family.vandaag.plus(dagen: 7),
            omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek), gehoordOp: family.vandaag,
            gezegd: "Karin vindt het goed.", na: decision.id)
        func asked(_ number: UInt8, door wie: ID<Gebruiker>) -> Feit<Besluitvoorstel> {
            let proposal = Besluitvoorstel(
                aanvraag: page.beeld.id, strekking: .toekennen,
                voorzieningen: page.beeld.verloop(van: decision).voorzieningen(na: change), motivering: change.toelichting,
                wijziging: change, door: wie, op: family.vandaag,
                gronden: [Grond(regel: Beslisruimte.regel, bron: "Awb 10:6", uitleg: "Dit duurt 78 weken.")], bewijs: page.beeld.id)
            return family.feit(number, proposal, kind: Voorbeeldgezin.noor)
        }
        let mine = asked(116, door: verzoek.gebruiker)
        let back = Voorsteluitkomst(
            voorstel: ID(mine.id), wat: .teruggegeven, reden: "Vraag eerst of school ook iets kan doen.", door: petra.gebruiker,
            op: family.vandaag)
        let answered = Voorstelbeeld(feit: mine, uitkomst: family.feit(117, back, kind: Voorbeeldgezin.noor))
        let open = blad(page, Voorstelbeeld(feit: asked(115, door: petra.gebruiker), uitkomst: nil), petra, verzoek)
        return [
            .blad("Voorstel om een besluit te wijzigen", .gevuld, VoorstelPages.toon(verzoek, open, [:], [])),
            .blad(
                "Voorstel om te wijzigen dat terugkwam", .gevuld,
                VoorstelPages.toon(verzoek, blad(page, answered, petra, verzoek), [:], [])),
        ]
    }

    private static func voorstel(_ page: Aanvraagblad, _ family: Voorbeeldgezin, door wie: ID<Gebruiker>) -> Besluitvoorstel {
        let days = Periode(van: family.vandaag, totEnMet: family.vandaag.plus(dagen: 545))
        let help = days.map {
            Voorziening(
                aard: "Gezinsbegeleiding aan huis", productcategorie: "45", omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
                periode: $0)
        }
        let weight = Besluitgewicht(jaarbedrag: nil, weken: 78)
        let limits = Goedkeuringsgrenzen([grens(family.vandaag)], op: family.vandaag)
        return Besluitvoorstel(
            aanvraag: page.beeld.id, strekking: .toekennen, voorzieningen: [help].compactMap(\.self),
            motivering: "Noor heeft hulp nodig om weer naar school te gaan. Wat het gezin zelf kan, is niet genoeg.",
            spoed: "Noor kan vannacht niet thuis slapen.", door: wie, op: family.vandaag,
            gronden: Beslisruimte.toets(weight, rollen: [.jeugdprofessional], grenzen: limits).gronden, bewijs: page.beeld.id)
    }

    private static func grens(_ dag: Datum) -> Goedkeuringsgrens {
        Goedkeuringsgrens(
            rol: .jeugdprofessional, bedrag: Eurocent(2_500_000), weken: 52, van: dag, grond: "Mandaatbesluit Waterrijk 2026, artikel 4")
    }

    private static func blad(_ page: Aanvraagblad, _ voorstel: Voorstelbeeld, _ petra: Medewerker, _ verzoek: Verzoek) -> Voorstelblad {
        var beeld = page.beeld
        beeld.voorstellen = [voorstel]
        var around = page.met(beeld)
        around.ruimte = Besluitruimte(
            grenzen: Goedkeuringsgrenzen(op: verzoek.vandaag), producten: [], lezer: verzoek.gebruiker, rollen: [.teamleider],
            zonderMandaat: nil, collegas: [petra])
        return Voorstelblad(
            blad: around, voorstel: voorstel, bewijs: nil,
            namen: [petra.gebruiker.raw: petra.naam, verzoek.gebruiker.raw: verzoek.bezoek.naam])
    }
}

extension Aanvraagblad {
    fileprivate func met(_ beeld: Aanvraagbeeld) -> Aanvraagblad {
        Aanvraagblad(
            kader: kader, beeld: beeld, weegkader: weegkader, bevoegdheid: bevoegdheid, analyse: analyse, plan: plan,
            woonplaats: woonplaats,
            verlengingen: verlengingen)
    }
}
