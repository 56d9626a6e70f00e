// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What the form of the plan says: the whole next version.
package struct Planwijziging: Sendable, Equatable {
    package let doelen: [Gezinsdoel]
    package let evaluatieOp: Datum
    package let terugval: String
    /// The version the writer saw; nil: there was none.
    package let gezien: UUIDv7?
    package init(doelen: [Gezinsdoel], evaluatieOp: Datum, terugval: String = "", gezien: UUIDv7? = nil) {
        self.doelen = doelen
        self.evaluatieOp = evaluatieOp
        self.terugval = terugval
        self.gezien = gezien
    }
}

extension Gezinsplan {
    /// The next version of the plan.
    ///
    /// - Parameters:
    ///   - huidig: the version in force, nil when there is none.
    ///   - bevindingen: fact ids of the findings, factors and needs in force; a goal may only rest on these.
    ///   - ongezien: those behind a shield for the writer: a goal that rested on one keeps it.
    /// - Throws: `verouderd` when another version came in between; `ongeldig` with all errors.
    package static func herzien(
        _ huidig: Feit<Gezinsplan>?, met wijziging: Planwijziging, bevindingen: Set<UUIDv7>, ongezien: Set<UUIDv7> = [], op vandaag: Datum
    ) throws(Afwijzing) -> Gezinsplan {
        if let huidig, huidig.id != wijziging.gezien { throw .verouderd(nieuwste: huidig.id) }
        let errors = fouten(wijziging, na: huidig?.inhoud, bevindingen: bevindingen, op: vandaag)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return Gezinsplan(
            nummer: (huidig?.inhoud.nummer ?? 0) + 1, volgtOp: huidig?.id, datum: vandaag,
            doelen: wijziging.doelen.map { $0.metBehoud(van: ongezien, uit: huidig?.inhoud) }, evaluatieOp: wijziging.evaluatieOp,
            terugval: wijziging.terugval)
    }

    /// Everything that stands in the way of this version, at once; parameters as `herzien`.
    package static func fouten(
        _ wijziging: Planwijziging, na huidig: Gezinsplan?, bevindingen: Set<UUIDv7>, op vandaag: Datum
    ) -> [Veldfout] {
        var errors: [Veldfout] = []
        if wijziging.doelen.isEmpty {
            errors.append(Veldfout("doelen", "Een plan heeft minstens één doel. Vraag wat het gezin als eerste anders wil."))
        }
        for (index, doel) in wijziging.doelen.enumerated() {
            errors += fouten(doel, "doel-\(index + 1)", bevindingen) + voorbij(doel, "doel-\(index + 1)", na: huidig, vandaag)
        }
        if wijziging.evaluatieOp <= vandaag || vandaag.plus(jaren: 1) < wijziging.evaluatieOp {
            errors.append(Veldfout("evaluatieOp", "Kies een dag na vandaag en binnen een jaar om samen te kijken of het helpt."))
        }
        return errors
    }

    private static func fouten(_ doel: Gezinsdoel, _ veld: String, _ bevindingen: Set<UUIDv7>) -> [Veldfout] {
        var errors: [Veldfout] = []
        if doel.woorden.isBlank { errors.append(Veldfout("\(veld)-woorden", "Schrijf het doel op in de woorden van het gezin.")) }
        if doel.bevindingen.isEmpty || !Set(doel.bevindingen).isSubset(of: bevindingen) {
            errors.append(Veldfout("\(veld)-bevindingen", "Kies bij welke bevinding uit de analyse dit doel hoort."))
        }
        if doel.acties.isEmpty { errors.append(Veldfout("\(veld)-acties", "Spreek bij elk doel minstens één actie af: wie doet wat.")) }
        for (index, actie) in doel.acties.enumerated() {
            if actie.wat.isBlank { errors.append(Veldfout("\(veld)-actie-\(index + 1)-wat", "Schrijf op wat er gebeurt.")) }
            if actie.wie.isBlank, actie.persoon == nil {
                errors.append(Veldfout("\(veld)-actie-\(index + 1)-wie", "Schrijf op wie dit doet."))
            }
        }
        return errors
    }

    /// Nobody agrees to do something yesterday; a day that was agreed before and has gone by stays as it is.
    private static func voorbij(_ doel: Gezinsdoel, _ veld: String, na huidig: Gezinsplan?, _ vandaag: Datum) -> [Veldfout] {
        doel.acties.enumerated().compactMap { index, actie in
            guard let day = actie.uiterlijk, day < vandaag else { return nil }
            let isAgreed = huidig?.acties.contains { $0.id == actie.id && $0.uiterlijk == day } ?? false
            let message = "De dag van deze actie is voorbij. Kies vandaag of later, of laat de dag leeg."
            return isAgreed ? nil : Veldfout("\(veld)-actie-\(index + 1)-uiterlijk", message)
        }
    }

    /// The version in force: the one no other follows; by number, then by time of recording.
    package static func geldend(_ feiten: [Feit<Gezinsplan>]) -> Feit<Gezinsplan>? {
        feiten.geldend().max { ($0.inhoud.nummer, $0.opgetekend, $0.id) < ($1.inhoud.nummer, $1.opgetekend, $1.id) }
    }
}

extension Gezinsdoel {
    /// What the writer could not see stays as it was: nobody takes away what is hidden from them.
    fileprivate func metBehoud(van ongezien: Set<UUIDv7>, uit vorige: Gezinsplan?) -> Gezinsdoel {
        let hidden = (vorige?.doel(id)?.bevindingen ?? []).filter { ongezien.contains($0) && !bevindingen.contains($0) }
        return Gezinsdoel(
            id: id, woorden: woorden, bevindingen: bevindingen + hidden, strekking: strekking, voor: voor, acties: acties)
    }
}

extension Feit<Gezinsplan> {
    /// Next moment to look back: what the last evaluation of this version agreed, else the version itself; nil: it was agreed to stop.
    /// - Parameter evaluaties: by date.
    package func samenKijken(_ evaluaties: [Feit<Evaluatie>]) -> Datum? {
        guard let last = evaluaties.last(where: { inhoud.datum <= $0.inhoud.op }), last.inhoud.plan == id else { return inhoud.evaluatieOp }
        return last.inhoud.volgendeOp
    }
}

/// From whom an answer to the plan is asked.
package enum Akkoordplicht {
    /// The age from which a child's own answer counts (Jeugdwet 7.3.4).
    package static let leeftijd = 12

    /// Persons in the plan who must be asked: children from twelve (also when the age is not certain) and everyone with gezag.
    package static func gevraagd(kinderen: [(ID<Persoon>, Geboortedatum?)], gezag: [ID<Persoon>], op dag: Datum) -> [ID<Persoon>] {
        let children = kinderen.filter { $0.1?.heeftBereikt(leeftijd, op: dag) ?? true }.map(\.0)
        var seen: Set<ID<Persoon>> = []
        return (children + gezag).filter { seen.insert($0).inserted }
    }

    /// Those who gave no answer yet on this version.
    package static func open(_ gevraagd: [ID<Persoon>], plan: UUIDv7, akkoorden: [Feit<Akkoord>]) -> [ID<Persoon>] {
        let answered = Set(akkoorden.geldend().filter { $0.inhoud.plan == plan }.map(\.inhoud.persoon))
        return gevraagd.filter { !answered.contains($0) }
    }
}
