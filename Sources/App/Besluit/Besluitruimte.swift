// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// Up to where this reader decides alone about this family, and which colleagues may approve what lies above it.
struct Besluitruimte: Sendable {
    let grenzen: Goedkeuringsgrenzen
    /// Under contract today: what help can cost.
    let producten: [Contractproduct]
    let lezer: ID<Gebruiker>
    let rollen: [Rol]
    /// Reason why the reader decides nothing alone, whatever it is: no mandate today.
    let zonderMandaat: Grond?
    /// With a mandate today and this family in their work, the reader left out, by name.
    let collegas: [Medewerker]
    /// In such a role and with this family in their work, but without a mandate today.
    var zonderMandaatNabij: [Medewerker] = []

    static let geen = Besluitruimte(
        grenzen: Goedkeuringsgrenzen(op: .oudst), producten: [], lezer: ID(Handelende.systeem("niemand").id), rollen: [],
        zonderMandaat: nil,
        collegas: [])

    static func lees(_ zicht: Zicht, _ tx: LeesTx) throws -> Besluitruimte {
        let days = Periode(van: tx.vandaag, totEnMet: tx.vandaag)
        let relations = try RelatieStore.relaties(zicht.dossier, tx)
        let staff = try BeheerStore.medewerkers(tx)
        let near = staff.filter { person in
            person.gebruiker != zicht.lezer && !Set(person.rollen).isDisjoint(with: Goedkeuringsgrens.rollen)
                && !relations.van(person.gebruiker, teams: person.teams, op: tx.nu).isDisjoint(with: Rechten.vaste)
        }
        return Besluitruimte(
            grenzen: try GoedkeuringStore.grenzen(tx),
            producten: try days.map { try InkoopStore.bestelbaar(in: $0, tx).map(\.product) } ?? [],
            lezer: zicht.lezer, rollen: staff.first { $0.gebruiker == zicht.lezer }?.rollen ?? [],
            zonderMandaat: try BeheerStore.mandaat(zicht.lezer, tx) == nil ? Self.mandaatgrond : nil,
            collegas: try near.filter { try BeheerStore.mandaat($0.gebruiker, tx) != nil },
            zonderMandaatNabij: try near.filter { try BeheerStore.mandaat($0.gebruiker, tx) == nil })
    }

    private static let mandaatgrond = Grond(
        regel: Beslisruimte.regel, bron: "Awb 10:3", uitleg: "Wie dit voorstelt, heeft vandaag geen mandaat van het college.")

    func gewicht(_ voorzieningen: [Voorziening], pgb: Pgbvraag?) -> Besluitgewicht {
        Besluitgewicht(voorzieningen, pgb: pgb, producten: producten)
    }

    /// May the reader take this decision alone?
    /// - Parameter isTweede: as who approves the proposal of a colleague.
    func zelf(_ voorzieningen: [Voorziening], pgb: Pgbvraag?, isTweede: Bool = false) -> Oordeel<Bool> {
        if let zonderMandaat { return Oordeel(false, gronden: [zonderMandaat]) }
        return Beslisruimte.toets(gewicht(voorzieningen, pgb: pgb), rollen: rollen, grenzen: grenzen, isTweede: isTweede)
    }

    func eis(_ voorzieningen: [Voorziening], pgb: Pgbvraag?, isTweede: Bool) throws(Afwijzing) {
        let verdict = zelf(voorzieningen, pgb: pgb, isTweede: isTweede)
        guard !verdict.uitkomst else { return }
        throw .nietMogelijk(
            verdict.gronden.map(\.uitleg).joined(separator: " ") + " Leg het als voorstel voor aan een collega met meer ruimte.")
    }

    /// More or longer help by a change is held against the same limits; less of it asks for no room, but for a mandate.
    func zelf(_ wijziging: Wijzigingsvoornemen, na verloop: Besluitverloop, isTweede: Bool = false) -> Oordeel<Bool> {
        if let zonderMandaat { return Oordeel(false, gronden: [zonderMandaat]) }
        guard wijziging.vraagtRuimte else { return Oordeel(true, gronden: []) }
        return zelf(verloop.voorzieningen(na: wijziging), pgb: verloop.besluit.inhoud.pgb, isTweede: isTweede)
    }

    func eis(_ wijziging: Wijzigingsvoornemen, na verloop: Besluitverloop, isTweede: Bool) throws(Afwijzing) {
        let verdict = zelf(wijziging, na: verloop, isTweede: isTweede)
        guard !verdict.uitkomst else { return }
        throw .nietMogelijk(
            verdict.gronden.map(\.uitleg).joined(separator: " ") + " Leg het als voorstel voor aan een collega met meer ruimte.")
    }

