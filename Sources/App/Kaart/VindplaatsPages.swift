// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What was typed in the two forms of one vindplaats, and what is wrong with it.
struct Vindplaatstypen: Sendable {
    var contact: Ingevuld = [:]
    var persoon: Ingevuld = [:]
    var fouten: [Veldfout] = []
    /// Which of the two was sent.
    var isContact = true

    static func leeg(_ dag: Datum, _ page: Vindplaatsblad) -> Self {
        var form = Vastcontactinvoer()
        form.van = dag
        return Self(contact: form.ingevuld, persoon: page.beeld.persoon.map { Vindplaatspersooninvoer($0.inhoud).ingevuld } ?? [:])
    }

    static func contact(_ read: Gelezen<Vastcontactinvoer>, _ page: Vindplaatsblad) -> Self {
        var typed = Self.leeg(read.form.van ?? page.beeld.feit.opgetekend.datum, page)
        (typed.contact, typed.fouten) = (read.ingevuld, read.fouten)
        return typed
    }

    static func persoon(_ read: Gelezen<Vindplaatspersooninvoer>, _ dag: Datum) -> Self {
        var form = Vastcontactinvoer()
        form.van = dag
        return Self(contact: form.ingevuld, persoon: read.ingevuld, fouten: read.fouten, isContact: false)
    }
}

enum VindplaatsPages {
    // MARK: List

    static func lijst(_ page: Vindplaatslijst, _ verzoek: Verzoek) -> Antwoord {
        let day = verzoek.vandaag, staff = page.bezetting
        let open = page.alle.filter { !$0.stand(op: day, werkt: staff.werkt).isGedekt }
        let add: HTML? =
            page.magBeheren.isEmpty
            ? nil
            : HTML.knoppen([
                .knop("School of praktijk toevoegen", naar: VindplaatsURL.nieuw, stil: true),
                .link("Invoeren uit een tabel", naar: VindplaatsURL.invoer), .link("Opslaan als tabel (CSV)", naar: VindplaatsURL.csv),
            ])
        let missing: HTML? =
            open.isEmpty || page.alle.isEmpty
            ? nil
            : "\(HTML.kop2("Nog zonder vaste contactpersoon (\(open.count))", id: "zonder"))\(tabel(open, page, day, "Zonder vaste contactpersoon"))"
        return verzoek.pagina(
            "Vaste contacten", indeling: .breed,
            """
            \(HTML.inleiding("Elke school, huisartsenpraktijk en opvang heeft één vast gezicht in het lokale team, en wij hebben daar iemand die wij bellen."))
            \(dekking(page, day))\(add)\(missing)
            \(page.wijken.isEmpty || page.alle.isEmpty ? nil : perWijk(page, day))
            \(HTML.kop2("Alle scholen, praktijken en opvang"))
            \(tabel(page.alle, page, day, "Alle scholen, praktijken en opvang"))
            """)
    }

    private static func dekking(_ page: Vindplaatslijst, _ day: Datum) -> HTML {
        let lines = Vindplaatsgroep.allCases.compactMap { group -> HTML? in
            let some = page.alle.van(group)
            guard !some.isEmpty else { return nil }
            let count = Dekking(some, op: day, werkt: page.bezetting.werkt)
            let sign = count.isHeel ? Teken("compleet", .goed).html : Teken("\(count.alle - count.gedekt) zonder", .letOp).html
            return
                "<b>\(group.label)</b>: \(count.gedekt) van \(count.alle) \(count.alle == 1 ? "heeft" : "hebben") een vaste contactpersoon \(sign)"
        }
        return "\(HTML.lijst(lines + poh(page)))"
    }

    private static func poh(_ page: Vindplaatslijst) -> [HTML] {
        let some = page.alle.van(.praktijken)
        guard !some.isEmpty else { return [] }
        let (yes, unknown) = (some.count { $0.inhoud.poh == .ja }, some.count { $0.inhoud.poh == .onbekend })
        let rest = unknown == 0 ? "" : "; van \(unknown) weten wij het niet"
        return [
            "<b>POH-jeugd</b>: \(yes) van \(some.count) \(some.count == 1 ? "praktijk" : "praktijken") heeft een praktijkondersteuner jeugd\(rest)"
        ]
    }

