// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What stands around every page of a file: who it is about, what to mind, where else to go. Read in the page's own transaction.
struct Dossierkader: Sendable {
    let zicht: Zicht
    let gezin: Gezin
    private(set) var balk: Identiteitsbalk

    static func lees(
        _ dossier: ID<Dossier>, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, alsMeelezer: Bool = false, _ tx: LeesTx
    ) throws -> Dossierkader {
        let zicht = try Zicht.op(dossier, verzoek.bezoek, voor: handeling, alsMeelezer: alsMeelezer, tx)
        let gezin = try GezinStore.gezin(zicht, tx)
        return Dossierkader(zicht: zicht, gezin: gezin, balk: try balk(zicht, gezin, tx))
    }

    /// Whether this person may see a file, and this sheet of it: asked before a list names it.
    static func isTeZien(_ dossier: ID<Dossier>, _ blad: Veldklasse, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Bool {
        let bezoek = verzoek.bezoek
        let found = Set(try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx).keys)
        guard Rechten.mag(.lezen, op: blad, rollen: bezoek.rollen, relaties: found, doel: tx.doelcode) else { return false }
        guard let shared = try Zicht.gedeeld(found, dossier, bezoek, tx) else { return true }
        return shared.contains(blad)
    }

    var id: ID<Dossier> { zicht.dossier }

    /// For paper that goes to somebody of the family: what is secret or a warning for colleagues is not on it.
    var zonderVlaggen: Dossierkader {
        var result = self
        result.balk.vlaggen = []
        return result
    }

    /// Emergency access says so on every page of the file, with the way to end it.
    var banners: [Kopregel.Banner] {
        guard let end = zicht.noodtoegangTot else { return [] }
        return [
            Kopregel.Banner(
                .noodtoegang,
                "<p>Noodtoegang tot \(end.kloktijd) uur. Dit wordt nagelezen. <a href=\"\(Dossierblad.toegang.pad(id))\">Beëindigen</a></p>"
            )
        ]
    }

    private static func balk(_ zicht: Zicht, _ gezin: Gezin, _ tx: LeesTx) throws -> Identiteitsbalk {
        let relaties = try RelatieStore.relaties(zicht.dossier, tx)
        let contact = try relaties.vasteContactpersoon(op: tx.nu).flatMap { try BeheerStore.medewerker($0, tx)?.naam }
        return Identiteitsbalk(
            gezin: gezin.titel, pad: GezinURL.dossier(zicht.dossier),
            kinderen: gezin.jeugdigen.map {
                Identiteitsbalk.Kind($0.naam.aanspreek, leeftijd: $0.gegevens.geboortedatum?.leeftijd(op: tx.vandaag)?.lowerBound)
            },
            gezag: gezag(gezin, op: tx.vandaag), contactpersoon: contact, vlaggen: try vlaggen(zicht, gezin, tx),
            waarom: waarom(zicht))
    }

    private static func waarom(_ zicht: Zicht) -> String? {
        if let end = zicht.noodtoegangTot { return "noodtoegang, tot \(end.kloktijd) uur; dit wordt nagelezen" }
        return Relatiesoort.allCases.filter(zicht.relaties.contains).map { $0.label.lowercased() }.first
    }

    /// One entry when all children have the same gezag; else one per child.
    private static func gezag(_ gezin: Gezin, op dag: Datum) -> [Identiteitsbalk.Gezag] {
        let entries = gezin.jeugdigen.map { child -> (String, Identiteitsbalk.Gezag) in
            guard let known = gezin.gezagsbeeld(child.id, op: dag) else {
                return (
                    child.naam.aanspreek,
                    Identiteitsbalk.Gezag(
                        wie: child.levensstaat?.leven == .ongeboren ? "geen, nog niet geboren" : "geen, 18 jaar of ouder", bron: "", op: nil
                    )
                )
            }
            let fact = gezin.gezag(over: child.id, op: dag)?.inhoud
            let names = known.houders.map { gezin.naam($0) }
            let who = names.isEmpty ? (fact?.gezagsoort.label ?? "nog niet uitgezocht") : Woorden.opsomming(names)
            return (child.naam.aanspreek, Identiteitsbalk.Gezag(wie: who, bron: fact?.herkomst.label ?? "", op: fact?.gezienOp))
        }
        guard Set(entries.map(\.1)).count > 1 else { return entries.first.map { [$0.1] } ?? [] }
        return entries.map { Identiteitsbalk.Gezag(wie: "\($0.0): \($0.1.wie)", bron: $0.1.bron, op: $0.1.op) }
    }

    private static func vlaggen(_ zicht: Zicht, _ gezin: Gezin, _ tx: LeesTx) throws -> [Teken] {
        let safety = try BeschermingStore.vlaggen(zicht, tx).map {
            Teken("\($0.inhoud.tekst) (herzien vóór \(Woorden.datum($0.inhoud.herzienOp)))", .letOp)
        }
        let secrets = zicht.schermen.geheimen.map { Teken("\($0.wat.label) \(gezin.naam($0.persoon)) geheim", .gevaar) }
        let plans = try App.kamers.compactMap { $0 as? any Kaderkamer.Type }.flatMap { try $0.tekens(zicht, tx) }
        let kept = try BeschermingStore.bewaarplichten(zicht.dossier, tx).map {
            Teken("Blijft bewaard: \($0.inhoud.reden.label.lowercased())")
        }
        return safety + plans + secrets + kept
    }
}

/// A later room that has something to say above every page of a file.
protocol Kaderkamer: Kamer {
    /// - Returns: only what this reader may see.
    static func tekens(_ zicht: Zicht, _ tx: LeesTx) throws -> [Teken]
}