    /// Who may approve this, of the reader and the colleagues; never who proposed it.
    func goedkeurders(_ voorstel: Besluitvoorstel) -> [Medewerker] {
        let weight = gewicht(voorstel.teWegen, pgb: voorstel.pgb)
        return collegas.filter { person in
            person.gebruiker != voorstel.door
                && Beslisruimte.toets(weight, rollen: person.rollen, grenzen: grenzen, isTweede: true).uitkomst
        }
    }

    /// Colleagues who may approve what lies just above the reader's own limit; without a mandate: every one with a mandate.
    var ruimer: [Medewerker] {
        guard zonderMandaat == nil else { return collegas }
        return collegas.filter { kan($0.rollen, daarboven) }
    }

    /// Just above what the reader decides alone.
    private var daarboven: Besluitgewicht {
        let own = Goedkeuringsgrens.rollen.filter(rollen.contains).compactMap { grenzen.grens($0) }
        return Besluitgewicht(
            jaarbedrag: own.compactMap(\.bedrag).max().map { $0 + Eurocent(1) } ?? .nul,
            weken: own.compactMap(\.weken).max().map { $0 + 1 } ?? 0)
    }

    private func kan(_ rollen: [Rol], _ gewicht: Besluitgewicht) -> Bool {
        Beslisruimte.toets(gewicht, rollen: rollen, grenzen: grenzen, isTweede: true).uitkomst
    }

    /// Who is missing when nobody may approve what the reader proposes; nil: somebody may.
    /// - Parameter gewicht: of what is proposed; nil: anything above the reader's own limit.
    func ontbreekt(_ gewicht: Besluitgewicht? = nil) -> String? {
        let weight = gewicht ?? (zonderMandaat == nil ? daarboven : Besluitgewicht(jaarbedrag: .nul, weken: 0))
        guard !collegas.contains(where: { kan($0.rollen, weight) }) else { return nil }
        let fit = Goedkeuringsgrens.rollen.filter { kan([$0], weight) }.map { $0.label.lowercased() }
        guard !fit.isEmpty else {
            return "Niemand mag dit goedkeuren: dit ligt boven de grens van elke rol. Vraag functioneel beheer om de grenzen na te kijken "
                + "(Instellingen, Wie tot waar besluit)."
        }
        let near = zonderMandaatNabij.filter { kan($0.rollen, weight) }.map(\.naam)
        let known =
            near.isEmpty
            ? "Zo iemand werkt nu niet met dit gezin."
            : "\(Woorden.opsomming(near)) \(near.count == 1 ? "werkt" : "werken") met dit gezin, maar \(near.count == 1 ? "heeft" : "hebben") "
                + "vandaag geen mandaat."
        return
            "Niemand kan dit nu goedkeuren. Nodig is een collega met mandaat in de rol van \(fit.joined(separator: " of ")). \(known) Vraag uw teamleider of "
            + "functioneel beheer dit te regelen, vóór u het voorlegt."
    }

    func magGoedkeuren(_ voorstel: Besluitvoorstel) -> Bool {
        voorstel.door != lezer && zelf(voorstel.teWegen, pgb: voorstel.pgb, isTweede: true).uitkomst
    }

    /// Does anything bound what this reader decides?
    var isBegrensd: Bool {
        zonderMandaat != nil || Goedkeuringsgrens.rollen.contains { rollen.contains($0) && grenzen.grens($0) != nil }
    }

    /// The widest limit of the reader, in words: "tot € 25.000,00 per jaar en tot 52 weken".
    var woorden: String? {
        let own = Goedkeuringsgrens.rollen.filter(rollen.contains)
        guard zonderMandaat == nil, !own.contains(where: { grenzen.grens($0) == nil }) else { return nil }
        return own.compactMap { grenzen.grens($0)?.uitgeschreven }.joined(separator: ", of ")
    }
}

extension Besluitruimte {
    /// The tick of who proposes all the same what nobody may approve yet.
    static let tochVoorleggen = "tochVoorleggen"

    /// - Throws: `ongeldig` with who is missing, before a proposal lies with nobody.
    func eisGoedkeurder(_ voorzieningen: [Voorziening], pgb: Pgbvraag?) throws(Afwijzing) {
        guard let lacking = ontbreekt(gewicht(voorzieningen, pgb: pgb)) else { return }
        throw .ongeldig([Veldfout(Self.tochVoorleggen, "\(lacking) Zet een vinkje als u het toch alvast wilt voorleggen.")])
    }
}
