// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The page at the table, and who was not heard.
enum SamenRoutes {
    private static let samen = "/dossiers/:id/analyse/samen/:wie"
    private static let nietGehoord = "/dossiers/:id/analyse/niet-gehoord/:persoon"

    static func add(to routes: Routetabel) {
        routes.get(samen, .wijzigen(.analyse)) { verzoek in
            let (tafel, begin) = try await lees(verzoek) { tafel, tx in
                (tafel, try verzoek.begin(Tafelinvoer.self, anders: AnalyseRoutes.datum(tx.vandaag), tx))
            }
            let same = Tafel(tafel.blad, tafel.wie, schrijver: verzoek.gebruiker, begin.ingevuld)
            return SamenPage(tafel: same, verzoek: verzoek, ingevuld: begin.ingevuld, bewaard: begin.bewaard).antwoord
        }
        routes.post(samen, .wijzigen(.analyse)) { verzoek in
            if let stap = verzoek.stap, stap.naam != "alles" { return try await pas(stap, verzoek) }
            do {
                return try await bewaar(verzoek, alles: verzoek.stap != nil)
            } catch Afwijzing.verouderd {
                let tafel = try await lees(verzoek) { tafel, _ in tafel }
                return SamenPage(
                    tafel: tafel, verzoek: verzoek, ingevuld: verzoek.ingevuld, conflict: SamenConflict.html(tafel, verzoek)
                ).antwoord.met(.conflict)
            }
        }
        routes.get(nietGehoord, .wijzigen(.analyse)) { verzoek in
            let (blad, stem, begin) = try await leesPersoon(verzoek) { blad, stem, tx in
                var form = Niethoorinvoer()
                form.datum = tx.vandaag
                return (blad, stem, try verzoek.begin(Niethoorinvoer.self, anders: form.ingevuld, tx))
            }
            return try formulier(blad, stem, verzoek).toon(verzoek, blad.kader, begin)
        }
        routes.post(nietGehoord, .wijzigen(.analyse)) { verzoek in try await legVast(verzoek) }
    }

    // MARK: At the table

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Tafel, LeesTx) throws -> T
    ) async throws -> T {
        let (id, wie) = try lijn(verzoek)
        return try await verzoek.lees { tx in try body(try tafel(id, wie, verzoek, tx), tx) }
    }

    private static func lijn(_ verzoek: Verzoek) throws(Afwijzing) -> (ID<Dossier>, Overwie) {
        guard let wie = Overwie(code: try verzoek.parameter("wie")) else { throw .nietGevonden }
        return (try verzoek.id(), wie)
    }

    private static func tafel(_ id: ID<Dossier>, _ wie: Overwie, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Tafel {
        let blad = try Analyseblad.lees(id, verzoek, voor: .wijzigen, tx)
        guard blad.allen.contains(wie) else { throw Afwijzing.nietGevonden }
        return Tafel(blad, wie, schrijver: verzoek.gebruiker, verzoek.ingevuld)
    }

    /// A button that changes the form and records nothing: another area, or an earlier answer in its fields.
    private static func pas(_ stap: (naam: String, waarde: String), _ verzoek: Verzoek) async throws -> Antwoord {
        let tafel = try await lees(verzoek) { tafel, _ in tafel }
        var filled = verzoek.ingevuld
        switch stap.naam {
        case "open": filled["open", default: []].append(stap.waarde)
        case "neem-over": tafel.neemOver(stap.waarde, in: &filled)
        default: throw Afwijzing.nietGevonden
        }
        return SamenPage(tafel: tafel, verzoek: verzoek, ingevuld: filled).antwoord
    }

    private static func bewaar(_ verzoek: Verzoek, alles: Bool) async throws -> Antwoord {
        let (id, wie) = try lijn(verzoek)
        return try await verzoek.verwerk(
            Tafelinvoer.self,
            opnieuw: { read in
                let tafel = try await lees(verzoek) { tafel, _ in tafel }
                return SamenPage(tafel: tafel, verzoek: verzoek, ingevuld: read.ingevuld, fouten: read.fouten).antwoord
            }
        ) { form in
            try await verzoek.schrijf(handeling: "analyse.samen") { tx in
                let tafel = try Self.tafel(id, wie, verzoek, tx)
                try form.eisPlaatsen(tafel)
                let talk = try form.gesprek(tafel, alles: alles, op: tx.vandaag)
                try AnalyseStore.legVast(talk, tafel.blad.kader.zicht, over: wie, gezien: verzoek.laatsteFeit, tx)
                return tafel.isEerste ? AnalyseURL.overzicht(id) + "?bewaard=samen" : AnalyseURL.veranderd(id, wie)
            }
        }
    }

    // MARK: Not heard

    private static func leesPersoon<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Analyseblad, Stem, LeesTx) throws -> T
    ) async throws -> T {
        let id: ID<Dossier> = try verzoek.id(), persoon: ID<Persoon> = try verzoek.id("persoon")
        return try await verzoek.lees { tx in
            let blad = try Analyseblad.lees(id, verzoek, voor: .wijzigen, tx)
            return try body(blad, try blad.stem(van: persoon), tx)
        }
    }

    private static func formulier(_ blad: Analyseblad, _ stem: Stem, _ verzoek: Verzoek) throws(Afwijzing) -> Formulierblad<Niethoorinvoer>
    {
        let persoon: ID<Persoon> = try verzoek.id("persoon")
        return NiethoorPage.blad(persoon, stem, blad)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let persoon: ID<Persoon> = try verzoek.id("persoon")
        let (blad, stem) = try await leesPersoon(verzoek) { blad, stem, _ in (blad, stem) }
        let page = NiethoorPage.blad(persoon, stem, blad)
        return try await verzoek.verwerk(Niethoorinvoer.self, opnieuw: { page.opnieuw(verzoek, blad.kader, $0) }) { form in
            try await verzoek.schrijf(handeling: "analyse.nietgehoord") { tx in
                let now = try Analyseblad.lees(blad.kader.id, verzoek, voor: .wijzigen, tx)
                let reason = try form.nietGehoord(persoon, try now.stem(van: persoon), op: tx.vandaag)
                try AnalyseStore.legVast(reason, now.kader.zicht, tx)
                return AnalyseURL.overzicht(now.kader.id) + "?bewaard=niet-gehoord"
            }
        }
    }
}

