// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One reading of the weighing behind a decision, with for whom it was made and what it leaves out.
struct Lezingblad: Sendable {
    let pagina: Aanvraagblad
    let soort: Lezersoort
    /// Nil: nobody may be given this reading now; `beletsel` says why.
    let lezing: Lezing?
    let beletsel: String?
    /// Who it can be made for one by one, when there is more than one.
    let keuzes: [(id: ID<Persoon>, naam: String)]
    let voor: [ID<Persoon>]
    /// Free words were left out: a shield or a secret holds for who reads it.
    let zonderWoorden: Bool
    /// How many steps were closed for one of the readers.
    let dicht: Int
    /// The receipt was computed again and gave the same; only for who checks it.
    var herhaald: Bool?

    /// - Parameter voor: one of the parents; nil: all together.
    /// - Throws: `nietGevonden` while there is no decision, or when this person is no reader of it.
    static func lees(
        _ page: Aanvraagblad, _ soort: Lezersoort, voor: ID<Persoon>?, _ config: Config, _ tx: LeesTx
    ) throws -> Lezingblad {
        guard let decision = page.beeld.laatsteBesluit, let receipt = page.beeld.bewijs(van: decision) else { throw Afwijzing.nietGevonden }
        let circle = Lezerskring(page, soort, op: tx.vandaag)
        if let voor, !circle.personen.contains(voor) { throw Afwijzing.nietGevonden }
        let people = voor.map { [$0] } ?? circle.personen
        let readers = soort.isBuiten ? people.map { Lezer.betrokkene($0) } : [.gebruiker(page.kader.zicht.lezer)]
        let sieve = Lezingzeef(page, readers)
        let blocked = circle.beletsel ?? sieve.beletsel(decision, receipt)
        let kader = try BesluitStore.kader(receipt.inhoud, tx)
        var stof = try stof(page, decision.inhoud, receipt.inhoud, kader, config, isGeheim: sieve.heeftGeheim, tx)
        stof.dicht = sieve.dicht(receipt.inhoud)
        stof.zonderVrijeWoorden = sieve.zonderWoorden
        stof.geldigheid = page.beeld.geldigheid(van: decision)
        stof.metVraag = !soort.isBuiten || people.contains(page.beeld.aanvraag.inhoud.aanvrager)
        return Lezingblad(
            pagina: page, soort: soort, lezing: blocked == nil ? Lezing(stof, voor: soort) : nil, beletsel: blocked,
            keuzes: circle.personen.count > 1 ? circle.personen.map { ($0, page.kader.gezin.naam($0)) } : [],
            voor: soort.isBuiten ? people : [], zonderWoorden: stof.zonderVrijeWoorden, dicht: stof.dicht.count,
            herhaald: soort == .jurist ? try receipt.inhoud.herhaal(kader.rekenaar, sha256: kader.sha256).gelijk : nil)
    }

    private static func stof(
        _ page: Aanvraagblad, _ decision: Besluit, _ receipt: Afwegingsbewijs, _ kader: Kaderregister.Kader, _ config: Config,
        isGeheim: Bool, _ tx: LeesTx
    ) throws -> Lezingstof {
        let judges = receipt.bevindingen.map(\.oordeelVan).flatMap { [$0.gebruiker, $0.onderVerantwoordelijkheidVan].compactMap(\.self) }
        let people = Set(judges + [receipt.door, decision.ondertekenaar])
        let signer = try BeheerStore.medewerker(decision.ondertekenaar, tx)
        let team = try BeheerStore.teams(tx).first { signer?.teams.contains($0.team) == true && !$0.telefoon.isEmpty }
        // Without them the letter says what to do; a reading names the team.
        let settings = try? Briefinstelling.lees(config)
        let contact = settings.map { Briefcontact(team.map { ($0.naam, $0.telefoon) }, $0, isGeheim: isGeheim).tekst }
        return Lezingstof(
            aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt, rekenaar: kader.rekenaar, besluit: decision,
            hash: Kaderregister.sha256([UInt8](try receipt.canoniek())), jeugdige: page.kind,
            namen: Dictionary(
                try people.compactMap { id in try BeheerStore.medewerker(id, tx).map { (id, $0.naam) } }, uniquingKeysWith: { a, _ in a }),
            contact: contact ?? "het lokale team", vertrouwenspersoon: settings?.vertrouwenspersoon ?? "vraag het lokale team wie dat is")
    }
}

