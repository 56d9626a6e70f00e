// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One person in a file: who it is, where, how to reach, in which roles. A correction names what it replaces.
enum PersoonRoutes {
    static func add(to routes: Routetabel, _ index: Naamindex) {
        routes.get("/dossiers/:id/gezin/mensen/:persoon", .lezen(.gezin)) { verzoek in
            let (frame, card) = try await persoon(verzoek, voor: .lezen)
            let joined = try await verzoek.lees(doel: verzoek.leesdoel(frame.id), handeling: "persoon.inzien") { tx in
                try Samengevoegd.lees(card.id, tx)
            }
            return PersoonPages.persoon(card, frame, verzoek, samen: joined)
        }
        routes.get("/dossiers/:id/gezin/mensen/:persoon/geheim-adres", .lezen(.gezin)) { verzoek in
            let (frame, card) = try await persoon(verzoek, voor: .lezen)
            return PersoonPages.vraagAdres(card, frame, verzoek)
        }
        routes.post("/dossiers/:id/gezin/mensen/:persoon/geheim-adres", .lezen(.gezin)) { verzoek in
            let (frame, card) = try await persoon(verzoek, voor: .lezen, handeling: "geheim-adres.inzien")
            return PersoonPages.toonAdres(card, frame, verzoek)
        }
        Gegevensblad.add(to: routes, index)
    }

    /// The person, if they take part in this file.
    static func persoon(
        _ verzoek: Verzoek, voor recht: Handeling, handeling: String = "persoon.inzien"
    ) async throws -> (Dossierkader, Persoonskaart) {
        let id: ID<Dossier> = try verzoek.id()
        let persoon: ID<Persoon> = try verzoek.id("persoon")
        let doel = try await recht == .lezen ? verzoek.leesdoel(id) : .toeleiding
        return try await verzoek.lees(doel: doel, handeling: handeling) { tx in
            let frame = try Dossierkader.lees(id, verzoek, voor: recht, tx)
            guard let card = frame.gezin.personen[persoon] else { throw Afwijzing.nietGevonden }
            tx.getoond(.persoon(persoon))
            return (frame, card)
        }
    }
}

/// A fact about a person that is edited on a page of its own: the four of them work alike.
protocol Persoonsblad: Invoer {
    associatedtype Inhoud: Feitinhoud
    static var deel: String { get }
    static func titel(_ kaart: Persoonskaart) -> String
    static func feit(_ kaart: Persoonskaart) -> Feit<Inhoud>?
    /// Shows where the person is: when that is secret the form starts empty.
    static var isVindplaats: Bool { get }
    init(kaart: Persoonskaart)
    /// Answers that are known only with the family.
    static func keuzes(_ kaart: Persoonskaart, _ gezin: Gezin) -> [String: [Keuze]]
    func legVast(_ kaart: Persoonskaart, _ tx: SchrijfTx) throws
}

extension Persoonsblad {
    static func keuzes(_ kaart: Persoonskaart, _ gezin: Gezin) -> [String: [Keuze]] { [:] }
}

extension Gegevensinvoer: Persoonsblad {
    static var deel: String { "gegevens" }
    static var isVindplaats: Bool { false }
    static func titel(_ kaart: Persoonskaart) -> String { "Gegevens van \(kaart.naam.aanspreek)" }
    static func feit(_ kaart: Persoonskaart) -> Feit<Persoonsgegevens>? { kaart.gegevensfeit }
    init(kaart: Persoonskaart) { self.init(kaart.gegevens) }
    func legVast(_ kaart: Persoonskaart, _ tx: SchrijfTx) throws {
        try PersoonStore.legVast(gegevens(na: kaart.gegevens), vervangt: kaart.feit, tx)
    }
}

extension Adresinvoer: Persoonsblad {
    static var deel: String { "adres" }
    static var isVindplaats: Bool { true }
    static func titel(_ kaart: Persoonskaart) -> String { "Adres van \(kaart.naam.aanspreek)" }
    static func feit(_ kaart: Persoonskaart) -> Feit<Adres>? { kaart.adresfeit }
    init(kaart: Persoonskaart) { self.init(kaart.adres, sinds: nil) }
    func legVast(_ kaart: Persoonskaart, _ tx: SchrijfTx) throws {
        for person in [kaart.id] + ook.compactMap({ ID($0) }) { try PersoonStore.legVast(adres(person), van: sinds ?? tx.vandaag, tx) }
    }

    /// The rest of the family, but for who is known to live elsewhere.
    static func keuzes(_ kaart: Persoonskaart, _ gezin: Gezin) -> [String: [Keuze]] {
        var seen: Set<ID<Persoon>> = [kaart.id]
        let others = gezin.deelnames(.gezin).filter { $0.inhoud.wonen != .elders && seen.insert($0.inhoud.persoon).inserted }
        return [
            "ook": others.map { Keuze($0.inhoud.persoon.hex, "\(gezin.naam($0.inhoud.persoon)) (\($0.inhoud.rol.label.lowercased()))") }
        ]
    }
}

