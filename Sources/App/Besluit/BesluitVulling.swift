// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    package func vraagtAan(_ aanvraag: Aanvraag, dossier: ID<Dossier>) throws -> ID<Feitmerk> {
        ID(try BesluitStore.legVast(aanvraag, zicht(dossier), tx).id)
    }

    /// Walks all steps of the kader of that day, then decides and sends the letter.
    /// - Parameter antwoorden: what was found, by id of the finding; what is not in it gets `anders`.
    package func besluit(
        op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>, toekennen voorzieningen: [Voorziening], motivering: String,
        antwoorden: [String: String], anders: String, pgb: Pgbvraag? = nil, keuze: Aanbiederkeuze? = nil
    ) throws {
        try weegt(
            aanvraag, dossier: dossier, toegekend: !voorzieningen.isEmpty, motivering: motivering, antwoorden: antwoorden, anders: anders)
        let zicht = try zicht(dossier)
        if voorzieningen.isEmpty {
            let beeld = try BesluitStore.aanvraag(aanvraag, zicht, tx)
            let said = Zienswijze(
                aanvraag: aanvraag, van: beeld.aanvraag.inhoud.aanvrager, wat: .gegeven, op: vandaag,
                woorden: "Ik ben het er niet mee eens. Ik wil toch hulp met een besluit.")
            try BezwaarStore.legVast(
                said, antwoord: "Wij begrijpen dat u meer zekerheid wilt. Is de hulp die er is niet genoeg? Dan kijken wij opnieuw.",
                bij: beeld, zicht, tx)
            try vraagtJongere(beeld, zicht)
        }
        let voornemen = Voornemen(
            strekking: voorzieningen.isEmpty ? .afwijzen : .toekennen, voorzieningen: voorzieningen, motivering: motivering, afwijking: nil,
            pgb: pgb, keuze: keuze)
        try BesluitStore.neem(
            voornemen, bij: BesluitStore.aanvraag(aanvraag, zicht, tx), gezin: GezinStore.gezin(zicht, tx), zicht, tx)
        try BesluitStore.verzend(BesluitStore.aanvraag(aanvraag, zicht, tx), op: vandaag, wijze: .post, zicht, tx)
    }

    /// From twelve a young person says what they think of it themselves.
    private func vraagtJongere(_ beeld: Aanvraagbeeld, _ zicht: Zicht) throws {
        let child = beeld.jeugdige, born = try GezinStore.gezin(zicht, tx).personen[child]?.gegevens.geboortedatum
        guard child != beeld.aanvraag.inhoud.aanvrager, born?.heeftBereikt(Lezersoort.leeftijd, op: vandaag) == true else { return }
        let said = Zienswijze(
            aanvraag: beeld.id, van: child, wat: .gegeven, op: vandaag, woorden: "Ik wil zelf horen wat jullie besluiten, en waarom.")
        try BezwaarStore.legVast(said, antwoord: "Wij vertelden het besluit in een eigen gesprek.", bij: beeld, zicht, tx)
    }

    /// Every step whole, by the kader of that day.
    func weegt(
        _ aanvraag: ID<Feitmerk>, dossier: ID<Dossier>, toegekend: Bool, motivering: String, antwoorden: [String: String], anders: String
    ) throws {
        let zicht = try zicht(dossier)
        let kader = try Kaderregister.vanProgramma().geldend(op: vandaag).kader
        for stap in kader.stappen {
            let conclusie = Self.conclusie(stap, toegekend: toegekend)
            let found = Stapbevinding(
                aanvraag: aanvraag, kader: kader.id, kaderversie: kader.versie, stap: stap.id,
                bevindingen: Dictionary(
                    stap.bevindingen.map { question in
                        (question.id, question.antwoord(antwoorden[question.id] ?? anders, toegekend: toegekend))
                    }, uniquingKeysWith: { first, _ in first }),
                bronnen: [Bevindingsbron("gesprekken met het gezin", datum: vandaag)], conclusie: conclusie?.code ?? "",
                overweging: conclusie?.brief ?? motivering,
                oordeelVan: try Bevoegdheid.van(zicht.lezer, tx).deskundige(onder: nil, op: vandaag, voor: zicht.lezer))
            try BesluitStore.legVast(found, bij: BesluitStore.aanvraag(aanvraag, zicht, tx), gezien: nil, zicht, tx)
        }
    }

    /// Refused: the family can do it itself; granted: each step leads on.
    private static func conclusie(_ stap: Kaderstap, toegekend: Bool) -> Kaderconclusie? {
        let refuses = !toegekend && ["eigen-mogelijkheden", "wat-rest"].contains(stap.id)
        return stap.conclusies.first { ($0.gevolg == .geenVoorziening) == refuses } ?? stap.conclusies.first
    }

    /// Changes the decision in force on this aanvraag, and sends the letter.
    package func wijzigtBesluit(
        op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>, _ wat: Besluitwijziging.Wat, grond: Wijzigingsgrond, per: Datum,
        gehoordOp: Datum?, gezegd: String = "", toelichting: String
    ) throws {
        let zicht = try zicht(dossier), beeld = try BesluitStore.aanvraag(aanvraag, zicht, tx)
        let form = Besluitwijzigingsinvoer(
            wat: wat, per: per, grond: grond.rawValue, gehoordOp: gehoordOp, gezegd: gezegd, toelichting: toelichting)
        let taken = try BesluitStore.wijzig(form, bij: beeld, gezien: beeld.laatsteVerandering, zicht, tx)
        let now = try BesluitStore.aanvraag(aanvraag, zicht, tx)
        try BesluitStore.verzend(.wijziging(taken), bij: now, op: vandaag, wijze: .post, zicht, tx)
    }

    /// The decision in force on this aanvraag.
    package func geldendBesluit(_ aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws -> UUIDv7? {
        try BesluitStore.aanvraag(aanvraag, zicht(dossier), tx).geldendBesluit?.id
    }
}

extension Bevindingsvraag {
    /// These words; where there is a list to choose from the code that is given, or else one that leads to this decision.
    func antwoord(_ woorden: String, toegekend: Bool = true) -> String {
        guard let keuzes else { return woorden }
        if keuzes.contains(where: { $0.code == woorden }) { return woorden }
        let fitting = [
            "problemen.aard": "opgroei-opvoed", "problemen.ernst": "matig", "ladder.eigen-kracht": toegekend ? "nee" : "ja",
        ]
        return fitting[id] ?? keuzes.last?.code ?? ""
    }
}
