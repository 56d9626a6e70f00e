// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

// MARK: Aanvraag, decision, order, start and stop

extension Gezinsstand {
    mutating func vraagAan(_ woorden: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let wie = gezin.leden.first { $0.gezag && $0.inHuis } ?? gezin.leden.first { $0.gezag } ?? gezin.lid(voorval.jeugdige)
        guard let wie else { return }
        vragen[voorval.vraag, default: Vraagstand()].aanvraag = try hand.vraagtAan(
            Aanvraag(
                ontvangen: voorval.dag, waarvoor: .individueleVoorziening, gevraagd: woorden, aanvrager: ID(wie.persoon.id),
                jeugdige: ID(voorval.jeugdige)), dossier: dossier)
        guard let hier = Gemeentecode("9998") else { return }
        try hand.bepaaltWoonplaats(
            Woonplaatsbepaling(
                persoon: ID(voorval.jeugdige), op: voorval.dag, bepaaldDoor: hier, inschrijving: .woonadres, brp: hier,
                bewijs: "BRP bekeken op \(voorval.dag.uitgeschreven)"), dossier: dossier)
    }

    func beslis(toegekend: Bool, _ motivering: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let aanvraag = vragen[voorval.vraag]?.aanvraag else { return }
        var granted: [Voorziening] = []
        if toegekend, let periode = periode(van: voorval) {
            let product = try Inkoopvulling.product(hulp(voorval.vraag)?.productcode ?? "45A04", hand)
            granted = [
                Voorziening(
                    aard: Inkoopvulling.gewoon(product), productcategorie: product.categorie, productcode: product.code,
                    omvang: Inkoopvulling.omvang(product), periode: periode)
            ]
        }
        try hand.besluit(
            op: aanvraag, dossier: dossier, toekennen: granted, motivering: motivering, antwoorden: antwoorden(voorval),
            anders: "Besproken met het gezin; zie het gezinsplan.")
    }

    /// What was found, from the story of the same question.
    private func antwoorden(_ voorval: Verhaal.Voorval) -> [String: String] {
        var found: [String: String] = [:]
        for eerder in gezin.tijdlijn where eerder.vraag == voorval.vraag {
            switch eerder.wat {
            case .hulpvraag(_, _, let woorden): found["hulpvraag.aanleiding"] = woorden
            case .aanvraag(let woorden): found["hulpvraag.ouders"] = woorden
            case .analyse(let delen):
                guard let deel = delen.first else { continue }
                found["hulpvraag.jeugdige"] = deel.kind ?? "Te jong om dit te zeggen."
                found["problemen.wat"] = deel.professional
                found["eigen.gezin"] = deel.kracht
                found["problemen.aard"] = Self.aard(deel.leefgebied)
                found["problemen.ernst"] = ["licht", "matig", "ernstig"][min(delen.count, 3) - 1]
            case .plan(let doelen, _, _): found["hulp.doel"] = doelen.first?.woorden
            default: continue
            }
        }
        return found
    }

    /// The code of the kader for the area in which most is going on.
    private static func aard(_ leefgebied: Verhaal.Leefgebied) -> String {
        switch leefgebied {
        case .veiligheid: "onveilig"
        case .ontwikkeling: "gedrag"
        case .gezondheid: "stoornis"
        default: "opgroei-opvoed"
        }
    }

    mutating func wijsToe(_ hulp: Verhaal.Hulp, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        guard let periode = periode(van: voorval) else { return }
        try vraagToestemming(voorval, dossier, hand)
        let product = try Inkoopvulling.product(hulp.productcode ?? "45A04", hand)
        let besluit = try vragen[voorval.vraag]?.aanvraag.flatMap { try hand.geldendBesluit($0, dossier: dossier) }
        vragen[voorval.vraag, default: Vraagstand()].opdracht = try hand.bestelt(
            Vulopdracht(
                besluit: besluit, jeugdige: ID(voorval.jeugdige), aanbieder: Inkoopvulling.aanbieder(), product: product, periode: periode,
                omvang: Inkoopvulling.omvang(product)), dossier: dossier)
    }

    mutating func start(_ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let kind = ID<Persoon>(voorval.jeugdige)
        if let nummer = vragen[voorval.vraag]?.opdracht {
            try hand.start(nummer, jeugdige: kind, dossier: dossier)
        } else {
            try vraagToestemming(voorval, dossier, hand)
            let lot = Int(voorval.id.bytes[15])
            let hulp = Basishulp(
                jeugdige: kind, van: voorval.dag, wie: .team, wat: "Gesprekken met het gezin, thuis en op school", vorm: .alleen,
                zwaarte: lot % 4 == 0 ? .zwaarder : .licht, duur: lot % 3 == 0 ? .langdurig : .kort)
            vragen[voorval.vraag, default: Vraagstand()].eigenHulp = try hand.helpt(hulp, dossier: dossier)
            if lot % 5 == 0 {
                vragen[voorval.vraag]?.groep = try hand.meldtAan(
                    Groepsdeelname(
                        groep: Groepvulling.samenSpelen, jeugdige: kind, op: voorval.dag, naam: "Samen spelen, samen sterk"),
                    dossier: dossier)
            }
        }
    }

    /// The CBS reason as a group writes it down.
    private static func groepsafloop(_ reden: String) -> Groepsdeelnameeinde.Afloop {
        switch reden {
        case "01": .afgemaakt
        case "02": .samenGestopt
        case "04": .doorTeam
        case "05": .anders
        default: .gestopt
        }
    }

    func stop(_ reden: String, _ voorval: Verhaal.Voorval, _ dossier: ID<Dossier>, _ hand: Vulhand) throws {
        let kind = ID<Persoon>(voorval.jeugdige)
        if let nummer = vragen[voorval.vraag]?.opdracht {
            try hand.stopt(nummer, reden: Self.stopreden(reden), jeugdige: kind, dossier: dossier)
        } else if let hulp = vragen[voorval.vraag]?.eigenHulp {
            try hand.rondtAf(hulp, reden == "01" ? .genoeg : .nietMeerGewild, jeugdige: kind, dossier: dossier)
            if let groep = vragen[voorval.vraag]?.groep {
                try hand.verlaat(groep, Self.groepsafloop(reden), jeugdige: kind, dossier: dossier)
            }
        }
        try vraagNut(voorval, reden: reden, dossier, hand)
    }

    /// From the CBS code of the reason to that of the messages.
    private static func stopreden(_ code: String) -> Stopreden {
        switch code {
        case "01": .volgensPlan
        case "02": .doorClient
        case "03": .doorAanbieder
        case "04": .externeOmstandigheden
        default: .inOvereenstemming
        }
    }

    private func hulp(_ vraag: UUIDv7) -> Verhaal.Hulp? {
        gezin.tijdlijn.lazy.filter { $0.vraag == vraag }.compactMap { voorval in
            if case .toewijzing(let hulp) = voorval.wat { hulp } else { nil }
        }.first
    }

    /// From this day until a month after the help ends in the story; two years when it has not ended yet.
    private func periode(van voorval: Verhaal.Voorval) -> Periode? {
        let stop = gezin.tijdlijn.first { other in
            guard other.vraag == voorval.vraag, case .stop = other.wat else { return false }
            return true
        }
        let eind = max(stop?.dag.plus(dagen: 30) ?? voorval.dag.plus(dagen: 730), voorval.dag.plus(dagen: 365))
        return Periode(van: voorval.dag, totEnMet: eind)
    }
}
