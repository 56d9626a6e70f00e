// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// How a decision went on after it was taken: the chain, and the form to change it.
enum VerloopPages {
    /// The chain of the last decision: what was decided, from which day, and whether the letter went.
    static func blok(_ page: Aanvraagblad, op dag: Datum) -> HTML {
        guard let decision = page.beeld.laatsteBesluit else { return HTML() }
        let course = page.beeld.verloop(van: decision), now = course.stand(op: dag)
        let later = page.beeld.veranderingen
        return """
            <h2>Hoe het besluit nu staat</h2>
            <p>\(Teken(now.gronden.first?.uitleg ?? now.uitkomst.label, now.uitkomst.soort).html)</p>
            \(later.isEmpty ? nil : HTML.begrippen(rijen(course, op: dag)))
            \(later.isEmpty ? nil : HTML.tijdlijn(later.reversed().map { gebeurtenis($0, page) }))
            \(links(page, now.uitkomst))
            """
    }

    private static func rijen(_ course: Besluitverloop, op dag: Datum) -> [(String, HTML)] {
        course.voorzieningen.map { ("Wat nu geldt", HTML(BesluitPages.regel($0))) }
    }

    private static func gebeurtenis(_ change: Verandering, _ page: Aanvraagblad) -> Opmaak.Gebeurtenis {
        let sent = page.beeld.verzending(van: change.id)
        let fell = page.beeld.vervallen.contains(change.id) ? Teken("Vervallen na bezwaar", .letOp).html : nil
        let state: HTML = sent.map { "Verzonden op \(HTML.datum($0.verzonden))." } ?? Teken("Brief nog niet verzonden", .letOp).html
        let letter =
            change.genomen == nil
            ? nil : HTML.link("Bekijk de brief", naar: VerloopURL.brief(page.kader.id, page.beeld.id, change.id))
        let (title, why, from): (String, String, Datum) =
            switch change {
            case .wijziging(let fact):
                ("\(fact.inhoud.wat.label), vanaf \(fact.inhoud.per.uitgeschreven)", fact.inhoud.toelichting, fact.inhoud.per)
            case .intrekking(let fact):
                (ingetrokken(fact, page.beeld), fact.inhoud.toelichting, fact.inhoud.per)
            }
        return Opmaak.Gebeurtenis(
            op: change.genomen ?? from, title,
            inhoud: "\(HTML.vrijeTekst(why))<p>\(fell) \(change.genomen == nil ? nil : state) \(letter)</p>")
    }

    /// As long as the decision holds, it is only going to be taken back (Awb 3:40).
    private static func ingetrokken(_ end: Feit<Intrekking>, _ beeld: Aanvraagbeeld) -> String {
        let day = (beeld.werktVanaf(end) ?? end.inhoud.per).uitgeschreven
        return beeld.aangekondigd?.id == end.id ? "Besluit wordt ingetrokken, per \(day)" : "Besluit ingetrokken, vanaf \(day)"
    }

    private static func links(_ page: Aanvraagblad, _ stand: Besluitstand) -> HTML? {
        guard page.kader.zicht.mag(.besluiten), page.beeld.geldendBesluit != nil else { return nil }
        let change =
            page.beeld.openVoorstel == nil
            ? HTML.link("Wijzig dit besluit", naar: VerloopURL.wijzigen(page.kader.id, page.beeld.id))
            : HTML.link("Bekijk het voorstel om dit besluit te wijzigen", naar: BesluitURL.voorstel(page.kader.id, page.beeld.id))
        let isRefusal = page.beeld.geldendBesluit?.inhoud.strekking == .afwijzen
        let withdraw = HTML.link(
            isRefusal ? "Klopt de afwijzing niet? Neem haar terug en besluit opnieuw" : "Trek het besluit in",
            naar: BesluitURL.intrekken(page.kader.id, page.beeld.id))
        let isSent = page.beeld.geldendBesluit.map { page.beeld.verzending(van: $0) != nil } ?? false
        return HTML.lijst((stand.isTeWijzigen && isSent ? [change] : []) + (page.beeld.aangekondigd == nil ? [withdraw] : []))
    }

