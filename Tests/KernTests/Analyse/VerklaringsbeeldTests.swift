// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Verklarende analyse: kleine feiten, een afgeleide stand, en pas af als alles er staat")
struct VerklaringsbeeldTests {
    let dag: Datum
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func feit<I: Feitinhoud>(_ nummer: Int, _ inhoud: I, vervangt: Int? = nil, ingetrokken: Bool = false) -> Feit<I> {
        Wereld.feit(nummer, inhoud, op: dag, kind: Wereld.sem, vervangt: vervangt.map(Wereld.id), ingetrokken: ingetrokken)
    }

    private var start: UUIDv7 { Wereld.id(100) }

    private func factor(_ tekst: String, _ rol: Factorrol) -> Verklaringsfactor {
        Verklaringsfactor(analyse: start, tekst: tekst, niveau: .kind, rol: rol, veranderbaar: .ja)
    }

    /// Everything that is asked before it can be closed, and no more.
    private func volledig() -> Verklaringsfeiten {
        var all = Verklaringsfeiten()
        all.analyses = [feit(100, Verklarendeanalyse(kind: Wereld.sem, op: dag, vraag: "Waarom boos?"))]
        all.perspectieven = [
            feit(101, Perspectief(analyse: start, wie: Wereld.sem, stem: .kind, op: dag, woorden: "Uit mijn buik.")),
            feit(102, Perspectief(analyse: start, wie: Wereld.karin, stem: .ouder, op: dag, waaromNiet: "Wil niet praten.")),
        ]
        all.factoren = [feit(103, factor("Slaapt slecht", .inStandHoudend)), feit(104, factor("Kan bouwen", .beschermend))]
        all.verbanden = [feit(105, Factorverband(analyse: start, van: Wereld.id(104), naar: Wereld.id(103), werking: .dempt))]
        all.hypothesen = [feit(106, Hypothese(analyse: start, tekst: "Verdriet")), feit(107, Hypothese(analyse: start, tekst: "ADHD"))]
        all.argumenten = [106, 107].flatMap { id in
            [Argumentrichting.voor, .tegen].enumerated().map { place, side in
                feit(
                    id * 10 + place,
                    Hypotheseargument(analyse: start, hypothese: Wereld.id(id), richting: side, tekst: "Gezien"))
            }
        }
        all.oordelen = [feit(108, Hypotheseoordeel(analyse: start, hypothese: Wereld.id(106), stand: .gekozen, reden: "Past.", op: dag))]
        all.theorieen = [feit(109, Werktheorie(analyse: start, tekst: "Sem heeft verdriet."))]
        all.nodig = [feit(110, Verklaringsnodig(analyse: start, wat: "Vaste avonden", factoren: [Wereld.id(103)]))]
        return all
    }

