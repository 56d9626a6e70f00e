// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import App
@testable import Kern

/// One letter of each kind, word for word: read aloud once as who gets it, and kept. `ANKERPUNT_AANVAARD=1` writes them anew; look at the
/// difference before keeping it.
@Suite("Twaalf brieven, woord voor woord")
struct TwaalfBrievenTests {
    private static let alle: [(String, @Sendable () throws -> String)] = [
        ("01-toekenning", { try Briefgevallen().besluit(.toekennen) }),
        ("02-pgb", { try Briefgevallen().pgb() }),
        ("03-deels", { try Briefgevallen().besluit(.gedeeltelijk) }),
        (
            "04-afwijzing",
            { try Briefgevallen().afwijzing(eigen: "genoeg", motivering: "U vertelde dat oma elke middag helpt en dat dit goed gaat.") }
        ),
        (
            "05-voorliggend",
            {
                try Briefgevallen().afwijzing(
                    eigen: "andere-wet", motivering: "Behandeling van Noor valt onder de zorgverzekering van haar ouders.")
            }
        ),
        ("06-verlenging", { try Briefgevallen().wijziging(.verlengen, .lichteToets, per: "2026-10-01", tot: "2028-09-30") }),
        ("07-minder-hulp", { try Briefgevallen().wijziging(.wijzigen, .nietMeerNodig, per: "2026-06-01", omvang: 2) }),
        ("08-opschorting", { try Briefgevallen().wijziging(.opschorten, .elders, per: "2026-06-01") }),
        ("09-intrekking", { try Briefgevallen().intrekking(.nietMeerNodig) }),
        ("10-bezwaar-te-laat-aangevuld", { try Briefgevallen().bezwaar(.nietOntvankelijk, belet: .verzuim) }),
        ("11-beslissing-op-bezwaar", { try Briefgevallen().bezwaar(.gegrond) }),
        ("12-geheim-adres", { try Briefgevallen(isGeheim: true).besluit(.toekennen) }),
        ("13-jongere", { try Briefgevallen(lezer: .jongere).besluit(.gedeeltelijk) }),
        ("14-niet-doen", { try Briefgevallen().nietDoen(.toekennen) }),
        ("15-niet-doen-afgewezen", { try Briefgevallen().nietDoen(.afwijzen) }),
        (
            "16-jongere-langer",
            { try Briefgevallen(lezer: .jongere).wijziging(.verlengen, .lichteToets, per: "2026-10-01", tot: "2028-09-30") }
        ),
    ]

    @Test("Elke brief is die van Tests/Goud/brieven", arguments: alle.map(\.0))
    func goud(naam: String) throws {
        let make = try #require(Self.alle.first { $0.0 == naam }?.1), text = try make()
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goud/brieven/\(naam).txt")
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try text == String(contentsOf: file, encoding: .utf8))
    }

    @Test(
        "Geen brief spreekt over de lezer als een ander, zegt iets twee keer achter elkaar, of laat een gat vallen",
        arguments: alle.map(\.0))
    func leesbaar(naam: String) throws {
        let make = try #require(Self.alle.first { $0.0 == naam }?.1), text = try make()
        for wrong in ["de jeugdige", "het gezin koopt", "levensbreed", "rust op", "  ", " .", "..", "()", "nil", "Optional"] {
            #expect(!text.contains(wrong), "\(wrong)")
        }
        for sentence in text.lowercased().split(whereSeparator: { "\n.?!:".contains($0) }) {
            let words = sentence.split { !$0.isLetter }
            for (first, second) in zip(words, words.dropFirst()) where first == second { Issue.record("twee keer: \(sentence)") }
        }
        let isYoung = naam.contains("jongere")
        #expect(text.contains(isYoung ? "Ben je het er niet mee eens?" : "Bent u het er niet mee eens?"))
        #expect(text.contains("tot en met") && text.contains(isYoung ? "Wie kan je helpen?" : "Wie kan u helpen?"))
        let words = text.lowercased().split { !$0.isLetter }
        #expect(!isYoung || !words.contains { $0 == "u" || $0 == "uw" }, "een jongere leest je")
        #expect(isYoung || !words.contains { $0 == "je" || $0 == "jou" || $0 == "jouw" }, "wie volwassen is leest u")
        #expect(!text.contains("individuele voorziening nodig") && !text.contains("Ankerpunt"))
    }

    @Test("Awb 3:46: wat is gevraagd, wat wij toekennen en wat wij afwijzen staat bij elkaar, met de reden")
    func gevraagd() throws {
        let partly = try Briefgevallen().besluit(.gedeeltelijk), part = try #require(partly.range(of: "Wat betekent dit")?.lowerBound)
        let first = String(partly[..<part])
        for word in [
            "U vroeg: “Hulp thuis voor Noor”", "Wij kennen een deel toe", "Wij wijzen dit deel af: Hulp in het weekend.", "omdat oma",
        ] {
            #expect(first.contains(word), "\(word)")
        }
        let refused = try Briefgevallen().afwijzing(eigen: "genoeg", motivering: "Oma helpt elke middag.")
        #expect(refused.components(separatedBy: "Oma helpt elke middag.").count == 2, "de reden staat er één keer")
    }

    @Test("Jeugdwet 2.3, 2.9 en 8.1.4: elke wijziging en intrekking noemt het artikel waar zij op rust")
    func artikel() throws {
        for grond in Wijzigingsgrond.allCases {
            let kinds = Besluitwijziging.Wat.allCases.filter { grond.past(bij: $0) }
            for kind in kinds {
                let text = try Briefgevallen().wijziging(kind, grond, per: "2026-06-01", tot: "2028-09-30", omvang: 2)
                #expect(text.contains("Wij baseren dit besluit op artikel 2.3 van de Jeugdwet"), "\(kind) \(grond)")
            }
        }
        for grond in Besluit.Intrekkingsgrond.allCases {
            #expect(try Briefgevallen().intrekking(grond).contains("Wij baseren dit besluit op artikel"), "\(grond)")
        }
    }
}

