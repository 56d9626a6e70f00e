// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// All requests, statements and duties to keep of one file.
struct Verzoekenblad: Sendable {
    let kader: Dossierkader
    let verzoeken: [Verzoekbeeld]
    let bewaarplichten: [Bewaarplichtbeeld]
    let namen: [UUIDv7: String]
}

extension Verzoekenblad {
    init(_ frame: Dossierkader, _ tx: LeesTx) throws {
        kader = frame
        verzoeken = try VerzoekStore.verzoeken(frame.zicht, tx)
        bewaarplichten = try BeschermingStore.bewaarplichten(frame.id, tx)
        let people = bewaarplichten.flatMap { [$0.plicht.door] + $0.herzieningen.map(\.door) }
        namen = try BeheerStore.namen(van: people, tx)
    }
}

/// One request with everything its page needs, read in one transaction.
struct Verzoekblad: Sendable {
    let beeld: Verzoekbeeld
    let kader: Dossierkader
    let lezer: UUIDv7
    let bevoegd: Oordeel<Verzoekbevoegdheid>
    let namen: [UUIDv7: String]
    /// The lines that are left, of a request to destroy.
    let lijnen: [DossierStore.Lijnrij]
    let bewaarplichten: [Bewaarplichtbeeld]
    /// About whom destruction was asked here, or granted on another request.
    var gedekt: Set<ID<Persoon>> = []
}

extension Verzoekblad {
    init(_ beeld: Verzoekbeeld, _ frame: Dossierkader, _ lezer: UUIDv7, _ tx: LeesTx) throws {
        self.beeld = beeld
        kader = frame
        self.lezer = lezer
        bevoegd = beeld.bevoegdheid(frame.gezin, op: tx.vandaag)
        let people = [beeld.feit.door, beeld.besluit?.door, beeld.toets?.door, beeld.afgifte?.door].compactMap(\.self)
        namen = try BeheerStore.namen(van: people, tx)
        lijnen =
            beeld.verzoek.verzoeksoort == .verwijdering
            ? try DossierStore.levend(frame.id, tx) : []
        bewaarplichten = try BeschermingStore.bewaarplichten(frame.id, tx)
        if beeld.verzoek.verzoeksoort == .verwijdering {
            gedekt = Set(try VerzoekStore.verzoeken(frame.zicht, tx).filter(\.isVernietigingToegewezen).map(\.verzoek.over))
                .union([beeld.verzoek.over])
        }
    }

    func naam(_ wie: UUIDv7?) -> String { wie.flatMap { namen[$0] } ?? "een oud-collega" }

    /// What of a file can go by itself: what is kept of the child it was asked about, class by class; all of it when it was granted about
    /// every child. Its code is the child's id with the class, of the help file the id alone, or `alles`.
    var delen: [Keuze] {
        let name = kader.gezin.naam(beeld.verzoek.over)
        let own = Bewaarklasse.allCases.flatMap { klasse in lijnen.filter { $0.bewaarklasse == klasse && isVanWieHetGaat($0) } }
        return own.map { Keuze(Self.code($0), "\($0.bewaarklasse.label) van \(name)", hulp: Self.hulp($0.bewaarklasse)) }
            + (isAllesGedekt ? [Keuze(Self.alles, "Het hele dossier van het gezin", hulp: "Ook toegang, besluiten en berichten.")] : [])
    }

    static let alles = "alles"

    private static func code(_ line: DossierStore.Lijnrij) -> String {
        (line.jeugdige?.hex ?? "") + (line.bewaarklasse == .hulp ? "" : "-" + line.bewaarklasse.rawValue)
    }

    /// The help file is what may be asked (Jeugdwet 7.3.9); the rest has a duty to keep of its own.
    private static func hulp(_ klasse: Bewaarklasse) -> String? {
        switch klasse {
        case .hulp, .geen: nil
        case .toegang: "Heeft een eigen bewaarplicht (selectielijst van de gemeente). Alleen als die voorbij is."
        case .bericht: "Heeft een eigen bewaarplicht (financiële administratie). Alleen als die voorbij is."
        }
    }

    private func isVanWieHetGaat(_ line: DossierStore.Lijnrij) -> Bool { line.jeugdige == beeld.verzoek.over }

