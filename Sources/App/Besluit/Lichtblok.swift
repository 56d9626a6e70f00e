// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Help that was given at once after a light look, and the one click with which a family asks for a decision all the same.
extension BesluitStore {
    @discardableResult
    static func legVast(_ toets: Lichtetoets, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Lichtetoets> {
        try zicht.eisWegen()
        return try teken(toets.gecontroleerd(), toets.jeugdige, van: toets.op, zicht, tx)
    }

    /// Newest first.
    static func lichteToetsen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Lichtetoets>] {
        try zicht.feiten(in: tabel, tx).geldend(Lichtetoets.self).reversed()
    }

    /// - Parameter wie: who asks; nil: the first it was talked over with.
    static func tochBesluit(_ toets: ID<Feitmerk>, door wie: ID<Persoon>?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Aanvraag> {
        guard let found = try lichteToetsen(zicht, tx).first(where: { $0.id == toets.raw }) else { throw Afwijzing.nietGevonden }
        let running = try aanvragen(zicht, tx).filter(\.isOpen).map(\.aanvraag.inhoud)
        return try legVast(found.inhoud.tochBesluit(door: wie, op: tx.vandaag, lopend: running), zicht, tx)
    }
}

enum LichtRoutes {
    static func add(to routes: Routetabel) {
        routes.post("/dossiers/:id/besluit/licht/:toets/aanvraag", .wijzigen(.besluit)) { verzoek in
            let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("toets")
            let who = verzoek.ingevuld["wie"]?.first.flatMap { ID<Persoon>($0) }
            return try await verzoek.schrijf(handeling: "aanvraag.vastleggen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, voor: .wijzigen, tx)
                let fact = try BesluitStore.tochBesluit(id, door: who, zicht, tx)
                return BesluitURL.aanvraag(dossier, ID(fact.id))
            }
        }
    }
}

enum Lichtblok {
    /// On the sheet of decisions: what was given without one, and how a decision is asked for.
    static func html(_ page: Besluitoverzicht, _ verzoek: Verzoek) -> HTML {
        let may = page.kader.zicht.magWegen, id = page.kader.id
        let add = HTML.knop("Hulp zonder besluit meteen inzetten", naar: BesluitURL.licht(id), stil: true)
        let items = page.licht.map { fact -> HTML in kaart(fact, page, mag: may, verzoek) }
        guard may || !items.isEmpty else { return HTML() }
        return """
            <h2>Lichte toets: hulp zonder besluit</h2>
            <p class="zacht">Past hulp die voor iedereen open is? Dan begint die meteen, zonder besluit en zonder brief. Wie toch een besluit wil, \
            krijgt dat (Awb 4:1).</p>
            \(items)\(may ? HTML.knoppen([add]) : nil)
            """
    }

    private static func kaart(_ fact: Feit<Lichtetoets>, _ page: Besluitoverzicht, mag: Bool, _ verzoek: Verzoek) -> HTML {
        let look = fact.inhoud, family = page.kader.gezin
        let running = page.aanvragen.contains { $0.isOpen && $0.jeugdige == look.jeugdige }
        let url = BesluitURL.tochBesluit(page.kader.id, ID(fact.id))
        let ask: HTML? =
            running
            ? "<p class=\"zacht\">Er loopt een aanvraag voor \(family.naam(look.jeugdige)): daarop volgt een besluit.</p>"
            : mag ? "<div class=\"geen-druk knoppen\">\(look.allen.map { vraag($0, url, family, verzoek) })</div>" : nil
        let end = page.lichteEinden[fact.id]
        return """
            <section class="blok"><h3>\(look.wat), voor \(family.naam(look.jeugdige))</h3>
            \(end.map { "<p>\(Teken("Afgelopen\($0.op.map { " op \($0.uitgeschreven)" } ?? "")", .gewoon).html)</p>\n" as HTML })\
            \(HTML.begrippen([
                ("Hulp", HTML(look.hulp.label)),
                (end == nil ? "Sinds" : "Begon op", HTML.datum(look.op)),
                ("Besproken met", HTML(Woorden.opsomming(look.allen.map { family.naam($0) }))),
                ("Waarom dit past", HTML.vrijeTekst(look.passend)),
            ]))\(ask)</section>

            """
    }

    /// Each who was there may ask: one button a person.
    private static func vraag(_ wie: ID<Persoon>, _ url: String, _ family: Gezin, _ verzoek: Verzoek) -> HTML {
        verzoek.knop(url, "\(family.naam(wie)) vraagt toch een besluit", verborgen: [("wie", wie.hex)])
    }
}

/// That help which was given without a decision is over.
struct Lichteinde: Sendable, Equatable {
    /// nil: the group was taken away, and on which day is not known here.
    let op: Datum?
}

/// How such help ended; nil: it runs. The rooms of help know, and come later: wired in `App`.
typealias Lichtkennis = @Sendable (Zicht, LeesTx) throws -> @Sendable (Lichtetoets) -> Lichteinde?
