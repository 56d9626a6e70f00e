// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

/// The aanvraag for Noor de Wit and a sound weighing of it, for the tests of this room.
struct Afwegingssteun {
    let kader: Afwegingskader
    let aanvraagID: ID<Feitmerk>
    let noor: ID<Persoon>
    let karin: ID<Persoon>
    let amina: ID<Gebruiker>
    let sha256 = String(repeating: "ab", count: 32)

    init() throws {
        aanvraagID = try Self.id(1)
        noor = try Self.id(2)
        karin = try Self.id(3)
        amina = try Self.id(4)
        kader = Self.maakKader()
    }

    static func id<Of>(_ number: UInt8) throws -> ID<Of> {
        ID(try #require(UUIDv7(bytes: Array(repeating: 0, count: 15) + [number])))
    }

    func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

    static func maakKader(
        bron: String = "Jeugdwet 2.3", feiten: [String] = ["aanvraag.ontvangen"], laatste: Kaderconclusie.Gevolg = .voorziening
    ) -> Afwegingskader {
        let genoeg = Kaderconclusie(code: "genoeg", label: "Dit is genoeg", gevolg: .geenVoorziening, brief: "Wat er al is, is genoeg.")
        func stap(_ id: String, _ conclusies: [Kaderconclusie]) -> Kaderstap {
            Kaderstap(
                id: id, titel: "Stap \(id)?", vraag: "Wat is er met \(id)?", hulp: "",
                bevindingen: [
                    Bevindingsvraag(id: "\(id).wat", vraag: "Wat?"),
                    Bevindingsvraag(id: "\(id).extra", vraag: "Nog iets?", verplicht: false),
                ],
                feiten: feiten, bronnen: ["gesprek"], conclusies: conclusies, bron: bron)
        }
        let verder = Kaderconclusie(code: "verder", label: "Verder", gevolg: .verder, brief: "Er is hulp nodig.")
        let rest = Kaderconclusie(code: "rest", label: "Er blijft hulp over", gevolg: laatste, brief: "Er blijft hulp over.")
        return Afwegingskader(
            id: "proefkader", versie: 1, naam: "Proef", geldigVan: Datum(dagnummer: 16_436), bron: "Jeugdwet 2.3",
            stappen: [stap("hulpvraag", [verder]), stap("eigen", [verder, genoeg]), stap("rest", [rest, genoeg])],
            ladder: [Laddersport(id: "eigen", titel: "Eigen", uitleg: "", bron: "Jeugdwet 2.3")])
    }

    func bevinding(_ stap: String, _ conclusie: String, register: Beroepsregister? = .skj, wat: String = "Gesproken.") throws
        -> Stapbevinding
    {
        Stapbevinding(
            aanvraag: aanvraagID, kader: kader.id, kaderversie: kader.versie, stap: stap, bevindingen: ["\(stap).wat": wat],
            bronnen: [Bevindingsbron("gesprek met Noor", datum: try dag("2026-03-05"))], conclusie: conclusie,
            overweging: "Want zo is het bij \(stap).", oordeelVan: Deskundige(gebruiker: amina, register: register, nummer: "100012345"))
    }

    func volledig(eigen: String = "verder", rest: String = "rest") throws -> [Stapbevinding] {
        [try bevinding("hulpvraag", "verder"), try bevinding("eigen", eigen), try bevinding("rest", rest)]
    }

    var feiten: [Bewijsfeit] {
        get throws {
            let op = try dag("2026-03-02")
            return [
                Bewijsfeit(.peildatum, "2026-03-20", bron: "besluit", datum: op),
                Bewijsfeit(.aanvraagOntvangen, "2026-03-02", bron: "aanvraagformulier", datum: op),
                Bewijsfeit(.jeugdigeGeboortedatum, "2010-06-14", bron: "BRP", datum: op),
            ]
        }
    }

    func bewijs(_ bevindingen: [Stapbevinding]? = nil, feiten: [Bewijsfeit]? = nil) throws -> Afwegingsbewijs {
        try Afwegingsbewijs.maak(
            aanvraag: aanvraagID, weging: Weging(kader: kader, bevindingen: bevindingen ?? volledig()), sha256: sha256,
            feiten: feiten ?? self.feiten, door: amina, op: Moment(micros: 1_772_442_000_000_000))
    }

    func aanvraag(_ waarvoor: Aanvraag.Waarvoor = .individueleVoorziening) throws -> Aanvraag {
        Aanvraag(
            ontvangen: try dag("2026-03-02"), waarvoor: waarvoor, gevraagd: "Hulp thuis voor Noor", aanvrager: karin, jeugdige: noor)
    }

    func voorziening(volume: Int = 4, totEnMet: String? = "2026-09-30") throws -> Voorziening {
        let period = try #require(Periode(van: dag("2026-04-01"), totEnMet: totEnMet.map(dag)))
        return Voorziening(
            aard: "Gezinsbegeleiding aan huis", productcategorie: "45",
            omvang: Omvang(volume: volume, eenheid: .uur, frequentie: .perWeek), periode: period)
    }

    func besluit(
        _ strekking: Besluit.Strekking = .toekennen, _ voorzieningen: [Voorziening]? = nil, motivering: String = "Noor heeft hulp nodig.",
        afwijking: String? = nil, genomen: String = "2026-03-20"
    ) throws -> Besluit {
        Besluit(
            aanvraag: aanvraagID, strekking: strekking, voorzieningen: try voorzieningen ?? [voorziening()], motivering: motivering,
            afwijking: afwijking, mandaat: Mandaat(bron: "Mandaatbesluit Waterrijk 2026, artikel 4", functie: "jeugdconsulent"),
            ondertekenaar: amina, genomen: try dag(genomen), bewijs: try Self.id(9))
    }

    /// Granted in part, with what is refused and why.
    func deels() throws -> Besluit {
        let plain = try besluit(.gedeeltelijk)
        return Besluit(
            aanvraag: plain.aanvraag, strekking: plain.strekking, voorzieningen: plain.voorzieningen, motivering: plain.motivering,
            mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs,
            keuzes: Besluitkeuzes(afgewezen: Afgewezendeel(wat: "Hulp in het weekend", omdat: "oma dan helpt")))
    }
}

/// The sentence of a refusal, so that a test can ask what it names.
func afwijzing(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "geen afwijzing"
    } catch let Afwijzing.nietMogelijk(text) {
        return text
    } catch let Afwijzing.ongeldig(faults) {
        return faults.map { "\($0.veld): \($0.melding)" }.joined(separator: "\n")
    } catch {
        return "\(error)"
    }
}
