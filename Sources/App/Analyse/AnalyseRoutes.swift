// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum AnalyseRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/analyse", .lezen(.analyse)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let blad = try await verzoek.lees { tx in try Analyseblad.lees(id, verzoek, tx) }
            let saved = verzoek.vraag("bewaard").flatMap { Leefgebied(rawValue: $0.uppercased()) }
            return AnalysePages.overzicht(blad, bewaard: saved, verzoek)
        }
        routes.get("/dossiers/:id/analyse/afdruk", .afdrukken(.analyse)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let blad = try await verzoek.lees(handeling: "analyse.afdrukken") { tx in try Analyseblad.lees(id, verzoek, tx) }
            return AnalyseAfdruk.pagina(blad, verzoek)
        }
        routes.get("/dossiers/:id/analyse/:gebied", .lezen(.analyse)) { verzoek in try await naarGebied(verzoek) }
        routes.get("/dossiers/:id/analyse/:gebied/:wie", .lezen(.analyse)) { verzoek in
            let plek = try Gebiedsplek(verzoek)
            let (blad, begin) = try await verzoek.lees { tx in
                let blad = try Analyseblad.lees(plek, verzoek, tx)
                return (blad, try verzoek.begin(Gebiedsinvoer.self, anders: ["datum": []].merging(datum(tx.vandaag)) { $1 }, tx))
            }
            return GebiedPage(plek: plek, blad: blad, verzoek: verzoek, ingevuld: begin.ingevuld, bewaard: begin.bewaard).antwoord
        }
        routes.post("/dossiers/:id/analyse/:gebied/:wie", .wijzigen(.analyse)) { verzoek in
            let plek = try Gebiedsplek(verzoek)
            if let stap = verzoek.stap { return try await neemOver(stap.waarde, plek, verzoek) }
            do {
                return try await bewaar(plek, verzoek)
            } catch Afwijzing.verouderd {
                return try await conflict(plek, verzoek)
            }
        }
    }

    /// The page of an area without saying about whom: the line it is mostly about.
    private static func naarGebied(_ verzoek: Verzoek) async throws -> Antwoord {
        guard let gebied = Leefgebied(rawValue: try verzoek.parameter("gebied").uppercased()) else { throw Afwijzing.nietGevonden }
        let id: ID<Dossier> = try verzoek.id()
        let blad = try await verzoek.lees { tx in try Analyseblad.lees(id, verzoek, tx) }
        return .naar(AnalyseURL.gebied(Gebiedsplek(dossier: id, gebied: gebied, wie: blad.lijnen(gebied).first ?? .gezin)))
    }

    private static func bewaar(_ plek: Gebiedsplek, _ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(
            Gebiedsinvoer.self, opnieuw: { read in try await opnieuw(plek, verzoek, read.ingevuld, read.fouten) }
        ) { form in
            try await verzoek.schrijf(handeling: "analyse.vastleggen") { tx in
                let blad = try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx)
                let known = Set(blad.feiten.beeld(plek.gebied, plek.wie)?.feiten ?? [])
                let talk = try form.gesprek(plek.gebied, sprekers: blad.sprekers(plek.wie), bekend: known, op: tx.vandaag)
                try AnalyseStore.legVast(talk, blad.kader.zicht, over: plek.wie, gezien: verzoek.laatsteFeit, tx)
                return AnalyseURL.overzicht(plek.dossier) + "?bewaard=" + plek.gebied.rawValue.lowercased()
            }
        }
    }

    private static func opnieuw(
        _ plek: Gebiedsplek, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout] = []
    ) async throws -> Antwoord {
        let blad = try await verzoek.lees { tx in try Analyseblad.lees(plek, verzoek, tx) }
        return GebiedPage(plek: plek, blad: blad, verzoek: verzoek, ingevuld: ingevuld, fouten: fouten).antwoord
    }

    /// The button at an earlier answer: the same page with that answer in its field.
    private static func neemOver(_ veld: String, _ plek: Gebiedsplek, _ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await verzoek.lees { tx in try Analyseblad.lees(plek, verzoek, tx) }
        var filled = verzoek.ingevuld
        if let text = blad.vorige(plek, door: verzoek.gebruiker.raw).tekst(veld) { filled[veld] = [text] }
        return GebiedPage(plek: plek, blad: blad, verzoek: verzoek, ingevuld: filled).antwoord
    }

    /// Somebody else wrote here meanwhile: what they wrote beside what was typed, and the form with everything in it.
    private static func conflict(_ plek: Gebiedsplek, _ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await verzoek.lees { tx in try Analyseblad.lees(plek, verzoek, tx) }
        let both = GebiedConflict.html(plek, blad, verzoek)
        return GebiedPage(plek: plek, blad: blad, verzoek: verzoek, ingevuld: verzoek.ingevuld, conflict: both).antwoord.met(.conflict)
    }

    static func datum(_ dag: Datum, _ veld: String = "datum") -> Ingevuld {
        ["\(veld).dag": [String(dag.dag)], "\(veld).maand": [String(dag.maand)], "\(veld).jaar": [String(dag.jaar)]]
    }
}

extension Analyseblad {
    /// The page of one leefgebied; a child outside this family is not found.
    static func lees(_ plek: Gebiedsplek, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, _ tx: LeesTx) throws -> Analyseblad {
        let blad = try lees(plek.dossier, verzoek, voor: handeling, tx)
        guard blad.allen.contains(plek.wie) else { throw Afwijzing.nietGevonden }
        return blad
    }
}
