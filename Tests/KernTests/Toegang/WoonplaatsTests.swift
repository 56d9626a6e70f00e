// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Woonplaats (Jeugdwet 1.1), verhuizen (2.7a) en overdragen (7.3.11)")
struct WoonplaatsTests {
    let dag: Datum
    let eigen: Gemeentecode
    let ander: Gemeentecode
    let derde: Gemeentecode
    init() throws {
        dag = try Wereld.dag("2026-03-02")
        eigen = try #require(Gemeentecode("9998"))
        ander = try #require(Gemeentecode("0363"))
        derde = try #require(Gemeentecode("0344"))
    }

    private func bepaling(
        _ verblijf: Verblijfsvorm = .geen, sinds: Datum? = nil, ervoor: Gemeentecode? = nil, _ inschrijving: Inschrijving = .woonadres,
        brp: Gemeentecode? = nil, moeder: Gemeentecode? = nil, werkelijk: Gemeentecode? = nil, bewijs: String = "BRP"
    ) -> Woonplaatsbepaling {
        Woonplaatsbepaling(
            persoon: Wereld.noor, op: dag, bepaaldDoor: eigen, verblijf: verblijf, verblijfSinds: sinds, ervoor: ervoor,
            inschrijving: inschrijving, brp: brp, moeder: moeder, werkelijk: werkelijk, bewijs: bewijs)
    }

    @Test("Jeugdwet 1.1 onder 1° tot en met 4°: welke tak en welke gemeente")
    func takken() {
        let since = dag.plus(dagen: -30)
        let table: [(Woonplaatsbepaling, Woonplaatstak, Gemeentecode?)] = [
            (bepaling(brp: eigen), .inschrijving, eigen),
            (bepaling(.pleegouder, sinds: since, ervoor: ander, brp: eigen), .voorVerblijf, ander),
            (bepaling(.aanbieder, sinds: since, ervoor: ander, .briefadres, moeder: derde), .voorVerblijf, ander),
            (bepaling(.wlz, sinds: since, brp: eigen, moeder: derde), .moeder, derde),
            (bepaling(.jji, sinds: since, brp: eigen, werkelijk: derde), .werkelijk, derde),
            (bepaling(.geen, .briefadres, brp: nil, moeder: ander, werkelijk: derde), .moeder, ander),
            (bepaling(.geen, .onbekend, werkelijk: derde), .werkelijk, derde),
            (bepaling(.geen, .buitenland, moeder: ander, werkelijk: eigen), .buitenland, eigen),
            (bepaling(.opvang, sinds: since, ervoor: ander, .buitenland, werkelijk: eigen), .buitenland, eigen),
            (bepaling(.geen, .onbekend), .werkelijk, nil),
        ]
        for (found, tak, gemeente) in table {
            #expect(found.tak == tak)
            #expect(found.gemeente == gemeente)
            #expect(found.oordeel(\.tekst).gronden.map(\.bron) == [tak.bron])
        }
        #expect(bepaling(brp: ander).isElders && !bepaling(brp: eigen).isElders)
    }

    @Test("Wat ontbreekt of niet kan, krijgt een fout bij zijn eigen veld")
    func fouten() {
        func fields(_ found: Woonplaatsbepaling) -> [String] { velden { () throws(Afwijzing) in try found.gecontroleerd() } }
        #expect(fields(bepaling(brp: eigen)) == [])
        #expect(fields(bepaling()) == ["brp"])
        #expect(fields(bepaling(.geen, .onbekend)) == ["werkelijk"])
        #expect(fields(bepaling(.pleegouder, ervoor: ander, brp: eigen)) == ["verblijfSinds"])
        #expect(fields(bepaling(.pleegouder, sinds: dag.plus(dagen: 1), ervoor: ander)) == ["verblijfSinds"])
        #expect(fields(bepaling(brp: eigen, bewijs: " ")) == ["bewijs"])
        #expect(melding(bepaling(.geen, .buitenland))?.hasPrefix("Kies de gemeente waar de jeugdige werkelijk is") == true)
        #expect(melding(bepaling(.geen, .onbekend))?.hasPrefix("Zo is er nog geen gemeente") == true)
    }

