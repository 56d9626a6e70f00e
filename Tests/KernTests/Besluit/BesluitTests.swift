// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@Suite("Besluit op een aanvraag")
struct BesluitTests {
    private func neem(_ steun: Afwegingssteun, _ besluit: Besluit, eigen: String = "verder", _ zienswijze: Zienswijzestand = .gegeven)
        throws -> Besluit
    {
        let weging = try Weging(kader: steun.kader, bevindingen: steun.volledig(eigen: eigen)).afgerond()
        return try besluit.neem(op: steun.aanvraag(), weging: weging, geldende: [], intrekkingen: [], zienswijze: zienswijze)
    }

    @Test("Toekennen kan als de afweging compleet is en op een voorziening uitkomt")
    func toekennen() throws {
        let steun = try Afwegingssteun()
        let besluit = try steun.besluit()
        #expect(try neem(steun, besluit) == besluit)
        #expect(try JSONDecoder().decode(Besluit.self, from: JSONEncoder().encode(besluit)) == besluit)
    }

    @Test("Wie afwijkt van de afweging legt uit waarom")
    func afwijken() throws {
        let steun = try Afwegingssteun()
        #expect(afwijzing { _ = try neem(steun, steun.besluit(.afwijzen, [])) }.hasPrefix("afwijking:"))
        #expect(afwijzing { _ = try neem(steun, steun.besluit(), eigen: "genoeg") }.hasPrefix("afwijking:"))
        #expect(try neem(steun, steun.besluit(.afwijzen, [], afwijking: "De ouders kozen iets anders.")).strekking == .afwijzen)
        #expect(try neem(steun, steun.besluit(.afwijzen, []), eigen: "genoeg").strekking == .afwijzen)
    }

    @Test(
        "Awb 4:7, 4:8 en 4:11: (deels) afwijzen kan pas als de aanvrager iets kon zeggen, of met de reden waarom niet",
        arguments: [
            (Zienswijzestand.ontbreekt, false), (.wacht(tot: Datum(dagnummer: 20_532)), false), (.gegeven, true), (.verstreken, true),
            (.overgeslagen, true), (.gehoord, true),
        ])
    func zienswijze(stand: Zienswijzestand, kan: Bool) throws {
        let steun = try Afwegingssteun(), partly = try steun.deels(), refusal = try steun.besluit(.afwijzen, [])
        for answer in [
            afwijzing { _ = try neem(steun, refusal, eigen: "genoeg", stand) }, afwijzing { _ = try neem(steun, partly, stand) },
        ] {
            #expect(answer.hasPrefix("strekking: Afwijzen of deels toekennen kan nog niet.") == !kan, "\(answer)")
            #expect((answer == "geen afwijzing") == kan)
        }
        #expect(try neem(steun, steun.besluit(), stand).strekking == .toekennen, "toekennen wacht nergens op")
    }

    @Test("Awb 3:46: wie deels toekent, zegt welk deel niet en waarom")
    func deels() throws {
        let steun = try Afwegingssteun(), bare = try steun.besluit(.gedeeltelijk)
        let text = afwijzing { _ = try neem(steun, bare) }
        #expect(text.contains("afgewezen:") && text.contains("afgewezenOmdat:"))
        #expect(try neem(steun, steun.deels()).keuzes?.afgewezen?.wat == "Hulp in het weekend")
    }

    @Test("Alle fouten in een besluit komen tegelijk terug")
    func alleFouten() throws {
        let steun = try Afwegingssteun()
        let slecht = try steun.besluit(.toekennen, [steun.voorziening(volume: 0, totEnMet: nil)], motivering: " ", genomen: "2026-03-01")
        let tekst = afwijzing { _ = try neem(steun, slecht) }
        for veld in ["genomen", "motivering", "omvang", "periode"] { #expect(tekst.contains("\(veld):")) }
        #expect(afwijzing { _ = try neem(steun, steun.besluit(.toekennen, [])) }.contains("voorzieningen:"))
        let dubbel = try steun.besluit(.afwijzen, afwijking: "Toch niet.")
        #expect(afwijzing { _ = try neem(steun, dubbel) }.contains("voorzieningen:"))
    }

    @Test("Op een aanvraag voor een individuele voorziening kan ‘geen besluit nodig’ niet (Awb 1:3, 4:13)")
    func geenBesluitNodig() throws {
        let steun = try Afwegingssteun()
        let dag = try steun.dag("2026-03-10")
        let tekst = afwijzing {
            _ = try steun.aanvraag().sluitAf(steun.aanvraagID, reden: .geenBesluitNodig, toelichting: "Opgelost", op: dag, besluiten: [])
        }
        #expect(tekst.contains("altijd een besluit"))
        let vrij = try steun.aanvraag(.overigeVoorziening)
        #expect(
            try vrij.sluitAf(steun.aanvraagID, reden: .geenBesluitNodig, toelichting: "Naar de groep", op: dag, besluiten: []).van
                == .aanvraag)
        let eigen = try steun.aanvraag()
        let intrekking = try eigen.sluitAf(steun.aanvraagID, reden: .aanvragerTrektIn, toelichting: "Moeder belde", op: dag, besluiten: [])
        #expect(intrekking.open.code == "aanvraag.ingetrokken")
        let leeg = afwijzing { _ = try eigen.sluitAf(steun.aanvraagID, reden: .aanvragerTrektIn, toelichting: " ", op: dag, besluiten: []) }
        #expect(leeg.hasPrefix("toelichting:"))
    }

