// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What may be done with many messages at once. Never what asks a decision: a request or a declaration is opened one by one.
enum Berichtdaad: String, Sendable, CaseIterable {
    case gezien, opnieuw

    var label: String {
        switch self {
        case .gezien: "Ik heb deze berichten gezien"
        case .opnieuw: "Verstuur of verwerk deze berichten opnieuw"
        }
    }

    var handeling: String { self == .gezien ? "bericht.gezien" : "bericht.opnieuw" }

    func past(_ row: Berichtrij) -> Bool {
        switch self {
        case .gezien: (row.stand == .aandacht || row.stand == .afgewezen) && !row.vraagtBesluit
        case .opnieuw: row.stand == .vastgelopen || row.stand == .geweigerd
        }
    }

    /// Why it does not go along.
    func waaromNiet(_ row: Berichtrij) -> String {
        if self == .gezien, row.vraagtBesluit { return "hierover moet iemand beslissen; open dit bericht apart" }
        return self == .gezien ? "dit vraagt geen aandacht, of er moet meer gebeuren" : "dit liep niet vast en werd onderweg niet geweigerd"
    }

    func doe(_ row: Berichtrij, _ tx: SchrijfTx) throws {
        switch self {
        case .gezien: try BerichtStore.zet(.gezien, op: row.id, tx)
        case .opnieuw: try BerichtStore.probeerOpnieuw(row, tx)
        }
    }
}

extension Berichtrij {
    /// A person must decide on it: assign, change or pay.
    var vraagtBesluit: Bool { ["JW315", "JW317", "JW323"].contains(soort ?? "") }
    var isKiesbaar: Bool { Berichtdaad.allCases.contains { $0.past(self) } }
}

extension BerichtStore {
    /// What came in is read again; what the chain did not want goes again, in an envelope with a number of its own.
    /// - Throws: `nietMogelijk` when it is past that.
    static func probeerOpnieuw(_ row: Berichtrij, _ tx: SchrijfTx) throws {
        switch row.stand {
        case .vastgelopen, .apart: try zet(.opnieuw, op: row.id, tx)
        case .geweigerd:
            try begin(row.id, antwoordOp: zending(row.id, tx)?.antwoordOp, tx)
            try zet(.herverstuur, op: row.id, tx)
        default: throw BerichtenRoutes.isVerder
        }
    }
}

extension BerichtenPages {
    static let kiesveld = "bericht", daadveld = "doen", bevestigveld = "bevestigd"

    /// The messages found; with boxes to tick where something can be done with several at once.
    static func gevondenTabel(_ titel: String, _ overzicht: Berichtoverzicht, leeg: String, _ verzoek: Verzoek) -> HTML {
        guard overzicht.gevonden.contains(where: \.isKiesbaar) else { return tabel(titel, overzicht.gevonden, overzicht, leeg: leeg) }
        let options = Berichtdaad.allCases.map { deed -> HTML in "<option value=\"\(deed.rawValue)\">\(deed.label)</option>" }
        return verzoek.formulier(BerichtenURL.selectie, knop: "Bekijk wat er dan gebeurt") {
            """
            \(tabel(titel, overzicht.gevonden, overzicht, leeg: leeg, kiesbaar: true))
            <div class="veld geen-druk"><label for="f-doen">Wat wilt u met de gekozen berichten doen?</label>
            <select id="f-doen" name="\(daadveld)">\(options)</select></div>

            """
        }
    }

    static func vakje(_ row: Berichtrij) -> HTML {
        guard row.isKiesbaar else { return HTML() }
        let about = "\(row.soort ?? "bericht") \(row.identificatie ?? "zonder nummer")"
        return """
            <div class="optie"><input type="checkbox" id="kies-\(row.id.hex)" name="\(kiesveld)" value="\(row.id.hex)">\
            <label for="kies-\(row.id.hex)">Kies<span class="verborgen"> \(about)</span></label></div>
            """
    }

    /// Nothing happened yet: what will, what will not and why.
    static func bevestig(_ daad: Berichtdaad, _ rows: [Berichtrij], _ namen: [String: String], _ verzoek: Verzoek) -> Antwoord {
        let (fit, rest) = (rows.filter(daad.past), rows.filter { !daad.past($0) })
        func regel(_ row: Berichtrij) -> HTML {
            let who = row.partij.map { namen[$0] ?? $0 } ?? "onbekend"
            return
                "\(HTML.link(Berichtwoorden.soort(row.soort), naar: BerichtenURL.toon(row.id))), \(who), nummer \(row.identificatie ?? "onbekend")"
        }
        let hidden = [(daadveld, daad.rawValue), (bevestigveld, "ja")] + fit.map { (kiesveld, $0.id.hex) }
        let form =
            fit.isEmpty
            ? HTML.leeg("Met de berichten die u koos kan dit niet.", actie: HTML.link("Terug naar de berichten", naar: BerichtenURL.lijst))
            : verzoek.formulier(
                BerichtenURL.selectie, knop: "Ja, doe dit met \(Woorden.aantal(fit.count, "bericht", "berichten"))",
                terug: BerichtenURL.lijst, verborgen: hidden
            ) { HTML.lijst(fit.map(regel)) }
        let skipped =
            rest.isEmpty
            ? HTML() : HTML.kop2("Deze blijven zoals ze zijn") + HTML.lijst(rest.map { "\(regel($0)): \(daad.waaromNiet($0))" })
        return verzoek.pagina(
            daad == .gezien ? "Zijn deze berichten gezien?" : "Deze berichten opnieuw proberen?",
            "\(HTML.inleiding(uitleg(daad)))\(form)\(skipped)")
    }

    private static func uitleg(_ daad: Berichtdaad) -> HTML {
        switch daad {
        case .gezien: "Ze staan dan niet meer bij wat aandacht vraagt. Wat erin staat blijft bewaard en te vinden."
        case .opnieuw:
            "Wat onderweg werd geweigerd gaat nog een keer uit, met hetzelfde berichtnummer. Wat vastliep wordt opnieuw verwerkt."
        }
    }
}

extension BerichtenRoutes {
    static func selectie(_ verzoek: Verzoek) async throws -> Antwoord {
        let ids = (verzoek.ingevuld[BerichtenPages.kiesveld] ?? []).prefix(Berichtfilter.getoond).compactMap { ID<Berichtrij>($0) }.uniek
        guard let daad = verzoek.ingevuld[BerichtenPages.daadveld]?.first.flatMap(Berichtdaad.init(rawValue:)), !ids.isEmpty else {
            throw Afwijzing.nietMogelijk(
                "Er is nog niets gekozen. Ga terug, zet een vinkje bij een of meer berichten en kies wat u wilt doen.")
        }
        let bezoek = verzoek.bezoek
        guard verzoek.ingevuld[BerichtenPages.bevestigveld]?.first == "ja" else {
            let (rows, names) = try await verzoek.lees(doel: .bekostiging, handeling: "berichten.inzien") { tx in
                (
                    try ids.map { try Berichtrecht.rij($0, bezoek, tx) },
                    try InkoopStore.aanbieders(tx).map { ($0.inhoud.agb.tekst, $0.inhoud.naam) }
                )
            }
            return BerichtenPages.bevestig(daad, rows, Dictionary(names) { first, _ in first }, verzoek)
        }
        return try await verzoek.schrijf(doel: .bekostiging, handeling: daad.handeling) { tx in
            for id in ids {
                let row = try Berichtrecht.rij(id, bezoek, tx)
                guard daad.past(row) else { throw isVerder }
                try daad.doe(row, tx)
            }
            return BerichtenURL.lijst
        }
    }
}
