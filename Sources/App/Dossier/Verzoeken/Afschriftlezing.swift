// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Formulier
import Grondslag
import Kern
import Opslag

/// One line of the file in a copy.
struct Afschriftregel: Sendable {
    let plaats: Afschriftplaats
    let naam: String
    let datum: Datum
    let opgetekend: Moment
    /// It was put right or withdrawn later: what stood there is kept, so it is shown as such.
    let isVerbeterd: Bool
    let woorden: [Feitwoorden.Regel]
    /// The client's own words about this line.
    let verklaringen: [Feit<Clientverklaring>]
    /// The document itself, as it is described now; nil: no document, or described better since.
    var document: Feit<Document>?
}

/// All lines of a file about one person, as a copy may hold them (Jeugdwet 7.3.10; AVG 15).
struct Afschriftlezing: Sendable {
    let betrokkene: ID<Persoon>
    let regels: [Afschriftregel]
    /// What is kept of the person themselves: name, birth date, address, contacts.
    let persoon: [Feitwoorden.Regel]
    /// Lines that stand behind a shield for who puts the copy together: somebody else judges them.
    let verborgen: Int
    /// Address and contacts are left out: where they live, or go to school, is a secret for who gets the copy.
    let isPlaatsWeg: Bool

    /// How long the help file is kept after its last change, as it is set now.
    let bewaarjaren: Int

    /// - Parameter tot: only what was recorded by then; nil: everything.
    init(_ verzoek: Clientverzoek, _ kader: Dossierkader, tot: Moment? = nil, _ tx: LeesTx) throws {
        var scan = Afschriftscan(verzoek, kader, tot: tot, vragers: try Self.vragers(kader, tx))
        for table in Feitregister.tabellen { try scan.lees(table, tx) }
        betrokkene = verzoek.over
        regels = scan.klaar
        verborgen = scan.verborgen
        isPlaatsWeg = scan.isPlaatsWeg
        persoon = try scan.persoon(tx)
        bewaarjaren = try InstellingStore.instellingen(tx).jaren(.bewarenHulp)
    }