extension Bereikinvoer: Persoonsblad {
    static var deel: String { "bereikbaarheid" }
    static var isVindplaats: Bool { true }
    static func titel(_ kaart: Persoonskaart) -> String { "\(kaart.naam.aanspreek) bereiken" }
    static func feit(_ kaart: Persoonskaart) -> Feit<Bereikbaarheid>? { kaart.bereikfeit }
    init(kaart: Persoonskaart) { self.init(kaart.bereikbaarheid) }
    func legVast(_ kaart: Persoonskaart, _ tx: SchrijfTx) throws { try PersoonStore.legVast(bereikbaarheid(kaart.id), tx) }
}

extension Levensinvoer: Persoonsblad {
    static var deel: String { "leven" }
    static var isVindplaats: Bool { false }
    static func titel(_ kaart: Persoonskaart) -> String { "Geboren en overleden: \(kaart.naam.aanspreek)" }
    static func feit(_ kaart: Persoonskaart) -> Feit<Levensstaat>? { kaart.levensfeit }
    init(kaart: Persoonskaart) { self.init(kaart.levensstaat) }
    func legVast(_ kaart: Persoonskaart, _ tx: SchrijfTx) throws { try PersoonStore.legVast(levensstaat(kaart.id), tx) }
}

/// The pages of those four forms.
enum Gegevensblad {
    static func add(to routes: Routetabel, _ index: Naamindex) {
        voeg(Gegevensinvoer.self, routes, index)
        voeg(Adresinvoer.self, routes, index)
        voeg(Bereikinvoer.self, routes, index)
        voeg(Levensinvoer.self, routes, index)
    }

    private static func voeg<F: Persoonsblad>(_ form: F.Type, _ routes: Routetabel, _ index: Naamindex) {
        let path = "/dossiers/:id/gezin/mensen/:persoon/" + F.deel
        routes.get(path, .wijzigen(.gezin)) { verzoek in
            let (frame, card) = try await PersoonRoutes.persoon(verzoek, voor: .wijzigen)
            return blad(F.self, frame, card).toon(verzoek, frame, Formulierbegin(ingevuld: begin(F.self, frame, card), bewaard: nil))
        }
        routes.post(path, .wijzigen(.gezin)) { verzoek in try await bewaar(F.self, verzoek, index) }
    }

    private static func blad<F: Persoonsblad>(_ form: F.Type, _ frame: Dossierkader, _ card: Persoonskaart) -> Formulierblad<F> {
        let hidden = F.isVindplaats && Verblijf(frame).isGeheim(card)
        let choices = F.keuzes(card, frame.gezin)
        return Formulierblad(
            titel: F.titel(card), blad: .gezin, actie: GezinURL.mens(frame.id, card.id) + "/" + F.deel,
            terug: GezinURL.mens(frame.id, card.id),
            laatsteFeit: F.feit(card)?.id, keuzes: choices, zonder: Set(choices.filter(\.value.isEmpty).keys),
            boven: hidden
                ? .melding(.gevaar, "<p>De verblijfplaats is geheim. Wat er nu staat, ziet u hier niet. Vul het nieuwe helemaal in.</p>")
                : HTML())
    }

    private static func begin<F: Persoonsblad>(_ form: F.Type, _ frame: Dossierkader, _ card: Persoonskaart) -> Ingevuld {
        F.isVindplaats && Verblijf(frame).isGeheim(card) ? [:] : F(kaart: card).ingevuld
    }

    private static func bewaar<F: Persoonsblad>(_ form: F.Type, _ verzoek: Verzoek, _ index: Naamindex) async throws -> Antwoord {
        let (frame, card) = try await PersoonRoutes.persoon(verzoek, voor: .wijzigen)
        let page = blad(F.self, frame, card)
        do {
            return try await verzoek.verwerk(F.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
                let answer = try await verzoek.schrijf(handeling: "persoon.\(F.deel)") { tx in
                    let now = try Dossierkader.lees(frame.id, verzoek, voor: .wijzigen, tx)
                    guard let card = now.gezin.personen[card.id] else { throw Afwijzing.nietGevonden }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: F.feit(card)?.id)
                    try form.legVast(card, tx)
                    return GezinURL.mens(now.id, card.id)
                }
                // Who is called otherwise from now on is found by that name too, without waiting for the next start.
                if let given = form as? Gegevensinvoer { index.voegToe(card.id, Naamindex.Bekende(given.gegevens(na: card.gegevens))) }
                return answer
            }
        } catch Afwijzing.verouderd {
            guard let fact = F.feit(card) else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in try Nieuwer(fact, begin(F.self, frame, card), tx) }
            return page.conflict(verzoek, frame, newer)
        }
    }
}
