// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Rules within a declaration (323).
extension Niveau2 {
    static func plaats323(_ client: Int, _ prestatie: Int) -> String {
        "Declaratie/Clienten/Client[\(client + 1)]/Prestaties/Prestatie[\(prestatie + 1)]"
    }

    public static func controleer(_ bericht: JW323) -> [Bevinding] {
        let declaration = bericht.declaratie
        var found = toets((declaration, bericht.header.dagtekening), "Declaratie", declaratie)
        for (index, client) in declaration.clienten.enumerated() { found += controleer(client, index, bericht) }
        found += tr101(declaration.clienten.map(\.bsn), "Declaratie/Clienten/Client", "burgerservicenummer").compactMap { $0 }
        return found + samenhang(declaration)
    }

    private static func controleer(_ client: IJW.Declaratieclient, _ index: Int, _ bericht: JW323) -> [Bevinding] {
        let (day, since) = (bericht.header.dagtekening, vijfJaarVoor(bericht.declaratie.declaratieDagtekening))
        let place = "Declaratie/Clienten/Client[\(index + 1)]"
        var found = cs002(client.bsn) == nil ? [] : [bevinding("CS002", "\(place)/Bsn")]
        for (number, part) in client.prestaties.enumerated() {
            let dated = (part, day)
            found += toets(dated, plaats323(index, number), prestatie) + toets(dated, plaats323(index, number), declarabel)
            if part.productPeriode.einddatum < since {
                found.append(bevinding("TR335", "\(plaats323(index, number))/ProductPeriode/Einddatum"))
            }
        }
        return found
            + tr101(client.prestaties.map(\.productReferentie), "\(place)/Prestaties/Prestatie", "productreferentie").compactMap { $0 }
    }

    private static let declaratie: [Deelregel<(IJW.Declaratie, Datum)>] = [
        Deelregel("CS100", "DeclaratiePeriode") { $0.0.declaratiePeriode.begindatum.jaar < 2021 },
        Deelregel("CS340", "DeclaratiePeriode") { !$0.0.declaratiePeriode.isKalendermaand },
        Deelregel("TR134", "DeclaratiePeriode/Begindatum") { $0.0.declaratiePeriode.begindatum > $0.1 },
        Deelregel("TR137", "DeclaratiePeriode/Einddatum") { $0.0.declaratiePeriode.isOngeldig(op: $0.1) },
        Deelregel("CS325", "TotaalIngediendBedrag/DebetCredit") { $0.0.totaalIngediendBedrag.isNulCredit },
        Deelregel("TR358", "TotaalIngediendBedrag") { declaration, _ in
            declaration.totaalIngediendBedrag.saldo != declaration.clienten.reduce(0) { $1.prestaties.reduce($0) { $0 + $1.saldo } }
        },
    ]

    /// Rules that a prestatie follows in a declaration and in the answer to it.
    static let prestatie: [Deelregel<(IJW.Prestatie, Datum)>] = [
        Deelregel("CD060", "ProductReferentie/VorigReferentieNummer") { part, _ in
            part.isCredit != (part.productReferentie.vorigReferentieNummer != nil)
        },
        Deelregel("TR134", "ProductPeriode/Begindatum") { $0.0.productPeriode.begindatum > $0.1 },
        Deelregel("TR137", "ProductPeriode/Einddatum") { $0.0.productPeriode.isOngeldig(op: $0.1) },
        Deelregel("CS325", "IngediendBedrag/DebetCredit") { part, _ in part.ingediendBedrag.bedrag == 0 && part.isCredit },
    ]

    private static let declarabel: [Deelregel<(IJW.Prestatie, Datum)>] = [
        Deelregel("CS100", "ProductPeriode") { part, _ in part.productPeriode.begindatum.jaar < 2021 },
        Deelregel("CS337", "ProductPeriode") { part, _ in !part.productPeriode.isBinnenMaand },
        Deelregel("CD087", "ProductTarief") { part, _ in (part.eenheid == "83") != (part.productTarief == nil) },
        Deelregel("CS339", "IngediendBedrag") { part, _ in part.eenheid == "83" && part.ingediendBedrag.bedrag != part.geleverdVolume },
    ]

    /// Rules over all lines of the message: TR315, TR316 and TR416.
    private static func samenhang(_ declaration: IJW.Declaratie) -> [Bevinding] {
        let hasCredit = declaration.clienten.contains { $0.prestaties.contains { $0.productReferentie.vorigReferentieNummer != nil } }
        let numbers = hasCredit ? Set(declaration.clienten.flatMap(\.prestaties).map(\.productReferentie.referentieNummer)) : []
        var credited: Set<String> = []
        var debets = Set<Prestatiesleutel>(minimumCapacity: declaration.clienten.reduce(0) { $0 + $1.prestaties.count })
        var found: [Bevinding] = []
        for (index, client) in declaration.clienten.enumerated() {
            for (number, part) in client.prestaties.enumerated() {
                let place = { plaats323(index, number) }
                if let earlier = part.productReferentie.vorigReferentieNummer {
                    if !credited.insert(earlier).inserted { found.append(bevinding("TR315", "\(place())/ProductReferentie")) }
                    if numbers.contains(earlier) { found.append(bevinding("TR316", "\(place())/ProductReferentie")) }
                }
                if !part.isCredit, !debets.insert(part.sleutel).inserted { found.append(bevinding("TR416", place())) }
            }
        }
        return found
    }

    private static func vijfJaarVoor(_ day: Datum) -> Datum {
        let (jaar, maand, dag) = day.delen
        return Datum(max(1, jaar - 5), maand, min(dag, maand == 2 ? 28 : dag)) ?? day
    }
}

/// What a prestatie is about: only one debet of it may stand (TR389, TR416).
struct Prestatiesleutel: Hashable, Sendable {
    let toewijzingNummer: Int
    let categorie: String
    let code: String
    let periode: IJW.GeslotenPeriode
}

extension IJW.Prestatie {
    public var isCredit: Bool { ingediendBedrag.debetCredit == "C" }
    /// Eurocents, negative for credit.
    public var saldo: Int { isCredit ? -ingediendBedrag.bedrag : ingediendBedrag.bedrag }

    var sleutel: Prestatiesleutel {
        Prestatiesleutel(toewijzingNummer: toewijzingNummer, categorie: productCategorie, code: productCode, periode: productPeriode)
    }
}

extension IJW.TotaalBedrag {
    /// From a balance in eurocents; nought is debet (CS325).
    public init(saldo: Int) { self.init(totaalBedrag: abs(saldo), debetCredit: saldo < 0 ? "C" : "D") }
    /// Eurocents, negative for credit.
    public var saldo: Int { debetCredit == "C" ? -totaalBedrag : totaalBedrag }
    var isNulCredit: Bool { totaalBedrag == 0 && debetCredit == "C" }
}

extension IJW.GeslotenPeriode {
    var isBinnenMaand: Bool { begindatum.jaar == einddatum.jaar && begindatum.maand == einddatum.maand }

    /// Exactly one whole calendar month.
    var isKalendermaand: Bool {
        isBinnenMaand && begindatum.dag == 1 && einddatum.dag == Datum.dagenIn(maand: begindatum.maand, jaar: begindatum.jaar)
    }

    /// TR137: ends before it begins, or after the day of sending.
    func isOngeldig(op dagtekening: Datum) -> Bool { einddatum < begindatum || einddatum > dagtekening }
}
