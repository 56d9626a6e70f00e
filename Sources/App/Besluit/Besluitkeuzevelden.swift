// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Fields of the decision form that stand there only where the law asks for them.
struct Besluitkeuzeinvoer: Sendable {
    var zonderContract = false
    var aanbieder = ""
    var grond: Buitencontract.Grond?
    var uitleg = ""
    var giOp: Datum?
    var giUitkomst = ""
    var raad: Raadvraag?
    var raadOp: Datum?
    var raadUitkomst = ""

    enum Raadvraag: String, Keuzelijst {
        case nee, ja

        var label: String {
            self == .nee ? "Nee, een maatregel is niet aan de orde" : "Ja, en dit is met de Raad voor de Kinderbescherming besproken"
        }
    }

    var keuzes: Besluitkeuzes? {
        let outside = zonderContract ? grond.map { Buitencontract(aanbieder: aanbieder, grond: $0, uitleg: uitleg) } : nil
        let talks = [
            giOp.map { Wettelijkoverleg(partij: .gi, op: $0, uitkomst: giUitkomst) },
            raad == .ja ? raadOp.map { Wettelijkoverleg(partij: .raad, op: $0, uitkomst: raadUitkomst) } : nil,
        ].compactMap(\.self)
        let found = Besluitkeuzes(buitenContract: outside, overleggen: talks)
        return found.isLeeg ? nil : found
    }

    /// What was begun is finished, and what the law asks here is there.
    func fouten(_ plicht: Overlegplicht, op vandaag: Datum) -> [Veldfout] {
        contractfouten + gifouten(plicht, vandaag) + raadfouten(plicht, vandaag)
    }

    private var contractfouten: [Veldfout] {
        guard zonderContract else { return [] }
        let ground = grond == nil ? [Veldfout("contractgrond", "Kies de grond waarop een aanbieder zonder contract mag.")] : []
        let named = aanbieder.isBlank ? [Veldfout("aanbieder", "Schrijf op welke aanbieder de hulp geeft.")] : []
        let why = uitleg.isBlank ? [Veldfout("contractuitleg", "Leg uit waarom een aanbieder met een contract niet kan.")] : []
        return named + ground + why
    }

    private func gifouten(_ plicht: Overlegplicht, _ vandaag: Datum) -> [Veldfout] {
        guard plicht.gi != nil else { return [] }
        return Self.overleg("gi", giOp, giUitkomst, vandaag, met: "de gecertificeerde instelling")
    }

    private func raadfouten(_ plicht: Overlegplicht, _ vandaag: Datum) -> [Veldfout] {
        guard plicht.raad != nil else { return [] }
        guard let raad else {
            return [Veldfout("raad", "Kies of een maatregel over het gezag moet worden overwogen (Jeugdwet 2.4 lid 1).")]
        }
        return raad == .ja ? Self.overleg("raad", raadOp, raadUitkomst, vandaag, met: "de Raad") : []
    }

    private static func overleg(_ id: String, _ day: Datum?, _ result: String, _ vandaag: Datum, met wie: String) -> [Veldfout] {
        let when: [Veldfout] =
            if let day {
                day > vandaag ? [Veldfout(id + ".op", "Deze dag ligt in de toekomst. Overleg eerst, en besluit dan.")] : []
            } else {
                [Veldfout(id + ".op", "Vul de dag in waarop u met \(wie) sprak.")]
            }
        return when + (result.isBlank ? [Veldfout(id + ".uitkomst", "Schrijf op wat u met \(wie) afsprak.")] : [])
    }
}

extension Besluitinvoer {
    private static let metHulp = Voorwaarde("strekking", "toekennen", "gedeeltelijk")
    private static let zonder = Voorwaarde("zonderContract", "ja")
    private static let bijRaad = Voorwaarde("raad", "ja")
    static let gigroep = ["gi.op", "gi.uitkomst"], raadgroep = ["raad", "raad.op", "raad.uitkomst"]

