// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Monitor
import Opslag

/// Whose lines of the journal are shown.
enum Logonderwerp: Sendable, Hashable {
    /// About somebody and the files they took part in.
    case persoon(ID<Persoon>)
    case dossier(ID<Dossier>)
    /// Of a worker.
    case medewerker(ID<Gebruiker>)

    enum Soort: String, CaseIterable, Sendable { case persoon, dossier, medewerker }

    init?(_ soort: Soort, _ id: String) {
        guard let raw = UUIDv7(id) else { return nil }
        self =
            switch soort {
            case .persoon: .persoon(ID(raw))
            case .dossier: .dossier(ID(raw))
            case .medewerker: .medewerker(ID(raw))
            }
    }

    var soort: Soort {
        switch self {
        case .persoon: .persoon
        case .dossier: .dossier
        case .medewerker: .medewerker
        }
    }

    var id: UUIDv7 {
        switch self {
        case .persoon(let id): id.raw
        case .dossier(let id): id.raw
        case .medewerker(let id): id.raw
        }
    }
}

/// The lines of the journal about somebody or of somebody in a period, a page of them or all.
struct Logboek: Sendable {
    static let perPagina = 50
    /// What a file or a print may hold at most; who asks more asks a shorter period.
    static let meeste = 10_000

    let onderwerp: Logonderwerp
    let titel: String
    let periode: Periodeinvoer
    let pagina: Int
    let totaal: Int
    let regels: [Logregel]
    /// For a person: the files they took part in. For a file: itself.
    let dossiers: [ID<Dossier>]
    let medewerkers: [Medewerker]
}

extension Logboek {
    /// - Throws: `nietGevonden` for who is not there; `nietMogelijk` when all is asked and that is too much.
    init(_ onderwerp: Logonderwerp, _ periode: Periodeinvoer, pagina: Int? = 1, _ tx: LeesTx) throws {
        let names = try Wienaam(tx)
        var ask = Journaalvraag(
            van: periode.van.map { Moment(begin: $0) }, voor: periode.tot.map { Moment(begin: $0.plus(dagen: 1)) })
        (titel, dossiers) = try Self.vul(&ask, onderwerp, names, tx)
        self.onderwerp = onderwerp
        self.periode = periode
        totaal = try tx.aantal(ask)
        let page = max(1, pagina ?? 1)
        self.pagina = page
        if pagina == nil, totaal > Self.meeste {
            throw Afwijzing.nietMogelijk(
                "Dit zijn \(totaal) regels; meer dan \(Self.meeste) tegelijk kan niet. Kies een kortere periode en maak er meer bestanden van."
            )
        }
        let lines = try tx.regels(
            ask, sla: pagina == nil ? 0 : (page - 1) * Self.perPagina, hoogstens: pagina == nil ? Self.meeste : Self.perPagina)
        let subjects = try tx.onderwerpen(van: lines.map(\.nummer))
        regels = lines.map { Logregel($0, subjects[$0.nummer] ?? [], names) }
        medewerkers = onderwerp.soort == .dossier ? names.medewerkers : []
    }

    private static func vul(
        _ ask: inout Journaalvraag, _ onderwerp: Logonderwerp, _ names: Wienaam, _ tx: LeesTx
    ) throws -> (String, [ID<Dossier>]) {
        switch onderwerp {
        case .persoon(let id):
            guard let person = try PersoonStore.persoon(id, tx) else { throw Afwijzing.nietGevonden }
            let files = try GezinStore.ooit(van: id, tx)
            ask.over = [.persoon(id)] + files.map { .dossier($0) }
            return ("Wie keek bij \(person.naam.volledig)?", files)
        case .dossier(let id):
            guard try DossierStore.maker(id, tx) != nil else { throw Afwijzing.nietGevonden }
            tx.getoond(.dossier(id))
            ask.over = [.dossier(id)]
            return ("Wie keek in dossier \(id.kenmerk)?", [id])
        case .medewerker(let id):
            guard try BeheerStore.medewerker(id, tx) != nil else { throw Afwijzing.nietGevonden }
            tx.getoond(.gebruiker(id))
            ask.door = id.raw
            return ("Wat zag \(names.naam(id.raw))?", [])
        }
    }

    // MARK: As a file

    static let kop = ["Moment", "Wie", "Rol", "Namens", "Vanwaar", "Wat", "Waarvoor", "Uitkomst", "Dossiers", "Personen", "Regel"]

    var csv: String {
        Csv.schrijf(
            kop: Self.kop,
            rijen: regels.map { line in
                [
                    .tekst("\(line.moment.datum.iso) \(line.moment.kloktijd)"), .tekst(line.wie), .tekst(line.rol),
                    .tekst(line.namens ?? ""),
                    .tekst(line.vanwaar), .tekst(line.daad), .tekst(line.doel), .tekst(line.uitkomst),
                    .tekst(line.dossiers.map(\.hex).joined(separator: " ")), .tekst(line.personen.map(\.hex).joined(separator: " ")),
                    .getal(Int(line.nummer)),
                ]
            })
    }
}

/// One line in words.
struct Logregel: Sendable {
    let nummer: Int64
    let moment: Moment
    let wie: String
    let rol: String
    let namens: String?
    let vanwaar: String
    let daad: String
    let doel: String
    let uitkomst: String
    let dossiers: [ID<Dossier>]
    let personen: [ID<Persoon>]
}

extension Logregel {
    init(_ regel: Journaalregel, _ onderwerpen: [Onderwerp], _ names: Wienaam) {
        nummer = regel.nummer
        moment = regel.moment
        wie = names.naam(regel)
        rol = Journaalwoorden.rol(regel.rol)
        namens = regel.namens.map { names.naam($0) }
        vanwaar = Journaalwoorden.vanwaar(regel.vanwaar)
        daad = Journaalwoorden.daad(regel.handeling)
        doel = Journaalwoorden.doel(regel.doel)
        uitkomst = Journaalwoorden.uitkomst(regel.uitkomst)
        dossiers = onderwerpen.filter { $0.soort == .dossier }.map { ID($0.id) }
        personen = onderwerpen.filter { $0.soort == .persoon }.map { ID($0.id) }
    }
}