    private func beeld(_ all: Verklaringsfeiten) throws -> Verklaringsbeeld { try #require(all.beeld(start)) }

    private var joost: Medewerker {
        Medewerker(
            gebruiker: Wereld.amina, naam: "Joost", functie: "gedragswetenschapper", rollen: [.gedragswetenschapper],
            registraties: [Registratie(register: .skj, nummer: "1", van: dag.plus(dagen: -100), tot: dag.plus(dagen: 100))])
    }

    @Test("Staat alles er, dan sluit een geregistreerde gedragswetenschapper af, met register en nummer")
    func sluiten() throws {
        let view = try beeld(volledig())
        #expect(view.ontbreekt.isEmpty)
        let closing = try view.afgesloten(door: joost, op: dag, houdbaarTot: dag.plus(maanden: 12), eerderBij: "")
        #expect(closing.register == .skj && closing.registratienummer == "1" && closing.door == "Joost, gedragswetenschapper")
        #expect(!closing.isVerlopen(op: dag.plus(maanden: 12)) && closing.isVerlopen(op: dag.plus(maanden: 12).plus(dagen: 1)))
    }

    /// What is left out, and a word of the sentence that asks for it.
    enum Gat: String, CaseIterable, Sendable {
        case kind = "het kind"
        case ouder = "een ouder"
        case inStand = "in stand houdend"
        case beschermend = "beschermend"
        case tweede = "minstens twee verklaringen"
        case tegen = "wat voor én wat tegen"
        case keus = "Kies een verklaring"
        case theorie = "werktheorie"
        case hulp = "op welke factor"

        func laatWeg(_ all: inout Verklaringsfeiten) {
            switch self {
            case .kind: all.perspectieven.removeFirst()
            case .ouder: all.perspectieven.removeLast()
            case .inStand, .hulp: all.factoren.removeFirst()
            case .beschermend: all.factoren.removeLast()
            case .tweede: all.hypothesen.removeLast()
            case .tegen: all.argumenten.removeLast()
            case .keus: all.oordelen = []
            case .theorie: all.theorieen = []
            }
        }
    }

    @Test("Afsluiten wordt geweigerd zolang iets ontbreekt (analyse.md §4)", arguments: Gat.allCases)
    func ontbreekt(gat: Gat) throws {
        var all = volledig()
        gat.laatWeg(&all)
        let view = try beeld(all)
        #expect(view.ontbreekt.contains { $0.contains(gat.rawValue) }, "\(view.ontbreekt)")
        #expect(throws: Afwijzing.self) { try view.afgesloten(door: joost, op: dag, houdbaarTot: dag.plus(dagen: 9), eerderBij: "") }
    }

    @Test("Alle fouten komen tegelijk: ook de functie, de registratie en de dag (Besluit Jeugdwet 5.1.1)")
    func tegelijk() throws {
        var all = Verklaringsfeiten()
        all.analyses = volledig().analyses
        let view = try beeld(all)
        let amina = Medewerker(gebruiker: Wereld.amina, naam: "Amina", rollen: [.jeugdprofessional])
        let faults = velden { () throws(Afwijzing) in try view.afgesloten(door: amina, op: dag, houdbaarTot: dag, eerderBij: "") }
        #expect(faults.count == 3 + view.ontbreekt.count && faults.first == "houdbaarTot")
        let late = dag.plus(dagen: 101)
        let full = try beeld(volledig())
        #expect(
            velden { () throws(Afwijzing) in try full.afgesloten(door: joost, op: late, houdbaarTot: late.plus(dagen: 1), eerderBij: "") }
                == [""])
    }

    @Test("Een tweede keer afsluiten kan niet, en twee gekozen verklaringen ook niet")
    func eenmaal() throws {
        var all = volledig()
        all.oordelen.append(feit(120, Hypotheseoordeel(analyse: start, hypothese: Wereld.id(107), stand: .gekozen, reden: "Ook.", op: dag)))
        #expect(try beeld(all).ontbreekt == ["Er zijn 2 verklaringen gekozen. Houd er één over."])
        all.oordelen.append(
            feit(121, Hypotheseoordeel(analyse: start, hypothese: Wereld.id(107), stand: .verworpen, reden: "Nee.", op: dag)))
        let view = try beeld(all)
        #expect(view.ontbreekt.isEmpty)
        let closing = try view.afgesloten(door: joost, op: dag, houdbaarTot: dag.plus(dagen: 9), eerderBij: "")
        all.afsluitingen = [feit(122, closing)]
        let again = velden { () throws(Afwijzing) in
            try beeld2(all).afgesloten(door: joost, op: dag, houdbaarTot: dag.plus(dagen: 9), eerderBij: "")
        }
        #expect(again.first?.contains("al afgesloten") == true)
    }

    private func beeld2(_ all: Verklaringsfeiten) throws(Afwijzing) -> Verklaringsbeeld {
        guard let view = all.beeld(start) else { throw .nietGevonden }
        return view
    }