/// The cases themselves: Noor de Wit, asked by her mother, weighed by the kader in force.
private struct Briefgevallen {
    let kader: Kaderregister.Kader
    let isGeheim: Bool
    let genomen: Datum, verzonden: Datum
    private let noor = ID<Persoon>(Voorbeeldnummer.id(1)), karin = ID<Persoon>(Voorbeeldnummer.id(2))
    private let amina = ID<Gebruiker>(Voorbeeldnummer.id(3)), asked = ID<Feitmerk>(Voorbeeldnummer.id(4))
    private let mandaat = Mandaat(bron: "Mandaatbesluit Waterrijk 2026, artikel 4", functie: "jeugdprofessional")

    let lezer: Brieflezer

    init(isGeheim: Bool = false, lezer: Brieflezer = .ander) throws {
        self.lezer = lezer
        genomen = try Self.dag("2026-03-20")
        verzonden = try Self.dag("2026-03-23")
        kader = try Kaderregister.vanProgramma().geldend(op: genomen)
        self.isGeheim = isGeheim
    }

    func besluit(_ strekking: Besluit.Strekking) throws -> String {
        let refused = Afgewezendeel(wat: "Hulp in het weekend", omdat: "oma dan komt helpen, en dat goed gaat")
        return try brief(
            maak(
                strekking, [voorziening()],
                motivering: lezer == .jongere
                    ? "Samen oefenen helpt je om weer naar school te gaan." : "Noor heeft hulp nodig om weer naar school te gaan.",
                keuzes: strekking == .gedeeltelijk ? Besluitkeuzes(afgewezen: refused) : nil))
    }

    /// An approach that should not be done: given all the same, or asked for and refused.
    func nietDoen(_ strekking: Besluit.Strekking) throws -> String {
        let row = Interventie(
            code: "kamp", naam: "Kamp zonder behandeling", doelgroep: "Jongeren", status: .nietDoen, wetenschap: .nietDoen,
            praktijk: .onbekend, ervaring: .nietDoen, richtduurWeken: 6, van: genomen, bron: "overzicht van de gemeente, 2026")
        guard strekking == .afwijzen else {
            return try brief(
                maak(
                    strekking, [voorziening()], motivering: "Noor heeft hulp nodig om weer naar school te gaan.",
                    interventie: Interventiekeuze(row, afwijking: "Noor kent de begeleiders al, en zij blijft thuis slapen.")))
        }
        return try brief(
            maak(
                .afwijzen, [], motivering: "Noor is geholpen met de groep waar zij nu heen gaat.",
                keuzes: Besluitkeuzes(afgewezen: Afgewezendeel(interventie: Interventiekeuze(row)))), eigen: "genoeg")
    }

    func pgb() throws -> String {
        let budget = Pgbvraag(
            bekwaam: .zelf, kring: .beroep, waaromGeenNatura: "Noor kent haar begeleider al.", kwaliteit: "SKJ-registratie gezien.",
            uitgelegdOp: try Self.dag("2026-03-05"), bedrag: Eurocent(52_000), tijdvak: .maand, berekening: "4 uur per week maal 30 euro.",
            natura: nil, isEerderIngetrokken: false, herzienOp: try Self.dag("2026-06-30"))
        return try brief(
            maak(.toekennen, [voorziening(.pgb)], motivering: "Noor heeft hulp nodig om weer naar school te gaan.", pgb: budget))
    }

    func afwijzing(eigen: String, motivering: String) throws -> String {
        try brief(maak(.afwijzen, [], motivering: motivering), eigen: eigen)
    }