    /// Who asked, by request: of them are the words of the answer too. From all facts, also those behind a shield.
    private static func vragers(_ kader: Dossierkader, _ tx: LeesTx) throws -> [UUIDv7: Feit<Clientverzoek>] {
        let asked = try tx.feiten(in: VerzoekStore.tabel, dossier: kader.id).alle(Clientverzoek.self)
        return Dictionary(asked.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    init(
        betrokkene: ID<Persoon>, regels: [Afschriftregel], persoon: [Feitwoorden.Regel], verborgen: Int, isPlaatsWeg: Bool = false,
        bewaarjaren: Int = 20
    ) {
        self.bewaarjaren = bewaarjaren
        self.isPlaatsWeg = isPlaatsWeg
        self.betrokkene = betrokkene
        self.regels = regels
        self.persoon = persoon
        self.verborgen = verborgen
    }

    func indeling(_ beeld: Verzoekbeeld) -> Afschriftindeling {
        Afschriftindeling(regels.map(\.plaats), keuzes: beeld.keuzes.mapValues(\.inhoud))
    }

    /// The parts of the copy in the order of the sheets of a file.
    var groepen: [(deel: Afschriftdeel, blad: Veldklasse, kring: Afschriftkring, regels: [Afschriftregel])] {
        Veldklasse.vanDossier.flatMap { sheet in
            Afschriftkring.allCases.compactMap { ring in
                let lines = regels.filter { $0.plaats.blad == sheet && $0.plaats.kring == ring }
                return lines.isEmpty ? nil : (.groep(sheet, ring), sheet, ring, lines)
            }
        }
    }

    func regels(_ deel: Afschriftdeel) -> [Afschriftregel] {
        switch deel {
        case .groep: regels.filter { $0.plaats.deel == deel }
        case .regel(let id): regels.filter { $0.plaats.feit == id }
        }
    }

    /// The files that go along, each once, in the order of the copy.
    func bestanden(_ indeling: Afschriftindeling) -> [Feit<Document>] {
        var seen: Set<UUIDv7> = []
        return regels.filter { indeling.mee.contains($0.plaats.feit) }.compactMap(\.document)
            .filter { seen.insert($0.inhoud.bijlage).inserted }
    }

    /// SHA-256 over the ids of these lines, sorted: says later which were given.
    static func sha(_ feiten: Set<UUIDv7>) -> String {
        let bytes = feiten.sorted().flatMap(\.bytes)
        return Uitvoer.hex(SHA256.hash(data: bytes))
    }
}

/// Reads the tables one by one.
private struct Afschriftscan {
    let verzoek: Clientverzoek
    let kader: Dossierkader
    let tot: Moment?
    let vragers: [UUIDv7: Feit<Clientverzoek>]
    let woorden: Feitwoorden
    private var regels: [(regel: Afschriftregel, soort: String, handeling: UUIDv7?, jeugdige: ID<Persoon>?)] = []
    var verborgen = 0

    init(_ verzoek: Clientverzoek, _ kader: Dossierkader, tot: Moment?, vragers: [UUIDv7: Feit<Clientverzoek>]) {
        self.verzoek = verzoek
        self.vragers = vragers
        self.kader = kader
        self.tot = tot
        woorden = Feitwoorden(namen: kader.gezin.personen.mapValues { $0.naam.volledig })
    }

    /// Who gets to read it: the person themselves, and who asks in their name.
    private var lezers: [Lezer] {
        let others: [Lezer] = verzoek.door.map { $0 == verzoek.over ? [] : [.betrokkene($0)] } ?? [.buitenstaander]
        return [.betrokkene(verzoek.over)] + others
    }

    mutating func lees(_ tabel: Feitentabel, _ tx: LeesTx) throws {
        let all = try tx.feiten(in: tabel, dossier: kader.id)
        let seen = Zichtbaar(bundel: all, zicht: kader.zicht)
        for kind in Feitregister.alle { try lees(kind.type, kind, all, seen) }
    }

    private mutating func lees<I: Feitinhoud>(
        _ type: I.Type, _ soort: Feitregister.Soort, _ all: Feitenbundel, _ seen: Zichtbaar
    ) throws {
        let (every, shown) = (try all.alle(I.self), try seen.alle(I.self).filter(isVraagTeZien))
        verborgen += every.count - shown.count
        let facts = shown.filter { !$0.ingetrokken && isOpTijd($0) && !isDitAntwoord($0.inhoud) }
        let valid = Set(try all.geldend(I.self).map(\.id))
        for fact in facts {
            regels.append((regel(fact, soort, isVerbeterd: !valid.contains(fact.id)), I.soort, fact.handeling, fact.jeugdige))
        }
    }

    private func isOpTijd<I: Feitinhoud>(_ fact: Feit<I>) -> Bool { tot.map { fact.opgetekend <= $0 } ?? true }

    /// The answer to this request itself is the letter that goes with the copy.
    private func isDitAntwoord(_ inhoud: any Feitinhoud) -> Bool {
        vraag(van: inhoud).map { $0.inhoud == verzoek } ?? false
    }

    /// The request that this answers.
    private func vraag(van inhoud: any Feitinhoud) -> Feit<Clientverzoek>? {
        switch inhoud {
        case let answer as Verzoekbesluit: vragers[answer.verzoek]
        case let given as Verzoekafgifte: vragers[given.verzoek]
        default: nil
        }
    }

    /// An answer is as shielded as what was asked.
    private func isVraagTeZien<I: Feitinhoud>(_ fact: Feit<I>) -> Bool {
        vraag(van: fact.inhoud).map { kader.zicht.schermen.toont($0, aan: .gebruiker(kader.zicht.lezer)) } ?? true
    }

    private func mensen(_ inhoud: any Feitinhoud) -> [ID<Persoon>] {
        ((vraag(van: inhoud)?.inhoud ?? inhoud) as? any OverPersonen)?.overPersonen ?? []
    }

    private func regel<I: Feitinhoud>(_ fact: Feit<I>, _ soort: Feitregister.Soort, isVerbeterd: Bool) -> Afschriftregel {
        let ring = Afschriftkring.van(
            jeugdige: fact.jeugdige, over: mensen(fact.inhoud), voor: verzoek.over, isZichtbaar: isZichtbaar(fact))
        return Afschriftregel(
            plaats: Afschriftplaats(feit: fact.id, blad: blad(fact.inhoud) ?? soort.blad, kring: ring), naam: soort.naam,
            datum: fact.inhoud.open.datum ?? fact.geldigVan ?? fact.opgetekend.datum, opgetekend: fact.opgetekend, isVerbeterd: isVerbeterd,
            woorden: woorden.regels(fact.inhoud),
            verklaringen: kader.gezin.verklaringen.filter { $0.inhoud.bij == fact.id && isOpTijd($0) && lezers.allSatisfy(mag($0)) },
            document: isVerbeterd ? nil : fact as? Feit<Document>)
    }

    /// A statement about a sheet as a whole stands with that sheet.
    private func blad(_ inhoud: any Feitinhoud) -> Veldklasse? {
        (inhoud as? Clientverklaring).flatMap { Veldklasse.vanDossier.contains($0.over) ? $0.over : nil }
    }

    private func mag<I: Feitinhoud>(_ fact: Feit<I>) -> (Lezer) -> Bool { { kader.zicht.schermen.toont(fact, aan: $0) } }

    private func isZichtbaar<I: Feitinhoud>(_ fact: Feit<I>) -> Bool {
        if let secret = fact.inhoud as? Geheimhouding, secret.persoon != verzoek.over || verzoek.door.map({ $0 != verzoek.over }) ?? true {
            return false
        }
        // Said in confidence: only who said it gets it unasked.
        if let (who, isClosed) = Self.inVertrouwen(fact.inhoud), isClosed {
            let own = who.map { Lezer.betrokkene($0) }
            guard lezers.allSatisfy({ $0 == own }) else { return false }
        }
        // Not asked because that was not safe: a person looks first, also when the copy is for somebody else of the family.
        if (fact.inhoud as? Nietgehoord)?.reden == .nietVeilig { return false }
        // Who takes part, where they live and which school is involved: with a secret a person looks first.
        if Self.zegtWaar(fact.inhoud), lezers.contains(where: kader.zicht.schermen.heeftGeheim) { return false }
        if let bij = (fact.inhoud as? Clientverklaring)?.bij, !lezers.allSatisfy({ kader.zicht.schermen.toont(bij, over: [], aan: $0) }) {
            return false
        }
        if let asked = vraag(van: fact.inhoud), !lezers.allSatisfy(mag(asked)) { return false }
        return lezers.allSatisfy(mag(fact))
    }

    /// Who said what they think of a decision, or what was done with it, and whether others may read it.
    private static func inVertrouwen(_ inhoud: any Feitinhoud) -> (wie: ID<Persoon>?, isVertrouwelijk: Bool)? {
        if let said = inhoud as? Zienswijze { return (said.van, said.isVertrouwelijk == true) }
        return (inhoud as? Zienswijzeantwoord).map { ($0.van, $0.isVertrouwelijk == true) }
    }

    /// Names a school, a place or a gemeente, or shows one: with a secret that gives away where somebody is.
    private static func zegtWaar(_ inhoud: any Feitinhoud) -> Bool {
        if let document = inhoud as? Document { return document.documentsoort == .foto || document.bij != nil }
        if let given = inhoud as? Verstrekking { return given.personen != nil }
        return inhoud is Betrokkenheid || inhoud is Deelname || inhoud is Afspraak || inhoud is Woonplaatsbepaling || inhoud is Verhuizing
            || inhoud is Gemeenteoverdracht || inhoud is Partnervraag || inhoud is Partnerreactie || inhoud is Deelafspraak
            || inhoud is Crisistijd || inhoud is Levenslijngebeurtenis || inhoud is Triagestap || inhoud is Triageoverdracht
    }

    /// In order of their dates. Of an act that stands on the lines of several children, the one of this child.
    var klaar: [Afschriftregel] {
        let own = Set(regels.filter { $0.jeugdige == verzoek.over }.compactMap { line in line.handeling.map { line.soort + $0.hex } })
        var acts: Set<String> = []
        let kept = regels.filter { line in
            guard let act = line.handeling.map({ line.soort + $0.hex + "\(line.regel.isVerbeterd)" }), !line.regel.isVerbeterd else {
                return true
            }
            if let key = line.handeling.map({ line.soort + $0.hex }), own.contains(key) { return line.jeugdige == verzoek.over }
            return acts.insert(act).inserted
        }
        return kept.map(\.regel).sorted { ($0.datum, $0.opgetekend, $0.plaats.feit) < ($1.datum, $1.opgetekend, $1.plaats.feit) }
    }

    /// Any secret about where they are counts: an address tells the school, and a school the address. So does a secret of who lives at the
    /// same address.
    var isPlaatsWeg: Bool {
        lezers.contains { reader in
            let hidden = kader.gezin.personen.values.filter { card in
                Geheim.allCases.contains { kader.zicht.schermen.isGeheim($0, van: card.id, voor: reader) }
            }
            let home = kader.gezin.personen[verzoek.over]?.adres?.regel
            return hidden.contains { $0.id == verzoek.over || home != nil && $0.adres?.regel == home }
        }
    }

    /// Name, birth date, address and contacts of the person themselves; where they live only when that is no secret for who asks.
    func persoon(_ tx: LeesTx) throws -> [Feitwoorden.Regel] {
        guard let card = try PersoonStore.persoon(verzoek.over, tx) else { return [] }
        let place: [any Feitinhoud] = isPlaatsWeg ? [] : [card.adres, card.bereikbaarheid].compactMap { (fact: (any Feitinhoud)?) in fact }
        let life: [any Feitinhoud] = [card.levensstaat].compactMap { (fact: (any Feitinhoud)?) in fact }
        return ([card.gegevens] + life + place).flatMap { woorden.regels($0) }.filter { $0.naam != "Persoon" }
    }
}