/// The pages of a file, in the order of the side navigation.
enum Dossierblad: CaseIterable {
    case overzicht, hulpvragen, gezin, contacten, documenten, analyse, plan, besluit, hulp, toestemming, toegang, verzoeken

    var label: String {
        switch self {
        case .overzicht: "Overzicht"
        case .hulpvragen: "Hulpvragen"
        case .gezin: "Gezin en netwerk"
        case .contacten: "Contacten"
        case .documenten: "Documenten"
        case .analyse: "Analyse"
        case .plan: "Gezinsplan"
        case .besluit: "Afweging en besluit"
        case .hulp: "Hulp"
        case .toestemming: "Toestemming en delen"
        case .toegang: "Wie mag en wie keek"
        case .verzoeken: "Verzoeken en bewaren"
        }
    }

    /// The class of data it shows: what the table of rights speaks of.
    var klasse: Veldklasse {
        switch self {
        case .overzicht: .overzicht
        case .documenten: .documenten
        case .hulpvragen: .hulpvraag
        case .gezin: .gezin
        case .contacten: .contacten
        case .analyse: .analyse
        case .plan: .plan
        case .besluit: .besluit
        case .hulp: .hulp
        case .toestemming: .toestemming
        case .toegang: .toegang
        case .verzoeken: .verzoeken
        }
    }

    func pad(_ id: ID<Dossier>) -> String {
        let base = GezinURL.dossier(id)
        return switch self {
        case .overzicht: base
        case .hulpvragen: base + "/hulpvragen"
        case .gezin: base + "/gezin"
        case .contacten: base + "/contacten"
        case .documenten: base + "/documenten"
        case .analyse: base + "/analyse"
        case .plan: base + "/plan"
        case .besluit: base + "/besluit"
        case .hulp: base + "/hulp"
        case .toestemming: base + "/toestemming"
        case .toegang: base + "/toegang"
        case .verzoeken: base + "/verzoeken"
        }
    }
}

extension Verzoek {
    /// The purpose with which this person reads the family of a file, by role.
    private var roldoel: Doel {
        let helpers: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper, .teamleider]
        if !helpers.isDisjoint(with: bezoek.rollen) { return .toeleiding }
        return bezoek.rollen.contains(.backoffice) ? .bekostiging : .toezicht
    }

    /// The purpose with which this person reads this file: supervision when that is the only relation there is.
    func leesdoel(_ dossier: ID<Dossier>) async throws -> Doel {
        guard !bezoek.rollen.filter({ $0 == .teamleider || $0 == .privacyOfficer }).isEmpty else { return roldoel }
        let relations = try await lees { tx in
            try RelatieStore.soorten(gebruiker, teams: bezoek.teams, dossier: dossier, tx)
        }
        return Set(relations.keys) == [.toezicht] ? .toezicht : roldoel
    }

    /// Where who may not see the overview of a file can begin: the first sheet that was shared with them.
    func eersteGedeelde(_ dossier: ID<Dossier>) async throws -> String? {
        let bezoek = self.bezoek
        return try await lees { tx in
            let found = try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx)
            let shared = try Zicht.gedeeld(Set(found.keys), dossier, bezoek, tx) ?? []
            return Dossierblad.allCases.first { shared.contains($0.klasse) }?.pad(dossier)
        }
    }

    /// A page of a file: identity bar, side navigation, content, what stands beside it.
    /// - Parameter isBrief: it goes to somebody as it is: nobody's statement stands under it.
    func dossierpagina(
        _ titel: String, _ kader: Dossierkader, blad: Dossierblad, fouten: [Veldfout] = [], naast: HTML = HTML(), isBrief: Bool = false,
        _ inhoud: HTML
    ) -> Antwoord {
        let items = Dossierblad.allCases.filter { kader.zicht.magBlad($0.klasse) }.map {
            Kopregel.Menupunt($0.label, $0.pad(kader.id), isHier: $0 == blad)
        }
        return pagina(
            titel, indeling: .dossier(kader.balk, zij: Zijnavigatie(items), naast: naast), fouten: fouten, banners: kader.banners,
            "\(inhoud)\(isBrief ? nil : verklaringen(kader, blad))")
    }

    /// What clients want to have said about this part of the file stands on it, on paper too (Jeugdwet 7.3.8).
    private func verklaringen(_ kader: Dossierkader, _ blad: Dossierblad) -> HTML? {
        guard blad != .verzoeken else { return nil }
        let said = kader.gezin.verklaringen.filter { $0.inhoud.over == blad.klasse }
        guard !said.isEmpty else { return nil }
        let shields = kader.zicht.schermen
        let (open, screened) = (said.filter { shields.toontBuiten($0) }, said.filter { !shields.toontBuiten($0) })
        func html(_ facts: [Feit<Clientverklaring>]) -> HTML { facts.map { Verklaringblok.html($0, kader.gezin) }.joined() }
        // What is kept from somebody of the family stays on the screen: paper goes from hand to hand.
        return """
            \(open.isEmpty ? nil : HTML.kop2("Verklaring van de cliënt") + html(open))\
            \(screened.isEmpty ? nil : "<div class=\"geen-druk\">\(HTML.kop2("Verklaring achter een scherm"))\(html(screened))</div>\n" as HTML)
            """
    }
}

extension Dossierkader {
    /// "Geheim: adres en telefoonnummer van Noor en Sem." Nil: nothing is a secret here.
    var geheimzin: String? {
        let parts = zicht.schermen.geheimenPerSoort.map { $0.wat.van(Woorden.opsomming($0.van.map(gezin.naam))) }
        return parts.isEmpty ? nil : "Geheim: \(parts.joined(separator: "; "))."
    }
}