    func wijziging(
        _ wat: Besluitwijziging.Wat, _ grond: Wijzigingsgrond, per: String, tot: String? = nil, omvang: Int? = nil
    ) throws -> String {
        let why: [Besluitwijziging.Wat: String] = [
            .verlengen: lezer == .jongere ? "De begeleiding helpt je goed." : "De begeleiding helpt Noor goed.",
            .wijzigen: "Noor gaat weer drie dagen naar school. Twee uur hulp is nu genoeg.",
            .opschorten: "Noor logeert in juni bij haar tante.", .hervatten: "Noor is weer thuis.",
            .beeindigen: "Noor gaat weer elke dag naar school.",
        ]
        let check = LichteToets(vaststelling: Voorbeeldnummer.id(9), besprokenOp: try Self.dag("2026-05-01"), woorden: "Het past goed.")
        let change = Besluitwijziging(
            besluit: ID(Voorbeeldnummer.id(5)), wat: wat, grond: grond, toelichting: why[wat] ?? "", per: try Self.dag(per),
            totEnMet: try tot.map(Self.dag), omvang: omvang.map { Omvang(volume: $0, eenheid: .uur, frequentie: .perWeek) },
            toets: wat == .verlengen ? check : nil, gehoordOp: wat == .verlengen ? nil : try Self.dag("2026-05-01"), mandaat: mandaat,
            ondertekenaar: amina, genomen: try Self.dag("2026-05-04"))
        return tekst(try Besluitbrief(change, verloop: verloop(change), gegevens: gegevens(op: Self.dag("2026-05-04"))), "2026-05-04")
    }

    func intrekking(_ grond: Besluit.Intrekkingsgrond) throws -> String {
        let end = Intrekking(
            van: .besluit, feit: ID(Voorbeeldnummer.id(5)), grond: grond.rawValue, toelichting: "Noor gaat weer elke dag naar school.",
            per: try Self.dag("2026-06-01"))
        return tekst(
            try Besluitbrief(end, verloop: verloop(nil), mandaat: mandaat, gegevens: gegevens(op: Self.dag("2026-05-04"))), "2026-05-04")
    }

    func bezwaar(_ uitkomst: Bezwaarbesluit.Uitkomst, belet: Bezwaarbesluit.Belet? = nil) throws -> String {
        let received = try Self.dag("2026-04-01"), day = try Self.dag("2026-05-04")
        var facts = Bezwaarfeiten()
        facts.aanvragen = [feit(4, try aanvraag(), op: try Self.dag("2026-03-02"))]
        facts.besluiten = [feit(5, try maak(.afwijzen, [], motivering: "Het gezin kan dit zelf."), op: genomen)]
        facts.verzendingen = [feit(6, Verzending(besluit: ID(Voorbeeldnummer.id(5)), verzonden: verzonden, wijze: .post), op: verzonden)]
        let objection = Bezwaar(
            besluit: ID(Voorbeeldnummer.id(5)), ontvangen: received, wijze: .post, gepost: nil, indiener: karin,
            woorden: "Wij redden het niet zelf.", volledigheid: .compleet)
        facts.bezwaren = [feit(7, objection, op: received)]
        let decision = Bezwaarbesluit(
            bezwaar: Voorbeeldnummer.id(7), besluit: ID(Voorbeeldnummer.id(5)), uitkomst: uitkomst, belet: belet,
            motivering: "Oma is intussen ziek. De hulp die zij gaf, is er niet meer.", mandaat: mandaat, ondertekenaar: amina, genomen: day)
        facts.beslissingen = [feit(8, decision, op: day)]
        let about = try #require(Bezwaarbeeld.lijst(facts).first)
        return try Bezwaarbrief.beslissing(
            about, verzonden: day,
            Bezwaarbrief.Gegevens(
                jeugdige: "Noor", contact: contact, clientondersteuning: "Steunpunt, telefoon 0299 100 900",
                vertrouwenspersoon: "Vertrouwenspersoon jeugd, telefoon 088 100 0900")
        ).alsTekst + "\n"
    }

    // MARK: Parts

    private static func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

    private var contact: String {
        get throws {
            let settings = Briefinstelling(
                gemeentecode: "9998", plaats: "Waterrijk", bezwaaradres: "Postbus 1, 1999 AA Waterrijk", bezwaarOnline: nil,
                clientondersteuning: "", vertrouwenspersoon: "", centraal: "Gemeente Waterrijk, telefoon 14 0299")
            return Briefcontact(("Team Noord", "0299 100 100"), settings, isGeheim: isGeheim).tekst
        }
    }

