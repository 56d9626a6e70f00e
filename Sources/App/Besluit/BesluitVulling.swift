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
        antwoorden: [String: String], anders: String
    ) throws {
        let zicht = try zicht(dossier)
        let kader = try Kaderregister.vanProgramma().geldend(op: vandaag).kader
        for stap in kader.stappen {
            let conclusie = Self.conclusie(stap, toegekend: !voorzieningen.isEmpty)
            let found = Stapbevinding(
                aanvraag: aanvraag, kader: kader.id, kaderversie: kader.versie, stap: stap.id,
                bevindingen: Dictionary(
                    stap.bevindingen.map { ($0.id, antwoorden[$0.id] ?? anders) }, uniquingKeysWith: { first, _ in first }),
                bronnen: [Bevindingsbron("gesprekken met het gezin", datum: vandaag)], conclusie: conclusie?.code ?? "",
                overweging: conclusie?.brief ?? motivering,
                oordeelVan: try Bevoegdheid.van(zicht.lezer, tx).deskundige(onder: nil, op: vandaag, voor: zicht.lezer))
            try BesluitStore.legVast(found, bij: BesluitStore.aanvraag(aanvraag, zicht, tx), gezien: nil, zicht, tx)
        }
        let voornemen = Voornemen(
            strekking: voorzieningen.isEmpty ? .afwijzen : .toekennen, voorzieningen: voorzieningen, motivering: motivering, afwijking: nil)
        try BesluitStore.neem(
            voornemen, bij: BesluitStore.aanvraag(aanvraag, zicht, tx), gezin: GezinStore.gezin(zicht, tx), zicht, tx)
        try BesluitStore.verzend(BesluitStore.aanvraag(aanvraag, zicht, tx), op: vandaag, wijze: .post, zicht, tx)
    }

    /// Refused: the family can do it itself; granted: each step leads on.
    private static func conclusie(_ stap: Kaderstap, toegekend: Bool) -> Kaderconclusie? {
        let refuses = !toegekend && ["eigen-mogelijkheden", "wat-rest"].contains(stap.id)
        return stap.conclusies.first { ($0.gevolg == .geenVoorziening) == refuses } ?? stap.conclusies.first
    }

    /// The decision in force on this aanvraag.
    package func geldendBesluit(_ aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws -> UUIDv7? {
        try BesluitStore.aanvraag(aanvraag, zicht(dossier), tx).geldendBesluit?.id
    }
}
