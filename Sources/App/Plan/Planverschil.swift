// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What differs between two versions of a plan, as texts side by side.
enum Planverschil {
    /// Goals by their id, so that a goal that moved is still compared with itself. Equal parts are left out.
    static func van(_ oud: Gezinsplan?, _ nieuw: Gezinsplan, _ blad: Planblad) -> [Verschil] {
        let ids = (oud?.doelen ?? []).map(\.id) + nieuw.doelen.map(\.id)
        var seen: Set<UUIDv7> = []
        let goals = ids.filter { seen.insert($0).inserted }.enumerated().map { index, id in
            Verschil("Doel \(index + 1)", hunne: tekst(oud?.doel(id), blad), uwe: tekst(nieuw.doel(id), blad))
        }
        let rest = [
            Verschil("Als het misgaat", hunne: oud?.terugval ?? "", uwe: nieuw.terugval),
            Verschil(
                "Samen kijken", hunne: oud.map { Woorden.datum($0.evaluatieOp) } ?? "",
                uwe: nieuw.evaluatieOp == .oudst ? "" : Woorden.datum(nieuw.evaluatieOp)),
        ]
        return (goals + rest).filter { $0.hunne != $0.uwe }
    }

    private static func tekst(_ doel: Gezinsdoel?, _ blad: Planblad) -> String {
        guard let doel else { return "" }
        let actions = doel.acties.map { action in
            "– \(action.wat) (\(blad.wie(action))\(action.uiterlijk.map { ", uiterlijk \(Woorden.datum($0))" } ?? ""))"
        }
        return ([doel.woorden, "Voor \(blad.voor(doel)). \(doel.strekking.label)."] + actions).joined(separator: "\n")
    }

    /// Versions side by side, the older left.
    static func html(_ verschillen: [Verschil], oud: String, nieuw: String) -> HTML {
        if verschillen.isEmpty { return HTML.leeg("Deze versies zijn gelijk.") }
        return HTML.joined(
            verschillen.map { part in
                """
                <section class="verschil"><h2>\(part.label)</h2><div class="twee">
                <div><h3>\(oud)</h3>\(leeg(part.hunne))</div>
                <div><h3>\(nieuw)</h3>\(leeg(part.uwe))</div>
                </div></section>

                """
            })
    }

    private static func leeg(_ text: String) -> HTML { text.isBlank ? "<p class=\"zacht\">Staat er niet in</p>" : HTML.vrijeTekst(text) }
}

/// Earlier versions: all stay to be read, each beside the one before it.
enum VersiePages {
    static func lijst(_ blad: Planblad, _ verzoek: Verzoek) -> Antwoord {
        let rows = blad.feiten.versies.map { version -> [HTML] in
            [
                .link("Versie \(version.inhoud.nummer)", naar: PlanURL.versie(blad.id, version.id)), HTML.datum(version.inhoud.datum),
                HTML(blad.schrijver(version.door)), HTML(Woorden.aantal(version.inhoud.doelen.count, "doel", "doelen")),
            ]
        }
        let table = Tabel(
            "Versies van het plan", kolommen: ["Versie", "Van", "Opgeschreven door", "Inhoud"], rijen: rows, leeg: "Er is nog geen plan.",
            titelZichtbaar: false)
        return verzoek.dossierpagina("Versies van het gezinsplan", blad.kader, blad: .plan, naast: PlanPages.naast(blad), table.html)
    }

    static func versie(_ versie: Feit<Gezinsplan>, _ blad: Planblad, _ verzoek: Verzoek) -> Antwoord {
        let plan = versie.inhoud
        let before = plan.volgtOp.flatMap { id in blad.feiten.plannen.first { $0.id == id } }
        let changes = before.map {
            HTML.kop2("Wat is er veranderd?")
                + Planverschil.html(
                    Planverschil.van($0.inhoud, plan, blad), oud: "Versie \($0.inhoud.nummer)", nieuw: "Versie \(plan.nummer)")
        }
        return verzoek.dossierpagina(
            "Gezinsplan, versie \(plan.nummer)", blad.kader, blad: .plan, naast: PlanPages.naast(blad),
            """
            <p class="zacht">Van \(HTML.datum(plan.datum)), opgeschreven door \(blad.schrijver(versie.door)). \
            \(versie.id == blad.plan?.id ? "Dit is het plan van nu." : "Dit is een eerdere versie.")</p>
            \(HTML.joined(plan.doelen.enumerated().map { PlanPages.doel($1, $0 + 1, blad, metUitkomst: false) }))\
            \(plan.terugval.isBlank ? HTML() : HTML.kop2("Als het misgaat") + HTML.vrijeTekst(plan.terugval))\
            <p>Samen kijken op \(HTML.datum(plan.evaluatieOp)).</p>
            \(changes)
            """)
    }
}
