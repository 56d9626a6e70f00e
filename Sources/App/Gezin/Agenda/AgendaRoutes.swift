// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// The agenda of one worker, across the files they see.
enum AgendaRoutes {
    static func add(to routes: Routetabel) {
        routes.get(AfspraakURL.agenda, .werkvoorraad) { verzoek in
            let week = verzoek.vraag("week").flatMap(Agendaweek.init(rawValue:)) ?? .deze
            let page = try await verzoek.lees(handeling: "agenda.inzien") { tx in try Agendablad.lees(week, verzoek, tx) }
            return AgendaPages.agenda(page, verzoek)
        }
    }
}

/// What one worker has before them.
struct Agendablad: Sendable {
    /// An appointment in the file it belongs to.
    struct Regel: Sendable {
        let afspraak: Afspraakbeeld
        let kader: Dossierkader
    }

    let week: Agendaweek
    /// Of this week, in order of day and time.
    let regels: [Regel]
    /// Of which is still to be said how it went, however long ago.
    let openstaand: [Regel]
    /// There are more files with appointments than are read for one page.
    var isMeer = false

    static func lees(_ week: Agendaweek, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Agendablad {
        let days = week.dagen(op: tx.vandaag), me = verzoek.gebruiker
        let isMine = { (file: ID<Dossier>) in try Dossierkader.isTeZien(file, .contacten, verzoek, tx) }
        let planned = try GezinStore.agenda(me, van: days.lowerBound, totEnMet: days.upperBound, mag: isMine, tx)
        let late = try GezinStore.agenda(me, van: nil, totEnMet: tx.vandaag, mag: isMine, tx)
        let mine = try Set(planned.dossiers + late.dossiers).sorted().flatMap { file in
            let frame = try Dossierkader.lees(file, verzoek, tx)
            return try GezinStore.afspraken(frame.zicht, tx).filter { $0.inhoud.door.contains(me) }.map {
                Regel(afspraak: $0, kader: frame)
            }
        }.sorted { $0.afspraak.plek < $1.afspraak.plek }
        let open = mine.filter { line in
            [.afTeRonden, .zonderNotitie].contains(line.afspraak.stand(op: tx.vandaag))
        }
        return Agendablad(
            week: week, regels: mine.filter { days.contains($0.afspraak.inhoud.datum) }, openstaand: open,
            isMeer: planned.isMeer || late.isMeer)
    }
}

extension Afspraakbeeld {
    fileprivate var plek: (Datum, Kloktijd, UUIDv7) { (inhoud.datum, inhoud.tijd, handeling) }
}

enum AgendaPages {
    static func agenda(_ blad: Agendablad, _ verzoek: Verzoek) -> Antwoord {
        let days = blad.week.dagen(op: verzoek.vandaag)
        let choices = Agendaweek.allCases.map { Filterregel.Keuze($0.label, pad: AfspraakURL.agenda($0), isHier: $0 == blad.week) }
        let byDay = Dictionary(grouping: blad.regels) { $0.afspraak.inhoud.datum }.sorted { $0.key < $1.key }
        let none = HTML.leeg(
            "U hebt \(blad.week.label.lowercased()) geen afspraken.", actie: "Een afspraak maakt u in het dossier, bij Contacten.")
        return verzoek.pagina(
            "Mijn agenda", indeling: .breed,
            """
            \(Filterregel.html("Welke week", choices))
            <p>Van \(HTML.datum(days.lowerBound)) tot en met \(HTML.datum(days.upperBound)).\
            <span class="geen-druk"> Afdrukken doet u met Ctrl+P. Ankerpunt zet er geen adressen bij.</span></p>
            \(blad.isMeer ? HTML.melding(.letOp, "<p>U hebt meer afspraken dan hier passen. Kijk ook in de dossiers, en rond af wat geweest is.</p>") : nil)\
            \(open(blad.openstaand, verzoek))\
            \(byDay.isEmpty ? none : byDay.map { HTML.kop2(Woorden.weekdag($0.key).metHoofdletter) + tabel($0.key, $0.value, verzoek) }.joined())
            """)
    }

    /// On the screen only: a print is to take along.
    private static func open(_ regels: [Agendablad.Regel], _ verzoek: Verzoek) -> HTML? {
        guard !regels.isEmpty else { return nil }
        let items = regels.map { line -> HTML in
            let item = line.afspraak
            return """
                \(item.inhoud.afspraaksoort.label), \(HTML.datum(item.inhoud.datum)), \(HTML.link(line.kader.gezin.titel, naar: AfspraakURL.lijst(line.kader.id))). \
                \(AfspraakPages.knoppen(item, line.kader, verzoek).prefix(1).map { $0 })
                """
        }
        return "<div class=\"geen-druk\">\(HTML.melding(.letOp, "<p>Nog af te ronden:</p>\(HTML.lijst(items))"))</div>"
    }

    private static func tabel(_ dag: Datum, _ regels: [Agendablad.Regel], _ verzoek: Verzoek) -> HTML {
        let rows = regels.map { line -> [HTML] in
            let plan = line.afspraak.inhoud
            let stand = line.afspraak.stand(op: verzoek.vandaag), hasSecret = !line.kader.zicht.schermen.geheimen.isEmpty
            return [
                "<b>\(plan.tijd.tekst)</b>",
                """
                \(plan.afspraaksoort.label)\(AfspraakPages.plaats(plan, line.kader, opScherm: false))\
                \(plan.waarvoor.isEmpty || hasSecret ? nil : ". <br><span class=\"zacht\">\(plan.waarvoor)</span>" as HTML)\
                \(stand == .nietDoorgegaan ? "<br>\(Teken("gaat niet door", .gewoon).html)" as HTML : nil)
                """,
                .link(line.kader.gezin.titel, naar: AfspraakURL.lijst(line.kader.id)),
                HTML(Woorden.opsomming(plan.met.map { line.kader.gezin.naam($0) })),
                HTML.joined(AfspraakPages.knoppen(line.afspraak, line.kader, verzoek), met: "<br>"),
            ]
        }
        return Tabel(
            "Afspraken op \(Woorden.weekdag(dag))",
            kolommen: ["Tijd", "Wat en waar", "Gezin", "Met wie", Tabel.Kolom("Doen", opPapier: false)],
            rijen: rows, titelZichtbaar: false
        ).html
    }
}