    static func wijzigen(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], bewaard: Bewaard? = nil
    ) -> Antwoord {
        let url = VerloopURL.wijzigen(page.kader.id, page.beeld.id)
        // Without a mandate it becomes a proposal; without a registration nobody judged it.
        let registered = page.bevoegdheid.isGeregistreerd(op: verzoek.vandaag)
        let hindrances = (registered ? [] : page.bevoegdheid.beletselen(op: verzoek.vandaag).map { HTML($0) }) + voorstelbeletsel(page)
        let form = verzoek.formulier(
            url, knop: page.ruimte.isBegrensd ? "Wijzigen of voorleggen" : "Besluit wijzigen namens het college",
            laatsteFeit: page.beeld.laatsteVerandering, intussen: fouten.isIntussen,
            concept: Conceptplek(Besluitwijzigingsinvoer.self, url).path, bewaard: bewaard,
            terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            Formulieropmaak.velden(
                velden(page, ingevuld, fouten), ingevuld: ingevuld, fouten: fouten, keuzes: ["wat": soorten(page)],
                laterNodig: ["gehoordOp"])
        }
        let current = page.beeld.voorzieningen.map { BesluitPages.regel($0) }.joined(separator: "; ")
        return verzoek.dossierpagina(
            "Besluit voor \(page.kind) wijzigen", page.kader, blad: .besluit, fouten: fouten,
            """
            <p class="inleiding">Nu geldt: \(current).</p>
            <p>Het eerste besluit blijft staan. U neemt er een besluit bij, met een eigen brief.</p>
            \(kanNiet(page))
            \(VoorstelPages.terug(page))\(hindrances.isEmpty ? VoorstelPages.ruimte(page) : HTML.melding(.letOp, HTML.lijst(hindrances)))\(levenslang(page))
            \(hindrances.isEmpty || !fouten.isEmpty ? form : nil)
            """)
    }

    /// The tick for a proposal that lies with nobody stands there only when it would.
    private static func velden(_ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> [Veld<Besluitwijzigingsinvoer>] {
        let toch = Besluitruimte.tochVoorleggen
        let isAsked = page.vraagt(toch) || fouten.contains { $0.veld == toch } || ingevuld[toch]?.contains("ja") == true
        return Besluitwijzigingsinvoer.velden.filter { $0.id != toch || isAsked }
    }

    /// What can be changed here of this decision: more or less help not of a budget, and not of more than one kind.
    private static func soorten(_ page: Aanvraagblad) -> [Keuze] {
        Besluitwijziging.Wat.keuzes.filter { $0.code != Besluitwijziging.Wat.wijzigen.rawValue || geenAndereOmvang(page) == nil }
    }

    private static func geenAndereOmvang(_ page: Aanvraagblad) -> String? {
        if page.beeld.voorzieningen.contains(where: { $0.vorm == .pgb }) {
            return "Dit is een pgb. Moet het bedrag anders? Dan trekt u dit besluit in en besluit u opnieuw, met een nieuwe berekening."
        }
        guard page.beeld.voorzieningen.count > 1 else { return nil }
        return "Dit besluit kent meer soorten hulp toe. Moet er meer of minder hulp komen? Dan trekt u dit besluit in en besluit u opnieuw."
    }

    /// Said before anything is filled in.
    private static func kanNiet(_ page: Aanvraagblad) -> HTML? {
        geenAndereOmvang(page).map { why in
            let link = HTML.link("Naar intrekken", naar: BesluitURL.intrekken(page.kader.id, page.beeld.id))
            return HTML.melding(
                .uitleg, "<p>\(why) Langer door, tijdelijk stoppen, weer verder of eerder eindigen kan hier wel. \(link).</p>")
        }
    }

    private static func voorstelbeletsel(_ page: Aanvraagblad) -> [HTML] {
        guard page.beeld.openVoorstel != nil else { return [] }
        return ["Er ligt een voorstel. \(HTML.link("Bekijk het voorstel", naar: BesluitURL.voorstel(page.kader.id, page.beeld.id)))"]
    }

    /// Whether the light check may carry longer help, said before anybody types.
    private static func levenslang(_ page: Aanvraagblad) -> HTML {
        let plan = HTML.link("perspectiefplan", naar: BijplanURL.perspectief(page.kader.id, page.beeld.jeugdige))
        guard let found = page.levenslang, found.inhoud.uitkomst == .ja else {
            return
                "<p>Langer door kan met een lichte toets als de beperking levenslang en levensbreed is. Dat is bij \(page.kind) niet vastgesteld (\(plan)). Leg anders een nieuwe aanvraag vast.</p>\n"
        }
        return
            "<p>Langer door kan met een lichte toets: op \(HTML.datum(found.inhoud.op)) stelde \(found.inhoud.door) vast dat de beperking levenslang en levensbreed is (\(plan)).</p>\n"
    }
}

extension Besluitstand {
    fileprivate var soort: Teken.Soort {
        switch self {
        case .loopt: .goed
        case .opgeschort, .wordtIngetrokken: .letOp
        case .nogNiet, .beeindigd, .afgelopen, .ingetrokken, .afgewezen: .gewoon
        }
    }
}