    static let keuzevelden: [Veld<Self>] = [
        .vinkje(
            "zonderContract", \.bijzonder.zonderContract, "De hulp komt van een aanbieder zonder contract", nut: .wet,
            grond: "Jeugdwet 2.3 lid 5",
            alleenBij: metHulp),
        .tekst(
            "aanbieder", \.bijzonder.aanbieder, "Welke aanbieder?", nut: .wet, grond: "Jeugdwet 2.3 lid 5", tot: 200, alleenBij: zonder),
        .keuze(
            "contractgrond", \.bijzonder.grond, "Waarom mag dat?", nut: .wet, grond: "Jeugdwet 2.3 lid 4 en 5, 2.6, 2.7a", alleenBij: zonder
        ),
        .tekst(
            "contractuitleg", \.bijzonder.uitleg, "Leg dat uit", soort: .tekstvlak(rijen: 3), hulp: "Ook deze tekst staat in de brief.",
            nut: .wet,
            grond: "Awb 3:46", alleenBij: zonder),
        .datum("gi.op", \.bijzonder.giOp, "Wanneer sprak u met de gecertificeerde instelling?", nut: .wet, grond: "Jeugdwet 3.5 lid 1"),
        .tekst(
            "gi.uitkomst", \.bijzonder.giUitkomst, "Wat spraken jullie af?", soort: .tekstvlak(rijen: 3), nut: .wet,
            grond: "Jeugdwet 3.5 lid 1"
        ),
        .keuze(
            "raad", \.bijzonder.raad, "Moet een maatregel over het gezag worden overwogen?", nut: .wet, grond: "Jeugdwet 2.4 lid 1"),
        .datum("raad.op", \.bijzonder.raadOp, "Wanneer sprak u met de Raad?", nut: .wet, grond: "Jeugdwet 2.4 lid 1", alleenBij: bijRaad),
        .tekst(
            "raad.uitkomst", \.bijzonder.raadUitkomst, "Wat spraken jullie af?", soort: .tekstvlak(rijen: 3),
            hulp: "Bijvoorbeeld: verzoek tot onderzoek gedaan.", nut: .wet, grond: "Jeugdwet 2.4 lid 1", alleenBij: bijRaad),
    ]

    /// nil: nothing of it applies.
    var keuzes: Besluitkeuzes? {
        let found = bijzonder.keuzes, outside = strekking == .afwijzen ? nil : found?.buitenContract
        let kept = Besluitkeuzes(
            buitenContract: outside, overleggen: found?.overleggen ?? [], wet: wetsantwoorden, afgewezen: afgewezendeel)
        return kept.isLeeg ? nil : kept
    }

    /// - Throws: `ongeldig` with every field that is missing.
    func toetsKeuzes(_ plicht: Overlegplicht, op vandaag: Datum) throws(Afwijzing) {
        var form = bijzonder
        if strekking == .afwijzen { form.zonderContract = false }
        let faults = form.fouten(plicht, op: vandaag)
        guard faults.isEmpty else { throw .ongeldig(faults) }
    }
}

extension Overlegplicht {
    /// From what the file knows of this child.
    static func lees(_ kind: ID<Persoon>, _ gezin: Gezin, _ zicht: Zicht, _ tx: LeesTx) throws -> Overlegplicht {
        let questions = try ToegangStore.vragen(zicht, tx).filter { $0.vraag.over.isEmpty || $0.vraag.over.contains(kind) }
        let unsafe = questions.compactMap(\.triage).filter { $0.inhoud.veiligheid == .acuutOnveilig }.map(\.inhoud.datum).max()
        return bereken(
            gezag: gezin.gezag(over: kind, op: tx.vandaag)?.inhoud.gezagsoort,
            heeftGezinsvoogd: gezin.deelnames(.professioneel).contains { $0.inhoud.rol == .gezinsvoogd },
            isGIBetrokken: gezin.betrokkenheden.filter { $0.inhoud.partij == .gecertificeerdeInstelling }.last?.inhoud.antwoord
                == .betrokken,
            vragen: questions.map(\.vraag), onveilig: unsafe)
    }
}
