// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Triage: safety first, then how soon and which way. Acutely unsafe goes straight on.
enum TriageRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/hulpvragen/:feit/triage", .wijzigen(.hulpvraag)) { verzoek in
            try await toon(verzoek, nil, conflict: false)
        }
        routes.post("/dossiers/:id/hulpvragen/:feit/triage", .wijzigen(.hulpvraag)) { verzoek in try await legVast(verzoek) }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<Triageinvoer>?, conflict: Bool) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let (kader, stand, namen) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            let stand = try ToegangStore.vraag(feit.raw, kader.zicht, tx)
            return (kader, stand, try BeheerStore.namen(van: stand.triages.map(\.door), tx))
        }
        return TriagePages.formulier(
            verzoek, kader, stand, read?.ingevuld ?? (conflict ? verzoek.ingevuld : [:]), read?.fouten ?? [],
            conflict: conflict ? TriagePages.conflict(stand, verzoek.ingevuld, namen) : nil)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        do {
            return try await verzoek.verwerk(Triageinvoer.self) { read in
                try await toon(verzoek, read, conflict: false)
            } _: { form in
                try await verzoek.schrijf(handeling: "triage") { tx in
                    let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
                    let stand = try ToegangStore.vraag(feit.raw, zicht, tx)
                    if let last = stand.triage, last.id != verzoek.laatsteFeit { throw Afwijzing.verouderd(nieuwste: last.id) }
                    let triage = try form.triage(van: stand.feit.id, op: tx.vandaag).gecontroleerd(bij: stand.vraag)
                    try ToegangStore.legVast(triage, bij: stand.feit, zicht, tx)
                    try Crisis.waarschuw(triage, over: stand.vraag.over, zicht, tx)
                    return triage.veiligheid == .acuutOnveilig ? ToegangURL.hulpvragen(id) : GezinURL.dossier(id)
                }
            }
        } catch Afwijzing.verouderd {
            return try await toon(verzoek, nil, conflict: true)
        }
    }
}

/// What happens at once when a family is not safe, or may not be.
enum Crisis {
    /// The file says so on every page from this moment; the flag is looked at again: acute danger within a week, worries after the first
    /// contact with the family.
    static func waarschuw(_ triage: Triage, over kinderen: [ID<Persoon>], _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard let (text, days) = melding(triage) else { return }
        let flag = try Veiligheidsvlag(
            over: kinderen, tekst: text, datum: triage.datum, herzienOp: triage.datum.plus(dagen: days), verteld: .nee,
            vertelToelichting: "Vastgelegd bij de triage. Bespreek dit met het gezin zodra dat veilig kan."
        ).gecontroleerd()
        let known = try BeschermingStore.vlaggen(zicht, tx).contains { $0.inhoud.tekst == flag.tekst }
        if !known { try BeschermingStore.legVast(flag, zicht, van: triage.datum, tx) }
    }

    /// What the flag says, and after how many days it is looked at again; nil when there are no worries.
    private static func melding(_ triage: Triage) -> (String, Int)? {
        switch triage.veiligheid {
        case .veilig: nil
        case .zorgen: ("Zorgen over veiligheid: \(kort(triage.veiligheidToelichting))", 14)
        case .acuutOnveilig: ("Acuut onveilig (triage \(triage.datum.uitgeschreven))", 7)
        }
    }

    /// It stands on every page: the first words, the rest stands with the triage.
    private static func kort(_ tekst: String) -> String {
        let line = tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 100 ? "\(line.prefix(100))…" : line
    }

    /// Who to call. National numbers are fixed; the local crisis service is a setting.
    static func nummers(_ config: Config) -> HTML {
        let local: HTML =
            config.crisisnummer.isEmpty
            ? "<li>Het crisisteam jeugd van uw gemeente.</li>"
            : "<li>Crisisteam jeugd: <strong>\(config.crisisnummer)</strong>, dag en nacht.</li>"
        return """
            <ul class="lijst"><li>Is iemand nu in gevaar? Bel <strong>112</strong>.</li>
            <li>Veilig Thuis: <strong>0800-2000</strong>, gratis, dag en nacht.</li>\(local)</ul>
            """
    }
}