    @Test("AVG 5 lid 1 c: van gemeenten blijft alleen die van de tak die telt; de zin zegt waarom niet die ervoor")
    func bewaart() throws {
        let since = dag.plus(dagen: -30)
        let table: [(Woonplaatsbepaling, [Gemeentecode?], String)] = [
            (bepaling(brp: eigen, moeder: ander, werkelijk: derde), [eigen, nil, nil], "Het woonadres volgens de BRP"),
            (bepaling(.geen, .briefadres, brp: eigen, moeder: ander, werkelijk: derde), [nil, ander, nil], "alleen een briefadres"),
            (bepaling(.geen, .onbekend, brp: eigen, werkelijk: derde), [nil, nil, derde], "Een woonadres in de BRP is niet bekend."),
            (bepaling(.wlz, sinds: since, brp: eigen, moeder: ander), [nil, ander, nil], "verblijft in een instelling van de Wlz, en"),
            (bepaling(.pleegouder, sinds: since, ervoor: ander, brp: eigen, moeder: derde), [nil, nil, nil], "vlak voor het verblijf"),
            (bepaling(.geen, .buitenland, brp: eigen, moeder: ander, werkelijk: derde), [nil, nil, derde], "buiten Nederland"),
        ]
        for (found, kept, words) in table {
            let checked = try found.gecontroleerd()
            #expect([checked.brp, checked.moeder, checked.werkelijk] == kept, "\(words)")
            #expect(checked.gemeente == found.gemeente)
            #expect(found.oordeel(\.tekst).gronden.first?.uitleg.contains(words) == true, "\(words)")
        }
        #expect(try bepaling(.wlz, sinds: dag, ervoor: ander).gecontroleerd().verblijfSinds == dag, "op de dag zelf kan")
    }

    private func melding(_ found: Woonplaatsbepaling) -> String? {
        do { _ = try found.gecontroleerd() } catch {
            if case .ongeldig(let faults) = error { return faults.first?.melding }
        }
        return nil
    }

    @Test("Jeugdwet 2.7a: hoogstens een jaar, op verzoek dezelfde hulp, anders gelijkwaardige; bij verblijf niet")
    func voortzetting() throws {
        func outcome(_ hulp: Verhuishulp, _ asked: Bool) -> Voortzetting? {
            Verhuizing(
                persoon: Wereld.noor, richting: .komst, gemeente: ander, op: dag, hulp: hulp, opVerzoek: asked, omschrijving: "De Brug"
            )
            .voortzetting.uitkomst
        }
        let end = try Wereld.dag("2027-03-01")
        #expect(outcome(.ambulant, true) == Voortzetting(isZelfde: true, laatsteDag: end))
        #expect(outcome(.toegezegd, false) == Voortzetting(isZelfde: false, laatsteDag: end))
        #expect(outcome(.verblijf, true) == nil)
        #expect(outcome(.geen, true) == nil)
    }

    @Test("Een verhuizing naar de eigen gemeente, ver weg in de tijd of zonder te zeggen welke hulp, kan niet")
    func verhuisfouten() {
        func fields(_ naar: Gemeentecode, _ op: Datum, _ wat: String) -> [String] {
            velden { () throws(Afwijzing) in
                try Verhuizing(persoon: Wereld.noor, richting: .vertrek, gemeente: naar, op: op, hulp: .ambulant, omschrijving: wat)
                    .gecontroleerd(eigen: eigen, op: dag)
            }
        }
        #expect(fields(ander, dag, "De Brug") == [])
        #expect(fields(eigen, dag.plus(dagen: 4000), " ") == ["gemeente", "op", "omschrijving"])
    }