    private static func perWijk(_ page: Vindplaatslijst, _ day: Datum) -> HTML {
        let groups = Vindplaatsgroep.allCases.filter { !page.alle.van($0).isEmpty }
        let rows = page.wijken.map { wijk -> [HTML] in
            [HTML(wijk.naam)]
                + groups.map { group in
                    let some = page.alle.van(group).filter { $0.inhoud.isIn(wijk.code) }
                    let count = Dekking(some, op: day, werkt: page.bezetting.werkt)
                    if count.alle == 0 { return "<span class=\"zacht\">geen</span>" }
                    return count.isHeel ? "\(count.gedekt) van \(count.alle)" : "<b>\(count.gedekt) van \(count.alle)</b>"
                }
        }
        return Tabel(
            "Per wijk: hoeveel een vaste contactpersoon hebben", kolommen: [.init("Wijk")] + groups.map { .init($0.label) }, rijen: rows
        ).html
    }

    private static func tabel(_ items: [Vindplaatsbeeld], _ page: Vindplaatslijst, _ day: Datum, _ titel: String) -> HTML {
        let rows = items.map { item -> [HTML] in
            [
                .link(item.inhoud.naam, naar: VindplaatsURL.een(item.id)), HTML(item.inhoud.vindplaatssoort.label),
                item.inhoud.wijken.isEmpty ? "hele gemeente" : HTML(item.inhoud.wijken.map(page.wijken.naam).joined(separator: ", ")),
                vast(item, page.bezetting, day), daar(item), HTML(item.inhoud.poh?.label ?? ""),
            ]
        }
        return Tabel(
            titel, kolommen: ["Naam", "Soort", "Wijken", "Vast bij ons", "Wij bellen daar", "POH-jeugd"], rijen: rows,
            leeg: "Er staat nog niets op de lijst. Voeg de eerste school of praktijk toe.", titelZichtbaar: false
        ).html
    }

    static func vast(_ item: Vindplaatsbeeld, _ staff: Teambezetting, _ day: Datum) -> HTML {
        switch item.stand(op: day, werkt: staff.werkt) {
        case .gedekt(let who, let since): "\(staff.naam(who))<br><small>sinds \(HTML.datum(since))</small>"
        case .vertrokken(let who): "\(Teken("niemand", .gevaar).html)<br><small>\(staff.naam(who)) werkt niet meer in dit team</small>"
        case .niemand: Teken("niemand", .letOp).html
        }
    }

    private static func daar(_ item: Vindplaatsbeeld) -> HTML {
        guard let there = item.persoon?.inhoud else { return "<span class=\"zacht\">onbekend</span>" }
        let phone: HTML? = there.telefoon.isEmpty ? nil : "<br>\(HTML.bel(there.telefoon))"
        return "\(there.naam)\(there.functie.isEmpty ? "" : ", \(there.functie)")\(phone)"
    }

    // MARK: One

    static func een(_ page: Vindplaatsblad, _ typed: Vindplaatstypen, _ verzoek: Verzoek) -> Antwoord {
        let item = page.beeld, day = verzoek.vandaag
        let facts: [(String, HTML)] = [
            ("Soort", HTML(item.inhoud.vindplaatssoort.label)), ("Team", HTML(page.bezetting.teams[item.inhoud.team]?.naam ?? "onbekend")),
            (
                "Wijken",
                item.inhoud.wijken.isEmpty ? "hele gemeente" : HTML(item.inhoud.wijken.map(page.wijken.naam).joined(separator: ", "))
            ),
            ("POH-jeugd", HTML(item.inhoud.poh?.label ?? "")),
            ("Leerlingen of patiënten", HTML(item.inhoud.aantal.map { "ongeveer \($0)" } ?? "")),
            ("Vast bij ons", vast(item, page.bezetting, day)), ("Wij bellen daar", persoon(item)),
        ]
        let keep: HTML? =
            page.magBeheren
            ? HTML.knoppen([
                .knop("Wijzigen", naar: VindplaatsURL.wijzigen(item.id), stil: true),
                .link("Van de lijst halen", naar: VindplaatsURL.einde(item.id)),
            ]) : nil
        return verzoek.pagina(
            item.inhoud.naam, indeling: .gewoon, bijschrift: "Vaste contacten", fouten: typed.fouten,
            """
            \(HTML.begrippen(facts.filter { !$0.1.isEmpty }))\(keep)
            \(page.magBeheren ? formulieren(page, typed, verzoek) : nil)
            \(geschiedenis(page, day))
            \(HTML.knoppen([.link("Terug naar de vaste contacten", naar: VindplaatsURL.lijst)]))
            """)
    }

