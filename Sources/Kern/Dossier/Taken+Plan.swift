// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Tasks around the plan that follow from what child, parent or help did.
extension Dossierbeeld {
    /// "Dit helpt niet" waits for an answer, with or without a plan.
    var helptniettaken: [Taak] {
        Helptnietbeeld.lijst(feiten.helptniet, feiten.helptnietantwoorden).filter { $0.isOpen && isNieuw($0.signaal.inhoud.op) }.map {
            Taak(.helptniet, normen.laatsteDag(.helptniet, na: $0.signaal.inhoud.op), feit: $0.signaal.id)
        }
    }

    /// Who asks for the plan in writing gets it within fourteen days, also when the file is closed meanwhile (Jeugdwet 4.1.3).
    var opschrifttaken: [Taak] {
        feiten.opschriften.openVragen.map { Taak(.planOpSchrift, normen.laatsteDag(.planOpSchrift, na: $0.inhoud.op), feit: $0.id) }
    }

    /// Regie that was given away ends on its day: then the family and the other speak of it again.
    var regietaken: [Taak] {
        guard let plan else { return [] }
        return Regiebeeld.alle(feiten.regieafspraken, acties: plan.inhoud.acties.map(\.id), op: vandaag).compactMap { _, view in
            guard view.bij != .gezin || view.isAfgelopen, let until = view.tot, let fact = view.feit else { return nil }
            guard until <= vandaag.plus(weken: normen.aantal(.regie, op: vandaag)), isNieuw(until) else { return nil }
            return Taak(.regie, dag(until, "gezinsplan", "Tot en met die dag ligt de regie niet bij het gezin."), feit: fact)
        }
    }

    /// The help of this file, with the names of providers left out. Who waits for a place in a group counts as taking part: the place would
    /// come to a child that nobody is contact of any more, so it is taken off the list before a file is closed (one fixed contact until the
    /// closing: begrippen.md, vaste contactpersoon).
    var hulp: [Hulpbeeld] {
        var source = Hulpbron()
        source.trajecten = trajecten
        source.basishulp = feiten.basishulpen.geldend().opDatum(\.van)
        source.basishulpeinden = feiten.basishulpeinden.geldend().opDatum(\.op).map(\.inhoud)
        source.deelnames = feiten.groepsdeelnames.geldend().opDatum(\.op)
        source.deelnameeinden = feiten.groepsdeelnameeinden.geldend().opDatum(\.op).map(\.inhoud)
        return source.hulp(op: vandaag)
    }

    /// Help that runs, of whatever kind: a file with help does not close.
    package var lopendeHulp: Int { hulp.count { $0.tot == nil } }

    /// Contracted help that runs: what a decision stands behind.
    var lopendeTrajecten: Int { trajecten.count { [.loopt, .onderbroken].contains($0.stand(op: vandaag)) } }

    /// Help that ended is asked about once, of the child and of a parent: was it useful, and can you go on without? Not of help that
    /// ended long ago; after the file closed as well, for that is when help has ended.
    var uitkomsttaken: [Taak] {
        let answers = feiten.uitkomstmetingen.geldend().map(\.inhoud)
        return hulp.compactMap { help in
            guard help.einde != nil, let end = help.tot, vandaag <= end.plus(weken: Wissel.weken),
                !Uitkomstmeting.teVragen(na: help, geboren: geboren(help.jeugdige), answers).isEmpty
            else { return nil }
            return Taak(.uitkomst, normen.laatsteDag(.uitkomst, na: end), jeugdige: help.jeugdige, feit: help.id)
        }
    }

    /// Somebody else came while there is work going on, and not everything was told yet.
    var wisseltaken: [Taak] {
        guard !vervolg.isEmpty else { return [] }
        let tonight = Moment(begin: vandaag.plus(dagen: 1)).plus(seconden: -1)
        let contact = feiten.relaties.flatMap { Wissel.contactpersoon($0, op: tonight) }
        return ([contact].compactMap(\.self) + Wissel.aanbieders(trajecten, op: vandaag)).compactMap { change in
            guard change.isVers(op: vandaag), !Overdrachtbeeld(change, feiten.overdrachtgesprekken).isKlaar else { return nil }
            return Taak(.overdracht, normen.laatsteDag(.overdracht, na: change.op), jeugdige: change.jeugdige, feit: change.id)
        }
    }
}
