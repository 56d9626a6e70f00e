// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// Makes a new file from one form: people, the part they have in it, how to reach them, and the question; in one transaction.
struct Dossieropening {
    let form: NieuwDossierInvoer
    let bekend: Bekenden
    let index: Naamindex
    let verzoek: Verzoek
    let tx: SchrijfTx

    /// - Parameter uit: fact id of the arrival it came from.
    func open(team: ID<Team>, uit binnenkomst: UUIDv7? = nil) throws -> (dossier: ID<Dossier>, vraag: Feit<Hulpvraag>) {
        try weigerBekende()
        try vraagNa()
        let dossier = try DossierStore.maak(team: team, tx).dossier
        let kinderen = try form.kinderen.enumerated().filter { !$0.element.isLeeg }.map { try kind($0.offset, $0.element, dossier) }
        let ouder = form.vraagsteller == .ouder ? try ouder(dossier) : nil
        try bereikbaar(ouder ?? kinderen.first)
        for persoon in kinderen + [ouder].compactMap(\.self) { try woont(persoon) }
        let vrager = ouder ?? (form.vraagsteller == .jeugdige ? kinderen.first : nil)
        let vraag = try form.hulpvraag(van: vrager, wie: vrager == nil ? form.vanWie : "", over: kinderen, op: tx.vandaag)
            .uit(binnenkomst)
        return (dossier, try ToegangStore.legVast(vraag, dossier: dossier, tx))
    }

    /// A person exists once: who is found by BSN gets no second record. Who this worker may see is taken along, who not is asked for.
    private func weigerBekende() throws {
        let errors = try form.kinderen.enumerated().compactMap { n, kind -> Veldfout? in
            guard n > 0 || bekend.kind == nil, let text = try alBekend(kind) else { return nil }
            return Veldfout(NieuwDossierInvoer.kindvelden(n)[5], text)
        }
        guard errors.isEmpty else { throw Afwijzing.ongeldig(errors) }
    }

    /// Somebody who looks much like a person that is known is not made a second time before this worker said that it is another.
    private func vraagNa() throws {
        guard verzoek.ingevuld[Self.anderenveld]?.first != Self.anderen else { return }
        var errors = try form.kinderen.enumerated().compactMap { n, kind -> Veldfout? in
            guard !kind.isLeeg, n > 0 || bekend.kind == nil else { return nil }
            let vraag = Zoekvraag(naam: kindnaam(kind).volledig, bsn: kind.bsn, geboortedatum: kind.geboortedatum)
            return try vermoeden(vraag).map { Veldfout(NieuwDossierInvoer.kindvelden(n)[0], $0) }
        }
        if form.vraagsteller == .ouder, bekend.ouder == nil {
            let vraag = Zoekvraag(
                naam: oudernaam.volledig, telefoon: Telefoonnummer(form.telefoon), postcode: Postcode(form.postcode),
                huisnummer: form.huisnummer)
            if let text = try vermoeden(vraag) { errors.append(Veldfout("ouderRoepnaam", text)) }
        }
        guard errors.isEmpty else { throw Afwijzing.ongeldig(errors) }
    }

    /// The box that says so, and how a message begins that asks for it.
    static let anderenveld = "_anderen"
    static let anderen = "ja"
    static let vermoedwoord = "Misschien al bekend:"

    /// Who is found by BSN was dealt with already; another BSN is another person.
    private func vermoeden(_ vraag: Zoekvraag) throws -> String? {
        let hits = try PersoonStore.zoek(vraag, index, tx).treffers.filter { hit, card in
            let isOther = vraag.bsn != nil && card.gegevens.bsn != nil
            return hit.isVermoedelijkDezelfde && !isOther
        }
        guard let best = try hits.first(where: { try Bekenden.isZichtbaar($0.1.id, verzoek, tx) }) ?? hits.first else { return nil }
        let why = Woorden.opsomming(best.0.redenen.map(\.label))
        let who = try Bekenden.isZichtbaar(best.1.id, verzoek, tx) ? Self.wie(best.1) : "iemand in een dossier dat u niet ziet"
        return "\(Self.vermoedwoord) \(who) (\(why)). Zoek eerst op deze naam. Is het een ander, kruis dat dan onderaan aan."
    }

    private func gevonden(_ kind: Kindinvoer) throws -> [ID<Persoon>] {
        try kind.bsn.map { try PersoonStore.zoek(Zoekvraag(bsn: $0), index, tx).treffers.map(\.1.id) } ?? []
    }

    /// What to say before a file is made for a child that may be in the house already; nil when nothing stands in the way. A BSN never
    /// puts another child in the place of the one that was typed.
    private func alBekend(_ kind: Kindinvoer) throws -> String? {
        let hits = try gevonden(kind)
        guard let seen = try hits.first(where: { try Bekenden.isZichtbaar($0, verzoek, tx) }) else {
            guard hits.isEmpty else {
                return "Iemand met dit BSN is al bekend, vraag toegang of draag over. Zoek op dit BSN, dan ziet u bij wie u moet zijn."
            }
            return try naamgenoot(kind)
        }
        guard let card = try PersoonStore.persoon(seen, tx), !Self.kanZijn(card, kind, form.kinderen[0]) else { return nil }
        return """
            Dit BSN is van \(Self.wie(card)). Is dat het kind waar het om gaat, vul dan die naam en geboortedatum in. Anders klopt het BSN \
            niet.
            """
    }