    private static func persoon(_ item: Vindplaatsbeeld) -> HTML {
        guard let there = item.persoon?.inhoud else { return "<span class=\"zacht\">onbekend</span>" }
        let mail: HTML? = there.mail.isEmpty ? nil : "<br><a href=\"mailto:\(there.mail)\">\(there.mail)</a>"
        return "\(daar(item))\(mail)"
    }

    private static func formulieren(_ page: Vindplaatsblad, _ typed: Vindplaatstypen, _ verzoek: Verzoek) -> HTML {
        let id = page.beeld.id
        let contact = verzoek.formulier(VindplaatsURL.contact(id), knop: "Leg dit contact vast") {
            Formulieropmaak.velden(
                Vastcontactinvoer.velden, ingevuld: typed.contact, fouten: typed.isContact ? typed.fouten : [],
                keuzes: ["gebruiker": page.contactkeuzes])
        }
        let there = verzoek.formulier(VindplaatsURL.persoon(id), knop: "Leg vast") {
            Formulieropmaak.velden(Vindplaatspersooninvoer.velden, ingevuld: typed.persoon, fouten: typed.isContact ? [] : typed.fouten)
        }
        return """
            \(HTML.uitklap("Een andere vaste contactpersoon", open: typed.isContact && !typed.fouten.isEmpty || page.beeld.contacten.last?.inhoud.gebruiker == nil, contact))
            \(HTML.uitklap("Wie bellen wij daar?", open: !typed.isContact, "<p>Alleen gegevens van het werk. Gaat iemand weg, haal de naam dan weg.</p>\(there)"))
            """
    }

    private static func geschiedenis(_ page: Vindplaatsblad, _ day: Datum) -> HTML {
        let items = page.beeld.contacten
        let rows = items.enumerated().reversed().map { index, fact -> [HTML] in
            let until = index + 1 < items.count ? items[index + 1].inhoud.van : nil
            return [
                HTML(fact.inhoud.gebruiker.map(page.bezetting.naam) ?? "niemand"), HTML.datum(fact.inhoud.van),
                until.map { HTML.datum($0) } ?? "nu",
                HTML(fact.inhoud.reden),
            ]
        }
        guard !rows.isEmpty else { return HTML() }
        let changes = page.beeld.wisselingen(op: day)
        return """
            \(HTML.kop2("Wie was het eerder?"))
            <p>\(changes == 0 ? "Het laatste jaar is er niet gewisseld." : "Het laatste jaar \(changes == 1 ? "één keer" : "\(changes) keer") gewisseld.")</p>
            \(Tabel("Vaste contactpersonen", kolommen: ["Wie", "Vanaf", "Tot", "Waarom"], rijen: Array(rows), titelZichtbaar: false).html)
            """
    }

    // MARK: Forms

    static func nieuw(_ page: Vindplaatslijst, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(VindplaatsURL.lijst, knop: "Op de lijst zetten", terug: VindplaatsURL.lijst) {
            Formulieropmaak.velden(
                Vindplaatsinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["wijken": page.wijkkeuzes, "team": page.teamkeuzes])
        }
        return verzoek.pagina("School of praktijk toevoegen", indeling: .smal, bijschrift: "Vaste contacten", fouten: fouten, form)
    }

    static func wijzig(
        _ page: Vindplaatsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek, conflict: HTML? = nil
    ) -> Antwoord {
        let form = verzoek.formulier(
            VindplaatsURL.wijzigen(page.beeld.id), knop: "Vastleggen", laatsteFeit: page.beeld.feit.id, intussen: conflict != nil,
            terug: VindplaatsURL.een(page.beeld.id)
        ) {
            Formulieropmaak.velden(
                Vindplaatsinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["wijken": page.wijkkeuzes, "team": page.teamkeuzes])
        }
        return verzoek.pagina("Wijzigen", indeling: .smal, bijschrift: page.beeld.inhoud.naam, fouten: fouten, "\(conflict)\(form)")
    }

    static func einde(_ page: Vindplaatsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(
            VindplaatsURL.einde(page.beeld.id), knop: "Van de lijst halen", gevaar: true, terug: VindplaatsURL.een(page.beeld.id)
        ) { Formulieropmaak.velden(Vindplaatseindeinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        return verzoek.pagina(
            "Van de lijst halen", indeling: .smal, bijschrift: page.beeld.inhoud.naam, fouten: fouten,
            "<p>Het telt dan niet meer mee. Wat erover is vastgelegd, blijft.</p>\(form)")
    }
}
