// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A line of the analysis that is no voice: what was seen, what was made of it, or what was concluded.
enum Analyseregel: Sendable {
    case vaststelling(Feit<Vaststelling>)
    case duiding(Feit<Duiding>)
    case bevinding(Feit<Leefgebiedbevinding>)

    /// As it is called in a sentence.
    var naam: String {
        switch self {
        case .vaststelling: "het feit"
        case .duiding: "de interpretatie"
        case .bevinding: "de conclusie"
        }
    }

    var id: UUIDv7 {
        switch self {
        case .vaststelling(let fact): fact.id
        case .duiding(let fact): fact.id
        case .bevinding(let fact): fact.id
        }
    }

    var tekst: String {
        switch self {
        case .vaststelling(let fact): fact.inhoud.tekst
        case .duiding(let fact): fact.inhoud.tekst
        case .bevinding(let fact): fact.inhoud.conclusie
        }
    }

    /// What stands small under its words: where it comes from, or what it leads to.
    var bijschrift: String {
        switch self {
        case .vaststelling(let fact): fact.inhoud.herkomst
        case .duiding: "Interpretatie"
        case .bevinding(let fact): "Conclusie: \(fact.inhoud.resultaat.label.lowercased())"
        }
    }

    /// The day it is about.
    var datum: Datum {
        switch self {
        case .vaststelling(let fact): fact.inhoud.datum
        case .duiding(let fact): fact.inhoud.datum
        case .bevinding(let fact): fact.inhoud.datum
        }
    }

    /// The day it was written down.
    var opgetekend: Datum {
        switch self {
        case .vaststelling(let fact): fact.opgetekend.datum
        case .duiding(let fact): fact.opgetekend.datum
        case .bevinding(let fact): fact.opgetekend.datum
        }
    }

    var door: UUIDv7 {
        switch self {
        case .vaststelling(let fact): fact.door
        case .duiding(let fact): fact.door
        case .bevinding(let fact): fact.door
        }
    }
}

extension Analysefeiten {
    /// The line in force on a page, named by itself or by what it corrects; nil: there is none, or it was taken back.
    func regel(_ id: UUIDv7, _ plek: Gebiedsplek) -> Analyseregel? {
        let own = op(plek.wie)
        func zoek<I>(_ all: [Feit<I>], _ gebied: (I) -> Leefgebied) -> Feit<I>? {
            all.geldend().first { gebied($0.inhoud) == plek.gebied && all.versies(van: $0).contains(id) }
        }
        return zoek(own.vaststellingen) { $0.leefgebied }.map { .vaststelling($0) }
            ?? zoek(own.duidingen) { $0.leefgebied }.map { .duiding($0) }
            ?? zoek(own.bevindingen) { $0.leefgebied }.map { .bevinding($0) }
    }

    /// What stood there before it was put right, newest first.
    func eerdere(_ regel: Analyseregel) -> [Analyseregel] {
        func old<I>(_ all: [Feit<I>], _ fact: Feit<I>) -> [Feit<I>] {
            let versions = all.versies(van: fact)
            return all.filter { versions.contains($0.id) && $0.id != fact.id }.sorted { $1.id < $0.id }
        }
        return switch regel {
        case .vaststelling(let fact): old(vaststellingen, fact).map { .vaststelling($0) }
        case .duiding(let fact): old(duidingen, fact).map { .duiding($0) }
        case .bevinding(let fact): old(bevindingen, fact).map { .bevinding($0) }
        }
    }

    /// Lines of one area that were taken back, newest first.
    func ingetrokken(_ gebied: Leefgebied) -> [Analyseregel] {
        let seen = vaststellingen.filter { $0.ingetrokken && $0.inhoud.leefgebied == gebied }.map { Analyseregel.vaststelling($0) }
        let meant = duidingen.filter { $0.ingetrokken && $0.inhoud.leefgebied == gebied }.map { Analyseregel.duiding($0) }
        let found = bevindingen.filter { $0.ingetrokken && $0.inhoud.leefgebied == gebied }.map { Analyseregel.bevinding($0) }
        return (seen + meant + found).sorted { $1.id < $0.id }
    }
}

/// What happens to a line that is wrong.
enum Regeldaad: String, Keuzelijst {
    case verbeteren
    case intrekken

    var label: String {
        switch self {
        case .verbeteren: "Verbeteren"
        case .intrekken: "Intrekken: dit hoort hier niet"
        }
    }
}

/// A line as it should have been written, or that it is taken back.
struct Analyseregelinvoer: Invoer {
    var doen: Regeldaad?
    var tekst = ""
    var herkomst = ""
    var resultaat: Resultaatklasse?
    var datum: Datum?

    static let naam = "analyseregel"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    private static let grond = "AVG 16; Jeugdwet 7.3.8"

    static let velden: [Veld<Self>] = [
        .keuze(
            "doen", \.doen, "Wat wilt u doen?", lang: true, hulp: "Wat er stond, blijft te lezen.", verplicht: true, nut: .hulp,
            grond: grond),
        .tekst("tekst", \.tekst, "Zo hoort het er te staan", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond),
        .tekst("herkomst", \.herkomst, "Waar komt dit vandaan?", nut: .hulp, grond: "Jeugdwet 3.3", tot: 200),
        .keuze("resultaat", \.resultaat, "Waar leidt dit toe?", lang: true, nut: .hulp, grond: grond),
        .datum("datum", \.datum, "Wanneer was dit?", nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard doen != .intrekken else { return [] }
        var errors: [Veldfout] = []
        if tekst.isBlank { errors.append(Veldfout("tekst", "Schrijf op hoe het er hoort te staan, of kies “Intrekken”.")) }
        if let datum, vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Dit is al geweest.")) }
        return errors
    }
}

extension Analyseregelinvoer {
    /// A line as it would be typed.
    init(_ regel: Analyseregel) {
        self.init()
        doen = .verbeteren
        tekst = regel.tekst
        datum = regel.datum
        switch regel {
        case .vaststelling(let fact): herkomst = fact.inhoud.herkomst
        case .bevinding(let fact): resultaat = fact.inhoud.resultaat
        case .duiding: break
        }
    }

    /// Fields that this kind of line does not have.
    static func zonder(_ regel: Analyseregel) -> Set<String> {
        switch regel {
        case .vaststelling: ["resultaat"]
        case .duiding: ["herkomst", "resultaat"]
        case .bevinding: ["herkomst"]
        }
    }
}
