// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

/// The answers, as IV028 and IV087 want them.
@Suite("Antwoorden volgens de standaard")
struct RetourTests {
    private static func bevinding(_ code: String, _ niveau: Int, _ plaats: String) -> Bevinding {
        Bevinding(code: code, niveau: niveau, plaats: plaats, melding: "Fout.")
    }

    /// The retour of one message with these findings, checked by level 1, level 2 and the schema.
    private func retour<Message: Heenbericht>(_ bericht: Message, _ found: [Bevinding], ongekeurd: Set<String> = []) throws
        -> Message.Retour
    {
        let codec = try Codec()
        let answer = try codec.retour(op: bericht, bevindingen: found, ongekeurd: ongekeurd, Voorbeeld.retour)
        let bytes = try codec.schrijf(answer)
        let read = try codec.lees(bytes)
        #expect(read.bevindingen == [])
        #expect(read.bericht?.boom == answer.boom)
        if Orakel.heeftXmllint { #expect(try Orakel.oordeel(Message.Retour.soort, [bytes]) == [true]) }
        return answer
    }

    @Test("Alles goed: alleen een kop, zonder codes, met afzender en ontvanger van het heenbericht")
    func goed() throws {
        let answers: [any IJWBericht] = [
            try retour(Voorbeeld.jw301, []), try retour(Voorbeeld.jw305([Voorbeeld.start]), []),
            try retour(Voorbeeld.jw307([Voorbeeld.stop]), []),
            try retour(Voorbeeld.jw315, []), try retour(Voorbeeld.jw317, []), try retour(Voorbeeld.jw319, []),
        ]
        #expect(answers.map { type(of: $0).soort } == [.jw302, .jw306, .jw308, .jw316, .jw318, .jw320])
        for answer in answers {
            #expect(answer.boom.wortel.delen.map(\.naam) == ["Header"])
            #expect(answer.header.retour?.retourCodes == [] && answer.header.retour?.identificatieRetour == "R1")
            #expect(answer.header.identificatie == "B1")
        }
        #expect(answers[0].header.afzender == Voorbeeld.gemeente && answers[3].header.afzender == Voorbeeld.aanbieder)
    }

    @Test("Een fout binnen het bericht: alleen een kop met 0001")
    func niveau2() throws {
        let broken = met(Voorbeeld.jw315) { $0.client.aangevraagdeProducten[0].omvang = nil }
        let answer = try retour(broken, Niveau2.controleer(broken) + [Self.bevinding("TR347", 3, "Client")])
        #expect(answer.header.retour?.retourCodes == ["0001"] && answer.client == nil)
    }

    @Test("Een fout in de kop: alleen een kop met de code van de regel")
    func kop() throws {
        let found = [Self.bevinding("TR056", 3, "Header/BerichtIdentificatie/Identificatie"), Self.bevinding("TR347", 3, "Client")]
        let answer = try retour(Voorbeeld.jw315, found)
        #expect(answer.header.retour?.retourCodes == ["9056"] && answer.client == nil)
    }

    @Test("Een fout daarboven: alle klassen met 0200, 0233 of de code, ook binnen in een klasse")
    func klassen() throws {
        let two = met(Voorbeeld.jw315) {
            $0.client.aangevraagdeProducten.append(
                met(Voorbeeld.aangevraagd) {
                    $0.referentieAanbieder = "REF-9"; $0.product?.code = "45A06"
                })
        }
        let place = "Client/AangevraagdeProducten/AangevraagdProduct"
        let found = [
            Self.bevinding("TR347", 3, "\(place)[2]/ReferentieAanbieder"), Self.bevinding("TR381", 4, "\(place)[2]/Product/Code"),
        ]
        let answer = try retour(two, found, ongekeurd: ["\(place)[1]"])
        #expect(answer.client?.retourCodes == ["0200"])
        #expect(answer.client?.aangevraagdeProducten.map(\.retourCodes) == [["0233"], ["9347", "S329"]])
        #expect(answer.header.retour?.retourCodes == [])
    }

    @Test("Een verzoek om wijziging: de code staat bij het product, het verzoek en de jeugdige krijgen 0200")
    func wijziging() throws {
        let stand = met(Voorbeeld.verzoekstand) { $0.toewijzingen.removeLast() }
        let found = Niveau3.controleer(Voorbeeld.jw317, stand, Voorbeeld.omgeving)
        let answer = try retour(Voorbeeld.jw317, found)
        #expect(answer.client?.retourCodes == ["0200"] && answer.client?.verzoek.retourCodes == ["0200"])
        #expect(answer.client?.verzoek.ongewijzigdeProducten.map(\.retourCodes) == [["9350"]])
        #expect(answer.client?.verzoek.teWijzigenProducten.map(\.retourCodes) == [["0200"]])
    }

    @Test("Een fout bij de jeugdige staat bij de jeugdige, in een contact bij dat contact")
    func jeugdige() throws {
        let found = [Self.bevinding("TR304", 3, "Client/Bsn")]
        #expect(try retour(Voorbeeld.jw317, found).client?.retourCodes == ["8187"])
        let toewijzing = try retour(
            Voorbeeld.jw301, [Self.bevinding("TR332", 3, "Client/ToegewezenProducten/ToegewezenProduct[1]/ToewijzingNummer")])
        #expect(toewijzing.client?.toegewezenProducten.map(\.retourCodes) == [["9332"]])
        #expect(toewijzing.client?.contactgegevens.map(\.retourCodes) == [["0200"]])
    }

    @Test("Start en stop: het oordeel over de regels geeft hetzelfde antwoord als de tabel")
    func regie() throws {
        let lines = [Voorbeeld.start, met(Voorbeeld.start) { $0.toewijzingNummer = 7 }]
        let judged = IJW.verwerk(
            Voorbeeld.jw305(lines), stand: Voorbeeld.stand(), vandaag: Voorbeeld.dag("2026-04-16"), retour: Voorbeeld.retour)
        #expect(try retour(Voorbeeld.jw305(lines), judged.bevindingen) == judged.retour)
        let stop = met(Voorbeeld.stop) { $0.einddatum = Voorbeeld.dag("2026-04-09") }
        let early = IJW.verwerk(
            Voorbeeld.jw307([stop]), stand: Voorbeeld.stand(), vandaag: Voorbeeld.dag("2026-04-16"), retour: Voorbeeld.retour)
        #expect(try retour(Voorbeeld.jw307([stop]), early.bevindingen) == early.retour)
    }

    @Test("Een afwijzing: de code van de woonplaats staat bij die klasse")
    func afwijzing() throws {
        let refusal = met(Voorbeeld.jw319) {
            $0.antwoord.redenAfwijzingVerzoek = "8"
            $0.antwoord.woonplaatsbeginsel = .init(gemeente: "0001")
        }
        let answer = try retour(refusal, [Self.bevinding("TR378", 4, "Antwoord/Woonplaatsbeginsel/Gemeente")])
        #expect(answer.antwoord?.woonplaatsbeginsel?.retourCodes == ["S300"] && answer.antwoord?.retourCodes == ["0200"])
    }

    // MARK: Declaration

    private func antwoord(_ bericht: JW323, _ found: [Bevinding]) throws -> JW325 {
        let codec = try Codec()
        let answer = IJW.antwoord(op: bericht, bevindingen: found, Voorbeeld.antwoordlabel)
        let bytes = try codec.schrijf(answer)
        #expect(try codec.lees(bytes).bevindingen == [])
        #expect(Niveau3.controleer(answer, declaratie: bericht, Voorbeeld.mei) == [])
        if Orakel.heeftXmllint { #expect(try Orakel.oordeel(.jw325, [bytes]) == [true]) }
        return answer
    }

    @Test("Declaratie goed: 0200 en 8001, het hele bedrag, geen jeugdigen")
    func declaratieGoed() throws {
        let answer = try antwoord(Voorbeeld.jw323(), [])
        #expect(answer.header.afzender == Voorbeeld.gemeente && answer.header.ontvanger == Voorbeeld.aanbieder)
        #expect(answer.header.declaratie?.retourCodes == ["0200"] && answer.header.declaratie?.identificatie == "B1")
        #expect(answer.antwoord?.retourCodes == ["8001"] && answer.antwoord?.clienten == [])
        #expect(answer.antwoord?.totaalToegekendBedrag == answer.antwoord?.totaalIngediendBedrag)
    }

    @Test("Declaratie met een fout binnen het bericht of in de kop: alleen een kop")
    func declaratieKop() throws {
        let broken = met(Voorbeeld.jw323()) { $0.declaratie.totaalIngediendBedrag.totaalBedrag = 1 }
        let inside = try antwoord(broken, Niveau2.controleer(broken))
        #expect(inside.header.declaratie?.retourCodes == ["0001"] && inside.antwoord == nil)
        let head = try antwoord(Voorbeeld.jw323(), [Self.bevinding("TR056", 3, "Header/BerichtIdentificatie/Identificatie")])
        #expect(head.header.declaratie?.retourCodes == ["9056"] && head.antwoord == nil)
    }

    @Test("Declaratie als geheel afgekeurd: niets toegekend, geen jeugdigen")
    func declaratieGeheel() throws {
        let answer = try antwoord(Voorbeeld.jw323(), [Self.bevinding("TR333", 3, "Declaratie/DeclaratieNummer")])
        #expect(answer.antwoord?.retourCodes == ["9333"] && answer.antwoord?.clienten == [])
        #expect(answer.antwoord?.totaalToegekendBedrag == .init(totaalBedrag: 0, debetCredit: "D"))
    }

    @Test("Eén regel afgekeurd: alleen die regel staat erin, de rest is toegekend; een onbekende jeugdige geeft 0233")
    func declaratieDeels() throws {
        let other = met(Voorbeeld.prestatie) {
            $0.productReferentie.referentieNummer = "P2"
            $0.toewijzingNummer = 9
            $0.ingediendBedrag.bedrag = 60_000
        }
        var message = Voorbeeld.jw323([Voorbeeld.prestatie, other])
        let found = Niveau3.controleer(message, Voorbeeld.declaratiestand, Voorbeeld.mei)
        #expect(found.map(\.code) == ["TR338"])
        let answer = try antwoord(message, found)
        #expect(answer.antwoord?.retourCodes == ["0200"] && answer.antwoord?.clienten.map(\.retourCodes) == [["0200"]])
        #expect(answer.antwoord?.clienten[0].prestaties.map(\.productReferentie.referentieNummer) == ["P2"])
        #expect(answer.antwoord?.clienten[0].prestaties.map(\.retourCodes) == [["9338"]])
        #expect(answer.antwoord?.totaalToegekendBedrag.saldo == 60_000)
        message.declaratie.clienten[0].bsn = .init("999900018")
        let unknown = try antwoord(message, Niveau3.controleer(message, Voorbeeld.declaratiestand, Voorbeeld.mei))
        #expect(unknown.antwoord?.clienten.map(\.retourCodes) == [["8187"]])
        #expect(unknown.antwoord?.clienten[0].prestaties.map(\.retourCodes) == [["0233"], ["0233"]])
        #expect(unknown.antwoord?.totaalToegekendBedrag.saldo == 0)
    }

    @Test(
        "Een bericht dat niet aan het schema voldoet, krijgt een foutmelding en geen antwoord (StUF Fo01)", arguments: Berichtsoort.allCases
    )
    func fo01(_ soort: Berichtsoort) throws {
        let codec = try Codec()
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(7))
        var tree = maker.bericht(soort)
        tree.wortel.delen[0].delen[3].tekst = "x"
        let read = try codec.lees(Schrijver().bytes(tree))
        #expect(read.bericht == nil && read.fout?.code == "StUF055")
        #expect(read.fout?.reden.contains("Afzender") == true)
    }

    @Test("De foutmelding is een Fo01 volgens het schema van StUF", .enabled(if: Orakel.heeftXmllint))
    func stuf() throws {
        let codec = try Codec()
        var tree = Voorbeeld.jw301.boom
        tree.wortel.delen[0].delen[3].tekst = "x"
        tree.wortel.delen.append(Knoop("<&\"" + String(repeating: "é", count: 80)))
        for _ in 0..<40 { tree.wortel.delen.append(Knoop("Onbekend")) }
        let label = Codec.Fo01.Stuurgegevens(
            zender: "9998", ontvanger: "65656055", referentienummer: "78002f23-5bc5-4e3e-96ad-1d209d32a5d5",
            crossRefnummer: "9c0f7b90-5c69-11e5-a837-0800200c9a66", tijdstip: "20260416120000")
        let faults = [Codec.Fo01(bevindingen: codec.controleer(tree)), Codec.Fo01(Onleesbaar("XML", "Het bestand is leeg."))]
        #expect(try Orakel.oordeel(schema: "ggk/0301/stuf0301.xsd", faults.map { $0.bytes(label) }) == [true, true])
    }
}