/// The people of the family a reading can be made for, or why it cannot.
private struct Lezerskring {
    let personen: [ID<Persoon>]
    let beletsel: String?

    init(_ page: Aanvraagblad, _ soort: Lezersoort, op dag: Datum) {
        switch soort {
        case .jurist, .collega: (personen, beletsel) = ([], nil)
        case .ouders: (personen, beletsel) = Self.ouders(page, op: dag)
        case .kind: (personen, beletsel) = ([page.beeld.jeugdige], Self.jongere(page, op: dag))
        }
    }

    /// Who has gezag, and who asked; from sixteen only who got the decision already (Jeugdwet 7.3.5, 7.3.11 and 7.3.15).
    private static func ouders(_ page: Aanvraagblad, op dag: Datum) -> ([ID<Persoon>], String?) {
        let family = page.kader.gezin, child = page.beeld.jeugdige, asker = page.beeld.aanvraag.inhoud.aanvrager
        let asked = asker == child ? [] : [asker]
        if family.personen[child]?.gegevens.geboortedatum?.heeftBereikt(16, op: dag) == true {
            let why =
                "\(page.kind) is 16 jaar of ouder en beslist zelf wie dit leest (Jeugdwet 7.3.5, 7.3.11 en 7.3.15). "
                + "Geef \(page.kind) de eigen uitleg."
            return (asked, asked.isEmpty ? why : nil)
        }
        let holders = (family.gezagsbeeld(child, op: dag)?.houders ?? []).filter { family.personen[$0] != nil && !asked.contains($0) }
        let all = asked + holders
        return (all, all.isEmpty ? "Er is geen ouder met gezag bekend. Zoek eerst uit wie gezag heeft." : nil)
    }

    private static func jongere(_ page: Aanvraagblad, op dag: Datum) -> String? {
        switch page.kader.gezin.personen[page.beeld.jeugdige]?.gegevens.geboortedatum?.heeftBereikt(Lezersoort.leeftijd, op: dag) {
        case true?: nil
        case false?: "Deze uitleg is voor wie 12 jaar of ouder is. \(page.kind) is jonger. Vertel het samen met de ouders."
        case nil: "De geboortedatum van \(page.kind) is niet bekend. Zoek die eerst uit."
        }
    }
}

/// What stands behind a shield or a secret for one of the readers.
private struct Lezingzeef {
    private let beeld: Aanvraagbeeld
    private let schermen: Schermen
    private let lezers: [Lezer]

    init(_ page: Aanvraagblad, _ lezers: [Lezer]) {
        beeld = page.beeld
        schermen = page.kader.zicht.schermen
        self.lezers = lezers
    }

    private func toont<I: Feitinhoud>(_ fact: Feit<I>) -> Bool { lezers.allSatisfy { schermen.toont(fact, aan: $0) } }

    /// Does a secret about anybody in this file hold for one of them?
    var heeftGeheim: Bool { lezers.contains { schermen.heeftGeheim(voor: $0) } }

    /// Words that somebody wrote may say what a shield or a secret hides.
    var zonderWoorden: Bool {
        let people = lezers.compactMap { reader -> ID<Persoon>? in
            if case .betrokkene(let id) = reader { return id }
            return nil
        }
        return heeftGeheim || people.contains { schermen.houdtWoordenAchter(voor: $0) }
    }

    func beletsel(_ decision: Feit<Besluit>, _ receipt: Feit<Afwegingsbewijs>) -> String? {
        toont(decision) && toont(receipt) && toont(beeld.aanvraag)
            ? nil : "Dit besluit is afgeschermd voor wie dit zou lezen. Er is geen uitleg om mee te geven."
    }

    /// Steps of which the finding itself, or what it rests on, stands behind a shield; and those that this worker does not have before them.
    func dicht(_ receipt: Afwegingsbewijs) -> Set<String> {
        let closed = receipt.bevindingen.filter { found in
            let facts = beeld.bevindingen.filter { $0.inhoud == found }
            let sources = found.bronnen.compactMap(\.feit)
            return facts.isEmpty || !facts.allSatisfy(toont)
                || !sources.allSatisfy { source in lezers.allSatisfy { schermen.toont(source.raw, over: [], aan: $0) } }
        }
        return Set(closed.map(\.stap))
    }
}
