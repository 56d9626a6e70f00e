// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// All requests, statements and duties to keep of one file.
struct Verzoekenblad: Sendable {
    let kader: Dossierkader
    let verzoeken: [Verzoekbeeld]
    let bewaarplichten: [Feit<Bewaarplicht>]
    let namen: [UUIDv7: String]
}

extension Verzoekenblad {
    init(_ frame: Dossierkader, _ tx: LeesTx) throws {
        kader = frame
        verzoeken = try VerzoekStore.verzoeken(frame.zicht, tx)
        bewaarplichten = try BeschermingStore.bewaarplichten(frame.id, tx)
        namen = try BeheerStore.namen(van: bewaarplichten.map(\.door), tx)
    }
}

/// One request with everything its page needs, read in one transaction.
struct Verzoekblad: Sendable {
    let beeld: Verzoekbeeld
    let kader: Dossierkader
    let lezer: UUIDv7
    let bevoegd: Oordeel<Verzoekbevoegdheid>
    let namen: [UUIDv7: String]
    /// The lines that can be destroyed, of a request to destroy.
    let lijnen: [DossierStore.Lijnrij]
    let bewaarplichten: [Feit<Bewaarplicht>]
}

extension Verzoekblad {
    init(_ beeld: Verzoekbeeld, _ frame: Dossierkader, _ lezer: UUIDv7, _ tx: LeesTx) throws {
        self.beeld = beeld
        kader = frame
        self.lezer = lezer
        bevoegd = beeld.bevoegdheid(frame.gezin)
        let people = [beeld.feit.door, beeld.besluit?.door, beeld.toets?.door, beeld.afgifte?.door].compactMap(\.self)
        namen = try BeheerStore.namen(van: people, tx)
        lijnen =
            beeld.verzoek.verzoeksoort == .verwijdering
            ? try DossierStore.lijnen(frame.id, tx).filter { try !tx.isVernietigd($0.id) } : []
        bewaarplichten = try BeschermingStore.bewaarplichten(frame.id, tx)
    }

    func naam(_ wie: UUIDv7?) -> String { wie.flatMap { namen[$0] } ?? "een oud-collega" }

    /// What of a file can go by itself: everything of one child, or all. Its code is the child's id, or `alles`.
    var delen: [Keuze] {
        let children = kader.gezin.jeugdigen.filter { child in lijnen.contains { $0.jeugdige == child.id } }
        return children.map {
            Keuze($0.id.hex, "Alles op de lijn van \($0.naam.aanspreek)", hulp: "Hulpdossier, toegang en berichten van dit kind.")
        }
            + [Keuze(Self.alles, "Het hele dossier van het gezin")]
    }

    static let alles = "alles"

    /// - Throws: `ongeldig` for a choice that is not there.
    func lijnen(_ codes: [String]) throws(Afwijzing) -> [ID<Lijn>] {
        guard codes.allSatisfy({ code in delen.contains { $0.code == code } }) || lijnen.isEmpty else {
            throw .ongeldig([Veldfout("lijnen", "Kies uit de lijst wat er wordt vernietigd.")])
        }
        return lijnen.filter { line in
            codes.contains(Self.alles) || line.jeugdige.map { codes.contains($0.hex) } ?? false
        }.map(\.id).sorted()
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
            try GezinStore.legVast(trace, kader.zicht, van: dag, tx)
        }
        let out = Verzoekafgifte(
            verzoek: beeld.id, wijze: wijze, aan: aan, op: dag, regels: given.count, sha: given.isEmpty ? "" : Afschriftlezing.sha(given))
        try VerzoekStore.legVast(out, kader.zicht, van: dag, tx)
    }
}
