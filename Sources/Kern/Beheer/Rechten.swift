// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One line of the table of rights: these roles may do this, through one of these relations, with one of these purposes, to these
/// classes of data.
package struct Rechtenregel: Sendable, Equatable {
    package let rollen: Set<Rol>
    /// Empty: no relation with a file is needed, because no file is opened.
    package let relaties: Set<Relatiesoort>
    package let doelen: Set<Doelcode>
    package let klassen: Set<Veldklasse>
    /// What else must be true, in words; the deed itself checks it.
    package let voorwaarde: String

    package init(
        _ rollen: Set<Rol>, via relaties: Set<Relatiesoort> = [], voor doelen: Set<Doelcode>, op klassen: [Veldklasse],
        _ voorwaarde: String
    ) {
        self.rollen = rollen
        self.relaties = relaties
        self.doelen = doelen
        self.klassen = Set(klassen)
        self.voorwaarde = voorwaarde
    }

    /// - Parameter klasse: nil asks whether it may be done to anything at all.
    func past(_ rol: Rol, _ relatie: Relatiesoort?, _ doel: Doelcode, _ klasse: Veldklasse?) -> Bool {
        guard rollen.contains(rol), doelen.contains(doel), klasse.map(klassen.contains) ?? true else { return false }
        return relaties.isEmpty || relatie.map(relaties.contains) ?? false
    }
}

