// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Around the decision on one page: what was asked before it, and every objection, default and ruling after it, each with what comes next.
enum NabesluitPages {
    static func toon(_ verzoek: Verzoek, _ page: Nabesluitblad) -> Antwoord {
        let day = verzoek.vandaag
        return verzoek.dossierpagina(
            "Na het besluit: bezwaar en beroep", page.kader, blad: .besluit,
            """
            \(HTML.inleiding("Is iemand het niet eens met het besluit over \(page.aanvraag.kind)? Leg hier vast wat er gebeurt. De termijnen volgen vanzelf."))
            \(page.ingebreke.filter { $0.besluit == nil }.map { ingebreke($0, page, op: day) })
            \(page.bezwaren.map { bezwaar($0, page, op: day) })
            \(page.uitspraken.map { uitspraak($0, page) })
            \(page.ingebreke.filter { $0.besluit != nil }.map { ingebreke($0, page, op: day) })
            \(zienswijzen(page, op: day))
            \(page.isLeeg ? HTML.leeg("Er is nog geen bezwaar, ingebrekestelling of uitspraak.") : nil)
            \(knoppen(page))
            <p class="terug">\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(page.kader.id, page.beeld.id)))</p>
            """)
    }

    private static func knoppen(_ page: Nabesluitblad) -> HTML {
        guard page.kader.zicht.magWegen else { return HTML() }
        let id = page.kader.id, request = page.beeld.id, isDecided = page.beeld.laatsteBesluit != nil
        let before =
            page.beeld.isOpen
            ? [HTML.knop("Zienswijze vastleggen", naar: NabesluitURL.nieuw(id, request, Zienswijzeinvoer.self), stil: true)] : []
        let after =
            isDecided
            ? [HTML.knop("Bezwaar vastleggen", naar: NabesluitURL.nieuw(id, request, Bezwaarinvoer.self), stil: !page.bezwaren.isEmpty)]
            : []
        let late = HTML.knop("Ingebrekestelling vastleggen", naar: NabesluitURL.nieuw(id, request, Ingebrekeinvoer.self), stil: true)
        let court =
            isDecided ? [HTML.knop("Uitspraak vastleggen", naar: NabesluitURL.nieuw(id, request, Uitspraakinvoer.self), stil: true)] : []
        return HTML.knoppen(after + before + [late] + court)
    }

    // MARK: Objection

    private static func bezwaar(_ item: Bezwaarbeeld, _ page: Nabesluitblad, op dag: Datum) -> HTML {
        let asked = item.bezwaar, stand = item.stand(op: dag)
        return HTML.blok(
            "Bezwaar van \(page.gezin.naam(asked.indiener)), ontvangen op \(asked.ontvangen.uitgeschreven)",
            """
            \(HTML.citaat(asked.woorden, van: page.gezin.naam(asked.indiener)))
            <p>\(Teken(stand.label, item.isOpen ? .letOp : .gewoon).html)</p>
            \(HTML.begrippen(rijen(item, page, op: dag)))
            \(HTML.uitklap("Waarom deze dagen?", Termijnopmaak.gronden(item.tijdigheid.gronden + item.beslissen.gronden)))
            \(verloop(item, page))
            \(doorEenAnder(item, page))\(acties(item, page, stand))
            """)
    }

    private static func rijen(_ item: Bezwaarbeeld, _ page: Nabesluitblad, op dag: Datum) -> [(String, HTML)] {
        let isLate = item.tijdigheid.uitkomst == .teLaat
        var rows: [(String, HTML)] = [
            ("Tegen", HTML(item.tegen?.woorden ?? "een besluit dat u hier niet ziet")),
            ("Op tijd?", isLate ? "Nee: \(teLaat(item))" : "Ja"),
        ]
        if let gone = item.vernietigd {
            rows.append(
                (
                    "Eerdere beslissing",
                    "\(gone.beslissing.inhoud.uitkomst.label), \(HTML.datum(gone.beslissing.inhoud.genomen)). Vernietigd door de rechter op \(HTML.datum(gone.uitspraak.datum))."
                ))
        }
        if item.isOpen {
            let end = item.beslissen.uitkomst
            rows.append(("Beslissen uiterlijk", "\(HTML.datum(end)) (\(Woorden.teLaat(end, op: dag) ?? Woorden.afstand(end, op: dag)))"))
        }
        guard let decision = item.beslissing?.inhoud else { return rows }
        rows += [
            ("Beslissing", "\(decision.uitkomst.label), \(HTML.datum(decision.genomen)), door \(page.naam(decision.ondertekenaar.raw))"),
            ("Motivering", HTML.vrijeTekst(decision.motivering)),
            ("Verzonden", item.verzonden.map { HTML.datum($0) } ?? "nog niet"),
        ]
        if let next = item.vervanging {
            rows.append(("Nieuw besluit", "\(next.inhoud.strekking.label), \(HTML.datum(next.inhoud.genomen))"))
        }
        if let appeal = item.beroep { rows.append(("Beroep kan tot en met", HTML.datum(appeal.uitkomst))) }
        return rows
    }