    @Test("Wat nooit naar een andere gemeente gaat: wie keek, verzoeken; en niets zonder grond of zonder regel")
    func overdragen() {
        func fields(_ bladen: [Veldklasse], _ afspraak: UUIDv7? = Wereld.id(2), regels: [UUIDv7] = [Wereld.id(1)]) -> [String] {
            velden { () throws(Afwijzing) in
                try Gemeenteoverdracht(
                    persoon: Wereld.noor, naar: ander, ontvanger: "Sanne", grond: .toestemming, toelichting: "", bladen: bladen,
                    boodschap: "", op: dag, regels: regels, afspraak: afspraak
                ).gecontroleerd(eigen: eigen)
            }
        }
        #expect(fields([.hulpvraag, .plan]) == [])
        #expect(fields([.toegang]) == ["regels"])
        #expect(fields([.verzoeken]) == ["regels"])
        #expect(fields([], nil, regels: []) == ["regels", "afspraak"])
        #expect(Set(Gemeenteoverdracht.gewoon).isDisjoint(with: [.contacten, .documenten, .bescherming]))
    }

    // MARK: Tasks

    private func taken(_ bepalingen: [Woonplaatsbepaling], _ moves: [Verhuizing] = [], _ given: [Gemeenteoverdracht] = [], op today: Datum)
        -> [Taaksoort]
    {
        var facts = Dossierfeiten()
        facts.deelnames = [Wereld.feit(890, Deelname(persoon: Wereld.noor, rol: .jeugdige), op: dag)]
        facts.woonplaatsen = bepalingen.enumerated().map { Wereld.feit(900 + $0.offset * 60, $0.element, op: dag) }
        facts.verhuizingen = moves.enumerated().map { Wereld.feit(920 + $0.offset, $0.element, op: dag) }
        facts.gemeenteoverdrachten = given.enumerated().map { Wereld.feit(940 + $0.offset, $0.element, op: dag) }
        return Taken.van(facts, op: today).map(\.soort).filter { [.gemeente, .voortzetting].contains($0) }
    }

    @Test("Hoort een kind elders, dan is er een taak tot het is overgedragen of opnieuw bepaald")
    func taak() {
        let away = bepaling(brp: ander), back = bepaling(brp: eigen)
        let given = Gemeenteoverdracht(
            persoon: Wereld.noor, naar: ander, ontvanger: "Sanne", grond: .toestemming, toelichting: "Karin", bladen: [.plan],
            boodschap: "",
            op: dag, regels: [])
        let leaving = Verhuizing(persoon: Wereld.noor, richting: .vertrek, gemeente: ander, op: dag.plus(dagen: 5), hulp: .geen)
        #expect(taken([away], op: dag) == [.gemeente])
        #expect(taken([away], [], [given], op: dag) == [])
        #expect(taken([away, back], op: dag) == [])
        #expect(taken([away, away], [], [given], op: dag) == [], "opnieuw bepaald met dezelfde uitkomst")
        let withStay = Verhuizing(persoon: Wereld.noor, richting: .vertrek, gemeente: ander, op: dag, hulp: .verblijf)
        #expect(taken([], [withStay], op: dag) == [])
        #expect(taken([], [leaving], [given], op: dag.plus(dagen: 5)) == [], "vooraf overgedragen")
        #expect(taken([], [leaving], op: dag) == [])
        #expect(taken([], [leaving], op: dag.plus(dagen: 5)) == [.gemeente])
    }

    @Test("Hulp die meeverhuisde loopt af: een taak vanaf zestien weken voor het einde")
    func afloop() {
        let move = Verhuizing(
            persoon: Wereld.noor, richting: .komst, gemeente: ander, op: dag, hulp: .ambulant, omschrijving: "De Brug")
        #expect(taken([], [move], op: dag.plus(dagen: 251)) == [])
        #expect(taken([], [move], op: dag.plus(dagen: 252)) == [.voortzetting])
        #expect(taken([], [move], op: dag.plus(dagen: 400)) == [.voortzetting], "te laat blijft te laat")
    }
}