    /// The same name and birth date, and no BSN that says it is another child.
    private func naamgenoot(_ kind: Kindinvoer) throws -> String? {
        guard kind.bsn == nil, let born = kind.geboortedatum else { return nil }
        let hits = try PersoonStore.zoek(Zoekvraag(geboortedatum: born), index, tx).treffers.map(\.1)
        guard let card = hits.first(where: { $0.gegevens.geboortedatum?.datum == born && Self.kanZijn($0, kind, form.kinderen[0]) }) else {
            return nil
        }
        let way = "Zoek op naam en geboortedatum en ga daar verder. Is het een ander kind, vul dan het BSN in."
        guard try Bekenden.isZichtbaar(card.id, verzoek, tx) else { return "Een kind met deze naam en geboortedatum is al bekend. " + way }
        return "\(Self.wie(card)) is al bekend. " + way
    }

    private static func wie(_ card: Persoonskaart) -> String {
        [card.naam.volledig, card.gegevens.geboortedatum.map { "geboren " + $0.datum.uitgeschreven }].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// Whether what was typed can be this person: first name, surname and, where both are known, birth date.
    private static func kanZijn(_ card: Persoonskaart, _ kind: Kindinvoer, _ eerste: Kindinvoer) -> Bool {
        let surname = kind.naamgever(naast: eerste).achternaam
        let names = [card.naam.roepnaam, card.naam.aanspreek].map { $0.lowercased() }
        let born = card.gegevens.geboortedatum?.datum
        return names.contains(kind.roepnaam.lowercased()) && card.naam.achternaam.lowercased() == surname.lowercased()
            && (born == nil || kind.geboortedatum == nil || born == kind.geboortedatum)
    }

    /// Someone who is known takes part in this file too, from today.
    private func koppel(_ persoon: ID<Persoon>, _ rol: Gezinsrol, _ dossier: ID<Dossier>) throws -> ID<Persoon> {
        try GezinStore.neemDeel(Deelname(persoon: persoon, rol: rol), dossier: dossier, van: tx.vandaag, tx)
        return persoon
    }

    private func ouder(_ dossier: ID<Dossier>) throws -> ID<Persoon> {
        if let known = bekend.ouder { return try koppel(known.id, .ouder, dossier) }
        return try persoon(oudernaam, .ouder, dossier)
    }

    /// A child without a surname of its own has that of the first.
    private func kind(_ n: Int, _ typed: Kindinvoer, _ dossier: ID<Dossier>) throws -> ID<Persoon> {
        if n == 0, let known = bekend.kind { return try koppel(known.id, .jeugdige, dossier) }
        if let known = try gevonden(typed).first(where: { try Bekenden.isZichtbaar($0, verzoek, tx) }) {
            return try koppel(known, .jeugdige, dossier)
        }
        return try persoon(kindnaam(typed), .jeugdige, dossier, typed)
    }

    private func kindnaam(_ typed: Kindinvoer) -> Naam {
        let named = typed.naamgever(naast: form.kinderen[0])
        return Naam(roepnaam: typed.roepnaam, voorvoegsel: named.voorvoegsel, achternaam: named.achternaam)
    }

    private var oudernaam: Naam {
        Naam(roepnaam: form.ouderRoepnaam, voorvoegsel: form.ouderVoorvoegsel, achternaam: form.ouderAchternaam)
    }

    private func persoon(_ naam: Naam, _ rol: Gezinsrol, _ dossier: ID<Dossier>, _ kind: Kindinvoer = Kindinvoer()) throws -> ID<Persoon> {
        let id = tx.nieuwID(Persoon.self)
        let gegevens = Persoonsgegevens(
            persoon: id, naam: naam, geboortedatum: kind.geboortedatum.flatMap { Geboortedatum($0) }, geslacht: kind.geslacht ?? .onbekend,
            bsn: kind.bsn, bsnHerkomst: kind.bsn == nil ? nil : .gezin)
        try PersoonStore.legVast(gegevens, tx)
        try GezinStore.neemDeel(Deelname(persoon: id, rol: rol), dossier: dossier, van: tx.vandaag, tx)
        // When this transaction fails, the index keeps an id that leads to nobody: it is never shown.
        index.voegToe(id, Naamindex.Bekende(gegevens))
        return id
    }

    private func bereikbaar(_ persoon: ID<Persoon>?) throws {
        guard let persoon, let number = Telefoonnummer(form.telefoon) else { return }
        if try PersoonStore.persoon(persoon, tx)?.bereikbaarheid != nil { return }
        try PersoonStore.legVast(Bereikbaarheid(persoon: persoon, telefoon: number), tx)
    }

    private func woont(_ persoon: ID<Persoon>) throws {
        guard form.heeftAdres, let number = form.huisnummer else { return }
        // What is known of somebody who is taken along stays as it is; it is put right on their own page.
        if try PersoonStore.persoon(persoon, tx)?.adres != nil { return }
        let adres = Adres(
            persoon: persoon, straat: form.straat, huisnummer: number, toevoeging: form.toevoeging, postcode: Postcode(form.postcode),
            plaats: form.plaats)
        try PersoonStore.legVast(adres, van: tx.vandaag, tx)
    }
}