    private static func teLaat(_ item: Bezwaarbeeld) -> HTML {
        switch item.verschoonbaarheid {
        case .verschoonbaar: "te laat, en dat is te verontschuldigen"
        case .nietVerschoonbaar: "te laat, en dat is niet te verontschuldigen"
        default: "te laat. Beoordeel of dat te verontschuldigen is."
        }
    }

    private static func verloop(_ item: Bezwaarbeeld, _ page: Nabesluitblad) -> HTML {
        HTML.lijst(
            item.stappen.map { fact -> HTML in
                let step = fact.inhoud
                let until = step.tot.map { ", tot en met \(HTML.datum($0))" as HTML }
                let missing = (step.ontbreekt ?? []).map(\.label).joined(separator: "; ")
                let why = [step.voorbereiding?.label, step.afzien?.label, step.uitstel?.label, missing, horers(step, page), step.woorden]
                    .compactMap(\.self)
                    .filter { !$0.isBlank }.joined(separator: ". ")
                return "\(HTML.datum(step.op)): \(step.wat.label.lowercased())\(until)\(why.isEmpty ? "" : ". \(why)")"
            })
    }

    private static func horers(_ step: Bezwaarstap, _ page: Nabesluitblad) -> String? {
        let names = (step.horers ?? []).map { page.naam($0.raw) } + [step.horerBuiten].compactMap(\.self)
        return names.isEmpty ? nil : "Door \(Woorden.opsomming(names))"
    }

    private typealias Actie = (tekst: String, pad: String)

    /// What can be done now: the next step as a button, the rest as links.
    private static func acties(_ item: Bezwaarbeeld, _ page: Nabesluitblad, _ stand: Bezwaarstand) -> HTML {
        let about = item.bezwaar.ontvangen.uitgeschreven, next = volgende(item, page, stand)
        let letter = (tekst: "Brief", pad: NabesluitURL.brief(page.kader.id, page.beeld.id, item.id))
        let receipt = (tekst: "Brief over de ontvangst", pad: NabesluitURL.ontvangst(page.kader.id, page.beeld.id, item.id))
        let letters = item.beslissing == nil && item.voorVernietiging == nil ? [letter] : [letter, receipt]
        let button = next.first.map { HTML.knoppen([HTML.knop($0.tekst, naar: $0.pad, verborgen: about)]) }
        let links = (next.dropFirst() + ook(item, page) + letters).map { HTML.link($0.tekst, naar: $0.pad, verborgen: about) }
        return "\(button)\(HTML.lijst(links))"
    }

    private static func actie<F: Nabesluitinvoer>(
        _ text: String, _ form: F.Type, _ item: Bezwaarbeeld, _ page: Nabesluitblad
    ) -> Actie { (text, NabesluitURL.bij(page.kader.id, page.beeld.id, item.id, form)) }