    private func feit<I: Feitinhoud>(_ nummer: UInt8, _ inhoud: I, op dag: Datum) -> Feit<I> {
        Feit(
            id: Voorbeeldnummer.id(nummer), dossier: ID(Voorbeeldnummer.id(20)), lijn: ID(Voorbeeldnummer.id(21)), jeugdige: noor,
            opgetekend: Moment(begin: dag), door: amina.raw, geldigVan: dag, inhoud: inhoud)
    }

    private func aanvraag() throws -> Aanvraag {
        Aanvraag(
            ontvangen: try Self.dag("2026-03-02"), waarvoor: .individueleVoorziening,
            gevraagd: lezer == .jongere ? "Hulp om weer naar school te gaan, ook in het weekend" : "Hulp thuis voor Noor",
            aanvrager: lezer == .jongere ? noor : karin, jeugdige: noor)
    }

    private func voorziening(_ vorm: Voorziening.Vorm = .zin) throws -> Voorziening {
        let period = try #require(Periode(van: Self.dag("2026-04-01"), totEnMet: Self.dag("2026-09-30")))
        return Voorziening(
            aard: "Gezinsbegeleiding aan huis", productcategorie: "45", omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
            periode: period, vorm: vorm)
    }

    private func maak(
        _ strekking: Besluit.Strekking, _ voorzieningen: [Voorziening], motivering: String, pgb: Pgbvraag? = nil,
        interventie: Interventiekeuze? = nil, keuzes: Besluitkeuzes? = nil
    ) throws -> Besluit {
        Besluit(
            aanvraag: asked, strekking: strekking, voorzieningen: voorzieningen, motivering: motivering, mandaat: mandaat,
            ondertekenaar: amina, genomen: genomen, bewijs: ID(Voorbeeldnummer.id(10)), pgb: pgb, interventie: interventie, keuzes: keuzes)
    }

    private func verloop(_ change: Besluitwijziging?) throws -> Besluitverloop {
        let decision = feit(5, try maak(.toekennen, [voorziening()], motivering: "Noor heeft hulp nodig."), op: genomen)
        return Besluitverloop(decision, try change.map { [feit(6, $0, op: try Self.dag("2026-05-04"))] } ?? [])
    }

    private func gegevens(op dag: Datum) throws -> Briefgegevens {
        Briefgegevens(
            gemeente: "Waterrijk", aan: lezer == .jongere ? "Noor de Wit" : "Karin Smeets", jeugdige: "Noor", kenmerk: "B-00000017",
            verzonden: dag,
            ondertekenaar: "Amina Bouzid", contact: try contact, bezwaaradres: "Postbus 1, 1999 AA Waterrijk",
            bezwaarOnline: "waterrijk.example/bezwaar", clientondersteuning: "Steunpunt, telefoon 0299 100 900",
            vertrouwenspersoon: "Vertrouwenspersoon jeugd, telefoon 088 100 0900", lezer: lezer)
    }

    private func brief(_ decision: Besluit, eigen: String = "niet-genoeg") throws -> String {
        let conclusions = [
            "hulpvraag": "duidelijk", "problemen": "aanwezig", "benodigde-hulp": "nodig", "eigen-mogelijkheden": eigen,
            "wat-rest": eigen == "niet-genoeg" ? "voorziening" : "geen",
        ]
        let found = kader.kader.stappen.map { step in
            Stapbevinding(
                aanvraag: asked, kader: kader.kader.id, kaderversie: kader.kader.versie, stap: step.id, bevindingen: [:],
                bronnen: [Bevindingsbron("gesprek met Noor en Karin", datum: genomen)], conclusie: conclusions[step.id] ?? "",
                overweging: lezer == .jongere ? "Dat vertelde je ons." : "Dat vertelden Noor en u ons.",
                oordeelVan: Deskundige(gebruiker: amina, register: .skj, nummer: "10005"))
        }
        let receipt = Afwegingsbewijs(
            aanvraag: asked, kader: Afwegingsbewijs.Kaderverwijzing(id: kader.kader.id, versie: kader.kader.versie, sha256: kader.sha256),
            feiten: [],
            bevindingen: found, uitkomst: Wegingsuitkomst(voorziening: decision.strekking != .afwijzen, bepalendeStap: "wat-rest"),
            gronden: [], regels: [], door: amina, op: Moment(begin: genomen))
        let letter = try Besluitbrief(
            decision, aanvraag: aanvraag(), bewijs: receipt, kader: kader.kader, gegevens: gegevens(op: verzonden))
        return tekst(letter, verzonden.iso)
    }

    private func tekst(_ letter: Besluitbrief, _ dag: String) -> String {
        let to = [lezer == .jongere ? "Noor de Wit" : "Karin Smeets"] + (isGeheim ? [] : ["Ankerkade 17", "1999 AC Waterrijk"])
        return (to + ["Waterrijk, \(Datum(iso: dag)?.uitgeschreven ?? "")", "", letter.alsTekst]).joined(separator: "\n") + "\n"
    }
}
