// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What of the request is refused: asked where something is, so that the letter can say it beside what is granted.
extension Besluitinvoer {
    static let afwijsvelden: [Veld<Self>] = [
        .tekst(
            "afgewezen", \.afgewezen, "Welk deel van de vraag wijst u af?", soort: .tekstvlak(rijen: 2),
            hulp: "Zo staat het in de brief, naast wat u toekent. Bijvoorbeeld: hulp in het weekend.", verplicht: true, nut: .wet,
            grond: "Awb 3:46", tot: 500, alleenBij: Voorwaarde("strekking", "gedeeltelijk")),
        .tekst(
            "afgewezenOmdat", \.afgewezenOmdat, "Maak de zin af: wij wijzen dat af, omdat …", soort: .tekstvlak(rijen: 2),
            hulp: "Zo staat het in de brief. Bijvoorbeeld: opa en oma in het weekend helpen, en dat goed gaat.", verplicht: true, nut: .wet,
            grond: "Awb 3:46", tot: 1_000, alleenBij: Voorwaarde("strekking", "gedeeltelijk")),
        .keuze(
            "afgewezenAanpak", \.afgewezenAanpak, "Vroegen zij om een aanpak die op ‘niet doen’ staat?", uit: [], lang: true,
            hulp: "Leeg: nee. De brief legt uit wat ‘niet doen’ betekent.", nut: .hulp, grond: "Hervormingsagenda Jeugd 2.1.8",
            alleenBij: Voorwaarde("strekking", "gedeeltelijk", "afwijzen")),
        .vinkje(
            Besluitruimte.tochVoorleggen, \.isTochVoorgelegd, "Leg het toch alvast voor: ik regel wie dit mag goedkeuren", nut: .wet,
            grond: "Awb 10:3"),
    ]

    /// nil: nothing is refused that has to be named.
    var afgewezendeel: Afgewezendeel? {
        guard strekking == .gedeeltelijk else { return nil }
        let part = Afgewezendeel(wat: afgewezen, omdat: afgewezenOmdat)
        return part.isLeeg ? nil : part
    }

    /// The same with what was known on that day of the intervention they asked for.
    /// - Throws: `ongeldig` for one that is not in the list.
    func afgewezendeel(_ register: Interventieregister, op dag: Datum) throws(Afwijzing) -> Afgewezendeel? {
        guard strekking != .toekennen, !afgewezenAanpak.isEmpty else { return afgewezendeel }
        guard let row = Self.afgeraden(register.geldend(op: dag)).first(where: { $0.code == afgewezenAanpak }) else {
            throw .ongeldig([Veldfout("afgewezenAanpak", "Kies een aanpak uit de lijst.")])
        }
        return Afgewezendeel(
            wat: afgewezendeel?.wat ?? "", omdat: afgewezendeel?.omdat ?? "", interventie: Interventiekeuze(row))
    }

    static func afgeraden(_ known: [Interventie]) -> [Interventie] { known.filter { $0.status == .nietDoen } }

    /// The name or code of a product is no help that a family knows: the letter has these words.
    var aardfouten: [Veldfout] {
        let codes = #/\b[0-9]{2}[A-Z][A-Z0-9]{2}\b|(?i:inspanningsgericht|outputgericht|taakgericht)/#
        guard strekking != .afwijzen, let code = aard.firstMatch(of: codes) else { return [] }
        return [
            Veldfout(
                "aard",
                "“\(code.output)” hoort bij de naam van een product. Schrijf de hulp in gewone woorden, zoals: gezinsbegeleiding aan huis. Zo staat zij in de brief."
            )
        ]
    }
}
