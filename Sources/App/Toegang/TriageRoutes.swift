// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Triage in stages: safety first, then how soon and which way, at once or one by one. Acutely unsafe goes straight on.
enum TriageRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/hulpvragen/:feit/triage", .wijzigen(.hulpvraag)) { verzoek in
            try await toon(verzoek, nil, conflict: false)
        }
        routes.post("/dossiers/:id/hulpvragen/:feit/triage", .wijzigen(.hulpvraag)) { verzoek in try await legVast(verzoek) }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<Triageinvoer>?, conflict: Bool) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        let settings = try await verzoek.web.instellingen.op(verzoek.vandaag)
        let (kader, stand, namen) = try await verzoek.lees { tx in
            let kader = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try kader.zicht.eisVast()
            let stand = try ToegangStore.vraag(feit.raw, kader.zicht, tx)
            return (kader, stand, try BeheerStore.namen(van: stand.mensen, tx))
        }
        return TriagePages.formulier(
            verzoek, kader, stand, read?.ingevuld ?? (conflict ? verzoek.ingevuld : [:]), read?.fouten ?? [],
            conflict: conflict ? TriagePages.conflict(stand, verzoek.ingevuld, namen) : nil,
            Crisisbord(settings, verzoek.web.config, op: verzoek.nu), namen)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        do {
            return try await verzoek.verwerk(Triageinvoer.self) { read in
                try await toon(verzoek, read, conflict: false)
            } _: { form in
                try await verzoek.schrijf(handeling: form.isEenStap ? "triage.stap" : "triage") { tx in
                    let (zicht, _) = try HulpvraagRoutes.voorWijzigen(id, verzoek, tx)
                    let stand = try ToegangStore.vraag(feit.raw, zicht, tx)
                    if let last = stand.laatste, last != verzoek.laatsteFeit { throw Afwijzing.verouderd(nieuwste: last) }
                    return form.isEenStap ? try stap(form, stand, zicht, tx) : try geheel(form, stand, zicht, tx)
                }
            }
        } catch Afwijzing.verouderd {
            return try await toon(verzoek, nil, conflict: true)
        }
    }

    /// Only stages: the way comes later. Worries are seen by everybody at once, not when the triage is done.
    private static func stap(_ form: Triageinvoer, _ stand: Vraagstand, _ zicht: Zicht, _ tx: SchrijfTx) throws -> String {
        for step in try form.stappen(van: stand.feit.id, na: stand.verloop, op: tx.vandaag) {
            try ToegangStore.legVast(bij: stand.feit, step, zicht, tx)
            if let safety = step.veiligheid { try Crisis.waarschuw(safety, step.waarom, step.datum, over: stand.vraag.over, zicht, tx) }
        }
        return ToegangURL.triage(zicht.dossier, stand.feit.id)
    }

    private static func geheel(_ form: Triageinvoer, _ stand: Vraagstand, _ zicht: Zicht, _ tx: SchrijfTx) throws -> String {
        let triage = try form.triage(van: stand.feit.id, op: tx.vandaag).gecontroleerd(bij: stand.vraag)
        try ToegangStore.legVast(triage, bij: stand.feit, zicht, tx)
        try Crisis.waarschuw(triage.veiligheid, triage.veiligheidToelichting, triage.datum, over: stand.vraag.over, zicht, tx)
        if let arrival = stand.vraag.binnenkomst { try BinnenkomstStore.meld(triage.route, arrival, form.voorAfzender, tx) }
        switch triage.route {
        case .crisis where triage.veiligheid == .acuutOnveilig: return ToegangURL.hulpvragen(zicht.dossier)
        default: return GezinURL.dossier(zicht.dossier)
        }
    }
}

/// What happens at once when a family is not safe, or may not be.
enum Crisis {
    /// The file says so on every page from this moment; the flag is looked at again: acute danger within a week, worries after the first
    /// contact with the family.
    static func waarschuw(
        _ oordeel: Veiligheidsoordeel, _ gezien: String, _ dag: Datum, over kinderen: [ID<Persoon>], _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        guard let (text, days) = melding(oordeel, gezien, dag) else { return }
        let flag = try Veiligheidsvlag(
            over: kinderen, tekst: text, datum: dag, herzienOp: dag.plus(dagen: days), verteld: .nee,
            vertelToelichting: "Vastgelegd bij de triage. Bespreek dit met het gezin zodra dat veilig kan."
        ).gecontroleerd()
        let known = try BeschermingStore.vlaggen(zicht, tx).contains { $0.inhoud.tekst == flag.tekst }
        if !known { try BeschermingStore.legVast(flag, zicht, van: dag, tx) }
    }

    /// What the flag says, and after how many days it is looked at again; nil when there are no worries.
    private static func melding(_ oordeel: Veiligheidsoordeel, _ gezien: String, _ dag: Datum) -> (String, Int)? {
        switch oordeel {
        case .veilig: nil
        case .zorgen: ("Zorgen over veiligheid: \(kort(gezien))", 14)
        case .acuutOnveilig: ("Acuut onveilig (triage \(dag.uitgeschreven))", 7)
        }
    }

    /// It stands on every page: the first words, the rest stands with the triage.
    private static func kort(_ tekst: String) -> String {
        let line = tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 100 ? "\(line.prefix(100))…" : line
    }
}

/// Who to call, and how long things may take: from the settings as they hold today.
struct Crisisbord: Sendable {
    let instellingen: Instellingen
    let crisisteam: String?
    let piket: String?
    let nu: Moment

    /// A number of the settings goes before one the program was started with.
    init(_ instellingen: Instellingen, _ config: Config, op nu: Moment) {
        self.instellingen = instellingen
        crisisteam = instellingen.nummer(.crisisteamNummer) ?? (config.crisisnummer.isEmpty ? nil : config.crisisnummer)
        piket = instellingen.nummer(.piketNummer)
        self.nu = nu
    }

    /// National numbers are fixed; the local ones are settings.
    var nummers: HTML {
        let local: HTML =
            crisisteam.map { "<li>Crisisteam jeugd: <strong>\(HTML.bel($0))</strong>, dag en nacht.</li>" }
            ?? "<li>Het crisisteam jeugd van uw gemeente.</li>"
        return """
            <ul class="lijst"><li>Is iemand nu in gevaar? Bel <strong>\(HTML.bel("112"))</strong>.</li>
            <li>Veilig Thuis: <strong>\(HTML.bel("0800-2000"))</strong>, gratis, dag en nacht.</li>\(local)\
            \(piket.map { "<li>Ons eigen piket: <strong>\(HTML.bel($0))</strong>, dag en nacht.</li>" as HTML })</ul>
            """
    }
}
