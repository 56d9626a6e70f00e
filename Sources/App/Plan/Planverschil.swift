// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What differs between two versions of a plan, as texts side by side.
enum Planverschil {
    /// Goals by their id, so that a goal that moved is still compared with itself; each is called by its place in both versions. Equal
    /// parts are left out.
    static func van(_ oud: Gezinsplan?, _ nieuw: Gezinsplan, _ blad: Planblad) -> [Verschil] {
        let ids = nieuw.doelen.map(\.id) + (oud?.doelen ?? []).map(\.id)
        var seen: Set<UUIDv7> = []
        let goals = ids.filter { seen.insert($0).inserted }.map { id in
            Verschil(opschrift(id, oud, nieuw), hunne: tekst(oud?.doel(id), blad), uwe: tekst(nieuw.doel(id), blad))
        }
        let rest = [
            Verschil("Als het misgaat", hunne: oud?.terugval ?? "", uwe: nieuw.terugval),
            Verschil(
                "Samen kijken", hunne: oud.map { Woorden.datum($0.evaluatieOp) } ?? "",
                uwe: nieuw.evaluatieOp == .oudst ? "" : Woorden.datum(nieuw.evaluatieOp)),
        ]
        return (goals + rest).filter { $0.hunne != $0.uwe }
    }

    private static func opschrift(_ id: UUIDv7, _ oud: Gezinsplan?, _ nieuw: Gezinsplan) -> String {
        let before = (oud?.doelen ?? []).firstIndex { $0.id == id }, now = nieuw.doelen.firstIndex { $0.id == id }
        return switch (before, now) {
        case (let before?, let now?): before == now ? "Doel \(now + 1)" : "Doel \(now + 1), eerst doel \(before + 1)"
        case (nil, let now?): oud == nil ? "Doel \(now + 1)" : "Doel \(now + 1), nieuw"
        case (let before?, nil): "Doel \(before + 1) van eerst, vervallen"
        case (nil, nil): "Doel"
        }
    }

    private static func tekst(_ doel: Gezinsdoel?, _ blad: Planblad) -> String {
        guard let doel else { return "" }
        let actions = doel.acties.map { action in
            "– \(action.wat) (\(blad.wie(action))\(action.uiterlijk.map { ", uiterlijk \(Woorden.datum($0))" } ?? ""))"
        }
        let why = blad.waarom(doel).map { "Bij: \($0)" }
        return ([doel.woorden, "Voor \(blad.voor(doel)). \(doel.strekking.label)."] + actions + why).joined(separator: "\n")
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
            \(antwoorden(versie, blad))\(changes)\(anders(versie, blad))
            """)
    }

    /// Who said what to this version: dissent stays with it for ever.
    private static func antwoorden(_ versie: Feit<Gezinsplan>, _ blad: Planblad) -> HTML? {
        let given = Akkoordbeeld.lijst([], plan: versie.id, blad.feiten.akkoorden).compactMap(\.antwoord?.inhoud)
        guard !given.isEmpty else { return nil }
        let rows = given.map { answer -> [HTML] in
            [
                HTML(blad.gezin.naam(answer.persoon)), "\(PlanPages.teken(answer)) \(HTML.datum(answer.op))",
                HTML.vrijeTekst(answer.woorden),
            ]
        }
        return HTML.kop2("Wie was het ermee eens?")
            + Tabel("Antwoorden op deze versie", kolommen: ["Wie", "Antwoord", "In eigen woorden"], rijen: rows, titelZichtbaar: false).html
    }

    /// Beside any other version than the one before it.
    private static func anders(_ versie: Feit<Gezinsplan>, _ blad: Planblad) -> HTML? {
        let others = blad.feiten.versies.filter { $0.id != versie.id && $0.id != versie.inhoud.volgtOp }
        guard !others.isEmpty else { return nil }
        let links = others.map { other -> HTML in
            let (old, new) = other.inhoud.nummer < versie.inhoud.nummer ? (other, versie) : (versie, other)
            return .link("Versie \(old.inhoud.nummer) naast versie \(new.inhoud.nummer)", naar: PlanURL.naast(blad.id, old.id, new.id))
        }
        return HTML.kop2("Naast een andere versie") + HTML.lijst(links)
    }

    /// Any two versions: what was lost and what was won in between.
    static func naast(_ oud: Feit<Gezinsplan>, _ nieuw: Feit<Gezinsplan>, _ blad: Planblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Versie \(oud.inhoud.nummer) naast versie \(nieuw.inhoud.nummer)", blad.kader, blad: .plan, naast: PlanPages.naast(blad),
            """
            <p class="zacht">Van \(HTML.datum(oud.inhoud.datum)) en van \(HTML.datum(nieuw.inhoud.datum)). Wat gelijk bleef, staat er niet bij.</p>
            \(Planverschil.html(
                Planverschil.van(oud.inhoud, nieuw.inhoud, blad), oud: "Versie \(oud.inhoud.nummer)", nieuw: "Versie \(nieuw.inhoud.nummer)"))
            """)
    }
}
