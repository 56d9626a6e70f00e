// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The light road: a child gets what is free for everybody at once, with why it fits, and without a decision.
enum LichtInzetRoutes {
    private static let base = "/dossiers/:id/hulp/licht"

    static func add(to routes: Routetabel) {
        routes.get(base, .wijzigen(.hulp)) { verzoek in
            let page = try await lees(verzoek)
            return LichtPages.toon(page, page.begin, [], verzoek)
        }
        routes.post(base, .wijzigen(.hulp)) { verzoek in try await zetIn(verzoek) }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Lichtblad {
        let dossier: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: .toeleiding, handeling: "hulp.inzien") { tx in
            let kader = try Dossierkader.lees(dossier, verzoek, voor: .wijzigen, tx)
            return Lichtblad(
                kader: kader, groepen: try GroepsaanbodStore.alle(tx).filter { !$0.inhoud.isVoorbij(op: tx.vandaag) },
                lopend: try BesluitStore.aanvragen(kader.zicht, tx).filter(\.isOpen))
        }
    }

    private static func zetIn(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek), dossier = page.kader.id, family = page.kader.gezin
        return try await verzoek.verwerk(
            Lichtinvoer.self, keuzes: page.keuzes, opnieuw: { LichtPages.toon(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let child = family.jeugdigen.first(where: { $0.id.hex == form.jeugdige }) else {
                throw Afwijzing.ongeldig([Veldfout("jeugdige", "Kies een kind uit dit dossier.")])
            }
            let with = form.met.compactMap { ID<Persoon>($0) }
            guard let first = with.first else {
                throw Afwijzing.ongeldig([Veldfout("met", "Kies met wie u dit besprak.")])
            }
            try page.eisLeeftijd(form, child, op: verzoek.vandaag)
            return try await verzoek.schrijf(doel: .toeleiding, handeling: "hulp.licht") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                let what = try geef(form, child.id, zicht, tx)
                let look = Lichtetoets(
                    jeugdige: child.id, besprokenMet: first, ookMet: with.count > 1 ? Array(with.dropFirst()) : nil, hulp: form.soort,
                    wat: what, passend: form.passend, op: tx.vandaag)
                try BesluitStore.legVast(look, zicht, tx)
                return InzetURL.lijst(dossier)
            }
        }
    }

    /// Enrols in the group or begins the help, and gives what it is called.
    private static func geef(_ form: Lichtinvoer, _ kind: ID<Persoon>, _ zicht: Zicht, _ tx: SchrijfTx) throws -> String {
        guard form.soort == .groep else {
            let from: Basishulp.Wie = form.soort == .team ? .team : .vrijToegankelijk
            try InzetStore.begin(Basishulp(jeugdige: kind, van: tx.vandaag, wie: from, wat: form.wat, vorm: .alleen), zicht, tx)
            return form.wat
        }
        guard let id = form.groep, let group = try GroepsaanbodStore.een(id, tx) else {
            throw Afwijzing.ongeldig([Veldfout("hulp", "Deze groep is er niet meer. Kies een andere.")])
        }
        try GroepsaanbodStore.meldAan(Groepsdeelname(groep: id, jeugdige: kind, op: tx.vandaag, naam: group.inhoud.naam), zicht, tx)
        return group.inhoud.naam
    }
}

/// What the short form shows.
struct Lichtblad: Sendable {
    let kader: Dossierkader
    let groepen: [Groepsaanbodbeeld]
    /// Aanvragen on which a decision is still owed.
    let lopend: [Aanvraagbeeld]

    /// A group is for an age: who does not fit is told before a place is taken.
    /// - Throws: `ongeldig` on the choice of help.
    func eisLeeftijd(_ form: Lichtinvoer, _ kind: Persoonskaart, op dag: Datum) throws(Afwijzing) {
        guard let id = form.groep, let group = groepen.first(where: { $0.id == id })?.inhoud,
            !group.past(kind.gegevens.geboortedatum, op: dag)
        else { return }
        throw .ongeldig([
            Veldfout(
                "hulp",
                "\(group.naam) is voor \(group.leeftijd ?? "een andere leeftijd"), en dat is \(kader.gezin.naam(kind.id)) niet. Kies andere hulp. Past "
                    + "de groep toch? Overleg met wie haar geeft en meld het kind aan bij Hulp.")
        ])
    }

    var begin: Ingevuld {
        let children = kader.gezin.jeugdigen
        return children.count == 1 ? ["jeugdige": [children[0].id.hex]] : [:]
    }

    var keuzes: [String: [Keuze]] {
        let groups = groepen.map { item in
            let facts = [item.inhoud.leeftijd, item.inhoud.wanneer.isBlank ? nil : item.inhoud.wanneer, item.bezetting.woorden]
            return Keuze(Lichtinvoer.groepvoor + item.id.hex, item.inhoud.naam, hulp: facts.compactMap(\.self).joined(separator: "; "))
        }
        let own = [Lichtetoets.Hulp.team, .buurt].map { Keuze($0.rawValue, $0.label) }
        let people = kader.gezin.deelnames(.gezin).map(\.inhoud.persoon).compactMap { kader.gezin.personen[$0] }
        return [
            "hulp": groups + own, "jeugdige": kader.gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.volledig) },
            "met": people.map { Keuze($0.id.hex, $0.naam.volledig) },
        ]
    }
}

enum LichtPages {
    static func toon(_ page: Lichtblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let form = verzoek.formulier(BesluitURL.licht(page.kader.id), knop: "Meteen inzetten", terug: InzetURL.lijst(page.kader.id)) {
            Formulieropmaak.velden(Lichtinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: page.keuzes)
        }
        return verzoek.dossierpagina(
            "Hulp zonder besluit meteen inzetten", page.kader, blad: .hulp, fouten: fouten,
            """
            \(HTML.inleiding("Voor hulp die voor iedereen open is. Zij begint vandaag: zonder besluit en zonder brief."))
            \(lopend(page))\(form)
            """)
    }

    /// An aanvraag is decided on, whatever help begins beside it (Awb 4:13).
    private static func lopend(_ page: Lichtblad) -> HTML? {
        guard !page.lopend.isEmpty else { return nil }
        let items = page.lopend.map { request -> HTML in
            let close = HTML.link(
                "Trek de aanvraag in", naar: BesluitURL.sluiten(page.kader.id, request.id),
                verborgen: "van \(page.kader.gezin.naam(request.jeugdige))")
            let title = "Aanvraag voor \(page.kader.gezin.naam(request.jeugdige)), \(request.aanvraag.inhoud.ontvangen.uitgeschreven)"
            return
                "\(HTML.link(title, naar: BesluitURL.aanvraag(page.kader.id, request.id))). Wil de aanvrager geen besluit meer? \(close)."
        }
        return HTML.melding(
            .uitleg, "<p>Op een aanvraag volgt een besluit, ook als deze hulp nu begint (Awb 4:13).</p>\(HTML.lijst(items))")
    }
}
