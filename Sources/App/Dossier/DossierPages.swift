// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// The overview of a file. The first screen says what to do now; the rest says why and how it came so.
enum DossierPages {
    static func overzicht(_ beeld: Overzicht, _ blik: Tijdlijnblik, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Overzicht van \(beeld.kader.gezin.titel.prefix(1).lowercased() + beeld.kader.gezin.titel.dropFirst())", beeld.kader,
            blad: .overzicht,
            naast: naast(beeld),
            """
            \(HTML.joined(beeld.wacht.sorted { $0.key < $1.key }.map { HTML.wachtredenen($0.value, voor: beeld.kader.gezin.naam($0.key)) }))\
            \(meegegeven(beeld, verzoek))\(watNu(beeld))\(Gezienblok.html(beeld))
            \(HTML.kop2("Termijnen en taken"))\(taken(beeld))
            \(!beeld.kader.zicht.magBlad(.analyse) ? nil : HTML.kop2("Hoe gaat het?") + Cijferblok.html(beeld))
            \(HTML.kop2("Tijdlijn", id: "tijdlijn"))\(Tijdlijnblok.html(beeld, blik))
            """)
    }

    /// What who did the triage gave along, until a colleague took it up.
    private static func meegegeven(_ beeld: Overzicht, _ verzoek: Verzoek) -> HTML {
        let may = beeld.kader.zicht.magSchrijven
        return HTML.joined(
            beeld.meegegeven.map { vraag, note in
                MeegeefPages.blok(note, vraag: vraag, wie: beeld.naam(note.feit.door), mag: may, beeld.kader, verzoek)
            })
    }

    // MARK: What now

    private static func watNu(_ beeld: Overzicht) -> HTML {
        let next = beeld.watNu.taak
        let term = next.map { taak -> HTML in
            "<p>Voor <b>\(Woorden.weekdag(taak.uiterlijk))</b> (\(afstand(taak.uiterlijk, beeld.vandaag))).</p>"
        }
        return HTML.watNu(titel(beeld.watNu, beeld), "\(term)<p>\(beeld.watNu.waarom)</p>", knoppen: knoppen(beeld))
    }

    private static func titel(_ watNu: WatNu, _ beeld: Overzicht) -> String {
        watNu.taak.map { Taakregel(beeld).titel($0) } ?? watNu.zin
    }

    private static func afstand(_ dag: Datum, _ vandaag: Datum) -> String {
        Woorden.teLaat(dag, op: vandaag) ?? Woorden.afstand(dag, op: vandaag)
    }

    /// One button to where the fact is recorded, and always the way to write down a contact.
    private static func knoppen(_ beeld: Overzicht) -> [HTML] {
        guard beeld.magSchrijven else { return [] }
        let step = beeld.watNu.taak.flatMap { taak in
            Wegwijzer.pad(taak, in: beeld.kader.id, beeld.feiten).map { HTML.knop(Wegwijzer.knop(taak.soort), naar: $0) }
        }
        let contact = Wegwijzer.contact(beeld.kader.id)
        let isContact = beeld.watNu.taak.map { Wegwijzer.pad($0, in: beeld.kader.id, beeld.feiten) == contact } ?? false
        return [step ?? eerste(beeld), isContact ? nil : HTML.knop("Contact vastleggen", naar: contact, stil: true)].compactMap(\.self)
    }

    /// Nothing is open: the first question, or a new one after a closing.
    private static func eerste(_ beeld: Overzicht) -> HTML? {
        beeld.watNu.taak == nil && beeld.plan == nil
            ? HTML.knop("Hulpvraag vastleggen", naar: ToegangURL.nieuw(beeld.kader.id)) : nil
    }

    // MARK: Tasks and terms

    private static func taken(_ beeld: Overzicht) -> HTML {
        let line = Taakregel(beeld)
        let tasks = (line.regels(beeld.taken) + beeld.bezwaar.map { line.regel($0) }).enumerated()
            .sorted { ($0.element.voor ?? .verst, $0.offset) < ($1.element.voor ?? .verst, $1.offset) }.map(\.element)
        return HTML.takenlijst(tasks, op: beeld.vandaag, leeg: "Er staat nu niets open. \(beeld.watNu.zin).")
    }

    // MARK: Beside it

    private static func naast(_ beeld: Overzicht) -> HTML {
        "\(Gezienblok.afspraken(beeld))\(plan(beeld))\(Verklarendblok.html(beeld))\(isBekostiging(beeld) ? nil : HTML.blok("Wie zijn er betrokken", betrokken(beeld)))\(HTML.blok("Wie keek deze week", keken(beeld)))"
    }

    /// Who pays sees nothing of how the family fares, also not that nothing was asked.
    private static func isBekostiging(_ beeld: Overzicht) -> Bool { beeld.kader.zicht.doel == .bekostiging }

    private static func plan(_ beeld: Overzicht) -> HTML? {
        guard beeld.kader.zicht.magBlad(.plan) else { return nil }
        let path = Dossierblad.plan.pad(beeld.kader.id)
        guard let plan = beeld.plan?.inhoud else {
            return HTML.blok(
                "Het plan in het kort",
                "<p class=\"zacht\">Er is nog geen plan.</p><p>\(HTML.link("Naar het gezinsplan", naar: path))</p>\(Planverwijzing.html(beeld))\(helptniet(beeld))"
            )
        }
        let goals = plan.doelen.map { "<li>\($0.woorden)</li>\n" as HTML }
        let next = beeld.volgendeEvaluatie.map { "<p>Samen kijken: \(HTML.datum($0))</p>" as HTML }
        return HTML.blok(
            "Het plan in het kort",
            "<ol class=\"lijst\">\n\(goals)</ol>\(next)<p>\(HTML.link("Open het gezinsplan", naar: path))</p>\(Planverwijzing.html(beeld))\(helptniet(beeld))"
        )
    }

    /// One click away: what does not help is said when it comes up, not at the next evaluation.
    private static func helptniet(_ beeld: Overzicht) -> HTML? {
        let open = Helptnietbeeld.lijst(beeld.feiten.helptniet, beeld.feiten.helptnietantwoorden).filter(\.isOpen)
        let said: HTML? =
            open.isEmpty ? nil : "<p>\(Teken("\(Woorden.aantal(open.count, "keer", "keer")) gezegd: dit helpt niet", .letOp).html)</p>"
        guard beeld.magSchrijven else { return said }
        return "\(said)<p>\(HTML.link("“Dit helpt niet” vastleggen", naar: PlanURL.helptniet(beeld.kader.id)))</p>"
    }

    private static func betrokken(_ beeld: Overzicht) -> HTML {
        let gezin = beeld.kader.gezin
        let isSecret = beeld.kader.zicht.schermen.isSchoolGeheim
        let people = (gezin.deelnames(.netwerk) + gezin.deelnames(.professioneel)).map { fact -> (String, HTML) in
            let note = fact.inhoud.toelichting
            if isSecret, fact.inhoud.rol == .school { return (fact.inhoud.rol.kort, Teken("geheim", .geheim).html) }
            return (fact.inhoud.rol.kort, "\(gezin.naam(fact.inhoud.persoon))\(note.isEmpty ? "" : ", \(note)")")
        }
        let parties = Betrokkenregel.lijst(beeld.feiten.betrokkenheden, einden: beeld.feiten.beeindigingen, op: beeld.vandaag)
            .filter { !$0.feiten.isEmpty }
            .map { ($0.partij.label, isSecret && $0.partij.isSchool ? Teken("geheim", .geheim).html : HTML($0.tekst)) }
        let path = Dossierblad.gezin.pad(beeld.kader.id)
        if people.isEmpty, parties.isEmpty {
            return "<p class=\"zacht\">Nog niet gevraagd.</p><p>\(HTML.link("Vraag wie er helpt of meedenkt", naar: path))</p>"
        }
        return "\(HTML.begrippen(people + parties))<p>\(HTML.link("Gezin en netwerk", naar: path))</p>"
    }

    private static func keken(_ beeld: Overzicht) -> HTML {
        let rows = beeld.keken.map { line -> (String, HTML) in
            let role = Rol(rawValue: line.rol).map { ", \($0.label.lowercased())" } ?? ""
            return (beeld.naam(line.wie), "\(Int(line.aantal)) keer\(role)")
        }
        let list = rows.isEmpty ? "<p class=\"zacht\">Niemand.</p>" as HTML : HTML.begrippen(rows)
        let along = beeld.meegenomen.map { line -> HTML in
            "<p>\(beeld.naam(line.wie)) heeft een deel van dit dossier mee, tot \(InzagePages.moment(line.tot)).</p>"
        }
        return "\(list)\(along)<p>\(HTML.link("Wie mag en wie keek", naar: Dossierblad.toegang.pad(beeld.kader.id)))</p>"
    }
}

extension Gezinsrol {
    /// Without what stands between brackets: for a narrow column.
    fileprivate var kort: String { label.split(separator: " (").first.map(String.init) ?? label }
}