    @Test("Op een ingetrokken of al besliste aanvraag kan niet nog eens worden besloten")
    func dubbelBesluit() throws {
        let steun = try Afwegingssteun()
        let besluit = try steun.besluit()
        let weging = try Weging(kader: steun.kader, bevindingen: steun.volledig()).afgerond()
        let weg = Intrekking(
            van: .aanvraag, feit: steun.aanvraagID, grond: "ingetrokken", toelichting: "x", per: try steun.dag("2026-03-10"))
        #expect(
            afwijzing {
                _ = try besluit.neem(op: steun.aanvraag(), weging: weging, geldende: [], intrekkingen: [weg], zienswijze: .ontbreekt)
            }.contains(
                "ingetrokken"))
        #expect(
            afwijzing {
                _ = try besluit.neem(op: steun.aanvraag(), weging: weging, geldende: [besluit], intrekkingen: [], zienswijze: .ontbreekt)
            }.contains(
                "al besloten"))
        let slot = afwijzing {
            _ = try steun.aanvraag().sluitAf(
                steun.aanvraagID, reden: .aanvragerTrektIn, toelichting: "x", op: steun.dag("2026-03-21"), besluiten: [besluit])
        }
        #expect(slot.contains("al besloten"))
    }

    @Test("Verzenden kan één keer, niet vóór het besluit en niet in de toekomst (Awb 3:41)")
    func verzenden() throws {
        let steun = try Afwegingssteun()
        let besluit = try steun.besluit()
        let feit: ID<Feitmerk> = try Afwegingssteun.id(7)
        let vandaag = try steun.dag("2026-03-24")
        func verzend(_ iso: String, _ eerdere: [Verzending] = []) throws -> Verzending {
            try besluit.verzend(feit, op: steun.dag(iso), wijze: .post, vandaag: vandaag, eerdere: eerdere)
        }
        let verzending = try verzend("2026-03-23")
        #expect(verzending.open.datum == (try steun.dag("2026-03-23")))
        #expect(afwijzing { _ = try verzend("2026-03-19") }.hasPrefix("verzonden:"))
        #expect(afwijzing { _ = try verzend("2026-03-25") }.contains("toekomst"))
        #expect(afwijzing { _ = try verzend("2026-03-24", [verzending]) }.contains("al verzonden"))
    }

    @Test("Een besluit wordt één keer ingetrokken, met een reden, niet vóór het besluit")
    func intrekken() throws {
        let steun = try Afwegingssteun()
        let besluit = try steun.besluit()
        let feit: ID<Feitmerk> = try Afwegingssteun.id(7)
        let dag = try steun.dag("2026-06-01")
        let intrekking = try besluit.trekIn(
            feit, grond: .nietMeerNodig, toelichting: "Het gaat goed.", per: dag, gehoordOp: dag, gezegd: "Zij begrijpen het.",
            vandaag: dag, laatste: nil,
            intrekkingen: [])
        #expect(intrekking.van == .besluit && intrekking.grond == "nietnodig")
        #expect(
            afwijzing {
                _ = try besluit.trekIn(
                    feit, grond: .fout, toelichting: "x", per: dag, gehoordOp: dag, gezegd: "Zij begrijpen het.", vandaag: dag,
                    laatste: nil, intrekkingen: [intrekking])
            }.contains(
                "al ingetrokken"))
        let vroeg = afwijzing {
            _ = try besluit.trekIn(
                feit, grond: .fout, toelichting: "", per: steun.dag("2026-01-01"), gehoordOp: dag, gezegd: "Zij begrijpen het.",
                vandaag: dag, laatste: nil,
                intrekkingen: [])
        }
        #expect(vroeg.contains("toelichting:") && vroeg.contains("per:"))
        let einde = try steun.dag("2026-05-31")
        let laat = afwijzing {
            _ = try besluit.trekIn(
                feit, grond: .fout, toelichting: "x", per: dag, gehoordOp: dag, gezegd: "Zij begrijpen het.", vandaag: dag, laatste: einde,
                intrekkingen: [])
        }
        #expect(laat.hasPrefix("per:") && laat.contains("31 mei 2026"))
        let stil = afwijzing {
            _ = try besluit.trekIn(
                feit, grond: .fout, toelichting: "x", per: dag, gehoordOp: nil, vandaag: dag, laatste: nil, intrekkingen: [])
        }
        #expect(stil.hasPrefix("gehoordOp:"), "Awb 4:8")
        _ = try besluit.trekIn(
            feit, grond: .opVerzoek, toelichting: "x", per: dag, gehoordOp: nil, vandaag: dag, laatste: nil, intrekkingen: [])
    }
}

