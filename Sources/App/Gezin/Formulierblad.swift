// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// A form on a page of a file: everything that is the same for all of them.
struct Formulierblad<F: Invoer>: Sendable {
    let titel: String
    let blad: Dossierblad
    let actie: String
    var knop = "Bewaren"
    var gevaar = false
    let terug: String
    /// The page the form stands on, when its draft is kept.
    var concept: String?
    var laatsteFeit: UUIDv7?
    var keuzes: [String: [Keuze]] = [:]
    var groepen: [Formulieropmaak.Groep] = []
    /// Fields that are not shown here; what they hold comes along hidden.
    var zonder: Set<String> = []
    /// What stands in the form, above its fields.
    var binnen = HTML()
    /// What stands above the form.
    var boven = HTML()
    var verborgen: [(String, String)] = []

    func toon(_ verzoek: Verzoek, _ kader: Dossierkader, _ begin: Formulierbegin, fouten: [Veldfout] = [], extra: HTML = HTML()) -> Antwoord
    {
        let form = verzoek.formulier(
            actie, knop: knop, gevaar: gevaar, laatsteFeit: laatsteFeit, concept: concept.map { Conceptplek(F.self, $0).path },
            bewaard: begin.bewaard, terug: terug,
            metBestand: F.velden.contains { veld in if case .bestand = veld.soort { !zonder.contains(veld.id) } else { false } },
            verborgen: verborgen
        ) {
            let fields = Formulieropmaak.velden(
                F.velden.filter { !zonder.contains($0.id) }, ingevuld: begin.ingevuld, fouten: fouten, keuzes: keuzes, groepen: groepen)
            return binnen + fields
        }
        return verzoek.dossierpagina(titel, kader, blad: blad, fouten: fouten, "\(boven)\(extra)\(form)")
    }

    func opnieuw(_ verzoek: Verzoek, _ kader: Dossierkader, _ read: Gelezen<F>) -> Antwoord {
        toon(verzoek, kader, Formulierbegin(ingevuld: read.ingevuld, bewaard: nil), fouten: read.fouten)
    }

    /// Somebody else changed it meanwhile: both versions, and the form with what was typed; saving again goes on from theirs.
    func conflict(_ verzoek: Verzoek, _ kader: Dossierkader, _ nieuwer: Nieuwer) -> Antwoord {
        var again = self
        again.laatsteFeit = nieuwer.feit
        let mine = verzoek.ingevuld
        let differences = F.velden.filter { !zonder.contains($0.id) }.compactMap { veld -> Verschil? in
            let theirs = woorden(veld, nieuwer.ingevuld), yours = woorden(veld, mine)
            return theirs == yours ? nil : Verschil(veld.label, hunne: theirs, uwe: yours)
        }
        return again.toon(
            verzoek, kader, Formulierbegin(ingevuld: mine, bewaard: nil),
            extra: .conflict(wie: nieuwer.wie, wanneer: nieuwer.wanneer, verschillen: differences)
        ).met(.conflict)
    }

    private func woorden(_ veld: Veld<F>, _ ingevuld: Ingevuld) -> String {
        let values = veld.waarden(ingevuld)
        if case .datum = veld.soort { return values.filter { !$0.isEmpty }.joined(separator: "-") }
        let choices = keuzes[veld.id] ?? veld.soort.keuzes
        return values.map { value in choices.first { $0.code == value }?.label ?? value }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// What somebody else recorded while a form was open.
struct Nieuwer: Sendable {
    let feit: UUIDv7
    let wie: String
    let wanneer: String
    let ingevuld: Ingevuld
}

extension Nieuwer {
    init<I>(_ feit: Feit<I>, _ ingevuld: Ingevuld, _ tx: LeesTx) throws {
        self.feit = feit.id
        self.ingevuld = ingevuld
        wie = try BeheerStore.medewerker(ID(feit.door), tx)?.naam ?? "een collega"
        wanneer = "\(feit.opgetekend.datum.uitgeschreven) om \(feit.opgetekend.kloktijd)"
    }
}

extension Veldsoort {
    /// The answers to choose from; none for other kinds of field.
    fileprivate var keuzes: [Keuze] {
        switch self {
        case .keuze(let choices), .meerkeuze(let choices), .lijst(let choices): choices
        default: []
        }
    }
}

extension Afwijzing {
    /// Refuses a save that was made from an older state than what is there now.
    static func eisNieuwste(_ gezien: UUIDv7?, is nu: UUIDv7?) throws(Afwijzing) {
        guard let nu, gezien != nu else { return }
        throw .verouderd(nieuwste: nu)
    }
}
