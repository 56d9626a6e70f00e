// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// How the help is given, and whether a pgb was asked for.
enum Leveringsbesluit: String, Keuzelijst {
    case zin, pgb, pgbGeweigerd = "pgb-geweigerd"

    var label: String {
        switch self {
        case .zin: "De gemeente regelt en betaalt de hulp; er is geen pgb gevraagd"
        case .pgb: "Er is een pgb gevraagd, en dat kent u toe"
        case .pgbGeweigerd: "Er is een pgb gevraagd, en dat kent u niet toe; de gemeente regelt de hulp"
        }
    }
}

/// The answers about a pgb on the form of a decision: asked only when a pgb was asked for (Jeugdwet 8.1.1).
struct Pgbinvoer: Sendable {
    var bekwaam: Pgbvraag.Bekwaam?
    var kring: Pgbvraag.Kring?
    var waaromGeenNatura = ""
    var kwaliteit = ""
    var uitgelegdOp: Datum?
    var bedrag: Eurocent?
    var tijdvak: Pgbvraag.Tijdvak?
    var berekening = ""
    var natura: Eurocent?
    var isEerderIngetrokken = false
    var herzienOp: Datum?

    static let gevraagd = Voorwaarde("vorm", "pgb", "pgb-geweigerd")
    static let toegekend = Voorwaarde("vorm", "pgb")
    static let vragen = [
        "bekwaam", "waaromGeenNatura", "kring", "kwaliteit", "uitgelegdOp", "bedrag", "tijdvak", "natura", "isEerderIngetrokken",
    ]
    static let bijToekennen = ["berekening", "herzienOp"]

    /// - Parameter pgb: what was answered, when a pgb was asked for; who, for whom and how much always have an answer then.
    var vraag: Pgbvraag? {
        guard let bekwaam, let kring, let bedrag, let tijdvak else { return nil }
        return Pgbvraag(
            bekwaam: bekwaam, kring: kring, waaromGeenNatura: waaromGeenNatura, kwaliteit: kwaliteit, uitgelegdOp: uitgelegdOp,
            bedrag: bedrag, tijdvak: tijdvak, berekening: berekening, natura: natura, isEerderIngetrokken: isEerderIngetrokken,
            herzienOp: herzienOp)
    }

    /// What must be answered once a pgb was asked for. Said here and not at the field: refused help asks none of it.
    func fouten(toegekend: Bool) -> [Veldfout] {
        var faults: [Veldfout] = []
        if bekwaam == nil { faults.append(Veldfout("bekwaam", "Kies wie de taken van het pgb doet.")) }
        if kring == nil { faults.append(Veldfout("kring", "Kies wie de hulp geeft.")) }
        if bedrag == nil { faults.append(Veldfout("bedrag", "Vul in hoe hoog het pgb is of zou zijn.")) }
        if tijdvak == nil { faults.append(Veldfout("tijdvak", "Kies of het bedrag per maand of per jaar is.")) }
        if toegekend, berekening.isBlank { faults.append(Veldfout("berekening", "Schrijf op hoe u het bedrag berekende.")) }
        return faults
    }
}

extension Besluitinvoer {
    static let pgbvelden: [Veld<Self>] = [
        .keuze(
            "bekwaam", \.pgb.bekwaam, "Wie doet de taken die bij een pgb horen?",
            hulp: "Zoals een overeenkomst sluiten, uren nakijken en letten op de hulp.", nut: .wet, grond: "Jeugdwet 8.1.1 onder a",
            alleenBij: Pgbinvoer.gevraagd),
        .tekst(
            "waaromGeenNatura", \.pgb.waaromGeenNatura, "Waarom past hulp die de gemeente regelt volgens het gezin niet?",
            soort: .tekstvlak(rijen: 3), hulp: "In hun eigen woorden. Leeg: zij legden het niet uit.", nut: .wet,
            grond: "Jeugdwet 8.1.1 onder b", alleenBij: Pgbinvoer.gevraagd),
        .keuze("kring", \.pgb.kring, "Wie geeft de hulp?", nut: .wet, grond: "Regeling Jeugdwet 8ab", alleenBij: Pgbinvoer.gevraagd),
        .tekst(
            "kwaliteit", \.pgb.kwaliteit, "Waaruit blijkt dat de hulp goed is?", soort: .tekstvlak(rijen: 3),
            hulp: "Leeg: dat blijkt nergens uit.", nut: .wet, grond: "Jeugdwet 8.1.1 onder c", alleenBij: Pgbinvoer.gevraagd),
        .datum(
            "uitgelegdOp", \.pgb.uitgelegdOp, "Wanneer vertelde u wat een pgb betekent?",
            hulp: "Vóór het besluit, volledig en zonder te sturen.", nut: .wet, grond: "Jeugdwet 8.1.6", alleenBij: Pgbinvoer.gevraagd),
        .bedrag("bedrag", \.pgb.bedrag, "Hoe hoog is het pgb?", nut: .wet, grond: "Jeugdwet 2.9", alleenBij: Pgbinvoer.gevraagd),
        .keuze("tijdvak", \.pgb.tijdvak, "Dat is", nut: .wet, grond: "Jeugdwet 2.9", alleenBij: Pgbinvoer.gevraagd),
        .tekst(
            "berekening", \.pgb.berekening, "Hoe berekende u dit bedrag?", hulp: "Deze tekst staat in de brief.", nut: .wet,
            grond: "Jeugdwet 2.9; Awb 3:46", tot: 500, alleenBij: Pgbinvoer.toegekend),
        .bedrag(
            "natura", \.pgb.natura, "Wat kost dezelfde hulp als de gemeente haar regelt?",
            hulp: "Voor hetzelfde tijdvak, als dat bekend is.",
            nut: .wet, grond: "Jeugdwet 8.1.1", alleenBij: Pgbinvoer.gevraagd),
        .vinkje(
            "isEerderIngetrokken", \.pgb.isEerderIngetrokken, "Een eerder besluit over een pgb is ingetrokken of herzien", nut: .wet,
            grond: "Jeugdwet 8.1.1", alleenBij: Pgbinvoer.gevraagd),
        .datum(
            "herzienOp", \.pgb.herzienOp, "Wanneer bekijkt u het pgb opnieuw?", nut: .wet, grond: "Jeugdwet 8.1.3",
            alleenBij: Pgbinvoer.toegekend),
    ]

    /// Help that is refused is given in no form: what was answered about it before does not count.
    var pgbvraag: Pgbvraag? { strekking != .afwijzen && (vorm == .pgb || vorm == .pgbGeweigerd) ? pgb.vraag : nil }

    var pgbfouten: [Veldfout] {
        guard strekking != .afwijzen, vorm == .pgb || vorm == .pgbGeweigerd else { return [] }
        return pgb.fouten(toegekend: vorm == .pgb)
    }
}