@Suite("Besluitbrief")
struct BesluitbriefTests {
    private func brief(_ steun: Afwegingssteun, _ besluit: Besluit, _ bewijs: Afwegingsbewijs) throws -> Besluitbrief {
        let gegevens = Briefgegevens(
            gemeente: "Waterrijk", aan: "Karin de Wit", jeugdige: "Noor", kenmerk: "WR-2026-17", verzonden: try steun.dag("2026-03-23"),
            ondertekenaar: "Amina", contact: "Amina, 0299 123456", bezwaaradres: "Postbus 1, 1441 AB Waterrijk",
            bezwaarOnline: "waterrijk.example/bezwaar", clientondersteuning: "Steunpunt, 0299 111111",
            vertrouwenspersoon: "Jeugdstem, 088 5551000")
        return try Besluitbrief(besluit, aanvraag: steun.aanvraag(), bewijs: bewijs, kader: steun.kader, gegevens: gegevens)
    }

    @Test("De brief zegt eerst wat is besloten, en eindigt met wie kan helpen (Awb 3:45, 3:46)")
    func volgorde() throws {
        let steun = try Afwegingssteun()
        let brief = try brief(steun, steun.besluit(), steun.bewijs())
        #expect(
            brief.onderdelen.map(\.kop) == [
                "Wat hebben wij besloten?", "Wat betekent dit voor u?", "Wat moet u doen, en wanneer?", "Waarom hebben wij dit besloten?",
                "Bent u het er niet mee eens?", "Wie kan u helpen?",
            ])
        let tekst = brief.alsTekst
        for deel in [
            "Gezinsbegeleiding aan huis, 4 uur per week, 1 april 2026 t/m 30 september 2026.", "tot en met maandag 4 mei 2026",
            "Postbus 1, 1441 AB Waterrijk", "Stap eigen? Er is hulp nodig. Want zo is het bij eigen.", "Jeugdstem", "WR-2026-17",
            "namens het college van burgemeester en wethouders van Waterrijk", "Mandaatbesluit Waterrijk 2026, artikel 4",
        ] { #expect(tekst.contains(deel), "\(deel) ontbreekt") }
    }

    @Test("Een afwijzing belooft geen hulp en vraagt niets van het gezin")
    func afwijzen() throws {
        let steun = try Afwegingssteun()
        let bewijs = try steun.bewijs(steun.volledig(eigen: "genoeg"))
        let tekst = try brief(steun, steun.besluit(.afwijzen, [], afwijking: "Zo is afgesproken."), bewijs).alsTekst
        #expect(
            tekst.contains("Wij wijzen de aanvraag af.") && tekst.contains("Wat er al is, is genoeg.")
                && tekst.contains("Zo is afgesproken."))
        #expect(!tekst.contains("De gemeente regelt en betaalt deze hulp") && !tekst.contains("aanbieder"))
    }

    @Test("De brief overleeft opslaan")
    func opslaan() throws {
        let steun = try Afwegingssteun()
        let brief = try brief(steun, steun.besluit(), steun.bewijs())
        #expect(try JSONDecoder().decode(Besluitbrief.self, from: JSONEncoder().encode(brief)) == brief)
    }
}
