// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Something of the file that can be put on the lifeline without typing it again.
struct Dossierpunt: Sendable, Equatable {
    /// Id of the fact it comes from.
    let code: String
    let soort: Levensgebeurtenissoort
    let van: Datum
    let tot: Datum?
    let wat: String
    let hulp: String

    func gebeurtenis(_ analyse: UUIDv7) -> Levenslijngebeurtenis {
        Levenslijngebeurtenis(
            analyse: analyse, gebeurtenissoort: soort, jaar: van.jaar, maand: van.maand, totJaar: tot?.jaar, totMaand: tot?.maand, wat: wat,
            herkomst: "dit dossier")
    }

    /// Earlier help and moves of one child, oldest first; what stands on the lifeline already is left out.
    static func lijst(_ feiten: Dossierfeiten, _ view: Verklaringsbeeld, _ codes: Productcodes) -> [Dossierpunt] {
        let help = Traject.lijst(feiten.toewijzingen, starts: feiten.starts, stops: feiten.stops).filter {
            $0.toewijzing.inhoud.jeugdige == view.kind
        }.compactMap { course in course.gestart.map { traject(course, sinds: $0, codes) } }
        let moves = feiten.verhuizingen.geldend().filter { $0.inhoud.persoon == view.kind }.map { fact in
            Dossierpunt(
                code: fact.id.hex, soort: .verhuizing, van: fact.inhoud.op, tot: nil, wat: "Verhuizing naar een andere gemeente",
                hulp: fact.inhoud.op.uitgeschreven)
        }
        let there = Set(view.gebeurtenissen.map { "\($0.inhoud.begin) \($0.inhoud.wat)" })
        return (help + moves).sorted { ($0.van, $0.code) < ($1.van, $1.code) }.filter { point in
            !there.contains("\(point.gebeurtenis(view.analyse.id).begin) \(point.wat)")
        }
    }

    private static func traject(_ course: Traject, sinds: Datum, _ codes: Productcodes) -> Dossierpunt {
        let end = course.gestopt?.op, product = course.toewijzing.inhoud.product
        let name = codes.rij(product)?.omschrijving ?? "Jeugdhulp"
        return Dossierpunt(
            code: course.toewijzing.id.hex, soort: .hulp, van: sinds, tot: end, wat: name,
            hulp: end.map { "\(sinds.uitgeschreven) tot \($0.uitgeschreven)" } ?? "sinds \(sinds.uitgeschreven)")
    }
}

/// Earlier help and moves come from the file onto the lifeline: chosen, not typed.
enum LevenslijnOvername {
    private static let pad = "/dossiers/:id/verklarend/analyses/:analyse/uit-dossier"

    static func add(to routes: Routetabel) {
        routes.get(pad, .wijzigen(.analyse)) { verzoek in
            let (sheet, view, points) = try await verzoek.lees(handeling: "verklarend.inzien") { tx in try lees(verzoek, tx) }
            return AanleidingPages.overname(sheet, view, points).toon(
                verzoek, sheet.kader, Formulierbegin(ingevuld: ["punten": points.map(\.code)], bewaard: nil))
        }
        routes.post(pad, .wijzigen(.analyse)) { verzoek in
            let (sheet, view, points) = try await verzoek.lees(handeling: "verklarend.inzien") { tx in try lees(verzoek, tx) }
            let page = AanleidingPages.overname(sheet, view, points)
            return try await verzoek.verwerk(
                Overnamekeuze.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }
            ) { form in
                try await verzoek.schrijf(handeling: "verklarend.vastleggen") { tx in
                    let (now, view, points) = try lees(verzoek, tx)
                    for point in points where form.punten.contains(point.code) {
                        try VerklarendStore.legVast(point.gebeurtenis(view.analyse.id), bij: view, now.kader.zicht, tx)
                    }
                    return VerklarendURL.een(now.id, view.analyse.id) + "#" + Gebeurtenisinvoer.pad
                }
            }
        }
    }

    private static func lees(_ verzoek: Verzoek, _ tx: LeesTx) throws -> (Verklaringsblad, Verklaringsbeeld, [Dossierpunt]) {
        let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
        let view = try sheet.beeld(verzoek)
        try VerklarendStore.eisOpen(view, Levenslijngebeurtenis.self)
        let facts = try Dossierlezing.feiten(sheet.id, tx).zichtbaar(voor: sheet.kader.zicht)
        return (sheet, view, Dossierpunt.lijst(facts, view, try Productcodes.vanProgramma()))
    }
}