extension Analyseblad {
    /// Whose voice somebody's is; who is neither child nor parent here has no place in “Wie is gehoord?”.
    fileprivate func stem(van persoon: ID<Persoon>) throws(Afwijzing) -> Stem {
        if gezin.jeugdigen.contains(where: { $0.id == persoon }) { return .kind }
        guard ouders.contains(persoon) else { throw .nietGevonden }
        return .ouder
    }
}

extension Tafel {
    /// Puts an earlier answer in its fields: `L7:kind-1`, or `L7:conclusie`.
    func neemOver(_ waarde: String, in ingevuld: inout Ingevuld) {
        let parts = waarde.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let area = Leefgebied(rawValue: parts[0]) else { return }
        if parts[1] == "conclusie", let finding = gebied(area)?.bevinding?.inhoud {
            ingevuld[Tafelinvoer.veld(area, "conclusie")] = [finding.conclusie]
            ingevuld[Tafelinvoer.veld(area, "resultaat")] = [finding.resultaat.rawValue]
            ingevuld[Tafelinvoer.veld(area, "conclusie-nogzo")] = nil
        }
        guard let seat = plaatsen.first(where: { $0.plek.rawValue == parts[1] }), let said = bekend(area, seat.persoon)?.inhoud else {
            return
        }
        ingevuld[seat.plek.veld(area, "antwoord")] = [Tafelantwoord.anders.rawValue]
        ingevuld[seat.plek.veld(area, "krachten")] = [said.krachten]
        ingevuld[seat.plek.veld(area, "woorden")] = [said.woorden]
        ingevuld[seat.plek.veld(area, "cijfer")] = [said.cijfer.map { String($0) } ?? ""]
    }
}

extension Tafelinvoer {
    /// Words are recorded for who they were written down for: who sits somewhere on the form must belong to this family now.
    /// - Throws: `ongeldig` when somebody left the family while the form was open and something was written in their place.
    func eisPlaatsen(_ tafel: Tafel) throws(Afwijzing) {
        for (index, plek) in Tafelplek.allCases.enumerated() where plek != .professional {
            let isUsed = gebieden.contains { $0.stemmen[index].isGetypt || $0.stemmen[index].antwoord != nil }
            let seat = tafel.plaatsen.first { $0.plek == plek }?.persoon
            guard isUsed, seat?.hex != sprekers[index] else { continue }
            throw .ongeldig([
                Veldfout(
                    "", "Iemand van wie u iets opschreef, hoort niet meer bij dit gezin. Kijk bij “Gezin en netwerk” en vul dit opnieuw in."
                )
            ])
        }
    }
}
