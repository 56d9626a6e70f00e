// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Two people wrote about the same leefgebied: both texts, neither lost.
enum GebiedConflict {
    static func html(_ plek: Gebiedsplek, _ blad: Analyseblad, _ verzoek: Verzoek) -> HTML {
        let theirs = nieuwe(plek, blad, na: verzoek.laatsteFeit, door: verzoek.gebruiker.raw)
        let (who, moment) = laatste(plek, blad)
        let differences = Gebiedsinvoer.velden.compactMap { veld -> Verschil? in
            let mine = verzoek.ingevuld[veld.id]?.first ?? ""
            guard let other = theirs[veld.id], !other.isEmpty, other != mine else { return nil }
            return Verschil(label(veld.id, veld.label, plek, blad), hunne: other, uwe: mine)
        }
        return HTML.conflict(wie: who, wanneer: moment, verschillen: differences)
    }

    /// What was written since, by the field it would stand in.
    private static func nieuwe(_ plek: Gebiedsplek, _ blad: Analyseblad, na gezien: UUIDv7?, door schrijver: UUIDv7) -> [String: String] {
        guard let beeld = blad.feiten.beeld(plek.gebied, plek.wie) else { return [:] }
        func isNieuw(_ id: UUIDv7) -> Bool { gezien.map { $0 < id } ?? true }
        var result: [String: String] = [:]
        for place in Stemplek.allCases where place != .professional {
            guard let voice = beeld.laatste(place, blad.sprekers(plek.wie)[place] ?? [], door: schrijver), isNieuw(voice.id) else {
                continue
            }
            result[place.veld("woorden")] = voice.inhoud.stand == .besproken ? voice.inhoud.woorden : voice.inhoud.stand.label
            result[place.veld("cijfer")] = voice.inhoud.cijfer.map { String($0) }
        }
        result["feit"] = beeld.vaststellingen.filter { isNieuw($0.id) }.map(\.inhoud.tekst).joined(separator: "\n")
        result["duiding"] = beeld.duidingen.filter { isNieuw($0.id) }.map(\.inhoud.tekst).joined(separator: "\n")
        if let finding = beeld.bevinding, isNieuw(finding.id) { result["conclusie"] = finding.inhoud.conclusie }
        if let normal = beeld.normaliseren, isNieuw(normal.id) { result["normaal-uitleg"] = normal.inhoud.uitleg }
        return result
    }

    private static func label(_ id: String, _ label: String, _ plek: Gebiedsplek, _ blad: Analyseblad) -> String {
        guard let place = Stemplek.allCases.first(where: { id.hasPrefix($0.rawValue + "-") }),
            let person = blad.sprekers(plek.wie)[place]?.first
        else { return label }
        return "\(blad.gezin.naam(person)): \(label.prefix(1).lowercased() + label.dropFirst())"
    }

    private static func laatste(_ plek: Gebiedsplek, _ blad: Analyseblad) -> (String, String) {
        let facts = blad.feiten.op(plek.wie)
        let all =
            facts.stemmen.map { ($0.id, $0.door, $0.opgetekend) } + facts.bevindingen.map { ($0.id, $0.door, $0.opgetekend) }
            + facts.vaststellingen.map { ($0.id, $0.door, $0.opgetekend) } + facts.duidingen.map { ($0.id, $0.door, $0.opgetekend) }
            + facts.normaliseren.map { ($0.id, $0.door, $0.opgetekend) }
        guard let last = all.max(by: { $0.0 < $1.0 }) else { return ("een collega", "zojuist") }
        return (blad.schrijver(last.1), "\(Woorden.datum(last.2.datum)) om \(last.2.kloktijd)")
    }
}
