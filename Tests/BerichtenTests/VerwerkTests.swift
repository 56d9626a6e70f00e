// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

@Suite("Ontvangen start en stop")
struct VerwerkTests {
    private func start(_ lines: [IJW.StartProduct], _ stand: IJW.Stand) -> IJW.Verwerking<JW306> {
        IJW.verwerk(Voorbeeld.jw305(lines), stand: stand, vandaag: Voorbeeld.dag("2026-04-16"), retour: Voorbeeld.retour)
    }

    private func stop(_ lines: [IJW.StopProduct], _ stand: IJW.Stand) -> IJW.Verwerking<JW308> {
        IJW.verwerk(Voorbeeld.jw307(lines), stand: stand, vandaag: Voorbeeld.dag("2026-04-16"), retour: Voorbeeld.retour)
    }

    @Test("Het landelijke voorbeeld zonder toewijzing krijgt 9019 per start (TR019, IV028)", .enabled(if: Orakel.heeftVoorbeelden))
    func landelijkVoorbeeld() throws {
        let codec = try Codec()
        guard case .jw305(let bericht)? = try codec.lees(try Orakel.voorbeeld("JW305")).bericht else {
            Issue.record("geen JW305")
            return
        }
        let uitkomst = IJW.verwerk(
            bericht, stand: IJW.Stand(eigenGemeentecode: "0363"), vandaag: Voorbeeld.dag("2026-04-16"), retour: Voorbeeld.retour)
        #expect(uitkomst.lot == .afgekeurd)
        #expect(uitkomst.gevolgen.isEmpty)
        let retour = try #require(uitkomst.retour)
        #expect(retour.header.afzender == "65656055" && retour.header.ontvanger == "0363")
        #expect(retour.header.identificatie == "123456789012")
        #expect(retour.header.retour?.retourCodes == [])
        #expect(retour.client?.retourCodes == ["0200"])
        #expect(retour.client?.producten.map(\.retourCodes) == [["9019"], ["9019"]])
        let bytes = try codec.schrijf(retour)
        guard case .jw306(let terug)? = try codec.lees(bytes).bericht else {
            Issue.record("geen JW306")
            return
        }
        #expect(terug == retour)
        if Orakel.heeftXmllint { #expect(try Orakel.oordeel(.jw306, [bytes]) == [true]) }
    }

    @Test("Een bericht voor een andere gemeente gaat apart, zonder antwoord")
    func vreemd() {
        let uitkomst = start([Voorbeeld.start], IJW.Stand(eigenGemeentecode: "0363"))
        guard case .apart(let reden) = uitkomst.lot else {
            Issue.record("niet apart")
            return
        }
        #expect(reden.contains("9998") && reden.contains("0363"))
        #expect(uitkomst.retour == nil && uitkomst.gevolgen.isEmpty)
    }

    @Test("Een goede start wordt aanvaard met alleen een kop in het antwoord (IV028)")
    func goed() throws {
        let uitkomst = start([Voorbeeld.start], Voorbeeld.stand())
        #expect(uitkomst.lot == .aanvaard)
        #expect(uitkomst.gevolgen == [.start(Voorbeeld.start)])
        #expect(uitkomst.retour?.client == nil)
        #expect(uitkomst.retour?.header.retour?.retourCodes == [])
        let bytes = try Codec().schrijf(try #require(uitkomst.retour))
        if Orakel.heeftXmllint { #expect(try Orakel.oordeel(.jw306, [bytes]) == [true]) }
    }

    @Test("Een fout binnen het bericht geeft alleen een kop met 0001 (IV028)")
    func niveau2() {
        let uitkomst = start([met(Voorbeeld.start) { $0.statusAanlevering = "2" }], Voorbeeld.stand())
        #expect(uitkomst.retour?.client == nil)
        #expect(uitkomst.retour?.header.retour?.retourCodes == ["0001"])
        #expect(uitkomst.bevindingen.map(\.code) == ["CS058"])
    }

    @Test("Een fout in de kop geeft alleen een kop met de code", arguments: ["9056", "8848", "S300"])
    func kop(_ code: String) {
        var stand = Voorbeeld.stand()
        if code == "9056" { stand.identificatieEerderGebruikt = true }
        if code == "S300" { stand.gemeentecodeBestaat = { _, _ in false } }
        let today = Voorbeeld.dag(code == "8848" ? "2026-04-14" : "2026-04-16")
        let uitkomst = IJW.verwerk(Voorbeeld.jw305([Voorbeeld.start]), stand: stand, vandaag: today, retour: Voorbeeld.retour)
        #expect(uitkomst.retour?.client == nil)
        #expect(uitkomst.retour?.header.retour?.retourCodes == [code])
    }

    @Test(
        "Start: elke regel van niveau 3 en 4 geeft haar code",
        arguments: [
            ("TR019", "9019"), ("TR063", "9063"), ("TR071", "9071"), ("TR074", "9074"), ("TR326", "9326"), ("TR381", "S329"),
        ])
    func startregels(_ regel: String, _ code: String) {
        let earlier = met(Voorbeeld.start) { $0.begindatum = Voorbeeld.dag("2026-04-02") }
        let removal = met(Voorbeeld.start) { $0.statusAanlevering = "3" }
        let uitkomst =
            switch regel {
            case "TR019": start([met(Voorbeeld.start) { $0.toewijzingNummer = 7 }], Voorbeeld.stand())
            case "TR063": start([removal], Voorbeeld.stand())
            case "TR071": start([removal], Voorbeeld.stand(starts: [Voorbeeld.start], stops: [Voorbeeld.stop]))
            case "TR074": start([Voorbeeld.start], Voorbeeld.stand(starts: [Voorbeeld.start]))
            case "TR326": start([Voorbeeld.start], Voorbeeld.stand(starts: [earlier]))
            default: start([Voorbeeld.start], met(Voorbeeld.stand()) { $0.productcodePast = { _, _ in false } })
            }
        #expect(uitkomst.lot == .afgekeurd)
        #expect(uitkomst.bevindingen.map(\.code) == [regel])
        #expect(uitkomst.retour?.client?.producten.map(\.retourCodes) == [[code]])
    }

    @Test(
        "Stop: elke regel van niveau 3 geeft haar code",
        arguments: [
            ("TR019", "9019"), ("TR063", "9063"), ("TR074", "9074"), ("TR382", "9069"), ("TR413", "9413"), ("TR414", "9414"),
            ("TR415", "9415"),
        ])
    func stopregels(_ regel: String, _ code: String) {
        let pause = met(Voorbeeld.stop) { $0.redenBeeindiging = "20" }
        let started = Voorbeeld.stand(starts: [Voorbeeld.start])
        let uitkomst =
            switch regel {
            case "TR019": stop([met(Voorbeeld.stop) { $0.toewijzingNummer = 7 }], started)
            case "TR063": stop([met(Voorbeeld.stop) { $0.statusAanlevering = "3" }], started)
            case "TR074": stop([Voorbeeld.stop], Voorbeeld.stand(starts: [Voorbeeld.start], stops: [Voorbeeld.stop]))
            case "TR382": stop([Voorbeeld.stop], Voorbeeld.stand())
            case "TR413":
                stop(
                    [met(pause) { $0.einddatum = Voorbeeld.dag("2026-04-15") }], Voorbeeld.stand(starts: [Voorbeeld.start], stops: [pause]))
            case "TR414":
                stop(
                    [met(Voorbeeld.stop) { $0.einddatum = Voorbeeld.dag("2026-04-11") }],
                    Voorbeeld.stand(starts: [Voorbeeld.start], stops: [pause]))
            default:
                stop(
                    [met(Voorbeeld.stop) { $0.einddatum = Voorbeeld.dag("2026-04-15") }],
                    Voorbeeld.stand(starts: [Voorbeeld.start], stops: [Voorbeeld.stop]))
            }
        #expect(uitkomst.bevindingen.map(\.code) == [regel])
        #expect(uitkomst.retour?.client?.producten.map(\.retourCodes) == [[code]])
    }

    @Test("Na een tijdelijke stop mag een nieuwe start of een definitieve stop (OP377, OP379)")
    func naTijdelijk() {
        let pause = met(Voorbeeld.stop) { $0.redenBeeindiging = "20" }
        let stand = Voorbeeld.stand(starts: [Voorbeeld.start], stops: [pause])
        #expect(start([met(Voorbeeld.start) { $0.begindatum = Voorbeeld.dag("2026-04-15") }], stand).lot == .aanvaard)
        #expect(stop([Voorbeeld.stop], stand).gevolgen == [.stop(Voorbeeld.stop)])
    }

    @Test("Een correctie in één bericht: eerst weg, dan opnieuw (IV008)")
    func correctie() {
        let removal = met(Voorbeeld.start) { $0.statusAanlevering = "3" }
        let again = met(Voorbeeld.start) { $0.begindatum = Voorbeeld.dag("2026-04-12") }
        let uitkomst = start([again, removal], Voorbeeld.stand(starts: [Voorbeeld.start]))
        #expect(uitkomst.lot == .aanvaard)
        #expect(uitkomst.gevolgen == [.startVerwijderd(IJW.Startsleutel(Voorbeeld.start)), .start(again)])
    }

    @Test("Mislukt de verwijdering, dan is de nieuwe start niet beoordeeld (0233)")
    func nietBeoordeeld() {
        let removal = met(Voorbeeld.start) { $0.statusAanlevering = "3" }
        let again = met(Voorbeeld.start) { $0.begindatum = Voorbeeld.dag("2026-04-12") }
        let uitkomst = start([removal, again], Voorbeeld.stand())
        #expect(uitkomst.retour?.client?.producten.map(\.retourCodes) == [["9063"], ["0233"]])
        #expect(uitkomst.gevolgen.isEmpty)
    }

    @Test("Eén foute regel keurt het hele bericht af, de goede regel krijgt 0200 (OP286)")
    func alleOfNiets() {
        let other = met(Voorbeeld.start) { $0.toewijzingNummer = 7 }
        let uitkomst = start([Voorbeeld.start, other], Voorbeeld.stand())
        #expect(uitkomst.retour?.client?.producten.map(\.retourCodes) == [["0200"], ["9019"]])
        #expect(uitkomst.gevolgen.isEmpty)
    }

    @Test("Een ander product dan toegewezen is een aandachtspunt, geen afkeuring (IV075)")
    func anderProduct() {
        let uitkomst = start([met(Voorbeeld.start) { $0.product = .init(categorie: "45", code: "45A06") }], Voorbeeld.stand())
        #expect(uitkomst.lot == .aanvaard)
        #expect(uitkomst.aandachtspunten.map(\.code) == ["IV075"])
    }

    @Test("Een toewijzing van een andere jeugdige of aanbieder telt niet (TR019)")
    func andermans() {
        var stand = Voorbeeld.stand()
        let one = stand.toewijzingen[0]
        stand.toewijzingen = [
            .init(
                toewijzingNummer: 1001, bsn: .init("999900018"), aanbieder: one.aanbieder, product: nil, ingangsdatum: one.ingangsdatum,
                einddatum: nil),
            .init(
                toewijzingNummer: 1001, bsn: one.bsn, aanbieder: "12345678", product: nil, ingangsdatum: one.ingangsdatum, einddatum: nil),
        ]
        #expect(start([Voorbeeld.start], stand).bevindingen.map(\.code) == ["TR019"])
    }

    @Test("De retouruitslag noemt alleen de opmerkingen")
    func uitslag() throws {
        let refused = try #require(start([met(Voorbeeld.start) { $0.toewijzingNummer = 7 }], Voorbeeld.stand()).retour)
        #expect(Retouruitslag(refused) == .afgekeurd([.init(plaats: "Start 2026-04-10", code: "9019")]))
        let fine = try #require(start([Voorbeeld.start], Voorbeeld.stand()).retour)
        #expect(Retouruitslag(fine) == .aanvaard)
        let answer = IJW.retour(op: Voorbeeld.jw301, codes: [1001: ["9332"]], retour: Voorbeeld.retour)
        #expect(Retouruitslag(answer) == .afgekeurd([.init(plaats: "Toewijzing 1001", code: "9332")]))
        #expect(Retouruitslag(IJW.retour(op: Voorbeeld.jw301, codes: [:], retour: Voorbeeld.retour)) == .aanvaard)
    }
}
