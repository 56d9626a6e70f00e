// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One contact, on one page, about one or more children. What was said, what the professional thinks and what was agreed stay apart.
struct Contactinvoer: Invoer {
    var soort: Contactsoort?
    var datum: Datum?
    var over: [String] = []
    var gesproken: [String] = []
    var gezien: [String] = []
    var alleen: [String] = []
    var gezegd = ""
    var gedacht = ""
    var afspraken = ""

    static let naam = "contactnotitie"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    static let velden: [Veld<Self>] = [
        .keuze("soort", \.soort, "Wat voor contact was het?", lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum("datum", \.datum, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .meerkeuze("over", \.over, "Over welke kinderen gaat dit?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .meerkeuze("gesproken", \.gesproken, "Wie hebt u gesproken?", nut: .hulp, grond: "Jeugdwet 4.1.1 en 7.3.8"),
        .meerkeuze("gezien", \.gezien, "Wie hebt u gezien, maar niet gesproken?", nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .meerkeuze("alleen", \.alleen, "Welk kind hebt u alleen gesproken?", nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .tekst(
            "gezegd", \.gezegd, "Wat is er gezegd?", soort: .tekstvlak(rijen: 8),
            hulp:
                "In hun eigen woorden, en van wie. Het gezin mag dit lezen. Dicteren mag. Hoogstens twee bladzijden voor de hele notitie.",
            nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "gedacht", \.gedacht, "Wat ziet en denkt u?", soort: .tekstvlak(rijen: 5), hulp: "Uw eigen indruk, los van wat er is gezegd.",
            nut: .hulp,
            grond: "Jeugdwet 4.1.1"),
        .tekst(
            "afspraken", \.afspraken, "Wat is er afgesproken?", soort: .tekstvlak(rijen: 3), hulp: "Wie doet wat, en wanneer.", nut: .hulp,
            grond: "Jeugdwet 7.3.8"),
    ]

    init() {}

    init(_ notitie: Contactnotitie) {
        soort = notitie.contactsoort
        datum = notitie.datum
        over = notitie.over.map(\.hex)
        gesproken = notitie.gesproken.map(\.hex)
        gezien = notitie.gezien.map(\.hex)
        alleen = (notitie.alleen ?? []).map(\.hex)
        gezegd = notitie.gezegd
        gedacht = notitie.gedacht
        afspraken = notitie.afspraken
    }

    /// What is known of an appointment that was held: nobody types it again.
    init(_ afspraak: Afspraakbeeld, _ gezin: Gezin) {
        let plan = afspraak.inhoud, held = afspraak.afloop?.inhoud
        let children = gezin.jeugdigen.map(\.id), alone = held?.alleen ?? []
        let seen = Set((held?.gezien ?? []) + alone), inPerson = plan.afspraaksoort.contactsoort.isInLevendenLijve
        // Of a child that nobody said they saw, nothing is filled in; on the telephone speaking is not seeing.
        let there = (held?.aanwezig ?? plan.met).filter { who in
            !children.contains(who) || seen.contains(who) || (held != nil && !inPerson)
        }
        let about = children.filter { (there + (held?.gezien ?? []) + alone).contains($0) }
        soort = plan.afspraaksoort.contactsoort
        datum = plan.datum
        over = (about.isEmpty ? children : about).map(\.hex)
        gesproken = there.map(\.hex)
        gezien = (held?.gezien ?? []).filter { !there.contains($0) }.map(\.hex)
        alleen = alone.map(\.hex)
    }

    /// Only people of this family: an id from elsewhere falls away.
    /// - Parameter afspraak: the appointment it is about.
    /// - Parameter eerder: the note it puts right.
    func notitie(
        _ gezin: Gezin, op vandaag: Datum, afspraak: UUIDv7? = nil, eerder: Contactnotitie? = nil
    ) throws(Afwijzing) -> Contactnotitie {
        let children = Set(gezin.jeugdigen.map(\.id))
        let people: ([String]) -> [ID<Persoon>] = { $0.compactMap { ID($0) }.filter { gezin.personen[$0] != nil } }
        return try Contactnotitie(
            contactsoort: soort ?? .gesprek, datum: datum ?? vandaag, over: people(over).filter(children.contains),
            gesproken: people(gesproken), gezien: people(gezien), gezegd: Notitieopzet.zonderLegeKoppen(gezegd),
            gedacht: Notitieopzet.zonderLegeKoppen(gedacht), afspraken: Notitieopzet.zonderLegeKoppen(afspraken),
            alleen: people(alleen).filter(children.contains), afspraak: afspraak
        ).gecontroleerd(op: vandaag, eerder: eerder)
    }
}
