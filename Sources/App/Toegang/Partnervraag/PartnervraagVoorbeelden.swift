// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of questions to people outside.
enum PartnervraagVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let frame = family.kader, names = family.medewerkers, today = verzoek.vandaag
        func item(_ number: UInt8, _ uiterlijk: Datum, antwoord: Bool, gelezen: Bool = false) -> Partnerbeeld {
            let question = family.feit(
                number,
                Partnervraag(
                    aan: "dokter De Jong, huisarts", over: [Voorbeeldgezin.noor], vraag: "Is Noor dit jaar bij u geweest om haar slaap?",
                    uiterlijk: uiterlijk, grond: .toestemming, toelichting: ""))
            let answer = family.feit(
                number + 1,
                Partnerreactie(
                    vraag: question.id, over: [Voorbeeldgezin.noor], wie: "H. de Jong, huisarts",
                    tekst: "Ja, twee keer. Zij slaapt slecht in.",
                    op: today))
            let link = Partnerlink(vraag: question.id, link: "", code: "", tot: uiterlijk)
            return Partnerbeeld(vraag: question, link: link, antwoord: antwoord ? answer : nil, isGelezen: gelezen)
        }
        let waiting = item(86, today.plus(dagen: 7), antwoord: false), done = item(88, today, antwoord: true)
        let page = Partnerblad(
            vraag: waiting.vraag.inhoud, kinderen: frame.gezin.jeugdigen.filter { $0.id == Voorbeeldgezin.noor },
            soorten: [Voorbeeldgezin.noor: [.naam, .geboortedatum, .vraag]], vrager: "Amina Bouzid",
            telefoon: "0299 100 100")
        let open = OpenVerzoek(
            web: verzoek.web, pad: PartnervraagURL.antwoord("0a0a"), parameters: [:], vraag: [:], ingevuld: [:], cookie: nil,
            vanwaar: "voorbeeld", toestel: "voorbeeld", nu: verzoek.nu)
        let wrongCode = [Veldfout("code", "Zo gaat het niet open. Klopt de code?")]
        let late = item(90, today.plus(dagen: -2), antwoord: false), form = PartnervraagPages.formulier(frame, op: today)
        return [
            .blad("Vragen aan partners", .gevuld, PartnervraagPages.lijst(frame, [waiting, done, late], names, verzoek)),
            .blad("Vragen aan partners", .leeg, PartnervraagPages.lijst(family.leegKader, [], [:], verzoek)),
            .blad("Iets vragen aan een partner", .leeg, form.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Iets vragen aan een partner", .fout, form.opnieuw(verzoek, frame, Partnervraaginvoer.lees([:], op: today))),
            .blad("Vraag aan een partner", .gevuld, PartnervraagPages.een(frame, done, ingang: nil, verzoek)),
            .blad(
                "Vraag aan een partner", .leeg,
                PartnervraagPages.een(frame, waiting, ingang: (String(repeating: "0a", count: 24), "BCDFGHJK"), verzoek)),
            .blad(
                "Antwoord van een partner vastleggen", .leeg,
                PartnervraagPages.verteld(frame, waiting).toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad(
                "Antwoord van een partner vastleggen", .fout,
                PartnervraagPages.verteld(frame, waiting).opnieuw(verzoek, frame, Partnerverteld.lees([:], op: today))),
            .blad("Vraag aan u", .leeg, AntwoordDeurPages.code([], open)),
            .blad("Vraag aan u", .fout, AntwoordDeurPages.code(wrongCode, open)),
            .blad("Vraag aan u, geopend", .gevuld, AntwoordDeurPages.vraag(page, "BCDF-GHJK", nil, open)),
            .blad(
                "Vraag aan u, geopend", .fout,
                AntwoordDeurPages.vraag(page, "BCDF-GHJK", Partnerantwoordinvoer.lees([:], op: today), open)),
            .blad("Vraag aan u, beantwoord", .gevuld, AntwoordDeurPages.dank(open)),
            .blad("Vraag aan u, beantwoord", .fout, AntwoordDeurPages.dicht("Ja, twee keer.", wrongCode, open)),
        ]
    }
}