    /// What is chosen when nobody chose: the help file of who it is about.
    var eerst: [String] { lijnen.filter { isVanWieHetGaat($0) && $0.bewaarklasse == .hulp }.map(Self.code) }

    private var isAllesGedekt: Bool { Set(lijnen.compactMap(\.jeugdige)).isSubset(of: gedekt) }

    /// - Throws: `nietMogelijk` when the answer would destroy what nobody asked about: it may have been covered, and not be any more.
    func eisGedekt() throws(Afwijzing) {
        let chosen = Set(beeld.besluit?.inhoud.lijnen ?? [])
        guard isAllesGedekt || lijnen.allSatisfy({ !chosen.contains($0.id) || isVanWieHetGaat($0) }) else {
            throw .nietMogelijk("Dit antwoord gaat ook over een kind waarover niet is gevraagd om te vernietigen. Maak een nieuw antwoord.")
        }
    }

    /// - Throws: `ongeldig` for a choice that is not there, or more than the help file without saying why it may go.
    func lijnen(_ form: Verzoekbesluitinvoer) throws(Afwijzing) -> [ID<Lijn>] {
        guard form.lijnen.allSatisfy({ code in delen.contains { $0.code == code } }) else {
            throw .ongeldig([Veldfout("lijnen", "Kies uit de lijst wat er wordt vernietigd.")])
        }
        let chosen = lijnen.filter { form.lijnen.contains(Self.alles) || form.lijnen.contains(Self.code($0)) }
        guard chosen.allSatisfy({ $0.bewaarklasse == .hulp }) || !form.toelichting.isEmpty else {
            throw .ongeldig([Veldfout("toelichting", "Schrijf op waarom ook de toegang, besluiten of berichten weg mogen.")])
        }
        return chosen.map(\.id).sorted()
    }

    /// - Throws: `nietMogelijk` while the copy has parts that nobody judged, or the file must be kept.
    func eisKlaar(_ tx: LeesTx) throws {
        if beeld.verzoek.verzoeksoort.isAfschrift {
            try Afschriftlezing(beeld.verzoek, kader, tx).indeling(beeld).eisCompleet()
        }
        if beeld.verzoek.verzoeksoort == .verwijdering { try BeschermingStore.eisVrij([kader.id], tx) }
    }

    /// The copy as it was put together: what came after the answer was proposed is not in it.
    func afschrift(_ tx: LeesTx) throws -> Afschriftlezing {
        try Afschriftlezing(beeld.verzoek, kader, tot: beeld.besluit?.opgetekend, tx)
    }

    /// The answer went out: what was given and how many lines, and a trace for the tijdlijn (Jeugdwet 7.3.11).
    func leg(_ wijze: Afgiftewijze, op dag: Datum, aan: String, _ tx: SchrijfTx) throws {
        let granted = beeld.besluit?.inhoud.uitkomst.isToegewezen ?? false
        if beeld.verzoek.verzoeksoort == .verwijdering, granted, wijze != .vernietigd {
            throw Afwijzing.nietMogelijk("Vernietig eerst wat er weg moet. Dat doet de privacy officer.")
        }
        if beeld.verzoek.verzoeksoort == .correctie, granted, beeld.verbetering == nil {
            throw Afwijzing.nietMogelijk("Verbeter eerst de regel zelf. Daarna kan het antwoord weg.")
        }
        var given: Set<UUIDv7> = []
        if beeld.verzoek.verzoeksoort.isAfschrift, granted {
            given = try afschrift(tx).indeling(beeld).mee
            let trace = Verstrekking(
                weg: wijze == .samen ? .mondeling : .afdruk, aan: aan, op: dag, wat: beeld.verzoek.verzoeksoort.label,
                grond: beeld.verzoek.verzoeksoort.bron, over: beeld.id)
            try GezinStore.legVast(trace, kader.zicht, van: dag, bron: GezinStore.bronAfschrift, tx)
        }
        let out = Verzoekafgifte(
            verzoek: beeld.id, wijze: wijze, aan: aan, op: dag, regels: given.count, sha: given.isEmpty ? "" : Afschriftlezing.sha(given))
        try VerzoekStore.legVast(out, kader.zicht, van: dag, tx)
    }
}
