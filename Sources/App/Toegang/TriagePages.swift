// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum TriagePages {
    /// What is decided already stands as it was decided; asked is what comes next.
    static func formulier(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ stand: Vraagstand, _ ingevuld: Ingevuld, _ fouten: [Veldfout], conflict: HTML?,
        _ bord: Crisisbord, _ namen: [UUIDv7: String] = [:]
    ) -> Antwoord {
        let course = stand.verloop, known = Triageinvoer(course).ingevuld
        let isAgain = conflict != nil || verzoek.vraag("opnieuw") != nil || isAnders(ingevuld, known)
        let done = isAgain ? [] : Triagefase.allCases.filter { course.stap($0) != nil && course.volgende != nil }
        let form = verzoek.formulier(
            ToegangURL.triage(kader.id, stand.feit.id), knop: "Leg de triage vast", laatsteFeit: stand.laatste, intussen: conflict != nil,
            terug: ToegangURL.hulpvragen(kader.id),
            verborgen: velden(done).map { ($0, known[$0]?.first ?? "") }
        ) {
            Formulieropmaak.velden(
                Triageinvoer.velden.filter { !velden(done).contains($0.id) && ($0.id != "voorAfzender" || stand.vraag.binnenkomst != nil) },
                ingevuld: isAgain && ingevuld.isEmpty ? known : ingevuld, fouten: fouten, groepen: groepen(done),
                laterNodig: Triageinvoer.later)
        }
        return verzoek.dossierpagina(
            "Triage", kader, blad: .hulpvragen, fouten: fouten,
            naast: HTML.blok("Nu in gevaar?", bord.nummers) + Openbaarpad.wijzer,
            """
            \(conflict)\(voortgang(course))\(HTML.citaat(stand.vraag.woorden, van: HulpvraagPages.vanWie(stand.vraag, kader.gezin)))
            \(stand.vraag.aanvraagOntvangen.map { "<p>Aanvraag ontvangen op \(HTML.datum($0)): daarop volgt altijd een besluit.</p>" as HTML })
            \(done.isEmpty ? stand.triage.map(vorige) : besloten(course, namen, kader, stand))
            \(done.contains(.spoed) ? nil : "<p>Weet u de weg nog niet? Leg vast wat u wel weet. De rest kan later, of door een collega.</p>" as HTML)
            \(form)
            """)
    }

    /// Somebody who looked at it again typed something else than what was decided.
    private static func isAnders(_ typed: Ingevuld, _ known: Ingevuld) -> Bool {
        !typed.isEmpty
            && velden(Triagefase.allCases).contains { id in
                known[id]?.first.map { !$0.isEmpty && typed[id]?.first != $0 } ?? false
            }
    }

    private static func velden(_ fasen: [Triagefase]) -> [String] {
        fasen.flatMap { $0 == .veiligheid ? ["veiligheid", "veiligheidToelichting"] : $0 == .spoed ? ["urgentie"] : [] }
    }

    private static func groepen(_ done: [Triagefase]) -> [Formulieropmaak.Groep] {
        let rest = ["urgentie", "route", "waarom", "voorAfzender"].filter { !velden(done).contains($0) }
        guard !done.contains(.veiligheid) else { return [Formulieropmaak.Groep("Nog te kiezen", velden: rest)] }
        return [
            Formulieropmaak.Groep("Eerst: veiligheid", velden: ["veiligheid", "veiligheidToelichting"]),
            Formulieropmaak.Groep("Daarna", velden: rest),
        ]
    }

    /// Only when there is something to tell: a triage in one go needs no steps on the page.
    private static func voortgang(_ course: Triageverloop) -> HTML? {
        guard let next = course.volgende, !course.stappen.isEmpty else { return nil }
        let steps = Triagefase.allCases.map { (label: $0.label, pad: String?.none, isGedaan: course.stap($0) != nil) }
        return HTML.voortgang(steps, nu: Triagefase.allCases.firstIndex(of: next) ?? 0)
    }

    private static func besloten(
        _ course: Triageverloop, _ namen: [UUIDv7: String], _ kader: Dossierkader, _ stand: Vraagstand
    ) -> HTML {
        """
        \(HTML.kop2("Dit is al besloten"))\(besluiten(course, namen))
        <p>\(HTML.link("Bekijk het opnieuw", naar: ToegangURL.triage(kader.id, stand.feit.id) + "?opnieuw=ja"))</p>
        """
    }

    /// Each stage with who, when and why.
    static func besluiten(_ course: Triageverloop, _ namen: [UUIDv7: String]) -> HTML {
        let rows = course.besluiten.map { step -> (String, HTML) in
            (
                step.fase.label,
                """
                \(step.uitkomst)\(step.waarom.isBlank ? nil : ": \(step.waarom)" as HTML)<br>\
                <small>\(namen[step.door] ?? "een collega"), \(HTML.datum(step.op.datum)), \(step.op.kloktijd) uur</small>
                """
            )
        }
        return HTML.begrippen(rows)
    }

    private static func vorige(_ triage: Feit<Triage>) -> HTML {
        HTML.vorigeKeer(
            "<p>\(triage.inhoud.veiligheid.label). \(triage.inhoud.urgentie.label). \(triage.inhoud.route.label): \(triage.inhoud.waarom)</p>",
            wanneer: Woorden.datum(triage.inhoud.datum))
    }

    static func conflict(_ stand: Vraagstand, _ typed: Ingevuld, _ namen: [UUIDv7: String]) -> HTML {
        guard let last = stand.laatste else { return HTML() }
        let now = Dictionary(stand.verloop.besluiten.map { ($0.fase, $0) }, uniquingKeysWith: { $1 })
        let who = (stand.triages.map { ($0.id, $0.door, $0.opgetekend) } + stand.stappen.map { ($0.id, $0.door, $0.opgetekend) })
            .first { $0.0 == last }
        guard let who else { return HTML() }
        let mine = Triageinvoer.lees(typed, op: who.2.datum).form
        return HTML.conflict(
            wie: namen[who.1] ?? "een collega", wanneer: "\(Woorden.datum(who.2.datum)), \(who.2.kloktijd) uur",
            verschillen: [
                Verschil("Veiligheid", hunne: now[.veiligheid]?.uitkomst ?? "", uwe: mine.veiligheid?.label ?? ""),
                Verschil("Wat u zag of hoorde", hunne: now[.veiligheid]?.waarom ?? "", uwe: mine.veiligheidToelichting),
                Verschil("Hoe snel", hunne: now[.spoed]?.uitkomst ?? "", uwe: mine.urgentie?.label ?? ""),
                Verschil("Weg", hunne: now[.weg]?.uitkomst ?? "", uwe: mine.route?.label ?? ""),
                Verschil("Waarom", hunne: (now[.weg] ?? now[.spoed])?.waarom ?? "", uwe: mine.waarom),
            ])
    }
}
