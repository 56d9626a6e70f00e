// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Who decides up to where in the made-up gemeente, and what lies above that: a decision that waits, one that came back, and a change of
/// a running decision. Of the family of Tess and Bas.
struct Voorstelvulling: Sendable {
    private static let daad = "besluit.voorleggen"

    /// After the stories: what was decided before had no bounds.
    static func vul(_ app: App, op nu: Moment) async throws {
        guard try await app.aantalKeren(daad) == 0 else { return }
        let cast = Bezetting(peildatum: nu.datum), werk = Werkverdeling(op: nu.datum)
        let petra = Werkverdeling.medewerker(Bezetting.petra, op: nu.datum)
        let tess = ID<Persoon>(cast.tess.id), bas = ID<Persoon>(cast.bas.id), mirjam = ID<Persoon>(cast.mirjam.id)
        let before = nu.plus(seconden: -30 * 3_600)
        try await app.vul(als: werk.amina, op: before, doel: .beheer, handeling: "goedkeuringsgrens.wijzigen") { hand in
            try begrens(hand, van: hand.vandaag)
        }
        try await app.vul(als: werk.amina, op: before.plus(seconden: 60), handeling: daad) { hand in
            try vraag(hand, tess: tess, bas: bas, ouder: mirjam)
        }
        try await app.vul(als: petra, op: before.plus(seconden: 7_200), handeling: "voorstel.teruggeven") { hand in
            try geefTerug(hand, tess: tess)
        }
    }

    private static func begrens(_ hand: Vulhand, van: Datum) throws {
        let rows = [
            Goedkeuringsgrens(
                rol: .jeugdprofessional, bedrag: Eurocent(10_000_000), weken: 105, van: van,
                grond: "Mandaatbesluit jeugd Waterrijk, artikel 4"),
            Goedkeuringsgrens(
                rol: .gedragswetenschapper, bedrag: Eurocent(10_000_000), weken: 105, van: van,
                grond: "Mandaatbesluit jeugd Waterrijk, artikel 4"),
            Goedkeuringsgrens(
                rol: .teamleider, bedrag: Eurocent(25_000_000), van: van, grond: "Mandaatbesluit jeugd Waterrijk, artikel 5"),
        ]
        for row in rows { try hand.begrenst(row) }
    }

    /// - Parameters:
    ///   - bas: for whom help is asked for as long as it will be needed: it waits.
    ///   - tess: for whom more is asked than fits: it came back.
    private static func vraag(_ hand: Vulhand, tess: ID<Persoon>, bas: ID<Persoon>, ouder: ID<Persoon>) throws {
        for dossier in try hand.dossiers(van: bas).prefix(1) {
            try vraag(
                hand, dossier, bas, ouder, "Bas kan niet alleen zijn. Wij vragen begeleiding die blijft.", weken: 156, uur: 4,
                "Bas heeft zijn leven lang begeleiding nodig. Elk jaar opnieuw vragen helpt niemand; wij kijken elk half jaar samen.")
            try vraag(
                hand, dossier, tess, ouder, "Tess wil op zichzelf, met iemand die elke dag meekijkt.", weken: 26, uur: 56,
                "Tess gaat oefenen met alleen wonen. Daar hoort elke dag iemand bij.")
            try hand.legtVerlengingVoor(
                van: bas, dossier: dossier, weken: 156, woorden: "Joke mag altijd blijven, zegt Mirjam. Bas klapt als zij komt.",
                toelichting: "De hulp van Joke past bij Bas en blijft nodig. Daarom verlengen wij het pgb met drie jaar.")
        }
    }

    private static func vraag(
        _ hand: Vulhand, _ dossier: ID<Dossier>, _ kind: ID<Persoon>, _ ouder: ID<Persoon>, _ woorden: String, weken: Int, uur: Int,
        _ motivering: String
    ) throws {
        let day = hand.vandaag
        let asked = try hand.vraagtAan(
            Aanvraag(ontvangen: day, waarvoor: .individueleVoorziening, gevraagd: woorden, aanvrager: ouder, jeugdige: kind),
            dossier: dossier)
        let product = try Inkoopvulling.product("45A04", hand)
        guard let period = Periode(van: day.plus(dagen: 14), totEnMet: day.plus(dagen: 13 + weken * 7)) else { return }
        let help = Voorziening(
            aard: Inkoopvulling.gewoon(product), productcategorie: product.categorie,
            omvang: Omvang(volume: uur, eenheid: .uur, frequentie: .perWeek), periode: period)
        try hand.legtVoor(op: asked, dossier: dossier, help, motivering: motivering)
    }

    private static func geefTerug(_ hand: Vulhand, tess: ID<Persoon>) throws {
        for dossier in try hand.dossiers(van: tess).prefix(1) {
            try hand.geeftTerug(
                voor: tess, dossier: dossier,
                reden: "Elke dag acht uur is veel voor wie wil leren alleen te wonen. Kijk met Tess en oom Henk wat kleiner kan.")
        }
    }
}
