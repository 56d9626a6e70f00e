// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One note as people know it: the facts of one act, one per child, and what stood there before it was put right.
struct Notitie: Sendable {
    let handeling: UUIDv7
    let feiten: [Feit<Contactnotitie>]
    let eerder: [Feit<Contactnotitie>]
    let schrijver: String
    /// Photographs that belong to it, as far as the reader may see them.
    var fotos: [Document] = []

    var inhoud: Contactnotitie { feiten[0].inhoud }
    var door: UUIDv7 { feiten[0].door }
    var laatste: UUIDv7? { feiten.map(\.id).max() }

    func gaatOver(_ kind: ID<Persoon>?) -> Bool { kind.map { inhoud.over.contains($0) } ?? true }

    /// Newest contact first.
    static func lijst(_ alle: [Feit<Contactnotitie>], fotos: [Feit<Document>] = [], _ tx: LeesTx) throws -> [Notitie] {
        let pictures = Dictionary(grouping: fotos.filter { $0.inhoud.bij != nil }.sorted { $0.id < $1.id }) { $0.inhoud.bij }
        let valid = Set(alle.geldend().map(\.id))
        var names: [UUIDv7: String] = [:]
        let notes = try Dictionary(grouping: alle, by: { $0.handeling ?? $0.id }).compactMap { act, facts -> Notitie? in
            let now = facts.filter { valid.contains($0.id) }.sorted { $0.id < $1.id }
            guard let first = now.first else { return nil }
            if names[first.door] == nil { names[first.door] = try BeheerStore.medewerker(ID(first.door), tx)?.naam ?? "onbekend" }
            return Notitie(
                handeling: act, feiten: now, eerder: facts.filter { !valid.contains($0.id) && !$0.ingetrokken }.sorted { $0.id < $1.id },
                schrijver: names[first.door] ?? "onbekend", fotos: (pictures[act] ?? []).map(\.inhoud))
        }
        return notes.sorted { ($0.inhoud.datum, $0.handeling) > ($1.inhoud.datum, $1.handeling) }
    }
}

enum ContactPages {
    /// - Parameter gezien: by child, the day it was last seen.
    /// - Parameter afgeschermd: children who were last seen on a day that this reader may not know.
    static func lijst(
        _ notities: [Notitie], kind: ID<Persoon>?, gezien: [ID<Persoon>: Datum] = [:], afgeschermd: Set<ID<Persoon>> = [],
        _ kader: Dossierkader, _ verzoek: Verzoek
    ) -> Antwoord {
        let may = kader.zicht.mag(.wijzigen)
        let empty = HTML.leeg(
            "Er is nog geen contact vastgelegd.",
            actie: may ? .link("Leg het eerste contact vast", naar: GezinURL.nieuwContact(kader.id)) : nil)
        let actions: [HTML] =
            (may ? [.knop("Contact vastleggen", naar: GezinURL.nieuwContact(kader.id))] : [])
            + [.knop("Afspraken", naar: AfspraakURL.lijst(kader.id), stil: true)]
            + (kader.zicht.mag(.exporteren) ? [.knop("Afdrukken", naar: GezinURL.afdruk(kader.id), stil: true)] : [])
            + [.knop("Vragen aan partners", naar: GezinURL.partnervragen(kader.id), stil: true)]
        return verzoek.dossierpagina(
            "Contacten", kader, blad: .contacten,
            """
            \(HTML.knoppen(actions))
            \(filter(kind, kader))\(wieGezien(gezien, afgeschermd, kader, verzoek))
            \(notities.isEmpty ? empty : notities.map { notitie($0, kader, may: may) }.joined())
            """)
    }

    /// When each child was last seen, by whoever.
    private static func wieGezien(
        _ gezien: [ID<Persoon>: Datum], _ afgeschermd: Set<ID<Persoon>>, _ kader: Dossierkader, _ verzoek: Verzoek
    ) -> HTML? {
        let children = kader.gezin.jeugdigen.filter { $0.levensstaat?.leven ?? .levend == .levend }
        guard !children.isEmpty else { return nil }
        let lines = children.map { child -> (String, HTML) in
            if afgeschermd.contains(child.id) { return (child.naam.aanspreek, "gezien (dag afgeschermd)") }
            let day = gezien[child.id].map { "\(HTML.datum($0)) (\($0.relatief(tot: verzoek.vandaag)))" as HTML }
            return (child.naam.aanspreek, day ?? "<span class=\"zacht\">nog niet</span>")
        }
        return HTML.blok("Laatst gezien", HTML.begrippen(lines))
    }

    private static func filter(_ kind: ID<Persoon>?, _ kader: Dossierkader) -> HTML {
        guard kader.gezin.jeugdigen.count > 1 else { return HTML() }
        let all: HTML =
            "<li><a href=\"\(GezinURL.contacten(kader.id))\"\(attribuut: "aria-current", kind == nil ? "true" : nil)>Alle kinderen</a></li>"
        let items = kader.gezin.jeugdigen.map { child -> HTML in
            """
            <li><a href="\(GezinURL.contacten(kader.id))?kind=\(child.id.hex)"\(attribuut: "aria-current", kind == child.id ? "true" : nil)>\(child.naam.aanspreek)</a></li>
            """
        }
        return "<nav class=\"zij\" aria-label=\"Kies een kind\"><ul>\(all)\(items)</ul></nav>"
    }

