// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The appointments of one file.
enum AfspraakPages {
    /// `het huisbezoek van maandag 2 maart 2026 om 10:30`.
    static func zin(_ afspraak: Afspraak) -> String {
        let neuter: Set<Afspraaksoort> = [.huisbezoek, .kantoor, .school, .bellen, .beeldbellen]
        let article = neuter.contains(afspraak.afspraaksoort) ? "het" : "de"
        return "\(article) \(afspraak.afspraaksoort.label.lowercased()) van \(wanneer(afspraak))"
    }

    static func wanneer(_ afspraak: Afspraak) -> String { "\(Woorden.weekdag(afspraak.datum)) om \(afspraak.tijd.tekst)" }

    static func lijst(
        _ afspraken: [Afspraakbeeld], namen: [UUIDv7: String], _ kader: Dossierkader, _ verzoek: Verzoek
    ) -> Antwoord {
        let may = kader.zicht.magSchrijven, today = verzoek.vandaag
        let open = afspraken.filter { $0.isOpen(op: today) }
        let (late, coming) = (open.filter { $0.stand(op: today) != .gepland }, open.filter { $0.stand(op: today) == .gepland })
        let past = afspraken.filter { !$0.isOpen(op: today) }.reversed()
        let table: (String, [Afspraakbeeld], String) -> HTML = { title, items, none in
            tabel(title, items, namen, kader, verzoek, leeg: none)
        }
        return verzoek.dossierpagina(
            "Afspraken", kader, blad: .contacten,
            """
            \(may ? HTML.knoppen([.knop("Afspraak maken", naar: AfspraakURL.nieuw(kader.id)), .knop("Contacten", naar: GezinURL.contacten(kader.id), stil: true)]) : nil)
            \(late.isEmpty ? nil : HTML.kop2("Nog af te ronden") + table("Nog af te ronden", late, ""))
            \(HTML.kop2("Gepland"))\(table("Geplande afspraken", coming, "Er staat geen afspraak gepland."))
            \(past.isEmpty ? nil : HTML.kop2("Geweest") + table("Eerdere afspraken", Array(past), ""))
            """)
    }

    private static func tabel(
        _ titel: String, _ items: [Afspraakbeeld], _ namen: [UUIDv7: String], _ kader: Dossierkader, _ verzoek: Verzoek, leeg: String
    ) -> HTML {
        let rows = items.map { item -> [HTML] in
            [
                HTML(wanneer(item.inhoud)), wat(item, kader), HTML(Woorden.opsomming(item.inhoud.met.map { kader.gezin.naam($0) })),
                HTML(Woorden.opsomming(item.inhoud.door.map { namen[$0.raw] ?? "een collega" })),
                "\(stand(item, kader.gezin, op: verzoek.vandaag))<span class=\"geen-druk\">\(HTML.joined(knoppen(item, kader, verzoek), met: "<br>"))</span>",
            ]
        }
        return Tabel(
            titel, kolommen: ["Wanneer", "Wat en waar", "Met wie", "Wie gaat er", "Stand"], rijen: rows, leeg: leeg, titelZichtbaar: false
        ).html
    }

    private static func wat(_ item: Afspraakbeeld, _ kader: Dossierkader) -> HTML {
        let plan = item.inhoud
        let moved: HTML? =
            item.verzet == 0 ? nil : "<br><span class=\"zacht\">\(item.verzet == 1 ? "een keer" : "\(item.verzet) keer") verzet</span>"
        return """
            <b>\(plan.afspraaksoort.label)</b>\(plan.waarvoor.isEmpty ? nil : ". <br>\(plan.waarvoor)" as HTML)\(moved)\
            \(plaats(plan, kader, opScherm: true))
            """
    }

    /// Where, in words. In a family of which somebody's whereabouts are a secret it is asked for, and never stands on paper or in an agenda.
    static func plaats(_ afspraak: Afspraak, _ kader: Dossierkader, opScherm: Bool) -> HTML? {
        guard !afspraak.plaats.isEmpty else { return nil }
        guard !kader.zicht.schermen.geheimen.isEmpty else {
            return opScherm ? "<br><span class=\"zacht\">\(afspraak.plaats)</span>" : ", \(afspraak.plaats)"
        }
        return opScherm
            ? "<br>\(Teken("plaats geheim", .geheim).html)<div class=\"geen-druk\">\(HTML.uitklap("Toon de plaats", HTML(afspraak.plaats)))</div>"
            : ". \(Teken("plaats geheim", .geheim).html) Zie het dossier"
    }

    static func stand(_ item: Afspraakbeeld, _ gezin: Gezin, op vandaag: Datum) -> HTML {
        switch item.stand(op: vandaag) {
        case .gepland: HTML()
        case .afTeRonden: "\(Teken("afloop nog vastleggen", .letOp).html)<br>"
        case .zonderNotitie: "\(Teken("nog geen notitie", .letOp).html)<br>\(gezien(item, gezin))"
        case .geweest: "Ging door<br>\(gezien(item, gezin))"
        case .nietDoorgegaan:
            item.afloop.map { fact -> HTML in
                let why = fact.inhoud.toelichting
                return "\(fact.inhoud.uitkomst.label)\(why.isEmpty ? "" : ": \(why)")<br>"
            } ?? HTML()
        }
    }

    private static func gezien(_ item: Afspraakbeeld, _ gezin: Gezin) -> HTML {
        guard let held = item.afloop?.inhoud else { return HTML() }
        let names: ([ID<Persoon>]) -> String = { Woorden.opsomming($0.map { gezin.naam($0) }) }
        let seen = Set(held.gezien + held.alleen).sorted { gezin.naam($0) < gezin.naam($1) }
        return """
            <span class="zacht">\(seen.isEmpty ? "Geen kind gezien." : "Gezien: \(names(seen)).")\
            \(held.alleen.isEmpty ? "" : " Alleen gesproken: \(names(held.alleen)).")</span><br>
            """
    }

    /// What can be done with it now.
    static func knoppen(_ item: Afspraakbeeld, _ kader: Dossierkader, _ verzoek: Verzoek) -> [HTML] {
        let (id, act) = (kader.id, item.handeling), which = wanneer(item.inhoud)
        let settle = { (label: String) in HTML.link(label, naar: AfspraakURL.afloop(id, act), verborgen: "afspraak van \(which)") }
        let write = HTML.link("Notitie schrijven", naar: AfspraakURL.notitie(id, act), verborgen: "over \(which)")
        let move = HTML.link("Verzetten", naar: AfspraakURL.verzetten(id, act), verborgen: "afspraak van \(which)")
        let stand = item.stand(op: verzoek.vandaag)
        // Who thinks along writes notes and nothing else.
        guard kader.zicht.magSchrijven else { return stand == .zonderNotitie && kader.zicht.mag(.wijzigen) ? [write] : [] }
        switch stand {
        case .gepland: return [settle(item.inhoud.datum == verzoek.vandaag ? "Afloop of afzeggen" : "Afzeggen"), move]
        case .afTeRonden: return [settle("Afloop vastleggen"), move]
        case .zonderNotitie: return [write, settle("Afloop verbeteren")]
        case .geweest, .nietDoorgegaan: return [settle("Afloop verbeteren")]
        }
    }
}