    /// In the order of the way: what this reader can do to bring it further.
    private static func volgende(_ item: Bezwaarbeeld, _ page: Nabesluitblad, _ stand: Bezwaarstand) -> [Actie] {
        let decides = page.kader.zicht.mag(.besluiten)
        guard item.isOpen else {
            guard stand == .besloten, decides else { return [] }
            if item.wachtOpVervanging, page.beeld.isOpen {
                return [("Neem het nieuwe besluit", BesluitURL.nemen(page.kader.id, page.beeld.id))]
            }
            return [actie("Verzending vastleggen", Bezwaarverzendinginvoer.self, item, page)]
        }
        var next: [Actie] = []
        if page.kader.zicht.magWegen {
            if item.stap(.bevestigd) == nil { next.append(actie("Ontvangst bevestigen", Bezwaarbevestiginginvoer.self, item, page)) }
            if item.stap(.herstelGevraagd) != nil, !item.isHersteld {
                next.append(actie("Aanvulling vastleggen", Bezwaaraanvullinginvoer.self, item, page))
            }
            if item.vraagtOordeel { next.append(actie(beoordelen, Bezwaarverschoninginvoer.self, item, page)) }
            if !item.isGehoord { next.append(actie("Horen vastleggen", Bezwaarhoringinvoer.self, item, page)) }
        }
        return next + (decides && !isEigen(item, page) ? [actie(beslissen, Bezwaarbeslissinginvoer.self, item, page)] : [])
    }

    private static let beoordelen = "Beoordelen of te laat te verontschuldigen is", beslissen = "Beslissen op het bezwaar"

    /// Did this reader take the decision it is against? Then another decides on it (Awb 10:3 lid 3).
    private static func isEigen(_ item: Bezwaarbeeld, _ page: Nabesluitblad) -> Bool {
        item.tegen?.ondertekenaar == page.kader.zicht.lezer
    }

    /// What can also be done while it is open.
    private static func ook(_ item: Bezwaarbeeld, _ page: Nabesluitblad) -> [Actie] {
        guard item.isOpen else { return [] }
        var also: [Actie] = []
        if page.kader.zicht.magWegen {
            if item.verschoonbaarheid != nil { also.append(actie(beoordelen, Bezwaarverschoninginvoer.self, item, page)) }
            also.append(actie("Later beslissen", Bezwaaruitstelinvoer.self, item, page))
            also.append(actie("Bezwaar ingetrokken", Bezwaarintrekkinginvoer.self, item, page))
        }
        return also
    }

    /// Who took the decision sees why there is nothing to decide for them.
    private static func doorEenAnder(_ item: Bezwaarbeeld, _ page: Nabesluitblad) -> HTML? {
        guard item.isOpen, isEigen(item, page) else { return nil }
        return "<p>U nam het besluit. Een ander met mandaat beslist op dit bezwaar (Awb 10:3 lid 3).</p>\n"
    }

    // MARK: Default and ruling

    private static func ingebreke(_ item: Ingebrekebeeld, _ page: Nabesluitblad, op dag: Datum) -> HTML {
        let said = item.feit.inhoud, what = said.van == .aanvraag ? "de aanvraag" : "het bezwaar"
        let grounds = item.stand.gronden
        // Once it was laid down, what is owed stands there and nowhere else.
        let first = item.besluit == nil ? HTML(grounds.first?.uitleg ?? "") : HTML()
        let until = item.stand.uitkomst.beslisVoor.map { "<p>Beslis uiterlijk \(HTML.datum($0)), dan kost het niets.</p>" as HTML }
        let warning =
            item.loopt && item.besloten == nil
            ? HTML.melding(.letOp, "<p>\(first)</p>\(until)") : item.besluit == nil ? "<p>\(first)</p>\n" : HTML()
        return HTML.blok(
            "In gebreke gesteld over \(what), \(said.ontvangen.uitgeschreven)",
            """
            \(warning)\(said.woorden.isBlank ? nil : HTML.citaat(said.woorden, van: page.gezin.naam(said.door)))
            \(HTML.uitklap("Waarom dit bedrag?", Termijnopmaak.gronden(grounds)))
            \(vaststelling(item, page))
            """)
    }

    private static func vaststelling(_ item: Ingebrekebeeld, _ page: Nabesluitblad) -> HTML {
        if let decision = item.besluit?.inhoud {
            let amount = decision.geen?.label ?? "\(decision.bedrag.description) over \(Woorden.aantal(decision.dagen, "dag", "dagen"))"
            return "<p>Vastgesteld op \(HTML.datum(decision.genomen)): \(amount)</p>\n"
        }
        let stand = item.stand.uitkomst
        guard stand.isAfgelopen, stand.dagen > 0, page.kader.zicht.mag(.besluiten) else { return HTML() }
        return HTML.knoppen([
            HTML.knop("Dwangsom vaststellen", naar: NabesluitURL.bij(page.kader.id, page.beeld.id, item.id, Dwangsominvoer.self))
        ])
    }