/// Who may do what: role × dated relation × purpose × class of data. `ankerpunt rechten` prints this table; `docs/rechten.md` is made
/// from it.
package enum Rechten {
    static let hulpverleners: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper]
    static let uitvoering: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper, .teamleider]
    /// Relations through which a file is one's own work.
    package static let vaste: Set<Relatiesoort> = [.team, .vasteContactpersoon, .waarneming]
    private static let hulpdoelen: Set<Doelcode> = [.toeleiding, .bescherming, .hulp]

    /// The rules for one deed, first match decides. What stands in no rule is not allowed.
    package static func regels(_ handeling: Handeling) -> [Rechtenregel] { opgesteld[handeling] ?? [] }

    /// Made once: asked many times for every page.
    private static let opgesteld = Dictionary(uniqueKeysWithValues: Handeling.allCases.map { ($0, stelOp($0)) })

    private static func stelOp(_ handeling: Handeling) -> [Rechtenregel] {
        switch handeling {
        case .lezen: lezen
        case .wijzigen: wijzigen
        case .besluiten, .brievenVersturen, .bestellen, .relatieGeven, .noodtoegang, .exporteren, .meenemen, .vernietigen,
            .berichtBehandelen:
            opDossiers(handeling)
        case .zoeken, .aanmaken, .werkvoorraadBekijken, .teamlijstBekijken: lijsten(handeling)
        case .berichtcijfersBekijken:
            [
                Rechtenregel(
                    [.backoffice, .contractmanager, .functioneelBeheerder], voor: [.bekostiging], op: [.cijfers],
                    "Geen dossiers en geen namen: aantallen, codes en dagen per aanbieder.")
            ]
        case .contractBeheren:
            [Rechtenregel([.contractmanager], voor: [.bekostiging], op: [.contract], "Geen dossiers.")]
        case .contractenBekijken:
            [Rechtenregel([.contractmanager, .backoffice], voor: [.bekostiging], op: [.contract], "Geen dossiers.")]
        case .binnenkomstBehandelen:
            [
                Rechtenregel(
                    uitvoering, voor: [.toeleiding], op: [.binnenkomst],
                    "Tot iemand het oppakt voor elk team; daarna voor wie het oppakte en de teamleider van dat team.")
            ]
        case .kaartBeheren:
            [
                Rechtenregel(
                    [.teamleider, .beleidsadviseur], voor: [.beheer], op: [.kaart],
                    "Geen dossiers. Lezen mag iedereen, ook zonder aanmelden; een partner stelt wijzigingen voor.")
            ]
        case .vindplaatsenBekijken:
            [
                Rechtenregel(
                    uitvoering.union([.beleidsadviseur]), voor: [.beheer, .toeleiding], op: [.vindplaats],
                    "Geen dossiers: scholen, praktijken en opvang, en mensen in hun werk.")
            ]
        case .vindplaatsenBeheren:
            [
                Rechtenregel(
                    [.teamleider, .beleidsadviseur], voor: [.beheer], op: [.vindplaats],
                    "Geen dossiers; de teamleider alleen voor het eigen team.")
            ]
        case .groepenBekijken:
            [
                Rechtenregel(
                    uitvoering, voor: [.toeleiding, .hulp], op: [.groepen],
                    "Wie meedoet staat er alleen bij voor wie dat dossier mag zien; verder een aantal.")
            ]
        case .groepenBeheren:
            [Rechtenregel(uitvoering, voor: [.toeleiding, .hulp], op: [.groepen], "Alleen voor het eigen team.")]
        case .cijfersBekijken:
            [
                Rechtenregel(
                    [.teamleider, .beleidsadviseur, .contractmanager, .privacyOfficer], voor: [.controle, .toezicht, .toeleiding],
                    op: [.cijfers], "Kleine aantallen zijn afgeschermd, behalve voor wie de lijst erachter mag zien.")
            ]
        case .journaalBekijken:
            [
                Rechtenregel(
                    [.privacyOfficer], voor: [.toezicht, .rechten], op: [.journaal],
                    "Een persoon of medewerker opzoeken, nalezen, steekproeven en datalekken; nooit over zichzelf. Ook dit bekijken staat "
                        + "in het journaal.")
            ]
        case .bewarenUitvoeren:
            [
                Rechtenregel(
                    [.informatiebeheerder, .privacyOfficer], voor: [.rechten], op: [.bewaren],
                    "Geen dossiers: alleen kenmerken, soorten en dagen. De een maakt de lijst, een ander keurt haar goed.")
            ]
        case .gebruikersBeheren:
            [Rechtenregel([.functioneelBeheerder], voor: [.beheer], op: [.gebruikers], "Geen dossiers; niet de eigen rollen.")]
        case .herstelBevestigen:
            [
                Rechtenregel(
                    [.functioneelBeheerder, .privacyOfficer, .teamleider], voor: [.beheer], op: [.gebruikers],
                    "Nooit wie het vroeg, nooit over zichzelf; de teamleider alleen voor het eigen team.")
            ]
        case .instellingenBeheren:
            [
                Rechtenregel(
                    [.functioneelBeheerder], voor: [.beheer], op: [.instellingen], "Elke instelling heeft een begindatum en een bron.")
            ]
        case .eigen:
            [
                Rechtenregel(
                    Set(Rol.allCases), voor: [.beheer, .hulp, .toeleiding], op: [.eigen],
                    "Alleen de eigen aanmelding, sessies en bewaarde teksten, en deze tabel.")
            ]
        }
    }

    private static var lezen: [Rechtenregel] {
        let alles = Veldklasse.vanDossier
        return [
            Rechtenregel(uitvoering, via: vaste, voor: hulpdoelen, op: alles, "Behalve wat achter een scherm staat."),
            Rechtenregel(
                hulpverleners, via: [.consult], voor: hulpdoelen, op: alles,
                "Zolang het meedenken duurt, en alleen de bladen die daarbij zijn gedeeld; behalve wat achter een scherm staat."),
            Rechtenregel(
                [.gedragswetenschapper, .teamleider], via: [.supervisie], voor: hulpdoelen, op: alles,
                "Zolang de werkbegeleiding duurt; behalve wat achter een scherm staat."),
            Rechtenregel(
                uitvoering, via: [.noodtoegang], voor: hulpdoelen, op: alles,
                "Met een balk op elke bladzijde; behalve wat achter een scherm staat."),
            Rechtenregel(
                [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.bekostiging], op: backoffice,
                "Alleen gezin, hulp, toewijzing en berichten; geen vraag, analyse, plan of notities."),
            Rechtenregel(
                [.privacyOfficer, .teamleider], via: [.toezicht], voor: [.toezicht, .rechten, .controle], op: toezicht,
                "Alleen voor het onderzoek dat in de reden staat."),
            Rechtenregel(
                uitvoering, via: vaste.union([.consult, .supervisie]), voor: [.rechten], op: [.verzoeken],
                "Verzoeken van cliënten; bij meedenken alleen als dit blad is gedeeld."),
        ]
    }

    private static let backoffice: [Veldklasse] = [.overzicht, .gezin, .bescherming, .hulp, .toegang]
    private static let toezicht: [Veldklasse] = [.overzicht, .gezin, .bescherming, .contacten, .toegang, .toestemming, .verzoeken]

    private static var wijzigen: [Rechtenregel] {
        [
            Rechtenregel(
                hulpverleners, via: vaste, voor: hulpdoelen, op: Veldklasse.vanDossier,
                "Feiten komen erbij; wat er staat wordt nooit overschreven."),
            Rechtenregel(
                uitvoering, via: vaste, voor: [.rechten], op: [.verzoeken],
                "Verzoeken en verklaringen van cliënten vastleggen en beantwoorden; een tweede collega kijkt het na. Bewaren wegens een zaak "
                    + "(beëindigen doet de privacy officer)."),
            Rechtenregel(
                [.privacyOfficer], via: [.toezicht], voor: [.rechten], op: [.verzoeken],
                "Verzoeken van cliënten behandelen of toetsen. Bewaren wegens een zaak, en dat beëindigen."),
            Rechtenregel(hulpverleners, via: [.consult, .noodtoegang], voor: hulpdoelen, op: [.contacten], "Alleen contactnotities."),
            Rechtenregel(
                hulpverleners, via: [.consult], voor: hulpdoelen, op: [.analyse],
                "Alleen het antwoord op de eigen vraag om mee te kijken."),
            Rechtenregel([.gedragswetenschapper], via: [.supervisie], voor: hulpdoelen, op: [.contacten], "Alleen contactnotities."),
        ]
    }

    private static func opDossiers(_ handeling: Handeling) -> [Rechtenregel] {
        switch handeling {
        case .besluiten:
            [
                Rechtenregel(
                    uitvoering, via: vaste, voor: [.toeleiding], op: [.besluit],
                    "Met een mandaat van het college en een SKJ- of BIG-registratie op die dag.")
            ]
        case .brievenVersturen:
            [
                Rechtenregel(
                    uitvoering, via: vaste, voor: [.toeleiding], op: [.besluit], "Wat besloten is en nog niet verstuurd."),
                Rechtenregel(
                    [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.toeleiding], op: [.besluit],
                    "Alleen de brief zoals hij weggaat: niet de aanvraag, de afweging of het bewijs. Geen brief bij een geheime verblijfplaats "
                        + "of achter een scherm: die staan er niet."),
            ]
        case .bestellen:
            [
                Rechtenregel(
                    hulpverleners, via: vaste, voor: [.toeleiding], op: [.hulp],
                    "Wat besloten is, of met spoed is voorgelegd; zonder dat alleen vrij toegankelijke hulp."),
                Rechtenregel(
                    [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.bekostiging], op: [.hulp], "Alleen wat besloten is."),
            ]
        case .relatieGeven:
            [
                Rechtenregel(
                    [.teamleider], via: [.team], voor: hulpdoelen, op: [.toegang, .werklijst],
                    "Met een reden; de ander krijgt toegang vanaf dat moment en niet eerder. Wie wat mag geven staat in de tabel eronder."),
                Rechtenregel(
                    hulpverleners, via: [.vasteContactpersoon, .waarneming], voor: hulpdoelen, op: [.toegang],
                    "Alleen meedenken vragen, of het dossier overdragen binnen het eigen team."),
            ]
        case .noodtoegang:
            [
                Rechtenregel(
                    uitvoering, voor: hulpdoelen, op: [.toegang], "Met een reden, hoogstens 8 uur; eindigt vanzelf en wordt nagelezen.")
            ]
        case .exporteren:
            [
                Rechtenregel(
                    uitvoering, via: vaste, voor: [.rechten, .toeleiding, .hulp], op: Veldklasse.vanDossier,
                    "Nooit met noodtoegang; wie wat kreeg en op welke grond wordt vastgelegd."),
                Rechtenregel(
                    [.privacyOfficer], via: [.toezicht], voor: [.rechten], op: Veldklasse.vanDossier,
                    "Voor een verzoek om inzage of afschrift."),
            ]
        case .meenemen:
            [
                Rechtenregel(
                    hulpverleners, via: vaste, voor: [.toeleiding], op: [.werklijst],
                    "Alleen eigen werk, hoogstens zes gezinnen en een dag, verzegeld; geen adressen en niets wat voor iemand achter een "
                        + "scherm staat. Nooit met noodtoegang of bij meedenken.")
            ]
        case .vernietigen:
            [
                Rechtenregel(
                    [.privacyOfficer], via: [.toezicht], voor: [.rechten], op: Veldklasse.vanDossier,
                    "Op verzoek of na de bewaartermijn, door twee personen; nooit met noodtoegang.")
            ]
        default:
            [
                Rechtenregel(
                    [.backoffice], via: [.team, .waarneming, .bekostiging], voor: [.bekostiging], op: [.bericht, .hulp],
                    "Alleen wat voor toewijzen, leveren en betalen nodig is; geen analyse, plan of notities.")
            ]
        }
    }

    private static func lijsten(_ handeling: Handeling) -> [Rechtenregel] {
        switch handeling {
        case .zoeken:
            [
                Rechtenregel(
                    uitvoering.union([.backoffice]), voor: [.toeleiding, .bescherming], op: [.bekendheid],
                    "Alleen om te weten of iemand al bekend is; buiten eigen dossiers staat er niet meer dan “al bekend”.")
            ]
        case .aanmaken:
            [
                Rechtenregel(
                    uitvoering, voor: [.toeleiding, .bescherming], op: [.bekendheid],
                    "Eerst zoeken. Wie een dossier aanmaakt, krijgt er met zijn team een relatie mee.")
            ]
        case .werkvoorraadBekijken:
            [
                Rechtenregel(
                    uitvoering.union([.backoffice]), voor: [.toeleiding, .bescherming, .hulp, .bekostiging], op: [.werklijst],
                    "Alleen dossiers waarmee een relatie loopt.")
            ]
        default:
            [Rechtenregel(uitvoering, voor: hulpdoelen, op: [.werklijst], "Alleen het eigen team.")]
        }
    }

    /// May this be done? With the rule that says so, or the reason why not.
    /// - Parameter klasse: what it is done to; nil: anything at all.
    package static func mag(
        _ handeling: Handeling, op klasse: Veldklasse? = nil, rol: Rol, relatie: Relatiesoort?, doel: Doelcode
    ) -> Oordeel<Bool> {
        let facts = ["handeling": handeling.rawValue, "rol": rol.rawValue, "relatie": relatie?.rawValue ?? "geen", "doel": doel.rawValue]
        if let regel = regels(handeling).first(where: { $0.past(rol, relatie, doel, klasse) }) {
            return Oordeel(true, gronden: [Grond(regel: "rechten/1", bron: doel.bron, uitleg: regel.voorwaarde, feiten: facts)])
        }
        let why =
            "\(rol.label) mag dit niet: \(handeling.label.lowercased()), \(relatie?.label.lowercased() ?? "zonder relatie"), voor \(doel.rawValue)."
        return Oordeel(false, gronden: [Grond(regel: "rechten/1", bron: doel.bron, uitleg: why, feiten: facts)])
    }

    /// True when any of the roles, relations and the purpose together allow it.
    package static func mag(
        _ handeling: Handeling, op klasse: Veldklasse? = nil, rollen: [Rol], relaties: Set<Relatiesoort>, doel: Doelcode
    ) -> Bool {
        let through: [Relatiesoort?] = [nil] + relaties.map { $0 }
        return regels(handeling).contains { regel in
            rollen.contains { rol in through.contains { regel.past(rol, $0, doel, klasse) } }
        }
    }

    /// May somebody with these roles ever do this, through whatever relation and for whatever purpose? Asked before a route is run:
    /// who may never, gets the same answer as for a page that is not there.
    package static func magOoit(_ recht: Recht, rollen: [Rol]) -> Bool {
        let deeds: Set<Handeling> = Veldklasse.vanDossier.contains(recht.klasse) ? [recht.handeling, .lezen] : [recht.handeling]
        return deeds.contains { deed in
            regels(deed).contains { $0.klassen.contains(recht.klasse) && !$0.rollen.isDisjoint(with: rollen) }
        }
    }

    /// The whole table, one row per rule, to print.
    package static var tabel: [Rechtenrij] {
        Handeling.allCases.flatMap { handeling in
            regels(handeling).map { Rechtenrij(handeling: handeling, regel: $0) }
        }
    }
}

/// A row of the printed table, in Dutch and in a fixed order.
package struct Rechtenrij: Sendable, Codable {
    package let handeling: String
    package let rollen: [String]
    package let relaties: [String]
    package let doelen: [String]
    package let klassen: [String]
    package let voorwaarde: String

    init(handeling: Handeling, regel: Rechtenregel) {
        self.handeling = handeling.label
        rollen = Rol.allCases.filter(regel.rollen.contains).map(\.label)
        relaties = regel.relaties.isEmpty ? ["niet nodig"] : Relatiesoort.allCases.filter(regel.relaties.contains).map(\.label)
        doelen = Doelcode.allCases.filter(regel.doelen.contains).map(\.rawValue)
        klassen = Veldklasse.allCases.filter(regel.klassen.contains).map(\.label)
        voorwaarde = regel.voorwaarde
    }
}
