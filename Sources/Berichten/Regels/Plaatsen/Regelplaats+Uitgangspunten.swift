// SPDX-License-Identifier: EUPL-1.2

extension Regelplaats {
    /// Principles (UP).
    static let uitgangspunten: [Regelplaats] = [
        Regelplaats(
            "UP001", .huis,
            "Toewijzen, starten, stoppen, verzoeken en declareren zijn de veertien berichten van Berichtsoort; een pgb komt er niet in voor."
        ),
        Regelplaats(
            "UP003", .huis, "Rechten, doelbinding, journaal en verzegeling gelden voor elk bericht (docs/dreigingen.md, docs/rechten.md)."),
        Regelplaats(
            "UP004", .huis,
            "Welke gemeente verantwoordelijk is, wordt eerst uitgezocht; toewijzen doet de gemeente van deze installatie (docs/handleiding/woonplaats.md)."
        ),
        Regelplaats("UP006", .bericht, "CS002 en OP079: zonder geldig burgerservicenummer gaat er niets weg."),
        Regelplaats("UP007", .huis, "Een toewijzing hangt aan een Besluit (Kern/Besluit)."),
        Regelplaats("UP016", .bericht, "Elk product is een categorie met of zonder code (IJW.Product)."),
        Regelplaats("UP017", .bericht, "Alle uitwisseling gaat met de veertien berichten (Bericht)."),
        Regelplaats("UP019", .mens, "Houding van mensen; een bericht kan niet laten zien of de jeugdige centraal stond."),
        Regelplaats(
            "UP023", .huis, "Gegevens van gezin en jeugdige worden uit het dossier overgenomen (App/Berichtenverkeer/Toewijzingsbericht)."),
        Regelplaats("UP024", .huis, "Wettelijke termijnen en gronden staan gedateerd in Kern (Norm, Verordening)."),
        Regelplaats("UP025", .bericht, "Een declaratie is per jeugdige opgebouwd (IJW.Declaratieclient)."),
        Regelplaats("UP026", .bericht, "Volumeruimte onderscheidt inspanning en output; taakgericht staat in IJW.Stand."),
        Regelplaats("UP027", .bericht, "Declaratiekeuring vergelijkt elke regel met toewijzing en contract."),
        Regelplaats(
            "UP028", .mens, "Wat partijen in een contract kiezen, leggen zij zelf vast; de tarieven komen als waarde binnen (IJW.Tarief)."),
        Regelplaats(
            "UP031", .mens,
            "Of een wijziging geleverde hulp onrechtmatig maakt, beoordelen mensen; TR385 en TR389 vangen wat te rekenen is."),
        Regelplaats("UP032", .bericht, "Verzoeken om toewijzing en wijziging zijn JW315 en JW317."),
        Regelplaats("UP037", .huis, "Een besluit heeft een eigen kenmerk (Kern/Besluit)."),
    ]
}