    private static func uitspraak(_ item: Uitspraakbeeld, _ page: Nabesluitblad) -> HTML {
        let said = item.feit.inhoud
        var rows: [(String, HTML)] = [("Uitkomst", HTML(said.uitkomst.label)), ("Nummer", HTML(said.nummer))]
        if !said.opdracht.isBlank { rows.append(("Wat de gemeente moet doen", HTML.vrijeTekst(said.opdracht))) }
        if let until = said.uiterlijk { rows.append(("Uiterlijk", HTML.datum(until))) }
        if let done = item.uitvoering?.inhoud { rows.append(("Gedaan", "\(HTML.datum(done.op)): \(done.gedaan)")) }
        let button = HTML.knop(
            "Vastleggen dat het is gedaan", naar: NabesluitURL.bij(page.kader.id, page.beeld.id, item.id, Uitspraakuitvoeringinvoer.self))
        return HTML.blok(
            "\(said.instantie.label), \(said.datum.uitgeschreven)",
            "\(HTML.begrippen(rows))\(item.isOpen && page.kader.zicht.magWegen ? HTML.knoppen([button]) : nil)")
    }

    // MARK: Before the decision

    private static func zienswijzen(_ page: Nabesluitblad, op dag: Datum) -> HTML {
        guard !page.zienswijzen.isEmpty else { return HTML() }
        let missing: HTML? =
            page.beeld.isOpen && !page.nietGehoord.isEmpty
            ? "<p>Nog niets van: \(Woorden.opsomming(page.nietGehoord)).</p>\n" : nil
        return HTML.blok(
            "Voor het besluit: wat zij ervan vinden", "\(HTML.lijst(page.zienswijzen.map { zienswijze($0, page) }))\(missing)")
    }

    private static func zienswijze(_ item: Zienswijzebeeld, _ page: Nabesluitblad) -> HTML {
        let said = item.inhoud, until = said.tot.map { " Antwoord kan tot en met \(HTML.datum($0))." as HTML }
        let closed = said.isVertrouwelijk == true ? " Niet voor anderen: een brief aan een ander noemt de woorden niet." : ""
        let answer = item.antwoord.map { " Wat wij ermee doen: \($0.inhoud.woorden)" } ?? ""
        let path = NabesluitURL.bij(page.kader.id, page.beeld.id, item.feit.id, Zienswijzeantwoordinvoer.self)
        let ask = item.vraagtAntwoord && page.beeld.isOpen && page.kader.zicht.magWegen
        let link = ask ? HTML.link("Schrijf op wat u ermee doet", naar: path, verborgen: page.wie(item)) : nil
        return
            "\(HTML.datum(said.op)), \(page.wie(item)): \(said.wat.label.lowercased()). \(said.grond.map { "\($0.label). " } ?? "")\(said.woorden)\(until)\(closed)\(answer) \(link)"
    }

    /// On the page of the aanvraag: what there is, and what stands against a refusal.
    static func opAanvraag(_ page: Aanvraagblad, op dag: Datum) -> HTML {
        // Not weighed to the end: no refusal is being prepared.
        let isRefusal = (try? page.weging.afgerond())?.uitkomst.voorziening == false && page.beeld.isOpen
        let ask = isRefusal ? beletsel(page, op: dag).map { HTML.melding(.uitleg, "De afweging leidt naar een afwijzing. \($0)") } : nil
        let link = HTML.link("Bezwaar, ingebrekestelling en uitspraken", naar: NabesluitURL.blad(page.kader.id, page.beeld.id))
        let running = page.beeld.openBezwaren.map { item -> HTML in
            "<p>Er loopt een bezwaar van \(page.kader.gezin.naam(item.bezwaar.indiener)). Beslissen uiterlijk: \(HTML.datum(item.beslissen.uitkomst)).</p>\n"
        }
        return "\(ask)\(HTML.joined(running))<p>\(link)</p>\n"
    }

    /// Why it cannot be refused yet, with where that is mended.
    static func beletsel(_ page: Aanvraagblad, op dag: Datum) -> HTML? {
        page.beeld.zienswijze(op: dag).beletsel.map { hindrance in
            let form = NabesluitURL.nieuw(page.kader.id, page.beeld.id, Zienswijzeinvoer.self)
            return "\(hindrance) \(HTML.link("Zienswijze vastleggen", naar: form))"
        }
    }
}
