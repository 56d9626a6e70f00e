// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One step of the weighing. What must be found differs per step and stands in the kader; the rest is the same for all.
struct Stapinvoer: Invoer {
    var gevonden: [String: String] = [:]
    var bronnen: [String] = ["", "", ""]
    var brondagen: [Datum?] = [nil, nil, nil]
    var conclusie = ""
    var overweging = ""
    var onder = ""

    static let naam = "afwegingsstap"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 9
    static let velden: [Veld<Self>] =
        bronvelden + [
            .keuze("conclusie", \.conclusie, "Wat concludeert u?", uit: [], nut: .wet, grond: "Jeugdwet 2.3 lid 1"),
            .tekst(
                "overweging", \.overweging, "Waarom?", soort: .tekstvlak(rijen: 5),
                hulp: "Deze woorden kunnen in de brief komen. Schrijf ze zo dat het gezin ze begrijpt.", nut: .wet, grond: "Awb 3:46"),
            .keuze(
                "oordeelVan", \.onder, "Onder verantwoordelijkheid van", uit: [], lang: true,
                hulp: "U bent zelf niet geregistreerd. Kies de SKJ- of BIG-geregistreerde collega die dit oordeel draagt.", nut: .wet,
                grond: "Besluit Jeugdwet 5.1.1"),
        ]

    /// The first source has the id by which the rules of the weighing ask for one.
    private static let bronvelden: [Veld<Self>] = (0..<3).flatMap { place -> [Veld<Self>] in
        let id = place == 0 ? "bronnen" : "bron\(place + 1)"
        return [
            .tekst(
                id, \.[bron: place], place == 0 ? "Bron" : "Nog een bron", hulp: place == 0 ? "Bijvoorbeeld: gesprek met Noor." : nil,
                nut: .wet,
                grond: "Awb 3:2", tot: 200),
            .datum(id + ".op", \.[brondag: place], "Datum van deze bron", nut: .wet, grond: "Awb 3:2"),
        ]
    }

    /// The fields of this step: what must be found first, then sources and judgement.
    static func velden(_ stap: Kaderstap, collegas: Bool) -> [Veld<Self>] {
        let findings = stap.bevindingen.map { question -> Veld<Self> in
            let id = question.id, label = question.vraag + (question.verplicht ? "" : " (als het van belang is)")
            guard let choices = question.keuzes else {
                return .tekst(id, \.[bevinding: id], label, soort: .tekstvlak(rijen: 4), nut: .wet, grond: stap.bron)
            }
            return .keuze(
                id, \.[bevinding: id], label, uit: choices.map { Keuze($0.code, $0.label) },
                hulp: question.oordeel.map { "Dit is een oordeel. \($0)" }, nut: .wet, grond: stap.bron)
        }
        return findings + velden.filter { collegas || $0.id != "oordeelVan" }
    }

    /// What a step needs before a decision can be taken, as `Weging.tekort` asks it; it may be kept half done until then.
    static func nodig(_ stap: Kaderstap) -> Set<String> {
        Set(stap.bevindingen.filter(\.verplicht).map(\.id) + ["bronnen", "bronnen.op", "conclusie", "overweging", "oordeelVan"])
    }

    subscript(bevinding id: String) -> String {
        get { gevonden[id] ?? "" }
        set { gevonden[id] = newValue }
    }

    subscript(bron place: Int) -> String {
        get { bronnen[place] }
        set { bronnen[place] = newValue }
    }

    subscript(brondag place: Int) -> Datum? {
        get { brondagen[place] }
        set { brondagen[place] = newValue }
    }

    /// Reads a step. It may be kept half done: what is missing stands on the list of steps, and no decision can be taken without it.
    static func lees(_ ingevuld: Ingevuld, _ stap: Kaderstap, collegas: Bool, op vandaag: Datum) -> Gelezen<Self> {
        var form = Self(), errors: [Veldfout] = []
        for field in velden(stap, collegas: collegas) {
            if let message = field.lees(field.waarden(ingevuld), &form) { errors.append(Veldfout(field.id, message)) }
        }
        for question in stap.bevindingen {
            guard let choices = question.keuzes, let code = form.gevonden[question.id], !code.isEmpty else { continue }
            if !choices.contains(where: { $0.code == code }) {
                errors.append(Veldfout(question.id, "Kies bij “\(question.vraag)” een van de antwoorden."))
            }
        }
        if errors.isEmpty { errors = form.bronfouten(op: vandaag) }
        return Gelezen(form: form, ingevuld: ingevuld, fouten: errors)
    }

    private func bronfouten(op vandaag: Datum) -> [Veldfout] {
        (0..<3).compactMap { place in
            let id = place == 0 ? "bronnen" : "bron\(place + 1)", day = brondagen[place]
            if bronnen[place].isEmpty { return day == nil ? nil : Veldfout(id, "Vul in welke bron dit is, of haal de datum weg.") }
            guard let day else { return Veldfout(id + ".op", "Vul de datum van deze bron in.") }
            return day > vandaag ? Veldfout(id + ".op", "Deze datum ligt in de toekomst. Vul de dag in waarop u dit hoorde of las.") : nil
        }
    }

    func bevinding(_ aanvraag: ID<Feitmerk>, _ kader: Afwegingskader, _ stap: Kaderstap, van deskundige: Deskundige) -> Stapbevinding {
        let known = Set(stap.bevindingen.map(\.id))
        let sources = zip(bronnen, brondagen).compactMap { text, day in day.flatMap { text.isEmpty ? nil : Bevindingsbron(text, datum: $0) }
        }
        return Stapbevinding(
            aanvraag: aanvraag, kader: kader.id, kaderversie: kader.versie, stap: stap.id,
            bevindingen: gevonden.filter { known.contains($0.key) && !$0.value.isEmpty }, bronnen: sources, conclusie: conclusie,
            overweging: overweging, oordeelVan: deskundige)
    }

    /// What was found before, as it would have been typed.
    static func ingevuld(_ bevinding: Stapbevinding, _ stap: Kaderstap) -> Ingevuld {
        var form = Self(gevonden: bevinding.bevindingen, bronnen: bevinding.bronnen)
        form.conclusie = bevinding.conclusie
        form.overweging = bevinding.overweging
        form.onder = bevinding.oordeelVan.onderVerantwoordelijkheidVan?.hex ?? ""
        return form.ingevuld(stap)
    }

    init() {}

    init(gevonden: [String: String], bronnen: [Bevindingsbron]) {
        self.gevonden = gevonden
        for (place, source) in bronnen.prefix(3).enumerated() {
            self.bronnen[place] = source.omschrijving
            brondagen[place] = source.datum
        }
    }

    func ingevuld(_ stap: Kaderstap) -> Ingevuld {
        var result: Ingevuld = [:]
        for field in Self.velden(stap, collegas: true) { field.zet(field.toon(self), in: &result) }
        return result
    }
}
