// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One line of the table of rights: these roles may do this, through one of these relations, with one of these purposes.
package struct Rechtenregel: Sendable, Equatable {
    package let rollen: Set<Rol>
    /// Empty: no relation with a file is needed, because no file is opened.
    package let relaties: Set<Relatiesoort>
    package let doelen: Set<Doelcode>
    /// What else must be true, in words; the deed itself checks it.
    package let voorwaarde: String

    package init(_ rollen: Set<Rol>, via relaties: Set<Relatiesoort> = [], voor doelen: Set<Doelcode>, _ voorwaarde: String) {
        self.rollen = rollen
        self.relaties = relaties
        self.doelen = doelen
        self.voorwaarde = voorwaarde
    }

    func past(_ rol: Rol, _ relatie: Relatiesoort?, _ doel: Doelcode) -> Bool {
        guard rollen.contains(rol), doelen.contains(doel) else { return false }
        return relaties.isEmpty || relatie.map(relaties.contains) ?? false
    }
}

/// Who may do what: role × dated relation × purpose. `ankerpunt rechten` prints this table; the manual contains it.
package enum Rechten {
    private static let hulpverleners: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper]
    private static let vaste: Set<Relatiesoort> = [.team, .vasteContactpersoon, .waarneming]

    /// The rules for one deed, first match decides. What stands in no rule is not allowed.
    package static func regels(_ handeling: Handeling) -> [Rechtenregel] {
        switch handeling {
        case .zoeken:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider, .backoffice], voor: [.toeleiding, .bescherming],
                    "Alleen om te weten of iemand al bekend is; buiten eigen dossiers staat er niet meer dan “al bekend”.")
            ]
        case .lezen: lezen
        case .aanmaken:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider], voor: [.toeleiding, .bescherming],
                    "Eerst zoeken. Wie een dossier aanmaakt, krijgt er met zijn team een relatie mee.")
            ]
        case .wijzigen:
            [
                Rechtenregel(
                    hulpverleners, via: vaste, voor: [.toeleiding, .bescherming, .hulp],
                    "Feiten komen erbij; wat er staat wordt nooit overschreven."),
                Rechtenregel(
                    hulpverleners, via: [.consult, .noodtoegang], voor: [.toeleiding, .bescherming, .hulp],
                    "Alleen contactnotities en het eigen advies."),
            ]
        case .besluiten:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider], via: vaste, voor: [.toeleiding],
                    "Met een mandaat van het college en een SKJ- of BIG-registratie op die dag.")
            ]
        case .werkvoorraadBekijken:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider, .backoffice],
                    voor: [.toeleiding, .bescherming, .hulp, .bekostiging],
                    "Alleen dossiers waarmee een relatie loopt.")
            ]
        case .teamlijstBekijken:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider], voor: [.toeleiding, .bescherming, .hulp],
                    "Alleen het eigen team.")
            ]
        case .relatieGeven:
            [
                Rechtenregel(
                    [.teamleider], via: [.team], voor: [.toeleiding, .bescherming, .hulp],
                    "Met een reden; de ander krijgt toegang vanaf dat moment en niet eerder.")
            ]
        case .noodtoegang:
            [
                Rechtenregel(
                    [.jeugdprofessional, .gedragswetenschapper, .teamleider], voor: [.toeleiding, .bescherming, .hulp],
                    "Met een reden, hoogstens 8 uur; eindigt vanzelf en wordt nagelezen.")
            ]
        case .berichtBehandelen:
            [
                Rechtenregel(
                    [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.bekostiging],
                    "Alleen wat voor toewijzen, leveren en betalen nodig is; geen analyse, plan of notities.")
            ]
        case .contractBeheren:
            [Rechtenregel([.contractmanager], voor: [.bekostiging], "Geen dossiers.")]
        case .contractenBekijken:
            [Rechtenregel([.contractmanager, .backoffice], voor: [.bekostiging], "Geen dossiers.")]
        case .cijfersBekijken:
            [
                Rechtenregel(
                    [.teamleider, .beleidsadviseur, .contractmanager, .privacyOfficer], voor: [.controle, .toezicht, .toeleiding],
                    "Kleine aantallen zijn afgeschermd, behalve voor wie de lijst erachter mag zien.")
            ]
        case .exporteren:
            [
                Rechtenregel(
                    hulpverleners.union([.teamleider]), via: vaste, voor: [.rechten, .toeleiding, .hulp],
                    "Nooit met noodtoegang; wie wat kreeg en op welke grond wordt vastgelegd."),
                Rechtenregel([.privacyOfficer], via: [.toezicht], voor: [.rechten], "Voor een verzoek om inzage of afschrift."),
            ]
        case .vernietigen:
            [
                Rechtenregel(
                    [.privacyOfficer], via: [.toezicht], voor: [.rechten],
                    "Op verzoek of na de bewaartermijn, door twee personen; nooit met noodtoegang.")
            ]
        case .journaalBekijken:
            [Rechtenregel([.privacyOfficer], voor: [.toezicht, .rechten], "Het bekijken zelf komt ook in het journaal.")]
        case .gebruikersBeheren:
            [Rechtenregel([.functioneelBeheerder], voor: [.beheer], "Geen dossiers; niet de eigen rollen.")]
        case .instellingenBeheren:
            [Rechtenregel([.functioneelBeheerder], voor: [.beheer], "Elke instelling heeft een begindatum en een bron.")]
        }
    }

    private static var lezen: [Rechtenregel] {
        [
            Rechtenregel(
                hulpverleners.union([.teamleider]), via: vaste, voor: [.toeleiding, .bescherming, .hulp],
                "Behalve wat achter een scherm staat."),
            Rechtenregel(
                hulpverleners, via: [.consult], voor: [.toeleiding, .bescherming, .hulp],
                "Zolang het consult duurt; behalve wat achter een scherm staat."),
            Rechtenregel(
                hulpverleners.union([.teamleider]), via: [.noodtoegang], voor: [.toeleiding, .bescherming, .hulp],
                "Met een balk op elke bladzijde; behalve wat achter een scherm staat."),
            Rechtenregel(
                [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.bekostiging],
                "Alleen gezin, besluit, toewijzing en berichten."),
            Rechtenregel(
                [.privacyOfficer, .teamleider], via: [.toezicht], voor: [.toezicht, .rechten, .controle],
                "Alleen voor het onderzoek dat in de reden staat."),
        ]
    }

    /// May this be done? With the rule that says so, or the reason why not.
    package static func mag(_ handeling: Handeling, rol: Rol, relatie: Relatiesoort?, doel: Doelcode) -> Oordeel<Bool> {
        let facts = ["handeling": handeling.rawValue, "rol": rol.rawValue, "relatie": relatie?.rawValue ?? "geen", "doel": doel.rawValue]
        if let regel = regels(handeling).first(where: { $0.past(rol, relatie, doel) }) {
            return Oordeel(true, gronden: [Grond(regel: "rechten/1", bron: doel.bron, uitleg: regel.voorwaarde, feiten: facts)])
        }
        let why =
            "\(rol.label) mag dit niet: \(handeling.label.lowercased()), \(relatie?.label.lowercased() ?? "zonder relatie"), voor \(doel.rawValue)."
        return Oordeel(false, gronden: [Grond(regel: "rechten/1", bron: doel.bron, uitleg: why, feiten: facts)])
    }

    /// True when any of the roles, relations and the purpose together allow it.
    package static func mag(_ handeling: Handeling, rollen: [Rol], relaties: Set<Relatiesoort>, doel: Doelcode) -> Bool {
        let through: [Relatiesoort?] = [nil] + relaties.map { $0 }
        return rollen.contains { rol in through.contains { mag(handeling, rol: rol, relatie: $0, doel: doel).uitkomst } }
    }

    /// The whole table, one row per rule, to print.
    package static var tabel: [Rechtenrij] {
        Handeling.allCases.flatMap { handeling in
            regels(handeling).map { Rechtenrij(handeling: handeling, regel: $0) }
        }
    }
}

/// A row of the printed table, in Dutch and in a fixed order.
package struct Rechtenrij: Sendable {
    package let handeling: String
    package let rollen: [String]
    package let relaties: [String]
    package let doelen: [String]
    package let voorwaarde: String

    init(handeling: Handeling, regel: Rechtenregel) {
        self.handeling = handeling.label
        rollen = Rol.allCases.filter(regel.rollen.contains).map(\.label)
        relaties = regel.relaties.isEmpty ? ["niet nodig"] : Relatiesoort.allCases.filter(regel.relaties.contains).map(\.label)
        doelen = Doelcode.allCases.filter(regel.doelen.contains).map(\.rawValue)
        voorwaarde = regel.voorwaarde
    }
}
