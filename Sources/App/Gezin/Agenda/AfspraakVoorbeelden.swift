// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the pages about appointments.
enum AfspraakVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader, items = afspraken(family), names = family.medewerkers
        let me = Medewerker(
            gebruiker: verzoek.gebruiker, naam: verzoek.bezoek.naam, functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        let page = AfspraakRoutes.blad("Afspraak maken", frame, naar: AfspraakURL.lijst(frame.id), collegas: [me])
        let ending = AfspraakRoutes.afloopblad(frame, items[1]), held = items[0]
        let lines = items.map { Agendablad.Regel(afspraak: $0, kader: frame) }
        let agenda = Agendablad(week: .deze, regels: lines, openstaand: [lines[0]])
        let note = ContactRoutes.blad(frame, bij: held)
        let known = Contactinvoer(held, frame.gezin)
        return [
            .blad("Afspraken", .gevuld, AfspraakPages.lijst(items, namen: names, frame, verzoek)),
            .blad("Afspraken", .leeg, AfspraakPages.lijst([], namen: [:], family.leegKader, verzoek)),
            .blad("Afspraak maken", .leeg, page.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Afspraak maken", .fout, page.opnieuw(verzoek, frame, Afspraakinvoer.lees([:], op: verzoek.vandaag))),
            .blad(
                "Hoe ging de afspraak", .gevuld,
                ending.toon(verzoek, frame, Formulierbegin(ingevuld: Afloopinvoer(items[1], frame.gezin).ingevuld, bewaard: nil))),
            .blad("Hoe ging de afspraak", .fout, ending.opnieuw(verzoek, frame, Afloopinvoer.lees([:], op: verzoek.vandaag))),
            .blad("Notitie bij een afspraak", .gevuld, note.toon(verzoek, frame, Formulierbegin(ingevuld: known.ingevuld, bewaard: nil))),
            .blad("Mijn agenda", .gevuld, AgendaPages.agenda(agenda, verzoek)),
            .blad("Mijn agenda", .leeg, AgendaPages.agenda(Agendablad(week: .volgende, regels: [], openstaand: []), verzoek)),
        ]
    }

    /// One that was held, one of today, one that is moved and one that did not go on.
    static func afspraken(_ family: Voorbeeldgezin) -> [Afspraakbeeld] {
        let today = family.vandaag, me = family.verzoek.gebruiker
        func plan(_ number: UInt8, _ soort: Afspraaksoort, _ days: Int, _ tijd: Kloktijd, plaats: String = "") -> Feit<Afspraak> {
            family.feit(
                number,
                Afspraak(
                    afspraaksoort: soort, datum: today.plus(dagen: days), tijd: tijd, plaats: plaats,
                    met: [Voorbeeldgezin.karin, Voorbeeldgezin.sem], door: [me], waarvoor: "Hoe gaat het aan tafel?"))
        }
        func ending(_ number: UInt8, _ fact: Feit<Afspraak>, _ uitkomst: Afspraakuitkomst, gezien: [ID<Persoon>] = []) -> Feit<
            Afspraakafloop
        > {
            family.feit(
                number,
                Afspraakafloop(
                    afspraak: fact.id, uitkomst: uitkomst, datum: fact.inhoud.datum, met: fact.inhoud.met,
                    aanwezig: uitkomst == .doorgegaan ? fact.inhoud.met : [], gezien: gezien, alleen: gezien,
                    toelichting: uitkomst == .doorgegaan ? "" : "Sem is ziek."))
        }
        let held = plan(170, .huisbezoek, -2, Kloktijd(uur: 10, minuut: 30)),
            now = plan(171, .school, 0, Kloktijd(uur: 14, minuut: 0), plaats: "op school")
        let moved = plan(172, .kantoor, 3, Kloktijd(uur: 9, minuut: 0), plaats: "in het buurthuis")
        let off = plan(173, .bellen, -5, Kloktijd(uur: 16, minuut: 0))
        return [
            Afspraakbeeld(
                handeling: held.id, feit: held, verzet: 0, afloop: ending(174, held, .doorgegaan, gezien: [Voorbeeldgezin.sem]),
                heeftNotitie: false),
            Afspraakbeeld(handeling: now.id, feit: now, verzet: 0, afloop: nil, heeftNotitie: false),
            Afspraakbeeld(handeling: moved.id, feit: moved, verzet: 1, afloop: nil, heeftNotitie: false),
            Afspraakbeeld(handeling: off.id, feit: off, verzet: 0, afloop: ending(175, off, .afgezegdGezin), heeftNotitie: false),
        ]
    }
}