    @Test("Wie een factor verbetert, houdt pijlen en hulp; wie hem weghaalt, haalt de pijl weg en niet de hulp")
    func verbeteren() throws {
        var all = volledig()
        all.factoren.append(feit(130, factor("Slaapt te weinig", .inStandHoudend), vervangt: 103))
        let better = try beeld(all)
        #expect(better.factoren.map(\.inhoud.tekst) == ["Slaapt te weinig", "Kan bouwen"])
        #expect(better.verbanden.map(\.naar.inhoud.tekst) == ["Slaapt te weinig"])
        #expect(better.factoren(van: better.nodig[0].inhoud).map(\.id) == [Wereld.id(130)])
        #expect(better.geldend(Wereld.id(103)) == Wereld.id(130))
        all.factoren.append(feit(131, factor("Slaapt te weinig", .inStandHoudend), vervangt: 130, ingetrokken: true))
        let gone = try beeld(all)
        #expect(gone.verbanden.isEmpty && gone.nodig.count == 1 && gone.factoren(van: gone.nodig[0].inhoud).isEmpty)
        #expect(gone.ontbreekt.contains { $0.contains("Vaste avonden") })
    }

    @Test("In welke volgorde de feiten ook komen, de stand is dezelfde")
    func volgorde() throws {
        let all = volledig(), first = try beeld(all)
        var order = Vast(state: 7)
        for _ in 0..<20 {
            var other = all
            other.perspectieven.shuffle(using: &order)
            other.factoren.shuffle(using: &order)
            other.hypothesen.shuffle(using: &order)
            other.argumenten.shuffle(using: &order)
            other.oordelen.shuffle(using: &order)
            #expect(try beeld(other) == first)
        }
    }

    @Test("Een deel van een andere analyse hoort hier niet bij")
    func ander() throws {
        var all = volledig()
        all.analyses.append(feit(200, Verklarendeanalyse(kind: Wereld.noor, op: dag, vraag: "Waarom bang?")))
        all.factoren.append(
            feit(201, Verklaringsfactor(analyse: Wereld.id(200), tekst: "Ander", niveau: .gezin, rol: .aanleiding, veranderbaar: .nee)))
        #expect(try beeld(all).factoren.count == 2)
        #expect(all.beelden().count == 2 && all.beeld(Wereld.id(200))?.factoren.map(\.inhoud.tekst) == ["Ander"])
    }

    @Test("Eigen woorden of een reden waarom niet: een van de twee")
    func perspectief() {
        func fout(_ woorden: String, _ niet: String) -> [String] {
            let seen = Perspectief(analyse: start, wie: Wereld.sem, stem: .kind, op: dag, woorden: woorden, waaromNiet: niet)
            return velden { () throws(Afwijzing) in try seen.gecontroleerd() }
        }
        #expect(
            fout("", "") == ["woorden"] && fout("Ja", "Te jong") == ["waaromNiet"] && fout("Ja", "").isEmpty && fout("", "Te jong").isEmpty)
    }

    @Test("Lange zinnen en moeilijke woorden vallen op, korte niet")
    func leesbaar() {
        #expect(Leesbaarheid.langeZinnen("Sem is boos. Hij slaapt slecht.").isEmpty)
        let long = "Sem is vaak boos omdat hij slecht slaapt en omdat er thuis veel ruzie is en hij dat niet snapt"
        #expect(Leesbaarheid.langeZinnen("Kort. \(long)!") == [long])
        #expect(Leesbaarheid.langeWoorden("De ontwikkelingsproblematiek is groot") == ["ontwikkelingsproblematiek"])
    }

    @Test(
        "Hoe zwaar de hulp is: waarom niet lichter en niet zwaarder, behalve aan de uiteinden",
        arguments: [
            (Inzetintensiteit.laag, "", "Hoeft niet", [String]()), (.laag, "", "", ["waaromNietZwaarder"]),
            (.middel, "", "", ["waaromNietLichter", "waaromNietZwaarder"]), (.hoog, "Te weinig", "Hoeft niet", []),
            (.verblijf, "Thuis gaat niet", "", []), (.verblijf, "", "", ["waaromNietLichter"]),
        ])
    func zwaarte(hoe: Inzetintensiteit, lichter: String, zwaarder: String, fouten: [String]) {
        let choice = Inzetkeuze(
            kind: Wereld.sem, op: dag, intensiteit: hoe, waaromNietLichter: lichter, waaromNietZwaarder: zwaarder, maanden: 3,
            afschalenOp: dag.plus(dagen: 90))
        #expect(velden { () throws(Afwijzing) in try choice.gecontroleerd() } == fouten)
    }
}