    static func notitie(_ notitie: Notitie, _ kader: Dossierkader, may: Bool) -> HTML {
        let note = notitie.inhoud
        let own = may && (kader.zicht.magSchrijven || notitie.door == kader.zicht.lezer.raw)
        let fix: HTML? =
            own
            ? .link(
                "Verbeteren", naar: GezinURL.correctie(kader.id, notitie.handeling), verborgen: "notitie van \(Woorden.datum(note.datum))")
            : nil
        let shield: HTML? =
            may && kader.zicht.magSchrijven
            ? .link(
                "Afschermen", naar: GezinURL.nieuwScherm(kader.id) + "?notitie=\(notitie.handeling.hex)",
                verborgen: "notitie van \(Woorden.datum(note.datum))") : nil
        let photo: HTML? =
            may && kader.zicht.magSchrijven
            ? .link(
                "Foto toevoegen", naar: GezinURL.nieuweFoto(kader.id, notitie.handeling),
                verborgen: "bij notitie van \(Woorden.datum(note.datum))")
            : nil
        return """
            <article class="blok"><h2>\(note.contactsoort.label), \(HTML.datum(note.datum))</h2>
            \(wie(notitie, kader.gezin))
            \(deel("Gezegd", note.gezegd))\(deel("Wat \(notitie.schrijver) ziet en denkt", note.gedacht))\(deel("Afgesproken", note.afspraken))
            \(fotos(notitie, kader))\(eerder(notitie))
            \(own || shield != nil ? HTML.knoppen([fix, photo, shield].compactMap(\.self)) : nil)</article>

            """
    }

    private static func fotos(_ notitie: Notitie, _ kader: Dossierkader) -> HTML? {
        guard !notitie.fotos.isEmpty else { return nil }
        let pictures = notitie.fotos.enumerated().map { place, photo -> HTML in
            """
            <a href="\(GezinURL.document(kader.id, photo.bijlage))"><img class="documentbeeld" loading="lazy" \
            src="\(GezinURL.bestand(kader.id, photo.bijlage))" alt="\(photo.titel), foto \(place + 1)"></a>

            """
        }
        return "<div class=\"fotos\">\(pictures)</div>\n"
    }

    private static func wie(_ notitie: Notitie, _ gezin: Gezin) -> HTML {
        let note = notitie.inhoud
        let names: ([ID<Persoon>]) -> String = { Woorden.opsomming($0.map { gezin.naam($0) }) }
        return """
            <p class="zacht">Over \(names(note.over))\
            \(note.gesproken.isEmpty ? nil : ". Gesproken: \(names(note.gesproken))" as HTML)\
            \(note.gezien.isEmpty ? nil : ". Gezien: \(names(note.gezien))" as HTML)\
            \((note.alleen ?? []).isEmpty ? nil : ". Alleen gesproken: \(names(note.alleen ?? []))" as HTML)\
            . Geschreven door \(notitie.schrijver).</p>
            """
    }

    private static func deel(_ kop: String, _ tekst: String) -> HTML? {
        tekst.isBlank ? nil : "\(HTML.kop3(kop))\(HTML.vrijeTekst(tekst))"
    }

    /// What stood there before, so that a correction hides nothing.
    private static func eerder(_ notitie: Notitie) -> HTML? {
        guard let old = notitie.eerder.last, let now = notitie.feiten.first else { return nil }
        return .uitklap(
            "Verbeterd op \(Woorden.datum(now.opgetekend.datum)): wat er eerst stond",
            "\(deel("Gezegd", old.inhoud.gezegd))\(deel("Gedacht", old.inhoud.gedacht))\(deel("Afgesproken", old.inhoud.afspraken))")
    }

    // MARK: On paper

    static func afdruk(_ notities: [Notitie], voor lezer: ID<Persoon>?, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let people = kader.gezin.mensen.map { card -> HTML in
            .link(card.naam.volledig, naar: GezinURL.afdruk(kader.id) + "?voor=\(card.id.hex)")
        }
        let name = lezer.map { kader.gezin.naam($0) }
        return verzoek.dossierpagina(
            name.map { "Contacten, afdruk voor \($0)" } ?? "Contacten, afdruk voor het dossier", lezer == nil ? kader : kader.zonderVlaggen,
            blad: .contacten,
            naast: .blok("Voor wie is de afdruk?", "<p>Wat voor iemand is afgeschermd, staat niet op de afdruk.</p>\(HTML.lijst(people))"),
            """
            <p>Gemaakt op \(HTML.datum(verzoek.vandaag)) door \(verzoek.bezoek.naam). Druk af met Ctrl+P. Dat u dit bekijkt, is vastgelegd.</p>
            \(notities.isEmpty ? HTML.leeg("Er is niets om af te drukken.") : notities.reversed().map { notitie($0, kader, may: false) }.joined())
            """)
    }
}
