// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Why an aanvraag was left out of treatment: it was not complete, and was not completed in the time given for that (Awb 4:5 lid 1).
package struct Buitenbehandeling: Codable, Sendable, Hashable {
    /// Since when the term stood still for it.
    package let sinds: Datum
    /// The last day on which it could be completed.
    package let tot: Datum

    package init(sinds: Datum, tot: Datum) {
        self.sinds = sinds
        self.tot = tot
    }

    /// The last day to decide so: within four weeks after that term (Awb 4:5 lid 4 `[mem]`).
    /// - Throws: `nietMogelijk` outside the tables.
    package func uiterlijk() throws(Afwijzing) -> Oordeel<Datum> {
        try Awbtermijn.buitenBehandeling.laatsteDag(na: tot, wat: "De aanvraag buiten behandeling laten")
    }
}

extension Sequence<Termijnwijziging> {
    /// The last invitation to complete the aanvraag, when its term ran out and nothing came.
    package func ongebruikteAanvulling(op dag: Datum) -> Buitenbehandeling? {
        let byDay = sorted { $0.per < $1.per }
        guard let asked = byDay.last(where: { $0.wat == .opgeschort }), asked.grond == .aanvulling, let until = asked.tot, until < dag,
            !byDay.contains(where: { $0.wat == .hervat && asked.per < $0.per })
        else { return nil }
        return Buitenbehandeling(sinds: asked.per, tot: until)
    }
}

extension Besluit {
    /// For lists and pages: what was decided.
    package var uitkomstwoorden: String { buitenBehandeling == nil ? strekking.label : "Buiten behandeling gelaten" }

    /// Leaves an aanvraag out of treatment: nothing was weighed, so nothing is granted or refused.
    /// - Throws: `nietMogelijk` when nobody was asked to complete it, while that can still be done, or more than four weeks after; `ongeldig`
    ///   without reasons.
    package static func laatBuitenBehandeling(
        _ aanvraag: ID<Feitmerk>, _ termijnen: [Termijnwijziging], motivering: String, mandaat: Mandaat, ondertekenaar: ID<Gebruiker>,
        op dag: Datum
    ) throws(Afwijzing) -> Besluit {
        guard let unused = termijnen.ongebruikteAanvulling(op: dag) else {
            throw .nietMogelijk(
                "Dit kan alleen als u om aanvulling vroeg met een laatste dag, die dag voorbij is en er niets kwam (Awb 4:5). Leg de termijn "
                    + "vast bij Termijn wijzigen, of beslis op de aanvraag.")
        }
        let last = try unused.uiterlijk().uitkomst
        guard dag <= last else {
            throw .nietMogelijk(
                "Dit kon tot en met \(last.uitgeschreven): vier weken na de laatste dag om aan te vullen (Awb 4:5 lid 4). Beslis nu op de "
                    + "aanvraag, met wat u weet.")
        }
        guard !motivering.isLeeg else {
            throw .ongeldig([Veldfout("motivering", "Schrijf op wat ontbrak, en waarom u zonder dat niet kunt beslissen (Awb 4:5, 3:46).")])
        }
        return Besluit(
            aanvraag: aanvraag, strekking: .afwijzen, voorzieningen: [], motivering: motivering, mandaat: mandaat,
            ondertekenaar: ondertekenaar, genomen: dag, bewijs: aanvraag, buitenBehandeling: unused)
    }
}

extension Besluitbrief {
    /// The letter with which an aanvraag is left out of treatment.
    /// - Throws: `nietMogelijk` when the objection term cannot be computed.
    package init(
        buitenBehandeling besluit: Besluit, _ unused: Buitenbehandeling, aanvraag: Aanvraag, gegevens g: Briefgegevens
    ) throws(Afwijzing) {
        guard let lastDay = try Bezwaartermijn.bereken(verzonden: g.verzonden).uitkomst.totEnMet else {
            throw .nietMogelijk("De bezwaartermijn is niet uit te rekenen. Controleer de verzenddatum.")
        }
        let parts = [
            Onderdeel(
                kop: "Wat hebben wij besloten?",
                alineas: [
                    .tekst("Op \(aanvraag.ontvangen.uitgeschreven) kregen wij de aanvraag om jeugdhulp voor \(g.voor)."),
                    .tekst("Wij behandelen deze aanvraag niet verder (buiten behandeling, Awb 4:5)."),
                ]),
            Onderdeel(
                kop: g.zeg("Wat betekent dit voor u?", "Wat betekent dit voor jou?"),
                alineas: [
                    .tekst(
                        g.zeg(
                            "Wij hebben niet beoordeeld of \(g.jeugdige) hulp nodig heeft.",
                            "Wij hebben niet beoordeeld of je hulp nodig hebt.")
                            + " Er komt nu geen hulp op deze aanvraag."),
                    .tekst(
                        "\(g.zeg("U mag", "Je mag")) altijd opnieuw hulp aanvragen. Bel dan \(g.contact). Wij helpen \(g.zeg("u", "je")) om compleet te maken wat wij nodig hebben."
                    ),
                ]),
            Onderdeel(
                kop: "Waarom hebben wij dit besloten?",
                alineas: [
                    .tekst(
                        "\(g.zeg("Uw", "Je")) aanvraag was niet compleet. \(g.zeg("U kon", "Je kon")) haar aanvullen tot en met \(unused.tot.uitgeschreven). Wij hebben niet gekregen wat ontbrak."
                    ), .tekst(besluit.motivering),
                ]),
            Brieftekst.bezwaar(g, tot: lastDay), Brieftekst.hulp(g),
        ]
        self.init(
            onderwerp: "Wij behandelen \(g.zeg("uw", "je")) aanvraag niet verder: jeugdhulp voor \(g.voor)", gegevens: g, onderdelen: parts,
            mandaat: besluit.mandaat)
    }
}
